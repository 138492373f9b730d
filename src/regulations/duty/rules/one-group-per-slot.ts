import { formatPackedPeriod } from "../../../kernel/column";
import { formatDay } from "../../../kernel/excel-date";
import { defineRule } from "../../../kernel/rule";
import type { DutyRecords } from "../records";

/** One group stands in each slot; a temporary arrangement may call in another (篇5 二). */
export const oneGroupPerSlot = defineRule<DutyRecords, "secondGroup" | "unknownGroup">({
  id: "duty/one-group-per-slot",
  clause: "篇5 二",
  severity: "error",
  messages: ["secondGroup", "unknownGroup"],
  check({ roster, staff, lexicon }, report) {
    const first = new Map<string, number>();
    for (const row of roster.regularRowsInTime()) {
      const day = roster.days[row];
      const period = roster.periods[row];
      const key = `${day} ${period}`;
      const earlier = first.get(key);
      const group = lexicon.textOf(roster.groups[row]);
      const data = { date: formatDay(day), slot: formatPackedPeriod(period), group };
      if (earlier === undefined) first.set(key, row);
      else if (roster.groups[row] !== roster.groups[earlier]) {
        report("secondGroup", roster.table.at(row, "值班组"), {
          ...data,
          first: lexicon.textOf(roster.groups[earlier]),
        });
      }
      if (staff.rowsOfGroup.size > 0 && !staff.rowsOfGroup.has(roster.groups[row])) {
        report("unknownGroup", roster.table.at(row, "值班组"), data, { severity: "warning", clause: "篇5 一.3" });
      }
    }
  },
});
