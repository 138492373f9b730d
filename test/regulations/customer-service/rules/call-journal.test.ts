import type { Cell } from "../../../../src/kernel/sheet-source";
import { call, runCalls, type CallBook } from "../call-workbook";

const RULE = "call-journal";
const CLAUSE = "篇6 四(二)电话接听 2(4)";
const MEETING = "篇6 五(二)3";
type Policy = CallBook["policy"];

const found = async (来电时间: Cell, date: Cell, time: Cell = null, policy?: Policy): Promise<readonly string[]> =>
  (
    await runCalls({
      客服来电登记: [call({ 来电时间, 提交办公室日期: date, 提交办公室时间: time })],
      ...(policy ? { policy } : {}),
    })
  ).found(RULE);
const MONDAY = "2026-03-02 09:15";
const FRIDAY = "2026-03-06 09:15";
const LATE = [`客服来电登记!R2 error handedInLate ${CLAUSE}`];
const AFTER = [`客服来电登记!S2 warning handedInAfterMeeting ${MEETING}`];
const AFTER_BY_DATE = [`客服来电登记!R2 warning handedInAfterMeeting ${MEETING}`];
const UNKNOWN = [`客服来电登记!R1 needs-review meetingUnknown ${MEETING}`];

describe("篇6 四(二)电话接听 2(4) the journal goes to the office the next day", () => {
  it.each<readonly [string, Cell, readonly string[]]>([
    ["2026-03-01", null, [`客服来电登记!R2 error handedInBefore ${CLAUSE}`]],
    ["2026-03-02", null, []],
    ["2026-03-02", "23:59", []],
    ["2026-03-03", "08:00", []],
    ["2026-03-03", "17:30", []],
    ["2026-03-03", "17:30:59", []],
    ["2026-03-03", "17:31", AFTER],
    ["2026-03-03", "24:00", AFTER],
    ["2026-03-03", "2026-03-03 17:31", AFTER],
    ["2026-03-03", null, UNKNOWN],
    ["2026-03-04", "08:00", LATE],
    ["2026-03-04", null, LATE],
  ])("a call of Monday, handed in on %s at %s: %j", async (date, time, expected) => {
    expect(await found(MONDAY, date, time)).toEqual(expected);
  });

  it("counts calendar days: a call of Friday is due on Saturday", async () => {
    expect(await found(FRIDAY, "2026-03-07", "17:00")).toEqual([]);
    expect(await found(FRIDAY, "2026-03-09", "09:00")).toEqual(LATE);
  });

  it("counts from the day of a call shortly before midnight", async () => {
    expect(await found("2026-03-02 23:59:59", "2026-03-04")).toEqual(LATE);
    expect(await found("2026-03-03 00:00", "2026-03-04", "10:00")).toEqual([]);
  });

  it("tells once of all rows whose hand-in may lie after the meeting", async () => {
    const rows = [1, 2, 3].map((hour) => call({ 来电时间: `2026-03-02 0${hour}:00`, 提交办公室日期: "2026-03-03" }));
    const run = await runCalls({ 客服来电登记: rows });
    expect(run.found()).toEqual(UNKNOWN);
    expect(run.sentences("meetingUnknown")[0]).toBe(
      "有3行在期限的最后一天提交，没有写提交办公室时间，看不出是否在例会（17:30）之前。",
    );
  });

  it("leaves unreadable cells to the reader", async () => {
    expect(await found(MONDAY, "明天")).toEqual([]);
    expect(await found(MONDAY, "2026-03-03", "下班前")).toEqual([]);
  });

  it("asks for a date of the call, and mends a time of another day", async () => {
    expect(await found("09:15", "2026-03-02")).toEqual([`客服来电登记!A2 needs-review dateUnknown ${CLAUSE}`]);
    expect(await found(MONDAY, "2026-03-03", "2026-03-04 09:00")).toEqual([
      `客服来电登记!S2 error handInTimesDiffer ${CLAUSE}`,
    ]);
  });

  it("names the days in both languages", async () => {
    const late = await runCalls({ 客服来电登记: [call({ 提交办公室日期: "2026-03-05" })] });
    expect(late.sentences("handedInLate")).toEqual([
      "2026-03-02 09:15的来电，2026年3月5日（周四）才提交办公室，应不晚于2026年3月3日（周二）。",
      "The call of 2026-03-02 09:15 was handed in on Thu 2026-03-05; it was due by Tue 2026-03-03.",
    ]);
    const after = await runCalls({ 客服来电登记: [call({ 提交办公室日期: "2026-03-03", 提交办公室时间: "18:05" })] });
    expect(after.sentences("handedInAfterMeeting")).toEqual([
      "2026-03-02 09:15的来电，2026-03-03 18:05提交办公室，晚于例会（2026-03-03 17:30）。",
      "The call of 2026-03-02 09:15 was handed in at 2026-03-03 18:05, after the daily meeting (2026-03-03 17:30).",
    ]);
  });
});

describe("篇6 五(二)3 what the next day and the daily meeting are", () => {
  it("P3 customer-service.journalNextDay workday", async () => {
    const policy: Policy = [["journalNextDay", "workday"]];
    expect(await found(FRIDAY, "2026-03-09", "17:30")).toEqual(LATE);
    expect(await found(FRIDAY, "2026-03-09", "17:30", policy)).toEqual([]);
    expect(await found(FRIDAY, "2026-03-09", "17:31", policy)).toEqual(AFTER);
    expect(await found(FRIDAY, "2026-03-07", "23:00", policy)).toEqual([]);
    expect(await found(FRIDAY, "2026-03-10", "09:00", policy)).toEqual(LATE);
    // 2026-02-28 is a Saturday made a working day; the holiday of spring lasts through 2026-02-23.
    expect(await found("2026-02-27 09:15", "2026-03-01", "09:00", policy)).toEqual(LATE);
    expect(await found("2026-02-14 09:15", "2026-02-24", "09:00", policy)).toEqual([]);
  });

  it("asks once a year for a look where the working days aren't known", async () => {
    const policy: Policy = [["journalNextDay", "workday"]];
    const rows = ["2026-12-31", "2027-03-02", "2027-03-03", "2026-12-30"].map((day) =>
      call({ 来电时间: `${day} 09:15`, 提交办公室日期: day }),
    );
    expect((await runCalls({ 客服来电登记: rows, policy })).found()).toEqual([
      `客服来电登记!A2 needs-review workdaysUnknown ${CLAUSE}`,
      `客服来电登记!A3 needs-review workdaysUnknown ${CLAUSE}`,
    ]);
    expect((await runCalls({ 客服来电登记: rows })).found()).toEqual([]);
  });

  it("P3 customer-service.journalMeeting callDay", async () => {
    const policy: Policy = [["journalMeeting", "callDay"]];
    expect(await found(MONDAY, "2026-03-02", "23:00", policy)).toEqual([]);
    expect(await found(MONDAY, "2026-03-03", "08:00")).toEqual([]);
    expect(await found(MONDAY, "2026-03-03", "08:00", policy)).toEqual(AFTER);
    expect(await found(MONDAY, "2026-03-03", null, policy)).toEqual(AFTER_BY_DATE);
    expect(await found(MONDAY, "2026-03-04", "08:00", policy)).toEqual(LATE);
  });

  it("dailyMeetingTime: another time counts from its date", async () => {
    expect(await found(MONDAY, "2026-03-03", "18:00", [["dailyMeetingTime", "18:00", "2026-03-02"]])).toEqual([]);
    expect(await found(MONDAY, "2026-03-03", "18:01", [["dailyMeetingTime", 0.75, "2026-03-02"]])).toEqual(AFTER);
    expect(await found(MONDAY, "2026-03-03", "18:00", [["dailyMeetingTime", "18:00", "2026-03-03"]])).toEqual(AFTER);
  });
});
