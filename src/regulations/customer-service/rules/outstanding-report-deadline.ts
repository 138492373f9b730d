import { defineRule } from "../../../kernel/rule";
import { outstandingReportDeadline as deadlineOf } from "../rebate-deadlines";
import { checkDeadlines, type DeadlineMessage } from "../report-dates";
import type { CustomerServiceRecords } from "../records";

/** 待返统计 of a month is done at the month's end (篇6 四(一)2; contracts-rebates.md 11). */
export const outstandingReportDeadline = defineRule<CustomerServiceRecords, DeadlineMessage>({
  id: "customer-service/outstanding-report-deadline",
  clause: "篇6 四(一)2",
  severity: "error",
  messages: ["late", "noDate", "noDateColumn", "workdaysUnknown"],
  check({ rebates: { outstandingReport, calendar }, policy }, report) {
    if (outstandingReport === null) return;
    checkDeadlines(outstandingReport.table, (month) => deadlineOf(month, policy, calendar), report);
  },
});
