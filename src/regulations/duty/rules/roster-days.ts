import { formatDay } from "../../../kernel/excel-date";
import { defineRule } from "../../../kernel/rule";
import type { DutyRecords } from "../records";

/** 值班安排 has a row for every day from its first to its last (篇5 一.2, 五.1). */
export const rosterDays = defineRule<DutyRecords, "daysMissing">({
  id: "duty/roster-days",
  clause: "篇5 一.2",
  severity: "error",
  messages: ["daysMissing"],
  check({ roster }, report) {
    let last = 0;
    for (const row of roster.groupRowsInTime()) {
      const day = roster.days[row];
      if (last > 0 && day > last + 1) {
        report("daysMissing", roster.table.at(row, "日期"), {
          from: formatDay(last + 1),
          to: formatDay(day - 1),
          days: day - last - 1,
        });
      }
      last = day;
    }
  },
});
