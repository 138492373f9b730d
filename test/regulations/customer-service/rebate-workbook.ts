import type { Cell } from "../../../src/kernel/sheet-source";
import { cellOf, type Finding } from "../../../src/kernel/finding";
import { LANGUAGES } from "../../../src/kernel/language";
import { renderFinding } from "../../../src/kernel/message";
import type { ExplainedEntry, Reconciliation } from "../../../src/kernel/table-view";
import { readWorkbook } from "../../../src/kernel/workbook-reader";
import { REGULATIONS } from "../../../src/regulations";
import { customerService } from "../../../src/regulations/customer-service";
import { memorySheet } from "../../memory-sheet";

type Rows = readonly (readonly Cell[])[];

const HEADERS = {
  交易流水: ["日期", "代理商编号", "代理商名称", "交易额", "退款"],
  返佣政策: ["代理商编号", "方式", "下限", "上限", "比例", "生效日期", "失效日期"],
  返佣支付: ["日期", "代理商编号", "金额"],
  期初待返: ["代理商编号", "金额", "月份"],
  返佣报表: ["月份", "代理商编号", "交易额", "返佣金额", "完成日期"],
  待返统计: ["月份", "代理商编号", "实际返佣金额", "待返金额", "完成日期"],
  制度参数: ["参数", "值", "生效日期"],
} as const;

/** Data rows by sheet: each sheet gets its header as row 1, so that the first of them is row 2. */
export type RebateWorkbook = Partial<Record<keyof typeof HEADERS, Rows>>;

/** One percent for everyone. */
export const ONE_PERCENT: Rows = [["全部", "固定", null, null, 0.01]];

export interface RebateRun {
  readonly findings: readonly Finding[];
  /** `error 返佣政策!C3 gapBetweenTiers` of one rule, in the order in which it reports. */
  said(rule: string): readonly string[];
  readonly statement: Rows;
  readonly differences: Rows;
  readonly leftOut: Readonly<Record<string, number>>;
  explain(agent: string): readonly ExplainedEntry[];
  reconcile(): Reconciliation | null;
}

export async function runRebates(workbook: RebateWorkbook): Promise<RebateRun> {
  const sheets = Object.entries(HEADERS).flatMap(([name, header]) => {
    const rows = Object.entries(workbook).find(([sheet]) => sheet === name)?.[1];
    return rows === undefined ? [] : [memorySheet(name, [header, ...rows])];
  });
  const reading = await readWorkbook(sheets, REGULATIONS, [customerService]);
  const [{ input }] = reading.regulations;
  const run = customerService.run(input);
  for (const finding of run.findings) {
    // Every sentence has its data in both languages.
    for (const language of LANGUAGES) renderFinding(finding, customerService.messages[language], language);
  }
  const tables = new Map(run.compute().map(({ name, rows }) => [name, rows]));
  return {
    findings: run.findings,
    said: (rule) =>
      run.findings
        .filter((finding) => finding.rule === `customer-service/${rule}`)
        .map(
          (finding) =>
            `${finding.severity} ${finding.place?.sheet ?? "-"}!${cellOf(finding) ?? "-"} ${finding.message}`,
        ),
    statement: tables.get("返佣月报") ?? [],
    differences: tables.get("返佣差异") ?? [],
    explain: (agent) => run.explain("返佣月报", agent),
    reconcile: () => run.reconcile("返佣差异"),
    leftOut: Object.fromEntries(
      [...input.tables.values()].flatMap((table) =>
        table.countLeftOut() > 0 ? [[table.layout.sheet, table.countLeftOut()]] : [],
      ),
    ),
  };
}
