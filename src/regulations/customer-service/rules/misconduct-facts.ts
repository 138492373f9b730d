import { defineRule } from "../../../kernel/rule";
import { reportNotes, type MisconductMessage } from "../offences";
import type { CustomerServiceRecords } from "../records";

const MESSAGES: readonly MisconductMessage[] = ["ruleMissing", "actMissing", "unknownAct", "wageMissing"];

/** What a fine of 四(五)1 to 3 needs: the rule broken, the act, the month's wage. */
export const misconductFacts = defineRule<CustomerServiceRecords, MisconductMessage>({
  id: "customer-service/misconduct-facts",
  clause: "篇6 四(五)1",
  severity: "needs-review",
  messages: MESSAGES,
  ofComputation: true,
  check({ offences }, report) {
    reportNotes(offences.judged.notes, MESSAGES, report);
  },
});
