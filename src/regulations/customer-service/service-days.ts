import { monthOfDay } from "../../kernel/excel-date";
import type { SheetSchema } from "../../kernel/sheet-schema";
import type { Table } from "../../kernel/table";
import { dayOf } from "./call-times";
import { CALL_BACKS, CALL_LOG } from "./sheets-calls";
import { LEAKS, OFFENCES } from "./sheets-offences";
import { QUALITY, SELF_CHECK } from "./sheets-quality";
import { ACTIVITIES, VISITORS, VISITS } from "./sheets-visits";

/** A sheet whose rows are events, and the column that dates them. */
type EventSheet = readonly [sheet: SheetSchema, column: string];

/** Work with customers, day by day. */
const SERVICE_EVENTS: readonly EventSheet[] = [
  [CALL_LOG, "来电时间"],
  [CALL_BACKS, "回访时间"],
  [VISITORS, "日期"],
  [VISITS, "日期"],
  [ACTIVITIES, "日期"],
  [QUALITY, "日期"],
];

const OFFENCE_EVENTS: readonly EventSheet[] = [
  [OFFENCES, "日期"],
  [LEAKS, "日期"],
];

const ATTESTED_EVENTS: readonly EventSheet[] = [[SELF_CHECK, "日期"]];

/**
 * What the rules of service govern by its day (篇6 末段). Trades, payments and what is reported of them rest on the
 * agents' own terms, which bear their own dates; lists of staff and customers hold no events; a document in custody is
 * secret however old it is.
 */
export const GOVERNED_EVENTS: readonly EventSheet[] = [...SERVICE_EVENTS, ...OFFENCE_EVENTS, ...ATTESTED_EVENTS];

/** Days of a column of dates or of times; below 1 where there is none. */
export function daysOfEvents(table: Table, column: string): ArrayLike<number> {
  const { kind } = table.schema.columns.find(({ name }) => name === column) ?? {};
  return kind === "time" ? table.times(column).map(dayOf) : table.days(column);
}

export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

export type MonthSpan = readonly [first: number, last: number];

/** First and last day of the rows that take part; null where there are none. */
function spanOf(events: readonly EventSheet[], tableOf: (sheet: string) => Table): DaySpan | null {
  let first = Infinity;
  let last = 0;
  for (const [{ name }, column] of events) {
    const table = tableOf(name);
    const days = daysOfEvents(table, column);
    for (let row = 0; row < table.rowCount; row++) {
      const day = days[row];
      if (day <= 0 || table.leftOut[row] === 1) continue;
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
  }
  return last === 0 ? null : { first, last };
}

/** The days on which service is recorded. */
export function serviceSpan(tableOf: (sheet: string) => Table): DaySpan | null {
  return spanOf(SERVICE_EVENTS, tableOf);
}

/** First and last month to attest: of service; without it of offences; then of rebates; then of the attestations. */
export function attestedMonths(tableOf: (sheet: string) => Table, rebateMonths: MonthSpan | null): MonthSpan | null {
  const months = (span: DaySpan | null): MonthSpan | null =>
    span === null ? null : [monthOfDay(span.first), monthOfDay(span.last)];
  return (
    months(serviceSpan(tableOf) ?? spanOf(OFFENCE_EVENTS, tableOf)) ??
    rebateMonths ??
    months(spanOf(ATTESTED_EVENTS, tableOf))
  );
}
