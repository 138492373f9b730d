import type { Cell } from "../../../../src/kernel/sheet-source";
import { runRebates } from "../rebate-workbook";

const RULE = "rebate-terms";
const trade: readonly Cell[] = ["2026-03-02", "A", null, 1000, null];

/** What is said of the terms, and what A earns in March by them: null where it isn't computed. */
async function judge(terms: readonly (readonly Cell[])[], trades = [trade]) {
  const { said, statement } = await runRebates({ 交易流水: trades, 返佣政策: terms });
  return { said: said(RULE), due: statement.map((row) => row[4]) };
}

describe("篇6 四(一)1 the terms of agents", () => {
  test("tiers that meet are in order, whatever the order of their rows", async () => {
    const { said, due } = await judge([
      ["A", "全额阶梯", 1000, null, 0.02],
      ["A", "全额阶梯", null, 1000, 0.01],
    ]);
    expect(said).toEqual([]);
    expect(due).toEqual([20]);
  });

  test.each([
    [1000, []],
    [999.99, ["error 返佣政策!C3 overlappingTiers"]],
    [1000.01, ["error 返佣政策!C3 gapBetweenTiers"]],
  ])("a next tier from %d yuan after one to 1000", async (lower, expected) => {
    const { said, due } = await judge([
      ["A", "全额阶梯", 0, 1000, 0.01],
      ["A", "全额阶梯", lower, null, 0.02],
    ]);
    expect(said).toEqual(expected);
    expect(due).toEqual([expected.length > 0 ? null : 20]);
  });

  test("a gap under 全部 keeps every agent under it from being computed, and no other", async () => {
    const { said, due } = await judge(
      [
        ["全部", "超额累进", 0, 1000, 0.01],
        [null, "超额累进", 2000, null, 0.02],
        ["B", "固定", null, null, 0.01],
      ],
      [trade, ["2026-03-02", "B", null, 1000, null], ["2026-03-02", "C", null, 1, null]],
    );
    expect(said).toEqual(["error 返佣政策!C3 gapBetweenTiers"]);
    expect(due).toEqual([null, 10, null]);
  });

  test("a tier behind one without an end overlaps it", async () => {
    const { said } = await judge([
      ["A", "全额阶梯", 0, null, 0.01],
      ["A", "全额阶梯", 1000, null, 0.02],
    ]);
    expect(said).toEqual(["error 返佣政策!C3 overlappingTiers"]);
  });

  test.each([
    [1000.01, []],
    [1000, ["error 返佣政策!D2 emptyTier"]],
    [999, ["error 返佣政策!D2 emptyTier"]],
  ])("a tier from 1000 to %d yuan", async (upper, expected) => {
    expect((await judge([["A", "全额阶梯", 1000, upper, 0.01]], [["2026-03-02", "A", null, 1, null]])).said).toEqual(
      expected,
    );
  });

  test("mixed and unknown methods, and several fixed rates", async () => {
    const mixed = await judge([
      ["A", "全额阶梯", 0, 1000, 0.01],
      ["A", "超额累进", 1000, null, 0.02],
    ]);
    expect(mixed).toEqual({ said: ["error 返佣政策!B3 mixedMethods"], due: [null] });
    const unknown = await judge([["A", "阶梯", 0, null, 0.01]]);
    expect(unknown).toEqual({ said: ["error 返佣政策!B2 unknownMethod"], due: [null] });
    const several = await judge([
      ["A", "固定", null, null, 0.01],
      ["A", "固定", null, null, 0.02],
    ]);
    expect(several).toEqual({ said: ["error 返佣政策!B3 severalFixedRates"], due: [null] });
  });

  test("limits of a fixed rate are ignored with a warning; a 0 in 下限 is none", async () => {
    const { said, due } = await judge([["A", "固定", 2000, null, 0.01]]);
    expect(said).toEqual(["warning 返佣政策!C2 limitsOfFixedRate"]);
    expect(due).toEqual([10]);
    expect((await judge([["A", "固定", 0, 500, 0.01]])).said).toEqual(["warning 返佣政策!D2 limitsOfFixedRate"]);
    expect((await judge([["A", "固定", 0, null, 0.01]])).said).toEqual([]);
  });

  test("a later version supersedes one without an end", async () => {
    const { said, due } = await judge(
      [
        ["A", "固定", null, null, 0.02, "2026-04-01", null],
        ["A", "固定", null, null, 0.01, null, null],
      ],
      [trade, ["2026-04-01", "A", null, 1000, null]],
    );
    expect(said).toEqual([]);
    expect(due).toEqual([10, 20]);
  });

  test.each([
    ["2026-03-31", []],
    ["2026-04-01", ["error 返佣政策!F3 overlappingVersions"]],
  ])("an earlier version that ends on %s, the later from 2026-04-01", async (end, expected) => {
    const { said, due } = await judge([
      ["A", "固定", null, null, 0.01, "2026-01-01", end],
      ["A", "固定", null, null, 0.02, "2026-04-01", null],
    ]);
    expect(said).toEqual(expected);
    // The common day is no month's last day.
    expect(due).toEqual([10]);
  });

  test("an overlap on a month's last day keeps the agent from being computed", async () => {
    const terms = (end: string): readonly (readonly Cell[])[] => [
      ["A", "固定", null, null, 0.01, "2026-01-01", end],
      ["A", "固定", null, null, 0.02, "2026-03-16", null],
    ];
    expect((await judge(terms("2026-03-30"))).due).toEqual([20]);
    expect((await judge(terms("2026-03-31"))).due).toEqual([null]);
  });

  test("two versions from one day overlap", async () => {
    const { said } = await judge([
      ["A", "固定", null, null, 0.01, "2026-01-01", null],
      ["A", "固定", null, null, 0.02, "2026-01-01", "2026-06-30"],
    ]);
    expect(said).toEqual(["error 返佣政策!F3 overlappingVersions"]);
  });

  test.each([
    ["2026-03-01", []],
    ["2026-03-02", ["warning 返佣政策!F3 changeInsideMonth"]],
    ["2026-03-31", ["warning 返佣政策!F3 changeInsideMonth"]],
  ])("a change on %s: the month's last day decides", async (from, expected) => {
    const { said, due } = await judge([
      ["A", "固定", null, null, 0.01, null, null],
      ["A", "固定", null, null, 0.02, from, null],
    ]);
    expect(said).toEqual(expected);
    expect(due).toEqual([20]);
  });

  test("a first version that begins within a month changes nothing", async () => {
    const { said, due } = await judge([["A", "固定", null, null, 0.01, "2026-03-16", null]]);
    expect(said).toEqual([]);
    expect(due).toEqual([10]);
  });

  test("terms that end before they begin never hold", async () => {
    const { said } = await judge([
      ["A", "固定", null, null, 0.01, "2026-03-01", "2026-02-28"],
      ["A", "固定", null, null, 0.02, null, null],
    ]);
    expect(said).toEqual(["error 返佣政策!G2 endsBeforeStart"]);
    expect((await judge([["A", "固定", null, null, 0.01, "2026-03-31", "2026-03-31"]])).due).toEqual([10]);
  });

  test("a row that can't be read keeps its agent from falling to 全部, on the days on which it would hold", async () => {
    const everyone: readonly Cell[] = ["全部", "固定", null, null, 0.01];
    expect((await judge([everyone, ["A", "固定", null, null, "1.5"]])).due).toEqual([null]);
    expect((await judge([everyone, ["B", "固定", null, null, "1.5"]])).due).toEqual([10]);
    const later = await judge([
      ["A", "固定", null, null, 0.02, null, "2026-03-31"],
      ["A", "固定", null, null, "1.5", "2026-04-01", null],
    ]);
    expect(later.due).toEqual([20]);
    const undated = await judge([
      ["A", "固定", null, null, 0.02, null, null],
      ["A", "固定", null, null, 0.03, "四月", null],
    ]);
    expect(undated.due).toEqual([null]);
  });

  test.each([
    [0.0125, 12.5],
    ["1.25%", 12.5],
    ["1.25％", 12.5],
    ["0.0125", 12.5],
    [0.000001, 0],
    [1, 1000],
    ["100%", 1000],
    [0, 0],
  ])("a rate of %s", async (rate, due) => {
    expect(await judge([["A", "固定", null, null, rate]])).toEqual({ said: [], due: [due] });
  });

  test.each([
    [1.000001, "unreadable.rate"],
    ["100.0001%", "unreadable.rate"],
    [-0.01, "unreadable.rate"],
    [0.0000001, "unreadable.rate"],
    ["1.25", "unreadable.rate"],
    ["1.25‰", "unreadable.rate"],
    ["五", "unreadable.rate"],
    [true, "unreadable.rate"],
    ["", "blankRequired"],
  ])("%s is no rate", async (rate, message) => {
    const run = await runRebates({ 交易流水: [trade], 返佣政策: [["A", "固定", null, null, rate]] });
    expect(run.said("readable-cells")).toEqual([`error 返佣政策!E2 ${message}`]);
    expect(run.statement.map((row) => row[4])).toEqual([null]);
    expect(run.leftOut).toEqual({ 返佣政策: 1 });
  });
});
