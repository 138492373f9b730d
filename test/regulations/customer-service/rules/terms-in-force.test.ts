import { runRebates } from "../rebate-workbook";

const RULE = "terms-in-force";

describe("篇6 四(一)1 terms in force", () => {
  test("an agent without terms of any kind", async () => {
    const run = await runRebates({
      交易流水: [
        ["2026-03-02", "A", null, 100, null],
        ["2026-03-02", "B", null, 100, null],
        ["2026-03-05", "B", null, 100, null],
      ],
      返佣政策: [["A", "固定", null, null, 0.01]],
    });
    expect(run.said(RULE)).toEqual(["error 交易流水!B3 noTerms"]);
    expect(run.statement.map((row) => row.slice(1, 8))).toEqual([
      ["A", null, 100, 1, 0, 0, 1],
      ["B", null, 200, null, null, 0, null],
    ]);
  });

  test("全部 doesn't fill in for an agent with terms of its own for part of the time", async () => {
    const terms = [
      ["全部", "固定", null, null, 0.01, null, null],
      ["A", "固定", null, null, 0.02, "2026-04-01", null],
    ];
    const march = ["2026-03-31", "A", null, 100, null];
    const april = ["2026-04-01", "A", null, 100, null];
    const both = await runRebates({ 交易流水: [march, april], 返佣政策: terms });
    expect(both.said(RULE)).toEqual(["error 交易流水!B2 noTerms"]);
    expect(both.statement.map((row) => row[4])).toEqual([null, null]);
    // A month whose base is 0 needs none.
    const empty = await runRebates({ 交易流水: [["2026-03-31", "A", null, 100, 100], april], 返佣政策: terms });
    expect(empty.said(RULE)).toEqual([]);
    expect(empty.statement.map((row) => row[4])).toEqual([0, 2]);
  });

  test.each([
    ["2026-03-30", ["error 交易流水!B2 noTerms"]],
    ["2026-03-31", []],
  ])("失效日期 %s is the last day in force", async (end, expected) => {
    const run = await runRebates({
      交易流水: [["2026-03-02", "A", null, 100, null]],
      返佣政策: [["A", "固定", null, null, 0.01, null, end]],
    });
    expect(run.said(RULE)).toEqual(expected);
  });

  test.each([
    [999.99, []],
    [1000, ["error 返佣政策!D2 beyondTiers"]],
    [1000.01, ["error 返佣政策!D2 beyondTiers"]],
  ])("a base of %d yuan where the last upper limit is 1000", async (amount, expected) => {
    const run = await runRebates({
      交易流水: [
        ["2026-03-02", "A", null, amount, null],
        ["2026-03-02", "B", null, 1, null],
      ],
      返佣政策: [["全部", "全额阶梯", 0, 1000, 0.01]],
    });
    expect(run.said(RULE)).toEqual(expected);
    expect(run.statement.map((row) => row[4])).toEqual([expected.length > 0 ? null : 10, 0.01]);
  });

  test("without the sheet there is one finding for all", async () => {
    const run = await runRebates({
      交易流水: [
        ["2026-03-02", "A", null, 100, null],
        ["2026-03-02", "B", null, 100, null],
      ],
    });
    expect(run.said(RULE)).toEqual(["error 交易流水!A1 noTermsSheet"]);
  });

  test("P3 customer-service.tierEdge upper", async () => {
    const workbook = {
      交易流水: [["2026-03-02", "A", null, 1000, null]],
      返佣政策: [
        ["A", "全额阶梯", 0, 1000, 0.01],
        ["A", "全额阶梯", 1000, null, 0.02],
      ],
    };
    expect((await runRebates(workbook)).statement[0][4]).toBe(20);
    const upper = await runRebates({ ...workbook, 制度参数: [["tierEdge", "upper", null]] });
    expect(upper.statement[0][4]).toBe(10);
  });
});
