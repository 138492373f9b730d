import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import { FunctionError, functionErrorOf } from "../../kernel/function-error";
import type { RegulationFunction } from "../../kernel/function-list";
import type { FunctionDescription, FunctionParameter } from "../../kernel/function-metadata";
import { inBoth } from "../../kernel/message";
import type { CellValues } from "./cell-values";
import type { GridCell, Refusals } from "./refusals";

/** What stands around a call in the grid. */
export interface GridCalculation {
  readonly values: CellValues;
  readonly refusals: Refusals;
  /** Makes room for a result that reaches beyond the sheet's last row or column; Excel's sheets are never that small. */
  readonly makeRoom: (cell: GridCell, rows: number, columns: number) => void;
}

/** As it is typed: `GUIBIAO.DUTY.FINE`. */
export function gridName({ name }: Pick<FunctionDescription, "name">): string {
  return `GUIBIAO.${name}`.toUpperCase();
}

/**
 * One of our functions for Univer's formula engine. It is written on `BaseFunction`, since what Univer takes for a
 * custom function can't tell a blank, an omitted argument and 0 apart; and it never throws, since the engine would
 * stop for good.
 */
export class GridFunction extends BaseFunction {
  override needsReferenceObject = true;

  constructor(
    private readonly description: FunctionDescription,
    private readonly compute: RegulationFunction,
    private readonly grid: GridCalculation,
  ) {
    super(gridName(description));
  }

  override calculate(...given: FunctionVariantType[]): BaseValueObject {
    const cell: GridCell = {
      unitId: this.unitId ?? "",
      sheetId: this.subUnitId ?? "",
      row: this.row,
      column: this.column,
    };
    try {
      const result = resultOf(this.compute(...this.argumentsOf(given)));
      if (result instanceof ArrayValueObject) {
        this.grid.makeRoom(cell, result.getRowCount(), result.getColumnCount());
      }
      this.grid.refusals.note(cell, null);
      return result;
    } catch (thrown) {
      const refusal = functionErrorOf(thrown);
      this.grid.refusals.note(cell, refusal);
      return ErrorValueObject.create(refusal.cellError === "#N/A" ? ErrorType.NA : ErrorType.VALUE);
    }
  }

  private argumentsOf(given: readonly FunctionVariantType[]): readonly unknown[] {
    const { parameters } = this.description;
    const needed = parameters.filter(({ isOptional }) => !isOptional).length;
    if (given.length < needed || given.length > parameters.length) {
      throw wrongCount(this.description, given.length);
    }
    return parameters.map((parameter, index) => this.argumentOf(given[index], parameter));
  }

  private argumentOf(argument: FunctionVariantType | undefined, parameter: FunctionParameter): unknown {
    // `F(a,,c)` reaches us as a null value, `F(a)` not at all; a blank cell comes as a reference.
    if (argument === undefined || argument instanceof NullValueObject) return null;
    const rows = this.grid.values.rowsOf(argument);
    if (parameter.isMatrix) return rows;
    const [row, ...otherRows] = rows;
    const [value, ...otherCells] = row ?? [];
    if (otherRows.length > 0 || otherCells.length > 0) throw notOneValue(parameter);
    return value ?? "";
  }
}

function resultOf(value: unknown): BaseValueObject {
  if (!Array.isArray(value)) return cellOf(value);
  const rows = value.map((row: unknown) => (Array.isArray(row) ? row.map(cellOf) : [cellOf(row)]));
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

/** Texts stay texts, even such as look like a date or a number. */
function cellOf(value: unknown): BaseValueObject {
  if (typeof value === "number") {
    return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
  }
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  return StringValueObject.create(value == null ? "" : String(value));
}

function wrongCount({ name, parameters }: FunctionDescription, given: number): FunctionError {
  const needed = parameters.filter(({ isOptional }) => !isOptional).length;
  const count = needed === parameters.length ? String(needed) : `${needed}–${parameters.length}`;
  const names = parameters.map((parameter) => (parameter.isOptional ? `[${parameter.name}]` : parameter.name));
  return new FunctionError(
    "#VALUE!",
    inBoth(
      `${name} 要有 ${count} 个参数（${names.join("、")}），公式里写了 ${given} 个。`,
      `${name} takes ${count} arguments (${names.join(", ")}); the formula gives ${given}.`,
    ),
  );
}

function notOneValue({ name }: FunctionParameter): FunctionError {
  return new FunctionError(
    "#VALUE!",
    inBoth(`参数“${name}”只能是一个值，不能是区域。`, `The argument ${name} must be one value, not a range.`),
  );
}
