import {
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { openWorkbookFile } from "../../src/files/workbook-file";
import { placeForOutput, writeOutput } from "../../src/headless/output-file";
import { readWorkbookState } from "../../src/kernel/workbook-state";
import { expectUnusable, runCommand, temporaryFolder } from "./run-command";
import { ATTENDANCE, STAFF, UNREADABLE, workbookBytes } from "./workbook-bytes";

const folder = temporaryFolder();
const run = (...argv: string[]) => runCommand(argv, folder.path);
const at = (name: string): string => join(folder.path, name);
const input = workbookBytes([ATTENDANCE, STAFF]);

beforeEach(() => {
  writeFileSync(at("a.xlsx"), input);
});

async function sheetNames(name: string): Promise<readonly string[]> {
  return (await openWorkbookFile(readFileSync(at(name)), name)).allSheetNames;
}

async function ownSheets(name: string): Promise<readonly string[]> {
  const [part = ""] = await (await openWorkbookFile(readFileSync(at(name)), name)).customXmlParts();
  return readWorkbookState(part).ownSheets;
}

const DUTY_TABLES = ["值班罚款明细", "值班年度汇总", "次日公布名单", "工资扣款表"];

describe("H2 --out", () => {
  test("H2 check writes a copy with 《问题清单》, compute one with the tables too", async () => {
    expect(await run("check", "a.xlsx", "--out", "b.xlsx")).toMatchObject({ stderr: "" });
    expect(await run("compute", "a.xlsx", "--out", "c.XLSX")).toMatchObject({ stderr: "" });
    expect(await sheetNames("b.xlsx")).toEqual(["值班到岗记录", "值班人员", "问题清单"]);
    expect(await sheetNames("c.XLSX")).toEqual(["值班到岗记录", "值班人员", ...DUTY_TABLES, "问题清单"]);
    expect(readdirSync(folder.path).sort()).toEqual(["a.xlsx", "b.xlsx", "c.XLSX"]);
  });

  test("H2 it is written at status 1", async () => {
    writeFileSync(at("a.xlsx"), workbookBytes([UNREADABLE]));
    expect(await run("check", "a.xlsx", "--json", "--out", "b.xlsx")).toMatchObject({ status: 1 });
    expect(await sheetNames("b.xlsx")).toContain("问题清单");
  });

  test("H2 standard output is the same with and without it", async () => {
    const alone = await run("compute", "a.xlsx", "--json");
    expect(await run("compute", "a.xlsx", "--json", "--out", "b.xlsx")).toEqual(alone);
  });

  test("R2 the written sheets are remembered as ours, so that the copy gives the same answer", async () => {
    await run("compute", "a.xlsx", "--out", "b.xlsx");
    expect(await ownSheets("b.xlsx")).toEqual([...DUTY_TABLES, "问题清单"]);
    expect(await run("compute", "b.xlsx", "--json")).toEqual(await run("compute", "a.xlsx", "--json"));
    expect(await run("compute", "b.xlsx", "--out", "c.xlsx")).toMatchObject({ stderr: "" });
    expect(await sheetNames("c.xlsx")).toEqual(await sheetNames("b.xlsx"));
  });

  test("F4 a csv becomes a workbook with its sheet", async () => {
    writeFileSync(at("值班到岗记录.csv"), ATTENDANCE[1].map((cells) => cells.join(",")).join("\r\n"));
    expect(await run("compute", "值班到岗记录.csv", "--out", "b.xlsx")).toMatchObject({ stderr: "" });
    expect(await sheetNames("b.xlsx")).toEqual(["值班到岗记录", ...DUTY_TABLES, "问题清单"]);
    expect((await run("compute", "b.xlsx", "--json")).stdout).toBe(
      (await run("compute", "值班到岗记录.csv", "--json")).stdout,
    );
  });

  test("F4 《问题清单》 holds the findings", async () => {
    writeFileSync(at("a.xlsx"), workbookBytes([UNREADABLE]));
    await run("check", "a.xlsx", "--out", "b.xlsx");
    const { sheets } = await openWorkbookFile(readFileSync(at("b.xlsx")), "b.xlsx");
    const rows = [];
    for await (const chunk of sheets.find(({ name }) => name === "问题清单")?.chunks() ?? []) rows.push(...chunk.rows);
    const trimmed = rows.map((cells) => cells.slice(0, 7));
    expect(trimmed[0]).toEqual(["级别", "条款", "工作表", "单元格", "内容", "建议", "规则"]);
    expect(trimmed).toContainEqual([
      "错误",
      "篇5 五.5",
      "值班到岗记录",
      "A3",
      "“日期”里的“三月二日”不是可以识别的日期，这一行不参与计算。",
      "请写成 2026-03-02 这样的日期（1990 年至 2199 年，年份四位）。",
      "duty/readable-cells",
    ]);
  });
});

describe("H4 places that --out can't be", () => {
  const untouched = (): void => {
    expect(new Uint8Array(readFileSync(at("a.xlsx")))).toEqual(input);
    expect(readdirSync(folder.path).filter((name) => name.startsWith(".guibiao"))).toEqual([]);
  };

  test("H4 a missing folder, or a file in place of one", async () => {
    expectUnusable(await run("check", "a.xlsx", "--out", "missing/b.xlsx"), /文件夹“missing”不存在/u);
    expectUnusable(await run("check", "a.xlsx", "--out", "a.xlsx/b.xlsx"), /文件夹“a\.xlsx”不存在/u);
    expectUnusable(await run("template", "duty", "--out", "missing/b.xlsx"), /文件夹“missing”不存在/u);
    expect(readdirSync(folder.path)).toEqual(["a.xlsx"]);
  });

  test("H4 a file that is there already, but for --force", async () => {
    writeFileSync(at("b.xlsx"), "old");
    for (const command of [
      ["check", "a.xlsx"],
      ["compute", "a.xlsx"],
      ["template", "duty"],
    ]) {
      expectUnusable(await run(...command, "--out", "b.xlsx"), /“b\.xlsx”已经存在.*--force/u);
    }
    expect(readFileSync(at("b.xlsx"), "utf8")).toBe("old");
    expect(await run("check", "a.xlsx", "--out", "b.xlsx", "--force")).toMatchObject({ stderr: "" });
    expect(await sheetNames("b.xlsx")).toContain("问题清单");
    untouched();
  });

  test("H4 at status 2 for another reason an existing file stays as it was", async () => {
    writeFileSync(at("b.xlsx"), "old");
    writeFileSync(at("c.csv"), "甲\n1\n");
    expectUnusable(await run("check", "c.csv", "--out", "b.xlsx", "--force"), /没有认得的工作表/u);
    expectUnusable(await run("check", "c.csv", "--out", "d.xlsx"), /没有认得的工作表/u);
    expect(readFileSync(at("b.xlsx"), "utf8")).toBe("old");
    expect(readdirSync(folder.path).sort()).toEqual(["a.xlsx", "b.xlsx", "c.csv"]);
  });

  test("H4 the input, by any spelling or link, even with --force", async () => {
    mkdirSync(at("sub"));
    symlinkSync(at("a.xlsx"), at("link.xlsx"));
    symlinkSync("link.xlsx", at("second.xlsx"));
    linkSync(at("a.xlsx"), at("hard.xlsx"));
    symlinkSync(folder.path, at("here"));
    const spellings = [
      "a.xlsx",
      "./a.xlsx",
      "sub/../a.xlsx",
      at("a.xlsx"),
      "here/a.xlsx",
      "link.xlsx",
      "second.xlsx",
      "hard.xlsx",
    ];
    for (const out of spellings) {
      expectUnusable(await run("check", "a.xlsx", "--out", out, "--force"), /就是输入文件/u);
      expectUnusable(await run("compute", "a.xlsx", "--out", out), /就是输入文件/u);
    }
    expectUnusable(await run("check", "link.xlsx", "--out", "a.xlsx", "--force"), /就是输入文件/u);
    expectUnusable(await run("check", "hard.xlsx", "--out", "here/link.xlsx", "--force"), /就是输入文件/u);
    expect(lstatSync(at("link.xlsx")).isSymbolicLink()).toBe(true);
    untouched();
  });

  test("H4 a link to another file counts as there; --force replaces the link, not what it points to", async () => {
    writeFileSync(at("other.xlsx"), "old");
    symlinkSync("other.xlsx", at("b.xlsx"));
    symlinkSync("nowhere.xlsx", at("dangling.xlsx"));
    expectUnusable(await run("check", "a.xlsx", "--out", "b.xlsx"), /已经存在/u);
    expectUnusable(await run("check", "a.xlsx", "--out", "dangling.xlsx"), /已经存在/u);
    expect(readlinkSync(at("dangling.xlsx"))).toBe("nowhere.xlsx");
    expect(await run("check", "a.xlsx", "--out", "b.xlsx", "--force")).toMatchObject({ stderr: "" });
    expect(readFileSync(at("other.xlsx"), "utf8")).toBe("old");
    expect(lstatSync(at("b.xlsx")).isFile()).toBe(true);
  });

  test("H4 a folder, a device, a name that isn't a workbook's", async () => {
    mkdirSync(at("b.xlsx"));
    expectUnusable(await run("check", "a.xlsx", "--out", "b.xlsx", "--force"), /不是文件/u);
    expectUnusable(await run("check", "a.xlsx", "--out", "b.xlsx/", "--force"), /以 \.xlsx 结尾/u);
    for (const out of ["/dev/null", "b.csv", "b", ".", ".."]) {
      expectUnusable(await run("check", "a.xlsx", "--out", out, "--force"), /以 \.xlsx 结尾/u);
    }
    expectUnusable(await run("check", "a.xlsx", "--out", `b\u0000\u001b[31m.xlsx`), /\\x00\\x1b\[31m/u);
    untouched();
  });

  test("H4 a folder that can't be written", async () => {
    // Even root can make no file there.
    expectUnusable(await run("check", "a.xlsx", "--out", "/proc/self/b.xlsx"), /无法写入“\/proc\/self\/b\.xlsx”/u);
  });

  test("H4 letters' case alone tells files apart only where the disk does", async () => {
    const place = placeForOutput({ out: "A.XLSX", cwd: folder.path, force: true, input: at("a.xlsx") });
    if (readdirSync(folder.path).includes("a.xlsx") && !isCaseSensitive())
      await expect(place).rejects.toThrow(/输入文件/u);
    else expect(basename((await place).path)).toBe("A.XLSX");
  });

  function isCaseSensitive(): boolean {
    return lstatSync(at("A.XLSX"), { throwIfNoEntry: false }) === undefined;
  }
});

describe("H2 writing whole or not at all", () => {
  test("H2 a file that appears in the meantime is not replaced, and nothing is left behind", async () => {
    const place = await placeForOutput({ out: "b.xlsx", cwd: folder.path, force: false, input: null });
    writeFileSync(at("b.xlsx"), "someone else's");
    await expect(writeOutput(place, Uint8Array.of(1))).rejects.toThrow(/已经存在/u);
    expect(readFileSync(at("b.xlsx"), "utf8")).toBe("someone else's");
    expect(readdirSync(folder.path).sort()).toEqual(["a.xlsx", "b.xlsx"]);
  });

  test("H2 the folder vanishes in the meantime", async () => {
    const place = { name: "gone/b.xlsx", path: at("gone/b.xlsx"), mayReplace: false };
    await expect(writeOutput(place, Uint8Array.of(1))).rejects.toThrow(/无法写入“gone\/b\.xlsx”/u);
  });

  test("F4 a user's sheet that bears a table's name stays", async () => {
    const bytes = workbookBytes([ATTENDANCE, ["问题清单", [["我的"]]]]);
    writeFileSync(at("a.xlsx"), bytes);
    await run("check", "a.xlsx", "--out", "b.xlsx");
    expect(await sheetNames("b.xlsx")).toEqual(["值班到岗记录", "问题清单", "问题清单 (2)"]);
    expect(await ownSheets("b.xlsx")).toEqual(["问题清单 (2)"]);
    await run("check", "b.xlsx", "--out", "c.xlsx");
    expect(await sheetNames("c.xlsx")).toEqual(await sheetNames("b.xlsx"));
  });
});
