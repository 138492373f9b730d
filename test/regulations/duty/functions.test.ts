import { FunctionError } from "../../../src/kernel/function-error";
import {
  dutyBonusDeduction,
  dutyCheck,
  dutyExplain,
  dutyFine,
  dutyFines,
  dutyPayroll,
  dutySlot,
  dutyStatus,
  dutySummary,
} from "../../../src/regulations/duty/functions";

/** What Excel hands over for an error in a cell. */
interface CellError {
  readonly code: string;
}
const NA: CellError = { code: "#N/A" };
const DIV: CellError = { code: "#DIV/0!" };

const ATTENDANCE_HEADER = ["日期", "时段", "值班组", "姓名", "到岗时间", "离岗时间", "请假", "请假批准人"];
const STAFF_HEADER = ["姓名", "部门", "职务", "值班组", "组长", "驾驶员", "月工资", "年终奖金"];
const ROSTER_HEADER = ["日期", "时段", "值班组", "值班人员", "驾驶员", "依据"];
const COMPENSATION_HEADER = ["日期", "姓名", "事由", "损失金额", "赔偿金额"];
const FINES_HEADER = ["日期", "时段", "值班组", "姓名", "情形", "金额", "条款", "公布日期", "扣款月份"];
const SUMMARY_HEADER = [
  "年度",
  "姓名",
  "缺席次数",
  "迟到次数",
  "早退次数",
  "罚款合计",
  "扣发比例",
  "年终奖金",
  "扣发金额",
  "条款",
];
const PAYROLL_HEADER = ["扣款月份", "姓名", "项目", "金额", "依据", "合规提示"];
const CHECK_HEADER = ["级别", "条款", "工作表", "行", "列", "内容", "建议"];
const EXPLAIN_HEADER = ["日期", "时段", "情形", "条款", "参数", "参数值", "金额", "说明"];

const on = (day: number): string => `2026-03-0${day}`;
const row = (day: number, name: unknown, arrived: unknown, left: unknown): unknown[] => [
  on(day),
  "18:00-21:00",
  "一组",
  name,
  arrived,
  left,
  "",
  "",
];
/** 张三 is late once; 李四 is absent three times. */
const ATTENDANCE: unknown[][] = [
  ATTENDANCE_HEADER,
  row(2, "张三", 0.75 + 1 / 1440, 0.875),
  row(2, "李四", "", ""),
  row(3, "张三", 0.75, 0.875),
  row(3, "李四", "", ""),
  row(4, "张三", 0.75, 0.875),
  row(4, "李四", "", ""),
];
const STAFF: unknown[][] = [
  STAFF_HEADER,
  ["张三", "党政办", "镇长", "一组", "是", "否", 6000, 20000],
  ["李四", "", "科员", "一组", "否", "否", 5000, 12345.67],
];
const COMPENSATIONS: unknown[][] = [COMPENSATION_HEADER, [46083, "李四", "电视机损坏", 5000, 1200]];
const ROSTER: unknown[][] = [ROSTER_HEADER, ["2026-03-02", "18:00-21:00", "一组", "", "", ""]];
const policyRange = (...rows: unknown[][]): unknown[][] => [["参数", "值", "生效日期"], ...rows];
const OMITTED: readonly (readonly [string, unknown[][] | undefined])[] = [
  ["undefined", undefined],
  ["an empty range", []],
  ["one blank cell", [[""]]],
  ["one null cell", [[null]]],
];

function errorOf(call: () => unknown): FunctionError {
  try {
    call();
  } catch (error) {
    if (error instanceof FunctionError) return error;
    throw error;
  }
  throw new Error("no error was thrown");
}

/** The cell's error and both sentences. */
function failure(call: () => unknown): readonly [string, string, string] {
  const { cellError, sentences } = errorOf(call);
  return [cellError, sentences["zh-CN"], sentences["en-US"]];
}

describe("C1 ranges with their header row", () => {
  const PLAIN = dutyFines(ATTENDANCE, STAFF);

  test("C1 spill a header and a row an event", () => {
    expect(PLAIN).toEqual([
      FINES_HEADER,
      ["2026-03-02", "18:00-21:00", "一组", "张三", "迟到", 30, "篇5 五.5", "", "2026-04"],
      ["2026-03-02", "18:00-21:00", "一组", "李四", "缺席", 50, "篇5 五.5", "", "2026-04"],
      ["2026-03-03", "18:00-21:00", "一组", "李四", "缺席", 50, "篇5 五.5", "", "2026-04"],
      ["2026-03-04", "18:00-21:00", "一组", "李四", "缺席", 50, "篇5 五.5", "", "2026-04"],
    ]);
  });

  test("C1 may have a title, blank rows, a repeated header, totals and notes", () => {
    const [header, ...rows] = ATTENDANCE;
    const blank = Array(8).fill("");
    const messy = [
      ["机关值班到岗记录（2026年）", ...Array(7).fill("")],
      blank,
      header,
      ...rows.slice(0, 3),
      blank,
      header,
      ...rows.slice(3),
      ["合计", "", "", 6, "", "", "", ""],
      ["注：节假日另表", ...Array(7).fill("")],
      blank,
    ];
    expect(dutyFines(messy, STAFF)).toEqual(PLAIN);
  });

  test("C1 may have other names, an order of their own and further columns", () => {
    const order = [3, 0, 4, 5, 1, 2];
    const header = ["员工姓名", "值班日期", "签 到", "签退时间", "班次", "组别", "天气"];
    const [, ...rows] = ATTENDANCE;
    expect(dutyFines([header, ...rows.map((cells) => [...order.map((column) => cells[column]), "晴"])], STAFF)).toEqual(
      PLAIN,
    );
  });

  test("C1 may be whole columns with a hundred thousand blank rows below", () => {
    const blank = Array(8).fill("");
    expect(dutyFines([...ATTENDANCE, ...Array<unknown[]>(100_000).fill(blank)], STAFF)).toEqual(PLAIN);
  });

  test("C1 may have rows of different lengths, null cells and dates as serials", () => {
    const ragged = ATTENDANCE.map((cells, index) => {
      if (index === 0) return cells.slice(0, 6);
      const [, ...others] = cells.map((cell) => (cell === "" ? null : cell));
      return [46082 + Math.ceil(index / 2), ...others.slice(0, cells[4] === "" ? 3 : 6)];
    });
    expect(dutyFines(ragged, STAFF)).toEqual(PLAIN);
  });

  test.each([
    ["FINES", () => dutyFines([ATTENDANCE_HEADER], [STAFF_HEADER]), FINES_HEADER],
    ["SUMMARY", () => dutySummary([ATTENDANCE_HEADER], [STAFF_HEADER]), SUMMARY_HEADER],
    ["SUMMARY of a year without events", () => dutySummary(ATTENDANCE, STAFF, 2025), SUMMARY_HEADER],
    ["PAYROLL", () => dutyPayroll([ATTENDANCE_HEADER]), PAYROLL_HEADER],
    ["PAYROLL of a month without sums", () => dutyPayroll(ATTENDANCE, "2026-05"), PAYROLL_HEADER],
    ["CHECK", () => dutyCheck([ROSTER_HEADER], [STAFF_HEADER]), CHECK_HEADER],
    ["EXPLAIN", () => dutyExplain([ATTENDANCE_HEADER], "李四", "", STAFF), EXPLAIN_HEADER],
  ])("C1 an empty result of %s is the header alone", (_, call, header) => {
    expect(call()).toEqual([header]);
  });

  test.each(OMITTED)("C1 an optional range may be %s", (_, nothing) => {
    const alone = dutyFines(ATTENDANCE);
    expect(dutyFines(ATTENDANCE, nothing, nothing)).toEqual(alone);
    expect(dutySlot("2026-03-02", nothing, nothing)).toEqual([["18:00", "21:00"]]);
    expect(dutyFine("缺席", nothing, nothing)).toBe(50);
    expect(dutySummary(ATTENDANCE, STAFF, nothing, nothing)).toEqual(dutySummary(ATTENDANCE, STAFF));
    expect(dutyPayroll(ATTENDANCE, nothing, nothing, nothing, nothing)).toEqual(dutyPayroll(ATTENDANCE));
    expect(dutyExplain(ATTENDANCE, "李四", nothing, nothing, nothing)).toEqual(dutyExplain(ATTENDANCE, "李四"));
    expect(dutyCheck(ROSTER, STAFF, nothing, nothing)).toEqual(dutyCheck(ROSTER, STAFF));
    expect(dutyBonusDeduction(3, 0, 100, nothing)).toBe(10);
    expect(dutyStatus("18:00", "21:00", "", "", nothing, nothing)).toBe("缺席");
  });

  test.each(["", null, undefined])("C1 an optional value may be %p", (nothing) => {
    expect(dutyFine("缺席", nothing)).toBe(50);
    expect(dutySummary(ATTENDANCE, STAFF, nothing)).toHaveLength(3);
    expect(dutyPayroll(ATTENDANCE, nothing)).toHaveLength(3);
    expect(dutyStatus("18:00", "21:00", nothing, nothing, nothing)).toBe("缺席");
  });
});

describe("C2 dates, months and times as text, money as numbers, blanks as empty text", () => {
  test("C2 DUTY.SLOT gives two texts of the day's slot", () => {
    expect(dutySlot(46083)).toEqual([["18:00", "21:00"]]);
    expect(dutySlot("2026年3月7日")).toEqual([["08:00", "21:00"]]);
    expect(dutySlot(20261001)).toEqual([["08:00", "21:00"]]);
    expect(dutySlot("2026-10-10")).toEqual([["18:00", "21:00"]]);
    expect(dutySlot(46083.75)).toEqual([["18:00", "21:00"]]);
  });

  test("C2 DUTY.SLOT follows the calendar range, in years that the calendar doesn't hold too", () => {
    const calendar = [
      ["日期", "类型"],
      ["2026-03-02", "休"],
      ["2027-01-01", "休"],
      ["2027-01-02", "班"],
    ];
    expect(dutySlot("2026-03-02", calendar)).toEqual([["08:00", "21:00"]]);
    expect(dutySlot("2027-01-01", calendar)).toEqual([["08:00", "21:00"]]);
    expect(dutySlot("2027-01-02", calendar)).toEqual([["18:00", "21:00"]]);
  });

  test.each([
    ["18:00", "21:00", "正常"],
    [0.75, 0.875, "正常"],
    ["18:01", "21:00", "迟到"],
    ["18:00:59", "21:00", "正常"],
    ["18:00", "20:59", "早退"],
    ["18:01", "20:59", "迟到、早退"],
    ["", "", "缺席"],
    [null, undefined, "缺席"],
    ["18:00", "", "待核"],
    ["", "20:00", "待核"],
    ["18:00", "0:12", "正常"],
    ["2026-03-02 18:01", "2026-03-02 21:00", "迟到"],
    ["2026-03-02 18:00", "2026-03-03 00:12", "正常"],
    ["18:00", "2026-03-03 00:12", "正常"],
    [46083.75, 46083.875, "正常"],
  ])("C2 DUTY.STATUS of 18:00-21:00, %p to %p, is %s", (arrived, left, status) => {
    expect(dutyStatus("18:00", "21:00", arrived, left)).toBe(status);
    expect(dutyStatus(0.75, 0.875, arrived, left)).toBe(status);
  });

  test.each([
    ["21:00", "08:00", "20:55", "08:05", "正常"],
    ["21:00", "08:00", "20:55", "2026-03-03 08:05", "正常"],
    ["21:00", "08:00", "2026-03-03 00:10", "2026-03-03 08:00", "迟到"],
    ["21:00", "08:00", "21:00", "07:59", "早退"],
    ["2026-03-02 21:00", "2026-03-03 08:00", "2026-03-02 21:00", "2026-03-03 08:00", "正常"],
    ["18:00", "24:00", "18:00", "24:00", "正常"],
    ["18:00", "0:00", "18:00", "23:59", "早退"],
  ])("C2 DUTY.STATUS of %s to %s, %p to %p, is %s", (start, end, arrived, left, status) => {
    expect(dutyStatus(start, end, arrived, left)).toBe(status);
  });

  test.each([
    ["是", "请假"],
    [true, "请假"],
    [1, "请假"],
    ["否", "缺席"],
    [false, "缺席"],
    ["", "缺席"],
  ])("C2 DUTY.STATUS of nobody with leave %p is %s; of someone present the clock judges", (leave, status) => {
    expect(dutyStatus("18:00", "21:00", "", "", leave)).toBe(status);
    expect(dutyStatus("18:00", "21:00", "18:01", "21:00", leave)).toBe("迟到");
  });

  test("C2 DUTY.FINE gives yuan", () => {
    expect(["缺席", "迟到", "早退", "无人值班", " 缺 席 "].map((kind) => dutyFine(kind))).toEqual([50, 30, 30, 50, 50]);
  });

  test.each([
    [0, 0, 0],
    [2, 5, 0],
    [3, 0, 2000],
    [0, 6, 2000],
    [3, 6, 2000],
    ["3", "0", 2000],
  ])("C2 DUTY.BONUSDEDUCTION of %p and %p is %d of 20000", (absences, others, cut) => {
    expect(dutyBonusDeduction(absences, others, 20000)).toBe(cut);
  });

  test("C2 DUTY.BONUSDEDUCTION rounds half up to the fen", () => {
    expect([15000.05, "1.2万", 0.04, 0.05].map((bonus) => dutyBonusDeduction(3, 0, bonus))).toEqual([
      1500.01, 1200, 0, 0.01,
    ]);
  });

  test("C2 DUTY.SUMMARY gives a row a person and year, of one year where asked", () => {
    const rows = [
      [2026, "张三", 0, 1, 0, 30, 0, 20000, 0, "篇5 五.5"],
      [2026, "李四", 3, 0, 0, 150, 0.1, 12345.67, 1234.57, "篇5 五.5"],
    ];
    expect(dutySummary(ATTENDANCE, STAFF)).toEqual([SUMMARY_HEADER, ...rows]);
    for (const year of [2026, "2026", "2026年"]) {
      expect(dutySummary(ATTENDANCE, STAFF, year)).toEqual([SUMMARY_HEADER, ...rows]);
    }
    const unknown = dutySummary(ATTENDANCE, [STAFF_HEADER]);
    expect(unknown[2]).toEqual([2026, "李四", 3, 0, 0, 150, 0.1, "", "", "篇5 五.5"]);
  });

  test("C2 DUTY.PAYROLL gives months as text, of one month where asked", () => {
    const all = [
      PAYROLL_HEADER,
      ["2026-04", "张三", "值班罚款", 30, "篇5 五.5、六.3", ""],
      ["2026-04", "李四", "值班罚款", 150, "篇5 五.5、六.3", ""],
      [
        "2026-04",
        "李四",
        "损失赔偿",
        1200,
        "篇5 五.3、六.3",
        "当月赔偿扣款超过工资的上限比例（《工资支付暂行规定》第十六条）",
      ],
    ];
    for (const month of ["", "2026-04", "2026年4月", 202604, 46113]) {
      expect(dutyPayroll(ATTENDANCE, month, STAFF, COMPENSATIONS)).toEqual(all);
    }
    expect(dutyPayroll(ATTENDANCE, "2026-03", STAFF, COMPENSATIONS)).toEqual([PAYROLL_HEADER]);
  });

  test("C2 DUTY.CHECK gives severity, article, sheet, row and column of the range, sentence and advice", () => {
    const staff = [
      STAFF_HEADER,
      ["李四", "", "科员", "一组", "是", "否", "", ""],
      ["王五", "", "科员", "", "否", "否", "", ""],
    ];
    expect(dutyCheck([["值班安排表", "", "", "", "", ""], ...ROSTER], staff)).toEqual([
      CHECK_HEADER,
      [
        "错误",
        "篇5 一.3",
        "值班人员",
        2,
        3,
        "组长李四的职务是“科员”，不是党政领导，也不是大办公室或中心的主任。",
        "请改由符合条件的人任组长；如职务名称不同，可在“制度”页补充。",
      ],
      ["错误", "篇5 一.3", "值班人员", 3, 4, "王五没有编入值班组。", "请填上值班组；驾驶员请在“驾驶员”列填“是”。"],
      [
        "待核",
        "篇5 二",
        "值班安排",
        2,
        1,
        "值班安排里没有工作日午间（12:00-15:00）和夜间（21:00-08:00）的值守，没有检查这一部分。",
        "如另有安排表，请核对；也可以把这些时段加到值班安排。",
      ],
      ["错误", "篇5 六.1", "值班安排", 3, 5, "2026年3月2日（周一） 18:00-21:00没有安排驾驶员。", "请填上当班驾驶员。"],
    ]);
  });

  test("C2 DUTY.CHECK follows the calendar range", () => {
    const calendar = [
      ["日期", "类型", "说明"],
      [46083, "休", "调休"],
    ];
    const wrong = (rows: unknown[][]): number => rows.filter((cells) => String(cells[5]).includes("按制度应为")).length;
    expect(wrong(dutyCheck(ROSTER, STAFF))).toBe(0);
    expect(wrong(dutyCheck(ROSTER, STAFF, calendar))).toBe(1);
  });

  test("C2 DUTY.EXPLAIN shows event by event how the sum came about", () => {
    expect(dutyExplain(ATTENDANCE, "李 四", 2026, STAFF)).toEqual([
      EXPLAIN_HEADER,
      ["2026-03-02", "18:00-21:00", "缺席", "篇5 五.5", "无故缺席罚款", 50, 50, "到岗记录第 3 行"],
      ["2026-03-03", "18:00-21:00", "缺席", "篇5 五.5", "无故缺席罚款", 50, 50, "到岗记录第 5 行"],
      ["2026-03-04", "18:00-21:00", "缺席", "篇5 五.5", "无故缺席罚款", 50, 50, "到岗记录第 7 行"],
      ["2026 年合计", "", "", "篇5 五.5", "", "", 150, "缺席 3 次，迟到 0 次，早退 0 次"],
      ["2026 年终奖金", "", "扣发", "篇5 五.5", "年终奖扣发比例", 0.1, 1234.57, "年终奖金 12345.67 元"],
    ]);
    expect(dutyExplain(ATTENDANCE, "李四", 2025, STAFF)).toEqual([EXPLAIN_HEADER]);
    expect(dutyExplain(ATTENDANCE, "李四").at(-1)).toEqual([
      "2026 年终奖金",
      "",
      "扣发",
      "篇5 五.5",
      "年终奖扣发比例",
      0.1,
      "",
      "没有年终奖金数额，无法算出扣发金额",
    ]);
    expect(dutyExplain(ATTENDANCE, "张三", "", STAFF).at(-1)).toEqual([
      "2026 年终奖金",
      "",
      "不扣发",
      "篇5 五.5",
      "年终奖扣发比例",
      0,
      0,
      "没有达到扣发的次数",
    ]);
  });

  test("C2 DUTY.EXPLAIN names the parameter of each event", () => {
    const events = [ATTENDANCE_HEADER, row(2, "张三", "18:01", "20:59"), row(3, "张三", "", "")];
    const told = (policy?: unknown[][]): unknown[] =>
      dutyExplain(events, "张三", "", undefined, policy).map((cells) => [cells[2], cells[4], cells[6]].join(" "));
    expect(told().slice(1, 5)).toEqual(["迟到 迟到罚款 30", "早退 早退罚款 30", "无人值班 无人值班罚款 50", "  110"]);
    expect(told(policyRange(["lateAndEarlyInOneSlot", "once"])).slice(1, 3)).toEqual([
      "迟到、早退 迟到罚款 30",
      "无人值班 无人值班罚款 50",
    ]);
  });

  test("C2 DUTY.EXPLAIN tells who is fined without a record of his own", () => {
    const empty = [ATTENDANCE_HEADER, row(2, "张三", "", "")];
    expect(dutyExplain(empty, "李四", "", STAFF)[1]).toEqual([
      "2026-03-02",
      "18:00-21:00",
      "无人值班",
      "篇5 五.5",
      "无人值班罚款",
      50,
      50,
      "没有本人的到岗记录，因全组无人值班处罚",
    ]);
  });
});

describe("C3 what can't be used", () => {
  const COLUMNS = ATTENDANCE_HEADER.slice(0, 6);

  test.each([
    [
      "FINES",
      () =>
        dutyFines([
          ["姓名", "金额"],
          ["张三", 1],
        ]),
    ],
    ["PAYROLL", () => dutyPayroll([["姓名", "金额"]])],
    ["EXPLAIN", () => dutyExplain([["姓名", "金额"]], "张三")],
    ["SUMMARY", () => dutySummary([["姓名", "金额"]], STAFF)],
  ])("C3 %s names the columns that the range lacks", (_, call) => {
    const missing = COLUMNS.filter((column) => column !== "姓名");
    expect(failure(call)).toEqual([
      "#VALUE!",
      `值班到岗记录区域缺少列：${missing.join("、")}。请连同表头一起选择。`,
      `The range of 值班到岗记录 lacks the columns ${missing.join(", ")}. Select it with its header row.`,
    ]);
  });

  test("C3 a range without its header row is #VALUE!", () => {
    expect(failure(() => dutyFines(ATTENDANCE.slice(1)))[0]).toBe("#VALUE!");
    expect(failure(() => dutyCheck(ROSTER, STAFF.slice(1)))[1]).toContain("值班人员区域缺少列");
    expect(
      failure(() =>
        dutyFines(ATTENDANCE, [
          ["", ""],
          ["", ""],
        ]),
      )[1],
    ).toContain("值班人员区域缺少列");
    expect(failure(() => dutyFines([[NA]]))[0]).toBe("#VALUE!");
  });

  test.each(OMITTED)("C3 a needed range that is %s is #VALUE!", (_, nothing) => {
    const none = nothing ?? [];
    const attendance = [
      "#VALUE!",
      "请给出值班到岗记录区域，连同表头。",
      "Give the range of 值班到岗记录 with its header row.",
    ];
    expect(failure(() => dutyFines(none))).toEqual(attendance);
    expect(failure(() => dutySummary(none, STAFF))).toEqual(attendance);
    expect(failure(() => dutyPayroll(none))).toEqual(attendance);
    expect(failure(() => dutyExplain(none, "张三"))).toEqual(attendance);
    expect(failure(() => dutyCheck(none, STAFF))[1]).toBe("请给出值班安排区域，连同表头。");
    expect(failure(() => dutyCheck(ROSTER, none))[1]).toBe("请给出值班人员区域，连同表头。");
    expect(failure(() => dutySummary(ATTENDANCE, none))[1]).toBe("请给出值班人员区域，连同表头。");
  });

  test("C3 rows that can't be read are left out, and a last row says how many", () => {
    const attendance = [
      ...ATTENDANCE,
      row(5, "王五", NA, ""),
      row(5, "赵六", DIV, "21:00"),
      row(6, "钱七、孙八", "", ""),
      ["三月六日", "18:00-21:00", "一组", "周九", "", "", "", ""],
    ];
    const last = ["另有 4 行无法读取", ...Array(FINES_HEADER.length - 1).fill("")];
    expect(dutyFines(attendance, STAFF)).toEqual([...dutyFines(ATTENDANCE, STAFF), last]);
    expect(dutySummary(attendance, STAFF).at(-1)).toEqual(["另有 4 行无法读取", ...Array(9).fill("")]);
    expect(dutyPayroll(attendance).at(-1)).toEqual(["另有 4 行无法读取", ...Array(5).fill("")]);
    expect(dutyExplain(attendance, "李四").at(-1)).toEqual(["另有 4 行无法读取", ...Array(7).fill("")]);
  });

  test("C3 the last row counts over all ranges", () => {
    const staff = [...STAFF, [NA, "", "科员", "一组", "否", "否", "", ""]];
    expect(dutyFines([...ATTENDANCE, row(5, "", "", "")], staff).at(-1)?.[0]).toBe("另有 2 行无法读取");
    const compensations = [...COMPENSATIONS, [46083, "李四", "", 1, 1], [46083, "李四", "灯", 1, 1.005]];
    expect(dutyPayroll(ATTENDANCE, "", STAFF, compensations).at(-1)?.[0]).toBe("另有 2 行无法读取");
    expect(dutyCheck([...ROSTER, [NA, "18:00-21:00", "一组", "", "", ""]], STAFF).at(-1)?.[0]).toBe(
      "另有 1 行无法读取",
    );
  });

  test("C3 rows whose times can't be true are counted with them", () => {
    const attendance = [
      ...ATTENDANCE,
      row(5, "王五", "2026-03-05 19:00", "2026-03-05 18:00"),
      row(5, "赵六", "2026-01-01 19:00", "2027-01-01 18:00"),
      row(5, "周九", DIV, ""),
    ];
    expect(dutyFines(attendance, STAFF)).toEqual([
      ...dutyFines(ATTENDANCE, STAFF),
      ["另有 3 行无法读取", ...Array(8).fill("")],
    ]);
  });

  test("C3 an unreadable wage or bonus leaves no row out", () => {
    const staff = [STAFF_HEADER, ["李四", NA, NA, "一组", NA, "也许", "面议", DIV]];
    expect(dutySummary(ATTENDANCE, staff).at(-1)).toEqual([2026, "李四", 3, 0, 0, 150, 0.1, "", "", "篇5 五.5"]);
  });

  test("C3 a second record is no unreadable row", () => {
    expect(dutyFines([...ATTENDANCE, row(2, "李四", "18:00", "21:00")], STAFF)).toEqual(dutyFines(ATTENDANCE, STAFF));
  });

  test.each([
    ["a text", "三月二日", "三月二日"],
    ["a two-digit year", "26-3-2", "26-3-2"],
    ["a day that isn't", "2026-02-30", "2026-02-30"],
    ["a small number", 5, "5"],
    ["a truth value", true, "true"],
    ["a blank", "", ""],
    ["an error", NA, "#N/A"],
    ["nothing", undefined, ""],
  ])("C3 DUTY.SLOT of %s is #VALUE!", (_, date, shown) => {
    expect(failure(() => dutySlot(date))).toEqual([
      "#VALUE!",
      `“${shown}”不是可以识别的日期，请写成 2026-03-02。`,
      `“${shown}” is not a date that can be read; write it like 2026-03-02.`,
    ]);
  });

  test("C3 DUTY.SLOT of a year that the calendar doesn't hold is #N/A", () => {
    expect(dutySlot("2026-12-31")).toEqual([["18:00", "21:00"]]);
    expect(failure(() => dutySlot("2027-01-01"))).toEqual([
      "#N/A",
      "日历里没有2027年的法定节假日（只到2026年），请在第二个参数给出《节假日调整》区域。",
      "The calendar holds no statutory holidays of 2027 (it ends with 2026); give the range of 节假日调整 as the second argument.",
    ]);
    expect(
      failure(() =>
        dutySlot("2027-01-01", [
          ["日期", "类型"],
          ["2027-01-02", "休"],
        ]),
      )[0],
    ).toBe("#N/A");
  });

  test.each([
    [() => dutyStatus("", "21:00", "18:00", "21:00"), "请给出时段的开始和结束时间。"],
    [() => dutyStatus("18:00", undefined, "18:00", "21:00"), "请给出时段的开始和结束时间。"],
    [() => dutyStatus("18:00", "18:00", "18:00", "21:00"), "时段的开始和结束不能相同。"],
    [() => dutyStatus("24:00", "08:00", "18:00", "21:00"), "时段的开始和结束不能相同。"],
    [() => dutyStatus("18:00", "21:00", "六点", "21:00"), "“六点”不是可以识别的时间，请写成 18:05。"],
    [() => dutyStatus("18:00", "21:00", "25:00", ""), "“25:00”不是可以识别的时间，请写成 18:05。"],
    [() => dutyStatus("18:00", "21:00", NA, ""), "“#N/A”不是可以识别的时间，请写成 18:05。"],
    [() => dutyStatus("18:00", "21:00", "", "", "也许"), "“也许”看不出是“是”还是“否”。"],
    [
      () => dutyStatus("18:00", "21:00", "2026-03-02 18:30", "2026-03-02 18:00"),
      "到岗时间和离岗时间前后矛盾，请核对日期和时间。",
    ],
    [
      () => dutyStatus("18:00", "21:00", "2026-03-02 18:30", "2026-03-12 18:00"),
      "到岗时间和离岗时间前后矛盾，请核对日期和时间。",
    ],
  ])("C3 DUTY.STATUS %#", (call, sentence) => {
    const [code, chinese, english] = failure(call);
    expect([code, chinese]).toEqual(["#VALUE!", sentence]);
    expect(english).toMatch(/^[^\u4e00-\u9fff]*(?:“[^”]*”)?[^\u4e00-\u9fff]+$/u);
  });

  test.each(["", "旷工", "迟到、早退", NA, null, 3])("C3 DUTY.FINE of %p is #VALUE!", (kind) => {
    expect(failure(() => dutyFine(kind))).toEqual([
      "#VALUE!",
      "情形请写 缺席、迟到、早退 或 无人值班。",
      "The event is 缺席, 迟到, 早退 or 无人值班.",
    ]);
  });

  test("C3 DUTY.FINE of a date that can't be read is #VALUE!", () => {
    expect(failure(() => dutyFine("缺席", "昨天"))[1]).toBe("“昨天”不是可以识别的日期，请写成 2026-03-02。");
  });

  test.each([
    [() => dutyBonusDeduction(-1, 0, 100), "“-1”不是次数，请填 0 或正整数。"],
    [() => dutyBonusDeduction(1.5, 0, 100), "“1.5”不是次数，请填 0 或正整数。"],
    [() => dutyBonusDeduction(3, "几次", 100), "“几次”不是次数，请填 0 或正整数。"],
    [() => dutyBonusDeduction(3, true, 100), "“true”不是次数，请填 0 或正整数。"],
    [() => dutyBonusDeduction("", 0, 100), "“”不是次数，请填 0 或正整数。"],
    [() => dutyBonusDeduction(3, 0, 1.005), "“1.005”不是可以识别的金额，单位元，最多两位小数。"],
    [() => dutyBonusDeduction(3, 0, "待定"), "“待定”不是可以识别的金额，单位元，最多两位小数。"],
    [() => dutyBonusDeduction(3, 0, 1e10), "“10000000000”不是可以识别的金额，单位元，最多两位小数。"],
    [() => dutyBonusDeduction(3, 0, NaN), "“NaN”不是可以识别的金额，单位元，最多两位小数。"],
    [() => dutyBonusDeduction(3, 0, Infinity), "“Infinity”不是可以识别的金额，单位元，最多两位小数。"],
    [() => dutyBonusDeduction(3, 0, -0.01), "年终奖金不能是负数。"],
    [() => dutyBonusDeduction(DIV, 0, 100), "“#DIV/0!”不是次数，请填 0 或正整数。"],
  ])("C3 DUTY.BONUSDEDUCTION %#", (call, sentence) => {
    const [code, chinese, english] = failure(call);
    expect([code, chinese]).toEqual(["#VALUE!", sentence]);
    expect(english).not.toBe("");
  });

  test.each([
    ["1989", () => dutySummary(ATTENDANCE, STAFF, 1989)],
    ["2200", () => dutySummary(ATTENDANCE, STAFF, 2200)],
    ["2026.5", () => dutySummary(ATTENDANCE, STAFF, 2026.5)],
    ["今年", () => dutyExplain(ATTENDANCE, "李四", "今年")],
    ["#N/A", () => dutyExplain(ATTENDANCE, "李四", NA)],
  ])("C3 a year %s is #VALUE!", (shown, call) => {
    expect(failure(call)).toEqual([
      "#VALUE!",
      `“${shown}”不是可以识别的年度，请写成 2026。`,
      `“${shown}” is not a year that can be read; write it like 2026.`,
    ]);
  });

  test.each(["四月", "2026-13", 13, NA])("C3 a month %p is #VALUE!", (month) => {
    expect(failure(() => dutyPayroll(ATTENDANCE, month))[0]).toBe("#VALUE!");
    expect(failure(() => dutyPayroll(ATTENDANCE, "四月")).slice(1)).toEqual([
      "“四月”不是可以识别的月份，请写成 2026-03。",
      "“四月” is not a month that can be read; write it like 2026-03.",
    ]);
  });

  test("C3 DUTY.EXPLAIN of someone who isn't there is #N/A, of nobody #VALUE!", () => {
    expect(failure(() => dutyExplain(ATTENDANCE, "王五"))).toEqual([
      "#N/A",
      "记录里没有“王五”，请核对姓名。",
      "“王五” is not in the records; check the name.",
    ]);
    // A text of the ranges that is no person's name.
    expect(failure(() => dutyExplain(ATTENDANCE, "一组", "", STAFF))[0]).toBe("#N/A");
    expect(failure(() => dutyExplain(ATTENDANCE, "__proto__"))[0]).toBe("#N/A");
    expect(failure(() => dutyExplain(ATTENDANCE, " "))).toEqual(["#VALUE!", "请给出姓名。", "Give a name."]);
  });

  test("C3 shows no more than forty characters of what it was given", () => {
    const [, chinese] = failure(() => dutySlot("很".repeat(10_000)));
    expect(chinese).toBe(`“${"很".repeat(40)}”不是可以识别的日期，请写成 2026-03-02。`);
  });

  test("C3 names such as __proto__ are names", () => {
    const attendance = [ATTENDANCE_HEADER, row(2, "__proto__", "", ""), row(2, "constructor", "18:00", "21:00")];
    expect(dutyFines(attendance).map((cells) => cells[3])).toEqual(["姓名", "__proto__"]);
    expect(dutyExplain(attendance, "__proto__")).toHaveLength(4);
  });
});

describe("C4 the policy range", () => {
  const SIXTY = policyRange(["fineAbsent", 60, ""]);

  test("C4 changes every function", () => {
    expect(dutyFine("缺席", "", SIXTY)).toBe(60);
    expect(dutyFines(ATTENDANCE, STAFF, SIXTY)[2]?.[5]).toBe(60);
    expect(dutySummary(ATTENDANCE, STAFF, "", SIXTY)[2]?.[5]).toBe(180);
    expect(dutyPayroll(ATTENDANCE, "", STAFF, COMPENSATIONS, SIXTY)[2]?.[3]).toBe(180);
    expect(dutyExplain(ATTENDANCE, "李四", "", STAFF, SIXTY)[1]?.slice(4, 7)).toEqual(["无故缺席罚款", 60, 60]);
    expect(dutyBonusDeduction(2, 0, 100, policyRange(["扣发年终奖的缺席次数", "2", null]))).toBe(10);
    expect(dutyStatus("18:00", "21:00", "18:05", "20:55", "", policyRange(["graceMinutes", 5]))).toBe("正常");
    expect(dutyStatus("18:00", "21:00", "19:01", "21:00", "", policyRange(["lateAsAbsentMinutes", 60]))).toBe("缺席");
    expect(dutyStatus("18:00", "21:00", "19:00", "21:00", "", policyRange(["lateAsAbsentMinutes", 60]))).toBe("迟到");
    expect(dutySlot("2026-10-10", undefined, policyRange(["makeUpDays", "literalWeekend"]))).toEqual([
      ["08:00", "21:00"],
    ]);
    const leaders = (rows: unknown[][]): number => rows.filter((cells) => String(cells[5]).startsWith("组长")).length;
    expect(leaders(dutyCheck(ROSTER, STAFF, undefined, policyRange(["leaderPosts", "书记"])))).toBe(1);
    expect(leaders(dutyCheck(ROSTER, STAFF))).toBe(0);
  });

  test("C4 knows days: the day before, the day, the day after", () => {
    const dated = policyRange(["fineAbsent", 60, 46083]);
    expect([46082, 46083, 46084].map((day) => dutyFine("缺席", day, dated))).toEqual([50, 60, 60]);
    // Without a day the value that came into force last counts.
    expect(dutyFine("缺席", undefined, dated)).toBe(60);
    const later = policyRange(["fineAbsent", 60, "2026-03-03"]);
    expect(dutyFines(ATTENDANCE, STAFF, later).map((cells) => cells[5])).toEqual(["金额", 30, 50, 60, 60]);
  });

  test("C4 without its columns, or with a value or day that can't be used, is #VALUE!", () => {
    expect(failure(() => dutyFine("缺席", "", [["fineAbsent", 60]]))).toEqual([
      "#VALUE!",
      "制度参数区域要有“参数”和“值”两列，请连同表头一起选择。",
      "The policy range needs the columns 参数 and 值; select it with its header row.",
    ]);
    expect(failure(() => dutyFine("缺席", "", policyRange(["fineAbsent", "六十", ""])))).toEqual([
      "#VALUE!",
      "制度参数“fineAbsent”的值或生效日期无法采用，请核对。",
      "The value or date of the parameter fineAbsent can't be used; check it.",
    ]);
    expect(failure(() => dutyFines(ATTENDANCE, STAFF, policyRange(["fineAbsent", 60, "某日"])))[0]).toBe("#VALUE!");
    expect(failure(() => dutyFine("缺席", "", policyRange(["fineAbsent", NA, ""])))[0]).toBe("#VALUE!");
    expect(failure(() => dutyFine("缺席", "", policyRange(["fineAbsent", 60, ""], ["fineAbsent", 70, ""])))[0]).toBe(
      "#VALUE!",
    );
  });

  test("C4 may hold parameters of other regulations, blank rows and a title", () => {
    const policy = [
      ["制度参数", "", ""],
      ...policyRange(["tierMethod", "全额", ""], ["", "", ""], ["fineAbsent", 60, ""]),
    ];
    expect(dutyFine("缺席", "", policy)).toBe(60);
  });
});

describe("C4 functions are pure", () => {
  function frozen(range: unknown[][]): unknown[][] {
    for (const cells of range) Object.freeze(cells);
    Object.freeze(range);
    return range;
  }
  const calls: readonly (readonly [string, (...ranges: unknown[][][]) => unknown])[] = [
    [
      "SLOT",
      (_attendance, _staff, policy) =>
        dutySlot(
          "2026-03-02",
          [
            ["日期", "类型"],
            [46083, "休"],
          ],
          policy,
        ),
    ],
    ["STATUS", (_attendance, _staff, policy) => dutyStatus("18:00", "21:00", "18:01", "21:00", "", policy)],
    ["FINE", (_attendance, _staff, policy) => dutyFine("迟到", 46083, policy)],
    ["FINES", (attendance, staff, policy) => dutyFines(attendance, staff, policy)],
    ["SUMMARY", (attendance, staff, policy) => dutySummary(attendance, staff, 2026, policy)],
    ["BONUSDEDUCTION", (_attendance, _staff, policy) => dutyBonusDeduction(3, 6, 20000, policy)],
    ["CHECK", (_attendance, staff, policy) => dutyCheck(ROSTER, staff, undefined, policy)],
    ["PAYROLL", (attendance, staff, policy) => dutyPayroll(attendance, "", staff, COMPENSATIONS, policy)],
    ["EXPLAIN", (attendance, staff, policy) => dutyExplain(attendance, "李四", 2026, staff, policy)],
  ];
  const rowsFor = (): [unknown[][], unknown[][], unknown[][]] => [
    frozen([...ATTENDANCE, row(2, "李四", "18:00", "21:00"), row(5, "王五", NA, "")].map((cells) => [...cells])),
    frozen(STAFF.map((cells) => [...cells])),
    frozen(policyRange(["fineLate", 40, ""], ["fineLate", 45, "2026-03-03"])),
  ];

  test.each(calls)("C4 DUTY.%s gives the same twice, and changes nothing it was given", (_, call) => {
    const ranges = rowsFor();
    const before = JSON.stringify(ranges);
    const first = call(...ranges);
    const kept = JSON.stringify(first);
    // Other calls in between, with other rows, leave no trace.
    dutyFines(ATTENDANCE.slice(0, 3));
    expect(() => dutyFines([["姓名"]])).toThrow(FunctionError);
    dutySummary([ATTENDANCE_HEADER, row(2, "赵六", "", "")], STAFF, "", policyRange(["fineAbsent", 1]));
    expect(call(...ranges)).toEqual(first);
    expect(JSON.stringify(first)).toBe(kept);
    expect(JSON.stringify(ranges)).toBe(before);
  });

  test("C4 a long range and a short one after it don't mix", () => {
    const long = [
      ATTENDANCE_HEADER,
      ...Array.from({ length: 5000 }, (_, index) => row(2, `人${index}`, index % 2 === 0 ? "18:01" : "18:00", "21:00")),
    ];
    expect(dutyFines(long)).toHaveLength(2501);
    expect(dutyFines(ATTENDANCE)).toHaveLength(5);
    expect(dutyFines(long)).toHaveLength(2501);
    expect(dutyFines([ATTENDANCE_HEADER.slice(0, 6), row(2, "张三", "", "").slice(0, 6)])).toEqual([
      FINES_HEADER,
      ["2026-03-02", "18:00-21:00", "一组", "张三", "无人值班", 50, "篇5 五.5", "2026-03-03", "2026-04"],
    ]);
  });
});
