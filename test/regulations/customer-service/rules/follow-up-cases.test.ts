import { AGENTS, call, callBack, newDemand, runCalls, type CallBook, type Row } from "../call-workbook";

const RULE = "follow-up-cases";
const CLAUSE = "篇6 四(二)电话回访 1(5)";
const LOG = [call({ 个案号: "C1" })];
const found = async (rows: readonly Row[], more: CallBook = { 客服来电登记: LOG }): Promise<readonly string[]> =>
  (await runCalls({ 客服回访记录: rows, 客服人员: AGENTS, ...more })).found(RULE);

describe("篇6 四(二)电话回访 1(5) a new demand", () => {
  it("has a follow-up case on a case of the call log", async () => {
    expect(await found([newDemand()])).toEqual([]);
    expect(await found([newDemand({ 跟进个案号: null })])).toEqual([`客服回访记录!M2 error caseMissing ${CLAUSE}`]);
    expect(await found([newDemand({ 原个案号: null })])).toEqual([`客服回访记录!L2 error originalMissing ${CLAUSE}`]);
    expect(await found([newDemand({ 原个案号: "C9" })])).toEqual([`客服回访记录!L2 error originalUnknown ${CLAUSE}`]);
    expect(await found([newDemand({ 现场解决: null, 跟进个案号: null })])).toHaveLength(1);
  });

  it("needs no case where it was solved at once, or isn't there", async () => {
    expect(await found([newDemand({ 现场解决: "是", 原个案号: null, 跟进个案号: null })])).toEqual([]);
    expect(await found([callBack()])).toEqual([]);
  });

  it("asks for a look at a blank 新需求", async () => {
    expect(await found([callBack({ 新需求: null })])).toEqual([`客服回访记录!J2 needs-review demandUnknown ${CLAUSE}`]);
  });

  it("may stand on the follow-up case of another call-back, not on its own", async () => {
    const second = newDemand({ 客户: "王先生", 原个案号: "C2", 跟进个案号: "C3" });
    expect(await found([newDemand(), second])).toEqual([]);
    expect(await found([second])).toEqual([`客服回访记录!L2 error originalUnknown ${CLAUSE}`]);
    expect(await found([newDemand({ 原个案号: "C2" })])).toEqual([`客服回访记录!L2 error originalUnknown ${CLAUSE}`]);
  });

  it("warns where both cases are one number", async () => {
    expect(await found([newDemand({ 跟进个案号: " C1" })])).toEqual([
      `客服回访记录!M2 warning caseIsOriginal ${CLAUSE}`,
    ]);
  });

  it("compares case numbers as codes", async () => {
    const log = { 客服来电登记: [call({ 个案号: 7 })] };
    expect(await found([newDemand({ 原个案号: "７" })], log)).toEqual([]);
    expect(await found([newDemand({ 原个案号: "007" })], log)).toHaveLength(1);
  });

  it("asks once for a look where there are no cases to compare with", async () => {
    const rows = [newDemand(), newDemand({ 客户: "王先生", 原个案号: "C8", 跟进个案号: "C9" })];
    const once = [`客服回访记录!L1 needs-review casesUnknown ${CLAUSE}`];
    expect(await found(rows, {})).toEqual(once);
    expect(await found(rows, { 客服来电登记: [call()] })).toEqual(once);
    expect(await found(rows, { 客服来电登记: LOG, without: ["客服来电登记.个案号"] })).toEqual(once);
    expect(await found([callBack()], {})).toEqual([]);
  });

  it("says nothing of columns that aren't there", async () => {
    const without = ["新需求", "原个案号", "跟进个案号"].map((column) => `客服回访记录.${column}`);
    for (const column of without) {
      expect(await found([newDemand()], { 客服来电登记: LOG, without: [column] })).toEqual([]);
    }
  });

  it("names call-back and case", async () => {
    const run = await runCalls({ 客服回访记录: [newDemand({ 原个案号: "C9" })], 客服来电登记: LOG });
    expect(run.sentences("originalUnknown")).toEqual([
      "2026-03-04 10:00的回访，原个案号“C9”在来电登记和其他跟进个案里都没有。",
      "The original case “C9” of the call-back of 2026-03-04 10:00 is neither in 客服来电登记 nor another follow-up case.",
    ]);
  });
});
