import { person, runDuty, turn, type Row } from "../duty-workbook";

const RULE = "duty/one-group-per-slot";
const found = async (...值班安排: Row[]): Promise<readonly string[]> => (await runDuty({ 值班安排 })).found(RULE);

describe("篇5 二 one group in each slot", () => {
  it("passes one group a slot, and another at noon", async () => {
    expect(
      await found(turn("2026-03-02"), turn("2026-03-02", "二组", { 时段: "12:00-15:00" }), turn("2026-03-03", "二组")),
    ).toEqual([]);
  });

  it("points at 值班组 of a second group, and of a third", async () => {
    expect(await found(turn("2026-03-02"), turn("2026-03-02", "二组"), turn("2026-03-02", "三组"))).toEqual([
      "值班安排!C3 error secondGroup 篇5 二",
      "值班安排!C4 error secondGroup 篇5 二",
    ]);
  });

  it("passes the same group on several rows of a slot", async () => {
    expect(
      await found(turn("2026-03-02", "一组", { 值班人员: "张三" }), turn("2026-03-02", "一 组", { 值班人员: "李四" })),
    ).toEqual([]);
  });

  it("passes a second group that a temporary arrangement calls in, whichever row comes first", async () => {
    const called = turn("2026-03-02", "二组", { 依据: "国庆安排" });
    expect(await found(turn("2026-03-02"), called)).toEqual([]);
    expect(await found(called, turn("2026-03-02"))).toEqual([]);
  });

  it("leaves a blank group to the reader", async () => {
    const run = await runDuty({ 值班安排: [turn("2026-03-02", null)] });
    expect(run.found(RULE)).toEqual([]);
    expect(run.found("duty/readable-cells")).toEqual(["值班安排!C2 error blankRequired 篇5 一.3"]);
  });

  it("warns of a group without members where the members are known", async () => {
    const 值班安排 = [turn("2026-03-02", "一组"), turn("2026-03-03", "九组")];
    const run = await runDuty({ 值班安排, 值班人员: [person("张三")] });
    expect(run.found(RULE)).toEqual(["值班安排!C3 warning unknownGroup 篇5 一.3"]);
    expect(await found(...值班安排)).toEqual([]);
    expect(run.sentences(RULE, "unknownGroup")).toEqual({
      chinese: "2026年3月3日（周二） 18:00-21:00安排的九组在值班人员里没有成员。",
      english: "九组, on duty on Tue 2026-03-03 18:00-21:00, has no members in 值班人员.",
    });
  });

  it("names both groups", async () => {
    const run = await runDuty({ 值班安排: [turn("2026-03-02"), turn("2026-03-02", "二组")] });
    expect(run.sentences(RULE, "secondGroup")).toEqual({
      chinese: "2026年3月2日（周一） 18:00-21:00已安排一组值班，又安排了二组。",
      english: "一组 is on duty on Mon 2026-03-02 18:00-21:00 already; 二组 is a second group.",
    });
  });
});
