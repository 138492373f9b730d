import { absent, days, person, record, runDuty, type Row } from "../duty-workbook";

const RULE = "duty/bonus-known";
/** Absences of 李四 on days that 张三 keeps from being empty. */
const absences = (count: number, first = "2026-03-02"): Row[] =>
  days(first, count).flatMap((日期) => [record("张三", "18:00", "21:00", { 日期 }), absent("李四", { 日期 })]);
const LIST = (年终奖金: Row["x"]): Row[] => [person("张三"), person("李四", { 年终奖金 })];

describe("篇5 五.5 the bonus that is cut", () => {
  it("passes a known bonus, 0 too, and an unknown one that isn't cut", async () => {
    expect((await runDuty({ 值班人员: LIST(20000), 值班到岗记录: absences(3) })).found(RULE)).toEqual([]);
    expect((await runDuty({ 值班人员: LIST(0), 值班到岗记录: absences(3) })).found(RULE)).toEqual([]);
    expect((await runDuty({ 值班人员: LIST(null), 值班到岗记录: absences(2) })).found(RULE)).toEqual([]);
  });

  it("asks for a look at the blank bonus of who is cut", async () => {
    const run = await runDuty({ 值班人员: LIST(null), 值班到岗记录: absences(3) });
    expect(run.found(RULE)).toEqual(["值班人员!H3 needs-review bonusUnknown 篇5 五.5"]);
    expect(run.foundByComputation(RULE)).toEqual(run.found(RULE));
    expect(run.sentences(RULE, "bonusUnknown")).toEqual({
      chinese: "李四 2026年缺席3次、迟到早退0次，应扣发年终奖金，但没有奖金数额。",
      english: "李四 was absent 3 and late or early 0 time(s) in 2026: the year-end bonus is cut, but isn't known.",
    });
  });

  it("asks besides the reader's error where the bonus can't be read", async () => {
    const run = await runDuty({ 值班人员: LIST("待定"), 值班到岗记录: absences(3) });
    expect(run.found(RULE)).toEqual(["值班人员!H3 needs-review bonusUnknown 篇5 五.5"]);
    expect(run.found("duty/readable-cells")).toEqual(["值班人员!H3 error unreadable.amount 篇5 五.5"]);
  });

  it("points at the nearest cell where the column or the sheet is missing", async () => {
    const withoutColumn = await runDuty({
      值班人员: LIST(null),
      值班到岗记录: absences(3),
      without: ["值班人员.年终奖金"],
    });
    expect(withoutColumn.found(RULE)).toEqual(["值班人员!A3 needs-review bonusUnknown 篇5 五.5"]);
    const withoutSheet = await runDuty({ 值班到岗记录: absences(3) });
    expect(withoutSheet.found(RULE)).toEqual(["值班到岗记录!D7 needs-review bonusUnknown 篇5 五.5"]);
  });

  it("asks for a look at one bonus that is cut in two years, not at one cut once", async () => {
    const run = await runDuty({
      值班人员: LIST(20000),
      值班到岗记录: [...absences(3, "2025-03-03"), ...absences(3)],
    });
    expect(run.found(RULE)).toEqual(["值班人员!H3 needs-review severalYears 篇5 五.5"]);
    expect(run.sentences(RULE, "severalYears")).toEqual({
      chinese: "李四在2025、2026这几个年度都应扣发年终奖金，都按同一个奖金数额计算。",
      english: "The bonus of 李四 is cut in 2025, 2026, each time from the same bonus.",
    });
    const once = await runDuty({
      值班人员: LIST(20000),
      值班到岗记录: [...absences(2, "2025-03-03"), ...absences(3)],
    });
    expect(once.found(RULE)).toEqual([]);
  });
});
