import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expectUnusable, runCommand, temporaryFolder } from "./run-command";

const folder = temporaryFolder();
const run = (...argv: string[]) => runCommand(argv, folder.path);

describe("H4 arguments that can't be used", () => {
  test.each<[what: string, argv: string[], sentence: RegExp]>([
    ["no arguments", [], /没有写命令.*--help/u],
    ["a language alone", ["--lang", "en-US"], /No command was given/u],
    ["an unknown command", ["frobnicate"], /没有命令“frobnicate”/u],
    ["help as a command", ["help"], /没有命令“help”/u],
    ["an empty command", [""], /没有命令“”/u],
    ["a command of Object.prototype", ["constructor"], /没有命令“constructor”/u],
    ["an unknown option", ["check", "a.xlsx", "--fast"], /没有选项 --fast/u],
    ["an unknown option with a value", ["check", "a.xlsx", "--fast=yes"], /没有选项 --fast=yes/u],
    ["a short option", ["check", "-j", "a.xlsx"], /没有选项 -j/u],
    ["an abbreviated option", ["check", "--js", "a.xlsx"], /没有选项 --js/u],
    ["an option of another command", ["functions", "--sample"], /命令 functions 没有选项 --sample/u],
    ["an option without a command", ["--json", "--help"], /--json/u],
    ["a value behind a switch", ["check", "a.xlsx", "--json=yes"], /--json 后面不能写值/u],
    ["an option without its value", ["check", "a.xlsx", "--out"], /--out 后面要写值/u],
    ["an option in place of a value", ["check", "a.xlsx", "--out", "--json"], /--out 后面要写值/u],
    ["an empty value", ["check", "a.xlsx", "--out="], /--out 后面要写值/u],
    ["an option twice", ["check", "a.xlsx", "--out", "b.xlsx", "--out", "c.xlsx"], /--out 写了两次/u],
    ["an unknown language", ["check", "a.xlsx", "--lang", "zh"], /没有语言“zh”/u],
    ["an unknown language, asked for help", ["--help", "--lang", "fr-FR"], /没有语言“fr-FR”/u],
    ["an unknown regulation", ["check", "a.xlsx", "--regulation", "Duty"], /没有规章“Duty”.*duty/u],
    ["an unknown regulation of a template", ["template", "nothing", "--out", "a.xlsx"], /没有规章“nothing”/u],
    ["a template without --out", ["template", "duty"], /--out/u],
    ["a template without a regulation", ["template", "--out", "a.xlsx"], /规章/u],
    ["no file", ["check"], /要写文件/u],
    ["two files", ["check", "a.xlsx", "b.xlsx"], /一次只能处理一个文件.*b\.xlsx/u],
    ["two files of eval", ["eval", "=DUTY.FINE(1)", "a.xlsx", "b.xlsx"], /b\.xlsx/u],
    ["no formula", ["eval"], /要写公式/u],
    ["a file for functions", ["functions", "a.xlsx"], /不需要“a\.xlsx”/u],
  ])("H4 %s", async (_, argv, sentence) => {
    expectUnusable(await run(...argv), sentence);
  });

  test("H4 names in the line are cut, and what a terminal would obey is written out", async () => {
    const { stderr, ...rest } = await run(`\u001b[31m\u0007${"很".repeat(400)}\n`);
    expectUnusable({ ...rest, stderr }, /\\x1b\[31m\\x07很/u);
  });

  test("H1 the line is English for --lang en-US, wherever it stands", async () => {
    expectUnusable(await run("--lang", "en-US", "frobnicate"), /^There is no command/u);
    expectUnusable(await run("check", "--lang=en-US"), /needs a file/u);
  });

  test("H4 behind -- everything is a name", async () => {
    writeFileSync(join(folder.path, "--json"), "nothing known\n1\n");
    expectUnusable(await run("check", "--", "--json"), /“--json”里没有认得的工作表/u);
  });
});

describe("H4 help", () => {
  test("H4 --help is status 0 and lists every command and regulation", async () => {
    const { status, stdout, stderr } = await run("--help");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    for (const word of ["template", "check", "compute", "eval", "functions", "duty", "--lang"]) {
      expect(stdout).toContain(word);
    }
  });

  test.each(["template", "check", "compute", "eval", "functions"])(
    "H4 %s --help needs nothing else",
    async (command) => {
      const chinese = await run(command, "--help");
      const english = await run("--lang", "en-US", command, "--help");
      expect(chinese).toMatchObject({ status: 0, stderr: "" });
      expect(chinese.stdout).toContain(`guibiao -- ${command}`);
      expect(english.stdout).toContain("Exit status");
      expect(english.stdout).not.toBe(chinese.stdout);
    },
  );
});
