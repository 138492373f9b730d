import { unpackPeriod } from "../../../kernel/column";
import { defineRule } from "../../../kernel/rule";
import { DAY_SECONDS, endMinuteFromStartDay, formatTime, hasDate } from "../../../kernel/time-of-day";
import type { WorkCalendar } from "../../../kernel/work-calendar";
import { timeText } from "../attendance-times";
import { groupSlotOf, hasRestDaySlot, NIGHT_SLOT, NOON_SLOT, REST_DAY_SLOT } from "../duty-slots";
import type { DutyPolicy } from "../policy";
import type { DutyRecords } from "../records";

/** A call is passed on in time to the head of duty (篇5 四.1); 及时 has no number in the text. */
export const callReporting = defineRule<
  DutyRecords,
  "notPassedOn" | "passedOnBefore" | "passedOnLate" | "passedOnAfterShift"
>({
  id: "duty/call-reporting",
  clause: "篇5 四.1",
  severity: "warning",
  messages: ["notPassedOn", "passedOnBefore", "passedOnLate", "passedOnAfterShift"],
  check({ calls, policy, calendar }, report) {
    const received = calls.times("来电时间");
    const passedOn = calls.times("报送时间");
    for (let row = 0; row < calls.rowCount; row++) {
      const call = received[row];
      const caller = calls.textAt("来电人", row);
      if (calls.isBlank("报送时间", row)) {
        report("notPassedOn", calls.at(row, "报送时间"), { caller }, { severity: "needs-review" });
        continue;
      }
      const written = passedOn[row];
      if (call < 0 || written < 0) continue;
      const day = hasDate(call) ? Math.floor(call / DAY_SECONDS) : 0;
      // A bare time is meant on the other one's day.
      const from = hasDate(written) ? call : call - day * DAY_SECONDS;
      const to = hasDate(written) && !hasDate(call) ? written % DAY_SECONDS : written;
      const place = calls.at(row, "报送时间");
      const minutes = policy.at("callReportMinutes", day);
      const data = { caller, received: formatTime(call), passedOn: timeText(written, day), minutes };
      if (to < from) report("passedOnBefore", place, data, { severity: "error" });
      else if (policy.at("callReportWithin", day) === "minutes") {
        if (to - from > minutes * 60) report("passedOnLate", place, data);
      } else {
        const seconds = call - day * DAY_SECONDS;
        if (to - from > shiftEnd(seconds, day, calendar, policy) - seconds) report("passedOnAfterShift", place, data);
      }
    }
  },
});

/**
 * End of the slot in which a call came, in seconds of its day; a call in office hours is the next slot's. A call of an
 * unknown day (0) is taken as one of a day of rest: without the noon slot the end is the later one.
 */
function shiftEnd(seconds: number, day: number, calendar: WorkCalendar, policy: DutyPolicy): number {
  const night = unpackPeriod(NIGHT_SLOT);
  if (seconds < night.endMinute * 60) return night.endMinute * 60;
  const rests = day === 0 || hasRestDaySlot(day, calendar, policy);
  const slots = rests ? [REST_DAY_SLOT] : [NOON_SLOT, groupSlotOf(day, calendar, policy)];
  const shift = slots.map(unpackPeriod).find(({ endMinute }) => seconds < endMinute * 60) ?? night;
  return endMinuteFromStartDay(shift) * 60;
}
