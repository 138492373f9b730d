import { meeting, runDuty } from "../duty-workbook";

const RULE = "duty/meeting-notices";

describe("篇5 四.3 what is recorded of a meeting", () => {
  it("passes a complete notice, and an urgent one that was passed on", async () => {
    const run = await runDuty({
      会议通知记录: [meeting(), meeting({ 紧急: "是", 通知完成时间: "2026-03-02 19:00" }), meeting({ 紧急: null })],
    });
    expect(run.found(RULE)).toEqual([]);
  });

  it.each([
    ["会议名称", "A"],
    ["会议时间", "B"],
    ["地点", "C"],
    ["参会人员", "D"],
    ["会议要求", "E"],
  ])("points at a blank %s", async (column, letter) => {
    const run = await runDuty({ 会议通知记录: [meeting({ [column]: null })] });
    expect(run.found(RULE)).toEqual([`会议通知记录!${letter}2 error fieldMissing 篇5 四.3`]);
  });

  it("points at the blank 通知完成时间 of an urgent meeting alone", async () => {
    const run = await runDuty({ 会议通知记录: [meeting({ 紧急: "是" }), meeting({ 紧急: "否" })] });
    expect(run.found(RULE)).toEqual(["会议通知记录!G2 error notPassedOn 篇5 四.3"]);
  });

  it("points at 紧急 where there is no such column", async () => {
    const run = await runDuty({
      会议通知记录: [meeting({ 紧急: "是" })],
      without: ["会议通知记录.通知完成时间"],
    });
    expect(run.found(RULE)).toEqual(["会议通知记录!F2 error notPassedOn 篇5 四.3"]);
  });

  it("names column and meeting", async () => {
    const run = await runDuty({ 会议通知记录: [meeting({ 紧急: "是", 地点: null })] });
    expect(run.sentences(RULE, "fieldMissing")).toEqual({
      chinese: "这条会议通知没有“地点”。",
      english: "This notice has no 地点.",
    });
    expect(run.sentences(RULE, "notPassedOn")).toEqual({
      chinese: "紧急会议“防汛会”没有通知完成时间。",
      english: "The urgent meeting “防汛会” has no time by which everyone was told.",
    });
  });
});
