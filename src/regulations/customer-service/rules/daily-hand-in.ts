import { formatDay } from "../../../kernel/excel-date";
import { defineRule } from "../../../kernel/rule";
import { DAY_SECONDS, formatMinute, formatTime, hasDate } from "../../../kernel/time-of-day";
import { isArchive } from "../archive-offices";
import { dayOf, momentText } from "../call-times";
import { effectiveDay } from "../effective-date";
import { isDueDayKnown, journalDueDay, judgeHandIn } from "../journal-hand-in";
import type { CustomerServiceRecords } from "../records";
import { secretMaterials } from "../secret-materials";

/** Records of visits and calls, handovers and journals are handed in after the daily meeting (篇6 五(二)3). */
export const dailyHandIn = defineRule<
  CustomerServiceRecords,
  | "keeperMissing"
  | "recordDayMissing"
  | "notHandedIn"
  | "before"
  | "late"
  | "afterMeeting"
  | "meetingUnknown"
  | "noTimeColumn"
  | "timesDiffer"
  | "placeMissing"
  | "wrongPlace"
  | "workdaysUnknown"
  | "beforeEffect"
>({
  id: "customer-service/daily-hand-in",
  clause: "篇6 五(二)3",
  severity: "needs-review",
  messages: [
    "keeperMissing",
    "recordDayMissing",
    "notHandedIn",
    "before",
    "late",
    "afterMeeting",
    "meetingUnknown",
    "noTimeColumn",
    "timesDiffer",
    "placeMissing",
    "wrongPlace",
    "workdaysUnknown",
    "beforeEffect",
  ],
  check({ visits: { custody, calendar, span }, policy }, report) {
    const days = custody.days("资料日期");
    const handedIn = custody.days("提交日期");
    const times = custody.times("提交时间");
    const effective = effectiveDay(policy);
    // What was due before the last day that anything is recorded of wasn't done in time.
    let lastDay = span?.last ?? 0;
    for (const column of [days, handedIn]) for (const day of column) lastDay = Math.max(lastDay, day);
    let lacksTime = false;
    for (let row = 0; row < custody.rowCount; row++) {
      if (custody.leftOut[row] === 1) continue;
      const material = secretMaterials(custody.textAt("资料", row)).materials.find((one) => one.custody === "daily");
      if (material === undefined) continue;
      const { name } = material;
      const day = days[row];
      const given = handedIn[row];
      if (custody.isBlank("保管人", row)) report("keeperMissing", custody.at(row, "保管人"), { material: name });
      if (custody.isBlank("资料日期", row)) {
        report("recordDayMissing", custody.at(row, "资料日期"), { material: name });
      }
      if (given > 0) {
        const written = custody.textAt("保管地点", row);
        const place = custody.at(row, "保管地点");
        if (custody.isBlank("保管地点", row)) report("placeMissing", place, { material: name });
        else if (written !== "" && !isArchive(written, "daily", given, policy)) {
          report("wrongPlace", place, { material: name, place: written }, { severity: "error" });
        }
      }
      if (day <= 0 || given < 0) continue;
      if (day < effective) {
        const data = { material: name, date: formatDay(day), from: formatDay(effective) };
        report("beforeEffect", custody.at(row, "资料日期"), data, { clause: "篇6 末段" });
        continue;
      }
      const due = journalDueDay(day, policy, calendar);
      const data = {
        material: name,
        date: formatDay(day),
        due: formatDay(due),
        handedIn: given > 0 ? formatDay(given) : "",
        meeting: formatMinute(policy.at("dailyMeetingTime", day)),
      };
      if (!isDueDayKnown(day, policy, calendar)) report("workdaysUnknown", custody.at(row, "资料日期"), data);
      const place = custody.at(row, "提交日期");
      if (given === 0) {
        report("notHandedIn", place, data, { severity: due < lastDay ? "error" : "needs-review" });
        continue;
      }
      const time = times[row];
      if (hasDate(time) && dayOf(time) !== given) {
        const differing = { ...data, time: momentText(time) };
        report("timesDiffer", custody.at(row, "提交时间"), differing, { severity: "error" });
        continue;
      }
      const seconds = time < 0 ? null : hasDate(time) ? time % DAY_SECONDS : time;
      const how = judgeHandIn(day, given, seconds, policy, calendar);
      if (how === "before" || how === "late") report(how, place, data, { severity: "error" });
      else if (how === "afterMeeting") {
        const clock = time < 0 ? "" : ` ${formatTime(time)}`;
        const late = time < 0 ? place : custody.at(row, "提交时间");
        report("afterMeeting", late, { ...data, clock }, { severity: "warning" });
      } else if (how === "meetingUnknown") {
        if (custody.has("提交时间")) report("meetingUnknown", custody.at(row, "提交时间"), data);
        else lacksTime = true;
      }
    }
    if (lacksTime) report("noTimeColumn", custody.header(), {});
  },
});
