import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand, temporaryFolder } from "./run-command";
import { ATTENDANCE, STAFF, UNREADABLE, workbookBytes } from "./workbook-bytes";

const folder = temporaryFolder();
const run = (...argv: string[]) => runCommand(argv, folder.path);
const write = (name: string, bytes: Uint8Array): string => {
  writeFileSync(join(folder.path, name), bytes);
  return name;
};

describe("H6 compute --json", () => {
  test("H6 tables, findings and read, in this order and with these keys", async () => {
    const { stdout, stderr } = await run("compute", write("a.xlsx", workbookBytes([ATTENDANCE, STAFF])), "--json");
    expect(stderr).toBe("");
    expect(stdout.startsWith('{"tables":[{"name":"值班罚款明细","regulation":"duty","columns":["日期","时段",')).toBe(
      true,
    );
    expect(stdout).toContain(
      '"rows":[["2026-03-02","18:00-21:00","一组","李四","迟到",30,"篇5 五.5",null,"2026-04"]]}',
    );
    expect(stdout).toMatch(
      /\],"read":\{"值班到岗记录":\{"rows":2,"leftOut":0\},"值班人员":\{"rows":2,"leftOut":0\}\}\}\n$/u,
    );
    const { tables, ...rest } = JSON.parse(stdout);
    expect(Object.keys(rest)).toEqual(["findings", "read"]);
    expect(tables.map((table: object) => Object.keys(table))).toEqual(
      Array(4).fill(["name", "regulation", "columns", "rows"]),
    );
    expect(tables.map(({ name }: { name: string }) => name)).toEqual([
      "值班罚款明细",
      "值班年度汇总",
      "次日公布名单",
      "工资扣款表",
    ]);
  });

  test("H6 what kept a row out is told", async () => {
    const { status, stdout } = await run("compute", write("a.xlsx", workbookBytes([UNREADABLE])), "--json");
    const { findings, read } = JSON.parse(stdout);
    expect(status).toBe(1);
    expect(read).toEqual({ 值班到岗记录: { rows: 2, leftOut: 1 } });
    expect(findings).toContainEqual(expect.objectContaining({ rule: "duty/readable-cells", cell: "A3" }));
  });

  test("H1 names of tables and columns stay Chinese", async () => {
    write("a.xlsx", workbookBytes([ATTENDANCE, STAFF]));
    const tables = async (...more: string[]) =>
      JSON.parse((await run("compute", "a.xlsx", "--json", ...more)).stdout).tables;
    expect(await tables("--lang", "en-US")).toEqual(await tables());
  });
});

describe("H1 compute for people", () => {
  test("H1 tables with their columns aligned, figures to the right", async () => {
    const { stdout } = await run("compute", write("a.xlsx", workbookBytes([ATTENDANCE, STAFF])));
    expect(stdout.split("\n").slice(0, 4)).toEqual([
      "值班罚款明细 (1 行)",
      "  日期        时段         值班组  姓名  情形   金额  条款      公布日期  扣款月份",
      "  2026-03-02  18:00-21:00  一组    李四  迟到  30.00  篇5 五.5            2026-04",
      "",
    ]);
    expect(stdout).toContain("次日公布名单 (0 行)\n  （没有行）\n");
  });
});
