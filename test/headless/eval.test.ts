import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expectUnusable, runCommand, temporaryFolder } from "./run-command";
import { workbookBytes } from "./workbook-bytes";

/** Functions that show what reaches them, in place of the add-in's own. */
const PROBES = `
const shown = (value) => JSON.stringify(value);
CustomFunctions.associate("PROBE.ONE", (value, policy) => shown([value, policy]));
CustomFunctions.associate("PROBE.NUMBER", (value) => value * 2);
CustomFunctions.associate("PROBE.TEXT", (value) => shown(value));
CustomFunctions.associate("PROBE.TRUTH", (value) => shown(value));
CustomFunctions.associate("PROBE.ROWS", (rows) => rows);
CustomFunctions.associate("PROBE.FAILS", (what) => {
  if (what === "crash") throw new Error("internal detail");
  const code = what === "missing" ? CustomFunctions.ErrorCode.notAvailable : CustomFunctions.ErrorCode.invalidValue;
  throw new CustomFunctions.Error(code, "请补上日期。\\n第二行");
});
`;

const parameter = (name: string, type: string, more: object = {}) => ({ name, type, description: name, ...more });
const optionalRange = parameter("policy", "any", { dimensionality: "matrix", optional: true });
const described = (id: string, ...parameters: object[]) => ({
  id,
  name: id,
  description: `说明 ${id}`,
  parameters,
  result: { type: "any" },
});

const METADATA = {
  allowErrorForDataTypeAny: true,
  functions: [
    described("PROBE.ONE", parameter("值", "any"), optionalRange),
    described("PROBE.NUMBER", parameter("数", "number")),
    described("PROBE.TEXT", parameter("文", "string")),
    described("PROBE.TRUTH", parameter("真", "boolean")),
    described("PROBE.ROWS", parameter("区域", "any", { dimensionality: "matrix" }), optionalRange),
    described("PROBE.FAILS", parameter("什么", "string")),
  ],
};

const folder = temporaryFolder();
const built = () => join(folder.path, "built");

beforeEach(() => {
  mkdirSync(built());
  writeFileSync(join(built(), "custom-functions.js"), PROBES);
  writeFileSync(join(built(), "functions.json"), JSON.stringify(METADATA));
  const english = {
    ...METADATA,
    functions: METADATA.functions.map((each) => ({ ...each, description: "in English" })),
  };
  writeFileSync(join(built(), "functions.en-US.json"), JSON.stringify(english));
  const rows = [
    ["姓名", "金额", "到岗"],
    ["张三", 1.5, true],
    ["李四", null, "#N/A"],
  ];
  writeFileSync(
    join(folder.path, "a.xlsx"),
    workbookBytes([
      ["三月 一日", rows],
      ["空", []],
      ["__proto__", [["原型"]]],
    ]),
  );
});

const run = (...argv: string[]) => runCommand(argv, folder.path, built());
const evaluated = async (formula: string) => {
  const { status, stdout, stderr } = await run("eval", formula, "a.xlsx");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return JSON.parse(stdout);
};

describe("H4 eval without a file", () => {
  test.each<[formula: string, printed: string]>([
    ["=GUIBIAO.PROBE.NUMBER(21)", "42\n"],
    ["probe.number(-1.5%)", "-0.03\n"],
    ['PROBE.NUMBER("21")', "42\n"],
    ["PROBE.NUMBER(TRUE)", "2\n"],
    ["PROBE.NUMBER({4})", "8\n"],
    ["PROBE.TEXT(1.50)", '"\\"1.5\\""\n'],
    ["PROBE.TEXT(TRUE)", '"\\"TRUE\\""\n'],
    ['PROBE.TRUTH("false")', '"false"\n'],
    ["PROBE.TRUTH(0)", '"false"\n'],
    ["PROBE.ONE(7)", '"[7,null]"\n'],
    ["PROBE.ONE(,)", '"[null,null]"\n'],
    ['PROBE.ROWS({"一",-2;TRUE,#N/A})', '[["一",-2],[true,"#N/A"]]\n'],
    ["PROBE.ROWS(5)", "[[5]]\n"],
    ["PROBE.ROWS(PROBE.ROWS({1,2;3,4}))", "[[1,2],[3,4]]\n"],
    ["PROBE.NUMBER(PROBE.NUMBER(PROBE.NUMBER(1)))", "8\n"],
  ])("H3 %s", async (formula, printed) => {
    expect(await run("eval", formula)).toEqual({ status: 0, stdout: printed, stderr: "" });
  });
});

describe("H7 eval reads ranges through office.js", () => {
  test("H7 cells, areas, whole columns and rows", async () => {
    const head = ["姓名", "金额", "到岗"];
    const rows = [head, ["张三", 1.5, true], ["李四", "", "#N/A"]];
    expect(await evaluated("PROBE.ROWS('三月 一日'!$A$1:C3)")).toEqual(rows);
    expect(await evaluated("PROBE.ROWS('三月 一日'!A:C)")).toEqual(rows);
    expect(await evaluated("PROBE.ROWS('三月 一日'!1:2)")).toEqual(rows.slice(0, 2));
    expect(await evaluated("PROBE.ROWS('三月 一日'!A2:D2)")).toEqual([["张三", 1.5, true, ""]]);
    expect(await evaluated("PROBE.NUMBER('三月 一日'!B2)")).toBe(3);
    expect(await evaluated("PROBE.ROWS(__proto__!A1)")).toEqual([["原型"]]);
    expect(await evaluated("PROBE.ROWS(空!A:C)")).toEqual([["", "", ""]]);
  });
});

describe("H3 an error value", () => {
  test.each<[formula: string, error: string, sentence: RegExp]>([
    ['PROBE.FAILS("value")', "#VALUE!", /^请补上日期。\\x0a第二行\n$/u],
    ['PROBE.FAILS("missing")', "#N/A", /^请补上日期。/u],
    ['PROBE.NUMBER(PROBE.FAILS("missing"))', "#N/A", /^请补上日期。/u],
    ["PROBE.NUMBER(#DIV/0!)", "#DIV/0!", /错误值 #DIV\/0!/u],
    ['PROBE.NUMBER("很多")', "#VALUE!", /“数”要是数字/u],
    ['PROBE.TRUTH("很真")', "#VALUE!", /“真”要是 TRUE 或 FALSE/u],
    ["PROBE.NUMBER({1,2})", "#VALUE!", /“数”只能是一个值/u],
  ])("H3 %s is printed, with its sentence on standard error, at status 1", async (formula, error, sentence) => {
    const { status, stdout, stderr } = await run("eval", formula);
    expect({ status, stdout }).toEqual({ status: 1, stdout: `"${error}"\n` });
    expect(stderr).toMatch(sentence);
    expect(stderr).toMatch(/^[^\n]{1,300}\n$/u);
  });

  test("H3 a crash inside a function shows no stack trace", async () => {
    const { status, stdout, stderr } = await run("eval", 'PROBE.FAILS("crash")');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '"#VALUE!"\n' });
    expect(stderr).toMatch(/^[^\n]{1,300}\n$/u);
    expect(stderr).not.toMatch(/\bat /u);
  });

  test("H1 in English", async () => {
    const { stderr } = await run("eval", "PROBE.NUMBER({1,2})", "--lang", "en-US");
    expect(stderr).toBe("The argument 数 must be one value, not a range.\n");
  });
});

describe("H4 what eval can't take", () => {
  test.each<[formula: string, sentence: RegExp]>([
    ["=SUM(1)", /没有规表函数“SUM”/u],
    ["=PROBE.NUMBER(1", /不完整/u],
    ["=PROBE.NUMBER()", /PROBE\.NUMBER 要有 1 个参数（数），公式里写了 0 个/u],
    ["=PROBE.NUMBER(PROBE.ONE(1,2,3))", /PROBE\.ONE 要有 1–2 个参数（值、\[policy\]），公式里写了 3 个/u],
    ["=PROBE.ROWS(四月!A1)", /用到工作表“四月”：请在公式后面写上文件/u],
  ])("H4 %s", async (formula, sentence) => {
    expectUnusable(await run("eval", formula), sentence);
  });

  test("H4 a sheet that the file lacks", async () => {
    expectUnusable(await run("eval", "PROBE.ROWS(四月!A1)", "a.xlsx"), /“四月”不在文件里；文件里有：/u);
  });

  test("H4 a file that can't be used", async () => {
    expectUnusable(await run("eval", "PROBE.NUMBER(1)", "missing.xlsx"), /它不存在/u);
    writeFileSync(join(folder.path, "b.xlsx"), Uint8Array.of(0x50, 0x4b, 3, 4));
    expectUnusable(await run("eval", "PROBE.NUMBER(1)", "b.xlsx"), /损坏/u);
  });
});

describe("H1 functions", () => {
  test("H1 --json is functions.json itself", async () => {
    expect(await run("functions", "--json")).toEqual({ status: 0, stdout: JSON.stringify(METADATA), stderr: "" });
    const english = JSON.parse((await run("functions", "--json", "--lang", "en-US")).stdout);
    expect(english.functions[0]).toMatchObject({ id: "PROBE.ONE", description: "in English" });
  });

  test("H1 for people: name, parameters, descriptions", async () => {
    const { status, stdout } = await run("functions");
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^GUIBIAO\.PROBE\.ONE\(值, \[policy\]\)\n {4}说明 PROBE\.ONE\n {6}值 {6}值\n {6}policy {2}policy\n\n/u,
    );
  });
});
