import { dateFromDay } from "../../../kernel/excel-date";
import type { Place } from "../../../kernel/finding";
import { defineRule } from "../../../kernel/rule";
import { FIRST_CALENDAR_YEAR, LAST_CALENDAR_YEAR } from "../../../kernel/work-calendar";
import type { DutyRecords } from "../records";

/** A year without statutory holidays is taken by its weekdays, which a person must confirm (篇5 二). */
export const calendarYears = defineRule<DutyRecords, "yearUnknown">({
  id: "duty/calendar-years",
  clause: "篇5 二",
  severity: "needs-review",
  messages: ["yearUnknown"],
  check({ roster, attendance, calendar }, report) {
    const first = new Map<number, Place>();
    const recordDays = attendance.days("日期");
    const look = (day: number, place: () => Place): void => {
      if (day <= 0 || calendar.knows(day)) return;
      const { year } = dateFromDay(day);
      if (!first.has(year)) first.set(year, place());
    };
    roster.days.forEach((day, row) => look(day, () => roster.table.at(row, "日期")));
    let last = 0;
    for (let row = 0; row < recordDays.length; row++) {
      const day = recordDays[row];
      if (day === last) continue;
      last = day;
      look(day, () => attendance.at(row, "日期"));
    }
    for (const [year, place] of first) {
      report("yearUnknown", place, { year, firstYear: FIRST_CALENDAR_YEAR, lastYear: LAST_CALENDAR_YEAR });
    }
  },
});
