import { problemSheet } from "../../src/kernel/problem-sheet";
import type { ReviewedFinding } from "../../src/kernel/review";

const finding: ReviewedFinding = {
  regulation: "duty",
  rule: "duty/leader-post",
  clause: "篇5 一.3",
  severity: "warning",
  sheet: "值班人员",
  cell: "C7",
  place: { sheet: "值班人员", row: 6, column: 2 },
  message: "=内容",
  advice: "建议",
  data: {},
  settled: false,
};

describe("F4 《问题清单》", () => {
  test("F4 its columns, and a row for each finding in their order", () => {
    const { name, columns, rows } = problemSheet(
      [finding, { ...finding, severity: "error", sheet: null, cell: null }, { ...finding, severity: "needs-review" }],
      "zh-CN",
    );
    expect(name).toBe("问题清单");
    expect(columns.map((column) => column.name)).toEqual(["级别", "条款", "工作表", "单元格", "内容", "建议", "规则"]);
    expect(columns.every(({ kind }) => kind === "text")).toBe(true);
    expect(rows).toEqual([
      ["警告", "篇5 一.3", "值班人员", "C7", "=内容", "建议", "duty/leader-post"],
      ["错误", "篇5 一.3", null, null, "=内容", "建议", "duty/leader-post"],
      ["待核", "篇5 一.3", "值班人员", "C7", "=内容", "建议", "duty/leader-post"],
    ]);
  });

  test("F4 what is settled needs no advice", () => {
    const settled = { ...finding, settled: true };
    expect(problemSheet([settled], "zh-CN").rows[0]?.[5]).toBe("已在《核定记录》中核定。");
    expect(problemSheet([settled], "en-US").rows[0]?.slice(0, 6)).toEqual([
      ...["警告", "篇5 一.3", "值班人员", "C7", "=内容"],
      "Settled in 《核定记录》.",
    ]);
  });

  test("F4 more findings than a sheet has rows: the last row counts the rest", () => {
    const three = [finding, finding, finding];
    expect(problemSheet(three, "zh-CN", 3).rows).toHaveLength(3);
    const { rows } = problemSheet([...three, finding], "zh-CN", 3);
    expect(rows).toHaveLength(3);
    expect(rows[2]?.[4]).toBe("另有 2 项没有列出：一张工作表放不下。");
  });
});
