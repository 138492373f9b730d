import chineseDays from "chinese-days";
import { formatDay, weekdayOf, dateFromDay } from "./excel-date";

/** What a day is: an ordinary working day, a day of rest, or a day of rest made a working day (调休补班). */
export type DayKind = "workday" | "rest" | "makeUpWorkday";

/** The years whose statutory holidays `chinese-days` holds; outside them it would answer by the weekday alone, in silence. */
export const FIRST_CALENDAR_YEAR = 2004;
export const LAST_CALENDAR_YEAR = 2026;

export interface CalendarAdjustment {
  readonly day: number;
  readonly kind: "休" | "班";
}

const isWeekend = (day: number): boolean => weekdayOf(day) === 0 || weekdayOf(day) === 6;

/**
 * What the State Council's notice says of a day; null where it says nothing and the weekday decides. The library's own
 * weekday is that of the machine's time zone, so only the days that it names are taken from it: "国庆节,National Day,3".
 */
function statutoryWork(day: number): boolean | null {
  const { name, work } = chineseDays.getDayDetail(formatDay(day));
  return name.includes(",") ? work : null;
}

/** The statutory calendar, overridden by 《节假日调整》. */
export class WorkCalendar {
  readonly #adjustments: ReadonlyMap<number, "休" | "班">;
  readonly #kinds = new Map<number, DayKind>();

  constructor(adjustments: readonly CalendarAdjustment[] = []) {
    this.#adjustments = new Map(adjustments.map(({ day, kind }) => [day, kind]));
  }

  /** False for a day that is taken by its weekday because nothing better is known. */
  knows(day: number): boolean {
    if (this.#adjustments.has(day)) return true;
    const { year } = dateFromDay(day);
    return year >= FIRST_CALENDAR_YEAR && year <= LAST_CALENDAR_YEAR;
  }

  kindOf(day: number): DayKind {
    const known = this.#kinds.get(day);
    if (known !== undefined) return known;
    const kind = this.#work(day);
    this.#kinds.set(day, kind);
    return kind;
  }

  #work(day: number): DayKind {
    const adjusted = this.#adjustments.get(day);
    if (adjusted === "休") return "rest";
    if (adjusted === "班") return isWeekend(day) ? "makeUpWorkday" : "workday";
    if (!this.knows(day)) return isWeekend(day) ? "rest" : "workday";
    const work = statutoryWork(day) ?? !isWeekend(day);
    if (!work) return "rest";
    return isWeekend(day) ? "makeUpWorkday" : "workday";
  }

  isRest(day: number): boolean {
    return this.kindOf(day) === "rest";
  }

  nextWorkday(day: number): number {
    let next = day + 1;
    // Ten days is more than the longest holiday; a sheet of adjustments may call more days off.
    while (this.isRest(next) && next < day + 366) next++;
    return next;
  }
}
