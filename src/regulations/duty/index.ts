import { inBoth } from "../../kernel/message";
import { defineRegulation } from "../../kernel/regulation";
import { CLAUSES } from "./clauses";
import { MESSAGES_EN_US } from "./messages.en-US";
import { MESSAGES_ZH_CN } from "./messages.zh-CN";
import { DUTY_POLICY } from "./policy";
import { prepareDuty, type DutyRecords } from "./records";
import { attendanceRecords } from "./rules/attendance-records";
import { bonusKnown } from "./rules/bonus-known";
import { calendarAdjustments } from "./rules/calendar-adjustments";
import { calendarYears } from "./rules/calendar-years";
import { callRecords } from "./rules/call-records";
import { callReporting } from "./rules/call-reporting";
import { deductionLimits } from "./rules/deduction-limits";
import { driverOnDuty } from "./rules/driver-on-duty";
import { driverRotation } from "./rules/driver-rotation";
import { dutyRoomKeys } from "./rules/duty-room-keys";
import { emptySlots } from "./rules/empty-slots";
import { groupLeader } from "./rules/group-leader";
import { groupMembership } from "./rules/group-membership";
import { groupRotation } from "./rules/group-rotation";
import { leaderPost } from "./rules/leader-post";
import { leaveApproval } from "./rules/leave-approval";
import { leaveApprover } from "./rules/leave-approver";
import { lossCompensation } from "./rules/loss-compensation";
import { meetingNotices } from "./rules/meeting-notices";
import { monthlyAttestations } from "./rules/monthly-attestations";
import { noonAndNight } from "./rules/noon-and-night";
import { oneGroupPerSlot } from "./rules/one-group-per-slot";
import { rosterDays } from "./rules/roster-days";
import { slotTimes } from "./rules/slot-times";
import { SHEETS } from "./sheets";
import { annualSummary } from "./tallies/annual-summary";
import { fineDetails } from "./tallies/fine-details";
import { payrollDeductions } from "./tallies/payroll-deductions";
import { publicationList } from "./tallies/publication-list";

/** 篇5 机关值班, in the order of its articles. */
export const duty = defineRegulation<typeof DUTY_POLICY, DutyRecords>({
  id: "duty",
  title: inBoth("值班", "Duty"),
  clause: "篇5",
  clauses: CLAUSES,
  sheets: SHEETS,
  policy: DUTY_POLICY,
  rules: [
    rosterDays,
    groupMembership,
    groupLeader,
    leaderPost,
    groupRotation,
    slotTimes,
    oneGroupPerSlot,
    noonAndNight,
    calendarYears,
    calendarAdjustments,
    callRecords,
    callReporting,
    meetingNotices,
    attendanceRecords,
    leaveApproval,
    leaveApprover,
    lossCompensation,
    deductionLimits,
    emptySlots,
    bonusKnown,
    driverOnDuty,
    driverRotation,
    dutyRoomKeys,
    monthlyAttestations,
  ],
  tallies: [fineDetails, annualSummary, publicationList, payrollDeductions],
  messages: { "zh-CN": MESSAGES_ZH_CN, "en-US": MESSAGES_EN_US },
  prepare: prepareDuty,
});
