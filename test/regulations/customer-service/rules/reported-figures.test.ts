import type { Cell } from "../../../../src/kernel/sheet-source";
import { runRebates, type RebateWorkbook } from "../rebate-workbook";

const RULE = "reported-figures";
const done = "2026-03-31";

const books: RebateWorkbook = {
  交易流水: [
    ["2026-03-02", "A", null, 12_345.67, null],
    ["2026-03-20", "A", null, 3_000, 500],
    ["2026-04-02", "A", null, 20_000.5, null],
    ["2026-03-02", "B", null, 5_000, null],
  ],
  返佣政策: [
    ["A", "全额阶梯", 0, 10_000, 0.005, "2026-01-01", null],
    ["A", "全额阶梯", 10_000, null, 0.008, "2026-01-01", null],
    ["B", "固定", null, null, 0.01, "2026-01-01", null],
  ],
  返佣支付: [
    ["2026-03-25", "A", 60],
    ["2026-03-28", "A", 25],
    ["2026-04-25", "A", 100],
  ],
};
// Base of A in March: 14,845.67; at 0.8% 118.77 (118.76536). April: 20,000.50; 160.00 (160.004).
const march: readonly Cell[] = ["2026-03", "A", 14_845.67, 118.77, "2026-04-01"];
const april: readonly Cell[] = ["2026-04", "A", 20_000.5, 160, "2026-05-01"];
const marchOfB: readonly Cell[] = ["2026-03", "B", 5_000, 50, "2026-04-01"];
const right = [march, april, marchOfB];
const rightOutstanding: readonly (readonly Cell[])[] = [
  ["2026-03", "A", 85, 33.77, done],
  ["2026-04", "A", 100, 93.77, done],
  ["2026-03", "B", 0, 50, done],
  ["2026-04", "B", 0, 50, done],
];

async function compare(
  rebates: readonly (readonly Cell[])[] | null,
  outstanding: readonly (readonly Cell[])[] | null = null,
) {
  const run = await runRebates({
    ...books,
    ...(rebates ? { 返佣报表: rebates } : {}),
    ...(outstanding ? { 待返统计: outstanding } : {}),
  });
  return { said: run.said(RULE), differences: run.differences, findings: run.findings };
}

describe("篇6 四(一)1 the reported figures", () => {
  test("right reports differ in nothing", async () => {
    expect(await compare(right, rightOutstanding)).toMatchObject({ said: [], differences: [] });
  });

  test.each([
    [14_845.68, "交易额", "C", 0.01],
    [14_845.66, "交易额", "C", -0.01],
  ])("a trade reported as %d is a fen off", async (amount, column, letter, difference) => {
    const { said, differences } = await compare([["2026-03", "A", amount, 118.77, done], april, marchOfB]);
    expect(said).toEqual([`error 返佣报表!${letter}2 differs.rounding`]);
    expect(differences).toEqual([["2026-03", "A", column, amount, 14_845.67, difference, "篇6 四(一)1"]]);
  });

  test("missing from the report: one error, a row for each figure that isn't 0", async () => {
    const { said, differences } = await compare([march, april]);
    expect(said).toEqual(["error 返佣报表!A1 missing"]);
    expect(differences).toEqual([
      ["2026-03", "B", "交易额", null, 5_000, null, "篇6 四(一)1"],
      ["2026-03", "B", "返佣金额", null, 50, null, "篇6 四(一)1"],
    ]);
    // B did nothing in April, and still is owed 50 there.
    const outstanding = await compare(null, rightOutstanding.slice(0, 3));
    expect(outstanding.said).toEqual(["error 待返统计!A1 missing"]);
    expect(outstanding.differences).toEqual([["2026-04", "B", "待返金额", null, 50, null, "篇6 四(一)2"]]);
  });

  test("listed twice: summed, and an error at the later row", async () => {
    const halves = [["2026-03", "A", 10_000, 100, done], april, marchOfB, ["2026-03", "A", 4_845.67, 18.77, done]];
    expect(await compare(halves)).toMatchObject({ said: ["error 返佣报表!B5 listedTwice"], differences: [] });
  });

  test("an unknown agent or month recomputes to 0", async () => {
    const { said, differences } = await compare([
      ...right,
      ["2026-03", "C", 1, 0, done],
      ["2026-05", "A", 0, 2, done],
      ["2026-01", "A", 0, 0, done],
    ]);
    expect(said).toEqual(["error 返佣报表!C5 differs.unknown", "error 返佣报表!D6 differs.unknown"]);
    expect(differences).toEqual([
      ["2026-03", "C", "交易额", 1, 0, 1, "篇6 四(一)1"],
      ["2026-05", "A", "返佣金额", 2, 0, 2, "篇6 四(一)1"],
    ]);
  });

  test("an agent that isn't computed has no row", async () => {
    const run = await runRebates({ ...books, 返佣政策: [], 返佣报表: [["2026-03", "A", 1, 1, done]] });
    expect(run.said(RULE)).toEqual([]);
    expect(run.differences).toEqual([]);
  });

  test("an agent whose row can't be read isn't missing", async () => {
    const run = await runRebates({ ...books, 返佣报表: [["2026-03", "A", 1, "约一百", done], april, marchOfB] });
    expect(run.said(RULE)).toEqual([]);
    expect(run.differences).toEqual([]);
    expect(run.leftOut).toEqual({ 返佣报表: 1 });
  });

  test("without books nothing is compared, and that is said", async () => {
    const run = await runRebates({ 返佣报表: [march], 待返统计: [] });
    expect(run.said(RULE)).toEqual([
      "needs-review 返佣报表!A1 nothingToCompare",
      "needs-review 待返统计!A1 nothingToCompare",
    ]);
    expect(run.differences).toEqual([]);
  });
});

describe("篇6 四(一)1 causes of differences", () => {
  const causeOf = async (
    rebates: readonly (readonly Cell[])[] | null,
    outstanding: readonly (readonly Cell[])[] | null = null,
  ): Promise<readonly unknown[]> =>
    (await compare(rebates, outstanding)).findings
      .filter(({ rule }) => rule.endsWith(RULE))
      .map(({ data }) => [data["column"], data["cause"]]);
  const marchWith = (amount: number, rebate: number): readonly (readonly Cell[])[] => [
    ["2026-03", "A", amount, rebate, done],
    april,
    marchOfB,
  ];

  test.each([
    ["the trade of 3,000 less its refund is missing", 12_345.67, 98.77, "missingTrade"],
    ["the refund is forgotten", 15_345.67, 122.77, "missingTrade"],
    ["the trade is counted twice", 17_345.67, 138.77, "missingTrade"],
  ])("%s: both figures", async (_, amount, rebate, cause) => {
    expect(await causeOf(marchWith(amount, rebate))).toEqual([
      ["交易额", cause],
      ["返佣金额", cause],
    ]);
  });

  test.each([
    ["the lower tier's rate", 74.23, "tier"],
    ["counted marginally", 88.77, "tier"],
    ["another usual rate, 0.9%", 133.61, "rate"],
    ["rounded down", 118.76, "rounding"],
    ["to whole jiao", 118.8, "rounding"],
    ["to whole yuan", 119, "rounding"],
    ["the next month's rebate", 160, "otherMonth"],
    ["a rebate on the first trade alone", 98.77, "missingTrade"],
    ["nothing that could be told", 117.31, "unknown"],
  ])("%s: the rebate alone", async (_, rebate, cause) => {
    expect(await causeOf(marchWith(14_845.67, rebate))).toEqual([["返佣金额", cause]]);
  });

  test("the rate of terms that hold no longer, and of those for everyone", async () => {
    const report = (rebate: number) => [["2026-04", "B", 1_000, rebate, done]];
    const changed: RebateWorkbook = {
      交易流水: [["2026-04-02", "B", null, 1_000, null]],
      返佣政策: [
        ["B", "固定", null, null, 0.012345, "2026-01-01", null],
        ["B", "固定", null, null, 0.01, "2026-04-01", null],
        ["全部", "固定", null, null, 0.006543, null, null],
      ],
    };
    for (const rebate of [12.35, 6.54]) {
      const { findings } = await runRebates({ ...changed, 返佣报表: report(rebate) });
      expect(findings.filter(({ rule }) => rule.endsWith(RULE)).map(({ data }) => data["cause"])).toEqual(["rate"]);
    }
  });

  test("what is too much in one month and too little in the next", async () => {
    const shifted = [["2026-03", "A", 14_345.67, 118.77, done], ["2026-04", "A", 20_500.5, 160, done], marchOfB];
    expect(await causeOf(shifted)).toEqual([
      ["交易额", "otherMonth"],
      ["交易额", "otherMonth"],
    ]);
  });

  test("a payment in another month, and the balance that follows from it", async () => {
    const outstanding = [
      ["2026-03", "A", 60, 58.77, done],
      ["2026-04", "A", 125, 93.77, done],
      ...rightOutstanding.slice(2),
    ];
    expect(await causeOf(null, outstanding)).toEqual([
      ["实际返佣金额", "otherMonth"],
      ["待返金额", "otherMonth"],
      ["实际返佣金额", "otherMonth"],
    ]);
    // April's payment in March's report, April's own being right.
    const early = [["2026-03", "A", 185, -66.23, done], ...rightOutstanding.slice(1)];
    expect(await causeOf(null, early)).toEqual([
      ["实际返佣金额", "otherMonth"],
      ["待返金额", "otherMonth"],
    ]);
  });

  test("a balance carries the cause of the rebate on to later months", async () => {
    const outstanding = [
      ["2026-03", "A", 85, -10.77, done],
      ["2026-04", "A", 100, 49.23, done],
      ...rightOutstanding.slice(2),
    ];
    expect(await causeOf(marchWith(14_845.67, 74.23), outstanding)).toEqual([
      ["返佣金额", "tier"],
      ["待返金额", "tier"],
      ["待返金额", "tier"],
    ]);
  });

  test("a balance by the other reading of the month in which a rebate is due", async () => {
    const outstanding = [["2026-03", "A", 85, -85, done], ...rightOutstanding.slice(1)];
    expect(await causeOf(null, outstanding)).toEqual([["待返金额", "otherMonth"]]);
  });

  test("a balance in whole yuan is rounded, any other can't be told", async () => {
    const with34 = [["2026-03", "A", 85, 34, done], ...rightOutstanding.slice(1)];
    expect(await causeOf(null, with34)).toEqual([["待返金额", "rounding"]]);
    const with40 = [["2026-03", "A", 85, 40.12, done], ...rightOutstanding.slice(1)];
    expect(await causeOf(null, with40)).toEqual([["待返金额", "unknown"]]);
  });
});
