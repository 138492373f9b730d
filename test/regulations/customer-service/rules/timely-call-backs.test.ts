import type { Cell } from "../../../../src/kernel/sheet-source";
import { AGENTS, callBack, runCalls, type CallBook } from "../call-workbook";

const RULE = "timely-call-backs";
const CLAUSE = "篇6 四(二)电话回访 1(1)";
const LATE = [`客服回访记录!B2 warning calledBackLate ${CLAUSE}`];

const found = async (回访时间: Cell, policy?: CallBook["policy"]): Promise<readonly string[]> =>
  (await runCalls({ 客服回访记录: [callBack({ 回访时间 })], 客服人员: AGENTS, ...(policy ? { policy } : {}) })).found();

describe("篇6 四(二)电话回访 1(1) customers are called back in time", () => {
  it.each([
    ["2026-03-02 09:00", []],
    ["2026-03-05 00:00", []],
    ["2026-03-05 23:59:59", []],
    ["2026-03-06 00:00", LATE],
    ["2026-04-02 10:00", LATE],
    [46087, LATE],
    ["10:00", [`客服回访记录!B2 needs-review dateUnknown ${CLAUSE}`]],
  ])("a call of 2 March, called back at %s: %j", async (time, expected) => {
    expect(await found(time)).toEqual(expected);
  });

  it("callBackDays: another number of days counts from its date", async () => {
    expect(await found("2026-03-05 10:00", [["callBackDays", 2, "2026-03-05"]])).toEqual(LATE);
    expect(await found("2026-03-04 10:00", [["callBackDays", 2, "2026-03-04"]])).toEqual([]);
    expect(await found("2026-03-05 10:00", [["callBackDays", 2, "2026-03-06"]])).toEqual([]);
    expect(await found("2026-03-02 10:00", [["callBackDays", 0]])).toEqual([]);
    expect(await found("2026-03-03 10:00", [["callBackDays", 0]])).toEqual(LATE);
  });

  it("asks for 满意度", async () => {
    const run = await runCalls({ 客服回访记录: [callBack({ 满意度: null })] });
    expect(run.found(RULE)).toEqual([`客服回访记录!F2 needs-review satisfactionUnknown ${CLAUSE}`]);
  });

  it("says nothing of lateness where the original day is blank or unreadable", async () => {
    const run = await runCalls({ 客服回访记录: [null, "上周"].map((原来电日期) => callBack({ 原来电日期 })) });
    expect(run.found(RULE)).toEqual([]);
  });

  it("leaves out a second record", async () => {
    const run = await runCalls({
      客服回访记录: [callBack(), callBack({ 异议: null }), callBack({ 客户: "王先生" }), callBack({ 工号: "1002" })],
      客服人员: AGENTS,
    });
    expect(run.found()).toEqual([`客服回访记录!B3 error secondCallBack ${CLAUSE}`]);
    expect(run.leftOut("客服回访记录")).toBe(1);
  });

  it("names days and limit in both languages", async () => {
    const run = await runCalls({ 客服回访记录: [callBack({ 回访时间: "2026-03-06 10:00" })] });
    expect(run.sentences("calledBackLate")).toEqual([
      "客户2026年3月2日（周一）来电，2026-03-06 10:00才回访，超过3天（到2026年3月5日（周四））。",
      "The customer called on Mon 2026-03-02 and was called back at 2026-03-06 10:00. The limit in days is 3, through Thu 2026-03-05.",
    ]);
  });
});
