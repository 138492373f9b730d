import type { CellRectangle, SheetSource } from "../kernel/sheet-source";

/** An Excel table on a sheet. */
export interface FileTable {
  readonly name: string;
  /** The name that formulas use. */
  readonly displayName: string;
  /** Header and totals included. */
  readonly range: CellRectangle;
}

/** The number format code of a cell, such as `yyyy-mm-dd`; `General` for blank cells. Counted from 0. */
export type NumberFormatAt = (row: number, column: number) => string;

/** A sheet of a file, with what a workbook in memory needs beyond its values. */
export interface FileSheet extends SheetSource {
  readonly hidden: boolean;
  /** Name of its part in the package; null in a csv file. */
  readonly part: string | null;
  /** By address (`C7`), without "=". Read from the file anew at each call. */
  formulas(): Promise<ReadonlyMap<string, string>>;
  numberFormats(): Promise<NumberFormatAt>;
  tables(): Promise<readonly FileTable[]>;
}
