/**
 * Dates as Excel keeps them. A day number is Excel's serial of the 1900 system, whose day 60 is the false
 * 29 February 1900; the days read here (1990 to 2199) all lie behind it. A month number is year * 12 + month - 1.
 */

/** 1990-01-01 and 2199-12-31, the first and the last day that is read (R7). */
export const FIRST_DAY = 32874;
export const LAST_DAY = 109574;

/** Days by which serials of the 1904 system lie behind. */
export const DAYS_1904 = 1462;

const UNIX_EPOCH_DAY = 25569;
const DAY_MILLISECONDS = 86_400_000;

export function dayFromDate(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / DAY_MILLISECONDS) + UNIX_EPOCH_DAY;
}

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
}

export function dateFromDay(dayNumber: number): CalendarDate {
  const date = new Date((dayNumber - UNIX_EPOCH_DAY) * DAY_MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The same date a year earlier; the 28th of February for the 29th. */
export function yearBefore(dayNumber: number): number {
  const { year, month, day } = dateFromDay(dayNumber);
  return Math.min(dayFromDate(year - 1, month, day), dayFromDate(year - 1, month + 1, 0));
}

/** 0 = Sunday … 6 = Saturday */
export function weekdayOf(dayNumber: number): number {
  return (dayNumber + 6) % 7;
}

/** Months and texts of days are asked for once an event: remembered, there are few days. */
const monthsOfDays = new Int32Array(LAST_DAY - FIRST_DAY + 1);
const textsOfDays = new Map<number, string>();

export function monthOfDay(dayNumber: number): number {
  const known = monthsOfDays[dayNumber - FIRST_DAY];
  if (known > 0) return known;
  const { year, month } = dateFromDay(dayNumber);
  const found = year * 12 + month - 1;
  monthsOfDays[dayNumber - FIRST_DAY] = found;
  return found;
}

export function firstDayOfMonth(monthNumber: number): number {
  return dayFromDate(Math.floor(monthNumber / 12), (monthNumber % 12) + 1, 1);
}

const pad = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** `2026-03-02` */
export function formatDay(dayNumber: number): string {
  const known = textsOfDays.get(dayNumber);
  if (known !== undefined) return known;
  const { year, month, day } = dateFromDay(dayNumber);
  const text = `${year}-${pad(month)}-${pad(day)}`;
  if (dayNumber >= FIRST_DAY && dayNumber <= LAST_DAY) textsOfDays.set(dayNumber, text);
  return text;
}

/** `2026-04` */
export function formatMonth(monthNumber: number): string {
  return `${Math.floor(monthNumber / 12)}-${pad((monthNumber % 12) + 1)}`;
}

/** Days by year, month and day of the month, 0 where not asked for yet: a ledger names few days many times. */
const knownDays = new Int32Array((2200 - 1990) * 12 * 32);

/** The day of a date that a ledger writes in every row; -1 where there is none (R7). */
export function dayOfDate(year: number, month: number, day: number): number {
  if (year < 1990 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 31) return -1;
  const index = ((year - 1990) * 12 + month - 1) * 32 + day;
  const known = knownDays[index];
  if (known !== 0) return known;
  return (knownDays[index] = checkedDay(year, month, day) ?? -1);
}

function checkedDay(year: number, month: number, day: number): number | null {
  if (year < 1990 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const dayNumber = dayFromDate(year, month, day);
  const back = dateFromDay(dayNumber);
  return back.month === month && back.day === day ? dayNumber : null;
}

const SEPARATED = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/u;
const CHINESE = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/u;

/** A date written as text (R7), already folded with `foldWidth`; null if it is none. */
export function parseDateText(text: string): number | null {
  const separated = SEPARATED.exec(text);
  if (separated) return checkedDay(Number(separated[1]), Number(separated[3]), Number(separated[4]));
  const match = CHINESE.exec(text) ?? COMPACT.exec(text);
  return match ? checkedDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** A date given as a number: 20260302, or a serial, whose time of day the caller cuts; null if it is none. */
export function parseDateNumber(value: number, date1904: boolean): number | null {
  if (value >= 19_900_101 && value <= 21_991_231) {
    return Number.isInteger(value)
      ? checkedDay(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100)
      : null;
  }
  const dayNumber = Math.floor(value) + (date1904 ? DAYS_1904 : 0);
  return dayNumber >= FIRST_DAY && dayNumber <= LAST_DAY ? dayNumber : null;
}

const MONTH_SEPARATED = /^(\d{4})[-/.](\d{1,2})$/u;
const MONTH_CHINESE = /^(\d{4})\s*年\s*(\d{1,2})\s*月(?:份)?$/u;
const MONTH_COMPACT = /^(\d{4})(\d{2})$/u;

/** A month written as text: `2026-03`, `2026/3`, `2026年3月`, `202603`, or a date; null if it is none. */
export function parseMonthText(text: string): number | null {
  const match = MONTH_SEPARATED.exec(text) ?? MONTH_CHINESE.exec(text) ?? MONTH_COMPACT.exec(text);
  if (match) return checkedMonth(Number(match[1]), Number(match[2]));
  const dayNumber = parseDateText(text);
  return dayNumber === null ? null : monthOfDay(dayNumber);
}

/** A month given as a number: 202603, or a date. */
export function parseMonthNumber(value: number, date1904: boolean): number | null {
  if (Number.isInteger(value) && value >= 199_001 && value <= 219_912) {
    return checkedMonth(Math.floor(value / 100), value % 100);
  }
  const dayNumber = parseDateNumber(value, date1904);
  return dayNumber === null ? null : monthOfDay(dayNumber);
}

function checkedMonth(year: number, month: number): number | null {
  return year >= 1990 && year <= 2199 && month >= 1 && month <= 12 ? year * 12 + month - 1 : null;
}
