import type { WorkCalendar } from "../../kernel/work-calendar";
import type { CustomerServicePolicy } from "./policy";

/** The last day on which the journal of a day is handed in in time (篇6 四(二)电话接听 2(4)). */
export function journalDueDay(day: number, policy: CustomerServicePolicy, calendar: WorkCalendar): number {
  return policy.at("journalNextDay", day) === "workday" ? calendar.nextWorkday(day) : day + 1;
}

/** False where the day on which a journal is due hangs on holidays that aren't known. */
export function isDueDayKnown(day: number, policy: CustomerServicePolicy, calendar: WorkCalendar): boolean {
  if (policy.at("journalNextDay", day) === "calendarDay") return true;
  for (let next = day + 1; next <= journalDueDay(day, policy, calendar); next++) {
    if (!calendar.knows(next)) return false;
  }
  return true;
}

export type HandIn =
  | "inTime"
  | "before"
  | "late"
  /** In time by 四(二)2(4), but not by 五(二)3. */
  | "afterMeeting"
  /** In time; whether before the daily meeting hangs on a time that isn't there. */
  | "meetingUnknown";

/**
 * How a record of one day was handed in on another (篇6 四(二)电话接听 2(4), 五(二)3).
 *
 * @param seconds the time of day at which it was handed in; null where it isn't known
 */
export function judgeHandIn(
  day: number,
  handedIn: number,
  seconds: number | null,
  policy: CustomerServicePolicy,
  calendar: WorkCalendar,
): HandIn {
  const due = journalDueDay(day, policy, calendar);
  if (handedIn < day) return "before";
  if (handedIn > due) return "late";
  if (policy.at("journalMeeting", day) === "callDay") return handedIn > day ? "afterMeeting" : "inTime";
  if (handedIn < due) return "inTime";
  if (seconds === null) return "meetingUnknown";
  return Math.floor(seconds / 60) > policy.at("dailyMeetingTime", day) ? "afterMeeting" : "inTime";
}
