import { defineRule } from "../../../kernel/rule";
import { momentText } from "../call-times";
import type { CustomerServiceRecords } from "../records";

/** Whoever calls back names a number, which belongs to one of the staff (篇6 四(二)电话回访 2(1)). */
export const agentNumbers = defineRule<
  CustomerServiceRecords,
  "numberMissing" | "unknownNumber" | "numbersUnknown" | "numberTwice"
>({
  id: "customer-service/agent-numbers",
  clause: "篇6 四(二)电话回访 2(1)",
  severity: "error",
  messages: ["numberMissing", "unknownNumber", "numbersUnknown", "numberTwice"],
  check({ calls: { backs }, offences: { staff } }, report) {
    const { table } = staff;
    const numbers = table.texts("工号");
    const first = new Map<number, number>();
    for (let row = 0; row < table.rowCount; row++) {
      const number = numbers[row];
      if (table.leftOut[row] === 1 || number <= 0) continue;
      const known = first.get(number);
      if (known === undefined) first.set(number, row);
      else {
        report("numberTwice", table.at(row, "工号"), {
          number: table.textAt("工号", row),
          name: table.textAt("姓名", row),
          other: table.textAt("姓名", known),
        });
      }
    }
    const calledBack = backs.times("回访时间");
    const used = backs.texts("工号");
    let isUncompared = false;
    for (let row = 0; row < backs.rowCount; row++) {
      if (backs.leftOut[row] === 1) continue;
      const callBack = momentText(calledBack[row]);
      const place = backs.at(row, "工号");
      if (backs.isBlank("工号", row)) report("numberMissing", place, { callBack });
      else if (used[row] > 0 && first.size === 0) isUncompared = true;
      else if (used[row] > 0 && !first.has(used[row])) {
        report("unknownNumber", place, { callBack, number: backs.textAt("工号", row) });
      }
    }
    if (isUncompared) report("numbersUnknown", backs.header("工号"), {}, { severity: "needs-review" });
  },
});
