import { call, openCall, runCalls } from "../call-workbook";

const RULE = "call-answers";
const CLAUSE = "篇6 四(二)电话接听 1(2)";
const UNTIL = (date: string) => call({ 来电时间: `${date} 10:00`, 提交办公室日期: date });

describe("篇6 四(二)电话接听 1(2) a call is answered and its papers handed in", () => {
  it("asks for a look at a blank 现场答复, and judges nothing that hangs on it", async () => {
    const run = await runCalls({
      客服来电登记: [openCall({ 现场答复: null, 提交负责人时间: null, 回复客户时间: null, 联系方式: null })],
    });
    expect(run.found()).toEqual([`客服来电登记!I2 needs-review answerUnknown ${CLAUSE}`]);
  });

  it("leaves an unreadable 现场答复 to the reader", async () => {
    const run = await runCalls({ 客服来电登记: [call({ 现场答复: "部分" })] });
    expect(run.found()).toEqual([`客服来电登记!I2 error valueUnusable ${CLAUSE}`]);
  });

  it.each([
    ["2026-03-02", "needs-review"],
    ["2026-03-03", "needs-review"],
    ["2026-03-04", "error"],
  ])("a call of 2 March without hand-in, where the sheet reaches to %s, is %s", async (last, severity) => {
    const run = await runCalls({ 客服来电登记: [call({ 提交办公室日期: null }), UNTIL(last)] });
    expect(run.found()).toEqual([`客服来电登记!R2 ${severity} notHandedIn ${CLAUSE}`]);
  });

  it("counts a hand-in as a day of the sheet, and not a row that is left out", async () => {
    const late = call({ 来电时间: "2026-03-03 10:00", 提交办公室日期: "2026-03-04" });
    expect((await runCalls({ 客服来电登记: [call({ 提交办公室日期: null }), late] })).found(RULE)).toEqual([
      `客服来电登记!R2 error notHandedIn ${CLAUSE}`,
    ]);
    const broken = call({ 来电时间: "三月底", 提交办公室日期: "2026-03-31" });
    expect((await runCalls({ 客服来电登记: [call({ 提交办公室日期: null }), broken] })).found(RULE)).toEqual([
      `客服来电登记!R2 needs-review notHandedIn ${CLAUSE}`,
    ]);
  });

  it("can't call a hand-in overdue of a call without a date", async () => {
    const run = await runCalls({
      客服来电登记: [call({ 来电时间: "09:15", 提交办公室日期: null }), UNTIL("2026-03-31")],
    });
    expect(run.found()).toEqual([`客服来电登记!R2 needs-review notHandedIn ${CLAUSE}`]);
  });
});
