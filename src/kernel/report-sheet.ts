/**
 * A sheet that Guibiao writes: a computed table, the list of problems, or an empty template. Excel's
 * writer (`workbook/`) and the file writer (`files/`) lay out the same description.
 */

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
