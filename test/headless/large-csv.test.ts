import { EventEmitter } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { openWorkbookFile } from "../../src/files/workbook-file";
import { main } from "../../src/headless/main";
import { ReadingProgress } from "../../src/headless/reading-progress";
import { CapturedStream, expectUnusable, runCommand, temporaryFolder } from "./run-command";
import { workbookBytes } from "./workbook-bytes";

const folder = temporaryFolder();
const run = (...argv: string[]) => runCommand(argv, folder.path);
const at = (name: string): string => join(folder.path, name);

const TERMS = [
  "返佣政策",
  [
    ["代理商编号", "方式", "下限", "比例"],
    ["全部", "固定", "0", "0.01"],
  ],
] as const;

const writeTrades = (rows: number, name = "交易流水.csv"): void => {
  writeFileSync(at(name), `日期,代理商编号,代理商名称,交易额\n${"2026-03-02,A1,济南,100.00\n".repeat(rows)}`);
};

describe("H6 --with: a further file whose sheets count too", () => {
  test("H6 terms in a workbook, trades in a csv file", async () => {
    writeTrades(3);
    writeFileSync(at("政策.xlsx"), workbookBytes([TERMS]));
    const { status, stdout } = await run("compute", "交易流水.csv", "--with", "政策.xlsx", "--json");
    expect(status).toBe(0);
    const { tables, read } = JSON.parse(stdout);
    expect(tables[0].rows).toEqual([["2026-03", "A1", "济南", 300, 3, 0, 0, 3, "篇6 四(一)1、四(一)2"]]);
    expect(read).toEqual({ 交易流水: { rows: 3, leftOut: 0 }, 返佣政策: { rows: 1, leftOut: 0 } });
    const alone = JSON.parse((await run("compute", "交易流水.csv", "--json")).stdout);
    expect(alone.tables[0].rows[0][4]).toBeNull();
  });

  test("R3 of two sheets for one table the first file's counts, and the warning tells them apart", async () => {
    writeTrades(3);
    const trades = [
      "交易流水",
      [
        ["日期", "代理商编号", "交易额"],
        ["2026-03-02", "A9", "1"],
      ],
    ] as const;
    writeFileSync(at("政策.xlsx"), workbookBytes([TERMS, trades]));
    const { stdout } = await run("compute", "交易流水.csv", "--with", "政策.xlsx", "--json");
    const { findings, read } = JSON.parse(stdout);
    expect(read).toHaveProperty("交易流水.rows", 3);
    expect(findings).toContainEqual(
      expect.objectContaining({ severity: "warning", sheet: "交易流水 (政策.xlsx)", clause: "篇6 四(一)1" }),
    );
  });

  test("F2 which of the two files can't be used is told", async () => {
    writeTrades(3);
    writeFileSync(at("坏.csv"), '代理商编号,方式,下限,比例\n全部,"固定,0,0.01\n');
    expectUnusable(await run("compute", "交易流水.csv", "--with", "坏.csv"), /无法使用“坏\.csv”.*双引号没有配对/u);
    expectUnusable(await run("compute", "坏.csv", "--with", "交易流水.csv"), /无法使用“坏\.csv”/u);
    expectUnusable(await run("compute", "交易流水.csv", "--with", "没有.xlsx"), /无法读取“没有\.xlsx”/u);
    expectUnusable(await run("eval", "REBATE.DUE(1)", "--with", "坏.csv"), /没有选项 --with/u);
  });

  test("H4 neither file is written over", async () => {
    writeTrades(3);
    writeFileSync(at("政策.xlsx"), workbookBytes([TERMS]));
    const argv = ["compute", "交易流水.csv", "--with", "政策.xlsx", "--out", "政策.xlsx", "--force"];
    expectUnusable(await run(...argv), /不能被改写/u);
  });
});

describe("F1 a csv file with more rows than a sheet holds", () => {
  test("F1 is tallied whole; --out holds the results alone, and says so", async () => {
    writeTrades(1_100_000);
    writeFileSync(at("政策.xlsx"), workbookBytes([TERMS]));
    const argv = ["compute", "交易流水.csv", "--with", "政策.xlsx", "--json"];
    const { status, stdout, stderr } = await run(...argv, "--out", "结果.xlsx");
    expect(status).toBe(0);
    expect(stderr).toMatch(/^这个 csv 超过一张工作表的 1,048,576 行[^\n]*\n$/u);
    const { tables, read } = JSON.parse(stdout);
    expect(read["交易流水"]).toEqual({ rows: 1_100_000, leftOut: 0 });
    expect(tables[0].rows[0].slice(3, 5)).toEqual([110_000_000, 1_100_000]);
    const written = await openWorkbookFile(await readFile(at("结果.xlsx")), "结果.xlsx");
    expect(written.allSheetNames).not.toContain("交易流水");
    expect(written.allSheetNames).toEqual(expect.arrayContaining(["返佣月报", "问题清单"]));
  });

  test("R15 a finding beyond the last row of a sheet has the file's own row", async () => {
    writeFileSync(
      at("交易流水.csv"),
      `日期,代理商编号,交易额\n${"2026-03-02,A1,1\n".repeat(1_048_600)}2026-03-02,A1,一元\n`,
    );
    const { findings } = JSON.parse((await run("check", "交易流水.csv", "--json")).stdout);
    expect(findings).toContainEqual(
      expect.objectContaining({ sheet: "交易流水", cell: "C1048602", severity: "error" }),
    );
  });
});

describe("Ctrl-C and progress", () => {
  const started = (argv: readonly string[], isTTY = false) => {
    const stdout = new CapturedStream();
    const stderr = Object.assign(new CapturedStream(), { isTTY });
    const interruptions = new EventEmitter();
    const surroundings = Object.assign(interruptions, { stdout, stderr });
    return { stdout, stderr, interruptions, status: main(argv, folder.path, surroundings) };
  };

  test("H3 cancelled: status 130, nothing on standard output, nothing written", async () => {
    writeTrades(100_000);
    const running = started(["compute", "交易流水.csv", "--out", "结果.xlsx"]);
    running.interruptions.emit("SIGINT");
    expect(await running.status).toBe(130);
    expect([running.stdout.text, running.stderr.text]).toEqual(["", "已取消，什么也没有写。\n"]);
    expect(existsSync(at("结果.xlsx"))).toBe(false);
    expect(running.interruptions.listenerCount("SIGINT")).toBe(0);
  });

  test("H3 a terminal is told how far reading is, in a line that is gone afterwards", async () => {
    writeTrades(100_000);
    const running = started(["check", "交易流水.csv", "--json"], true);
    await running.status;
    expect(running.stderr.text).toMatch(/^\r\x1b\[K正在读取 交易流水：[\d,]+ 行（\d+%），按 Ctrl-C 取消.*\r\x1b\[K$/su);
    const quiet = started(["check", "交易流水.csv", "--json"]);
    await quiet.status;
    expect(quiet.stderr.text).toBe("");
    expect(quiet.stdout.text).toBe(running.stdout.text);
  });

  test("a line is drawn no more often than a terminal needs", () => {
    const stderr = new CapturedStream();
    let now = 0;
    const progress = new ReadingProgress(stderr, "en-US", () => now);
    const tell = (rowsRead: number): void => progress.tell({ sheet: "交易流水", rowsRead, rowCount: 1000 });
    tell(100);
    now = 50;
    tell(200);
    now = 120;
    tell(300);
    progress.clear();
    progress.clear();
    expect(stderr.text).toBe(
      "\r\x1b[KReading 交易流水: 100 rows (10%), Ctrl-C cancels\r\x1b[KReading 交易流水: 300 rows (30%), Ctrl-C cancels\r\x1b[K",
    );
  });
});
