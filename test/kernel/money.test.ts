import fc from "fast-check";
import {
  fenFromNumber,
  fenFromText,
  LARGEST_FEN,
  isBeyondLargest,
  rateFromCell,
  RATE_ONE,
  timesRateHalfUp,
  yuanFromFen,
} from "../../src/kernel/money";

const fen = fc.integer({ min: -LARGEST_FEN, max: LARGEST_FEN });
const rate = fc.integer({ min: 0, max: RATE_ONE });
const RUNS = { numRuns: 5000 };

/** fen x rate / 1,000,000, half away from zero, in whole numbers without limit. */
function exactly(amount: number, millionths: number): bigint {
  const product = BigInt(amount) * BigInt(millionths);
  const magnitude = product < 0n ? -product : product;
  const rounded = (2n * magnitude + 1_000_000n) / 2_000_000n;
  return product < 0n ? -rounded : rounded;
}

const decimal = (amount: number): string => {
  const digits = String(Math.abs(amount)).padStart(3, "0");
  return `${amount < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

describe("goal 9 fen times rate is exact", () => {
  it("agrees with BigInt over all amounts and rates", () => {
    fc.assert(
      fc.property(fen, rate, (amount, millionths) => {
        expect(BigInt(timesRateHalfUp(amount, millionths))).toBe(exactly(amount, millionths));
      }),
      RUNS,
    );
  });

  it("agrees with BigInt at exact halves, on both sides of them and of zero", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 199_999_999_999 }), fc.constantFrom(1, -1), (whole, sign) => {
        // (2n + 1) fen at 50 % is n and a half.
        const amount = sign * (2 * whole + 1);
        expect(BigInt(timesRateHalfUp(amount, 500_000))).toBe(exactly(amount, 500_000));
        expect(timesRateHalfUp(amount, 500_000)).toBe(sign * (whole + 1));
        for (const near of [499_999, 500_001]) {
          expect(BigInt(timesRateHalfUp(amount, near))).toBe(exactly(amount, near));
        }
      }),
      RUNS,
    );
  });

  it("agrees with BigInt where the product isn't a safe integer", () => {
    for (const amount of [LARGEST_FEN, LARGEST_FEN - 1, 9_007_199_255, 9_007_199_254, 18_014_398_509]) {
      for (const millionths of [1, 499_999, 500_000, 500_001, 999_999, RATE_ONE]) {
        for (const sign of [1, -1]) {
          expect(BigInt(timesRateHalfUp(sign * amount, millionths))).toBe(exactly(sign * amount, millionths));
        }
      }
    }
  });

  it.each([
    [1, 500_000, 1],
    [-1, 500_000, -1],
    [1, 499_999, 0],
    [-1, 499_999, 0],
    [3, 500_000, 2],
    [5, 100_000, 1],
    [4, 100_000, 0],
    [15_000_05, 100_000, 150_001],
    [-15_000_05, 100_000, -150_001],
    [123, 0, 0],
    [-123, 0, 0],
    [123, RATE_ONE, 123],
  ])("%i fen at %i millionths are %i", (amount, millionths, rounded) => {
    const product = timesRateHalfUp(amount, millionths);
    expect(product === 0 ? 0 : product).toBe(rounded);
  });

  it("is odd: a minus only changes the sign", () => {
    fc.assert(
      fc.property(fen, rate, (amount, millionths) => {
        expect(timesRateHalfUp(-amount, millionths) + timesRateHalfUp(amount, millionths)).toBe(0);
      }),
    );
  });
});

describe("R14 amounts", () => {
  it("R14 every amount of two decimals is read back from a number and from text", () => {
    fc.assert(
      fc.property(fen, (amount) => {
        const text = decimal(amount);
        const grouped = text.replace(/\d(?=(?:\d{3})+\.)/gu, "$&,");
        expect(fenFromNumber(yuanFromFen(amount))).toBe(amount);
        expect(fenFromNumber(Number(text))).toBe(amount);
        for (const form of [text, grouped, `${text}元`, text.replace(/^(-?)/u, "$1￥")]) {
          expect(fenFromText(form)).toBe(amount);
        }
      }),
      RUNS,
    );
  });

  it("R14 万 moves the point by four places, exactly", () => {
    fc.assert(
      fc.property(fen, (amount) => {
        const digits = String(Math.abs(amount)).padStart(7, "0");
        const sign = amount < 0 ? "-" : "";
        expect(fenFromText(`${sign}${digits.slice(0, -6)}.${digits.slice(-6)}万`)).toBe(amount);
      }),
    );
  });

  it("R14 a third decimal that isn't 0 is refused, as number and as text", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }),
        fc.integer({ min: 1, max: 9 }),
        (amount, third) => {
          const text = `${decimal(amount)}${third}`;
          expect(fenFromText(text)).toBeNull();
          expect(fenFromNumber(Number(text))).toBeNull();
        },
      ),
    );
  });

  it("R14 dust behind the 15th digit is no decimal", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 2, maxLength: 10 }), (parts) => {
        const sum = parts.reduce((total, part) => total + part / 100, 0);
        expect(fenFromNumber(sum)).toBe(parts.reduce((total, part) => total + part, 0));
      }),
    );
  });

  it("R14 the limits", () => {
    expect([fenFromNumber(9_999_999_999.99), fenFromText("9,999,999,999.99")]).toEqual([LARGEST_FEN, LARGEST_FEN]);
    expect([fenFromNumber(-9_999_999_999.99), fenFromText("-9999999999.99")]).toEqual([-LARGEST_FEN, -LARGEST_FEN]);
    for (const over of [10_000_000_000, -10_000_000_000, 1e15, 1e21, Number.MAX_VALUE, Infinity, -Infinity, NaN]) {
      expect(fenFromNumber(over)).toBeNull();
    }
    for (const over of ["10,000,000,000.00", "-10000000000", "1000000万", `1${"0".repeat(400)}`]) {
      expect(fenFromText(over)).toBeNull();
    }
  });

  it("R14 −0 is 0", () => {
    for (const zero of [fenFromNumber(-0), fenFromText("-0"), fenFromText("-0.00万"), fenFromNumber(-0 / 5)]) {
      expect(Object.is(zero, 0)).toBe(true);
    }
  });
});

describe("rates", () => {
  it("are read back from a fraction and from a percentage", () => {
    fc.assert(
      fc.property(rate, (millionths) => {
        const percent = (millionths / 10_000).toFixed(4);
        expect(rateFromCell(millionths / RATE_ONE)).toBe(millionths);
        expect(rateFromCell((millionths / RATE_ONE).toFixed(6))).toBe(millionths);
        expect(rateFromCell(`${percent}%`)).toBe(millionths);
      }),
      RUNS,
    );
  });

  it.each([0, 1, -1, 9_999_999_999.99, "9,999,999,999.99", "999999.9999万", "十", NaN, Infinity])(
    "R14 %j is not too large an amount",
    (cell) => {
      expect(isBeyondLargest(cell)).toBe(false);
    },
  );

  it.each([1e10, -1e15, "10000000000", "-10,000,000,000.5元", "1000000万"])("R14 %j is too large an amount", (cell) => {
    expect(isBeyondLargest(cell)).toBe(true);
  });

  it.each([
    [0.1, 100_000],
    ["0.1", 100_000],
    ["10%", 100_000],
    ["１０％", 100_000],
    ["1.25%", 12_500],
    ["1.25 ％", 12_500],
    [0.1 + 0.2, 300_000],
    [1, RATE_ONE],
    ["100%", RATE_ONE],
    [0, 0],
    ["0%", 0],
  ])("%j is %i millionths", (cell, millionths) => {
    expect(rateFromCell(cell)).toBe(millionths);
  });

  it.each([
    1.000001,
    -0.1,
    0.0000001,
    1e-7,
    NaN,
    Infinity,
    10,
    "10",
    "101%",
    "100.0001%",
    "0.0000001",
    "-1%",
    "10%%",
    "1e-1",
    ".1",
    "%",
    "十",
    "0x1",
  ])("%j is no rate", (cell) => {
    expect(rateFromCell(cell)).toBeNull();
  });
});
