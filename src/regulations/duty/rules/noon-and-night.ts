import { formatPackedPeriod } from "../../../kernel/column";
import { formatDay } from "../../../kernel/excel-date";
import { defineRule } from "../../../kernel/rule";
import { hasRestDaySlot, NIGHT_SLOT, NOON_SLOT } from "../duty-slots";
import type { DutyRecords } from "../records";

/** Noon of working days and every night are covered by people who take turns (篇5 二, second sentence). */
export const noonAndNight = defineRule<
  DutyRecords,
  "notOnRoster" | "kindNotOnRoster" | "slotMissing" | "tooFewPeople" | "samePeople"
>({
  id: "duty/noon-and-night",
  clause: "篇5 二",
  severity: "error",
  messages: ["notOnRoster", "kindNotOnRoster", "slotMissing", "tooFewPeople", "samePeople"],
  check({ roster, staff, calendar, policy, lexicon }, report) {
    if (!roster.isKnown || roster.rowsInTime.length === 0) return;
    const { table, days, periods } = roster;
    const rowsOf = (slot: number): readonly number[] => roster.rowsInTime.filter((row) => periods[row] === slot);
    const first = days[roster.rowsInTime[0]];
    const last = days[roster.rowsInTime.at(-1) as number];
    const firstRowOf = new Map<number, number>();
    for (const row of roster.rowsInTime) {
      const day = days[row];
      if (!firstRowOf.has(day)) firstRowOf.set(day, row);
    }
    if (rowsOf(NOON_SLOT).length === 0 && rowsOf(NIGHT_SLOT).length === 0) {
      report("notOnRoster", table.header(), {}, { severity: "needs-review" });
      return;
    }
    for (const slot of [NOON_SLOT, NIGHT_SLOT]) {
      const rows = rowsOf(slot);
      const slotText = formatPackedPeriod(slot);
      const isDue = (day: number): boolean =>
        slot === NOON_SLOT ? !hasRestDaySlot(day, calendar, policy) : policy.at("nightSlots", day) === "yes";
      if (rows.length === 0) {
        if (roster.rowsInTime.some((row) => isDue(days[row])))
          report("kindNotOnRoster", table.header(), { slot: slotText }, { severity: "needs-review" });
        continue;
      }
      const covered = new Set(rows.map((row) => days[row]));
      for (let day = first; day <= last; day++) {
        const row = firstRowOf.get(day);
        if (row === undefined || covered.has(day) || !isDue(day)) continue;
        report("slotMissing", table.at(row, "日期"), { date: formatDay(day), slot: slotText });
      }
      let previous = "";
      for (const row of rows) {
        const day = days[row];
        const named = table.peopleAt("值班人员", row);
        // A blank means the whole group, as everywhere on the roster.
        const people = named.length > 0 ? named : (staff.membersOf.get(roster.groups[row]) ?? []);
        const least = policy.at("noonNightPersons", day);
        const data = { date: formatDay(day), slot: slotText };
        if (table.leftOut[row] === 1) continue;
        if (people.length < least) {
          report("tooFewPeople", table.at(row, "值班人员"), { ...data, least, people: people.length });
        }
        const names = people
          .map((person) => lexicon.textOf(person))
          .sort()
          .join("、");
        if (names !== "" && names === previous) {
          report("samePeople", table.at(row, "值班人员"), { ...data, names }, { severity: "warning" });
        }
        previous = names;
      }
    }
  },
});
