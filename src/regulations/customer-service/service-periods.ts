import { firstDayOfMonth, formatMonth, monthOfDay } from "../../kernel/excel-date";

/** Calendar periods: a period is a number, its first month divided by its length. */
type PeriodKind = "month" | "quarter" | "halfYear" | "year";

const MONTHS: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, halfYear: 6, year: 12 };

function periodOfMonth(month: number, kind: PeriodKind): number {
  return Math.floor(month / MONTHS[kind]);
}

function firstDayOfPeriod(period: number, kind: PeriodKind): number {
  return firstDayOfMonth(period * MONTHS[kind]);
}

function lastDayOfPeriod(period: number, kind: PeriodKind): number {
  return firstDayOfMonth((period + 1) * MONTHS[kind]) - 1;
}

interface Period {
  readonly kind: PeriodKind;
  /** The period's number among those of its kind. */
  readonly index: number;
  readonly firstDay: number;
  readonly lastDay: number;
}

/** The periods from the one that holds `first` to the one that holds `last`, each of the kind in force at its start. */
export function periodsBetween(first: number, last: number, kindAt: (day: number) => PeriodKind): readonly Period[] {
  const periods: Period[] = [];
  let day = first;
  while (day <= last) {
    const kind = kindAt(day);
    const index = periodOfMonth(monthOfDay(day), kind);
    // After a change of kind a period begins where the one before it ended.
    const firstDay = Math.max(firstDayOfPeriod(index, kind), (periods.at(-1)?.lastDay ?? 0) + 1);
    const lastDay = lastDayOfPeriod(index, kind);
    periods.push({ kind, index, firstDay, lastDay });
    day = lastDay + 1;
  }
  return periods;
}

/** The months of a period: `2026-01`, `2026-02`, `2026-03`. */
export function monthsOf({ kind, index }: Period): readonly string[] {
  return Array.from({ length: MONTHS[kind] }, (_, month) => formatMonth(index * MONTHS[kind] + month));
}
