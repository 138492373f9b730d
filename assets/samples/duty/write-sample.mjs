// Writes 机关值班2026.xlsx, planted-faults.json and expected.json beside this file:
//   node assets/samples/duty/write-sample.mjs        (after npm ci; Node 20.19 or later)
// Vite loads the TypeScript, so nothing is built first.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { runnerImport } from "vite";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const load = async (name) =>
  (await runnerImport(here(name), { root: here("../../.."), configFile: false, logLevel: "error" })).module;

const { dutySample } = await load("make-sample.ts");
const { workbookParts, zipParts } = await load("xlsx-writer.ts");
const { expectedOf } = await load("../../../test/oracle/sample-expected.ts");

const { sheets, planted } = dutySample();
writeFileSync(here("机关值班2026.xlsx"), zipParts(workbookParts(sheets)));
const json = (value) => format(JSON.stringify(value), { parser: "json", printWidth: 120 });
writeFileSync(here("planted-faults.json"), await json(planted));
writeFileSync(here("expected.json"), await json(expectedOf(sheets)));
