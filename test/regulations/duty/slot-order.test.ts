import { packPeriod } from "../../../src/kernel/column";
import { sortBySlot } from "../../../src/regulations/duty/slot-order";

const NIGHT = packPeriod({ startMinute: 1260, endMinute: 480 });
const EVENING = packPeriod({ startMinute: 1080, endMinute: 1260 });
const LONG_EVENING = packPeriod({ startMinute: 1080, endMinute: 1440 });
const NOON = packPeriod({ startMinute: 720, endMinute: 900 });

/** Each slot as `day period: rows`. */
function order(rows: readonly (readonly [number, number])[]): readonly string[] {
  const sorted = sortBySlot(
    Int32Array.from(rows, ([day]) => day),
    Int32Array.from(rows, ([, period]) => period),
  );
  return sorted.slots.map(({ day, period, from, to }) => {
    const places = Array.from({ length: to - from }, (_, index) => from + index);
    return `${day} ${period}: ${places.map((place) => sorted.rows?.[place] ?? place).join(" ")}`;
  });
}

describe("篇5 五.5 records brought together slot by slot", () => {
  it("keeps a ledger in order as it is", () => {
    const rows = [
      [46083, NOON],
      [46083, EVENING],
      [46083, EVENING],
      [46084, EVENING],
    ] as const;
    expect(
      sortBySlot(
        Int32Array.from(rows, ([day]) => day),
        Int32Array.from(rows, ([, period]) => period),
      ).rows,
    ).toBeNull();
    expect(order(rows)).toEqual([`46083 ${NOON}: 0`, `46083 ${EVENING}: 1 2`, `46084 ${EVENING}: 3`]);
  });

  it("orders by day, start and end, and keeps the sheet's order within a slot", () => {
    expect(
      order([
        [46084, EVENING],
        [46083, NIGHT],
        [46083, LONG_EVENING],
        [46084, EVENING],
        [46083, EVENING],
        [46084, NOON],
        [46083, EVENING],
      ]),
    ).toEqual([
      `46083 ${EVENING}: 4 6`,
      `46083 ${LONG_EVENING}: 2`,
      `46083 ${NIGHT}: 1`,
      `46084 ${NOON}: 5`,
      `46084 ${EVENING}: 0 3`,
    ]);
  });

  it("puts rows without a readable day or period in no slot", () => {
    expect(
      order([
        [0, EVENING],
        [46083, -1],
        [46083, EVENING],
        [-1, 0],
        [46083, EVENING],
      ]),
    ).toEqual([`46083 ${EVENING}: 2 4`]);
    expect(order([[0, EVENING]])).toEqual([]);
    expect(order([])).toEqual([]);
  });

  it("orders days and periods too far apart for a counting table", () => {
    const periods = Array.from({ length: 300 }, (_, index) => packPeriod({ startMinute: index, endMinute: 1000 }));
    const rows = periods.map((period, index) => [index % 2 === 0 ? 109_574 : 32_874, period] as const);
    const expected = [...rows]
      .map(([day, period], row) => ({ day, period, row }))
      .sort((a, b) => a.day - b.day || a.period - b.period)
      .map(({ day, period, row }) => `${day} ${period}: ${row}`);
    expect(order(rows)).toEqual(expected);
  });
});
