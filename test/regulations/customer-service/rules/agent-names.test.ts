import { ONE_PERCENT, runRebates } from "../rebate-workbook";

describe("篇6 四(一)1 names of agents", () => {
  test("two different are one warning; the latest that isn't blank is shown in every month", async () => {
    const run = await runRebates({
      交易流水: [
        ["2026-04-02", "A", "新名", 100, null],
        ["2026-03-02", "A", "旧名", 100, null],
        ["2026-03-03", "A", "旧名", 100, null],
        ["2026-04-30", "A", null, 100, null],
        ["2026-04-02", "B", " 青 岛 ", 100, null],
        ["2026-04-03", "B", "青岛", 100, null],
      ],
      返佣政策: ONE_PERCENT,
    });
    expect(run.said("agent-names")).toEqual(["warning 交易流水!C3 twoNames"]);
    expect(run.statement.map((row) => row[2])).toEqual(["新名", "青岛", "新名", "青岛"]);
  });

  test("of two names on one day the later row's counts", async () => {
    const run = await runRebates({
      交易流水: [
        ["2026-03-02", "A", "甲", 100, null],
        ["2026-03-02", "A", "乙", 100, null],
      ],
      返佣政策: ONE_PERCENT,
    });
    expect(run.statement.map((row) => row[2])).toEqual(["乙"]);
  });

  test("a left-out row names nobody", async () => {
    const run = await runRebates({
      交易流水: [
        ["2026-03-02", "A", "甲", 100, null],
        ["2026-03-03", "A", "乙", "?", null],
      ],
      返佣政策: ONE_PERCENT,
    });
    expect(run.said("agent-names")).toEqual([]);
    expect(run.statement.map((row) => row[2])).toEqual(["甲"]);
  });
});
