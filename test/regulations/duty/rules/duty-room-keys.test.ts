import { key, runDuty, type DutyRun, type Row } from "../duty-workbook";
import type { Cell } from "../../../../src/kernel/sheet-source";

const RULE = "duty/duty-room-keys";
const found = async (taken: Cell, returned: Cell, more: Row = {}): Promise<readonly string[]> =>
  (await runDuty({ 值班室钥匙: [key(taken, returned, more)] })).found(RULE);
const TAKEN = ["值班室钥匙!D2 warning takenOutsideTime 篇5 六.2"];
const EARLY = ["值班室钥匙!E2 error returnedBeforeEnd 篇5 六.2"];
const LATE = ["值班室钥匙!E2 warning returnedLate 篇5 六.2"];

describe("篇5 六.2 the key of the duty room", () => {
  it.each([
    ["17:45", []],
    ["17:44:59", TAKEN],
    ["17:50", []],
    ["18:00", []],
    ["18:00:01", TAKEN],
  ])("is taken within 15 minutes before the start: %s", async (taken, expected) => {
    expect(await found(taken, "21:05")).toEqual(expected);
  });

  it.each([
    ["20:59:59", EARLY],
    ["21:00", []],
    ["21:30", []],
    ["21:30:01", LATE],
  ])("is returned within 30 minutes after the end: %s", async (returned, expected) => {
    expect(await found("17:50", returned)).toEqual(expected);
  });

  it("goes by the row's own slot, past midnight too", async () => {
    const night = { 时段: "21:00-08:00" };
    expect(await found("20:45", "08:30", night)).toEqual([]);
    expect(await found("20:44", "08:31", night)).toEqual([...TAKEN, ...LATE]);
    expect(await found("20:45", "07:59", night)).toEqual(EARLY);
    expect(await found("07:45", "21:00", { 日期: "2026-03-07", 时段: "08:00-21:00" })).toEqual([]);
  });

  it("reads times with a date", async () => {
    expect(await found("2026-03-02 17:50", "2026-03-02 21:05")).toEqual([]);
    expect(await found("2026-03-02 17:50", "2026-03-03 00:05")).toEqual(LATE);
  });

  it("takes a bare return before the taking for one before the end", async () => {
    expect(await found("17:50", "08:00")).toEqual(["值班室钥匙!E2 error returnedBeforeEnd 篇5 六.2"]);
  });

  it.each([
    ["领取人", "C"],
    ["领取时间", "D"],
    ["归还时间", "E"],
  ])("points at a blank %s", async (column, letter) => {
    expect(await found("17:50", "21:05", { [column]: null })).toEqual([
      `值班室钥匙!${letter}2 error fieldMissing 篇5 六.2`,
    ]);
  });

  it("points at a time of another day", async () => {
    expect(await found("2026-03-01 17:50", "21:05")).toEqual(["值班室钥匙!D2 error impossibleTimes 篇5 六.2"]);
    expect(await found("2026-03-02 17:50", "2026-03-02 17:40")).toEqual([
      "值班室钥匙!E2 error impossibleTimes 篇5 六.2",
    ]);
  });

  it("leaves a row that can't be read to the reader", async () => {
    const run = await runDuty({ 值班室钥匙: [key("五点半", "20:00")] });
    expect(run.found(RULE)).toEqual([]);
    expect(run.found("duty/readable-cells")).toEqual(["值班室钥匙!D2 error unreadable.time 篇5 六.2"]);
  });

  it("names day, slot and times", async () => {
    const sentencesOf = (taken: Cell, returned: Cell): Promise<DutyRun> =>
      runDuty({ 值班室钥匙: [key(taken, returned)] });
    expect((await sentencesOf("17:44", "21:05")).sentences(RULE, "takenOutsideTime")).toEqual({
      chinese: "2026年3月2日（周一） 18:00-21:00的钥匙在17:44领取，应在开始前15分钟内领取。",
      english: "The key for Mon 2026-03-02 18:00-21:00 was taken at 17:44, not within 15 minutes before the start.",
    });
    expect((await sentencesOf("17:50", "20:59")).sentences(RULE, "returnedBeforeEnd")).toEqual({
      chinese: "2026年3月2日（周一） 18:00-21:00的钥匙在20:59归还，值班还没有结束。",
      english: "The key for Mon 2026-03-02 18:00-21:00 was returned at 20:59, before the end.",
    });
    expect((await sentencesOf("17:50", "21:31")).sentences(RULE, "returnedLate")).toEqual({
      chinese: "2026年3月2日（周一） 18:00-21:00的钥匙在21:31归还，超过结束后30分钟。",
      english: "The key for Mon 2026-03-02 18:00-21:00 was returned at 21:31, more than 30 minutes after the end.",
    });
    expect((await sentencesOf("2026-03-01 17:50", "21:05")).sentences(RULE, "impossibleTimes")).toEqual({
      chinese: "2026年3月2日（周一） 18:00-21:00的钥匙领取时间“2026-03-01 17:50”和归还时间“21:05”对不上。",
      english:
        "The key for Mon 2026-03-02 18:00-21:00: taken at “2026-03-01 17:50” and returned at “21:05” can't be true.",
    });
    expect((await sentencesOf("17:50", null)).sentences(RULE, "fieldMissing")).toEqual({
      chinese: "这条钥匙登记没有“归还时间”。",
      english: "This key record has no 归还时间.",
    });
  });
});
