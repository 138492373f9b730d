import type { Cell } from "../../../../src/kernel/sheet-source";
import { ONE_PERCENT, runRebates, type RebateWorkbook } from "../rebate-workbook";

const CLAUSE = "篇6 四(一)1、四(一)2";

describe("篇6 四(一)1、四(一)2 返佣月报", () => {
  test("a row for every agent in every month, by month and code points; no activity is 0", async () => {
    const { statement } = await runRebates({
      交易流水: [
        ["2026-03-31", "b", null, 100, null],
        ["2026-01-01", "A", "甲", 200.5, 0.5],
      ],
      返佣政策: ONE_PERCENT,
      返佣支付: [["2026-02-10", "𠮷", 0]],
    });
    expect(statement).toEqual([
      ["2026-01", "A", "甲", 200, 2, 0, 0, 2, CLAUSE],
      ["2026-01", "b", null, 0, 0, 0, 0, 0, CLAUSE],
      ["2026-01", "𠮷", null, 0, 0, 0, 0, 0, CLAUSE],
      ["2026-02", "A", "甲", 0, 0, 2, 0, 2, CLAUSE],
      ["2026-02", "b", null, 0, 0, 0, 0, 0, CLAUSE],
      ["2026-02", "𠮷", null, 0, 0, 0, 0, 0, CLAUSE],
      ["2026-03", "A", "甲", 0, 0, 2, 0, 2, CLAUSE],
      ["2026-03", "b", null, 100, 1, 0, 0, 1, CLAUSE],
      ["2026-03", "𠮷", null, 0, 0, 0, 0, 0, CLAUSE],
    ]);
  });

  test("the months go over the year's end", async () => {
    const { statement } = await runRebates({
      返佣支付: [
        ["2026-01-31", "A", 0],
        ["2025-11-01", "A", 0],
      ],
    });
    expect(statement.map(([month]) => month)).toEqual(["2025-11", "2025-12", "2026-01"]);
  });

  test("report sheets make neither month nor agent appear, nor do left-out rows", async () => {
    const { statement, leftOut } = await runRebates({
      交易流水: [
        ["2026-03-31", "A", null, 100, null],
        ["2026-05-31", "A", null, null, 5],
        ["2026-03-31", "B", null, "1.234", null],
        ["2026-03-31", null, null, 100, null],
      ],
      返佣政策: ONE_PERCENT,
      返佣报表: [["2026-06", "Z", 0, 0, null]],
    });
    expect(statement.map(([month, agent]) => [month, agent])).toEqual([["2026-03", "A"]]);
    expect(leftOut).toEqual({ 交易流水: 3 });
  });

  test("more agents and months than memory holds are refused, with the days between which they lie", async () => {
    const trades = Array.from({ length: 4000 }, (_, index) => ["2026-03-02", `A${index}`, null, 1, null]);
    const within = await runRebates({ 交易流水: [...trades, ["2026-04-02", "A0", null, 1, null]] });
    expect(within.statement).toHaveLength(8000);
    const beyond = [...trades, ["1990-01-02", "A0", null, 1, null], ["2199-12-31", "A1", null, 1, null]];
    await expect(runRebates({ 交易流水: beyond })).rejects.toThrow(/从1990-01到2199-12，有4000个代理商/u);
  });

  test("without books there is no row", async () => {
    expect((await runRebates({ 返佣政策: ONE_PERCENT })).statement).toEqual([]);
  });

  test.each([
    // 0.5% of 1.00 is exactly half a fen.
    [[1], 0.01],
    [[-1], -0.01],
    [[0.99], 0],
    [[1, 1, 1], 0.02],
    [[100.99, -99.99], 0.01],
  ])("one rounding per agent and month, half away from zero: %j", async (amounts, due) => {
    const { statement } = await runRebates({
      交易流水: amounts.map((amount): readonly Cell[] => ["2026-03-02", "A", null, amount, null]),
      返佣政策: [["A", "固定", null, null, "0.5%"]],
    });
    expect(statement[0][4]).toBe(due);
  });

  test("sums and products beyond 2^53 are exact", async () => {
    const largest = 9_999_999_999.99;
    const trades = Array.from({ length: 20_000 }, (_, index): readonly Cell[] => [
      "2026-03-02",
      "A",
      null,
      index % 2 === 0 ? largest : largest - 0.02,
      null,
    ]);
    const { statement } = await runRebates({
      交易流水: [
        ...trades,
        ...trades.slice(2).map(([day, agent]): readonly Cell[] => [day, agent, null, -largest, null]),
      ],
      返佣政策: [["A", "固定", null, null, "0.000001"]],
    });
    // 20,000 trades, half of them 2 fen below, less 19,998 of the largest.
    const base = 2n * 999_999_999_999n - 2n * 10_000n;
    expect(statement[0][3]).toBe(Number(base) / 100);
    expect(statement[0][4]).toBe(Number((base + 500_000n) / 1_000_000n) / 100);
  });

  const books: RebateWorkbook = {
    交易流水: [
      ["2026-03-02", "A", null, 1_000, 100],
      ["2026-04-02", "A", null, 3_000, null],
    ],
    返佣政策: ONE_PERCENT,
    期初待返: [["A", 5, null]],
    返佣支付: [["2026-04-20", "A", 7]],
  };
  const figures = async (readings: readonly (readonly Cell[])[], workbook = books) =>
    (await runRebates({ ...workbook, 制度参数: readings })).statement.map((row) => row.slice(3, 8));

  test("期初 + 应返 − 实返 = 待返", async () => {
    expect(await figures([])).toEqual([
      [900, 9, 5, 0, 14],
      [3_000, 30, 14, 7, 37],
    ]);
  });

  test("P3 customer-service.rebateBase gross", async () => {
    expect(await figures([["rebateBase", "gross", null]])).toEqual([
      [1_000, 10, 5, 0, 15],
      [3_000, 30, 15, 7, 38],
    ]);
    // From April on only.
    expect((await figures([["rebateBase", "gross", "2026-04-01"]]))[0]).toEqual([900, 9, 5, 0, 14]);
  });

  test("P3 customer-service.pendingDue nextMonth", async () => {
    expect(await figures([["pendingDue", "nextMonth", null]])).toEqual([
      [900, 9, 5, 0, 5],
      [3_000, 30, 5, 7, 7],
    ]);
  });

  test("a change of pendingDue counts each month's rebate once", async () => {
    expect(await figures([["pendingDue", "nextMonth", "2026-04-01"]])).toEqual([
      [900, 9, 5, 0, 14],
      [3_000, 30, 14, 7, 7],
    ]);
    const back = [
      ["pendingDue", "nextMonth", null],
      ["pendingDue", "sameMonth", "2026-04-01"],
    ];
    expect(await figures(back)).toEqual([
      [900, 9, 5, 0, 5],
      [3_000, 30, 5, 7, 37],
    ]);
  });

  const halves: RebateWorkbook = {
    交易流水: [
      ["2026-03-02", "A", null, 1, null],
      ["2026-03-03", "A", null, 3, null],
      ["2026-03-04", "A", null, 1, null],
    ],
    返佣政策: [["A", "固定", null, null, 0.005]],
  };

  test("P3 customer-service.roundingPlace trade", async () => {
    // 2.5 fen; by trades 1 + 2 + 1.
    expect((await figures([], halves))[0][1]).toBe(0.03);
    expect((await figures([["roundingPlace", "trade", null]], halves))[0][1]).toBe(0.04);
  });

  test("rounding per trade at the tier that the month reaches, and along the scale in the order of dates", async () => {
    const tiered = (method: string): RebateWorkbook => ({
      交易流水: [
        ["2026-03-03", "A", null, 3, null],
        ["2026-03-02", "A", null, 1.5, null],
      ],
      返佣政策: [
        ["A", method, 0, 2, 0.005],
        ["A", method, 2, null, 0.01],
      ],
    });
    const byTrade = [["roundingPlace", "trade", null]];
    // Slab: 1.5 and 3 fen, each rounded. Marginal: 0.75 fen, then 0.25 + 2.5 fen.
    expect((await figures(byTrade, tiered("全额阶梯")))[0][1]).toBe(0.05);
    expect((await figures(byTrade, tiered("超额累进")))[0][1]).toBe(0.04);
    expect((await figures([], tiered("超额累进")))[0][1]).toBe(0.04);
  });

  test("P3 customer-service.roundingMode halfEven", async () => {
    expect((await figures([["roundingMode", "halfEven", null]], halves))[0][1]).toBe(0.02);
  });

  test("P3 customer-service.roundingMode towardZero", async () => {
    const almost: RebateWorkbook = { ...halves, 交易流水: [["2026-03-02", "A", null, 5.98, null]] };
    expect((await figures([], almost))[0][1]).toBe(0.03);
    expect((await figures([["roundingMode", "halfEven", null]], almost))[0][1]).toBe(0.03);
    expect((await figures([["roundingMode", "towardZero", null]], almost))[0][1]).toBe(0.02);
  });
});
