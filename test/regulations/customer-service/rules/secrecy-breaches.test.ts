import type { Cell } from "../../../../src/kernel/sheet-source";
import { fines, grave, leak, runOffences } from "../offence-workbook";

describe("篇6 五(三) what a fine needs", () => {
  test.each<[Cell, readonly string[]]>([
    [49999.99, []],
    [50000, ["03-02 甲 50000 罚款、除名"]],
    [150000, ["03-02 甲 150000 罚款、除名"]],
    [150000.01, []],
  ])("8. forcing others at %p", async (amount, expected) => {
    const run = await runOffences({ 泄密事件: [grave("2026-03-02", "甲", "强制他人", amount)] });
    expect(fines(run)).toEqual(expected);
    expect(run.said).toEqual(expected.length === 0 ? ["error 泄密事件!G2 amountOutOfRange"] : []);
    expect(run.leftOut).toEqual(expected.length === 0 ? { 泄密事件: 1 } : {});
  });

  test.each<[Cell, boolean]>([
    [null, true],
    [1000, true],
    [999.99, false],
    [1000.01, false],
    [0, false],
  ])("8. a leak with the amount %p", async (amount, passes) => {
    const run = await runOffences({ 泄密事件: [["2026-03-02", null, "甲", "泄露", "客户资料", null, amount, null]] });
    expect(fines(run)).toEqual(passes ? ["03-02 甲 1000 罚款"] : []);
    expect(run.said).toEqual(passes ? [] : ["error 泄密事件!G2 leakAmount"]);
  });

  test.each([
    "客户资料",
    "客户发展跟踪记录",
    "来访记录",
    "来电记录",
    "来访来电记录",
    "交接记录",
    "工作日记簿",
    "加盟合同、客户资料",
    "菜单；交接记录",
  ])("9. %p is listed", async (material) => {
    const run = await runOffences({ 泄密事件: [leak("2026-03-02", "甲", material)] });
    expect(fines(run)).toEqual(["03-02 甲 1000 罚款"]);
    expect(run.said).toEqual([]);
  });

  test.each(["加盟合同", "柜员权限内容", "客户调查分析资料", "加盟合同 柜员权限内容"])(
    "9. %p is secret, but not listed",
    async (material) => {
      const run = await runOffences({ 泄密事件: [leak("2026-03-02", "甲", material)] });
      expect(fines(run)).toEqual(["03-02 甲 0 未列明资料"]);
      expect(run.said).toEqual(["warning 泄密事件!E2 unlistedMaterial"]);
      expect(run.leftOut).toEqual({});
    },
  );

  test.each([
    [null, "materialMissing"],
    ["菜单", "unknownMaterial"],
    ["加盟合同、菜单", "unknownMaterial"],
  ])("9. %p is left to a person", async (material, message) => {
    const run = await runOffences({ 泄密事件: [leak("2026-03-02", "甲", material)] });
    expect(run.details).toEqual([]);
    expect(run.said).toEqual([`needs-review 泄密事件!E2 ${message}`]);
    expect(run.leftOut).toEqual({ 泄密事件: 1 });
  });

  test("10. reporting that is left open is read as no, and the row stays", async () => {
    const run = await runOffences({ 泄密事件: [grave("2026-03-02", "甲", "严重后果", 20000, null, null)] });
    expect(fines(run)).toEqual(["03-02 甲 20000 罚款、除名"]);
    expect(run.said).toEqual(["needs-review 泄密事件!H2 handoverMissing"]);
    expect(run.leftOut).toEqual({});
  });

  test("10. reporting that can't be read leaves the row out, save at 泄露", async () => {
    const run = await runOffences({
      泄密事件: [
        grave("2026-03-02", "甲", "严重后果", 20000, null, "也许"),
        ["2026-03-03", null, "甲", "泄露", "客户资料", null, null, "也许"],
      ],
    });
    expect(fines(run)).toEqual(["03-03 甲 1000 罚款"]);
    expect(run.said).toEqual(["error 泄密事件!H2 valueUnusable", "error 泄密事件!H3 valueUnusable"]);
    expect(run.leftOut).toEqual({ 泄密事件: 1 });
  });
});
