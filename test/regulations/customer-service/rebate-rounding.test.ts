import fc from "fast-check";
import { exactInteger } from "../../../src/regulations/customer-service/exact-integer";
import { roundedFen } from "../../../src/regulations/customer-service/rebate-rounding";

/** By the words of each mode, on whole numbers without a limit. */
function roundedPlainly(millionths: bigint, mode: string): bigint {
  const magnitude = millionths < 0n ? -millionths : millionths;
  const down = magnitude / 1_000_000n;
  const twice = (magnitude % 1_000_000n) * 2n;
  const up =
    mode !== "towardZero" &&
    (twice > 1_000_000n || (twice === 1_000_000n && (mode === "halfAwayFromZero" || down % 2n === 1n)));
  const rounded = up ? down + 1n : down;
  return millionths < 0n ? -rounded : rounded;
}

describe("篇6 四(一)1 rounding to the fen", () => {
  test.each([
    ["halfAwayFromZero", 499_999, 0],
    ["halfAwayFromZero", 500_000, 1],
    ["halfAwayFromZero", -500_000, -1],
    ["halfAwayFromZero", -499_999, 0],
    ["halfEven", 500_000, 0],
    ["halfEven", 1_500_000, 2],
    ["halfEven", -1_500_000, -2],
    ["halfEven", 500_001, 1],
    ["towardZero", 999_999, 0],
    ["towardZero", -1_999_999, -1],
  ] as const)("%s of %d millionths is %d fen", (mode, millionths, fen) => {
    expect(roundedFen(millionths, mode)).toBe(fen);
  });

  test("agrees with BigInt at exact halves, just beside them, below zero and beyond 2^53", () => {
    const millionths = fc
      .tuple(
        fc.bigInt({ min: -(2n ** 64n), max: 2n ** 64n }),
        fc.constantFrom(500_000n, 499_999n, 500_001n, 0n, 999_999n),
        fc.constantFrom(1n, 10n ** 6n, 10n ** 12n),
      )
      .map(([whole, rest, divisor]) => (whole / divisor) * 1_000_000n + rest);
    fc.assert(
      fc.property(millionths, fc.constantFrom("halfAwayFromZero", "halfEven", "towardZero"), (value, mode) => {
        expect(roundedFen(exactInteger(value), mode)).toBe(exactInteger(roundedPlainly(value, mode)));
      }),
      { seed: 6, numRuns: 2000 },
    );
  });
});
