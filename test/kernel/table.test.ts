import { matchMatrix } from "../../src/kernel/sheet-matching";
import { Lexicon } from "../../src/kernel/lexicon";
import { emptyTable, type Table } from "../../src/kernel/table";
import { readMatrix } from "../../src/kernel/workbook-reader";
import { KINDS, type Rows } from "./reviewing";

function tableOf(rows: Rows): Table {
  const found = matchMatrix({ name: "某表", rows }, KINDS);
  if ("missing" in found) throw new Error("no header");
  return readMatrix({ firstRow: 0, rows }, found.match, new Lexicon(), () => undefined);
}

describe("a table", () => {
  const table = tableOf([
    ["标题"],
    ["姓名", "编号", "众"],
    ["张三", "甲", "张三、李四"],
    [],
    ["", "", ""],
    ["#N/A", "乙", ""],
  ]);

  it("names the cell of a data row, and where the sheet lacks the column that of the first required one", () => {
    expect(table.at(1, "姓名")).toEqual({ sheet: "某表", row: 5, column: 0 });
    expect(table.address(1, "众")).toBe("C6");
    expect(table.address(0, "日")).toBe("B3");
    expect(table.at(0, "日")).toEqual({ sheet: "某表", row: 2, column: 1 });
  });

  it("H5 names the header's first required column for what concerns the whole table", () => {
    expect(table.header()).toEqual({ sheet: "某表", row: 1, column: 1 });
    expect(table.header("姓名")).toEqual({ sheet: "某表", row: 1, column: 0 });
    expect(table.header("日")).toEqual({ sheet: "某表", row: 1, column: 1 });
  });

  it("holds texts and people", () => {
    expect([table.textAt("姓名", 0), table.textAt("姓名", 1)]).toEqual(["张三", ""]);
    expect(table.peopleAt("众", 0).map((id) => table.lexicon.textOf(id))).toEqual(["张三", "李四"]);
    expect([table.peopleAt("众", 1), table.peopleAt("日", 0)]).toEqual([[], []]);
    expect([table.isUnreadable("姓名", 1), table.isBlank("姓名", 1), table.isBlank("众", 1)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it("a column that the sheet lacks is blank in every row", () => {
    expect([table.has("姓名"), table.has("日")]).toEqual([true, false]);
    expect([...table.days("日"), ...table.months("月"), ...table.periods("段"), ...table.texts("文")]).toEqual(
      Array(8).fill(0),
    );
    expect([...table.times("时")]).toEqual([-2, -2]);
    expect([...table.flags("是否")]).toEqual([2, 2]);
    expect([...table.figures("额"), ...table.figures("率")]).toEqual([NaN, NaN, NaN, NaN]);
    expect([table.isBlank("日", 0), table.isUnreadable("日", 0)]).toEqual([true, false]);
  });

  it("asking for a column of another kind, or none, fails loudly", () => {
    for (const ask of [
      () => table.days("姓名"),
      () => table.times("日"),
      () => table.flags("额"),
      () => table.figures("是否"),
      () => table.texts("日"),
      () => table.periods("时"),
      () => table.days("无此列"),
      () => table.days("__proto__"),
    ]) {
      expect(ask).toThrow(TypeError);
    }
  });

  it("R16 counts its rows and those left out", () => {
    expect([table.rowCount, table.countLeftOut()]).toEqual([2, 1]);
  });
});

describe("a table whose sheet isn't there", () => {
  it("has no rows and every column", () => {
    const table = emptyTable(KINDS, new Lexicon());
    expect([table.rowCount, table.countLeftOut(), table.has("日")]).toEqual([0, 0, true]);
    expect(
      [table.days("日"), table.times("时"), table.flags("是否"), table.figures("额")].map(({ length }) => length),
    ).toEqual([0, 0, 0, 0]);
    expect(table.header()).toEqual({ sheet: "样表", row: 0, column: 0 });
  });
});
