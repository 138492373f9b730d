import type { ReportChart } from "./workbook-gateway";

/** As it is put into `Range.values`. */
export type WrittenCell = string | number | boolean;

/** Consecutive rows of an image, all of one length, little enough for one request. */
export interface ImageBlock {
  /** Counted from the image's first row. */
  readonly firstRow: number;
  readonly values: WrittenCell[][];
  /** Null where the formats of the columns hold. */
  readonly formats: string[][] | null;
}

/** What is written on a result sheet: a table, the lines under it, and its chart. Either a report, or what a sheet held before. */
export interface SheetImage {
  readonly rowCount: number;
  readonly columnCount: number;
  /** The table's share, with its header; it begins at the image's first cell. */
  readonly tableRowCount: number;
  readonly tableColumnCount: number;
  /** Number formats of the rows below the header; null where each block brings its own. */
  readonly columnFormats: readonly string[] | null;
  /** Points. */
  readonly columnWidths: readonly number[];
  /** Positions of columns whose long texts are shown on several lines. */
  readonly wrappedColumns: readonly number[];
  readonly print: PrintImage;
  readonly chart: ReportChart | null;
  blocks(): Iterable<ImageBlock>;
}

export interface PrintImage {
  /** Stands above the table on each page; "" for none. */
  readonly title: string;
  readonly landscape: boolean;
}

/** A cell of an Excel sheet holds so many characters. */
const LONGEST_TEXT = 32_767;

export interface Literal {
  readonly value: string;
  readonly format: string;
}

export const TEXT_FORMAT = "@";

/**
 * Text that stays text whatever it begins with (F3). In a cell formatted as text nothing is interpreted; only a
 * leading apostrophe might be taken as Excel's own mark of a text, so that one more is put before it.
 */
export function literal(text: string): Literal {
  const fitting = text.length < LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 2)}…`;
  return fitting.startsWith("'")
    ? { value: `'${fitting}`, format: "General" }
    : { value: fitting, format: TEXT_FORMAT };
}

/** The length of a row in a request, about: a Chinese character is three bytes. */
export function requestBytes(cells: readonly WrittenCell[]): number {
  let bytes = 2;
  for (const cell of cells) bytes += typeof cell === "string" ? cell.length * 3 + 3 : 12;
  return bytes;
}

/** Excel on the web takes 5 MB; far less keeps the pane alive and lets a cancel through. */
export const BLOCK_BYTES = 1_500_000;
export const BLOCK_ROWS = 10_000;
