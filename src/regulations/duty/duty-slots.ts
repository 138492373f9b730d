import { packPeriod } from "../../kernel/column";
import type { WorkCalendar } from "../../kernel/work-calendar";
import type { DutyPolicy } from "./policy";

/** The slots of 篇5 二, packed as the columns hold them. */
export const WEEKDAY_SLOT = packPeriod({ startMinute: 18 * 60, endMinute: 21 * 60 });
export const REST_DAY_SLOT = packPeriod({ startMinute: 8 * 60, endMinute: 21 * 60 });
export const NOON_SLOT = packPeriod({ startMinute: 12 * 60, endMinute: 15 * 60 });
export const NIGHT_SLOT = packPeriod({ startMinute: 21 * 60, endMinute: 8 * 60 });

/** True where the day has the long slot: Saturday, Sunday, statutory holiday; a make-up working day by policy. */
export function hasRestDaySlot(day: number, calendar: WorkCalendar, policy: DutyPolicy): boolean {
  const kind = calendar.kindOf(day);
  if (kind === "makeUpWorkday") return policy.at("makeUpDays", day) === "literalWeekend";
  return kind === "rest";
}

/** The slot of the duty group on a day. */
export function groupSlotOf(day: number, calendar: WorkCalendar, policy: DutyPolicy): number {
  return hasRestDaySlot(day, calendar, policy) ? REST_DAY_SLOT : WEEKDAY_SLOT;
}

/** True for a slot of the remaining time (篇5 二, second sentence) that a day has. */
export function isNoonOrNightSlot(packed: number): boolean {
  return packed === NOON_SLOT || packed === NIGHT_SLOT;
}

/** Every slot that a day may have without a temporary arrangement. */
export function isSlotOfDay(packed: number, day: number, calendar: WorkCalendar, policy: DutyPolicy): boolean {
  if (packed === groupSlotOf(day, calendar, policy) || packed === NIGHT_SLOT) return true;
  return packed === NOON_SLOT && !hasRestDaySlot(day, calendar, policy);
}

export function isoWeekOf(day: number): number {
  // Weeks run from Monday; day 2 of the serials is a Monday.
  return Math.floor((day - 2) / 7);
}
