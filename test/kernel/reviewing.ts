import { unpackPeriod } from "../../src/kernel/column";
import { formatDay, formatMonth } from "../../src/kernel/excel-date";
import { inBoth } from "../../src/kernel/message";
import { defineRegulation } from "../../src/kernel/regulation";
import type { ReportValue } from "../../src/kernel/report-sheet";
import { reviewWorkbook, type Review, type ReviewedFinding } from "../../src/kernel/review";
import type { ColumnKind, SheetSchema } from "../../src/kernel/sheet-schema";
import type { Cell, SheetSource } from "../../src/kernel/sheet-source";
import type { Table } from "../../src/kernel/table";
import { defineTally } from "../../src/kernel/tally";
import { formatPeriod } from "../../src/kernel/time-of-day";
import type { WorkbookReadingOptions } from "../../src/kernel/workbook-reader";
import { REGULATIONS } from "../../src/regulations";
import { duty } from "../../src/regulations/duty";
import { memorySheet } from "../memory-sheet";

export type Rows = readonly (readonly Cell[])[];
export type MemoryOptions = NonNullable<Parameters<typeof memorySheet>[2]>;

export const ATTENDANCE = "值班到岗记录";
export const ATTENDANCE_HEADER = ["日期", "时段", "值班组", "姓名", "到岗时间", "离岗时间", "请假", "请假批准人"];
/** 张三 comes ten minutes late: 30 yuan. */
export const LATE: readonly Cell[] = ["2026-03-02", "18:00-21:00", "一组", "张三", "18:10", "21:00", "", ""];

/** 张三's late record with other cells in some columns. */
export function lateWith(cells: Readonly<Record<string, Cell>>): readonly Cell[] {
  return ATTENDANCE_HEADER.map((name, index) => (Object.hasOwn(cells, name) ? (cells[name] ?? null) : LATE[index]));
}

export function attendance(rows: Rows, options?: MemoryOptions): SheetSource {
  return memorySheet(ATTENDANCE, [ATTENDANCE_HEADER, ...rows], options);
}

/** One column of each kind, and one that every row needs. */
const KIND_COLUMNS: Readonly<Record<ColumnKind, string>> = {
  date: "日",
  month: "月",
  time: "时",
  period: "段",
  name: "姓名",
  people: "众",
  code: "码",
  text: "文",
  yesNo: "是否",
  amount: "额",
  rate: "率",
};

export const KINDS: SheetSchema = {
  name: "样表",
  clause: "篇9 一",
  gist: inBoth("样表", "Specimen"),
  columns: [
    { name: "编号", kind: "code", required: true, filled: true, note: inBoth("编号", "Number") },
    ...Object.entries(KIND_COLUMNS).map(([kind, name]) => ({
      name,
      kind: kind as ColumnKind,
      clause: "篇9 二",
      note: inBoth(name, name),
    })),
  ],
  sample: [],
};

/** What a table holds in a row, written so that a test can name it; "blank" and "unreadable" where that is all. */
export function valueAt(table: Table, kind: ColumnKind, row: number): ReportValue {
  const column = KIND_COLUMNS[kind];
  if (table.isUnreadable(column, row)) return "unreadable";
  if (table.isBlank(column, row)) return "blank";
  switch (kind) {
    case "date":
      return formatDay(table.days(column)[row]);
    case "month":
      return formatMonth(table.months(column)[row]);
    case "time":
      return table.times(column)[row];
    case "period":
      return formatPeriod(unpackPeriod(table.periods(column)[row]));
    case "name":
    case "code":
    case "text":
      return table.textAt(column, row);
    case "people":
      return table
        .peopleAt(column, row)
        .map((id) => table.lexicon.textOf(id))
        .join("|");
    case "yesNo":
      return table.flags(column)[row] === 1 ? "yes" : "no";
    case "amount":
    case "rate":
      return table.figures(column)[row];
  }
}

/** A regulation with one sheet of every kind of column, and a tally of the rows that take part. */
export const specimen = defineRegulation<Record<never, never>, Table>({
  id: "specimen",
  title: inBoth("样本", "Specimen"),
  clause: "篇9",
  clauses: [],
  sheets: [KINDS],
  policy: {},
  rules: [],
  tallies: [
    defineTally<Table>({
      name: "样表汇总",
      clause: "篇9 一",
      columns: [{ name: "编号", kind: "text", width: 10 }],
      compute: (table) =>
        [...table.leftOut.keys()].filter((row) => table.leftOut[row] === 0).map((row) => [table.textAt("编号", row)]),
    }),
  ],
  messages: { "zh-CN": {}, "en-US": {} },
  prepare: (sheets) => sheets.table(KINDS.name),
});

const HOUSE = [...REGULATIONS, specimen];

const withoutWords = ({ message, advice, ...rest }: ReviewedFinding): unknown => {
  expect(message).not.toBe("");
  expect(advice).not.toBe("");
  return rest;
};

/** Reviews a workbook in both languages, expects them to differ in words alone, and gives the Chinese review. */
export async function review(
  sheets: readonly SheetSource[],
  wanted = duty,
  options: WorkbookReadingOptions = {},
): Promise<Review> {
  const chinese = await reviewWorkbook(sheets, HOUSE, [wanted], { ...options, language: "zh-CN" });
  const english = await reviewWorkbook(sheets, HOUSE, [wanted], { ...options, language: "en-US" });
  expect(english.findings.map(withoutWords)).toEqual(chinese.findings.map(withoutWords));
  expect(english.counts).toEqual(chinese.counts);
  expect(english.tables()).toEqual(chinese.tables());
  return chinese;
}

/** What the reader itself said: `error 值班到岗记录!A2 readable-cells 篇5 五.5`. */
export function readerSays({ findings }: Pick<Review, "findings">): readonly string[] {
  return findings
    .filter(({ rule }) => /\/(?:readable-cells|recognised-sheets|readable-policy)$/u.test(rule))
    .map(
      ({ severity, sheet, cell, rule, clause }) =>
        `${severity} ${sheet ?? ""}!${cell ?? ""} ${rule.slice(rule.indexOf("/") + 1)} ${clause}`,
    );
}

export function tableRows(result: Review, name: string): readonly (readonly ReportValue[])[] {
  const table = result.tables().find((candidate) => candidate.name === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  return table.rows;
}

/** `日期 姓名 情形 金额` of each fine. */
export function fines(result: Review): readonly string[] {
  return tableRows(result, "值班罚款明细").map((row) => [row[0], row[3], row[4], row[5]].join(" "));
}

export function counts(result: Review): Readonly<Record<string, string>> {
  return Object.fromEntries(result.counts.map(({ sheet, rows, leftOut }) => [sheet, `${rows}-${leftOut}`]));
}

export interface OneCell {
  readonly value: ReportValue;
  /** `error`, `warning` or nothing, with the finding's words. */
  readonly severities: readonly string[];
  readonly messages: readonly string[];
  readonly leftOut: number;
}

/** Reads one cell in a column of a kind, below a header, beside a filled 编号. */
export async function readCell(kind: ColumnKind, cell: Cell, options: MemoryOptions = {}): Promise<OneCell> {
  const sheet = memorySheet(
    KINDS.name,
    [
      ["编号", KIND_COLUMNS[kind]],
      ["甲", cell],
    ],
    options,
  );
  const result = await review([sheet], specimen);
  const table = result.reading.regulations[0]?.input.tables.get(KINDS.name);
  if (table === undefined) throw new Error("the sheet was not read");
  for (const finding of result.findings) {
    expect([finding.sheet, finding.cell, finding.clause]).toEqual(["样表", "B2", "篇9 二"]);
  }
  const leftOut = table.countLeftOut();
  // A row that is left out takes no part in what is computed, and any other does.
  expect(tableRows(result, "样表汇总")).toEqual(leftOut === 1 ? [] : [["甲"]]);
  expect(result.counts).toEqual([{ sheet: "样表", rows: 1, leftOut }]);
  return {
    value: valueAt(table, kind, 0),
    severities: result.findings.map(({ severity }) => severity),
    messages: result.findings.map(({ message }) => message),
    leftOut,
  };
}

/** Expects a cell to be read without a word. */
export async function expectRead(kind: ColumnKind, cell: Cell, value: ReportValue): Promise<void> {
  expect(await readCell(kind, cell)).toEqual({ value, severities: [], messages: [], leftOut: 0 });
}

/** Expects a cell to count, with a warning. */
export async function expectWarned(kind: ColumnKind, cell: Cell, value: ReportValue): Promise<void> {
  const { value: read, severities, leftOut } = await readCell(kind, cell);
  expect({ read, severities, leftOut }).toEqual({ read: value, severities: ["warning"], leftOut: 0 });
}

/** Expects an error finding at the cell and its row left out. */
export async function expectRefused(kind: ColumnKind, cell: Cell): Promise<void> {
  const { value, severities, leftOut } = await readCell(kind, cell);
  expect({ value, severities, leftOut }).toEqual({ value: "unreadable", severities: ["error"], leftOut: 1 });
}
