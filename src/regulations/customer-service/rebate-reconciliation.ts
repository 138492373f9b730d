import { formatMonth } from "../../kernel/excel-date";
import type { Place } from "../../kernel/finding";
import type { Bilingual } from "../../kernel/language";
import type { Lexicon } from "../../kernel/lexicon";
import { inBoth } from "../../kernel/message";
import type { ReconciledFigure, Reconciliation } from "../../kernel/table-view";
import { compareCodePoints } from "../../kernel/text";
import type { DifferenceCause } from "./difference-causes";
import { yuanOf } from "./exact-integer";
import { differenceOf, type CausedDifference } from "./rebate-differences";
import { placesOf } from "./rebate-explanation";
import type { RebateRecords } from "./rebate-records";
import type { RebateReport } from "./rebate-reports";

type ReconciliationCause = DifferenceCause | "missing" | "notInBooks" | "listedTwice";

/** Why a reported figure isn't the recomputed one, as it is read beside it. */
export const RECONCILIATION_CAUSES: Readonly<Record<ReconciliationCause, Bilingual>> = {
  rate: inBoth("用了另一个比例", "Another rate was used"),
  tier: inBoth("用错了档次或阶梯算法", "Another tier, or the other way of counting tiers"),
  missingTrade: inBoth("少算或多算了一笔交易或退款", "A trade or refund is missing or counted twice"),
  rounding: inBoth("取整的方法不同", "Rounded in another way"),
  otherMonth: inBoth("记到了另一个月", "Put into another month"),
  missing: inBoth("没有上报", "Not reported"),
  notInBooks: inBoth("这个月没有它的交易和支付", "No trade or payment of that agent and month"),
  listedTwice: inBoth("列了两次，合计一致", "Listed twice, equal when added up"),
  unknown: inBoth("看不出原因，请逐笔核对", "No cause can be told; compare item by item"),
};

/** 返佣报表 and 待返统计 against what was recomputed, with the cells on both sides (contracts-rebates.md 10). */
export function reconcileRebates(rebates: RebateRecords, lexicon: Lexicon): Reconciliation {
  const { books, statement } = rebates;
  const differences = rebates.differences();
  const reports = [rebates.rebateReport, rebates.outstandingReport].filter((report) => report !== null);
  const missing = differences.filter(({ reported }) => reported === null).length;
  return {
    compared: rebates.hasBooks ? reports.reduce((sum, report) => sum + comparedFigures(report, rebates), missing) : 0,
    leftOut: books.agents.reduce((count, _, position) => count + (statement.isComputed[position] === 1 ? 0 : 1), 0),
    figures: [...differences, ...reports.flatMap((report) => repeatedFigures(report, rebates))]
      .map((figure) => reconciledFigure(figure, rebates, lexicon))
      .sort((a, b) => compareCodePoints(a.month, b.month) || compareCodePoints(a.subject, b.subject)),
  };
}

function comparedFigures(report: RebateReport, { books, statement }: RebateRecords): number {
  let count = 0;
  for (const { agent } of report.months) {
    const position = books.positionOf(agent);
    if (position < 0 || statement.isComputed[position] === 1) count += report.columns.length;
  }
  return count;
}

/** Figures that are listed twice and equal the recomputed ones only when added up: no difference, but to be mended. */
function repeatedFigures(report: RebateReport, { books, statement }: RebateRecords): readonly CausedDifference[] {
  const { table } = report;
  const [months, agents] = [table.months("月份"), table.texts("代理商编号")];
  const firstRows = new Set(report.repeated.map(({ first }) => first));
  return [...firstRows].flatMap((row) => {
    const [month, agent] = [months[row], agents[row]];
    const position = books.positionOf(agent);
    if (position >= 0 && statement.isComputed[position] === 0) return [];
    return report.columns.flatMap((column): readonly CausedDifference[] => {
      const reported = report.find(month, agent)?.figures.get(column) ?? null;
      const recomputed = statement.figureOf(column, position, month);
      if (reported !== recomputed) return [];
      return [{ report, month, agent, column, reported, recomputed, row, cause: "unknown" }];
    });
  });
}

function reconciledFigure(difference: CausedDifference, rebates: RebateRecords, lexicon: Lexicon): ReconciledFigure {
  const { report, month, agent, column, reported, recomputed, cause } = difference;
  const { books } = rebates;
  const position = books.positionOf(agent);
  const delta = differenceOf(difference);
  const name = position < 0 ? 0 : books.names[position];
  const isInBooks = position >= 0 && month >= books.firstMonth && month < books.firstMonth + books.monthCount;
  const shownCause: ReconciliationCause =
    reported === null ? "missing" : delta === 0 ? "listedTwice" : isInBooks ? cause : "notInBooks";
  const rows = report.find(month, agent)?.rows ?? [];
  return {
    month: formatMonth(month),
    subject: lexicon.textOf(agent),
    subjectName: name > 0 ? lexicon.textOf(name) : null,
    item: column,
    reportedYuan: reported === null ? null : yuanOf(reported),
    recomputedYuan: yuanOf(recomputed),
    differenceYuan: delta === null ? null : yuanOf(delta),
    cause: shownCause,
    reportedAt: rows.length === 0 ? [report.table.header("月份")] : rows.map((row) => report.table.at(row, column)),
    recomputedFrom: () => (isInBooks ? recomputedFrom(difference, rebates, position) : []),
  };
}

/** The month's trades for what is earned, its payments for what is paid; a balance has both, or its opening alone. */
function recomputedFrom(
  { column, month }: CausedDifference,
  { books }: RebateRecords,
  position: number,
): readonly Place[] {
  const cell = books.cellOf(month - books.firstMonth, position);
  const trades = (): readonly Place[] => placesOf(books.trades, books.tradeRowsOf(cell), "交易额");
  const payments = placesOf(books.payments, books.paymentRowsOf(cell), "金额");
  switch (column) {
    case "交易额":
    case "返佣金额":
      return trades();
    case "实际返佣金额":
      return payments;
    case "待返金额": {
      if (payments.length > 0) return payments;
      const earned = trades();
      const opening = books.openings[position];
      if (earned.length > 0 || opening === null) return earned;
      return [books.openingTable.at(opening.row, "金额")];
    }
  }
}
