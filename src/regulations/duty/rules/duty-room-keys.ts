import { unpackPeriod } from "../../../kernel/column";
import { formatDay } from "../../../kernel/excel-date";
import { defineRule } from "../../../kernel/rule";
import { endMinuteFromStartDay, formatPeriod } from "../../../kernel/time-of-day";
import { resolveTimes, timeText } from "../attendance-times";
import type { DutyRecords } from "../records";

/** The key of the duty room is taken for the slot and returned after it (篇5 六.2). */
export const dutyRoomKeys = defineRule<
  DutyRecords,
  "fieldMissing" | "takenOutsideTime" | "returnedBeforeEnd" | "returnedLate" | "impossibleTimes"
>({
  id: "duty/duty-room-keys",
  clause: "篇5 六.2",
  severity: "error",
  messages: ["fieldMissing", "takenOutsideTime", "returnedBeforeEnd", "returnedLate", "impossibleTimes"],
  check({ keys, policy }, report) {
    const days = keys.days("日期");
    const periods = keys.periods("时段");
    const taken = keys.times("领取时间");
    const returned = keys.times("归还时间");
    for (let row = 0; row < keys.rowCount; row++) {
      for (const column of ["领取人", "领取时间", "归还时间"]) {
        if (keys.isBlank(column, row)) report("fieldMissing", keys.at(row, column), { column });
      }
      const day = days[row];
      if (keys.leftOut[row] === 1) continue;
      const period = unpackPeriod(periods[row]);
      const times = resolveTimes(day, period, taken[row], returned[row]);
      const data = {
        date: formatDay(day),
        slot: formatPeriod(period),
        taken: timeText(taken[row], day),
        returned: timeText(returned[row], day),
      };
      for (const { column } of times.problems) {
        report("impossibleTimes", keys.at(row, column === "到岗时间" ? "领取时间" : "归还时间"), data);
      }
      if (times.problems.length > 0) continue;
      const start = period.startMinute * 60;
      const end = endMinuteFromStartDay(period) * 60;
      const early = policy.at("keyEarlyMinutes", day);
      const late = policy.at("keyLateMinutes", day);
      if (times.arrived < start - early * 60 || times.arrived > start) {
        report("takenOutsideTime", keys.at(row, "领取时间"), { ...data, minutes: early }, { severity: "warning" });
      }
      // A key that came back before it was taken came back before the end, not on the next day.
      if (times.left < end || times.leftNextDay) report("returnedBeforeEnd", keys.at(row, "归还时间"), data);
      else if (times.left > end + late * 60) {
        report("returnedLate", keys.at(row, "归还时间"), { ...data, minutes: late }, { severity: "warning" });
      }
    }
  },
});
