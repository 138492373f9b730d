/**
 * Makes functions.json (zh-CN, from the JSDoc of every room's functions.ts) and functions.en-US.json (the same with
 * the texts that the room's messages.en-US.ts exports as `functionTexts`): `node src/entry/functions-metadata.mjs
 * --out FOLDER`. What can't be described in full fails, because Excel would show the gap.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import metadataGenerator from "custom-functions-metadata";
import { runnerImport } from "vite";

/**
 * @typedef {{ name: string, description?: string }} Parameter
 * @typedef {{ id: string, name: string, description?: string, helpUrl?: string, parameters: Parameter[] }} FunctionEntry
 * @typedef {{ description: string, parameters?: Record<string, string> }} FunctionText
 * @typedef {Record<string, FunctionText>} FunctionTexts
 */

const rooms = fileURLToPath(new URL("../regulations/", import.meta.url));

/** @param {string} file @returns {Promise<FunctionEntry[]>} */
async function functionsIn(file) {
  const { metadataJson, errors } = await metadataGenerator.generateCustomFunctionsMetadata(file);
  if (errors.length > 0) throw new Error(`${file}: ${errors.join("; ")}`);
  /** @type {FunctionEntry[]} */
  const functions = metadataJson === "" ? [] : JSON.parse(metadataJson).functions;
  // The generator drops arrow functions without a word.
  const tags = readFileSync(file, "utf8").match(/@customfunction\b/giu)?.length ?? 0;
  if (tags !== functions.length) {
    throw new Error(`${file}: ${tags} @customfunction tags, but ${functions.length} plain function declarations`);
  }
  return functions;
}

/** @param {string} room @returns {Promise<FunctionTexts>} */
async function englishTextsOf(room) {
  const file = join(rooms, room, "messages.en-US.ts");
  /** @type {{ module: { functionTexts?: FunctionTexts } }} */
  const { module } = await runnerImport(file, { configFile: false, logLevel: "error" });
  if (module.functionTexts === undefined) throw new Error(`${file} exports no functionTexts`);
  return module.functionTexts;
}

/** @param {FunctionEntry} entry @param {FunctionText | undefined} text @param {string} room @returns {FunctionEntry} */
function translated(entry, text, room) {
  if (text === undefined) throw new Error(`${room}: functionTexts lacks ${entry.id}`);
  const parameters = entry.parameters.map((parameter) => {
    const description = text.parameters?.[parameter.name];
    if (!description) throw new Error(`${room}: functionTexts lacks the parameter ${parameter.name} of ${entry.id}`);
    return { ...parameter, description };
  });
  const surplus = Object.keys(text.parameters ?? {}).filter((name) => !parameters.some((one) => one.name === name));
  if (surplus.length > 0) throw new Error(`${room}: ${entry.id} has no parameter ${surplus.join(", ")}`);
  return { ...entry, description: text.description, parameters };
}

/** @param {string} baseUrl ends with a slash */
export async function functionsMetadata(baseUrl) {
  /** @type {FunctionEntry[]} */
  const chinese = [];
  /** @type {FunctionEntry[]} */
  const english = [];
  /** @type {Map<string, string>} */
  const roomOfId = new Map();
  for (const room of readdirSync(rooms).sort()) {
    const file = join(rooms, room, "functions.ts");
    if (!existsSync(file)) continue;
    const texts = await englishTextsOf(room);
    for (const entry of await functionsIn(file)) {
      const taken = roomOfId.get(entry.id);
      if (taken !== undefined) throw new Error(`${entry.id} is a function of both ${taken} and ${room}`);
      roomOfId.set(entry.id, room);
      if (!entry.description) throw new Error(`${room}: ${entry.id} has no description`);
      if (!entry.helpUrl) throw new Error(`${room}: ${entry.id} has no @helpurl`);
      const silent = entry.parameters.find(({ description }) => !description);
      if (silent) throw new Error(`${room}: the parameter ${silent.name} of ${entry.id} has no description`);
      const whole = { ...entry, helpUrl: new URL(entry.helpUrl, baseUrl).href };
      chinese.push(whole);
      english.push(translated(whole, texts[entry.id], room));
    }
    const unknown = Object.keys(texts).filter((id) => roomOfId.get(id) !== room);
    if (unknown.length > 0) throw new Error(`${room}: functionTexts names no function: ${unknown.join(", ")}`);
  }
  // A range that holds an error value reaches the function, which says so, rather than being refused by Excel.
  const common = { allowErrorForDataTypeAny: true };
  return {
    "functions.json": { ...common, functions: chinese },
    "functions.en-US.json": { ...common, functions: english },
  };
}

/** @param {string} folder @param {string} baseUrl */
export async function writeFunctionsMetadata(folder, baseUrl) {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(await functionsMetadata(baseUrl))) {
    writeFileSync(join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { out: { type: "string", default: "dist" } } });
  await writeFunctionsMetadata(values.out, process.env.BASE_URL ?? "https://localhost:3000/");
}
