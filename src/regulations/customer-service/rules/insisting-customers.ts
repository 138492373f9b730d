import { FLAG_BLANK, FLAG_NO, FLAG_YES } from "../../../kernel/column";
import { defineRule } from "../../../kernel/rule";
import { momentText } from "../call-times";
import type { CustomerServiceRecords } from "../records";

/** The person in charge hears at once of a customer who keeps insisting (篇6 四(二)电话接听 1(4)). */
export const insistingCustomers = defineRule<
  CustomerServiceRecords,
  "notReported" | "satisfactionUnknown" | "insistenceUnknown"
>({
  id: "customer-service/insisting-customers",
  clause: "篇6 四(二)电话接听 1(4)",
  severity: "error",
  messages: ["notReported", "satisfactionUnknown", "insistenceUnknown"],
  check({ calls: { log } }, report) {
    const called = log.times("来电时间");
    const answered = log.flags("现场答复");
    const content = log.flags("满意");
    const insisting = log.flags("坚持己见");
    for (let row = 0; row < log.rowCount; row++) {
      if (log.leftOut[row] === 1) continue;
      const call = momentText(called[row]);
      if (insisting[row] === FLAG_YES) {
        // Without an answer at once the rule about replies asks for the submission already.
        const isMissing = log.has("提交负责人时间") && log.isBlank("提交负责人时间", row);
        if (isMissing && answered[row] !== FLAG_NO) report("notReported", log.at(row, "提交负责人时间"), { call });
      }
      if (log.has("满意") && content[row] === FLAG_BLANK) {
        report("satisfactionUnknown", log.at(row, "满意"), { call }, { severity: "needs-review" });
      } else if (content[row] !== FLAG_YES && log.has("坚持己见") && insisting[row] === FLAG_BLANK) {
        report("insistenceUnknown", log.at(row, "坚持己见"), { call }, { severity: "needs-review" });
      }
    }
  },
});
