import { DATE } from "../../kernel/date-column";
import type { SheetSchema } from "../../kernel/sheet-schema";
import { inBoth } from "../../kernel/message";

/** The sheets that are kept of offences of customer service (篇6 四(五), 五(三)). */

export const OFFENCE_ARTICLES = ["四(五)1", "四(五)2", "四(五)3"] as const;
export type OffenceArticle = (typeof OFFENCE_ARTICLES)[number];

export const LEAK_CASES = ["泄露", "严重后果", "强制他人"] as const;
export type LeakCase = (typeof LEAK_CASES)[number];

/** What 四(五)2 forbids before customers. */
export const VISIT_ACTS = ["谈私事", "请客户帮私忙", "超越职权承诺", "显露不满"] as const;

/** What 五(三)1 lists, in the ways in which it is written. */
export const LISTED_MATERIALS = [
  "客户资料",
  "客户发展跟踪记录",
  "来访记录",
  "来电记录",
  "来访来电记录",
  "交接记录",
  "工作日记簿",
] as const;

/** Secret by 五(一), but not listed in 五(三)1. */
export const UNLISTED_MATERIALS = ["加盟合同", "柜员权限内容", "客户调查分析资料"] as const;

const TIME = {
  name: "时间",
  kind: "time",
  note: inBoth("写成 18:05，空白为 00:00", "Like 18:05; blank is 00:00"),
} as const;
const NAME = {
  name: "姓名",
  kind: "name",
  required: true,
  filled: true,
  note: inBoth("每人一行", "One person a row"),
} as const;

export const SERVICE_STAFF: SheetSchema = {
  name: "客服人员",
  clause: "篇6 五(三)后段",
  gist: inBoth("客服人员和他们的部门主管。", "The staff and the head of each one's department."),
  columns: [
    NAME,
    { name: "部门", kind: "text", spoils: "value", note: inBoth("所在部门", "The department") },
    {
      name: "部门主管",
      kind: "name",
      required: true,
      spoils: "value",
      note: inBoth("承担连带责任的主管；主管本人填自己", "The head who is jointly liable; a head enters himself"),
    },
    {
      name: "月工资",
      kind: "amount",
      spoils: "value",
      clause: "篇6 四(五)3",
      note: inBoth("元，用于扣罚一月工资", "Yuan; for the loss of a month's wage"),
    },
    {
      name: "工号",
      kind: "code",
      aliases: ["客服工号", "员工号", "工号编号"],
      spoils: "value",
      clause: "篇6 四(二)电话回访 2(1)",
      note: inBoth("回访时报的工号，每人一个", "The number named in call-backs; one each"),
    },
  ],
  sample: [
    ["周晴", "客服一部", "吴强", 6000, "1001"],
    ["郑敏", "客服一部", "吴强", 5000.5, "1002"],
    ["吴强", "客服一部", "吴强", 9000, "1003"],
  ],
};

export const OFFENCES: SheetSchema = {
  name: "违纪处罚",
  clause: "篇6 四(五)1",
  gist: inBoth("客服人员违反规定的每一次。", "Every breach of the rules of service."),
  columns: [
    DATE,
    TIME,
    NAME,
    {
      name: "处罚条款",
      kind: "text",
      required: true,
      filled: true,
      choices: OFFENCE_ARTICLES,
      note: inBoth("四(五)1、四(五)2 或 四(五)3", "四(五)1, 四(五)2 or 四(五)3"),
    },
    {
      name: "违反规定",
      kind: "text",
      note: inBoth("按四(五)1处罚时填所违反的条款，如 四(二)2(1)", "For 四(五)1: the rule broken, such as 四(二)2(1)"),
    },
    {
      name: "行为",
      kind: "text",
      clause: "篇6 四(五)2",
      note: inBoth(
        "四(五)2：谈私事、请客户帮私忙、超越职权承诺、显露不满；四(五)3：争吵、冲突",
        "四(五)2: 谈私事, 请客户帮私忙, 超越职权承诺, 显露不满; 四(五)3: 争吵, 冲突",
      ),
    },
    {
      name: "月工资",
      kind: "amount",
      clause: "篇6 四(五)3",
      note: inBoth(
        "元，当日之前最后一个整月的应发工资，空白时用客服人员表的月工资",
        "Yuan, gross of the last full month before; if blank, that of 客服人员",
      ),
    },
  ],
  sample: [
    ["2026-03-02", "10:20", "周晴", "四(五)1", "四(二)2(1)", null, null],
    ["2026-03-18", "15:00", "郑敏", "四(五)2", null, "谈私事", null],
    ["2026-05-06", "09:10", "周晴", "四(五)1", "四(二)2(1)", null, null],
  ],
};

export const LEAKS: SheetSchema = {
  name: "泄密事件",
  clause: "篇6 五(三)1",
  gist: inBoth("泄露客户资料的每一次。", "Every leak of customers' data."),
  columns: [
    DATE,
    TIME,
    NAME,
    {
      name: "情形",
      kind: "text",
      required: true,
      filled: true,
      choices: LEAK_CASES,
      note: inBoth("泄露、严重后果 或 强制他人", "泄露, 严重后果 or 强制他人"),
    },
    {
      name: "资料",
      kind: "text",
      choices: [...LISTED_MATERIALS, ...UNLISTED_MATERIALS],
      note: inBoth("泄露了什么，多种用“、”隔开", "What was leaked; several are separated by 、"),
    },
    { name: "事件编号", kind: "text", note: inBoth("同一事件写同一编号", "One number for one incident") },
    {
      name: "罚款金额",
      kind: "amount",
      clause: "篇6 五(三)2",
      note: inBoth(
        "元，严重后果 10000 至 100000，强制他人 50000 至 150000，泄露留空",
        "Yuan: 严重后果 10000 to 100000, 强制他人 50000 to 150000, 泄露 blank",
      ),
    },
    {
      name: "移交",
      kind: "yesNo",
      spoils: "value",
      clause: "篇6 五(三)2",
      choices: ["是", "否"],
      note: inBoth("是否移交执法部门", "Whether it goes to the authorities"),
    },
  ],
  sample: [["2026-04-09", "11:00", "郑敏", "泄露", "客户资料", null, null, null]],
};

export const OFFENCE_SHEETS: readonly SheetSchema[] = [SERVICE_STAFF, OFFENCES, LEAKS];
