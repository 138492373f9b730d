import { TIME_BLANK } from "../../kernel/column";
import { formatDay } from "../../kernel/excel-date";
import {
  DAY_SECONDS,
  endMinuteFromStartDay,
  formatTime,
  hasDate,
  passesMidnight,
  type Period,
} from "../../kernel/time-of-day";

/** A cell of a record that can't be true; the row is left out (contracts-duty.md, 8). */
export interface ImpossibleTime {
  readonly problem: "departureBeforeArrival" | "dateOutsideSlot";
  readonly column: "到岗时间" | "离岗时间";
}

/** Times in seconds after the midnight with which 日期 begins; NaN where blank. */
export interface ResolvedTimes {
  readonly arrived: number;
  readonly left: number;
  /** A bare departure earlier than the arrival was taken as the next day's. */
  readonly leftNextDay: boolean;
  /** Empty for a record that can be true. */
  readonly problems: readonly ImpossibleTime[];
}

const NO_PROBLEMS: readonly ImpossibleTime[] = [];

const EARLIEST_ARRIVAL_SECONDS = 12 * 3600;

/**
 * Puts arrival and departure on their days. A bare time of a slot past midnight belongs to the day on which it falls
 * in the slot or nearest to it, the earlier on a tie; elsewhere a bare departure before the arrival is the next day's.
 *
 * @param day the record's 日期
 * @param arrived seconds of a time column, -2 where blank
 * @param left likewise
 */
export function resolveTimes(day: number, period: Period, arrived: number, left: number): ResolvedTimes {
  const midnight = day * DAY_SECONDS;
  const start = period.startMinute * 60;
  const end = endMinuteFromStartDay(period) * 60;
  const overnight = passesMidnight(period);
  const place = (time: number): number => {
    if (time === TIME_BLANK) return NaN;
    return hasDate(time) ? time - midnight : placeBare(time, start, end, overnight);
  };
  const arrival = place(arrived);
  let departure = place(left);
  const problems: ImpossibleTime[] = [];
  if (hasDate(arrived) && isDatedOutside(arrival, start - EARLIEST_ARRIVAL_SECONDS)) {
    problems.push({ problem: "dateOutsideSlot", column: "到岗时间" });
  }
  if (hasDate(left) && isDatedOutside(departure, 0)) {
    problems.push({ problem: "dateOutsideSlot", column: "离岗时间" });
  }
  if (problems.length > 0) return { arrived: arrival, left: departure, leftNextDay: false, problems };
  const isBefore = wholeMinute(departure) < wholeMinute(arrival);
  if (isBefore && !hasDate(left) && !overnight) {
    departure += DAY_SECONDS;
    return { arrived: arrival, left: departure, leftNextDay: true, problems: NO_PROBLEMS };
  }
  return {
    arrived: arrival,
    left: departure,
    leftNextDay: false,
    problems: isBefore ? [{ problem: "departureBeforeArrival", column: "离岗时间" }] : NO_PROBLEMS,
  };
}

/** Dated after the next day, or before `earliest` where that lies before the day itself. */
function isDatedOutside(seconds: number, earliest: number): boolean {
  return seconds >= 2 * DAY_SECONDS || seconds < Math.min(0, earliest);
}

function placeBare(time: number, start: number, end: number, overnight: boolean): number {
  if (!overnight) return time;
  const distance = (seconds: number): number => Math.max(0, start - seconds, seconds - end);
  return distance(time + DAY_SECONDS) < distance(time) ? time + DAY_SECONDS : time;
}

/** The day on which a slot begins that a dated time belongs to: its own, or the one before where that lies nearer. */
export function slotDayOf(time: number, period: Period): number {
  const seconds = time % DAY_SECONDS;
  const placed = placeBare(seconds, period.startMinute * 60, endMinuteFromStartDay(period) * 60, true);
  return Math.floor(time / DAY_SECONDS) - (placed > seconds ? 1 : 0);
}

/** A time as a sentence about a day shows it: with its date where it bears another one; "" for a blank. */
export function timeText(time: number, day: number): string {
  if (time < 0) return "";
  const own = Math.floor(time / DAY_SECONDS);
  return hasDate(time) && own !== day ? `${formatDay(own)} ${formatTime(time)}` : formatTime(time);
}

/** Whole minutes, as slots and attendance compare them: 18:00:59 is 18:00 (R9). */
export function wholeMinute(seconds: number): number {
  return Math.floor(seconds / 60);
}
