import { ONE_PERCENT, runRebates } from "../rebate-workbook";

describe("篇6 四(一)1 返佣差异", () => {
  test("comes by month, agent by code points, then in the order of the reports' columns", async () => {
    const { differences } = await runRebates({
      交易流水: [
        ["2026-03-02", "b", null, 100, null],
        ["2026-03-02", "A", null, 100, null],
        ["2026-04-02", "A", null, 100, null],
      ],
      返佣政策: ONE_PERCENT,
      返佣报表: [
        ["2026-04", "A", 50, 1, null],
        ["2026-03", "b", 101, 1, null],
        ["2026-03", "A", 90, 0.5, null],
        ["2026-03", "𠮷", 7, 0, null],
      ],
      待返统计: [
        ["2026-03", "A", 3, -2, null],
        ["2026-03", "b", 0, 1, null],
        ["2026-04", "A", 0, 2, null],
        ["2026-04", "b", 0, 1, null],
      ],
    });
    expect(differences).toEqual([
      ["2026-03", "A", "交易额", 90, 100, -10, "篇6 四(一)1"],
      ["2026-03", "A", "返佣金额", 0.5, 1, -0.5, "篇6 四(一)1"],
      ["2026-03", "A", "实际返佣金额", 3, 0, 3, "篇6 四(一)2"],
      ["2026-03", "A", "待返金额", -2, 1, -3, "篇6 四(一)2"],
      ["2026-03", "b", "交易额", 101, 100, 1, "篇6 四(一)1"],
      ["2026-03", "𠮷", "交易额", 7, 0, 7, "篇6 四(一)1"],
      ["2026-04", "A", "交易额", 50, 100, -50, "篇6 四(一)1"],
    ]);
  });

  test("without reports there is no row", async () => {
    const { differences } = await runRebates({
      交易流水: [["2026-03-02", "A", null, 100, null]],
      返佣政策: ONE_PERCENT,
    });
    expect(differences).toEqual([]);
  });
});
