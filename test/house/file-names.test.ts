import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { filesBelow, isCode, ROOT } from "./source-tree";

const code = [...filesBelow("src"), ...filesBelow("test")].filter(isCode);

describe("names of files", () => {
  test("none is a drawer for anything", () => {
    const drawers = code.filter((path) => /(^|[/.-])(utils?|helpers?|common|misc)([/.-]|$)/u.test(path));
    expect(drawers).toEqual([]);
  });

  test("all are kebab-case", () => {
    const others = code.filter(
      (path) => !/^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+([.-][a-zA-Z0-9]+)*\.(tsx?|mjs)$/u.test(path),
    );
    expect(others).toEqual([]);
  });

  test("a folder has no barrel but a room's index and the registry", () => {
    const barrels = code.filter((path) => /\/index\.tsx?$/u.test(path));
    const allowed = /^src\/regulations\/([a-z-]+\/)?index\.ts$/u;
    expect(barrels.filter((path) => !allowed.test(path))).toEqual([]);
  });

  test("every rule has a test of the same name and path", () => {
    const rules = filesBelow("src/regulations").filter((path) =>
      /^src\/regulations\/[^/]+\/rules\/.+\.ts$/u.test(path),
    );
    expect(rules.length).toBeGreaterThan(0);
    const untested = rules.filter(
      (path) => !existsSync(join(ROOT, path.replace(/^src/u, "test").replace(/\.ts$/u, ".test.ts"))),
    );
    expect(untested).toEqual([]);
  });
});

describe("the top level", () => {
  test("holds what the architecture names and the configuration that tools insist on", () => {
    const generated = [".git", "node_modules", "dist"];
    const names = readdirSync(ROOT).filter((name) => !generated.includes(name));
    expect(names.sort()).toEqual(
      [
        ".ci",
        ".gitignore",
        ".npmrc",
        "LICENSE",
        "README.md",
        "assets",
        "eslint.config.mjs",
        "manifest.xml",
        "package-lock.json",
        "package.json",
        "src",
        "test",
        "tsconfig.json",
      ].sort(),
    );
  });
});
