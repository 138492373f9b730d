import { cellOf, SEVERITIES, type Finding, type Place } from "../../src/kernel/finding";
import { defineRule } from "../../src/kernel/rule";

function findingAt(place: Place | null): Finding {
  const found: Finding[] = [];
  defineRule<null, "breach">({
    id: "room/duty",
    clause: "篇9 一",
    severity: "error",
    messages: ["breach"],
    check: (_, report) => report("breach", place),
  }).run(null, (finding) => found.push(finding));
  const [finding] = found;
  if (finding === undefined) throw new Error("no finding");
  return finding;
}

describe("a finding", () => {
  it.each([
    [{ sheet: "表", row: 6, column: 2 }, "C7"],
    [{ sheet: "表", row: 0, column: 0 }, "A1"],
    [{ sheet: "表", row: 99, column: 26 }, "AA100"],
    [null, null],
  ])("names its cell as Excel does: %j", (place, cell) => {
    expect(cellOf(findingAt(place))).toBe(cell);
  });

  it("has one of three severities; a pass is no finding", () => {
    expect(SEVERITIES).toEqual(["error", "warning", "needs-review"]);
  });
});
