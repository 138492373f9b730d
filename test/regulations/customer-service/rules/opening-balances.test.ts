import { ONE_PERCENT, runRebates } from "../rebate-workbook";

const RULE = "opening-balances";
const trades = [
  ["2026-03-02", "A", null, 10_000, null],
  ["2026-04-02", "A", null, 10_000, null],
];

describe("篇6 四(一)2 opening balances", () => {
  test("blank is the first month of the data", async () => {
    const run = await runRebates({ 交易流水: trades, 返佣政策: ONE_PERCENT, 期初待返: [["A", 50, null]] });
    expect(run.said(RULE)).toEqual([]);
    expect(run.statement.map((row) => [row[0], row[5], row[7]])).toEqual([
      ["2026-03", 50, 150],
      ["2026-04", 150, 250],
    ]);
  });

  test("an earlier month begins the statement", async () => {
    const run = await runRebates({ 交易流水: trades, 返佣政策: ONE_PERCENT, 期初待返: [["A", 50, "2026-02"]] });
    expect(run.statement.map((row) => [row[0], row[5], row[7]])).toEqual([
      ["2026-02", 50, 50],
      ["2026-03", 50, 150],
      ["2026-04", 150, 250],
    ]);
  });

  test.each([
    [100, []],
    [100.01, ["error 期初待返!B2 carriedDiffers"]],
    [99.99, ["error 期初待返!B2 carriedDiffers"]],
  ])("a later month must equal the carried amount, 100: %d", async (amount, expected) => {
    const run = await runRebates({ 交易流水: trades, 返佣政策: ONE_PERCENT, 期初待返: [["A", amount, "2026-04"]] });
    expect(run.said(RULE)).toEqual(expected);
    expect(run.statement.map((row) => row[5])).toEqual([0, 100]);
  });

  test("of two rows of one agent the first counts, whatever their months", async () => {
    const run = await runRebates({
      交易流水: trades,
      返佣政策: ONE_PERCENT,
      期初待返: [
        ["A", 50, null],
        ["A", 70, "2026-01"],
      ],
    });
    expect(run.said(RULE)).toEqual(["error 期初待返!A3 secondOpening"]);
    expect(run.leftOut).toEqual({ 期初待返: 1 });
    // The second row makes no month appear.
    expect(run.statement.map((row) => [row[0], row[5]])).toEqual([
      ["2026-03", 50],
      ["2026-04", 150],
    ]);
  });

  test("without any month there is nowhere to put it", async () => {
    const run = await runRebates({ 期初待返: [["A", 50, null]] });
    expect(run.said(RULE)).toEqual(["needs-review 期初待返!C2 noMonth"]);
    expect(run.statement).toEqual([]);
  });

  test("an agent with nothing but an opening has its rows", async () => {
    const run = await runRebates({ 期初待返: [["A", 50, "2026-03"]] });
    expect(run.statement).toEqual([["2026-03", "A", null, 0, 0, 50, 0, 50, "篇6 四(一)1、四(一)2"]]);
  });
});
