/**
 * Whole numbers without a limit: fen, and fen x millionths. A value that a double holds exactly is a number, any other
 * a bigint, so that equal values are equal (`===`) and the usual case costs nothing.
 */
export type ExactInteger = number | bigint;

const MOST = BigInt(Number.MAX_SAFE_INTEGER);

export function exactInteger(value: bigint): ExactInteger {
  return value <= MOST && value >= -MOST ? Number(value) : value;
}

export function plus(left: ExactInteger, right: ExactInteger): ExactInteger {
  if (typeof left === "number" && typeof right === "number") {
    const sum = left + right;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return exactInteger(BigInt(left) + BigInt(right));
}

export function minus(left: ExactInteger, right: ExactInteger): ExactInteger {
  if (typeof left === "number" && typeof right === "number") {
    const difference = left - right;
    if (Number.isSafeInteger(difference)) return difference;
  }
  return exactInteger(BigInt(left) - BigInt(right));
}

export function times(left: ExactInteger, right: ExactInteger): ExactInteger {
  if (typeof left === "number" && typeof right === "number") {
    const product = left * right;
    // A zero has no sign here: -0 would show in a table.
    if (Number.isSafeInteger(product)) return product === 0 ? 0 : product;
  }
  return exactInteger(BigInt(left) * BigInt(right));
}

/** Yuan, as near as a cell can hold it: exact below 70 trillion. */
export function yuanOf(fen: ExactInteger): number {
  return typeof fen === "number" ? fen / 100 : Number(fen) / 100;
}

/** So many fen that a sum of two more amounts is still exact. */
const CARRY = 2 ** 52;

/**
 * Sums in a dense array of doubles; whatever a double can't hold is carried over into a bigint beside it.
 */
export class ExactSums {
  readonly #low: Float64Array;
  readonly #carried = new Map<number, bigint>();

  constructor(length: number) {
    this.#low = new Float64Array(length);
  }

  /** @param amount a whole number below 2^52 in size */
  add(index: number, amount: number): void {
    const sum = this.#low[index] + amount;
    if (sum < CARRY && sum > -CARRY) this.#low[index] = sum;
    else this.#carry(index, sum);
  }

  #carry(index: number, sum: number): void {
    this.#carried.set(index, (this.#carried.get(index) ?? 0n) + BigInt(sum));
    this.#low[index] = 0;
  }

  set(index: number, value: ExactInteger): void {
    if (this.#carried.size > 0) this.#carried.delete(index);
    if (typeof value === "number") {
      this.#low[index] = value;
    } else {
      this.#low[index] = 0;
      this.#carried.set(index, value);
    }
  }

  at(index: number): ExactInteger {
    const low = this.#low[index];
    if (this.#carried.size === 0) return low;
    const carried = this.#carried.get(index);
    return carried === undefined ? low : exactInteger(carried + BigInt(low));
  }
}
