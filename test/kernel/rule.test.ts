import type { Finding } from "../../src/kernel/finding";
import { defineRule, type RuleDefinition } from "../../src/kernel/rule";

const place = { sheet: "表", row: 6, column: 2 };
const BREACHES: RuleDefinition<readonly string[], "tooLong" | "blank"> = {
  id: "room/short-names",
  clause: "篇9 一",
  severity: "warning",
  messages: ["tooLong", "blank"],
  check(names, report) {
    for (const name of names) {
      if (name === "") report("blank", null);
      else if (name.length > 3) report("tooLong", place, { name }, { severity: "error", clause: "篇9 二" });
    }
  },
};

function findingsOf<Input>(definition: RuleDefinition<Input, string>, input: Input): readonly Finding[] {
  const found: Finding[] = [];
  defineRule(definition).run(input, (finding) => found.push(finding));
  return found;
}

describe("a rule", () => {
  it("stamps its id and article on each finding; a report may name another article and severity", () => {
    expect(findingsOf(BREACHES, ["", "张三", "欧阳修文"])).toEqual([
      expect.objectContaining({
        rule: "room/short-names",
        clause: "篇9 一",
        severity: "warning",
        place: null,
        message: "blank",
        data: {},
      }),
      expect.objectContaining({
        rule: "room/short-names",
        clause: "篇9 二",
        severity: "error",
        place,
        message: "tooLong",
        data: { name: "欧阳修文" },
      }),
    ]);
  });

  it("that reports nothing passes", () => {
    expect(findingsOf(BREACHES, ["张三"])).toEqual([]);
  });

  it("can't be without an article", () => {
    for (const clause of ["", "  "]) expect(() => defineRule({ ...BREACHES, clause })).toThrow("room/short-names");
  });

  it("can't say what it doesn't declare", () => {
    const silent: RuleDefinition<readonly string[], string> = { ...BREACHES, messages: ["blank"] };
    expect(() => findingsOf(silent, ["欧阳修文"])).toThrow("undeclared message tooLong");
  });

  it("is of the check alone unless it says otherwise", () => {
    expect(defineRule(BREACHES).ofComputation).toBe(false);
    expect(defineRule({ ...BREACHES, ofComputation: true }).ofComputation).toBe(true);
  });
});
