import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { REGULATIONS } from "../../src/regulations";
import { writeWorkbookState, EMPTY_STATE } from "../../src/kernel/workbook-state";
import { buildZip, workbookEntries } from "../files/zip-builder";
import { expectUnusable, runCommand, temporaryFolder } from "./run-command";
import { ATTENDANCE, HALF_RECORDED, STAFF, statePart, UNREADABLE, workbookBytes } from "./workbook-bytes";

const folder = temporaryFolder();
const run = (...argv: string[]) => runCommand(argv, folder.path);
const write = (name: string, bytes: Uint8Array | string): string => {
  writeFileSync(join(folder.path, name), bytes);
  return name;
};

describe("H5 check --json", () => {
  test("H5 the shape and the order of its keys", async () => {
    const { status, stdout, stderr } = await run("check", write("a.xlsx", workbookBytes([UNREADABLE])), "--json");
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout).toMatch(/^\{"findings":\[\{.*\}\],"read":\{"值班到岗记录":\{"rows":2,"leftOut":1\}\}\}\n$/u);
    expect(stdout).toContain(
      '{"rule":"duty/readable-cells","clause":"篇5 五.5","severity":"error","sheet":"值班到岗记录","cell":"A3","message":"“日期”里的“三月二日”不是可以识别的日期，这一行不参与计算。","data":{"column":"日期","value":"三月二日"}}',
    );
  });

  test("H5 a settled finding keeps its severity and says so in its data", async () => {
    const attendance = workbookBytes([HALF_RECORDED]);
    const before = JSON.parse((await run("check", write("a.xlsx", attendance), "--json")).stdout).findings;
    const open = before.find(({ severity }: { severity: string }) => severity !== "error");
    expect(open.data).not.toHaveProperty("settled");
    const settlements = workbookBytes([
      HALF_RECORDED,
      [
        "核定记录",
        [
          ["工作表", "单元格", "规则", "条款", "内容", "理由", "核定人", "日期"],
          [open.sheet, open.cell, open.rule, open.clause, open.message, "已核对", "赵六", "2026-04-01"],
        ],
      ],
    ]);
    const after = JSON.parse((await run("check", write("b.xlsx", settlements), "--json")).stdout).findings;
    expect(after).toContainEqual({ ...open, data: { ...open.data, settled: true } });
    expect(after).toHaveLength(before.length);
  });

  test("H5 a sheet named __proto__ is a key of its own in read", async () => {
    const [, rows] = ATTENDANCE;
    const { stdout } = await run("check", write("a.xlsx", workbookBytes([["__proto__", rows]])), "--json");
    expect(stdout).toContain('"read":{"__proto__":{"rows":2,"leftOut":0}}');
    expect(Object.keys(JSON.parse(stdout).read)).toEqual(["__proto__"]);
  });

  test("H5 column maps and own sheets are taken from the workbook's own part", async () => {
    const [, [header, ...rows]] = ATTENDANCE;
    const state = {
      ...EMPTY_STATE,
      ownSheets: ["旧结果"],
      columnMaps: [{ sheet: "三月", table: "值班到岗记录", columns: { 姓名: "谁" } }],
    };
    const renamed = (header ?? []).map((name) => (name === "姓名" ? "谁" : name));
    const sheets = [
      ["三月", [renamed, ...rows]],
      ["旧结果", ATTENDANCE[1]],
    ] as const;
    const bytes = workbookBytes(sheets, statePart(writeWorkbookState(state)));
    const { read } = JSON.parse((await run("check", write("a.xlsx", bytes), "--json")).stdout);
    expect(read).toEqual({ 三月: { rows: 2, leftOut: 0 } });
  });

  test("H1 --lang en-US changes the messages only", async () => {
    write("a.xlsx", workbookBytes([UNREADABLE]));
    const chinese = JSON.parse((await run("check", "a.xlsx", "--json")).stdout);
    const english = JSON.parse((await run("check", "a.xlsx", "--json", "--lang", "en-US")).stdout);
    const withoutMessages = ({ findings, read }: typeof chinese) => ({
      findings: findings.map((finding: object) => ({ ...finding, message: "" })),
      read,
    });
    expect(withoutMessages(english)).toEqual(withoutMessages(chinese));
    expect(english.findings[0].message).toContain("is not a date that can be read");
    expect(chinese.findings[0].message).not.toBe(english.findings[0].message);
  });
});

describe("H1 check for people", () => {
  test("H1 findings by severity with cell, article, sentence and advice, then the counts", async () => {
    const { status, stdout } = await run("check", write("a.xlsx", workbookBytes([UNREADABLE])));
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^错误 \(\d+\)\n {2}值班到岗记录!A3 {2}篇5 五\.5 {2}“日期”里的“三月二日”.*\n {6}建议：请写成/u,
    );
    expect(stdout).toMatch(/\n共 \d+ 项错误、\d+ 项警告、\d+ 项待核。\n读取：值班到岗记录 2 行（1 行未参与）。\n$/u);
  });

  test("H1 in English", async () => {
    const { stdout } = await run("check", write("a.xlsx", workbookBytes([UNREADABLE])), "--lang", "en-US");
    expect(stdout).toMatch(/^Errors \(\d+\)\n {2}值班到岗记录!A3 {2}篇5 五\.5 {2}“三月二日” in 日期 is not a date/u);
    expect(stdout).toMatch(/Read: 值班到岗记录 2 rows \(1 left out\)\.\n$/u);
  });

  test("H3 a terminal obeys nothing that stands in a cell", async () => {
    const [, [header, row]] = ATTENDANCE;
    const hostile = [header ?? [], ["\u001b[2J\u0007\u202e假", ...(row ?? []).slice(1)]];
    write("a.csv", hostile.map((cells) => cells.join(",")).join("\n"));
    const { stdout } = await run("check", "a.csv");
    expect(stdout).toContain("\\x1b[2J\\x07\\u202e假");
    expect(stdout).not.toMatch(/[\u0007\u001b\u202e]/u);
  });
});

describe("H3 status", () => {
  test("H3 nothing wrong is 0, error findings are 1", async () => {
    const clean = workbookBytes([
      [
        "节假日调整",
        [
          ["日期", "类型"],
          ["2027-02-06", "休"],
        ],
      ],
    ]);
    expect(await run("check", write("a.xlsx", clean), "--json")).toMatchObject({ status: 0, stderr: "" });
    expect(await run("check", write("b.xlsx", workbookBytes([UNREADABLE])), "--json")).toMatchObject({ status: 1 });
  });

  test("R3 a sheet found by name without its required columns is an error finding, not an unknown sheet", async () => {
    const { status, stdout } = await run(
      "check",
      write("a.xlsx", workbookBytes([["值班安排", [["日期"], ["2026-03-02"]]]])),
      "--json",
    );
    expect(status).toBe(1);
    expect(JSON.parse(stdout).findings[0]).toMatchObject({ rule: "duty/recognised-sheets", sheet: "值班安排" });
  });
});

describe("H4 files that check can't use", () => {
  test("H4 no known sheet: the line names those that are there", async () => {
    const bytes = workbookBytes([
      ["甲", [["x"]]],
      ["乙\n\u009b", [["y"]]],
    ]);
    expectUnusable(await run("check", write("a.xlsx", bytes)), /没有认得的工作表；文件里有：甲、乙\\x0a\\x9b。$/mu);
  });

  test("H4 many long names of sheets still make one short line", async () => {
    const sheets = Array.from({ length: 50 }, (_, index) => [`${"很长".repeat(14)}${index}`, [["x"]]] as const);
    expectUnusable(await run("check", write(`${"长".repeat(70)}.xlsx`, workbookBytes(sheets))), /…/u);
  });

  test("H4 only our own sheets are no known sheet", async () => {
    const [, rows] = ATTENDANCE;
    const own = writeWorkbookState({ ...EMPTY_STATE, ownSheets: ["我的"] });
    const bytes = workbookBytes(
      [
        ["值班罚款明细", rows],
        ["制度参数", [["参数", "值"]]],
        ["我的", rows],
      ],
      statePart(own),
    );
    expectUnusable(
      await run("check", write("a.xlsx", bytes)),
      /没有认得的工作表；文件里有：值班罚款明细、制度参数、我的/u,
    );
  });

  test("H4 --regulation whose sheets are absent", async () => {
    for (const { id } of REGULATIONS) {
      write("a.csv", "甲,乙\n1,2\n");
      expectUnusable(await run("check", "a.csv", "--regulation", id), new RegExp(`没有规章 ${id} 的工作表`, "u"));
      expectUnusable(
        await run("compute", "a.csv", "--regulation", id, "--lang", "en-US"),
        /no sheet of the regulation/u,
      );
    }
  });

  test("H3 more agents and months than memory holds end at status 2 with one line", async () => {
    const trades = Array.from({ length: 4000 }, (_, index) => `${index % 2 ? "1990-01-02" : "2199-12-31"},A${index},1`);
    write("交易流水.csv", ["日期,代理商编号,交易额", ...trades].join("\n"));
    expectUnusable(await run("check", "交易流水.csv"), /从1990-01到2199-12，有4000个代理商/u);
    expectUnusable(
      await run("compute", "交易流水.csv", "--lang", "en-US"),
      /from 1990-01 to 2199-12 with 4000 agents/u,
    );
  });

  test("H4 --regulation whose sheets are there", async () => {
    const bytes = workbookBytes([ATTENDANCE]);
    expect(await run("check", write("a.xlsx", bytes), "--regulation", "duty", "--json")).toEqual(
      await run("check", "a.xlsx", "--json"),
    );
  });

  test.each<[what: string, name: string, bytes: Uint8Array | string, sentence: RegExp]>([
    ["an empty file", "a.xlsx", "", /“a\.xlsx”/u],
    ["a picture", "a.xlsx", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), /“a\.xlsx”/u],
    [
      "an old .xls or encrypted file",
      "a.xlsx",
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      /“a\.xlsx”/u,
    ],
    ["another zip archive", "a.xlsx", buildZip([{ name: "a.txt", content: "a" }]), /工作簿/u],
    ["a truncated workbook", "a.xlsx", workbookBytes([ATTENDANCE]).subarray(0, 900), /损坏/u],
    [
      "a workbook whose checksum is wrong",
      "a.xlsx",
      buildZip(workbookEntries({ sheets: [["值班到岗记录", "<sheetData/>"]] }).map((entry) => ({ ...entry, crc: 1 }))),
      /损坏/u,
    ],
    [
      "a workbook that asks for a password",
      "a.xlsx",
      Uint8Array.from([
        ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
        ...Array.from("EncryptedPackage").flatMap((letter) => [letter.charCodeAt(0), 0]),
      ]),
      /密码/u,
    ],
    [
      "a DOCTYPE",
      "a.xlsx",
      buildZip(
        workbookEntries({
          sheets: [["甲", '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>']],
        }),
      ),
      /DOCTYPE/u,
    ],
    [
      "a DOCTYPE in a custom part",
      "a.xlsx",
      workbookBytes([ATTENDANCE], statePart("<!DOCTYPE guibiao><guibiao/>")),
      /DOCTYPE/u,
    ],
    [
      "a zip bomb",
      "a.xlsx",
      workbookBytes([ATTENDANCE], {
        extra: [{ name: "xl/worksheets/sheet1.xml", content: "", compressed: bomb(), size: 0xf000_0000, crc: 0 }],
      }),
      /太大/u,
    ],
    ["a csv with an open quote", "a.csv", '日期,姓名\n2026-03-02,"张三\n', /第 2 行的一个双引号/u],
    ["a csv in no encoding", "a.csv", Uint8Array.from([0x61, 0x2c, 0xff, 0xff, 0xfe, 0x0a]), /编码/u],
  ])("F2 %s", async (_, name, bytes, sentence) => {
    expectUnusable(await run("check", write(name, bytes), "--json"), sentence);
    expectUnusable(await run("compute", name), sentence);
  });

  test("F2 a file that isn't there, a folder, a name that can't be one", async () => {
    mkdirSync(join(folder.path, "b.xlsx"));
    expectUnusable(await run("check", "a.xlsx"), /无法读取“a\.xlsx”：它不存在/u);
    expectUnusable(await run("check", "b.xlsx"), /“b\.xlsx”不是文件/u);
    expectUnusable(await run("check", ""), /不是文件/u);
    expectUnusable(await run("check", "a\u0000b"), /a\\x00b/u);
    expectUnusable(await run("check", `${"a".repeat(300)}.xlsx`), /文件名太长/u);
  });
});

/** Bytes that inflate to more than a part may hold are never made: the declared size is enough to refuse it. */
function bomb(): Uint8Array {
  return Uint8Array.from([0x03, 0x00]);
}

describe("H2 the input", () => {
  test("H2 the input file is never changed", async () => {
    const bytes = workbookBytes([UNREADABLE, STAFF]);
    const path = join(folder.path, write("a.xlsx", bytes));
    const { mtimeMs } = statSync(path);
    expect(await run("check", "a.xlsx")).toMatchObject({ status: 1, stderr: "" });
    expect(await run("check", "a.xlsx", "--json", "--out", "b.xlsx")).toMatchObject({ status: 1, stderr: "" });
    expect(await run("compute", "a.xlsx", "--json", "--out", "c.xlsx")).toMatchObject({ status: 1, stderr: "" });
    expect(new Uint8Array(readFileSync(path))).toEqual(bytes);
    expect(statSync(path).mtimeMs).toBe(mtimeMs);
  });
});
