import { openWorkbookFile } from "../../src/files/workbook-file";
import { formatDay } from "../../src/kernel/excel-date";
import type { Cell, CellRectangle } from "../../src/kernel/sheet-source";
import type { Review } from "../../src/kernel/review";
import type { ColumnMap } from "../../src/kernel/sheet-matching";
import { aliasesOf } from "../../src/kernel/sheet-schema";
import { REGULATIONS } from "../../src/regulations";
import { duty } from "../../src/regulations/duty";
import { buildWorkbook } from "../files/zip-builder";
import { memorySheet } from "../memory-sheet";
import {
  ATTENDANCE,
  ATTENDANCE_HEADER,
  attendance,
  counts,
  expectRead,
  expectRefused,
  expectWarned,
  fines,
  LATE,
  lateWith,
  readCell,
  readerSays,
  review,
  type Rows,
  specimen,
  tableRows,
} from "./reviewing";

const STAFF_HEADER = ["姓名", "职务", "值班组", "组长", "驾驶员"];
const LATE_FINE = "2026-03-02 张三 迟到 30";
const blankRow: readonly Cell[] = [];

const blanks = (count: number): Rows => Array.from({ length: count }, () => blankRow);
const titles = (count: number): Rows => Array.from({ length: count }, (_, index) => [`第 ${index + 1} 行标题`]);

/** A sheet of attendance under another name or header. */
const sheetOf = (name: string, rows: Rows, header: readonly Cell[] = ATTENDANCE_HEADER) =>
  memorySheet(name, [header, ...rows]);

const tablesOf = (result: Review): readonly string[] => [...(result.reading.regulations[0]?.input.tables.keys() ?? [])];

describe("R1 which sheet is which table", () => {
  it("R1 a sheet that bears a table's name is that table, though another table fits it better", async () => {
    // It holds every column of 值班到岗记录 and is named 值班安排.
    const result = await review([sheetOf("值班安排", [LATE])]);
    expect(tablesOf(result)).toEqual(["值班安排"]);
    expect(fines(result)).toEqual([]);
  });

  it.each(["值班到岗记录", " 值班到岗记录 ", "值班 到岗记录", "值班到岗记录\u200b"])("R1 the name %j", async (name) => {
    const header = ["日期", "时段", "值班组", "姓名", "到岗时间"];
    const result = await review([memorySheet(name, [header])]);
    expect(readerSays(result)).toEqual([`error ${name}!A1 recognised-sheets 篇5 五.1`]);
  });

  it.each([0, 1, 18, 19])("R1 a header below %i rows of titles is found", async (above) => {
    for (const name of [ATTENDANCE, "三月"]) {
      const result = await review([memorySheet(name, [...titles(above), ATTENDANCE_HEADER, LATE])]);
      expect(fines(result)).toEqual([LATE_FINE]);
      expect(counts(result)).toEqual({ [name]: "1-0" });
    }
  });

  it("R1 a header in row 21 isn't looked for", async () => {
    const rows = [...titles(20), ATTENDANCE_HEADER, LATE];
    expect((await review([memorySheet("三月", rows)])).counts).toEqual([]);
    const named = await review([memorySheet(ATTENDANCE, rows)]);
    expect(readerSays(named)).toEqual([`error ${ATTENDANCE}!A1 recognised-sheets 篇5 五.1`]);
    expect(fines(named)).toEqual([]);
  });

  it("R1 blank rows count among the 20", async () => {
    expect(fines(await review([memorySheet("三月", [...blanks(19), ATTENDANCE_HEADER, LATE])]))).toEqual([LATE_FINE]);
    expect((await review([memorySheet("三月", [...blanks(20), ATTENDANCE_HEADER, LATE])])).counts).toEqual([]);
  });

  it("R1 a row with all required columns but one isn't the header", async () => {
    const almost = ATTENDANCE_HEADER.map((name) => (name === "离岗时间" ? "备用" : name));
    const result = await review([memorySheet("三月", [almost, ATTENDANCE_HEADER, LATE])]);
    expect(fines(result)).toEqual([LATE_FINE]);
    expect(counts(result)).toEqual({ 三月: "1-0" });
  });

  it("R1 the first of several headers counts, the others are repeated ones", async () => {
    const result = await review([memorySheet("三月", [ATTENDANCE_HEADER, LATE, ATTENDANCE_HEADER, LATE])]);
    expect(readerSays(result)).toEqual([]);
    expect(result.counts).toEqual([{ sheet: "三月", rows: 2, leftOut: 1 }]);
  });

  it("R1 of several tables that fit, the one with the most columns found", async () => {
    // It fits 值班安排 with three columns, 值班到岗记录 with six.
    const result = await review([sheetOf("三月", [LATE], ATTENDANCE_HEADER.slice(0, 6))]);
    expect(tablesOf(result)).toEqual([ATTENDANCE]);
    expect(readerSays(result)).toEqual([]);
  });

  it("R1 one sheet serves one table", async () => {
    const result = await review([sheetOf("三月", [LATE])]);
    expect(result.reading.regulations[0]?.matches.map(({ schema, index }) => [schema.name, index])).toEqual([
      [ATTENDANCE, 0],
    ]);
  });

  it("R1 a sheet of another regulation isn't taken", async () => {
    const sheets = [attendance([LATE]), memorySheet("样表", [["编号"], ["甲"]])];
    expect(counts(await review(sheets))).toEqual({ [ATTENDANCE]: "1-0" });
    expect(counts(await review(sheets, specimen))).toEqual({ 样表: "1-0" });
  });

  it("R1 sheet names are unique over all regulations", () => {
    const names = REGULATIONS.flatMap(({ sheets }) => sheets.map(({ name }) => name));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

describe("R2 sheets that are never an input", () => {
  const ours = duty.tallies.map(({ name }) => name);

  it.each([...ours, "样表汇总", "问题清单", "核定记录", "制度参数", "问题 清单", "值班罚款明细 "])(
    "R2 %j is none, whatever its columns",
    async (name) => {
      const result = await review([sheetOf(name, [LATE])]);
      expect(result.counts).toEqual([]);
      expect(fines(result)).toEqual([]);
    },
  );

  it("R2 nor is a sheet in our own list, by its exact name", async () => {
    const sheets = [sheetOf("三月", [LATE]), sheetOf("四月", [lateWith({ 日期: "2026-04-02" })])];
    const result = await review(sheets, duty, { ownSheets: ["三月"] });
    expect(counts(result)).toEqual({ 四月: "1-0" });
    expect(fines(result)).toEqual(["2026-04-02 张三 迟到 30"]);
  });

  it("R2 a table's own name in the list makes it no input either", async () => {
    const result = await review([attendance([LATE])], duty, { ownSheets: [ATTENDANCE] });
    expect(result.counts).toEqual([]);
  });
});

describe("R3 two sheets, and a sheet without its columns", () => {
  it("R3 of two sheets that fit one table the first counts, with a warning at the other", async () => {
    const result = await review([sheetOf("甲", [LATE]), sheetOf("乙", [lateWith({ 姓名: "李四" })])]);
    expect(readerSays(result)).toEqual(["warning 乙!A1 recognised-sheets 篇5 五.1"]);
    expect(fines(result)).toEqual([LATE_FINE]);
    expect(counts(result)).toEqual({ 甲: "1-0" });
    expect(result.reading.survey.matching.rivals.map(({ layout }) => layout.sheet)).toEqual(["乙"]);
  });

  it("R3 the sheet that bears the name comes before one that merely fits", async () => {
    const result = await review([sheetOf("甲", [LATE]), sheetOf(ATTENDANCE, [lateWith({ 姓名: "李四" })])]);
    expect(readerSays(result)).toEqual(["warning 甲!A1 recognised-sheets 篇5 五.1"]);
    expect(fines(result)).toEqual(["2026-03-02 李四 迟到 30"]);
  });

  it("R3 each further sheet gets its warning, at its header", async () => {
    const sheets = ["甲", "乙", "丙"].map((name) => memorySheet(name, [["标题"], ["", ...ATTENDANCE_HEADER]]));
    expect(readerSays(await review(sheets))).toEqual([
      "warning 乙!B2 recognised-sheets 篇5 五.1",
      "warning 丙!B2 recognised-sheets 篇5 五.1",
    ]);
  });

  it("R3 a sheet found by name without its required columns: an error finding that names them", async () => {
    const header = ["日期", "时段", "值班组", "姓名"];
    const result = await review([memorySheet(ATTENDANCE, [["三月"], header, LATE])]);
    expect(readerSays(result)).toEqual([`error ${ATTENDANCE}!A2 recognised-sheets 篇5 五.1`]);
    expect(result.findings[0]?.message).toContain("到岗时间、离岗时间");
    expect(result.findings[0]?.data).toMatchObject({ columns: ["到岗时间", "离岗时间"] });
    expect(fines(result)).toEqual([]);
  });

  it.each([[[]], [[[]]], [[[null, ""]]]])("R3 nor may it be empty: %j", async (rows) => {
    const result = await review([memorySheet(ATTENDANCE, rows)]);
    expect(readerSays(result)).toEqual([`error ${ATTENDANCE}!A1 recognised-sheets 篇5 五.1`]);
    expect(result.findings[0]?.data).toMatchObject({ columns: ATTENDANCE_HEADER.slice(0, 6) });
  });

  it("R3 optional columns may be absent", async () => {
    const result = await review([sheetOf(ATTENDANCE, [LATE.slice(0, 6)], ATTENDANCE_HEADER.slice(0, 6))]);
    expect(readerSays(result)).toEqual([]);
    expect(fines(result)).toEqual([LATE_FINE]);
  });

  it("R3 a 制度参数 without 参数 or 值 is an error finding that names them", async () => {
    const rows = [
      ["参数", "数值", "生效日期"],
      ["fineLate", 40],
    ];
    const result = await review([attendance([LATE]), memorySheet("制度参数", rows)]);
    expect(readerSays(result)).toEqual(["error 制度参数!A1 recognised-sheets 篇5"]);
    expect(result.findings.find(({ sheet }) => sheet === "制度参数")?.data).toMatchObject({ columns: ["值"] });
    expect(fines(result)).toEqual([LATE_FINE]);
  });
});

describe("R4 what is tolerated around and between the data", () => {
  const second = lateWith({ 日期: "2026-03-03" });
  const both = [LATE_FINE, "2026-03-03 张三 迟到 30"];

  const tolerated: readonly (readonly [string, Rows])[] = [
    ["title rows above", [["三月值班"], ["填表人：张三", "", "2026 年"], ATTENDANCE_HEADER, LATE, second]],
    ["blank rows", [ATTENDANCE_HEADER, [], LATE, ["", null, "  ", "\u3000", "\u200b"], second, []]],
    ["a row of blanks behind a zero-width character", [ATTENDANCE_HEADER, LATE, ["\u200b"], second, ["\ufeff"]]],
    ["a repeated header", [ATTENDANCE_HEADER, LATE, ATTENDANCE_HEADER, second, ATTENDANCE_HEADER]],
    [
      "a repeated header written a little differently",
      [ATTENDANCE_HEADER, LATE, ATTENDANCE_HEADER.map((name) => `${name} \n`), second],
    ],
    [
      "a repeated header in a column behind another",
      [
        ["序号", ...ATTENDANCE_HEADER],
        [1, ...LATE],
        ["序号", ...ATTENDANCE_HEADER],
        [2, ...second],
      ],
    ],
    [
      "extra columns",
      [
        ["序号", ...ATTENDANCE_HEADER, "天气"],
        [1, ...LATE, "晴"],
        [2, ...second, "#N/A"],
      ],
    ],
    ["any order of columns", [[...ATTENDANCE_HEADER].reverse(), [...LATE].reverse(), [...second].reverse()]],
  ];

  it.each(tolerated)("R4 %s", async (_, rows) => {
    for (const chunkRows of [1, 2, 50_000]) {
      const result = await review([memorySheet(ATTENDANCE, rows, { chunkRows })]);
      expect(readerSays(result)).toEqual([]);
      expect(fines(result)).toEqual(both);
      expect(counts(result)).toEqual({ [ATTENDANCE]: "2-0" });
    }
  });

  it.each(["合计", "总计", "小计", "备注", "制表", "注"])(
    "R4 a row whose first filled cell begins with %s",
    async (word) => {
      const notes: Rows = [
        [word, "", "", "", 60],
        [`${word}：张三`],
        ["", "", word, 1],
        [` ${word.slice(0, 1)} ${word.slice(1)}`, "2 人"],
        [`\u200b${word}`],
        [null, `${word}（本月）`, "18:00-21:00", "一组", "张三", "18:10"],
      ];
      const result = await review([attendance([LATE, ...notes, second, ...notes])]);
      expect(readerSays(result)).toEqual([]);
      expect(fines(result)).toEqual(both);
      expect(counts(result)).toEqual({ [ATTENDANCE]: "2-0" });
    },
  );

  it.each(["本月合计", "共计", "（注）", "说明：", "附注"])(
    "R4 a row that begins with %s is data, and an error",
    async (text) => {
      const result = await review([attendance([LATE, [text]])]);
      expect(readerSays(result)).toContain(`error ${ATTENDANCE}!A3 readable-cells 篇5 五.5`);
      expect(counts(result)).toEqual({ [ATTENDANCE]: "2-1" });
    },
  );

  it("R4 such a word in another column but the first filled is data", async () => {
    const result = await review([
      attendance([lateWith({ 请假批准人: "合计" }), lateWith({ 姓名: "注意", 日期: "2026-03-03" })]),
    ]);
    expect(counts(result)).toEqual({ [ATTENDANCE]: "2-0" });
  });

  it("R4 merged titles", async () => {
    const merges = [
      { row: 0, column: 0, rowCount: 1, columnCount: 8 },
      { row: 1, column: 0, rowCount: 2, columnCount: 8 },
    ];
    const rows = [["值班到岗记录（三月）"], ["姓名"], [], ATTENDANCE_HEADER, LATE];
    for (const chunkRows of [1, 2, 50_000]) {
      const result = await review([memorySheet("三月", rows, { merges, chunkRows })]);
      expect(readerSays(result)).toEqual([]);
      expect(fines(result)).toEqual([LATE_FINE]);
    }
  });

  it("R4 a header merged over two rows", async () => {
    const merges = ATTENDANCE_HEADER.map((_, column) => ({ row: 0, column, rowCount: 2, columnCount: 1 }));
    const result = await review([memorySheet("三月", [ATTENDANCE_HEADER, [], LATE], { merges })]);
    expect(readerSays(result)).toEqual([]);
    expect(counts(result)).toEqual({ 三月: "1-0" });
  });

  it("R4 a totals row and a note merged over columns and rows", async () => {
    const merges = [
      { row: 2, column: 0, rowCount: 1, columnCount: 4 },
      { row: 3, column: 0, rowCount: 3, columnCount: 8 },
    ];
    const rows = [ATTENDANCE_HEADER, LATE, ["合计", null, null, null, 1], ["备注：准时"], [], []];
    const result = await review([memorySheet("三月", rows, { merges, chunkRows: 2 })]);
    expect(readerSays(result)).toEqual([]);
    expect(counts(result)).toEqual({ 三月: "1-0" });
  });

  it("R4 hidden rows, columns and sheets are read like any other", async () => {
    const rowXml = (cells: readonly Cell[], hidden: boolean): string =>
      `<row${hidden ? ' hidden="1"' : ""}>${cells.map((cell) => `<c t="inlineStr"><is><t>${String(cell)}</t></is></c>`).join("")}</row>`;
    const cells = (hidden: boolean): string =>
      `<cols><col min="4" max="5" width="9" hidden="${hidden ? 1 : 0}"/></cols>` +
      `<sheetData>${rowXml(ATTENDANCE_HEADER, false)}${rowXml(LATE, hidden)}</sheetData>`;
    const open = async (hidden: boolean) =>
      review((await openWorkbookFile(buildWorkbook({ sheets: [[ATTENDANCE, cells(hidden)]] }), "a.xlsx")).sheets);
    const shown = await open(false);
    const hidden = await open(true);
    expect(fines(hidden)).toEqual([LATE_FINE]);
    expect(hidden.findings).toEqual(shown.findings);
    expect(hidden.counts).toEqual(shown.counts);
  });
});

describe("R5 headers", () => {
  const headerWith = (column: string, header: Cell): readonly Cell[] =>
    ATTENDANCE_HEADER.map((name) => (name === column ? header : name));

  it.each([
    ["姓名", "姓 名"],
    ["姓名", "姓　名"],
    ["姓名", "姓\n名"],
    ["姓名", "\u200b姓名\ufeff"],
    ["姓名", "姓名（必填）"],
    ["姓名", "姓名(必填)"],
    ["姓名", "姓名【必填】"],
    ["姓名", "姓名 [必填]"],
    ["姓名", "NAME"],
    ["姓名", "Ｎａｍｅ"],
    ["日期", "Date"],
    ["时段", "ＳＨＩＦＴ（时段）"],
    ["到岗时间", "到岗时间（时:分）"],
    ["值班组", "Group"],
  ])("R5 %s is found as %j", async (column, header) => {
    const result = await review([sheetOf("三月", [LATE], headerWith(column, header))]);
    expect(readerSays(result)).toEqual([]);
    expect(fines(result)).toEqual([LATE_FINE]);
  });

  it.each([
    ["姓名", "姓名1"],
    ["姓名", "（姓名）"],
    ["姓名", "姓名："],
    ["日期", "日"],
    ["离岗时间", "到岗"],
  ])("R5 %s isn't found as %j", async (column, header) => {
    expect(tablesOf(await review([sheetOf("三月", [LATE], headerWith(column, header))]))).not.toContain(ATTENDANCE);
  });

  /** The end of contracts.md, as far as 篇5 has the columns. */
  const ALIASES: Readonly<Record<string, string>> = {
    姓名: "人员, 员工姓名, 员工, 值班员, name",
    日期: "值班日期, date",
    时段: "班次, 值班时段, 值班时间, shift",
    值班组: "组别, 班组, 小组, group",
    值班人员: "值班成员, 成员, 人员名单",
    到岗时间: "签到时间, 上班时间, 签到, 实到",
    离岗时间: "签退时间, 下班时间, 签退, 实离",
    请假: "是否请假",
    请假批准人: "批准人, 审批人",
    部门: "科室, 单位",
    职务: "岗位, 职位",
    组长: "是否组长",
    驾驶员: "司机, 是否驾驶员",
    月工资: "工资, 月薪, 应发工资",
    年终奖金: "年终奖, 奖金",
    代理商编号: "代理编号, 代理商代码, agent",
    代理商名称: "代理商, 代理名称",
    交易额: "交易金额, 成交金额, 成交额, amount",
    退款: "退款金额, 冲正",
    方式: "返佣方式, 计算方式",
    下限: "起始金额",
    上限: "截止金额",
    比例: "返佣比例, 费率, rate",
    生效日期: "开始日期",
    失效日期: "结束日期, 截止日期",
    金额: "支付金额, 返佣支付金额, 余额",
    月份: "年月, 期间, month",
    返佣金额: "应返佣金额, 应返金额, 应返",
    实际返佣金额: "实返金额, 实返, 已返金额",
    待返金额: "待返, 未返金额",
    完成日期: "统计完成日期",
  };

  it.each(Object.entries(ALIASES))("R5 the column %s has at least its aliases", (name, aliases) => {
    const column = { name, kind: "text", note: { "zh-CN": "", "en-US": "" } } as const;
    expect(aliasesOf(column)).toEqual(expect.arrayContaining(aliases.split(", ")));
  });

  it.each(
    ATTENDANCE_HEADER.flatMap((column) => (ALIASES[column] ?? "").split(", ").map((alias) => [column, alias] as const)),
  )("R5 %s is read under %s", async (column, alias) => {
    const result = await review([
      sheetOf("三月", [lateWith({ 请假: "否", 请假批准人: "王五" })], headerWith(column, alias)),
    ]);
    expect(readerSays(result)).toEqual([]);
    const table = result.reading.regulations[0]?.input.tables.get(ATTENDANCE);
    expect(table?.has(column)).toBe(true);
    expect(fines(result)).toEqual([LATE_FINE]);
  });

  it("R5 an exact name beats an alias, with a warning, on whichever side it stands", async () => {
    for (const header of [
      ["员工", ...ATTENDANCE_HEADER],
      [...ATTENDANCE_HEADER, "员工"],
    ]) {
      const row = header[0] === "员工" ? ["李四", ...LATE] : [...LATE, "李四"];
      const result = await review([sheetOf("三月", [row], header)]);
      const cell = header[0] === "员工" ? "A1" : "I1";
      expect(readerSays(result)).toEqual([`warning 三月!${cell} recognised-sheets 篇5 五.1`]);
      expect(fines(result)).toEqual([LATE_FINE]);
    }
  });

  it("R5 an exact name isn't beaten by two aliases, each with its warning", async () => {
    const result = await review([sheetOf("三月", [["甲", ...LATE, "乙"]], ["员工", ...ATTENDANCE_HEADER, "人员"])]);
    expect(readerSays(result)).toEqual([
      "warning 三月!A1 recognised-sheets 篇5 五.1",
      "warning 三月!J1 recognised-sheets 篇5 五.1",
    ]);
    expect(fines(result)).toEqual([LATE_FINE]);
  });

  it.each(["姓名", "姓 名", "姓名（全）", "Name"])(
    "R5 two columns of one name are an error finding: 姓名 and %j",
    async (again) => {
      const named = again === "Name" ? ["name"] : ["姓名"];
      const header = ATTENDANCE_HEADER.map((name) => (name === "姓名" ? (named[0] ?? "") : name));
      const result = await review([sheetOf("三月", [[...LATE, "李四"]], [...header, again])]);
      expect(readerSays(result)).toEqual(["error 三月!I1 recognised-sheets 篇5 五.1"]);
      expect(result.findings[0]?.data).toMatchObject({ column: "姓名", header: again });
      expect(fines(result)).toEqual([LATE_FINE]);
    },
  );

  it("R5 a third column of the name is an error finding of its own", async () => {
    const result = await review([sheetOf("三月", [LATE], [...ATTENDANCE_HEADER, "日期", "日期"])]);
    expect(readerSays(result)).toEqual([
      "error 三月!I1 recognised-sheets 篇5 五.1",
      "error 三月!J1 recognised-sheets 篇5 五.1",
    ]);
  });

  it("R5 two different aliases of one column: the first counts, with a warning", async () => {
    const result = await review([sheetOf("三月", [[...LATE, "李四"]], [...headerWith("姓名", "员工"), "人员"])]);
    expect(readerSays(result)).toEqual(["warning 三月!I1 recognised-sheets 篇5 五.1"]);
    expect(fines(result)).toEqual([LATE_FINE]);
  });

  it("R5 two columns of one name in 制度参数 are an error finding too", async () => {
    const rows = [
      ["参数", "值", "值"],
      ["fineLate", 40, 99],
    ];
    const result = await review([attendance([LATE]), memorySheet("制度参数", rows)]);
    expect(readerSays(result)).toEqual(["error 制度参数!C1 recognised-sheets 篇5"]);
    expect(fines(result)).toEqual(["2026-03-02 张三 迟到 40"]);
  });

  it.each(["__proto__", "constructor", "hasOwnProperty", "toString"])(
    "R5 %s as a header is an extra column",
    async (name) => {
      const result = await review([sheetOf("三月", [[...LATE, "x", "y"]], [...ATTENDANCE_HEADER, name, name])]);
      expect(readerSays(result)).toEqual([]);
      expect(fines(result)).toEqual([LATE_FINE]);
    },
  );

  describe("R5 a map made by hand", () => {
    const map = (columns: Readonly<Record<string, string>>, sheet = "三月"): { columnMaps: readonly ColumnMap[] } => ({
      columnMaps: [{ sheet, table: ATTENDANCE, columns }],
    });

    it("R5 finds a column under a header of its own", async () => {
      const sheet = sheetOf("三月", [LATE], headerWith("姓名", "当班的人"));
      expect(tablesOf(await review([sheet]))).not.toContain(ATTENDANCE);
      const result = await review([sheet], duty, map({ 姓名: "当班 的人" }));
      expect(readerSays(result)).toEqual([]);
      expect(fines(result)).toEqual([LATE_FINE]);
    });

    it("R5 beats the exact name, without a warning", async () => {
      const sheet = sheetOf("三月", [[...LATE, "李四"]], [...ATTENDANCE_HEADER, "当班的人"]);
      const result = await review([sheet], duty, map({ 姓名: "当班的人" }));
      expect(readerSays(result)).toEqual([]);
      expect(fines(result)).toEqual(["2026-03-02 李四 迟到 30"]);
    });

    it("R5 makes a sheet the table though another bears its name", async () => {
      const sheets = [
        attendance([lateWith({ 姓名: "李四" })]),
        sheetOf("三月", [LATE], headerWith("姓名", "当班的人")),
      ];
      const result = await review(sheets, duty, map({ 姓名: "当班的人" }));
      expect(readerSays(result)).toEqual([`warning ${ATTENDANCE}!A1 recognised-sheets 篇5 五.1`]);
      expect(fines(result)).toEqual([LATE_FINE]);
    });

    it("R5 whose header is gone leaves the sheet to its name and header", async () => {
      const result = await review([sheetOf("三月", [LATE])], duty, map({ 姓名: "当班的人" }));
      expect(fines(result)).toEqual([LATE_FINE]);
    });

    it("R5 of a sheet or a table that isn't there changes nothing", async () => {
      for (const columnMaps of [
        map({ 姓名: "值班组" }, "四月").columnMaps,
        [{ sheet: "三月", table: "无", columns: {} }],
      ]) {
        expect(fines(await review([sheetOf("三月", [LATE])], duty, { columnMaps }))).toEqual([LATE_FINE]);
      }
    });
  });
});

describe("R6 merged and blank body cells", () => {
  const three = ["张三", "李四", "王五"];
  const rows: Rows = [
    ATTENDANCE_HEADER,
    ["2026-03-02", "18:00-21:00", "一组", "张三", "18:10", "21:00"],
    [null, null, null, "李四", "18:10", "21:00"],
    ["", "", "", "王五", "18:10", "21:00"],
  ];
  const down: readonly CellRectangle[] = [0, 1, 2].map((column) => ({ row: 1, column, rowCount: 3, columnCount: 1 }));

  it.each([1, 2, 3, 4, 50_000])(
    "R6 merged cells give their value to every cell, in chunks of %i rows",
    async (chunkRows) => {
      const result = await review([memorySheet(ATTENDANCE, rows, { merges: down, chunkRows })]);
      expect(readerSays(result)).toEqual([]);
      expect(fines(result)).toEqual([...three].sort().map((name) => `2026-03-02 ${name} 迟到 30`));
      expect(counts(result)).toEqual({ [ATTENDANCE]: "3-0" });
    },
  );

  it("R6 the order in which merges are listed doesn't matter", async () => {
    const result = await review([memorySheet(ATTENDANCE, rows, { merges: [...down].reverse(), chunkRows: 1 })]);
    expect(counts(result)).toEqual({ [ATTENDANCE]: "3-0" });
  });

  it("R6 merged over columns", async () => {
    const merges = [{ row: 1, column: 4, rowCount: 1, columnCount: 2 }];
    const row = ["2026-03-02", "18:00-21:00", "一组", "张三", "18:10", null];
    const result = await review([memorySheet(ATTENDANCE, [ATTENDANCE_HEADER, row], { merges })]);
    expect(fines(result)).toEqual([LATE_FINE, "2026-03-02 张三 早退 30"]);
  });

  it("R6 a blank merged area is blank in every cell", async () => {
    const merges = [{ row: 1, column: 3, rowCount: 2, columnCount: 1 }];
    const anonymous = LATE.map((cell, index) => (index === 3 ? null : cell));
    const result = await review([memorySheet(ATTENDANCE, [ATTENDANCE_HEADER, anonymous, anonymous], { merges })]);
    expect(readerSays(result)).toEqual([
      `error ${ATTENDANCE}!D2 readable-cells 篇5 五.5`,
      `error ${ATTENDANCE}!D3 readable-cells 篇5 五.5`,
    ]);
  });

  it("R6 an unreadable merged cell is an error in every row", async () => {
    const broken = rows.map((row, index) => (index === 1 ? ["三月二日", ...row.slice(1)] : row));
    const result = await review([memorySheet(ATTENDANCE, broken, { merges: down, chunkRows: 2 })]);
    expect(readerSays(result)).toEqual(
      ["A2", "A3", "A4"].map((cell) => `error ${ATTENDANCE}!${cell} readable-cells 篇5 五.5`),
    );
    expect(counts(result)).toEqual({ [ATTENDANCE]: "3-3" });
  });

  it.each(["日期", "时段", "值班组", "姓名"])(
    "R6 a blank %s is otherwise an error finding, its row left out",
    async (column) => {
      for (const blank of ["", null, " ", "\u3000", "\u200b"]) {
        const result = await review([attendance([lateWith({ [column]: blank }), lateWith({ 日期: "2026-03-03" })])]);
        const cell = `${"ABCD".charAt(ATTENDANCE_HEADER.indexOf(column))}2`;
        expect(readerSays(result)).toEqual([`error ${ATTENDANCE}!${cell} readable-cells 篇5 五.5`]);
        expect(fines(result)).toEqual(["2026-03-03 张三 迟到 30"]);
        expect(counts(result)).toEqual({ [ATTENDANCE]: "2-1" });
      }
    },
  );

  it("R6 several blanks are several findings and one row left out", async () => {
    const result = await review([attendance([lateWith({ 日期: "", 姓名: null })])]);
    expect(readerSays(result)).toEqual([
      `error ${ATTENDANCE}!A2 readable-cells 篇5 五.5`,
      `error ${ATTENDANCE}!D2 readable-cells 篇5 五.5`,
    ]);
    expect(counts(result)).toEqual({ [ATTENDANCE]: "1-1" });
  });

  it("R6 a merged 生效日期 of 制度参数 counts in every row", async () => {
    const merges = [{ row: 1, column: 2, rowCount: 2, columnCount: 1 }];
    const policy = memorySheet(
      "制度参数",
      [
        ["参数", "值", "生效日期"],
        ["fineAbsent", 70, "2026-04-01"],
        ["fineLate", 40],
      ],
      {
        merges,
      },
    );
    expect(fines(await review([attendance([LATE]), policy]))).toEqual([LATE_FINE]);
  });
});

describe("R7 dates and months", () => {
  it.each([
    [46083, "2026-03-02"],
    ["2026-03-02", "2026-03-02"],
    ["2026-3-2", "2026-03-02"],
    ["2026/3/2", "2026-03-02"],
    ["2026/03/02", "2026-03-02"],
    ["2026.3.2", "2026-03-02"],
    ["2026年3月2日", "2026-03-02"],
    ["2026年03月02日", "2026-03-02"],
    ["2026 年 3 月 2 日", "2026-03-02"],
    ["20260302", "2026-03-02"],
    [20260302, "2026-03-02"],
    ["２０２６－０３－０２", "2026-03-02"],
    [" 2026-03-02\u200b", "2026-03-02"],
    ["2024-02-29", "2024-02-29"],
    [32874, "1990-01-01"],
    ["1990-01-01", "1990-01-01"],
    [19900101, "1990-01-01"],
    [109574, "2199-12-31"],
    ["2199-12-31", "2199-12-31"],
    [21991231, "2199-12-31"],
  ])("R7 %j is %s", async (cell, day) => expectRead("date", cell, day));

  it.each([
    [46083.75, "2026-03-02"],
    [46083.000001, "2026-03-02"],
    [109574.999, "2199-12-31"],
    [32874.5, "1990-01-01"],
    ["2026-03-02 00:00:00", "2026-03-02"],
    ["2026-03-02 18:05", "2026-03-02"],
    ["2026-3-2T8:05", "2026-03-02"],
    ["2026-03-02 24:00", "2026-03-02"],
    ["2199-12-31 24:00", "2199-12-31"],
    ["2026年3月2日 下午6:05", "2026-03-02"],
  ])("R7 of %j the time of day is cut, with a warning", async (cell, day) => expectWarned("date", cell, day));

  it.each([46083.75, "2026-03-02 18:05"])("R7 the warning is given in every row: %j", async (cell) => {
    const rows = [1, 2, 3].map((index) => lateWith({ 日期: cell, 姓名: `人${index}` }));
    expect(readerSays(await review([attendance(rows)]))).toEqual(
      ["A2", "A3", "A4"].map((at) => `warning ${ATTENDANCE}!${at} readable-cells 篇5 五.5`),
    );
  });

  it.each([
    32873,
    "1989-12-31",
    19891231,
    109575,
    "2200-01-01",
    22000101,
    32873.99,
    0,
    -46083,
    1e10,
    20260302.5,
    20261301,
    20260230,
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-04-31",
    "26-03-02",
    "26/3/2",
    "26年3月2日",
    "46083",
    "46083.75",
    "2026-03/02",
    "2026-3",
    "2026年3月",
    "202603",
    "3月2日",
    "2026-03-02日",
    "2026,3,2",
    "02/03/2026",
    "2026-003-02",
    "三月二日",
    "-",
    true,
    false,
    "18:05",
    "2026-03-02 25:00",
    "2026-03-02 18:05:30.5",
  ])("R7 %j is no date: an error, the row left out", async (cell) => expectRefused("date", cell));

  it("R7 a blank is a blank", async () => {
    for (const cell of ["", null, "  ", "\u200b"]) await expectRead("date", cell, "blank");
  });

  it.each([
    ["2026-03", "2026-03"],
    ["2026-3", "2026-03"],
    ["2026/3", "2026-03"],
    ["2026年3月", "2026-03"],
    ["2026 年 3 月", "2026-03"],
    ["202603", "2026-03"],
    [202603, "2026-03"],
    ["２０２６／３", "2026-03"],
    ["2026-03-31", "2026-03"],
    ["2026年3月31日", "2026-03"],
    ["20260331", "2026-03"],
    [20260331, "2026-03"],
    [46083, "2026-03"],
    [46112, "2026-03"],
    [46113, "2026-04"],
    ["1990-01", "1990-01"],
    [199001, "1990-01"],
    ["2199-12", "2199-12"],
    [219912, "2199-12"],
    ["", "blank"],
  ])("R7 the month %j is %s", async (cell, month) => expectRead("month", cell, month));

  it.each([
    "1989-12",
    198912,
    "2200-01",
    220001,
    "2026-13",
    202613,
    202600,
    "26-3",
    "2026",
    2026,
    "46083",
    "三月",
    "3月",
    202603.5,
    true,
  ])("R7 %j is no month", async (cell) => expectRefused("month", cell));

  it("R7 in money: a date under the limit takes no part, the limit itself does", async () => {
    const result = await review([attendance([lateWith({ 日期: "1989-12-31" }), lateWith({ 日期: "1990-01-01" })])]);
    expect(readerSays(result)).toEqual([`error ${ATTENDANCE}!A2 readable-cells 篇5 五.5`]);
    expect(fines(result)).toEqual(["1990-01-01 张三 迟到 30"]);
    expect(counts(result)).toEqual({ [ATTENDANCE]: "2-1" });
  });
});

describe("R8 the 1904 system", () => {
  const at1904 = { date1904: true };

  it.each([
    [46083 - 1462, "2026-03-02"],
    [32874 - 1462, "1990-01-01"],
    [109574 - 1462, "2199-12-31"],
    ["2026-03-02", "2026-03-02"],
    [20260302, "2026-03-02"],
    [32874 - 1463, "unreadable"],
    [109575 - 1462, "unreadable"],
  ])("R8 the date %j is %s", async (cell, day) => {
    expect((await readCell("date", cell, at1904)).value).toBe(day);
  });

  it("R8 months, times and dates with a time move too; bare times and texts don't", async () => {
    expect((await readCell("month", 46113 - 1462, at1904)).value).toBe("2026-04");
    expect((await readCell("month", 202603, at1904)).value).toBe("2026-03");
    expect((await readCell("time", 46083 - 1462 + 0.75, at1904)).value).toBe(46083 * 86_400 + 64_800);
    expect((await readCell("time", 0.75, at1904)).value).toBe(64_800);
    expect((await readCell("time", "2026-03-02 18:00", at1904)).value).toBe(46083 * 86_400 + 64_800);
    const cut = await readCell("date", 46083 - 1462 + 0.75, at1904);
    expect([cut.value, cut.severities]).toEqual(["2026-03-02", ["warning"]]);
  });

  it("R8 the same sheet gives the same fines in both systems", async () => {
    const rows = (shift: number): Rows => [
      lateWith({ 日期: 46083 - shift, 到岗时间: 46083 - shift + 1090 / 1440, 离岗时间: 0.875 }),
    ];
    const result = await review([attendance(rows(1462), at1904)]);
    expect(fines(result)).toEqual([LATE_FINE]);
    expect(fines(await review([attendance(rows(0))]))).toEqual([LATE_FINE]);
  });

  it("R8 dates of 制度参数 too", async () => {
    const policy = (day: number) =>
      memorySheet(
        "制度参数",
        [
          ["参数", "值", "生效日期"],
          ["fineLate", 40, day - 1462],
        ],
        at1904,
      );
    expect(fines(await review([attendance([LATE]), policy(46083)]))).toEqual(["2026-03-02 张三 迟到 40"]);
    expect(fines(await review([attendance([LATE]), policy(46084)]))).toEqual([LATE_FINE]);
  });
});

const clock = (hour: number, minute = 0, second = 0): number => hour * 3600 + minute * 60 + second;
const DAY = 46083 * 86_400;

describe("R9 times", () => {
  it.each([
    [0, 0],
    [0.75, clock(18)],
    [1, clock(24)],
    [18.0834 / 24, clock(18, 5)],
    [0.7534722222222222, clock(18, 5)],
    [0.75 + 0.4 / 86_400, clock(18)],
    [0.75 + 0.6 / 86_400, clock(18, 0, 1)],
    [0.9999999, clock(24)],
    [46083, DAY],
    [46083.75, DAY + clock(18)],
    [46083 + 64_859.5 / 86_400, DAY + clock(18, 1)],
    [32874, 32874 * 86_400],
    [109574.5, 109574 * 86_400 + clock(12)],
    ["18:05", clock(18, 5)],
    ["8:05", clock(8, 5)],
    ["08:05", clock(8, 5)],
    ["0:00", 0],
    ["00:00", 0],
    ["18：05", clock(18, 5)],
    ["１８：０５", clock(18, 5)],
    ["18:05:30", clock(18, 5, 30)],
    ["18:00:59", clock(18, 0, 59)],
    ["23:59:59", clock(23, 59, 59)],
    ["24:00", clock(24)],
    ["24:00:00", clock(24)],
    [" 18:05 ", clock(18, 5)],
    ["2026-03-02 18:05", DAY + clock(18, 5)],
    ["2026-3-2 8:05", DAY + clock(8, 5)],
    ["2026/3/2 18:05:30", DAY + clock(18, 5, 30)],
    ["2026.3.2 18:05", DAY + clock(18, 5)],
    ["2026年3月2日 18:05", DAY + clock(18, 5)],
    ["2026 年 3 月 2 日 18:05", DAY + clock(18, 5)],
    ["20260302 18:05", DAY + clock(18, 5)],
    ["2026-03-02T18:05", DAY + clock(18, 5)],
    ["2026-03-02T18:05:30", DAY + clock(18, 5, 30)],
    ["2026-03-02  18:05", DAY + clock(18, 5)],
    ["2026-03-02　18：05", DAY + clock(18, 5)],
    ["2026-03-02 24:00", DAY + clock(24)],
    ["2026-03-02 下午6:05", DAY + clock(18, 5)],
    ["2026-03-02 下午 6:05", DAY + clock(18, 5)],
    ["2026年3月2日 晚上6:05:30", DAY + clock(18, 5, 30)],
  ])("R9 times: %j", async (cell, seconds) => expectRead("time", cell, seconds));

  it.each([
    ["上午6:05", clock(6, 5)],
    ["上午0:05", clock(0, 5)],
    ["上午11:59", clock(11, 59)],
    ["上午12:05", clock(0, 5)],
    ["中午12:05", clock(12, 5)],
    ["中午11:30", clock(11, 30)],
    ["中午1:05", clock(13, 5)],
    ["中午13:05", clock(13, 5)],
    ["下午6:05", clock(18, 5)],
    ["下午1:00", clock(13)],
    ["下午12:05", clock(12, 5)],
    ["下午18:05", clock(18, 5)],
    ["晚上6:05", clock(18, 5)],
    ["晚上11:59", clock(23, 59)],
    ["晚上12:00", clock(24)],
    ["晚上20:05", clock(20, 5)],
    ["下午 6：05", clock(18, 5)],
    ["晚上6:05:30", clock(18, 5, 30)],
  ])("R9 times: 上午/中午/下午/晚上 %j", async (cell, seconds) => expectRead("time", cell, seconds));

  it.each([
    "24:01",
    "24:00:01",
    "25:00",
    "18:60",
    "18:05:60",
    "18:5",
    "18.05",
    "1805",
    "18点05分",
    "18时",
    "6:05 PM",
    "PM 6:05",
    "下午",
    "上午13:05",
    "下午0:05",
    "晚上12:01",
    "早上6:05",
    "-1:00",
    "18:05:30.5",
    "2026-03-02",
    "2026-03-02 18",
    "2026-03-02-18:05",
    "2026-02-30 18:05",
    "1989-12-31 18:05",
    "2200-01-01 00:00",
    "26-03-02 18:05",
    "18:05 2026-03-02",
    "2026-03-02 24:01",
    "46083.75",
    "0.75",
    "没来",
    "√",
    "缺",
    "-",
    1.0000001,
    2,
    -0.0001,
    32873.9,
    109575,
    20260302,
    1e300,
    true,
  ])("R9 times: %j is an error, never absence", async (cell) => {
    await expectRefused("time", cell);
    const result = await review([attendance([lateWith({ 到岗时间: cell, 离岗时间: "" })])]);
    expect(readerSays(result)).toEqual([`error ${ATTENDANCE}!E2 readable-cells 篇5 五.5`]);
    expect(fines(result)).toEqual([]);
    expect(counts(result)).toEqual({ [ATTENDANCE]: "1-1" });
  });

  it("R9 an unreadable departure is no early leaving", async () => {
    const result = await review([attendance([lateWith({ 到岗时间: "18:00", 离岗时间: "早退" })])]);
    expect(readerSays(result)).toEqual([`error ${ATTENDANCE}!F2 readable-cells 篇5 五.5`]);
    expect(fines(result)).toEqual([]);
  });

  it("R9 a blank is a blank", async () => {
    for (const cell of ["", null, "  ", "\u200b", "\u3000"]) await expectRead("time", cell, "blank");
  });

  it.each([
    ["18:00", "21:00", []],
    ["18:00:00", "21:00:00", []],
    ["18:00:59", "21:00", []],
    [0.75 + 59 / 86_400, 0.875, []],
    [0.75 + 59.4 / 86_400, 0.875, []],
    [0.75 + 59.6 / 86_400, 0.875, ["迟到"]],
    ["18:01", "21:00", ["迟到"]],
    ["18:01:00", "20:59:59", ["迟到", "早退"]],
    ["17:59:59", "20:59", ["早退"]],
    ["18:00", "21:00:59", []],
    ["晚上6:00", "晚上9:00", []],
  ])("R9 whole minutes are compared: %j to %j", async (arrived, left, kinds) => {
    const result = await review([attendance([lateWith({ 到岗时间: arrived, 离岗时间: left })])]);
    expect(tableRows(result, "值班罚款明细").map((row) => row[4])).toEqual(kinds);
  });

  it.each([
    ["2026-03-02 18:30:00", []],
    ["2026-03-02 18:30:01", ["warning"]],
  ])("R9 spans compare seconds: a call of 18:00:00 passed on at %s", async (passedOn, severities) => {
    const calls = memorySheet("来电记录", [
      ["来电时间", "来电单位", "来电人", "联系电话", "电话内容", "报送时间", "处理"],
      ["2026-03-02 18:00:00", "区应急局", "周科长", "13800000000", "防汛", passedOn, "已办"],
    ]);
    const found = (await review([calls])).findings.filter(({ rule }) => rule === "duty/call-reporting");
    expect(found.map(({ severity }) => severity)).toEqual(severities);
  });
});

describe("R10 periods", () => {
  it.each([
    "18:00-21:00",
    "18:00--21:00",
    "18:00–21:00",
    "18:00—21:00",
    "18:00~21:00",
    "18:00～21:00",
    "18:00至21:00",
    "18:00 - 21:00",
    " 18:00  至  21:00 ",
    "18:00 -- 21:00",
    "18：00－21：00",
    "１８：００～２１：００",
    "18:00\u200b-21:00",
    "下午6:00-晚上9:00",
    "18:00:00-21:00:00",
  ])("R10 %j", async (cell) => expectRead("period", cell, "18:00-21:00"));

  it.each([
    ["8:00-21:00", "08:00-21:00"],
    ["21:00-8:00", "21:00-08:00"],
    ["21:00-24:00", "21:00-24:00"],
    ["21:00-00:00", "21:00-24:00"],
    ["00:00-24:00", "00:00-24:00"],
    ["0:00-0:01", "00:00-00:01"],
    ["", "blank"],
  ])("R10 %j is %s", async (cell, period) => expectRead("period", cell, period));

  it.each([
    "18:00",
    "18:00-",
    "-21:00",
    "18:00-18:00",
    "24:00-08:00",
    "18:00-24:01",
    "18:00-25:00",
    "18:00-21:60",
    "18:00---21:00",
    "18:00到21:00",
    "18:00/21:00",
    "18:00 21:00",
    "18-21",
    "1800-2100",
    "18:00-21:00-22:00",
    "18:00-21:00加班",
    "晚班",
    0.75,
    0,
    true,
  ])("R10 %j is no period", async (cell) => expectRefused("period", cell));
});

describe("R11 lists of people", () => {
  it.each([
    ["张三、李四", "张三|李四"],
    ["张三，李四", "张三|李四"],
    ["张三,李四", "张三|李四"],
    ["张三；李四", "张三|李四"],
    ["张三;李四", "张三|李四"],
    ["张三/李四", "张三|李四"],
    ["张三\n李四", "张三|李四"],
    ["张三\r\n李四", "张三|李四"],
    ["张三、李四，王五;赵六/钱七\n孙八", "张三|李四|王五|赵六|钱七|孙八"],
    ["张三、、李四、", "张三|李四"],
    [" 张三 、 李四 ", "张三|李四"],
    ["张三 李四", "张三|李四"],
    ["张三　李四", "张三|李四"],
    ["张三  李四 王小明", "张三|李四|王小明"],
    ["张 三", "张三"],
    ["张 三 李 四", "张三|李四"],
    ["张 三 李四", "张三|李四"],
    ["李四 张 三", "李四|张三"],
    ["张 三、李 四", "张三|李四"],
    ["欧阳修文", "欧阳修文"],
    ["John Smith", "John Smith"],
    ["John Smith、张三", "John Smith|张三"],
    ["John  Smith, Ann Lee", "John Smith|Ann Lee"],
    ["𠮷 野", "𠮷野"],
    ["__proto__、constructor", "__proto__|constructor"],
    ["张三、张三", "张三"],
    ["张三、张 三", "张三"],
    ["、", "blank"],
    ["", "blank"],
    [7, "7"],
  ])("R11 %j is %s", async (cell, people) => expectRead("people", cell, people));

  it("R11 where a part is Latin a space never separates", async () => {
    await expectRead("people", "张三 John", "张三John");
    await expectRead("people", "Ann Lee", "Ann Lee");
  });

  it.each(["张三、李四", "张三，李四", "张三,李四", "张三；李四", "张三;李四", "张三/李四", "张三\n李四", "张三、"])(
    "R11 in a 姓名 column %j is an error",
    async (cell) => {
      await expectRefused("name", cell);
      const result = await review([attendance([lateWith({ 姓名: cell })])]);
      expect(readerSays(result)).toEqual([`error ${ATTENDANCE}!D2 readable-cells 篇5 五.5`]);
      expect(fines(result)).toEqual([]);
    },
  );

  it.each([
    ["张三 李四", "张三李四"],
    ["张 三", "张三"],
    ["张　三", "张三"],
    ["John Smith", "John Smith"],
    ["张三\n", "张三"],
  ])("R11 in a 姓名 column a space never separates: %j", async (cell, name) => expectRead("name", cell, name));
});

describe("R12 names and codes", () => {
  it.each([
    ["张三", "张三"],
    ["张 三", "张三"],
    [" 张三 ", "张三"],
    ["John Smith", "John Smith"],
    [" John   Smith ", "John Smith"],
    ["阿卜杜 · 买买提", "阿卜杜·买买提"],
    ["张三 A", "张三A"],
    ["007", "007"],
    ["7", "7"],
    [7, "7"],
    [7.5, "7.5"],
    [0.1 + 0.2, "0.3"],
    [1e15, "1000000000000000"],
    [13800000000, "13800000000"],
    [-0, "0"],
    ["138 0000 0000", "13800000000"],
    ["A-01", "A-01"],
    ["a-01", "a-01"],
    ["__proto__", "__proto__"],
    ["constructor", "constructor"],
    ["toString", "toString"],
    [true, "TRUE"],
  ])("R12 %j is shown as %s", async (cell, name) => {
    await expectRead("name", cell, name);
    await expectRead("code", cell, name);
  });

  it.each([
    ["张\u200b三", "张三"],
    ["\ufeff张三", "张三"],
    ["张\u00ad三", "张三"],
    ["\u202a张三\u202c", "张三"],
    ["Ｊｏｈｎ", "John"],
    ["００７", "007"],
    ["Ａ－01", "A-01"],
    ["ﬁn", "fin"],
    ["e\u0301", "é"],
    ["e\u200b\u0301", "é"],
  ])("R12 %j becomes %s, with a warning", async (cell, name) => {
    await expectWarned("name", cell, name);
    await expectWarned("code", cell, name);
  });

  it("R12 every changed cell gets its warning", async () => {
    const rows = ["2026-03-02", "2026-03-03", "2026-03-04"].map((day) => lateWith({ 日期: day, 姓名: "张\u200b三" }));
    const result = await review([attendance(rows)]);
    expect(readerSays(result)).toEqual(
      ["D2", "D3", "D4"].map((cell) => `warning ${ATTENDANCE}!${cell} readable-cells 篇5 五.5`),
    );
    expect(fines(result)[0]).toBe(LATE_FINE);
    expect(tableRows(result, "值班年度汇总").map((row) => [row[1], row[3]])).toEqual([["张三", 3]]);
  });

  it("R12 a name changed by more than spaces in a list gets a warning", async () => {
    await expectWarned("people", "张\u200b三、李四", "张三|李四");
    await expectWarned("people", "Ｊohn Smith", "John Smith");
  });

  it("R12 one person under several spellings is one person", async () => {
    const spellings: readonly Cell[] = ["张三", "张 三", "张\u200b三", "张\u3000三"];
    const result = await review([
      attendance(spellings.map((name, index) => lateWith({ 姓名: name, 日期: `2026-03-0${index + 2}` }))),
    ]);
    expect(tableRows(result, "值班年度汇总").map((row) => [row[1], row[3]])).toEqual([["张三", 4]]);
  });

  it("R12 007 and 7 are two people, 7 and a cell of the number 7 are one", async () => {
    const names: readonly Cell[] = ["007", "7", 7, "００７"];
    const result = await review([
      attendance(names.map((name, index) => lateWith({ 姓名: name, 日期: `2026-03-0${index + 2}` }))),
    ]);
    expect(tableRows(result, "值班年度汇总").map((row) => [row[1], row[3]])).toEqual([
      ["007", 2],
      ["7", 2],
    ]);
  });

  it("R12 codes mind letters' case", async () => {
    const rows = ["A组", "a组"].map((group) => lateWith({ 值班组: group, 姓名: `${group}长` }));
    expect(tableRows(await review([attendance(rows)]), "值班罚款明细").map((row) => row[2])).toEqual(["A组", "a组"]);
  });

  it.each(["__proto__", "constructor", "hasOwnProperty", "toString", "valueOf"])(
    "R12 %s is a name, a group and a sheet",
    async (name) => {
      const staff = memorySheet("值班人员", [STAFF_HEADER, [name, "科员", name, "否", "否"]]);
      const sheet = sheetOf(name, [lateWith({ 姓名: name, 值班组: name })]);
      const result = await review([staff, sheet]);
      expect(readerSays(result)).toEqual([]);
      expect(fines(result)).toEqual([`2026-03-02 ${name} 迟到 30`]);
      expect(result.counts).toEqual([
        { sheet: "值班人员", rows: 1, leftOut: 0 },
        { sheet: name, rows: 1, leftOut: 0 },
      ]);
    },
  );
});

describe("R13 yes and no", () => {
  it.each([
    "是",
    "有",
    "√",
    "✓",
    "Y",
    "y",
    "Ｙ",
    "yes",
    "YES",
    "Yes",
    "1",
    1,
    "１",
    "TRUE",
    "true",
    true,
    "已",
    "同意",
    "批准",
    " 是 ",
  ])("R13 yes: %j", async (cell) => expectRead("yesNo", cell, "yes"));

  it.each(["否", "无", "×", "N", "n", "no", "NO", "0", 0, -0, "FALSE", "false", false, "否\u200b"])(
    "R13 no: %j",
    async (cell) => expectRead("yesNo", cell, "no"),
  );

  it.each(["", null, " ", "\u3000", "\u200b"])("R13 blank %j is no", async (cell) => {
    await expectRead("yesNo", cell, "blank");
    const result = await review([
      attendance([lateWith({ 到岗时间: "", 离岗时间: "", 请假: cell, 请假批准人: "李四" })]),
    ]);
    expect(fines(result)).toEqual(["2026-03-02 张三 无人值班 50"]);
  });

  it.each(["X", "不", "不是", "待定", "是的", "Yes!", 2, -1, 0.5, "1.0", "T", "事假", "2026-03-02"])(
    "R13 %j is neither: an error",
    async (cell) => {
      await expectRefused("yesNo", cell);
      const result = await review([attendance([lateWith({ 到岗时间: "", 离岗时间: "", 请假: cell })])]);
      expect(readerSays(result)).toEqual([`error ${ATTENDANCE}!G2 readable-cells 篇5 五.1`]);
      expect(fines(result)).toEqual([]);
    },
  );
});

describe("R14 amounts", () => {
  it.each([
    [0, 0],
    [50, 50_00],
    [1234.5, 1234_50],
    [0.01, 1],
    [-0.01, -1],
    [0.1 + 0.2, 30],
    [0.30000000000000004, 30],
    [1.1 * 3, 3_30],
    [4.35, 4_35],
    [1.005 * 1000, 1005_00],
    [-30, -30_00],
    [9_999_999_999.99, 999_999_999_999],
    [-9_999_999_999.99, -999_999_999_999],
    ["1234.5", 1234_50],
    ["1,234.50", 1234_50],
    ["1,234,567", 1_234_567_00],
    ["￥1234.5", 1234_50],
    ["¥1234.5", 1234_50],
    ["￥1,234.50", 1234_50],
    ["1234元", 1234_00],
    ["1.2万", 12_000_00],
    ["1.2万元", 12_000_00],
    ["1.234567万", 12_345_67],
    ["１２３４．５", 1234_50],
    ["１，２３４．５０元", 1234_50],
    ["-30", -30_00],
    ["－30", -30_00],
    ["-￥30", -30_00],
    ["￥-30", -30_00],
    ["-1.2万", -12_000_00],
    [" 50 ", 50_00],
    ["50\u200b", 50_00],
    ["0.10", 10],
    ["0.100", 10],
    ["007", 7_00],
    ["9,999,999,999.99", 999_999_999_999],
    ["-9999999999.99", -999_999_999_999],
    ["999999.999999万", 999_999_999_999],
    ["", "blank"],
    [null, "blank"],
    [" ", "blank"],
  ])("R14 %j is %j fen", async (cell, fen) => expectRead("amount", cell, fen));

  it.each([-0, "-0", "-0.00", "-0元", "0"])("R14 %j is 0, not −0", async (cell) => {
    const { value } = await readCell("amount", cell);
    expect(Object.is(value, 0)).toBe(true);
  });

  it.each([
    0.005,
    1.234,
    -1.234,
    1e-7,
    0.001,
    1234567.891,
    "1.234",
    "0.005",
    "1.2345678万",
    "1,234.567",
    9_999_999_999.995,
  ])("R14 %j has more than two decimals: an error, never a silent rounding", async (cell) =>
    expectRefused("amount", cell),
  );

  it.each([
    10_000_000_000,
    -10_000_000_000,
    1e300,
    Infinity,
    "10000000000",
    "10,000,000,000.00",
    "1000000万",
    "99999999999999999999",
  ])("R14 %j is over the limit", async (cell) => expectRefused("amount", cell));

  it.each([
    "1e5",
    "1E5",
    "0x10",
    "0b1",
    "(100)",
    "（100）",
    "100)",
    true,
    false,
    "TRUE",
    "1,23",
    "12,34.5",
    "1,2345",
    "1234,567",
    ",123",
    ".5",
    "5.",
    "1.2.3",
    "--5",
    "+5",
    "5-",
    "-¥-5",
    "$5",
    "5块",
    "五十",
    "元",
    "万",
    "¥",
    "-",
    "50%",
    "1.2亿",
    "1.2千",
    "1万2",
    "约50",
    "50元/次",
    "=50",
    "NaN",
    "Infinity",
    "1_000",
  ])("R14 %j is no amount", async (cell) => expectRefused("amount", cell));

  const COMPENSATION = ["日期", "姓名", "事由", "损失金额", "赔偿金额"];
  const loss = (amount: Cell): Rows => [COMPENSATION, ["2026-03-02", "李四", "电视机", 1800, amount]];

  it.each([
    ["600", 600],
    ["1.2万", 12000],
    ["９,999,999,999.99", 9_999_999_999.99],
    [0.30000000000000004, 0.3],
  ])("R14 in money: a compensation of %j is deducted", async (cell, yuan) => {
    const result = await review([memorySheet("损失赔偿", loss(cell))]);
    expect(readerSays(result)).toEqual([]);
    expect(tableRows(result, "工资扣款表").map((row) => row.slice(0, 4))).toEqual([
      ["2026-04", "李四", "损失赔偿", yuan],
    ]);
  });

  it.each([0.005, 10_000_000_000, "1e5", "(100)", "", true])(
    "R14 in money: a compensation of %j takes no part",
    async (cell) => {
      const result = await review([memorySheet("损失赔偿", loss(cell))]);
      expect(readerSays(result)).toEqual(["error 损失赔偿!E2 readable-cells 篇5 五.3"]);
      expect(tableRows(result, "工资扣款表")).toEqual([]);
      expect(counts(result)).toEqual({ 损失赔偿: "1-1" });
    },
  );
});

describe("R15 what can't be read", () => {
  const ERRORS = [
    "#N/A",
    "#VALUE!",
    "#REF!",
    "#DIV/0!",
    "#NUM!",
    "#NULL!",
    "#NAME?",
    "#SPILL!",
    "#CALC!",
    "#GETTING_DATA",
  ];
  const KINDS = [
    "date",
    "month",
    "time",
    "period",
    "name",
    "people",
    "code",
    "text",
    "yesNo",
    "amount",
    "rate",
  ] as const;

  it.each(ERRORS)("R15 the error value %s is an error finding in every kind of column", async (error) => {
    for (const kind of KINDS) {
      const { value, severities, messages, leftOut } = await readCell(kind, error);
      expect({ kind, value, severities, leftOut }).toEqual({
        kind,
        value: "unreadable",
        severities: ["error"],
        leftOut: 1,
      });
      if (error === "#GETTING_DATA") expect(messages[0]).toContain("还没有计算结果");
      else expect(messages[0]).toContain(error);
    }
  });

  it.each(ATTENDANCE_HEADER.map((column, index) => [column, `${"ABCDEFGH".charAt(index)}2`] as const))(
    "R15 in %s: at the cell, under the article that needs it, out of money, the others in",
    async (column, cell) => {
      for (const error of ["#N/A", "#GETTING_DATA"]) {
        const result = await review([attendance([lateWith({ [column]: error }), lateWith({ 日期: "2026-03-03" })])]);
        const clause = ["请假", "请假批准人"].includes(column) ? "篇5 五.1" : "篇5 五.5";
        expect(readerSays(result)).toEqual([`error ${ATTENDANCE}!${cell} readable-cells ${clause}`]);
        expect(fines(result)).toEqual(["2026-03-03 张三 迟到 30"]);
        expect(counts(result)).toEqual({ [ATTENDANCE]: "2-1" });
        expect(result.findingsOfComputation.filter(({ cell: at }) => at === cell)).toHaveLength(1);
      }
    },
  );

  it("R15 an unreadable wage spoils its value alone, with the article that needs it", async () => {
    const staff = memorySheet("值班人员", [
      [...STAFF_HEADER, "月工资", "年终奖金"],
      ["张三", "科员", "一组", "否", "否", "五千", "#N/A"],
    ]);
    const result = await review([staff, attendance([LATE])]);
    expect(readerSays(result)).toEqual([
      "error 值班人员!F2 readable-cells 篇5 五.3",
      "error 值班人员!G2 readable-cells 篇5 五.5",
    ]);
    expect(counts(result)).toEqual({ 值班人员: "1-0", [ATTENDANCE]: "1-0" });
  });

  it("R15 two unreadable cells of a row are two findings and one row", async () => {
    const result = await review([attendance([lateWith({ 日期: "#REF!", 到岗时间: "没来" })])]);
    expect(readerSays(result)).toEqual([
      `error ${ATTENDANCE}!A2 readable-cells 篇5 五.5`,
      `error ${ATTENDANCE}!E2 readable-cells 篇5 五.5`,
    ]);
    expect(counts(result)).toEqual({ [ATTENDANCE]: "1-1" });
  });

  it("R15 equal unreadable cells one below the other are each said", async () => {
    for (const [column, cell] of [
      ["日期", "三月"],
      ["时段", "晚班"],
      ["姓名", "甲、乙"],
      ["到岗时间", "没来"],
      ["请假", "?"],
    ] as const) {
      const result = await review([attendance([lateWith({ [column]: cell }), lateWith({ [column]: cell })])]);
      expect(readerSays(result)).toHaveLength(2);
      expect(counts(result)).toEqual({ [ATTENDANCE]: "2-2" });
    }
  });

  it("R15 a column that isn't a table's may hold anything", async () => {
    const result = await review([sheetOf(ATTENDANCE, [[...LATE, "#REF!"]], [...ATTENDANCE_HEADER, "天气"])]);
    expect(readerSays(result)).toEqual([]);
  });

  it("R15 in a csv a filled field beyond the header's last is an error, its row left out", async () => {
    const rows: Rows = [
      [...LATE, "", "x"],
      [...lateWith({ 日期: "2026-03-03" }), "", " "],
      lateWith({ 日期: "2026-03-04" }),
    ];
    const result = await review([attendance(rows, { csv: true })]);
    expect(readerSays(result)).toEqual([`error ${ATTENDANCE}!J2 readable-cells 篇5 五.1`]);
    expect(fines(result)).toEqual(["2026-03-03 张三 迟到 30", "2026-03-04 张三 迟到 30"]);
    expect(counts(result)).toEqual({ [ATTENDANCE]: "3-1" });
    expect(readerSays(await review([attendance(rows)]))).toEqual([]);
  });

  it("R15 long and odd texts don't break a sentence", async () => {
    const odd = `{column}$&\u0000<b>${"长".repeat(40_000)}`;
    const { messages } = await readCell("amount", odd);
    expect(messages[0]).toContain("“{column}$&\u0000<b>长");
    expect(messages[0]?.length).toBeLessThan(300);
  });
});

describe("R16 what was read", () => {
  it("R16 rows are all data rows, leftOut those that took no part, second records included", async () => {
    const result = await review([
      memorySheet(" 值班到岗记录", [
        ["三月"],
        ATTENDANCE_HEADER,
        LATE,
        [],
        LATE,
        lateWith({ 日期: "三月" }),
        ATTENDANCE_HEADER,
        lateWith({ 姓名: "李四" }),
        ["合计", 3],
        ["备注：无"],
      ]),
    ]);
    expect(result.counts).toEqual([{ sheet: " 值班到岗记录", rows: 4, leftOut: 2 }]);
    expect(fines(result)).toEqual([LATE_FINE, "2026-03-02 李四 迟到 30"]);
  });

  it("R16 a left-out row that is a second record too counts once", async () => {
    const broken = lateWith({ 到岗时间: "没来" });
    expect(counts(await review([attendance([broken, broken])]))).toEqual({ [ATTENDANCE]: "2-2" });
  });

  it("R16 sheets come in the workbook's order under their own names, unread ones not at all", async () => {
    const result = await review([
      sheetOf("三月", []),
      memorySheet("别的", [["甲"]]),
      memorySheet("值班人员", [STAFF_HEADER, ["张三", "科员", "一组", "否", "否"]]),
    ]);
    expect(result.counts).toEqual([
      { sheet: "三月", rows: 0, leftOut: 0 },
      { sheet: "值班人员", rows: 1, leftOut: 0 },
    ]);
  });

  it("R16 a table of several chunks counts each row once", async () => {
    const rows = Array.from({ length: 1500 }, (_, index) =>
      lateWith({ 日期: index === 700 ? "三月" : formatDay(46083 + index), 姓名: `人${index % 7}` }),
    );
    for (const chunkRows of [1, 511, 512, 513, 50_000]) {
      const result = await review([attendance(rows, { chunkRows })]);
      expect(counts(result)).toEqual({ [ATTENDANCE]: "1500-1" });
      expect(readerSays(result)).toEqual([`error ${ATTENDANCE}!A702 readable-cells 篇5 五.5`]);
      expect(fines(result)).toHaveLength(1499);
    }
  });
});
