/** What the oracle makes of a rebate ledger: the content of assets/samples/customer-service/expected.json. */
import { judgeRebates, type Figure, type RebateLedger } from "./rebates";

export interface ExpectedRebates {
  readonly findings: Readonly<Record<"error" | "warning" | "needs-review", number>>;
  /** R16. */
  readonly read: Readonly<Record<string, { readonly rows: number; readonly leftOut: number }>>;
  readonly 返佣月报: {
    readonly rowCount: number;
    /** Sums by month: 交易额, 返佣金额, 实际返佣金额, 待返金额. */
    readonly totals: Readonly<Record<string, readonly number[]>>;
  };
  readonly 返佣差异: readonly (readonly Figure[])[];
}

export function expectedRebates(ledger: RebateLedger): ExpectedRebates {
  const { 返佣月报: statement, 返佣差异: differences, findings, leftOut } = judgeRebates(ledger);
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const sheets = {
    交易流水: ledger.trades,
    返佣政策: ledger.terms,
    返佣支付: ledger.payments ?? [],
    期初待返: ledger.openings ?? [],
    返佣报表: ledger.rebateReport ?? [],
    待返统计: ledger.outstandingReport ?? [],
  };
  return {
    findings: { error: count("error"), warning: count("warning"), "needs-review": count("needs-review") },
    read: Object.fromEntries(
      Object.entries(sheets).map(([sheet, rows]) => [sheet, { rows: rows.length, leftOut: leftOut[sheet] ?? 0 }]),
    ),
    返佣月报: { rowCount: statement.length, totals: monthTotals(statement) },
    返佣差异: differences,
  };
}

export function monthTotals(statement: readonly (readonly Figure[])[]): Readonly<Record<string, readonly number[]>> {
  const totals: Record<string, number[]> = {};
  for (const row of statement) {
    const sums = (totals[String(row[0])] ??= [0, 0, 0, 0]);
    [3, 4, 6, 7].forEach((column, index) => {
      sums[index] = Math.round(sums[index] * 100 + Number(row[column] ?? 0) * 100) / 100;
    });
  }
  return totals;
}
