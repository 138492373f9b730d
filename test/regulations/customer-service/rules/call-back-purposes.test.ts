import type { Cell } from "../../../../src/kernel/sheet-source";
import { callBack, runCalls, type Row } from "../call-workbook";

const CLAUSE = "篇6 四(二)电话回访 2(2)";
const found = async (more: Row): Promise<readonly string[]> =>
  (await runCalls({ 客服回访记录: [callBack(more)] })).found("call-back-purposes");

describe("篇6 四(二)电话回访 2(2) the original call and the result", () => {
  it.each<readonly [Cell, readonly string[]]>([
    ["2026-03-03", []],
    ["2026-03-04", []],
    ["2026-03-05", [`客服回访记录!A2 error callBackBeforeCall ${CLAUSE}`]],
    [null, [`客服回访记录!A2 error originalDayMissing ${CLAUSE}`]],
    ["前天", []],
  ])("a call-back of 4 March for a call of %s: %j", async (原来电日期, expected) => {
    expect(await found({ 原来电日期 })).toEqual(expected);
  });

  it("can't compare a call-back without a date", async () => {
    expect(await found({ 原来电日期: "2026-03-05", 回访时间: "10:00" })).toEqual([]);
  });

  it("wants a result", async () => {
    expect(await found({ 跟进结果: " " })).toEqual([`客服回访记录!E2 error resultMissing ${CLAUSE}`]);
  });

  it("names both days", async () => {
    const run = await runCalls({ 客服回访记录: [callBack({ 原来电日期: "2026-03-05" })] });
    expect(run.sentences("callBackBeforeCall")).toEqual([
      "2026-03-04 10:00的回访，原来电日期写成2026年3月5日（周四），晚于回访。",
      "The original call of the call-back of 2026-03-04 10:00 is dated Thu 2026-03-05, after it.",
    ]);
  });
});
