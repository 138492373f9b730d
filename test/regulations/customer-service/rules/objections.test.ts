import type { Cell } from "../../../../src/kernel/sheet-source";
import { callBack, runCalls, type Row } from "../call-workbook";

const CLAUSE = "篇6 四(二)电话回访 1(4)";
const found = async (more: Row, without: readonly string[] = []): Promise<readonly string[]> =>
  (await runCalls({ 客服回访记录: [callBack(more)], without })).found("objections");
const NOT_LATER = [`客服回访记录!I2 error secondCallNotLater ${CLAUSE}`];

describe("篇6 四(二)电话回访 1(4) a customer who still won't accept is called again", () => {
  it.each<readonly [Cell, Cell, readonly string[]]>([
    ["否", "否", []],
    ["否", null, []],
    ["是", "否", []],
    ["是", null, [`客服回访记录!H2 needs-review acceptanceUnknown ${CLAUSE}`]],
    ["是", "是", [`客服回访记录!I2 error noSecondCall ${CLAUSE}`]],
    [null, null, []],
  ])("异议 %s, 仍不接受 %s, without another call: %j", async (异议, 仍不接受, expected) => {
    expect(await found({ 异议, 仍不接受 })).toEqual(expected);
  });

  it.each<readonly [Cell, readonly string[]]>([
    ["2026-03-04 10:00:01", []],
    ["2026-03-05 09:00", []],
    ["15:00", []],
    ["2026-03-04 10:00", NOT_LATER],
    ["2026-03-04 09:59:59", NOT_LATER],
    ["2026-03-03 15:00", NOT_LATER],
    ["09:00", NOT_LATER],
    ["改天", []],
  ])("another call at %s: %j", async (再次致电时间, expected) => {
    expect(await found({ 异议: "是", 仍不接受: "是", 再次致电时间 })).toEqual(expected);
    expect(await found({ 再次致电时间 })).toEqual(expected);
  });

  it("says nothing of columns that aren't there", async () => {
    expect(await found({ 异议: "是" }, ["客服回访记录.仍不接受"])).toEqual([]);
    expect(await found({ 异议: "是", 仍不接受: "是" }, ["客服回访记录.再次致电时间"])).toEqual([]);
  });

  it("names the call-back", async () => {
    const run = await runCalls({ 客服回访记录: [callBack({ 再次致电时间: "2026-03-03 15:00" })] });
    expect(run.sentences("secondCallNotLater")).toEqual([
      "2026-03-04 10:00的回访，再次致电时间写成2026-03-03 15:00，不晚于这次回访。",
      "再次致电时间 of the call-back of 2026-03-04 10:00 is 2026-03-03 15:00, no later than this call-back.",
    ]);
  });
});
