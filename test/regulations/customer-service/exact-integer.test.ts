import fc from "fast-check";
import {
  ExactSums,
  exactInteger,
  minus,
  plus,
  times,
  yuanOf,
} from "../../../src/regulations/customer-service/exact-integer";

const whole = fc.oneof(
  fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n }),
  fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 53n + 3n }),
  fc.bigInt({ min: -5n, max: 5n }),
);

describe("篇6 四(一)1 whole numbers without a limit", () => {
  test("sums, differences and products are those of BigInt", () => {
    fc.assert(
      fc.property(whole, whole, (left, right) => {
        expect(plus(exactInteger(left), exactInteger(right))).toBe(exactInteger(left + right));
        expect(minus(exactInteger(left), exactInteger(right))).toBe(exactInteger(left - right));
        expect(times(exactInteger(left), exactInteger(right))).toBe(exactInteger(left * right));
      }),
      { seed: 6 },
    );
  });

  test("a value is a number up to 2^53 - 1, a bigint beyond", () => {
    expect(exactInteger(2n ** 53n - 1n)).toBe(2 ** 53 - 1);
    expect(exactInteger(2n ** 53n)).toBe(2n ** 53n);
    expect(plus(2 ** 53 - 1, 1)).toBe(2n ** 53n);
    expect(minus(2n ** 53n, 1)).toBe(2 ** 53 - 1);
  });

  test("zero has no sign", () => {
    expect(Object.is(times(-5, 0), 0)).toBe(true);
    expect(Object.is(minus(0, 0), 0)).toBe(true);
  });

  test("sums in an array carry what a double can't hold", () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt({ min: -(2n ** 51n), max: 2n ** 51n }), { maxLength: 200 }),
        fc.nat(1),
        (amounts, index) => {
          const sums = new ExactSums(2);
          for (const amount of amounts) sums.add(index, Number(amount));
          expect(sums.at(index)).toBe(exactInteger(amounts.reduce((sum, amount) => sum + amount, 0n)));
          expect(sums.at(1 - index)).toBe(0);
        },
      ),
      { seed: 6 },
    );
  });

  test("setting a value forgets what was carried", () => {
    const sums = new ExactSums(1);
    sums.set(0, 2n ** 60n);
    expect(sums.at(0)).toBe(2n ** 60n);
    sums.set(0, 7);
    expect(sums.at(0)).toBe(7);
  });

  test("yuan have two decimals", () => {
    expect(yuanOf(-1)).toBe(-0.01);
    expect(yuanOf(2n ** 53n)).toBe(90071992547409.92);
  });
});
