import { yuanFromFen } from "../../../kernel/money";
import { defineRule } from "../../../kernel/rule";
import type { DutyRecords } from "../records";

/** A compensation is decided by a person; the machine checks only that its figures can be meant so (篇5 五.3). */
export const lossCompensation = defineRule<DutyRecords, "negative" | "aboveLoss">({
  id: "duty/loss-compensation",
  clause: "篇5 五.3",
  severity: "error",
  messages: ["negative", "aboveLoss"],
  check({ compensations }, report) {
    const losses = compensations.figures("损失金额");
    const amounts = compensations.figures("赔偿金额");
    for (let row = 0; row < compensations.rowCount; row++) {
      const loss = losses[row];
      const amount = amounts[row];
      const name = compensations.textAt("姓名", row);
      if (amount < 0) report("negative", compensations.at(row, "赔偿金额"), { name, amount: yuanFromFen(amount) });
      else if (Number.isFinite(amount) && Number.isFinite(loss) && amount > loss) {
        report(
          "aboveLoss",
          compensations.at(row, "赔偿金额"),
          { name, amount: yuanFromFen(amount), loss: yuanFromFen(loss) },
          { severity: "warning" },
        );
      }
    }
  },
});
