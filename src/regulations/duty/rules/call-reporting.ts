import { formatDay } from "../../../kernel/excel-date";
import { defineRule } from "../../../kernel/rule";
import { DAY_SECONDS, endMinuteFromStartDay, formatTime, hasDate } from "../../../kernel/time-of-day";
import { unpackPeriod } from "../../../kernel/column";
import { groupSlotOf } from "../duty-slots";
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
      const data = { caller, received: formatTime(call), passedOn: formatTime(written), minutes };
      if (to < from) report("passedOnBefore", place, data, { severity: "error" });
      else if (policy.at("callReportWithin", day) === "minutes") {
        if (to - from > minutes * 60) report("passedOnLate", place, data);
      } else if (day > 0) {
        const end = endMinuteFromStartDay(unpackPeriod(groupSlotOf(day, calendar, policy))) * 60;
        const passed = to - (hasDate(written) ? day * DAY_SECONDS : 0);
        if (passed > end) report("passedOnAfterShift", place, { ...data, date: formatDay(day) });
      }
    }
  },
});
