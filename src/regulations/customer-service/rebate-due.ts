import { minus, plus, times, type ExactInteger } from "./exact-integer";
import type { Method } from "./sheets-rebates";

/** One row of 返佣政策: from `lowerFen` to below `upperFen` at `rate` millionths. */
export interface Tier {
  readonly lowerFen: number;
  /** Infinity where there is no upper limit. */
  readonly upperFen: number;
  readonly rate: number;
  readonly row: number;
}

/** Whether a base at a limit belongs to the tier above it or below it (policy `tierEdge`). */
export type TierEdge = "lower" | "upper";

/** True of a base at or above a filled last upper limit: no tier holds it. */
export function isBeyondTiers(base: ExactInteger, method: Method, tiers: readonly Tier[], edge: TierEdge): boolean {
  if (method === "固定") return false;
  const { upperFen } = tiers[tiers.length - 1];
  return edge === "lower" ? base >= upperFen : base > upperFen;
}

/**
 * The rebate on a base before rounding, in fen x millionths (contracts-rebates.md 4).
 *
 * @param tiers one at least, without gap or overlap, the lowest first
 */
export function rebateMillionths(
  base: ExactInteger,
  method: Method,
  tiers: readonly Tier[],
  edge: TierEdge,
): ExactInteger {
  return method === "超额累进" ? marginalMillionths(base, tiers) : times(base, wholeRate(base, method, tiers, edge));
}

/** The one rate that the whole base earns, fixed or by the tier it reaches. */
export function wholeRate(base: ExactInteger, method: Method, tiers: readonly Tier[], edge: TierEdge): number {
  if (method === "固定" || base < 0) return tiers[0].rate;
  for (let index = tiers.length - 1; index >= 0; index--) {
    const { lowerFen, rate } = tiers[index];
    if (edge === "lower" ? base >= lowerFen : base > lowerFen) return rate;
  }
  return 0;
}

function marginalMillionths(base: ExactInteger, tiers: readonly Tier[]): ExactInteger {
  if (base < 0) return times(base, tiers[0].rate);
  let sum: ExactInteger = 0;
  for (const { lowerFen, upperFen, rate } of tiers) {
    const from = Math.max(lowerFen, 0);
    const to = base < upperFen ? base : upperFen;
    if (to > from) sum = plus(sum, times(minus(to, from), rate));
  }
  return sum;
}
