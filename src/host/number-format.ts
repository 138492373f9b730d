/** `Range.text`: a value as a number format shows it. Covers the formats that occur in ledgers, not locales of their own. */
import type { Cell } from "../kernel/sheet-source";

export function shownText(value: Cell, format: string, date1904: boolean): string {
  if (value === null || value === "") return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const sections = splitSections(format);
  if (typeof value === "string") {
    const textSection = sections[3] ?? sections.find((section) => literalText(section).includes("@"));
    return textSection === undefined ? value : literalText(textSection).replaceAll("@", value);
  }
  if (format === "@" || format === "") return generalText(value);
  const hasNegativeSection = sections.length > 1 && value < 0;
  const section = hasNegativeSection ? sections[1] : value === 0 && sections.length > 2 ? sections[2] : sections[0];
  if (/^general$/i.test(section.trim()) || section.includes("@")) return generalText(value);
  if (isDateFormat(section)) return dateText(value, section, date1904);
  return numberText(hasNegativeSection ? -value : value, section);
}

export function isDateFormat(format: string): boolean {
  const bare = splitSections(format)[0]
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[(?!h|m|s)[^\]]*\]/gi, "");
  return /[ymdhs]|aaa/i.test(bare) && !/general/i.test(bare);
}

/** A number in a cell without a format: up to 11 characters, as in a column wide enough. */
export function generalText(value: number): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1e11 || size < 1e-9) {
    const [mantissa = "", exponent = "0"] = value.toExponential(5).split("e");
    const power = Math.abs(Number(exponent)).toString().padStart(2, "0");
    return `${String(Number(mantissa))}E${exponent.startsWith("-") ? "-" : "+"}${power}`;
  }
  const whole = Math.trunc(size).toString().length;
  return String(Number(value.toFixed(Math.max(0, Math.min(9, 10 - whole)))));
}

function splitSections(format: string): string[] {
  const sections = [""];
  for (const token of format.match(/"[^"]*"|\\.|\[[^\]]*\]|./gs) ?? []) {
    if (token === ";") sections.push("");
    else sections[sections.length - 1] += token;
  }
  return sections;
}

function literalText(section: string): string {
  return section
    .replace(/\[[^\]]*\]/g, "")
    .replace(/"([^"]*)"/g, "$1")
    .replace(/\\(.)/g, "$1")
    .replace(/_./g, " ")
    .replace(/\*./g, "");
}

function dateText(value: number, section: string, date1904: boolean): string {
  const wholeSeconds = Math.round(value * 86400);
  if (value < 0) return "#".repeat(8);
  const serialDay = Math.floor(wholeSeconds / 86400);
  const clock = wholeSeconds - serialDay * 86400;
  const offset = date1904 ? 24_107 : serialDay < 61 ? 25_568 : 25_569;
  const date = new Date((serialDay - offset) * 86_400_000);
  const [year, month, day] =
    !date1904 && serialDay === 0 ? [1900, 1, 0] : [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const hours = Math.floor(clock / 3600);
  const minutes = Math.floor((clock % 3600) / 60);
  const seconds = clock % 60;
  const isHalfDay = /AM\/PM|A\/P|上午\/下午/i.test(section);
  const tokens =
    section.match(/"[^"]*"|\\.|\[[^\]]*\]|AM\/PM|A\/P|上午\/下午|y+|m+|d+|h+|s+(?:\.0+)?|a{3,4}|_.|\*.|./gi) ?? [];
  let text = "";
  let lastToken = "";
  tokens.forEach((token, index) => {
    const letter = token.charAt(0).toLowerCase();
    if (token.startsWith('"')) text += token.slice(1, -1);
    else if (token.startsWith("\\")) text += token.slice(1);
    else if (/^\[h+\]$/i.test(token)) text += String(Math.floor(wholeSeconds / 3600)).padStart(token.length - 2, "0");
    else if (/^\[m+\]$/i.test(token)) text += String(Math.floor(wholeSeconds / 60)).padStart(token.length - 2, "0");
    else if (/^\[s+\]$/i.test(token)) text += String(wholeSeconds);
    else if (token.startsWith("[") || letter === "*") text += "";
    else if (letter === "_") text += " ";
    else if (/^(AM\/PM|A\/P)$/i.test(token)) text += hours < 12 ? token.split("/")[0] : token.split("/")[1];
    else if (token === "上午/下午") text += hours < 12 ? "上午" : "下午";
    else if (letter === "y") text += token.length <= 2 ? String(year % 100).padStart(2, "0") : String(year);
    else if (letter === "d") text += dayText(token.length, day, date);
    else if (/^a{3,4}$/i.test(token)) text += (token.length === 4 ? "星期" : "") + weekdays.charAt(date.getUTCDay());
    else if (letter === "h") text += padded(isHalfDay ? hours % 12 || 12 : hours, token.length);
    else if (letter === "s") text += padded(seconds, token.replace(/\..*/, "").length);
    else if (letter === "m") {
      const next = tokens.slice(index + 1).find((later) => /^\[?[ymdhs]/i.test(later));
      const isMinutes = token.length <= 2 && (/^\[?h/i.test(lastToken) || /^\[?s/i.test(next ?? ""));
      text += isMinutes ? padded(minutes, token.length) : monthText(token.length, month);
    } else text += token;
    if (/^\[?[ymdhs]/i.test(token)) lastToken = token;
  });
  return text;
}

const weekdays = "日一二三四五六";
const englishMonths = "January February March April May June July August September October November December".split(
  " ",
);
const englishDays = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

function padded(number: number, length: number): string {
  return length >= 2 ? String(number).padStart(2, "0") : String(number);
}

function monthText(length: number, month: number): string {
  const name = englishMonths[month - 1] ?? "";
  if (length === 3) return name.slice(0, 3);
  if (length === 4) return name;
  if (length === 5) return name.slice(0, 1);
  return padded(month, length);
}

function dayText(length: number, day: number, date: Date): string {
  const name = englishDays[date.getUTCDay()] ?? "";
  if (length === 3) return name.slice(0, 3);
  if (length >= 4) return name;
  return padded(day, length);
}

function numberText(value: number, section: string): string {
  const tokens = section.match(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*.|E[+-]|./gs) ?? [];
  const digits = tokens.filter((token) => /^[0#?.,%]$/.test(token) || /^E[+-]$/.test(token)).join("");
  const percents = (digits.match(/%/g) ?? []).length;
  const pattern = digits.replace(/%/g, "");
  if (!/[0#?]/.test(pattern)) return literalText(section);
  const [mantissa = "", exponent] = pattern.split(/E[+-]/);
  const thousandths = /,+$/.exec(mantissa.split(".")[0] ?? "")?.[0].length ?? 0;
  const scaled = (value * 100 ** percents) / 1000 ** thousandths;
  const [wholePattern = "", decimalPattern = ""] = mantissa.split(".");
  const decimals = decimalPattern.replace(/,/g, "");
  const shown =
    exponent === undefined
      ? plainNumber(Math.abs(scaled), wholePattern, decimals)
      : scientificNumber(Math.abs(scaled), decimals, exponent.length);
  const isNegative = value < 0 && /[1-9]/.test(shown);
  let hasNumber = false;
  let text = "";
  for (const token of tokens) {
    if (/^[0#?.,]$/.test(token) || /^E[+-]$/.test(token)) {
      if (!hasNumber) text += shown;
      hasNumber = true;
    } else if (token.startsWith("[")) text += /^\[\$([^-\]]*)/.exec(token)?.[1] ?? "";
    else text += literalText(token);
  }
  return isNegative ? `-${text}` : text;
}

function plainNumber(value: number, wholePattern: string, decimals: string): string {
  const rounded = roundedHalfUp(value, decimals.length);
  const [whole = "0", fraction = ""] = rounded.split(".");
  const least = (wholePattern.match(/0/g) ?? []).length;
  let wholeDigits = whole === "0" && least === 0 ? "" : whole.padStart(least, "0");
  if (/[0#?],[0#?]/.test(wholePattern)) wholeDigits = wholeDigits.replace(/\B(?=(\d{3})+$)/g, ",");
  let kept = fraction;
  for (let index = decimals.length - 1; index >= 0 && decimals[index] !== "0" && kept.endsWith("0"); index--) {
    kept = kept.slice(0, -1);
  }
  return decimals === "" ? wholeDigits : `${wholeDigits}.${kept}`;
}

/** Rounds as Excel shows: half away from zero, of the 15 digits it keeps. */
function roundedHalfUp(value: number, digits: number): string {
  const exact = Number(value.toPrecision(15));
  const shifted = Number(`${exact}e${digits}`);
  if (!Number.isFinite(shifted) || Math.abs(shifted) > Number.MAX_SAFE_INTEGER) return exact.toFixed(digits);
  return Number(`${Math.round(shifted)}e-${digits}`).toFixed(digits);
}

function scientificNumber(value: number, decimals: string, exponentDigits: number): string {
  const [mantissa = "", exponent = "0"] = value.toExponential(decimals.length).split("e");
  const power = String(Math.abs(Number(exponent))).padStart(exponentDigits, "0");
  return `${mantissa}E${exponent.startsWith("-") ? "-" : "+"}${power}`;
}
