/** What the oracles make of a duty workbook: the content of assets/samples/duty/expected.json. */
import { columns } from "./duty-fines";
import type { Value } from "./duty-fines";
import { checkDuty } from "./duty-check";
import type { WorkbookSheet } from "./duty-reader";

export interface ExpectedTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rowCount: number;
  /** Sums over the columns of money and of counts. */
  readonly totals: Readonly<Record<string, number>>;
  readonly rows: readonly (readonly Value[])[];
}

export interface Expected {
  readonly findings: Readonly<Record<"error" | "warning" | "needs-review", number>>;
  /** R16. */
  readonly read: Readonly<Record<string, { readonly rows: number; readonly leftOut: number }>>;
  readonly tables: readonly ExpectedTable[];
}

const summed = ["金额", "缺席次数", "迟到次数", "早退次数", "罚款合计", "扣发金额"];

export function expectedOf(sheets: readonly WorkbookSheet[]): Expected {
  const { findings, result, read } = checkDuty(sheets);
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const names = ["值班罚款明细", "值班年度汇总", "次日公布名单", "工资扣款表"] as const;
  return {
    findings: { error: count("error"), warning: count("warning"), "needs-review": count("needs-review") },
    read,
    tables: names.map((name) => {
      const rows = result[name];
      const totals: Record<string, number> = {};
      columns[name].forEach((column, at) => {
        if (!summed.includes(column)) return;
        totals[column] = Math.round(rows.reduce((sum, row) => sum + Number(row[at] ?? 0) * 100, 0)) / 100;
      });
      return { name, columns: columns[name], rowCount: rows.length, totals, rows };
    }),
  };
}
