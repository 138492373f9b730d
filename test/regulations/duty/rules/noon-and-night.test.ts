import { person, runDuty, turn, type DutyBook, type Row } from "../duty-workbook";

const RULE = "duty/noon-and-night";
const noon = (day: string, 值班人员: string | null, more: Row = {}): Row =>
  turn(day, "一组", { 时段: "12:00-15:00", 值班人员, ...more });
const night = (day: string, 值班人员: string | null, more: Row = {}): Row =>
  turn(day, "一组", { 时段: "21:00-08:00", 值班人员, ...more });
const found = async (值班安排: readonly Row[], more: DutyBook = {}): Promise<readonly string[]> =>
  (await runDuty({ 值班安排, ...more })).found(RULE);

describe("篇5 二 the remaining time, noon and night", () => {
  it("asks once for a person's look where the roster holds neither", async () => {
    expect(await found([turn("2026-03-02"), turn("2026-03-03")])).toEqual([
      "值班安排!A1 needs-review notOnRoster 篇5 二",
    ]);
  });

  it("says nothing of a roster without rows, or without the sheet", async () => {
    expect(await found([])).toEqual([]);
    expect((await runDuty({ 值班人员: [person("张三")] })).found(RULE)).toEqual([]);
  });

  it("passes noon of working days alone and every night, by people who take turns", async () => {
    expect(
      await found([
        turn("2026-03-06"),
        noon("2026-03-06", "张三"),
        night("2026-03-06", "李四"),
        turn("2026-03-07", "二组", { 时段: "08:00-21:00" }),
        night("2026-03-07", "王五"),
        turn("2026-03-08", "三组", { 时段: "08:00-21:00" }),
        night("2026-03-08", "李四"),
        turn("2026-03-09"),
        noon("2026-03-09", "李四"),
        night("2026-03-09", "张三"),
      ]),
    ).toEqual([]);
  });

  it("asks for a look at the kind that the roster doesn't hold, noon only where a day has one", async () => {
    expect(await found([turn("2026-03-02"), night("2026-03-02", "张三")])).toEqual([
      "值班安排!A1 needs-review kindNotOnRoster 篇5 二",
    ]);
    expect(await found([turn("2026-03-02"), noon("2026-03-02", "张三")])).toEqual([
      "值班安排!A1 needs-review kindNotOnRoster 篇5 二",
    ]);
    const weekend = turn("2026-03-07", "一组", { 时段: "08:00-21:00" });
    expect(await found([weekend, night("2026-03-07", "张三")])).toEqual([]);
    expect(
      await found([turn("2026-03-06"), night("2026-03-06", "李四"), weekend, night("2026-03-07", "张三")]),
    ).toEqual(["值班安排!A1 needs-review kindNotOnRoster 篇5 二"]);
  });

  it("points at 日期 of the first slot of a day that lacks one", async () => {
    expect(
      await found([
        turn("2026-03-02"),
        noon("2026-03-02", "张三"),
        night("2026-03-02", "李四"),
        turn("2026-03-03"),
        night("2026-03-03", "张三"),
        turn("2026-03-04"),
        noon("2026-03-04", "李四"),
      ]),
    ).toEqual(["值班安排!A5 error slotMissing 篇5 二", "值班安排!A8 error slotMissing 篇5 二"]);
  });

  it("wants at least one person; a blank means the group where its members are known", async () => {
    const rows = [turn("2026-03-02"), noon("2026-03-02", null), night("2026-03-02", "李四")];
    expect(await found(rows)).toEqual(["值班安排!D3 error tooFewPeople 篇5 二"]);
    expect(await found(rows, { 值班人员: [person("张三")] })).toEqual([]);
    expect(await found(rows, { 值班人员: [person("张三", { 值班组: "二组" })] })).toEqual([
      "值班安排!D3 error tooFewPeople 篇5 二",
    ]);
  });

  it("warns of the same people twice running, in any order", async () => {
    expect(
      await found([
        turn("2026-03-02"),
        noon("2026-03-02", "张三、李四"),
        night("2026-03-02", "张三"),
        turn("2026-03-03"),
        noon("2026-03-03", "李四、张三"),
        night("2026-03-03", "李四"),
      ]),
    ).toEqual(["值班安排!D6 warning samePeople 篇5 二"]);
  });

  it("names slot, day and people in both languages", async () => {
    const run = await runDuty({
      值班安排: [
        turn("2026-03-02"),
        noon("2026-03-02", "张三"),
        night("2026-03-02", "李四"),
        turn("2026-03-03"),
        noon("2026-03-03", "张三"),
        turn("2026-03-04"),
        noon("2026-03-04", null),
        night("2026-03-04", "李四"),
      ],
    });
    expect(run.sentences(RULE, "slotMissing")).toEqual({
      chinese: "2026年3月3日（周二）没有安排21:00-08:00的值守。",
      english: "21:00-08:00 of Tue 2026-03-03 is not covered.",
    });
    expect(run.sentences(RULE, "samePeople")).toEqual({
      chinese: "2026年3月3日（周二） 12:00-15:00与上一次是同一批人（张三），没有轮换。",
      english: "Tue 2026-03-03 12:00-15:00 has the same people as the time before (张三).",
    });
    expect(run.sentences(RULE, "tooFewPeople")).toEqual({
      chinese: "2026年3月4日（周三） 12:00-15:00只安排了0人值守，至少要1人。",
      english: "Wed 2026-03-04 12:00-15:00 is covered by 0 of the 1 people needed.",
    });
    const neither = await runDuty({ 值班安排: [turn("2026-03-02")] });
    expect(neither.sentences(RULE, "notOnRoster")).toEqual({
      chinese: "值班安排里没有工作日午间（12:00-15:00）和夜间（21:00-08:00）的值守，没有检查这一部分。",
      english: "The roster holds neither noon (12:00-15:00) nor night (21:00-08:00); this part was not checked.",
    });
    const one = await runDuty({ 值班安排: [turn("2026-03-02"), noon("2026-03-02", "张三")] });
    expect(one.sentences(RULE, "kindNotOnRoster")).toEqual({
      chinese: "值班安排里没有21:00-08:00的值守，没有检查这一部分。",
      english: "The roster holds no 21:00-08:00; this part was not checked.",
    });
  });
});
