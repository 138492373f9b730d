import { formatMonth } from "../../../kernel/excel-date";
import type { Bilingual } from "../../../kernel/language";
import { inBoth } from "../../../kernel/message";
import { defineTally } from "../../../kernel/tally";
import { yuanOf } from "../exact-integer";
import type { CustomerServiceRecords } from "../records";
import { differenceOf } from "../rebate-differences";
import { RECONCILIATION_CAUSES, reconcileRebates } from "../rebate-reconciliation";
import type { ReportedColumn } from "../rebate-reports";
import { AGENTS, rebateStatement } from "./rebate-statement";

/** Differences of one reported column: those of several are no sum. */
function differenceIn(item: ReportedColumn, label: Bilingual) {
  return { column: "差额", label, over: "sum", only: { column: "项目", text: item } } as const;
}

/** 返佣差异: every reported figure that isn't the recomputed one. */
export const rebateDifferences = defineTally<CustomerServiceRecords>({
  name: "返佣差异",
  clause: "篇6 四(一)1",
  view: {
    period: "月份",
    subject: { column: "代理商编号", noun: AGENTS },
    figures: [
      { kind: "money", ...differenceIn("返佣金额", inBoth("返佣金额差", "Accrued, off by")) },
      { kind: "money", ...differenceIn("待返金额", inBoth("待返金额差", "Outstanding, off by")) },
      { kind: "subjects" },
    ],
    reconciliation: {
      title: inBoth("逐项核对", "Item by item"),
      causes: RECONCILIATION_CAUSES,
      recomputedIn: { table: rebateStatement.name, month: "月份", subject: "代理商编号" },
    },
  },
  columns: [
    { name: "月份", kind: "month", width: 10 },
    { name: "代理商编号", kind: "text", width: 14 },
    { name: "项目", kind: "text", width: 14 },
    { name: "上报", kind: "money", width: 16 },
    { name: "重算", kind: "money", width: 16 },
    { name: "差额", kind: "money", width: 14 },
    { name: "条款", kind: "text", width: 14 },
  ],
  compute: ({ rebates, lexicon }) =>
    rebates.differences().map((difference) => {
      const { month, agent, column, reported, recomputed, report } = difference;
      const delta = differenceOf(difference);
      return [
        formatMonth(month),
        lexicon.textOf(agent),
        column,
        reported === null ? null : yuanOf(reported),
        yuanOf(recomputed),
        delta === null ? null : yuanOf(delta),
        report.table.schema.clause,
      ];
    }),
  reconcile: ({ rebates, lexicon }) => reconcileRebates(rebates, lexicon),
});
