import {
  columnFor,
  fieldColumn,
  NameColumn,
  textOfCell,
  type AnyColumn,
  type CellProblem,
  type FieldColumn,
  type OnCellProblem,
} from "./column";
import { FIELD_ROWS, FieldBlock } from "./field-block";
import type { Place } from "./finding";
import type { Lexicon } from "./lexicon";
import { scratchBuffers } from "./scratch-buffers";
import type { Cell, CellRectangle, FieldBytes, SheetChunk, SheetSource } from "./sheet-source";
import { clauseOfColumn, type ColumnSchema, type SheetSchema } from "./sheet-schema";
import { Table, type RowFold, type TableLayout } from "./table";
import { foldCompact, foldHeader } from "./text";

/** Rows converted at a time, column by column: few enough that they stay in the processor's cache. */
const BLOCK_ROWS = 512;

export type ReadingMessage = CellProblem | "blankRequired" | "surplusField";

/** One thing the reader has to say about a cell. */
export interface ReadingProblem {
  readonly message: ReadingMessage;
  readonly place: Place;
  readonly clause: string;
  readonly column: string;
  readonly kind: ColumnSchema["kind"] | null;
  readonly value: string;
  /** What it takes out of the computation: its row, or only this value. */
  readonly spoils: "row" | "value";
}

const WARNINGS: ReadonlySet<ReadingMessage> = new Set<ReadingMessage>(["timeCut", "nameChanged"]);

export function isReadingWarning(message: ReadingMessage): boolean {
  return WARNINGS.has(message);
}

const NOTE_WORDS = ["合计", "总计", "小计", "备注", "制表", "注"];
/** A first character that folding leaves as it is and with which no note word begins. */
const DATA_START = /^(?![合总小备制注])[\u4e00-\u9fff0-9A-Za-z]/u;

interface BoundColumn {
  readonly schema: ColumnSchema;
  readonly position: number;
  readonly column: AnyColumn;
  /** null for a kind that is read as text only. */
  readonly fields: FieldColumn | null;
}

/** ASCII letters and digits, with which neither a totals row nor a note begins. */
const DATA_BYTE = /[0-9A-Za-z]/u;

/**
 * Reads the chunks of one sheet into a table: skips what is above and below the data (R4), fills merged cells (R6),
 * converts each cell to its column's kind and says what can't be read (R15).
 */
export class TableReader {
  readonly #columns: readonly BoundColumn[];
  readonly #headerTexts: readonly string[];
  /** First characters with which a repeated header could begin. */
  readonly #headerStarts: ReadonlySet<string>;
  readonly #headerWidth: number;
  /** Whether column A is one of the table's. */
  readonly #startsWithOurs: boolean;
  readonly #merges: readonly CellRectangle[];
  readonly #mergeValues = new Map<CellRectangle, Cell>();
  #sheetRows = new Int32Array(0);
  #leftOut = new Uint8Array(0);
  #count = 0;
  #capacity = 0;
  readonly #block: (readonly Cell[])[] = new Array<readonly Cell[]>(BLOCK_ROWS);
  readonly #blockRows = new Int32Array(FIELD_ROWS);
  readonly #fieldBlock: FieldBlock | null;
  /** First bytes of a row that is data for certain. */
  readonly #dataBytes = new Uint8Array(256);
  readonly #keep = new Uint8Array(FIELD_ROWS);
  /** Whether a row of the block in hand is left out. */
  #leavesOut = false;
  #foldedRows = 0;
  #foldedLeftOut = 0;

  constructor(
    private readonly schema: SheetSchema,
    private readonly layout: TableLayout,
    private readonly source: Pick<SheetSource, "rowCount" | "merges" | "date1904" | "surplusFieldsAreErrors">,
    header: readonly Cell[],
    private readonly lexicon: Lexicon,
    private readonly onProblem: (problem: ReadingProblem) => void,
    /** Adds rows up instead of keeping them. */
    private readonly fold: RowFold | null = null,
  ) {
    this.#columns = schema.columns.flatMap((column): readonly BoundColumn[] => {
      const position = layout.columns.get(column.name);
      if (position === undefined) return [];
      const typed = columnFor(column.kind, lexicon, source.date1904);
      return [{ schema: column, position, column: typed, fields: fieldColumn(typed) }];
    });
    this.#fieldBlock = this.#columns.every(({ fields }) => fields !== null) ? new FieldBlock() : null;
    this.#headerTexts = this.#columns.map(({ position }) => foldHeader(textOfCell(header[position] ?? null)));
    this.#headerStarts = new Set(header.map((cell) => textOfCell(cell).charAt(0)));
    this.#headerWidth = header.length;
    for (let byte = 0; byte < 128; byte++) {
      const letter = String.fromCharCode(byte);
      if (DATA_BYTE.test(letter) && !this.#headerStarts.has(letter)) this.#dataBytes[byte] = 1;
    }
    this.#startsWithOurs = this.#columns.some(({ position }) => position === 0);
    this.#merges = source.merges
      .filter((merge) => merge.row + merge.rowCount - 1 > layout.headerRow)
      .sort((left, right) => left.row - right.row);
    this.#reserve(fold === null ? Math.max(0, source.rowCount - layout.headerRow - 1) : 2 * FIELD_ROWS);
  }

  #reserve(rows: number): void {
    if (rows <= this.#capacity) return;
    this.#capacity = Math.max(rows, this.#capacity * 2);
    for (const { column } of this.#columns) column.reserve(this.#capacity);
    if (this.#sheetRows.length < this.#capacity) {
      const sheetRows = scratchBuffers.take(Int32Array, this.#capacity);
      sheetRows.set(this.#sheetRows);
      this.#sheetRows = sheetRows;
      const leftOut = scratchBuffers.take(Uint8Array, this.#capacity).fill(0);
      leftOut.set(this.#leftOut);
      this.#leftOut = leftOut;
    }
  }

  push(chunk: SheetChunk): void {
    if (chunk.fields !== undefined && this.#fieldBlock !== null) {
      this.#pushFields(chunk.firstRow, chunk.fields, this.#fieldBlock);
      return;
    }
    const rows = this.#withMergesFilled(chunk);
    const first = Math.max(0, this.layout.headerRow + 1 - chunk.firstRow);
    let filled = 0;
    for (let index = first; index < rows.length; index++) {
      const row = rows[index];
      if (!this.#isData(row)) continue;
      this.#block[filled] = row;
      this.#blockRows[filled] = chunk.firstRow + index;
      filled++;
      if (filled === BLOCK_ROWS) {
        this.#readBlock(filled);
        filled = 0;
      }
    }
    if (filled > 0) this.#readBlock(filled);
  }

  #pushFields(firstRow: number, fields: FieldBytes, block: FieldBlock): void {
    const { bytes, starts, ends, count } = fields;
    const dataBytes = this.#dataBytes;
    block.open(fields);
    const { at: blockStarts, ends: blockEnds, rows: blockRows } = block;
    const sheetRows = this.#blockRows;
    let filled = 0;
    for (let row = Math.max(0, this.layout.headerRow + 1 - firstRow); row < count; row++) {
      const start = starts[row];
      if (dataBytes[bytes[start]] === 0 && !this.#isData(fields.cellsOf(row))) continue;
      sheetRows[filled] = firstRow + row;
      blockRows[filled] = row;
      blockStarts[filled] = start;
      blockEnds[filled] = ends[row];
      if (++filled === FIELD_ROWS) {
        this.#readFieldBlock(block, filled);
        filled = 0;
      }
    }
    if (filled > 0) this.#readFieldBlock(block, filled);
  }

  #isData(row: readonly Cell[]): boolean {
    const first = row[0];
    if (typeof first === "number") return this.#startsWithOurs || !this.#isOnlyNumbered(row);
    if (typeof first === "string" && DATA_START.test(first) && !this.#headerStarts.has(first.charAt(0))) {
      return true;
    }
    return this.#isDataSlowly(row);
  }

  #isDataSlowly(row: readonly Cell[]): boolean {
    const position = row.findIndex((cell) => !isBlankCell(cell));
    if (position < 0) return false;
    if (this.#isRepeatedHeader(row)) return false;
    const cell = row[position];
    if (typeof cell !== "string") return !this.#isOnlyNumbered(row);
    if (!isNoteText(cell)) return true;
    // A complete record whose own free text begins with such a word (总计划会) is no totals row.
    const bound = this.#columns.find((column) => column.position === position);
    return (
      bound?.schema.kind === "text" &&
      this.#columns.every(({ schema, position: at }) => schema.required !== true || !isBlankCell(row[at]))
    );
  }

  /** A row that was numbered beforehand and not yet filled in: nothing of ours in it, and nothing but numbers. */
  #isOnlyNumbered(row: readonly Cell[]): boolean {
    if (this.#columns.some(({ position }) => !isBlankCell(row[position]))) return false;
    return row.every((cell) => typeof cell === "number" || isBlankCell(cell));
  }

  #isRepeatedHeader(row: readonly Cell[]): boolean {
    return this.#columns.every(
      ({ position }, index) => foldHeader(textOfCell(row[position] ?? null)) === this.#headerTexts[index],
    );
  }

  #readBlock(count: number): void {
    const base = this.#count;
    this.#reserve(base + count);
    this.#sheetRows.set(this.#blockRows.subarray(0, count), base);
    let foretelling: Int32Array | null = null;
    for (const bound of this.#columns) {
      const { schema, column, position } = bound;
      column.read(this.#block, count, position, base, this.#cellProblem(bound), foretelling);
      if (column instanceof NameColumn) foretelling = column.values;
      if (schema.filled === true) this.#findBlanks(bound, base, count);
    }
    if (this.source.surplusFieldsAreErrors) {
      for (let index = 0; index < count; index++) this.#findSurplus(base + index, this.#block[index]);
    }
    this.#endBlock(count);
  }

  #readFieldBlock(block: FieldBlock, count: number): void {
    const { at, ends } = block;
    block.count = count;
    block.foretelling = null;
    const base = this.#count;
    this.#reserve(base + count);
    this.#sheetRows.set(this.#blockRows.subarray(0, count), base);
    for (let position = 0; position < this.#headerWidth; position++) {
      const bound = this.#columns.find((column) => column.position === position);
      if (bound?.fields == null) {
        block.skip();
        continue;
      }
      bound.fields.readFields(block, base, this.#cellProblem(bound));
      if (bound.schema.filled === true) this.#findBlanks(bound, base, count);
    }
    if (this.source.surplusFieldsAreErrors) {
      for (let index = 0; index < count; index++) {
        if (at[index] <= ends[index]) this.#findSurplus(base + index, block.cellsOf(index));
      }
    }
    this.#endBlock(count);
  }

  #endBlock(count: number): void {
    if (this.fold === null) this.#count += count;
    else this.#foldBlock(this.fold, count);
  }

  /** Moves the rows that are kept to the front; the next block takes the place of the others. */
  #foldBlock(fold: RowFold, read: number): void {
    this.#foldedRows += read;
    const base = this.#count;
    const count = this.#dropLeftOut(base, read);
    this.#foldedLeftOut += read - count;
    const keep = this.#keep;
    keep.fill(0);
    fold.take(this.#tableOf(base + count), base, keep);
    for (let index = keep.indexOf(1); index >= 0 && index < count; index = keep.indexOf(1, index + 1)) {
      this.#moveRow(base + index, this.#count++);
    }
  }

  #leaveOut(row: number): void {
    this.#leftOut[row] = 1;
    this.#leavesOut = true;
  }

  #dropLeftOut(base: number, count: number): number {
    if (!this.#leavesOut) return count;
    this.#leavesOut = false;
    const leftOut = this.#leftOut;
    let taken = 0;
    for (let row = base; row < base + count; row++) {
      if (leftOut[row] === 0) this.#moveRow(row, base + taken++);
    }
    leftOut.fill(0, base, base + count);
    return taken;
  }

  #moveRow(from: number, to: number): void {
    if (from === to) return;
    for (const { column } of this.#columns) column.values[to] = column.values[from];
    this.#sheetRows[to] = this.#sheetRows[from];
  }

  #cellProblem({ schema, position }: BoundColumn): OnCellProblem {
    return (row, message, cell) => {
      if (!isReadingWarning(message) && schema.spoils !== "value") this.#leaveOut(row);
      this.onProblem({
        message,
        place: { sheet: this.layout.sheet, row: this.#sheetRows[row], column: position },
        clause: clauseOfColumn(this.schema, schema),
        column: schema.name,
        kind: schema.kind,
        value: textOfCell(cell),
        spoils: schema.spoils ?? "row",
      });
    };
  }

  #findBlanks({ schema, column, position }: BoundColumn, base: number, count: number): void {
    const end = base + count;
    for (let row = column.nextBlank(base, end); row < end; row = column.nextBlank(row + 1, end)) {
      this.#leaveOut(row);
      this.onProblem({
        message: "blankRequired",
        place: { sheet: this.layout.sheet, row: this.#sheetRows[row], column: position },
        clause: clauseOfColumn(this.schema, schema),
        column: schema.name,
        kind: schema.kind,
        value: "",
        spoils: "row",
      });
    }
  }

  #findSurplus(row: number, cells: readonly Cell[]): void {
    const surplus = cells.findIndex((cell, column) => column >= this.#headerWidth && !isBlankCell(cell));
    if (surplus < 0) return;
    this.#leaveOut(row);
    this.onProblem({
      message: "surplusField",
      place: { sheet: this.layout.sheet, row: this.#sheetRows[row], column: surplus },
      clause: this.schema.clause,
      column: "",
      kind: null,
      value: textOfCell(cells[surplus] ?? null),
      spoils: "row",
    });
  }

  /** The chunk's rows with the value of each merged area in every cell that it covers (R6). */
  #withMergesFilled(chunk: SheetChunk): readonly (readonly Cell[])[] {
    const lastRow = chunk.firstRow + chunk.rows.length;
    if (this.#merges.length === 0) return chunk.rows;
    let rows: (readonly Cell[])[] | null = null;
    const writable = new Map<number, Cell[]>();
    for (const merge of this.#merges) {
      if (merge.row >= lastRow) break;
      if (merge.row + merge.rowCount <= chunk.firstRow) continue;
      if (merge.row >= chunk.firstRow) {
        this.#mergeValues.set(merge, chunk.rows[merge.row - chunk.firstRow]?.[merge.column] ?? null);
      }
      const value = this.#mergeValues.get(merge) ?? null;
      if (isBlankCell(value)) continue;
      rows ??= [...chunk.rows];
      const covered = this.#columns.filter(
        ({ position }) => position >= merge.column && position < merge.column + merge.columnCount,
      );
      const from = Math.max(merge.row, chunk.firstRow);
      const to = Math.min(merge.row + merge.rowCount, lastRow);
      for (let sheetRow = from; sheetRow < to; sheetRow++) {
        const index = sheetRow - chunk.firstRow;
        let row = writable.get(index);
        if (row === undefined) {
          row = [...rows[index]];
          writable.set(index, row);
          rows[index] = row;
        }
        for (const { position } of covered) {
          while (row.length < position) row.push(null);
          row[position] = value;
        }
      }
    }
    return rows ?? chunk.rows;
  }

  finish(): Table {
    for (const { column } of this.#columns) column.finish(this.#count);
    return this.#tableOf(this.#count);
  }

  #tableOf(rows: number): Table {
    const { fold } = this;
    return new Table(
      this.schema,
      this.layout,
      this.lexicon,
      new Map(this.#columns.map(({ schema, column }) => [schema.name, column])),
      this.#sheetRows.subarray(0, rows),
      this.#leftOut.subarray(0, rows),
      fold === null ? null : { fold, rows: this.#foldedRows, leftOut: this.#foldedLeftOut },
    );
  }
}

/** Whether the first filled cell of a row makes it a totals row or a note (R4). */
export function isNoteText(text: string): boolean {
  const folded = foldCompact(text);
  return NOTE_WORDS.some((word) => folded.startsWith(word));
}

export function isBlankCell(cell: Cell | undefined): boolean {
  if (cell === null || cell === undefined || cell === "") return true;
  return typeof cell === "string" && foldCompact(cell) === "";
}
