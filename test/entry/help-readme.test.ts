import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { documentedFunctions } from "../../src/entry/help-functions";
import { POLICY_SHEET, readPolicySheet } from "../../src/kernel/policy-sheet";
import { customerService } from "../../src/regulations/customer-service";
import { functionTexts as serviceFunctionTexts } from "../../src/regulations/customer-service/messages.en-US";
import { duty } from "../../src/regulations/duty";
import { functionTexts } from "../../src/regulations/duty/messages.en-US";
import { runCommand, temporaryFolder } from "../headless/run-command";

const ROOT = join(__dirname, "../..");
const readme = readFileSync(join(ROOT, "README.md"), "utf8");

/** The rows of the first table whose first header cell is this, below a line that begins with `after`. */
function tableRows(after: string, header: string): readonly (readonly string[])[] {
  const lines = readme.slice(readme.indexOf(`\n${after}`)).split("\n");
  const first = lines.findIndex((line) => cellsOf(line)[0] === header);
  const rows = lines.slice(first + 2);
  return rows
    .slice(
      0,
      rows.findIndex((line) => !line.startsWith("|")),
    )
    .map(cellsOf);
}

const cellsOf = (line: string): readonly string[] =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());

/** What is typed behind `$`, and the lines that README shows below it. */
const shown = [...readme.matchAll(/```\n\$ npm run --silent guibiao -- (.+)\n([\s\S]*?)```/gu)].map(
  ([, typed = "", output = ""]) => [typed, output.trimEnd().split("\n")] as const,
);

describe("README", () => {
  const folder = temporaryFolder();

  test("shows the main job, and the second one", () => {
    const jobs = shown.map(([typed]) => `${typed.split(" ")[0] ?? ""} ${/samples\/([^/]+)/u.exec(typed)?.[1] ?? ""}`);
    expect(jobs).toEqual([
      ...["check duty", "compute duty", "compute customer-service"],
      ...["check duty", "compute customer-service", "eval "],
    ]);
  });

  test.each(shown.filter(([typed]) => !typed.startsWith("eval")))(
    "%s prints what README shows",
    async (typed, lines) => {
      const { stdout, stderr } = await runCommand(typed.split(" "), ROOT);
      expect(stderr).toBe("");
      const printed = stdout.split("\n");
      let at = -1;
      let mayLeaveOut = false;
      for (const line of lines) {
        if (line === "…") {
          mayLeaveOut = true;
          continue;
        }
        const next = printed.indexOf(line, at + 1);
        expect([line, next >= 0]).toEqual([line, true]);
        if (!mayLeaveOut) expect([line, next]).toEqual([line, at + 1]);
        at = next;
        mayLeaveOut = false;
      }
    },
  );

  test("its further commands run", async () => {
    const sample = "assets/samples/duty/机关值班2026.xlsx";
    expect(readme).toContain(`compute ${sample} --out 结果.xlsx`);
    const computed = await runCommand(["compute", join(ROOT, sample), "--out", "结果.xlsx"], folder.path);
    expect([computed.status, computed.stderr]).toEqual([1, ""]);
    expect(readme).toContain("template duty --sample --out 空白表.xlsx");
    const template = await runCommand(["template", "duty", "--sample", "--out", "空白表.xlsx"], folder.path);
    expect([template.status, template.stderr]).toEqual([0, ""]);
    expect(readme).toContain("template customer-service --out 返佣空白表.xlsx");
    const rebates = await runCommand(["template", "customer-service", "--out", "返佣空白表.xlsx"], folder.path);
    expect([rebates.status, rebates.stderr]).toEqual([0, ""]);
    expect(readme).toContain("compute 交易流水.csv --with 返佣政策和报表.xlsx --out 返佣结果.xlsx");
    writeFileSync(join(folder.path, "交易流水.csv"), "日期,代理商编号,交易额\n2026-03-02,A001,100\n");
    const argv = ["compute", "交易流水.csv", "--with", "返佣空白表.xlsx", "--out", "返佣结果.xlsx"];
    expect((await runCommand(argv, folder.path)).stderr).toBe("");
  });

  test("tells the figures that a person is to see in Excel", async () => {
    const sample = "assets/samples/duty/机关值班2026.xlsx";
    const check = JSON.parse((await runCommand(["check", sample, "--json"], ROOT)).stdout);
    const errors: readonly { sheet: string; cell: string }[] = check.findings.filter(
      ({ severity }: { severity: string }) => severity === "error",
    );
    expect(readme).toContain(`应有 ${errors.length} 项错误`);
    const compute = JSON.parse((await runCommand(["compute", sample, "--json"], ROOT)).stdout);
    const [{ rows }]: readonly { rows: readonly (readonly unknown[])[] }[] = compute.tables;
    const sum = rows.reduce((total, row) => total + Number(row[5]), 0);
    expect(readme).toContain(`值班罚款明细 ${rows.length} 行，合计 ${sum.toLocaleString("en-US")} 元`);
  });

  test("tells what comes out of the rebates", async () => {
    const sample = "assets/samples/customer-service/代理商返佣2026.xlsx";
    const { tables } = JSON.parse((await runCommand(["compute", sample, "--json"], ROOT)).stdout);
    const [statement, differences]: readonly { rows: readonly (readonly unknown[])[] }[] = tables;
    const months = statement.rows.map(([month]) => String(month));
    const last = months.reduce((latest, month) => (month > latest ? month : latest));
    const outstanding = statement.rows
      .filter(([month]) => month === last)
      .reduce((fen, row) => fen + Math.round(Number(row[7] ?? 0) * 100), 0);
    expect(last).toBe("2026-12");
    expect(readme).toContain(`2026 年 12 月底待返合计 ${(outstanding / 100).toLocaleString("en-US")} 元`);
    expect(readme).toContain(`这份示例有 ${differences.rows.length} 处`);
  });

  test.each([
    [duty, "值班（篇5）的表", "值班算出的表"],
    [customerService, "返佣和客服（篇6）的表", "返佣和客服算出的表"],
  ])("lists the sheets of $id with their columns, the required ones in bold", ({ sheets, tallies }, input, output) => {
    const expected = sheets.map(({ name, columns }) => [
      name,
      columns.map((column) => (column.required === true ? `**${column.name}**` : column.name)).join("、"),
    ]);
    expect(tableRows(input, "表")).toEqual(expected);
    expect(tableRows(output, "表")).toEqual(
      tallies.map(({ name, columns }) => [name, columns.map((column) => column.name).join("、")]),
    );
  });

  test.each([
    ["duty", "## 函数", functionTexts],
    ["customer-service", "返佣和客服（篇6）的函数", serviceFunctionTexts],
  ])("lists the functions of %s as they are called", (room, after, texts) => {
    const source = readFileSync(join(ROOT, "src/regulations", room, "functions.ts"), "utf8");
    const signatures = documentedFunctions(source, texts).map(({ id, parameters }) => {
      const names = parameters.map(({ name, isOptional }) => (isOptional ? `[${name}]` : name));
      return `\`${id}(${names.join(", ")})\``;
    });
    expect(tableRows(after, "函数").map(([call]) => call)).toEqual(signatures);
  });

  test("P2 its rows of 制度参数 are taken", () => {
    const header = POLICY_SHEET.columns.map(({ name }) => name);
    const rows = tableRows("## 改动制度里的数值", "参数");
    const sheet = readPolicySheet({ name: POLICY_SHEET.name, rows: [header, ...rows] }, duty.policy, false);
    expect(sheet?.problems).toEqual([]);
    expect(sheet?.overrides).toHaveLength(2);
  });

  test("links to files and headings that are there, and its scripts are package.json's", () => {
    const links = [...readme.matchAll(/\]\((?!https:)([^)]+)\)/gu)].map(([, link = ""]) => link);
    const headings = [...readme.matchAll(/^#+ (.+)$/gmu)].map(([, title = ""]) =>
      title.toLowerCase().replaceAll(" ", "-"),
    );
    const dead = links.filter((link) =>
      link.startsWith("#") ? !headings.includes(link.slice(1)) : !existsSync(join(ROOT, link)),
    );
    expect(dead).toEqual([]);
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(
      readFileSync(join(ROOT, "package.json"), "utf8"),
    );
    const named = [...readme.matchAll(/npm run (?:--silent )?([a-z:]+)/gu)].map(([, script = ""]) => script);
    expect(named.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
  });
});
