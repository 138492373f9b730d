import { formatDay } from "../../../kernel/excel-date";
import { defineRule } from "../../../kernel/rule";
import type { DutyRecords } from "../records";

/** 值班安排 has a row for every day from its first to its last (篇5 一.2, 五.1). */
export const rosterDays = defineRule<DutyRecords, "dayMissing" | "daysMissing">({
  id: "duty/roster-days",
  clause: "篇5 一.2",
  severity: "error",
  messages: ["dayMissing", "daysMissing"],
  check({ roster }, report) {
    const rows = roster.rowsInTime;
    if (rows.length === 0) return;
    const lookForGap = (last: number, day: number, row: number): void => {
      const days = day - last - 1;
      if (days < 1) return;
      const place = roster.table.at(row, "日期");
      const from = formatDay(last + 1);
      if (days === 1) report("dayMissing", place, { date: from });
      else report("daysMissing", place, { from, to: formatDay(day - 1), days });
    };
    // Noon and night are other people's: a day with these alone has no duty group, at either end of the roster too.
    let last = roster.days[rows[0]] - 1;
    for (const row of roster.groupRowsInTime()) {
      lookForGap(last, roster.days[row], row);
      last = roster.days[row];
    }
    const end = rows[rows.length - 1];
    lookForGap(last, roster.days[end] + 1, end);
  },
});
