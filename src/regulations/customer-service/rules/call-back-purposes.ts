import { formatDay } from "../../../kernel/excel-date";
import { defineRule } from "../../../kernel/rule";
import { hasDate } from "../../../kernel/time-of-day";
import { dayOf, momentText } from "../call-times";
import type { CustomerServiceRecords } from "../records";

/** A call-back names the day of the original call and the result (篇6 四(二)电话回访 2(2)). */
export const callBackPurposes = defineRule<
  CustomerServiceRecords,
  "originalDayMissing" | "callBackBeforeCall" | "resultMissing"
>({
  id: "customer-service/call-back-purposes",
  clause: "篇6 四(二)电话回访 2(2)",
  severity: "error",
  messages: ["originalDayMissing", "callBackBeforeCall", "resultMissing"],
  check({ calls: { backs } }, report) {
    const calledBack = backs.times("回访时间");
    const originals = backs.days("原来电日期");
    for (let row = 0; row < backs.rowCount; row++) {
      if (backs.leftOut[row] === 1) continue;
      const time = calledBack[row];
      const callBack = momentText(time);
      const place = backs.at(row, "原来电日期");
      if (backs.isBlank("原来电日期", row)) report("originalDayMissing", place, { callBack });
      else if (originals[row] > 0 && hasDate(time) && originals[row] > dayOf(time)) {
        report("callBackBeforeCall", place, { callBack, original: formatDay(originals[row]) });
      }
      if (backs.isBlank("跟进结果", row)) report("resultMissing", backs.at(row, "跟进结果"), { callBack });
    }
  },
});
