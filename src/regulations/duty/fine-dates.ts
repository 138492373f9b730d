import { monthOfDay } from "../../kernel/excel-date";
import type { WorkCalendar } from "../../kernel/work-calendar";
import { EMPTY_SLOT, type DutyEvent } from "./duty-events";
import type { DutyPolicy } from "./policy";

/** The day on which an event is published (篇5 五.5, second sentence); null where it isn't. */
export function publicationDayOf(event: DutyEvent, policy: DutyPolicy, calendar: WorkCalendar): number | null {
  if (event.kind !== EMPTY_SLOT && policy.at("publish", event.day) !== "all") return null;
  return policy.at("publicationDay", event.day) === "workday" ? calendar.nextWorkday(event.day) : event.day + 1;
}

/** The month in whose wage a sum of a day is deducted (篇5 六.3): the next one. */
export function payrollMonthOf(day: number, policy: DutyPolicy, calendar: WorkCalendar): number {
  const counted = policy.at("payrollMonth", day) === "paper" ? calendar.nextWorkday(day) : day;
  return monthOfDay(counted) + 1;
}
