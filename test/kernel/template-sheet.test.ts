import type { Cell } from "../../src/kernel/sheet-source";
import { aliasesOf } from "../../src/kernel/sheet-schema";
import { templateSheets } from "../../src/kernel/template-sheet";
import { REGULATIONS } from "../../src/regulations";
import { memorySheet } from "../memory-sheet";
import { readerSays, review } from "./reviewing";

describe.each(REGULATIONS.map((regulation) => [regulation.id, regulation] as const))(
  "templates of %s",
  (_, regulation) => {
    it("are the sheets with their headers in order, without rows unless samples are wanted", () => {
      const bare = templateSheets(regulation, { sample: false });
      expect(bare.map(({ name, columns }) => [name, columns.map((column) => column.name)])).toEqual(
        regulation.sheets.map(({ name, columns }) => [name, columns.map((column) => column.name)]),
      );
      expect(bare.flatMap(({ rows }) => rows)).toEqual([]);
      const sampled = templateSheets(regulation, { sample: true });
      expect(sampled.map(({ rows }) => rows.length > 0)).toEqual(sampled.map(() => true));
      for (const { rows, columns } of sampled)
        expect(rows.map(({ length }) => length)).toEqual(rows.map(() => columns.length));
    });

    it("R16 are read back as these tables, every sample row in", async () => {
      const sampled = templateSheets(regulation, { sample: true });
      const sheets = sampled.map(({ name, columns, rows }) =>
        memorySheet(name, [columns.map((column): Cell => column.name), ...rows]),
      );
      const result = await review(sheets, regulation);
      expect(readerSays(result)).toEqual([]);
      expect(result.counts).toEqual(sampled.map(({ name, rows }) => ({ sheet: name, rows: rows.length, leftOut: 0 })));
    });

    it("have notes in both languages that Excel can show, with what is required and the other headers", () => {
      for (const language of ["zh-CN", "en-US"] as const) {
        templateSheets(regulation, { sample: false, language }).forEach((sheet, index) => {
          sheet.columns.forEach(({ note = "", name, choices }, position) => {
            const column = regulation.sheets[index]?.columns[position];
            if (column === undefined) throw new Error(`no column ${name}`);
            expect(note.length).toBeGreaterThan(0);
            expect(note.length).toBeLessThanOrEqual(255);
            expect(/必有的列|required column/u.test(note)).toBe(column.required === true);
            for (const alias of aliasesOf(column)) expect(note).toContain(alias);
            expect(choices).toEqual(column.choices);
          });
        });
      }
    });
  },
);

describe("a template", () => {
  it("leaves out aliases for which a note has no room", () => {
    const aliases = Array.from({ length: 100 }, (_, index) => `别名${index}`);
    const note = { "zh-CN": "说明", "en-US": "Note" };
    const sheet = {
      name: "表",
      clause: "篇9",
      gist: note,
      sample: [],
      columns: [{ name: "甲", kind: "text" as const, aliases, note }],
    };
    const written = templateSheets({ sheets: [sheet] }, { sample: false })[0]?.columns[0]?.note ?? "";
    expect(written).toContain("别名0、别名1");
    expect(written.length).toBeLessThanOrEqual(255);
    expect(written.endsWith("、")).toBe(false);
  });
});
