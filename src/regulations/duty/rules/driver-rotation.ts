import { formatDay, formatMonth, monthOfDay } from "../../../kernel/excel-date";
import { defineRule } from "../../../kernel/rule";
import type { DutyRecords } from "../records";

/** One driver a calendar month, another the next, all in turn within as many months as drivers (篇5 六.1). */
export const driverRotation = defineRule<DutyRecords, "changeWithoutGround" | "sameAsLastMonth" | "outOfTurn">({
  id: "duty/driver-rotation",
  clause: "篇5 六.1",
  severity: "error",
  messages: ["changeWithoutGround", "sameAsLastMonth", "outOfTurn"],
  check({ roster, staff, policy, lexicon }, report) {
    const { table, days } = roster;
    const single = roster
      .groupRowsInTime()
      .filter((row) => table.leftOut[row] !== 1 && table.peopleAt("驾驶员", row).length === 1)
      .map((row) => ({ row, driver: table.peopleAt("驾驶员", row)[0] }));
    const appearing = new Set(single.map(({ driver }) => driver));
    const drivers = staff.drivers.size > 0 ? staff.drivers.size : appearing.size;
    const inTurn =
      staff.drivers.size > 0 ? [...staff.drivers].filter((driver) => appearing.has(driver)).length : appearing.size;
    let month = -1;
    let ofMonth = -1;
    let previous = -1;
    const earlier: number[] = [];
    for (const { row, driver } of single) {
      const day = days[row];
      const isArranged = roster.groundOf(row) !== "";
      if (monthOfDay(day) !== month) {
        // A month that begins with a temporary arrangement has its own driver from its first regular row on.
        if (isArranged) continue;
        const data = { month: formatMonth(monthOfDay(day)), name: lexicon.textOf(driver) };
        const follows = monthOfDay(day) === month + 1;
        if (month >= 0 && follows && drivers > 1 && driver === ofMonth) {
          report("sameAsLastMonth", table.at(row, "驾驶员"), data);
        } else if (inTurn > 2 && earlier.slice(-(inTurn - 1)).includes(driver)) {
          report("outOfTurn", table.at(row, "驾驶员"), { ...data, drivers: inTurn });
        }
        earlier.push(driver);
        month = monthOfDay(day);
        ofMonth = driver;
      } else if (
        driver !== ofMonth &&
        driver !== previous &&
        !isArranged &&
        policy.at("driverChange", day) === "month"
      ) {
        report("changeWithoutGround", table.at(row, "驾驶员"), {
          date: formatDay(day),
          name: lexicon.textOf(driver),
          driver: lexicon.textOf(ofMonth),
        });
      }
      previous = driver;
    }
  },
});
