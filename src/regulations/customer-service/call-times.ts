import { formatDay } from "../../kernel/excel-date";
import { DAY_SECONDS, formatTime, hasDate } from "../../kernel/time-of-day";

/** How the times of a call and of what follows it are set beside each other (README.md, Times). */

/** A bare time no more than this behind, on the next day, is the next day's. */
const LONGEST_OVERNIGHT = DAY_SECONDS / 2;

/**
 * `to` on the clock of `from`: where one of them has no date it is meant on the other's day, or past its midnight.
 *
 * @returns seconds that can be compared with `from`; below `from` where `to` lies before it
 */
export function placedBehind(from: number, to: number): number {
  if (hasDate(from) && hasDate(to)) return to;
  const midnight = hasDate(from) ? dayOf(from) * DAY_SECONDS : 0;
  const placed = midnight + (hasDate(to) ? to % DAY_SECONDS : to);
  return placed < from && placed + DAY_SECONDS - from <= LONGEST_OVERNIGHT ? placed + DAY_SECONDS : placed;
}

/** The day number of a time; 0 where it has no date, which is before every change of the policy. */
export function dayOf(time: number): number {
  return hasDate(time) ? Math.floor(time / DAY_SECONDS) : 0;
}

/** `2026-03-02 09:15`, or `09:15` of a time without a date. */
export function momentText(time: number): string {
  return hasDate(time) ? `${formatDay(dayOf(time))} ${formatTime(time)}` : formatTime(time);
}

/** A time in a sentence about a day: with its date where it bears another one; "" for a blank. */
export function timeBesides(time: number, day: number): string {
  if (time < 0) return "";
  return hasDate(time) && dayOf(time) !== day ? momentText(time) : formatTime(time);
}
