import { inBoth } from "../../src/kernel/message";
import { unsetDateParameter } from "../../src/kernel/policy";
import { POLICY_SHEET, readPolicySheet } from "../../src/kernel/policy-sheet";
import type { Cell } from "../../src/kernel/sheet-source";
import { DUTY_POLICY } from "../../src/regulations/duty/policy";
import { memorySheet } from "../memory-sheet";
import { attendance, fines, lateWith, readerSays, review, specimen, type Rows, tableRows } from "./reviewing";

const HEADER = ["参数", "值", "生效日期", "条款", "说明"];
const LATE_ON = (day: string): string => `${day} 张三 迟到 30`;

/** A late arrival on each of some days, under some rows of 《制度参数》. */
async function under(rows: Rows, days: readonly string[] = ["2026-03-02"], header: readonly Cell[] = HEADER) {
  return review([attendance(days.map((day) => lateWith({ 日期: day }))), memorySheet("制度参数", [header, ...rows])]);
}

const amounts = async (rows: Rows, days: readonly string[]): Promise<readonly unknown[]> =>
  tableRows(await under(rows, days), "值班罚款明细").map((row) => row[5]);

describe("P2 the sheet 《制度参数》", () => {
  it("P2 has the columns 参数 and 值, 生效日期, 条款, 说明", () => {
    expect(POLICY_SHEET.name).toBe("制度参数");
    expect(POLICY_SHEET.columns.map(({ name, required }) => [name, required ?? false])).toEqual([
      ["参数", true],
      ["值", true],
      ["生效日期", false],
      ["条款", false],
      ["说明", false],
    ]);
  });

  it.each(["fineLate", "FINELATE", " fine Late ", "ｆｉｎｅＬａｔｅ", "迟到罚款", "迟到 罚款", "迟到罚款\u200b"])(
    "P2 a parameter by id or Chinese name: %j",
    async (name) => {
      const result = await under([[name, 40]]);
      expect(readerSays(result)).toEqual([]);
      expect(fines(result)).toEqual(["2026-03-02 张三 迟到 40"]);
    },
  );

  it("P2 the two columns are enough, in any order, below titles, and 条款 and 说明 are free", async () => {
    expect(fines(await under([[40, "fineLate"]], undefined, ["值", "参数"]))).toEqual(["2026-03-02 张三 迟到 40"]);
    const policy = memorySheet("制度参数", [
      ["本镇的规定"],
      [],
      HEADER,
      ["fineLate", "40元", "", "篇5 五.5", "会议决定"],
    ]);
    expect(fines(await review([attendance([lateWith({})]), policy]))).toEqual(["2026-03-02 张三 迟到 40"]);
  });

  it.each([40, "40", "40.00", "￥40", "４０元"])("P2 the value may be written %j", async (value) => {
    expect(fines(await under([["fineLate", value]]))).toEqual(["2026-03-02 张三 迟到 40"]);
  });

  it("P2 生效日期 blank = always", async () => {
    for (const blank of ["", null, " ", "\u200b"]) {
      expect(await amounts([["fineLate", 40, blank]], ["1990-01-01", "2199-12-31"])).toEqual([40, 40]);
    }
  });

  it.each(["2026-03-03", "2026/3/3", "2026年3月3日", "20260303", 20260303, 46084])(
    "P2 the day before, on and after the change day %j",
    async (from) => {
      const days = ["2026-03-02", "2026-03-03", "2026-03-04"];
      expect(await amounts([["fineLate", 40, from]], days)).toEqual([30, 40, 40]);
    },
  );

  it("P2 several changes of one parameter, in any order", async () => {
    const days = ["2026-03-02", "2026-03-03", "2026-03-31", "2026-04-01", "2026-04-02"];
    const changes: Rows = [
      ["fineLate", 20, "2026-04-01"],
      ["迟到罚款", 40, "2026-03-03"],
      ["fineLate", 35],
    ];
    expect(await amounts(changes, days)).toEqual([35, 40, 40, 20, 20]);
    expect(await amounts([...changes].reverse(), days)).toEqual([35, 40, 40, 20, 20]);
  });

  it.each<readonly [string, readonly Cell[], string]>([
    ["an unknown parameter", ["fineSleeping", 40], "error 制度参数!A2 readable-policy 篇5"],
    ["a parameter named __proto__", ["__proto__", 40], "error 制度参数!A2 readable-policy 篇5"],
    ["a parameter named constructor", ["constructor", 40], "error 制度参数!A2 readable-policy 篇5"],
    ["a parameter without a name", ["", 40], "error 制度参数!A2 readable-policy 篇5"],
    ["an error value for a name", ["#N/A", 40], "error 制度参数!A2 readable-policy 篇5"],
    ["a value that it can't take", ["fineLate", "很多"], "error 制度参数!B2 readable-policy 篇5 五.5"],
    ["a negative fine", ["fineLate", -40], "error 制度参数!B2 readable-policy 篇5 五.5"],
    ["three decimals", ["fineLate", 40.005], "error 制度参数!B2 readable-policy 篇5 五.5"],
    ["no value", ["fineLate", ""], "error 制度参数!B2 readable-policy 篇5 五.5"],
    ["an error value", ["fineLate", "#REF!"], "error 制度参数!B2 readable-policy 篇5 五.5"],
    ["an error value where any text would do", ["leaderPosts", "#N/A"], "error 制度参数!B2 readable-policy 篇5 一.3"],
    ["a formula without a result", ["leaderPosts", "#GETTING_DATA"], "error 制度参数!B2 readable-policy 篇5 一.3"],
    ["a choice that isn't one", ["publish", "some"], "error 制度参数!B2 readable-policy 篇5 五.5"],
    ["a date that can't be read", ["fineLate", 40, "三月"], "error 制度参数!C2 readable-policy 篇5 五.5"],
    ["a date before the limit", ["fineLate", 40, "1989-12-31"], "error 制度参数!C2 readable-policy 篇5 五.5"],
    ["a date after the limit", ["fineLate", 40, 109575], "error 制度参数!C2 readable-policy 篇5 五.5"],
    ["an error value for a date", ["fineLate", 40, "#N/A"], "error 制度参数!C2 readable-policy 篇5 五.5"],
    ["a boolean for a date", ["fineLate", 40, true], "error 制度参数!C2 readable-policy 篇5 五.5"],
  ])("P2 %s: an error at the cell, the row ignored, the text's default used", async (_, row, said) => {
    const result = await under([row]);
    expect(readerSays(result)).toEqual([said]);
    expect(fines(result)).toEqual([LATE_ON("2026-03-02")]);
    expect(result.findingsOfComputation.filter(({ sheet }) => sheet === "制度参数")).toHaveLength(1);
  });

  it.each<readonly [string, Rows]>([
    [
      "by id",
      [
        ["fineLate", 40],
        ["fineLate", 99],
      ],
    ],
    [
      "by id and by name",
      [
        ["fineLate", 40],
        ["迟到罚款", 99],
      ],
    ],
    [
      "the same value",
      [
        ["fineLate", 40],
        ["fineLate", 40],
      ],
    ],
  ])("P2 one parameter and date twice, %s: an error at the second, which is ignored", async (_, rows) => {
    const result = await under(rows);
    expect(readerSays(result)).toEqual(["error 制度参数!A3 readable-policy 篇5 五.5"]);
    expect(fines(result)).toEqual(["2026-03-02 张三 迟到 40"]);
  });

  it("P2 one date in two spellings is one date", async () => {
    const result = await under([
      ["fineLate", 40, "2026-03-02"],
      ["fineLate", 99, 46083],
      ["fineLate", 98, "2026年3月2日"],
    ]);
    expect(readerSays(result)).toEqual([
      "error 制度参数!A3 readable-policy 篇5 五.5",
      "error 制度参数!A4 readable-policy 篇5 五.5",
    ]);
    expect(fines(result)).toEqual(["2026-03-02 张三 迟到 40"]);
  });

  it("P2 a row that can't be taken doesn't use up its date", async () => {
    const result = await under([
      ["fineLate", "很多"],
      ["fineLate", 40],
    ]);
    expect(readerSays(result)).toEqual(["error 制度参数!B2 readable-policy 篇5 五.5"]);
    expect(fines(result)).toEqual(["2026-03-02 张三 迟到 40"]);
  });

  it("P2 blank rows, a repeated header and notes are no parameters", async () => {
    const result = await under([
      [],
      ["", null],
      HEADER,
      ["fineLate", 40],
      ["备注：经会议决定"],
      ["", "", "", "注：略"],
      ["合计", 1],
    ]);
    expect(readerSays(result)).toEqual([]);
    expect(fines(result)).toEqual(["2026-03-02 张三 迟到 40"]);
  });

  it("P2 no alternative reading: lateAndEarlyInOneSlot by its words", async () => {
    const both = attendance([lateWith({ 离岗时间: "20:00" })]);
    for (const value of ["once", "一次", "同一时段迟到又早退，只罚一次"]) {
      const policy = memorySheet("制度参数", [HEADER, ["lateAndEarlyInOneSlot", value]]);
      expect(tableRows(await review([both, policy]), "值班罚款明细").map((row) => [row[4], row[5]])).toEqual([
        ["迟到、早退", 30],
      ]);
    }
  });

  it("P2 a parameter of a regulation that isn't looked at is known, and its faults are its own", async () => {
    const policy = memorySheet("制度参数", [HEADER, ["fineLate", "很多"], ["fineLate", 40, "三月"]]);
    const sheets = [policy, memorySheet("样表", [["编号"], ["甲"]])];
    expect(readerSays(await review(sheets, specimen))).toEqual([]);
  });

  it("P2 a day that Excel keeps as a number is read as the workbook shows it, and shown as a date", () => {
    const since = unsetDateParameter({
      name: inBoth("颁布日期", "Day of issue"),
      clause: "篇9 一",
      meaning: inBoth("没有填写", "Not set"),
    });
    const read = (value: Cell, date1904: boolean): readonly string[] =>
      (readPolicySheet({ name: "", rows: [HEADER, ["颁布日期", value]] }, { since }, date1904)?.overrides ?? []).map(
        (override) => since.show(typeof override.value === "number" ? override.value : null),
      );
    expect([read(46083, false), read(46083 - 1462, true), read(46083.75, false)]).toEqual([
      ["2026-03-02"],
      ["2026-03-02"],
      ["2026-03-02"],
    ]);
    expect([read("2026-03-02", true), read(20260302, true), read("", false), read(12, false)]).toEqual([
      ["2026-03-02"],
      ["2026-03-02"],
      [""],
      [],
    ]);
  });

  it("P2 a matrix without its columns is none", () => {
    for (const rows of [
      [],
      [[]],
      [["参数"]],
      [["值"]],
      [
        ["数", "值"],
        ["fineLate", 40],
      ],
    ]) {
      expect(readPolicySheet({ name: "", rows }, DUTY_POLICY, false)).toBeNull();
    }
    expect(readPolicySheet({ name: "", rows: [HEADER] }, DUTY_POLICY, false)?.overrides).toEqual([]);
  });
});
