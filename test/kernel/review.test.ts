import { reviewWorkbook } from "../../src/kernel/review";
import { duty } from "../../src/regulations/duty";
import { memorySheet } from "../memory-sheet";
import { attendance, LATE, lateWith, review, specimen } from "./reviewing";

const BROKEN = attendance([
  lateWith({ 到岗时间: "没来", 日期: "三月" }),
  LATE,
  lateWith({ 姓名: "张\u200b三", 日期: "2026-03-03" }),
]);

describe("one review for pane and command", () => {
  it("gives findings in the order of sheets, rows and columns, whatever the order of rules", async () => {
    const staff = memorySheet("值班人员", [
      ["姓名", "职务", "值班组", "组长", "驾驶员", "月工资"],
      ["张三", "镇长", "一组", "是", "否", "多"],
    ]);
    for (const sheets of [
      [staff, BROKEN],
      [BROKEN, staff],
    ]) {
      const { findings } = await review(sheets);
      const at = findings.map(({ place }) =>
        place === null ? [-1, 0, 0] : [sheets.findIndex(({ name }) => name === place.sheet), place.row, place.column],
      );
      expect(at.length).toBeGreaterThan(3);
      expect(at).toEqual([...at].sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]));
    }
  });

  it("compute says every error and what the computation raised; a reader's warning is of the check alone", async () => {
    const { findings, findingsOfComputation } = await review([BROKEN]);
    expect(findings.filter(({ severity }) => severity === "warning").map(({ cell }) => cell)).toContain("D4");
    expect(findingsOfComputation.filter(({ severity }) => severity === "error")).toEqual(
      findings.filter(({ severity }) => severity === "error"),
    );
    expect(findingsOfComputation.filter(({ rule }) => rule === "duty/readable-cells").map(({ cell }) => cell)).toEqual([
      "A2",
      "E2",
    ]);
  });

  it("is the same a second time, and tables are the same whenever asked", async () => {
    const [first, second] = [await review([BROKEN]), await review([BROKEN])];
    expect(second.findings).toEqual(first.findings);
    expect(first.tables()).toEqual(first.tables());
    expect(first.tables().map(({ regulation }) => regulation)).toEqual(Array(4).fill("duty"));
  });

  it("several regulations are answered one after the other", async () => {
    const sheets = [
      memorySheet("样表", [
        ["编号", "额"],
        ["甲", "多"],
      ]),
      BROKEN,
    ];
    const both = await reviewWorkbook(sheets, [duty, specimen], [duty, specimen], { language: "zh-CN" });
    expect(new Set(both.findings.map(({ regulation }) => regulation))).toEqual(new Set(["duty", "specimen"]));
    expect(both.counts.map(({ sheet }) => sheet)).toEqual(["样表", "值班到岗记录"]);
    expect(both.tables().map(({ name }) => name)).toContain("样表汇总");
  });

  it("H1 the language changes sentences alone", async () => {
    const [chinese, english] = await Promise.all(
      (["zh-CN", "en-US"] as const).map((language) => reviewWorkbook([BROKEN], [duty], [duty], { language })),
    );
    expect(english?.findings.map(({ message }) => message)).not.toEqual(
      chinese?.findings.map(({ message }) => message),
    );
    expect(english?.findings.map(({ clause, sheet, data }) => [clause, sheet, data])).toEqual(
      chinese?.findings.map(({ clause, sheet, data }) => [clause, sheet, data]),
    );
  });

  it("an empty workbook brings nothing", async () => {
    const { findings, counts, tables } = await review([]);
    expect([findings, counts, tables().map(({ rows }) => rows.length)]).toEqual([[], [], [0, 0, 0, 0]]);
  });

  it("can be stopped", async () => {
    await expect(
      reviewWorkbook([BROKEN], [duty], [duty], { language: "zh-CN", signal: AbortSignal.abort() }),
    ).rejects.toThrow("abort");
  });
});
