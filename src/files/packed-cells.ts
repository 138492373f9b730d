import type { Cell, SheetChunk } from "../kernel/sheet-source";
import { UnusableFileError } from "./unusable-file";

/** How the number kept for a cell is to be taken. */
export const packed = { number: 0, sharedText: 1, text: 2, boolean: 3 } as const;

const blockBits = 16;
const blockSize = 1 << blockBits;

interface Block {
  readonly values: Float64Array;
  readonly columns: Uint16Array;
  readonly styles: Uint16Array;
  readonly kinds: Uint8Array;
}

/** Chunks that are dropped before the collector moves them cost half as much; wide rows make them shorter still. */
const chunkRows = 8_192;
const chunkCells = 1_000_000;
const blankRow: readonly Cell[] = [];

/**
 * A sheet's filled cells in 13 bytes each, in the order of the file. So a sheet is inflated and parsed
 * once, and neither its markup nor a million rows of cell values are ever in memory together.
 */
export class PackedCells {
  rowCount = 0;
  columnCount = 0;
  /** The highest index of a shared text, or -1. */
  lastSharedText = -1;

  private readonly blocks: Block[] = [];
  private block: Block | null = null;
  private count = 0;
  private rowNumbers = new Uint32Array(1024);
  private rowStarts = new Uint32Array(1024);
  private rows = 0;
  private rowsAreSorted = true;
  private readonly texts: string[] = [];
  private readonly textIndexes = new Map<string, number>();

  /** Begins a row, counted from 0. Rows may come in any order, but each only once. */
  startRow(row: number): void {
    // A row before without a filled cell: its place is taken over.
    if (this.rows > 0 && this.rowStarts[this.rows - 1] === this.count) this.rows--;
    if (this.rows > 0 && row <= this.rowNumbers[this.rows - 1]) this.rowsAreSorted = false;
    if (this.rows === this.rowNumbers.length) {
      this.rowNumbers = grown(this.rowNumbers);
      this.rowStarts = grown(this.rowStarts);
    }
    this.rowNumbers[this.rows] = row;
    this.rowStarts[this.rows] = this.count;
    this.rows++;
  }

  add(column: number, kind: number, value: number, style: number): void {
    const at = this.count & (blockSize - 1);
    if (at === 0) {
      this.block = {
        values: new Float64Array(blockSize),
        columns: new Uint16Array(blockSize),
        styles: new Uint16Array(blockSize),
        kinds: new Uint8Array(blockSize),
      };
      this.blocks.push(this.block);
    }
    const block = this.block!;
    block.values[at] = value;
    block.columns[at] = column;
    block.styles[at] = style;
    block.kinds[at] = kind;
    this.count++;
    if (column >= this.columnCount) this.columnCount = column + 1;
    const row = this.rowNumbers[this.rows - 1];
    if (row >= this.rowCount) this.rowCount = row + 1;
    if (kind === packed.sharedText && value > this.lastSharedText) this.lastSharedText = value;
  }

  addText(column: number, text: string, style: number): void {
    let index = this.textIndexes.get(text);
    if (index === undefined) {
      index = this.texts.length;
      this.texts.push(text);
      // Enough for the repeated names and marks; a column of all different texts needs no index.
      if (this.textIndexes.size < 20_000) this.textIndexes.set(text, index);
    }
    this.add(column, packed.text, index, style);
  }

  /**
   * To be called once, after the last cell.
   * @throws UnusableFileError damaged: a row or a cell stands twice
   */
  finish(part: string): void {
    if (this.rows > 0 && this.rowStarts[this.rows - 1] === this.count) this.rows--;
    this.textIndexes.clear();
    this.trimLastBlock();
    if (!this.rowsAreSorted) this.sortRows(part);
  }

  /** A cell's style, or null if the cell is blank. */
  styleAt(row: number, column: number): number | null {
    let low = 0;
    let high = this.rows - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.rowNumbers[middle];
      if (found === row) {
        const start = this.rowStarts[middle];
        for (let cell = start; cell < this.rowEnd(middle); cell++) {
          const block = this.blocks[cell >> blockBits];
          if (block.columns[cell & (blockSize - 1)] === column) return block.styles[cell & (blockSize - 1)];
        }
        return null;
      }
      if (found < row) low = middle + 1;
      else high = middle - 1;
    }
    return null;
  }

  *chunks(sharedTexts: readonly string[]): Generator<SheetChunk, void, undefined> {
    let firstRow = 0;
    let rows: (readonly Cell[])[] = [];
    let cells = 0;
    let index = 0;
    for (let row = 0; row < this.rowCount; row++) {
      let values = blankRow;
      if (this.rowNumbers[index] === row && index < this.rows) values = this.rowValues(index++, sharedTexts);
      if (rows.length > 0 && (rows.length === chunkRows || cells + values.length > chunkCells)) {
        yield { firstRow, rows };
        firstRow = row;
        rows = [];
        cells = 0;
      }
      rows.push(values);
      cells += values.length;
    }
    if (rows.length > 0) yield { firstRow, rows };
  }

  /** A workbook may have thousands of sheets of a few cells. */
  private trimLastBlock(): void {
    const used = this.count & (blockSize - 1);
    if (this.block === null || used === 0) return;
    const { values, columns, styles, kinds } = this.block;
    this.blocks[this.blocks.length - 1] = {
      values: values.slice(0, used),
      columns: columns.slice(0, used),
      styles: styles.slice(0, used),
      kinds: kinds.slice(0, used),
    };
    this.block = null;
  }

  private rowEnd(index: number): number {
    return this.rowEnds === null
      ? index + 1 < this.rows
        ? this.rowStarts[index + 1]
        : this.count
      : this.rowEnds[index];
  }

  /** Only for a sheet whose rows are out of order; otherwise a row ends where the next begins. */
  private rowEnds: Uint32Array | null = null;

  private sortRows(part: string): void {
    const order = Uint32Array.from({ length: this.rows }, (_, index) => index);
    order.sort((a, b) => this.rowNumbers[a] - this.rowNumbers[b]);
    const ends = order.map((index) => this.rowEnd(index));
    const starts = order.map((index) => this.rowStarts[index]);
    const numbers = order.map((index) => this.rowNumbers[index]);
    for (let index = 1; index < numbers.length; index++) {
      if (numbers[index] === numbers[index - 1]) throw new UnusableFileError("damaged", part, "a row stands twice");
    }
    this.rowEnds = ends;
    this.rowStarts = starts;
    this.rowNumbers = numbers;
  }

  private rowValues(index: number, sharedTexts: readonly string[]): readonly Cell[] {
    const end = this.rowEnd(index);
    const row: Cell[] = [];
    for (let cell = this.rowStarts[index]; cell < end; cell++) {
      const block = this.blocks[cell >> blockBits];
      const at = cell & (blockSize - 1);
      const column = block.columns[at];
      while (row.length < column) row.push(null);
      row[column] = this.cellValue(block.kinds[at], block.values[at], sharedTexts);
    }
    return row;
  }

  private cellValue(kind: number, value: number, sharedTexts: readonly string[]): Cell {
    switch (kind) {
      case packed.number:
        return value;
      case packed.sharedText:
        return sharedTexts[value] ?? "";
      case packed.text:
        return this.texts[value] ?? "";
      default:
        return value !== 0;
    }
  }
}

function grown(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * array.length);
  larger.set(array);
  return larger;
}
