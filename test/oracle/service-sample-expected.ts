/**
 * What the oracles make of the sample workbook with its sheets of service: the content of
 * assets/samples/customer-service/expected.json. The rules of service have no oracle but the list of planted faults.
 */
import type { ServiceSample } from "../../assets/samples/customer-service/make-service";
import { judgeOffences, TEXT_READINGS, type Figure } from "./offences";
import { expectedRebates, type ExpectedRebates } from "./rebate-sample-expected";
import type { RebateLedger } from "./rebates";

export interface ExpectedSample extends ExpectedRebates {
  readonly 客服处罚明细: readonly (readonly Figure[])[];
  readonly 主管连带罚款: readonly (readonly Figure[])[];
  readonly 客服罚款汇总: readonly (readonly Figure[])[];
}

export function expectedSample(ledger: RebateLedger, service: ServiceSample): ExpectedSample {
  const rebates = expectedRebates(ledger);
  const { planted, offences, rowCounts } = service;
  const count = (severity: keyof ExpectedRebates["findings"]): number =>
    rebates.findings[severity] + planted.filter((fault) => fault.severity === severity).length;
  const leftOut = (sheet: string): number =>
    planted.filter((fault) => fault.sheet === sheet && fault.leavesOut === true).length;
  const { 客服处罚明细: details, 主管连带罚款: joint, 客服罚款汇总: sums } = judgeOffences(offences, TEXT_READINGS);
  return {
    ...rebates,
    findings: { error: count("error"), warning: count("warning"), "needs-review": count("needs-review") },
    read: {
      ...rebates.read,
      ...Object.fromEntries(
        Object.entries(rowCounts).map(([sheet, rows]) => [sheet, { rows, leftOut: leftOut(sheet) }]),
      ),
    },
    客服处罚明细: details,
    主管连带罚款: joint,
    客服罚款汇总: sums,
  };
}
