import { unpackPeriod, formatPackedPeriod } from "../../../kernel/column";
import { formatDay } from "../../../kernel/excel-date";
import { defineRule } from "../../../kernel/rule";
import { formatPeriod } from "../../../kernel/time-of-day";
import { groupSlotOf, isSlotOfDay } from "../duty-slots";
import type { DutyRecords } from "../records";

/**
 * Slots are those of 篇5 二: 18:00-21:00 on working days, 08:00-21:00 on days of rest, noon and night for the
 * remaining time. A row with a ground is a temporary arrangement and may have any slot.
 */
export const slotTimes = defineRule<DutyRecords, "wrongSlot">({
  id: "duty/slot-times",
  clause: "篇5 二",
  severity: "error",
  messages: ["wrongSlot"],
  check({ roster, attendance, judged, calendar, policy }, report) {
    const arranged = new Set<string>();
    const expectedOn = (day: number): string => formatPeriod(unpackPeriod(groupSlotOf(day, calendar, policy)));
    const { table, days, periods } = roster;
    for (let row = 0; row < table.rowCount; row++) {
      const day = days[row];
      const period = periods[row];
      if (day <= 0 || period <= 0) continue;
      if (roster.groundOf(row) !== "") arranged.add(`${day} ${period}`);
      else if (!isSlotOfDay(period, day, calendar, policy)) {
        report("wrongSlot", table.at(row, "时段"), {
          date: formatDay(day),
          slot: formatPackedPeriod(period),
          expected: expectedOn(day),
        });
      }
    }
    const { rows, slots } = judged.order;
    for (const { day, period, from, to } of slots) {
      if (isSlotOfDay(period, day, calendar, policy) || arranged.has(`${day} ${period}`)) continue;
      for (let place = from; place < to; place++) {
        report("wrongSlot", attendance.at(rows === null ? place : rows[place], "时段"), {
          date: formatDay(day),
          slot: formatPackedPeriod(period),
          expected: expectedOn(day),
        });
      }
    }
  },
});
