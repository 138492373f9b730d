import { describedFunctions, type FunctionDescription } from "../kernel/function-metadata";
import type { Language } from "../kernel/language";
import { inBoth } from "../kernel/message";
import type { CommandLine } from "./arguments";
import type { Answer } from "./answer";
import { CommandError } from "./command-error";
import { parseFormula, type CallExpression, type Expression, type RangeExpression } from "./formula";
import type { FormulaHost } from "./formula-host";
import { asParameter, type ArgumentValue, type CellError } from "./function-arguments";
import { readMetadataText } from "./function-metadata";
import { openInput, usable } from "./input-file";
import { jsonOfResult } from "./json-text";
import { startFormulaHost } from "./office-formula-host";
import { listedNames, shownName } from "./sentence";

/** `eval 'FORMULA' [FILE]` */
export async function evaluate(line: CommandLine, cwd: string, builtFolder: string): Promise<Answer> {
  const { language } = line;
  const functions = describedFunctions(await readMetadataText(builtFolder, language));
  const formula = parseFormula(line.formula ?? "", namesOf(functions));
  const calls = new FormulaCalls(functions, language);
  calls.checkCounts(formula);
  const input = line.file === null ? null : await openInput(line.file, cwd);
  const host = await usable(line.file ?? "", () => startFormulaHost(input?.workbook ?? null, language, builtFolder));
  try {
    calls.checkSheets(formula, input === null ? null : host.sheetNames);
    const result = await calls.evaluate(formula, host);
    return isCellError(result)
      ? { status: 1, output: jsonOfResult(result.error), note: result.sentence || noSentence(result.error, language) }
      : { status: 0, output: jsonOfResult(result.value) };
  } finally {
    host.close();
  }
}

/** Names and ids in upper case, since Excel minds no letters' case. */
function namesOf(functions: readonly FunctionDescription[]): ReadonlyMap<string, string> {
  return new Map(functions.flatMap(({ id, name }) => [name, id].map((text) => [text.toUpperCase(), id] as const)));
}

class FormulaCalls {
  constructor(
    private readonly functions: readonly FunctionDescription[],
    private readonly language: Language,
  ) {}

  private described(id: string): FunctionDescription {
    const found = this.functions.find((each) => each.id === id);
    if (found === undefined) throw new RangeError(`no function ${id}`);
    return found;
  }

  /** Excel takes no formula with too many or too few arguments. */
  checkCounts(call: CallExpression): void {
    const { id, parameters } = this.described(call.id);
    const needed = parameters.filter(({ isOptional }) => !isOptional).length;
    const given = call.arguments.length;
    if (given > parameters.length || given < needed) {
      const count = needed === parameters.length ? String(needed) : `${needed}–${parameters.length}`;
      const names = parameters.map(({ name, isOptional }) => (isOptional ? `[${name}]` : name));
      throw new CommandError(
        inBoth(
          `${id} 要有 ${count} 个参数（${names.join("、")}），公式里写了 ${given} 个。`,
          `${id} takes ${count} arguments (${names.join(", ")}); the formula gives ${given}.`,
        ),
      );
    }
    for (const argument of call.arguments) if (argument.kind === "call") this.checkCounts(argument);
  }

  /** @param sheetNames null where no file was given, so that no sheet can be meant */
  checkSheets(call: CallExpression, sheetNames: readonly string[] | null): void {
    for (const argument of call.arguments) {
      if (argument.kind === "call") this.checkSheets(argument, sheetNames);
      if (argument.kind === "range") checkSheet(argument, sheetNames);
    }
  }

  async evaluate(call: CallExpression, host: FormulaHost): Promise<{ readonly value: ArgumentValue } | CellError> {
    const { parameters } = this.described(call.id);
    const values: ArgumentValue[] = [];
    for (const [index, parameter] of parameters.entries()) {
      const argument = call.arguments[index] ?? { kind: "omitted" };
      if (argument.kind === "omitted") {
        values.push(null);
        continue;
      }
      const found = await this.argumentValue(argument, host);
      if (isCellError(found)) return found;
      const taken = asParameter(found.value, parameter);
      if ("refusal" in taken) return { error: "#VALUE!", sentence: taken.refusal[this.language] };
      values.push(taken.value);
    }
    return host.call(call.id, values);
  }

  private async argumentValue(
    argument: Exclude<Expression, { readonly kind: "omitted" }>,
    host: FormulaHost,
  ): Promise<{ readonly value: ArgumentValue } | CellError> {
    switch (argument.kind) {
      case "literal":
        return { value: argument.value };
      case "array":
        return { value: argument.rows };
      case "error":
        return {
          error: argument.error,
          sentence: inBoth(`参数是错误值 ${argument.error}。`, `An argument is the error value ${argument.error}.`)[
            this.language
          ],
        };
      case "range":
        return { value: await host.rangeValues(argument.sheet, argument.area) };
      case "call":
        return this.evaluate(argument, host);
    }
  }
}

function checkSheet({ sheet }: RangeExpression, sheetNames: readonly string[] | null): void {
  if (sheetNames === null) {
    throw new CommandError(
      inBoth(
        `公式用到工作表“${shownName(sheet)}”：请在公式后面写上文件，例如 eval '公式' 值班.xlsx。`,
        `The formula uses the sheet “${shownName(sheet)}”: name the file after the formula, as in eval 'FORMULA' duty.xlsx.`,
      ),
    );
  }
  if (sheetNames.some((name) => name.toLowerCase() === sheet.toLowerCase())) return;
  throw new CommandError(
    inBoth(
      `公式里的工作表“${shownName(sheet)}”不在文件里；文件里有：${listedNames(sheetNames, "、")}。`,
      `The sheet “${shownName(sheet)}” of the formula isn't there; there are: ${listedNames(sheetNames, ", ")}.`,
    ),
  );
}

function noSentence(error: string, language: Language): string {
  return inBoth(`公式得出错误值 ${error}。`, `The formula gives the error value ${error}.`)[language];
}

function isCellError(result: { readonly value: ArgumentValue } | CellError): result is CellError {
  return "error" in result;
}
