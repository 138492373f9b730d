import type { Place } from "../../../kernel/finding";
import { defineRule } from "../../../kernel/rule";
import type { AnnualCount } from "../annual-count";
import type { DutyRecords } from "../records";

/** A cut of the year-end bonus needs the bonus, and one bonus can't serve two years (篇5 五.5, last sentence). */
export const bonusKnown = defineRule<DutyRecords, "bonusUnknown" | "severalYears">({
  id: "duty/bonus-known",
  clause: "篇5 五.5",
  severity: "needs-review",
  messages: ["bonusUnknown", "severalYears"],
  ofComputation: true,
  check(records, report) {
    const { years, lexicon } = records;
    const cutYears = new Map<number, AnnualCount[]>();
    for (const count of years) {
      const { person, year, cutRate, cutFen, absences, late, early } = count;
      if (cutRate === 0) continue;
      cutYears.set(person, [...(cutYears.get(person) ?? []), count]);
      if (cutFen !== null) continue;
      report("bonusUnknown", bonusPlace(count, records), {
        name: lexicon.textOf(person),
        year,
        absences,
        lateOrEarly: late + early,
      });
    }
    for (const [person, cut] of cutYears) {
      if (cut.length < 2) continue;
      report("severalYears", bonusPlace(cut[0], records), {
        name: lexicon.textOf(person),
        years: cut.map(({ year }) => String(year)),
      });
    }
  },
});

/** The bonus cell; without the sheet or the column, the nearest cell that names the person. */
function bonusPlace({ person, events }: AnnualCount, { staff, attendance }: DutyRecords): Place {
  const row = staff.rowsOf.get(person)?.[0];
  if (row !== undefined) return staff.table.at(row, staff.table.has("年终奖金") ? "年终奖金" : "姓名");
  const event = events.findLast((candidate) => candidate.row >= 0);
  return event ? attendance.at(event.row, "姓名") : attendance.header();
}
