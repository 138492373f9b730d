import { writeReports } from "../../src/workbook/report-writer";
import { activeSheetName, goTo, goToResult } from "../../src/workbook/selection";
import { openWorkbook } from "./open-workbook";

describe("going to a cell", () => {
  it("activates the sheet and selects the cells, also on a sheet with quotes in its name", async () => {
    const open = await openWorkbook({ 甲: [["x"]], "它的'表 (2)": [["y"]] });
    await goTo({ sheet: "它的'表 (2)", row: 6, column: 2 });
    expect(await activeSheetName()).toBe("它的'表 (2)");
    expect(open.sheet("它的'表 (2)").selection).toEqual([{ row: 6, column: 2, rowCount: 1, columnCount: 1 }]);
    await goTo({ sheet: "甲", row: 1, column: 0, rowCount: 3, columnCount: 2 });
    expect(open.sheet("甲").selection).toEqual([{ row: 1, column: 0, rowCount: 3, columnCount: 2 }]);
  });

  it("says that the sheet is gone or hidden, and shows no hidden sheet", async () => {
    const open = await openWorkbook({ 甲: [], 乙: [] });
    open.sheet("乙").visibility = "Hidden";
    await expect(goTo({ sheet: "乙", row: 0, column: 0 })).rejects.toMatchObject({ reason: "hidden", sheet: "乙" });
    await expect(goTo({ sheet: "丙", row: 0, column: 0 })).rejects.toMatchObject({ reason: "gone", sheet: "丙" });
    expect(open.sheet("乙").visibility).toBe("Hidden");
  });
});

describe("going to a row of a result sheet", () => {
  const report = {
    name: "返佣月报",
    columns: [
      { name: "月份", kind: "month", width: 10 },
      { name: "代理商编号", kind: "text", width: 10 },
      { name: "待返金额", kind: "money", width: 10 },
    ],
    rows: [
      ["2026-03", "A1", 1],
      ["2026-03", "007", 2],
      ["2026-04", "A1", 3],
    ],
  } as const;
  const target = { sheetName: "返佣月报", row: { 月份: "2026-03", 代理商编号: "007" }, column: "待返金额" };

  it("finds it by what stands in it, also where rows have changed places", async () => {
    const open = await openWorkbook({ 甲: [] });
    await writeReports([report]);
    await goToResult(target);
    const sheet = open.sheet("返佣月报");
    expect(sheet.selection).toEqual([{ row: 2, column: 2, rowCount: 1, columnCount: 1 }]);
    for (const column of [0, 1, 2]) {
      const [second, third] = [sheet.value(2, column), sheet.value(3, column)];
      sheet.setValue(2, column, third);
      sheet.setValue(3, column, second);
    }
    await goToResult(target);
    expect(sheet.selection).toEqual([{ row: 3, column: 2, rowCount: 1, columnCount: 1 }]);
  });

  it("says that the row or the table is gone", async () => {
    await openWorkbook({ 甲: [] });
    await writeReports([report]);
    await expect(goToResult({ ...target, row: { 月份: "2026-05" } })).rejects.toMatchObject({ reason: "gone" });
    await expect(goToResult({ ...target, sheetName: "甲" })).rejects.toMatchObject({ reason: "gone", sheet: "甲" });
  });
});
