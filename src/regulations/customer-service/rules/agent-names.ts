import { defineRule } from "../../../kernel/rule";
import type { CustomerServiceRecords } from "../records";

/** One agent bears one name (篇6 四(一)1; contracts-rebates.md 9). */
export const agentNames = defineRule<CustomerServiceRecords, "twoNames">({
  id: "customer-service/agent-names",
  clause: "篇6 四(一)1",
  severity: "warning",
  messages: ["twoNames"],
  ofComputation: true,
  check({ rebates: { books }, lexicon }, report) {
    for (const { agent, row, first, second } of books.secondNames) {
      report("twoNames", books.trades.at(row, "代理商名称"), {
        agent: lexicon.textOf(books.agents[agent]),
        first: lexicon.textOf(first),
        second: lexicon.textOf(second),
      });
    }
  },
});
