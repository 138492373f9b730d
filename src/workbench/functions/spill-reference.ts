import {
  BaseFunction,
  BaseReferenceObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
} from "@univerjs/engine-formula";

/** Excel's own name, in files too, for what is typed as `A6#`. */
export const SPILL_FUNCTION = "ANCHORARRAY";

/** A cell of the own or a named sheet, with the `#` behind it. */
const SPILL = /(?<![\p{L}\p{N}_.$!'])((?:(?:'(?:[^']|'')+'|[^\s'"!(),;{}:=+\-*/^&<>%$[\]#@]+)!)?\$?[A-Z]{1,3}\$?\d+)#/u;
/** Texts, parts of tables and names of sheets, in which `A6#` means nothing. */
const QUOTED = /"(?:[^"]|"")*"|\[[^\]]*\]|'(?:[^']|'')*'/u;
const PIECE = new RegExp(`${SPILL.source}|${QUOTED.source}`, "giu");

/** `SUM(A6#)` as `SUM(ANCHORARRAY(A6))`: Univer's formula engine doesn't know what `A6#` is. */
export function withSpillFunctions(formula: string): string {
  if (!formula.includes("#")) return formula;
  return formula.replace(PIECE, (piece, cell?: string) => (cell === undefined ? piece : `${SPILL_FUNCTION}(${cell})`));
}

/** The cells into which the formula of one cell has spilled. */
export class SpillReference extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 1;

  constructor() {
    super(SPILL_FUNCTION);
  }

  override calculate(cell: FunctionVariantType): FunctionVariantType {
    if (!(cell instanceof BaseReferenceObject)) return cell.isError() ? cell : ErrorValueObject.create(ErrorType.REF);
    const { startRow, startColumn, endRow, endColumn } = cell.getRangePosition();
    if (startRow !== endRow || startColumn !== endColumn) return ErrorValueObject.create(ErrorType.REF);
    const area =
      cell.getCurrentRuntimeActiveArrayFormulaRange()?.[startRow]?.[startColumn] ??
      cell.getCurrentActiveArrayFormulaRange()?.[startRow]?.[startColumn];
    return area === undefined ? ErrorValueObject.create(ErrorType.REF) : this.createReferenceObject(cell, area);
  }
}
