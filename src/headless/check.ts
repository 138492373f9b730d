import { problemSheet } from "../kernel/problem-sheet";
import type { Answer } from "./answer";
import type { CommandLine } from "./arguments";
import { reviewFile } from "./file-review";
import { openInput } from "./input-file";
import { jsonText } from "./json-text";
import { placeForResult, writeResult } from "./result-file";
import { countsText, findingsText, writtenText } from "./report-text";

/** `check FILE [--regulation ID] [--json] [--out FILE.xlsx]` */
export async function check(line: CommandLine, cwd: string): Promise<Answer> {
  const { language } = line;
  const place = await placeForResult(line, cwd);
  const input = await openInput(line.file ?? "", cwd);
  const { review, state } = await reviewFile(input, line.regulation, language);
  const { findings, counts } = review;
  if (place !== null) await writeResult(place, input, state, [problemSheet(findings, language)]);

  function* text(): Generator<string> {
    yield* findingsText(findings, language);
    yield countsText(findings, counts, language);
    if (place !== null) yield writtenText(place.name, language);
  }
  return {
    status: findings.some(({ severity }) => severity === "error") ? 1 : 0,
    output: line.json ? jsonText({ tables: null, findings, counts }) : text(),
  };
}
