import { defineRule } from "../../../kernel/rule";
import { reportNotes, type LeakMessage } from "../offences";
import type { CustomerServiceRecords } from "../records";

const MESSAGES: readonly LeakMessage[] = [
  "amountOutOfRange",
  "amountMissing",
  "amountMinimum",
  "leakAmount",
  "materialMissing",
  "unknownMaterial",
  "unlistedMaterial",
  "handoverMissing",
];

/** What a fine of 五(三)1 to 3 needs: a listed document, an amount within its range, a word on reporting. */
export const secrecyBreaches = defineRule<CustomerServiceRecords, LeakMessage>({
  id: "customer-service/secrecy-breaches",
  clause: "篇6 五(三)1",
  severity: "error",
  messages: MESSAGES,
  ofComputation: true,
  check({ offences }, report) {
    reportNotes(offences.judged.notes, MESSAGES, report);
  },
});
