import { AGENTS, callBack, runCalls, type CallBook } from "../call-workbook";

const RULE = "agent-numbers";
const CLAUSE = "篇6 四(二)电话回访 2(1)";
const found = async (book: CallBook): Promise<readonly string[]> => (await runCalls(book)).found(RULE);

describe("篇6 四(二)电话回访 2(1) the number that a caller names", () => {
  it("is one of the staff", async () => {
    const 客服回访记录 = ["1001", 1002, "１００１ ", "1003", "01001", null].map((工号, index) =>
      callBack({ 工号, 客户: `客户${index}` }),
    );
    expect(await found({ 客服回访记录, 客服人员: AGENTS })).toEqual([
      `客服回访记录!C5 error unknownNumber ${CLAUSE}`,
      `客服回访记录!C6 error unknownNumber ${CLAUSE}`,
      `客服回访记录!C7 error numberMissing ${CLAUSE}`,
    ]);
  });

  it("can't be compared without the sheet, its column or a number in it: once", async () => {
    const 客服回访记录 = [callBack(), callBack({ 客户: "王先生" })];
    const once = [`客服回访记录!C1 needs-review numbersUnknown ${CLAUSE}`];
    expect(await found({ 客服回访记录 })).toEqual(once);
    expect(await found({ 客服回访记录, 客服人员: AGENTS, without: ["客服人员.工号"] })).toEqual(once);
    expect(await found({ 客服回访记录, 客服人员: AGENTS.map((row) => ({ ...row, 工号: null })) })).toEqual(once);
    expect(await found({ 客服人员: AGENTS, without: ["客服人员.工号"] })).toEqual([]);
    expect(await found({ 客服回访记录: [] })).toEqual([]);
  });

  it("belongs to one person; a row of the staff that is left out has none", async () => {
    const twice = [...AGENTS, { 姓名: "吴强", 部门主管: "吴强", 工号: 1001 }];
    expect(await found({ 客服人员: twice })).toEqual([`客服人员!E4 error numberTwice ${CLAUSE}`]);
    const second = [...AGENTS, { 姓名: "周晴", 部门主管: "吴强", 工号: "1009" }];
    expect(await found({ 客服人员: second, 客服回访记录: [callBack({ 工号: "1009" })] })).toEqual([
      `客服回访记录!C2 error unknownNumber ${CLAUSE}`,
    ]);
  });

  it("names the number", async () => {
    const run = await runCalls({ 客服人员: AGENTS, 客服回访记录: [callBack({ 工号: "1009" })] });
    expect(run.sentences("unknownNumber")).toEqual([
      "2026-03-04 10:00的回访，工号“1009”不在客服人员表里。",
      "The staff number “1009” of the call-back of 2026-03-04 10:00 isn't in 客服人员.",
    ]);
  });
});
