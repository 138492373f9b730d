import { fileURLToPath } from "node:url";
import type { Language } from "../kernel/language";
import { inBoth } from "../kernel/message";
import type { Answer } from "./answer";
import { languageOf, parseArguments, type CommandLine } from "./arguments";
import { check } from "./check";
import { CommandError } from "./command-error";
import { compute } from "./compute";
import { evaluate } from "./eval";
import { functions } from "./functions";
import { helpText } from "./help";
import { print } from "./printing";
import { sentence } from "./sentence";
import { template } from "./template";

export interface Surroundings {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  /** The folder of functions.json and custom-functions.js: by default that of the built command itself. */
  readonly builtFolder?: string;
}

/**
 * The headless command.
 *
 * @param argv what was typed behind `guibiao`
 * @param cwd the folder in which the user stands
 * @returns the exit status (H3)
 */
export async function main(
  argv: readonly string[],
  cwd: string,
  { stdout, stderr, builtFolder = fileURLToPath(new URL(".", import.meta.url)) }: Surroundings = process,
): Promise<number> {
  const language = languageOf(argv);
  try {
    const answer = await answerOf(parseArguments(argv), cwd, builtFolder);
    await print(stdout, answer.output);
    if (answer.note !== undefined) await print(stderr, [`${sentence(answer.note)}\n`]);
    return answer.status;
  } catch (error) {
    // Where standard error is gone too, the status alone speaks.
    await print(stderr, [`${sentence(sentenceOf(error, language))}\n`]).catch(() => undefined);
    return 2;
  }
}

async function answerOf(line: CommandLine, cwd: string, builtFolder: string): Promise<Answer> {
  if (line.help || line.command === null) return { status: 0, output: [helpText(line.command, line.language)] };
  switch (line.command) {
    case "template":
      return template(line, cwd);
    case "check":
      return check(line, cwd);
    case "compute":
      return compute(line, cwd);
    case "eval":
      return evaluate(line, cwd, builtFolder);
    case "functions":
      return functions(line, builtFolder);
  }
}

function sentenceOf(error: unknown, language: Language): string {
  if (error instanceof CommandError) return error.sentences[language];
  const detail = error instanceof Error ? error.message : String(error);
  return inBoth(
    `规表内部出错，请把这一行报告给维护者：${detail}`,
    `Guibiao went wrong; please report this line: ${detail}`,
  )[language];
}
