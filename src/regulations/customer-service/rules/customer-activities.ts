import { formatDay } from "../../../kernel/excel-date";
import { defineRule } from "../../../kernel/rule";
import { foldCompact } from "../../../kernel/text";
import type { CustomerServiceRecords } from "../records";
import { ACTIVITY_KINDS } from "../sheets-visits";

/** In the order of `ACTIVITY_KINDS`. */
const ARTICLES = ["篇6 四(四)1", "篇6 四(四)2", "篇6 四(四)3"] as const;

const FIELDS = ["主题", "参加客户"] as const;

/** A meeting with customers is one of those of 四(四), with its subject and who came (篇6 四(四)1 to 3). */
export const customerActivities = defineRule<CustomerServiceRecords, "unknownKind" | "fieldMissing">({
  id: "customer-service/customer-activities",
  clause: "篇6 四(四)1",
  severity: "needs-review",
  messages: ["unknownKind", "fieldMissing"],
  check({ visits: { activities } }, report) {
    const days = activities.days("日期");
    for (let row = 0; row < activities.rowCount; row++) {
      if (activities.leftOut[row] === 1) continue;
      const kind = activities.textAt("活动类型", row);
      const date = formatDay(days[row]);
      const article = ARTICLES[kindOf(kind)];
      if (article === undefined) {
        report("unknownKind", activities.at(row, "活动类型"), { date, kind }, { severity: "error" });
        continue;
      }
      for (const column of FIELDS) {
        if (!activities.isBlank(column, row)) continue;
        report("fieldMissing", activities.at(row, column), { date, kind, column }, { clause: article });
      }
    }
  },
});

function kindOf(written: string): number {
  const folded = foldCompact(written);
  return ACTIVITY_KINDS.findIndex((names) => names.some((name) => name === folded));
}
