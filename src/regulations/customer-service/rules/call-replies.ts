import { FLAG_NO, FLAG_YES } from "../../../kernel/column";
import { dateFromDay } from "../../../kernel/excel-date";
import { defineRule } from "../../../kernel/rule";
import { FIRST_CALENDAR_YEAR, LAST_CALENDAR_YEAR } from "../../../kernel/work-calendar";
import { dayOf, momentText, placedBehind, timeBesides } from "../call-times";
import type { CustomerServiceRecords } from "../records";
import { countedSeconds, countsServiceHoursOnly } from "../service-hours";

const START_COLUMNS = { call: "来电时间", hangUp: "挂机时间", submission: "提交负责人时间" } as const;
const END_COLUMNS = { reply: "回复客户时间", submission: "提交负责人时间" } as const;

/**
 * What can't be answered at once goes to the person in charge, and the customer has a reply within 30 minutes
 * (篇6 四(二)电话接听 1(3)).
 */
export const callReplies = defineRule<
  CustomerServiceRecords,
  | "notSubmitted"
  | "replyLate"
  | "replyUnknown"
  | "clockStartUnknown"
  | "beforeCall"
  | "repliedBeforeSubmission"
  | "workdaysUnknown"
>({
  id: "customer-service/call-replies",
  clause: "篇6 四(二)电话接听 1(3)",
  severity: "error",
  messages: [
    "notSubmitted",
    "replyLate",
    "replyUnknown",
    "clockStartUnknown",
    "beforeCall",
    "repliedBeforeSubmission",
    "workdaysUnknown",
  ],
  check({ calls: { log, calendar }, policy }, report) {
    const times = {
      来电时间: log.times("来电时间"),
      挂机时间: log.times("挂机时间"),
      提交负责人时间: log.times("提交负责人时间"),
      回复客户时间: log.times("回复客户时间"),
    };
    const answered = log.flags("现场答复");
    const insisting = log.flags("坚持己见");
    const unknownYears = new Set<number>();
    for (let row = 0; row < log.rowCount; row++) {
      if (log.leftOut[row] === 1) continue;
      const called = times.来电时间[row];
      const day = dayOf(called);
      const call = momentText(called);
      /** On the clock of the call; null where blank, unreadable or before the call. */
      const placed = (column: keyof typeof times): number | null => {
        const time = times[column][row];
        const onClock = time < 0 ? -1 : placedBehind(called, time);
        return onClock < called ? null : onClock;
      };
      for (const column of ["挂机时间", "提交负责人时间", "回复客户时间"] as const) {
        const time = times[column][row];
        if (time < 0 || placed(column) !== null) continue;
        report("beforeCall", log.at(row, column), { call, column, time: timeBesides(time, day) });
      }
      if (answered[row] !== FLAG_NO) continue;
      if (log.has("提交负责人时间") && log.isBlank("提交负责人时间", row)) {
        report("notSubmitted", log.at(row, "提交负责人时间"), { call });
      }
      const submission = placed("提交负责人时间");
      const reply = placed("回复客户时间");
      if (insisting[row] !== FLAG_YES && submission !== null && reply !== null && reply < submission) {
        report(
          "repliedBeforeSubmission",
          log.at(row, "回复客户时间"),
          {
            call,
            reply: timeBesides(times.回复客户时间[row], day),
            submission: timeBesides(times.提交负责人时间[row], day),
          },
          { severity: "warning" },
        );
      }

      const end = END_COLUMNS[policy.at("replyClockEnd", day)];
      const chosen = START_COLUMNS[policy.at("replyClockStart", day)];
      // From the submission to the submission there is nothing to measure.
      const start = chosen === end ? START_COLUMNS.call : chosen;
      const isSilent = (column: string): boolean => log.isBlank(column, row);
      if (end === "回复客户时间" && log.has(end) && isSilent(end)) {
        report("replyUnknown", log.at(row, end), { call }, { severity: "needs-review" });
        continue;
      }
      if (start === "挂机时间" && isSilent(start)) {
        report("clockStartUnknown", log.at(row, start), { call, column: start }, { severity: "needs-review" });
        continue;
      }
      const from = placed(start);
      const to = placed(end);
      if (from === null || to === null) continue;
      if (countsServiceHoursOnly(day, policy) && day > 0 && !calendar.knows(day)) {
        const { year } = dateFromDay(day);
        if (!unknownYears.has(year)) {
          unknownYears.add(year);
          report(
            "workdaysUnknown",
            log.at(row, "来电时间"),
            { year, firstYear: FIRST_CALENDAR_YEAR, lastYear: LAST_CALENDAR_YEAR },
            { severity: "needs-review" },
          );
        }
      }
      const minutes = policy.at("replyMinutes", day);
      if (countedSeconds(from, to, minutes * 60, policy, calendar, day) <= minutes * 60) continue;
      report("replyLate", log.at(row, end), {
        call,
        start,
        from: timeBesides(times[start][row], day),
        end,
        to: timeBesides(times[end][row], day),
        minutes,
      });
    }
  },
});
