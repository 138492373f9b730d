import type { SheetSchema } from "../../kernel/sheet-schema";
import { inBoth } from "../../kernel/message";
import { SECRECY_LEVELS, SECRET_MATERIALS } from "./secret-materials";

/** The register of customers' documents (篇6 五(一), 五(二)). */
export const CUSTODY: SheetSchema = {
  name: "资料保管台账",
  clause: "篇6 五(二)1",
  gist: inBoth(
    "客户资料的密级、保管人，什么时候交到哪里保管。",
    "The secrecy of customers' documents, who keeps them, when they were handed in and where they are.",
  ),
  columns: [
    {
      name: "资料",
      kind: "text",
      required: true,
      filled: true,
      clause: "篇6 五(一)1",
      choices: SECRET_MATERIALS.map(({ name }) => name),
      aliases: ["资料名称", "资料种类"],
      note: inBoth("五(一)所列的资料，多种用“、”隔开", "A document of 五(一); several are separated by 、"),
    },
    {
      name: "密级",
      kind: "text",
      required: true,
      clause: "篇6 五(一)1",
      choices: SECRECY_LEVELS,
      aliases: ["保密级别", "保密等级"],
      note: inBoth("绝密 或 机密", "绝密 (top secret) or 机密 (secret)"),
    },
    {
      name: "保管人",
      kind: "text",
      required: true,
      clause: "篇6 五(二)2",
      aliases: ["保管责任人", "责任人"],
      note: inBoth("现在由谁保管", "Who keeps it now"),
    },
    {
      name: "资料日期",
      kind: "date",
      spoils: "value",
      clause: "篇6 五(二)3",
      aliases: ["形成日期", "记录日期"],
      note: inBoth(
        "来访来电记录、交接记录、日记簿是哪一天的",
        "The day of a record of visits and calls, a handover or a journal",
      ),
    },
    {
      name: "落实日期",
      kind: "date",
      spoils: "value",
      clause: "篇6 五(二)2",
      aliases: ["落实完成日期"],
      note: inBoth("跟踪记录、调查分析资料哪天落实完成", "When tracking or analysis was done"),
    },
    {
      name: "提交日期",
      kind: "date",
      spoils: "value",
      clause: "篇6 五(二)3",
      aliases: ["提交办公室日期", "存档日期"],
      note: inBoth("哪天交到责任人办公室", "When it was handed in to the office in charge"),
    },
    {
      name: "提交时间",
      kind: "time",
      spoils: "value",
      clause: "篇6 五(二)3",
      aliases: ["提交办公室时间"],
      note: inBoth("几点提交，写成 17:40", "At what time, like 17:40"),
    },
    {
      name: "保管地点",
      kind: "text",
      aliases: ["地点", "存放地点", "存档地点"],
      note: inBoth(
        "合同和已提交的资料在公司责任人办公室",
        "The office in charge, for contracts and what was handed in",
      ),
    },
  ],
  sample: [
    ["加盟合同", "绝密", "吴强", "2026-01-15", null, "2026-01-15", null, "公司负责人办公室"],
    ["客户发展跟踪记录", "绝密", "周晴", "2026-02-10", null, null, null, null],
    ["来访来电记录", "机密", "吴强", "2026-03-03", null, "2026-03-03", "17:45", "公司责任人办公室"],
    ["工作日记簿", "机密", "吴强", "2026-03-03", null, "2026-03-04", "09:00", "公司责任人办公室"],
    ["柜员权限内容", "机密", "郑敏", null, null, null, null, null],
    ["客户调查分析资料", "机密", "吴强", "2026-03-10", "2026-03-12", "2026-03-13", null, "公司责任人办公室"],
  ],
};
