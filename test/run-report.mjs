/** What a run of jest comes to, from its JSON report: the sum, and what failed in a few lines each. */
import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";

const LINES = 15;

/**
 * @typedef {{ fullName: string, status: string, failureMessages?: string[] }} Assertion
 * @typedef {{ name: string, status: string, message: string, assertionResults: Assertion[] }} Suite
 * @typedef {object} Report
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {number} numRuntimeErrorTestSuites
 * @property {boolean} success
 * @property {Suite[]} testResults
 */

/** @param {Report | undefined} report @param {number | null} code @returns {{ passed: number, failed: number }} */
export function sumOf(report, code) {
  if (report === undefined) return { passed: 0, failed: 1 };
  const passed = report.numPassedTests;
  const failed =
    report.numFailedTests + report.numPendingTests + report.numTodoTests + report.numRuntimeErrorTestSuites;
  const unexplained = failed === 0 && (code !== 0 || passed === 0 || !report.success);
  return { passed, failed: unexplained ? 1 : failed };
}

/** The first or last lines that hold something about our code, indented. @param {string} text @param {"first" | "last"} which */
function excerpt(text, which) {
  const lines = stripVTControlCharacters(text)
    .split("\n")
    .filter((line) => line.trim() !== "" && !/^\s+at .*node_modules/u.test(line));
  const kept = which === "first" ? lines.slice(0, LINES) : lines.slice(-LINES);
  return kept.map((line) => `    ${line.trimEnd()}\n`).join("");
}

/** @param {string} runName @param {string} file @param {Assertion} assertion */
function failureOf(runName, file, { fullName, status, failureMessages }) {
  const how = status === "failed" ? "" : ` (${status})`;
  return `* ${fullName}${how}\n  ${file}, ${runName}\n${excerpt(failureMessages?.join("\n") ?? "", "first")}`;
}

/**
 * Each test that failed or was left out, and each file that couldn't be run. Where the report names none, the end of
 * what jest wrote.
 *
 * @param {string} runName @param {Report | undefined} report @param {string} output @param {string} root
 */
export function failuresOf(runName, report, output, root) {
  const failures = (report?.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name).replaceAll("\\", "/");
    const failed = assertionResults.filter((one) => one.status !== "passed");
    if (failed.length === 0 && status === "failed") {
      return [`* the file couldn't be run\n  ${file}, ${runName}\n${excerpt(message, "first")}`];
    }
    return failed.map((one) => failureOf(runName, file, one));
  });
  if (failures.length > 0) return failures.join("");
  return `* the run failed, and jest names no test\n  ${runName}\n${excerpt(output, "last")}`;
}
