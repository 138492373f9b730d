/**
 * `npm run bench`: prints the ratios of performance.md with the goal beside each. Nothing fails: a ratio that misses its
 * goal says so. Whole processes are compared by their CPU time, work within a process by `process.cpuUsage`.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = join(root, "node_modules/.cache/guibiao/bench");
const bundle = join(folder, "bench.mjs");

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** @param {string} goal @param {string} what @param {number} ratio @param {number} bound @param {boolean} atLeast */
function print(goal, what, ratio, bound, atLeast) {
  const reached = atLeast ? ratio >= bound : ratio <= bound;
  const wanted = `${atLeast ? "at least" : "at most"} ${bound}`;
  process.stdout.write(
    `${goal.padEnd(2)} ${ratio.toFixed(2).padStart(8)}  ${wanted.padEnd(14)} ${reached ? "reached    " : "not reached"}  ${what}\n`,
  );
}

/** One measurement in a process of its own. @param {string} call */
function inNewProcess(call) {
  const code = `import * as bench from ${JSON.stringify(pathToFileURL(bundle).href)};
process.stdout.write(JSON.stringify(await bench.${call}));`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--expose-gc", "--max-old-space-size=8192", "--input-type=module", "-e", code],
    { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  if (status !== 0) throw new Error(stderr.trim());
  return JSON.parse(stdout);
}

/** CPU seconds of a whole process and of those it starts. @param {string} command @param {string[]} args */
function wholeProcess(command, args) {
  const code = `const { spawnSync } = require("node:child_process");
const before = process.resourceUsage();
const { status, stderr } = spawnSync(process.argv[1], process.argv.slice(2), { encoding: "utf8" });
const times = require("node:fs").readFileSync("/proc/self/stat", "utf8").split(" ");
process.stdout.write(JSON.stringify({ status, stderr, ticks: Number(times[15]) + Number(times[16]) }));`;
  const { stdout } = spawnSync(process.execPath, ["-e", code, command, ...args], { cwd: root, encoding: "utf8" });
  const { status, stderr, ticks } = JSON.parse(stdout);
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return ticks / 100;
}

/** The same fines and yearly counts as formulas of a spreadsheet, 10,000 rows. @param {unknown[][]} rows */
function formulaSheet(rows) {
  const last = rows.length;
  /** @param {unknown} value */
  const xml = (value) => String(value).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  /** @param {unknown} value */
  const cell = (value) => {
    if (typeof value === "number") {
      return `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
    }
    return value === ""
      ? "<table:table-cell/>"
      : `<table:table-cell office:value-type="string"><text:p>${xml(value)}</text:p></table:table-cell>`;
  };
  /** @param {string} formula */
  const formula = (formula) => `<table:table-cell table:formula="of:=${xml(formula)}"/>`;
  const lines = rows.map((row, index) => {
    const cells = row.map(cell).join("");
    if (index === 0) return `<table:table-row>${cells}</table:table-row>`;
    const r = index + 1;
    const absent = `AND([.E${r}]="";[.F${r}]="")`;
    const start = `IF([.B${r}]="18:00-21:00";18/24;8/24)`;
    const present = `COUNTIFS([.$A$2:.$A$${last}];[.A${r}];[.$B$2:.$B$${last}];[.B${r}];[.$C$2:.$C$${last}];[.C${r}];[.$E$2:.$E$${last}];">0")`;
    const fine = `IF(${absent};IF(${present}=0;50;IF([.G${r}]="是";0;50));IF([.E${r}]>${start}+1/86400;30;0)+IF([.F${r}]<21/24-1/86400;30;0))`;
    const sum = `SUMIFS([.$I$2:.$I$${last}];[.$D$2:.$D$${last}];[.D${r}])`;
    const absences = `COUNTIFS([.$D$2:.$D$${last}];[.D${r}];[.$E$2:.$E$${last}];"";[.$G$2:.$G$${last}];"<>是")`;
    const late = `COUNTIFS([.$D$2:.$D$${last}];[.D${r}];[.$I$2:.$I$${last}];30)`;
    return `<table:table-row>${cells}${formula(fine)}${formula(sum)}${formula(absences)}${formula(late)}</table:table-row>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="fines">${lines.join("")}</table:table></office:spreadsheet></office:body></office:document>`;
}

/** @param {{ dutyRows(rows: number): unknown[][], newWorkbook: Function }} bench */
async function againstLibreOffice(bench) {
  if (spawnSync("soffice", ["--version"]).status !== 0) {
    process.stdout.write("1  skipped: LibreOffice isn't installed on this machine\n");
    return;
  }
  const work = mkdtempSync(join(tmpdir(), "guibiao-bench-"));
  try {
    const rows = bench.dutyRows(10_000);
    const ods = join(work, "fines.fods");
    writeFileSync(ods, formulaSheet(rows));
    const [header, ...body] = rows;
    const columns = /** @type {string[]} */ (header).map((name) => ({ name, kind: "text", width: 12 }));
    const csv = [columns.map(({ name }) => name), ...body.map((row) => row.map(asText))];
    const file = join(work, "值班到岗记录.csv");
    writeFileSync(file, csv.map((row) => row.join(",")).join("\n"));
    const guibiao = ["--no-warnings", join(root, "src/headless/launch.mjs"), "compute", file, "--json"];
    wholeProcess(process.execPath, guibiao);
    const ours = [];
    const theirs = [];
    for (let run = 0; run < 3; run++) {
      ours.push(wholeProcess(process.execPath, guibiao));
      const args = [
        `-env:UserInstallation=file://${work}/profile`,
        "--headless",
        "--convert-to",
        "ods",
        "--outdir",
        join(work, "out"),
        ods,
      ];
      theirs.push(wholeProcess("soffice", args));
    }
    print(
      "1",
      `LibreOffice recalculating the same as formulas / ours, 10,000 rows, whole processes (${median(theirs).toFixed(1)} s / ${median(ours).toFixed(2)} s)`,
      median(theirs) / median(ours),
      100,
      true,
    );
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** A day and a time as a person writes them, since csv holds text. @param {unknown} value @param {number} column */
function asText(value, column) {
  if (typeof value !== "number") return value;
  if (column === 0) return new Date((value - 25569) * 86_400_000).toISOString().slice(0, 10);
  const minutes = Math.round(value * 1440);
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

mkdirSync(folder, { recursive: true });
await build({
  configFile: false,
  root,
  publicDir: false,
  logLevel: "error",
  ssr: { noExternal: true },
  build: {
    ssr: join(root, "test/bench/bench-entry.ts"),
    outDir: folder,
    emptyOutDir: true,
    target: "node20",
    minify: false,
    rolldownOptions: { output: { entryFileNames: "bench.mjs" } },
  },
});
process.stdout.write("goal ratio  wanted                      what\n");
await againstLibreOffice(await import(pathToFileURL(bundle).href));
/** @param {number} rows @param {string[]} works @param {number} runs */
function warm(rows, works, runs) {
  /** @type {Record<string, number[]>} */
  const times = {};
  for (let round = 0; round < 3; round++) {
    for (const work of works) (times[work] ??= []).push(inNewProcess(`measureWarm("${work}", ${rows}, ${runs})`));
  }
  return Object.fromEntries(Object.entries(times).map(([work, list]) => [work, median(list)]));
}
const small = warm(100_000, ["ours", "plain"], 15);
const large = warm(1_000_000, ["ours", "plain", "touch", "parse"], 5);
print("5", "object per row with Maps / ours, 100,000 rows, warm", small.plain / small.ours, 20, true);
print("5", "object per row with Maps / ours, 1,000,000 rows, warm", large.plain / large.ours, 10, true);
print("6", "ours / a loop that touches every cell, 1,000,000 rows", large.ours / large.touch, 4, false);
print("7", "check and compute / JSON.parse of the same array, 1,000,000 rows", large.ours / large.parse, 0.35, false);
print("2", "growth exponent from 100,000 to 1,000,000 rows", Math.log10(large.ours / small.ours), 1.15, false);
for (const [rows, bound] of [
  [100_000, 4],
  [1_000_000, 10],
]) {
  const ours = [];
  const plain = [];
  for (let run = 0; run < 5; run++) {
    ours.push(inNewProcess(`measureFirstCall("ours", ${rows})`));
    plain.push(inNewProcess(`measureFirstCall("plain", ${rows})`));
  }
  print(
    "5",
    `object per row with Maps / ours, ${rows.toLocaleString("en-US")} rows, first call`,
    median(plain) / median(ours),
    bound,
    true,
  );
}
/** @type {Record<string, { megabytes: number, longestBlockMilliseconds: number }[]>} */
const readings = { chunked: [], whole: [] };
for (let run = 0; run < 3; run++) {
  for (const how of ["chunked", "whole"]) readings[how].push(inNewProcess(`readThroughOffice("${how}", 300_000)`));
}
/** @param {"megabytes" | "longestBlockMilliseconds"} figure */
const ratioOf = (figure) =>
  median(readings.chunked.map((one) => one[figure])) / median(readings.whole.map((one) => one[figure]));
print(
  "8",
  "memory of reading 300,000 rows through office.js, chunked / one big read",
  ratioOf("megabytes"),
  0.4,
  false,
);
print("8", "longest block of the same", ratioOf("longestBlockMilliseconds"), 0.1, false);
