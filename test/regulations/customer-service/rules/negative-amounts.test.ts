import { ONE_PERCENT, runRebates } from "../rebate-workbook";

describe("篇6 四(一)1 negative amounts", () => {
  test("count as written, with a warning each", async () => {
    const run = await runRebates({
      交易流水: [
        ["2026-03-02", "A", null, -100, null],
        ["2026-03-02", "B", null, 100, -50],
        ["2026-03-02", "C", null, 0, 0],
      ],
      返佣政策: ONE_PERCENT,
      返佣支付: [["2026-03-05", "B", -2]],
    });
    expect(run.said("negative-amounts")).toEqual([
      "warning 交易流水!D2 negativeTrade",
      "warning 交易流水!E3 negativeRefund",
      "warning 返佣支付!C2 clawback",
    ]);
    expect(run.statement.map((row) => row.slice(3, 8))).toEqual([
      [-100, -1, 0, 0, -1],
      [150, 1.5, 0, -2, 3.5],
      [0, 0, 0, 0, 0],
    ]);
    expect(run.findings.find(({ message }) => message === "clawback")?.clause).toBe("篇6 四(一)2");
  });
});
