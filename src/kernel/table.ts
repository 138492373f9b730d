import { cellAddress } from "./cell-address";
import {
  AMOUNT_BLANK,
  columnFor,
  FLAG_BLANK,
  PeopleColumn,
  TIME_BLANK,
  type AnyColumn,
  type ColumnReader,
} from "./column";
import type { Place } from "./finding";
import type { Lexicon } from "./lexicon";
import { scratchBuffers } from "./scratch-buffers";
import type { ColumnKind, SheetSchema } from "./sheet-schema";

/** Where a table's parts stand on its sheet; rows and columns counted from 0. */
export interface TableLayout {
  readonly sheet: string;
  readonly headerRow: number;
  /** Column name -> sheet column. */
  readonly columns: ReadonlyMap<string, number>;
}

/**
 * Adds up the rows of a ledger while they are read, so that a ledger of ten million rows need not be kept. A room makes
 * its own kind, and its records take the sums from it.
 */
export interface RowFold {
  /**
   * Takes the rows of a table from `from` on; none of them is left out.
   *
   * @param keep set to 1 at `row - from` for a row that a rule may point at: it stays in the table
   */
  take(table: Table, from: number, keep: Uint8Array): void;
}

/** What was read of a ledger that was folded; its table holds only the rows that were kept. */
export interface FoldedRows {
  readonly fold: RowFold;
  readonly rows: number;
  readonly leftOut: number;
}

/**
 * A sheet read into typed columns. Row numbers of a table count its data rows only, from 0; `at` gives the cell.
 * A column that the sheet doesn't have reads as blank in every row.
 */
export class Table {
  /** What a column that the sheet lacks reads as; made when one is asked for. */
  #blankInts: Int32Array | null = null;

  constructor(
    readonly schema: SheetSchema,
    readonly layout: TableLayout,
    readonly lexicon: Lexicon,
    private readonly columns: ReadonlyMap<string, AnyColumn>,
    /** The sheet row of each data row, counted from 0. */
    readonly sheetRows: Int32Array,
    /** 1 for a row that takes no part: unreadable, incomplete, or a second record. */
    readonly leftOut: Uint8Array,
    /** null for a table that holds all of its rows. */
    readonly folded: FoldedRows | null = null,
  ) {}

  get rowCount(): number {
    return this.sheetRows.length;
  }

  /** Data rows of the sheet, kept or not. */
  get rowsRead(): number {
    return this.folded?.rows ?? this.rowCount;
  }

  has(column: string): boolean {
    return this.columns.has(column);
  }

  /** The cell of a data row; where the sheet lacks the column, the cell of its first required one. */
  at(row: number, column: string): Place {
    return { sheet: this.layout.sheet, row: this.sheetRows[row], column: this.#sheetColumn(column) };
  }

  /** The header cell of a column; of the first required column where none is named or the sheet lacks it. */
  header(column?: string): Place {
    return { sheet: this.layout.sheet, row: this.layout.headerRow, column: this.#sheetColumn(column) };
  }

  address(row: number, column: string): string {
    return cellAddress(this.sheetRows[row], this.#sheetColumn(column));
  }

  #sheetColumn(column: string | undefined): number {
    const known = column === undefined ? undefined : this.layout.columns.get(column);
    if (known !== undefined) return known;
    for (const candidate of this.schema.columns) {
      const position = candidate.required === true ? this.layout.columns.get(candidate.name) : undefined;
      if (position !== undefined) return position;
    }
    return 0;
  }

  /** Day numbers; 0 blank, -1 unreadable. */
  days(column: string): Int32Array {
    return this.#ints(column, "date");
  }

  months(column: string): Int32Array {
    return this.#ints(column, "month");
  }

  /** Packed periods (`unpackPeriod`); 0 blank, -1 unreadable. */
  periods(column: string): Int32Array {
    return this.#ints(column, "period");
  }

  /** Numbers of the lexicon for names, codes and texts; 0 blank, -1 unreadable. */
  texts(column: string): Int32Array {
    return this.#ints(column, "name", "code", "text");
  }

  textAt(column: string, row: number): string {
    const id = this.texts(column)[row];
    return id > 0 ? this.lexicon.textOf(id) : "";
  }

  /** The people of a cell as numbers of the lexicon. */
  peopleAt(column: string, row: number): readonly number[] {
    const found = this.columns.get(column);
    if (!(found instanceof PeopleColumn)) return [];
    const list = found.values[row];
    return list > 0 ? (found.lists[list] ?? []) : [];
  }

  isBlank(column: string, row: number): boolean {
    const found: ColumnReader | undefined = this.columns.get(column);
    return found === undefined || found.isBlank(row);
  }

  isUnreadable(column: string, row: number): boolean {
    const found: ColumnReader | undefined = this.columns.get(column);
    return found?.isUnreadable(row) ?? false;
  }

  /** Seconds (`time-of-day`); -2 blank, -1 unreadable. */
  times(column: string): Float64Array {
    const found = this.#column(column, "time");
    if (found === undefined) return new Float64Array(this.rowCount).fill(TIME_BLANK);
    if (found.kind !== "time") throw new TypeError(`${column} holds no times`);
    return found.values;
  }

  /** 1 yes, 0 no, 2 blank, -1 unreadable. */
  flags(column: string): Int8Array {
    const found = this.#column(column, "yesNo");
    if (found === undefined) return new Int8Array(this.rowCount).fill(FLAG_BLANK);
    if (found.kind !== "yesNo") throw new TypeError(`${column} holds no yes and no`);
    return found.values;
  }

  /** Fen, or millionths of a rate; NaN blank, Infinity unreadable. */
  figures(column: string): Float64Array {
    const found = this.#column(column, "amount", "rate");
    if (found === undefined) return new Float64Array(this.rowCount).fill(AMOUNT_BLANK);
    if (found.kind !== "amount" && found.kind !== "rate") throw new TypeError(`${column} holds no figures`);
    return found.values;
  }

  /** Gives the memory back; the table is not to be read any more. */
  release(): void {
    for (const { values } of this.columns.values()) scratchBuffers.give(values);
    scratchBuffers.give(this.sheetRows);
    scratchBuffers.give(this.leftOut);
  }

  countLeftOut(): number {
    let count = this.folded?.leftOut ?? 0;
    for (const flag of this.leftOut) count += flag;
    return count;
  }

  #ints(column: string, ...kinds: ColumnKind[]): Int32Array {
    const found = this.#column(column, ...kinds);
    if (found === undefined) return (this.#blankInts ??= new Int32Array(this.rowCount));
    const { values } = found;
    if (!(values instanceof Int32Array)) throw new TypeError(`${column} holds no ${kinds.join(", ")}`);
    return values;
  }

  #column(column: string, ...kinds: ColumnKind[]): AnyColumn | undefined {
    const declared = this.schema.columns.find((candidate) => candidate.name === column);
    if (declared === undefined || !kinds.includes(declared.kind)) {
      throw new TypeError(`${this.schema.name} declares no column ${column} of kind ${kinds.join(", ")}`);
    }
    return this.columns.get(column);
  }
}

/** A table without rows, for a sheet that isn't there: rules over it find nothing. */
export function emptyTable(schema: SheetSchema, lexicon: Lexicon): Table {
  const columns = new Map<string, AnyColumn>();
  for (const column of schema.columns) columns.set(column.name, columnFor(column.kind, lexicon, false));
  const layout: TableLayout = { sheet: schema.name, headerRow: 0, columns: new Map() };
  return new Table(schema, layout, lexicon, columns, new Int32Array(0), new Uint8Array(0));
}
