import fc from "fast-check";
import {
  AMOUNT_UNREADABLE,
  BLANK,
  columnFor,
  DayColumn,
  errorProblem,
  FigureColumn,
  FLAG_BLANK,
  FlagColumn,
  MonthColumn,
  NameColumn,
  packPeriod,
  PeopleColumn,
  PeriodColumn,
  textOfCell,
  TextColumn,
  TIME_BLANK,
  TimeColumn,
  UNREADABLE,
  unpackPeriod,
  type CellProblem,
  type ColumnReader,
} from "../../src/kernel/column";
import { Lexicon } from "../../src/kernel/lexicon";
import type { ColumnKind } from "../../src/kernel/sheet-schema";
import type { Cell } from "../../src/kernel/sheet-source";

const KINDS: readonly ColumnKind[] = [
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
];

type Said = readonly (readonly [row: number, problem: CellProblem])[];

/** Reads cells in blocks of a size, as the table reader does, from sheet column 1. */
function readIn(column: ColumnReader, cells: readonly Cell[], block: number): Said {
  const said: (readonly [number, CellProblem])[] = [];
  for (let base = 0; base < cells.length; base += block) {
    const rows = cells.slice(base, base + block).map((cell) => ["x", cell]);
    column.reserve(base + rows.length);
    column.read(rows, rows.length, 1, base, (row, problem) => said.push([row, problem]));
  }
  column.finish(cells.length);
  return said;
}

/** What a column holds, without regard to how its numbers were given. */
function contents(column: ReturnType<typeof columnFor>, lexicon: Lexicon, rows: number): readonly unknown[] {
  return Array.from({ length: rows }, (_, row) => {
    if (column.isBlank(row)) return "blank";
    if (column.isUnreadable(row)) return "unreadable";
    if (column instanceof PeopleColumn) return column.lists[column.values[row]]?.map((id) => lexicon.textOf(id));
    if (column instanceof NameColumn || column instanceof TextColumn) return lexicon.textOf(column.values[row]);
    return column.values[row];
  });
}

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(
    "",
    null,
    " ",
    "\u200b",
    0,
    -0,
    1,
    0.5,
    0.75,
    46083,
    46083.5,
    20260302,
    202603,
    1e300,
    -1,
    50.005,
    true,
    false,
    "2026-03-02",
    "2026-03-02 18:05",
    "2026-03",
    "18:05",
    "18:00-21:00",
    "张三",
    "张 三",
    "张\u200b三",
    "张三、李四",
    "Ａ",
    "是",
    "否",
    "1.2万",
    "10%",
    "#N/A",
    "#GETTING_DATA",
    "__proto__",
  ),
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.double(),
);

describe.each(KINDS)("a column of kind %s", (kind) => {
  it("reads the same whatever the blocks, and says the same of each cell as of that cell alone", () => {
    fc.assert(
      fc.property(
        fc.array(cell, { maxLength: 30 }),
        fc.integer({ min: 1, max: 31 }),
        fc.boolean(),
        (cells, block, date1904) => {
          const lexicon = new Lexicon();
          const column = columnFor(kind, lexicon, date1904);
          const said = readIn(column, cells, block);
          const held = contents(column, lexicon, cells.length);
          cells.forEach((one, row) => {
            const alone = columnFor(kind, lexicon, date1904);
            const saidAlone = readIn(alone, [one], 1);
            expect([held[row]]).toEqual(contents(alone, lexicon, 1));
            expect(said.filter(([at]) => at === row).map(([, problem]) => problem)).toEqual(
              saidAlone.map(([, problem]) => problem),
            );
          });
        },
      ),
      { numRuns: 200 },
    );
  });

  it("R15 is unreadable exactly where it says an error, and then not blank", () => {
    fc.assert(
      fc.property(cell, (one) => {
        const column = columnFor(kind, new Lexicon(), false);
        const said = readIn(column, [one], 1);
        const errors = said.filter(([, problem]) => problem !== "timeCut" && problem !== "nameChanged");
        expect(column.isUnreadable(0)).toBe(errors.length > 0);
        expect(said.length).toBeLessThanOrEqual(1);
        if (column.isUnreadable(0)) expect(column.isBlank(0)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it("a row that ends before the column is blank", () => {
    const column = columnFor(kind, new Lexicon(), false);
    column.reserve(1);
    column.read([["x"]], 1, 1, 0, () => expect("nothing").toBe("said"));
    expect(column.isBlank(0)).toBe(true);
  });

  it("grows without losing what it holds", () => {
    const column = columnFor(kind, new Lexicon(), false);
    const cells = Array.from({ length: 1000 }, (): Cell => (kind === "people" ? "张三" : null));
    expect(readIn(column, cells, 7)).toEqual([]);
    expect(column.isBlank(999)).toBe(kind !== "people");
    expect(column.values).toHaveLength(1000);
  });
});

describe("what the numbers of a column mean", () => {
  it("blanks and unreadable cells have numbers of their own", () => {
    const lexicon = new Lexicon();
    const held = (column: ReturnType<typeof columnFor>, bad: Cell): readonly number[] => {
      readIn(column, ["", bad], 2);
      return [...column.values];
    };
    for (const column of [
      new DayColumn(false),
      new MonthColumn(false),
      new PeriodColumn(),
      new NameColumn("name", lexicon),
      new TextColumn(lexicon),
      new PeopleColumn(lexicon),
    ]) {
      expect(held(column, "#N/A")).toEqual([BLANK, UNREADABLE]);
    }
    expect(held(new TimeColumn(false), "#N/A")).toEqual([TIME_BLANK, UNREADABLE]);
    expect(held(new FlagColumn(), "#N/A")).toEqual([FLAG_BLANK, UNREADABLE]);
    for (const kind of ["amount", "rate"] as const) {
      expect(held(new FigureColumn(kind), "#N/A")).toEqual([NaN, AMOUNT_UNREADABLE]);
    }
  });

  it("R10 equal periods are equal numbers, and none is a blank", () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(minute, fc.integer({ min: 1, max: 1440 }), (startMinute, endMinute) => {
        const packed = packPeriod({ startMinute, endMinute });
        expect(packed).toBeGreaterThan(BLANK);
        expect(unpackPeriod(packed)).toEqual({ startMinute, endMinute });
      }),
    );
  });

  it("one person is one number in every column of a run", () => {
    const lexicon = new Lexicon();
    const [names, people, codes] = [
      new NameColumn("name", lexicon),
      new PeopleColumn(lexicon),
      new NameColumn("code", lexicon),
    ];
    readIn(names, ["张 三"], 1);
    readIn(people, ["李四、张三"], 1);
    readIn(codes, ["张三"], 1);
    expect(people.lists[people.values[0]]).toContain(names.values[0]);
    expect(codes.values[0]).toBe(names.values[0]);
  });

  it.each([
    [null, ""],
    ["", ""],
    ["甲", "甲"],
    [7, "7"],
    [-0, "0"],
    [0.1 + 0.2, "0.3"],
    [1e15, "1000000000000000"],
    [123456789012345680, "123456789012346000"],
    [true, "TRUE"],
    [false, "FALSE"],
  ])("R12 the text of %p is %p", (value, text) => {
    expect(textOfCell(value)).toBe(text);
  });

  it("R15 error values are those of Excel, in full", () => {
    for (const text of [
      "#N/A",
      "#VALUE!",
      "#REF!",
      "#DIV/0!",
      "#NUM!",
      "#NULL!",
      "#NAME?",
      "#SPILL!",
      "#CALC!",
      "#FIELD!",
    ]) {
      expect(errorProblem(text)).toBe("errorValue");
    }
    expect(errorProblem("#GETTING_DATA")).toBe("noResult");
    for (const text of ["", "#", "#1", "N/A", "#N/A 未填", "#n/a", "#REF"]) expect(errorProblem(text)).toBeNull();
  });

  it("R14 a number with too many decimals is told apart from what is no number", () => {
    expect(
      readIn(new FigureColumn("amount"), [1.234, "1.2.3", "#REF!", "#GETTING_DATA", 1e11], 9).map(
        ([, problem]) => problem,
      ),
    ).toEqual(["tooManyDecimals", "unreadable", "errorValue", "noResult", "tooLarge"]);
  });
});
