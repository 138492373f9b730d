import {
  absent,
  driver,
  onLeave,
  person,
  record,
  runDuty,
  type DutyBook,
  type DutyRun,
  type Row,
} from "./duty-workbook";

const run = (...值班到岗记录: Row[]): Promise<DutyRun> => runDuty({ 值班到岗记录 });
const fines = async (rows: readonly Row[], more: DutyBook = {}): Promise<readonly string[]> =>
  (await runDuty({ 值班到岗记录: rows, ...more })).fines();
/** Someone who keeps 一组 from being empty. */
const PRESENT = record("周九");

describe("篇5 五.5 how a slot is judged: 1 present, late, early", () => {
  it.each([
    ["18:00", "21:00", []],
    ["17:59", "21:01", []],
    ["18:00:59", "21:00", []],
    ["18:01", "21:00", ["迟到"]],
    ["18:00", "20:59:59", ["早退"]],
    ["18:01", "20:59", ["迟到", "早退"]],
    [0.75, 0.875, []],
    [0.75 + 1 / 1440, 0.875, ["迟到"]],
  ])("1 到岗 %s 离岗 %s: %j", async (arrived, left, kinds) => {
    expect(await fines([record("张三", arrived, left)])).toEqual(kinds.map((kind) => `2026-03-02 张三 ${kind} 30`));
  });

  it("1 只填一个时间：另一项不判断，不罚款", async () => {
    const answer = await run(record("张三", "18:00", null), record("李四", null, "21:00"));
    expect(answer.fines()).toEqual([]);
    expect(answer.found("duty/attendance-records")).toHaveLength(2);
  });

  it("1 只填一个时间：填了的那一项照样判断", async () => {
    expect(await fines([record("张三", "18:01", null), record("李四", null, "20:59")])).toEqual([
      "2026-03-02 张三 迟到 30",
      "2026-03-02 李四 早退 30",
    ]);
  });

  it("1 the record's own 时段 judges, whatever slot it is", async () => {
    expect(await fines([record("张三", "09:16", "10:00", { 时段: "09:15-10:00" })])).toEqual([
      "2026-03-02 张三 迟到 30",
    ]);
  });

  it("1 a wrong 时段 on the roster is an error and changes no money", async () => {
    const answer = await runDuty({
      值班安排: [{ 日期: "2026-03-02", 时段: "08:00-21:00", 值班组: "一组", 驾驶员: "钱七" }],
      值班到岗记录: [record("张三", "18:01", "21:00")],
    });
    expect(answer.found("duty/slot-times")).toEqual(["值班安排!B2 error wrongSlot 篇5 二"]);
    expect(answer.fines()).toEqual(["2026-03-02 张三 迟到 30"]);
  });
});

describe("篇5 五.5 how a slot is judged: 2 leave", () => {
  it("2 请假 = 是 and an approver: excused, whoever approves", async () => {
    expect(await fines([PRESENT, onLeave("张三"), onLeave("李四", { 请假批准人: "谁都可以" })])).toEqual([]);
  });

  it("2 without an approver, or approved by himself: absent", async () => {
    expect(
      await fines([PRESENT, onLeave("张三", { 请假批准人: null }), onLeave("李四", { 请假批准人: "李四" })]),
    ).toEqual(["2026-03-02 张三 缺席 50", "2026-03-02 李四 缺席 50"]);
  });

  it("2 without the column: excused as entered", async () => {
    expect(await fines([PRESENT, absent("张三", { 请假: "√" })], { without: ["值班到岗记录.请假批准人"] })).toEqual([]);
  });

  it("2 leave of someone present is judged by the clock", async () => {
    expect(await fines([onLeaveButPresent("18:01")])).toEqual(["2026-03-02 张三 迟到 30"]);
    expect(await fines([onLeaveButPresent("18:00")])).toEqual([]);
  });

  it("2 leave needs 请假 = yes", async () => {
    expect(await fines([PRESENT, absent("张三", { 请假: "否", 请假批准人: "王组长" })])).toEqual([
      "2026-03-02 张三 缺席 50",
    ]);
  });

  it("2 请假 that can't be read leaves the row out: no absence", async () => {
    const answer = await run(PRESENT, absent("张三", { 请假: "待补" }));
    expect(answer.fines()).toEqual([]);
    expect(answer.leftOut("值班到岗记录")).toBe(1);
  });
});

function onLeaveButPresent(arrived: string): Row {
  return record("张三", arrived, "21:00", { 请假: "是", 请假批准人: "王组长" });
}

describe("篇5 五.5 how a slot is judged: 3 fines", () => {
  it("3 缺席 50, 迟到 30, 早退 30, 无人值班 50", async () => {
    expect(
      await fines([
        PRESENT,
        absent("张三"),
        record("李四", "18:01", "21:00"),
        record("王五", "18:00", "20:59"),
        absent("赵六", { 值班组: "二组" }),
      ]),
    ).toEqual([
      "2026-03-02 张三 缺席 50",
      "2026-03-02 李四 迟到 30",
      "2026-03-02 王五 早退 30",
      "2026-03-02 赵六 无人值班 50",
    ]);
  });
});

describe("篇5 五.5 how a slot is judged: 4 无人值班", () => {
  const 值班人员 = [
    person("张三"),
    person("李四"),
    driver("钱七", { 值班组: "一组" }),
    person("王五", { 值班组: "二组" }),
  ];
  const EMPTY = ["2026-03-02 张三 无人值班 50", "2026-03-02 李四 无人值班 50", "2026-03-02 钱七 无人值班 50"];

  it("4 无人值班：组里每个人罚 50，没有记录的组员也罚，只罚一次", async () => {
    expect(await fines([absent("张三")], { 值班人员 })).toEqual(EMPTY);
    expect(await fines([absent("张三"), absent("李四"), absent("钱七")], { 值班人员 })).toEqual(EMPTY);
  });

  it("4 无人值班：记在该组名下的外组人员也罚", async () => {
    expect(await fines([absent("张三"), absent("王五")], { 值班人员 })).toEqual([
      "2026-03-02 张三 无人值班 50",
      "2026-03-02 李四 无人值班 50",
      "2026-03-02 王五 无人值班 50",
      "2026-03-02 钱七 无人值班 50",
    ]);
  });

  it("4 无人值班：没有值班人员表时，罚有记录的每个人", async () => {
    expect(await fines([absent("张三"), absent("李四")])).toEqual(EMPTY.slice(0, 2));
  });

  it("4 无人值班：准假的人也罚，各有一条待核", async () => {
    const answer = await runDuty({ 值班人员, 值班到岗记录: [absent("张三"), onLeave("李四")] });
    expect(answer.fines()).toEqual(EMPTY);
    expect(answer.found("duty/empty-slots")).toEqual(["值班到岗记录!G3 needs-review finedOnLeave 篇5 五.5"]);
  });

  it("4 无人值班：全组都请假也算无人值班", async () => {
    expect(await fines([onLeave("张三"), onLeave("李四")])).toEqual(EMPTY.slice(0, 2));
  });

  it.each([
    ["a member", record("张三", "20:59", "21:00")],
    ["one time alone", record("张三", null, "21:00")],
    ["a substitute", record("赵六")],
    ["a member of another group recorded under this one", record("王五")],
    ["the driver", record("钱七")],
  ])("4 %s present under the group staffs it", async (_, row) => {
    const answer = await runDuty({ 值班人员, 值班到岗记录: [absent("李四"), row] });
    expect(answer.fines().filter((fine) => fine.includes("无人值班"))).toEqual([]);
    expect(answer.fines()).toContain("2026-03-02 李四 缺席 50");
  });

  it("4 someone present with another group isn't fined and doesn't staff his own", async () => {
    expect(await fines([absent("李四"), record("张三", "18:00", "21:00", { 值班组: "二组" })], { 值班人员 })).toEqual([
      "2026-03-02 李四 无人值班 50",
      "2026-03-02 钱七 无人值班 50",
    ]);
  });

  it("4 present in another slot of the day is no presence", async () => {
    expect(await fines([absent("张三"), record("张三", "12:00", "15:00", { 时段: "12:00-15:00" })])).toEqual([
      "2026-03-02 张三 无人值班 50",
    ]);
  });

  it("4 one fine a person and slot: 无人值班 before 缺席", async () => {
    // 王五 of 二组 is recorded absent with the staffed 一组 while his own group's slot is empty.
    const answer = await runDuty({
      值班人员: [...值班人员, person("赵六", { 值班组: "二组" })],
      值班到岗记录: [record("张三"), absent("王五"), absent("赵六", { 值班组: "二组" })],
    });
    expect(answer.table("值班罚款明细").map((row) => [row[2], row[3], row[4]].join(" "))).toEqual([
      "二组 王五 无人值班",
      "二组 赵六 无人值班",
    ]);
  });

  it("4 one fine a person and slot: of two empty groups the first by code points", async () => {
    const answer = await runDuty({
      值班人员: [person("张三", { 值班组: "二组" }), person("张三", { 值班组: "一组" })],
      值班到岗记录: [absent("王五", { 值班组: "二组" }), absent("赵六", { 值班组: "一组" })],
    });
    expect(answer.table("值班罚款明细").map((row) => [row[2], row[3], row[4]].join(" "))).toEqual([
      "一组 张三 无人值班",
      "一组 赵六 无人值班",
      "二组 王五 无人值班",
    ]);
  });

  it.each([
    ["a time that can't be read", record("李四", "约六点", null)],
    ["leave that can't be read", absent("李四", { 请假: "待补" })],
    ["a name that can't be read", record("李四、王五")],
    ["a blank name", record(null)],
    ["a departure before the arrival", record("李四", "2026-03-02 19:00", "2026-03-02 18:00")],
    ["a time of another day", record("李四", "2026-02-01 18:00", "21:00")],
    ["an unreadable row of someone who has a record", record("张三", "约六点", null)],
  ])("4 %s keeps the slot from being empty, the others stay 缺席", async (_, row) => {
    const answer = await runDuty({ 值班人员, 值班到岗记录: [absent("张三"), row] });
    expect(answer.fines()).toEqual(["2026-03-02 张三 缺席 50"]);
    expect(answer.found("duty/empty-slots")).toEqual(["值班到岗记录!C3 needs-review unreadableRecord 篇5 五.5"]);
  });

  it.each([
    ["日期", { 日期: "三月二日" }],
    ["时段", { 时段: "晚上" }],
    ["值班组", { 值班组: "#N/A" }],
  ])("4 a left-out row whose %s can't be read keeps nothing from being empty", async (_, more) => {
    expect(await fines([absent("张三"), record("李四", "约六点", null, more)])).toEqual([
      "2026-03-02 张三 无人值班 50",
    ]);
  });

  it("4 a second record keeps no slot from being empty", async () => {
    const answer = await run(absent("张三"), record("张三", "18:00", "21:00"));
    expect(answer.fines()).toEqual(["2026-03-02 张三 无人值班 50"]);
    expect(answer.found("duty/empty-slots")).toEqual([]);
  });
});

describe("篇5 五.1 how a slot is judged: 5 missing records", () => {
  it("5 值班安排上没有记录的组和人不罚款，只待核", async () => {
    const answer = await runDuty({
      值班人员: [person("张三"), person("李四"), person("王五", { 值班组: "二组" })],
      值班安排: ["一组", "二组"].map((值班组, index) => ({
        日期: `2026-03-0${index + 2}`,
        时段: "18:00-21:00",
        值班组,
        驾驶员: "钱七",
      })),
      值班到岗记录: [record("张三"), record("赵六", "18:00", "21:00", { 日期: "2026-03-03" })],
    });
    expect(answer.fines()).toEqual([]);
    expect(answer.found("duty/attendance-records")).toEqual([
      "值班安排!C2 needs-review peopleWithoutRecord 篇5 五.1",
      "值班安排!C3 needs-review slotWithoutRecord 篇5 五.1",
    ]);
  });
});

describe("篇5 五.1 how a slot is judged: 6 one record a person and slot", () => {
  it("6 the first readable row counts, whatever the group; a later one is left out", async () => {
    const answer = await run(PRESENT, record("张三", "18:01"), record("张三", "18:00", "20:00", { 值班组: "二组" }));
    expect(answer.fines()).toEqual(["2026-03-02 张三 迟到 30"]);
    expect(answer.leftOut("值班到岗记录")).toBe(1);
  });

  it("6 an unreadable row before it is no first record", async () => {
    const answer = await run(PRESENT, record("张三", "约六点"), record("张三", "18:01"));
    expect(answer.found("duty/attendance-records")).toEqual([]);
    expect(answer.fines()).toEqual(["2026-03-02 张三 迟到 30"]);
    const impossible = await run(PRESENT, record("张三", "2026-01-01 18:00"), record("张三", "18:01"));
    expect(impossible.fines()).toEqual(["2026-03-02 张三 迟到 30"]);
  });

  it("6 the same person in the next slot or on the next day has another record", async () => {
    const answer = await run(
      record("张三", "18:01"),
      record("张三", "12:01", "15:00", { 时段: "12:00-15:00" }),
      record("张三", "18:01", "21:00", { 日期: "2026-03-03" }),
    );
    expect(answer.fines()).toHaveLength(3);
  });

  it("6 overlapping slots of one person are two slots", async () => {
    const answer = await run(record("张三", "18:01"), record("张三", "20:01", "22:00", { 时段: "20:00-22:00" }));
    expect(answer.fines()).toEqual(["2026-03-02 张三 迟到 30", "2026-03-02 张三 迟到 30"]);
    expect(answer.found("duty/attendance-records")).toEqual(["值班到岗记录!B3 needs-review overlappingSlots 篇5 五.1"]);
  });
});

describe("篇5 一.3 how a slot is judged: 7 membership", () => {
  it("7 reads only 姓名 and 值班组 of 值班人员, whatever else can't be read", async () => {
    const spoilt = { 职务: "#N/A", 组长: "组长", 驾驶员: "也许", 月工资: "面议", 年终奖金: "待定" };
    const answer = await runDuty({ 值班人员: [person("张三", spoilt)], 值班到岗记录: [absent("李四")] });
    expect(answer.fines()).toEqual(["2026-03-02 张三 无人值班 50", "2026-03-02 李四 无人值班 50"]);
    expect(answer.leftOut("值班人员")).toBe(0);
    expect(answer.found("duty/readable-cells")).toHaveLength(5);
  });

  it("7 a row whose 姓名 can't be read is left out", async () => {
    const answer = await runDuty({
      值班人员: [person("张三、李四"), person("王五")],
      值班到岗记录: [absent("赵六")],
    });
    expect(answer.leftOut("值班人员")).toBe(1);
    expect(answer.fines()).toEqual(["2026-03-02 王五 无人值班 50", "2026-03-02 赵六 无人值班 50"]);
  });

  it("7 a person in two groups is a member of both", async () => {
    const answer = await runDuty({
      值班人员: [person("张三"), person("张三", { 值班组: "二组" })],
      值班到岗记录: [absent("李四"), absent("王五", { 日期: "2026-03-03", 值班组: "二组" })],
    });
    expect(answer.fines().filter((fine) => fine.includes("张三"))).toEqual([
      "2026-03-02 张三 无人值班 50",
      "2026-03-03 张三 无人值班 50",
    ]);
    expect(answer.found("duty/group-membership")).toEqual(["值班人员!D3 error secondGroup 篇5 一.3"]);
  });

  it("7 findings about the list of people change no money", async () => {
    const 值班到岗记录 = [PRESENT, absent("张三")];
    const good = await runDuty({
      值班人员: [person("张三"), person("周九", { 组长: "是", 职务: "镇长" })],
      值班到岗记录,
    });
    const bad = await runDuty({
      值班人员: [person("张三"), person("周九", { 组长: "是" }), person("张三")],
      值班到岗记录,
    });
    expect(bad.found().length).toBeGreaterThan(good.found().length);
    expect(bad.table("值班罚款明细")).toEqual(good.table("值班罚款明细"));
  });

  it("7 names such as __proto__ and constructor are names", async () => {
    expect(await fines([PRESENT, absent("__proto__"), absent("constructor")])).toEqual([
      "2026-03-02 __proto__ 缺席 50",
      "2026-03-02 constructor 缺席 50",
    ]);
  });
});

describe("篇5 五.5 how a slot is judged: 8 times and days", () => {
  it.each([
    ["21:00", "08:00", []],
    ["20:50", "08:10", []],
    ["21:01", "08:00", ["迟到"]],
    ["21:00", "07:59", ["早退"]],
    ["00:30", "08:00", ["迟到"]],
    ["2026-03-02 21:00", "2026-03-03 08:00", []],
    ["2026-03-03 00:30", "07:00", ["迟到", "早退"]],
  ])("8 past midnight 到岗 %s 离岗 %s: %j", async (arrived, left, kinds) => {
    const night = { 时段: "21:00-08:00" };
    expect(await fines([record("张三", arrived, left, night)])).toEqual(
      kinds.map((kind) => `2026-03-02 张三 ${kind} 30`),
    );
  });

  it("8 18:00-24:00 ends with its own day", async () => {
    const evening = { 时段: "18:00-24:00" };
    expect(await fines([record("张三", "18:00", "24:00", evening)])).toEqual([]);
    expect(await fines([record("张三", "18:00", "23:59", evening)])).toEqual(["2026-03-02 张三 早退 30"]);
    const next = await run(record("张三", "18:00", "0:00", evening));
    expect(next.fines()).toEqual([]);
    expect(next.found("duty/attendance-records")).toEqual(["值班到岗记录!F2 needs-review leftNextDay 篇5 五.1"]);
  });

  it("8 an arrival after the slot's end is 迟到", async () => {
    expect(await fines([record("张三", "21:30", "21:40")])).toEqual(["2026-03-02 张三 迟到 30"]);
  });

  it("8 a dated departure before the arrival leaves the row out", async () => {
    const answer = await run(PRESENT, record("张三", "18:30", "2026-03-02 18:29"));
    expect(answer.fines()).toEqual([]);
    expect(answer.leftOut("值班到岗记录")).toBe(1);
  });
});

describe("篇5 五.5 how a slot is judged: 9 the day of an event", () => {
  it("9 an event after midnight belongs to the day on which its slot begins", async () => {
    const answer = await run(record("张三", "21:00", "07:00", { 日期: "2026-03-31", 时段: "21:00-08:00" }));
    expect(answer.table("值班罚款明细")).toEqual([
      ["2026-03-31", "21:00-08:00", "一组", "张三", "早退", 30, "篇5 五.5", null, "2026-04"],
    ]);
  });
});

describe("篇5 五.5 how a slot is judged: many records", () => {
  it("judges records in any order of rows alike", async () => {
    const rows = [
      absent("张三"),
      absent("李四"),
      record("王五", "18:01", "20:59", { 值班组: "二组" }),
      absent("赵六", { 日期: "2026-03-04", 值班组: "二组" }),
      record("张三", "18:01", "21:00", { 日期: "2026-03-03" }),
      record("李四", "12:01", "15:00", { 日期: "2026-03-03", 时段: "12:00-15:00" }),
    ];
    const forwards = await fines(rows);
    expect(forwards).toHaveLength(7);
    expect(await fines([...rows].reverse())).toEqual(forwards);
    expect(await fines([rows[3], rows[0], rows[5], rows[1], rows[4], rows[2]])).toEqual(forwards);
  });
});
