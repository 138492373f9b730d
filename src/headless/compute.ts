import { problemSheet } from "../kernel/problem-sheet";
import type { ReportSheet } from "../kernel/report-sheet";
import type { ReviewedTable } from "../kernel/review";
import { REGULATIONS } from "../regulations";
import type { Answer } from "./answer";
import type { CommandLine } from "./arguments";
import { jsonText } from "./json-text";
import { placeForResult, withoutInputNote, writeResult } from "./result-file";
import { countsText, findingsText, tableText, writtenText } from "./report-text";
import { withReviewedInput, type CommandContext } from "./reviewed-input";

/** `compute FILE [--with FILE] [--regulation ID] [--json] [--out FILE.xlsx]` */
export async function compute(line: CommandLine, context: CommandContext): Promise<Answer> {
  const { language } = line;
  const place = await placeForResult(line, context.cwd);
  return withReviewedInput(line, context, async ({ review, state }, input) => {
    const { findingsOfComputation: findings, counts } = review;
    const tables = review.tables();
    const sheets = (): readonly ReportSheet[] => [...tables.map(resultSheet), problemSheet(findings, language)];
    const written = place === null ? null : await writeResult(place, input, state, sheets(), context.signal);

    function* text(): Generator<string> {
      for (const table of tables) yield* tableText(table, language);
      yield* findingsText(findings, language);
      yield countsText(findings, counts, language);
      if (place !== null) yield writtenText(place.name, language);
    }
    return {
      status: findings.some(({ severity }) => severity === "error") ? 1 : 0,
      output: line.json ? jsonText({ tables, findings, counts }) : text(),
      ...withoutInputNote(written, language),
    };
  });
}

function resultSheet({ name, regulation, columns, rows }: ReviewedTable): ReportSheet {
  const print = REGULATIONS.find(({ id }) => id === regulation)?.tallies.find((tally) => tally.name === name)?.print;
  return { name, columns, rows, ...(print === undefined ? {} : { print }) };
}
