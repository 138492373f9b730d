import { TIME_BLANK } from "../../kernel/column";
import { DAY_SECONDS, endMinuteFromStartDay, hasDate, passesMidnight, type Period } from "../../kernel/time-of-day";

/** Why a record's times can't both be true; the row is left out (contracts-duty.md, 8). */
export type ImpossibleTimes =
  | { readonly problem: "departureBeforeArrival"; readonly column: "离岗时间" }
  | { readonly problem: "dateOutsideSlot"; readonly column: "到岗时间" | "离岗时间" };

/** Times in seconds after the midnight with which 日期 begins; NaN where blank. */
export interface ResolvedTimes {
  readonly arrived: number;
  readonly left: number;
  /** A bare departure earlier than the arrival was taken as the next day's. */
  readonly leftNextDay: boolean;
}

const EARLIEST_ARRIVAL_SECONDS = 12 * 3600;

/**
 * Puts arrival and departure on their days. A bare time of a slot past midnight belongs to the day on which it falls
 * in the slot or nearest to it, the earlier on a tie; elsewhere a bare departure before the arrival is the next day's.
 *
 * @param day the record's 日期
 * @param arrived seconds of a time column, -2 where blank
 * @param left likewise
 */
export function resolveTimes(
  day: number,
  period: Period,
  arrived: number,
  left: number,
): ResolvedTimes | ImpossibleTimes {
  const midnight = day * DAY_SECONDS;
  const start = period.startMinute * 60;
  const end = endMinuteFromStartDay(period) * 60;
  const overnight = passesMidnight(period);
  const arrival =
    arrived === TIME_BLANK ? NaN : hasDate(arrived) ? arrived - midnight : placeBare(arrived, start, end, overnight);
  let departure = left === TIME_BLANK ? NaN : hasDate(left) ? left - midnight : placeBare(left, start, end, overnight);

  if (hasDate(arrived) && isDatedOutside(arrival, start - EARLIEST_ARRIVAL_SECONDS)) {
    return { problem: "dateOutsideSlot", column: "到岗时间" };
  }
  if (hasDate(left) && isDatedOutside(departure, 0)) return { problem: "dateOutsideSlot", column: "离岗时间" };
  let leftNextDay = false;
  if (departure < arrival && !hasDate(left) && !overnight) {
    departure += DAY_SECONDS;
    leftNextDay = true;
  }
  if (departure < arrival) return { problem: "departureBeforeArrival", column: "离岗时间" };
  return { arrived: arrival, left: departure, leftNextDay };
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

/** Whole minutes, as slots and attendance compare them: 18:00:59 is 18:00 (R9). */
export function wholeMinute(seconds: number): number {
  return Math.floor(seconds / 60);
}
