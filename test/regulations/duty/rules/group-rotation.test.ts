import { days, runDuty, turn, type Row } from "../duty-workbook";

const RULE = "duty/group-rotation";
const found = async (...值班安排: Row[]): Promise<readonly string[]> => (await runDuty({ 值班安排 })).found(RULE);
/** One group a day from 2026-03-02 on; a group with * has a ground. */
const turns = (groups: string): Row[] =>
  groups
    .split(" ")
    .map((group, index) =>
      turn(days("2026-03-02", 40)[index], group.replace("*", ""), group.endsWith("*") ? { 依据: "通知" } : {}),
    );

describe("篇5 一.3 groups take turns", () => {
  it("passes the order of first appearance, whatever the groups are called", async () => {
    expect(await found(...turns("丙 甲 乙 丙 甲 乙 丙"))).toEqual([]);
  });

  it("passes one group alone", async () => {
    expect(await found(...turns("甲 甲 甲"))).toEqual([]);
  });

  it("warns at 值班组 of a group out of turn, and goes on from the one that stood there", async () => {
    expect(await found(...turns("甲 乙 丙 甲 丙 甲 乙"))).toEqual(["值班安排!C6 warning outOfTurn 篇5 一.3"]);
  });

  it("warns of the same group on two days", async () => {
    expect(await found(...turns("甲 乙 丙 丙 甲"))).toEqual(["值班安排!C5 warning outOfTurn 篇5 一.3"]);
  });

  it("skips rows with a ground, which restart nothing", async () => {
    expect(await found(...turns("甲 乙 丁* 丙 甲"))).toEqual([]);
    expect(await found(...turns("甲 乙 丁* 甲 丙"))).toEqual([
      "值班安排!C5 warning outOfTurn 篇5 一.3",
      "值班安排!C6 warning outOfTurn 篇5 一.3",
    ]);
  });

  it("goes on over a gap of days and over the end of a month", async () => {
    expect(await found(turn("2026-03-30", "甲"), turn("2026-03-31", "乙"), turn("2026-04-03", "甲"))).toEqual([]);
  });

  it("reads the roster in the order of time, and leaves noon and night out", async () => {
    expect(
      await found(
        turn("2026-03-02", "甲"),
        turn("2026-03-04", "甲"),
        turn("2026-03-03", "乙"),
        turn("2026-03-03", "丙", { 时段: "12:00-15:00" }),
      ),
    ).toEqual([]);
  });

  it("says whose turn it is", async () => {
    const run = await runDuty({ 值班安排: turns("甲 乙 丙 乙") });
    expect(run.sentences(RULE, "outOfTurn")).toEqual({
      chinese: "2026年3月5日（周四）应轮到甲，安排的是乙。",
      english: "On Thu 2026-03-05 it is the turn of 甲, not of 乙.",
    });
  });
});
