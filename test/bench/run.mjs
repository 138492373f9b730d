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
const bundle = join(folder, "bench/bench.mjs");
const headless = join(folder, "headless/headless.mjs");

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

/**
 * CPU seconds and peak megabytes of one Node process that runs a module's text, and what it printed.
 * @param {string} code @param {string[]} args
 */
function nodeProcess(code, args) {
  // On Linux maxRSS begins with the memory of the process that started this one; VmHWM is this one's own.
  const telling = `import { existsSync, readFileSync } from "node:fs";
process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
  const kilobytes = Number(/^VmHWM:\\s+(\\d+) kB$/mu.exec(status)?.[1] ?? maxRSS);
  process.stderr.write(JSON.stringify({ seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: kilobytes / 1024 }));
});
`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--input-type=module", "-e", telling + code, "--", ...args],
    { cwd: root, encoding: "utf8", maxBuffer: 256 * 1024 * 1024 },
  );
  if (status !== 0) throw new Error(stderr);
  return { stdout, ...JSON.parse(stderr) };
}

/**
 * Goals 3 and 4: the headless command against DuckDB, both from the csv file to the statement.
 * @param {{ TERMS: unknown[][], writeTradeCsv(path: string, rows: number): null }} bench
 */
function againstDuckDb(bench) {
  const work = mkdtempSync(join(tmpdir(), "guibiao-bench-"));
  const terms = join(work, "返佣政策.csv");
  const trades = join(work, "交易流水.csv");
  writeFileSync(terms, bench.TERMS.map((row) => row.join(",")).join("\n"));
  const ourCode = `import { main } from ${JSON.stringify(pathToFileURL(headless).href)};
process.exitCode = await main(process.argv.slice(1), process.cwd());`;
  const theirCode = `await import(${JSON.stringify(pathToFileURL(join(root, "test/bench/duckdb-statement.mjs")).href)});`;
  try {
    for (const { goal, rows, cpu, memory } of [
      { goal: "3", rows: 1_000_000, cpu: 0.5, memory: 0.5 },
      { goal: "4", rows: 10_000_000, cpu: 0.4, memory: 0.25 },
    ]) {
      bench.writeTradeCsv(trades, rows);
      /** @type {{ stdout: string, seconds: number, megabytes: number }[][]} */
      const [ours, theirs] = [[], []];
      for (let run = 0; run < 5; run++) {
        ours.push(nodeProcess(ourCode, ["compute", trades, "--with", terms, "--json"]));
        theirs.push(nodeProcess(theirCode, ["statement", trades]));
      }
      compareStatements(ours[0].stdout, theirs[0].stdout);
      /** @param {"seconds" | "megabytes"} figure */
      const both = (figure) => [ours, theirs].map((runs) => median(runs.map((run) => run[figure])));
      const count = rows.toLocaleString("en-US");
      const [ourSeconds, theirSeconds] = both("seconds");
      const [ourMegabytes, theirMegabytes] = both("megabytes");
      const times = `(${ourSeconds.toFixed(2)} s / ${theirSeconds.toFixed(2)} s)`;
      print(goal, `CPU of ours / DuckDB's, ${count} trades from csv ${times}`, ourSeconds / theirSeconds, cpu, false);
      const peaks = `(${ourMegabytes.toFixed(0)} MB / ${theirMegabytes.toFixed(0)} MB)`;
      print(goal, `peak memory of the same ${peaks}`, ourMegabytes / theirMegabytes, memory, false);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Both must have worked out the same. @param {string} ours @param {string} theirs */
function compareStatements(ours, theirs) {
  const { tables } = JSON.parse(ours);
  const mine = tables[0].rows.map((/** @type {unknown[]} */ row) => row.slice(0, 5));
  if (JSON.stringify(mine) !== JSON.stringify(JSON.parse(theirs))) throw new Error("DuckDB works out something else");
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
/** @param {string} entry @param {string} name */
function bundled(entry, name) {
  return build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: join(root, entry),
      outDir: join(folder, name),
      emptyOutDir: true,
      target: "node20",
      minify: false,
      rolldownOptions: { output: { entryFileNames: `${name}.mjs`, chunkFileNames: "[name]-[hash].mjs" } },
    },
  });
}
await bundled("test/bench/bench-entry.ts", "bench");
await bundled("src/headless/main.ts", "headless");
process.stdout.write("goal ratio  wanted                      what\n");
const bench = await import(pathToFileURL(bundle).href);
await againstLibreOffice(bench);
/** @param {number} rows @param {string[]} works @param {number} runs @param {string} measure */
function warm(rows, works, runs, measure = "measureWarm") {
  /** @type {Record<string, number[]>} */
  const times = {};
  for (let round = 0; round < 3; round++) {
    for (const work of works) (times[work] ??= []).push(inNewProcess(`${measure}("${work}", ${rows}, ${runs})`));
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
/** @param {string} measure @param {string} what */
function firstCalls(measure, what) {
  for (const [rows, bound] of [
    [100_000, 4],
    [1_000_000, 10],
  ]) {
    const ours = [];
    const plain = [];
    for (let run = 0; run < 5; run++) {
      ours.push(inNewProcess(`${measure}("ours", ${rows})`));
      plain.push(inNewProcess(`${measure}("plain", ${rows})`));
    }
    print("5", `${what}, ${rows.toLocaleString("en-US")} rows, first call`, median(plain) / median(ours), bound, true);
  }
}
firstCalls("measureFirstCall", "object per row with Maps / ours");

againstDuckDb(bench);
const smallTrades = warm(100_000, ["ours", "plain"], 15, "measureRebatesWarm");
const largeTrades = warm(1_000_000, ["ours", "plain", "touch", "parse"], 5, "measureRebatesWarm");
print(
  "2",
  "rebates: growth exponent, 100,000 to 1,000,000",
  Math.log10(largeTrades.ours / smallTrades.ours),
  1.15,
  false,
);
print("5", "rebates: object per row with Maps / ours, 100,000, warm", smallTrades.plain / smallTrades.ours, 20, true);
print("5", "rebates: the same, 1,000,000, warm", largeTrades.plain / largeTrades.ours, 10, true);
firstCalls("measureRebatesFirstCall", "rebates: object per row with Maps / ours");
print("6", "rebates: ours / a loop that touches every cell", largeTrades.ours / largeTrades.touch, 4, false);
print("7", "rebates: check and compute / JSON.parse", largeTrades.ours / largeTrades.parse, 0.35, false);
const halves = 1_000_000;
const wrong = bench.countWrongFens(halves);
print(
  "9",
  `wrong fens of ${halves.toLocaleString("en-US")} exact halves (floats: ${wrong.floats})`,
  wrong.ours,
  0,
  false,
);

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

await import("./workbench-bench.mjs");
