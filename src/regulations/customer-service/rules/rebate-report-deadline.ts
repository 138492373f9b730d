import { defineRule } from "../../../kernel/rule";
import { rebateReportDeadline as deadlineOf } from "../rebate-deadlines";
import { checkDeadlines, type DeadlineMessage } from "../report-dates";
import type { CustomerServiceRecords } from "../records";

/** 返佣报表 of a month is done before the 6th of the next (篇6 四(一)1; contracts-rebates.md 11). */
export const rebateReportDeadline = defineRule<CustomerServiceRecords, DeadlineMessage | "onLastDay">({
  id: "customer-service/rebate-report-deadline",
  clause: "篇6 四(一)1",
  severity: "error",
  messages: ["late", "onLastDay", "noDate", "noDateColumn", "workdaysUnknown"],
  check({ rebates: { rebateReport, calendar }, policy }, report) {
    if (rebateReport === null) return;
    checkDeadlines(
      rebateReport.table,
      (month) => deadlineOf(month, policy, calendar),
      report,
      (place, data) => report("onLastDay", place, data, { severity: "warning" }),
    );
  },
});
