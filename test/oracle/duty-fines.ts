/**
 * A second, independent opinion on 篇5: contracts-duty.md "How a slot is judged" 1-10, written from its text alone.
 * Plain on purpose: one object a row, Maps, no cleverness, no speed. It shares no code with src/.
 *
 * Scope of `findings`: what rules 1-10 themselves raise (unreadable cells, times, leave, empty slots, missing rows, second
 * records, overlaps, two groups, unknown bonus). Not: the calendar, rotation, leaders, drivers, approver's post (duty-check.ts).
 * Comments that begin with `reading:` mark a choice where the text leaves one.
 */

// ---------------------------------------------------------------------------------------------------------- input

/** Minutes of the day. 24:00 is 1440. */
export interface Slot {
  readonly start: number;
  readonly end: number;
}

/** Seconds of the day (86400 = 24:00), with or without a date. */
export type Clock = number | { readonly date: string; readonly seconds: number };

export type Unreadable = "unreadable";

/** `null` in date, slot, group and name: blank or unreadable, an error finding either way. */
export interface AttendanceRow {
  readonly date: string | null;
  readonly slot: Slot | null;
  readonly group: string | null;
  readonly name: string | null;
  readonly arrived: Clock | null | Unreadable;
  readonly left: Clock | null | Unreadable;
  readonly leave: boolean | Unreadable;
  readonly approver: string;
}

export interface StaffRow {
  readonly name: string | null;
  readonly department: string;
  readonly post: string;
  /** "" = blank. */
  readonly group: string;
  readonly leader: boolean;
  readonly driver: boolean;
  /** Yuan; null = blank. */
  readonly wage: number | null | Unreadable;
  readonly bonus: number | null | Unreadable;
}

export interface RosterRow {
  readonly date: string | null;
  readonly slot: Slot | null;
  readonly group: string | null;
  readonly members: readonly string[];
  readonly driver: string;
  readonly basis: string;
}

export interface CompensationRow {
  readonly date: string | null;
  readonly name: string | null;
  readonly reason: string;
  /** Yuan; null = blank or unreadable. */
  readonly loss: number | null;
  readonly amount: number | null;
}

/** A sheet that isn't there is null. Rows in the order of the sheet; `row` in a finding is the index into these lists. */
export interface DutyLedger {
  readonly attendance: readonly AttendanceRow[] | null;
  /** Does 值班到岗记录 have a column 请假批准人? */
  readonly approverColumn: boolean;
  readonly staff: readonly StaffRow[] | null;
  readonly roster: readonly RosterRow[] | null;
  readonly compensations: readonly CompensationRow[] | null;
}

// --------------------------------------------------------------------------------------------------------- policy

export interface DutyPolicy {
  readonly lateAndEarlyInOneSlot: "each" | "once";
  readonly emptySlotSparesLeave: "no" | "yes";
  readonly publish: "无人值班" | "all";
  readonly emptySlotCountsAsAbsence: "yes" | "no";
  readonly fineAbsent: number;
  readonly fineLate: number;
  readonly fineEarly: number;
  readonly fineEmptySlot: number;
  readonly absencesForCut: number;
  readonly lateOrEarlyForCut: number;
  readonly bonusCutRate: number;
}

export const defaultPolicy: DutyPolicy = {
  lateAndEarlyInOneSlot: "each",
  emptySlotSparesLeave: "no",
  publish: "无人值班",
  emptySlotCountsAsAbsence: "yes",
  fineAbsent: 50,
  fineLate: 30,
  fineEarly: 30,
  fineEmptySlot: 50,
  absencesForCut: 3,
  lateOrEarlyForCut: 6,
  bonusCutRate: 0.1,
};

/** One line of 制度参数: these values from that day on; `from: null` is 生效日期 blank, always. */
export interface PolicyChange {
  readonly from: string | null;
  readonly values: Partial<DutyPolicy>;
}

/** P2: of the lines that name the value, the latest that began on or before the day; else the one without a day; else the text's. */
export function policyOn(changes: readonly PolicyChange[], day: string): DutyPolicy {
  const undated = changes.filter((change) => change.from === null);
  const begun = changes
    .filter((change) => change.from !== null && change.from <= day)
    .sort((a, b) => compareCodePoints(a.from ?? "", b.from ?? ""));
  let policy: DutyPolicy = defaultPolicy;
  for (const change of [...undated, ...begun]) policy = { ...policy, ...change.values };
  return policy;
}

// --------------------------------------------------------------------------------------------------------- output

export type Severity = "error" | "needs-review";
export type SheetName = "值班到岗记录" | "值班人员" | "值班安排" | "损失赔偿";

export interface OracleFinding {
  readonly severity: Severity;
  /** null together with `row` and `column` where nothing in the workbook can be pointed at. */
  readonly sheet: SheetName | null;
  /** Index into the ledger's list; null = the whole table. */
  readonly row: number | null;
  readonly column: string | null;
  /** In words, for the reader of a failing test; not to be compared. */
  readonly why: string;
}

export type Value = string | number | null;
export type TableRow = readonly Value[];

/** In 合规提示 where a hint applies: its words are the product's own. */
export const SOME_HINT = "(a hint)";

export const columns = {
  值班罚款明细: ["日期", "时段", "值班组", "姓名", "情形", "金额", "条款", "公布日期", "扣款月份"],
  值班年度汇总: [
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
  ],
  次日公布名单: ["公布日期", "日期", "时段", "姓名", "情形", "金额"],
  工资扣款表: ["扣款月份", "姓名", "项目", "金额", "依据", "合规提示"],
} as const;

export interface DutyResult {
  readonly 值班罚款明细: readonly TableRow[];
  readonly 值班年度汇总: readonly TableRow[];
  readonly 次日公布名单: readonly TableRow[];
  readonly 工资扣款表: readonly TableRow[];
  readonly findings: readonly OracleFinding[];
  /** R16 `leftOut` of 值班到岗记录. */
  readonly attendanceLeftOut: number;
}

type Kind = "缺席" | "无人值班" | "迟到" | "早退" | "迟到、早退";

interface Event {
  readonly date: string;
  readonly slot: Slot;
  readonly group: string;
  readonly name: string;
  readonly kind: Kind;
  readonly yuan: number;
  readonly published: string | null;
}

// ---------------------------------------------------------------------------------------------------------- times

const DAY_MINUTES = 24 * 60;

// reading: 时段 passes midnight when its end is not after its start; 18:00-24:00 ends at 1440 and so doesn't. 08:00-08:00 would be
// a whole day, and 18:00-00:00 is a slot past midnight other than 18:00-24:00. (The random ledgers hold neither.)
function passesMidnight(slot: Slot): boolean {
  return slot.end <= slot.start;
}

/** End of the slot in minutes from 00:00 of 日期. */
function endMinute(slot: Slot): number {
  return passesMidnight(slot) ? slot.end + DAY_MINUTES : slot.end;
}

/** R9: whole minutes, 18:00:59 is 18:00. */
function wholeMinute(seconds: number): number {
  return Math.floor(seconds / 60);
}

/** Minutes from 00:00 of 日期 for a date-time. */
function minuteOfDateTime(date: string, clock: { readonly date: string; readonly seconds: number }): number {
  return daysBetween(date, clock.date) * DAY_MINUTES + wholeMinute(clock.seconds);
}

/** Rule 8: the day on which a bare time falls in or nearest to a slot past midnight; a tie: the earlier. */
function nearestMinute(slot: Slot, seconds: number): number {
  const start = slot.start;
  const end = endMinute(slot);
  let best = Number.NaN;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const day of [0, 1]) {
    const minute = day * DAY_MINUTES + wholeMinute(seconds);
    const distance = minute < start ? start - minute : minute > end ? minute - end : 0;
    if (distance < bestDistance) {
      best = minute;
      bestDistance = distance;
    }
  }
  return best;
}

interface Placed {
  /** Minutes from 00:00 of 日期; null = blank. */
  readonly arrived: number | null;
  readonly left: number | null;
  readonly nextDayDeparture: boolean;
}

type Placement = Placed | { readonly wrong: readonly { readonly column: string; readonly why: string }[] };

function place(date: string, slot: Slot, arrivedCell: Clock | null, leftCell: Clock | null): Placement {
  const wrong: { column: string; why: string }[] = [];

  let arrived: number | null = null;
  if (typeof arrivedCell === "number") {
    arrived = passesMidnight(slot) ? nearestMinute(slot, arrivedCell) : wholeMinute(arrivedCell);
  } else if (arrivedCell !== null) {
    arrived = minuteOfDateTime(date, arrivedCell);
    if (daysBetween(date, arrivedCell.date) > 1) wrong.push({ column: "到岗时间", why: "dated after the next day" });
    // reading: "within 12 hours" holds the twelfth hour itself.
    if (daysBetween(date, arrivedCell.date) < 0 && slot.start - arrived > 12 * 60) {
      wrong.push({ column: "到岗时间", why: "dated before 日期" });
    }
  }

  let left: number | null = null;
  let nextDayDeparture = false;
  if (typeof leftCell === "number") {
    if (passesMidnight(slot)) {
      left = nearestMinute(slot, leftCell);
    } else {
      left = wholeMinute(leftCell);
      // reading: "earlier" in whole minutes. One day is added once; a departure still before an arrival dated the next day is
      // no error, since only a date-time departure before the arrival is one here.
      if (arrived !== null && left < arrived) {
        left += DAY_MINUTES;
        nextDayDeparture = true;
      }
    }
  } else if (leftCell !== null) {
    left = minuteOfDateTime(date, leftCell);
    if (daysBetween(date, leftCell.date) > 1) wrong.push({ column: "离岗时间", why: "dated after the next day" });
    if (daysBetween(date, leftCell.date) < 0) wrong.push({ column: "离岗时间", why: "dated before 日期" });
  }

  // reading: one error a cell, and a departure isn't compared with times that are wrong already.
  if (wrong.length === 0 && arrived !== null && left !== null && left < arrived) {
    if (typeof leftCell === "object" || passesMidnight(slot)) {
      wrong.push({ column: "离岗时间", why: "departure before the arrival" });
    }
  }
  return wrong.length > 0 ? { wrong } : { arrived, left, nextDayDeparture };
}

// --------------------------------------------------------------------------------------------------------- judging

/** A record that counts. */
interface Counted {
  readonly row: number;
  readonly date: string;
  readonly slot: Slot;
  readonly group: string;
  readonly name: string;
  readonly arrived: number | null;
  readonly left: number | null;
  readonly present: boolean;
  readonly excused: boolean;
}

interface GroupInSlot {
  readonly counted: Counted[];
  /** Rows left out, second records not among them. */
  readonly unreadable: number[];
}

interface DutySlot {
  readonly date: string;
  readonly slot: Slot;
  readonly groups: Map<string, GroupInSlot>;
  /** Whoever has a row here, second records and left-out rows with a readable name too. */
  readonly namesWithRow: Set<string>;
}

export function judgeDuty(ledger: DutyLedger, changes: readonly PolicyChange[] = []): DutyResult {
  const findings: OracleFinding[] = [];
  const report = (
    severity: Severity,
    sheet: SheetName | null,
    row: number | null,
    column: string | null,
    why: string,
  ): void => {
    findings.push({ severity, sheet, row, column, why });
  };
  const attendance = ledger.attendance ?? [];

  // ---- 值班人员: who is in which group (rule 7)
  const groupsOf = new Map<string, Set<string>>();
  const membersOf = new Map<string, string[]>();
  (ledger.staff ?? []).forEach((person, row) => {
    if (person.wage === "unreadable") report("error", "值班人员", row, "月工资", "unreadable");
    if (person.bonus === "unreadable") report("error", "值班人员", row, "年终奖金", "unreadable");
    if (person.name === null) {
      report("error", "值班人员", row, "姓名", "unreadable or blank");
      return;
    }
    if (person.group === "") return;
    const groups = groupsOf.get(person.name) ?? new Set<string>();
    groupsOf.set(person.name, groups);
    // reading: a person listed twice in one and the same group is one member and no finding.
    if (groups.has(person.group)) return;
    if (groups.size > 0) report("error", "值班人员", row, "值班组", "a second group");
    groups.add(person.group);
    membersOf.set(person.group, [...(membersOf.get(person.group) ?? []), person.name]);
  });

  // ---- 值班到岗记录: which rows count (rules 1, 2, 6, 8)
  const slots = new Map<string, DutySlot>();
  const slotAt = (date: string, slot: Slot): DutySlot => {
    const key = JSON.stringify([date, slot.start, slot.end]);
    const found = slots.get(key) ?? {
      date,
      slot,
      groups: new Map<string, GroupInSlot>(),
      namesWithRow: new Set<string>(),
    };
    slots.set(key, found);
    return found;
  };
  const groupAt = (date: string, slot: Slot, group: string): GroupInSlot => {
    const groups = slotAt(date, slot).groups;
    const found = groups.get(group) ?? { counted: [], unreadable: [] };
    groups.set(group, found);
    return found;
  };

  const counted: Counted[] = [];
  const taken = new Set<string>();
  let leftOut = 0;
  let lastDate: string | null = null;

  attendance.forEach((record, row) => {
    const { date, slot, group, name, arrived, left, leave } = record;
    // reading: the last 日期 of rule 5 is that of any row whose 日期 can be read.
    if (date !== null && (lastDate === null || date > lastDate)) lastDate = date;
    // reading: for rule 5 a row under any group, left out or not, is a row of that person in that slot.
    if (date !== null && slot !== null && name !== null) slotAt(date, slot).namesWithRow.add(name);

    if (date === null) report("error", "值班到岗记录", row, "日期", "unreadable or blank");
    if (slot === null) report("error", "值班到岗记录", row, "时段", "unreadable or blank");
    if (group === null) report("error", "值班到岗记录", row, "值班组", "unreadable or blank");
    if (name === null) report("error", "值班到岗记录", row, "姓名", "unreadable or blank");
    if (arrived === "unreadable") report("error", "值班到岗记录", row, "到岗时间", "unreadable");
    if (left === "unreadable") report("error", "值班到岗记录", row, "离岗时间", "unreadable");
    if (leave === "unreadable") report("error", "值班到岗记录", row, "请假", "unreadable");

    const readable =
      date !== null &&
      slot !== null &&
      group !== null &&
      name !== null &&
      arrived !== "unreadable" &&
      left !== "unreadable" &&
      leave !== "unreadable";
    if (!readable) {
      leftOut += 1;
      if (date !== null && slot !== null && group !== null) groupAt(date, slot, group).unreadable.push(row);
      return;
    }

    // reading: a row whose times are wrong (rule 8) is left out like an unreadable one: it is no second record, it keeps its
    // slot from being empty, and the person's next readable row counts.
    const placement = place(date, slot, arrived, left);
    if ("wrong" in placement) {
      for (const { column, why } of placement.wrong) report("error", "值班到岗记录", row, column, why);
      leftOut += 1;
      groupAt(date, slot, group).unreadable.push(row);
      return;
    }

    const key = JSON.stringify([date, slot.start, slot.end, name]);
    if (taken.has(key)) {
      // reading: a second record is no record of its group at all: it neither staffs the group, nor makes it one to be judged.
      report("error", "值班到岗记录", row, "姓名", "a second record");
      leftOut += 1;
      return;
    }
    taken.add(key);

    const present = placement.arrived !== null || placement.left !== null;
    const approved = !ledger.approverColumn || (record.approver !== "" && record.approver !== name);
    const one: Counted = {
      row,
      date,
      slot,
      group,
      name,
      present,
      arrived: placement.arrived,
      left: placement.left,
      excused: !present && leave && approved,
    };
    counted.push(one);
    groupAt(date, slot, group).counted.push(one);

    if (present && leave) {
      // reading: of someone present only this is said, not that the approver is missing as well.
      report("needs-review", "值班到岗记录", row, "请假", "leave of someone present");
    }
    if (!present && leave && !approved)
      report("error", "值班到岗记录", row, "请假批准人", "leave without someone else's approval");
    // reading: a record with only one of the two times points at the blank one.
    if (present && placement.arrived === null)
      report("needs-review", "值班到岗记录", row, "到岗时间", "only 离岗时间 is filled");
    if (present && placement.left === null)
      report("needs-review", "值班到岗记录", row, "离岗时间", "only 到岗时间 is filled");
    if (placement.nextDayDeparture) report("needs-review", "值班到岗记录", row, "离岗时间", "taken for the next day's");
    if (placement.arrived !== null && placement.arrived > endMinute(slot)) {
      report("needs-review", "值班到岗记录", row, "到岗时间", "arrival after the slot's end");
    }
  });

  // ---- overlapping slots of one person (rule 6)
  const slotsOf = new Map<string, Counted[]>();
  for (const one of counted) {
    const earlier = slotsOf.get(one.name) ?? [];
    slotsOf.set(one.name, earlier);
    // reading: one needs-review a row that overlaps any row above it, at its 时段; slots that only touch don't overlap.
    if (earlier.some((other) => overlap(one, other)))
      report("needs-review", "值班到岗记录", one.row, "时段", "overlaps another slot of the person");
    earlier.push(one);
  }

  // ---- events (rules 1-4)
  const events: Event[] = [];
  const addEvent = (date: string, slot: Slot, group: string, name: string, kind: Kind): void => {
    const policy = policyOn(changes, date);
    const fines: Record<Kind, number> = {
      缺席: policy.fineAbsent,
      无人值班: policy.fineEmptySlot,
      迟到: policy.fineLate,
      早退: policy.fineEarly,
      // reading: "one row 迟到、早退, 30, counted once, as 迟到": its amount is fineLate.
      "迟到、早退": policy.fineLate,
    };
    const published = policy.publish === "all" || kind === "无人值班" ? addDays(date, 1) : null;
    events.push({ date, slot, group, name, kind, yuan: fines[kind], published });
  };

  for (const { date, slot, groups } of slots.values()) {
    const policy = policyOn(changes, date);
    const here = [...groups.values()].flatMap((group) => group.counted);
    const recordOf = new Map(here.map((one) => [one.name, one]));
    const presentNames = new Set(here.filter((one) => one.present).map((one) => one.name));

    const emptyGroups: string[] = [];
    for (const [group, { counted: records, unreadable }] of groups) {
      if (records.some((one) => one.present)) continue;
      const [firstUnreadable] = unreadable;
      if (firstUnreadable !== undefined) {
        // reading: one needs-review a slot and group, at the 值班组 of the first left-out row, and only where it matters.
        report(
          "needs-review",
          "值班到岗记录",
          firstUnreadable,
          "值班组",
          "a left-out row keeps the slot from being empty",
        );
      } else if (records.length > 0) {
        emptyGroups.push(group);
      }
    }
    emptyGroups.sort(compareCodePoints);

    const finedForEmpty = new Set<string>();
    for (const group of emptyGroups) {
      const recorded = groups.get(group)?.counted.map((one) => one.name) ?? [];
      // reading: members without a row are fined too (rule 4 before the "no fine" of rule 5), and so is a member whose row under
      // another group was left out.
      for (const name of new Set([...(membersOf.get(group) ?? []), ...recorded])) {
        if (presentNames.has(name) || finedForEmpty.has(name)) continue;
        const record = recordOf.get(name);
        if (record?.excused === true) {
          // reading: "on leave" is an excused absence, under whatever group it is recorded. Spared: no fine and no finding.
          if (policy.emptySlotSparesLeave === "yes") continue;
          report(
            "needs-review",
            "值班到岗记录",
            record.row,
            "请假",
            "fined although on leave, since the slot was empty",
          );
        }
        finedForEmpty.add(name);
        addEvent(date, slot, group, name, "无人值班");
      }
    }

    for (const one of here) {
      if (one.present) {
        const late = one.arrived !== null && one.arrived > slot.start;
        const early = one.left !== null && one.left < endMinute(slot);
        if (late && early && policy.lateAndEarlyInOneSlot === "once") {
          addEvent(date, slot, one.group, one.name, "迟到、早退");
        } else {
          if (late) addEvent(date, slot, one.group, one.name, "迟到");
          if (early) addEvent(date, slot, one.group, one.name, "早退");
        }
      } else if (!one.excused && !finedForEmpty.has(one.name)) {
        addEvent(date, slot, one.group, one.name, "缺席");
      }
    }
  }
  events.sort(compareEvents);

  // ---- people on the roster without a row (rule 5)
  (ledger.roster ?? []).forEach((turn, row) => {
    if (turn.date === null) report("error", "值班安排", row, "日期", "unreadable or blank");
    if (turn.slot === null) report("error", "值班安排", row, "时段", "unreadable or blank");
    if (turn.group === null) report("error", "值班安排", row, "值班组", "unreadable or blank");
    if (turn.date === null || turn.slot === null || turn.group === null) return;
    if (lastDate === null || turn.date > lastDate) return;
    const dutySlot = slots.get(JSON.stringify([turn.date, turn.slot.start, turn.slot.end]));
    const group = dutySlot?.groups.get(turn.group);
    // reading: a left-out row is a record of its group, a second record is not. One finding a row of 值班安排.
    if (dutySlot === undefined || group === undefined || group.counted.length + group.unreadable.length === 0) {
      report("needs-review", "值班安排", row, "值班组", "no record of this group for the slot");
      return;
    }
    const expected = turn.members.length > 0 ? turn.members : (membersOf.get(turn.group) ?? []);
    if (expected.some((name) => !dutySlot.namesWithRow.has(name))) {
      report("needs-review", "值班安排", row, "值班组", "someone has no row while others have one");
    }
  });

  // ---- the year (rule 10)
  const bonusRowOf = new Map<string, number>();
  const bonusOf = new Map<string, number | null>();
  const wageOf = new Map<string, number | null>();
  (ledger.staff ?? []).forEach((person, row) => {
    if (person.name === null) return;
    if (!bonusRowOf.has(person.name)) bonusRowOf.set(person.name, row);
    // reading: of several rows of one person the first filled value counts; an unreadable one anywhere makes it unknown.
    merge(bonusOf, person.name, person.bonus);
    merge(wageOf, person.name, person.wage);
  });

  const years = new Map<string, Event[]>();
  for (const event of events) {
    const key = JSON.stringify([event.date.slice(0, 4), event.name]);
    years.set(key, [...(years.get(key) ?? []), event]);
  }
  const summary: { readonly year: number; readonly name: string; readonly row: TableRow }[] = [];
  const cutYearsOf = new Map<string, number>();
  for (const [key, ofYear] of years) {
    const [yearText, name] = JSON.parse(key) as [string, string];
    const year = Number(yearText);
    let absent = 0;
    let late = 0;
    let early = 0;
    let sumFen = 0;
    let rate: number | null = null;
    for (const event of ofYear) {
      const policy = policyOn(changes, event.date);
      sumFen += Math.round(event.yuan * 100);
      if (event.kind === "缺席") absent += 1;
      if (event.kind === "无人值班" && policy.emptySlotCountsAsAbsence === "yes") absent += 1;
      if (event.kind === "迟到" || event.kind === "迟到、早退") late += 1;
      if (event.kind === "早退") early += 1;
      // reading: with dated values, the limits and the rate in force on the day of the event that first reaches a limit.
      if (rate === null && (absent >= policy.absencesForCut || late + early >= policy.lateOrEarlyForCut))
        rate = policy.bonusCutRate;
    }
    const bonus = bonusOf.get(name) ?? null;
    let cut: number | null = 0;
    if (rate !== null) {
      cutYearsOf.set(name, (cutYearsOf.get(name) ?? 0) + 1);
      cut = bonus === null ? null : share(bonus, rate);
    }
    if (rate !== null && bonus === null) {
      // reading: at the person's first 年终奖金 cell; nowhere if the person isn't in 值班人员. One for each such year.
      const row = bonusRowOf.get(name) ?? null;
      report(
        "needs-review",
        row === null ? null : "值班人员",
        row,
        row === null ? null : "年终奖金",
        "a cut on an unknown bonus",
      );
    }
    summary.push({
      year,
      name,
      row: [year, name, absent, late, early, sumFen / 100, rate ?? 0, bonus, cut, "篇5 五.5"],
    });
  }
  for (const [name, count] of cutYearsOf) {
    if (count < 2) continue;
    const row = bonusRowOf.get(name) ?? null;
    // reading: once a person, at the person's first 年终奖金 cell, whether or not the bonus is known.
    report(
      "needs-review",
      row === null ? null : "值班人员",
      row,
      row === null ? null : "年终奖金",
      "one bonus, cut in more than one year",
    );
  }
  summary.sort((a, b) => a.year - b.year || compareCodePoints(a.name, b.name));

  // ---- wages (rule 9)
  interface Deduction {
    readonly month: string;
    readonly name: string;
    readonly item: string;
    fen: number;
    readonly basis: string;
    hint: string | null;
  }
  const deductions: Deduction[] = [];
  const fineOf = new Map<string, Deduction>();
  for (const event of events) {
    const month = monthAfter(event.date);
    const key = JSON.stringify([month, event.name]);
    const found = fineOf.get(key);
    const fen = Math.round(event.yuan * 100);
    if (found !== undefined) {
      found.fen += fen;
      continue;
    }
    const fresh: Deduction = { month, name: event.name, item: "值班罚款", fen, basis: "篇5 五.5、六.3", hint: null };
    fineOf.set(key, fresh);
    deductions.push(fresh);
  }
  const lossesOf = new Map<string, Deduction[]>();
  (ledger.compensations ?? []).forEach((loss, row) => {
    if (loss.date === null) report("error", "损失赔偿", row, "日期", "unreadable or blank");
    if (loss.name === null) report("error", "损失赔偿", row, "姓名", "unreadable or blank");
    if (loss.reason === "") report("error", "损失赔偿", row, "事由", "blank");
    if (loss.loss === null) report("error", "损失赔偿", row, "损失金额", "unreadable or blank");
    if (loss.amount === null) report("error", "损失赔偿", row, "赔偿金额", "unreadable or blank");
    // reading: 损失金额 and 事由 are required too, so a row without them is left out.
    if (loss.date === null || loss.name === null || loss.reason === "" || loss.loss === null || loss.amount === null)
      return;
    const fresh: Deduction = {
      month: monthAfter(loss.date),
      name: loss.name,
      item: "损失赔偿",
      fen: Math.round(loss.amount * 100),
      basis: "篇5 五.3、六.3",
      hint: null,
    };
    deductions.push(fresh);
    const key = JSON.stringify([fresh.month, fresh.name]);
    lossesOf.set(key, [...(lossesOf.get(key) ?? []), fresh]);
  });
  for (const losses of lossesOf.values()) {
    // reading: the hint of 工资支付暂行规定 16 stands at every 损失赔偿 row of a person's month whose sum exceeds 20% of the wage;
    // fines don't count towards it, an unknown wage gives none, and the minimum wage has no default.
    const [first] = losses;
    const wage = first === undefined ? null : (wageOf.get(first.name) ?? null);
    const sum = losses.reduce((fen, one) => fen + one.fen, 0);
    if (wage !== null && sum * 5 > Math.round(wage * 100)) for (const one of losses) one.hint = SOME_HINT;
  }
  // reading: several 损失赔偿 rows of one person and month stay in the order of their sheet.
  deductions.sort(
    (a, b) =>
      compareCodePoints(a.month, b.month) || compareCodePoints(a.name, b.name) || compareCodePoints(a.item, b.item),
  );

  const published = events.filter((event) => event.published !== null);
  // reading: "the same within 公布日期": 值班组 orders the rows though it isn't a column of this table.
  published.sort((a, b) => compareCodePoints(a.published ?? "", b.published ?? "") || compareEvents(a, b));

  return {
    值班罚款明细: events.map((event) => [
      event.date,
      slotText(event.slot),
      event.group,
      event.name,
      event.kind,
      event.yuan,
      "篇5 五.5",
      event.published,
      monthAfter(event.date),
    ]),
    值班年度汇总: summary.map(({ row }) => row),
    次日公布名单: published.map((event) => [
      event.published,
      event.date,
      slotText(event.slot),
      event.name,
      event.kind,
      event.yuan,
    ]),
    工资扣款表: deductions.map((one) => [one.month, one.name, one.item, one.fen / 100, one.basis, one.hint]),
    findings,
    attendanceLeftOut: leftOut,
  };
}

// ----------------------------------------------------------------------------------------------------------- parts

function merge(known: Map<string, number | null>, name: string, value: number | null | Unreadable): void {
  const before = known.get(name);
  if (value === "unreadable") known.set(name, null);
  else if (before === undefined && value !== null) known.set(name, value);
}

function overlap(a: Counted, b: Counted): boolean {
  const shift = daysBetween(b.date, a.date) * DAY_MINUTES;
  const aStart = shift + a.slot.start;
  const aEnd = shift + endMinute(a.slot);
  return aStart < endMinute(b.slot) && b.slot.start < aEnd;
}

const kindOrder: Record<Kind, number> = { 缺席: 0, 无人值班: 0, 迟到: 1, "迟到、早退": 1, 早退: 2 };

function compareEvents(a: Event, b: Event): number {
  return (
    compareCodePoints(a.date, b.date) ||
    a.slot.start - b.slot.start ||
    compareCodePoints(a.group, b.group) ||
    compareCodePoints(a.name, b.name) ||
    kindOrder[a.kind] - kindOrder[b.kind] ||
    // reading: two slots of one start come by their end, after everything the text names.
    endMinute(a.slot) - endMinute(b.slot)
  );
}

export function compareCodePoints(a: string, b: string): number {
  const left = Array.from(a, (character) => character.codePointAt(0) ?? 0);
  const right = Array.from(b, (character) => character.codePointAt(0) ?? 0);
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** Half-up to the fen, exactly. A rate has at most six decimals. */
function share(yuan: number, rate: number): number {
  const product = BigInt(Math.round(yuan * 100)) * BigInt(Math.round(rate * 1_000_000));
  return Number((product + 500_000n) / 1_000_000n) / 100;
}

export function slotText(slot: Slot): string {
  return `${clockText(slot.start)}-${clockText(slot.end)}`;
}

function clockText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
}

export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

export function addDays(date: string, days: number): string {
  return new Date((dayNumber(date) + days) * 86_400_000).toISOString().slice(0, 10);
}

export function monthAfter(date: string): string {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  return month === 12 ? `${String(year + 1)}-01` : `${String(year)}-${String(month + 1).padStart(2, "0")}`;
}
