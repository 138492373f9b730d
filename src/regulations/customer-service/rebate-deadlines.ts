import { firstDayOfMonth } from "../../kernel/excel-date";
import type { WorkCalendar } from "../../kernel/work-calendar";
import type { CustomerServicePolicy } from "./policy";

/** By when a month's report is to be done. */
export interface ReportDeadline {
  /** The last day that is in time. */
  readonly lastDay: number;
  /** A day that is in time by one reading only, so that it gets a warning; 0 for none. */
  readonly doubtfulDay: number;
  /** False where the working days around it aren't known. */
  readonly isKnown: boolean;
}

/** 返佣报表 of a month: before the 6th of the next (篇6 四(一)1). */
export function rebateReportDeadline(
  month: number,
  policy: CustomerServicePolicy,
  calendar: WorkCalendar,
): ReportDeadline {
  const eventDay = firstDayOfMonth(month + 1) - 1;
  const day = eventDay + policy.at("rebateReportDay", eventDay);
  switch (policy.at("rebateReportDeadline", eventDay)) {
    case "through":
      return { lastDay: day, doubtfulDay: day, isKnown: true };
    case "before":
      return { lastDay: day - 1, doubtfulDay: 0, isKnown: true };
    case "workdayBefore":
      return lastWorkdayThrough(day - 1, calendar);
  }
}

/** 待返统计 of a month: at the month's end (篇6 四(一)2). */
export function outstandingReportDeadline(
  month: number,
  policy: CustomerServicePolicy,
  calendar: WorkCalendar,
): ReportDeadline {
  const lastDay = firstDayOfMonth(month + 1) - 1;
  if (policy.at("monthEnd", lastDay) === "calendarDay") return { lastDay, doubtfulDay: 0, isKnown: true };
  return lastWorkdayThrough(lastDay, calendar);
}

function lastWorkdayThrough(day: number, calendar: WorkCalendar): ReportDeadline {
  let lastDay = day;
  // No holiday is longer than this.
  while (calendar.isRest(lastDay) && lastDay > day - 31) lastDay--;
  return { lastDay, doubtfulDay: 0, isKnown: calendar.knows(lastDay) && calendar.knows(day) };
}
