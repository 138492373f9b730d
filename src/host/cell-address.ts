/** Addresses as Excel reads and writes them: `A1`, `$A$1:B2`, `A:C`, `1:3`, `'Sheet 1'!A1`. */
import { columnIndex, columnLetters, sheetColumns, sheetRows } from "../kernel/cell-address";
import type { CellRectangle } from "../kernel/sheet-source";

/** `sheet` is the name before `!`, without quotes. */
export function splitSheetName(address: string): { sheet?: string; cells: string } {
  const separator = address.lastIndexOf("!");
  if (separator < 0) return { cells: address };
  const quoted = address.slice(0, separator);
  const sheet = /^'.*'$/s.test(quoted) ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;
  return { sheet, cells: address.slice(separator + 1) };
}

/** Undefined for what isn't an address, or lies outside a sheet. */
export function parseCells(cells: string): CellRectangle | undefined {
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Za-z]{1,3})?\$?(\d{1,7})?)?$/.exec(cells.trim());
  if (match === null || cells.trim() === "") return undefined;
  const [, firstColumn, firstRow, secondColumn, secondRow] = match;
  const isPair = cells.includes(":");
  if (!isPair && (firstColumn === undefined || firstRow === undefined)) return undefined;
  if (isPair && (firstColumn === undefined) !== (secondColumn === undefined)) return undefined;
  if (isPair && (firstRow === undefined) !== (secondRow === undefined)) return undefined;
  if (firstColumn === undefined && firstRow === undefined) return undefined;
  const columns =
    firstColumn === undefined
      ? [0, sheetColumns - 1]
      : [columnIndex(firstColumn), columnIndex(secondColumn ?? firstColumn)];
  const rows = firstRow === undefined ? [0, sheetRows - 1] : [Number(firstRow) - 1, Number(secondRow ?? firstRow) - 1];
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  const rectangle = {
    row,
    column,
    rowCount: Math.max(...rows) - row + 1,
    columnCount: Math.max(...columns) - column + 1,
  };
  return isInSheet(rectangle) ? rectangle : undefined;
}

export function isInSheet(cells: CellRectangle): boolean {
  return (
    cells.row >= 0 &&
    cells.column >= 0 &&
    cells.rowCount > 0 &&
    cells.columnCount > 0 &&
    cells.row + cells.rowCount <= sheetRows &&
    cells.column + cells.columnCount <= sheetColumns
  );
}

export function cellsAddress(cells: CellRectangle): string {
  const { row, column, rowCount, columnCount } = cells;
  const left = columnLetters(column);
  const right = columnLetters(column + columnCount - 1);
  if (rowCount === sheetRows) return `${left}:${right}`;
  if (columnCount === sheetColumns) return `${row + 1}:${row + rowCount}`;
  const first = `${left}${row + 1}`;
  return rowCount === 1 && columnCount === 1 ? first : `${first}:${right}${row + rowCount}`;
}

/** A sheet's name as it stands before `!`: in quotes where Excel asks for them. */
export function sheetPrefix(sheetName: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheetName) && parseCells(sheetName) === undefined;
  return isPlain ? `${sheetName}!` : `'${sheetName.replaceAll("'", "''")}'!`;
}

export function intersection(a: CellRectangle, b: CellRectangle): CellRectangle | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : undefined;
}

export function boundingRectangle(a: CellRectangle, b: CellRectangle): CellRectangle {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row,
    columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column,
  };
}

export function contains(outer: CellRectangle, inner: CellRectangle): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rowCount <= outer.row + outer.rowCount &&
    inner.column + inner.columnCount <= outer.column + outer.columnCount
  );
}

/** What is left of `from` without `cut`: up to four rectangles. */
export function without(from: CellRectangle, cut: CellRectangle): CellRectangle[] {
  const shared = intersection(from, cut);
  if (shared === undefined) return [from];
  const pieces: CellRectangle[] = [];
  const fromBottom = from.row + from.rowCount;
  const sharedBottom = shared.row + shared.rowCount;
  const fromRight = from.column + from.columnCount;
  const sharedRight = shared.column + shared.columnCount;
  if (shared.row > from.row) pieces.push({ ...from, rowCount: shared.row - from.row });
  if (sharedBottom < fromBottom) pieces.push({ ...from, row: sharedBottom, rowCount: fromBottom - sharedBottom });
  const middle = { row: shared.row, rowCount: shared.rowCount };
  if (shared.column > from.column) {
    pieces.push({ ...middle, column: from.column, columnCount: shared.column - from.column });
  }
  if (sharedRight < fromRight) pieces.push({ ...middle, column: sharedRight, columnCount: fromRight - sharedRight });
  return pieces;
}
