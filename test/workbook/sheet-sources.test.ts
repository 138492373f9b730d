import { ExcelError } from "../../src/host/excel-error";
import type { Cell, SheetChunk, SheetSource } from "../../src/kernel/sheet-source";
import { openSheets } from "../../src/workbook/sheet-sources";
import { openWorkbook } from "./open-workbook";

async function chunksOf(source: SheetSource | undefined): Promise<SheetChunk[]> {
  const chunks: SheetChunk[] = [];
  for await (const chunk of source?.chunks() ?? []) chunks.push(chunk);
  return chunks;
}

const rowsOf = async (source: SheetSource | undefined): Promise<(readonly Cell[])[]> =>
  (await chunksOf(source)).flatMap(({ rows }) => [...rows]);

describe("sheets as sources", () => {
  it("reads every sheet in order from A1, hidden ones included", async () => {
    const { sheet } = await openWorkbook({ 甲: [["a", 1]], 空: [], 乙: [[], [null, true, "#N/A"]] });
    sheet("乙").visibility = "Hidden";
    const sources = await openSheets();
    expect(sources.map(({ name, rowCount, columnCount }) => ({ name, rowCount, columnCount }))).toEqual([
      { name: "甲", rowCount: 1, columnCount: 2 },
      { name: "空", rowCount: 0, columnCount: 0 },
      { name: "乙", rowCount: 2, columnCount: 3 },
    ]);
    expect(await rowsOf(sources[0])).toEqual([["a", 1]]);
    expect(await rowsOf(sources[1])).toEqual([]);
    expect(await rowsOf(sources[2])).toEqual([
      ["", "", ""],
      ["", true, "#N/A"],
    ]);
  });

  it("R6 gives merged areas, those that reach beyond the last value included", async () => {
    const { sheet } = await openWorkbook({ 表: [["标题"], ["组", "人"], ["一组", "张三"]] });
    sheet("表").merges = [
      { row: 0, column: 0, rowCount: 1, columnCount: 4 },
      { row: 2, column: 0, rowCount: 3, columnCount: 1 },
    ];
    const [source] = await openSheets();
    expect(source).toMatchObject({ rowCount: 5, columnCount: 4, merges: sheet("表").merges });
    expect((await rowsOf(source)).length).toBe(5);
  });

  it("R6 gives more than the 512 merged areas that Excel hands over at once, each once", async () => {
    const rows = Array.from({ length: 3_001 }, (_, row) => [row, "x"]);
    const { sheet } = await openWorkbook({ 表: rows });
    const memory = sheet("表");
    memory.merges = Array.from({ length: 1_000 }, (_, index) => ({
      row: index * 3,
      column: 1,
      rowCount: 3,
      columnCount: 1,
    }));
    const all = memory.mergesTouching.bind(memory);
    memory.mergesTouching = (area) => {
      const found = all(area);
      if (found.length > 512) throw new ExcelError("GeneralException");
      return found;
    };
    const [source] = await openSheets();
    expect([...(source?.merges ?? [])].sort((a, b) => a.row - b.row)).toEqual(memory.merges);
  });

  it("says that Excel is too old where it can't tell merged cells", async () => {
    await openWorkbook({ 表: [["x"]] }, { requirementSets: { ExcelApi: "1.12" } });
    await expect(openSheets()).rejects.toMatchObject({ name: "WorkbookError", reason: "tooOld" });
  });

  it("reads a sheet of 200,000 rows in pieces, the head without asking again", async () => {
    const rows = Array.from({ length: 200_000 }, (_, row) =>
      Array.from({ length: 8 }, (__, column) => row * 8 + column),
    );
    const { host } = await openWorkbook({ 台账: rows }, { payloadLimit: 5 * 1024 * 1024 });
    // office.js itself asks twice when it has started.
    await openSheets();
    const before = host.requestCount;
    const [source] = await openSheets();
    const opened = host.requestCount;
    expect(opened - before).toBe(5);
    const chunks = await chunksOf(source);
    expect(chunks.map(({ firstRow, rows: some }) => [firstRow, some.length])).toEqual([
      [0, 20],
      [20, 50_000],
      [50_020, 50_000],
      [100_020, 50_000],
      [150_020, 49_980],
    ]);
    expect(host.requestCount - opened).toBe(4);
    expect(host.session.referenceCount).toBe(0);
    expect(
      chunks.flatMap(({ rows: some }) => some.map(([first]) => first)).every((first, row) => first === row * 8),
    ).toBe(true);
  });

  it("asks for fewer rows where long texts exceed Excel's 5 MB", async () => {
    const rows = Array.from({ length: 3_000 }, (_, row) => [row, "说明".repeat(1_500)]);
    await openWorkbook({ 备注: rows }, { payloadLimit: 5 * 1024 * 1024 });
    const [source] = await openSheets();
    expect((await rowsOf(source)).map(([first]) => first)).toEqual(rows.map(([first]) => first));
  });

  it("reads as many rows at once as make 400,000 cells, whatever the width", async () => {
    const wide = Array.from({ length: 100 }, () => new Array<Cell>(8_000).fill(1));
    await openWorkbook({ 宽: wide });
    const [source] = await openSheets();
    expect((await chunksOf(source)).map(({ rows }) => rows.length)).toEqual([20, 50, 30]);
  });

  it.each([
    { date1904: false, numberFormat: "yyyy/m/d" },
    { date1904: true, numberFormat: "yyyy/m/d" },
    { date1904: true, numberFormat: 'yyyy"年"m"月"d"日"' },
    { date1904: false, numberFormat: 'm"月"d"日"' },
    { date1904: true, numberFormat: 'm"月"d"日"' },
    { date1904: true, numberFormat: "m/d/yyyy" },
  ])(
    "R8 tells the date system from a cell's value and text: $date1904 by $numberFormat",
    async ({ date1904, numberFormat }) => {
      const { sheet } = await openWorkbook(
        {
          说明: [["x"]],
          值班: [
            ["日期", "时间", "金额"],
            [44_000, 0.75, 50],
          ],
        },
        { date1904 },
      );
      sheet("值班").patchStyle({ row: 1, column: 0, rowCount: 1, columnCount: 1 }, { numberFormat });
      sheet("值班").patchStyle({ row: 1, column: 1, rowCount: 1, columnCount: 1 }, { numberFormat: "h:mm" });
      expect((await openSheets()).map((source) => source.date1904)).toEqual([date1904, date1904]);
    },
  );

  it("R8 finds the first date below the head too", async () => {
    const rows: Cell[][] = [...Array.from({ length: 60 }, () => ["x"]), [44_000]];
    const { sheet } = await openWorkbook({ 值班: rows }, { date1904: true });
    sheet("值班").patchStyle({ row: 60, column: 0, rowCount: 1, columnCount: 1 }, { numberFormat: "yyyy-mm-dd" });
    expect((await openSheets())[0]?.date1904).toBe(true);
  });

  it("says that a sheet is gone, and that a cell is being edited", async () => {
    const { host } = await openWorkbook({ 甲: Array.from({ length: 30 }, (_, row) => [row]), 乙: [] });
    const [source] = await openSheets();
    host.isCellBeingEdited = true;
    await expect(chunksOf(source)).rejects.toMatchObject({ name: "WorkbookError", reason: "cellBeingEdited" });
    host.isCellBeingEdited = false;
    host.deleteSheet("甲");
    await expect(chunksOf(source)).rejects.toMatchObject({ name: "WorkbookError", reason: "gone" });
  });
});
