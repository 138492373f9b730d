import { defineRule } from "../../../kernel/rule";
import type { DutyRecords } from "../records";
import { recordData } from "./attendance-records";

/** Leave counts with the approval of someone else; leave of someone present is for a person to look at (篇5 五.1). */
export const leaveApproval = defineRule<DutyRecords, "noApprover" | "approvedByOneself" | "presentOnLeave">({
  id: "duty/leave-approval",
  clause: "篇5 五.1",
  severity: "error",
  messages: ["noApprover", "approvedByOneself", "presentOnLeave"],
  ofComputation: true,
  check({ judged, attendance }, report) {
    for (const note of judged.notes) {
      if (note.note === "leaveWithoutApprover") {
        report("noApprover", attendance.at(note.row, "请假批准人"), recordData(attendance, note.row));
      } else if (note.note === "leaveApprovedByOneself") {
        report("approvedByOneself", attendance.at(note.row, "请假批准人"), recordData(attendance, note.row));
      } else if (note.note === "leaveOfSomeonePresent") {
        report("presentOnLeave", attendance.at(note.row, "请假"), recordData(attendance, note.row), {
          severity: "needs-review",
        });
      }
    }
  },
});
