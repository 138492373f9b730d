import { inBoth } from "../../src/kernel/message";
import { PEOPLE, type TableView } from "../../src/kernel/table-view";
import { defineTally, type TallyDefinition } from "../../src/kernel/tally";
import { REGULATIONS } from "../../src/regulations";

const sum = (column: string) => ({ column, label: inBoth("合计", "Total"), over: "sum" }) as const;

function tallyWith(view: TableView, more: Partial<TallyDefinition<null>> = {}): TallyDefinition<null> {
  return {
    name: "表",
    clause: "篇9 一",
    columns: [
      { name: "姓名", kind: "text", width: 10 },
      { name: "金额", kind: "money", width: 10 },
    ],
    view,
    compute: () => [],
    ...more,
  };
}

describe("a tally's view", () => {
  it("names columns of the table only", () => {
    expect(() => defineTally(tallyWith({ figures: [{ kind: "money", ...sum("金额") }] }))).not.toThrow();
    expect(() => defineTally(tallyWith({ period: "月份" }))).toThrow("表: no column 月份");
    expect(() => defineTally(tallyWith({ chart: [sum("金额"), sum("待返")] }))).toThrow("表: no column 待返");
    expect(() => defineTally(tallyWith({ subject: { column: "工号", noun: PEOPLE } }))).toThrow("表: no column 工号");
  });

  it("promises an explanation or a reconciliation if, and only if, the tally gives it", () => {
    const explanation = { entries: PEOPLE, rankedBy: sum("金额") };
    expect(() => defineTally(tallyWith({ explanation }))).toThrow("表: explained by half");
    expect(() => defineTally(tallyWith({}, { explain: () => [] }))).toThrow("表: explained by half");
    expect(() => defineTally(tallyWith({ explanation }, { explain: () => [] }))).not.toThrow();
    expect(() => defineTally(tallyWith({}, { reconcile: () => ({ compared: 0, leftOut: 0, figures: [] }) }))).toThrow(
      "表: reconciled by half",
    );
  });

  it.each(REGULATIONS.flatMap(({ id, tallies }) => tallies.map((tally) => [id, tally.name, tally] as const)))(
    "%s %s: a table with money has figures, three at most, and a period by which it can be chosen",
    (_, __, { columns, view = {} }) => {
      const figures = view.figures ?? [];
      expect(figures.length).toBeLessThanOrEqual(3);
      if (columns.some(({ kind }) => kind === "money")) expect(figures.length).toBeGreaterThan(0);
      if (columns.some(({ kind }) => kind === "month" || kind === "date")) expect(view.period).toBeDefined();
    },
  );

  it("reconciles with a table that is computed, by columns that it has", () => {
    for (const { tallies } of REGULATIONS) {
      for (const { reconciliation } of tallies.flatMap(({ view }) => view ?? [])) {
        if (reconciliation === undefined) continue;
        const { table, month, subject } = reconciliation.recomputedIn;
        const columns = tallies.find(({ name }) => name === table)?.columns.map(({ name }) => name) ?? [];
        expect(columns).toEqual(expect.arrayContaining([month, subject]));
      }
    }
  });
});
