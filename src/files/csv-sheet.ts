import { sheetColumns } from "../kernel/cell-address";
import type { SheetChunk } from "../kernel/sheet-source";
import { csvText, decodeCsv, type CsvBytes } from "./csv-decoding";
import { findCsvStart } from "./csv-delimiter";
import { csvRows } from "./csv-rows";
import type { FileSheet, FileTable, NumberFormatAt } from "./file-sheet";
import { UnusableFileError } from "./unusable-file";

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Chunks that are dropped before the collector moves them cost half as much. */
const chunkRows = 8_192;
const chunkBytes = 8 * 1024 * 1024;
const chunkFields = 1_000_000;

/** The rows from `firstRow` on lie in the bytes from `start` on. */
interface Piece {
  readonly firstRow: number;
  readonly start: number;
}

interface CsvOutline {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly pieces: readonly Piece[];
  readonly end: number;
}

/**
 * The sheet of a csv file. All of it is checked at once, but fields become text only chunk by chunk.
 * @throws UnusableFileError notAWorkbook, undecodable, unclosedQuote, tooManyCells
 */
export function openCsv(bytes: Uint8Array, name: string): FileSheet {
  const decoded = decodeCsv(bytes);
  const { delimiter, skippedBytes } = findCsvStart(decoded);
  return new CsvSheet(name, decoded, delimiter, outline(decoded.bytes, skippedBytes, delimiter.charCodeAt(0)));
}

class CsvSheet implements FileSheet {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges = [];
  readonly date1904 = false;
  readonly surplusFieldsAreErrors = true;
  readonly hidden = false;

  constructor(
    readonly name: string,
    private readonly source: CsvBytes,
    private readonly delimiter: string,
    private readonly layout: CsvOutline,
  ) {
    this.rowCount = layout.rowCount;
    this.columnCount = layout.columnCount;
  }

  async *chunks(): AsyncGenerator<SheetChunk, void, undefined> {
    const { pieces, end } = this.layout;
    for (const [index, { firstRow, start }] of pieces.entries()) {
      const bytes = this.source.bytes.subarray(start, pieces[index + 1]?.start ?? end);
      const rows = csvRows(csvText(bytes, this.source.encoding), this.delimiter);
      rows.length = Math.min(rows.length, this.rowCount - firstRow);
      yield await Promise.resolve({ firstRow, rows });
    }
  }

  readonly part = null;

  formulas(): Promise<ReadonlyMap<string, string>> {
    return Promise.resolve(new Map());
  }

  numberFormats(): Promise<NumberFormatAt> {
    return Promise.resolve(() => "@");
  }

  tables(): Promise<readonly FileTable[]> {
    return Promise.resolve([]);
  }
}

/** One pass over the bytes: where rows begin, how many there are, and that every quote is closed. */
function outline(bytes: Uint8Array, start: number, separator: number): CsvOutline {
  const { length } = bytes;
  const pieces: Piece[] = [];
  let rowCount = 0;
  let columnCount = 0;
  let hasText = false;
  let pieceFields = chunkFields;
  let row = 0;
  for (let at = start; at < length; row++) {
    const piece = pieces[pieces.length - 1];
    if (
      piece === undefined ||
      row - piece.firstRow === chunkRows ||
      at - piece.start > chunkBytes ||
      pieceFields >= chunkFields
    ) {
      pieces.push({ firstRow: row, start: at });
      pieceFields = 0;
    }
    let column = 0;
    for (;;) {
      const fieldStart = at;
      if (bytes[at] === quote) at = closingQuote(bytes, at) + 1;
      let byte = 0;
      for (; at < length; at++) {
        byte = bytes[at]!;
        if (byte === separator || byte === lineFeed || byte === carriageReturn) break;
      }
      if (at > fieldStart && !(at === fieldStart + 2 && bytes[fieldStart] === quote)) {
        rowCount = row + 1;
        if (column >= columnCount) columnCount = column + 1;
        hasText ||= holdsText(bytes, fieldStart, at);
      }
      if (at >= length || byte !== separator) break;
      at++;
      if (++column >= sheetColumns) throw new UnusableFileError("tooManyCells", null, "columns", row + 1);
    }
    pieceFields += column + 1;
    if (bytes[at++] === carriageReturn && bytes[at] === lineFeed) at++;
  }
  if (!hasText) throw new UnusableFileError("notAWorkbook", null, "no text");
  while (pieces[pieces.length - 1].firstRow >= rowCount) pieces.pop();
  return { rowCount, columnCount, pieces, end: length };
}

function closingQuote(bytes: Uint8Array, opening: number): number {
  for (let at = opening + 1; ; at += 2) {
    at = bytes.indexOf(quote, at);
    if (at < 0) throw new UnusableFileError("unclosedQuote", null, "", lineOf(bytes, opening));
    if (bytes[at + 1] !== quote) return at;
  }
}

/** Blanks, quotes and delimiters alone are no table. */
function holdsText(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte > 0x20 && byte !== quote && byte !== 0x2c && byte !== 0x3b) return true;
  }
  return false;
}

/** The line as a text editor counts it, from 1. */
function lineOf(bytes: Uint8Array, position: number): number {
  let line = 1;
  for (let at = 0; at < position; at++) {
    if (bytes[at] === lineFeed || (bytes[at] === carriageReturn && bytes[at + 1] !== lineFeed)) line++;
  }
  return line;
}
