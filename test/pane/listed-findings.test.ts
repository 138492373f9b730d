import type { Severity } from "../../src/kernel/finding";
import type { ReviewedFinding } from "../../src/kernel/review";
import { countFindings, foldRuns, listEntries, pickFindings } from "../../src/pane/listed-findings";
import { cellAddress } from "../../src/kernel/cell-address";

interface Sketch {
  readonly at?: readonly [row: number, column: number];
  readonly message?: string;
  readonly rule?: string;
  readonly sheet?: string;
  readonly clause?: string;
  readonly severity?: Severity;
  readonly settled?: boolean;
}

function finding({ at, message = "空白", rule = "r/blank", sheet = "表", ...rest }: Sketch): ReviewedFinding {
  return {
    regulation: "r",
    rule,
    clause: rest.clause ?? "一",
    severity: rest.severity ?? "error",
    sheet: at === undefined ? null : sheet,
    cell: at === undefined ? null : cellAddress(...at),
    place: at === undefined ? null : { sheet, row: at[0], column: at[1] },
    message,
    advice: "请补填",
    data: {},
    settled: rest.settled ?? false,
  };
}

const cellsOf = (findings: readonly ReviewedFinding[]): readonly (string | null)[] =>
  foldRuns(findings).map(({ cells }) => cells);

describe("folding of the same finding in a run of cells", () => {
  test("down a column, with other findings in between", () => {
    const between = finding({ at: [2, 5], message: "别的" });
    expect(cellsOf([finding({ at: [1, 2] }), finding({ at: [2, 2] }), between, finding({ at: [3, 2] })])).toEqual([
      "C2:C4",
      "F3",
    ]);
  });

  test("along a row", () => {
    expect(cellsOf([finding({ at: [1, 2] }), finding({ at: [1, 3] }), finding({ at: [1, 4] })])).toEqual(["C2:E2"]);
  });

  test("a gap, another sentence, sheet, severity or standing ends it", () => {
    expect(cellsOf([finding({ at: [1, 2] }), finding({ at: [3, 2] })])).toEqual(["C2", "C4"]);
    expect(cellsOf([finding({ at: [1, 2] }), finding({ at: [2, 2], message: "乙" })])).toEqual(["C2", "C3"]);
    expect(cellsOf([finding({ at: [1, 2] }), finding({ at: [2, 2], sheet: "另一张" })])).toEqual(["C2", "C3"]);
    expect(cellsOf([finding({ at: [1, 2] }), finding({ at: [2, 2], severity: "warning" })])).toEqual(["C2", "C3"]);
    expect(cellsOf([finding({ at: [1, 2] }), finding({ at: [2, 2], settled: true })])).toEqual(["C2", "C3"]);
  });

  test("a run goes on in the direction in which it began", () => {
    expect(cellsOf([finding({ at: [1, 2] }), finding({ at: [2, 2] }), finding({ at: [2, 3] })])).toEqual([
      "C2:C3",
      "D3",
    ]);
  });

  test("what concerns no cell is never folded, and every line has a key of its own", () => {
    const listed = foldRuns([finding({}), finding({}), finding({ at: [0, 0] })]);
    expect(listed.map(({ cells }) => cells)).toEqual([null, null, "A1"]);
    expect(new Set(listed.map(({ key }) => key)).size).toBe(3);
  });

  test("nothing is lost among thousands", () => {
    const findings = Array.from({ length: 5000 }, (_, index) => finding({ at: [index * 2, index % 3] }));
    expect(foldRuns(findings).flatMap((listed) => listed.findings)).toHaveLength(5000);
  });
});

describe("filter, search and groups", () => {
  const findings = [
    finding({ at: [1, 0], clause: "二", severity: "warning" }),
    finding({ at: [5, 0], message: "张三重复", clause: "一" }),
    finding({ at: [6, 0], clause: "未知", severity: "needs-review", settled: true }),
  ];

  test("counts, settled apart", () => {
    expect(countFindings(findings)).toEqual({ error: 1, warning: 1, "needs-review": 0, settled: 1 });
  });

  test("settled ones show only where they are asked for", () => {
    expect(pickFindings(findings, "all", "")).toHaveLength(2);
    expect(pickFindings(findings, "settled", "")).toEqual([findings[2]]);
    expect(pickFindings(findings, "warning", "")).toEqual([findings[0]]);
    expect(pickFindings(findings, "unchecked", "")).toEqual([]);
  });

  test("every word must occur, full-width or not", () => {
    expect(pickFindings(findings, "all", "张三 Ａ６")).toEqual([findings[1]]);
    expect(pickFindings(findings, "all", "张三 B6")).toEqual([]);
  });

  test("groups follow the order of the articles; a closed one shows its header alone", () => {
    const entries = listEntries(foldRuns(findings), "clause", ["一", "二"], new Set(["clause 二"]));
    expect(entries.map((entry) => (entry.kind === "group" ? `${entry.name} ${entry.count}` : entry.key))).toEqual([
      "一 1",
      "r/blank 表!A6",
      "二 1",
      "未知 1",
      "r/blank 表!A7",
    ]);
  });
});
