import { formatPackedPeriod } from "../../../kernel/column";
import { formatDay } from "../../../kernel/excel-date";
import { defineRule } from "../../../kernel/rule";
import type { DutyRecords } from "../records";

/** A driver stands in every slot of the duty group, and every driver takes part (篇5 六.1). */
export const driverOnDuty = defineRule<
  DutyRecords,
  "noDriver" | "noDriverColumn" | "severalDrivers" | "notADriver" | "neverOnDuty"
>({
  id: "duty/driver-on-duty",
  clause: "篇5 六.1",
  severity: "error",
  messages: ["noDriver", "noDriverColumn", "severalDrivers", "notADriver", "neverOnDuty"],
  check({ roster, staff, lexicon }, report) {
    const { table, days, periods } = roster;
    const rows = roster.groupRowsInTime();
    if (rows.length === 0) return;
    if (!table.has("驾驶员")) {
      report("noDriverColumn", table.header(), {}, { severity: "needs-review" });
      return;
    }
    const onDuty = new Set<number>();
    const slotOf = (row: number): string => `${days[row]} ${periods[row]}`;
    // One driver serves the slot, on whichever of its rows the name stands; an unreadable one may be there.
    const withDriver = new Set(
      rows.filter((row) => table.isUnreadable("驾驶员", row) || table.peopleAt("驾驶员", row).length > 0).map(slotOf),
    );
    for (const row of rows) {
      if (table.isUnreadable("驾驶员", row)) continue;
      const drivers = table.peopleAt("驾驶员", row);
      const period = periods[row];
      const data = {
        date: formatDay(days[row]),
        slot: period > 0 ? formatPackedPeriod(period) : "",
        names: drivers.map((driver) => lexicon.textOf(driver)),
      };
      if (!withDriver.has(slotOf(row))) {
        report("noDriver", table.at(row, "驾驶员"), data);
        withDriver.add(slotOf(row));
      }
      if (drivers.length > 1 && roster.groundOf(row) === "") report("severalDrivers", table.at(row, "驾驶员"), data);
      for (const driver of drivers) {
        onDuty.add(driver);
        if (staff.drivers.size > 0 && !staff.drivers.has(driver)) {
          report("notADriver", table.at(row, "驾驶员"), { ...data, name: lexicon.textOf(driver) });
        }
      }
    }
    // All take their turn within as many months as there are drivers; a shorter roster can't show a breach.
    const months = new Set(rows.map((row) => formatDay(days[row]).slice(0, 7))).size;
    if (months < staff.drivers.size) return;
    for (const driver of staff.drivers) {
      const row = staff.rowsOf.get(driver)?.[0];
      if (row === undefined || onDuty.has(driver)) continue;
      report("neverOnDuty", staff.table.at(row, "姓名"), { name: lexicon.textOf(driver) });
    }
  },
});
