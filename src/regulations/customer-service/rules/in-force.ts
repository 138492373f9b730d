import { formatDay } from "../../../kernel/excel-date";
import { defineRule } from "../../../kernel/rule";
import { effectiveDay } from "../effective-date";
import type { CustomerServiceRecords } from "../records";

/** What happened before the rules of service were issued is left to a person (篇6 末段). */
export const inForce = defineRule<CustomerServiceRecords, "beforeEffect">({
  id: "customer-service/in-force",
  clause: "篇6 末段",
  severity: "needs-review",
  messages: ["beforeEffect"],
  // It says which rows took no part.
  ofComputation: true,
  check({ visits: { earlierEvents }, policy }, report) {
    const from = effectiveDay(policy);
    for (const { table, row, column, day } of earlierEvents) {
      report("beforeEffect", table.at(row, column), { date: formatDay(day), from: formatDay(from) });
    }
  },
});
