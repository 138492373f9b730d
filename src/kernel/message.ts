import { dateFromDay, weekdayOf } from "./excel-date";
import type { Finding, FindingData, FindingValue } from "./finding";
import type { Bilingual, Language } from "./language";
import { parseDateText } from "./excel-date";
import { dayFromDate } from "./excel-date";

/** One sentence of a rule: what is wrong, with the values, and what to do. */
export interface Message {
  /** `{name}` is replaced by the finding's data; `{name:date}` and `{name:month}` write a date or a month out, `{name:money}` an amount. */
  readonly text: string;
  readonly advice: string;
}

/** Rule id -> message id -> sentence. */
export type Messages = Readonly<Record<string, Readonly<Record<string, Message>>>>;

const PLACEHOLDER = /\{(\w+)(?::(\w+))?\}/gu;

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  "zh-CN": ["周日", "周一", "周二", "周三", "周四", "周五", "周六"],
  "en-US": ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
};

/** `2026年3月2日（周一）`, in English `Mon 2026-03-02`. */
export function writeDate(iso: string, language: Language): string {
  const day = parseDateText(iso);
  if (day === null) return iso;
  const { year, month, day: dayOfMonth } = dateFromDay(day);
  const weekday = WEEKDAYS[language][weekdayOf(dayFromDate(year, month, dayOfMonth))] ?? "";
  return language === "zh-CN" ? `${year}年${month}月${dayOfMonth}日（${weekday}）` : `${weekday} ${iso}`;
}

/** `2026年3月`, in English `2026-03`. */
export function writeMonth(iso: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})$/u.exec(iso);
  return match && language === "zh-CN" ? `${match[1]}年${Number(match[2])}月` : iso;
}

const MONEY = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

function writeValue(value: FindingValue, format: string | undefined, language: Language): string {
  if (value === null) return "";
  if (Array.isArray(value)) {
    return value.map((item: string) => writeValue(item, format, language)).join(language === "zh-CN" ? "、" : ", ");
  }
  if (format === "date") return writeDate(String(value), language);
  if (format === "month") return writeMonth(String(value), language);
  if (format === "money" && typeof value === "number") return MONEY.format(value);
  return String(value);
}

/**
 * Puts data into a sentence.
 *
 * @throws Error where the data lack a value that the sentence names
 */
export function fillIn(template: string, data: FindingData, language: Language): string {
  return template.replace(PLACEHOLDER, (_, name: string, format: string | undefined) => {
    const value = data[name];
    if (value === undefined) throw new Error(`no value for {${name}} in "${template}"`);
    return writeValue(value, format, language);
  });
}

export interface Sentence {
  readonly message: string;
  readonly advice: string;
}

/**
 * The finding's sentence and advice in one language.
 *
 * @throws Error for a rule or a message without a translation: a missing one fails loudly
 */
export function renderFinding(finding: Finding, messages: Messages, language: Language): Sentence {
  const message = messages[finding.rule]?.[finding.message];
  if (message === undefined) throw new Error(`no ${language} text for ${finding.rule} ${finding.message}`);
  return {
    message: fillIn(message.text, finding.data, language),
    advice: fillIn(message.advice, finding.data, language),
  };
}

export type BilingualMessages = Readonly<Record<Language, Messages>>;

export function inBoth(chinese: string, english: string): Bilingual {
  return { "zh-CN": chinese, "en-US": english };
}
