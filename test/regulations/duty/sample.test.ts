import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { openWorkbookFile } from "../../../src/files/workbook-file";
import { reviewWorkbook, type Review } from "../../../src/kernel/review";
import { REGULATIONS } from "../../../src/regulations";
import { duty } from "../../../src/regulations/duty";

interface PlantedFault {
  readonly sheet: string;
  readonly cell: string;
  readonly severity: string | null;
  readonly clause: string;
}

interface Expected {
  readonly read: Readonly<Record<string, { readonly rows: number; readonly leftOut: number }>>;
  readonly tables: readonly { readonly name: string; readonly rows: readonly (readonly unknown[])[] }[];
}

const folder = resolve(__dirname, "../../../assets/samples/duty");
const planted: readonly PlantedFault[] = JSON.parse(readFileSync(resolve(folder, "planted-faults.json"), "utf8"));
const expected: Expected = JSON.parse(readFileSync(resolve(folder, "expected.json"), "utf8"));

describe("篇5 the sample workbook, read from its file", () => {
  let review: Review;
  beforeAll(async () => {
    const bytes = readFileSync(resolve(folder, "机关值班2026.xlsx"));
    const file = await openWorkbookFile(new Uint8Array(bytes), "机关值班2026.xlsx");
    review = await reviewWorkbook(file.sheets, REGULATIONS, [duty], { language: "zh-CN" });
  });

  it("gives exactly the planted faults", () => {
    const found = review.findings.map(({ severity, sheet, cell }) => `${sheet ?? ""}!${cell ?? ""} ${severity}`);
    const faults = planted.flatMap(({ sheet, cell, severity }) =>
      severity === null ? [] : [`${sheet}!${cell} ${severity}`],
    );
    expect(found.sort()).toEqual(faults.sort());
  });

  it("cites the article of each planted fault", () => {
    const clauses = new Map(review.findings.map(({ sheet, cell, clause }) => [`${sheet ?? ""}!${cell ?? ""}`, clause]));
    const cited = planted
      .filter(({ severity }) => severity !== null)
      .map(({ sheet, cell }) => [cell, clauses.get(`${sheet}!${cell}`)]);
    expect(cited).toEqual(
      planted.filter(({ severity }) => severity !== null).map(({ cell, clause }) => [cell, clause]),
    );
  });

  it("computes exactly the expected tables", () => {
    expect(review.tables().map(({ name, rows }) => ({ name, rows }))).toEqual(
      expected.tables.map(({ name, rows }) => ({ name, rows })),
    );
  });

  it("R16 counts rows and rows left out", () => {
    expect(Object.fromEntries(review.counts.map(({ sheet, rows, leftOut }) => [sheet, { rows, leftOut }]))).toEqual(
      expected.read,
    );
  });
});
