import { FLAG_YES } from "../../../kernel/column";
import { defineRule } from "../../../kernel/rule";
import type { DutyRecords } from "../records";

/** Each group has one leader (篇5 一.3). */
export const groupLeader = defineRule<DutyRecords, "noLeader" | "secondLeader">({
  id: "duty/group-leader",
  clause: "篇5 一.3",
  severity: "error",
  messages: ["noLeader", "secondLeader"],
  check({ staff, lexicon }, report) {
    const { table } = staff;
    const flags = table.flags("组长");
    for (const [group, rows] of staff.rowsOfGroup) {
      const leaders = rows.filter((row) => flags[row] === FLAG_YES);
      const name = lexicon.textOf(group);
      // Where a 组长 can't be read there may be one: the reader's error asks for it.
      if (leaders.length === 0 && !rows.some((row) => table.isUnreadable("组长", row)))
        report("noLeader", table.at(rows[0], "组长"), { group: name });
      for (const row of leaders.slice(1)) {
        report("secondLeader", table.at(row, "组长"), {
          group: name,
          name: table.textAt("姓名", row),
          first: table.textAt("姓名", leaders[0]),
        });
      }
    }
  },
});
