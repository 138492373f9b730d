import type { Finding } from "../../src/kernel/finding";
import { LANGUAGES } from "../../src/kernel/language";
import { renderFinding } from "../../src/kernel/message";
import { readableCells, readablePolicy, recognisedSheets, type ReadingProblems } from "../../src/kernel/reading-rule";
import type { ReadingProblem } from "../../src/kernel/table-reader";
import { KINDS, specimen } from "./reviewing";

const place = { sheet: "样表", row: 1, column: 1 };
const NONE: ReadingProblems = { cells: [], sheets: [], policy: [] };

function findings(rule: ReturnType<typeof readableCells>, problems: Partial<ReadingProblems>): readonly Finding[] {
  const found: Finding[] = [];
  rule.run({ ...NONE, ...problems }, (finding) => found.push(finding));
  return found;
}

const problem = (change: Partial<ReadingProblem>): ReadingProblem => ({
  message: "unreadable",
  place,
  clause: "篇9 二",
  column: "日",
  kind: "date",
  value: "三月",
  ...change,
});

describe("R15 what the reader says of cells", () => {
  it.each([
    ["date", "unreadable.date"],
    ["month", "unreadable.month"],
    ["time", "unreadable.time"],
    ["period", "unreadable.period"],
    ["yesNo", "unreadable.yesNo"],
    ["amount", "unreadable.amount"],
    ["rate", "unreadable.rate"],
    ["name", "unreadable"],
    ["code", "unreadable"],
    ["people", "unreadable"],
    ["text", "unreadable"],
    [null, "unreadable"],
  ] as const)("R15 an unreadable cell of kind %s is said as %s, in both languages", (kind, message) => {
    const [finding] = findings(readableCells("specimen", "篇9"), { cells: [problem({ kind })] });
    expect(finding).toMatchObject({
      message,
      clause: "篇9 二",
      severity: "error",
      place,
      data: { column: "日", value: "三月" },
    });
    for (const language of LANGUAGES) {
      if (finding === undefined) throw new Error("no finding");
      const { message: sentence, advice } = renderFinding(finding, specimen.messages[language], language);
      expect(sentence).toContain("三月");
      expect(sentence).toContain("日");
      expect(advice).not.toBe("");
    }
  });

  it("R7 R12 a cut time and a changed name are warnings", () => {
    for (const message of ["timeCut", "nameChanged"] as const) {
      expect(findings(readableCells("specimen", "篇9"), { cells: [problem({ message })] })[0]?.severity).toBe(
        "warning",
      );
    }
  });

  it("R15 a long text is cut at 100 characters", () => {
    const [finding] = findings(readableCells("specimen", "篇9"), { cells: [problem({ value: "长".repeat(500) })] });
    expect(finding?.data["value"]).toHaveLength(100);
  });
});

describe("R3 R5 what stands in the way of a table", () => {
  it.each([
    ["missingColumns", "error"],
    ["duplicateColumn", "error"],
    ["aliasBesideName", "warning"],
    ["secondAlias", "warning"],
    ["secondSheet", "warning"],
  ] as const)("%s is a finding of severity %s under the sheet's article", (message, severity) => {
    const data = { columns: ["甲", "乙"], column: "甲", header: "丙", used: "别的表" };
    const [finding] = findings(recognisedSheets("specimen", "篇9"), {
      sheets: [{ message, schema: KINDS, place, data }],
    });
    expect(finding).toMatchObject({ message, severity, clause: "篇9 一", place });
    for (const language of LANGUAGES) {
      if (finding === undefined) throw new Error("no finding");
      expect(renderFinding(finding, specimen.messages[language], language).message).not.toMatch(/[{}]/u);
    }
  });

  it("a sheet under no article is told under the regulation's", () => {
    const sheets = [
      { message: "missingColumns" as const, schema: { ...KINDS, clause: "" }, place, data: { columns: ["值"] } },
    ];
    expect(findings(recognisedSheets("specimen", "篇9"), { sheets })[0]?.clause).toBe("篇9");
  });
});

describe("P2 rows of 《制度参数》 that can't be taken", () => {
  it("P2 are errors under the parameter's article, or the regulation's where it isn't known", () => {
    const policy = [null, "篇9 二"].map((clause) => ({
      message: "unusableValue" as const,
      place,
      clause,
      id: null,
      data: { parameter: "费", value: "多" },
    }));
    expect(
      findings(readablePolicy("specimen", "篇9"), { policy }).map(({ severity, clause }) => [severity, clause]),
    ).toEqual([
      ["error", "篇9"],
      ["error", "篇9 二"],
    ]);
  });
});
