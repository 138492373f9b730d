import { inBoth } from "../../src/kernel/message";
import type { ReviewedTable } from "../../src/kernel/review";
import { PEOPLE, type MoneyMeasure, type TableView } from "../../src/kernel/table-view";
import {
  chartedMonths,
  choosePeriod,
  periodsOf,
  rowsOfSubject,
  shownFigures,
  subjectTotals,
  viewOf,
  WHOLE_PERIOD,
} from "../../src/pane/computed-figures";
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
const view = viewOf(tiny, FINES);

/** What is owed at each month's end, by two agents. */
const OWED: MoneyMeasure = { column: "待付", label: inBoth("待付", "Owed"), over: "lastPeriod" };
const PAID: MoneyMeasure = { column: "已付", label: inBoth("已付", "Paid"), over: "sum" };
const BALANCE_VIEW: TableView = {
  period: "月份",
  subject: { column: "编号", nameColumn: "名称", noun: PEOPLE },
  figures: [
    { kind: "money", ...PAID },
    { kind: "money", ...OWED },
  ],
  chart: [PAID, OWED],
  explanation: { entries: PEOPLE, rankedBy: OWED },
};
const BALANCES: ReviewedTable = {
  regulation: "tiny",
  name: "余额",
  columns: ["月份", "编号", "名称", "已付", "待付"].map((name, index) => ({
    name,
    kind: index < 3 ? "text" : "money",
    width: 10,
  })),
  rows: [
    ["2026-01", "A1", null, 1, 900],
    ["2026-01", "A2", "乙店", 2, 0.1],
    ["2026-03", "A1", "甲店", 4, 300],
    ["2026-03", "A2", "乙店", 8, null],
  ],
};
const withView = {
  ...tiny,
  tallies: [{ name: "余额", clause: "测 一", columns: BALANCES.columns, view: BALANCE_VIEW }],
};

describe("the figures of a table", () => {
  test("sums in whole fen, people with money, and the highest; what the view doesn't name is no figure", () => {
    expect(shownFigures(view, FINES)).toEqual([
      { kind: "money", label: inBoth("金额合计", "Fines"), yuan: 0.5 },
      { kind: "subjects", count: 2 },
      { kind: "highest", subject: "甲", yuan: 0.3 },
    ]);
  });

  test("where all have the same, nobody stands out", () => {
    const same = { ...FINES, rows: FINES.rows.slice(1, 3) };
    expect(shownFigures(view, same).map(({ kind }) => kind)).toEqual(["money", "subjects"]);
  });

  test("rows of one kind alone, and everybody whether with money or without", () => {
    const only = { column: "名称", text: "乙店" };
    const kinds: TableView = {
      ...BALANCE_VIEW,
      figures: [{ kind: "money", ...PAID, only }, { kind: "subjects" }, { kind: "subjects", column: "待付" }],
    };
    expect(shownFigures(kinds, { ...BALANCES, rows: BALANCES.rows.slice(2) })).toEqual([
      { kind: "money", label: PAID.label, yuan: 8 },
      { kind: "subjects", count: 2 },
      { kind: "subjects", count: 1 },
    ]);
  });

  test("a table without a view has no figures", () => {
    expect(shownFigures(viewOf(tiny, { name: "出勤人数" }), FINES)).toEqual([]);
  });

  test("flows add up over the months, of a balance the last month counts", () => {
    expect(shownFigures(BALANCE_VIEW, BALANCES).map((figure) => "yuan" in figure && figure.yuan)).toEqual([15, 300]);
    const january = choosePeriod(BALANCE_VIEW, BALANCES, { year: null, month: "2026-01" });
    expect(shownFigures(BALANCE_VIEW, january).map((figure) => "yuan" in figure && figure.yuan)).toEqual([3, 900.1]);
    const one = rowsOfSubject(BALANCE_VIEW, BALANCES, "A2");
    expect(shownFigures(BALANCE_VIEW, one).map((figure) => "yuan" in figure && figure.yuan)).toEqual([10, 0]);
  });

  test("people, the largest sum first", () => {
    expect(subjectTotals(view, FINES)).toEqual([
      { subject: "甲", name: "", yuan: 0.3, rows: 2 },
      { subject: "乙", name: "", yuan: 0.2, rows: 1 },
      { subject: "丙", name: "", yuan: 0, rows: 1 },
    ]);
  });

  test("by what is owed at the end, with the latest name", () => {
    expect(subjectTotals(BALANCE_VIEW, BALANCES)).toEqual([
      { subject: "A1", name: "甲店", yuan: 300, rows: 2 },
      { subject: "A2", name: "乙店", yuan: 0, rows: 2 },
    ]);
  });
});

describe("periods", () => {
  test("years and months that occur", () => {
    expect(periodsOf(tiny, [FINES])).toEqual({ years: ["2025", "2026"], months: ["2025-12", "2026-02"] });
  });

  test("a year, a month, or all", () => {
    expect(choosePeriod(view, FINES, WHOLE_PERIOD).rows).toHaveLength(4);
    expect(choosePeriod(view, FINES, { year: "2025", month: null }).rows).toHaveLength(1);
    expect(choosePeriod(view, FINES, { year: null, month: "2026-02" }).rows).toHaveLength(3);
  });

  test("a table of years keeps the year of a chosen month", () => {
    const yearly = { ...FINES, columns: [{ name: "年度", kind: "number", width: 6 }] as const, rows: [[2025], [2026]] };
    expect(choosePeriod({ period: "年度" }, yearly, { year: null, month: "2026-02" }).rows).toEqual([[2026]]);
  });

  test("the chart has the months without money too", () => {
    expect(chartedMonths(tiny, [FINES])).toEqual({
      table: "罚款明细",
      months: ["2025-12", "2026-01", "2026-02"],
      series: [{ column: "金额", label: inBoth("金额", "Fines"), shape: "column", values: [0.1, 0, 0.4] }],
    });
  });

  test("flows are charted as columns, a balance as a line that stays as it was in a month without rows", () => {
    const charted = chartedMonths(withView, [BALANCES]);
    expect(charted?.series.map(({ column, shape, values }) => [column, shape, values])).toEqual([
      ["已付", "column", [3, 0, 12]],
      ["待付", "line", [900.1, 900.1, 300]],
    ]);
  });
});
