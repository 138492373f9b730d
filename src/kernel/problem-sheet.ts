import { sheetRows } from "./cell-address";
import type { Severity } from "./finding";
import { inBoth } from "./message";
import type { Bilingual, Language } from "./language";
import type { ReportColumn, ReportSheet, ReportValue } from "./report-sheet";
import type { ReviewedFinding } from "./review";
import { PROBLEM_SHEET } from "./workbook-reader";

/** 级别 of 《问题清单》, Chinese in both languages as 情形 is (H1). */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: "错误",
  warning: "警告",
  "needs-review": "待核",
};

const COLUMNS: readonly ReportColumn[] = [
  { name: "级别", kind: "text", width: 6 },
  { name: "条款", kind: "text", width: 12 },
  { name: "工作表", kind: "text", width: 16 },
  { name: "单元格", kind: "text", width: 8 },
  { name: "内容", kind: "text", width: 60 },
  { name: "建议", kind: "text", width: 50 },
  { name: "规则", kind: "text", width: 24 },
];

/** Rows of a sheet below its header. */
const MOST_ROWS = sheetRows - 1;

const SETTLED: Bilingual = inBoth("已在《核定记录》中核定。", "Settled in 《核定记录》.");
const UNLISTED = {
  message: inBoth(
    "另有 {count} 项没有列出：一张工作表放不下。",
    "{count} more are not listed: a sheet can't hold them.",
  ),
  advice: inBoth("请先处理上面的问题，再检查一次。", "Mend those above, then check again."),
};

/**
 * 《问题清单》 (F4): every finding in the order it is given.
 *
 * @param mostRows rows that the sheet may hold; where there are more findings, the last row counts the rest
 */
export function problemSheet(
  findings: readonly ReviewedFinding[],
  language: Language,
  mostRows = MOST_ROWS,
): ReportSheet {
  const listed = findings.length > mostRows ? findings.slice(0, mostRows - 1) : findings;
  const rows: (readonly ReportValue[])[] = listed.map((finding) => [
    SEVERITY_NAMES[finding.severity],
    finding.clause,
    finding.sheet,
    finding.cell,
    finding.message,
    finding.settled ? SETTLED[language] : finding.advice,
    finding.rule,
  ]);
  const unlisted = findings.length - listed.length;
  if (unlisted > 0) {
    const message = UNLISTED.message[language].replace("{count}", String(unlisted));
    rows.push([null, null, null, null, message, UNLISTED.advice[language], null]);
  }
  return { name: PROBLEM_SHEET, columns: COLUMNS, rows };
}
