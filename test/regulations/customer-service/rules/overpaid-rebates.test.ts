import { ONE_PERCENT, runRebates } from "../rebate-workbook";

const RULE = "overpaid-rebates";

describe("篇6 四(一)2 overpaid rebates", () => {
  test.each([
    [100, []],
    [100.01, ["error 返佣支付!C2 overpaid"]],
  ])("a payment of %d on 100 earned", async (amount, expected) => {
    const run = await runRebates({
      交易流水: [["2026-03-02", "A", null, 10_000, null]],
      返佣政策: ONE_PERCENT,
      返佣支付: [["2026-03-25", "A", amount]],
    });
    expect(run.said(RULE)).toEqual(expected);
    expect(run.statement[0][7]).toBe(expected.length > 0 ? -0.01 : 0);
  });

  test("points at the month's last payment, by its date", async () => {
    const run = await runRebates({
      返佣支付: [
        ["2026-03-25", "A", 1],
        ["2026-03-26", "A", 1],
        ["2026-03-25", "A", 1],
      ],
    });
    expect(run.said(RULE)).toEqual(["error 返佣支付!C3 overpaid"]);
  });

  test("without a payment at the first trade row of the month, and never in a month without either", async () => {
    const run = await runRebates({
      交易流水: [
        ["2026-03-02", "A", null, 1000, null],
        ["2026-05-09", "A", null, 10, null],
        ["2026-05-02", "A", null, 10, null],
        ["2026-06-02", "B", null, 10, null],
      ],
      返佣政策: ONE_PERCENT,
      返佣支付: [["2026-03-25", "A", 30]],
    });
    expect(run.said(RULE)).toEqual(["error 返佣支付!C2 overpaid", "error 交易流水!D3 overpaid"]);
    const own = run.statement.filter((row) => row[1] === "A");
    // Carried on as it is.
    expect(own.map((row) => [row[5], row[7]])).toEqual([
      [0, -20],
      [-20, -20],
      [-20, -19.8],
      [-19.8, -19.8],
    ]);
  });

  test("a negative opening is accepted with the finding, once", async () => {
    const opening = [["A", -5, null]];
    const alone = await runRebates({ 期初待返: [["A", -5, "2026-03"]] });
    expect(alone.said(RULE)).toEqual(["error 期初待返!B2 overpaid"]);
    const withTrade = { 交易流水: [["2026-03-02", "A", null, 100, null]], 返佣政策: ONE_PERCENT, 期初待返: opening };
    expect((await runRebates(withTrade)).said(RULE)).toEqual(["error 交易流水!D2 overpaid"]);
    const madeGood = { ...withTrade, 交易流水: [["2026-03-02", "A", null, 1000, null]] };
    const run = await runRebates(madeGood);
    expect(run.said(RULE)).toEqual(["error 期初待返!B2 overpaidOpening"]);
    expect(run.statement[0].slice(4, 8)).toEqual([10, -5, 0, 5]);
    const uncomputed = await runRebates({ ...withTrade, 返佣政策: [] });
    expect(uncomputed.said(RULE)).toEqual(["error 期初待返!B2 overpaidOpening"]);
  });

  test("P3 customer-service.overpayment carry", async () => {
    const run = await runRebates({
      返佣支付: [["2026-03-25", "A", 1]],
      制度参数: [["overpayment", "carry", null]],
    });
    expect(run.said(RULE)).toEqual(["warning 返佣支付!C2 overpaid"]);
  });
});
