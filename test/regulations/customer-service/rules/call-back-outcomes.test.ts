import type { Cell } from "../../../../src/kernel/sheet-source";
import { callBack, runCalls } from "../call-workbook";

const CLAUSE = "篇6 四(二)电话回访 2(3)";

describe("篇6 四(二)电话回访 2(3) agreement or objection", () => {
  it.each<readonly [Cell, Cell, readonly string[]]>([
    ["否", "否", []],
    ["否", null, []],
    ["是", "是", []],
    ["否", "是", [`客服回访记录!H2 error contradiction ${CLAUSE}`]],
    [null, "是", [`客服回访记录!G2 needs-review objectionUnknown ${CLAUSE}`]],
    ["也许", "是", []],
  ])("异议 %s, 仍不接受 %s: %j", async (异议, 仍不接受, expected) => {
    const run = await runCalls({ 客服回访记录: [callBack({ 异议, 仍不接受, 再次致电时间: "2026-03-05 09:00" })] });
    expect(run.found("call-back-outcomes")).toEqual(expected);
  });

  it("names the call-back", async () => {
    const run = await runCalls({ 客服回访记录: [callBack({ 仍不接受: "是", 再次致电时间: "2026-03-05 09:00" })] });
    expect(run.sentences("contradiction")).toEqual([
      "2026-03-04 10:00的回访，“异议”填了否，“仍不接受”却填了是。",
      "The call-back of 2026-03-04 10:00 has 否 in 异议 but 是 in 仍不接受.",
    ]);
  });
});
