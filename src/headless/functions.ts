import { describedFunctions, type FunctionDescription } from "../kernel/function-metadata";
import type { Answer } from "./answer";
import type { CommandLine } from "./arguments";
import { readMetadataText } from "./function-metadata";
import { printable } from "./sentence";
import { padEnd, textWidth } from "./text-width";

/** `functions [--json]` */
export async function functions(line: CommandLine, builtFolder: string): Promise<Answer> {
  const metadata = await readMetadataText(builtFolder, line.language);
  return {
    status: 0,
    output: line.json ? [metadata] : describedFunctions(metadata).map(functionText),
  };
}

function functionText({ name, description, parameters }: FunctionDescription): string {
  const usage = parameters
    .map((parameter) => (parameter.isOptional ? `[${parameter.name}]` : parameter.name))
    .join(", ");
  const width = Math.max(0, ...parameters.map((parameter) => textWidth(parameter.name)));
  return [
    `GUIBIAO.${name}(${usage})`,
    `    ${description}`,
    ...parameters.map((parameter) => `      ${padEnd(parameter.name, width)}  ${parameter.description}`),
    "",
  ]
    .map((text) => `${printable(text)}\n`)
    .join("");
}
