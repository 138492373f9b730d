import { defineRule } from "../../../kernel/rule";
import type { CustomerServiceRecords } from "../records";

/** One visitor, visit, customer, meeting, check or document is written once; a second row is left out. */
export const secondRecords = defineRule<CustomerServiceRecords, "duplicate">({
  id: "customer-service/second-records",
  clause: "篇6 二.2",
  severity: "error",
  messages: ["duplicate"],
  check({ visits: { secondRecords: sheets } }, report) {
    for (const { table, column, clause, rows } of sheets) {
      for (const { row, first } of rows) {
        report("duplicate", table.at(row, column), { first: table.address(first, column) }, { clause });
      }
    }
  },
});
