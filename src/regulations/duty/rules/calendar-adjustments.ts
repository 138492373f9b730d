import { formatDay } from "../../../kernel/excel-date";
import { defineRule } from "../../../kernel/rule";
import { CALENDAR_ADJUSTMENTS } from "../sheets";
import type { DutyRecords } from "../records";

/** 《节假日调整》 says of each date once whether it is 休 or 班 (篇5 二). */
export const calendarAdjustments = defineRule<DutyRecords, "unknownType" | "twoTypes" | "repeated">({
  id: "duty/calendar-adjustments",
  clause: "篇5 二",
  severity: "error",
  messages: ["unknownType", "twoTypes", "repeated"],
  check({ adjustments, adjustmentTable }, report) {
    for (const { row, day, problem } of adjustments) {
      if (problem === null) continue;
      report(
        problem,
        adjustmentTable.at(row, problem === "repeated" ? "日期" : "类型"),
        { date: formatDay(day), type: adjustmentTable.textAt("类型", row), sheet: CALENDAR_ADJUSTMENTS.name },
        problem === "repeated" ? { severity: "warning" } : {},
      );
    }
  },
});
