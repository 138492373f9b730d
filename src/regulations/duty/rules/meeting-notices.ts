import { FLAG_YES } from "../../../kernel/column";
import { defineRule } from "../../../kernel/rule";
import type { DutyRecords } from "../records";

const FIELDS = ["会议名称", "会议时间", "地点", "参会人员", "会议要求"] as const;

/** A notice of a meeting is recorded with its five fields; an urgent one is passed on at once (篇5 四.3). */
export const meetingNotices = defineRule<DutyRecords, "fieldMissing" | "notPassedOn">({
  id: "duty/meeting-notices",
  clause: "篇5 四.3",
  severity: "error",
  messages: ["fieldMissing", "notPassedOn"],
  check({ meetings }, report) {
    const urgent = meetings.flags("紧急");
    for (let row = 0; row < meetings.rowCount; row++) {
      for (const column of FIELDS) {
        if (meetings.isBlank(column, row)) report("fieldMissing", meetings.at(row, column), { column });
      }
      if (urgent[row] === FLAG_YES && meetings.isBlank("通知完成时间", row)) {
        report("notPassedOn", meetings.at(row, meetings.has("通知完成时间") ? "通知完成时间" : "紧急"), {
          meeting: meetings.textAt("会议名称", row),
        });
      }
    }
  },
});
