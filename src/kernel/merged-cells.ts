import type { Cell, CellRectangle } from "./sheet-source";

/** Rows of a small sheet, from `firstRow` on with the value of each merged area in every cell that it covers (R6). */
export function fillMergedCells(
  rows: readonly (readonly Cell[])[],
  merges: readonly CellRectangle[],
  firstRow: number,
): readonly (readonly Cell[])[] {
  const filled = rows.map((row) => [...row]);
  for (const { row, column, rowCount, columnCount } of merges) {
    const value = rows[row]?.[column] ?? null;
    if (value === null || value === "") continue;
    for (const cells of filled.slice(Math.max(row, firstRow), row + rowCount)) {
      while (cells.length < column) cells.push(null);
      for (let position = column; position < column + columnCount; position++) cells[position] = value;
    }
  }
  return filled;
}
