import { DATE } from "../../kernel/date-column";
import type { SheetSchema } from "../../kernel/sheet-schema";
import { inBoth } from "../../kernel/message";

/** The sheets that are kept of visitors, visits and meetings with customers (篇6 四(三), 四(四)). */

const YES_NO = ["是", "否"];

const CUSTOMER = {
  name: "客户",
  kind: "code",
  required: true,
  aliases: ["客户名称", "客户姓名", "经销商", "customer"],
  note: inBoth("经销商或客户的名称", "The dealer or customer"),
} as const;

export const VISITORS: SheetSchema = {
  name: "客户来访登记",
  clause: "篇6 四(三)来访 2(3)",
  gist: inBoth(
    "来访的客户；未能当场答复的，请客户留言。",
    "Visitors; one who couldn't be answered at once leaves a message.",
  ),
  columns: [
    { ...DATE, aliases: ["来访日期"] },
    { ...CUSTOMER, spoils: "value", note: inBoth("谁来访", "Who came") },
    {
      name: "来意",
      kind: "text",
      required: true,
      aliases: ["来访目的", "来访事由"],
      note: inBoth("为什么来", "What they came for"),
    },
    {
      name: "接待人",
      kind: "text",
      required: true,
      aliases: ["接待人员", "接访人"],
      note: inBoth("哪位客服人员接待", "Who of the staff received them"),
    },
    {
      name: "现场答复",
      kind: "yesNo",
      required: true,
      spoils: "value",
      choices: YES_NO,
      aliases: ["是否答复", "是否现场答复"],
      note: inBoth("当场答复填“是”，未能答复填“否”", "是 if answered at once, 否 if not"),
    },
    {
      name: "到访时间",
      kind: "time",
      spoils: "value",
      aliases: ["来访时间", "到达时间"],
      note: inBoth("写成 09:30", "Like 09:30"),
    },
    {
      name: "离开时间",
      kind: "time",
      spoils: "value",
      aliases: ["离去时间"],
      note: inBoth("写成 10:10", "Like 10:10"),
    },
    { name: "留言", kind: "text", aliases: ["客户留言"], note: inBoth("未能答复时必填", "Needed if not answered") },
    {
      name: "联系方式",
      kind: "text",
      aliases: ["联系电话", "电话"],
      note: inBoth("未能答复时填，以便稍后处理", "If not answered, for the answer later"),
    },
    {
      name: "回复日期",
      kind: "date",
      spoils: "value",
      aliases: ["处理日期", "答复日期"],
      note: inBoth("后来哪天答复了客户", "When the customer was answered later"),
    },
    {
      name: "责任人陪同",
      kind: "yesNo",
      spoils: "value",
      clause: "篇6 四(三)来访 2(4)",
      choices: YES_NO,
      aliases: ["与责任人一并接待", "责任人一并接待"],
      note: inBoth("与公司责任人一并接待填“是”", "是 if the person in charge received them too"),
    },
    {
      name: "站立服务",
      kind: "yesNo",
      spoils: "value",
      clause: "篇6 四(三)来访 2(4)",
      choices: YES_NO,
      note: inBoth("责任人陪同时必填", "Needed if the person in charge was there"),
    },
  ],
  sample: [
    ["2026-03-03", "济南代理", "咨询返佣比例", "周晴", "是", "09:30", "10:10", null, null, null, "否", null],
    [
      "2026-03-17",
      "青岛代理",
      "交易软件登录异常",
      "郑敏",
      "否",
      "14:00",
      "15:05",
      "请尽快恢复登录",
      "13800000000",
      "2026-03-18",
      "是",
      "是",
    ],
  ],
};

export const VISITS: SheetSchema = {
  name: "客户走访记录",
  clause: "篇6 四(三)走访 (1)",
  gist: inBoth(
    "每次走访客户，连同调查分析报告和客户意见调查表。",
    "Every visit to a customer, with its analysis and its questionnaire.",
  ),
  columns: [
    { ...DATE, aliases: ["走访日期"] },
    { ...CUSTOMER, filled: true, aliases: [...CUSTOMER.aliases, "走访客户"] },
    { name: "走访人", kind: "text", required: true, aliases: ["走访人员"], note: inBoth("谁去的", "Who went") },
    {
      name: "调查分析报告",
      kind: "text",
      required: true,
      aliases: ["客户调查分析报告", "分析报告"],
      note: inBoth("“有”或报告的编号；没有写填“无”", "有 or the report's number; 无 if there is none"),
    },
    {
      name: "客户意见调查表",
      kind: "text",
      required: true,
      clause: "篇6 四(三)走访 (3)",
      aliases: ["意见调查表", "调查表"],
      note: inBoth("“有”或调查表的编号；没有发放填“无”", "有 or the form's number; 无 if none was handed out"),
    },
    { name: "走访内容", kind: "text", aliases: ["内容"], note: inBoth("谈了什么、解决了什么", "What was discussed") },
  ],
  sample: [
    ["2026-03-10", "济南代理", "周晴", "DC-2026-01", "有", "介绍新品种，指导交易软件"],
    ["2026-03-12", "青岛代理", "郑敏", "有", "有", "征询对返佣结算的意见"],
  ],
};

export const CUSTOMERS: SheetSchema = {
  name: "客户名单",
  clause: "篇6 四(三)走访 (1)",
  gist: inBoth("要定期走访的经销商和客户。", "The dealers and customers that are to be visited regularly."),
  columns: [
    { ...CUSTOMER, filled: true },
    {
      name: "合作开始日期",
      kind: "date",
      required: true,
      aliases: ["加盟日期", "开户日期"],
      note: inBoth("从哪天起是客户，空白为一直是", "Since when a customer; blank is always"),
    },
    {
      name: "合作结束日期",
      kind: "date",
      aliases: ["解约日期"],
      note: inBoth("到哪天为止，空白为仍是客户", "Until when; blank is still a customer"),
    },
  ],
  sample: [
    ["济南代理", "2025-06-01", null],
    ["青岛代理", "2026-01-15", null],
  ],
};

/** What 四(四)1 to 3 name; the first of each is how we write it. */
export const ACTIVITY_KINDS = [
  ["技术讲座", "培训班", "技术培训", "讲座", "培训", "技术讲座或培训班"],
  ["技术研讨发布会", "研讨会", "发布会", "技术研讨会", "技术发布会", "研讨发布会"],
  ["客户座谈会", "座谈会"],
] as const;

export const ACTIVITIES: SheetSchema = {
  name: "客户活动记录",
  clause: "篇6 四(四)1",
  gist: inBoth(
    "为客户举办的讲座、培训班、研讨发布会和座谈会。",
    "Lectures, courses, seminars and round tables for customers.",
  ),
  columns: [
    { ...DATE, aliases: ["活动日期", "举办日期"] },
    {
      name: "活动类型",
      kind: "text",
      required: true,
      filled: true,
      choices: ACTIVITY_KINDS.flatMap((names) => names.slice(0, names === ACTIVITY_KINDS[0] ? 2 : 1)),
      aliases: ["活动形式", "会议类型"],
      note: inBoth(
        "技术讲座、培训班、技术研讨发布会 或 客户座谈会",
        "技术讲座 (lecture), 培训班 (course), 技术研讨发布会 (seminar) or 客户座谈会 (round table)",
      ),
    },
    { name: "主题", kind: "text", required: true, aliases: ["活动主题"], note: inBoth("讲什么", "What it was about") },
    {
      name: "参加客户",
      kind: "text",
      required: true,
      aliases: ["参会客户", "参加人员"],
      note: inBoth("哪些客户参加，或多少人", "Which customers came, or how many"),
    },
    { name: "主办人", kind: "text", aliases: ["负责人", "主讲人"], note: inBoth("谁主办", "Who held it") },
  ],
  sample: [["2026-03-20", "客户座谈会", "操盘方案与风险预测", "济南代理、青岛代理", "吴强"]],
};

export const VISIT_SHEETS: readonly SheetSchema[] = [VISITORS, VISITS, CUSTOMERS, ACTIVITIES];
