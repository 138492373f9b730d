/** A custom function as the rooms' functions.ts files export it. */
export type RegulationFunction = (...args: readonly unknown[]) => unknown;

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
export function functionsById(modules: FunctionModules): ReadonlyMap<string, RegulationFunction> {
  const functions = new Map<string, RegulationFunction>();
  for (const module of Object.values(modules)) {
    for (const [name, exported] of Object.entries(module)) {
      if (isFunction(exported)) functions.set(functionId(name), exported);
    }
  }
  return functions;
}

function isFunction(value: unknown): value is RegulationFunction {
  return typeof value === "function";
}
