import { readSettlements, Settlements } from "../../src/kernel/settlement";
import type { Cell } from "../../src/kernel/sheet-source";
import type { ReviewedFinding } from "../../src/kernel/review";
import { duty } from "../../src/regulations/duty";
import { memorySheet } from "../memory-sheet";
import { attendance, lateWith, review, type Rows } from "./reviewing";

const HEADER = ["工作表", "单元格", "规则", "条款", "内容", "理由", "核定人", "日期"];

/** Came, and nobody noted when he left: needs-review. A zero-width space in the name: a warning. No date: an error. */
const LEDGER = attendance([
  lateWith({ 到岗时间: "18:00", 离岗时间: "" }),
  lateWith({ 到岗时间: "18:00", 日期: "2026-03-03", 姓名: "张\u200b三" }),
  lateWith({ 日期: "" }),
]);

const reviewed = async (rows: Rows, header: readonly Cell[] = HEADER): Promise<readonly ReviewedFinding[]> =>
  (await review([LEDGER, memorySheet("核定记录", [header, ...rows])])).findings;

const recordOf = (finding: ReviewedFinding, change: Readonly<Record<string, Cell>> = {}): readonly Cell[] => {
  const record: Readonly<Record<string, Cell>> = {
    工作表: finding.sheet,
    单元格: finding.cell,
    规则: finding.rule,
    条款: finding.clause,
    内容: finding.message,
    理由: "已核对门禁记录",
    核定人: "王主任",
    日期: "2026-03-05",
    ...change,
  };
  return HEADER.map((name) => record[name] ?? null);
};

const settledCells = (findings: readonly ReviewedFinding[]): readonly string[] =>
  findings.filter(({ settled }) => settled).map(({ cell, severity }) => `${severity} ${cell ?? ""}`);

describe("H5 settled findings", () => {
  let findings: readonly ReviewedFinding[];
  let open: ReviewedFinding;
  beforeAll(async () => {
    findings = (await review([LEDGER])).findings;
    const found = findings.find(({ severity }) => severity === "needs-review");
    if (found === undefined) throw new Error("nothing to settle");
    open = found;
  });

  it("H5 the ledger brings an error, a warning and a needs-review, none settled", () => {
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(["error", "warning", "needs-review"]));
    expect(settledCells(findings)).toEqual([]);
  });

  it("H5 warnings and needs-reviews are settled and keep their severity; errors never are", async () => {
    const after = await reviewed(findings.map((finding) => recordOf(finding)));
    expect(after.map(({ severity, cell, rule }) => [severity, cell, rule])).toEqual(
      findings.map(({ severity, cell, rule }) => [severity, cell, rule]),
    );
    expect(after.map(({ settled }) => settled)).toEqual(findings.map(({ severity }) => severity !== "error"));
  });

  it("H5 only the recorded one is settled", async () => {
    expect(settledCells(await reviewed([recordOf(open)]))).toEqual([`needs-review ${open.cell ?? ""}`]);
  });

  it.each<readonly [string, Readonly<Record<string, Cell>>]>([
    ["another sentence", { 内容: "2026年3月2日另有一事。" }],
    ["no sentence", { 内容: "" }],
    ["another cell", { 单元格: "E9" }],
    ["no cell", { 单元格: "" }],
    ["another sheet", { 工作表: "值班安排" }],
    ["another rule", { 规则: "duty/leader-post" }],
    ["no rule", { 规则: "" }],
    ["no reason", { 理由: "" }],
    ["a reason of spaces", { 理由: "  " }],
    ["no name", { 核定人: null }],
  ])("H5 %s doesn't settle", async (_, change) => {
    expect(settledCells(await reviewed([recordOf(open, change)]))).toEqual([]);
  });

  it.each<readonly [string, (finding: ReviewedFinding) => Readonly<Record<string, Cell>>]>([
    ["a cell in small letters", ({ cell }) => ({ 单元格: (cell ?? "").toLowerCase() })],
    ["a sheet with spaces", ({ sheet }) => ({ 工作表: ` ${sheet ?? ""} ` })],
    ["a sentence with a line break", ({ message }) => ({ 内容: `${message.slice(0, 8)}\n${message.slice(8)}` })],
    ["no clause", () => ({ 条款: "" })],
    ["no date", () => ({ 日期: "" })],
  ])("H5 %s settles all the same", async (_, change) => {
    expect(settledCells(await reviewed([recordOf(open, change(open))]))).toEqual([`needs-review ${open.cell ?? ""}`]);
  });

  it("H5 what was settled in English is settled in Chinese and the other way round", async () => {
    const { renderFinding } = await import("../../src/kernel/message");
    const run = (await review([LEDGER])).reading.regulations[0];
    if (run === undefined) throw new Error("nothing was read");
    const finding = duty.run(run.input).findings.find(({ severity }) => severity === "needs-review");
    if (finding === undefined) throw new Error("nothing to settle");
    const english = renderFinding(finding, duty.messages["en-US"], "en-US").message;
    expect(english).not.toBe(open.message);
    expect(settledCells(await reviewed([recordOf(open, { 内容: english })]))).toEqual([
      `needs-review ${open.cell ?? ""}`,
    ]);
  });

  it("H5 a change of the row that changes the sentence un-settles it", async () => {
    const rows = memorySheet("核定记录", [HEADER, recordOf(open)]);
    const changed = attendance([lateWith({ 到岗时间: "18:00", 离岗时间: "", 日期: "2026-03-04" })]);
    expect(settledCells((await review([changed, rows])).findings)).toEqual([]);
  });

  it("H5 columns in any order, below a title, and merged reasons", async () => {
    const reversed = await reviewed([[...recordOf(open)].reverse()], [...HEADER].reverse());
    expect(settledCells(reversed)).toEqual([`needs-review ${open.cell ?? ""}`]);
    const warning = findings.find(({ severity }) => severity === "warning");
    if (warning === undefined) throw new Error("no warning");
    const merged = memorySheet(
      "核定记录",
      [["核定记录"], HEADER, recordOf(open), recordOf(warning, { 理由: null, 核定人: null })],
      {
        merges: [
          { row: 2, column: 5, rowCount: 2, columnCount: 1 },
          { row: 2, column: 6, rowCount: 2, columnCount: 1 },
        ],
      },
    );
    expect(settledCells((await review([LEDGER, merged])).findings)).toHaveLength(2);
  });

  it("H5 a sheet without its columns settles nothing", async () => {
    expect(
      settledCells(
        await reviewed(
          [recordOf(open)],
          HEADER.map((name) => (name === "核定人" ? "谁" : name)),
        ),
      ),
    ).toEqual([]);
    expect(readSettlements({ name: "核定记录", rows: [] })).toEqual([]);
  });
});

describe("H5 a finding without a place", () => {
  const record = {
    sheet: "",
    cell: "",
    rule: "a/b",
    clause: "",
    message: "一句话。",
    reason: "理由",
    settledBy: "人",
    date: "",
  };

  it("H5 is settled by a record without one", () => {
    expect(new Settlements([record]).has(null, null, "a/b", ["x", "一句话。"])).toBe(true);
    expect(new Settlements([record]).has("表", "A1", "a/b", ["一句话。"])).toBe(false);
    expect(new Settlements([]).has(null, null, "a/b", ["一句话。"])).toBe(false);
  });

  it("H5 parts of a record never run into each other", () => {
    const settlements = new Settlements([{ ...record, sheet: "表A", cell: "1" }]);
    expect(settlements.has("表", "A1", "a/b", ["一句话。"])).toBe(false);
  });
});
