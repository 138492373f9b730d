import fc from "fast-check";
import { reviewWorkbook, type Review } from "../../../src/kernel/review";
import { REGULATIONS } from "../../../src/regulations";
import { customerService } from "../../../src/regulations/customer-service";
import { memorySheet } from "../../memory-sheet";
import { cellOf, rebatesArbitrary, sheetsOf, type RandomRebates, type Sheet } from "../../oracle/random-rebates";
import { judgeRebates, type RebateReadings } from "../../oracle/rebates";

async function review(sheets: readonly Sheet[]): Promise<Review> {
  return reviewWorkbook(
    sheets.map(({ name, rows }) => memorySheet(name, rows, { chunkRows: 3 })),
    REGULATIONS,
    [customerService],
    { language: "zh-CN" },
  );
}

async function expectSame(ledger: RandomRebates): Promise<void> {
  const sheets = sheetsOf(ledger);
  const found = await review(sheets);
  const expected = judgeRebates(ledger, ledger.readings);
  const tables = new Map(found.tables().map(({ name, rows }) => [name, rows]));
  for (const name of ["返佣月报", "返佣差异"] as const) {
    expect({ name, rows: tables.get(name) }).toEqual({ name, rows: expected[name] });
  }
  const places = (list: readonly { severity: string; sheet: string | null; cell: string | null }[]): string[] =>
    list.map(({ severity, sheet, cell }) => `${severity} ${sheet ?? "-"} ${cell ?? "-"}`).sort();
  expect(places(found.findings)).toEqual(
    places(expected.findings.map((finding) => ({ ...finding, cell: cellOf(finding, sheets) }))),
  );
  const leftOut = Object.fromEntries(
    found.counts.filter((count) => count.leftOut > 0).map((count) => [count.sheet, count.leftOut]),
  );
  expect(leftOut).toEqual(expected.leftOut);
}

const readings: fc.Arbitrary<Partial<RebateReadings>> = fc.record(
  {
    rebateBase: fc.constantFrom("net", "gross"),
    tierEdge: fc.constantFrom("lower", "upper"),
    roundingPlace: fc.constantFrom("agentMonth", "trade"),
    roundingMode: fc.constantFrom("halfAwayFromZero", "halfEven", "towardZero"),
    pendingDue: fc.constantFrom("sameMonth", "nextMonth"),
    overpayment: fc.constantFrom("error", "carry"),
    rebateReportDay: fc.constantFrom(3, 6),
    rebateReportDeadline: fc.constantFrom("through", "before"),
  },
  { requiredKeys: [] },
);

describe("篇6 四(一) rebates against a plain implementation", () => {
  it("agrees on random ledgers under the default policy", async () => {
    await fc.assert(fc.asyncProperty(rebatesArbitrary(), expectSame), { numRuns: 400, seed: 20261123 });
  });

  it("agrees on random ledgers under random policies", async () => {
    await fc.assert(fc.asyncProperty(rebatesArbitrary(readings), expectSame), { numRuns: 400, seed: 20261124 });
  });
});
