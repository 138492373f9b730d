import { absent, person, record, runDuty, turn, type DutyRun, type Row } from "../duty-workbook";

const RULE = "duty/attendance-records";
const run = (...值班到岗记录: Row[]): Promise<DutyRun> => runDuty({ 值班到岗记录 });

describe("篇5 五.1 records of arrival and departure", () => {
  it("passes a complete record, leave and absence", async () => {
    expect(
      (await run(record("张三"), absent("李四"), absent("王五", { 请假: "是", 请假批准人: "张三" }))).found(RULE),
    ).toEqual([]);
  });

  it("asks for a look at the one time that is missing, at its own cell", async () => {
    const answer = await run(record("张三", "18:00", null), record("李四", null, "21:00"));
    expect(answer.found(RULE)).toEqual([
      "值班到岗记录!F2 needs-review oneTimeMissing 篇5 五.1",
      "值班到岗记录!E3 needs-review oneTimeMissing 篇5 五.1",
    ]);
    expect(answer.foundByComputation(RULE)).toEqual(answer.found(RULE));
    expect(answer.sentences(RULE, "oneTimeMissing")).toEqual({
      chinese: "张三 2026年3月2日（周一） 18:00-21:00没有填写“离岗时间”，这一项没有判断，也没有罚款。",
      english: "张三 has no 离岗时间 on Mon 2026-03-02 18:00-21:00; it was not judged and not fined.",
    });
  });

  it("asks for a look at an arrival after the slot's end, not at one on it", async () => {
    expect((await run(record("张三", "21:00", "21:05"))).found(RULE)).toEqual([]);
    const answer = await run(record("张三", "21:01", "21:05"));
    expect(answer.found(RULE)).toEqual(["值班到岗记录!E2 needs-review arrivalAfterSlot 篇5 五.5"]);
    expect(answer.sentences(RULE, "arrivalAfterSlot")).toEqual({
      chinese: "张三 2026年3月2日（周一）在18:00-21:00结束后（21:01）才到岗，按迟到计。",
      english: "张三 came on Mon 2026-03-02 after 18:00-21:00 had ended (21:01); counted as late.",
    });
  });

  it("asks for a look at a bare departure before the arrival, taken for the next day's", async () => {
    expect((await run(record("张三", "18:00", "18:00"))).found(RULE)).toEqual([]);
    const answer = await run(record("张三", "18:00", "0:12"));
    expect(answer.found(RULE)).toEqual(["值班到岗记录!F2 needs-review leftNextDay 篇5 五.1"]);
    expect(answer.fines()).toEqual([]);
    expect(answer.sentences(RULE, "leftNextDay")).toEqual({
      chinese: "张三 2026年3月2日（周一）离岗时间00:12早于到岗时间18:00，按次日离岗计算。",
      english: "张三 left on Mon 2026-03-02 at 00:12, before coming at 18:00; taken as the next day.",
    });
  });

  it("points at a dated departure before the arrival, which leaves the row out", async () => {
    const answer = await run(record("张三", "2026-03-02 18:30", "2026-03-02 18:29"));
    expect(answer.found(RULE)).toEqual(["值班到岗记录!F2 error departureBeforeArrival 篇5 五.1"]);
    expect(answer.leftOut("值班到岗记录")).toBe(1);
    expect(answer.fines()).toEqual([]);
    expect(answer.sentences(RULE, "departureBeforeArrival")).toEqual({
      chinese: "张三 2026年3月2日（周一）离岗时间18:29早于到岗时间18:30，这一行不参与计算。",
      english: "张三 left on Mon 2026-03-02 at 18:29, before coming at 18:30; the row takes no part.",
    });
  });

  it("shows the date of a time that bears another one", async () => {
    const answer = await run(record("张三", "2026-03-03 00:30", "2026-03-02 21:00"));
    expect(answer.sentences(RULE, "departureBeforeArrival").chinese).toBe(
      "张三 2026年3月2日（周一）离岗时间21:00早于到岗时间2026-03-03 00:30，这一行不参与计算。",
    );
  });

  it("points at each dated time that belongs to another day", async () => {
    const answer = await run(
      record("张三", "2026-03-01 18:00", "2026-03-04 21:00"),
      record("李四", "2026-03-02 18:00", "2026-03-01 21:00"),
    );
    expect(answer.found(RULE)).toEqual([
      "值班到岗记录!E2 error dateOutsideSlot 篇5 五.1",
      "值班到岗记录!F2 error dateOutsideSlot 篇5 五.1",
      "值班到岗记录!F3 error dateOutsideSlot 篇5 五.1",
    ]);
    expect(answer.leftOut("值班到岗记录")).toBe(2);
    expect(answer.sentences(RULE, "dateOutsideSlot")).toEqual({
      chinese: "张三 2026年3月2日（周一） 18:00-21:00的“到岗时间”写成2026-03-01 18:00，日期对不上，这一行不参与计算。",
      english:
        "到岗时间 of 张三 on Mon 2026-03-02 18:00-21:00 is 2026-03-01 18:00, a date that can't belong to it; the row takes no part.",
    });
  });

  it("points at the name of a second record, and names the first", async () => {
    const answer = await run(record("张三"), absent("张 三", { 值班组: "二组" }));
    expect(answer.found(RULE)).toEqual(["值班到岗记录!D3 error secondRecord 篇5 五.1"]);
    expect(answer.leftOut("值班到岗记录")).toBe(1);
    expect(answer.sentences(RULE, "secondRecord")).toEqual({
      chinese: "张三 2026年3月2日（周一） 18:00-21:00已有一条记录（D2），这一条不参与计算。",
      english: "张三 has a record of Mon 2026-03-02 18:00-21:00 already (D2); this one takes no part.",
    });
  });

  it("asks for a look at slots that overlap by a minute, not at slots that touch", async () => {
    const touching = await run(
      record("张三", "12:00", "15:00", { 时段: "12:00-15:00" }),
      record("张三", "15:00", "18:00", { 时段: "15:00-18:00" }),
      record("张三"),
      record("张三", "21:00", "08:00", { 时段: "21:00-08:00" }),
      record("张三", "08:00", "21:00", { 日期: "2026-03-03", 时段: "08:00-21:00" }),
    );
    expect(touching.found(RULE)).toEqual([]);
    const answer = await run(record("张三"), record("张三", "20:59", "22:00", { 时段: "20:59-22:00" }), record("李四"));
    expect(answer.found(RULE)).toEqual(["值班到岗记录!B3 needs-review overlappingSlots 篇5 五.1"]);
    expect(answer.leftOut("值班到岗记录")).toBe(0);
    expect(answer.sentences(RULE, "overlappingSlots")).toEqual({
      chinese: "张三 2026年3月2日（周一）的20:59-22:00与另一条记录（D2）时间重叠，两条都已计算。",
      english: "20:59-22:00 of 张三 on Mon 2026-03-02 overlaps another record (D2); both are counted.",
    });
  });

  it("asks for a look at a night that overlaps the next day's slot", async () => {
    const answer = await run(
      record("张三", "21:00", "08:00", { 时段: "21:00-08:00" }),
      record("张三", "07:00", "21:00", { 日期: "2026-03-03", 时段: "07:00-21:00" }),
    );
    expect(answer.found(RULE)).toEqual(["值班到岗记录!B3 needs-review overlappingSlots 篇5 五.1"]);
  });
});

describe("篇5 五.1 everyone on the roster has a record", () => {
  const 值班人员 = [person("张三"), person("李四"), person("王五", { 值班组: "二组" })];

  it("asks for a look at 值班组 of a turn without any record, up to the last recorded day", async () => {
    const answer = await runDuty({
      值班人员,
      值班安排: [turn("2026-03-02"), turn("2026-03-03", "二组"), turn("2026-03-04")],
      值班到岗记录: [record("张三"), record("李四"), record("王五", "18:00", "21:00", { 日期: "2026-03-03" })],
    });
    expect(answer.found(RULE)).toEqual(["值班安排!C3 needs-review slotWithoutRecord 篇5 五.1"]);
    expect(answer.sentences(RULE, "slotWithoutRecord")).toEqual({
      chinese: "2026年3月3日（周二） 18:00-21:00安排了二组值班，但没有任何到岗记录，没有罚款。",
      english: "二组 was on duty on Tue 2026-03-03 18:00-21:00 but has no record at all; nobody was fined.",
    });
    expect(answer.fines()).toEqual([]);
  });

  it("asks for a look at members without a row where others have one", async () => {
    const answer = await runDuty({ 值班人员, 值班安排: [turn("2026-03-02")], 值班到岗记录: [record("张三")] });
    expect(answer.found(RULE)).toEqual(["值班安排!C2 needs-review peopleWithoutRecord 篇5 五.1"]);
    expect(answer.sentences(RULE, "peopleWithoutRecord")).toEqual({
      chinese: "2026年3月2日（周一） 18:00-21:00的李四没有到岗记录，没有罚款。",
      english: "There is no record of 李四 on Mon 2026-03-02 18:00-21:00; nobody was fined for it.",
    });
    expect(answer.fines()).toEqual([]);
  });

  it("wants those named in the row, not the whole group", async () => {
    const named = async (people: string): Promise<readonly string[]> =>
      (
        await runDuty({
          值班人员,
          值班安排: [turn("2026-03-02", "一组", { 值班人员: people })],
          值班到岗记录: [record("张三")],
        })
      ).found(RULE);
    expect(await named("张三")).toEqual([]);
    expect(await named("张三、王五")).toEqual(["值班安排!C2 needs-review peopleWithoutRecord 篇5 五.1"]);
  });

  it("doesn't take the next slot's record for this one's", async () => {
    const answer = await runDuty({
      值班人员,
      值班安排: [turn("2026-03-02"), turn("2026-03-03")],
      值班到岗记录: [
        record("张三"),
        record("李四", "18:00", "21:00", { 日期: "2026-03-03" }),
        record("张三", "18:00", "21:00", { 日期: "2026-03-03" }),
      ],
    });
    expect(answer.found(RULE)).toEqual(["值班安排!C2 needs-review peopleWithoutRecord 篇5 五.1"]);
  });

  it("takes a row under another group for a row of the person", async () => {
    const answer = await runDuty({
      值班人员,
      值班安排: [turn("2026-03-02")],
      值班到岗记录: [record("张三"), record("李四", "18:00", "21:00", { 值班组: "二组" })],
    });
    expect(answer.found(RULE)).toEqual([]);
  });

  it("takes a row that can't be used for a record, and a second record of someone for none of its group", async () => {
    const unreadable = await runDuty({
      值班人员,
      值班安排: [turn("2026-03-02", "一组", { 值班人员: "张三" })],
      值班到岗记录: [record("张三", "六点")],
    });
    expect(unreadable.found(RULE)).toEqual([]);
    const second = await runDuty({
      值班人员,
      值班安排: [turn("2026-03-02", "二组", { 值班人员: "张三" })],
      值班到岗记录: [record("张三"), record("张三", "18:00", "21:00", { 值班组: "二组" })],
    });
    expect(second.found(RULE)).toEqual([
      "值班安排!C2 needs-review slotWithoutRecord 篇5 五.1",
      "值班到岗记录!D3 error secondRecord 篇5 五.1",
    ]);
  });
});
