import ts from "typescript";
import { filesBelow, isCode, textOf } from "./source-tree";

const DIRECTIVE = /(@ts-(ignore|expect-error|nocheck)|eslint-(disable|enable)|(istanbul|c8|prettier|v8)[ -]ignore)/u;

function holdsAny(file: string): boolean {
  let found = false;
  const visit = (node: ts.Node): void => {
    found ||= node.kind === ts.SyntaxKind.AnyKeyword;
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, false));
  return found;
}

describe("escape hatches", () => {
  const code = [...filesBelow("src"), ...filesBelow("test"), "eslint.config.mjs"]
    .filter(isCode)
    .filter((path) => path !== "test/house/escape-hatches.test.ts");

  test("no comment switches a tool off", () => {
    expect(code.filter((path) => DIRECTIVE.test(textOf(path)))).toEqual([]);
  });

  test("no type is any", () => {
    expect(code.filter((path) => /\bany\b/u.test(textOf(path)) && holdsAny(path))).toEqual([]);
  });
});
