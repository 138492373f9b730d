import { problemSheet } from "../kernel/problem-sheet";
import type { Answer } from "./answer";
import type { CommandLine } from "./arguments";
import { jsonText } from "./json-text";
import { placeForResult, withoutInputNote, writeResult } from "./result-file";
import { countsText, findingsText, writtenText } from "./report-text";
import { withReviewedInput, type CommandContext } from "./reviewed-input";

/** `check FILE [--with FILE] [--regulation ID] [--json] [--out FILE.xlsx]` */
export async function check(line: CommandLine, context: CommandContext): Promise<Answer> {
  const { language } = line;
  const place = await placeForResult(line, context.cwd);
  return withReviewedInput(line, context, async ({ review, state }, input) => {
    const { findings, counts } = review;
    const written =
      place === null
        ? null
        : await writeResult(place, input, state, [problemSheet(findings, language)], context.signal);

    function* text(): Generator<string> {
      yield* findingsText(findings, language);
      yield countsText(findings, counts, language);
      if (place !== null) yield writtenText(place.name, language);
    }
    return {
      status: findings.some(({ severity }) => severity === "error") ? 1 : 0,
      output: line.json ? jsonText({ tables: null, findings, counts }) : text(),
      ...withoutInputNote(written, language),
    };
  });
}
