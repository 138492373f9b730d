import { runDuty, turn, type Row } from "../duty-workbook";

const RULE = "duty/roster-days";
const found = async (...值班安排: Row[]): Promise<readonly string[]> => (await runDuty({ 值班安排 })).found(RULE);

describe("篇5 一.2 a group on duty every day from the first to the last of the roster", () => {
  it("passes days without a gap, in any order of rows", async () => {
    expect(await found(turn("2026-03-03"), turn("2026-03-02"), turn("2026-03-04"))).toEqual([]);
  });

  it("passes a roster of one day and one without rows", async () => {
    expect(await found(turn("2026-03-02"))).toEqual([]);
    expect(await found()).toEqual([]);
  });

  it("points at the row after a gap of one day", async () => {
    expect(await found(turn("2026-03-02"), turn("2026-03-04"))).toEqual(["值班安排!A3 error dayMissing 篇5 一.2"]);
  });

  it("gives one finding for a gap of several days, over the end of a month too", async () => {
    expect(await found(turn("2026-02-27"), turn("2026-03-03"), turn("2026-03-04"))).toEqual([
      "值班安排!A3 error daysMissing 篇5 一.2",
    ]);
  });

  it("gives a finding for each gap", async () => {
    expect(await found(turn("2026-03-02"), turn("2026-03-04"), turn("2026-03-06"))).toEqual([
      "值班安排!A3 error dayMissing 篇5 一.2",
      "值班安排!A4 error dayMissing 篇5 一.2",
    ]);
  });

  it("takes a temporary arrangement for a covered day", async () => {
    expect(
      await found(
        turn("2026-03-02"),
        turn("2026-03-03", "二组", { 时段: "08:00-24:00", 依据: "镇政府通知" }),
        turn("2026-03-04"),
      ),
    ).toEqual([]);
  });

  it("doesn't take noon or night for the duty group's slot, at the ends of the roster either", async () => {
    const noon = (day: string): Row => turn(day, "一组", { 时段: "12:00-15:00" });
    expect(await found(turn("2026-03-02"), noon("2026-03-03"), turn("2026-03-04"))).toEqual([
      "值班安排!A4 error dayMissing 篇5 一.2",
    ]);
    expect(await found(noon("2026-03-02"), turn("2026-03-03"))).toEqual(["值班安排!A3 error dayMissing 篇5 一.2"]);
    expect(await found(turn("2026-03-02"), noon("2026-03-03"))).toEqual(["值班安排!A3 error dayMissing 篇5 一.2"]);
  });

  it("leaves a day that can't be read to the reader", async () => {
    const run = await runDuty({ 值班安排: [turn("2026-03-02"), turn("三月三日"), turn("2026-03-04")] });
    expect(run.found(RULE)).toEqual(["值班安排!A4 error dayMissing 篇5 一.2"]);
    expect(run.found("duty/readable-cells")).toEqual(["值班安排!A3 error unreadable.date 篇5 一.2"]);
  });

  it("says which days are missing", async () => {
    const one = await runDuty({ 值班安排: [turn("2026-03-02"), turn("2026-03-04")] });
    expect(one.sentences(RULE, "dayMissing")).toEqual({
      chinese: "2026年3月3日（周二）没有安排值班组。",
      english: "No group is on duty on Tue 2026-03-03.",
    });
    const several = await runDuty({ 值班安排: [turn("2026-03-02"), turn("2026-03-06")] });
    expect(several.sentences(RULE, "daysMissing")).toEqual({
      chinese: "2026年3月3日（周二）至2026年3月5日（周四）共3天没有安排值班组。",
      english: "No group is on duty from Tue 2026-03-03 to Thu 2026-03-05 (3 days).",
    });
  });
});
