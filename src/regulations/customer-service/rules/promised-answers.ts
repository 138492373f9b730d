import { FLAG_NO } from "../../../kernel/column";
import { defineRule } from "../../../kernel/rule";
import { momentText } from "../call-times";
import type { CustomerServiceRecords } from "../records";

const FIELDS = [
  ["承诺答复时间", "promiseMissing"],
  ["联系方式", "contactMissing"],
] as const;

/** Where no answer can be given at once, a time is named and a number asked for (篇6 四(二)电话接听 2(2)). */
export const promisedAnswers = defineRule<CustomerServiceRecords, "promiseMissing" | "contactMissing">({
  id: "customer-service/promised-answers",
  clause: "篇6 四(二)电话接听 2(2)",
  severity: "error",
  messages: ["promiseMissing", "contactMissing"],
  check({ calls: { log } }, report) {
    const called = log.times("来电时间");
    const answered = log.flags("现场答复");
    for (let row = 0; row < log.rowCount; row++) {
      if (log.leftOut[row] === 1 || answered[row] !== FLAG_NO) continue;
      for (const [column, message] of FIELDS) {
        if (log.has(column) && log.isBlank(column, row)) {
          report(message, log.at(row, column), { call: momentText(called[row]) });
        }
      }
    }
  },
});
