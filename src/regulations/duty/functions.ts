import { unpackPeriod, formatPackedPeriod } from "../../kernel/column";
import { formatDay, formatMonth } from "../../kernel/excel-date";
import { spillFindings } from "../../kernel/finding-spill";
import {
  amountArgument,
  cellOfArgument,
  countArgument,
  dayArgument,
  isOmitted,
  monthArgument,
  nameArgument,
  readPolicyRange,
  spill,
  timeArgument,
  withRanges,
  yearArgument,
  yesNoArgument,
  type RangeArgument,
  type RangeReading,
} from "../../kernel/function-arguments";
import { FunctionError } from "../../kernel/function-error";
import { inBoth } from "../../kernel/message";
import { RATE_ONE, yuanFromFen } from "../../kernel/money";
import { Policy } from "../../kernel/policy";
import { prepareSheets } from "../../kernel/regulation";
import type { ReportValue } from "../../kernel/report-sheet";
import { foldCompact } from "../../kernel/text";
import { DAY_SECONDS, formatMinute, hasDate } from "../../kernel/time-of-day";
import { LAST_CALENDAR_YEAR } from "../../kernel/work-calendar";
import { cutOf, cutRateFor } from "./annual-count";
import { resolveTimes, slotDayOf, wholeMinute } from "./attendance-times";
import { EVENT_KINDS, fineParameterOf } from "./duty-events";
import { groupSlotOf } from "./duty-slots";
import { duty } from "./index";
import { DUTY_POLICY } from "./policy";
import { prepareDuty, type DutyRecords } from "./records";
import { ATTENDANCE, CALENDAR_ADJUSTMENTS, COMPENSATIONS, ROSTER, SHEETS, STAFF } from "./sheets";
import { annualSummary } from "./tallies/annual-summary";
import { fineDetails } from "./tallies/fine-details";
import { payrollDeductions } from "./tallies/payroll-deductions";

/*
 * Custom functions of 篇5: thin, over the same rules and tallies as pane and command. The first paragraph of each
 * description is what Excel shows while a clerk types, so it carries the article. Excel's generator wants function
 * declarations and matrices of `unknown`.
 */

function recordsOf(reading: RangeReading): DutyRecords {
  return prepareDuty(prepareSheets(SHEETS, DUTY_POLICY, reading.input));
}

/** A table as a function spills it: its header, its rows, and what could not be read. */
function spillOf(
  ranges: Parameters<typeof withRanges>[0],
  policy: RangeArgument,
  columns: readonly string[],
  rowsOf: (records: DutyRecords) => readonly (readonly ReportValue[])[],
): unknown[][] {
  return withRanges(ranges, policy, DUTY_POLICY, (reading) => {
    const records = recordsOf(reading);
    return spill(columns, rowsOf(records), reading.unreadableRows + impossibleRows(records));
  });
}

/** Rows whose times can't be true: they are left out as unreadable ones are, and nothing is left out in silence. */
function impossibleRows({ judged }: DutyRecords): number {
  const rows = judged.notes.flatMap((note) =>
    note.note === "departureBeforeArrival" || note.note === "dateOutsideSlot" ? [note.row] : [],
  );
  return new Set(rows).size;
}

function namesOf({ columns }: { readonly columns: readonly { readonly name: string }[] }): readonly string[] {
  return columns.map(({ name }) => name);
}

function policyOf(range: RangeArgument): Policy<typeof DUTY_POLICY> {
  return new Policy(DUTY_POLICY, readPolicyRange(range, DUTY_POLICY));
}

/** A function without a date asks for the value that came into force last. */
const LATEST_DAY = Number.MAX_SAFE_INTEGER;

/**
 * 某一天的值班开始和结束时间（篇5 二）：工作日 18:00 至 21:00，休息日 08:00 至 21:00。
 * @customfunction DUTY.SLOT DUTY.SLOT
 * @param date 日期，如 2026-03-02
 * @param [calendar] 《节假日调整》区域，连同表头
 * @param [policy] 《制度参数》区域，连同表头
 * @returns 开始时间和结束时间，横排两格
 * @helpurl help/duty.html#DUTY.SLOT
 */
export function dutySlot(date: unknown, calendar?: unknown[][], policy?: unknown[][]): string[][] {
  const day = dayArgument(date);
  return withRanges([[CALENDAR_ADJUSTMENTS, calendar]], policy, DUTY_POLICY, (reading) => {
    const records = recordsOf(reading);
    if (!records.calendar.knows(day)) throw yearUnknown(day);
    const { startMinute, endMinute } = unpackPeriod(groupSlotOf(day, records.calendar, records.policy));
    return [[formatMinute(startMinute), formatMinute(endMinute)]];
  });
}

function yearUnknown(day: number): FunctionError {
  const year = formatDay(day).slice(0, 4);
  return new FunctionError(
    "#N/A",
    inBoth(
      `日历里没有${year}年的法定节假日（只到${LAST_CALENDAR_YEAR}年），请在第二个参数给出《节假日调整》区域。`,
      `The calendar holds no statutory holidays of ${year} (it ends with ${LAST_CALENDAR_YEAR}); give the range of 节假日调整 as the second argument.`,
    ),
  );
}

/**
 * 一个人在一个时段的到岗情况（篇5 五.5）：“正常”“迟到”“早退”“迟到、早退”“缺席”“请假”或“待核”。
 * @customfunction DUTY.STATUS DUTY.STATUS
 * @param start 时段开始，如 18:00
 * @param end 时段结束，如 21:00
 * @param arrived 到岗时间，没有到岗留空
 * @param left 离岗时间，没有到岗留空
 * @param [leave] 是否请假（已获批准），是或否
 * @param [policy] 《制度参数》区域，连同表头
 * @returns 到岗情况
 * @helpurl help/duty.html#DUTY.STATUS
 */
export function dutyStatus(
  start: unknown,
  end: unknown,
  arrived: unknown,
  left: unknown,
  leave?: unknown,
  policy?: unknown[][],
): string {
  const from = timeArgument(start);
  const to = timeArgument(end);
  if (from === null || to === null) {
    throw new FunctionError(
      "#VALUE!",
      inBoth("请给出时段的开始和结束时间。", "Give the start and the end of the slot."),
    );
  }
  const arrival = timeArgument(arrived);
  const departure = timeArgument(left);
  const onLeave = yesNoArgument(leave);
  const rules = policyOf(policy);
  const startMinute = Math.floor((hasDate(from) ? from % DAY_SECONDS : from) / 60);
  const endMinute = Math.floor((hasDate(to) ? to % DAY_SECONDS : to) / 60) || 24 * 60;
  if (startMinute === endMinute || startMinute === 24 * 60) {
    throw new FunctionError(
      "#VALUE!",
      inBoth("时段的开始和结束不能相同。", "The slot can't start and end at one time."),
    );
  }
  if (arrival === null && departure === null) return onLeave ? "请假" : "缺席";
  if (arrival === null || departure === null) return "待核";
  const period = { startMinute, endMinute };
  const dated = [arrival, departure].find(hasDate);
  const day = hasDate(from) ? Math.floor(from / DAY_SECONDS) : dated === undefined ? 0 : slotDayOf(dated, period);
  const times = resolveTimes(day, period, arrival, departure);
  if (times.problems.length > 0) {
    throw new FunctionError(
      "#VALUE!",
      inBoth(
        "到岗时间和离岗时间前后矛盾，请核对日期和时间。",
        "Arrival and departure can't both be true; check dates and times.",
      ),
    );
  }
  // Whether a departure before the arrival is the next day's is for a person to say.
  if (times.leftNextDay) return "待核";
  const grace = rules.at("graceMinutes", LATEST_DAY);
  const absentAfter = rules.at("lateAsAbsentMinutes", LATEST_DAY);
  const endOfSlot = endMinute < startMinute ? endMinute + 24 * 60 : endMinute;
  const late = wholeMinute(times.arrived) > startMinute + grace;
  const early = wholeMinute(times.left) < endOfSlot - grace;
  if (absentAfter !== null && wholeMinute(times.arrived) > startMinute + absentAfter) return "缺席";
  return late ? (early ? "迟到、早退" : "迟到") : early ? "早退" : "正常";
}

/**
 * 一种情形一次罚多少元（篇5 五.5）。
 * @customfunction DUTY.FINE DUTY.FINE
 * @param kind 情形：缺席、迟到、早退 或 无人值班
 * @param [date] 发生的日期，制度参数改过时按当天有效的值
 * @param [policy] 《制度参数》区域，连同表头
 * @returns 罚款，元
 * @helpurl help/duty.html#DUTY.FINE
 */
export function dutyFine(kind: unknown, date?: unknown, policy?: unknown[][]): number {
  const day = isOmitted(date) ? LATEST_DAY : dayArgument(date);
  const rules = policyOf(policy);
  switch (foldCompact(String(cellOfArgument(kind) ?? ""))) {
    case "缺席":
      return yuanFromFen(rules.at("fineAbsent", day));
    case "迟到":
      return yuanFromFen(rules.at("fineLate", day));
    case "早退":
      return yuanFromFen(rules.at("fineEarly", day));
    case "无人值班":
      return yuanFromFen(rules.at("fineEmptySlot", day));
    default:
      throw new FunctionError(
        "#VALUE!",
        inBoth("情形请写 缺席、迟到、早退 或 无人值班。", "The event is 缺席, 迟到, 早退 or 无人值班."),
      );
  }
}

/**
 * 值班罚款明细（篇5 五.5）：每次缺席、迟到、早退、无人值班一行。
 * @customfunction DUTY.FINES DUTY.FINES
 * @param attendance 《值班到岗记录》区域，连同表头
 * @param [staff] 《值班人员》区域，连同表头
 * @param [policy] 《制度参数》区域，连同表头
 * @returns 值班罚款明细，第一行是表头
 * @helpurl help/duty.html#DUTY.FINES
 */
export function dutyFines(attendance: unknown[][], staff?: unknown[][], policy?: unknown[][]): unknown[][] {
  return spillOf([needed(ATTENDANCE, attendance), [STAFF, staff]], policy, namesOf(fineDetails), (records) =>
    fineDetails.compute(records),
  );
}

/**
 * 值班年度汇总（篇5 五.5）：每人一年的次数、罚款和年终奖金扣发。
 * @customfunction DUTY.SUMMARY DUTY.SUMMARY
 * @param attendance 《值班到岗记录》区域，连同表头
 * @param staff 《值班人员》区域，连同表头
 * @param [year] 年度，空白为全部
 * @param [policy] 《制度参数》区域，连同表头
 * @returns 值班年度汇总，第一行是表头
 * @helpurl help/duty.html#DUTY.SUMMARY
 */
export function dutySummary(
  attendance: unknown[][],
  staff: unknown[][],
  year?: unknown,
  policy?: unknown[][],
): unknown[][] {
  const wanted = isOmitted(year) ? null : yearArgument(year);
  return spillOf([needed(ATTENDANCE, attendance), needed(STAFF, staff)], policy, namesOf(annualSummary), (records) =>
    annualSummary.compute(records).filter((row) => wanted === null || row[0] === wanted),
  );
}

/**
 * 一年的缺席和迟到早退要扣发多少年终奖金（篇5 五.5）：缺席三次或迟到早退六次，扣 10%。
 * @customfunction DUTY.BONUSDEDUCTION DUTY.BONUSDEDUCTION
 * @param absences 一年内缺席次数
 * @param lateOrEarly 一年内迟到早退次数
 * @param bonus 年终奖金，元
 * @param [policy] 《制度参数》区域，连同表头
 * @returns 扣发金额，元
 * @helpurl help/duty.html#DUTY.BONUSDEDUCTION
 */
export function dutyBonusDeduction(
  absences: unknown,
  lateOrEarly: unknown,
  bonus: unknown,
  policy?: unknown[][],
): number {
  const counts = {
    absences: countArgument(absences),
    late: countArgument(lateOrEarly),
    early: 0,
    lateAndEarlySlots: 0,
  };
  const bonusFen = amountArgument(bonus);
  if (bonusFen < 0) {
    throw new FunctionError("#VALUE!", inBoth("年终奖金不能是负数。", "The bonus can't be negative."));
  }
  return yuanFromFen(cutOf(bonusFen, cutRateFor(counts, policyOf(policy), LATEST_DAY)));
}

/**
 * 检查值班安排和值班人员（篇5 一、二、六.1），列出每个问题。
 * @customfunction DUTY.CHECK DUTY.CHECK
 * @param roster 《值班安排》区域，连同表头
 * @param staff 《值班人员》区域，连同表头
 * @param [calendar] 《节假日调整》区域，连同表头
 * @param [policy] 《制度参数》区域，连同表头
 * @returns 问题清单，第一行是表头；行号从区域的第一行数起
 * @helpurl help/duty.html#DUTY.CHECK
 */
export function dutyCheck(
  roster: unknown[][],
  staff: unknown[][],
  calendar?: unknown[][],
  policy?: unknown[][],
): unknown[][] {
  const order = [STAFF.name, ROSTER.name, CALENDAR_ADJUSTMENTS.name];
  return withRanges(
    [needed(ROSTER, roster), needed(STAFF, staff), [CALENDAR_ADJUSTMENTS, calendar]],
    policy,
    DUTY_POLICY,
    (reading) => spillFindings(duty.run(reading.input).findings, order, duty.messages, reading.unreadableRows),
  );
}

/**
 * 工资扣款表（篇5 六.3）：罚款和赔偿在下月工资中扣出。
 * @customfunction DUTY.PAYROLL DUTY.PAYROLL
 * @param attendance 《值班到岗记录》区域，连同表头
 * @param [month] 扣款月份，如 2026-04，空白为全部
 * @param [staff] 《值班人员》区域，连同表头
 * @param [compensations] 《损失赔偿》区域，连同表头
 * @param [policy] 《制度参数》区域，连同表头
 * @returns 工资扣款表，第一行是表头
 * @helpurl help/duty.html#DUTY.PAYROLL
 */
export function dutyPayroll(
  attendance: unknown[][],
  month?: unknown,
  staff?: unknown[][],
  compensations?: unknown[][],
  policy?: unknown[][],
): unknown[][] {
  const wanted = isOmitted(month) ? null : formatMonth(monthArgument(month));
  return spillOf(
    [needed(ATTENDANCE, attendance), [STAFF, staff], [COMPENSATIONS, compensations]],
    policy,
    namesOf(payrollDeductions),
    (records) => payrollDeductions.compute(records).filter((row) => wanted === null || row[0] === wanted),
  );
}

/**
 * 一个人的罚款是怎么来的（篇5 五.5）：逐次列出日期、情形、条款、参数和金额。
 * @customfunction DUTY.EXPLAIN DUTY.EXPLAIN
 * @param attendance 《值班到岗记录》区域，连同表头
 * @param name 姓名
 * @param [year] 年度，空白为全部
 * @param [staff] 《值班人员》区域，连同表头
 * @param [policy] 《制度参数》区域，连同表头
 * @returns 逐次的明细和合计，第一行是表头
 * @helpurl help/duty.html#DUTY.EXPLAIN
 */
export function dutyExplain(
  attendance: unknown[][],
  name: unknown,
  year?: unknown,
  staff?: unknown[][],
  policy?: unknown[][],
): unknown[][] {
  const wanted = isOmitted(year) ? null : yearArgument(year);
  const person = nameArgument(name);
  return spillOf([needed(ATTENDANCE, attendance), [STAFF, staff]], policy, EXPLANATION, (records) => {
    const id = records.lexicon.find(person);
    if (id < 0 || !(records.attendance.texts("姓名").includes(id) || records.staff.rowsOf.has(id))) {
      throw new FunctionError(
        "#N/A",
        inBoth(`记录里没有“${person}”，请核对姓名。`, `“${person}” is not in the records; check the name.`),
      );
    }
    return explanationRows(id, wanted, records);
  });
}

const EXPLANATION = ["日期", "时段", "情形", "条款", "参数", "参数值", "金额", "说明"];

function explanationRows(person: number, wanted: number | null, records: DutyRecords): (string | number)[][] {
  const { policy, years } = records;
  const rows: (string | number)[][] = [];
  for (const count of years) {
    if (count.person !== person || (wanted !== null && count.year !== wanted)) continue;
    for (const event of count.events) {
      const id = fineParameterOf(event.kind);
      rows.push([
        formatDay(event.day),
        formatPackedPeriod(event.period),
        EVENT_KINDS[event.kind] ?? "",
        "篇5 五.5",
        policy.parameters[id].name["zh-CN"],
        yuanFromFen(policy.at(id, event.day)),
        yuanFromFen(event.amountFen),
        event.row < 0 ? "没有本人的到岗记录，因全组无人值班处罚" : `到岗记录第 ${sheetRowOf(event.row, records)} 行`,
      ]);
    }
    rows.push([`${count.year} 年合计`, "", "", "篇5 五.5", "", "", yuanFromFen(count.finesFen), countText(count)]);
    rows.push([
      `${count.year} 年终奖金`,
      "",
      count.cutRate > 0 ? "扣发" : "不扣发",
      "篇5 五.5",
      policy.parameters.bonusCutRate.name["zh-CN"],
      count.cutRate / RATE_ONE,
      count.cutFen === null ? "" : yuanFromFen(count.cutFen),
      bonusText(count.bonusFen, count.cutRate),
    ]);
  }
  return rows;
}

function sheetRowOf(row: number, { attendance }: DutyRecords): number {
  return attendance.sheetRows[row] + 1;
}

function countText({ absences, late, early }: { absences: number; late: number; early: number }): string {
  return `缺席 ${absences} 次，迟到 ${late} 次，早退 ${early} 次`;
}

function bonusText(bonusFen: number | null, cutRate: number): string {
  if (cutRate === 0) return "没有达到扣发的次数";
  return bonusFen === null ? "没有年终奖金数额，无法算出扣发金额" : `年终奖金 ${yuanFromFen(bonusFen)} 元`;
}

function needed(schema: typeof ATTENDANCE, range: RangeArgument): readonly [typeof ATTENDANCE, RangeArgument] {
  if (isOmitted(range)) {
    throw new FunctionError(
      "#VALUE!",
      inBoth(`请给出${schema.name}区域，连同表头。`, `Give the range of ${schema.name} with its header row.`),
    );
  }
  return [schema, range];
}
