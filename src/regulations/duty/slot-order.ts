import { unpackPeriod } from "../../kernel/column";

/** The records of one day and period: places `from` to `to` of the order. */
export interface Slot {
  readonly day: number;
  readonly period: number;
  readonly from: number;
  readonly to: number;
}

/** Records brought together slot by slot, by day, start and end; within a slot in the sheet's order. */
export interface SlotOrder {
  /** Place -> row; null where the sheet stands in that order already, so that place and row are the same. */
  readonly rows: Int32Array | null;
  readonly slots: readonly Slot[];
}

/** Above so many combinations of day and period the counting table would be larger than sorting costs. */
const LARGEST_TABLE = 16_000_000;

/** Rows without a readable day or period are in no slot. */
export function sortBySlot(days: Int32Array, periods: Int32Array): SlotOrder {
  if (standsInOrder(days, periods)) return { rows: null, slots: slotsOf(days, periods, null) };
  const keys = slotKeys(days, periods);
  const rows = sortedRows(keys.values, keys.count);
  return { rows, slots: slotsOf(days, periods, rows) };
}

/** True where the rows stand slot by slot already, as a ledger that is kept day by day does. */
function standsInOrder(days: Int32Array, periods: Int32Array): boolean {
  let lastDay = 0;
  let lastPeriod = 0;
  for (let row = 0; row < days.length; row++) {
    const day = days[row];
    const period = periods[row];
    if (day === lastDay && period === lastPeriod) continue;
    // Packed periods ascend by start, then end.
    if (day <= 0 || period <= 0 || day < lastDay || (day === lastDay && period < lastPeriod)) return false;
    lastDay = day;
    lastPeriod = period;
  }
  return true;
}

function slotsOf(days: Int32Array, periods: Int32Array, rows: Int32Array | null): readonly Slot[] {
  const slots: Slot[] = [];
  const { length } = days;
  let from = 0;
  while (from < length) {
    const row = rows === null ? from : rows[from];
    const day = days[row];
    const period = periods[row];
    let to = from + 1;
    while (to < length) {
      const next = rows === null ? to : rows[to];
      if (days[next] !== day || periods[next] !== period) break;
      to++;
    }
    if (day > 0 && period > 0) slots.push({ day, period, from, to });
    from = to;
  }
  return slots;
}

/** One ascending number for each day and period, 0 for what is in no slot. */
function slotKeys(days: Int32Array, periods: Int32Array): { values: Float64Array | Int32Array; count: number } {
  const rows = days.length;
  let firstDay = Number.MAX_SAFE_INTEGER;
  let lastDay = 0;
  const rankOf = new Map<number, number>();
  let lastPeriod = -1;
  for (let row = 0; row < rows; row++) {
    const day = days[row];
    const period = periods[row];
    if (day > 0) {
      if (day < firstDay) firstDay = day;
      if (day > lastDay) lastDay = day;
    }
    if (period !== lastPeriod) {
      lastPeriod = period;
      if (period > 0 && !rankOf.has(period)) rankOf.set(period, 0);
    }
  }
  const distinct = [...rankOf.keys()].sort((a, b) => {
    const left = unpackPeriod(a);
    const right = unpackPeriod(b);
    return left.startMinute - right.startMinute || left.endMinute - right.endMinute;
  });
  distinct.forEach((period, rank) => rankOf.set(period, rank));
  const count = lastDay === 0 ? 1 : (lastDay - firstDay + 1) * distinct.length + 1;
  const values = count <= LARGEST_TABLE ? new Int32Array(rows) : new Float64Array(rows);
  let rank = 0;
  lastPeriod = -1;
  for (let row = 0; row < rows; row++) {
    const day = days[row];
    const period = periods[row];
    if (day <= 0 || period <= 0) continue;
    if (period !== lastPeriod) {
      lastPeriod = period;
      rank = rankOf.get(period) ?? 0;
    }
    values[row] = (day - firstDay) * distinct.length + rank + 1;
  }
  return { values, count };
}

/** A stable order of the rows by key. */
function sortedRows(keys: Float64Array | Int32Array, count: number): Int32Array {
  const rows = new Int32Array(keys.length);
  if (count > LARGEST_TABLE) {
    for (let row = 0; row < rows.length; row++) rows[row] = row;
    return rows.sort((a, b) => keys[a] - keys[b] || a - b);
  }
  const starts = new Int32Array(count + 1);
  for (const key of keys) starts[key + 1] = starts[key + 1] + 1;
  for (let key = 0; key < count; key++) starts[key + 1] = starts[key + 1] + starts[key];
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row];
    const place = starts[key];
    rows[place] = row;
    starts[key] = place + 1;
  }
  return rows;
}
