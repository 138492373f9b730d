/**
 * What the shared reader reads, whether it comes from Excel, an .xlsx file, a .csv file or the range
 * handed to a custom function.
 */

/**
 * One cell's value as Excel gives it: a date or a time of day is a serial number, a blank is null or "",
 * an error is its text (`#N/A`). A formula that was saved without a result is `#GETTING_DATA`,
 * the error Excel itself shows while a result is missing.
 */
export type Cell = string | number | boolean | null;

/** A rectangle of cells, counted from 0: A1 is row 0, column 0. */
export interface CellRectangle {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Consecutive rows of a sheet. Each row begins at column A; a short row ends with blanks. */
export interface SheetChunk {
  /** The row of `rows[0]`, counted from 0. */
  readonly firstRow: number;
  readonly rows: readonly (readonly Cell[])[];
  /** The same rows of a large text file, good until the next chunk is asked for; `rows` are then made when read. */
  readonly fields?: FieldBytes;
}

/**
 * Rows of a text file as bytes in which delimiter, quote and line end can be found one by one. Each row ends at a byte
 * that is a line end.
 */
export interface FieldBytes {
  /** The whole of its buffer. */
  readonly bytes: Uint8Array;
  readonly delimiter: number;
  readonly count: number;
  /** Row of the chunk -> its first byte. */
  readonly starts: Int32Array;
  /** Row of the chunk -> the byte behind its last. */
  readonly ends: Int32Array;
  /** The text of one field, without its quotes. */
  textOf(start: number, end: number): string;
  /** All fields of one row of the chunk. */
  cellsOf(row: number): readonly string[];
}

/** Thrown by a source that has learned something about its bytes and must be read from the start again. */
export class ReadAgain extends Error {
  override readonly name = "ReadAgain";
}

export interface SheetSource {
  readonly name: string;
  /** Rows from row 1 to the last used one; of a large text file an estimate until it has been read. */
  readonly rowCount: number;
  /** Columns from A to the last used one. */
  readonly columnCount: number;
  readonly merges: readonly CellRectangle[];
  /** True where serials count from 1904-01-01, so that 1462 days are to be added. */
  readonly date1904: boolean;
  /** True for a file without cells of its own (csv): a filled field beyond the header's last is an error. */
  readonly surplusFieldsAreErrors: boolean;
  /** All rows from row 1, in order and without gaps (blank rows included), in pieces of at most about 50,000 rows. */
  chunks(): AsyncIterable<SheetChunk>;
}
