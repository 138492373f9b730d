import type { Cell } from "../../../../src/kernel/sheet-source";
import { journal, kept, runVisits, visitor, type Row } from "../visit-workbook";

const RULE = "daily-hand-in";
const CLAUSE = "篇6 五(二)3";
type Policy = readonly (readonly [string, string])[];
const run = (rows: readonly Row[], policy: Policy = [], without: readonly string[] = []) =>
  runVisits({ sheets: { 资料保管台账: rows }, policy, without });
/** A journal of 2026-03-02, a Monday. */
const found = async (day: Cell, time: Cell = null, policy: Policy = []): Promise<readonly string[]> =>
  (await run([journal(day, time)], policy)).found(RULE);
const BEFORE = [`资料保管台账!F2 error before ${CLAUSE}`];
const LATE = [`资料保管台账!F2 error late ${CLAUSE}`];
const AFTER = [`资料保管台账!G2 warning afterMeeting ${CLAUSE}`];
const UNKNOWN = [`资料保管台账!G2 needs-review meetingUnknown ${CLAUSE}`];

describe("篇6 五(二)3 daily records are handed in after the meeting", () => {
  test.each<[Cell, Cell, readonly string[]]>([
    ["2026-03-01", null, BEFORE],
    ["2026-03-02", "17:30", []],
    ["2026-03-02", "23:59", []],
    ["2026-03-02", null, []],
    ["2026-03-03", "00:00", []],
    ["2026-03-03", "17:29", []],
    ["2026-03-03", "17:30", []],
    ["2026-03-03", "17:30:59", []],
    ["2026-03-03", "17:31", AFTER],
    ["2026-03-03", "23:59:59", AFTER],
    ["2026-03-03", "2026-03-03 17:31", AFTER],
    ["2026-03-03", null, UNKNOWN],
    ["2026-03-04", "00:00", LATE],
    ["2026-03-04", null, LATE],
  ])("on %s at %s", async (day, time, expected) => {
    expect(await found(day, time)).toEqual(expected);
  });

  test("by the stricter reading the next day is late for the meeting of the record's own day", async () => {
    const policy: Policy = [["journalMeeting", "callDay"]];
    expect(await found("2026-03-02", null, policy)).toEqual([]);
    expect(await found("2026-03-03", "09:00", policy)).toEqual(AFTER);
    expect(await found("2026-03-03", null, policy)).toEqual([`资料保管台账!F2 warning afterMeeting ${CLAUSE}`]);
    expect(await found("2026-03-04", null, policy)).toEqual(LATE);
  });

  test("the next day may be the next working day", async () => {
    const friday = { 资料日期: "2026-03-06" };
    const on = async (day: string, policy: Policy = []): Promise<readonly string[]> =>
      (await run([journal(day, "09:00", friday)], policy)).found(RULE);
    expect(await on("2026-03-09")).toEqual(LATE);
    const policy: Policy = [["journalNextDay", "workday"]];
    expect(await on("2026-03-09", policy)).toEqual([]);
    expect(await on("2026-03-10", policy)).toEqual(LATE);
    const later = journal("2027-03-09", "09:00", { 资料日期: "2027-03-08" });
    expect((await run([later], policy)).found(RULE)).toEqual([
      `资料保管台账!D2 needs-review workdaysUnknown ${CLAUSE}`,
    ]);
  });

  test("the time of the meeting is a parameter", async () => {
    expect(await found("2026-03-03", "18:00", [["dailyMeetingTime", "18:00"]])).toEqual([]);
    expect(await found("2026-03-03", "18:01", [["dailyMeetingTime", "18:00"]])).toEqual(AFTER);
  });

  test("says when it was due", async () => {
    expect((await run([journal("2026-03-04")])).sentences(RULE, "late")).toEqual({
      chinese: "2026年3月2日（周一）的工作日记簿在2026年3月4日（周三）才提交，最迟应在2026年3月3日（周二）提交。",
      english: "工作日记簿 of Mon 2026-03-02 was handed in only on Wed 2026-03-04; it was due by Tue 2026-03-03.",
    });
    expect((await run([journal("2026-03-03", "18:05")])).sentences(RULE, "afterMeeting").chinese).toBe(
      "2026年3月2日（周一）的工作日记簿应在每日例会（17:30）后提交，2026年3月3日（周二） 18:05才提交。",
    );
  });

  test("not handed in: an error where the records reach past the day on which it was due", async () => {
    expect(await found(null)).toEqual([`资料保管台账!F2 needs-review notHandedIn ${CLAUSE}`]);
    const until = async (day: string): Promise<readonly string[]> =>
      (await runVisits({ sheets: { 资料保管台账: [journal(null)], 客户来访登记: [visitor({ 日期: day })] } })).found(
        RULE,
      );
    expect(await until("2026-03-03")).toEqual([`资料保管台账!F2 needs-review notHandedIn ${CLAUSE}`]);
    expect(await until("2026-03-04")).toEqual([`资料保管台账!F2 error notHandedIn ${CLAUSE}`]);
    const rows = [journal(null), journal("2026-03-04", "09:00", { 资料日期: "2026-03-04" })];
    expect((await run(rows)).found(RULE)).toEqual([`资料保管台账!F2 error notHandedIn ${CLAUSE}`]);
  });

  test.each(["来访记录", "来电记录", "来访来电记录", "交接记录", "工作日记簿", "客户资料、来电记录"])(
    "%s is handed in daily",
    async (资料) => {
      expect((await run([journal("2026-03-04", null, { 资料 })])).found(RULE)).toEqual(LATE);
    },
  );

  test.each(["加盟合同", "客户发展跟踪记录", "柜员权限内容", "客户调查分析资料", "菜单"])("%s is not", async (资料) => {
    expect((await run([journal("2026-03-09", null, { 资料 })])).found(RULE)).toEqual([]);
  });

  test("what a record lacks is asked for", async () => {
    expect(
      (await run([journal("2026-03-02", null, { 资料日期: null, 保管人: null, 保管地点: null })])).found(RULE),
    ).toEqual([
      `资料保管台账!C2 needs-review keeperMissing ${CLAUSE}`,
      `资料保管台账!D2 needs-review recordDayMissing ${CLAUSE}`,
      `资料保管台账!H2 needs-review placeMissing ${CLAUSE}`,
    ]);
    expect((await run([journal("2026-03-02", null, { 保管地点: "客服部" })])).found(RULE)).toEqual([
      `资料保管台账!H2 error wrongPlace ${CLAUSE}`,
    ]);
  });

  test("a time of another day is an error; a register without times is asked for them once", async () => {
    expect(await found("2026-03-03", "2026-03-02 17:00")).toEqual([`资料保管台账!G2 error timesDiffer ${CLAUSE}`]);
    const rows = [journal("2026-03-03"), journal("2026-03-03", null, { 资料: "交接记录" })];
    expect((await run(rows, [], ["资料保管台账.提交时间"])).found(RULE)).toEqual([
      `资料保管台账!A1 needs-review noTimeColumn ${CLAUSE}`,
    ]);
  });

  test("a day that can't be read is the reader's", async () => {
    const result = await run([
      kept("来电记录", "机密", { 资料日期: "昨天", 提交日期: "2026-03-04", 保管地点: "责任人办公室" }),
    ]);
    expect(result.found(RULE)).toEqual([]);
    expect(result.found("readable-cells")).toHaveLength(1);
  });
});
