import { DAYS_1904, dateFromDay } from "../kernel/excel-date";
import type { Cell } from "../kernel/sheet-source";

/** What Excel gives of some cells. */
export interface ShownCells {
  readonly values: readonly (readonly Cell[])[];
  readonly text: readonly (readonly string[])[];
  readonly numberFormat: readonly (readonly string[])[];
}

/**
 * Whether serials count from 1904, by comparing a date cell's value with its text (R8); null where no cell tells.
 * Office.js of our requirement set has no property for it.
 */
export function date1904Of({ values, text, numberFormat }: ShownCells): boolean | null {
  for (const [row, cells] of values.entries()) {
    for (const [column, value] of cells.entries()) {
      if (typeof value !== "number" || value < 1 || value > 2_900_000) continue;
      if (!showsDate(numberFormat[row]?.[column] ?? "")) continue;
      const answer = systemOf(Math.floor(value), text[row]?.[column] ?? "");
      if (answer !== null) return answer;
    }
  }
  return null;
}

/** True for a format with a year or a day; quoted text, colours and locales don't count. */
function showsDate(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, "");
  return /[yd]/iu.test(bare) && !/general/iu.test(bare);
}

/** By the year where it is written out, else by month and day, which lie one day apart in the two systems. */
function systemOf(serial: number, shown: string): boolean | null {
  const numbers = (shown.match(/\d+/gu) ?? []).map(Number);
  const in1900 = dateFromDay(serial);
  const in1904 = dateFromDay(serial + DAYS_1904);
  if (numbers.includes(in1900.year)) return false;
  if (numbers.includes(in1904.year)) return true;
  if (numbers.some((number) => number > 31)) return null;
  const shows = ({ month, day }: { month: number; day: number }): boolean =>
    numbers.length === 2 && numbers.includes(month) && numbers.includes(day);
  return shows(in1900) === shows(in1904) ? null : shows(in1904);
}
