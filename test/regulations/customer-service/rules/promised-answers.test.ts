import { call, openCall, runCalls } from "../call-workbook";

const RULE = "promised-answers";
const CLAUSE = "篇6 四(二)电话接听 2(2)";

describe("篇6 四(二)电话接听 2(2) where no answer can be given at once", () => {
  it("wants the promised time and the contact, each at its cell", async () => {
    const run = await runCalls({
      客服来电登记: [
        openCall({ 承诺答复时间: null }),
        openCall({ 来电时间: "2026-03-02 09:16", 联系方式: " " }),
        openCall({ 来电时间: "2026-03-02 09:17", 承诺答复时间: 46083.75, 联系方式: 13800000000 }),
      ],
    });
    expect(run.found()).toEqual([
      `客服来电登记!K2 error promiseMissing ${CLAUSE}`,
      `客服来电登记!E3 error contactMissing ${CLAUSE}`,
    ]);
  });

  it("wants neither of a call that was answered, or of which that isn't known", async () => {
    expect((await runCalls({ 客服来电登记: [call(), call({ 客户: "甲", 现场答复: null })] })).found(RULE)).toEqual([]);
  });

  it("says nothing of a column that isn't there", async () => {
    const run = await runCalls({
      客服来电登记: [openCall({ 承诺答复时间: null, 联系方式: null })],
      without: ["客服来电登记.联系方式"],
    });
    expect(run.found(RULE)).toEqual([`客服来电登记!J2 error promiseMissing ${CLAUSE}`]);
  });

  it("names the call", async () => {
    const run = await runCalls({ 客服来电登记: [openCall({ 联系方式: null })] });
    expect(run.sentences("contactMissing")).toEqual([
      "2026-03-02 09:15的来电不能现场答复，但没有留下客户的联系方式。",
      "The call of 2026-03-02 09:15 couldn't be answered at once, but the customer left no contact.",
    ]);
  });
});
