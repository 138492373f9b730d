import { driver, person, runDuty, turn, type DutyBook, type Row } from "../duty-workbook";

const RULE = "duty/driver-on-duty";
const DRIVERS = [driver("钱七"), driver("孙八")];
const found = async (值班安排: readonly Row[], more: DutyBook = {}): Promise<readonly string[]> =>
  (await runDuty({ 值班安排, ...more })).found(RULE);

describe("篇5 六.1 a driver in every slot", () => {
  it("passes one driver a slot, and none at noon and at night", async () => {
    expect(
      await found([
        turn("2026-03-02"),
        turn("2026-03-02", "一组", { 时段: "12:00-15:00", 驾驶员: null }),
        turn("2026-03-02", "一组", { 时段: "21:00-08:00", 驾驶员: null }),
      ]),
    ).toEqual([]);
  });

  it("points at the blank 驾驶员, of a temporary arrangement too", async () => {
    expect(
      await found([
        turn("2026-03-02", "一组", { 驾驶员: null }),
        turn("2026-03-03", "二组", { 驾驶员: null, 依据: "通知" }),
      ]),
    ).toEqual(["值班安排!E2 error noDriver 篇5 六.1", "值班安排!E3 error noDriver 篇5 六.1"]);
  });

  it("wants one driver for the slot, on whichever of its rows, and points at the first", async () => {
    const second = { 驾驶员: null, 值班人员: "李四" };
    expect(await found([turn("2026-03-02", "一组", second), turn("2026-03-02")])).toEqual([]);
    expect(await found([turn("2026-03-02", "一组", second), turn("2026-03-02", "一组", second)])).toEqual([
      "值班安排!E2 error noDriver 篇5 六.1",
    ]);
  });

  it("asks once for a look where the roster has no such column", async () => {
    expect(await found([turn("2026-03-02"), turn("2026-03-03")], { without: ["值班安排.驾驶员"] })).toEqual([
      "值班安排!A1 needs-review noDriverColumn 篇5 六.1",
    ]);
  });

  it("finds several drivers in one slot an error, unless the row has a ground", async () => {
    expect(await found([turn("2026-03-02", "一组", { 驾驶员: "钱七、孙八" })])).toEqual([
      "值班安排!E2 error severalDrivers 篇5 六.1",
    ]);
    expect(await found([turn("2026-03-02", "一组", { 驾驶员: "钱七、孙八", 依据: "钱七请假" })])).toEqual([]);
  });

  it("points at who is no driver, where drivers are known", async () => {
    const 值班安排 = [turn("2026-03-02"), turn("2026-03-03", "二组", { 驾驶员: "张三" })];
    expect(await found(值班安排, { 值班人员: [person("张三"), driver("钱七")] })).toEqual([
      "值班安排!E3 error notADriver 篇5 六.1",
    ]);
    expect(await found(值班安排, { 值班人员: [person("张三")] })).toEqual([]);
  });

  it("points at 姓名 of a driver who is never on the roster, once it covers as many months as drivers", async () => {
    const 值班人员 = DRIVERS;
    expect(await found([turn("2026-03-31")], { 值班人员 })).toEqual([]);
    expect(await found([turn("2026-03-31"), turn("2026-04-01", "二组")], { 值班人员 })).toEqual([
      "值班人员!A3 error neverOnDuty 篇5 六.1",
    ]);
    expect(await found([turn("2026-03-31"), turn("2026-04-01", "二组", { 驾驶员: "孙八" })], { 值班人员 })).toEqual([]);
  });

  it("says nothing without a roster", async () => {
    expect((await runDuty({ 值班人员: DRIVERS })).found(RULE)).toEqual([]);
  });

  it("names day, slot and driver", async () => {
    const run = await runDuty({
      值班人员: DRIVERS,
      值班安排: [
        turn("2026-03-30", "一组", { 驾驶员: null }),
        turn("2026-03-31", "二组", { 驾驶员: "钱七、张三" }),
        turn("2026-04-01", "一组"),
      ],
    });
    expect(run.sentences(RULE, "noDriver")).toEqual({
      chinese: "2026年3月30日（周一） 18:00-21:00没有安排驾驶员。",
      english: "Mon 2026-03-30 18:00-21:00 has no driver.",
    });
    expect(run.sentences(RULE, "severalDrivers")).toEqual({
      chinese: "2026年3月31日（周二） 18:00-21:00写了几名驾驶员（钱七、张三）。",
      english: "Tue 2026-03-31 18:00-21:00 names several drivers (钱七, 张三).",
    });
    expect(run.sentences(RULE, "notADriver")).toEqual({
      chinese: "2026年3月31日（周二） 18:00-21:00的驾驶员张三在值班人员里不是驾驶员。",
      english: "张三, driver of Tue 2026-03-31 18:00-21:00, is no driver in 值班人员.",
    });
    expect(run.sentences(RULE, "neverOnDuty")).toEqual({
      chinese: "驾驶员孙八没有排过班。",
      english: "The driver 孙八 is never on duty.",
    });
    const without = await runDuty({ 值班安排: [turn("2026-03-30")], without: ["值班安排.驾驶员"] });
    expect(without.sentences(RULE, "noDriverColumn")).toEqual({
      chinese: "值班安排没有“驾驶员”列，没有检查驾驶员值班。",
      english: "The roster has no column 驾驶员; drivers were not checked.",
    });
  });
});
