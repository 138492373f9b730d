import { dateFromDay, formatDay, parseDateText } from "../kernel/excel-date";
import type { Language } from "../kernel/language";
import { writeDate } from "../kernel/message";
import type { ReportValue, ReportValueKind } from "../kernel/report-sheet";
import type { CountedNoun } from "../kernel/table-view";

/** How the pane writes numbers, money, dates and cells, the same in every view. */

const WHOLE = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const MONEY = new Intl.NumberFormat("en-US", { minimumFractionDigits: 0, maximumFractionDigits: 2 });
const RATE = new Intl.NumberFormat("en-US", { style: "percent", maximumFractionDigits: 4 });

export function writeCount(count: number): string {
  return WHOLE.format(count);
}

/** `3 人`, in English `3 people`. */
export function writeCounted(count: number, { one, many }: CountedNoun, language: Language): string {
  return `${writeCount(count)} ${(count === 1 && language !== "zh-CN" ? one : many)[language]}`;
}

/** `1,234.5 元`, in English `¥1,234.5` */
export function writeMoney(yuan: number, language: Language): string {
  if (language === "zh-CN") return `${MONEY.format(yuan)} 元`;
  return `${yuan < 0 ? "-" : ""}¥${MONEY.format(Math.abs(yuan))}`;
}

/** `+125 元`, `-56.93 元` */
export function writeSignedMoney(yuan: number, language: Language): string {
  const sign = yuan > 0 ? "+" : yuan < 0 ? "-" : "";
  return `${sign}${writeMoney(Math.abs(yuan), language)}`;
}

/** An amount on an axis: `1.2万`, `12k` */
export function writeShortMoney(yuan: number, language: Language): string {
  const magnitude = Math.abs(yuan);
  if (language === "zh-CN")
    return magnitude >= 10_000 ? `${MONEY.format(Math.round(yuan / 100) / 100)}万` : WHOLE.format(yuan);
  return magnitude >= 1000 ? `${MONEY.format(Math.round(yuan / 10) / 100)}k` : WHOLE.format(yuan);
}

export function writeMonth(month: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})$/u.exec(month);
  if (match === null || language !== "zh-CN") return month;
  return `${match[1]}年${Number(match[2])}月`;
}

export function writeValue(value: ReportValue, kind: ReportValueKind, language: Language): string {
  if (value === null || value === "") return "–";
  if (kind === "date") return writeDate(String(value), language);
  if (kind === "month") return writeMonth(String(value), language);
  if (kind === "money" && typeof value === "number") return writeMoney(value, language);
  if (kind === "rate" && typeof value === "number") return RATE.format(value);
  return String(value);
}

export function writeDay(day: number, language: Language): string {
  return writeDate(formatDay(day), language);
}

/** The day number of today by the computer's calendar. */
export function today(now: Date = new Date()): number {
  const pad = (value: number): string => String(value).padStart(2, "0");
  return parseDateText(`${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`) ?? 0;
}

export function yearOf(day: number): number {
  return dateFromDay(day).year;
}

/** A day as a date, a month as a month, a year as it stands. */
export function writePeriod(period: string, language: Language): string {
  return period.length > 7 ? writeDate(period, language) : writeMonth(period, language);
}

/** `值班安排!C7`, a run of cells `值班安排!C7:C9` */
export function writePlace(sheet: string, cells: string): string {
  return `${sheet}!${cells}`;
}
