/** What Excel makes of text that somebody types, or an add-in writes into `values`, in a cell that isn't formatted as text. */

export interface TypedValue {
  readonly value: string | number | boolean;
  /** The number format that an unformatted cell takes on with the value. */
  readonly numberFormat?: string;
}

export interface TypingRules {
  readonly date1904: boolean;
  /** The year of dates typed without one. */
  readonly thisYear: number;
  readonly dateFormat: string;
}

export const errorValues = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
] as const;

export function isErrorValue(value: string): boolean {
  return errorValues.some((error) => error === value);
}

export function typedValue(text: string, rules: TypingRules): TypedValue {
  // Names and words, the most of what is written, can be nothing else.
  if (/^[^\s\d+\-.,(%¥￥$€#tf]/i.test(text)) return { value: text };
  const trimmed = text.trim();
  if (trimmed === "") return { value: text };
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toUpperCase() === "TRUE" };
  const error = trimmed.toUpperCase();
  if (isErrorValue(error)) return { value: error };
  return typedNumber(trimmed) ?? typedDateTime(trimmed, rules) ?? { value: text };
}

function typedNumber(text: string): TypedValue | undefined {
  const isBracketed = /^\(.+\)$/.test(text);
  let rest = isBracketed ? text.slice(1, -1) : text;
  const isPercent = /^%|%$/.test(rest);
  if (isPercent) rest = rest.replace(/^%|%$/, "").trim();
  const currency = /^([+-]?)([¥￥$€])(.+)$/.exec(rest);
  if (currency !== null) rest = `${currency[1] ?? ""}${(currency[3] ?? "").trim()}`;
  if (!/^[+-]?(\d+|\d{1,3}(,\d{3})+)?(\.\d*)?([eE][+-]?\d+)?$/.test(rest) || !/\d/.test(rest)) return undefined;
  const number = Number(Number(rest.replaceAll(",", "")).toPrecision(15));
  if (!Number.isFinite(number)) return undefined;
  const signed = isBracketed ? -Math.abs(number) : number;
  const hasDecimals = rest.includes(".");
  if (isPercent) return { value: Number((signed / 100).toPrecision(15)), numberFormat: hasDecimals ? "0.00%" : "0%" };
  if (currency !== null) {
    const symbol = currency[2] ?? "";
    return { value: signed, numberFormat: hasDecimals ? `${symbol}#,##0.00` : `${symbol}#,##0` };
  }
  if (/[eE]/.test(rest)) return { value: signed, numberFormat: "0.00E+00" };
  if (rest.includes(",")) return { value: signed, numberFormat: hasDecimals ? "#,##0.00" : "#,##0" };
  return { value: signed };
}

function typedDateTime(text: string, rules: TypingRules): TypedValue | undefined {
  const time = typedTime(text);
  if (time !== undefined) return time;
  const [dateText = "", ...timeTexts] = text.split(/\s+/);
  const date = typedDate(dateText, rules);
  if (date === undefined) return undefined;
  if (timeTexts.length === 0) return date;
  const clock = typedTime(timeTexts.join(" "));
  if (clock === undefined || typeof clock.value !== "number" || typeof date.value !== "number") return undefined;
  return { value: date.value + clock.value, numberFormat: `${rules.dateFormat} h:mm` };
}

function typedTime(text: string): TypedValue | undefined {
  const match = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d(?:\.\d+)?))?(?:\s*([ap])\.?m?\.?)?$/i.exec(text);
  if (match === null) return undefined;
  const [, hoursText = "", minutes = "", seconds, half] = match;
  let hours = Number(hoursText);
  if (half !== undefined) {
    if (hours > 12) return undefined;
    hours = (hours % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  }
  if (hours > 9999) return undefined;
  const value = (hours * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86400;
  const clockFormat = seconds === undefined ? "h:mm" : "h:mm:ss";
  if (half !== undefined) return { value, numberFormat: `${clockFormat} AM/PM` };
  return { value, numberFormat: hours >= 24 ? "[h]:mm:ss" : clockFormat };
}

function typedDate(text: string, rules: TypingRules): TypedValue | undefined {
  const full =
    /^(\d{4}|\d{2})([-/])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? /^(\d{4})(年)(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (full !== null) {
    const value = serial(fullYear(full[1] ?? ""), Number(full[3]), Number(full[4]), rules.date1904);
    const numberFormat = full[2] === "年" ? 'yyyy"年"m"月"d"日"' : rules.dateFormat;
    return value === undefined ? undefined : { value, numberFormat };
  }
  const monthFirst = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (monthFirst !== null) {
    const value = serial(Number(monthFirst[3]), Number(monthFirst[1]), Number(monthFirst[2]), rules.date1904);
    return value === undefined ? undefined : { value, numberFormat: rules.dateFormat };
  }
  const yearMonth = /^(\d{4})(?:[-/](\d{1,2})|年(\d{1,2})月)$/.exec(text);
  if (yearMonth !== null) {
    const value = serial(Number(yearMonth[1]), Number(yearMonth[2] ?? yearMonth[3]), 1, rules.date1904);
    const numberFormat = yearMonth[2] === undefined ? 'yyyy"年"m"月"' : "mmm-yy";
    return value === undefined ? undefined : { value, numberFormat };
  }
  const short = /^(\d{1,2})(?:[-/](\d{1,2})|月(\d{1,2})日)$/.exec(text);
  if (short !== null) {
    const value = serial(rules.thisYear, Number(short[1]), Number(short[2] ?? short[3]), rules.date1904);
    const numberFormat = short[2] === undefined ? 'm"月"d"日"' : "d-mmm";
    return value === undefined ? undefined : { value, numberFormat };
  }
  return undefined;
}

function fullYear(year: string): number {
  const number = Number(year);
  if (year.length > 2) return number;
  return number < 30 ? 2000 + number : 1900 + number;
}

/** Undefined for a day that isn't in the calendar. */
function serial(year: number, month: number, day: number, date1904: boolean): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const days = time / 86_400_000;
  const value = date1904 ? days + 24_107 : days + 25_569;
  // Excel's calendar of 1900 has a 29 February, so earlier days count one less.
  const corrected = !date1904 && value < 61 ? value - 1 : value;
  return corrected < (date1904 ? 0 : 1) ? undefined : corrected;
}
