import type { Cell } from "../../../src/kernel/sheet-source";
import type { PolicyParameters } from "../../../src/kernel/policy";
import { DUTY_POLICY } from "../../../src/regulations/duty/policy";
import {
  absent,
  call,
  compensation,
  days,
  driver,
  key,
  leader,
  onLeave,
  person,
  record,
  runDuty,
  turn,
  type DutyBook,
  type DutyRun,
  type Row,
} from "./duty-workbook";

type Id = keyof typeof DUTY_POLICY;

interface Change {
  readonly book: DutyBook;
  /** What shows the difference. */
  readonly look: (run: DutyRun) => unknown;
  readonly byDefault: unknown;
  readonly otherwise: unknown;
  /** The day whose policy decides. */
  readonly day: string;
  /** Further rows of 《制度参数》, there in both cases. */
  readonly base?: NonNullable<DutyBook["policy"]>;
}

/** The value makes a difference: always, from the day before and from the day itself on, but not from the day after. */
async function expectChange(id: Id, value: Cell, change: Change): Promise<void> {
  const { book, look, byDefault, otherwise, day, base = [] } = change;
  const resultOf = async (...policy: NonNullable<DutyBook["policy"]>): Promise<unknown> => {
    const run = await runDuty({ ...book, policy: [...base, ...policy] });
    expect(run.found("duty/readable-policy")).toEqual([]);
    return look(run);
  };
  expect(await resultOf()).toEqual(byDefault);
  expect(await resultOf([id, value])).toEqual(otherwise);
  expect(await resultOf([DUTY_POLICY[id].name["zh-CN"], value])).toEqual(otherwise);
  expect(byDefault).not.toEqual(otherwise);
  const [dayBefore] = upTo(day, 2);
  const [, dayAfter] = days(day, 2);
  expect({
    [dayBefore]: await resultOf([id, value, dayBefore]),
    [day]: await resultOf([id, value, day]),
    [dayAfter]: await resultOf([id, value, dayAfter]),
  }).toEqual({ [dayBefore]: otherwise, [day]: otherwise, [dayAfter]: byDefault });
}

const kinds = (run: DutyRun): readonly string[] => run.fines().map((fine) => fine.slice("2026-03-02 ".length));
const found =
  (rule: string) =>
  (run: DutyRun): readonly string[] =>
    run.found(rule);
const cut = (run: DutyRun): readonly unknown[] =>
  run
    .table("值班年度汇总")
    .map(([, name, absences, late, early, , rate]) => [name, absences, late, early, rate].join(" "));
const hints = (run: DutyRun): readonly unknown[] => run.table("工资扣款表").map((row) => row[5]);

/** 张三 has the bonus; 周九 keeps his slots from being empty. */
const 值班人员 = [person("张三", { 年终奖金: 20000 }), person("周九")];
const present = (日期: string, more: Row = {}): Row => record("周九", "18:00", "21:00", { 日期, ...more });
const absences = (dates: readonly string[]): Row[] =>
  dates.flatMap((日期) => [present(日期), absent("张三", { 日期 })]);
const lates = (dates: readonly string[]): Row[] => dates.map((日期) => record("张三", "18:01", "21:00", { 日期 }));
const both = (dates: readonly string[]): Row[] => dates.map((日期) => record("张三", "18:01", "20:59", { 日期 }));
/** So many days that end with one. */
const upTo = (last: string, count: number): string[] =>
  days(new Date(Date.parse(`${last}T00:00:00Z`) - (count - 1) * 86_400_000).toISOString().slice(0, 10), count);

describe("篇5 一.3 policy of groups", () => {
  test("P3 duty.leaderPosts takes another list of posts", async () => {
    const book: DutyBook = { 值班人员: [leader("张三", { 职务: "科员" }), leader("李四", { 值班组: "二组" })] };
    const post = async (policy: DutyBook["policy"]): Promise<readonly string[]> =>
      (await runDuty(policy ? { ...book, policy } : book)).found("duty/leader-post");
    const DEFAULT = ["值班人员!C2 error notALeaderPost 篇5 一.3"];
    const OTHER = ["值班人员!C3 error notALeaderPost 篇5 一.3"];
    expect((await runDuty(book)).found("duty/leader-post")).toEqual(DEFAULT);
    expect(await post([["leaderPosts", "科员、…局长"]])).toEqual(OTHER);
    expect(await post([["可任组长的职务", "科员、…局长"]])).toEqual(OTHER);
    // 值班人员 bears no date: the list that came into force last counts.
    expect(await post([["leaderPosts", "科员", "2026-03-02"]])).toEqual(OTHER);
    expect(
      await post([
        ["leaderPosts", "科员", "2026-03-02"],
        ["leaderPosts", "副镇长", "2026-03-03"],
      ]),
    ).toEqual(DEFAULT);
  });

  test("P3 duty.rotationUnit week: a group stands a whole week", async () => {
    await expectChange("rotationUnit", "week", {
      day: "2026-03-03",
      book: { 值班安排: [turn("2026-03-02", "甲"), turn("2026-03-03", "甲"), turn("2026-03-04", "乙")] },
      look: (run) => run.found("duty/group-rotation").filter((line) => line.includes("!C3")),
      byDefault: ["值班安排!C3 warning outOfTurn 篇5 一.3"],
      otherwise: [],
    });
    const changes = await runDuty({
      值班安排: [
        turn("2026-03-02", "甲"),
        turn("2026-03-08", "乙"),
        turn("2026-03-09", "甲"),
        turn("2026-03-16", "甲"),
      ],
      policy: [["rotationUnit", "周"]],
    });
    expect(changes.found("duty/group-rotation")).toEqual([
      "值班安排!C3 warning outOfTurn 篇5 一.3",
      "值班安排!C5 warning outOfTurn 篇5 一.3",
    ]);
  });

  test("P3 duty.rotationRestart month: each month begins with the first group", async () => {
    await expectChange("rotationRestart", "month", {
      day: "2026-04-01",
      book: { 值班安排: [turn("2026-03-31", "甲"), turn("2026-04-01", "甲"), turn("2026-04-02", "乙")] },
      look: found("duty/group-rotation"),
      byDefault: ["值班安排!C3 warning outOfTurn 篇5 一.3"],
      otherwise: [],
    });
    const notFirst = await runDuty({
      值班安排: [turn("2026-03-31", "甲"), turn("2026-04-01", "乙")],
      policy: [["rotationRestart", "每月"]],
    });
    expect(notFirst.found("duty/group-rotation")).toEqual(["值班安排!C3 warning outOfTurn 篇5 一.3"]);
  });
});

describe("篇5 二 policy of slots", () => {
  test("P3 duty.makeUpDays literalWeekend: a make-up Saturday has the weekend slot", async () => {
    await expectChange("makeUpDays", "literalWeekend", {
      day: "2026-10-10",
      book: { 值班安排: [turn("2026-10-10")] },
      look: found("duty/slot-times"),
      byDefault: [],
      otherwise: ["值班安排!B2 error wrongSlot 篇5 二"],
    });
  });

  const noon = (day: string, 值班人员: string): Row => turn(day, "一组", { 时段: "12:00-15:00", 值班人员 });
  const night = (day: string, 值班人员: string): Row => turn(day, "一组", { 时段: "21:00-08:00", 值班人员 });

  test("P3 duty.noonNightPersons 2 wants two people", async () => {
    await expectChange("noonNightPersons", 2, {
      day: "2026-03-02",
      book: { 值班安排: [turn("2026-03-02"), noon("2026-03-02", "张三"), night("2026-03-02", "李四、王五")] },
      look: found("duty/noon-and-night"),
      byDefault: [],
      otherwise: ["值班安排!D3 error tooFewPeople 篇5 二"],
    });
  });

  test("P3 duty.nightSlots no: only noon is wanted", async () => {
    await expectChange("nightSlots", "no", {
      day: "2026-03-03",
      book: {
        值班安排: [
          turn("2026-03-02"),
          noon("2026-03-02", "张三"),
          night("2026-03-02", "李四"),
          turn("2026-03-03"),
          noon("2026-03-03", "李四"),
        ],
      },
      look: found("duty/noon-and-night"),
      byDefault: ["值班安排!A6 error slotMissing 篇5 二"],
      otherwise: [],
    });
  });
});

describe("篇5 四.1 policy of calls", () => {
  test("P3 duty.callReportWithin sameShift: in time is until the end of the slot", async () => {
    await expectChange("callReportWithin", "sameShift", {
      day: "2026-03-02",
      book: {
        来电记录: [
          call({ 来电时间: "2026-03-02 18:20", 报送时间: "2026-03-02 21:00" }),
          call({ 来电时间: "2026-03-02 20:50", 报送时间: "2026-03-02 21:01" }),
        ],
      },
      look: found("duty/call-reporting"),
      byDefault: ["来电记录!F2 warning passedOnLate 篇5 四.1"],
      otherwise: ["来电记录!F3 warning passedOnAfterShift 篇5 四.1"],
    });
  });

  test("P3 duty.callReportMinutes takes another number", async () => {
    await expectChange("callReportMinutes", "31分钟", {
      day: "2026-03-02",
      book: {
        来电记录: [
          call({ 来电时间: "2026-03-02 18:20", 报送时间: "2026-03-02 18:51" }),
          call({ 来电时间: "2026-03-02 18:20", 报送时间: "2026-03-02 18:51:01" }),
        ],
      },
      look: found("duty/call-reporting"),
      byDefault: ["来电记录!F2 warning passedOnLate 篇5 四.1", "来电记录!F3 warning passedOnLate 篇5 四.1"],
      otherwise: ["来电记录!F3 warning passedOnLate 篇5 四.1"],
    });
  });
});

describe("篇5 五.1 policy of leave", () => {
  test("P3 duty.leaderLeaveApprover anyone: a leader's leave isn't compared", async () => {
    await expectChange("leaderLeaveApprover", "anyone", {
      day: "2026-03-02",
      book: {
        值班人员: [leader("张三"), person("李四"), driver("钱七")],
        值班到岗记录: [
          record("李四"),
          onLeave("张三", { 请假批准人: "李四" }),
          onLeave("钱七", { 请假批准人: "李四" }),
        ],
      },
      look: found("duty/leave-approver"),
      byDefault: ["值班到岗记录!H3 warning notTheOffice 篇5 五.1", "值班到岗记录!H4 warning notTheOffice 篇5 六.1"],
      otherwise: ["值班到岗记录!H4 warning notTheOffice 篇5 六.1"],
    });
  });
});

describe("篇5 五.3 policy of compensations", () => {
  const book: DutyBook = {
    值班人员: [person("张三", { 月工资: 5000 })],
    损失赔偿: [compensation("张三", 1200)],
  };
  const CAP = "当月赔偿扣款超过工资的上限比例（《工资支付暂行规定》第十六条）";
  const MINIMUM = "扣款后低于当地最低工资（《工资支付暂行规定》第十六条）";

  test("P3 duty.legalCapMode off gives no hint", async () => {
    // Hints go by the first day of the month in which the sum is deducted.
    await expectChange("legalCapMode", "off", {
      day: "2026-04-01",
      book,
      look: (run) => [hints(run), run.found("duty/deduction-limits")],
      byDefault: [[CAP], ["损失赔偿!E2 warning aboveCap 篇5 五.3"]],
      otherwise: [[null], []],
    });
  });

  test("P3 duty.capRate 0.3 lifts the cap", async () => {
    await expectChange("capRate", 0.3, { day: "2026-04-01", book, look: hints, byDefault: [CAP], otherwise: [null] });
    const at = await runDuty({ ...book, 损失赔偿: [compensation("张三", 1500)], policy: [["capRate", "30%"]] });
    expect(hints(at)).toEqual([null]);
    const over = await runDuty({ ...book, 损失赔偿: [compensation("张三", 1500.01)], policy: [["capRate", "30%"]] });
    expect(hints(over)).toEqual([CAP]);
  });

  test("P3 duty.localMinimumWage compares what is left", async () => {
    await expectChange("localMinimumWage", "3800.01", {
      day: "2026-04-01",
      book,
      look: hints,
      byDefault: [CAP],
      otherwise: [`${CAP}；${MINIMUM}`],
    });
  });
});

describe("篇5 五.5 policy of fines", () => {
  const oneOfEach: DutyBook = {
    值班到岗记录: [
      absent("张三"),
      record("李四", "18:01", "21:00"),
      record("王五", "18:00", "20:59"),
      absent("赵六", { 值班组: "二组" }),
    ],
  };
  const DEFAULT = ["张三 缺席 50", "李四 迟到 30", "王五 早退 30", "赵六 无人值班 50"];

  test("P3 duty.complianceProvince 广东 hints that rules may not fine", async () => {
    await expectChange("complianceProvince", "广东", {
      day: "2026-04-01",
      book: { 值班人员: [person("张三", { 月工资: 5000 })], 值班到岗记录: [record("张三", "18:01")] },
      look: (run) => [hints(run), run.found("duty/deduction-limits")],
      byDefault: [[null], []],
      otherwise: [
        ["广东省规定用人单位的规章不得设罚款，请核对后再扣"],
        ["值班到岗记录!A1 warning finesNotAllowed 篇5 五.5"],
      ],
    });
  });

  test("P3 duty.complianceProvince 深圳 hints at a single fine above 30% of the wage", async () => {
    await expectChange("complianceProvince", "深圳", {
      day: "2026-04-01",
      book: { 值班人员: [person("张三", { 月工资: 99.9 })], 值班到岗记录: [record("张三", "18:01")] },
      look: (run) => [hints(run), run.found("duty/deduction-limits")],
      byDefault: [[null], []],
      otherwise: [["单次处罚超过月工资的30%，请核对后再扣"], ["值班人员!G2 warning aboveSinglePenalty 篇5 五.5"]],
    });
  });

  test("P3 duty.fineAbsent takes another amount", async () => {
    await expectChange("fineAbsent", "60.50元", {
      day: "2026-03-02",
      book: oneOfEach,
      look: kinds,
      byDefault: DEFAULT,
      otherwise: ["张三 缺席 60.5", ...DEFAULT.slice(1)],
    });
  });

  test("P3 duty.fineLate takes another amount", async () => {
    await expectChange("fineLate", 20, {
      day: "2026-03-02",
      book: oneOfEach,
      look: kinds,
      byDefault: DEFAULT,
      otherwise: [DEFAULT[0], "李四 迟到 20", ...DEFAULT.slice(2)],
    });
  });

  test("P3 duty.fineEarly takes another amount", async () => {
    await expectChange("fineEarly", 0, {
      day: "2026-03-02",
      book: oneOfEach,
      look: kinds,
      byDefault: DEFAULT,
      otherwise: [...DEFAULT.slice(0, 2), "王五 早退 0", DEFAULT[3]],
    });
  });

  test("P3 duty.fineEmptySlot takes another amount", async () => {
    await expectChange("fineEmptySlot", 100, {
      day: "2026-03-02",
      book: oneOfEach,
      look: kinds,
      byDefault: DEFAULT,
      otherwise: [...DEFAULT.slice(0, 3), "赵六 无人值班 100"],
    });
  });

  test("P3 duty.graceMinutes 5 forgives up to five minutes", async () => {
    await expectChange("graceMinutes", 5, {
      day: "2026-03-02",
      book: { 值班到岗记录: [record("张三", "18:05:59", "20:55"), record("李四", "18:06", "20:54:59")] },
      look: kinds,
      byDefault: ["张三 迟到 30", "张三 早退 30", "李四 迟到 30", "李四 早退 30"],
      otherwise: ["李四 迟到 30", "李四 早退 30"],
    });
  });

  test("P3 duty.lateAsAbsentMinutes 60 takes more than an hour late for an absence", async () => {
    await expectChange("lateAsAbsentMinutes", 60, {
      day: "2026-03-02",
      book: { 值班到岗记录: [record("张三", "19:00"), record("李四", "19:01", "20:00")] },
      look: kinds,
      byDefault: ["张三 迟到 30", "李四 迟到 30", "李四 早退 30"],
      otherwise: ["张三 迟到 30", "李四 缺席 50"],
    });
  });

  test("P3 duty.lateAndEarlyInOneSlot once makes one row of both", async () => {
    await expectChange("lateAndEarlyInOneSlot", "once", {
      day: "2026-03-02",
      book: { 值班到岗记录: [record("张三", "18:01", "20:59"), record("李四", "18:01")] },
      look: (run) => [kinds(run), cut(run)],
      byDefault: [
        ["张三 迟到 30", "张三 早退 30", "李四 迟到 30"],
        ["张三 0 1 1 0", "李四 0 1 0 0"],
      ],
      otherwise: [
        ["张三 迟到、早退 30", "李四 迟到 30"],
        ["张三 0 1 0 0", "李四 0 1 0 0"],
      ],
    });
  });

  test("P3 duty.emptySlotSparesLeave yes spares those on approved leave", async () => {
    await expectChange("emptySlotSparesLeave", "yes", {
      day: "2026-03-02",
      book: { 值班到岗记录: [absent("张三"), onLeave("李四"), onLeave("王五", { 请假批准人: null })] },
      look: (run) => [kinds(run), run.found("duty/empty-slots")],
      byDefault: [
        ["张三 无人值班 50", "李四 无人值班 50", "王五 无人值班 50"],
        ["值班到岗记录!G3 needs-review finedOnLeave 篇5 五.5"],
      ],
      otherwise: [["张三 无人值班 50", "王五 无人值班 50"], []],
    });
  });

  test("P3 duty.emptySlotGapMinutes 60 takes a gap of an hour for an empty slot", async () => {
    const gap = (left: string, arrived: string): DutyBook => ({
      值班人员: [person("张三"), person("李四"), person("王五")],
      值班到岗记录: [record("张三", "18:00", left), record("李四", arrived, "21:00")],
    });
    await expectChange("emptySlotGapMinutes", 60, {
      day: "2026-03-02",
      book: gap("19:00", "20:00"),
      look: kinds,
      byDefault: ["张三 早退 30", "李四 迟到 30"],
      otherwise: ["张三 无人值班 50", "李四 无人值班 50", "王五 无人值班 50"],
    });
    const shorter = await runDuty({ ...gap("19:00", "19:59"), policy: [["emptySlotGapMinutes", 60]] });
    expect(kinds(shorter)).toEqual(["张三 早退 30", "李四 迟到 30"]);
    const elsewhere = await runDuty({
      值班人员: [person("王五"), person("张三")],
      值班到岗记录: [record("张三", "18:00", "20:00"), record("王五", "18:00", "21:00", { 值班组: "二组" })],
      policy: [["emptySlotGapMinutes", 60]],
    });
    expect(kinds(elsewhere)).toEqual(["张三 无人值班 50"]);
    const unknown = await runDuty({
      值班到岗记录: [record("张三", null, "21:00")],
      policy: [["emptySlotGapMinutes", 60]],
    });
    expect(kinds(unknown)).toEqual([]);
    const atTheEnd = await runDuty({
      值班到岗记录: [record("张三", "18:00", "20:00")],
      policy: [["emptySlotGapMinutes", 60]],
    });
    expect(kinds(atTheEnd)).toEqual(["张三 无人值班 50"]);
  });

  test("P3 duty.emptySlotCoversDriver no spares the driver", async () => {
    await expectChange("emptySlotCoversDriver", "no", {
      day: "2026-03-02",
      book: {
        值班人员: [person("张三"), driver("钱七", { 值班组: "一组" })],
        值班到岗记录: [absent("张三"), absent("李四")],
      },
      look: kinds,
      byDefault: ["张三 无人值班 50", "李四 无人值班 50", "钱七 无人值班 50"],
      otherwise: ["张三 无人值班 50", "李四 无人值班 50"],
    });
  });

  test("P3 duty.publish all publishes every event", async () => {
    await expectChange("publish", "all", {
      day: "2026-03-02",
      book: { 值班到岗记录: [record("张三", "18:01"), absent("李四", { 值班组: "二组" })] },
      look: (run) => run.table("次日公布名单").map((row) => [row[0], row[3], row[4]].join(" ")),
      byDefault: ["2026-03-03 李四 无人值班"],
      otherwise: ["2026-03-03 张三 迟到", "2026-03-03 李四 无人值班"],
    });
  });

  test("P3 duty.publicationDay workday publishes on the next working day", async () => {
    await expectChange("publicationDay", "workday", {
      day: "2026-03-06",
      book: { 值班到岗记录: [absent("张三", { 日期: "2026-03-06" })] },
      look: (run) => [run.table("次日公布名单")[0]?.[0], run.table("值班罚款明细")[0]?.[7]],
      byDefault: ["2026-03-07", "2026-03-07"],
      otherwise: ["2026-03-09", "2026-03-09"],
    });
  });
});

describe("篇5 五.5 policy of the year-end bonus", () => {
  test("P3 duty.yearWindow rolling12 looks at any twelve months", async () => {
    await expectChange("yearWindow", "rolling12", {
      day: "2026-01-05",
      book: { 值班人员, 值班到岗记录: absences(["2025-11-03", "2025-12-01", "2026-01-05"]) },
      look: cut,
      byDefault: ["张三 2 0 0 0", "张三 1 0 0 0"],
      otherwise: ["张三 2 0 0 0", "张三 1 0 0 0.1"],
    });
  });

  test("P3 duty.yearWindow assessmentYear begins with December", async () => {
    await expectChange("yearWindow", "assessmentYear", {
      day: "2025-12-31",
      book: { 值班人员, 值班到岗记录: absences(["2025-12-31", "2026-01-05", "2026-01-06"]) },
      look: (run) => run.table("值班年度汇总").map((row) => [row[0], row[2], row[6]].join(" ")),
      byDefault: ["2025 1 0", "2026 2 0"],
      otherwise: ["2026 3 0.1"],
    });
    const november = await runDuty({
      值班人员,
      值班到岗记录: absences(["2025-11-30", "2025-12-01"]),
      policy: [["yearWindow", "考核年度"]],
    });
    expect(november.table("值班年度汇总").map((row) => [row[0], row[2]].join(" "))).toEqual(["2025 1", "2026 1"]);
  });

  test("P3 duty.assessmentYearMonth takes another month", async () => {
    await expectChange("assessmentYearMonth", 11, {
      day: "2025-11-30",
      base: [["yearWindow", "assessmentYear"]],
      book: { 值班人员, 值班到岗记录: absences(["2025-11-30", "2025-12-01", "2025-12-02"]) },
      look: (run) => run.table("值班年度汇总").map((row) => [row[0], row[2], row[6]].join(" ")),
      byDefault: ["2025 1 0", "2026 2 0"],
      otherwise: ["2026 3 0.1"],
    });
  });

  test("P3 duty.absencesForCut takes another number", async () => {
    await expectChange("absencesForCut", 2, {
      day: "2026-03-03",
      book: { 值班人员, 值班到岗记录: absences(["2026-03-02", "2026-03-03"]) },
      look: cut,
      byDefault: ["张三 2 0 0 0"],
      otherwise: ["张三 2 0 0 0.1"],
    });
  });

  test("P3 duty.lateOrEarlyForCut takes another number", async () => {
    await expectChange("lateOrEarlyForCut", 5, {
      day: "2026-03-06",
      book: { 值班人员, 值班到岗记录: lates(days("2026-03-02", 5)) },
      look: cut,
      byDefault: ["张三 0 5 0 0"],
      otherwise: ["张三 0 5 0 0.1"],
    });
  });

  test("P3 duty.pooledLateEarly no wants six of one kind", async () => {
    const earlies = days("2026-03-05", 3).map((日期) => record("张三", "18:00", "20:59", { 日期 }));
    await expectChange("pooledLateEarly", "no", {
      day: "2026-03-07",
      book: { 值班人员, 值班到岗记录: [...lates(days("2026-03-02", 3)), ...earlies] },
      look: cut,
      byDefault: ["张三 0 3 3 0.1"],
      otherwise: ["张三 0 3 3 0"],
    });
    const sixLate = await runDuty({
      值班人员,
      值班到岗记录: lates(days("2026-03-02", 6)),
      policy: [["pooledLateEarly", "否"]],
    });
    expect(cut(sixLate)).toEqual(["张三 0 6 0 0.1"]);
  });

  test("P3 duty.lateAndEarlyCountsTwice no counts both of one slot once", async () => {
    await expectChange("lateAndEarlyCountsTwice", "no", {
      day: "2026-03-04",
      book: { 值班人员, 值班到岗记录: both(days("2026-03-02", 3)) },
      look: cut,
      byDefault: ["张三 0 3 3 0.1"],
      otherwise: ["张三 0 3 3 0"],
    });
    const six = await runDuty({
      值班人员,
      值班到岗记录: both(days("2026-03-02", 6)),
      policy: [["lateAndEarlyCountsTwice", "no"]],
    });
    expect(cut(six)).toEqual(["张三 0 6 6 0.1"]);
  });

  test("P3 duty.emptySlotCountsAsAbsence no leaves empty slots out of the count", async () => {
    await expectChange("emptySlotCountsAsAbsence", "no", {
      day: "2026-03-04",
      book: {
        值班人员: [person("张三", { 年终奖金: 20000 })],
        值班到岗记录: [...absences(["2026-03-02", "2026-03-03"]), absent("张三", { 日期: "2026-03-04" })],
      },
      look: (run) => [cut(run), run.table("值班年度汇总")[0]?.[5]],
      byDefault: [["张三 3 0 0 0.1"], 150],
      otherwise: [["张三 2 0 0 0"], 150],
    });
  });

  test("P3 duty.bonusCutRate takes another rate", async () => {
    await expectChange("bonusCutRate", "12.5%", {
      day: "2026-03-04",
      book: { 值班人员, 值班到岗记录: absences(days("2026-03-02", 3)) },
      look: (run) => run.table("值班年度汇总").map((row) => row.slice(6, 9)),
      byDefault: [[0.1, 20000, 2000]],
      otherwise: [[0.125, 20000, 2500]],
    });
  });

  test("P3 duty.bonusStack both cuts twice where both numbers are reached", async () => {
    const threeAndSix = [...absences(days("2026-03-02", 3)), ...lates(days("2026-04-01", 6))];
    await expectChange("bonusStack", "both", {
      day: "2026-04-06",
      book: { 值班人员, 值班到岗记录: threeAndSix },
      look: cut,
      byDefault: ["张三 3 6 0 0.1"],
      otherwise: ["张三 3 6 0 0.2"],
    });
    const six = await runDuty({
      值班人员,
      值班到岗记录: absences(days("2026-03-02", 6)),
      policy: [["bonusStack", "both"]],
    });
    expect(cut(six)).toEqual(["张三 6 0 0 0.1"]);
  });

  test("P3 duty.bonusStack multiple cuts once for each time a number is reached", async () => {
    await expectChange("bonusStack", "multiple", {
      day: "2026-03-07",
      book: { 值班人员, 值班到岗记录: absences(days("2026-03-02", 6)) },
      look: cut,
      byDefault: ["张三 6 0 0 0.1"],
      otherwise: ["张三 6 0 0 0.2"],
    });
  });
});

describe("篇5 六 policy of drivers, keys and payroll", () => {
  test("P3 duty.driverChange free wants no ground for a change within a month", async () => {
    await expectChange("driverChange", "free", {
      day: "2026-03-03",
      book: { 值班安排: [turn("2026-03-02"), turn("2026-03-03", "二组", { 驾驶员: "孙八" })] },
      look: found("duty/driver-rotation"),
      byDefault: ["值班安排!E3 error changeWithoutGround 篇5 六.1"],
      otherwise: [],
    });
  });

  test("P3 duty.keyEarlyMinutes takes another number", async () => {
    await expectChange("keyEarlyMinutes", 20, {
      day: "2026-03-02",
      book: { 值班室钥匙: [key("17:40", "21:05"), key("17:39:59", "21:05")] },
      look: found("duty/duty-room-keys"),
      byDefault: ["值班室钥匙!D2 warning takenOutsideTime 篇5 六.2", "值班室钥匙!D3 warning takenOutsideTime 篇5 六.2"],
      otherwise: ["值班室钥匙!D3 warning takenOutsideTime 篇5 六.2"],
    });
  });

  test("P3 duty.keyLateMinutes takes another number", async () => {
    await expectChange("keyLateMinutes", 0, {
      day: "2026-03-02",
      book: { 值班室钥匙: [key("17:50", "21:00"), key("17:50", "21:00:01")] },
      look: found("duty/duty-room-keys"),
      byDefault: [],
      otherwise: ["值班室钥匙!E3 warning returnedLate 篇5 六.2"],
    });
  });

  test("P3 duty.payrollMonth paper follows the paper's month", async () => {
    await expectChange("payrollMonth", "paper", {
      day: "2026-03-31",
      book: {
        值班到岗记录: [record("张三", "18:01", "21:00", { 日期: "2026-03-31" })],
        损失赔偿: [compensation("李四", 600, { 日期: "2026-03-31" })],
      },
      look: (run) => [run.table("值班罚款明细")[0]?.[8], ...run.table("工资扣款表").map((row) => row[0])],
      byDefault: ["2026-04", "2026-04", "2026-04"],
      otherwise: ["2026-05", "2026-05", "2026-05"],
    });
  });
});

describe("P2 policy sheet of duty", () => {
  const parameters: PolicyParameters = DUTY_POLICY;
  const shown = Object.entries(parameters).flatMap(([id, { values, alternatives, show }]) =>
    [...values, ...alternatives].map(({ value }) => ({ id, value: show(value) })),
  );

  test.each(shown)("P2 $id reads $value back as it shows it", ({ id, value }) => {
    const parameter = parameters[id];
    const back = parameter.parse(value);
    expect(back).toBeDefined();
    // An ellipsis becomes three dots, as every full-width character is folded.
    expect(back === undefined ? "" : parameter.show(back)).toBe(value.replaceAll("…", "..."));
  });

  test("P2 an unknown parameter, an unusable value and a second value of one date are errors; the text's default holds", async () => {
    const run = await runDuty({
      值班到岗记录: [record("周九"), absent("张三")],
      policy: [
        ["fineAbsence", 60],
        ["fineAbsent", "六十"],
        ["fineLate", 40, "某日"],
        ["fineEarly", 20],
        ["早退罚款", 25],
      ],
    });
    expect(run.found("duty/readable-policy")).toEqual([
      "制度参数!A2 error unknownParameter 篇5",
      "制度参数!B3 error unusableValue 篇5 五.5",
      "制度参数!C4 error unreadableDate 篇5 五.5",
      "制度参数!A6 error givenTwice 篇5 五.5",
    ]);
    expect(kinds(run)).toEqual(["张三 缺席 50"]);
  });

  test("P2 the value in force on the event's day counts, the later of two that have begun", async () => {
    const run = await runDuty({
      值班到岗记录: days("2026-03-01", 4).map((日期) => record("张三", "18:01", "21:00", { 日期 })),
      policy: [
        ["fineLate", 70, "2026-03-04"],
        ["fineLate", 40],
        ["fineLate", 60, "2026-03-03"],
      ],
    });
    expect(kinds(run)).toEqual(["张三 迟到 40", "张三 迟到 40", "张三 迟到 60", "张三 迟到 70"]);
  });
});
