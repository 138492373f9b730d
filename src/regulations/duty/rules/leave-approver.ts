import { defineRule } from "../../../kernel/rule";
import type { DutyRecords } from "../records";
import { recordData } from "./attendance-records";

const OFFICES = new Set(["党政办", "党政办公室", "镇党政办", "镇党政办公室"]);

/** A member's leave is approved by the group's leader; a leader's or a driver's by 党政办 too (篇5 五.1, 六.1). */
export const leaveApprover = defineRule<DutyRecords, "notTheLeader" | "leaderUnknown" | "notTheOffice">({
  id: "duty/leave-approver",
  clause: "篇5 五.1",
  severity: "warning",
  messages: ["notTheLeader", "leaderUnknown", "notTheOffice"],
  check({ attendance, judged, staff, policy, lexicon }, report) {
    if (!staff.isKnown || !attendance.has("请假批准人")) return;
    const approvers = attendance.texts("请假批准人");
    const people = attendance.texts("姓名");
    const groups = attendance.texts("值班组");
    const days = attendance.days("日期");
    for (const row of judged.excused) {
      const person = people[row];
      const approver = approvers[row];
      const approverName = lexicon.textOf(approver);
      const place = attendance.at(row, "请假批准人");
      const data = { ...recordData(attendance, row), approver: approverName };
      const leaders = staff.leadersOf(groups[row]);
      if (leaders.includes(approver)) continue;
      const isDriver = staff.drivers.has(person);
      if (isDriver || staff.leaders.has(person)) {
        if (!isDriver && policy.at("leaderLeaveApprover", days[row]) === "anyone") continue;
        if (OFFICES.has(approverName) || OFFICES.has(staff.departmentOf(approver))) continue;
        report("notTheOffice", place, data, isDriver ? { clause: "篇5 六.1" } : {});
      } else if (leaders.length === 0) {
        report("leaderUnknown", place, data);
      } else {
        report("notTheLeader", place, { ...data, leaders: leaders.map((leader) => lexicon.textOf(leader)) });
      }
    }
  },
});
