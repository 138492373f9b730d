import type { Cell, CellRectangle } from "../kernel/sheet-source";
import type { ArgumentValue, CellError } from "./function-arguments";

/** The workbook and the functions behind a formula. */
export interface FormulaHost {
  readonly sheetNames: readonly string[];
  /** The cells' values; of a whole column or row the used part, at least one cell. */
  rangeValues(sheet: string, area: CellRectangle): Promise<readonly (readonly Cell[])[]>;
  /** @param args one for each parameter, null where it is left out */
  call(id: string, args: readonly ArgumentValue[]): Promise<{ readonly value: ArgumentValue } | CellError>;
  close(): void;
}
