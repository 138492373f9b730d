import { filesBelow, isCode, textOf } from "./source-tree";

/** What makes a test's outcome hang on the clock, on the machine's speed or on chance. */
const UNSTEADY: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["waits for a time", /timers\/promises|waitForTimeout/u],
  ["asks the clock", /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/u],
  ["draws by chance", /\bMath\.random\(|\brandomUUID\(/u],
  ["limits its own time below what all tests have", /jest\.setTimeout\(/u],
];

/** They wait for a thing to happen, and end where it never does. */
const WAITING = ["test/until.ts", "test/e2e/pane-page.ts", "test/e2e/looks.ts"];

describe("tests", () => {
  const files = filesBelow("test").filter(
    (path) => isCode(path) && !/^test\/(bench|libreoffice)\//u.test(path) && !WAITING.includes(path),
  );

  test.each(UNSTEADY)("none %s", (what, pattern) => {
    const unsteady = files.filter((path) => path !== "test/house/steadiness.test.ts" && pattern.test(textOf(path)));
    expect({ what, unsteady }).toEqual({ what, unsteady: [] });
  });
});
