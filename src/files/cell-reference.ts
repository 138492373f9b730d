import { columnIndex, sheetColumns, sheetRows } from "../kernel/cell-address";
import type { CellRectangle } from "../kernel/sheet-source";

/** The rectangle of `B2:C7`, `$B$2` or `A1`; null if it is none or lies outside a sheet. */
export function parseRange(text: string): CellRectangle | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Za-z]{1,3})\$?([0-9]{1,7}))?$/.exec(text.trim());
  if (match === null) return null;
  const [, letters = "", digits = "", lastLetters = letters, lastDigits = digits] = match;
  const columns = [columnIndex(letters), columnIndex(lastLetters)];
  const rows = [Number(digits) - 1, Number(lastDigits) - 1];
  const column = Math.min(...columns);
  const row = Math.min(...rows);
  const lastColumn = Math.max(...columns);
  const lastRow = Math.max(...rows);
  if (row < 0 || lastRow >= sheetRows || lastColumn >= sheetColumns) return null;
  return { row, column, rowCount: lastRow - row + 1, columnCount: lastColumn - column + 1 };
}
