import { foldWidth } from "./text";

/** Money is a whole number of fen; a rate is a whole number of millionths. Nothing here ever rounds silently. */

/** 9,999,999,999.99 yuan (R14). */
export const LARGEST_FEN = 999_999_999_999;

export const RATE_ONE = 1_000_000;

/** An amount as a cell number in yuan; null where it has more than two decimals or is too large. */
export function fenFromNumber(value: number): number | null {
  const fen = Math.round(value * 100);
  if (fen / 100 !== value) {
    // A sum such as 0.1 + 0.2 carries binary dust behind its 15th significant digit.
    const clean = Number(value.toPrecision(15));
    const cleanFen = Math.round(clean * 100);
    if (cleanFen / 100 !== clean) return null;
    return checkedFen(cleanFen);
  }
  return checkedFen(fen);
}

function checkedFen(fen: number): number | null {
  if (fen === 0) return 0;
  return Math.abs(fen) <= LARGEST_FEN ? fen : null;
}

const AMOUNT = /^(-?)[¥]?(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(万)?元?$/u;

/** An amount written as text (R14): `1,234.50`, `￥1234.5`, `1234元`, `1.2万`; null if it is none. */
export function fenFromText(text: string): number | null {
  const match = AMOUNT.exec(foldWidth(text).replace(/\s+/gu, ""));
  if (!match) return null;
  const [, outer = "", inner = "", whole = "", fraction = "", wan] = match;
  if (outer !== "" && inner !== "") return null;
  const shift = wan === undefined ? 2 : 6;
  const digits = fraction.replace(/0+$/u, "");
  if (digits.length > shift) return null;
  const fen = Number(whole.replaceAll(",", "") + digits.padEnd(shift, "0"));
  return Number.isSafeInteger(fen) ? checkedFen(outer === "-" || inner === "-" ? -fen : fen) : null;
}

/** True of what is written like an amount but is more than an amount may be (R14). */
export function isBeyondLargest(cell: string | number): boolean {
  if (typeof cell === "number") return Number.isFinite(cell) && Math.abs(cell) >= (LARGEST_FEN + 1) / 100;
  const match = AMOUNT.exec(foldWidth(cell).replace(/\s+/gu, ""));
  if (!match) return false;
  const [, , , whole = "", fraction = "", wan] = match;
  return (
    Number(`${whole.replaceAll(",", "")}.${fraction}`) * (wan === undefined ? 1 : 10_000) >= (LARGEST_FEN + 1) / 100
  );
}

/** Yuan with at most two decimals, as tables and JSON show it. */
export function yuanFromFen(fen: number): number {
  return fen / 100;
}

/** fen x rate, half away from zero to the fen: 0.005 becomes 0.01, -0.005 becomes -0.01. */
export function timesRateHalfUp(fen: number, rateMillionths: number): number {
  const product = fen * rateMillionths;
  if (Number.isSafeInteger(product)) {
    const magnitude = Math.abs(product);
    const whole = Math.floor(magnitude / RATE_ONE);
    const rounded = magnitude - whole * RATE_ONE >= RATE_ONE / 2 ? whole + 1 : whole;
    return product < 0 ? -rounded : rounded;
  }
  const exact = BigInt(fen) * BigInt(rateMillionths);
  const magnitude = exact < 0n ? -exact : exact;
  const rounded = Number((magnitude + BigInt(RATE_ONE / 2)) / BigInt(RATE_ONE));
  return exact < 0n ? -rounded : rounded;
}

/** A rate as a fraction, `0.1`, or as text `10%`; null where it isn't 0 to 1 with at most six decimals. */
export function rateFromCell(value: string | number): number | null {
  if (typeof value === "number") return rateFromFraction(Number(value.toPrecision(15)));
  const match = /^(\d+(?:\.\d+)?)\s*(%)?$/u.exec(foldWidth(value));
  if (!match) return null;
  const [whole = "", fraction = ""] = (match[1] ?? "").split(".");
  const shift = match[2] === undefined ? 6 : 4;
  const digits = fraction.replace(/0+$/u, "");
  if (digits.length > shift) return null;
  const rate = Number(whole + digits.padEnd(shift, "0"));
  return rate <= RATE_ONE ? rate : null;
}

function rateFromFraction(fraction: number): number | null {
  const rate = Math.round(fraction * RATE_ONE);
  return fraction >= 0 && fraction <= 1 && rate / RATE_ONE === fraction ? rate : null;
}
