import { cellOf, type Finding } from "../../../src/kernel/finding";
import { LANGUAGES } from "../../../src/kernel/language";
import { renderFinding } from "../../../src/kernel/message";
import type { Cell } from "../../../src/kernel/sheet-source";
import { readCounts, readWorkbook } from "../../../src/kernel/workbook-reader";
import { REGULATIONS } from "../../../src/regulations";
import { customerService } from "../../../src/regulations/customer-service";
import { SHEETS } from "../../../src/regulations/customer-service/sheets";
import { memorySheet } from "../../memory-sheet";

/** Column -> cell; what isn't named is blank. */
export type Row = Readonly<Record<string, Cell>>;

/** Sheet -> rows. A sheet that isn't named isn't there. */
export interface VisitBook {
  readonly sheets: Readonly<Record<string, readonly Row[]>>;
  /** Rows of 《制度参数》: parameter, value, first day. */
  readonly policy?: readonly (readonly [string, Cell, Cell?])[];
  /** Columns that the sheets lack: `客户来访登记.站立服务`. */
  readonly without?: readonly string[];
}

export interface VisitRun {
  /** `客户来访登记!E2 error answerUnknown 篇6 …` of one rule, by sheet, row and column. */
  found(rule: string): readonly string[];
  /** The same of every rule, without its own name. */
  all(): readonly string[];
  /** The same of what `compute` shows. */
  foundByComputation(rule: string): readonly string[];
  sentences(rule: string, message: string): { readonly chinese: string; readonly english: string };
  table(name: string): readonly (readonly unknown[])[];
  leftOut(sheet: string): number;
}

/** Reads the sheets as the command does and runs the regulation over them. */
export async function runVisits({ sheets: rowsOf, policy = [], without = [] }: VisitBook): Promise<VisitRun> {
  const sheets = Object.entries(rowsOf).map(([name, rows]) => {
    const schema = SHEETS.find((sheet) => sheet.name === name);
    if (schema === undefined) throw new Error(`no sheet ${name}`);
    const columns = schema.columns
      .map((column) => column.name)
      .filter((column) => !without.includes(`${name}.${column}`));
    const unknown = rows
      .flatMap((row) => Object.keys(row))
      .filter((column) => !schema.columns.some((one) => one.name === column));
    if (unknown.length > 0) throw new Error(`${name} has no ${unknown.join(", ")}`);
    return memorySheet(name, [columns, ...rows.map((row) => columns.map((column) => row[column] ?? null))]);
  });
  if (policy.length > 0) {
    const rows = policy.map(([parameter, value, from = null]) => [parameter, value, from]);
    sheets.push(memorySheet("制度参数", [["参数", "值", "生效日期"], ...rows]));
  }
  const reading = await readWorkbook(sheets, REGULATIONS, [customerService]);
  const run = customerService.run(reading.regulations[0].input);
  for (const finding of run.findings) {
    // Every sentence has its data in both languages.
    for (const language of LANGUAGES) renderFinding(finding, customerService.messages[language], language);
  }
  const position = new Map(sheets.map(({ name }, index) => [name, index]));
  const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
    [...findings].sort(
      ({ place: a }, { place: b }) =>
        (position.get(a?.sheet ?? "") ?? -1) - (position.get(b?.sheet ?? "") ?? -1) ||
        (a?.row ?? 0) - (b?.row ?? 0) ||
        (a?.column ?? 0) - (b?.column ?? 0),
    );
  const shown = (findings: readonly Finding[], rule?: string): readonly string[] =>
    inOrder(findings)
      .filter((finding) => rule === undefined || finding.rule === `customer-service/${rule}`)
      .map(
        (finding) =>
          `${finding.place?.sheet ?? "-"}!${cellOf(finding) ?? "-"} ${finding.severity} ${finding.message} ${finding.clause}`,
      );
  const tables = new Map(run.compute().map(({ name, rows }) => [name, rows]));
  return {
    found: (rule) => shown(run.findings, rule),
    all: () => shown(run.findings),
    foundByComputation: (rule) => shown(run.findingsOfComputation, rule),
    sentences(rule, message) {
      const finding = inOrder(run.findings).find(
        (one) => one.rule === `customer-service/${rule}` && one.message === message,
      );
      if (finding === undefined) throw new Error(`no finding ${rule} ${message}`);
      const [chinese, english] = (["zh-CN", "en-US"] as const).map(
        (language) => renderFinding(finding, customerService.messages[language], language).message,
      );
      return { chinese, english };
    },
    table: (name) => tables.get(name) ?? [],
    leftOut: (sheet) => readCounts(reading).find((count) => count.sheet === sheet)?.leftOut ?? 0,
  };
}

/** A visitor with nothing to say of, answered at once. A日期 B客户 C来意 D接待人 E现场答复 F到访时间 G离开时间 H留言 I联系方式 J回复日期 K责任人陪同 L站立服务 */
export function visitor(more: Row = {}): Row {
  return {
    日期: "2026-03-02",
    客户: "济南代理",
    来意: "咨询返佣",
    接待人: "周晴",
    现场答复: "是",
    到访时间: "09:30",
    离开时间: "10:00",
    责任人陪同: "否",
    ...more,
  };
}

/** A visit with nothing to say of. A日期 B客户 C走访人 D调查分析报告 E客户意见调查表 F走访内容 */
export function visit(日期: Cell, 客户: Cell = "济南代理", more: Row = {}): Row {
  return { 日期, 客户, 走访人: "周晴", 调查分析报告: "有", 客户意见调查表: "有", ...more };
}

/** Checks of one person on one day, each of the whole groups. A日期 B姓名 C质检项目 D质检结果 E检查人 F说明 */
export function checked(
  日期: Cell,
  姓名: Cell,
  items: readonly Cell[] = ["三要", "三不", "四个一样", "语言"],
): readonly Row[] {
  return items.map((质检项目) => ({ 日期, 姓名, 质检项目, 质检结果: "合格" }));
}

/** A document in custody. A资料 B密级 C保管人 D资料日期 E落实日期 F提交日期 G提交时间 H保管地点 */
export function kept(资料: Cell, 密级: Cell, more: Row = {}): Row {
  return { 资料, 密级, 保管人: "周晴", ...more };
}

/** A journal of 2026-03-02 (a Monday), handed in. */
export function journal(提交日期: Cell, 提交时间: Cell = null, more: Row = {}): Row {
  return kept("工作日记簿", "机密", {
    资料日期: "2026-03-02",
    提交日期,
    提交时间,
    保管地点: "公司责任人办公室",
    ...more,
  });
}
