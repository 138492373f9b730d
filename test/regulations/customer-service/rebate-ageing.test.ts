import fc from "fast-check";
import { rebateAgeing, rebateStatement } from "../../../src/regulations/customer-service/functions";

const TRADES = ["日期", "代理商编号", "交易额"];
const TERMS = [
  ["代理商编号", "方式", "下限", "比例"],
  ["全部", "固定", "", 1],
];
const PAYMENTS = ["日期", "代理商编号", "金额"];
const trades = [TRADES, ["2026-01-05", "A", 10], ["2026-02-05", "A", 20], ["2026-03-05", "A", 30]];

/** Figures of A: outstanding, this month, 1, 2, 3 months ago, earlier, overpaid. */
const ageOf = (
  payments: unknown[][],
  opening?: unknown[][],
  month?: unknown,
  policy?: unknown[][],
  own: unknown[][] = trades,
): unknown[] => (rebateAgeing(own, TERMS, [PAYMENTS, ...payments], opening, month, policy)[1] ?? []).slice(2);

describe("篇6 四(一)2 ageing of what is outstanding", () => {
  test.each([
    [0, [60, 30, 20, 10, 0, 0, 0]],
    [9.99, [50.01, 30, 20, 0.01, 0, 0, 0]],
    [10, [50, 30, 20, 0, 0, 0, 0]],
    [10.01, [49.99, 30, 19.99, 0, 0, 0, 0]],
    [59.99, [0.01, 0.01, 0, 0, 0, 0, 0]],
    [60.01, [-0.01, 0, 0, 0, 0, 0, -0.01]],
  ])("a payment of %d settles the oldest first", (paid, expected) => {
    expect(ageOf([["2026-03-25", "A", paid]])).toEqual(expected);
  });

  test("an agent that is owed nothing has no row", () => {
    expect(ageOf([["2026-03-25", "A", 60]])).toEqual([]);
  });

  test("the opening is older than any month, and settled first", () => {
    const opening = [
      ["代理商编号", "金额"],
      ["A", 5],
    ];
    expect(ageOf([["2026-03-25", "A", 3]], opening)).toEqual([62, 30, 20, 10, 0, 2, 0]);
    expect(ageOf([["2026-01-25", "A", 7]], opening, "2026-01")).toEqual([8, 8, 0, 0, 0, 0, 0]);
  });

  test("what is paid too early stands against later months", () => {
    expect(ageOf([["2026-01-25", "A", 15]])).toEqual([45, 30, 15, 0, 0, 0, 0]);
  });

  test("a month of refunds takes off the oldest, a clawback is owed anew", () => {
    const refunded = [...trades, ["2026-04-05", "A", -12]];
    expect(ageOf([], undefined, undefined, undefined, refunded)).toEqual([48, 0, 30, 18, 0, 0, 0]);
    expect(
      ageOf([
        ["2026-02-25", "A", 30],
        ["2026-03-25", "A", -5],
      ]),
    ).toEqual([35, 35, 0, 0, 0, 0, 0]);
  });

  test("months longer ago than three are one figure", () => {
    expect(ageOf([["2026-06-30", "A", 0]])).toEqual([60, 0, 0, 0, 30, 30, 0]);
  });

  test("where rebates stand in the next month's balance they are as old as when they were earned", () => {
    const policy = [
      ["参数", "值"],
      ["pendingDue", "nextMonth"],
    ];
    expect(ageOf([], undefined, undefined, policy)).toEqual([30, 0, 20, 10, 0, 0, 0]);
  });

  test("its parts are the balance of the statement", () => {
    const day = fc.constantFrom("2026-01-05", "2026-02-05", "2026-03-05", "2026-04-05", "2026-05-05");
    const rows = fc.array(fc.tuple(day, fc.integer({ min: -3000, max: 9000 })), { maxLength: 8 });
    fc.assert(
      fc.property(rows, rows, fc.integer({ min: -500, max: 500 }), (earned, paid, opening) => {
        const own = [TRADES, ["2026-01-01", "A", 0], ["2026-05-31", "A", 0]];
        const books: Parameters<typeof rebateAgeing> = [
          [...own, ...earned.map(([date, fen]) => [date, "A", fen / 100])],
          TERMS,
          [PAYMENTS, ...paid.map(([date, fen]) => [date, "A", fen / 100])],
          [
            ["代理商编号", "金额"],
            ["A", opening / 100],
          ],
        ];
        const [balance = 0, ...parts] = (rebateAgeing(...books)[1] ?? []).slice(2).map(Number);
        expect(Math.round(parts.reduce((sum, part) => sum + part, 0) * 100)).toBe(Math.round(balance * 100));
        expect(rebateStatement(books[0], books[1], books[2], books[3]).at(-1)?.[7]).toBe(balance);
        expect(parts.slice(0, -1).every((part) => part >= 0)).toBe(true);
      }),
      { seed: 6 },
    );
  });
});
