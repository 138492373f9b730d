import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { openWorkbookFile } from "../../src/files/workbook-file";
import { FLAG_YES } from "../../src/kernel/column";
import { formatDay } from "../../src/kernel/excel-date";
import { inBoth } from "../../src/kernel/message";
import { timesRateHalfUp, yuanFromFen } from "../../src/kernel/money";
import { amountParameter, choiceParameter, type Policy } from "../../src/kernel/policy";
import { problemSheet } from "../../src/kernel/problem-sheet";
import { defineRegulation } from "../../src/kernel/regulation";
import { reviewWorkbook } from "../../src/kernel/review";
import { defineRule } from "../../src/kernel/rule";
import { clauseOfColumn, type SheetSchema } from "../../src/kernel/sheet-schema";
import type { Table } from "../../src/kernel/table";
import { defineTally } from "../../src/kernel/tally";
import { templateSheets } from "../../src/kernel/template-sheet";
import { foldCompact } from "../../src/kernel/text";
import { reservedSheetNames } from "../../src/kernel/workbook-reader";
import { REGULATIONS } from "../../src/regulations";
import { memorySheet } from "../memory-sheet";
import { filesBelow, ROOT, textOf } from "./source-tree";

const twice = (texts: readonly string[]): readonly string[] =>
  texts.filter((text, index) => texts.indexOf(text) !== index);

const ledger = (clauses: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(clauses.map(({ id }) => id));

describe("over all regulations", () => {
  test("ids of regulations, rules and parameters occur once", () => {
    expect(twice(REGULATIONS.map(({ id }) => id))).toEqual([]);
    expect(twice(REGULATIONS.flatMap(({ rules }) => rules.map(({ id }) => id)))).toEqual([]);
    expect(twice(REGULATIONS.flatMap(({ policy }) => Object.keys(policy)))).toEqual([]);
    expect(twice(REGULATIONS.flatMap(({ clauses }) => clauses.map(({ id }) => id)))).toEqual([]);
  });

  test("P2 no two parameters answer to one name in 《制度参数》", () => {
    const parameters = REGULATIONS.flatMap(({ policy }) => Object.entries(policy));
    const names = parameters
      .flatMap(([id, { name }]) => [id, name["zh-CN"]])
      .map((name) => foldCompact(name).toLowerCase());
    expect(twice(names)).toEqual([]);
  });

  test("R1 names of sheets and of computed tables occur once, and none is both", () => {
    const sheets = REGULATIONS.flatMap((regulation) => regulation.sheets.map(({ name }) => name));
    const tables = REGULATIONS.flatMap(({ tallies }) => tallies.map(({ name }) => name));
    expect(twice([...sheets, ...tables])).toEqual([]);
    expect(sheets.filter((name) => reservedSheetNames(REGULATIONS).has(name))).toEqual([]);
    // Excel takes no longer name, and none with these characters.
    expect([...sheets, ...tables].filter((name) => name.length > 31 || /[:\\/?*[\]]/u.test(name))).toEqual([]);
  });

  test("the registry has one line for each folder", () => {
    const rooms = new Set(
      filesBelow("src/regulations").flatMap((path) => /^src\/regulations\/([^/]+)\//u.exec(path)?.[1] ?? []),
    );
    expect(REGULATIONS.map(({ id }) => id).sort()).toEqual([...rooms].sort());
    const imports = textOf("src/regulations/index.ts").match(/^import \{.*\} from "\.\/.*";$/gmu) ?? [];
    expect(imports).toHaveLength(rooms.size);
  });
});

/** The articles that a room's sources name in plain words: `篇5 五.5`, `篇5 五.5、六.3`. */
function citedIn(room: string): readonly (readonly [clause: string, file: string])[] {
  return filesBelow(`src/regulations/${room}`)
    .filter((path) => path.endsWith(".ts"))
    .flatMap((path) => {
      const cited: (readonly [string, string])[] = [];
      const visit = (node: ts.Node): void => {
        const text = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) ? node.text : "";
        const match =
          /^(篇\d+)((?: |$)[一二三四五六七八九十\d.、()]*(?:(?:电话接听|电话回访|来访|走访) [\d()]+|后段|末段)?)$/u.exec(
            text,
          );
        if (match)
          for (const part of (match[2] ?? "").trim().split("、")) cited.push([`${match[1]} ${part}`.trim(), path]);
        ts.forEachChild(node, visit);
      };
      visit(ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, false));
      return cited;
    });
}

describe.each(REGULATIONS.map((regulation) => [regulation.id, regulation] as const))(
  "regulation %s",
  (id, regulation) => {
    const known = ledger(regulation.clauses);

    test("every article that a rule, a tally, a sheet, a column or a parameter cites is in the ledger", () => {
      const cited = [
        regulation.clause,
        ...regulation.rules.map(({ clause }) => clause),
        ...regulation.tallies.map(({ clause }) => clause),
        ...regulation.sheets.flatMap((sheet) => [
          sheet.clause,
          ...sheet.columns.map((column) => clauseOfColumn(sheet, column)),
        ]),
        ...Object.values(regulation.policy).map(({ clause }) => clause),
      ];
      expect(cited.filter((clause) => !known.has(clause))).toEqual([]);
    });

    test("every article that a finding or a row may cite is in the ledger", () => {
      const cited = citedIn(id);
      expect(cited.length).toBeGreaterThan(regulation.clauses.length / 2);
      expect(cited.filter(([clause]) => !known.has(clause))).toEqual([]);
    });

    test("every finding of the sample workbooks cites the ledger", async () => {
      const folder = `assets/samples/${id}`;
      const samples = existsSync(join(ROOT, folder)) ? filesBelow(folder).filter((path) => path.endsWith(".xlsx")) : [];
      for (const sample of samples) {
        const file = await openWorkbookFile(new Uint8Array(readFileSync(join(ROOT, sample))), sample);
        const { findings } = await reviewWorkbook(file.sheets, REGULATIONS, [regulation], { language: "zh-CN" });
        expect(findings.length).toBeGreaterThan(0);
        expect(findings.filter(({ clause }) => !known.has(clause))).toEqual([]);
      }
    });

    test("an article that a rule or a person bears says what is checked or attested", () => {
      for (const { id: clause, bearer, checked, attested } of regulation.clauses) {
        const says = bearer === "rule" ? checked : bearer === "attest" ? attested : inBoth("-", "-");
        expect([clause, says?.["zh-CN"] ?? "", says?.["en-US"] ?? ""]).not.toContain("");
      }
    });

    test("an article borne by a rule is cited by one, or by what is computed", () => {
      const bearing = new Set([
        ...regulation.rules.map(({ clause }) => clause),
        ...regulation.tallies.map(({ clause }) => clause),
        ...citedIn(id).flatMap(([clause, path]) => (/\/(?:rules|tallies)\//u.test(path) ? [clause] : [])),
      ]);
      const idle = regulation.clauses.filter(({ bearer, id: clause }) => bearer === "rule" && !bearing.has(clause));
      expect(idle.map(({ id: clause }) => clause)).toEqual([]);
    });

    test("every rule has its sentences in both languages, with the same data in the same formats", () => {
      const data = (text: string): string => [...new Set(text.match(/\{\w+/gu) ?? [])].sort().join();
      for (const { id: rule, messages } of regulation.rules) {
        expect(messages.length).toBeGreaterThan(0);
        for (const message of messages) {
          const [chinese, english] = [regulation.messages["zh-CN"], regulation.messages["en-US"]].map(
            (all) => all[rule]?.[message],
          );
          expect([
            rule,
            message,
            chinese?.text ?? "",
            english?.text ?? "",
            chinese?.advice ?? "",
            english?.advice ?? "",
          ]).not.toContain("");
          expect([rule, message, data(english?.text ?? "")]).toEqual([rule, message, data(chinese?.text ?? "")]);
          expect([rule, message, data(english?.advice ?? "")]).toEqual([rule, message, data(chinese?.advice ?? "")]);
        }
      }
    });

    test("columns of a sheet have names of their own, and samples fit them", () => {
      for (const { name, columns, sample } of regulation.sheets) {
        expect([name, ...twice(columns.map((column) => column.name))]).toEqual([name]);
        expect(sample.filter((row) => row.length !== columns.length)).toEqual([]);
        expect(columns.some(({ required }) => required === true)).toBe(true);
      }
    });
  },
);

/** Names of tests, as far as they are written in the source. */
function testNames(): readonly string[] {
  return filesBelow("test")
    .filter((path) => /\.test\.tsx?$/u.test(path))
    .flatMap((path) => {
      const names: string[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isCallExpression(node) && /^(?:test|it)\b/u.test(node.expression.getText())) {
          const [name] = node.arguments;
          if (name !== undefined && ts.isStringLiteralLike(name)) names.push(name.text);
        }
        ts.forEachChild(node, visit);
      };
      visit(ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, true));
      return names;
    });
}

describe("P3 alternatives", () => {
  const names = testNames();
  const alternatives = REGULATIONS.flatMap(({ id, policy }) =>
    Object.entries(policy).flatMap(([parameter, { alternatives: others, show }]) =>
      others.map(({ value }) => `P3 ${id}.${parameter} ${show(value)}`),
    ),
  );

  test("P3 the scan sees alternatives and tests", () => {
    expect(alternatives.length).toBeGreaterThan(20);
    expect(names.filter((name) => name.startsWith("P3 ")).length).toBeGreaterThan(20);
  });

  test("P3 every alternative of a policy.ts is named by a test in which it gives another result", () => {
    const isNamed = (alternative: string): boolean =>
      names.some((name) => name.startsWith(alternative) && !/^[\p{L}\p{N}.]/u.test(name.slice(alternative.length)));
    expect(alternatives.filter((alternative) => !isNamed(alternative))).toEqual([]);
  });

  test("P3 no test names a parameter or an alternative that isn't there", () => {
    const known = new Set(
      REGULATIONS.flatMap(({ id, policy }) => Object.keys(policy).map((parameter) => `${id}.${parameter}`)),
    );
    const marks = names.flatMap((name) => /^P3 ([\w-]+\.\w+)/u.exec(name)?.[1] ?? []);
    expect(marks.filter((mark) => !known.has(mark))).toEqual([]);
  });
});

describe("the rule catalogue", () => {
  /** Rows 5-01 to 5-19 of the catalogue of rules. */
  const ROWS = [
    "5-01",
    "5-02",
    "5-03",
    "5-04",
    "5-05",
    "5-06",
    "5-07",
    "5-08",
    "5-09",
    "5-10",
    "5-11",
    "5-12",
    "5-13",
    "5-14",
    "5-15",
    "5-16",
    "5-17",
    "5-18",
    "5-19",
  ];
  const clauses = REGULATIONS.find(({ id }) => id === "duty")?.clauses ?? [];
  const bearersOf = (row: string): string =>
    clauses
      .filter(({ rows }) => rows.includes(row))
      .map(({ id, bearer }) => `${id} (${bearer})`)
      .join(", ");

  test("has 19 rows for 篇5", () => {
    expect(new Set(ROWS).size).toBe(19);
  });

  test.each(ROWS.map((row) => [row, bearersOf(row)]))("row %s is borne by %s", (row) => {
    const bearing = clauses.filter(({ rows }) => rows.includes(row));
    expect(bearing.length).toBeGreaterThan(0);
    expect(bearing.filter(({ bearer }) => bearer === "none")).toEqual([]);
  });

  test("no article answers for a row that isn't in the catalogue", () => {
    expect(clauses.flatMap(({ rows }) => rows).filter((row) => !ROWS.includes(row))).toEqual([]);
  });
});

describe("an eighth regulation is a folder and one line", () => {
  const PARKING_POLICY = {
    parkingFee: amountParameter(10_00, {
      name: inBoth("停车费", "Parking fee"),
      clause: "篇8 一",
      meaning: inBoth("每天 10 元", "10 yuan a day"),
    }),
    parkingStaff: choiceParameter(
      [
        { value: "half", meaning: inBoth("职工半价", "Half for staff") },
        { value: "free", meaning: inBoth("职工免费", "Free for staff") },
      ],
      { name: inBoth("职工停车", "Parking of staff"), clause: "篇8 二" },
    ),
  };

  const PARKING: SheetSchema = {
    name: "停车登记",
    clause: "篇8 一",
    gist: inBoth("谁停了车。", "Who parked."),
    columns: [
      { name: "日期", kind: "date", required: true, filled: true, note: inBoth("哪天", "The day") },
      { name: "车牌", kind: "code", required: true, filled: true, note: inBoth("车牌号", "The plate") },
      { name: "职工", kind: "yesNo", note: inBoth("是否职工", "Whether of the staff") },
      { name: "实收", kind: "amount", required: true, filled: true, note: inBoth("元", "Yuan") },
    ],
    sample: [["2026-03-02", "浙A12345", "否", 10]],
  };

  interface Parked {
    readonly table: Table;
    readonly dueFen: readonly number[];
  }

  const due = (table: Table, policy: Policy<typeof PARKING_POLICY>): readonly number[] =>
    [...table.days("日期")].map((day, row) => {
      const fee = policy.at("parkingFee", day);
      if (table.flags("职工")[row] !== FLAG_YES) return fee;
      return policy.at("parkingStaff", day) === "free" ? 0 : timesRateHalfUp(fee, 500_000);
    });

  const parking = defineRegulation<typeof PARKING_POLICY, Parked>({
    id: "parking",
    title: inBoth("停车", "Parking"),
    clause: "篇8",
    clauses: [
      { id: "篇8", gist: inBoth("停车管理。", "Parking."), bearer: "none", rows: [] },
      {
        id: "篇8 一",
        gist: inBoth("停车收费。", "Parking costs."),
        bearer: "rule",
        rows: [],
        checked: inBoth("实收", "Fees"),
      },
    ],
    sheets: [PARKING],
    policy: PARKING_POLICY,
    rules: [
      defineRule<Parked, "wrongFee">({
        id: "parking/fee",
        clause: "篇8 一",
        severity: "error",
        messages: ["wrongFee"],
        check({ table, dueFen }, report) {
          dueFen.forEach((fen, row) => {
            if (table.leftOut[row] === 1 || table.figures("实收")[row] === fen) return;
            report("wrongFee", table.at(row, "实收"), { plate: table.textAt("车牌", row), due: yuanFromFen(fen) });
          });
        },
      }),
    ],
    tallies: [
      defineTally<Parked>({
        name: "停车应收",
        clause: "篇8 一",
        columns: [
          { name: "日期", kind: "date", width: 12 },
          { name: "车牌", kind: "text", width: 12 },
          { name: "应收", kind: "money", width: 12 },
        ],
        compute: ({ table, dueFen }) =>
          dueFen.flatMap((fen, row) =>
            table.leftOut[row] === 1
              ? []
              : [[formatDay(table.days("日期")[row]), table.textAt("车牌", row), yuanFromFen(fen)]],
          ),
      }),
    ],
    messages: {
      "zh-CN": { "parking/fee": { wrongFee: { text: "{plate}应收{due:money}元。", advice: "请核对。" } } },
      "en-US": { "parking/fee": { wrongFee: { text: "{plate} owes {due:money} yuan.", advice: "Check it." } } },
    },
    prepare(sheets) {
      const table = sheets.table(PARKING.name);
      return { table, dueFen: due(table, sheets.policy) };
    },
  });

  const house = [...REGULATIONS, parking];
  const ledgerSheet = memorySheet("门口的登记", [
    ["日期", "车牌", "职工", "实收（元）"],
    ["2026-03-02", "浙A12345", "否", 10],
    ["2026-03-02", "浙B1", "是", 10],
    ["三月", "浙C1", "否", 10],
    ["2026-04-01", "浙A12345", "否", "12元"],
  ]);
  const dutySheet = memorySheet("值班到岗记录", [
    ["日期", "时段", "值班组", "姓名", "到岗时间", "离岗时间"],
    ["2026-03-02", "18:00-21:00", "一组", "张三", "18:10", "21:00"],
  ]);
  const policySheet = memorySheet("制度参数", [
    ["参数", "值", "生效日期"],
    ["停车费", 12, "2026-04-01"],
    ["fineLate", 40, ""],
  ]);
  const old = memorySheet("停车应收", [
    ["日期", "车牌", "实收"],
    ["2026-03-02", "浙Z1", 1],
  ]);

  test("it reads, checks and computes with what every regulation has", async () => {
    const review = await reviewWorkbook([old, dutySheet, ledgerSheet, policySheet], house, house, {
      language: "zh-CN",
    });
    const parked = review.findings.filter(({ regulation }) => regulation === "parking");
    expect(parked.map(({ rule, clause, severity, cell, message }) => [rule, clause, severity, cell, message])).toEqual([
      ["parking/fee", "篇8 一", "error", "D3", "浙B1应收5元。"],
      ["parking/readable-cells", "篇8 一", "error", "A4", expect.stringContaining("三月")],
    ]);
    expect(review.counts).toEqual([
      { sheet: "值班到岗记录", rows: 1, leftOut: 0 },
      { sheet: "门口的登记", rows: 4, leftOut: 1 },
    ]);
    const rows = new Map(review.tables().map((table) => [table.name, table.rows]));
    expect(rows.get("停车应收")).toEqual([
      ["2026-03-02", "浙A12345", 10],
      ["2026-03-02", "浙B1", 5],
      ["2026-04-01", "浙A12345", 12],
    ]);
    expect(rows.get("值班罚款明细")?.map((row) => row[5])).toEqual([40]);
  });

  test("it speaks both languages, has templates and stands on 《问题清单》", async () => {
    const review = await reviewWorkbook([ledgerSheet], house, [parking], { language: "en-US" });
    expect(review.findings[0]?.message).toBe("浙B1 owes 5 yuan.");
    expect(problemSheet(review.findings, "en-US").rows).toHaveLength(review.findings.length);
    const [template] = templateSheets(parking, { sample: true });
    expect([template?.name, template?.rows.length]).toEqual(["停车登记", 1]);
    expect(reservedSheetNames(house).has("停车应收")).toBe(true);
  });

  test("the other regulations answer as if it weren't there", async () => {
    const sheets = [dutySheet, ledgerSheet];
    const without = await reviewWorkbook(sheets, REGULATIONS, REGULATIONS, { language: "zh-CN" });
    const beside = await reviewWorkbook(sheets, house, REGULATIONS, { language: "zh-CN" });
    expect(beside.findings).toEqual(without.findings);
    expect(beside.tables()).toEqual(without.tables());
    expect(beside.counts).toEqual(without.counts);
  });
});
