import { problemSheet } from "../kernel/problem-sheet";
import type { ReportSheet } from "../kernel/report-sheet";
import type { ReviewedTable } from "../kernel/review";
import { REGULATIONS } from "../regulations";
import type { Answer } from "./answer";
import type { CommandLine } from "./arguments";
import { reviewFile } from "./file-review";
import { openInput } from "./input-file";
import { jsonText } from "./json-text";
import { placeForResult, writeResult } from "./result-file";
import { countsText, findingsText, tableText, writtenText } from "./report-text";

/** `compute FILE [--regulation ID] [--json] [--out FILE.xlsx]` */
export async function compute(line: CommandLine, cwd: string): Promise<Answer> {
  const { language } = line;
  const place = await placeForResult(line, cwd);
  const input = await openInput(line.file ?? "", cwd);
  const { review, state } = await reviewFile(input, line.regulation, language);
  const { findingsOfComputation: findings, counts } = review;
  const tables = review.tables();
  if (place !== null) {
    await writeResult(place, input, state, [...tables.map(resultSheet), problemSheet(findings, language)]);
  }

  function* text(): Generator<string> {
    for (const table of tables) yield* tableText(table, language);
    yield* findingsText(findings, language);
    yield countsText(findings, counts, language);
    if (place !== null) yield writtenText(place.name, language);
  }
  return {
    status: findings.some(({ severity }) => severity === "error") ? 1 : 0,
    output: line.json ? jsonText({ tables, findings, counts }) : text(),
  };
}

function resultSheet({ name, regulation, columns, rows }: ReviewedTable): ReportSheet {
  const print = REGULATIONS.find(({ id }) => id === regulation)?.tallies.find((tally) => tally.name === name)?.print;
  return { name, columns, rows, ...(print === undefined ? {} : { print }) };
}
