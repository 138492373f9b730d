import { formatMonth } from "../../../kernel/excel-date";
import type { Place } from "../../../kernel/finding";
import { defineRule } from "../../../kernel/rule";
import { yuanOf } from "../exact-integer";
import type { RebateBooks } from "../rebate-books";
import type { CustomerServiceRecords } from "../records";

/** No agent was paid more than it has earned (篇6 四(一)2; contracts-rebates.md 2, 8). */
export const overpaidRebates = defineRule<CustomerServiceRecords, "overpaid" | "overpaidOpening">({
  id: "customer-service/overpaid-rebates",
  clause: "篇6 四(一)2",
  severity: "error",
  messages: ["overpaid", "overpaidOpening"],
  ofComputation: true,
  check({ rebates: { books, statement }, policy, lexicon }, report) {
    for (const note of statement.notes) {
      if (note.note !== "overpaid" && note.note !== "overpaidOpening") continue;
      const { agent, month, balance } = note;
      const place = note.note === "overpaid" ? placeOf(books, agent, month) : openingPlace(books, agent);
      const isCarried = policy.at("overpayment", books.lastDayOf(month)) === "carry";
      report(
        note.note,
        place,
        {
          agent: lexicon.textOf(books.agents[agent]),
          month: formatMonth(books.firstMonth + month),
          balance: yuanOf(balance),
        },
        { severity: isCarried ? "warning" : "error" },
      );
    }
  },
});

/** The month's last payment, else the agent's first trade of the month, else the opening. */
function placeOf(books: RebateBooks, agent: number, month: number): Place | null {
  const cell = books.cellOf(month, agent);
  const days = books.payments.days("日期");
  const [last] = books.paymentRowsOf(cell).toSorted((a, b) => days[b] - days[a] || b - a);
  if (last !== undefined) return books.payments.at(last, "金额");
  const [first] = books.tradeRowsOf(cell);
  return first === undefined ? openingPlace(books, agent) : books.trades.at(first, "交易额");
}

function openingPlace(books: RebateBooks, agent: number): Place | null {
  const opening = books.openings[agent];
  return opening === null ? null : books.openingTable.at(opening.row, "金额");
}
