import type { Sheets } from "../../kernel/regulation";
import type { Table } from "../../kernel/table";
import type { CUSTOMER_SERVICE_POLICY, CustomerServicePolicy } from "./policy";
import { daysOfEvents, GOVERNED_EVENTS } from "./service-days";

/** An event before the rules of service were issued. */
export interface EarlierEvent {
  readonly table: Table;
  readonly row: number;
  readonly column: string;
  readonly day: number;
}

/** A rule's beginning isn't dated itself: the value that came into force last is asked for. */
const LATEST_DAY = Number.MAX_SAFE_INTEGER;

/** The day from which the rules of service hold (篇6 末段); 0 where none is set. */
export function effectiveDay(policy: CustomerServicePolicy): number {
  return policy.at("effectiveDate", LATEST_DAY) ?? 0;
}

/** Leaves out what happened before the rules of service were issued (篇6 末段), so that nothing else judges it. */
export function leaveOutEarlierEvents(sheets: Sheets<typeof CUSTOMER_SERVICE_POLICY>): readonly EarlierEvent[] {
  const from = effectiveDay(sheets.policy);
  if (from === 0) return [];
  const earlier: EarlierEvent[] = [];
  for (const [{ name }, column] of GOVERNED_EVENTS) {
    const table = sheets.table(name);
    const days = daysOfEvents(table, column);
    for (let row = 0; row < table.rowCount; row++) {
      const day = days[row];
      if (table.leftOut[row] === 1 || day <= 0 || day >= from) continue;
      table.leftOut[row] = 1;
      earlier.push({ table, row, column, day });
    }
  }
  return earlier;
}
