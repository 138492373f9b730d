import { DifferenceCauses, type DifferenceCause } from "./difference-causes";
import { minus, type ExactInteger } from "./exact-integer";
import type { RebateDifference, RebateReport, ReportedColumn } from "./rebate-reports";
import type { RebateStatement } from "./rebate-statement";

export interface CausedDifference extends RebateDifference {
  readonly cause: DifferenceCause;
}

const COLUMN_ORDER: readonly ReportedColumn[] = ["交易额", "返佣金额", "实际返佣金额", "待返金额"];

/**
 * Compares the reports with what was recomputed (contracts-rebates.md 10), by month, agent and column.
 *
 * @param rebateReport null where the workbook holds no such sheet, so that nothing is missing from it
 */
export function differencesOf(
  statement: RebateStatement,
  rebateReport: RebateReport | null,
  outstandingReport: RebateReport | null,
): readonly CausedDifference[] {
  const reports = [rebateReport, outstandingReport].filter((report) => report !== null);
  const differences = reports.flatMap((report) => [
    ...reportedDifferences(report, statement),
    ...missingFigures(report, statement),
  ]);
  const { lexicon } = statement.books.trades;
  const causes = new DifferenceCauses(statement, rebateReport, differences);
  return differences
    .sort(
      (a, b) =>
        a.month - b.month ||
        lexicon.compare(a.agent, b.agent) ||
        COLUMN_ORDER.indexOf(a.column) - COLUMN_ORDER.indexOf(b.column),
    )
    .map((difference) => ({ ...difference, cause: causes.causeOf(difference) }));
}

export function differenceOf({ reported, recomputed }: RebateDifference): ExactInteger | null {
  return reported === null ? null : minus(reported, recomputed);
}

function reportedDifferences(report: RebateReport, statement: RebateStatement): readonly RebateDifference[] {
  const { books, isComputed } = statement;
  const differences: RebateDifference[] = [];
  for (const { month, agent, rows, figures } of report.months) {
    const position = books.positionOf(agent);
    if (position >= 0 && isComputed[position] === 0) continue;
    for (const [column, reported] of figures) {
      const recomputed = statement.figureOf(column, position, month);
      if (reported !== recomputed) {
        differences.push({ report, month, agent, column, reported, recomputed, row: rows[0] });
      }
    }
  }
  return differences;
}

function missingFigures(report: RebateReport, statement: RebateStatement): readonly RebateDifference[] {
  const { books, isComputed } = statement;
  const differences: RebateDifference[] = [];
  for (let index = 0; index < books.monthCount; index++) {
    const month = books.firstMonth + index;
    for (let position = 0; position < books.agents.length; position++) {
      const agent = books.agents[position];
      if (isComputed[position] === 0 || report.find(month, agent) || report.isUnreadable(month, agent)) continue;
      for (const column of report.columns) {
        const recomputed = statement.figureOf(column, position, month);
        if (recomputed !== 0) {
          differences.push({ report, month, agent, column, reported: null, recomputed, row: -1 });
        }
      }
    }
  }
  return differences;
}
