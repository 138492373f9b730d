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
  const keys = slotKeys(days, periods);
  let inOrder = true;
  let last = -1;
  for (const key of keys.values) {
    if (key < last) {
      inOrder = false;
      break;
    }
    last = key;
  }
  const rows = inOrder ? null : sortedRows(keys.values, keys.count);
  const slots: Slot[] = [];
  const { length } = keys.values;
  let from = 0;
  while (from < length) {
    const key = keys.values[rows === null ? from : rows[from]];
    let to = from + 1;
    while (to < length && keys.values[rows === null ? to : rows[to]] === key) to++;
    const row = rows === null ? from : rows[from];
    if (key > 0) slots.push({ day: days[row], period: periods[row], from, to });
    from = to;
  }
  return { rows, slots };
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
