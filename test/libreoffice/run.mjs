/**
 * `npm run check:libreoffice`: the headless command's files, opened by LibreOffice Calc, hold what the command's JSON
 * says, and files that the workbench saves hold what it shows. No part of `npm test`, since LibreOffice can't come with `npm ci`.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { runnerImport } from "vite";
import { Calc, findLibreOffice } from "./calc.mjs";

/**
 * @typedef {import("./calc.mjs").SeenCell} SeenCell
 * @typedef {Map<string, SeenCell[][]>} SeenSheets
 * @typedef {string | number | null} Value
 * @typedef {{ name: string, columns: string[], rows: Value[][] }} Table
 * @typedef {{ rule: string, clause: string, severity: string, sheet: string | null, cell: string | null, message: string }} Finding
 * @typedef {{ tables?: Table[], findings: Finding[], read: Record<string, { rows: number, leftOut: number }> }} Answer
 * @typedef {import("../../src/kernel/regulation").Regulation} Regulation
 */

const SEVERITIES = new Map([
  ["error", "错误"],
  ["warning", "警告"],
  ["needs-review", "待核"],
]);

const root = fileURLToPath(new URL("../../", import.meta.url));
const launcher = join(root, "src/headless/launch.mjs");
let passed = 0;
let failed = 0;

/** @param {string[]} args @returns {string} standard output */
function guibiao(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0 && status !== 1) throw new Error(`guibiao ${args[0]}: ${stderr.trim()}`);
  return stdout;
}

/**
 * One line for each thing that is looked at.
 *
 * @param {string} file
 * @param {string} what
 * @param {() => string} look says what was seen, or throws what is wrong
 */
function report(file, what, look) {
  try {
    process.stdout.write(`ok      ${file}: ${what} (${look()})\n`);
    passed++;
  } catch (error) {
    process.stdout.write(`FAILED  ${file}: ${what}: ${error instanceof Error ? error.message : String(error)}\n`);
    failed++;
  }
}

/** @param {SeenSheets} sheets @param {string} name */
function rowsOf(sheets, name) {
  const rows = sheets.get(name);
  if (rows === undefined) throw new Error(`LibreOffice sees no sheet ${name}`);
  return rows;
}

/** Whether a cell shows a value of the JSON: texts are text, months too; dates, amounts and rates are numbers. */
function shows(/** @type {SeenCell} */ cell, /** @type {Value} */ value) {
  if (value === null || value === "") return cell.shown === "";
  if (typeof value === "string") {
    const isDate = /^\d{4}-\d{2}-\d{2}$/u.test(value);
    return cell.shown === value && cell.isText !== isDate;
  }
  const [, number = "NaN", percent] = /^(-?[\d,.]+)(%)?$/u.exec(cell.shown) ?? [];
  const seen = Number(number.replaceAll(",", ""));
  return !cell.isText && (percent === undefined ? seen : Number((seen / 100).toPrecision(15))) === value;
}

/**
 * @param {SeenSheets} sheets
 * @param {string} name
 * @param {readonly Value[][]} expected header and rows
 */
function expectRows(sheets, name, expected) {
  const seen = rowsOf(sheets, name);
  for (const [index, row] of expected.entries()) {
    for (const [column, value] of row.entries()) {
      const cell = seen[index]?.[column] ?? { shown: "", isText: false };
      if (!shows(cell, value)) {
        throw new Error(`${name}, row ${index + 1}, column ${column + 1}: "${cell.shown}" instead of "${value}"`);
      }
    }
  }
  // Below a table that is pinned to a wall stand the lines for signatures, in the first column.
  const surplus = seen.slice(expected.length).find((row) => row.slice(1).some(({ shown }) => shown !== ""));
  if (surplus !== undefined) throw new Error(`${name} has more than ${expected.length - 1} rows`);
}

/** @param {SeenSheets} sheets @param {Answer} answer */
function expectResultSheets(sheets, { tables = [], findings }) {
  for (const { name, columns, rows } of tables) expectRows(sheets, name, [columns, ...rows]);
  const listed = rowsOf(sheets, "问题清单").slice(1);
  if (listed.length !== findings.length) throw new Error(`问题清单 has ${listed.length} rows, not ${findings.length}`);
  for (const [index, { rule, clause, severity, sheet, cell, message }] of findings.entries()) {
    const expected = [SEVERITIES.get(severity) ?? severity, clause, sheet ?? "", cell ?? "", message, rule];
    const seen = listed[index]?.map(({ shown }) => shown) ?? [];
    if (!isDeepStrictEqual([...seen.slice(0, 5), ...seen.slice(6)], expected)) {
      throw new Error(`问题清单, row ${index + 2}: ${seen.join(" | ")}`);
    }
  }
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  return `${tables.length} tables with ${rows} rows, ${findings.length} findings`;
}

/** @param {SeenSheets} sheets @param {SeenSheets} original */
function expectInputSheets(sheets, original) {
  let cells = 0;
  for (const [name, rows] of original) {
    if (!isDeepStrictEqual(rowsOf(sheets, name), rows)) throw new Error(`${name} is not as it was`);
    cells += rows.reduce((sum, row) => sum + row.filter(({ shown }) => shown !== "").length, 0);
  }
  return `${original.size} sheets, ${cells} filled cells`;
}

/** @param {SeenSheets} sheets @param {Regulation} regulation @param {boolean} withSample */
function expectTemplate(sheets, regulation, withSample) {
  for (const { name, columns, sample } of regulation.sheets) {
    const header = columns.map((column) => column.name);
    expectRows(sheets, name, [header, ...(withSample ? sample.map((row) => [...row]) : [])]);
  }
  if (sheets.size !== regulation.sheets.length) throw new Error(`${sheets.size} sheets`);
  return `${sheets.size} sheets`;
}

/** @returns {Promise<readonly Regulation[]>} */
async function regulations() {
  const entry = join(root, "src/regulations/index.ts");
  /** @type {{ module: { REGULATIONS: readonly Regulation[] } }} */
  const { module } = await runnerImport(entry, { root, configFile: false, logLevel: "error" });
  return module.REGULATIONS;
}

/** @param {Regulation} regulation @param {string} folder @param {string} command */
function checkRegulation({ id, ...regulation }, folder, command) {
  const samples = join(root, "assets/samples", id);
  const sample = readdirSync(samples).find((name) => name.endsWith(".xlsx"));
  if (sample === undefined) throw new Error(`${samples} holds no sample workbook`);
  const file = (/** @type {string} */ name) => join(folder, `${id}-${name}.xlsx`);
  const original = file("original");
  copyFileSync(join(samples, sample), original);

  const results = ["check", "compute"].map((name) => {
    const json = guibiao(name, original, "--json", "--out", file(name));
    return { name, json, answer: /** @type {Answer} */ (JSON.parse(json)) };
  });
  guibiao("template", id, "--out", file("template"));
  guibiao("template", id, "--sample", "--out", file("filled"));

  const names = ["original", "check", "compute", "template", "filled"];
  const calc = new Calc(command, folder);
  const seen = calc.open(names.map(file));
  const sheetsOf = (/** @type {string} */ name) => seen.get(file(name)) ?? new Map();
  const savedAgain = calc.saveAgain(results.map(({ name }) => file(name)));

  for (const { name, json, answer } of results) {
    const shown = `${name} of ${sample}`;
    report(shown, "result sheets as the JSON says", () => expectResultSheets(sheetsOf(name), answer));
    report(shown, "input sheets as they were", () => expectInputSheets(sheetsOf(name), sheetsOf("original")));
    report(shown, "saved again by LibreOffice, the same JSON", () => {
      const again = guibiao(name, join(savedAgain, basename(file(name))), "--json");
      if (again !== json) throw new Error("another answer");
      const rows = Object.values(answer.read).reduce((sum, count) => sum + count.rows, 0);
      return `${rows} rows read`;
    });
  }
  report(`template ${id}`, "headers", () => expectTemplate(sheetsOf("template"), { id, ...regulation }, false));
  report(`template ${id} --sample`, "headers and sample rows", () =>
    expectTemplate(sheetsOf("filled"), { id, ...regulation }, true),
  );
}

/** @typedef {{ bytes: Uint8Array, expected: Map<string, Value[][]> }} SavedFile */

/** What the workbench saves: a sample with changes, and a workbook of its own. @returns {Promise<Map<string, SavedFile>>} */
async function savedByTheWorkbench() {
  const entry = join(root, "test/libreoffice/saved-workbooks.ts");
  /** @type {{ module: { savedWorkbooks: (sample: Uint8Array) => Promise<Map<string, SavedFile>> } }} */
  const { module } = await runnerImport(entry, { root, configFile: false, logLevel: "error" });
  const samples = join(root, "assets/samples/duty");
  const sample = readdirSync(samples).find((name) => name.endsWith(".xlsx"));
  if (sample === undefined) throw new Error(`${samples} holds no sample workbook`);
  return module.savedWorkbooks(readFileSync(join(samples, sample)));
}

/** @param {string} folder @param {string} command */
async function checkSavedWorkbooks(folder, command) {
  const calc = new Calc(command, folder);
  const saved = [...(await savedByTheWorkbench())];
  const files = saved.map(([name, { bytes }]) => {
    const file = join(folder, `workbench-${name}.xlsx`);
    writeFileSync(file, bytes);
    return file;
  });
  const seen = calc.open(files);
  for (const [index, [name, { expected }]] of saved.entries()) {
    report(`saved by the workbench, ${name}`, "the values that it shows", () => {
      const sheets = seen.get(files[index]) ?? new Map();
      for (const [sheet, rows] of expected) expectRows(sheets, sheet, rows);
      const cells = [...expected.values()].flat(2).filter((value) => value !== null).length;
      return `${expected.size} sheets, ${cells} filled cells`;
    });
  }
}

const office = findLibreOffice();
if (office === null) {
  process.stdout.write(
    "LibreOffice isn't installed here, so nothing was checked. Install it, or name its program in SOFFICE.\n",
  );
} else {
  process.stdout.write(`${office.version.trim()}\n`);
  const folder = mkdtempSync(join(tmpdir(), "guibiao-libreoffice-"));
  try {
    for (const regulation of await regulations()) checkRegulation(regulation, folder, office.command);
    await checkSavedWorkbooks(folder, office.command);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}
