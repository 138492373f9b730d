import { CLAUSES } from "../../../src/regulations/customer-service/clauses";

describe("篇6 the ledger of articles", () => {
  const rows = Array.from({ length: 27 }, (_, index) => `6-${String(index + 1).padStart(2, "0")}`);

  test.each(rows)("row %s of the catalogue is borne by an article", (row) => {
    const bearing = CLAUSES.filter((clause) => clause.rows.includes(row));
    expect(bearing.length).toBeGreaterThan(0);
    expect(bearing.filter(({ bearer }) => bearer === "none")).toEqual([]);
  });

  test("no article answers for a row that isn't in the catalogue", () => {
    expect(CLAUSES.flatMap((clause) => clause.rows).filter((row) => !rows.includes(row))).toEqual([]);
  });

  test("articles come in the order of the text", () => {
    const chapters = CLAUSES.map(({ id }) => ["一", "二", "三", "四", "五", "末"].indexOf(id.charAt(3)));
    expect(chapters).toEqual([...chapters].sort((a, b) => a - b));
    const counted = (chapter: string): number => CLAUSES.filter(({ id }) => id.startsWith(`篇6 ${chapter}`)).length;
    expect(
      ["二.", "三.", "四(一)", "四(二)电话接听", "四(二)电话回访", "四(三)来访", "四(三)走访"].map(counted),
    ).toEqual([8, 9, 2, 8, 8, 10, 5]);
    expect(["四(四)", "四(五)", "五(一)", "五(二)", "五(三)"].map(counted)).toEqual([3, 3, 4, 5, 4]);
  });
});
