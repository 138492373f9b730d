import { absent, record, runDuty } from "../duty-workbook";

describe("篇5 五.5 次日公布名单", () => {
  it("holds nobody but those of empty slots", async () => {
    const run = await runDuty({
      值班到岗记录: [
        record("张三", "18:01", "20:59"),
        absent("李四"),
        absent("王五", { 值班组: "二组" }),
        absent("赵六", { 值班组: "二组" }),
      ],
    });
    expect(run.table("次日公布名单")).toEqual([
      ["2026-03-03", "2026-03-02", "18:00-21:00", "王五", "无人值班", 50],
      ["2026-03-03", "2026-03-02", "18:00-21:00", "赵六", "无人值班", 50],
    ]);
  });

  it("goes by the day on which a slot begins, over the end of a year too", async () => {
    const run = await runDuty({
      值班到岗记录: [
        absent("张三", { 日期: "2026-12-31", 时段: "21:00-08:00" }),
        absent("李四", { 日期: "2026-03-06" }),
      ],
    });
    expect(run.table("次日公布名单").map(([published, day]) => `${String(published)} ${String(day)}`)).toEqual([
      "2026-03-07 2026-03-06",
      "2027-01-01 2026-12-31",
    ]);
  });

  it("keeps the order of events within a day of publication", async () => {
    const run = await runDuty({
      值班到岗记录: [
        absent("乙", { 日期: "2026-03-02", 值班组: "二组" }),
        absent("丁", { 日期: "2026-03-02", 时段: "12:00-15:00", 值班组: "二组" }),
        absent("丙", { 日期: "2026-03-02", 值班组: "一组" }),
        absent("甲", { 日期: "2026-03-02", 值班组: "一组" }),
      ],
    });
    expect(run.table("次日公布名单").map((row) => row[3])).toEqual(["丁", "丙", "甲", "乙"]);
  });
});
