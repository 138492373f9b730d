import { formatMonth } from "../../../kernel/excel-date";
import { inBoth } from "../../../kernel/message";
import type { ReportValue } from "../../../kernel/report-sheet";
import type { CountedNoun, MoneyMeasure } from "../../../kernel/table-view";
import { defineTally } from "../../../kernel/tally";
import { yuanOf } from "../exact-integer";
import { explainAgent } from "../rebate-explanation";
import type { CustomerServiceRecords } from "../records";

/** The articles under which rebates are worked out and balances carried. */
export const STATEMENT_CLAUSE = "篇6 四(一)1、四(一)2";

export const AGENTS: CountedNoun = { one: inBoth("代理商", "agent"), many: inBoth("家代理商", "agents") };

const ACCRUED: MoneyMeasure = { column: "返佣金额", label: inBoth("返佣金额", "Accrued"), over: "sum" };
const PAID: MoneyMeasure = { column: "实际返佣金额", label: inBoth("实际返佣金额", "Paid"), over: "sum" };
const OUTSTANDING: MoneyMeasure = { column: "待返金额", label: inBoth("待返金额", "Outstanding"), over: "lastPeriod" };

/** 返佣月报: what each agent earned, was paid and is owed, a row an agent and month. */
export const rebateStatement = defineTally<CustomerServiceRecords>({
  name: "返佣月报",
  clause: "篇6 四(一)1",
  view: {
    period: "月份",
    subject: { column: "代理商编号", nameColumn: "代理商名称", noun: AGENTS },
    figures: [
      { kind: "money", ...ACCRUED, label: inBoth("返佣金额合计", "Accrued") },
      { kind: "money", ...PAID, label: inBoth("实际返佣合计", "Paid") },
      { kind: "money", ...OUTSTANDING, label: inBoth("期末待返", "Outstanding at the end") },
    ],
    chart: [ACCRUED, PAID, OUTSTANDING],
    explanation: { entries: { one: inBoth("个月", "month"), many: inBoth("个月", "months") }, rankedBy: OUTSTANDING },
  },
  columns: [
    { name: "月份", kind: "month", width: 10 },
    { name: "代理商编号", kind: "text", width: 14 },
    { name: "代理商名称", kind: "text", width: 20 },
    { name: "交易额", kind: "money", width: 16 },
    { name: "返佣金额", kind: "money", width: 14 },
    { name: "期初待返", kind: "money", width: 14 },
    { name: "实际返佣金额", kind: "money", width: 14 },
    { name: "待返金额", kind: "money", width: 14 },
    { name: "条款", kind: "text", width: 22 },
  ],
  compute({ rebates, lexicon }) {
    const { books, statement } = rebates;
    const rows: (readonly ReportValue[])[] = [];
    const agents = Array.from(books.agents, (agent) => lexicon.textOf(agent));
    const names = Array.from(books.names, (name) => (name > 0 ? lexicon.textOf(name) : null));
    for (let month = 0; month < books.monthCount; month++) {
      const monthText = formatMonth(books.firstMonth + month);
      for (let agent = 0; agent < agents.length; agent++) {
        const cell = books.cellOf(month, agent);
        const isComputed = statement.isComputed[agent] === 1;
        rows.push([
          monthText,
          agents[agent],
          names[agent],
          yuanOf(books.base.at(cell)),
          isComputed ? yuanOf(statement.due.at(cell)) : null,
          isComputed ? yuanOf(statement.openingOf(agent, month)) : null,
          yuanOf(books.paid.at(cell)),
          isComputed ? yuanOf(statement.outstanding.at(cell)) : null,
          STATEMENT_CLAUSE,
        ]);
      }
    }
    return rows;
  },
  explain: ({ rebates, lexicon }, agent) => explainAgent(rebates, lexicon.find(agent), STATEMENT_CLAUSE),
});
