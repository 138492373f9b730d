import { refuseOversized, type ReportSheet } from "../../src/kernel/report-sheet";
import { UnusableInputError } from "../../src/kernel/unusable-input";

const report = (rowCount: number, footer?: readonly string[]): ReportSheet => ({
  name: "返佣月报",
  columns: [{ name: "月份", kind: "month", width: 8 }],
  rows: new Array<readonly string[]>(rowCount).fill(["2026-03"]),
  ...(footer === undefined ? {} : { print: { title: "返佣月报", footer } }),
});

describe("F4 a result that no sheet can hold", () => {
  test.each([
    ["header and rows fill the sheet", report(1_048_575)],
    ["so do header, rows, a blank row and the last lines", report(1_048_572, ["制表：", "日期："])],
  ])("%s", (_, sheet) => {
    expect(() => refuseOversized([report(1), sheet])).not.toThrow();
  });

  test.each([
    ["one row too many", report(1_048_576), "1,048,576"],
    ["no room for the last lines", report(1_048_573, ["制表：", "日期："]), "1,048,573"],
  ])("%s", (_, sheet, rows) => {
    let refusal: unknown;
    try {
      refuseOversized([report(1), sheet]);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(UnusableInputError);
    expect(String(refusal)).toContain(`《返佣月报》有 ${rows} 行，一张工作表放不下`);
  });
});
