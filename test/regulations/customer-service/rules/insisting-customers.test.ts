import type { Cell } from "../../../../src/kernel/sheet-source";
import { call, openCall, runCalls, type Row } from "../call-workbook";

const CLAUSE = "篇6 四(二)电话接听 1(4)";
const found = async (row: Row, without: readonly string[] = []): Promise<readonly string[]> =>
  (await runCalls({ 客服来电登记: [row], without })).found("insisting-customers");
const insisting = (满意: Cell, 坚持己见: Cell, more: Row = {}): Row => call({ 满意, 坚持己见, ...more });

describe("篇6 四(二)电话接听 1(4) customers who keep insisting", () => {
  it("wants the submission to the person in charge, once", async () => {
    expect(await found(insisting("否", "是"))).toEqual([`客服来电登记!L2 error notReported ${CLAUSE}`]);
    expect(await found(insisting("是", "是"))).toEqual([`客服来电登记!L2 error notReported ${CLAUSE}`]);
    expect(await found(insisting("否", "是", { 提交负责人时间: "2026-03-02 09:20" }))).toEqual([]);
    const open = await runCalls({ 客服来电登记: [openCall({ 满意: "否", 坚持己见: "是", 提交负责人时间: null })] });
    expect(open.found()).toEqual(["客服来电登记!L2 error notSubmitted 篇6 四(二)电话接听 1(3)"]);
  });

  it.each<readonly [Cell, Cell, readonly string[]]>([
    ["是", "否", []],
    ["是", null, []],
    ["否", "否", []],
    ["否", null, [`客服来电登记!O2 needs-review insistenceUnknown ${CLAUSE}`]],
    [null, "否", [`客服来电登记!N2 needs-review satisfactionUnknown ${CLAUSE}`]],
    [null, null, [`客服来电登记!N2 needs-review satisfactionUnknown ${CLAUSE}`]],
    ["一般", "否", []],
    ["否", "有点", []],
  ])("满意 %s, 坚持己见 %s: %j", async (content, insists, expected) => {
    expect(await found(insisting(content, insists))).toEqual(expected);
  });

  it("asks for 坚持己见 where the sheet has no 满意, and says nothing of columns that aren't there", async () => {
    expect(await found(insisting(null, null), ["客服来电登记.满意"])).toEqual([
      `客服来电登记!N2 needs-review insistenceUnknown ${CLAUSE}`,
    ]);
    expect(await found(insisting("否", null), ["客服来电登记.坚持己见"])).toEqual([]);
    expect(await found(insisting("否", "是"), ["客服来电登记.提交负责人时间"])).toEqual([]);
  });

  it("names the call", async () => {
    const run = await runCalls({ 客服来电登记: [insisting("否", "是")] });
    expect(run.sentences("notReported")).toEqual([
      "2026-03-02 09:15的来电，客户一再坚持己见，但没有提交负责人的时间。",
      "The customer of the call of 2026-03-02 09:15 keeps insisting, but no time of submission to the person in charge is given.",
    ]);
  });
});
