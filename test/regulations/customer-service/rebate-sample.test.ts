/**
 * The sample workbook, its sheets of rebates and of service, against the oracles and the product: exactly the planted
 * faults are found in it, and the files beside the generators are what they make.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { rebateSample } from "../../../assets/samples/customer-service/make-rebates";
import { serviceSample } from "../../../assets/samples/customer-service/make-service";
import { unzipParts, workbookParts } from "../../../assets/samples/duty/xlsx-writer";
import { openWorkbookFile } from "../../../src/files/workbook-file";
import { reviewWorkbook, type Review } from "../../../src/kernel/review";
import { REGULATIONS } from "../../../src/regulations";
import { customerService } from "../../../src/regulations/customer-service";
import { judgeOffences, TEXT_READINGS } from "../../oracle/offences";
import { expectedRebates, monthTotals } from "../../oracle/rebate-sample-expected";
import { judgeRebates } from "../../oracle/rebates";
import { expectedSample } from "../../oracle/service-sample-expected";

const folder = resolve(__dirname, "../../../assets/samples/customer-service");
const FILE = "代理商返佣2026.xlsx";
const { sheets, planted: plantedInRebates, ledger } = rebateSample();
const service = serviceSample();
const planted = [...plantedInRebates, ...service.planted];
const findable = planted.filter(({ severity }) => severity !== null);
const expected = expectedSample(ledger, service);
const OFFENCE_SHEETS = ["客服人员", "违纪处罚", "泄密事件"];

describe("篇6 the sample workbook", () => {
  let review: Review;
  beforeAll(async () => {
    const file = await openWorkbookFile(new Uint8Array(readFileSync(resolve(folder, FILE))), FILE);
    review = await reviewWorkbook(file.sheets, REGULATIONS, [customerService], { language: "zh-CN" });
  });

  test("is what the files beside it say", () => {
    const json = (name: string): unknown => JSON.parse(readFileSync(resolve(folder, name), "utf8"));
    expect(json("planted-faults.json")).toEqual(planted);
    expect(json("expected.json")).toEqual(expected);
    expect(unzipParts(readFileSync(resolve(folder, FILE)))).toEqual(workbookParts([...sheets, ...service.sheets]));
  });

  test("holds the planted faults and no other, each with an id of its own", () => {
    const count = (faults: readonly { severity: string | null }[], wanted: string): number =>
      faults.filter(({ severity }) => severity === wanted).length;
    expect(expectedRebates(ledger).findings).toEqual({
      error: count(plantedInRebates, "error"),
      warning: count(plantedInRebates, "warning"),
      "needs-review": count(plantedInRebates, "needs-review"),
    });
    expect(expected.findings).toEqual({
      error: count(planted, "error"),
      warning: count(planted, "warning"),
      "needs-review": count(planted, "needs-review"),
    });
    expect(new Set(planted.map(({ id }) => id)).size).toBe(planted.length);
  });

  test("gives exactly the planted faults, with their articles and causes", () => {
    const found = review.findings.map(
      ({ severity, sheet, cell, clause }) => `${sheet ?? ""}!${cell ?? ""} ${severity} ${clause}`,
    );
    expect(found.sort()).toEqual(
      findable.map(({ sheet, cell, severity, clause }) => `${sheet}!${cell} ${severity ?? ""} ${clause}`).sort(),
    );
    const at = new Map(review.findings.map((finding) => [`${finding.sheet ?? ""}!${finding.cell ?? ""}`, finding]));
    const told = plantedInRebates.map(({ id, sheet, cell }) => [id, at.get(`${sheet}!${cell}`)?.data["cause"]]);
    expect(told).toEqual(plantedInRebates.map(({ id, cause }) => [id, cause]));
  });

  test("computes the oracle's tables to the fen", () => {
    const tables = new Map(review.tables().map(({ name, rows }) => [name, rows]));
    const { 返佣月报: statement, 返佣差异: differences } = judgeRebates(ledger);
    expect(tables.get("返佣月报")).toEqual(statement);
    expect(tables.get("返佣差异")).toEqual(differences);
    expect(monthTotals(tables.get("返佣月报") ?? [])).toEqual(expectedRebates(ledger).返佣月报.totals);
  });

  test("fines as the oracle of offences does, each planted one among them and no other", () => {
    const judged = judgeOffences(service.offences, TEXT_READINGS);
    const tables = new Map(review.tables().map(({ name, rows }) => [name, rows]));
    for (const name of ["客服处罚明细", "主管连带罚款", "客服罚款汇总"] as const) {
      expect(tables.get(name)).toEqual(judged[name]);
    }
    for (const name of ["客服处罚明细", "主管连带罚款"] as const) {
      const money = service.planted.flatMap((fault) => fault.money ?? []).filter(({ table }) => table === name);
      expect(judged[name].map((row) => JSON.stringify(row)).sort()).toEqual(
        money.map(({ row }) => JSON.stringify(row)).sort(),
      );
    }
  });

  test("the oracle of offences finds what is planted in their sheets, and leaves out the same rows", () => {
    const { findings, leftOut } = judgeOffences(service.offences, TEXT_READINGS);
    const ofOffences = service.planted.filter(
      ({ sheet, severity, id }) => OFFENCE_SHEETS.includes(sheet) && severity !== null && id !== "number-twice",
    );
    expect(findings.map((finding) => finding.split(" ").slice(0, 2).join(" ")).sort()).toEqual(
      ofOffences.map(({ severity, sheet }) => `${severity ?? ""} ${sheet}`).sort(),
    );
    for (const sheet of OFFENCE_SHEETS) expect(leftOut[sheet]).toBe(expected.read[sheet]?.leftOut);
  });

  test("R16 counts rows and rows left out", () => {
    const { read } = expected;
    expect(Object.fromEntries(review.counts.map(({ sheet, rows, leftOut }) => [sheet, { rows, leftOut }]))).toEqual(
      read,
    );
  });
});
