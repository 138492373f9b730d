import { fileURLToPath } from "node:url";
import type { Language } from "../kernel/language";
import { inBoth } from "../kernel/message";
import { UnusableInputError } from "../kernel/unusable-input";
import type { Answer } from "./answer";
import { languageOf, parseArguments, type CommandLine } from "./arguments";
import { check } from "./check";
import { compute } from "./compute";
import { functions } from "./functions";
import { helpText } from "./help";
import { print } from "./printing";
import { ReadingProgress } from "./reading-progress";
import type { CommandContext } from "./reviewed-input";
import { sentence } from "./sentence";
import { template } from "./template";

export interface Surroundings {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  /** The folder of functions.json and custom-functions.js: by default that of the built command itself. */
  readonly builtFolder?: string;
  /** Tells of Ctrl-C, as the process does; a second one ends it at once. */
  once?(event: "SIGINT", onInterrupt: () => void): unknown;
  off?(event: "SIGINT", onInterrupt: () => void): unknown;
}

/** The status of a command that was ended by Ctrl-C, as shells give it. */
const INTERRUPTED = 130;

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
  surroundings: Surroundings = process,
): Promise<number> {
  const { stdout, stderr, builtFolder = fileURLToPath(new URL(".", import.meta.url)) } = surroundings;
  const language = languageOf(argv);
  const cancelling = new AbortController();
  const onInterrupt = (): void => cancelling.abort();
  surroundings.once?.("SIGINT", onInterrupt);
  try {
    const line = parseArguments(argv);
    const answer = await answerOf(
      line,
      {
        cwd,
        signal: cancelling.signal,
        progress: isTerminal(stderr) ? new ReadingProgress(stderr, language) : null,
      },
      builtFolder,
    );
    if (line.out === null) cancelling.signal.throwIfAborted();
    // From here on Ctrl-C ends the process, as it does anywhere.
    surroundings.off?.("SIGINT", onInterrupt);
    await print(stdout, answer.output);
    if (answer.note !== undefined) await print(stderr, [`${sentence(answer.note)}\n`]);
    return answer.status;
  } catch (error) {
    const isCancelled = cancelling.signal.aborted && error === cancelling.signal.reason;
    const text = isCancelled ? CANCELLED[language] : sentenceOf(error, language);
    // Where standard error is gone too, the status alone speaks.
    await print(stderr, [`${sentence(text)}\n`]).catch(() => undefined);
    return isCancelled ? INTERRUPTED : 2;
  } finally {
    surroundings.off?.("SIGINT", onInterrupt);
  }
}

const CANCELLED = inBoth("已取消，什么也没有写。", "Cancelled; nothing was written.");

function isTerminal(stream: NodeJS.WritableStream): boolean {
  return "isTTY" in stream && stream.isTTY === true;
}

async function answerOf(line: CommandLine, context: CommandContext, builtFolder: string): Promise<Answer> {
  const { cwd } = context;
  if (line.help || line.command === null) return { status: 0, output: [helpText(line.command, line.language)] };
  switch (line.command) {
    case "template":
      return template(line, cwd);
    case "check":
      return check(line, context);
    case "compute":
      return compute(line, context);
    case "eval":
      // The workbook behind office.js is the larger half of the command, and no other part needs it.
      return (await import("./eval")).evaluate(line, cwd, builtFolder);
    case "functions":
      return functions(line, builtFolder);
  }
}

function sentenceOf(error: unknown, language: Language): string {
  if (error instanceof UnusableInputError) return error.sentences[language];
  const detail = error instanceof Error ? error.message : String(error);
  return inBoth(
    `规表内部出错，请把这一行报告给维护者：${detail}`,
    `Guibiao went wrong; please report this line: ${detail}`,
  )[language];
}
