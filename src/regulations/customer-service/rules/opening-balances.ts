import { formatMonth } from "../../../kernel/excel-date";
import { yuanFromFen } from "../../../kernel/money";
import { defineRule } from "../../../kernel/rule";
import { yuanOf } from "../exact-integer";
import type { CustomerServiceRecords } from "../records";

/** One opening balance an agent, which agrees with what is carried to its month (篇6 四(一)2; contracts-rebates.md 8). */
export const openingBalances = defineRule<CustomerServiceRecords, "secondOpening" | "carriedDiffers" | "noMonth">({
  id: "customer-service/opening-balances",
  clause: "篇6 四(一)2",
  severity: "error",
  messages: ["secondOpening", "carriedDiffers", "noMonth"],
  ofComputation: true,
  check({ rebates: { books, statement } }, report) {
    const { openingTable } = books;
    for (const { row, first } of books.secondOpenings) {
      report("secondOpening", openingTable.at(row, "代理商编号"), {
        agent: openingTable.textAt("代理商编号", row),
        first: openingTable.address(first, "金额"),
      });
    }
    for (const note of statement.notes) {
      const opening = note.note === "openingDiffers" ? books.openings[note.agent] : null;
      if (note.note !== "openingDiffers" || opening === null) continue;
      report("carriedDiffers", openingTable.at(opening.row, "金额"), {
        agent: openingTable.textAt("代理商编号", opening.row),
        month: formatMonth(opening.month),
        amount: yuanFromFen(opening.amountFen),
        carried: yuanOf(note.carried),
      });
    }
    for (const row of books.openingsWithoutMonth) {
      const agent = openingTable.textAt("代理商编号", row);
      report("noMonth", openingTable.at(row, "月份"), { agent }, { severity: "needs-review" });
    }
  },
});
