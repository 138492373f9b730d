import { CELL_INVERTED_INDEX_CACHE } from "@univerjs/engine-formula";
import fc from "fast-check";
import { quickenLongColumns } from "../../../src/workbench/functions/long-columns";

type Step =
  | { readonly kind: "set"; readonly value: string | number; readonly row: number; readonly isForced: boolean }
  | { readonly kind: "read"; readonly from: number; readonly to: number };

const row = fc.integer({ min: 0, max: 12 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant("set" as const),
    value: fc.constantFrom<string | number>("甲", "乙", 0, 1, ""),
    row,
    isForced: fc.boolean(),
  }),
  fc.record({ kind: fc.constant("read" as const), from: row, to: row }),
);

function indexAfter(steps: readonly Step[]): (readonly [unknown, readonly number[]])[] {
  const index = CELL_INVERTED_INDEX_CACHE;
  for (const taken of steps) {
    if (taken.kind === "set") index.set("册", "表", 3, taken.value, taken.row, taken.isForced);
    else index.setContinueBuildingCache("册", "表", 3, Math.min(taken.from, taken.to), Math.max(taken.from, taken.to));
  }
  const positions = [...(index.getCellValuePositions("册", "表", 3) ?? [])]
    .filter(([, rows]) => rows.size > 0)
    .map(([value, rows]) => [value, [...rows].sort((a, b) => a - b)] as const);
  index.clear();
  return positions.sort(([a], [b]) => String(a).localeCompare(String(b)));
}

describe("Univer's index of a column's values", () => {
  test("holds the same as before it was quickened", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const before = indexAfter(steps);
        const restore = quickenLongColumns();
        const after = indexAfter(steps);
        restore();
        expect(after).toEqual(before);
      }),
    );
  });

  test("looks through no other value for a row that has none", () => {
    const restore = quickenLongColumns();
    const index = CELL_INVERTED_INDEX_CACHE;
    index.set("册", "表", 1, "首", 0, true);
    const first = index.getCellValuePositions("册", "表", 1)?.get("首");
    const looked = jest.spyOn(first ?? new Set<number>(), "has");
    for (let line = 1; line < 100; line++) index.set("册", "表", 1, line, line, true);
    expect(looked).not.toHaveBeenCalled();
    index.set("册", "表", 1, "末", 0, true);
    expect([first?.size, index.getCellValuePositions("册", "表", 1)?.get("末")]).toEqual([0, new Set([0])]);
    restore();
  });
});
