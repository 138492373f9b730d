import { defineRule } from "../../../kernel/rule";
import type { DutyRecords } from "../records";
import { recordData } from "./attendance-records";

/** What a person must look at where nobody was on duty (篇5 五.5, second sentence). */
export const emptySlots = defineRule<DutyRecords, "finedOnLeave" | "unreadableRecord">({
  id: "duty/empty-slots",
  clause: "篇5 五.5",
  severity: "needs-review",
  messages: ["finedOnLeave", "unreadableRecord"],
  ofComputation: true,
  check({ judged, attendance }, report) {
    for (const note of judged.notes) {
      if (note.note === "leaveInEmptySlot") {
        report("finedOnLeave", attendance.at(note.row, "请假"), recordData(attendance, note.row));
      } else if (note.note === "unreadableRecordOfEmptySlot") {
        report("unreadableRecord", attendance.at(note.row, "值班组"), recordData(attendance, note.row));
      }
    }
  },
});
