import type { ReconciledFigure } from "../../src/kernel/table-view";
import { chosenFigures, countedBy, reconciledSums } from "../../src/pane/reconciled-figures";

const figure = (
  month: string,
  subject: string,
  item: string,
  reportedYuan: number | null,
  recomputedYuan: number,
  cause: string,
): ReconciledFigure => ({
  month,
  subject,
  subjectName: subject === "A1" ? "甲店" : null,
  item,
  reportedYuan,
  recomputedYuan,
  differenceYuan: reportedYuan === null ? null : reportedYuan - recomputedYuan,
  cause,
  reportedAt: [],
  recomputedFrom: () => [],
});

const FIGURES = [
  figure("2026-03", "A1", "交易额", 0.1, 0.3, "rate"),
  figure("2026-03", "A2", "交易额", 0.2, 0, "rate"),
  figure("2026-04", "A1", "返佣金额", null, 5, "missing"),
];
const ALL = { month: null, cause: null, search: "" };
const subjects = (choice: Partial<typeof ALL> | { month: string } | { cause: string }): readonly string[] =>
  chosenFigures(FIGURES, { ...ALL, ...choice }).map(({ subject, item }) => `${subject} ${item}`);

describe("differences", () => {
  test("are chosen by month, by cause, and by words that all occur, in whatever width they are typed", () => {
    expect(subjects({})).toHaveLength(3);
    expect(subjects({ month: "2026-04" })).toEqual(["A1 返佣金额"]);
    expect(subjects({ cause: "rate" })).toEqual(["A1 交易额", "A2 交易额"]);
    expect(subjects({ search: " ａ1 交易" })).toEqual(["A1 交易额"]);
    expect(subjects({ search: "甲店 返佣" })).toEqual(["A1 返佣金额"]);
    expect(subjects({ search: "乙店" })).toEqual([]);
  });

  test("are added up by reported column in whole fen; what isn't reported counts as 0", () => {
    expect([...reconciledSums(FIGURES)]).toEqual([
      ["交易额", { reportedYuan: 0.3, recomputedYuan: 0.3, differenceYuan: 0 }],
      ["返佣金额", { reportedYuan: 0, recomputedYuan: 5, differenceYuan: -5 }],
    ]);
    expect([...reconciledSums([])]).toEqual([]);
  });

  test("are counted by cause and by month", () => {
    expect([...countedBy(FIGURES, ({ cause }) => cause)]).toEqual([
      ["rate", 2],
      ["missing", 1],
    ]);
  });
});
