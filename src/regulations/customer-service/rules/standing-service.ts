import { FLAG_BLANK, FLAG_NO, FLAG_YES } from "../../../kernel/column";
import { formatDay } from "../../../kernel/excel-date";
import { defineRule } from "../../../kernel/rule";
import type { CustomerServiceRecords } from "../records";

/** With the person in charge receiving too, staff stand (篇6 四(三)来访 2(4)). */
export const standingService = defineRule<
  CustomerServiceRecords,
  "presenceUnknown" | "standingUnknown" | "notStanding" | "columnMissing"
>({
  id: "customer-service/standing-service",
  clause: "篇6 四(三)来访 2(4)",
  severity: "needs-review",
  messages: ["presenceUnknown", "standingUnknown", "notStanding", "columnMissing"],
  check({ visits: { visitors } }, report) {
    const rows = [...visitors.leftOut.keys()].filter((row) => visitors.leftOut[row] === 0);
    if (rows.length === 0) return;
    if (!visitors.has("责任人陪同")) {
      report("columnMissing", visitors.header(), { column: "责任人陪同" });
      return;
    }
    const days = visitors.days("日期");
    const together = visitors.flags("责任人陪同");
    const standing = visitors.flags("站立服务");
    let lacksColumn = false;
    for (const row of rows) {
      const data = { customer: visitors.textAt("客户", row), date: formatDay(days[row]) };
      if (together[row] === FLAG_BLANK) report("presenceUnknown", visitors.at(row, "责任人陪同"), data);
      if (together[row] !== FLAG_YES) continue;
      if (!visitors.has("站立服务")) lacksColumn = true;
      else if (standing[row] === FLAG_BLANK) report("standingUnknown", visitors.at(row, "站立服务"), data);
      else if (standing[row] === FLAG_NO) {
        report("notStanding", visitors.at(row, "站立服务"), data, { severity: "error" });
      }
    }
    if (lacksColumn) report("columnMissing", visitors.header(), { column: "站立服务" });
  },
});
