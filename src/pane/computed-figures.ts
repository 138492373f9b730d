import type { Bilingual, Language } from "../kernel/language";
import type { PolicyParameter } from "../kernel/policy";
import type { Regulation } from "../kernel/regulation";
import type { ReportValue } from "../kernel/report-sheet";
import type { ReviewedTable } from "../kernel/review";
import type { MoneyMeasure, TableView } from "../kernel/table-view";
import type { ComputedTable } from "../kernel/tally";

/** What the pane makes of computed tables; what their columns mean it knows from the view that each declares. */

type Row = ComputedTable["rows"][number];

const NO_VIEW: TableView = {};

export function viewOf(regulation: Regulation, table: Pick<ComputedTable, "name">): TableView {
  return regulation.tallies.find(({ name }) => name === table.name)?.view ?? NO_VIEW;
}

/** Which rows are looked at; null = all. */
export interface PeriodChoice {
  readonly year: string | null;
  /** `2026-03` */
  readonly month: string | null;
}

export const WHOLE_PERIOD: PeriodChoice = { year: null, month: null };

export type ShownFigure =
  | { readonly kind: "money"; readonly label: Bilingual; readonly yuan: number }
  | { readonly kind: "subjects"; readonly count: number }
  | { readonly kind: "highest"; readonly subject: string; readonly yuan: number };

function columnAt({ columns }: ComputedTable, name: string | undefined): number {
  return name === undefined ? -1 : columns.findIndex((column) => column.name === name);
}

function textAt(row: Row, column: number): string {
  return String(row[column] ?? "");
}

/** True of a day, a month or a year that a choice takes in. */
export function isChosen(period: string, { year, month }: PeriodChoice): boolean {
  if (month !== null && period.length > 4) return period.startsWith(month);
  const wanted = year ?? month?.slice(0, 4);
  return wanted === undefined || period.startsWith(wanted);
}

export function choosePeriod<Chosen extends ComputedTable>(
  view: TableView,
  table: Chosen,
  choice: PeriodChoice,
): Chosen {
  const period = columnAt(table, view.period);
  if ((choice.year === null && choice.month === null) || period < 0) return table;
  return { ...table, rows: table.rows.filter((row) => isChosen(textAt(row, period), choice)) };
}

/** Years and months that occur, in order. */
export function periodsOf(
  regulation: Regulation,
  tables: readonly ComputedTable[],
): { years: readonly string[]; months: readonly string[] } {
  const years = new Set<string>();
  const months = new Set<string>();
  for (const table of tables) {
    const column = columnAt(table, viewOf(regulation, table).period);
    if (column < 0) continue;
    for (const row of table.rows) {
      const period = textAt(row, column);
      if (period.length >= 4) years.add(period.slice(0, 4));
      if (period.length >= 7) months.add(period.slice(0, 7));
    }
  }
  return { years: [...years].sort(), months: [...months].sort() };
}

const fenOf = (value: ReportValue | undefined): number => (typeof value === "number" ? Math.round(value * 100) : 0);

/** Yuan are added as whole fen, so that no binary dust shows. */
function sumOf(rows: readonly Row[], column: number): number {
  return rows.reduce((fen, row) => fen + fenOf(row[column]), 0) / 100;
}

/** The rows that count for a measure: all of them, or of a balance those of the last period. */
function countedRows(view: TableView, table: ComputedTable, { over }: MoneyMeasure): readonly Row[] {
  const period = columnAt(table, view.period);
  if (over === "sum" || period < 0) return table.rows;
  const last = table.rows.reduce((latest, row) => (textAt(row, period) > latest ? textAt(row, period) : latest), "");
  return table.rows.filter((row) => textAt(row, period) === last);
}

function measured(view: TableView, table: ComputedTable, measure: MoneyMeasure): number {
  return sumOf(countedRows(view, table, measure), columnAt(table, measure.column));
}

/** The figures that matter of a table; none for a table that declares none. */
export function shownFigures(view: TableView, table: ComputedTable): readonly ShownFigure[] {
  return (view.figures ?? []).flatMap((figure): readonly ShownFigure[] => {
    if (figure.kind === "money") {
      const { label, only } = figure;
      const at = columnAt(table, only?.column);
      const rows = only === undefined ? table.rows : table.rows.filter((row) => textAt(row, at) === only.text);
      return [{ kind: "money", label, yuan: measured(view, { ...table, rows }, figure) }];
    }
    if (figure.column === undefined) {
      return [{ kind: "subjects", count: fenBySubject(view, table, undefined).size }];
    }
    const charged = [...fenBySubject(view, table, figure.column)].filter(([, fen]) => fen !== 0);
    if (figure.kind === "subjects") return [{ kind: "subjects", count: charged.length }];
    const [subject, fen] = charged.reduce((best, entry) => (entry[1] > best[1] ? entry : best), ["", 0]);
    // Where all have the same amount, nobody stands out.
    return charged.some(([, other]) => other < fen) ? [{ kind: "highest", subject, yuan: fen / 100 }] : [];
  });
}

function fenBySubject(view: TableView, table: ComputedTable, column: string | undefined): ReadonlyMap<string, number> {
  const subject = columnAt(table, view.subject?.column);
  const money = columnAt(table, column);
  const sums = new Map<string, number>();
  for (const row of table.rows) {
    const name = textAt(row, subject);
    sums.set(name, (sums.get(name) ?? 0) + fenOf(row[money]));
  }
  return sums;
}

export interface ChartedSeries {
  readonly column: string;
  readonly label: Bilingual;
  /** Flows stand as columns side by side, a balance goes across them as a line. */
  readonly shape: "column" | "line";
  /** Yuan, one for each month. */
  readonly values: readonly number[];
}

export interface ChartedMonths {
  readonly table: string;
  /** `2026-03` */
  readonly months: readonly string[];
  readonly series: readonly ChartedSeries[];
}

/** Money by month of the first table that has a chart and rows, months without money in between included. */
export function chartedMonths(regulation: Regulation, tables: readonly ComputedTable[]): ChartedMonths | null {
  for (const table of tables) {
    const view = viewOf(regulation, table);
    const period = columnAt(table, view.period);
    const found = new Set(
      table.rows.map((row) => textAt(row, period).slice(0, 7)).filter(({ length }) => length === 7),
    );
    if (view.chart === undefined || found.size === 0) continue;
    const months = monthsBetween([...found].sort());
    const position = new Map(months.map((month, index) => [month, index]));
    const series = view.chart.map(({ column, label, over }): ChartedSeries => {
      const sums = new Map<number, number>();
      const money = columnAt(table, column);
      for (const row of table.rows) {
        const index = position.get(textAt(row, period).slice(0, 7));
        if (index !== undefined) sums.set(index, (sums.get(index) ?? 0) + fenOf(row[money]));
      }
      let carried = 0;
      // In a month without rows nothing flows, and a balance stays as it was.
      const fen = months.map((_, index) => (carried = sums.get(index) ?? (over === "sum" ? 0 : carried)));
      return {
        column,
        label,
        shape: over === "lastPeriod" ? "line" : "column",
        values: fen.map((sum) => sum / 100),
      };
    });
    return { table: table.name, months, series };
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
  /** What it is called besides its number; "" where it has no other name. */
  readonly name: string;
  readonly yuan: number;
  readonly rows: number;
}

/** The tables that explain how their sums came about, with at least one row. */
export function explainedTables(regulation: Regulation, tables: readonly ReviewedTable[]): readonly ReviewedTable[] {
  return tables.filter((table) => viewOf(regulation, table).explanation !== undefined && table.rows.length > 0);
}

/** Everyone in a table that explains itself, the largest sum first. */
export function subjectTotals(view: TableView, table: ComputedTable): readonly SubjectTotal[] {
  const { subject, explanation } = view;
  if (subject === undefined || explanation === undefined) return [];
  const subjectAt = columnAt(table, subject.column);
  const nameAt = columnAt(table, subject.nameColumn);
  const moneyAt = columnAt(table, explanation.rankedBy.column);
  const counted = new Set(countedRows(view, table, explanation.rankedBy));
  const totals = new Map<string, { name: string; fen: number; rows: number }>();
  for (const row of table.rows) {
    const key = textAt(row, subjectAt);
    const total = totals.get(key) ?? { name: "", fen: 0, rows: 0 };
    total.name = nameAt < 0 ? "" : textAt(row, nameAt) || total.name;
    if (counted.has(row)) total.fen += fenOf(row[moneyAt]);
    total.rows++;
    totals.set(key, total);
  }
  return [...totals]
    .map(([key, { name, fen, rows }]) => ({ subject: key, name, yuan: fen / 100, rows }))
    .sort((a, b) => b.yuan - a.yuan || b.rows - a.rows);
}

/** The rows of one subject. */
export function rowsOfSubject<Chosen extends ComputedTable>(view: TableView, table: Chosen, subject: string): Chosen {
  const column = columnAt(table, view.subject?.column);
  return { ...table, rows: table.rows.filter((row) => textAt(row, column) === subject) };
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
