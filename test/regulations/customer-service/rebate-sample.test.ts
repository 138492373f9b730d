/**
 * The rebate sheets of the sample workbook against the oracle and the product: exactly the planted faults are found in
 * it, and the files beside the generator are what it makes.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { rebateSample } from "../../../assets/samples/customer-service/make-rebates";
import { unzipParts, workbookParts } from "../../../assets/samples/duty/xlsx-writer";
import { openWorkbookFile } from "../../../src/files/workbook-file";
import { reviewWorkbook, type Review } from "../../../src/kernel/review";
import { REGULATIONS } from "../../../src/regulations";
import { customerService } from "../../../src/regulations/customer-service";
import { expectedRebates, monthTotals } from "../../oracle/rebate-sample-expected";
import { judgeRebates } from "../../oracle/rebates";

const folder = resolve(__dirname, "../../../assets/samples/customer-service");
const FILE = "代理商返佣2026.xlsx";
const { sheets, planted, ledger } = rebateSample();
const faults = planted.map(({ sheet, cell, severity }) => `${sheet}!${cell} ${severity}`).sort();

describe("篇6 四(一) the sample workbook", () => {
  let review: Review;
  beforeAll(async () => {
    const file = await openWorkbookFile(new Uint8Array(readFileSync(resolve(folder, FILE))), FILE);
    review = await reviewWorkbook(file.sheets, REGULATIONS, [customerService], { language: "zh-CN" });
  });

  test("is what the files beside it say", () => {
    const json = (name: string): unknown => JSON.parse(readFileSync(resolve(folder, name), "utf8"));
    expect(json("planted-faults.json")).toEqual(planted);
    expect(json("expected.json")).toEqual(expectedRebates(ledger));
    expect(unzipParts(readFileSync(resolve(folder, FILE)))).toEqual(workbookParts(sheets));
  });

  test("holds the planted faults and no other, each with an id of its own", () => {
    expect(expectedRebates(ledger).findings).toEqual({
      error: planted.filter(({ severity }) => severity === "error").length,
      warning: planted.filter(({ severity }) => severity === "warning").length,
      "needs-review": planted.filter(({ severity }) => severity === "needs-review").length,
    });
    expect(new Set(planted.map(({ id }) => id)).size).toBe(planted.length);
  });

  test("gives exactly the planted faults, with their articles and causes", () => {
    const found = review.findings.map(({ severity, sheet, cell }) => `${sheet ?? ""}!${cell ?? ""} ${severity}`);
    expect(found.sort()).toEqual(faults);
    const at = new Map(review.findings.map((finding) => [`${finding.sheet ?? ""}!${finding.cell ?? ""}`, finding]));
    const told = planted.map(({ id, sheet, cell }) => {
      const { clause, data } = at.get(`${sheet}!${cell}`) ?? {};
      return [id, clause, data?.["cause"]];
    });
    expect(told).toEqual(planted.map(({ id, clause, cause }) => [id, clause, cause]));
  });

  test("computes the oracle's tables to the fen", () => {
    const tables = new Map(review.tables().map(({ name, rows }) => [name, rows]));
    const { 返佣月报: statement, 返佣差异: differences } = judgeRebates(ledger);
    expect(tables.get("返佣月报")).toEqual(statement);
    expect(tables.get("返佣差异")).toEqual(differences);
    expect(monthTotals(tables.get("返佣月报") ?? [])).toEqual(expectedRebates(ledger).返佣月报.totals);
  });

  test("R16 counts rows and rows left out", () => {
    const { read } = expectedRebates(ledger);
    expect(Object.fromEntries(review.counts.map(({ sheet, rows, leftOut }) => [sheet, { rows, leftOut }]))).toEqual(
      read,
    );
  });
});
