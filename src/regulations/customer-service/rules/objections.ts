import { FLAG_BLANK, FLAG_YES } from "../../../kernel/column";
import { defineRule } from "../../../kernel/rule";
import { dayOf, momentText, placedBehind, timeBesides } from "../call-times";
import type { CustomerServiceRecords } from "../records";

/** A customer who still won't accept is called again at another time (篇6 四(二)电话回访 1(4)). */
export const objections = defineRule<
  CustomerServiceRecords,
  "acceptanceUnknown" | "noSecondCall" | "secondCallNotLater"
>({
  id: "customer-service/objections",
  clause: "篇6 四(二)电话回访 1(4)",
  severity: "error",
  messages: ["acceptanceUnknown", "noSecondCall", "secondCallNotLater"],
  check({ calls: { backs } }, report) {
    const calledBack = backs.times("回访时间");
    const again = backs.times("再次致电时间");
    const objecting = backs.flags("异议");
    const refusing = backs.flags("仍不接受");
    for (let row = 0; row < backs.rowCount; row++) {
      if (backs.leftOut[row] === 1) continue;
      const time = calledBack[row];
      const callBack = momentText(time);
      if (again[row] >= 0 && placedBehind(time, again[row]) <= time) {
        const data = { callBack, again: timeBesides(again[row], dayOf(time)) };
        report("secondCallNotLater", backs.at(row, "再次致电时间"), data);
      }
      if (objecting[row] !== FLAG_YES) continue;
      if (backs.has("仍不接受") && refusing[row] === FLAG_BLANK) {
        report("acceptanceUnknown", backs.at(row, "仍不接受"), { callBack }, { severity: "needs-review" });
      }
      if (refusing[row] === FLAG_YES && backs.has("再次致电时间") && backs.isBlank("再次致电时间", row)) {
        report("noSecondCall", backs.at(row, "再次致电时间"), { callBack });
      }
    }
  },
});
