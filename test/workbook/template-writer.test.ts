import type { ReportSheet } from "../../src/kernel/report-sheet";
import { insertTemplates } from "../../src/workbook/template-writer";
import { loadState } from "../../src/workbook/workbook-state-part";
import { openWorkbook, pictureOf } from "./open-workbook";

const roster: ReportSheet = {
  name: "值班安排",
  columns: [
    { name: "日期", kind: "date", width: 12, note: "值班那天" },
    { name: "请假", kind: "text", width: 8, choices: ["是", "否"], note: "长".repeat(300) },
    { name: "人数", kind: "number", width: 8, choices: Array.from({ length: 300 }, (_, index) => String(index)) },
  ],
  rows: [["2026-03-02", "=否", 3]],
};

describe("templates", () => {
  it("adds sheets with header, drop-downs, prompts, frozen header and widths, which stay the user's", async () => {
    const open = await openWorkbook({ Sheet1: [] });
    expect(await insertTemplates([roster])).toEqual({ inserted: ["值班安排"], skipped: [] });
    expect(open.cells("值班安排")).toEqual([
      ["日期", "请假", "人数"],
      [46_083, "=否", 3],
    ]);
    const sheet = open.sheet("值班安排");
    expect(sheet.visibility).toBe("Visible");
    expect(sheet.frozen.rows).toBe(1);
    expect(sheet.style(0, 0).bold).toBe(true);
    expect([0, 1, 2].map((column) => sheet.style(500, column).numberFormat)).toEqual(["yyyy-mm-dd", "@", "0"]);
    const list = sheet.validations.find(({ area }) => area.column === 1);
    expect(list).toMatchObject({ rule: { list: { source: "是,否" } }, prompt: { title: "请假" } });
    expect(String(list?.prompt["message"]).length).toBe(255);
    // A list of more than 255 characters can't be kept in the cell.
    expect(sheet.validations.find(({ area }) => area.column === 2)).toBeUndefined();
    expect((await loadState()).ownSheets).toEqual([]);
  });

  it("never writes over a sheet of the name, whatever its letters' case", async () => {
    const open = await openWorkbook({ 值班安排: [["我的"]], DATA: [["mine"]] });
    const before = pictureOf(open);
    const data = { ...roster, name: "data" };
    expect(await insertTemplates([roster, data])).toEqual({ inserted: [], skipped: ["值班安排", "data"] });
    expect(pictureOf(open)).toEqual(before);
    expect(await insertTemplates([roster, { ...roster, name: "假期" }])).toEqual({
      inserted: ["假期"],
      skipped: ["值班安排"],
    });
    expect(open.cells("值班安排")).toEqual([["我的"]]);
  });

  it("says that the structure is protected; a cancel leaves nothing", async () => {
    const open = await openWorkbook({ Sheet1: [] });
    const before = pictureOf(open);
    open.workbook.isStructureProtected = true;
    await expect(insertTemplates([roster])).rejects.toMatchObject({ reason: "protected" });
    open.workbook.isStructureProtected = false;
    await expect(insertTemplates([roster], { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: "AbortError",
    });
    expect(pictureOf(open)).toEqual(before);
  });
});
