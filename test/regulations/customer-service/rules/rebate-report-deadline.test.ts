import { runRebates } from "../rebate-workbook";

const RULE = "rebate-report-deadline";

async function said(done: string | null, readings: readonly (readonly string[])[] = [], month = "2026-03") {
  const run = await runRebates({
    返佣报表: [[month, "A", 0, 0, done]],
    ...(readings.length > 0 ? { 制度参数: readings } : {}),
  });
  return run.said(RULE);
}

describe("篇6 四(一)1 the report before the 6th", () => {
  test.each([
    ["2026-04-05", []],
    ["2026-04-06", ["warning 返佣报表!E2 onLastDay"]],
    ["2026-04-07", ["error 返佣报表!E2 late"]],
    [null, ["needs-review 返佣报表!E2 noDate"]],
  ])("done on %s for March", async (done, expected) => {
    expect(await said(done)).toEqual(expected);
  });

  test("December's is due in January", async () => {
    expect(await said("2027-01-05", [], "2026-12")).toEqual([]);
    expect(await said("2027-01-07", [], "2026-12")).toEqual(["error 返佣报表!E2 late"]);
  });

  test("P3 customer-service.rebateReportDeadline before", async () => {
    const strict = [["rebateReportDeadline", "before"]];
    expect(await said("2026-04-05", strict)).toEqual([]);
    expect(await said("2026-04-06", strict)).toEqual(["error 返佣报表!E2 late"]);
  });

  test("P3 customer-service.rebateReportDeadline workdayBefore", async () => {
    // 2026-04-04 to 04-06 is 清明; the last working day before the 6th is Friday the 3rd.
    const workday = [["rebateReportDeadline", "workdayBefore"]];
    expect(await said("2026-04-03", workday)).toEqual([]);
    expect(await said("2026-04-04", workday)).toEqual(["error 返佣报表!E2 late"]);
    expect(await said("2027-04-02", workday, "2027-03")).toEqual(["needs-review 返佣报表!A2 workdaysUnknown"]);
  });

  test("the day is a parameter", async () => {
    expect(await said("2026-04-06", [["rebateReportDay", "10"]])).toEqual([]);
    expect(await said("2026-04-11", [["rebateReportDay", "10"]])).toEqual(["error 返佣报表!E2 late"]);
  });
});
