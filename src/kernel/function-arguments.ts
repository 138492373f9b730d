import { textOfCell } from "./column";
import { FunctionError } from "./function-error";
import { inBoth } from "./message";
import { Lexicon } from "./lexicon";
import { parseDateNumber, parseDateText, parseMonthNumber, parseMonthText } from "./excel-date";
import { fenFromNumber, fenFromText } from "./money";
import type { PolicyOverride, PolicyParameters } from "./policy";
import { readPolicySheet } from "./policy-sheet";
import type { RegulationTables } from "./regulation";
import type { ReportValue } from "./report-sheet";
import { HEADER_ROWS, matchMatrix, type MatchProblem } from "./sheet-matching";
import type { SheetSchema } from "./sheet-schema";
import type { Cell } from "./sheet-source";
import type { Table } from "./table";
import type { ReadingProblem } from "./table-reader";
import { foldName, foldWidth, parseYesNo } from "./text";
import { parseTimeNumber, parseTimeText } from "./time-of-day";
import { readMatrix } from "./workbook-reader";

/**
 * Arguments of custom functions (C1, C3). A range is a matrix with its header row; what Excel hands over for a blank
 * cell, an omitted argument or an error value is folded into a cell here, once for every function.
 */
export type RangeArgument = readonly (readonly unknown[])[] | null | undefined;

/** A cell as the reader takes it; an error value becomes its text (`#N/A`). */
export function cellOfArgument(value: unknown): Cell {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "object" && value !== null && "code" in value && typeof value.code === "string") {
    return value.code.startsWith("#") ? value.code : "#VALUE!";
  }
  return null;
}

/** True for an omitted argument and for a single blank cell. */
export function isOmitted(value: unknown): boolean {
  if (value === null || value === undefined || value === "") return true;
  if (!Array.isArray(value)) return false;
  return (
    value.length === 0 ||
    (value.length === 1 && Array.isArray(value[0]) && value[0].length === 1 && isOmitted(value[0][0]))
  );
}

/** The tables that a function was given, ready for a regulation. */
export interface RangeReading {
  readonly input: RegulationTables;
  /** Rows that could not be read, over all ranges. */
  readonly unreadableRows: number;
}

/**
 * Reads the ranges of one call.
 *
 * @param ranges schema -> range; an omitted one is a sheet that isn't there
 * @throws FunctionError `#VALUE!` where a range lacks required columns
 */
export function readRanges(
  ranges: readonly (readonly [SheetSchema, RangeArgument])[],
  policyRange: RangeArgument,
  parameters: PolicyParameters,
): RangeReading {
  const lexicon = new Lexicon();
  const tables = new Map<string, Table>();
  const cells: ReadingProblem[] = [];
  const sheets: MatchProblem[] = [];
  let unreadableRows = 0;
  for (const [schema, range] of ranges) {
    if (isOmitted(range)) continue;
    const rows = (range ?? []).map((row) => row.map(cellOfArgument));
    const found = matchMatrix({ name: schema.name, rows: rows.slice(0, HEADER_ROWS) }, schema);
    if ("missing" in found) {
      throw new FunctionError(
        "#VALUE!",
        inBoth(
          `${schema.name}区域缺少列：${found.missing.join("、")}。请连同表头一起选择。`,
          `The range of ${schema.name} lacks the columns ${found.missing.join(", ")}. Select it with its header row.`,
        ),
      );
    }
    sheets.push(...found.problems);
    const table = readMatrix({ firstRow: 0, rows }, found.match, lexicon, (problem) => cells.push(problem));
    unreadableRows += table.countLeftOut();
    tables.set(schema.name, table);
  }
  const overrides = readPolicyRange(policyRange, parameters);
  return { input: { lexicon, tables, overrides, problems: { cells, sheets, policy: [] } }, unreadableRows };
}

/**
 * Reads the ranges of one call, works on them, and gives their memory back: functions are called again and again.
 *
 * @param work must copy what it returns; the tables are gone afterwards
 * @throws FunctionError `#VALUE!` where a range lacks required columns
 */
export function withRanges<Result>(
  ranges: readonly (readonly [SheetSchema, RangeArgument])[],
  policyRange: RangeArgument,
  parameters: PolicyParameters,
  work: (reading: RangeReading) => Result,
): Result {
  const reading = readRanges(ranges, policyRange, parameters);
  try {
    return work(reading);
  } finally {
    for (const table of reading.input.tables.values()) table.release();
  }
}

/**
 * The rows of a `policy` argument.
 *
 * @throws FunctionError `#VALUE!` where the range lacks its columns or holds a row that can't be taken
 */
export function readPolicyRange(range: RangeArgument, parameters: PolicyParameters): readonly PolicyOverride[] {
  if (isOmitted(range)) return [];
  const rows = (range ?? []).map((row) => row.map(cellOfArgument));
  const sheet = readPolicySheet({ name: "", rows }, parameters, false);
  if (sheet === null) {
    throw new FunctionError(
      "#VALUE!",
      inBoth(
        "制度参数区域要有“参数”和“值”两列，请连同表头一起选择。",
        "The policy range needs the columns 参数 and 值; select it with its header row.",
      ),
    );
  }
  // A parameter of another regulation is none of this function's business.
  const problem = sheet.problems.find(({ message }) => message !== "unknownParameter");
  if (problem !== undefined) {
    const name = String(problem.data["parameter"]);
    throw new FunctionError(
      "#VALUE!",
      inBoth(
        `制度参数“${name}”的值或生效日期无法采用，请核对。`,
        `The value or date of the parameter ${name} can't be used; check it.`,
      ),
    );
  }
  return sheet.overrides;
}

function invalid(chinese: string, english: string): FunctionError {
  return new FunctionError("#VALUE!", inBoth(chinese, english));
}

const shown = (value: unknown): string => String(cellOfArgument(value) ?? "").slice(0, 40);

/** A day number. @throws FunctionError `#VALUE!` */
export function dayArgument(value: unknown): number {
  const cell = cellOfArgument(value);
  const day =
    typeof cell === "number"
      ? parseDateNumber(cell, false)
      : typeof cell === "string"
        ? parseDateText(foldWidth(cell))
        : null;
  if (day === null) {
    throw invalid(
      `“${shown(value)}”不是可以识别的日期，请写成 2026-03-02。`,
      `“${shown(value)}” is not a date that can be read; write it like 2026-03-02.`,
    );
  }
  return day;
}

/** A month number. @throws FunctionError `#VALUE!` */
export function monthArgument(value: unknown): number {
  const cell = cellOfArgument(value);
  const month =
    typeof cell === "number"
      ? parseMonthNumber(cell, false)
      : typeof cell === "string"
        ? parseMonthText(foldWidth(cell))
        : null;
  if (month === null) {
    throw invalid(
      `“${shown(value)}”不是可以识别的月份，请写成 2026-03。`,
      `“${shown(value)}” is not a month that can be read; write it like 2026-03.`,
    );
  }
  return month;
}

/** Seconds of `time-of-day`; null for a blank. @throws FunctionError `#VALUE!` */
export function timeArgument(value: unknown): number | null {
  const cell = cellOfArgument(value);
  if (cell === null || (typeof cell === "string" && foldWidth(cell) === "")) return null;
  const time =
    typeof cell === "number"
      ? parseTimeNumber(cell, false)
      : typeof cell === "string"
        ? parseTimeText(foldWidth(cell))
        : null;
  if (time === null) {
    throw invalid(
      `“${shown(value)}”不是可以识别的时间，请写成 18:05。`,
      `“${shown(value)}” is not a time that can be read; write it like 18:05.`,
    );
  }
  return time;
}

/** False for a blank. @throws FunctionError `#VALUE!` */
export function yesNoArgument(value: unknown): boolean {
  const cell = cellOfArgument(value);
  const text = typeof cell === "boolean" ? (cell ? "1" : "0") : foldWidth(String(cell ?? ""));
  if (text === "") return false;
  const yes = parseYesNo(text);
  if (yes === null)
    throw invalid(`“${shown(value)}”看不出是“是”还是“否”。`, `“${shown(value)}” says neither yes nor no.`);
  return yes;
}

/** Fen. @throws FunctionError `#VALUE!` */
export function amountArgument(value: unknown): number {
  const cell = cellOfArgument(value);
  const fen = typeof cell === "number" ? fenFromNumber(cell) : typeof cell === "string" ? fenFromText(cell) : null;
  if (fen === null) {
    throw invalid(
      `“${shown(value)}”不是可以识别的金额，单位元，最多两位小数。`,
      `“${shown(value)}” is not an amount that can be read: yuan, at most two decimals.`,
    );
  }
  return fen;
}

/** A whole number from 0. @throws FunctionError `#VALUE!` */
export function countArgument(value: unknown): number {
  return wholeArgument(value, "次数", "a number of times");
}

/** Whole minutes from 0. @throws FunctionError `#VALUE!` */
export function minutesArgument(value: unknown): number {
  return wholeArgument(value, "分钟数", "a number of minutes");
}

function wholeArgument(value: unknown, noun: string, englishNoun: string): number {
  const cell = cellOfArgument(value);
  const text = foldWidth(String(cell ?? ""));
  if (typeof cell === "boolean" || !/^\d{1,9}$/u.test(text)) {
    throw invalid(
      `“${shown(value)}”不是${noun}，请填 0 或正整数。`,
      `“${shown(value)}” is not ${englishNoun}; enter 0 or a whole number.`,
    );
  }
  return Number(text);
}

/** A year from 1990 to 2199. @throws FunctionError `#VALUE!` */
export function yearArgument(value: unknown): number {
  const cell = cellOfArgument(value);
  const written = /^(\d{4})年?$/u.exec(foldWidth(String(cell ?? "")));
  const year = Number(written?.[1]);
  if (written === null || year < 1990 || year > 2199) {
    throw invalid(
      `“${shown(value)}”不是可以识别的年度，请写成 2026。`,
      `“${shown(value)}” is not a year that can be read; write it like 2026.`,
    );
  }
  return year;
}

/** A text folded like a name. @throws FunctionError `#VALUE!` where it is blank */
export function nameArgument(value: unknown): string {
  const name = foldName(textOfCell(cellOfArgument(value)));
  if (name === "") throw invalid("请给出姓名。", "Give a name.");
  return name;
}

/** A spilled matrix: blanks as "" (C2), and a last row for what could not be read (C3). */
export function spill(
  columns: readonly string[],
  rows: readonly (readonly ReportValue[])[],
  unreadableRows = 0,
): (string | number)[][] {
  const matrix = [[...columns], ...rows.map((row) => row.map((value) => value ?? ""))];
  if (unreadableRows > 0) {
    matrix.push([`另有 ${unreadableRows} 行无法读取`, ...columns.slice(1).map(() => "")]);
  }
  return matrix;
}
