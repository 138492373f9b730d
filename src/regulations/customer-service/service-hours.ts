import { FIRST_DAY } from "../../kernel/excel-date";
import { DAY_MINUTES, DAY_SECONDS } from "../../kernel/time-of-day";
import type { WorkCalendar } from "../../kernel/work-calendar";
import { dayOf } from "./call-times";
import type { CustomerServicePolicy } from "./policy";

/** Whether only service hours count toward the time to reply, by the policy of the day. */
export function countsServiceHoursOnly(day: number, policy: CustomerServicePolicy): boolean {
  return policy.at("replyOffHoursCount", day) === "no";
}

/**
 * Seconds from one time to another that count toward a limit (篇6 四(二)电话接听 1(3)); a day that isn't known counts
 * as a working day.
 *
 * @param enough counting ends once there are more: a span of years needn't be walked through
 */
export function countedSeconds(
  from: number,
  to: number,
  enough: number,
  policy: CustomerServicePolicy,
  calendar: WorkCalendar,
  policyDay = dayOf(from),
): number {
  if (!countsServiceHoursOnly(policyDay, policy)) return to - from;
  const opens = policy.at("serviceHoursFrom", policyDay);
  const closes = policy.at("serviceHoursTo", policyDay);
  const openSeconds = (closes > opens ? closes - opens : closes + DAY_MINUTES - opens) * 60;
  let seconds = 0;
  for (let day = Math.floor(from / DAY_SECONDS) - 1; day * DAY_SECONDS < to && seconds <= enough; day++) {
    if (day >= FIRST_DAY && calendar.isRest(day)) continue;
    const opening = day * DAY_SECONDS + opens * 60;
    seconds += Math.max(0, Math.min(to, opening + openSeconds) - Math.max(from, opening));
  }
  return seconds;
}
