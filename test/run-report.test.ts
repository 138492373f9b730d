import { execFileSync } from "node:child_process";
import { join } from "node:path";

const MODULE = JSON.stringify(join(__dirname, "run-report.mjs"));

/** The module is one that node loads, as `npm test` does. */
function call(name: "sumOf" | "failuresOf", ...args: readonly unknown[]): unknown {
  const script = `import { ${name} } from ${MODULE};
    const args = JSON.parse(process.argv[1]).map((one) => one ?? undefined);
    process.stdout.write(JSON.stringify(${name}(...args)));`;
  return JSON.parse(
    execFileSync(process.execPath, ["--input-type=module", "--eval", script, JSON.stringify(args)], {
      encoding: "utf8",
    }),
  );
}

const GOOD = {
  numPassedTests: 2,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  success: true,
};
const passed = { fullName: "adds", status: "passed", failureMessages: [] };

describe("the sum of a run", () => {
  test("counts what failed, what was left out and the files that couldn't be run", () => {
    expect(call("sumOf", GOOD, 0)).toEqual({ passed: 2, failed: 0 });
    expect(call("sumOf", { ...GOOD, success: false, numFailedTests: 1, numTodoTests: 1 }, 1)).toEqual({
      passed: 2,
      failed: 2,
    });
    expect(call("sumOf", { ...GOOD, numRuntimeErrorTestSuites: 3 }, 1)).toEqual({ passed: 2, failed: 3 });
  });

  test("a run that crashed, ended badly or found nothing has failed", () => {
    expect(call("sumOf", null, null)).toEqual({ passed: 0, failed: 1 });
    expect(call("sumOf", GOOD, 1)).toEqual({ passed: 2, failed: 1 });
    expect(call("sumOf", { ...GOOD, numPassedTests: 0 }, 0)).toEqual({ passed: 0, failed: 1 });
  });
});

describe("what is told of a run that failed", () => {
  const told = (testResults: readonly unknown[] | null, output = ""): unknown =>
    call("failuresOf", "unit tests, Asia/Shanghai", testResults && { ...GOOD, testResults }, output, "/project");

  test("each failed test: its full name, its file, the run, and the message's beginning without colours", () => {
    const lines = Array.from({ length: 40 }, (_, index) => `line ${index + 1}`);
    const message = `\u001b[31mexpect(1).toBe(2)\u001b[39m\n\n${lines.join("\n")}`;
    const assertionResults = [passed, { fullName: "sums adds", status: "failed", failureMessages: [message] }];
    expect(told([{ name: "/project/test/a.test.ts", status: "failed", message: "", assertionResults }])).toBe(
      [
        "* sums adds",
        "  test/a.test.ts, unit tests, Asia/Shanghai",
        "    expect(1).toBe(2)",
        ...lines.slice(0, 14).map((line) => `    ${line}`),
        "",
      ].join("\n"),
    );
  });

  test("a test that was left out, and a file that couldn't be run", () => {
    const pending = { fullName: "sums later", status: "todo", failureMessages: [] };
    const files = [
      { name: "/project/test/a.test.ts", status: "passed", message: "", assertionResults: [passed, pending] },
      { name: "/project/test/b.test.ts", status: "failed", message: "Cannot find module", assertionResults: [] },
    ];
    expect(told(files)).toBe(
      [
        "* sums later (todo)",
        "  test/a.test.ts, unit tests, Asia/Shanghai",
        "* the file couldn't be run",
        "  test/b.test.ts, unit tests, Asia/Shanghai",
        "    Cannot find module",
        "",
      ].join("\n"),
    );
  });

  test("where jest names no test, the end of what it wrote", () => {
    const output = Array.from({ length: 40 }, (_, index) => `line ${index + 1}\n`).join("");
    expect(told(null, output)).toMatch(
      /names no test\n {2}unit tests, Asia\/Shanghai\n {4}line 26\n[^]* {4}line 40\n$/,
    );
  });
});
