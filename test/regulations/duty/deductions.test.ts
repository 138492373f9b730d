import { formatMonth } from "../../../src/kernel/excel-date";
import { absent, compensation, person, readDuty, record, type DutyBook } from "./duty-workbook";

const deductions = async (book: DutyBook): Promise<readonly string[]> => {
  const records = await readDuty(book);
  const { deductions, hints } = records.payroll();
  return deductions.map((deduction) =>
    [
      formatMonth(deduction.month),
      records.lexicon.textOf(deduction.person),
      deduction.item,
      deduction.amountFen,
      deduction.largestFen,
      ...(hints.get(deduction) ?? []),
    ].join(" "),
  );
};

describe("篇5 六.3 deductions from a month's wage", () => {
  it("add up a person's fines of a month and keep the largest", async () => {
    expect(
      await deductions({
        值班到岗记录: [record("周九"), absent("张三"), record("张三", "18:01", "20:59", { 日期: "2026-03-31" })],
      }),
    ).toEqual(["2026-04 张三 值班罚款 11000 5000"]);
  });

  it("keep each compensation apart, from fines too", async () => {
    expect(
      await deductions({
        值班到岗记录: [record("张三", "18:01")],
        损失赔偿: [compensation("张三", 1), compensation("张三", 2, { 日期: "2026-04-01" })],
      }),
    ).toEqual(["2026-04 张三 值班罚款 3000 3000", "2026-04 张三 损失赔偿 100 0", "2026-05 张三 损失赔偿 200 0"]);
  });

  it.each([
    [1000, ""],
    [1000.01, " aboveCap"],
  ])("hint at a compensation of %d of a wage of 5000", async (amount, hint) => {
    expect(
      await deductions({ 值班人员: [person("张三", { 月工资: 5000 })], 损失赔偿: [compensation("张三", amount)] }),
    ).toEqual([`2026-04 张三 损失赔偿 ${Math.round(amount * 100)} 0${hint}`]);
  });

  it("hint by the policy of the payroll month's first day", async () => {
    const book: DutyBook = {
      值班人员: [person("张三", { 月工资: 5000 })],
      损失赔偿: [compensation("张三", 1200), compensation("张三", 1200, { 日期: "2026-04-01" })],
    };
    expect(await deductions({ ...book, policy: [["capRate", "30%", "2026-05-01"]] })).toEqual([
      "2026-04 张三 损失赔偿 120000 0 aboveCap",
      "2026-05 张三 损失赔偿 120000 0",
    ]);
    expect(await deductions({ ...book, policy: [["capRate", "30%", "2026-05-02"]] })).toEqual([
      "2026-04 张三 损失赔偿 120000 0 aboveCap",
      "2026-05 张三 损失赔偿 120000 0 aboveCap",
    ]);
  });
});
