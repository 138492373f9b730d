import { FLAG_YES, TIME_BLANK, unpackPeriod } from "../../kernel/column";
import type { Table } from "../../kernel/table";
import { DAY_MINUTES, endMinuteFromStartDay } from "../../kernel/time-of-day";
import { resolveTimes, wholeMinute } from "./attendance-times";
import { ABSENT, EARLY, EMPTY_SLOT, LATE, LATE_AND_EARLY, type AttendanceNote, type DutyEvent } from "./duty-events";
import type { DutyPolicy } from "./policy";
import { sortBySlot, type SlotOrder } from "./slot-order";
import type { Staff } from "./staff";

export interface JudgedAttendance {
  /** By 日期, slot start, 值班组, 姓名 (code points), then kind. */
  readonly events: readonly DutyEvent[];
  readonly notes: readonly AttendanceNote[];
  /** The records slot by slot. */
  readonly order: SlotOrder;
  /** Rows of absent people on leave that someone else approved. */
  readonly excused: readonly number[];
}

/** What one row of the slot in hand says; 0 for a row that takes no part. */
const PRESENT = 1;
const EXCUSED = 2;
const MISSING = 4;
const CAME_LATE = 8;
const LEFT_EARLY = 16;
const ABSENT_BY_LATENESS = 32;

/**
 * Judges every record of 值班到岗记录 (篇5 五.1, 五.5; contracts-duty.md 1 to 9). Rows that turn out to be second
 * records or to hold impossible times are marked left out in the table.
 */
export function judgeAttendance(attendance: Table, roster: Table, staff: Staff, policy: DutyPolicy): JudgedAttendance {
  return new AttendanceJudge(attendance, staff, policy).judge(roster);
}

/** 缺席 and 无人值班 stand on one step of the table's order. */
function rankOf(kind: number): number {
  return Math.max(kind, ABSENT);
}

class AttendanceJudge {
  readonly #days: Int32Array;
  readonly #periods: Int32Array;
  readonly #groups: Int32Array;
  readonly #people: Int32Array;
  readonly #arrivals: Float64Array;
  readonly #departures: Float64Array;
  readonly #leaves: Int8Array;
  readonly #approvers: Int32Array;
  readonly #hasApprovers: boolean;
  readonly #order: SlotOrder;
  readonly #events: DutyEvent[] = [];
  readonly #notes: AttendanceNote[] = [];
  /** Stamps: the slot in which a person or a group was last met, so that nothing is cleared between slots. */
  readonly #personSlot: Int32Array;
  readonly #personRow: Int32Array;
  readonly #presentSlot: Int32Array;
  readonly #finedSlot: Int32Array;
  readonly #groupSlot: Int32Array;
  readonly #staffedSlot: Int32Array;
  readonly #spoiltSlot: Int32Array;
  readonly #spoiltRow: Int32Array;
  /** What each row of the slot in hand says, by its place in the slot. */
  #states = new Uint8Array(64);
  /** Places of the slot in hand whose rows may be fined. */
  readonly #faults: number[] = [];
  readonly #groupsInSlot: number[] = [];
  readonly #secondRecords = new Set<number>();
  readonly #excused: number[] = [];
  #pending: DutyEvent[] = [];
  #pendingKey = -1;

  constructor(
    private readonly attendance: Table,
    private readonly staff: Staff,
    private readonly policy: DutyPolicy,
  ) {
    this.#days = attendance.days("日期");
    this.#periods = attendance.periods("时段");
    this.#groups = attendance.texts("值班组");
    this.#people = attendance.texts("姓名");
    this.#arrivals = attendance.times("到岗时间");
    this.#departures = attendance.times("离岗时间");
    this.#leaves = attendance.flags("请假");
    this.#approvers = attendance.texts("请假批准人");
    this.#hasApprovers = attendance.has("请假批准人");
    this.#order = sortBySlot(this.#days, this.#periods);
    const texts = attendance.lexicon.size;
    const stamps = (): Int32Array => new Int32Array(texts).fill(-1);
    this.#personSlot = stamps();
    this.#personRow = new Int32Array(texts);
    this.#presentSlot = stamps();
    this.#finedSlot = stamps();
    this.#groupSlot = stamps();
    this.#staffedSlot = stamps();
    this.#spoiltSlot = stamps();
    this.#spoiltRow = new Int32Array(texts);
  }

  judge(roster: Table): JudgedAttendance {
    const { slots } = this.#order;
    for (let slot = 0; slot < slots.length; slot++) this.#judgeSlot(slot);
    this.#flush();
    this.#findOverlaps();
    this.#findMissingRecords(roster);
    return { events: this.#events, notes: this.#notes, order: this.#order, excused: this.#excused };
  }

  #judgeSlot(slot: number): void {
    const { rows, slots } = this.#order;
    const { day, period: packed, from, to } = slots[slot];
    const period = unpackPeriod(packed);
    const startMinute = period.startMinute;
    const endMinute = endMinuteFromStartDay(period);
    const grace = this.policy.at("graceMinutes", day);
    const absentAfter = this.policy.at("lateAsAbsentMinutes", day);
    const { leftOut } = this.attendance;
    const groupsInSlot = this.#groupsInSlot;
    const faults = this.#faults;
    groupsInSlot.length = 0;
    faults.length = 0;
    if (this.#states.length < to - from) this.#states = new Uint8Array(2 * (to - from));
    const states = this.#states;
    let anyMissing = false;

    for (let place = from; place < to; place++) {
      const row = rows === null ? place : rows[place];
      const group = this.#groups[row];
      states[place - from] = 0;
      if (leftOut[row] === 1) {
        this.#spoil(group, row, slot);
        continue;
      }
      const person = this.#people[row];
      const arrived = this.#arrivals[row];
      const left = this.#departures[row];
      const hasArrived = arrived !== TIME_BLANK;
      const hasLeft = left !== TIME_BLANK;
      let arrivalMinute = -1;
      let departureMinute = -1;
      let leftNextDay = false;
      if (hasArrived || hasLeft) {
        // The usual record: two bare times of a slot within one day, in their order.
        if (arrived >= 0 && left >= arrived && left <= 86_400 && period.endMinute > startMinute) {
          arrivalMinute = Math.floor(arrived / 60);
          departureMinute = Math.floor(left / 60);
        } else {
          const times = resolveTimes(day, period, arrived, left);
          if (times.problems.length > 0) {
            leftOut[row] = 1;
            for (const { problem, column } of times.problems) this.#notes.push({ note: problem, row, column });
            this.#spoil(group, row, slot);
            continue;
          }
          leftNextDay = times.leftNextDay;
          arrivalMinute = wholeMinute(times.arrived);
          departureMinute = wholeMinute(times.left);
        }
      }
      if (this.#personSlot[person] === slot) {
        leftOut[row] = 1;
        this.#secondRecords.add(row);
        this.#notes.push({ note: "secondRecord", row, first: this.#personRow[person] });
        continue;
      }
      if (leftNextDay) this.#notes.push({ note: "leftNextDay", row });
      this.#personSlot[person] = slot;
      this.#personRow[person] = row;
      if (this.#groupSlot[group] !== slot) {
        this.#groupSlot[group] = slot;
        groupsInSlot.push(group);
      }
      const onLeave = this.#leaves[row] === FLAG_YES;
      if (!hasArrived && !hasLeft) {
        const excused = onLeave && this.#isExcused(row, person);
        states[place - from] = excused ? EXCUSED : MISSING;
        if (!excused) faults.push(place);
        anyMissing = true;
        continue;
      }
      this.#presentSlot[person] = slot;
      this.#staffedSlot[group] = slot;
      if (onLeave) this.#notes.push({ note: "leaveOfSomeonePresent", row });
      if (!hasArrived) this.#notes.push({ note: "oneTimeMissing", row, column: "到岗时间" });
      if (!hasLeft) this.#notes.push({ note: "oneTimeMissing", row, column: "离岗时间" });
      let state = PRESENT;
      if (hasArrived && arrivalMinute > startMinute + grace) {
        state |= CAME_LATE;
        if (absentAfter !== null && arrivalMinute > startMinute + absentAfter) state |= ABSENT_BY_LATENESS;
      }
      if (hasLeft && departureMinute < endMinute - grace) state |= LEFT_EARLY;
      states[place - from] = state;
      if (state !== PRESENT) faults.push(place);
      if (hasArrived && arrivalMinute > endMinute) this.#notes.push({ note: "arrivalAfterSlot", row });
    }

    const gap = this.policy.at("emptySlotGapMinutes", day);
    if (anyMissing || this.#hasUnstaffedGroup(slot) || gap !== null) this.#judgeEmptyGroups(slot, gap);
    this.#judgePeople(slot);
  }

  /** A left-out row keeps its slot from being empty, whoever it is about. */
  #spoil(group: number, row: number, slot: number): void {
    if (group <= 0 || this.#spoiltSlot[group] === slot) return;
    this.#spoiltSlot[group] = slot;
    this.#spoiltRow[group] = row;
    if (this.#groupSlot[group] === slot) return;
    this.#groupSlot[group] = slot;
    this.#groupsInSlot.push(group);
  }

  /** Leave counts with the approval of someone else; where the sheet has no column for it, as entered. */
  #isExcused(row: number, person: number): boolean {
    if (!this.#hasApprovers) return true;
    const approver = this.#approvers[row];
    if (approver > 0 && approver !== person) {
      this.#excused.push(row);
      return true;
    }
    this.#notes.push({ note: approver > 0 ? "leaveApprovedByOneself" : "leaveWithoutApprover", row });
    return false;
  }

  #hasUnstaffedGroup(slot: number): boolean {
    return this.#groupsInSlot.some((group) => this.#staffedSlot[group] !== slot);
  }

  #judgeEmptyGroups(slot: number, gapMinutes: number | null): void {
    const { lexicon } = this.attendance;
    const empty: number[] = [];
    for (const group of this.#groupsInSlot) {
      const staffed = this.#staffedSlot[group] === slot;
      if (staffed && (gapMinutes === null || this.#longestGap(slot, group) < gapMinutes)) continue;
      if (this.#spoiltSlot[group] === slot) {
        if (!staffed) this.#notes.push({ note: "unreadableRecordOfEmptySlot", row: this.#spoiltRow[group] });
        continue;
      }
      empty.push(group);
    }
    empty.sort((a, b) => lexicon.compare(a, b));
    for (const group of empty) this.#fineGroup(slot, group);
  }

  /** The longest time, in minutes of the slot, in which nobody recorded under the group was there. */
  #longestGap(slot: number, group: number): number {
    const { rows, slots } = this.#order;
    const { day, period: packed, from, to } = slots[slot];
    const period = unpackPeriod(packed);
    const end = endMinuteFromStartDay(period);
    const stays: [number, number][] = [];
    for (let place = from; place < to; place++) {
      const row = rows === null ? place : rows[place];
      if (this.#groups[row] !== group || (this.#states[place - from] & PRESENT) === 0) continue;
      const times = resolveTimes(day, period, this.#arrivals[row], this.#departures[row]);
      // A time that isn't known makes no gap: the reading stays on the side of the person.
      stays.push([
        Number.isNaN(times.arrived) ? period.startMinute : wholeMinute(times.arrived),
        Number.isNaN(times.left) ? end : wholeMinute(times.left),
      ]);
    }
    stays.sort((a, b) => a[0] - b[0]);
    let covered = period.startMinute;
    let longest = 0;
    for (const [arrival, departure] of stays) {
      longest = Math.max(longest, Math.min(arrival, end) - covered);
      covered = Math.max(covered, departure);
    }
    return Math.max(longest, end - covered);
  }

  #fineGroup(slot: number, group: number): void {
    const { rows, slots } = this.#order;
    const { day, period, from, to } = slots[slot];
    const sparesLeave = this.policy.at("emptySlotSparesLeave", day) === "yes";
    const coversDriver = this.policy.at("emptySlotCoversDriver", day) === "yes";
    const amountFen = this.policy.at("fineEmptySlot", day);
    const staffedInParts = this.#staffedSlot[group] === slot;
    const fine = (person: number): void => {
      if (this.#finedSlot[person] === slot) return;
      const row = this.#personSlot[person] === slot ? this.#personRow[person] : -1;
      if (this.#presentSlot[person] === slot && !(staffedInParts && row >= 0 && this.#groups[row] === group)) return;
      if (!coversDriver && this.staff.drivers.has(person)) return;
      if (row >= 0 && this.#leaves[row] === FLAG_YES && this.#isOnLeave(slot, row)) {
        if (sparesLeave) return;
        this.#notes.push({ note: "leaveInEmptySlot", row });
      }
      this.#finedSlot[person] = slot;
      this.#add({ day, period, group, person, kind: EMPTY_SLOT, amountFen, row });
    };
    for (const person of this.staff.membersOf.get(group) ?? []) fine(person);
    for (let place = from; place < to; place++) {
      const row = rows === null ? place : rows[place];
      if (this.attendance.leftOut[row] !== 1 && this.#groups[row] === group) fine(this.#people[row]);
    }
  }

  #isOnLeave(slot: number, row: number): boolean {
    const { rows, slots } = this.#order;
    const { from, to } = slots[slot];
    for (let place = from; place < to; place++) {
      if ((rows === null ? place : rows[place]) === row) return this.#states[place - from] === EXCUSED;
    }
    return false;
  }

  #judgePeople(slot: number): void {
    const { rows, slots } = this.#order;
    const { day, period, from } = slots[slot];
    const once = this.policy.at("lateAndEarlyInOneSlot", day) === "once";
    for (const place of this.#faults) {
      const state = this.#states[place - from];
      const late = (state & CAME_LATE) !== 0;
      const early = (state & LEFT_EARLY) !== 0;
      const row = rows === null ? place : rows[place];
      const person = this.#people[row];
      if (this.#finedSlot[person] === slot) continue;
      const event = (kind: number, amountFen: number): void => {
        this.#add({ day, period, group: this.#groups[row], person, kind, amountFen, row });
      };
      if (state === MISSING || (state & ABSENT_BY_LATENESS) !== 0) event(ABSENT, this.policy.at("fineAbsent", day));
      else if (late && early && once) event(LATE_AND_EARLY, this.policy.at("fineLate", day));
      else {
        if (late) event(LATE, this.policy.at("fineLate", day));
        if (early) event(EARLY, this.policy.at("fineEarly", day));
      }
    }
  }

  /** Events of slots that begin together are one stretch of the table's order. */
  #add(event: DutyEvent): void {
    const key = event.day * DAY_MINUTES + unpackPeriod(event.period).startMinute;
    if (key !== this.#pendingKey) {
      this.#flush();
      this.#pendingKey = key;
    }
    this.#pending.push(event);
  }

  #flush(): void {
    const { lexicon } = this.attendance;
    const pending = this.#pending;
    if (pending.length > 1) {
      pending.sort(
        (a, b) =>
          lexicon.compare(a.group, b.group) ||
          lexicon.compare(a.person, b.person) ||
          rankOf(a.kind) - rankOf(b.kind) ||
          a.period - b.period,
      );
    }
    for (const event of pending) this.#events.push(event);
    this.#pending = [];
  }

  /** Two slots of one person that overlap stay two slots, but a person must look (6). */
  #findOverlaps(): void {
    const { rows, slots } = this.#order;
    const { leftOut } = this.attendance;
    const rowOf = this.#personRow;
    const stamp = this.#finedSlot.fill(-1);
    /** Later row -> the row that it overlaps: one note a row, however many it overlaps. */
    const overlaps = new Map<number, number>();
    const startOf = ({ day, period }: SlotOrder["slots"][number]): number =>
      day * DAY_MINUTES + unpackPeriod(period).startMinute;
    for (let first = 0; first < slots.length; first++) {
      const slot = slots[first];
      const end = slot.day * DAY_MINUTES + endMinuteFromStartDay(unpackPeriod(slot.period));
      let stamped = false;
      for (let second = first + 1; second < slots.length; second++) {
        const other = slots[second];
        if (startOf(other) >= end) break;
        if (!stamped) {
          for (let place = slot.from; place < slot.to; place++) {
            const row = rows === null ? place : rows[place];
            const person = this.#people[row];
            if (leftOut[row] === 1 || person <= 0) continue;
            stamp[person] = first;
            rowOf[person] = row;
          }
          stamped = true;
        }
        for (let place = other.from; place < other.to; place++) {
          const row = rows === null ? place : rows[place];
          const person = this.#people[row];
          if (leftOut[row] === 1 || person <= 0 || stamp[person] !== first) continue;
          const earlier = rowOf[person];
          overlaps.set(Math.max(row, earlier), Math.min(row, earlier));
        }
      }
    }
    for (const [row, other] of overlaps) this.#notes.push({ note: "overlappingSlots", row, other });
  }

  /** Up to the last recorded day: who is on the roster and has no record (5). */
  #findMissingRecords(roster: Table): void {
    const { rows, slots } = this.#order;
    const last = roster.rowCount === 0 ? 0 : this.#lastDay();
    if (last === 0) return;
    const bySlot = new Map<string, number>();
    slots.forEach(({ day, period }, index) => bySlot.set(`${day} ${period}`, index));
    const days = roster.days("日期");
    const periods = roster.periods("时段");
    const groups = roster.texts("值班组");
    const recorded = this.#finedSlot.fill(-1);
    for (let rosterRow = 0; rosterRow < roster.rowCount; rosterRow++) {
      const day = days[rosterRow];
      const group = groups[rosterRow];
      if (roster.leftOut[rosterRow] === 1 || day <= 0 || day > last || group <= 0) continue;
      const slot = slots[bySlot.get(`${day} ${periods[rosterRow]}`) ?? -1];
      let groupHasRecord = false;
      if (slot) {
        for (let place = slot.from; place < slot.to; place++) {
          const row = rows === null ? place : rows[place];
          if (this.#groups[row] === group && !this.#secondRecords.has(row)) groupHasRecord = true;
          const person = this.#people[row];
          if (person > 0) recorded[person] = rosterRow;
        }
      }
      if (!groupHasRecord) {
        this.#notes.push({ note: "slotWithoutRecord", rosterRow });
        continue;
      }
      const named = roster.peopleAt("值班人员", rosterRow);
      const expected = named.length > 0 ? named : (this.staff.membersOf.get(group) ?? []);
      const people = expected.filter((person) => recorded[person] !== rosterRow);
      if (people.length > 0) this.#notes.push({ note: "peopleWithoutRecord", rosterRow, people });
    }
  }

  #lastDay(): number {
    let last = 0;
    for (const day of this.#days) if (day > last) last = day;
    return last;
  }
}
