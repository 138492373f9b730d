import { formatDay } from "../../../kernel/excel-date";
import { defineRule } from "../../../kernel/rule";
import { hasDate } from "../../../kernel/time-of-day";
import { dayOf, momentText } from "../call-times";
import type { CustomerServiceRecords } from "../records";

/** Customers are called back in time, to learn whether they are content (篇6 四(二)电话回访 1(1)). */
export const timelyCallBacks = defineRule<
  CustomerServiceRecords,
  "secondCallBack" | "calledBackLate" | "dateUnknown" | "satisfactionUnknown"
>({
  id: "customer-service/timely-call-backs",
  clause: "篇6 四(二)电话回访 1(1)",
  severity: "needs-review",
  messages: ["secondCallBack", "calledBackLate", "dateUnknown", "satisfactionUnknown"],
  check({ calls: { backs, secondCallBacks }, policy }, report) {
    const calledBack = backs.times("回访时间");
    const originals = backs.days("原来电日期");
    for (const { row, first } of secondCallBacks) {
      report(
        "secondCallBack",
        backs.at(row, "回访时间"),
        { callBack: momentText(calledBack[row]), first: backs.address(first, "回访时间") },
        { severity: "error" },
      );
    }
    for (let row = 0; row < backs.rowCount; row++) {
      if (backs.leftOut[row] === 1) continue;
      const time = calledBack[row];
      const callBack = momentText(time);
      const original = originals[row];
      // 及时 has no number in the text, so that being late is a warning.
      const days = policy.at("callBackDays", dayOf(time));
      if (!hasDate(time)) report("dateUnknown", backs.at(row, "回访时间"), { callBack });
      else if (original > 0 && dayOf(time) > original + days) {
        report(
          "calledBackLate",
          backs.at(row, "回访时间"),
          { callBack, original: formatDay(original), due: formatDay(original + days), days },
          { severity: "warning" },
        );
      }
      if (backs.has("满意度") && backs.isBlank("满意度", row)) {
        report("satisfactionUnknown", backs.at(row, "满意度"), { callBack });
      }
    }
  },
});
