import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expectUnusable, runCommand, temporaryFolder, type CommandRun } from "./run-command";
import { ATTENDANCE, workbookBytes } from "./workbook-bytes";

const launcher = fileURLToPath(new URL("../../src/headless/launch.mjs", import.meta.url));
const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = temporaryFolder();

/** Runs the launcher as npm does: within the project, with the user's own folder in INIT_CWD. */
function launch(argv: readonly string[], readOnly?: number): Promise<CommandRun> {
  const child = spawn(process.execPath, [launcher, ...argv], {
    cwd: root,
    env: { ...process.env, INIT_CWD: folder.path },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (piece: string) => {
    stdout += piece;
    if (readOnly !== undefined && stdout.length >= readOnly) child.stdout.destroy();
  });
  child.stderr.setEncoding("utf8").on("data", (piece: string) => (stderr += piece));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => {
      resolve({ status: status ?? -1, stdout, stderr });
    });
  });
}

describe("H2 the launched command", () => {
  test("H2 paths are relative to where the user stands", async () => {
    writeFileSync(join(folder.path, "a.xlsx"), workbookBytes([ATTENDANCE]));
    const argv = ["compute", "a.xlsx", "--json"];
    expect(await launch(argv)).toEqual(await runCommand(argv, folder.path));
  });

  test("H3 status 2 with one line, status 0 for help", async () => {
    expectUnusable(await launch(["check", "missing.xlsx"]), /无法读取“missing\.xlsx”：它不存在/u);
    expectUnusable(await launch([]), /没有写命令/u);
    expect(await launch(["--help"])).toMatchObject({ status: 0, stderr: "" });
  });

  test("H3 a reader that goes away changes neither status nor standard error", async () => {
    const header = "日期,时段,值班组,姓名,到岗时间,离岗时间\n";
    writeFileSync(join(folder.path, "a.csv"), header + "三月,18:00-21:00,一组,张三,,\n".repeat(20_000));
    const { status, stdout, stderr } = await launch(["check", "a.csv", "--json"], 1);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout.length).toBeLessThan(1_000_000);
  });

  test("H3 functions and eval find what was built beside the command", async () => {
    const { status, stdout, stderr } = await launch(["functions", "--json"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(stdout).functions.map(({ id }: { id: string }) => id)).toContain("DUTY.FINE");
    expect(await launch(["eval", '=GUIBIAO.DUTY.FINE("缺席")'])).toEqual({ status: 0, stdout: "50\n", stderr: "" });
    const wrong = await launch(["eval", '=GUIBIAO.DUTY.FINE("旷工")']);
    expect(wrong).toMatchObject({ status: 1, stdout: '"#VALUE!"\n' });
    expect(wrong.stderr).toMatch(/^[^\n]{1,300}\n$/u);
  });
});
