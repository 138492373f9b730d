import { activeSheetName, goTo } from "../../src/workbook/selection";
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
