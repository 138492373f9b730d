import { removePolicyRows, writePolicyRow } from "../../src/workbook/policy-rows";
import type { PolicyRow } from "../../src/workbook/workbook-gateway";
import { openWorkbook, pictureOf } from "./open-workbook";

const row: PolicyRow = {
  parameter: { id: "duty.fine.absence", name: "缺席罚款" },
  value: "60",
  from: "2026-04-01",
  clause: "篇5 五.5",
  note: "=会议决定",
};

const header = ["参数", "值", "生效日期", "条款", "说明"];

describe("P2 rows of 制度参数", () => {
  it("makes the sheet, adds a row, and changes it when the same parameter and date come again", async () => {
    const open = await openWorkbook({ 甲: [] });
    await writePolicyRow(row);
    expect(open.cells("制度参数")).toEqual([header, ["duty.fine.absence", 60, 46_113, "篇5 五.5", "=会议决定"]]);
    expect(open.sheet("制度参数").formula(1, 4)).toBeUndefined();
    expect(open.sheet("制度参数").style(1, 2).numberFormat).toBe("yyyy-mm-dd");
    await writePolicyRow({ ...row, value: "off", note: "再改" });
    await writePolicyRow({ ...row, from: null, value: "1.5" });
    expect(open.cells("制度参数")).toEqual([
      header,
      ["duty.fine.absence", "off", 46_113, "篇5 五.5", "再改"],
      ["duty.fine.absence", 1.5, "", "篇5 五.5", "=会议决定"],
    ]);
  });

  it("works in the user's own sheet: other columns, order, names and notes stay", async () => {
    const own = [
      ["单位参数表"],
      ["备考", "值", "参数", "生效日期"],
      ["我的", 55, "缺席 罚款", "2026年4月1日"],
      ["", 1, "别的参数", ""],
      ["备注：以会议纪要为准"],
    ];
    const open = await openWorkbook({ 制度参数: own });
    await writePolicyRow(row);
    const changed = own.map((cells, index) => (index === 2 ? ["我的", 60, "缺席 罚款", "2026年4月1日"] : cells));
    const shown = changed.map((cells) => [...cells]);
    shown[3] = ["", 1, "别的参数"];
    expect(open.cells("制度参数")).toEqual(shown);
    await writePolicyRow({ ...row, from: "2027-01-01" });
    expect(open.cells("制度参数").at(-1)).toEqual(["", 60, "duty.fine.absence", 46_388]);
    expect(await removePolicyRows(row.parameter, "2026-04-01")).toBe(1);
    expect(await removePolicyRows(row.parameter, null)).toBe(0);
    expect(await removePolicyRows(row.parameter)).toBe(1);
    expect(open.cells("制度参数")).toEqual(shown.filter((_, index) => index !== 2));
  });

  it("lets the user's table grow over a new row", async () => {
    const open = await openWorkbook({ 制度参数: [header, ["a", 1, "", "", ""]] });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("制度参数").tables.add("A1:E2", true);
      await context.sync();
    });
    await writePolicyRow(row);
    expect(open.sheet("制度参数").tables[0]?.area.rowCount).toBe(3);
  });

  it("R8 writes the date by the workbook's own date system, even where no date had told it", async () => {
    const open = await openWorkbook({ 甲: [] }, { date1904: true });
    await writePolicyRow(row);
    expect(open.sheet("制度参数").value(1, 2)).toBe(46_113 - 1462);
    await writePolicyRow({ ...row, value: "70" });
    expect(open.cells("制度参数").length).toBe(2);
  });

  it("refuses a sheet without the columns, a protected one and a protected workbook", async () => {
    const open = await openWorkbook({ 制度参数: [["别的"], ["x"]] });
    const before = pictureOf(open);
    await expect(writePolicyRow(row)).rejects.toMatchObject({ reason: "columnsMissing", sheet: "制度参数" });
    expect(pictureOf(open)).toEqual(before);
    const other = await openWorkbook({ 制度参数: [header] });
    other.sheet("制度参数").protection.isProtected = true;
    await expect(writePolicyRow(row)).rejects.toMatchObject({ reason: "protected" });
    const third = await openWorkbook({ 甲: [] });
    third.workbook.isStructureProtected = true;
    await expect(writePolicyRow(row)).rejects.toMatchObject({ reason: "protected" });
    expect(await removePolicyRows(row.parameter)).toBe(0);
  });
});
