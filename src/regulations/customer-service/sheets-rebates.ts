import { DATE } from "../../kernel/date-column";
import type { SheetSchema } from "../../kernel/sheet-schema";
import { inBoth } from "../../kernel/message";

/** The sheets that are kept of agents' rebates (contracts-rebates.md). */

const ACCRUAL = "篇6 四(一)1";
const OUTSTANDING = "篇6 四(一)2";

export const METHODS = ["固定", "全额阶梯", "超额累进"] as const;
export type Method = (typeof METHODS)[number];

/** What 返佣政策 writes for every agent without terms of its own; a blank means the same. */
export const EVERY_AGENT = "全部";

const AGENT = {
  name: "代理商编号",
  kind: "code",
  required: true,
  filled: true,
  note: inBoth("代理商的编号，如 A001", "The agent's number, such as A001"),
} as const;
const MONTH = {
  name: "月份",
  kind: "month",
  required: true,
  filled: true,
  note: inBoth("写成 2026-03", "Like 2026-03"),
} as const;

export const TRADES: SheetSchema = {
  name: "交易流水",
  clause: ACCRUAL,
  gist: inBoth("代理商的每一笔交易和退款。", "Every trade and refund of the agents."),
  columns: [
    { ...DATE, aliases: ["交易日期", "成交日期"] },
    AGENT,
    { name: "代理商名称", kind: "code", note: inBoth("代理商的名称", "The agent's name") },
    { name: "交易额", kind: "amount", required: true, filled: true, note: inBoth("元", "Yuan") },
    {
      name: "退款",
      kind: "amount",
      note: inBoth("元，写成正数，没有就留空", "Yuan, as a positive number; blank if none"),
    },
  ],
  sample: [
    ["2026-03-02", "A001", "济南代理", 120000, null],
    ["2026-03-16", "A001", "济南代理", 80000, 5000],
    ["2026-03-20", "A002", "青岛代理", 50000, null],
  ],
};

export const REBATE_TERMS: SheetSchema = {
  name: "返佣政策",
  clause: ACCRUAL,
  gist: inBoth(
    "每个代理商的返佣方式、阶梯和比例，写明从哪天到哪天有效。",
    "Method, tiers and rates of each agent, with the first and the last day in force.",
  ),
  columns: [
    {
      ...AGENT,
      filled: false,
      note: inBoth("空白或“全部”= 没有自己政策的代理商", "Blank or 全部: every agent without its own"),
    },
    {
      name: "方式",
      kind: "text",
      required: true,
      filled: true,
      choices: METHODS,
      note: inBoth("固定、全额阶梯 或 超额累进", "固定 (fixed), 全额阶梯 (slab) or 超额累进 (marginal)"),
    },
    {
      name: "下限",
      kind: "amount",
      required: true,
      note: inBoth("元，含本数，空白为 0", "Yuan, included; blank is 0"),
    },
    { name: "上限", kind: "amount", note: inBoth("元，不含本数，空白为没有上限", "Yuan, excluded; blank is no limit") },
    {
      name: "比例",
      kind: "rate",
      required: true,
      filled: true,
      note: inBoth("0.0125 或 1.25%", "0.0125 or 1.25%"),
    },
    { name: "生效日期", kind: "date", note: inBoth("第一天，空白为一直有效", "The first day; blank is always") },
    { name: "失效日期", kind: "date", note: inBoth("最后一天，空白为没有期限", "The last day; blank is no end") },
  ],
  sample: [
    ["全部", "全额阶梯", 0, 100000, 0.005, "2026-01-01", null],
    ["全部", "全额阶梯", 100000, null, 0.008, "2026-01-01", null],
    ["A002", "固定", null, null, 0.01, "2026-01-01", null],
  ],
};

export const PAYMENTS: SheetSchema = {
  name: "返佣支付",
  clause: OUTSTANDING,
  gist: inBoth("实际付给代理商的返佣。", "Rebates paid to the agents."),
  columns: [
    { ...DATE, aliases: ["支付日期"] },
    AGENT,
    {
      name: "金额",
      kind: "amount",
      required: true,
      filled: true,
      note: inBoth("元，追回写成负数", "Yuan; a clawback is negative"),
    },
  ],
  sample: [["2026-03-25", "A001", 600]],
};

export const OPENINGS: SheetSchema = {
  name: "期初待返",
  clause: OUTSTANDING,
  gist: inBoth("开始统计时还没有付的返佣。", "Rebates outstanding when the records begin."),
  columns: [
    AGENT,
    { name: "金额", kind: "amount", required: true, filled: true, note: inBoth("元", "Yuan") },
    {
      name: "月份",
      kind: "month",
      note: inBoth(
        "这个月月初的待返，空白为第一个月",
        "Outstanding at the start of this month; blank is the first month",
      ),
    },
  ],
  sample: [["A001", 1250.5, "2026-03"]],
};

export const REBATE_REPORT: SheetSchema = {
  name: "返佣报表",
  clause: ACCRUAL,
  gist: inBoth("上报的交易额和返佣金额，用来核对。", "Reported trade and rebate, to be compared."),
  columns: [
    MONTH,
    AGENT,
    {
      name: "交易额",
      kind: "amount",
      required: true,
      filled: true,
      note: inBoth("元，已减退款", "Yuan, net of refunds"),
    },
    { name: "返佣金额", kind: "amount", required: true, filled: true, note: inBoth("元", "Yuan") },
    { name: "完成日期", kind: "date", note: inBoth("哪天统计完成", "When the report was done") },
  ],
  sample: [
    ["2026-03", "A001", 195000, 1560, "2026-04-03"],
    ["2026-03", "A002", 50000, 500, "2026-04-03"],
  ],
};

export const OUTSTANDING_REPORT: SheetSchema = {
  name: "待返统计",
  clause: OUTSTANDING,
  gist: inBoth("上报的实际返佣和待返金额，用来核对。", "Reported paid and outstanding rebate, to be compared."),
  columns: [
    MONTH,
    AGENT,
    { name: "实际返佣金额", kind: "amount", required: true, filled: true, note: inBoth("元", "Yuan") },
    { name: "待返金额", kind: "amount", required: true, filled: true, note: inBoth("元", "Yuan") },
    { name: "完成日期", kind: "date", note: inBoth("哪天统计完成", "When the report was done") },
  ],
  sample: [
    ["2026-03", "A001", 600, 2210.5, "2026-03-31"],
    ["2026-03", "A002", 0, 500, "2026-03-31"],
  ],
};

export const REBATE_SHEETS: readonly SheetSchema[] = [
  TRADES,
  REBATE_TERMS,
  PAYMENTS,
  OPENINGS,
  REBATE_REPORT,
  OUTSTANDING_REPORT,
];
