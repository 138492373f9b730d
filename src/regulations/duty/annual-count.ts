import { dateFromDay, dayFromDate } from "../../kernel/excel-date";
import { RATE_ONE, timesRateHalfUp } from "../../kernel/money";
import { compareCodePoints } from "../../kernel/text";
import type { Lexicon } from "../../kernel/lexicon";
import { ABSENT, EARLY, EMPTY_SLOT, LATE, LATE_AND_EARLY, type DutyEvent } from "./duty-events";
import type { DutyPolicy } from "./policy";
import type { Staff } from "./staff";

/** Counts of one person in one year, and the cut of the year-end bonus that follows (篇5 五.5, last sentence). */
export interface AnnualCount {
  readonly year: number;
  readonly person: number;
  readonly absences: number;
  readonly late: number;
  readonly early: number;
  readonly finesFen: number;
  /** Millionths; 0 without a cut. */
  readonly cutRate: number;
  /** null where unknown. */
  readonly bonusFen: number | null;
  /** null where a cut falls on an unknown bonus. */
  readonly cutFen: number | null;
  /** What was counted, in the order of time. */
  readonly events: readonly DutyEvent[];
}

export interface OffenceCounts {
  absences: number;
  late: number;
  early: number;
  /** Slots with both, in which policy may count once. */
  lateAndEarlySlots: number;
}

/** The rate of the cut, in millionths, under the policy of a day. */
export function cutRateFor(counts: OffenceCounts, policy: DutyPolicy, day: number): number {
  const absenceLimit = policy.at("absencesForCut", day);
  const otherLimit = policy.at("lateOrEarlyForCut", day);
  const pooled = policy.at("pooledLateEarly", day) === "yes";
  const once = policy.at("lateAndEarlyCountsTwice", day) === "no" ? counts.lateAndEarlySlots : 0;
  const others = pooled ? [counts.late + counts.early - once] : [counts.late, counts.early];
  const byAbsence = Math.floor(counts.absences / absenceLimit);
  const byOthers = others.reduce((sum, count) => sum + Math.floor(count / otherLimit), 0);
  const times = {
    once: Math.min(1, byAbsence + byOthers),
    both: Math.min(1, byAbsence) + Math.min(1, byOthers),
    multiple: byAbsence + byOthers,
  };
  return Math.min(RATE_ONE, times[policy.at("bonusStack", day)] * policy.at("bonusCutRate", day));
}

/** The sum that is cut, half up to the fen. */
export function cutOf(bonusFen: number, rate: number): number {
  return timesRateHalfUp(bonusFen, rate);
}

/** The year to which an event of a day is counted, and the last day of that year. */
function yearOf(day: number, policy: DutyPolicy): { year: number; lastDay: number } {
  const { year, month } = dateFromDay(day);
  const first = policy.at("yearWindow", day) === "assessmentYear" ? policy.at("assessmentYearMonth", day) : 1;
  if (first === 1) return { year, lastDay: dayFromDate(year, 12, 31) };
  const counted = month >= first ? year + 1 : year;
  return { year: counted, lastDay: dayFromDate(counted, first, 1) - 1 };
}

interface Year {
  readonly year: number;
  readonly lastDay: number;
  readonly person: number;
  readonly events: DutyEvent[];
}

/** A row for everyone with an event in the year, by year, then name by code points. */
export function countYears(
  events: readonly DutyEvent[],
  staff: Staff,
  policy: DutyPolicy,
  lexicon: Lexicon,
): readonly AnnualCount[] {
  const years = new Map<number, Map<number, Year>>();
  let lastDay = -1;
  let current = { year: 0, lastDay: 0 };
  for (const event of events) {
    if (event.day !== lastDay) {
      current = yearOf(event.day, policy);
      lastDay = event.day;
    }
    let people = years.get(current.year);
    if (people === undefined) years.set(current.year, (people = new Map()));
    const known = people.get(event.person);
    if (known) known.events.push(event);
    else people.set(event.person, { ...current, person: event.person, events: [event] });
  }
  const counts: AnnualCount[] = [];
  for (const year of [...years.keys()].sort((a, b) => a - b)) {
    const people = [...(years.get(year)?.values() ?? [])].sort((a, b) =>
      compareCodePoints(lexicon.textOf(a.person), lexicon.textOf(b.person)),
    );
    for (const one of people) {
      const before = years.get(year - 1)?.get(one.person)?.events ?? [];
      counts.push(countYear(one, before, staff, policy));
    }
  }
  return counts;
}

function countYear(one: Year, before: readonly DutyEvent[], staff: Staff, policy: DutyPolicy): AnnualCount {
  const { year, person, lastDay, events } = one;
  const counts = offencesOf(events, policy);
  const rate =
    policy.at("yearWindow", lastDay) === "rolling12"
      ? rollingRate(events, before, policy, lastDay)
      : cutRateFor(counts, policy, lastDay);
  const bonusFen = staff.figureOf(person, "年终奖金");
  return {
    year,
    person,
    absences: counts.absences,
    late: counts.late,
    early: counts.early,
    finesFen: events.reduce((sum, { amountFen }) => sum + amountFen, 0),
    cutRate: rate,
    bonusFen,
    cutFen: rate === 0 ? 0 : bonusFen === null ? null : cutOf(bonusFen, rate),
    events,
  };
}

function offencesOf(events: readonly DutyEvent[], policy: DutyPolicy): OffenceCounts {
  const counts: OffenceCounts = { absences: 0, late: 0, early: 0, lateAndEarlySlots: 0 };
  let last: DutyEvent | undefined;
  for (const event of events) {
    switch (event.kind) {
      case EMPTY_SLOT:
        if (policy.at("emptySlotCountsAsAbsence", event.day) === "yes") counts.absences++;
        break;
      case ABSENT:
        counts.absences++;
        break;
      case LATE:
      case LATE_AND_EARLY:
        counts.late++;
        break;
      case EARLY:
        counts.early++;
        if (last?.kind === LATE && last.row === event.row) counts.lateAndEarlySlots++;
        break;
    }
    last = event;
  }
  return counts;
}

/** The highest rate that any twelve months reach which end with an event of the year. */
function rollingRate(
  events: readonly DutyEvent[],
  before: readonly DutyEvent[],
  policy: DutyPolicy,
  lastDay: number,
): number {
  const all = [...before, ...events];
  let highest = 0;
  let from = 0;
  for (let index = before.length; index < all.length; index++) {
    const { year, month, day } = dateFromDay(all[index].day);
    const windowStart = dayFromDate(year - 1, month, day);
    while (all[from].day <= windowStart) from++;
    highest = Math.max(highest, cutRateFor(offencesOf(all.slice(from, index + 1), policy), policy, lastDay));
  }
  return highest;
}
