import ts from "typescript";
import { filesBelow, textOf } from "./source-tree";

interface Call {
  readonly file: string;
  /** `test`, `describe.each`, `it.skip` … */
  readonly callee: string;
  readonly name: string;
}

/** `test.each` for `test.each(table)(…)` and for `` test.each`table`(…) `` too. */
function nameOfCallee(node: ts.Expression): string {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node)) return `${nameOfCallee(node.expression)}.${node.name.text}`;
  if (ts.isCallExpression(node)) return nameOfCallee(node.expression);
  if (ts.isTaggedTemplateExpression(node)) return nameOfCallee(node.tag);
  return "";
}

function headOf(node: ts.Expression | undefined): string {
  if (node === undefined) return "";
  if (ts.isStringLiteralLike(node)) return node.text;
  return ts.isTemplateExpression(node) ? node.head.text : "";
}

function callsIn(file: string): readonly Call[] {
  const calls: Call[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      calls.push({ file, callee: nameOfCallee(node.expression), name: headOf(node.arguments[0]) });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, false));
  return calls;
}

const calls = filesBelow("test")
  .filter((path) => /\.test\.tsx?$/u.test(path))
  .flatMap(callsIn);

const numbered = (letter: string, last: number): readonly string[] =>
  Array.from({ length: last }, (_, index) => `${letter}${index + 1}`);

describe("names of tests", () => {
  const names = calls.filter(({ callee }) => /^(describe|test|it)(\.each)?$/u.test(callee)).map(({ name }) => name);

  test.each([...numbered("R", 16), ...numbered("P", 3), ...numbered("C", 4), ...numbered("F", 4), ...numbered("H", 7)])(
    "contract %s has a test whose name begins with its number",
    (number) => {
      expect(names.filter((name) => new RegExp(`^${number}(?!\\d)`, "u").test(name))).not.toEqual([]);
    },
  );
});

describe("tests", () => {
  test("none is skipped, put off or run alone", () => {
    const evasive = calls.filter(({ callee }) =>
      /^([xf](describe|test|it)|(describe|test|it)\..*\b(skip|only|todo|failing)\b.*|pending)/u.test(callee),
    );
    expect(evasive.map(({ file, callee, name }) => `${file}: ${callee} ${name}`)).toEqual([]);
  });
});
