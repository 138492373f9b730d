import type { MarkedCell } from "../../src/workbook/workbook-gateway";
import { addressesOf, rectanglesOf } from "../../src/workbook/mark-areas";
import { clearMarks, markCells } from "../../src/workbook/marks";
import { loadState } from "../../src/workbook/workbook-state-part";
import { openWorkbook, pictureOf, type OpenWorkbook } from "./open-workbook";

const sheets = {
  值班安排: Array.from({ length: 50 }, (_, row) => [row, "张三", "李四"]),
  "它的'表": [["x"]],
};

const at = (
  row: number,
  column: number,
  severity: MarkedCell["severity"] = "error",
  sheet = "值班安排",
): MarkedCell => ({
  sheet,
  row,
  column,
  severity,
});

/** The fill that a person sees in a cell: the first conditional format wins. */
function fillAt({ sheet }: OpenWorkbook, name: string, row: number, column: number): string {
  const format = sheet(name).conditionalFormats.find(({ areas }) =>
    areas.some(
      (area) =>
        row >= area.row &&
        row < area.row + area.rowCount &&
        column >= area.column &&
        column < area.column + area.columnCount,
    ),
  );
  return format?.fillColor ?? "";
}

async function withUsersFormats(): Promise<OpenWorkbook> {
  const open = await openWorkbook(sheets);
  open.sheet("值班安排").patchStyle({ row: 0, column: 0, rowCount: 5, columnCount: 2 }, { fillColor: "#00FF00" });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("值班安排").getRange("A1:C20");
    const custom = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    custom.custom.rule.formula = "=TRUE";
    custom.custom.format.fill.color = "#ABCDEF";
    range.conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
    await context.sync();
  });
  return open;
}

describe("marks in cells", () => {
  it("colours cells by severity and keeps the user's own fill and conditional formats", async () => {
    const open = await withUsersFormats();
    const before = pictureOf(open);
    const result = await markCells([
      at(2, 1),
      at(3, 1),
      at(3, 1, "needs-review"),
      at(4, 2, "warning"),
      at(0, 0, "needs-review", "它的'表"),
      at(0, 0, "error", "没有这张表"),
    ]);
    expect(result).toEqual({ cells: 4, protectedSheets: [] });
    expect(fillAt(open, "值班安排", 2, 1)).toBe("#FFC7CE");
    expect(fillAt(open, "值班安排", 3, 1)).toBe("#FFC7CE");
    expect(fillAt(open, "值班安排", 4, 2)).toBe("#FFEB9C");
    expect(fillAt(open, "它的'表", 0, 0)).toBe("#BDD7EE");
    expect(fillAt(open, "值班安排", 5, 1)).toBe("");
    expect(open.sheet("值班安排").style(2, 1).fillColor).toBe("#00FF00");
    expect((await loadState()).marks.map(({ sheet, ids }) => [sheet, ids.length])).toEqual([
      ["值班安排", 2],
      ["它的'表", 1],
    ]);
    await clearMarks();
    expect(pictureOf(open)).toEqual(before);
    expect((await loadState()).marks).toEqual([]);
  });

  it("replaces earlier marks, however often it runs", async () => {
    const open = await withUsersFormats();
    await markCells([at(1, 1), at(30, 1)]);
    await markCells([at(2, 1, "warning")]);
    expect(open.sheet("值班安排").conditionalFormats.length).toBe(3);
    expect(fillAt(open, "值班安排", 30, 1)).toBe("");
    expect(fillAt(open, "值班安排", 2, 1)).toBe("#FFEB9C");
  });

  it("knows its marks again when Excel has given them other ids and the state is lost", async () => {
    const open = await withUsersFormats();
    const before = pictureOf(open);
    await markCells([at(2, 1)]);
    open.workbook.customXmlParts.length = 0;
    await clearMarks();
    expect(pictureOf(open)).toEqual(before);
  });

  it("clears one sheet only where that is asked", async () => {
    const open = await openWorkbook(sheets);
    await markCells([at(2, 1), at(0, 0, "error", "它的'表")]);
    await clearMarks("值班安排");
    expect(open.sheet("值班安排").conditionalFormats).toEqual([]);
    expect(open.sheet("它的'表").conditionalFormats.length).toBe(1);
    expect((await loadState()).marks.map(({ sheet }) => sheet)).toEqual(["它的'表"]);
  });

  it("leaves protected sheets and names them", async () => {
    const open = await openWorkbook(sheets);
    open.sheet("值班安排").protection.isProtected = true;
    expect(await markCells([at(2, 1), at(0, 0, "error", "它的'表")])).toEqual({
      cells: 1,
      protectedSheets: ["值班安排"],
    });
    expect(open.sheet("值班安排").conditionalFormats).toEqual([]);
  });

  it("groups thousands of cells into few formats", async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => [row, row, row, row]);
    const open = await openWorkbook({ 值班安排: rows });
    await markCells(rows.flatMap((_, row) => (row % 10 === 9 ? [] : [at(row, 1), at(row, 2)])));
    const formats = open.sheet("值班安排").conditionalFormats;
    expect(formats.length).toBeLessThan(10);
    expect(formats.flatMap(({ areas }) => areas).length).toBe(2_000);
    expect(fillAt(open, "值班安排", 19_998, 2)).toBe("#FFC7CE");
    expect(fillAt(open, "值班安排", 19_999, 2)).toBe("");
  });
});

describe("areas of marked cells", () => {
  it("joins runs down a column and side by side", () => {
    const cells = [
      { row: 1, column: 1 },
      { row: 0, column: 1 },
      { row: 0, column: 2 },
      { row: 1, column: 2 },
      { row: 1, column: 2 },
      { row: 3, column: 2 },
    ];
    expect(addressesOf(rectanglesOf(cells))).toEqual(["B1:C2,C4"]);
  });

  it("keeps each address below Excel's 8,192 characters", () => {
    const cells = Array.from({ length: 5_000 }, (_, index) => ({ row: index * 2, column: 0 }));
    const addresses = addressesOf(rectanglesOf(cells));
    expect(addresses.every((address) => address.length <= 8_000)).toBe(true);
    expect(addresses.join(",").split(",").length).toBe(5_000);
  });
});
