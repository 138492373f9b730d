import { newWorkbook } from "../files/workbook-file";
import { templateSheets } from "../kernel/template-sheet";
import type { Answer } from "./answer";
import type { CommandLine } from "./arguments";
import { placeForOutput, writeOutput } from "./output-file";
import { writtenText } from "./report-text";

/** `template REGULATION --out FILE.xlsx [--sample]` */
export async function template(line: CommandLine, cwd: string): Promise<Answer> {
  const { language, regulation, sample, force } = line;
  if (regulation === null || line.out === null) throw new TypeError("template needs a regulation and --out");
  const place = await placeForOutput({ out: line.out, cwd, force, input: null });
  await writeOutput(place, await newWorkbook(templateSheets(regulation, { sample, language }), { asTable: false }));
  return { status: 0, output: [writtenText(place.name, language)] };
}
