import { FLAG_BLANK, FLAG_NO, FLAG_YES } from "../../../kernel/column";
import { defineRule } from "../../../kernel/rule";
import { momentText } from "../call-times";
import type { CustomerServiceRecords } from "../records";

/** A call-back ends in agreement, or in an objection that is followed up (篇6 四(二)电话回访 2(3)). */
export const callBackOutcomes = defineRule<CustomerServiceRecords, "objectionUnknown" | "contradiction">({
  id: "customer-service/call-back-outcomes",
  clause: "篇6 四(二)电话回访 2(3)",
  severity: "error",
  messages: ["objectionUnknown", "contradiction"],
  check({ calls: { backs } }, report) {
    const calledBack = backs.times("回访时间");
    const objecting = backs.flags("异议");
    const refusing = backs.flags("仍不接受");
    for (let row = 0; row < backs.rowCount; row++) {
      if (backs.leftOut[row] === 1) continue;
      const data = { callBack: momentText(calledBack[row]) };
      if (objecting[row] === FLAG_BLANK) {
        report("objectionUnknown", backs.at(row, "异议"), data, { severity: "needs-review" });
      } else if (objecting[row] === FLAG_NO && refusing[row] === FLAG_YES) {
        report("contradiction", backs.at(row, "仍不接受"), data);
      }
    }
  },
});
