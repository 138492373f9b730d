import { absent, onLeave, person, record, runDuty, type Row } from "../duty-workbook";

describe("篇5 五.5 值班罚款明细", () => {
  it("gives one row an event, with day, slot, group, article, publication and payroll month", async () => {
    const run = await runDuty({
      值班到岗记录: [
        record("张三", "18:01", "20:59"),
        absent("李四"),
        record("王五", "18:00", "21:00"),
        absent("赵六", { 值班组: "二组" }),
      ],
    });
    expect(run.table("值班罚款明细")).toEqual([
      ["2026-03-02", "18:00-21:00", "一组", "张三", "迟到", 30, "篇5 五.5", null, "2026-04"],
      ["2026-03-02", "18:00-21:00", "一组", "张三", "早退", 30, "篇5 五.5", null, "2026-04"],
      ["2026-03-02", "18:00-21:00", "一组", "李四", "缺席", 50, "篇5 五.5", null, "2026-04"],
      ["2026-03-02", "18:00-21:00", "二组", "赵六", "无人值班", 50, "篇5 五.5", "2026-03-03", "2026-04"],
    ]);
  });

  it("is empty where nobody is fined, and where there are no records", async () => {
    expect((await runDuty({ 值班到岗记录: [record("张三"), onLeave("李四")] })).table("值班罚款明细")).toEqual([]);
    expect((await runDuty({ 值班人员: [person("张三")] })).table("值班罚款明细")).toEqual([]);
  });

  it("orders by day, slot start, group, name by code points, then kind", async () => {
    const late = (姓名: string, 日期: string, 时段: string, 值班组: string): Row =>
      record(姓名, "23:00", "23:30", { 日期, 时段, 值班组 });
    const run = await runDuty({
      值班到岗记录: [
        late("𠮷一", "2026-03-03", "18:00-21:00", "一组"),
        late("乙", "2026-03-03", "18:00-21:00", "一组"),
        late("丙", "2026-03-03", "18:00-21:00", "一组"),
        late("甲", "2026-03-03", "18:00-21:00", "B组"),
        late("丁", "2026-03-03", "08:00-21:00", "二组"),
        late("戊", "2026-03-02", "18:00-21:00", "二组"),
      ],
    });
    expect(run.table("值班罚款明细").map((row) => [row[0], row[1], row[2], row[3]].join(" "))).toEqual([
      "2026-03-02 18:00-21:00 二组 戊",
      "2026-03-03 08:00-21:00 二组 丁",
      "2026-03-03 18:00-21:00 B组 甲",
      "2026-03-03 18:00-21:00 一组 丙",
      "2026-03-03 18:00-21:00 一组 乙",
      "2026-03-03 18:00-21:00 一组 𠮷一",
    ]);
  });
});
