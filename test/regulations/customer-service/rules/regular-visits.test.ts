import { runVisits, visit, visitor, type Row } from "../visit-workbook";

const RULE = "regular-visits";
const CLAUSE = "篇6 四(三)走访 (1)";
type Policy = readonly (readonly [string, string, string?])[];
const A: Row = { 客户: "甲", 合作开始日期: "2025-01-01" };

/** Visits to 甲, a visitor on the last day of the records, and 客户名单. */
const run = (days: readonly string[], until: string, list: readonly Row[] = [A], policy: Policy = []) =>
  runVisits({
    sheets: {
      客户名单: list,
      客户走访记录: days.map((day) => visit(day, "甲")),
      客户来访登记: [visitor({ 日期: until })],
    },
    policy,
  });
const found = async (...given: Parameters<typeof run>): Promise<readonly string[]> => (await run(...given)).found(RULE);
const missed = (row = 2): string => `客户名单!A${row} warning notVisited ${CLAUSE}`;

describe("篇6 四(三)走访 (1) regular visits", () => {
  test.each([
    ["2026-01-01", []],
    ["2026-03-31", []],
    ["2026-04-01", [missed()]],
  ])("the first quarter with a visit on %s alone", async (day, expected) => {
    const rows = [visitor({ 日期: "2026-01-01" }), visitor({ 日期: "2026-04-01" })];
    const result = await runVisits({
      sheets: { 客户名单: [A], 客户走访记录: [visit(day, "甲")], 客户来访登记: rows },
    });
    expect(result.found(RULE)).toEqual(expected);
  });

  test.each([
    ["2026-06-29", []],
    ["2026-06-30", [missed()]],
    ["2026-07-01", [missed()]],
  ])("a quarter that still runs isn't judged: the records reach to %s", async (until, expected) => {
    expect(await found(["2026-03-31"], until)).toEqual(expected);
  });

  test("each quarter is asked for by itself", async () => {
    const result = await run(["2026-01-10", "2026-08-10"], "2026-12-31");
    expect(result.found(RULE)).toEqual([missed(), missed()]);
    expect(result.sentences(RULE, "notVisited")).toEqual({
      chinese: "2026年4月至2026年6月没有走访甲。",
      english: "甲 was not visited from 2026-04 to 2026-06.",
    });
  });

  test.each<[string | null, string | null, readonly string[]]>([
    [null, null, [missed()]],
    ["2026-04-01", null, [missed()]],
    ["2026-04-02", null, []],
    ["2025-01-01", "2026-06-30", [missed()]],
    ["2025-01-01", "2026-06-29", []],
  ])(
    "a customer from %s to %s is owed a visit in whole quarters only",
    async (合作开始日期, 合作结束日期, expected) => {
      expect(await found(["2026-02-01"], "2026-06-30", [{ 客户: "甲", 合作开始日期, 合作结束日期 }])).toEqual(expected);
    },
  );

  test("a customer who was never visited is found on the list", async () => {
    const list = [A, { 客户: "乙", 合作开始日期: null }];
    expect(await found(["2026-02-01"], "2026-03-31", list)).toEqual([missed(3)]);
    const result = await runVisits({ sheets: { 客户名单: list } });
    expect(result.found(RULE)).toEqual([`客户名单!A1 needs-review noVisitSheet ${CLAUSE}`]);
  });

  test("without a list those visited are judged from their first visit on, and the rest can't be told", async () => {
    const rows = [visit("2026-02-01", "甲"), visit("2026-05-01", "乙"), visit("2026-07-01", "甲")];
    const result = await runVisits({ sheets: { 客户走访记录: rows } });
    expect(result.found(RULE)).toEqual([
      `客户走访记录!A1 needs-review noCustomerList ${CLAUSE}`,
      `客户走访记录!B4 warning notVisited ${CLAUSE}`,
    ]);
  });

  test("dates of the list in the wrong order are an error", async () => {
    const list = [{ 客户: "甲", 合作开始日期: "2026-03-02", 合作结束日期: "2026-03-01" }];
    expect(await found(["2026-03-01"], "2026-03-31", list)).toEqual([`客户名单!C2 error endsBeforeStart ${CLAUSE}`]);
    expect(await found(["2026-03-01"], "2026-03-31", [{ ...list[0], 合作结束日期: "2026-03-02" }])).toEqual([]);
  });

  test("P3 customer-service.visitPeriod month", async () => {
    const policy: Policy = [["visitPeriod", "month"]];
    expect(await found(["2026-01-10", "2026-03-10"], "2026-03-31")).toEqual([]);
    const result = await run(["2026-01-10", "2026-03-10"], "2026-03-31", [A], policy);
    expect(result.found(RULE)).toEqual([`客户名单!A2 warning notVisitedInMonth ${CLAUSE}`]);
    expect(result.sentences(RULE, "notVisitedInMonth").chinese).toBe("2026年2月没有走访甲。");
  });

  test("P3 customer-service.visitPeriod halfYear", async () => {
    const policy: Policy = [["visitPeriod", "halfYear"]];
    expect(await found(["2026-06-30"], "2026-06-30", [A], policy)).toEqual([]);
    expect(await found(["2026-01-10"], "2026-12-31", [A], policy)).toEqual([missed()]);
    expect(await found(["2026-01-10", "2026-12-31"], "2026-12-31")).toEqual([missed(), missed()]);
    expect(await found(["2026-01-10", "2026-12-31"], "2026-12-31", [A], policy)).toEqual([]);
  });

  test("P3 customer-service.visitPeriod year", async () => {
    const policy: Policy = [["visitPeriod", "year"]];
    expect(await found(["2026-01-10"], "2026-12-31")).toHaveLength(3);
    expect(await found(["2026-01-10"], "2026-12-31", [A], policy)).toEqual([]);
    expect(await found(["2026-01-10"], "2027-12-31", [A], policy)).toEqual([missed()]);
  });

  test("a period that changes counts from the day on which the next one begins", async () => {
    const policy: Policy = [["visitPeriod", "month", "2026-02-01"]];
    // The first quarter began before the change; April is the first month.
    expect(await found(["2026-01-10"], "2026-04-30", [A], policy)).toEqual([
      `客户名单!A2 warning notVisitedInMonth ${CLAUSE}`,
    ]);
  });
});
