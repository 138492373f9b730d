import { FunctionError } from "../kernel/function-error";
import { inBoth } from "../kernel/message";
import { hostLanguage } from "../workbook/environment";

type AnyFunction = (...args: readonly unknown[]) => unknown;

/** What the rooms' functions.ts files export, file by file. */
export type FunctionModules = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * The id under which a function is declared: `dutyBonusDeduction` is `DUTY.BONUSDEDUCTION`. So the exports are the only
 * list; a test compares it with the generated functions.json.
 */
export function functionId(exportName: string): string {
  return exportName.replace(/^([a-z0-9]+)(?=[A-Z])/u, "$1.").toUpperCase();
}

/** Id -> function, over all rooms. */
export function functionsById(modules: FunctionModules): ReadonlyMap<string, AnyFunction> {
  const functions = new Map<string, AnyFunction>();
  for (const module of Object.values(modules)) {
    for (const [name, exported] of Object.entries(module)) {
      if (isFunction(exported)) functions.set(functionId(name), exported);
    }
  }
  return functions;
}

function isFunction(value: unknown): value is AnyFunction {
  return typeof value === "function";
}

/** Tells Excel which function of ours answers for which id. */
export function associateFunctions(modules: FunctionModules): void {
  for (const [id, compute] of functionsById(modules)) CustomFunctions.associate(id, answering(compute));
}

const UNEXPECTED = inBoth(
  "规表没能算出这个结果。请检查各个参数和区域，或在规表窗格里运行“检查”。",
  "Guibiao couldn't work this out. Please look through the arguments and ranges, or run Check in Guibiao's pane.",
);

/** Errors become the cell's, with a sentence in Excel's language; a raw exception never reaches a cell. */
function answering(compute: AnyFunction): AnyFunction {
  return (...args) => {
    try {
      // Excel adds an object about the call behind the arguments.
      return compute(...args.slice(0, -1));
    } catch (error) {
      const { cellError, sentences } =
        error instanceof FunctionError ? error : { cellError: "#VALUE!", sentences: UNEXPECTED };
      const code =
        cellError === "#N/A" ? CustomFunctions.ErrorCode.notAvailable : CustomFunctions.ErrorCode.invalidValue;
      throw new CustomFunctions.Error(code, sentences[hostLanguage(Office.context.displayLanguage)]);
    }
  };
}
