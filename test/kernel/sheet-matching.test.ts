import {
  matchMatrix,
  matchSheets,
  missingColumns,
  type ColumnMap,
  type SheetHead,
} from "../../src/kernel/sheet-matching";
import type { SheetSchema } from "../../src/kernel/sheet-schema";
import type { Cell } from "../../src/kernel/sheet-source";

const note = { "zh-CN": "", "en-US": "" };

function schema(name: string, required: string, optional = ""): SheetSchema {
  const columns = (names: string, isRequired: boolean) =>
    [...names].map((one) => ({ name: one, kind: "text" as const, required: isRequired, note }));
  return {
    name,
    clause: "篇9 一",
    gist: note,
    columns: [...columns(required, true), ...columns(optional, false)],
    sample: [],
  };
}

const head = (name: string, ...rows: readonly string[]): SheetHead => ({
  name,
  rows: rows.map((row): Cell[] => [...row].map((cell) => (cell === "." ? null : cell))),
});
const SMALL = schema("小表", "甲乙", "丙");
const LARGE = schema("大表", "甲乙丁", "戊");

const summary = (heads: readonly SheetHead[], schemas = [SMALL, LARGE], maps: readonly ColumnMap[] = []) => {
  const { matches, problems, unusable, rivals } = matchSheets(heads, schemas, maps);
  return {
    matches: matches.map(({ schema: one, index, by }) => `${one.name} ${index} ${by}`),
    problems: problems.map(
      ({ message, schema: one, place }) => `${message} ${one.name} ${place.sheet} ${place.row} ${place.column}`,
    ),
    unusable: unusable.map(({ schema: one, index }) => `${one.name} ${index}`),
    rivals: rivals.map(({ schema: one, index }) => `${one.name} ${index}`),
  };
};

const NOTHING = { matches: [], problems: [], unusable: [], rivals: [] };

describe("R1 which sheet is which table", () => {
  it("R1 by name, by header, by neither", () => {
    expect(summary([head("小表", "甲乙"), head("X", "甲乙丁"), head("Y", "甲丙")])).toEqual({
      ...NOTHING,
      matches: ["小表 0 name", "大表 1 header"],
    });
  });

  it("R1 the most columns found, optional ones among them; the registry's order where they are equal", () => {
    expect(summary([head("X", "甲乙丁")]).matches).toEqual(["大表 0 header"]);
    expect(summary([head("X", "甲乙丙丁")], [SMALL, LARGE]).matches).toEqual(["小表 0 header"]);
    expect(summary([head("X", "甲乙丙丁")], [LARGE, SMALL]).matches).toEqual(["大表 0 header"]);
    expect(summary([head("X", "甲乙丙丁戊")], [SMALL, LARGE]).matches).toEqual(["大表 0 header"]);
  });

  it("R1 each table by the first row that holds its required columns", () => {
    const { matches } = matchSheets([head("X", "题", ".甲乙", "甲乙丁", "甲乙")], [SMALL, LARGE]);
    expect(matches.map(({ schema: one, layout }) => [one.name, layout.headerRow])).toEqual([["大表", 2]]);
  });

  it("R1 no sheets, no rows, no tables", () => {
    expect(summary([])).toEqual(NOTHING);
    expect(summary([head("X"), head("Y", "")])).toEqual(NOTHING);
    expect(summary([head("X", "甲乙")], [])).toEqual(NOTHING);
  });

  it("R1 columns are counted from the sheet's own, the header ends with its last filled cell", () => {
    const [match] = matchSheets(
      [{ name: "X", rows: [[null, "甲", "", "乙", "补", " ", "\u200b", null]] }],
      [SMALL],
    ).matches;
    expect([...(match?.layout.columns ?? [])]).toEqual([
      ["甲", 1],
      ["乙", 3],
    ]);
    expect(match?.header).toHaveLength(5);
  });
});

describe("R3 rivals and sheets without columns", () => {
  it("R3 the first of equals counts, each other is warned of at its header", () => {
    expect(summary([head("X", "甲乙"), head("Y", "题", ".甲乙"), head("Z", "甲乙")], [SMALL])).toEqual({
      ...NOTHING,
      matches: ["小表 0 header"],
      problems: ["secondSheet 小表 Y 1 1", "secondSheet 小表 Z 0 0"],
      rivals: ["小表 1", "小表 2"],
    });
  });

  it("R3 a map made by hand beats the name, the name beats the header", () => {
    const heads = [head("X", "甲乙"), head("小表", "甲乙"), head("Y", "己乙")];
    expect(summary(heads, [SMALL]).matches).toEqual(["小表 1 name"]);
    const maps = [{ sheet: "Y", table: "小表", columns: { 甲: "己" } }];
    expect(summary(heads, [SMALL], maps)).toMatchObject({ matches: ["小表 2 map"], rivals: ["小表 0", "小表 1"] });
  });

  it("R3 a sheet that bears the name keeps others from being the table, even without its columns", () => {
    expect(summary([head("X", "甲乙"), head("小表", "甲丙")], [SMALL])).toEqual({
      ...NOTHING,
      problems: ["missingColumns 小表 小表 0 0"],
      unusable: ["小表 1"],
    });
  });

  it("R3 what is missing is told of the row that comes nearest", () => {
    const found = missingColumns(head("大表", "题", "甲", "甲乙", "丁"), LARGE);
    expect([found.place.row, found.data]).toEqual([2, { columns: ["丁"] }]);
  });

  it("R3 a matrix without its columns says which", () => {
    expect(matchMatrix(head("", "甲丁"), LARGE)).toEqual({ missing: ["乙"] });
    expect(matchMatrix(head(""), LARGE)).toEqual({ missing: ["甲", "乙", "丁"] });
    expect("match" in matchMatrix(head("", "甲乙丁"), LARGE)).toBe(true);
  });
});

describe("R5 columns of one sheet", () => {
  it("R5 a name twice is an error where the second stands, and the first counts", () => {
    const { matches, problems } = matchSheets([head("X", "甲乙甲")], [SMALL]);
    expect(matches[0]?.layout.columns.get("甲")).toBe(0);
    expect(problems.map(({ message, place, data }) => [message, place.column, data])).toEqual([
      ["duplicateColumn", 2, { column: "甲", header: "甲" }],
    ]);
  });

  it("R5 problems of a sheet that isn't used aren't told", () => {
    expect(summary([head("X", "甲乙"), head("Y", "甲乙甲")], [SMALL]).problems).toEqual(["secondSheet 小表 Y 0 0"]);
  });

  it("R5 a column mapped to a header that stands twice is an error", () => {
    const maps = [{ sheet: "X", table: "小表", columns: { 甲: "己" } }];
    expect(summary([head("X", "己乙己")], [SMALL], maps).problems).toEqual(["duplicateColumn 小表 X 0 2"]);
  });

  it("R5 a map may swap two columns", () => {
    const maps = [{ sheet: "X", table: "小表", columns: { 甲: "乙", 乙: "甲" } }];
    const { matches, problems } = matchSheets([head("X", "甲乙")], [SMALL], maps);
    expect([...(matches[0]?.layout.columns ?? [])]).toEqual([
      ["甲", 1],
      ["乙", 0],
    ]);
    expect(problems).toEqual([]);
  });

  it("R5 a header that is a number or a truth value is compared by its text", () => {
    const numbered: SheetSchema = { ...SMALL, columns: [{ name: "2026", kind: "text", required: true, note }] };
    expect(matchSheets([{ name: "X", rows: [[true, 2026]] }], [numbered]).matches).toHaveLength(1);
  });
});
