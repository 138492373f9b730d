import { defineRule } from "../../../kernel/rule";
import { reportNotes, type RecordMessage } from "../offences";
import type { CustomerServiceRecords } from "../records";

const MESSAGES: readonly RecordMessage[] = ["unknownArticle", "unknownCase", "duplicate", "afterDismissal"];

/** Each offence is recorded once, under its article, of someone who is still there (篇6 四(五), 五(三)). */
export const offenceRecords = defineRule<CustomerServiceRecords, RecordMessage>({
  id: "customer-service/offence-records",
  clause: "篇6 四(五)1",
  severity: "error",
  messages: MESSAGES,
  ofComputation: true,
  check({ offences }, report) {
    reportNotes(offences.judged.notes, MESSAGES, report);
  },
});
