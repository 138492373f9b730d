import { formatMonth } from "../../../kernel/excel-date";
import { defineRule } from "../../../kernel/rule";
import { yuanOf } from "../exact-integer";
import type { CustomerServiceRecords } from "../records";

/** Every month with trade has terms in force, and a tier that holds its base (篇6 四(一)1; contracts-rebates.md 4, 5). */
export const termsInForce = defineRule<CustomerServiceRecords, "noTerms" | "noTermsSheet" | "beyondTiers">({
  id: "customer-service/terms-in-force",
  clause: "篇6 四(一)1",
  severity: "error",
  messages: ["noTerms", "noTermsSheet", "beyondTiers"],
  ofComputation: true,
  check({ rebates, lexicon }, report) {
    const { books, statement, termsTable, hasTerms } = rebates;
    let sheetReported = false;
    for (const note of statement.notes) {
      if (note.note !== "noTerms" && note.note !== "beyondTiers") continue;
      const { agent, months } = note;
      const data = {
        agent: lexicon.textOf(books.agents[agent]),
        months: months.map((month) => formatMonth(books.firstMonth + month)),
      };
      if (note.note === "beyondTiers") {
        report("beyondTiers", termsTable.at(note.tierRow, "上限"), {
          ...data,
          base: yuanOf(books.base.at(books.cellOf(months[0], agent))),
        });
      } else if (hasTerms) {
        // A month with a base has a trade.
        const [row] = books.tradeRowsOf(books.cellOf(months[0], agent));
        report("noTerms", books.trades.at(row, "代理商编号"), data);
      } else if (!sheetReported) {
        report("noTermsSheet", books.trades.header());
        sheetReported = true;
      }
    }
  },
});
