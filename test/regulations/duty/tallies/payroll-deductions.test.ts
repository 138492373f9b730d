import { absent, compensation, record, runDuty } from "../duty-workbook";

describe("篇5 六.3 工资扣款表", () => {
  it("gives one row a person and month for fines, and one a record of compensation", async () => {
    const run = await runDuty({
      值班到岗记录: [
        record("张三", "18:01", "20:59"),
        absent("李四"),
        record("张三", "18:01", "21:00", { 日期: "2026-03-31" }),
        record("张三", "18:01", "21:00", { 日期: "2026-04-01" }),
      ],
      损失赔偿: [compensation("张三", 12.34), compensation("张三", 600), compensation("王五", 0)],
    });
    expect(run.table("工资扣款表")).toEqual([
      ["2026-04", "张三", "值班罚款", 90, "篇5 五.5、六.3", null],
      ["2026-04", "张三", "损失赔偿", 12.34, "篇5 五.3、六.3", null],
      ["2026-04", "张三", "损失赔偿", 600, "篇5 五.3、六.3", null],
      ["2026-04", "李四", "值班罚款", 50, "篇5 五.5、六.3", null],
      ["2026-04", "王五", "损失赔偿", 0, "篇5 五.3、六.3", null],
      ["2026-05", "张三", "值班罚款", 30, "篇5 五.5、六.3", null],
    ]);
  });

  it("deducts what falls in December in January", async () => {
    const run = await runDuty({
      值班到岗记录: [record("张三", "18:01", "21:00", { 日期: "2026-12-31" })],
      损失赔偿: [compensation("张三", 600, { 日期: "2026-12-01" })],
    });
    expect(run.table("工资扣款表").map((row) => row[0])).toEqual(["2027-01", "2027-01"]);
  });

  it("leaves the cut of the year-end bonus out", async () => {
    const run = await runDuty({
      值班到岗记录: ["2026-03-02", "2026-03-03", "2026-03-04"].flatMap((日期) => [
        record("张三", "18:00", "21:00", { 日期 }),
        absent("李四", { 日期 }),
      ]),
    });
    expect(run.table("工资扣款表")).toEqual([["2026-04", "李四", "值班罚款", 150, "篇5 五.5、六.3", null]]);
  });

  it("leaves out records of compensation that can't be read", async () => {
    const run = await runDuty({ 损失赔偿: [compensation("张三、李四", 600), compensation("王五", 1.005)] });
    expect(run.table("工资扣款表")).toEqual([]);
    expect(run.leftOut("损失赔偿")).toBe(2);
  });
});
