import { isPlausibleNumber } from "../../../../src/regulations/duty/rules/call-records";
import { call, runDuty } from "../duty-workbook";

const RULE = "duty/call-records";

describe("篇5 四.1 what is recorded of a call", () => {
  it("passes a complete record", async () => {
    expect((await runDuty({ 来电记录: [call()] })).found(RULE)).toEqual([]);
  });

  it.each([
    ["来电单位", "B"],
    ["来电人", "C"],
    ["联系电话", "D"],
    ["电话内容", "E"],
  ])("points at a blank %s", async (column, letter) => {
    const run = await runDuty({ 来电记录: [call({ [column]: null }), call({ [column]: " " })] });
    expect(run.found(RULE)).toEqual([
      `来电记录!${letter}2 error fieldMissing 篇5 四.1`,
      `来电记录!${letter}3 error fieldMissing 篇5 四.1`,
    ]);
  });

  it("leaves a blank 来电时间 to the reader", async () => {
    const run = await runDuty({ 来电记录: [call({ 来电时间: null })] });
    expect(run.found(RULE)).toEqual([]);
    expect(run.found("duty/readable-cells")).toEqual(["来电记录!A2 error blankRequired 篇5 四.1"]);
  });

  it.each([
    "13800000000",
    "138 0000 0000",
    "138-0000-0000",
    "+86 13800000000",
    "008613800000000",
    "１３８００００００００",
    "010-62223333",
    "(010)62223333",
    "0755-26543210",
    "0755－26543210转805",
    "62223333",
    "6222333",
    "400-800-1234",
    "110",
    "12345",
    "95588",
  ])("takes %s for a number to call back", (number) => {
    expect(isPlausibleNumber(number)).toBe(true);
  });

  it.each([
    "1380000000",
    "138000000000",
    "12800000000",
    "1390**",
    "622233",
    "622233334",
    "12222333",
    "无",
    "不详",
    "138000O0000",
    "13800000000 13900000000",
  ])("doubts %s", (number) => {
    expect(isPlausibleNumber(number)).toBe(false);
  });

  it("points at 联系电话 of a number that can't be one, and takes a numeric cell", async () => {
    const run = await runDuty({ 来电记录: [call({ 联系电话: 13800000000 }), call({ 联系电话: 1390 })] });
    expect(run.found(RULE)).toEqual(["来电记录!D3 error implausibleNumber 篇5 四.1"]);
  });

  it("names column and number", async () => {
    const run = await runDuty({ 来电记录: [call({ 来电人: null, 联系电话: "1390**" })] });
    expect(run.sentences(RULE, "fieldMissing")).toEqual({
      chinese: "这条来电记录没有“来电人”。",
      english: "This call has no 来电人.",
    });
    expect(run.sentences(RULE, "implausibleNumber")).toEqual({
      chinese: "联系电话“1390**”不像一个能回拨的号码。",
      english: "“1390**” doesn't look like a number to call back.",
    });
  });
});
