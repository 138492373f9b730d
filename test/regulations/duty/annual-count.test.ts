import { DUTY_POLICY } from "../../../src/regulations/duty/policy";
import { Policy } from "../../../src/kernel/policy";
import { cutOf, cutRateFor } from "../../../src/regulations/duty/annual-count";
import { absent, days, person, record, runDuty, type DutyRun, type Row } from "./duty-workbook";

const present = (日期: string): Row => record("周九", "18:00", "21:00", { 日期 });
const absences = (count: number, first = "2026-03-02"): Row[] =>
  days(first, count).flatMap((日期) => [present(日期), absent("张三", { 日期 })]);
const lates = (count: number, first = "2026-05-06"): Row[] =>
  days(first, count).map((日期) => record("张三", "18:01", "21:00", { 日期 }));
const both = (count: number, first = "2026-05-06"): Row[] =>
  days(first, count).map((日期) => record("张三", "18:01", "20:59", { 日期 }));
const earlies = (count: number, first = "2026-07-01"): Row[] =>
  days(first, count).map((日期) => record("张三", "18:00", "20:59", { 日期 }));
const run = (值班到岗记录: Row[], 年终奖金: Row["x"] = 20000): Promise<DutyRun> =>
  runDuty({ 值班人员: [person("张三", { 年终奖金 }), person("周九")], 值班到岗记录 });
/** 缺席 迟到 早退 扣发比例 扣发金额, a line a year. */
const counted = (answer: DutyRun): readonly string[] =>
  answer.table("值班年度汇总").map((row) => [row[0], ...row.slice(2, 5), row[6], row[8]].join(" "));

describe("篇5 五.5 the cut of the year-end bonus: 10", () => {
  it.each([
    [2, "2026 2 0 0 0 0"],
    [3, "2026 3 0 0 0.1 2000"],
    [4, "2026 4 0 0 0.1 2000"],
    [6, "2026 6 0 0 0.1 2000"],
  ])("10 缺席 %i 次", async (count, line) => {
    expect(counted(await run(absences(count)))).toEqual([line]);
  });

  it.each([
    [5, "2026 0 5 0 0 0"],
    [6, "2026 0 6 0 0.1 2000"],
    [7, "2026 0 7 0 0.1 2000"],
  ])("10 迟到 %i 次", async (count, line) => {
    expect(counted(await run(lates(count)))).toEqual([line]);
  });

  it("10 迟到 and 早退 are added up, two of one slot count twice", async () => {
    expect(counted(await run([...lates(3), ...earlies(2)]))).toEqual(["2026 0 3 2 0 0"]);
    expect(counted(await run([...lates(3), ...earlies(3)]))).toEqual(["2026 0 3 3 0.1 2000"]);
    expect(counted(await run(both(3)))).toEqual(["2026 0 3 3 0.1 2000"]);
  });

  it("10 缺席 and 迟到 aren't added up; both reached, the cut is one", async () => {
    expect(counted(await run([...absences(2), ...lates(5)]))).toEqual(["2026 2 5 0 0 0"]);
    expect(counted(await run([...absences(3), ...lates(6)]))).toEqual(["2026 3 6 0 0.1 2000"]);
  });

  it("10 无人值班 counts as 缺席", async () => {
    const answer = await run([...absences(2), absent("张三", { 日期: "2026-06-01" })]);
    expect(counted(answer)).toContain("2026 3 0 0 0.1 2000");
  });

  it("10 each calendar year by itself, the last and the first day apart", async () => {
    expect(counted(await run([...absences(2, "2025-12-30"), ...absences(2, "2026-01-01")]))).toEqual([
      "2025 2 0 0 0 0",
      "2026 2 0 0 0 0",
    ]);
  });

  it.each([
    [15000.05, 1500.01],
    [15000.04, 1500],
    [12345.67, 1234.57],
    [0.05, 0.01],
    [0.04, 0],
    [0, 0],
    [9999999999.99, 1000000000],
  ])("10 a cut of 10%% of %d is %d, half-up to the fen", async (bonus, cut) => {
    const answer = await run(absences(3), bonus);
    expect(answer.table("值班年度汇总")[0]?.[8]).toBe(cut);
  });

  it("10 a cut on an unknown bonus: 0.1, null, null", async () => {
    for (const unknown of [null, "待定"]) {
      const answer = await run(absences(3), unknown);
      expect(answer.table("值班年度汇总")[0]?.slice(6, 9)).toEqual([0.1, null, null]);
    }
  });

  it("10 the first filled bonus of a person with several rows counts", async () => {
    const answer = await runDuty({
      值班人员: [person("张三"), person("张三", { 值班组: "二组", 年终奖金: 100 })],
      值班到岗记录: absences(3),
    });
    expect(answer.table("值班年度汇总")[0]?.slice(6, 9)).toEqual([0.1, 100, 10]);
  });
});

describe("篇5 五.5 the numbers of one year", () => {
  const policy = new Policy(DUTY_POLICY);
  const rate = (absent: number, late: number): number =>
    cutRateFor({ absences: absent, late, early: 0, lateAndEarlySlots: 0 }, policy, 46083);

  it("reach the cut at 3 and at 6", () => {
    expect([rate(2, 5), rate(3, 0), rate(0, 6), rate(3, 6), rate(30, 60)]).toEqual([
      0, 100_000, 100_000, 100_000, 100_000,
    ]);
  });

  it("never cut more than the whole bonus", () => {
    const harsh = new Policy(DUTY_POLICY, [
      { id: "bonusStack", from: null, value: "multiple" },
      { id: "bonusCutRate", from: null, value: 400_000 },
    ]);
    const counts = { absences: 9, late: 0, early: 0, lateAndEarlySlots: 0 };
    expect(cutRateFor(counts, harsh, 46083)).toBe(1_000_000);
    expect(cutOf(123_45, 1_000_000)).toBe(123_45);
  });
});

describe("篇5 五.5 any twelve months (policy rolling12)", () => {
  const cuts = async (...dates: string[]): Promise<readonly string[]> =>
    counted(
      await runDuty({
        值班人员: [person("张三", { 年终奖金: 20000 }), person("周九")],
        值班到岗记录: dates.flatMap((日期) => [present(日期), absent("张三", { 日期 })]),
        policy: [["yearWindow", "rolling12"]],
      }),
    );

  it("reach back to the day after the same day of the year before", async () => {
    expect(await cuts("2025-03-03", "2025-09-01", "2026-03-02")).toEqual(["2025 2 0 0 0 0", "2026 1 0 0 0.1 2000"]);
    expect(await cuts("2025-03-02", "2025-09-01", "2026-03-02")).toEqual(["2025 2 0 0 0 0", "2026 1 0 0 0 0"]);
  });

  it("before a 29 February reach back to 1 March", async () => {
    expect(await cuts("2027-03-01", "2027-09-01", "2028-02-29")).toEqual(["2027 2 0 0 0 0", "2028 1 0 0 0.1 2000"]);
    expect(await cuts("2027-02-28", "2027-09-01", "2028-02-29")).toEqual(["2027 2 0 0 0 0", "2028 1 0 0 0 0"]);
  });

  it("find three in the middle of a year", async () => {
    expect(await cuts("2025-11-03", "2025-12-01", "2026-01-05", "2026-12-28")).toEqual([
      "2025 2 0 0 0 0",
      "2026 2 0 0 0.1 2000",
    ]);
  });
});
