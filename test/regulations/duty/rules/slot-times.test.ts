import { record, runDuty, turn, type Row } from "../duty-workbook";

const RULE = "duty/slot-times";
const onRoster = async (day: string, slot: string, more: Row = {}): Promise<readonly string[]> =>
  (await runDuty({ 值班安排: [turn(day, "一组", { 时段: slot, ...more })] })).found(RULE);
const WRONG = ["值班安排!B2 error wrongSlot 篇5 二"];

describe("篇5 二 slots of the week", () => {
  it.each([
    ["2026-03-02", "18:00-21:00", "Monday"],
    ["2026-03-06", "18:00-21:00", "Friday"],
    ["2026-03-07", "08:00-21:00", "Saturday"],
    ["2026-03-08", "08:00-21:00", "Sunday"],
    ["2026-10-01", "08:00-21:00", "a statutory holiday on a Thursday"],
    ["2026-10-10", "18:00-21:00", "a make-up working Saturday"],
    ["2026-03-02", "12:00-15:00", "noon of a working day"],
    ["2026-03-02", "21:00-08:00", "a night"],
    ["2026-03-07", "21:00-08:00", "a night after a day of rest"],
    ["2026-03-02", "18：00--21：00", "a slot in another spelling"],
  ])("passes %s %s (%s)", async (day, slot) => {
    expect(await onRoster(day, slot)).toEqual([]);
  });

  it.each([
    ["2026-03-02", "08:00-21:00", "the long slot on a Monday"],
    ["2026-03-02", "17:59-21:00", "a minute early"],
    ["2026-03-02", "18:01-21:00", "a minute late"],
    ["2026-03-02", "18:00-20:59", "a minute short"],
    ["2026-03-02", "18:00-21:01", "a minute long"],
    ["2026-03-07", "18:00-21:00", "the short slot on a Saturday"],
    ["2026-10-01", "18:00-21:00", "the short slot on a holiday"],
    ["2026-10-10", "08:00-21:00", "the long slot on a make-up working day"],
    ["2026-03-07", "12:00-15:00", "noon of a day of rest"],
    ["2026-03-02", "18:00-24:00", "until midnight"],
  ])("finds %s %s (%s) wrong", async (day, slot) => {
    expect(await onRoster(day, slot)).toEqual(WRONG);
  });

  it("lets a temporary arrangement have any slot, and its records with it", async () => {
    const run = await runDuty({
      值班安排: [turn("2026-03-02", "一组", { 时段: "18:00-24:00", 依据: "防汛通知" })],
      值班到岗记录: [record("张三", "18:00", "24:00", { 时段: "18:00-24:00" })],
    });
    expect(run.found(RULE)).toEqual([]);
  });

  it("follows 《节假日调整》 rather than the statutory calendar, to either side", async () => {
    const rest = await runDuty({
      值班安排: [turn("2026-03-02")],
      节假日调整: [{ 日期: "2026-03-02", 类型: "休" }],
    });
    expect(rest.found(RULE)).toEqual(WRONG);
    const work = await runDuty({
      值班安排: [turn("2026-10-01")],
      节假日调整: [{ 日期: "2026-10-01", 类型: "班" }],
    });
    expect(work.found(RULE)).toEqual([]);
  });

  it("points at 时段 of a record too, and changes no money by it", async () => {
    const run = await runDuty({ 值班到岗记录: [record("张三", "18:00", "19:59", { 时段: "18:00-20:00" })] });
    expect(run.found(RULE)).toEqual(["值班到岗记录!B2 error wrongSlot 篇5 二"]);
    expect(run.fines()).toEqual(["2026-03-02 张三 早退 30"]);
    expect(run.leftOut("值班到岗记录")).toBe(0);
  });

  it("points at each of several records", async () => {
    const run = await runDuty({
      值班到岗记录: [
        record("张三", "18:00", "20:00", { 时段: "18:00-20:00" }),
        record("李四", "18:00", "20:00", { 时段: "18:00-20:00" }),
        record("王五"),
      ],
    });
    expect(run.found(RULE)).toEqual([
      "值班到岗记录!B2 error wrongSlot 篇5 二",
      "值班到岗记录!B3 error wrongSlot 篇5 二",
    ]);
  });

  it("leaves blank and unreadable days and slots to the reader", async () => {
    const run = await runDuty({
      值班安排: [turn(null), turn("不详"), turn("2026-03-02", "一组", { 时段: null })],
      值班到岗记录: [
        record("张三", "18:00", "21:00", { 日期: null }),
        record("张三", "18:00", "21:00", { 时段: null }),
        record("张三", "18:00", "21:00", { 时段: "晚上" }),
      ],
    });
    expect(run.found(RULE)).toEqual([]);
    expect(run.found("duty/readable-cells")).toHaveLength(6);
  });

  it("names both slots", async () => {
    const run = await runDuty({ 值班安排: [turn("2026-10-10", "一组", { 时段: "08:00-21:00" })] });
    expect(run.sentences(RULE, "wrongSlot")).toEqual({
      chinese: "2026年10月10日（周六）的时段写成08:00-21:00，按制度应为18:00-21:00。",
      english: "The slot of Sat 2026-10-10 is 08:00-21:00; by the regulation it is 18:00-21:00.",
    });
  });
});
