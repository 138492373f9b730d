import { RATE_ONE } from "../../kernel/money";
import { exactInteger, type ExactInteger } from "./exact-integer";

/** How a fraction of a fen is rounded (篇6 四(一)1, policy `roundingMode`). */
export type RoundingMode = "halfAwayFromZero" | "halfEven" | "towardZero";

const ONE = BigInt(RATE_ONE);

/** Fen from fen x millionths, by one rounding. */
export function roundedFen(millionths: ExactInteger, mode: RoundingMode): ExactInteger {
  if (typeof millionths === "number") {
    const magnitude = Math.abs(millionths);
    const rest = magnitude % RATE_ONE;
    const whole = (magnitude - rest) / RATE_ONE;
    const rounded = whole + (roundsUp(rest * 2 - RATE_ONE, whole % 2 === 1, mode) ? 1 : 0);
    return millionths < 0 && rounded > 0 ? -rounded : rounded;
  }
  const magnitude = millionths < 0n ? -millionths : millionths;
  const rest = magnitude % ONE;
  const whole = magnitude / ONE;
  const rounded = whole + (roundsUp(Number(rest * 2n - ONE), whole % 2n === 1n, mode) ? 1n : 0n);
  return exactInteger(millionths < 0n ? -rounded : rounded);
}

/** @param aboveHalf below, at or above 0 as the fraction is below, at or above a half */
function roundsUp(aboveHalf: number, isOdd: boolean, mode: RoundingMode): boolean {
  switch (mode) {
    case "halfAwayFromZero":
      return aboveHalf >= 0;
    case "halfEven":
      return aboveHalf > 0 || (aboveHalf === 0 && isOdd);
    case "towardZero":
      return false;
  }
}
