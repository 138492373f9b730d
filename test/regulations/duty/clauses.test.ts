import { CLAUSES } from "../../../src/regulations/duty/clauses";
import { duty } from "../../../src/regulations/duty";
import { DUTY_POLICY } from "../../../src/regulations/duty/policy";
import { SHEETS } from "../../../src/regulations/duty/sheets";

const numbered = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `篇5 ${letter}.${index + 1}`);

/** The articles as they follow one another in the text. */
const DOCUMENT = [
  "篇5",
  ...numbered("一", 3),
  "篇5 二",
  ...numbered("三", 5),
  ...numbered("四", 5),
  ...numbered("五", 5),
  ...numbered("六", 3),
];
const ROWS = Array.from({ length: 19 }, (_, index) => `5-${String(index + 1).padStart(2, "0")}`);

describe("篇5 the ledger of articles", () => {
  it("holds every article once, in the order of the document", () => {
    expect(CLAUSES.map(({ id }) => id)).toEqual(DOCUMENT);
  });

  it("bears each of the nineteen rows of the catalogue", () => {
    const borne = new Set(CLAUSES.flatMap(({ rows }) => rows));
    expect([...borne].sort()).toEqual(ROWS);
  });

  it.each(ROWS)("row %s is borne by a rule or a person's attestation that the clause names", (row) => {
    const bearers = CLAUSES.filter(({ rows }) => rows.includes(row));
    expect(bearers.length).toBeGreaterThan(0);
    const wordless = bearers.filter(({ bearer, checked, attested }) =>
      bearer === "rule" ? checked === undefined : bearer !== "attest" || attested === undefined,
    );
    expect(wordless.map(({ id }) => id)).toEqual([]);
  });

  it("is what every rule, tally, sheet and parameter cites", () => {
    const cited = [
      ...duty.rules.filter(({ id }) => !/\/read|\/recognised/u.test(id)).map(({ clause }) => clause),
      ...duty.tallies.map(({ clause }) => clause),
      ...SHEETS.flatMap(({ clause, columns }) => [clause, ...columns.map((column) => column.clause ?? clause)]),
      ...Object.values(DUTY_POLICY).map(({ clause }) => clause),
    ];
    expect(cited.filter((clause) => !DOCUMENT.includes(clause) || clause === "篇5")).toEqual([]);
  });

  it("has a rule or a tally for each article that a rule bears", () => {
    const own = new Set([...duty.rules.map(({ clause }) => clause), ...duty.tallies.map(({ clause }) => clause)]);
    const idle = CLAUSES.filter(({ id, bearer }) => bearer === "rule" && !own.has(id)).map(({ id }) => id);
    expect(idle).toEqual([]);
  });

  it("has thirteen articles that a person attests", () => {
    expect(CLAUSES.filter(({ attested }) => attested !== undefined).map(({ id }) => id.replace("篇5 ", ""))).toEqual([
      "一.1",
      "三.1",
      "三.2",
      "三.3",
      "三.4",
      "三.5",
      "四.2",
      "四.4",
      "四.5",
      "五.1",
      "五.2",
      "五.4",
      "六.3",
    ]);
  });
});
