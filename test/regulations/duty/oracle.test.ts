import fc from "fast-check";
import { reviewWorkbook, type Review } from "../../../src/kernel/review";
import { REGULATIONS } from "../../../src/regulations";
import { duty } from "../../../src/regulations/duty";
import { memorySheet } from "../../memory-sheet";
import { judgeDuty, SOME_HINT, type DutyResult } from "../../oracle/duty-fines";
import { cellOf, ledgerArbitrary, policyArbitrary, policySheet, sheetsOf, type Sheet } from "../../oracle/random-duty";

const TABLES = ["值班罚款明细", "值班年度汇总", "次日公布名单", "工资扣款表"] as const;

async function review(sheets: readonly Sheet[]): Promise<Review> {
  return reviewWorkbook(
    sheets.map(({ name, rows }) => memorySheet(name, rows, { chunkRows: 3 })),
    REGULATIONS,
    [duty],
    { language: "zh-CN" },
  );
}

/** 合规提示 is worded by the product; that there is one is what counts. */
function withoutWords(name: string, rows: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  if (name !== "工资扣款表") return rows;
  return rows.map((row) => [...row.slice(0, -1), row.at(-1) === null ? null : SOME_HINT]);
}

function expectSame(review: Review, expected: DutyResult, sheets: readonly Sheet[]): void {
  const tables = new Map(review.tables().map(({ name, rows }) => [name, rows]));
  for (const name of TABLES) {
    expect({ name, rows: withoutWords(name, tables.get(name) ?? []) }).toEqual({ name, rows: expected[name] });
  }
  expect(review.counts.find(({ sheet }) => sheet === "值班到岗记录")?.leftOut ?? 0).toBe(expected.attendanceLeftOut);
  const places = (list: readonly { severity: string; sheet: string | null; cell: string | null }[]): string[] =>
    list.map(({ severity, sheet, cell }) => `${severity} ${sheet ?? "-"} ${cell ?? "-"}`).sort();
  const speaksOfPeople = new Set(["duty/group-leader", "duty/leader-post"]);
  const found = review.findingsOfComputation.filter(
    ({ rule, severity, data }) =>
      severity !== "warning" &&
      // Of the list of people the oracle knows only the second group.
      (rule !== "duty/group-membership" || "first" in data) &&
      !speaksOfPeople.has(rule) &&
      !RULES_OF_CHECK.has(rule),
  );
  // Who has no row in 值班人员 has no bonus cell: the oracle points nowhere then, the product at the person's record.
  const located = found.map((finding) =>
    finding.rule === "duty/bonus-known" && finding.sheet !== "值班人员"
      ? { ...finding, sheet: null, cell: null }
      : finding,
  );
  expect(places(located)).toEqual(
    places(expected.findings.map((finding) => ({ ...finding, cell: cellOf(finding, sheets) }))),
  );
}

/** Rules of `check` alone, about which the oracle of the computation says nothing. */
const RULES_OF_CHECK = new Set([
  "duty/roster-days",
  "duty/noon-and-night",
  "duty/slot-times",
  "duty/one-group-per-slot",
  "duty/driver-on-duty",
  "duty/driver-rotation",
  "duty/loss-compensation",
]);

describe("篇5 五.5 fines against a plain implementation", () => {
  it("agrees on random ledgers under the default policy", async () => {
    await fc.assert(
      fc.asyncProperty(ledgerArbitrary(), async (ledger) => {
        const sheets = sheetsOf(ledger);
        expectSame(await review(sheets), judgeDuty(ledger), sheets);
      }),
      { numRuns: 400, seed: 20261123 },
    );
  });

  it("agrees on random ledgers under random dated policies", async () => {
    await fc.assert(
      fc.asyncProperty(ledgerArbitrary(), policyArbitrary(), async (ledger, changes) => {
        const sheets = sheetsOf(ledger);
        const policy = policySheet(changes);
        expectSame(await review(policy ? [...sheets, policy] : sheets), judgeDuty(ledger, changes), sheets);
      }),
      { numRuns: 400, seed: 20261124 },
    );
  });
});
