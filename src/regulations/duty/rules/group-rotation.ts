import { formatDay, monthOfDay } from "../../../kernel/excel-date";
import { defineRule } from "../../../kernel/rule";
import { isoWeekOf } from "../duty-slots";
import type { DutyRecords } from "../records";

/** Groups take turns in the order of their first appearance on the roster (篇5 一.3). */
export const groupRotation = defineRule<DutyRecords, "outOfTurn">({
  id: "duty/group-rotation",
  clause: "篇5 一.3",
  severity: "warning",
  messages: ["outOfTurn"],
  check({ roster, policy, lexicon }, report) {
    const rows = roster.regularRowsInTime();
    const order: number[] = [];
    for (const row of rows) {
      const group = roster.groups[row];
      if (!order.includes(group)) order.push(group);
    }
    if (order.length < 2) return;
    let lastDay = -1;
    let lastGroup = -1;
    let lastMonth = -1;
    for (const row of rows) {
      const day = roster.days[row];
      const group = roster.groups[row];
      const byWeek = policy.at("rotationUnit", day) === "week";
      const month = monthOfDay(day);
      const sameTurn = byWeek ? isoWeekOf(day) === isoWeekOf(lastDay) : day === lastDay;
      // A second group of the same day is another rule's; within a week the group of its first day goes on.
      if (sameTurn && !byWeek) continue;
      const restarts = month !== lastMonth && policy.at("rotationRestart", day) === "month";
      const next = order[(order.indexOf(lastGroup) + 1) % order.length];
      const expected = sameTurn ? lastGroup : restarts ? order[0] : next;
      if (lastGroup >= 0 && group !== expected) {
        report("outOfTurn", roster.table.at(row, "值班组"), {
          date: formatDay(day),
          group: lexicon.textOf(group),
          expected: lexicon.textOf(expected),
        });
      }
      lastDay = day;
      lastGroup = group;
      lastMonth = month;
    }
  },
});
