/**
 * `npm test`: the unit tests in two time zones, then the tests in a real browser, which build the pages they need. The
 * last line on standard output is the sum of all runs; a run that crashed, found nothing or left tests out has failed.
 * What failed is listed last on standard error, and written to the file that GUIBIAO_FAILURES names.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { failuresOf, sumOf } from "./run-report.mjs";

/** A run hangs when no file has ended for so long. How long it takes as a whole depends on the machine alone. */
const SILENCE_MS = 20 * 60_000;
const root = fileURLToPath(new URL("../", import.meta.url));
const jest = createRequire(import.meta.url).resolve("jest/bin/jest");
const results = mkdtempSync(join(tmpdir(), "guibiao-results-"));

/**
 * @typedef {{ name: string, args: string[], env: Record<string, string> }} Run
 * @typedef {{ passed: number, failed: number, failures: string }} Result
 */

/** @param {string} timeZone @returns {Run} */
function unitTests(timeZone) {
  const workers = Math.max(1, Math.floor(availableParallelism() / 2));
  return { name: `unit tests, ${timeZone}`, args: [`--maxWorkers=${workers}`], env: { TZ: timeZone } };
}

/** @type {Run} */
const browserTests = {
  name: "browser tests",
  args: ["--config=test/e2e/jest.config.mjs"],
  env: { TZ: "Asia/Shanghai" },
};

/**
 * Starts jest and keeps back what it writes, so that runs side by side don't mix.
 *
 * @param {Run} run @param {string} file @returns {Promise<{ code: number | null, output: string }>}
 */
function runJest(run, file) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [jest, "--ci", "--json", `--outputFile=${file}`, ...run.args], {
      cwd: root,
      env: { ...process.env, ...run.env },
      stdio: ["ignore", "ignore", "pipe"],
    });
    /** @type {Buffer[]} */
    const pieces = [];
    const limit = setTimeout(() => {
      pieces.push(Buffer.from(`\nstopped: no file has ended for ${SILENCE_MS / 60_000} minutes\n`));
      child.kill("SIGKILL");
    }, SILENCE_MS);
    child.stderr.on("data", (chunk) => {
      pieces.push(chunk);
      limit.refresh();
    });
    child.on("error", (error) => pieces.push(Buffer.from(`${error.message}\n`)));
    child.on("close", (code) => {
      clearTimeout(limit);
      const output = Buffer.concat(pieces).toString("utf8");
      process.stderr.write(`\n== ${run.name}\n${output}`);
      resolve({ code, output });
    });
  });
}

/** What jest reports; undefined where it got no further than to fail. @param {string} file */
function reportIn(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** @param {Run} run @returns {Promise<Result>} */
async function perform(run) {
  const file = join(results, `${run.name}.json`.replaceAll("/", "-"));
  const { code, output } = await runJest(run, file);
  const report = reportIn(file);
  const sum = sumOf(report, code);
  process.stderr.write(`${run.name}: ${sum.passed} passed, ${sum.failed} failed\n`);
  return { ...sum, failures: sum.failed === 0 ? "" : failuresOf(run.name, report, output, root) };
}

const done = await Promise.all([perform(unitTests("Asia/Shanghai")), perform(unitTests("America/New_York"))]);
done.push(await perform(browserTests));
rmSync(results, { recursive: true });
const passed = done.reduce((total, result) => total + result.passed, 0);
const failed = done.reduce((total, result) => total + result.failed, 0);
const failures = done.map((result) => result.failures).join("");
if (process.env.GUIBIAO_FAILURES) writeFileSync(process.env.GUIBIAO_FAILURES, failures);
if (failures !== "") process.stderr.write(`\n== what failed\n${failures}`);
process.exitCode = failed === 0 ? 0 : 1;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
