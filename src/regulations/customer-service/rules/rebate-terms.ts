import { defineRule } from "../../../kernel/rule";
import type { CustomerServiceRecords } from "../records";
import type { TermsMessage } from "../rebate-terms";

const WARNINGS: ReadonlySet<TermsMessage> = new Set<TermsMessage>(["limitsOfFixedRate", "changeInsideMonth"]);

/** The terms of an agent leave no gap, no overlap and no doubt about their method (篇6 四(一)1; contracts-rebates.md 4 to 6). */
export const rebateTerms = defineRule<CustomerServiceRecords, TermsMessage>({
  id: "customer-service/rebate-terms",
  clause: "篇6 四(一)1",
  severity: "error",
  messages: [
    "gapBetweenTiers",
    "overlappingTiers",
    "emptyTier",
    "mixedMethods",
    "unknownMethod",
    "severalFixedRates",
    "limitsOfFixedRate",
    "endsBeforeStart",
    "overlappingVersions",
    "changeInsideMonth",
  ],
  ofComputation: true,
  check({ rebates: { terms, termsTable } }, report) {
    for (const { message, row, column, data } of terms.problems) {
      report(message, termsTable.at(row, column), data, {
        severity: WARNINGS.has(message) ? "warning" : "error",
      });
    }
  },
});
