import { SEVERITIES, type Severity } from "../kernel/finding";
import type { Bilingual, Language } from "../kernel/language";
import { inBoth } from "../kernel/message";
import type { ReportValue, ReportValueKind } from "../kernel/report-sheet";
import type { ReviewedFinding, ReviewedTable } from "../kernel/review";
import type { ReadCount } from "../kernel/workbook-reader";
import { printable } from "./sentence";
import { padEnd, padStart, textWidth } from "./text-width";

/** What `check` and `compute` print for people. */

const SEVERITY_TITLES: Readonly<Record<Severity, Bilingual>> = {
  error: inBoth("错误", "Errors"),
  warning: inBoth("警告", "Warnings"),
  "needs-review": inBoth("待核", "To review"),
};

const WORDS = {
  advice: inBoth("建议：", "What to do: "),
  settled: inBoth("（已核定）", " (settled)"),
  wholeTable: inBoth("（整份文件）", "(the whole file)"),
  noRows: inBoth("（没有行）", "(no rows)"),
} as const;

const whole = new Intl.NumberFormat("en-US");
const money = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const percentage = new Intl.NumberFormat("en-US", { style: "percent", maximumFractionDigits: 4 });

export function* findingsText(findings: readonly ReviewedFinding[], language: Language): Generator<string> {
  for (const severity of SEVERITIES) {
    const group = findings.filter((finding) => finding.severity === severity);
    if (group.length === 0) continue;
    yield `${SEVERITY_TITLES[severity][language]} (${whole.format(group.length)})\n`;
    for (const finding of group) yield findingText(finding, language);
    yield "\n";
  }
}

function findingText(finding: ReviewedFinding, language: Language): string {
  const { sheet, cell, clause, message, advice, settled } = finding;
  const place = sheet === null ? WORDS.wholeTable[language] : cell === null ? sheet : `${sheet}!${cell}`;
  const lines = [`  ${place}  ${clause}  ${message}${settled ? WORDS.settled[language] : ""}`];
  if (!settled && advice !== "") lines.push(`      ${WORDS.advice[language]}${advice}`);
  return lines.map((line) => `${printable(line)}\n`).join("");
}

/** How many findings and rows there were. */
export function countsText(
  findings: readonly ReviewedFinding[],
  counts: readonly ReadCount[],
  language: Language,
): string {
  const number = (severity: Severity): string =>
    whole.format(findings.filter((finding) => finding.severity === severity).length);
  const settled = findings.filter((finding) => finding.settled).length;
  const chinese =
    findings.length === 0
      ? "没有发现问题。"
      : `共 ${number("error")} 项错误、${number("warning")} 项警告、${number("needs-review")} 项待核` +
        `${settled > 0 ? `（其中 ${whole.format(settled)} 项已核定）` : ""}。`;
  const english =
    findings.length === 0
      ? "Nothing wrong was found."
      : `Errors: ${number("error")}, warnings: ${number("warning")}, to review: ${number("needs-review")}` +
        `${settled > 0 ? ` (${whole.format(settled)} of them settled)` : ""}.`;
  const read = counts.map(({ sheet, rows, leftOut }) =>
    language === "zh-CN"
      ? `${sheet} ${whole.format(rows)} 行${leftOut > 0 ? `（${whole.format(leftOut)} 行未参与）` : ""}`
      : `${sheet} ${whole.format(rows)} rows${leftOut > 0 ? ` (${whole.format(leftOut)} left out)` : ""}`,
  );
  const rowsLine = language === "zh-CN" ? `读取：${read.join("、")}。` : `Read: ${read.join(", ")}.`;
  return `${inBoth(chinese, english)[language]}\n${printable(rowsLine)}\n`;
}

/** A table with its columns aligned, figures to the right. */
export function* tableText(table: ReviewedTable, language: Language): Generator<string> {
  const { name, columns, rows } = table;
  const size = language === "zh-CN" ? `${whole.format(rows.length)} 行` : `${whole.format(rows.length)} rows`;
  yield `${name} (${size})\n`;
  if (rows.length === 0) {
    yield `  ${WORDS.noRows[language]}\n\n`;
    return;
  }
  const shown = (row: readonly ReportValue[], index: number): string =>
    shownValue(row[index] ?? null, columns[index]?.kind ?? "text");
  const widths = columns.map((column) => textWidth(column.name));
  for (const row of rows) {
    for (let index = 0; index < widths.length; index++) {
      widths[index] = Math.max(widths[index] ?? 0, textWidth(shown(row, index)));
    }
  }
  const line = (cellOf: (index: number) => string): string =>
    `  ${columns
      .map(({ kind }, index) => (isFigure(kind) ? padStart : padEnd)(cellOf(index), widths[index] ?? 0))
      .join("  ")
      .trimEnd()}\n`;
  yield line((index) => columns[index]?.name ?? "");
  for (const row of rows) yield line((index) => shown(row, index));
  yield "\n";
}

function isFigure(kind: ReportValueKind): boolean {
  return kind === "money" || kind === "number" || kind === "rate";
}

function shownValue(value: ReportValue, kind: ReportValueKind): string {
  if (value === null) return "";
  if (typeof value === "string") return printable(value);
  if (kind === "money") return money.format(value);
  return kind === "rate" ? percentage.format(value) : String(value);
}

/** `已写入 结果.xlsx` */
export function writtenText(name: string, language: Language): string {
  return `${inBoth("已写入 ", "Written: ")[language]}${printable(name)}\n`;
}
