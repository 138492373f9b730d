import type { Sheets } from "../../kernel/regulation";
import type { Table } from "../../kernel/table";
import { WorkCalendar } from "../../kernel/work-calendar";
import type { CUSTOMER_SERVICE_POLICY } from "./policy";
import { RebateBooks } from "./rebate-books";
import { differencesOf, type CausedDifference } from "./rebate-differences";
import { RebateReport } from "./rebate-reports";
import { RebateStatement } from "./rebate-statement";
import { readRebateTerms, type RebateTerms } from "./rebate-terms";
import { OPENINGS, OUTSTANDING_REPORT, PAYMENTS, REBATE_REPORT, REBATE_TERMS, TRADES } from "./sheets-rebates";

/** What rules and tallies of agents' rebates work on (篇6 四(一)). */
export interface RebateRecords {
  readonly terms: RebateTerms;
  readonly termsTable: Table;
  /** False where the workbook holds no 返佣政策 at all. */
  readonly hasTerms: boolean;
  /** False where there is nothing to recompute from, so that no report is compared. */
  readonly hasBooks: boolean;
  readonly books: RebateBooks;
  readonly statement: RebateStatement;
  /** null where the workbook holds no such sheet. */
  readonly rebateReport: RebateReport | null;
  readonly outstandingReport: RebateReport | null;
  /** The working days of the statutory calendar, for deadlines that are working days. */
  readonly calendar: WorkCalendar;
  /** By month, agent and column; worked out when first asked for. */
  differences(): readonly CausedDifference[];
}

export function prepareRebates(sheets: Sheets<typeof CUSTOMER_SERVICE_POLICY>): RebateRecords {
  const termsTable = sheets.table(REBATE_TERMS.name);
  const terms = readRebateTerms(termsTable);
  const books = new RebateBooks(
    sheets.table(TRADES.name),
    sheets.table(PAYMENTS.name),
    sheets.table(OPENINGS.name),
    sheets.policy,
  );
  const statement = new RebateStatement(books, terms, sheets.policy);
  const reportOf = ({ name }: { readonly name: string }, columns: RebateReport["columns"]): RebateReport | null =>
    sheets.has(name) ? new RebateReport(sheets.table(name), columns) : null;
  const rebateReport = reportOf(REBATE_REPORT, ["交易额", "返佣金额"]);
  const outstandingReport = reportOf(OUTSTANDING_REPORT, ["实际返佣金额", "待返金额"]);
  const hasBooks = [TRADES, PAYMENTS, OPENINGS].some(({ name }) => sheets.has(name));
  let differences: readonly CausedDifference[] | undefined;
  return {
    terms,
    termsTable,
    hasTerms: sheets.has(REBATE_TERMS.name),
    hasBooks,
    books,
    statement,
    rebateReport,
    outstandingReport,
    calendar: new WorkCalendar(),
    differences: () => (differences ??= hasBooks ? differencesOf(statement, rebateReport, outstandingReport) : []),
  };
}
