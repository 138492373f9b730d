import { dateFromDay, formatDay } from "../../../kernel/excel-date";
import { defineRule } from "../../../kernel/rule";
import { DAY_SECONDS, formatMinute, formatTime, hasDate } from "../../../kernel/time-of-day";
import { FIRST_CALENDAR_YEAR, LAST_CALENDAR_YEAR } from "../../../kernel/work-calendar";
import { dayOf, momentText } from "../call-times";
import { isDueDayKnown, journalDueDay, judgeHandIn } from "../journal-hand-in";
import type { CustomerServiceRecords } from "../records";

const AFTER_MEETING = "篇6 五(二)3";

/** The journal is handed in the next day (篇6 四(二)电话接听 2(4)), and after the daily meeting (篇6 五(二)3). */
export const callJournal = defineRule<
  CustomerServiceRecords,
  | "handedInBefore"
  | "handedInLate"
  | "handedInAfterMeeting"
  | "handInTimesDiffer"
  | "meetingUnknown"
  | "dateUnknown"
  | "workdaysUnknown"
>({
  id: "customer-service/call-journal",
  clause: "篇6 四(二)电话接听 2(4)",
  severity: "error",
  messages: [
    "handedInBefore",
    "handedInLate",
    "handedInAfterMeeting",
    "handInTimesDiffer",
    "meetingUnknown",
    "dateUnknown",
    "workdaysUnknown",
  ],
  check({ calls: { log, calendar }, policy }, report) {
    const called = log.times("来电时间");
    const days = log.days("提交办公室日期");
    const times = log.times("提交办公室时间");
    const unknownYears = new Set<number>();
    let meetingUnknown = 0;
    let meeting = 0;
    for (let row = 0; row < log.rowCount; row++) {
      if (log.leftOut[row] === 1 || days[row] <= 0) continue;
      const day = dayOf(called[row]);
      const call = momentText(called[row]);
      if (day === 0) {
        report("dateUnknown", log.at(row, "来电时间"), { call }, { severity: "needs-review" });
        continue;
      }
      const { year } = dateFromDay(day);
      if (!isDueDayKnown(day, policy, calendar) && !unknownYears.has(year)) {
        unknownYears.add(year);
        report(
          "workdaysUnknown",
          log.at(row, "来电时间"),
          { year, firstYear: FIRST_CALENDAR_YEAR, lastYear: LAST_CALENDAR_YEAR },
          { severity: "needs-review" },
        );
      }
      const time = times[row];
      const date = formatDay(days[row]);
      if (hasDate(time) && dayOf(time) !== days[row]) {
        report("handInTimesDiffer", log.at(row, "提交办公室时间"), { call, date, time: momentText(time) });
        continue;
      }
      const due = formatDay(journalDueDay(day, policy, calendar));
      const seconds = time < 0 ? null : hasDate(time) ? time % DAY_SECONDS : time;
      switch (judgeHandIn(day, days[row], seconds, policy, calendar)) {
        case "before":
          report("handedInBefore", log.at(row, "提交办公室日期"), { call, date });
          break;
        case "late":
          report("handedInLate", log.at(row, "提交办公室日期"), { call, date, due });
          break;
        case "afterMeeting": {
          const column = log.isBlank("提交办公室时间", row) ? "提交办公室日期" : "提交办公室时间";
          const handedIn = seconds === null ? date : `${date} ${formatTime(seconds)}`;
          const meetingDay = policy.at("journalMeeting", day) === "callDay" ? formatDay(day) : due;
          report(
            "handedInAfterMeeting",
            log.at(row, column),
            { call, handedIn, meeting: `${meetingDay} ${formatMinute(policy.at("dailyMeetingTime", day))}` },
            { severity: "warning", clause: AFTER_MEETING },
          );
          break;
        }
        case "meetingUnknown":
          // An unreadable time has its own finding.
          if (log.isBlank("提交办公室时间", row)) meetingUnknown++;
          meeting = policy.at("dailyMeetingTime", day);
          break;
        case "inTime":
      }
    }
    if (meetingUnknown > 0) {
      report(
        "meetingUnknown",
        log.header("提交办公室日期"),
        { rows: meetingUnknown, meeting: formatMinute(meeting) },
        { severity: "needs-review", clause: AFTER_MEETING },
      );
    }
  },
});
