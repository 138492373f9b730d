import type { Lexicon } from "../../kernel/lexicon";
import type { Sheets } from "../../kernel/regulation";
import type { Table } from "../../kernel/table";
import { WorkCalendar } from "../../kernel/work-calendar";
import { countYears, type AnnualCount } from "./annual-count";
import { judgeAttendance, type JudgedAttendance } from "./attendance";
import { readAdjustments, type ReadAdjustment } from "./calendar-sheet";
import { payrollOf, type Payroll } from "./deductions";
import type { DUTY_POLICY, DutyPolicy } from "./policy";
import { Roster } from "./roster";
import {
  ATTENDANCE,
  ATTESTATIONS,
  CALENDAR_ADJUSTMENTS,
  CALLS,
  COMPENSATIONS,
  KEYS,
  MEETINGS,
  ROSTER,
  STAFF,
} from "./sheets";
import { Staff } from "./staff";

/** Everything that rules and tallies of 篇5 work on, joined once a run. */
export interface DutyRecords {
  readonly policy: DutyPolicy;
  readonly lexicon: Lexicon;
  readonly calendar: WorkCalendar;
  readonly adjustmentTable: Table;
  readonly adjustments: readonly ReadAdjustment[];
  readonly staff: Staff;
  readonly roster: Roster;
  readonly attendance: Table;
  readonly judged: JudgedAttendance;
  readonly years: readonly AnnualCount[];
  readonly calls: Table;
  readonly meetings: Table;
  readonly keys: Table;
  readonly compensations: Table;
  readonly attestations: Table;
  /** What leaves the wages; worked out when first asked for. */
  payroll(): Payroll;
  /** Whether the workbook holds the sheet. */
  has(sheet: string): boolean;
}

export function prepareDuty(sheets: Sheets<typeof DUTY_POLICY>): DutyRecords {
  const { policy, lexicon } = sheets;
  const adjustmentTable = sheets.table(CALENDAR_ADJUSTMENTS.name);
  const adjustments = readAdjustments(adjustmentTable);
  const calendar = new WorkCalendar(
    adjustments.flatMap(({ day, kind, problem }) => (kind === null || problem !== null ? [] : [{ day, kind }])),
  );
  const staff = new Staff(sheets.table(STAFF.name), sheets.has(STAFF.name));
  const roster = new Roster(sheets.table(ROSTER.name), sheets.has(ROSTER.name));
  const attendance = sheets.table(ATTENDANCE.name);
  const judged = judgeAttendance(attendance, roster.table, staff, policy);
  let payroll: Payroll | undefined;
  const records: DutyRecords = {
    policy,
    lexicon,
    calendar,
    adjustmentTable,
    adjustments,
    staff,
    roster,
    attendance,
    judged,
    years: countYears(judged.events, staff, policy, lexicon),
    calls: sheets.table(CALLS.name),
    meetings: sheets.table(MEETINGS.name),
    keys: sheets.table(KEYS.name),
    compensations: sheets.table(COMPENSATIONS.name),
    attestations: sheets.table(ATTESTATIONS.name),
    payroll: () => (payroll ??= payrollOf(records)),
    has: (sheet) => sheets.has(sheet),
  };
  return records;
}
