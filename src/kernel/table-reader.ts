import { columnFor, textOfCell, type AnyColumn, type CellProblem, type OnCellProblem } from "./column";
import type { Place } from "./finding";
import type { Lexicon } from "./lexicon";
import { scratchBuffers } from "./scratch-buffers";
import type { Cell, CellRectangle, SheetChunk, SheetSource } from "./sheet-source";
import { clauseOfColumn, type ColumnSchema, type SheetSchema } from "./sheet-schema";
import { Table, type TableLayout } from "./table";
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
}

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
  readonly #merges: readonly CellRectangle[];
  readonly #mergeValues = new Map<CellRectangle, Cell>();
  #sheetRows = new Int32Array(0);
  #leftOut = new Uint8Array(0);
  #count = 0;
  #capacity = 0;
  readonly #block: (readonly Cell[])[] = new Array<readonly Cell[]>(BLOCK_ROWS);
  readonly #blockRows = new Int32Array(BLOCK_ROWS);

  constructor(
    private readonly schema: SheetSchema,
    private readonly layout: TableLayout,
    private readonly source: Pick<SheetSource, "rowCount" | "merges" | "date1904" | "surplusFieldsAreErrors">,
    header: readonly Cell[],
    private readonly lexicon: Lexicon,
    private readonly onProblem: (problem: ReadingProblem) => void,
  ) {
    this.#columns = schema.columns.flatMap((column) => {
      const position = layout.columns.get(column.name);
      return position === undefined
        ? []
        : [{ schema: column, position, column: columnFor(column.kind, lexicon, source.date1904) }];
    });
    this.#headerTexts = this.#columns.map(({ position }) => foldHeader(textOfCell(header[position] ?? null)));
    this.#headerStarts = new Set(header.map((cell) => textOfCell(cell).charAt(0)));
    this.#headerWidth = header.length;
    this.#merges = source.merges
      .filter((merge) => merge.row + merge.rowCount - 1 > layout.headerRow)
      .sort((left, right) => left.row - right.row);
    const expected = Math.max(0, source.rowCount - layout.headerRow - 1);
    this.#reserve(expected);
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

  #isData(row: readonly Cell[]): boolean {
    const first = row[0];
    if (typeof first === "number") return true;
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
    if (typeof cell !== "string") return true;
    if (!isNoteText(cell)) return true;
    // A complete record whose own free text begins with such a word (总计划会) is no totals row.
    const bound = this.#columns.find((column) => column.position === position);
    return (
      bound?.schema.kind === "text" &&
      this.#columns.every(({ schema, position: at }) => schema.required !== true || !isBlankCell(row[at]))
    );
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
    for (const bound of this.#columns) {
      const { schema, column, position } = bound;
      column.read(this.#block, count, position, base, this.#cellProblem(bound));
      if (schema.filled === true) this.#findBlanks(bound, base, count);
    }
    if (this.source.surplusFieldsAreErrors) this.#findSurplus(base, count);
    this.#count += count;
  }

  #cellProblem({ schema, position }: BoundColumn): OnCellProblem {
    return (row, message, cell) => {
      if (!isReadingWarning(message) && schema.spoils !== "value") this.#leftOut[row] = 1;
      this.onProblem({
        message,
        place: { sheet: this.layout.sheet, row: this.#sheetRows[row], column: position },
        clause: clauseOfColumn(this.schema, schema),
        column: schema.name,
        kind: schema.kind,
        value: textOfCell(cell),
      });
    };
  }

  #findBlanks({ schema, column, position }: BoundColumn, base: number, count: number): void {
    for (let row = base; row < base + count; row++) {
      if (!column.isBlank(row)) continue;
      this.#leftOut[row] = 1;
      this.onProblem({
        message: "blankRequired",
        place: { sheet: this.layout.sheet, row: this.#sheetRows[row], column: position },
        clause: clauseOfColumn(this.schema, schema),
        column: schema.name,
        kind: schema.kind,
        value: "",
      });
    }
  }

  #findSurplus(base: number, count: number): void {
    for (let index = 0; index < count; index++) {
      const row = this.#block[index];
      const surplus = row.findIndex((cell, column) => column >= this.#headerWidth && !isBlankCell(cell));
      if (surplus < 0) continue;
      this.#leftOut[base + index] = 1;
      this.onProblem({
        message: "surplusField",
        place: { sheet: this.layout.sheet, row: this.#sheetRows[base + index], column: surplus },
        clause: this.schema.clause,
        column: "",
        kind: null,
        value: textOfCell(row[surplus] ?? null),
      });
    }
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
    const columns = new Map<string, AnyColumn>();
    for (const { schema, column } of this.#columns) {
      column.finish(this.#count);
      columns.set(schema.name, column);
    }
    return new Table(
      this.schema,
      this.layout,
      this.lexicon,
      columns,
      this.#sheetRows.subarray(0, this.#count),
      this.#leftOut.subarray(0, this.#count),
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
