import { absent, days, person, record, runDuty, type Row } from "../duty-workbook";

describe("篇5 五.5 值班年度汇总", () => {
  it("counts events, fines and the cut of each person and year", async () => {
    const 值班到岗记录: Row[] = days("2026-03-02", 3).flatMap((日期) => [
      record("张三", "18:00", "21:00", { 日期 }),
      absent("李四", { 日期 }),
      record("王五", "18:01", "20:59", { 日期 }),
    ]);
    const run = await runDuty({
      值班人员: [person("张三"), person("李四", { 年终奖金: 20000 }), person("王五", { 年终奖金: "1.5万" })],
      值班到岗记录,
    });
    expect(run.table("值班年度汇总")).toEqual([
      [2026, "李四", 3, 0, 0, 150, 0.1, 20000, 2000, "篇5 五.5"],
      [2026, "王五", 0, 3, 3, 180, 0.1, 15000, 1500, "篇5 五.5"],
    ]);
  });

  it("shows no cut as 0 and the bonus as entered; an unknown bonus as a blank", async () => {
    const run = await runDuty({
      值班人员: [person("张三", { 年终奖金: 0.05 }), person("李四")],
      值班到岗记录: [record("张三", "18:01"), record("李四", "18:01")],
    });
    expect(run.table("值班年度汇总")).toEqual([
      [2026, "张三", 0, 1, 0, 30, 0, 0.05, 0, "篇5 五.5"],
      [2026, "李四", 0, 1, 0, 30, 0, null, 0, "篇5 五.5"],
    ]);
  });

  it("shows a cut of an unknown bonus as rate without amounts", async () => {
    const run = await runDuty({
      值班到岗记录: days("2026-03-02", 3).flatMap((日期) => [
        record("张三", "18:00", "21:00", { 日期 }),
        absent("李四", { 日期 }),
      ]),
    });
    expect(run.table("值班年度汇总")).toEqual([[2026, "李四", 3, 0, 0, 150, 0.1, null, null, "篇5 五.5"]]);
  });

  it("orders by year, then name by code points, and leaves out who has no event", async () => {
    const run = await runDuty({
      值班到岗记录: [
        record("李四", "18:01", "21:00", { 日期: "2026-01-05" }),
        record("张三", "18:01", "21:00", { 日期: "2026-01-05" }),
        record("赵六", "18:00", "21:00", { 日期: "2026-01-05" }),
        record("李四", "18:01", "21:00", { 日期: "2025-12-31" }),
      ],
    });
    expect(run.table("值班年度汇总").map(([year, name]) => `${String(year)} ${String(name)}`)).toEqual([
      "2025 李四",
      "2026 张三",
      "2026 李四",
    ]);
  });
});
