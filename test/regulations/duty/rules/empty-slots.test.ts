import { absent, onLeave, person, record, runDuty } from "../duty-workbook";

const RULE = "duty/empty-slots";

describe("篇5 五.5 what to look at where nobody was on duty", () => {
  it("asks for a look at each person on leave who is fined", async () => {
    const run = await runDuty({ 值班到岗记录: [absent("张三"), onLeave("李四"), onLeave("王五")] });
    expect(run.found(RULE)).toEqual([
      "值班到岗记录!G3 needs-review finedOnLeave 篇5 五.5",
      "值班到岗记录!G4 needs-review finedOnLeave 篇5 五.5",
    ]);
    expect(run.foundByComputation(RULE)).toEqual(run.found(RULE));
    expect(run.fines()).toEqual([
      "2026-03-02 张三 无人值班 50",
      "2026-03-02 李四 无人值班 50",
      "2026-03-02 王五 无人值班 50",
    ]);
    expect(run.sentences(RULE, "finedOnLeave")).toEqual({
      chinese: "李四 2026年3月2日（周一） 18:00-21:00请假，但一组无人值班，按制度原文全组每人都要罚款。",
      english:
        "李四 was on leave on Mon 2026-03-02 18:00-21:00, but nobody of 一组 was there; by the text all members are fined.",
    });
  });

  it("says nothing of a staffed slot, nor of an empty one without leave", async () => {
    const staffed = await runDuty({ 值班到岗记录: [record("张三"), onLeave("李四"), absent("王五")] });
    expect(staffed.found(RULE)).toEqual([]);
    const empty = await runDuty({ 值班到岗记录: [absent("张三"), absent("李四")] });
    expect(empty.found(RULE)).toEqual([]);
  });

  it("asks for a look at a row that can't be used and keeps the slot from being empty", async () => {
    const run = await runDuty({
      值班人员: [person("张三"), person("李四"), person("王五")],
      值班到岗记录: [absent("张三"), record("李四", "约六点")],
    });
    expect(run.found(RULE)).toEqual(["值班到岗记录!C3 needs-review unreadableRecord 篇5 五.5"]);
    expect(run.fines()).toEqual(["2026-03-02 张三 缺席 50"]);
    expect(run.sentences(RULE, "unreadableRecord")).toEqual({
      chinese:
        "一组 2026年3月2日（周一） 18:00-21:00能采用的记录里没有人到岗，但有一行记录无法采用，所以没有按无人值班处罚。",
      english:
        "Nobody of 一组 is recorded as present on Mon 2026-03-02 18:00-21:00, but one row can't be used, so the slot was not taken as empty.",
    });
  });

  it("asks for a look at such a row where the group has no other", async () => {
    const run = await runDuty({ 值班人员: [person("张三")], 值班到岗记录: [record("张三", "约六点")] });
    expect(run.found(RULE)).toEqual(["值班到岗记录!C2 needs-review unreadableRecord 篇5 五.5"]);
    expect(run.fines()).toEqual([]);
  });

  it("says nothing of such a row in a staffed slot", async () => {
    const run = await runDuty({ 值班到岗记录: [record("张三"), record("李四", "约六点")] });
    expect(run.found(RULE)).toEqual([]);
  });
});
