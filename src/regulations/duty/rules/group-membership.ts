import { FLAG_YES } from "../../../kernel/column";
import { defineRule } from "../../../kernel/rule";
import type { DutyRecords } from "../records";

/** Everyone is in exactly one group; a driver may be in none (篇5 一.3). */
export const groupMembership = defineRule<DutyRecords, "noGroup" | "secondGroup" | "listedTwice">({
  id: "duty/group-membership",
  clause: "篇5 一.3",
  severity: "error",
  messages: ["noGroup", "secondGroup", "listedTwice"],
  check({ staff, lexicon }, report) {
    const { table } = staff;
    const groups = table.texts("值班组");
    const drivers = table.flags("驾驶员");
    for (const [person, rows] of staff.rowsOf) {
      const name = lexicon.textOf(person);
      const known: number[] = [];
      for (const row of rows) {
        const group = groups[row];
        if (group <= 0) {
          const mayDrive = drivers[row] === FLAG_YES || table.isUnreadable("驾驶员", row);
          if (!mayDrive && table.isBlank("值班组", row)) {
            report("noGroup", table.at(row, "值班组"), { name });
          }
          continue;
        }
        if (known.includes(group)) report("listedTwice", table.at(row, "姓名"), { name, group: lexicon.textOf(group) });
        else if (known.length > 0) {
          report("secondGroup", table.at(row, "值班组"), {
            name,
            group: lexicon.textOf(group),
            first: lexicon.textOf(known[0]),
          });
        }
        known.push(group);
      }
    }
  },
});
