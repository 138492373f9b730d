import type { Language } from "../kernel/language";
import type { PolicyParameter } from "../kernel/policy";
import { Policy, type PolicyOverride } from "../kernel/policy";
import type { Regulation } from "../kernel/regulation";
import type { ReportColumn, ReportValue } from "../kernel/report-sheet";
import type { ReviewedTable } from "../kernel/review";
import { parseDateText } from "../kernel/excel-date";
import type { ComputedTable } from "../kernel/tally";

/** What the pane makes of computed tables; it knows their columns only by kind and by the sheets that a user keeps. */

export type Row = ComputedTable["rows"][number];

/** Which rows are looked at; null = all. */
export interface PeriodChoice {
  readonly year: string | null;
  /** `2026-03` */
  readonly month: string | null;
}

export const WHOLE_PERIOD: PeriodChoice = { year: null, month: null };

export interface MoneyFigure {
  readonly kind: "sum" | "people" | "highest";
  readonly label: string;
  readonly value: number;
  /** The person of the highest amount. */
  readonly subject?: string;
}

/** The column that says whom a row concerns: one that the user's sheets declare as a name, else as a code. */
export function subjectColumn(regulation: Regulation, columns: readonly ReportColumn[]): number {
  for (const kind of ["name", "code"] as const) {
    const names = new Set(
      regulation.sheets
        .flatMap((sheet) => sheet.columns.filter((column) => column.kind === kind))
        .map(({ name }) => name),
    );
    const index = columns.findIndex((column) => column.kind === "text" && names.has(column.name));
    if (index >= 0) return index;
  }
  return -1;
}

/** Money that was computed, not copied from a sheet of the user's. */
export function moneyColumns(regulation: Regulation, columns: readonly ReportColumn[]): readonly number[] {
  const copied = new Set(
    regulation.sheets.flatMap((sheet) => sheet.columns.filter(({ kind }) => kind === "amount")).map(({ name }) => name),
  );
  return columns.flatMap(({ kind, name }, index) => (kind === "money" && !copied.has(name) ? [index] : []));
}

/** The column by which rows are put into a month or a year; -1 where there is none. */
function periodColumn(columns: readonly ReportColumn[]): number {
  return columns.findIndex(
    ({ kind, name }) => kind === "date" || kind === "month" || (kind === "number" && name === "年度"),
  );
}

function periodOf(columns: readonly ReportColumn[], row: Row): string {
  const value = row[periodColumn(columns)];
  return value === null || value === undefined ? "" : String(value);
}

export function choosePeriod<Chosen extends ComputedTable>(table: Chosen, { year, month }: PeriodChoice): Chosen {
  if ((year === null && month === null) || periodColumn(table.columns) < 0) return table;
  return {
    ...table,
    rows: table.rows.filter((row) => {
      const period = periodOf(table.columns, row);
      if (month !== null && period.length > 4) return period.startsWith(month);
      const wanted = year ?? month?.slice(0, 4);
      return wanted === undefined || period.startsWith(wanted);
    }),
  };
}

/** Years and months that occur, in order. */
export function periodsOf(tables: readonly ComputedTable[]): { years: readonly string[]; months: readonly string[] } {
  const years = new Set<string>();
  const months = new Set<string>();
  for (const { columns, rows } of tables) {
    for (const row of rows) {
      const period = periodOf(columns, row);
      if (period.length >= 4) years.add(period.slice(0, 4));
      if (period.length >= 7) months.add(period.slice(0, 7));
    }
  }
  return { years: [...years].sort(), months: [...months].sort() };
}

const number = (value: ReportValue | undefined): number => (typeof value === "number" ? value : 0);

/** Sums yuan as whole fen, so that no binary dust shows. */
function sumOf(rows: readonly Row[], column: number): number {
  return rows.reduce((fen, row) => fen + Math.round(number(row[column]) * 100), 0) / 100;
}

/** The three figures that matter of a table of money; none for a table without money. */
export function moneyFigures(regulation: Regulation, table: ComputedTable): readonly MoneyFigure[] {
  const money = moneyColumns(regulation, table.columns);
  const first = money[0];
  if (first === undefined) return [];
  const sums = money.map((index): MoneyFigure => ({
    kind: "sum",
    label: table.columns[index]?.name ?? "",
    value: sumOf(table.rows, index),
  }));
  const subject = subjectColumn(regulation, table.columns);
  if (subject < 0) return sums.slice(0, 3);
  const bySubject = new Map<string, number>();
  for (const row of table.rows) {
    const name = String(row[subject] ?? "");
    bySubject.set(name, (bySubject.get(name) ?? 0) + Math.round(number(row[first]) * 100));
  }
  const charged = [...bySubject].filter(([, fen]) => fen !== 0);
  const highest = charged.reduce<readonly [string, number]>(
    (best, entry) => (entry[1] > best[1] ? entry : best),
    ["", 0],
  );
  const differ = charged.some(([, fen]) => fen < highest[1]);
  return [
    ...sums,
    { kind: "people", label: "", value: charged.length } as const,
    // Where all have the same amount, nobody stands out.
    ...(differ ? [{ kind: "highest", label: "", value: highest[1] / 100, subject: highest[0] } as const] : []),
  ].slice(0, 3);
}

export interface MonthSum {
  /** `2026-03` */
  readonly month: string;
  readonly yuan: number;
}

export interface MoneyByMonth {
  readonly table: string;
  readonly column: string;
  readonly months: readonly MonthSum[];
}

/** Money by month of the first table that has both, months without money in between included. */
export function moneyByMonth(regulation: Regulation, tables: readonly ComputedTable[]): MoneyByMonth | null {
  for (const { name, columns, rows } of tables) {
    const money = moneyColumns(regulation, columns)[0];
    const period = columns.findIndex(({ kind }) => kind === "date" || kind === "month");
    if (money === undefined || period < 0) continue;
    const fen = new Map<string, number>();
    for (const row of rows) {
      const month = String(row[period] ?? "").slice(0, 7);
      if (month.length === 7) fen.set(month, (fen.get(month) ?? 0) + Math.round(number(row[money]) * 100));
    }
    if (fen.size === 0) continue;
    return {
      table: name,
      column: columns[money]?.name ?? "",
      months: monthsBetween([...fen.keys()].sort()).map((month) => ({ month, yuan: (fen.get(month) ?? 0) / 100 })),
    };
  }
  return null;
}

/** More months than these are years apart and no chart for a pane. */
const LONGEST_CHART_MONTHS = 36;

function monthsBetween(sorted: readonly string[]): readonly string[] {
  const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  const first = numberOf(sorted[0] ?? "");
  const last = numberOf(sorted.at(-1) ?? "");
  if (last - first >= LONGEST_CHART_MONTHS) return sorted.slice(-LONGEST_CHART_MONTHS);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const month = first + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
}

export interface SubjectTotal {
  readonly subject: string;
  readonly yuan: number;
  readonly rows: number;
}

/** The table whose rows show how sums came about: the first with a person, an amount and an article in each row. */
export function detailTable(regulation: Regulation, tables: readonly ReviewedTable[]): ReviewedTable | null {
  return (
    tables.find(
      ({ columns }) =>
        subjectColumn(regulation, columns) >= 0 &&
        moneyColumns(regulation, columns).length > 0 &&
        columns.some(({ kind }) => kind === "date") &&
        columns.some(({ name }) => name === "条款"),
    ) ?? null
  );
}

/** Everyone in the detail table, the largest sum first. */
export function subjectTotals(regulation: Regulation, detail: ComputedTable): readonly SubjectTotal[] {
  const subject = subjectColumn(regulation, detail.columns);
  const money = moneyColumns(regulation, detail.columns)[0] ?? -1;
  const totals = new Map<string, { fen: number; rows: number }>();
  for (const row of detail.rows) {
    const name = String(row[subject] ?? "");
    const total = totals.get(name) ?? { fen: 0, rows: 0 };
    total.fen += Math.round(number(row[money]) * 100);
    total.rows++;
    totals.set(name, total);
  }
  return [...totals]
    .map(([name, { fen, rows }]) => ({ subject: name, yuan: fen / 100, rows }))
    .sort((a, b) => b.yuan - a.yuan || b.rows - a.rows);
}

export interface ExplainedRow {
  readonly date: string;
  /** What happened: the row's other texts. */
  readonly event: string;
  readonly clause: string;
  readonly yuan: number;
  /** The policy value that made the amount, where it can be told. */
  readonly parameter: PolicyParameter | null;
}

/** A person's rows of the detail table, each with the article and the policy value that made it. */
export function explainSubject(
  regulation: Regulation,
  detail: ComputedTable,
  subject: string,
  overrides: readonly PolicyOverride[],
): readonly ExplainedRow[] {
  const { columns, rows } = detail;
  const subjectAt = subjectColumn(regulation, columns);
  const moneyAt = moneyColumns(regulation, columns)[0] ?? -1;
  const dateAt = columns.findIndex(({ kind }) => kind === "date");
  const clauseAt = columns.findIndex(({ name }) => name === "条款");
  const own = overrides.filter(({ id }) => Object.hasOwn(regulation.policy, id));
  const policy = new Policy(regulation.policy, own);
  return rows
    .filter((row) => row[subjectAt] === subject)
    .map((row) => {
      const texts = columns.flatMap(({ kind }, index) =>
        kind === "text" && index !== subjectAt && index !== clauseAt && row[index] ? [String(row[index])] : [],
      );
      const date = String(row[dateAt] ?? "");
      const clause = String(row[clauseAt] ?? "");
      const yuan = number(row[moneyAt]);
      const day = parseDateText(date) ?? 0;
      const made = Object.entries(regulation.policy).find(
        ([id, parameter]) =>
          parameter.kind === "amount" &&
          parameter.clause === clause &&
          policy.at(id, day) === Math.round(yuan * 100) &&
          texts.some((text) => parameter.name["zh-CN"].includes(text)),
      );
      return { date, event: texts.join(" · "), clause, yuan, parameter: made?.[1] ?? null };
    });
}

/** `50 元/次`: a policy value with its unit. */
export function writePolicyValue(
  parameter: PolicyParameter,
  value: PolicyParameter["values"][number]["value"],
  language: Language,
): string {
  const written = parameter.kind === "rate" && typeof value === "number" ? `${value / 10_000}%` : parameter.show(value);
  const unit = parameter.unit?.[language];
  return unit === undefined || value === null ? written : `${written} ${unit}`;
}
