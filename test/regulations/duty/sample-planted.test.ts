/**
 * The sample workbook of 篇5 against the oracles: exactly the planted faults are found in it, exactly the planted events fined,
 * and the files beside the generator are what it makes.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { dutySample } from "../../../assets/samples/duty/make-sample";
import { unzipParts, workbookParts } from "../../../assets/samples/duty/xlsx-writer";
import { checkDuty } from "../../oracle/duty-check";
import { expectedOf } from "../../oracle/sample-expected";

const folder = resolve(__dirname, "../../../assets/samples/duty");
const { sheets, planted } = dutySample();

describe("篇5 the sample workbook", () => {
  const { findings, result } = checkDuty(sheets);

  test("holds the planted faults and no other", () => {
    const found = findings.map(({ severity, sheet, cell }) => `${String(sheet)}!${String(cell)} ${severity}`);
    const expected = planted
      .filter(({ severity }) => severity !== null)
      .map(({ severity, sheet, cell }) => `${sheet}!${cell} ${String(severity)}`);
    expect(found.sort()).toEqual(expected.sort());
  });

  test("gives the planted fines and no other", () => {
    const moneyOf = (table: string): string[] =>
      planted.flatMap(({ money }) => money.filter((one) => one.table === table).map(({ row }) => JSON.stringify(row)));
    expect(result.值班罚款明细.map((row) => JSON.stringify(row)).sort()).toEqual(moneyOf("值班罚款明细").sort());
    const cuts = result.值班年度汇总.filter((row) => row[6] !== 0);
    expect(cuts.map((row) => JSON.stringify(row)).sort()).toEqual(moneyOf("值班年度汇总").sort());
    expect(result.工资扣款表.map((row) => JSON.stringify(row))).toEqual(expect.arrayContaining(moneyOf("工资扣款表")));
  });

  test("each fault has its own id", () => {
    expect(new Set(planted.map(({ id }) => id)).size).toBe(planted.length);
  });

  test("is what the files beside it say", () => {
    const json = (name: string): unknown => JSON.parse(readFileSync(resolve(folder, name), "utf8"));
    expect(json("planted-faults.json")).toEqual(JSON.parse(JSON.stringify(planted)));
    expect(json("expected.json")).toEqual(JSON.parse(JSON.stringify(expectedOf(sheets))));
    expect(unzipParts(readFileSync(resolve(folder, "机关值班2026.xlsx")))).toEqual(workbookParts(sheets));
  });
});
