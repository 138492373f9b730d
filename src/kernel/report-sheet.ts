/**
 * A sheet that Guibiao writes: a computed table, the list of problems, or an empty template. Excel's
 * writer (`workbook/`) and the file writer (`files/`) lay out the same description.
 */

import { sheetRows } from "./cell-address";
import { inBoth } from "./message";
import { UnusableInputError } from "./unusable-input";

export type ReportValueKind =
  /** Text, whatever it begins with: never a formula. */
  | "text"
  /** `YYYY-MM-DD`, shown as an Excel date. */
  | "date"
  /** `YYYY-MM`, shown as text. */
  | "month"
  /** Yuan, at most two decimals, shown `#,##0.00`. */
  | "money"
  /** A whole number, shown without thousands separators. */
  | "number"
  /** A fraction, shown as a percentage. */
  | "rate";

export type ReportValue = string | number | null;

export interface ReportColumn {
  readonly name: string;
  readonly kind: ReportValueKind;
  /** Width in characters of the default font, a Chinese character counting two. */
  readonly width: number;
  /** Drop-down values, where the column of a template allows only these. */
  readonly choices?: readonly string[];
  /** What belongs into the column, shown by Excel when a cell of it is selected. */
  readonly note?: string;
}

/** How a sheet is laid out to be pinned to a wall or handed on: A4, with a heading and a place to sign. */
export interface PrintLayout {
  readonly title: string;
  /** Lines under the table, such as the place for a signature and the date. */
  readonly footer: readonly string[];
}

export interface ReportSheet {
  readonly name: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportValue[])[];
  readonly print?: PrintLayout;
}

/** Rows that a sheet needs: its header, the rows, and below a blank row its last lines. */
function neededRows({ rows, print }: ReportSheet): number {
  const footer = print?.footer.length ?? 0;
  return 1 + rows.length + (footer > 0 ? 1 + footer : 0);
}

/**
 * @throws UnusableInputError for the first report that no sheet can hold; a table grows so long by dates far from all
 * others, since every month between counts
 */
export function refuseOversized(reports: readonly ReportSheet[]): void {
  for (const report of reports) {
    if (neededRows(report) <= sheetRows) continue;
    const [name, rows] = [report.name, report.rows.length];
    throw new UnusableInputError(
      inBoth(
        `《${name}》有 ${rows.toLocaleString("en-US")} 行，一张工作表放不下（最多 1,048,576 行）。请看看有没有写错年份的日期，或者把数据分成几份再算。`,
        `${name} has ${rows.toLocaleString("en-US")} rows, more than the 1,048,576 of a worksheet. Please look for dates with a wrong year, or compute the data in parts.`,
      ),
    );
  }
}
