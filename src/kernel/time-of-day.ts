import { DAYS_1904, FIRST_DAY, LAST_DAY, parseDateText } from "./excel-date";

/**
 * Times of day (R9) and periods (R10). A time is a whole number of seconds: 0 to 86400 where the cell holds a bare
 * time (86400 is 24:00), and day number * 86400 + seconds where it holds a date too. The first day that is read
 * lies far above 86400, so the two can't be confused.
 */
export const DAY_SECONDS = 86_400;
export const DAY_MINUTES = 1_440;

export function hasDate(time: number): boolean {
  return time > DAY_SECONDS;
}

const CLOCK = /^(上午|中午|下午|晚上)?\s*(\d{1,2}):(\d{2})(?::(\d{2}))?$/u;

function parseClock(text: string): number | null {
  const match = CLOCK.exec(text);
  if (!match) return null;
  const hour = hourOfDay(match[1] ?? "", Number(match[2]));
  const minute = Number(match[3]);
  const second = Number(match[4] ?? "0");
  if (hour === null || minute > 59 || second > 59) return null;
  const time = hour * 3600 + minute * 60 + second;
  return time <= DAY_SECONDS ? time : null;
}

/** Excel's Chinese clock writes midnight as 上午12:00 and noon as 下午12:00; people also write 下午18:00. */
function hourOfDay(part: string, hour: number): number | null {
  if (hour > 24) return null;
  switch (part) {
    case "上午":
      if (hour > 12) return null;
      return hour === 12 ? 0 : hour;
    case "中午":
      if (hour >= 1 && hour <= 3) return hour + 12;
      return hour >= 10 && hour <= 15 ? hour : null;
    case "下午":
      if (hour >= 1 && hour <= 11) return hour + 12;
      return hour >= 12 && hour <= 18 ? hour : null;
    case "晚上":
      if (hour >= 5 && hour <= 11) return hour + 12;
      if (hour === 12) return 24;
      return hour >= 17 ? hour : null;
    default:
      return hour;
  }
}

/** A date, a space or T, and a time; both parts may have inner spaces (2026 年 3 月 2 日 下午 6:05). */
const DATE_TIME = /^(.*?\S)(?:T| +)((?:(?:上午|中午|下午|晚上)\s*)?[\d:]+)$/u;

/** A date with a time of day, folded with `foldWidth`; null if it is none. 24:00 belongs to the day that it ends. */
export function parseDateTimeText(text: string): { readonly day: number; readonly seconds: number } | null {
  const match = DATE_TIME.exec(text);
  if (!match) return null;
  const day = parseDateText((match[1] ?? "").trim());
  const seconds = parseClock(match[2] ?? "");
  return day === null || seconds === null ? null : { day, seconds };
}

/** A time written as text, folded with `foldWidth`; null if it is none. */
export function parseTimeText(text: string): number | null {
  const clock = parseClock(text);
  if (clock !== null) return clock;
  const dateTime = parseDateTimeText(text);
  return dateTime === null ? null : dateTime.day * DAY_SECONDS + dateTime.seconds;
}

/** A time given as a number: a fraction of a day in [0, 1], or a date's serial with its fraction; null if it is none. */
export function parseTimeNumber(value: number, date1904: boolean): number | null {
  if (value >= 0 && value <= 1) return Math.round(value * DAY_SECONDS);
  const serial = value + (date1904 ? DAYS_1904 : 0);
  return serial >= FIRST_DAY && serial < LAST_DAY + 1 ? Math.round(serial * DAY_SECONDS) : null;
}

/** Start and end in minutes after midnight; an end at or before the start lies on the next day. */
export interface Period {
  readonly startMinute: number;
  /** 1 to 1440; below the start where the period passes midnight. */
  readonly endMinute: number;
}

export function passesMidnight(period: Period): boolean {
  return period.endMinute < period.startMinute;
}

/** Minutes after the midnight with which the period's own day begins. */
export function endMinuteFromStartDay(period: Period): number {
  return passesMidnight(period) ? period.endMinute + DAY_MINUTES : period.endMinute;
}

const PERIOD = /^(.*?\d)\s*(?:--|——|[-–—~]|至)(\D*\d.*)$/u;

/** A period written as text, folded with `foldWidth`; null if it is none. */
export function parsePeriodText(text: string): Period | null {
  const match = PERIOD.exec(text);
  if (!match) return null;
  const start = parseClock((match[1] ?? "").trim());
  const end = parseClock((match[2] ?? "").trim());
  if (start === null || end === null) return null;
  const startMinute = Math.floor(start / 60);
  const endMinute = Math.floor(end / 60);
  if (startMinute === DAY_MINUTES || startMinute === endMinute) return null;
  // 21:00-00:00 ends with its own day, as 21:00-24:00 does.
  return { startMinute, endMinute: endMinute === 0 ? DAY_MINUTES : endMinute };
}

const pad = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** `18:00` */
export function formatMinute(minute: number): string {
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}

/** `18:05`, or `18:05:30` where the seconds aren't 0; a date in front is not shown. */
export function formatTime(time: number): string {
  const seconds = hasDate(time) ? time % DAY_SECONDS : time;
  const clock = formatMinute(Math.floor(seconds / 60));
  return seconds % 60 === 0 ? clock : `${clock}:${pad(seconds % 60)}`;
}

/** `18:00-21:00` */
export function formatPeriod(period: Period): string {
  return `${formatMinute(period.startMinute)}-${formatMinute(period.endMinute)}`;
}
