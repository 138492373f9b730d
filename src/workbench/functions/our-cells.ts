import type { IUnitRange, Workbook, Worksheet } from "@univerjs/core";
import { ERROR_TYPE_SET } from "@univerjs/engine-formula";

const OUR_FUNCTION = /\bGUIBIAO\./iu;

/**
 * The cells whose formula calls one of our functions, neighbours of a column together: a column of thousands is one
 * range, since Univer compares every formula with every range.
 */
export function cellsWithOurFunctions(workbook: Workbook, { onlyErrors = false } = {}): IUnitRange[] {
  return workbook.getSheets().flatMap((sheet) => rangesOf(workbook.getUnitId(), sheet, onlyErrors));
}

function rangesOf(unitId: string, sheet: Worksheet, onlyErrors: boolean): IUnitRange[] {
  const cells = sheet.getCellMatrix();
  // Cells that share a formula have its id; only the first has its text.
  const shared = new Set<string>();
  cells.forValue((_row, _column, cell) => {
    if (cell?.si && OUR_FUNCTION.test(cell.f ?? "")) shared.add(cell.si);
  });
  const ranges: IUnitRange[] = [];
  const open = new Map<number, IUnitRange["range"]>();
  cells.forValue((row, column, cell) => {
    const isOurs = OUR_FUNCTION.test(cell?.f ?? "") || (cell?.si != null && shared.has(cell.si));
    if (!isOurs || (onlyErrors && !ERRORS.has(String(cell?.v)))) return;
    const above = open.get(column);
    if (above?.endRow === row - 1) above.endRow = row;
    else {
      const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
      open.set(column, range);
      ranges.push({ unitId, sheetId: sheet.getSheetId(), range });
    }
  });
  return ranges;
}

const ERRORS: ReadonlySet<string> = ERROR_TYPE_SET;
