import { BaseReferenceObject, type BaseValueObject, type FunctionVariantType } from "@univerjs/engine-formula";
import type { Cell } from "../../kernel/sheet-source";

export type Rows = readonly (readonly Cell[])[];

/** Of a range of more rows, whole columns above all, what lies below the last cell in use isn't read. */
const TALL = 100;

/**
 * What a function's arguments hold, as Excel hands it over: a blank cell is "", an error value its text, a date its
 * number. Univer's own custom functions would get 0 for a blank.
 */
export class CellValues {
  /** Rows of ranges read in this calculation: many cells of a column name the same 《制度参数》. */
  private readonly read = new Map<string, Rows>();
  private isCalculating = false;

  /** To be called when a calculation begins, and when it goes on with what the first round has spilled. */
  beginCalculation(): void {
    this.read.clear();
    this.isCalculating = true;
  }

  /** Until the next calculation cells may change at any time. */
  endCalculation(): void {
    this.read.clear();
    this.isCalculating = false;
  }

  /** The rows of a range, an array or a lone value. */
  rowsOf(argument: FunctionVariantType): Rows {
    if (argument instanceof BaseReferenceObject) return this.rowsOfReference(argument);
    if (!argument.isArray()) return [[valueOf(argument)]];
    return argument.getArrayValue().map((row) => row.map((value) => (value == null ? "" : valueOf(value))));
  }

  private rowsOfReference(reference: BaseReferenceObject): Rows {
    if (isOfMissingSheet(reference)) return [["#REF!"]];
    const { startRow, startColumn, endRow, endColumn } = reference.getRangePosition();
    if (startRow === endRow && startColumn === endColumn) return [[cellOf(reference, startRow, startColumn)]];
    const place = [reference.getUnitId(), reference.getSheetId(), startRow, startColumn, endRow, endColumn].join();
    const known = this.read.get(place);
    if (known !== undefined) return known;
    const rows: Cell[][] = [];
    const lastRow =
      endRow - startRow < TALL ? endRow : Math.min(endRow, Math.max(lastRowInUse(reference), startRow + 1));
    for (let row = startRow; row <= lastRow; row++) {
      const cells: Cell[] = [];
      for (let column = startColumn; column <= endColumn; column++) cells.push(cellOf(reference, row, column));
      rows.push(cells);
    }
    if (this.isCalculating) this.read.set(place, rows);
    return rows;
  }
}

function cellOf(reference: BaseReferenceObject, row: number, column: number): Cell {
  const cell = reference.getCellData(row, column);
  if (cell == null || (cell.v == null && cell.p == null)) return "";
  return valueOf(reference.getCellValueObject(cell));
}

/** A value as Excel hands it over: a blank is "", an error value its text. */
function valueOf(value: BaseValueObject): Cell {
  return value.isNull() ? "" : value.getValue();
}

function lastRowInUse(reference: BaseReferenceObject): number {
  const layers = [
    reference.getCurrentActiveSheetData()?.cellData,
    reference.getCurrentRuntimeSheetData(),
    reference.getCurrentActiveArrayFormulaCellData(),
    reference.getCurrentRuntimeActiveArrayFormulaCellData(),
  ];
  return Math.max(...layers.map((layer) => (layer?.getLength() ?? 0) - 1));
}

/** A sheet that was named and isn't there. */
function isOfMissingSheet(reference: BaseReferenceObject): boolean {
  return reference.getForcedSheetName() !== "" && !reference.getForcedSheetId();
}
