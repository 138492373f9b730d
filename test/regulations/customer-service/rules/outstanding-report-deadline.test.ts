import { reviewWorkbook } from "../../../../src/kernel/review";
import { REGULATIONS } from "../../../../src/regulations";
import { memorySheet } from "../../../memory-sheet";
import { runRebates } from "../rebate-workbook";

const RULE = "outstanding-report-deadline";

async function said(done: string | null, readings: readonly (readonly string[])[] = [], month = "2026-02") {
  const run = await runRebates({
    待返统计: [[month, "A", 0, 0, done]],
    ...(readings.length > 0 ? { 制度参数: readings } : {}),
  });
  return run.said(RULE);
}

describe("篇6 四(一)2 the report at the month's end", () => {
  test.each([
    ["2026-02-27", []],
    ["2026-02-28", []],
    ["2026-03-01", ["error 待返统计!E2 late"]],
    [null, ["needs-review 待返统计!E2 noDate"]],
  ])("done on %s for February", async (done, expected) => {
    expect(await said(done)).toEqual(expected);
  });

  test("P3 customer-service.monthEnd workday", async () => {
    // 2026-05-31 is a Sunday.
    const workday = [["monthEnd", "workday"]];
    expect(await said("2026-05-31", [], "2026-05")).toEqual([]);
    expect(await said("2026-05-31", workday, "2026-05")).toEqual(["error 待返统计!E2 late"]);
    expect(await said("2026-05-29", workday, "2026-05")).toEqual([]);
    expect(await said("2027-05-31", workday, "2027-05")).toEqual(["needs-review 待返统计!A2 workdaysUnknown"]);
  });

  test("a report without the column is asked for it once", async () => {
    const sheet = memorySheet("待返统计", [
      ["月份", "代理商编号", "实际返佣金额", "待返金额"],
      ["2026-03", "A", 0, 0],
      ["2026-03", "B", 0, 0],
    ]);
    const { findings } = await reviewWorkbook([sheet], REGULATIONS, REGULATIONS, { language: "en-US" });
    expect(
      findings.filter(({ rule }) => rule.endsWith(RULE)).map(({ severity, cell }) => `${severity} ${cell}`),
    ).toEqual(["needs-review A1"]);
  });
});
