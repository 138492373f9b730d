import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbookFile } from "../../src/files/workbook-file";
import { templateSheets } from "../../src/kernel/template-sheet";
import { REGULATIONS } from "../../src/regulations";
import { runCommand, temporaryFolder } from "./run-command";

const folder = temporaryFolder();
const run = (...argv: string[]) => runCommand(argv, folder.path);

describe.each(REGULATIONS.map((regulation) => [regulation.id, regulation] as const))(
  "F4 template %s",
  (id, regulation) => {
    const rowsRead = async (name: string) => {
      const { stdout } = await run("check", name, "--regulation", id, "--json");
      return JSON.parse(stdout);
    };

    test("H3 every sheet with its header, which check reads", async () => {
      expect(await run("template", id, "--out", "a.xlsx")).toEqual({
        status: 0,
        stdout: "已写入 a.xlsx\n",
        stderr: "",
      });
      const { sheets } = await openWorkbookFile(readFileSync(join(folder.path, "a.xlsx")), "a.xlsx");
      expect(sheets.map(({ name }) => name)).toEqual(regulation.sheets.map(({ name }) => name));
      for (const [index, sheet] of sheets.entries()) {
        for await (const { rows } of sheet.chunks()) {
          expect(rows[0]).toEqual(regulation.sheets[index]?.columns.map(({ name }) => name));
        }
      }
      const { read, findings } = await rowsRead("a.xlsx");
      expect(read).toEqual(Object.fromEntries(regulation.sheets.map(({ name }) => [name, { rows: 0, leftOut: 0 }])));
      expect(findings.filter(({ rule }: { rule: string }) => rule.endsWith("/readable-cells"))).toEqual([]);
    });

    test("R16 the sample rows are read without an error", async () => {
      expect(await run("template", id, "--sample", "--out", "a.xlsx")).toMatchObject({ status: 0 });
      const { read, findings } = await rowsRead("a.xlsx");
      expect(read).toEqual(
        Object.fromEntries(regulation.sheets.map(({ name, sample }) => [name, { rows: sample.length, leftOut: 0 }])),
      );
      const ofReader = findings.filter(({ rule }: { rule: string }) => /\/(readable|recognised)-/u.test(rule));
      expect(ofReader).toEqual([]);
    });
  },
);

test("F4 the sample rows of customer-service give no finding at all", async () => {
  await run("template", "customer-service", "--sample", "--out", "a.xlsx");
  expect(await run("check", "a.xlsx", "--json")).toMatchObject({ status: 0, stderr: "" });
  expect(JSON.parse((await run("check", "a.xlsx", "--json")).stdout).findings).toEqual([]);
  expect(JSON.parse((await run("compute", "a.xlsx", "--json")).stdout).findings).toEqual([]);
});

describe("F4 the sheets of a template", () => {
  const [regulation] = REGULATIONS;
  if (regulation === undefined) throw new Error("no regulation");
  const columns = (language: "zh-CN" | "en-US") =>
    templateSheets(regulation, { sample: false, language }).flatMap((sheet) => sheet.columns);

  test("F4 choices and notes come from the schemas", () => {
    const sheets = templateSheets(regulation, { sample: true });
    for (const [index, schema] of regulation.sheets.entries()) {
      const sheet = sheets[index];
      expect(sheet?.rows).toEqual(schema.sample);
      expect(sheet?.columns.map(({ choices }) => choices)).toEqual(schema.columns.map(({ choices }) => choices));
      for (const [at, column] of schema.columns.entries()) {
        expect(sheet?.columns[at]?.note).toContain(column.note["zh-CN"]);
        if (column.required === true) expect(sheet?.columns[at]?.note).toContain("必有的列");
      }
    }
    expect(sheets.find(({ name }) => name === "值班到岗记录")?.columns[3]).toEqual({
      name: "姓名",
      kind: "text",
      width: 12,
      note: "每人一行（必有的列）。表头也可以写：人员、员工姓名、员工、值班员、name",
    });
  });

  test("F4 Excel has room for each note", () => {
    for (const { note } of [...columns("zh-CN"), ...columns("en-US")]) expect(note?.length).toBeLessThanOrEqual(255);
  });

  test("H1 notes in English, names in Chinese", () => {
    expect(columns("en-US").map(({ name }) => name)).toEqual(columns("zh-CN").map(({ name }) => name));
    expect(columns("en-US")[0]?.note).toMatch(/^[A-Z].* \(required column\)\. The header may also be: /u);
  });
});
