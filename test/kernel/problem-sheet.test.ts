import { problemSheet, SEVERITY_NAMES } from "../../src/kernel/problem-sheet";
import type { ReviewedFinding } from "../../src/kernel/review";

const finding: ReviewedFinding = {
  regulation: "duty",
  rule: "duty/leader-post",
  clause: "篇5 一.3",
  severity: "error",
  sheet: "值班人员",
  cell: "C7",
  place: { sheet: "值班人员", row: 6, column: 2 },
  message: "=1+1 不是职务。",
  advice: "请改正。",
  data: {},
  settled: false,
};

describe("F4 the sheet 《问题清单》", () => {
  it("F4 has 级别, 条款, 工作表, 单元格, 内容, 建议, 规则, all of them text", () => {
    const { name, columns, rows } = problemSheet([], "zh-CN");
    expect([name, columns.map((column) => column.name).join(), rows]).toEqual([
      "问题清单",
      "级别,条款,工作表,单元格,内容,建议,规则",
      [],
    ]);
    expect(new Set(columns.map(({ kind }) => kind))).toEqual(new Set(["text"]));
  });

  it("F4 one row a finding, in the order given; 级别 is Chinese in both languages", () => {
    const findings = (["needs-review", "error", "warning"] as const).map((severity) => ({ ...finding, severity }));
    for (const language of ["zh-CN", "en-US"] as const) {
      const { rows } = problemSheet(findings, language);
      expect(rows.map((row) => row[0])).toEqual(["待核", "错误", "警告"]);
      expect(rows[1]).toEqual([
        SEVERITY_NAMES.error,
        "篇5 一.3",
        "值班人员",
        "C7",
        "=1+1 不是职务。",
        "请改正。",
        "duty/leader-post",
      ]);
    }
  });

  it("F4 a settled finding says so in place of its advice; one without a place leaves the cells blank", () => {
    const settled = { ...finding, severity: "warning" as const, settled: true, sheet: null, cell: null, place: null };
    expect(problemSheet([settled], "zh-CN").rows[0]?.slice(2, 6)).toEqual([
      null,
      null,
      finding.message,
      "已在《核定记录》中核定。",
    ]);
    expect(problemSheet([settled], "en-US").rows[0]?.[5]).toBe("Settled in 《核定记录》.");
  });

  it("F4 as many as a sheet holds are listed; of more, the last row counts the rest", () => {
    const three = [finding, finding, finding];
    expect(problemSheet(three, "zh-CN", 3).rows).toHaveLength(3);
    expect(problemSheet(three, "zh-CN", 3).rows[2]?.[0]).toBe("错误");
    const cut = problemSheet(three, "zh-CN", 2).rows;
    expect(cut).toHaveLength(2);
    expect(cut[1]).toEqual([null, null, null, null, expect.stringContaining("另有 2 项"), expect.any(String), null]);
    expect(problemSheet(three, "en-US", 2).rows[1]?.[4]).toContain("2 more");
  });
});
