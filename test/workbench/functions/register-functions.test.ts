import { LocaleType } from "@univerjs/core";
import { IFunctionService, ISuperTableService } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import { associateFunctions } from "../../../src/entry/function-association";
import { FUNCTION_EXAMPLES } from "../../../src/entry/help-examples";
import { sampleRange } from "../../../src/entry/help-sample";
import { parseFormula, type Expression } from "../../../src/headless/formula";
import type { Json } from "../../../src/host/wire";
import type { Cell } from "../../../src/kernel/sheet-source";
import { REGULATIONS } from "../../../src/regulations";
import { openWorkbook } from "../../workbook/open-workbook";
import {
  allFunctions,
  builtDescriptions,
  functionModules,
  openGrid,
  switchLocale,
  type GridOptions,
  type OpenGrid,
  type TestCell,
} from "./open-grid";

const descriptions = builtDescriptions();
const grids = new Set<OpenGrid>();

async function open(
  sheets: Readonly<Record<string, readonly (readonly TestCell[])[]>>,
  options?: GridOptions,
): Promise<OpenGrid> {
  const grid = await openGrid(sheets, descriptions, await allFunctions(), options);
  grids.add(grid);
  return grid;
}

afterEach(() => {
  for (const grid of grids) grid.close();
  grids.clear();
});

const SAMPLES: ReadonlyMap<string, readonly (readonly Cell[])[]> = new Map(
  REGULATIONS.flatMap(({ sheets }) => sheets.map((sheet) => [sheet.name, sampleRange(sheet)] as const)),
);

/** The argument as a workbook host takes it. */
function argumentOf(expression: Expression): Json {
  switch (expression.kind) {
    case "omitted":
      return null;
    case "literal":
      return expression.value;
    case "array":
      return expression.rows.map((row) => [...row]);
    case "range": {
      const { row, column, rowCount, columnCount } = expression.area;
      const cells = SAMPLES.get(expression.sheet) ?? [];
      return cells
        .slice(row, row + rowCount)
        .map((line) => line.slice(column, column + columnCount).map((cell) => cell ?? ""));
    }
    case "error":
    case "call":
      throw new Error(`an example with ${expression.kind}`);
  }
}

const asRows = (value: Json): Json => (Array.isArray(value) ? value : [[value]]);

describe("C1 our functions in the grid", () => {
  const examples = Object.entries(FUNCTION_EXAMPLES).flatMap(([id, own]) =>
    own.map(({ formula }) => ({ id, formula })),
  );

  test("C1 every function of the metadata gives in a cell what it gives to Excel", async () => {
    const { host } = await openWorkbook();
    associateFunctions(await functionModules());
    const formulas = Object.fromEntries(examples.map(({ formula }, index) => [`式${index}`, [[formula]]]));
    const sheets = Object.fromEntries([...SAMPLES].map(([name, rows]) => [name, rows.map((row) => [...row])]));
    const grid = await open({ ...sheets, ...formulas });
    const ids = new Set<string>();
    for (const [index, { id, formula }] of examples.entries()) {
      const call = parseFormula(formula, new Map([[id, id]]));
      const answer = await host.callFunction(id, inPlaces(id, call.arguments.map(argumentOf)));
      const expected = asRows("value" in answer ? answer.value : answer.error);
      if (!Array.isArray(expected) || !Array.isArray(expected[0])) throw new Error("no rows");
      const area = `式${index}!A1:${String.fromCharCode(64 + expected[0].length)}${expected.length}`;
      expect({ formula, result: grid.values(area) }).toEqual({ formula, result: expected });
      ids.add(id);
    }
    expect([...ids].sort()).toEqual(descriptions["zh-CN"].map(({ id }) => id).sort());
  });

  function inPlaces(id: string, given: readonly Json[]): Json[] {
    const parameters = descriptions["zh-CN"].find((each) => each.id === id)?.parameters ?? [];
    return parameters.map((parameter, index) => {
      const value = given[index] ?? null;
      return parameter.isMatrix && value !== null && !Array.isArray(value) ? [[value]] : value;
    });
  }

  test.each([
    ['=guibiao.duty.fine("缺席")', 50],
    ['=GUIBIAO.DUTY.FINE("缺席")+GUIBIAO.DUTY.FINE("迟到")', 80],
    ['=SUM(1,GUIBIAO.DUTY.FINE("缺席"))', 51],
    ['=IF(GUIBIAO.DUTY.FINE("缺席")>40,"多","少")', "多"],
    ['=DUTY.FINE("缺席")', "#NAME?"],
    ['=GUIBIAO.DUTY.NOTHING("缺席")', "#NAME?"],
  ])("%s is %s", async (formula, value) => {
    const grid = await open({ 表: [[formula]] });
    expect(grid.value("表!A1")).toBe(value);
  });

  test("the functions of the samples that aren't ours work beside them", async () => {
    const grid = await open({
      表: [
        ["一组", 1, '=SUMIFS(B1:B3,A1:A3,"一组")'],
        ["二组", 2, '=IFERROR(VLOOKUP("二组",A1:B3,2,FALSE),0)'],
        ["一组", 3, '=TEXT(46083,"yyyy-mm-dd")'],
        ["", "", '=COUNTIF(A1:A3,"一组")&ROUND(2.345,2)'],
      ],
    });
    expect(grid.values("表!C1:C4")).toEqual([[4], [2], ["2026-03-02"], ["22.35"]]);
  });
});

describe("C1 arguments from cells", () => {
  const late = "=GUIBIAO.DUTY.STATUS(";

  test("a blank cell, an omitted argument and 0 differ", async () => {
    const grid = await open({
      表: [
        [null, 0, ""],
        [`${late}"18:00","21:00",A1,A1)`, `${late}"18:00","21:00",,)`, `${late}"0:00","8:00",B1,"8:00")`],
        [`${late}"18:00","21:00",C1,C1)`, `${late}A1,"21:00","18:00","21:00")`],
        ["=GUIBIAO.REBATE.PENDING(A1,B1,)", "=GUIBIAO.DUTY.BONUSDEDUCTION(A1,6,15000)"],
      ],
    });
    expect(grid.values("表!A2:C2")).toEqual([["缺席", "缺席", "正常"]]);
    expect(grid.values("表!A3:B3")).toEqual([["缺席", "#VALUE!"]]);
    expect(grid.sentenceOf("表!B3")).toBe("请给出时段的开始和结束时间。");
    expect(grid.values("表!A4:B4")).toEqual([[0, "#VALUE!"]]);
    expect(grid.sentenceOf("表!B4")).toMatch(/^“”不是次数/u);
  });

  test("dates, times, truth values, text numbers and errors arrive as Excel hands them over", async () => {
    const grid = await open({
      表: [
        [
          { v: 46083, t: 2, s: { n: { pattern: "yyyy-mm-dd" } } },
          { v: 0.7569444444444444, t: 2, s: { n: { pattern: "hh:mm" } } },
          true,
          "3",
          { f: "=1/0" },
          { v: "2026-03-02", t: 1 },
        ],
        [
          '=GUIBIAO.DUTY.FINE("迟到",A1)',
          '=GUIBIAO.DUTY.STATUS("18:00","21:00",B1,"21:00")',
          '=GUIBIAO.DUTY.STATUS("18:00","21:00",,,C1)',
          "=GUIBIAO.DUTY.BONUSDEDUCTION(D1,0,15000)",
          '=GUIBIAO.DUTY.FINE("迟到",E1)',
          '=GUIBIAO.DUTY.FINE("迟到",F1)',
        ],
      ],
    });
    expect(grid.values("表!A2:F2")).toEqual([[30, "迟到", "请假", 1500, "#VALUE!", 30]]);
    expect(grid.sentenceOf("表!E2")).toBe("“#DIV/0!”不是可以识别的日期，请写成 2026-03-02。");
  });

  test("R15 an error inside a range reaches the function, which leaves its row out and says so", async () => {
    const rows = (SAMPLES.get("值班到岗记录") ?? []).map((row) => [...row]);
    const broken = rows.map((row, index): TestCell[] => (index === 1 ? [{ f: "=NA()" }, ...row.slice(1)] : row));
    const grid = await open({ 值班到岗记录: broken, 表: [["=GUIBIAO.DUTY.FINES(值班到岗记录!A1:H5)"]] });
    expect(grid.values("表!A1:A3")).toEqual([["日期"], ["2026-03-02"], ["另有 1 行无法读取"]]);
  });

  test("a range where one value is asked for is refused with a sentence, and so is a wrong number of arguments", async () => {
    const grid = await open({
      表: [["缺席", "迟到", "=GUIBIAO.DUTY.FINE(A1:B1)", "=GUIBIAO.DUTY.FINE()", "=GUIBIAO.DUTY.FINE(1,2,3,4)"]],
    });
    expect(grid.values("表!C1:E1")).toEqual([["#VALUE!", "#VALUE!", "#VALUE!"]]);
    expect(grid.sentenceOf("表!C1")).toBe("参数“kind”只能是一个值，不能是区域。");
    expect(grid.sentenceOf("表!D1")).toBe("DUTY.FINE 要有 1–3 个参数（kind、[date]、[policy]），公式里写了 0 个。");
    expect(grid.sentenceOf("表!E1")).toMatch(/公式里写了 4 个/u);
  });

  test("whole columns, and cells beyond the grid", async () => {
    const sheets = Object.fromEntries([...SAMPLES].map(([name, rows]) => [name, rows.map((row) => [...row])]));
    const grid = await open(
      {
        ...sheets,
        表: [["=GUIBIAO.DUTY.FINES(值班到岗记录!A:H,值班人员!A:Z)"]],
        小: [["=GUIBIAO.DUTY.FINES(值班到岗记录!A1:I5000)"]],
        远: [['=GUIBIAO.DUTY.STATUS("18:00","21:00",A5000,ZZ1)', "=A5000+1"]],
        空: [["=GUIBIAO.DUTY.FINES(无!A1:H9)", "=GUIBIAO.DUTY.FINES(空白!A:H)"]],
        空白: [],
      },
      { size: { 值班到岗记录: { rowCount: 6, columnCount: 8 }, 值班人员: { rowCount: 6, columnCount: 8 } } },
    );
    expect(grid.values("表!A1:A3")).toEqual([["日期"], ["2026-03-02"], [null]]);
    expect(grid.values("小!A1:A3")).toEqual([["日期"], ["2026-03-02"], [null]]);
    expect(grid.values("远!A1:B1")).toEqual([["缺席", 1]]);
    expect(grid.values("空!A1:B1")).toEqual([["#VALUE!", "#VALUE!"]]);
    expect(grid.sentenceOf("空!B1")).toMatch(/^值班到岗记录区域缺少列/u);
  });
});

describe("C3 errors in cells", () => {
  test("carry their sentence in the grid's language, and lose it with the error", async () => {
    const grid = await open({ 表: [["四(五)3", "=GUIBIAO.SERVICE.FINE(A1)", "=1/0", 3]] });
    expect(grid.value("表!B1")).toBe("#N/A");
    expect(grid.sentenceOf("表!B1")).toBe("四(五)3扣罚一月工资，金额看本人的月工资。");
    switchLocale(grid, LocaleType.EN_US);
    expect(grid.sentenceOf("表!B1")).toBe("四(五)3 costs a month's wage, which differs by person.");
    expect([grid.sentenceOf("表!C1"), grid.sentenceOf("表!D1")]).toEqual([undefined, undefined]);
    await grid.edit("表!A1", ["谈私事"]);
    expect([grid.value("表!B1"), grid.sentenceOf("表!B1")]).toEqual([200, undefined]);
  });

  test("of two calls in one formula, the one that shows is told; a caught one isn't", async () => {
    const grid = await open({
      表: [
        [
          '=GUIBIAO.DUTY.FINE("没有")+GUIBIAO.SERVICE.FINE("四(五)3")',
          '=IFERROR(GUIBIAO.DUTY.FINE("没有"),"无")',
          '=GUIBIAO.SERVICE.FINE("四(五)3")+GUIBIAO.DUTY.FINE("缺席")',
        ],
      ],
    });
    expect(grid.values("表!A1:C1")).toEqual([["#VALUE!", "无", "#N/A"]]);
    expect(grid.sentenceOf("表!A1")).toBe("情形请写 缺席、迟到、早退 或 无人值班。");
    expect(grid.sentenceOf("表!B1")).toBeUndefined();
    expect(grid.sentenceOf("表!C1")).toMatch(/^四\(五\)3扣罚/u);
  });

  test("keep their sentence when a row is put in above", async () => {
    const grid = await open({ 表: [["标题"], ['=GUIBIAO.DUTY.FINE("没有")']] });
    await grid.calculated(() => {
      grid.insertRow("表", 0);
    });
    expect([grid.value("表!A2"), grid.value("表!A3")]).toEqual(["标题", "#VALUE!"]);
    expect(grid.sentenceOf("表!A3")).toMatch(/^情形请写/u);
    expect(grid.sentenceOf("表!A2")).toBeUndefined();
  });

  test("a function that breaks stops nothing and shows no raw message", async () => {
    const functions = new Map(await allFunctions());
    functions.set("DUTY.FINE", () => {
      throw new TypeError("Cannot read properties of undefined");
    });
    const grid = await openGrid(
      { 表: [["=GUIBIAO.DUTY.FINE(1)", "=GUIBIAO.REBATE.PENDING(1,2,0)"]] },
      descriptions,
      functions,
    );
    grids.add(grid);
    expect(grid.values("表!A1:B1")).toEqual([["#VALUE!", 3]]);
    expect(grid.sentenceOf("表!A1")).toMatch(/^规表没能算出/u);
  });
});

describe("C1 spilled results", () => {
  const ledger = (SAMPLES.get("值班到岗记录") ?? []).map((row) => [...row]);
  const formula = "=GUIBIAO.DUTY.FINES(值班到岗记录!A1:H9)";

  test("grow, shrink, and give way to what stands in their place", async () => {
    const grid = await open({ 值班到岗记录: ledger, 表: [[formula]] });
    expect(grid.values("表!A1:B3")).toEqual([
      ["日期", "时段"],
      ["2026-03-02", "18:00-21:00"],
      [null, null],
    ]);
    const late = ledger.map((row) => [...row]);
    await grid.edit(
      "值班到岗记录!A6",
      [...(late[2] ?? [])].map((cell, column) => (column === 0 ? "2026-03-03" : cell)),
    );
    expect(grid.values("表!A1:A3")).toEqual([["日期"], ["2026-03-02"], ["2026-03-03"]]);
    await grid.edit("值班到岗记录!A6", [null, null, null, null, null, null, null, null]);
    expect(grid.values("表!A1:A3")).toEqual([["日期"], ["2026-03-02"], [null]]);
    await grid.edit("表!B2", ["挡"]);
    expect([grid.value("表!A1"), grid.value("表!A2"), grid.value("表!B2")]).toEqual(["#SPILL!", null, "挡"]);
    await grid.edit("表!B2", [null]);
    expect(grid.values("表!A1:B2")).toEqual([
      ["日期", "时段"],
      ["2026-03-02", "18:00-21:00"],
    ]);
  });

  test("feed formulas that name their cells, our own too", async () => {
    const grid = await open({
      值班到岗记录: ledger,
      表: [["=GUIBIAO.DUTY.FINES(副!A1:H9)", ...Array<null>(9).fill(null), "=SUM(F:F)"]],
      副: [["=值班到岗记录!A1:H9"]],
    });
    expect(grid.values("表!A1:A3")).toEqual([["日期"], ["2026-03-02"], [null]]);
    expect(grid.value("表!K1")).toBe(30);
    await grid.edit(
      "值班到岗记录!A6",
      [...(ledger[2] ?? [])].map((cell, column) => (column === 0 ? "2026-03-03" : cell)),
    );
    expect(grid.values("表!A1:A3")).toEqual([["日期"], ["2026-03-02"], ["2026-03-03"]]);
    expect(grid.value("表!K1")).toBe(60);
  });

  test("C2 a spilled date is a text, and a blank is an empty text", async () => {
    const grid = await open({
      值班到岗记录: ledger,
      表: [[formula, ...Array<null>(9).fill(null), "=ISTEXT(A2)", '=H2=""']],
    });
    expect(grid.values("表!K1:L1")).toEqual([[true, true]]);
  });

  test("A6# names what has spilled, in other formulas, in our functions and from another sheet", async () => {
    const grid = await open({
      值班到岗记录: ledger,
      表: [
        [formula, ...Array<null>(9).fill(null), "=ROWS(A1#)", "=SUM(A1#)", "=COLUMNS($A$1#)", "=SUM(K1#)", '="A1#"'],
      ],
      "另 一": [["=ROWS(表!A1#)", '=GUIBIAO.DUTY.EXPLAIN(表!A1#,"李四")']],
    });
    expect(grid.values("表!K1:O1")).toEqual([[2, 30, 9, "#REF!", "A1#"]]);
    expect(grid.value("另 一!A1")).toBe(2);
    expect(grid.sentenceOf("另 一!B1")).toMatch(/^值班到岗记录区域缺少列/u);
    await grid.edit(
      "值班到岗记录!A6",
      [...(ledger[2] ?? [])].map((cell, column) => (column === 0 ? "2026-03-03" : cell)),
    );
    expect(grid.values("表!K1:L1")).toEqual([[3, 60]]);
    expect(grid.value("另 一!A1")).toBe(3);
  });

  test("a result that is longer than its sheet makes the sheet longer", async () => {
    const [head = [], ...rows] = ledger;
    const long = Array.from({ length: 60 }, (_, day) =>
      rows.map((row) => row.map((cell, column) => (column === 0 ? 46083 + day : cell))),
    ).flat();
    const grid = await open(
      { 值班到岗记录: [head, ...long], 表: [["=GUIBIAO.DUTY.FINES(值班到岗记录!A:H)"]] },
      { size: { 值班到岗记录: { rowCount: 300 }, 表: { rowCount: 10, columnCount: 4 } } },
    );
    expect(grid.value("表!A1")).toBe("日期");
    expect(grid.value("表!A61")).toBe("2026-04-30");
    const sheet = grid.workbook.getSheetBySheetId("表");
    expect([sheet?.getRowCount(), sheet?.getColumnCount()]).toEqual([81, 11]);
  });
});

describe("C4 recalculation", () => {
  test("C4 after an edit of an argument, of a range and of the policy range", async () => {
    const grid = await open({
      制度参数: [
        ["参数", "值", "生效日期"],
        ["迟到罚款", 40, ""],
      ],
      表: [["迟到", '=GUIBIAO.DUTY.FINE(A1,"2026-03-02",制度参数!A:C)', "=B1*2"]],
    });
    expect(grid.values("表!A1:C1")).toEqual([["迟到", 40, 80]]);
    await grid.edit("制度参数!B2", [45]);
    expect(grid.values("表!A1:C1")).toEqual([["迟到", 45, 90]]);
    await grid.edit("制度参数!A3", ["早退罚款", 12.5, ""]);
    await grid.edit("表!A1", ["早退"]);
    expect(grid.values("表!A1:C1")).toEqual([["早退", 12.5, 25]]);
    await grid.edit("制度参数!A3", ["早退罚款", "很多", ""]);
    expect(grid.values("表!B1:C1")).toEqual([["#VALUE!", "#VALUE!"]]);
    expect(grid.sentenceOf("表!B1")).toMatch(/^制度参数“早退罚款”的值/u);
  });

  test("cells with a value from a file are calculated too, filled columns as well", async () => {
    const filled = Array.from({ length: 3 }, (_, row) => ({
      si: "f1",
      v: "旧",
      ...(row === 0 ? { f: "=GUIBIAO.DUTY.FINE(A1)" } : {}),
    }));
    const grid = await open({
      表: [
        ["缺席", filled[0] ?? null],
        ["迟到", filled[1] ?? null],
        ["早退", filled[2] ?? null],
      ],
    });
    expect(grid.values("表!B1:B3")).toEqual([[50], [30], [30]]);
  });
});

describe("tables", () => {
  test.each(["账[#All]", "账[#全部]"])("%s is the table with its header", async (reference) => {
    const rows = (SAMPLES.get("值班到岗记录") ?? []).map((row) => [...row]);
    const grid = await open({ 值班到岗记录: rows, 表: [] });
    grid.injector.get(ISuperTableService).registerTable(grid.workbook.getUnitId(), "账", {
      sheetId: "值班到岗记录",
      titleMap: new Map((rows[0] ?? []).map((title, column) => [String(title), column])),
      range: { startRow: 0, endRow: rows.length - 1, startColumn: 0, endColumn: 7 },
    });
    await grid.edit("表!A1", [`=GUIBIAO.DUTY.FINES(${reference})`]);
    expect(grid.values("表!A1:A2")).toEqual([["日期"], ["2026-03-02"]]);
  });
});

describe("H1 autocomplete", () => {
  test("H1 lists our functions with descriptions and parameters in the grid's language", async () => {
    const grid = await open({ 表: [] });
    const described = grid.injector.get(IDescriptionService);
    const names = described.getSearchListByNameFirstLetter("guibiao.duty.f").map(({ name }) => name);
    expect(names).toEqual(["GUIBIAO.DUTY.FINE", "GUIBIAO.DUTY.FINES"]);
    expect(described.getFunctionInfo("GUIBIAO.DUTY.FINES")).toMatchObject({
      description: "值班罚款明细（篇5 五.5）：每次缺席、迟到、早退、无人值班一行。",
      functionParameter: [
        {
          name: "attendance",
          detail: "《值班到岗记录》区域，连同表头",
          example: "值班到岗记录!A:Z",
          require: 1,
          repeat: 0,
        },
        { name: "staff", require: 0 },
        { name: "policy", require: 0 },
      ],
    });
    switchLocale(grid, LocaleType.EN_US);
    const english = descriptions["en-US"].find(({ id }) => id === "DUTY.FINES");
    expect(described.getFunctionInfo("GUIBIAO.DUTY.FINES")).toMatchObject({
      description: english?.description,
      functionParameter: english?.parameters.map(({ name, description }) => ({ name, detail: description })),
    });
    const service = grid.injector.get(IFunctionService);
    const all = descriptions["zh-CN"].map(({ name }) => `GUIBIAO.${name}`);
    expect(all.filter((name) => !service.hasDescription(name) || !service.hasExecutor(name))).toEqual([]);
  });

  test("nothing of ours is left after disposal", async () => {
    const grid = await open({ 表: [['=GUIBIAO.DUTY.FINE("缺席")']] });
    grid.functions.dispose();
    expect(grid.injector.get(IFunctionService).hasExecutor("GUIBIAO.DUTY.FINE")).toBe(false);
    expect(grid.injector.get(IDescriptionService).hasFunction("GUIBIAO.DUTY.FINE")).toBe(false);
    await grid.edit("表!A1", ['=GUIBIAO.DUTY.FINE("缺席")']);
    expect(grid.value("表!A1")).toBe("#NAME?");
  });
});
