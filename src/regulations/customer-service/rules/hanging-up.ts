import { FLAG_BLANK, FLAG_NO } from "../../../kernel/column";
import { defineRule } from "../../../kernel/rule";
import { momentText } from "../call-times";
import type { CustomerServiceRecords } from "../records";

/** Staff hang up only after the customer (篇6 四(二)电话接听 2(3)). */
export const hangingUp = defineRule<CustomerServiceRecords, "hungUpFirst" | "hangingUpUnknown">({
  id: "customer-service/hanging-up",
  clause: "篇6 四(二)电话接听 2(3)",
  severity: "error",
  messages: ["hungUpFirst", "hangingUpUnknown"],
  check({ calls: { log } }, report) {
    if (!log.has("客户先挂机")) return;
    const called = log.times("来电时间");
    const customerFirst = log.flags("客户先挂机");
    for (let row = 0; row < log.rowCount; row++) {
      if (log.leftOut[row] === 1) continue;
      const data = { call: momentText(called[row]) };
      const place = log.at(row, "客户先挂机");
      if (customerFirst[row] === FLAG_NO) report("hungUpFirst", place, data);
      else if (customerFirst[row] === FLAG_BLANK) {
        report("hangingUpUnknown", place, data, { severity: "needs-review" });
      }
    }
  },
});
