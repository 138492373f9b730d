import { FLAG_BLANK } from "../../../kernel/column";
import { defineRule } from "../../../kernel/rule";
import type { Table } from "../../../kernel/table";
import { dayOf, momentText } from "../call-times";
import { journalDueDay } from "../journal-hand-in";
import type { CustomerServiceRecords } from "../records";

/** A call is answered, and its papers go to the office in charge (篇6 四(二)电话接听 1(2)). */
export const callAnswers = defineRule<CustomerServiceRecords, "answerUnknown" | "notHandedIn">({
  id: "customer-service/call-answers",
  clause: "篇6 四(二)电话接听 1(2)",
  severity: "needs-review",
  messages: ["answerUnknown", "notHandedIn"],
  check({ calls: { log, calendar }, policy }, report) {
    const called = log.times("来电时间");
    const answered = log.flags("现场答复");
    const lastDay = lastDayOn(log);
    for (let row = 0; row < log.rowCount; row++) {
      if (log.leftOut[row] === 1) continue;
      const call = momentText(called[row]);
      if (answered[row] === FLAG_BLANK) report("answerUnknown", log.at(row, "现场答复"), { call });
      if (!log.has("提交办公室日期") || !log.isBlank("提交办公室日期", row)) continue;
      const day = dayOf(called[row]);
      // A call of the last days may still be handed in.
      const isOverdue = day > 0 && journalDueDay(day, policy, calendar) < lastDay;
      report(
        "notHandedIn",
        log.at(row, "提交办公室日期"),
        { call },
        { severity: isOverdue ? "error" : "needs-review" },
      );
    }
  },
});

/** The last day of which the log knows anything; 0 where it bears no date. */
function lastDayOn(log: Table): number {
  const called = log.times("来电时间");
  const handedIn = log.days("提交办公室日期");
  let last = 0;
  for (let row = 0; row < log.rowCount; row++) {
    if (log.leftOut[row] === 1) continue;
    last = Math.max(last, dayOf(called[row]), handedIn[row]);
  }
  return last;
}
