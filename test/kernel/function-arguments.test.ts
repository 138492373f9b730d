import fc from "fast-check";
import { formatDay, formatMonth } from "../../src/kernel/excel-date";
import {
  amountArgument,
  cellOfArgument,
  countArgument,
  dayArgument,
  isOmitted,
  monthArgument,
  nameArgument,
  readPolicyRange,
  readRanges,
  spill,
  timeArgument,
  yearArgument,
  yesNoArgument,
} from "../../src/kernel/function-arguments";
import { FunctionError } from "../../src/kernel/function-error";
import { LANGUAGES } from "../../src/kernel/language";
import { duty } from "../../src/regulations/duty";
import {
  dutyCheck,
  dutyExplain,
  dutyFine,
  dutyFines,
  dutyPayroll,
  dutySlot,
  dutyStatus,
  dutySummary,
} from "../../src/regulations/duty/functions";
import { DUTY_POLICY } from "../../src/regulations/duty/policy";
import { ATTENDANCE, STAFF } from "../../src/regulations/duty/sheets";
import { attendance, ATTENDANCE_HEADER, fines, LATE, lateWith, review } from "./reviewing";

/** What Excel hands over for an error value in a cell. */
const excelError = (code: string): unknown => ({ code, message: "" });

function refusal(call: () => unknown): FunctionError {
  try {
    call();
  } catch (error) {
    if (error instanceof FunctionError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

function expectRefusal(call: () => unknown, cellError: string): void {
  const error = refusal(call);
  expect(error.cellError).toBe(cellError);
  for (const language of LANGUAGES) expect(error.sentences[language]).toMatch(/\S{3}/u);
  expect(error.message).toBe(error.sentences["zh-CN"]);
}

const matrix = (rows: readonly (readonly unknown[])[]): unknown[][] => rows.map((row) => [...row]);
const LEDGER = matrix([ATTENDANCE_HEADER, LATE]);

describe("what Excel hands over", () => {
  it.each([
    [46083, 46083],
    ["甲", "甲"],
    [true, true],
    ["", ""],
    [null, null],
    [undefined, null],
    [excelError("#N/A"), "#N/A"],
    [excelError("#REF!"), "#REF!"],
    [excelError("InvalidValue"), "#VALUE!"],
    [{ message: "?" }, null],
    [[], null],
    [Symbol("x"), null],
  ])("%p becomes %p", (value, cell) => {
    expect(cellOfArgument(value)).toBe(cell);
  });

  it("C4 an omitted argument is nothing, a blank cell or a range of one blank cell", () => {
    for (const value of [undefined, null, "", [], [[""]], [[null]], [[undefined]]]) expect(isOmitted(value)).toBe(true);
    for (const value of [0, false, " ", [["", ""]], [[""], [""]], [[0]], "x"]) expect(isOmitted(value)).toBe(false);
  });
});

describe("C1 ranges come with their header row and are read by R1 to R15", () => {
  const reading = (rows: readonly (readonly unknown[])[]) => readRanges([[ATTENDANCE, rows]], undefined, DUTY_POLICY);

  it("C1 titles, blank rows, a repeated header, totals, notes, any order, aliases", () => {
    const rows = [
      ["三月"],
      [],
      [...ATTENDANCE_HEADER].reverse().map((name) => (name === "姓名" ? "员 工" : name)),
      [...LATE].reverse(),
      [null, undefined, ""],
      ["合计", 1],
      ["备注"],
    ];
    const { input, unreadableRows } = reading(rows);
    expect([input.tables.get(ATTENDANCE.name)?.rowCount, unreadableRows]).toEqual([1, 0]);
  });

  it("C1 the header may stand in row 20, not in row 21", () => {
    const titles = (count: number): unknown[][] => Array.from({ length: count }, () => ["标题"]);
    expect(reading([...titles(19), ...LEDGER]).input.tables.get(ATTENDANCE.name)?.rowCount).toBe(1);
    expectRefusal(() => reading([...titles(20), ...LEDGER]), "#VALUE!");
  });

  it("C1 a range and a sheet give the same fines", async () => {
    const rows = [
      LATE,
      lateWith({ 日期: 46084, 姓名: "李 四" }),
      lateWith({ 日期: "2026年3月4日", 到岗时间: 1090 / 1440 }),
    ];
    const sheet = fines(await review([attendance(rows)]));
    const range = dutyFines(matrix([ATTENDANCE_HEADER, ...rows]));
    expect(range.slice(1).map((row) => [row[0], row[3], row[4], row[5]].join(" "))).toEqual(sheet);
  });

  it("C1 the first row of a spilled table is its header; an empty result is the header alone", () => {
    const header = ["日期", "时段", "值班组", "姓名", "情形", "金额", "条款", "公布日期", "扣款月份"];
    expect(dutyFines(LEDGER)[0]).toEqual(header);
    expect(dutyFines(matrix([ATTENDANCE_HEADER]))).toEqual([header]);
    expect(dutyFines(matrix([ATTENDANCE_HEADER, lateWith({ 到岗时间: "18:00" })]))).toEqual([header]);
    expect(dutySummary(matrix([ATTENDANCE_HEADER]), [["姓名", "职务", "值班组", "组长", "驾驶员"]])).toHaveLength(1);
    expect(dutyPayroll(LEDGER, "2026-09")).toHaveLength(1);
  });

  it("C1 an omitted range is a sheet that isn't there", () => {
    const { input } = readRanges(
      [
        [ATTENDANCE, LEDGER],
        [STAFF, undefined],
      ],
      null,
      DUTY_POLICY,
    );
    expect([...input.tables.keys()]).toEqual([ATTENDANCE.name]);
  });
});

describe("C2 results", () => {
  it("C2 dates, months and times as text, money as numbers in yuan, a blank as an empty text", () => {
    expect(dutyFines(LEDGER)[1]).toEqual([
      "2026-03-02",
      "18:00-21:00",
      "一组",
      "张三",
      "迟到",
      30,
      "篇5 五.5",
      "",
      "2026-04",
    ]);
    expect(dutySlot("2026-03-02")).toEqual([["18:00", "21:00"]]);
  });

  it("C2 spilling fills every row to the header's width", () => {
    expect(spill(["甲", "乙"], [[1, null]])).toEqual([
      ["甲", "乙"],
      [1, ""],
    ]);
    expect(spill(["甲", "乙", "丙"], [], 2)).toEqual([
      ["甲", "乙", "丙"],
      ["另有 2 行无法读取", "", ""],
    ]);
    expect(spill(["甲"], [], 0)).toEqual([["甲"]]);
  });
});

describe("C3 what can't be used and what isn't there", () => {
  it.each([
    ["a range without its columns", () => dutyFines([["姓名"], ["张三"]])],
    ["a range without a header", () => dutyFines(matrix([LATE]))],
    ["no range", () => dutyFines([[""]])],
    ["no date", () => dutySlot("")],
    ["a date that is none", () => dutySlot("2026-02-30")],
    ["an error value for a date", () => dutySlot(excelError("#N/A"))],
    ["a time that is none", () => dutyStatus("18:00", "21:00", "25:00", "21:00")],
    ["an event that is none", () => dutyFine("睡觉")],
    ["a policy range without its columns", () => dutyFine("缺席", "", [["fineAbsent", 40]])],
    [
      "a policy value that can't be taken",
      () =>
        dutyFine("缺席", "", [
          ["参数", "值"],
          ["fineAbsent", "多"],
        ]),
    ],
    [
      "a policy parameter given twice",
      () =>
        dutyFine("缺席", "", [
          ["参数", "值"],
          ["fineAbsent", 40],
          ["fineAbsent", 40],
        ]),
    ],
  ])("C3 %s is #VALUE!, with a sentence", (_, call) => {
    expectRefusal(call, "#VALUE!");
  });

  it.each([
    ["a year that the calendar doesn't hold", () => dutySlot("2027-03-02")],
    ["a person who isn't in the records", () => dutyExplain(LEDGER, "孙八")],
  ])("C3 %s is #N/A, with a sentence", (_, call) => {
    expectRefusal(call, "#N/A");
  });

  it("C3 unreadable rows are left out, and a last row counts them", () => {
    const rows = [ATTENDANCE_HEADER, LATE, lateWith({ 日期: "三月" }), lateWith({ 到岗时间: "#REF!" })];
    const result = dutyFines(matrix(rows));
    expect(result).toHaveLength(3);
    expect(result[1]?.[3]).toBe("张三");
    expect(result[2]).toEqual(["另有 2 行无法读取", "", "", "", "", "", "", "", ""]);
  });

  it("C3 the sentence names the missing columns", () => {
    const error = refusal(() => dutyFines([["日期", "时段", "值班组", "姓名"]]));
    for (const language of LANGUAGES) {
      expect(error.sentences[language]).toContain("到岗时间");
      expect(error.sentences[language]).not.toContain("值班组");
    }
  });

  it("C3 long arguments don't make long sentences", () => {
    expect(refusal(() => dayArgument("长".repeat(10_000))).message.length).toBeLessThan(120);
  });
});

describe("C4 the policy range", () => {
  const policy = (...rows: readonly (readonly unknown[])[]): unknown[][] =>
    matrix([["参数", "值", "生效日期"], ...rows]);

  it("C4 counts in every function that is given one", () => {
    expect(dutyFine("迟到", "2026-03-02", policy(["fineLate", 40]))).toBe(40);
    expect(dutyFines(LEDGER, [[""]], policy(["迟到罚款", "40元"]))[1]?.[5]).toBe(40);
    expect(dutyStatus("18:00", "21:00", "18:05", "21:00", "", policy(["graceMinutes", 5]))).toBe("正常");
  });

  it("C4 by the day of the event", () => {
    const change = policy(["fineLate", 40, "2026-03-03"]);
    expect([dutyFine("迟到", "2026-03-02", change), dutyFine("迟到", 46084, change)]).toEqual([30, 40]);
  });

  it("C4 omitted or empty it changes nothing; a parameter of another regulation is passed over", () => {
    for (const range of [undefined, [[""]], policy(), policy(["rebateRate", 1]), policy(["", ""])]) {
      expect(dutyFine("迟到", "2026-03-02", range)).toBe(30);
    }
    expect(readPolicyRange(policy(["fineLate", 40]), DUTY_POLICY)).toEqual([
      { id: "fineLate", from: null, value: 4000 },
    ]);
  });

  it("C4 functions are pure: the same arguments give the same, and stay as they were", () => {
    const range = structuredClone(LEDGER);
    expect(dutyFines(range)).toEqual(dutyFines(range));
    expect(range).toEqual(LEDGER);
    const staff = matrix([
      ["姓名", "职务", "值班组", "组长", "驾驶员"],
      ["张三", "镇长", "一组", "是", "否"],
    ]);
    const roster = matrix([
      ["日期", "时段", "值班组"],
      ["2026-03-02", "18:00-21:00", "一组"],
    ]);
    expect(dutyCheck(roster, staff)).toEqual(dutyCheck(roster, staff));
    expect(duty.policy).toBe(DUTY_POLICY);
  });
});

describe("C1 single arguments", () => {
  it.each([
    ["2026-03-02", "2026-03-02"],
    ["2026年3月2日", "2026-03-02"],
    ["２０２６／３／２", "2026-03-02"],
    [46083, "2026-03-02"],
    [46083.5, "2026-03-02"],
    [20260302, "2026-03-02"],
  ])("R7 the date %j", (value, day) => {
    expect(formatDay(dayArgument(value))).toBe(day);
  });

  it.each(["", "46083", "26-3-2", true, null, undefined, 0, 109575, excelError("#N/A")])(
    "R7 %p is no date",
    (value) => {
      expectRefusal(() => dayArgument(value), "#VALUE!");
    },
  );

  it.each([
    ["2026-03", "2026-03"],
    ["2026年3月", "2026-03"],
    [202603, "2026-03"],
    [46083, "2026-03"],
    ["2026-03-02", "2026-03"],
  ])("R7 the month %j", (value, month) => {
    expect(formatMonth(monthArgument(value))).toBe(month);
  });

  it.each(["", "三月", 2026, 13, "2026-13", false])("R7 %p is no month", (value) => {
    expectRefusal(() => monthArgument(value), "#VALUE!");
  });

  it.each([
    ["18:05", 65_100],
    ["下午6:05", 65_100],
    [0.75, 64_800],
    [1, 86_400],
    ["24:00", 86_400],
    ["", null],
    [null, null],
    [" ", null],
  ])("R9 the time %j", (value, seconds) => {
    expect(timeArgument(value)).toBe(seconds);
  });

  it.each(["24:01", "六点", 2, true, excelError("#VALUE!")])("R9 %p is no time", (value) => {
    expectRefusal(() => timeArgument(value), "#VALUE!");
  });

  it("R13 yes and no", () => {
    for (const yes of ["是", true, 1, "√", "Y"]) expect(yesNoArgument(yes)).toBe(true);
    for (const no of ["否", false, 0, "", null, undefined, " "]) expect(yesNoArgument(no)).toBe(false);
    for (const neither of ["也许", 2, excelError("#N/A")]) expectRefusal(() => yesNoArgument(neither), "#VALUE!");
  });

  it.each([
    [50, 5000],
    ["1.2万", 1_200_000],
    ["￥1,234.50", 123_450],
    [0.1 + 0.2, 30],
    [-5, -500],
    [9_999_999_999.99, 999_999_999_999],
  ])("R14 the amount %j", (value, fen) => {
    expect(amountArgument(value)).toBe(fen);
  });

  it.each(["", null, 0.005, "1e5", true, 1e10, "(100)", excelError("#DIV/0!")])("R14 %p is no amount", (value) => {
    expectRefusal(() => amountArgument(value), "#VALUE!");
  });

  it.each([
    [0, 0],
    [3, 3],
    ["3", 3],
    ["３", 3],
  ])("a number of times: %j", (value, count) => {
    expect(countArgument(value)).toBe(count);
  });

  it.each(["", -1, 1.5, "1e3", "0x10", true, "三", 1e10])("%p is no number of times", (value) => {
    expectRefusal(() => countArgument(value), "#VALUE!");
  });

  it.each([
    [2026, 2026],
    ["2026", 2026],
    ["2026年", 2026],
    ["２０２６", 2026],
    [1990, 1990],
    [2199, 2199],
  ])("the year %j", (value, year) => {
    expect(yearArgument(value)).toBe(year);
  });

  it.each([1989, 2200, "26", "", null, true, 2026.5, "0x7EA", "2.026e3", "2026-01", "+2026"])(
    "%p is no year",
    (value) => {
      expectRefusal(() => yearArgument(value), "#VALUE!");
    },
  );

  it("R12 a name is folded as cells are", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.boolean(),
          fc.constantFrom("张 三", "John  Smith", "007", "Ａ"),
        ),
        (value) => {
          const { input } = readRanges(
            [[ATTENDANCE, [ATTENDANCE_HEADER, lateWith({ 值班组: value })]]],
            undefined,
            DUTY_POLICY,
          );
          expect(input.tables.get(ATTENDANCE.name)?.textAt("值班组", 0)).toBe(nameArgument(value));
        },
      ),
    );
    for (const blank of ["", " ", null, undefined, "\u200b"]) expectRefusal(() => nameArgument(blank), "#VALUE!");
  });
});
