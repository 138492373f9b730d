import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { functionsById, type FunctionModules } from "../../src/kernel/function-list";
import { FUNCTION_EXAMPLES } from "../../src/entry/help-examples";
import { sampleRange } from "../../src/entry/help-sample";
import { parseFormula, type CallExpression, type Expression } from "../../src/headless/formula";
import { REGULATIONS } from "../../src/regulations";

const ROOMS = join(__dirname, "../../src/regulations");
const SHEETS = new Map(REGULATIONS.flatMap(({ sheets }) => sheets.map((sheet) => [sheet.name, sheet] as const)));

async function allFunctions() {
  const modules: Record<string, FunctionModules[string]> = {};
  for (const room of readdirSync(ROOMS)) {
    const file = join(ROOMS, room, "functions.ts");
    if (existsSync(file)) modules[file] = await import(file);
  }
  return functionsById(modules);
}

/** A range as Excel hands it over; it must be the whole of the sheet's sample, so that none is left over. */
function valueOf(argument: Expression): unknown {
  switch (argument.kind) {
    case "omitted":
      return null;
    case "literal":
      return argument.value;
    case "array":
      return argument.rows;
    case "range": {
      const schema = SHEETS.get(argument.sheet);
      if (schema === undefined) throw new Error(`no sheet ${argument.sheet}`);
      const rows = sampleRange(schema);
      expect(argument.area).toEqual({ row: 0, column: 0, rowCount: rows.length, columnCount: schema.columns.length });
      return rows.map((row) => row.map((cell) => cell ?? ""));
    }
    case "error":
    case "call":
      throw new Error(`an example with ${argument.kind}`);
  }
}

const examples = Object.entries(FUNCTION_EXAMPLES).flatMap(([id, own]) =>
  own.map(({ formula, result }) => [formula, id, result] as const),
);

describe("examples of the help", () => {
  test.each(examples)("%s gives what its help says", async (formula, id, result) => {
    const functions = await allFunctions();
    const call: CallExpression = parseFormula(formula, new Map([...functions.keys()].map((name) => [name, name])));
    expect(call.id).toBe(id);
    expect(functions.get(id)?.(...call.arguments.map(valueOf))).toEqual(result);
  });

  test("every function has one, and none is left of a function that is gone", async () => {
    expect(Object.keys(FUNCTION_EXAMPLES).sort()).toEqual([...(await allFunctions()).keys()].sort());
  });
});
