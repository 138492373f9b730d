import { dateFromDay, yearBefore } from "../../kernel/excel-date";
import { RATE_ONE, timesRateHalfUp } from "../../kernel/money";
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

/** How many times the bonus is cut by so many offences, under the policy of a day. */
function cutsFor(counts: OffenceCounts, policy: DutyPolicy, day: number): number {
  const absenceLimit = policy.at("absencesForCut", day);
  const otherLimit = policy.at("lateOrEarlyForCut", day);
  const pooled = policy.at("pooledLateEarly", day) === "yes";
  const once = policy.at("lateAndEarlyCountsTwice", day) === "no" ? counts.lateAndEarlySlots : 0;
  const others = pooled ? [counts.late + counts.early - once] : [counts.late, counts.early];
  const byAbsence = Math.floor(counts.absences / absenceLimit);
  const byOthers = others.reduce((sum, count) => sum + Math.floor(count / otherLimit), 0);
  switch (policy.at("bonusStack", day)) {
    case "once":
      return Math.min(1, byAbsence + byOthers);
    case "both":
      return Math.min(1, byAbsence) + Math.min(1, byOthers);
    case "multiple":
      return byAbsence + byOthers;
  }
}

/** The rate of the cut, in millionths, under the policy of a day. */
export function cutRateFor(counts: OffenceCounts, policy: DutyPolicy, day: number): number {
  return Math.min(RATE_ONE, cutsFor(counts, policy, day) * policy.at("bonusCutRate", day));
}

/** The sum that is cut, half up to the fen. */
export function cutOf(bonusFen: number, rate: number): number {
  return timesRateHalfUp(bonusFen, rate);
}

/** The year to which an event of a day is counted. */
function yearOf(day: number, policy: DutyPolicy): number {
  const { year, month } = dateFromDay(day);
  const first = policy.at("yearWindow", day) === "assessmentYear" ? policy.at("assessmentYearMonth", day) : 1;
  return first > 1 && month >= first ? year + 1 : year;
}

interface Year {
  readonly year: number;
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
  let year = 0;
  for (const event of events) {
    if (event.day !== lastDay) {
      year = yearOf(event.day, policy);
      lastDay = event.day;
    }
    let people = years.get(year);
    if (people === undefined) years.set(year, (people = new Map()));
    const known = people.get(event.person);
    if (known) known.events.push(event);
    else people.set(event.person, { year, person: event.person, events: [event] });
  }
  const counts: AnnualCount[] = [];
  for (const counted of [...years.keys()].sort((a, b) => a - b)) {
    const people = [...(years.get(counted)?.values() ?? [])].sort((a, b) => lexicon.compare(a.person, b.person));
    for (const one of people) {
      const before = years.get(counted - 1)?.get(one.person)?.events ?? [];
      counts.push(countYear(one, before, staff, policy));
    }
  }
  return counts;
}

function countYear(one: Year, before: readonly DutyEvent[], staff: Staff, policy: DutyPolicy): AnnualCount {
  const { year, person, events } = one;
  const counts = offencesOf(events, policy);
  const cutRate = reachedRate(events, before, policy);
  const bonusFen = staff.figureOf(person, "年终奖金");
  return {
    year,
    person,
    absences: counts.absences,
    late: counts.late,
    early: counts.early,
    finesFen: events.reduce((sum, { amountFen }) => sum + amountFen, 0),
    cutRate,
    bonusFen,
    cutFen: cutRate === 0 ? 0 : bonusFen === null ? null : cutOf(bonusFen, cutRate),
    events,
  };
}

function offencesOf(events: readonly DutyEvent[], policy: DutyPolicy): OffenceCounts {
  const counts: OffenceCounts = { absences: 0, late: 0, early: 0, lateAndEarlySlots: 0 };
  events.forEach((event, index) => count(counts, event, events[index - 1], policy));
  return counts;
}

function count(counts: OffenceCounts, event: DutyEvent, last: DutyEvent | undefined, policy: DutyPolicy): void {
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
}

/**
 * The rate of the cut, in millionths. Numbers and rate are those in force on the day of the event that reaches them;
 * with twelve rolling months, any twelve that end with an event of the year count.
 */
function reachedRate(events: readonly DutyEvent[], before: readonly DutyEvent[], policy: DutyPolicy): number {
  const all = [...before, ...events];
  const counts: OffenceCounts = { absences: 0, late: 0, early: 0, lateAndEarlySlots: 0 };
  let rate = 0;
  let cuts = 0;
  for (let index = before.length; index < all.length; index++) {
    const event = all[index];
    const rolls = policy.at("yearWindow", event.day) === "rolling12";
    if (!rolls) count(counts, event, index > before.length ? all[index - 1] : undefined, policy);
    const reached = cutsFor(rolls ? lastTwelveMonths(all, index, policy) : counts, policy, event.day);
    if (reached <= cuts) continue;
    rate += (reached - cuts) * policy.at("bonusCutRate", event.day);
    cuts = reached;
  }
  return Math.min(RATE_ONE, rate);
}

function lastTwelveMonths(events: readonly DutyEvent[], last: number, policy: DutyPolicy): OffenceCounts {
  const after = yearBefore(events[last].day);
  let from = last;
  while (from > 0 && events[from - 1].day > after) from--;
  return offencesOf(events.slice(from, last + 1), policy);
}
