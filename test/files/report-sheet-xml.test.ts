import { reportSheetXml, type SheetSettings } from "../../src/files/report-sheet-xml";
import { transitional } from "../../src/files/xlsx-namespaces";
import type { ReportSheet } from "../../src/kernel/report-sheet";

const settings: SheetSettings = {
  namespaces: transitional,
  styles: {
    header: 1,
    values: { text: 0, date: 0, month: 0, money: 0, number: 0, rate: 0 },
    quoted: 0,
    line: 0,
    quotedLine: 0,
    plainText: 0,
  },
  date1904: false,
  isTemplate: false,
  tableId: null,
  kept: "",
  choicesRange: () => null,
};
const report = (rowCount: number): ReportSheet => ({
  name: "问题清单",
  columns: [{ name: "内容", kind: "text", width: 8 }],
  rows: new Array<readonly string[]>(rowCount).fill(["行"]),
});

describe("F4 the longest sheet", () => {
  test("holds a header and 1,048,575 rows", () => {
    expect(reportSheetXml(report(1_048_575), settings).next().value).toContain('<dimension ref="A1:A1048576"/>');
  });

  test("holds no row more", () => {
    expect(() => reportSheetXml(report(1_048_576), settings).next()).toThrow("tooManyCells");
  });
});
