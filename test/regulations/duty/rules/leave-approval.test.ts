import { absent, onLeave, record, runDuty, type DutyRun, type Row } from "../duty-workbook";

const RULE = "duty/leave-approval";
/** Besides 王组长, who keeps the slot from being empty. */
const run = (...rows: Row[]): Promise<DutyRun> => runDuty({ 值班到岗记录: [record("王组长"), ...rows] });

describe("篇5 五.1 leave with the approval of someone else", () => {
  it("passes approved leave, which excuses", async () => {
    const answer = await run(onLeave("李四"));
    expect(answer.found(RULE)).toEqual([]);
    expect(answer.fines()).toEqual([]);
  });

  it("points at the blank approver, and counts an absence", async () => {
    const answer = await run(onLeave("李四", { 请假批准人: null }));
    expect(answer.found(RULE)).toEqual(["值班到岗记录!H3 error noApprover 篇5 五.1"]);
    expect(answer.fines()).toEqual(["2026-03-02 李四 缺席 50"]);
    expect(answer.sentences(RULE, "noApprover")).toEqual({
      chinese: "李四 2026年3月2日（周一） 18:00-21:00请假没有批准人，按缺席计。",
      english: "The leave of 李四 on Mon 2026-03-02 18:00-21:00 has no approver; counted as absence.",
    });
  });

  it("points at the approver who is the person himself, in another spelling too", async () => {
    const answer = await run(onLeave("李四", { 请假批准人: "李 四" }));
    expect(answer.found(RULE)).toEqual(["值班到岗记录!H3 error approvedByOneself 篇5 五.1"]);
    expect(answer.fines()).toEqual(["2026-03-02 李四 缺席 50"]);
    expect(answer.sentences(RULE, "approvedByOneself")).toEqual({
      chinese: "李四 2026年3月2日（周一） 18:00-21:00的请假由本人批准，按缺席计。",
      english: "李四 approved their own leave on Mon 2026-03-02 18:00-21:00; counted as absence.",
    });
  });

  it("asks for a look at leave of someone present, who is judged by the clock", async () => {
    const answer = await run(record("李四", "18:01", "21:00", { 请假: "是", 请假批准人: "王组长" }));
    expect(answer.found(RULE)).toEqual(["值班到岗记录!G3 needs-review presentOnLeave 篇5 五.1"]);
    expect(answer.fines()).toEqual(["2026-03-02 李四 迟到 30"]);
    expect(answer.sentences(RULE, "presentOnLeave")).toEqual({
      chinese: "李四 2026年3月2日（周一） 18:00-21:00已到岗，又写了请假，按实际到岗、离岗时间判断。",
      english: "李四 came on Mon 2026-03-02 18:00-21:00 and is entered as on leave; judged by the clock.",
    });
  });

  it("takes no approver for leave where 请假 isn't yes", async () => {
    const answer = await run(
      absent("李四", { 请假批准人: "王组长" }),
      absent("赵六", { 请假: "否", 请假批准人: "王组长" }),
    );
    expect(answer.found(RULE)).toEqual([]);
    expect(answer.fines()).toEqual(["2026-03-02 李四 缺席 50", "2026-03-02 赵六 缺席 50"]);
  });

  it("asks for no approver where the sheet has no column for one", async () => {
    const answer = await runDuty({
      值班到岗记录: [record("王组长"), absent("李四", { 请假: "是" })],
      without: ["值班到岗记录.请假批准人"],
    });
    expect(answer.found(RULE)).toEqual([]);
    expect(answer.fines()).toEqual([]);
  });
});
