import { MemoryWorkbook } from "../../src/host/memory-workbook";
import { TouchedCells } from "../../src/host/touched-cells";

function watchedSheet() {
  const sheet = new MemoryWorkbook().addSheet("表", [
    ["a", "b", "c"],
    [1, 2, 3],
    [4, 5, 6],
  ]);
  const touched = new TouchedCells();
  sheet.touched = touched;
  return { sheet, touched };
}

describe("cells written since the last look", () => {
  test("come as rectangles of neighbouring rows, once", () => {
    const { sheet, touched } = watchedSheet();
    sheet.setValue(1, 0, 7);
    sheet.setValue(1, 1, 8);
    sheet.setFormula(2, 0, "=A2", 7);
    sheet.setValue(2, 1, 9);
    sheet.setValue(9, 2, "x");
    expect(touched.take().areas).toEqual([
      { row: 1, column: 0, rowCount: 2, columnCount: 2 },
      { row: 9, column: 2, rowCount: 1, columnCount: 1 },
    ]);
    expect(touched.take()).toEqual({ areas: [], rows: [], columns: [] });
  });

  test("include formats, cleared cells and rows that a file brings", () => {
    const { sheet, touched } = watchedSheet();
    sheet.patchStyle({ row: 0, column: 1, rowCount: 1, columnCount: 2 }, { bold: true });
    sheet.clearContents({ row: 2, column: 0, rowCount: 1, columnCount: 2 });
    sheet.takeRows(5, [["x", "y"]]);
    expect(touched.take().areas).toEqual([
      { row: 0, column: 1, rowCount: 1, columnCount: 2 },
      { row: 2, column: 0, rowCount: 1, columnCount: 2 },
      { row: 5, column: 0, rowCount: 1, columnCount: 2 },
    ]);
  });

  test("name entire columns and rows apart from the cells in them", () => {
    const { sheet, touched } = watchedSheet();
    sheet.patchStyle({ row: 0, column: 2, rowCount: 1_048_576, columnCount: 1 }, { numberFormat: "0.00" });
    sheet.patchStyle({ row: 3, column: 0, rowCount: 1, columnCount: 16_384 }, { bold: true });
    expect(touched.take()).toMatchObject({ rows: [3], columns: [2] });
  });

  test.each([
    ["inserted", 4],
    ["deleted", 3],
  ] as const)("reach to the end of what moved where rows are %s", (what, lastRow) => {
    const { sheet, touched } = watchedSheet();
    const area = { row: 1, column: 0, rowCount: 1, columnCount: 16_384 };
    if (what === "inserted") sheet.insertCells(area, "Down");
    else sheet.deleteCells(area, "Up");
    const rows = touched.take().areas.flatMap(({ row, rowCount }) => [row, row + rowCount - 1]);
    expect(Math.min(...rows)).toBeLessThanOrEqual(1);
    expect(Math.max(...rows)).toBeGreaterThanOrEqual(lastRow - 1);
  });
});
