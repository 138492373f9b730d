import { CommandError } from "../../src/headless/command-error";
import { parseFormula } from "../../src/headless/formula";

const functions = new Map([
  ["DUTY.FINE", "DUTY.FINE"],
  ["DUTY.FINES", "DUTY.FINES"],
  ["值班.罚款", "DUTY.FINE"],
]);
const argumentsOf = (text: string) => parseFormula(text, functions).arguments;
const refusalOf = (text: string): string => {
  try {
    parseFormula(text, functions);
  } catch (error) {
    if (error instanceof CommandError) return error.sentences["zh-CN"];
    throw error;
  }
  return "";
};
const literal = (value: string | number | boolean) => ({ kind: "literal", value });

describe("H4 formulas that eval takes", () => {
  test.each(["DUTY.FINE()", "=DUTY.FINE()", " = guibiao.duty.fine ( ) ", "=GUIBIAO.Duty.Fine()", "值班.罚款()"])(
    "H4 %s",
    (text) => {
      expect(parseFormula(text, functions)).toEqual({ kind: "call", id: "DUTY.FINE", arguments: [] });
    },
  );

  test.each<[string, string | number | boolean]>([
    ["1", 1],
    ["-1.50", -1.5],
    ["+2", 2],
    ["- 3", -3],
    [".5", 0.5],
    ["1e3", 1000],
    ["1.5E-3", 0.0015],
    ["10%", 0.1],
    ["-1.1%", -0.011],
    ["-0", 0],
    ["TRUE", true],
    ["false", false],
    ['"缺席"', "缺席"],
    ['""', ""],
    ['"a""b"', 'a"b'],
    ['"a,b)"', "a,b)"],
  ])("H4 the literal %s", (text, value) => {
    expect(argumentsOf(`DUTY.FINE(${text})`)).toEqual([literal(value)]);
  });

  test.each(["#N/A", "#VALUE!", "#ref!", "#DIV/0!"])("H4 the error value %s", (text) => {
    expect(argumentsOf(`DUTY.FINE(${text})`)).toEqual([{ kind: "error", error: text.toUpperCase() }]);
  });

  test("H4 array constants", () => {
    expect(argumentsOf('DUTY.FINE({1,-2;"三",TRUE})')).toEqual([
      {
        kind: "array",
        rows: [
          [1, -2],
          ["三", true],
        ],
      },
    ]);
    expect(argumentsOf("DUTY.FINE({#N/A})")).toEqual([{ kind: "array", rows: [["#N/A"]] }]);
  });

  test.each<[string, string, number[]]>([
    ["值班到岗记录!A1:H20", "值班到岗记录", [0, 0, 20, 8]],
    ["值班到岗记录!$A$1:$H$20", "值班到岗记录", [0, 0, 20, 8]],
    ["值班到岗记录!h20:a1", "值班到岗记录", [0, 0, 20, 8]],
    ["'3月 值班''表'!B2", "3月 值班'表", [1, 1, 1, 1]],
    ["A!A:H", "A", [0, 0, 1_048_576, 8]],
    ["A!1:20", "A", [0, 0, 20, 16_384]],
    ["A!XFD1048576", "A", [1_048_575, 16_383, 1, 1]],
    ["__proto__!A1", "__proto__", [0, 0, 1, 1]],
    ["2026.3!A1", "2026.3", [0, 0, 1, 1]],
  ])("H4 the range %s", (text, sheet, [row, column, rowCount, columnCount]) => {
    expect(argumentsOf(`DUTY.FINE(${text})`)).toEqual([
      { kind: "range", sheet, area: { row, column, rowCount, columnCount } },
    ]);
  });

  test("H4 omitted arguments and nested calls", () => {
    expect(argumentsOf("DUTY.FINE(1,,2)")).toEqual([literal(1), { kind: "omitted" }, literal(2)]);
    expect(argumentsOf("DUTY.FINE(,)")).toEqual([{ kind: "omitted" }, { kind: "omitted" }]);
    expect(argumentsOf("DUTY.FINES(GUIBIAO.DUTY.FINE(1),2)")).toEqual([
      { kind: "call", id: "DUTY.FINE", arguments: [literal(1)] },
      literal(2),
    ]);
  });
});

describe("H4 formulas that eval can't take", () => {
  test.each<[string, RegExp]>([
    ["", /不完整/u],
    ["=", /不完整/u],
    ["1", /要有一个规表函数/u],
    ["=A!A1", /要有一个规表函数/u],
    ["SUM(1)", /没有规表函数“SUM”/u],
    ["OTHER.DUTY.FINE(1)", /没有规表函数“OTHER\.DUTY\.FINE”/u],
    ["constructor()", /没有规表函数“constructor”/u],
    ["DUTY.FINE", /从“DUTY\.FINE”起看不懂/u],
    ["DUTY.FINE(", /不完整/u],
    ["DUTY.FINE(1", /不完整/u],
    ["DUTY.FINE(1))", /从“\)”起/u],
    ["DUTY.FINE(1+2)", /从“\+2\)”起/u],
    ["DUTY.FINE(1)+1", /从“\+1”起/u],
    ["DUTY.FINE(1%%)", /从“%\)”起/u],
    ["DUTY.FINE(1；2)", /从“；2\)”起/u],
    ["DUTY.FINE(“缺席”)", /从““缺席”\)”起/u],
    ['DUTY.FINE("缺席)', /从“"缺席\)”起/u],
    ["DUTY.FINE(A1:H20)", /要写明工作表/u],
    ["DUTY.FINE(1:20)", /要写明工作表/u],
    ["DUTY.FINE(A!A0)", /“A!A0”不是可用的区域/u],
    ["DUTY.FINE(A!XFE1)", /“A!XFE1”不是可用的区域/u],
    ["DUTY.FINE(A!A1048577)", /不是可用的区域/u],
    ["DUTY.FINE(A!A)", /不是可用的区域/u],
    ["DUTY.FINE(A!A1:B)", /不是可用的区域/u],
    ["DUTY.FINE([b.xlsx]A!A1)", /看不懂/u],
    ["DUTY.FINE(A:B!A1)", /要写明工作表/u],
    ["DUTY.FINE({1,2;3})", /每行的个数要一样/u],
    ["DUTY.FINE({})", /看不懂/u],
    ["DUTY.FINE({1,{2}})", /看不懂/u],
    ["DUTY.FINE(1e999)", /数字太大/u],
    ["DUTY.FINE(TRUE())", /没有规表函数“TRUE”/u],
    [`${"DUTY.FINE(".repeat(70)}1${")".repeat(70)}`, /嵌套太深/u],
    ["=DUTY.FINE(1)\u0000", /看不懂/u],
  ])("H4 %j", (text, sentence) => {
    expect(refusalOf(text)).toMatch(sentence);
  });
});
