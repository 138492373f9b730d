// Writes the sample workbook, planted-faults.json and expected.json beside this file:
//   node assets/samples/customer-service/write-sample.mjs        (after npm ci; Node 20.19 or later)
// Vite loads the TypeScript, so nothing is built first.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { runnerImport } from "vite";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const load = async (name) =>
  (await runnerImport(here(name), { root: here("../../.."), configFile: false, logLevel: "error" })).module;

const { rebateSample } = await load("make-rebates.ts");
const { serviceSample } = await load("make-service.ts");
const { workbookParts, zipParts } = await load("../duty/xlsx-writer.ts");
const { expectedSample } = await load("../../../test/oracle/service-sample-expected.ts");

const { sheets, planted, ledger } = rebateSample();
const service = serviceSample();
writeFileSync(here("代理商返佣2026.xlsx"), zipParts(workbookParts([...sheets, ...service.sheets])));
const json = (value) => format(JSON.stringify(value), { parser: "json", printWidth: 120 });
writeFileSync(here("planted-faults.json"), await json([...planted, ...service.planted]));
writeFileSync(here("expected.json"), await json(expectedSample(ledger, service)));
