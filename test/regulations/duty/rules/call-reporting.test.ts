import { call, runDuty } from "../duty-workbook";
import type { Cell } from "../../../../src/kernel/sheet-source";

const RULE = "duty/call-reporting";
const found = async (来电时间: Cell, 报送时间: Cell): Promise<readonly string[]> =>
  (await runDuty({ 来电记录: [call({ 来电时间, 报送时间 })] })).found(RULE);
const LATE = ["来电记录!F2 warning passedOnLate 篇5 四.1"];
const BEFORE = ["来电记录!F2 error passedOnBefore 篇5 四.1"];

describe("篇5 四.1 a call is passed on in time", () => {
  it("asks for a look at a blank 报送时间", async () => {
    expect(await found("2026-03-02 18:20", null)).toEqual(["来电记录!F2 needs-review notPassedOn 篇5 四.1"]);
  });

  it("passes up to 30 minutes, to the second", async () => {
    expect(await found("2026-03-02 18:20", "2026-03-02 18:20")).toEqual([]);
    expect(await found("2026-03-02 18:20", "2026-03-02 18:49:59")).toEqual([]);
    expect(await found("2026-03-02 18:20", "2026-03-02 18:50")).toEqual([]);
    expect(await found("2026-03-02 18:20", "2026-03-02 18:50:01")).toEqual(LATE);
    expect(await found("2026-03-02 18:20:30", "2026-03-02 18:50:30")).toEqual([]);
  });

  it("counts over midnight", async () => {
    expect(await found("2026-03-02 23:50", "2026-03-03 00:20")).toEqual([]);
    expect(await found("2026-03-02 23:50", "2026-03-03 00:21")).toEqual(LATE);
  });

  it("finds a report before the call an error, by a second and by a day", async () => {
    expect(await found("2026-03-02 18:20", "2026-03-02 18:19:59")).toEqual(BEFORE);
    expect(await found("2026-03-02 18:20", "2026-03-01 18:30")).toEqual(BEFORE);
  });

  it("takes a bare time for one of the other's day", async () => {
    expect(await found("2026-03-02 18:20", "18:50")).toEqual([]);
    expect(await found("2026-03-02 18:20", "18:51")).toEqual(LATE);
    expect(await found("18:20", "2026-03-02 18:19")).toEqual(BEFORE);
    expect(await found("18:20", "18:50")).toEqual([]);
    expect(await found("18:20", "18:51")).toEqual(LATE);
  });

  it("says nothing where one of the times can't be read; the reader does", async () => {
    const run = await runDuty({ 来电记录: [call({ 来电时间: "傍晚" }), call({ 报送时间: "马上" })] });
    expect(run.found(RULE)).toEqual([]);
    expect(run.found("duty/readable-cells")).toEqual([
      "来电记录!A2 error unreadable.time 篇5 四.1",
      "来电记录!F3 error unreadable.time 篇5 四.1",
    ]);
  });

  it("names caller, times and limit, with the date where it differs", async () => {
    const run = await runDuty({
      来电记录: [
        call({ 报送时间: null }),
        call({ 报送时间: "2026-03-02 18:51" }),
        call({ 报送时间: "2026-03-01 18:30" }),
        call({ 来电时间: "2026-03-02 20:50", 报送时间: "2026-03-02 21:10" }),
      ],
      policy: [["callReportWithin", "minutes"]],
    });
    expect(run.sentences(RULE, "notPassedOn")).toEqual({
      chinese: "周科长的来电没有报送时间。",
      english: "The call of 周科长 has no time of passing on.",
    });
    expect(run.sentences(RULE, "passedOnLate")).toEqual({
      chinese: "周科长的来电时间是18:20，18:51才报送，超过30分钟。",
      english: "The call of 周科长 came at 18:20 and was passed on at 18:51, after more than 30 minutes.",
    });
    expect(run.sentences(RULE, "passedOnBefore")).toEqual({
      chinese: "周科长的来电时间是18:20，报送时间写成2026-03-01 18:30，早于来电。",
      english: "The call of 周科长 came at 18:20 but was passed on at 2026-03-01 18:30, before it.",
    });
    const byShift = await runDuty({
      来电记录: [call({ 来电时间: "2026-03-02 20:50", 报送时间: "2026-03-02 21:10" })],
      policy: [["callReportWithin", "sameShift"]],
    });
    expect(byShift.sentences(RULE, "passedOnAfterShift")).toEqual({
      chinese: "周科长的来电时间是20:50，当班结束后（21:10）才报送。",
      english: "The call of 周科长 came at 20:50 and was passed on at 21:10, after the slot had ended.",
    });
  });
});

describe("篇5 四.1 a call is passed on within its slot (policy sameShift)", () => {
  const AFTER = ["来电记录!F2 warning passedOnAfterShift 篇5 四.1"];
  const withinShift = async (来电时间: Cell, 报送时间: Cell): Promise<readonly string[]> =>
    (
      await runDuty({
        来电记录: [call({ 来电时间, 报送时间 })],
        policy: [["callReportWithin", "sameShift"]],
      })
    ).found(RULE);

  it.each([
    ["an evening call until 21:00", "2026-03-02 18:05", "2026-03-02 21:00"],
    ["a call at noon of a working day until 15:00", "2026-03-02 12:10", "2026-03-02 15:00"],
    ["a call at noon of a Saturday until 21:00", "2026-03-07 12:10", "2026-03-07 21:00"],
    ["a call at 21:00 until 08:00 of the next day", "2026-03-02 21:00", "2026-03-03 08:00"],
    ["a call before 08:00 until 08:00", "2026-03-03 07:59:59", "2026-03-03 08:00"],
    ["a call at 08:00 of a Saturday until 21:00", "2026-03-07 08:00", "2026-03-07 21:00"],
    ["a call without a date until 21:00", "18:05", "21:00"],
  ])("passes %s", async (_, received, passedOn) => {
    expect(await withinShift(received, passedOn)).toEqual([]);
  });

  it.each([
    ["an evening call after 21:00", "2026-03-02 18:05", "2026-03-02 21:00:01"],
    ["a call at noon of a working day after 15:00", "2026-03-02 12:10", "2026-03-02 15:01"],
    ["a call at 21:00 after 08:00 of the next day", "2026-03-02 21:00", "2026-03-03 08:01"],
    ["a call before 08:00 after 08:00", "2026-03-03 07:00", "2026-03-03 08:01"],
    ["a call without a date after 21:00", "18:05", "21:01"],
  ])("warns of %s", async (_, received, passedOn) => {
    expect(await withinShift(received, passedOn)).toEqual(AFTER);
  });
});
