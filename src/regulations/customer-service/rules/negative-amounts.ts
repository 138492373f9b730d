import { yuanFromFen } from "../../../kernel/money";
import { defineRule } from "../../../kernel/rule";
import type { Table } from "../../../kernel/table";
import type { CustomerServiceRecords } from "../records";

/** A negative amount counts as written, and a person should look (篇6 四(一)1, 四(一)2; contracts-rebates.md 8). */
export const negativeAmounts = defineRule<CustomerServiceRecords, "negativeTrade" | "negativeRefund" | "clawback">({
  id: "customer-service/negative-amounts",
  clause: "篇6 四(一)1",
  severity: "warning",
  messages: ["negativeTrade", "negativeRefund", "clawback"],
  ofComputation: true,
  check({ rebates: { books } }, report) {
    const { trades, payments } = books;
    const look = (table: Table, column: string, take: (row: number, amount: number, agent: string) => void): void => {
      if (!table.has(column)) return;
      const amounts = table.figures(column);
      for (let row = 0; row < amounts.length; row++) {
        if (amounts[row] < 0 && table.leftOut[row] !== 1) {
          take(row, yuanFromFen(amounts[row]), table.textAt("代理商编号", row));
        }
      }
    };
    look(trades, "交易额", (row, amount, agent) => {
      report("negativeTrade", trades.at(row, "交易额"), { agent, amount });
    });
    look(trades, "退款", (row, amount, agent) => {
      report("negativeRefund", trades.at(row, "退款"), { agent, amount });
    });
    look(payments, "金额", (row, amount, agent) => {
      report("clawback", payments.at(row, "金额"), { agent, amount }, { clause: "篇6 四(一)2" });
    });
  },
});
