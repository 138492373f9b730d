import {
  aliasesOf,
  clauseOfColumn,
  headerIndex,
  type ColumnSchema,
  type SheetSchema,
} from "../../src/kernel/sheet-schema";
import { foldHeader } from "../../src/kernel/text";
import { REGULATIONS } from "../../src/regulations";

const note = { "zh-CN": "", "en-US": "" };
const column = (name: string, aliases: readonly string[] = []): ColumnSchema => ({ name, kind: "text", aliases, note });
const sheet = (...columns: readonly ColumnSchema[]): SheetSchema => ({
  name: "表",
  clause: "篇9 一",
  gist: note,
  columns,
  sample: [],
});

describe("R5 headers under which a column is found", () => {
  it("R5 the shared aliases come first, then the column's own", () => {
    expect(aliasesOf(column("请假", ["休假"]))).toEqual(["是否请假", "休假"]);
    expect(aliasesOf(column("无别名"))).toEqual([]);
  });

  it("R5 the name of one column is never an alias of another", () => {
    const { names, aliases } = headerIndex(sheet(column("甲", ["乙", "丙"]), column("乙")));
    expect(names.get("乙")?.name).toBe("乙");
    expect([aliases.has("乙"), aliases.get("丙")?.name]).toEqual([false, "甲"]);
  });

  it("R5 an alias of two columns is the first one's", () => {
    expect(headerIndex(sheet(column("甲", ["丙"]), column("乙", ["丙"]))).aliases.get("丙")?.name).toBe("甲");
  });

  it("R5 headers are kept folded", () => {
    const { names, aliases } = headerIndex(sheet(column("金 额（元）", ["ＡＭＴ"])));
    expect([...names.keys(), ...aliases.keys()]).toEqual(["金额", "amt"]);
  });

  const sheets = REGULATIONS.flatMap((regulation) => regulation.sheets);

  it.each(sheets.map((one) => [one.name, one] as const))("R5 no header of %s stands for two columns", (_, one) => {
    const headers = one.columns.flatMap((each) => [each.name, ...aliasesOf(each)].map(foldHeader));
    const twice = headers.filter((header, index) => headers.indexOf(header) !== index);
    // An alias that is another column's own name finds that column.
    expect(twice.filter((header) => !one.columns.some(({ name }) => foldHeader(name) === header))).toEqual([]);
  });
});

describe("R15 the article that needs a value", () => {
  it("R15 is the column's, else the sheet's", () => {
    expect(clauseOfColumn(sheet(), column("甲"))).toBe("篇9 一");
    expect(clauseOfColumn(sheet(), { ...column("甲"), clause: "篇9 二" })).toBe("篇9 二");
  });
});
