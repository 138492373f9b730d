import { driver, runDuty, turn, type DutyBook, type Row } from "../duty-workbook";

const RULE = "duty/driver-rotation";
/** One row a day: `03-30 钱七` or `03-30 钱七 依据`. */
const rows = (...written: string[]): Row[] =>
  written.map((line, index) => {
    const [day, 驾驶员, ground] = line.split(" ");
    return turn(`2026-${day}`, index % 2 === 0 ? "一组" : "二组", { 驾驶员, 依据: ground ?? null });
  });
const found = async (值班安排: readonly Row[], more: DutyBook = {}): Promise<readonly string[]> =>
  (await runDuty({ 值班安排, ...more })).found(RULE);
const drivers = (...names: string[]): DutyBook => ({ 值班人员: names.map((name) => driver(name)) });

describe("篇5 六.1 one driver a month", () => {
  it("passes one driver to the last day of the month and another from the first of the next", async () => {
    expect(await found(rows("03-30 钱七", "03-31 钱七", "04-01 孙八", "04-30 孙八", "05-01 钱七"))).toEqual([]);
  });

  it("points at a change within the month, at the row where it happens", async () => {
    expect(await found(rows("03-02 钱七", "03-30 钱七", "03-31 孙八"))).toEqual([
      "值班安排!E4 error changeWithoutGround 篇5 六.1",
    ]);
    expect(await found(rows("03-02 钱七", "03-03 孙八", "03-04 孙八", "03-05 钱七", "03-06 孙八"))).toEqual([
      "值班安排!E3 error changeWithoutGround 篇5 六.1",
      "值班安排!E6 error changeWithoutGround 篇5 六.1",
    ]);
  });

  it("passes a change with its ground, and the way back", async () => {
    expect(await found(rows("03-02 钱七", "03-03 孙八 请假", "03-04 孙八 请假", "03-05 钱七"))).toEqual([]);
  });

  it("takes the first regular row for the month's driver where the month begins with an arrangement", async () => {
    expect(await found(rows("03-02 钱七", "04-01 周九 国庆", "04-02 孙八", "04-03 孙八"))).toEqual([]);
  });
});

describe("篇5 六.1 drivers change every month", () => {
  it("points at a driver who stays on over the end of a month, where there are two or more", async () => {
    const same = rows("03-31 钱七", "04-01 钱七", "04-02 钱七");
    expect(await found(same, drivers("钱七", "孙八"))).toEqual(["值班安排!E3 error sameAsLastMonth 篇5 六.1"]);
    expect(await found(same, drivers("钱七"))).toEqual([]);
    expect(await found(same)).toEqual([]);
  });

  it("says nothing of a driver who comes back after a month that the roster doesn't hold", async () => {
    expect(await found(rows("03-31 钱七", "05-01 钱七"), drivers("钱七", "孙八"))).toEqual([]);
  });

  it("goes over the end of a year", async () => {
    const 值班安排 = [turn("2025-12-31"), turn("2026-01-01", "二组", { 时段: "08:00-21:00" })];
    expect(await found(值班安排, drivers("钱七", "孙八"))).toEqual(["值班安排!E3 error sameAsLastMonth 篇5 六.1"]);
  });

  it("wants all drivers in turn within as many months", async () => {
    const three = drivers("钱七", "孙八", "周九");
    expect(await found(rows("03-02 钱七", "04-01 孙八", "05-01 周九", "06-01 钱七"), three)).toEqual([]);
    expect(await found(rows("03-02 钱七", "04-01 孙八", "05-01 钱七", "06-01 周九"), three)).toEqual([
      "值班安排!E4 error outOfTurn 篇5 六.1",
    ]);
  });

  it("leaves rows with several drivers or none to the other rule", async () => {
    expect(
      await found(
        [
          turn("2026-03-02"),
          turn("2026-03-03", "二组", { 驾驶员: "孙八、周九" }),
          turn("2026-03-04", "一组", { 驾驶员: null }),
        ],
        drivers("钱七", "孙八", "周九"),
      ),
    ).toEqual([]);
  });

  it("names month, day and drivers", async () => {
    const run = await runDuty({
      值班安排: rows("03-02 钱七", "03-03 孙八", "04-01 钱七", "05-01 孙八", "06-01 钱七", "07-01 周九"),
      ...drivers("钱七", "孙八", "周九"),
    });
    expect(run.sentences(RULE, "changeWithoutGround")).toEqual({
      chinese: "2026年3月3日（周二）的驾驶员由钱七换成孙八，没有写明依据。",
      english: "On Tue 2026-03-03 the driver changes from 钱七 to 孙八 without a ground.",
    });
    expect(run.sentences(RULE, "sameAsLastMonth")).toEqual({
      chinese: "2026年4月的驾驶员钱七与上月相同，没有轮换。",
      english: "钱七, driver of 2026-04, drove the month before too.",
    });
    expect(run.sentences(RULE, "outOfTurn")).toEqual({
      chinese: "2026年6月又轮到钱七，3名驾驶员还没有都轮到。",
      english: "In 2026-06 it is 钱七 again before all 3 drivers had a turn.",
    });
  });
});
