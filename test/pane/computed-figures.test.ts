import {
  choosePeriod,
  moneyByMonth,
  moneyFigures,
  periodsOf,
  subjectTotals,
  WHOLE_PERIOD,
} from "../../src/pane/computed-figures";
import type { ReviewedTable } from "../../src/kernel/review";
import { tiny } from "./tiny-regulation";

const FINES: ReviewedTable = {
  regulation: "tiny",
  name: "罚款明细",
  columns: [
    { name: "日期", kind: "date", width: 12 },
    { name: "姓名", kind: "text", width: 10 },
    { name: "金额", kind: "money", width: 10 },
    { name: "奖金数", kind: "money", width: 10 },
  ],
  rows: [
    ["2025-12-31", "甲", 0.1, 900],
    ["2026-02-01", "乙", 0.2, 900],
    ["2026-02-02", "甲", 0.2, 900],
    ["2026-02-03", "丙", 0, 900],
  ],
};

describe("the figures of a table", () => {
  test("sums in whole fen, people with money, and the highest; copied amounts are no figure", () => {
    expect(moneyFigures(tiny, FINES)).toEqual([
      { kind: "sum", label: "金额", value: 0.5 },
      { kind: "people", label: "", value: 2 },
      { kind: "highest", label: "", value: 0.3, subject: "甲" },
    ]);
  });

  test("where all have the same, nobody stands out", () => {
    const same = { ...FINES, rows: FINES.rows.slice(1, 3) };
    expect(moneyFigures(tiny, same).map(({ kind }) => kind)).toEqual(["sum", "people"]);
  });

  test("people, the largest sum first", () => {
    expect(subjectTotals(tiny, FINES)).toEqual([
      { subject: "甲", yuan: 0.3, rows: 2 },
      { subject: "乙", yuan: 0.2, rows: 1 },
      { subject: "丙", yuan: 0, rows: 1 },
    ]);
  });
});

describe("periods", () => {
  test("years and months that occur", () => {
    expect(periodsOf([FINES])).toEqual({ years: ["2025", "2026"], months: ["2025-12", "2026-02"] });
  });

  test("a year, a month, or all", () => {
    expect(choosePeriod(FINES, WHOLE_PERIOD).rows).toHaveLength(4);
    expect(choosePeriod(FINES, { year: "2025", month: null }).rows).toHaveLength(1);
    expect(choosePeriod(FINES, { year: null, month: "2026-02" }).rows).toHaveLength(3);
  });

  test("a table of years keeps the year of a chosen month", () => {
    const yearly = { ...FINES, columns: [{ name: "年度", kind: "number", width: 6 }] as const, rows: [[2025], [2026]] };
    expect(choosePeriod(yearly, { year: null, month: "2026-02" }).rows).toEqual([[2026]]);
  });

  test("the chart has the months without money too", () => {
    expect(moneyByMonth(tiny, [FINES])?.months).toEqual([
      { month: "2025-12", yuan: 0.1 },
      { month: "2026-01", yuan: 0 },
      { month: "2026-02", yuan: 0.4 },
    ]);
  });
});
