/**
 * `npm test`: the unit tests in two time zones, then the tests in a real browser, which build the pages they need. The
 * last line on standard output is the sum of all runs; a run that crashed, found nothing or left tests out has failed.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const RUN_LIMIT_MS = 8 * 60_000;
const root = fileURLToPath(new URL("../", import.meta.url));
const jest = createRequire(import.meta.url).resolve("jest/bin/jest");
const results = mkdtempSync(join(tmpdir(), "guibiao-results-"));

/**
 * @typedef {{ name: string, args: string[], env: Record<string, string> }} Run
 * @typedef {{ passed: number, failed: number }} Sum
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

/** Starts jest and keeps back what it writes, so that runs side by side don't mix. @param {Run} run @param {string} file */
function runJest(run, file) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [jest, "--ci", "--json", `--outputFile=${file}`, ...run.args], {
      cwd: root,
      env: { ...process.env, ...run.env },
      stdio: ["ignore", "ignore", "pipe"],
    });
    /** @type {Buffer[]} */
    const output = [];
    child.stderr.on("data", (chunk) => output.push(chunk));
    const limit = setTimeout(() => child.kill("SIGKILL"), RUN_LIMIT_MS);
    child.on("error", (error) => output.push(Buffer.from(`${error.message}\n`)));
    child.on("close", (code) => {
      clearTimeout(limit);
      process.stderr.write(Buffer.concat([Buffer.from(`\n== ${run.name}\n`), ...output]));
      resolve(code);
    });
  });
}

/** @param {string} file @param {number | null} code @returns {Sum} */
function sumOf(file, code) {
  let report;
  try {
    report = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return { passed: 0, failed: 1 };
  }
  const passed = report.numPassedTests;
  const failed =
    report.numFailedTests + report.numPendingTests + report.numTodoTests + report.numRuntimeErrorTestSuites;
  const unexplained = failed === 0 && (code !== 0 || passed === 0 || report.success !== true);
  return { passed, failed: unexplained ? 1 : failed };
}

/** @param {Run} run @returns {Promise<Sum>} */
async function perform(run) {
  const file = join(results, `${run.name}.json`.replaceAll("/", "-"));
  const sum = sumOf(file, await runJest(run, file));
  process.stderr.write(`${run.name}: ${sum.passed} passed, ${sum.failed} failed\n`);
  return sum;
}

const sums = await Promise.all([perform(unitTests("Asia/Shanghai")), perform(unitTests("America/New_York"))]);
sums.push(await perform(browserTests));
rmSync(results, { recursive: true });
const passed = sums.reduce((total, sum) => total + sum.passed, 0);
const failed = sums.reduce((total, sum) => total + sum.failed, 0);
process.exitCode = failed === 0 ? 0 : 1;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
