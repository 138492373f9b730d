import { Lexicon } from "../../src/kernel/lexicon";
import { inBoth } from "../../src/kernel/message";
import { amountParameter } from "../../src/kernel/policy";
import { defineRegulation, prepareSheets, type RegulationTables } from "../../src/kernel/regulation";
import { defineRule } from "../../src/kernel/rule";
import type { Table } from "../../src/kernel/table";
import { KINDS, specimen } from "./reviewing";

const INPUT: RegulationTables = {
  lexicon: new Lexicon(),
  tables: new Map(),
  overrides: [{ id: "fee", from: null, value: 7 }],
  problems: { cells: [], sheets: [], policy: [] },
};
const PARAMETERS = {
  fee: amountParameter(5, { name: inBoth("费", "Fee"), clause: "篇9 一", meaning: inBoth("", "") }),
};

describe("a regulation", () => {
  it("brings the reader's three rules and their sentences with it", () => {
    expect(specimen.rules.map(({ id, clause }) => [id, clause])).toEqual([
      ["specimen/readable-cells", "篇9"],
      ["specimen/recognised-sheets", "篇9"],
      ["specimen/readable-policy", "篇9"],
    ]);
    for (const language of ["zh-CN", "en-US"] as const) {
      const declared = specimen.rules.map(({ id, messages }) => [id, [...messages].sort()]);
      expect(
        Object.entries(specimen.messages[language]).map(([id, messages]) => [id, Object.keys(messages).sort()]),
      ).toEqual(declared);
    }
  });

  it("prepares its records once a run, before its rules, and computes from the same", () => {
    let prepared = 0;
    const seen: Table[] = [];
    const regulation = defineRegulation<Record<never, never>, Table>({
      id: "once",
      title: inBoth("一", "One"),
      clause: "篇9",
      clauses: [],
      sheets: [KINDS],
      policy: {},
      rules: [
        defineRule<Table, "warned" | "failed">({
          id: "once/all",
          clause: "篇9 一",
          severity: "warning",
          messages: ["warned", "failed"],
          check(table, report) {
            seen.push(table);
            report("warned", table.header());
            report("failed", null, {}, { severity: "error" });
          },
        }),
      ],
      tallies: [
        {
          name: "一览",
          clause: "篇9 一",
          columns: [],
          compute(table) {
            seen.push(table);
            return [];
          },
        },
      ],
      messages: { "zh-CN": {}, "en-US": {} },
      prepare(sheets) {
        prepared++;
        return sheets.table(KINDS.name);
      },
    });
    const run = regulation.run(INPUT);
    expect(run.compute()).toEqual([{ name: "一览", columns: [], rows: [] }]);
    expect([prepared, new Set(seen).size, seen.length]).toEqual([1, 1, 2]);
    expect(run.findings.map(({ message }) => message)).toEqual(["warned", "failed"]);
    // A warning of a rule that speaks of the check alone is none of `compute`'s.
    expect(run.findingsOfComputation.map(({ message }) => message)).toEqual(["failed"]);
  });

  it("gives its room sheets, policy and nothing else", () => {
    const sheets = prepareSheets([KINDS], PARAMETERS, INPUT);
    expect(sheets.has(KINDS.name)).toBe(false);
    expect(sheets.table(KINDS.name).rowCount).toBe(0);
    expect(sheets.table(KINDS.name)).toBe(sheets.table(KINDS.name));
    expect(sheets.policy.at("fee", 46083)).toBe(7);
    expect(() => sheets.table("无此表")).toThrow("无此表");
  });
});
