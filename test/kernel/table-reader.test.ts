import fc from "fast-check";
import { Lexicon } from "../../src/kernel/lexicon";
import { matchMatrix } from "../../src/kernel/sheet-matching";
import type { Cell, CellRectangle } from "../../src/kernel/sheet-source";
import type { Table } from "../../src/kernel/table";
import {
  isBlankCell,
  isNoteText,
  isReadingWarning,
  TableReader,
  type ReadingProblem,
} from "../../src/kernel/table-reader";
import { KINDS, type Rows, valueAt } from "./reviewing";

interface Read {
  readonly table: Table;
  readonly problems: readonly ReadingProblem[];
}

function readRows(rows: Rows, chunkRows: number, merges: readonly CellRectangle[] = [], rowCount = rows.length): Read {
  const found = matchMatrix({ name: "样表", rows: rows.slice(0, 20) }, KINDS);
  if ("missing" in found) throw new Error("no header");
  const problems: ReadingProblem[] = [];
  const source = { rowCount, merges, date1904: false, surplusFieldsAreErrors: false };
  const reader = new TableReader(KINDS, found.match.layout, source, found.match.header, new Lexicon(), (problem) =>
    problems.push(problem),
  );
  for (let firstRow = 0; firstRow < rows.length; firstRow += chunkRows) {
    reader.push({ firstRow, rows: rows.slice(firstRow, firstRow + chunkRows) });
  }
  return { table: reader.finish(), problems };
}

const HEADER = ["编号", "日", "额", "姓名", "时"];
const kinds = ["code", "date", "amount", "name", "time"] as const;

function contents({ table, problems }: Read): unknown {
  return {
    rows: Array.from({ length: table.rowCount }, (_, row) => [
      table.sheetRows[row],
      table.leftOut[row],
      table.textAt("编号", row),
      ...kinds.slice(1).map((kind) => valueAt(table, kind, row)),
    ]),
    // Blocks of rows are read column by column, so problems come in another order.
    problems: problems.map(({ message, place, value }) => `${place.row} ${place.column} ${message} ${value}`).sort(),
  };
}

const cell: fc.Arbitrary<Cell> = fc.constantFrom<Cell>(
  null,
  "",
  " ",
  "甲",
  "合计",
  " 备 注",
  "编号",
  "日",
  "2026-03-02",
  46083.5,
  7,
  "1.2万",
  "#REF!",
  "张\u200b三",
  "18:05",
  true,
);
const body = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 25 });
const merge: fc.Arbitrary<CellRectangle> = fc.record({
  row: fc.nat(25),
  column: fc.nat(4),
  rowCount: fc.integer({ min: 1, max: 8 }),
  columnCount: fc.integer({ min: 1, max: 3 }),
});

/** Areas that don't overlap, as in a sheet. */
function apart(merges: readonly CellRectangle[]): readonly CellRectangle[] {
  const kept: CellRectangle[] = [];
  for (const one of merges) {
    const free = kept.every(
      (other) =>
        one.row >= other.row + other.rowCount ||
        other.row >= one.row + one.rowCount ||
        one.column >= other.column + other.columnCount ||
        other.column >= one.column + one.columnCount,
    );
    if (free) kept.push(one);
  }
  return kept;
}

describe("R4 R6 a table's rows", () => {
  it("are the same whatever the chunks and wherever merged areas cross them", () => {
    fc.assert(
      fc.property(
        body,
        fc.array(merge, { maxLength: 4 }),
        fc.integer({ min: 1, max: 9 }),
        (rows, merges, chunkRows) => {
          const sheet = [["标题"], HEADER, ...rows];
          const areas = apart(merges);
          expect(contents(readRows(sheet, chunkRows, areas))).toEqual(contents(readRows(sheet, 1000, areas)));
        },
      ),
      { numRuns: 500 },
    );
  });

  it("R6 a merged sheet reads as one whose cells are filled by hand", () => {
    fc.assert(
      fc.property(body, fc.array(merge, { maxLength: 4 }), (rows, merges) => {
        const sheet: Cell[][] = [["标题"], HEADER, ...rows].map((row) =>
          Array.from({ length: 9 }, (_, at): Cell => row[at] ?? null),
        );
        const areas = apart(merges).filter(({ row }) => row > 1);
        const filled = sheet.map((row) => [...row]);
        for (const { row, column, rowCount, columnCount } of areas) {
          const value = sheet[row]?.[column] ?? null;
          for (let at = row; at < Math.min(row + rowCount, sheet.length); at++) {
            for (let position = column; position < column + columnCount; position++) {
              // Excel keeps the first cell of a merged area and nothing else.
              if (at !== row || position !== column) (sheet[at] ?? [])[position] = null;
              (filled[at] ?? [])[position] = value;
            }
          }
        }
        expect(contents(readRows(sheet, 4, areas))).toEqual(contents(readRows(filled, 1000)));
      }),
      { numRuns: 500 },
    );
  });

  it("grow beyond the number of rows that was promised", () => {
    const rows = [HEADER, ...Array.from({ length: 2000 }, (_, index) => [index + 1, "2026-03-02"])];
    const { table } = readRows(rows, 600, [], 10);
    expect(table.rowCount).toBe(2000);
    expect([table.textAt("编号", 1999), table.sheetRows[1999], table.days("日")[1999]]).toEqual(["2000", 2000, 46083]);
  });

  it("R15 a problem names cell, column, kind and article", () => {
    const { problems } = readRows(
      [["标题"], ["", ...HEADER], ["", "甲", "三月"], [null, null, "2026-03-02", "1e5"]],
      2,
    );
    expect([...problems].sort((a, b) => a.place.row - b.place.row || a.place.column - b.place.column)).toEqual([
      {
        message: "unreadable",
        place: { sheet: "样表", row: 2, column: 2 },
        clause: "篇9 二",
        column: "日",
        kind: "date",
        value: "三月",
        spoils: "row",
      },
      {
        message: "blankRequired",
        place: { sheet: "样表", row: 3, column: 1 },
        clause: "篇9 一",
        column: "编号",
        kind: "code",
        value: "",
        spoils: "row",
      },
      {
        message: "unreadable",
        place: { sheet: "样表", row: 3, column: 3 },
        clause: "篇9 二",
        column: "额",
        kind: "amount",
        value: "1e5",
        spoils: "row",
      },
    ]);
  });
});

describe("R4 rows that were numbered beforehand", () => {
  it("R4 a row with nothing of ours and nothing but numbers is blank; any other text in it is not", () => {
    const { table, problems } = readRows(
      [
        ["序号", ...HEADER],
        [1, "甲", "2026-03-02", 5],
        [2, "", "", ""],
        [3, null, null, null, null, null, 7],
        ["", "", "", "", "", "", "甲"],
      ],
      2,
    );
    expect([...table.sheetRows]).toEqual([1, 4]);
    expect(problems.map(({ place }) => place.row)).toEqual([4]);
  });
});

describe("R4 words of notes and totals", () => {
  it.each(["合计", "总计：", "小 计", "备注1", "制表人", "注：", "\u200b注", "⼩计", "㊟"])("R4 %j is one", (text) => {
    expect(isNoteText(text)).toBe(true);
  });

  it.each(["", "共计", "本月合计", "（注）", "合", "小组", "总经理", "备用", "制度", "附注"])(
    "R4 %j is none",
    (text) => {
      expect(isNoteText(text)).toBe(false);
    },
  );

  it.each(["⼩计", "㊟意", "\u200b合计", "\ufeff注"])("R4 %j makes a row a note", (text) => {
    expect(readRows([HEADER, ["甲"], [text, "2026-03-02"]], 9).table.rowCount).toBe(1);
  });

  it("R4 a complete record whose own free text begins with such a word is a record", () => {
    const rows = [
      ["文", "编号"],
      ["总计划会", "甲"],
      ["总计", ""],
    ];
    expect(readRows(rows, 9).table.rowCount).toBe(1);
  });
});

describe("R6 blank cells", () => {
  it.each([null, undefined, "", " ", "\u3000", "\t\n", "\u200b", "\ufeff \u200f"])("R6 %j is blank", (one) => {
    expect(isBlankCell(one)).toBe(true);
  });

  it.each([0, false, true, "0", "-", "无", "\u00b7"])("R6 %j isn't", (one) => {
    expect(isBlankCell(one)).toBe(false);
  });
});

describe("severity of what the reader says", () => {
  it("only what is read all the same is a warning", () => {
    const messages = [
      "unreadable",
      "errorValue",
      "noResult",
      "listOfPeople",
      "tooManyDecimals",
      "tooLarge",
      "timeCut",
      "nameChanged",
      "blankRequired",
      "surplusField",
    ] as const;
    expect(messages.filter(isReadingWarning)).toEqual(["timeCut", "nameChanged"]);
  });
});
