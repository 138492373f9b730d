import type { Cell, CellRectangle, SheetSource } from "../src/kernel/sheet-source";

/** A sheet in memory, for tests that have no file. */
export function memorySheet(
  name: string,
  rows: readonly (readonly Cell[])[],
  options: {
    readonly merges?: readonly CellRectangle[];
    readonly date1904?: boolean;
    readonly csv?: boolean;
    readonly chunkRows?: number;
  } = {},
): SheetSource {
  const { merges = [], date1904 = false, csv = false, chunkRows = 50_000 } = options;
  return {
    name,
    rowCount: rows.length,
    columnCount: rows.reduce((most, row) => Math.max(most, row.length), 0),
    merges,
    date1904,
    surplusFieldsAreErrors: csv,
    async *chunks() {
      for (let firstRow = 0; firstRow < rows.length; firstRow += chunkRows) {
        await Promise.resolve();
        yield { firstRow, rows: rows.slice(firstRow, firstRow + chunkRows) };
      }
    },
  };
}
