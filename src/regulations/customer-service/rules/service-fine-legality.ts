import { defineRule } from "../../../kernel/rule";
import type { CustomerServiceRecords } from "../records";

/** A hint of the law on fines by an employer; no amount is ever changed by it (篇6 四(五)1; rules.md, section 3). */
export const serviceFineLegality = defineRule<CustomerServiceRecords, "finesNotAllowed">({
  id: "customer-service/service-fine-legality",
  clause: "篇6 四(五)1",
  severity: "warning",
  messages: ["finesNotAllowed"],
  ofComputation: true,
  check({ offences: { judged }, policy }, report) {
    const fined = judged.offences.find(
      ({ amountFen, day }) => amountFen > 0 && policy.at("serviceFineHint", day) === "广东",
    );
    if (fined !== undefined) report("finesNotAllowed", fined.table.header("姓名"), {}, { clause: fined.clause });
  },
});
