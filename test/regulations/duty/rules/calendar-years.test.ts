import { record, runDuty, turn } from "../duty-workbook";

const RULE = "duty/calendar-years";

describe("篇5 二 years of the calendar", () => {
  it("passes the first and the last day of the calendar's years", async () => {
    const run = await runDuty({ 值班安排: [turn("2004-01-01"), turn("2026-12-31")] });
    expect(run.found(RULE)).toEqual([]);
  });

  it("asks once a year for a look at days outside them, on the day before and the day after", async () => {
    const run = await runDuty({
      值班安排: [turn("2003-12-31"), turn("2027-01-01"), turn("2027-01-02"), turn("2028-01-01")],
    });
    expect(run.found(RULE)).toEqual([
      "值班安排!A2 needs-review yearUnknown 篇5 二",
      "值班安排!A3 needs-review yearUnknown 篇5 二",
      "值班安排!A5 needs-review yearUnknown 篇5 二",
    ]);
  });

  it("looks at the records too, and asks once a year over both sheets", async () => {
    const 值班到岗记录 = [record("张三", "18:00", "21:00", { 日期: "2027-01-04" })];
    expect((await runDuty({ 值班到岗记录 })).found(RULE)).toEqual(["值班到岗记录!A2 needs-review yearUnknown 篇5 二"]);
    expect((await runDuty({ 值班到岗记录, 值班安排: [turn("2027-01-04")] })).found(RULE)).toEqual([
      "值班安排!A2 needs-review yearUnknown 篇5 二",
    ]);
  });

  it("takes such a day by its weekday", async () => {
    const run = await runDuty({
      值班安排: [turn("2027-01-01"), turn("2027-01-02", "二组", { 时段: "08:00-21:00" })],
    });
    expect(run.found("duty/slot-times")).toEqual([]);
  });

  it("passes a day that 《节假日调整》 holds, and it alone", async () => {
    const run = await runDuty({
      值班安排: [turn("2027-01-01", "一组", { 时段: "08:00-21:00" }), turn("2027-01-04", "二组")],
      节假日调整: [{ 日期: "2027-01-01", 类型: "休" }],
    });
    expect(run.found(RULE)).toEqual(["值班安排!A3 needs-review yearUnknown 篇5 二"]);
    expect(run.found("duty/slot-times")).toEqual([]);
  });

  it("names the year and the calendar's years", async () => {
    const run = await runDuty({ 值班安排: [turn("2027-01-01")] });
    expect(run.sentences(RULE, "yearUnknown")).toEqual({
      chinese: "2027年的法定节假日不在程序的日历里（只有2004年至2026年），这一年只按星期判断。",
      english:
        "The statutory holidays of 2027 are not in the calendar (2004 to 2026); the year is taken by its weekdays.",
    });
  });
});
