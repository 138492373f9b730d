import fc from "fast-check";
import { exactInteger } from "../../../src/regulations/customer-service/exact-integer";
import {
  isBeyondTiers,
  rebateMillionths,
  wholeRate,
  type Tier,
} from "../../../src/regulations/customer-service/rebate-due";
import { roundedFen } from "../../../src/regulations/customer-service/rebate-rounding";

const tiers: readonly Tier[] = [
  { lowerFen: 1000_00, upperFen: 5000_00, rate: 10_000, row: 0 },
  { lowerFen: 5000_00, upperFen: 9000_00, rate: 20_000, row: 1 },
];

describe("篇6 四(一)1 tiers are half-open", () => {
  test.each([
    // yuan, rate of the whole base, marginal rebate in yuan
    [-1, 0.01, -0.01],
    [0, 0, 0],
    [999.99, 0, 0],
    [1000, 0.01, 0],
    [1001, 0.01, 0.01],
    [4999.99, 0.01, 40],
    [5000, 0.02, 40],
    [5001, 0.02, 40.02],
    [8999.99, 0.02, 120],
  ])("a base of %d yuan", (yuan, rate, marginal) => {
    const base = Math.round(yuan * 100);
    expect(isBeyondTiers(base, "全额阶梯", tiers, "lower")).toBe(false);
    expect(wholeRate(base, "全额阶梯", tiers, "lower") / 1_000_000).toBe(rate);
    expect(roundedFen(rebateMillionths(base, "超额累进", tiers, "lower"), "halfAwayFromZero")).toBe(
      Math.round(marginal * 100),
    );
  });

  test.each([
    [8999_99, "lower", false],
    [9000_00, "lower", true],
    [9000_00, "upper", false],
    [9000_01, "upper", true],
  ] as const)(
    "a base of %d fen against the last upper limit, limits belonging to the %s tier",
    (base, edge, beyond) => {
      expect(isBeyondTiers(base, "全额阶梯", tiers, edge)).toBe(beyond);
      expect(isBeyondTiers(base, "固定", tiers, edge)).toBe(false);
    },
  );

  test("a limit belongs to the tier below it where the policy says so", () => {
    expect(wholeRate(5000_00, "全额阶梯", tiers, "upper")).toBe(10_000);
    expect(wholeRate(5000_01, "全额阶梯", tiers, "upper")).toBe(20_000);
    expect(wholeRate(1000_00, "全额阶梯", tiers, "upper")).toBe(0);
  });

  test("a published marginal scale: 个人所得税 on 500,000 yuan a year is 97,080", () => {
    // 个人所得税税率表一 (综合所得): 3% to 36,000, 10% to 144,000, 20% to 300,000, 25% to 420,000, 30% to 660,000 …
    // quick deduction 52,920: 500,000 x 30% - 52,920 = 97,080.
    const limits = [0, 36_000, 144_000, 300_000, 420_000, 660_000, 960_000, Infinity].map((yuan) => yuan * 100);
    const scale = [30_000, 100_000, 200_000, 250_000, 300_000, 350_000, 450_000].map((rate, row) => ({
      lowerFen: limits[row],
      upperFen: limits[row + 1],
      rate,
      row,
    }));
    const tax = (yuan: number): number =>
      Number(roundedFen(rebateMillionths(yuan * 100, "超额累进", scale, "lower"), "halfAwayFromZero")) / 100;
    expect(tax(500_000)).toBe(97_080);
    expect(tax(36_000)).toBe(1_080);
    expect(tax(144_000)).toBe(11_880);
    expect(tax(1_000_000)).toBe(268_080);
  });

  test("agrees with BigInt for any base and scale, beyond 2^53 too", () => {
    const scale = fc
      .uniqueArray(fc.integer({ min: 0, max: 999_999_999_999 }), { minLength: 1, maxLength: 5 })
      .chain((limits) =>
        fc.tuple(
          fc.constant([...limits].sort((a, b) => a - b)),
          fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 5, maxLength: 5 }),
        ),
      )
      .map(([limits, rates]) =>
        limits.map((lowerFen, row) => ({ lowerFen, upperFen: limits[row + 1] ?? Infinity, rate: rates[row], row })),
      );
    const plainly = (base: bigint, own: readonly Tier[]): bigint => {
      if (base < 0n) return base * BigInt(own[0].rate);
      return own.reduce((sum, { lowerFen, upperFen, rate }) => {
        const from = BigInt(lowerFen);
        const to = upperFen === Infinity || base < BigInt(upperFen) ? base : BigInt(upperFen);
        return to > from ? sum + (to - from) * BigInt(rate) : sum;
      }, 0n);
    };
    const base = fc.oneof(
      fc.bigInt({ min: -(2n ** 62n), max: 2n ** 62n }),
      fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
    );
    fc.assert(
      fc.property(base, scale, (value, own) => {
        expect(rebateMillionths(exactInteger(value), "超额累进", own, "lower")).toBe(exactInteger(plainly(value, own)));
      }),
      { seed: 6, numRuns: 1000 },
    );
  });
});
