import type { Cell } from "../../../../src/kernel/sheet-source";
import { call, runCalls } from "../call-workbook";

const CLAUSE = "篇6 四(二)电话接听 2(3)";

describe("篇6 四(二)电话接听 2(3) hanging up after the customer", () => {
  it.each<readonly [Cell, readonly string[]]>([
    ["是", []],
    [true, []],
    ["否", [`客服来电登记!P2 error hungUpFirst ${CLAUSE}`]],
    [0, [`客服来电登记!P2 error hungUpFirst ${CLAUSE}`]],
    [null, [`客服来电登记!P2 needs-review hangingUpUnknown ${CLAUSE}`]],
    ["忘了", []],
  ])("客户先挂机 %p: %j", async (客户先挂机, expected) => {
    expect((await runCalls({ 客服来电登记: [call({ 客户先挂机 })] })).found("hanging-up")).toEqual(expected);
  });

  it("names the call, without a date where it has none", async () => {
    const run = await runCalls({ 客服来电登记: [call({ 来电时间: "09:15:30", 客户先挂机: "否" })] });
    expect(run.sentences("hungUpFirst")).toEqual([
      "09:15:30的来电，没有等客户挂断就挂机。",
      "Staff hung up the call of 09:15:30 before the customer did.",
    ]);
  });
});
