import { formatMonth } from "../../../kernel/excel-date";
import { yuanFromFen } from "../../../kernel/money";
import { defineRule } from "../../../kernel/rule";
import type { DutyRecords } from "../records";

/** Hints of the law on deductions from wages; no amount is ever changed by them (篇5 五.3; rules.md, section 3). */
export const deductionLimits = defineRule<
  DutyRecords,
  "aboveCap" | "belowMinimumWage" | "finesNotAllowed" | "aboveSinglePenalty"
>({
  id: "duty/deduction-limits",
  clause: "篇5 五.3",
  severity: "warning",
  messages: ["aboveCap", "belowMinimumWage", "finesNotAllowed", "aboveSinglePenalty"],
  ofComputation: true,
  check(records, report) {
    const { compensations, attendance, staff, lexicon } = records;
    let finesReported = false;
    for (const [deduction, hints] of records.payroll().hints) {
      const { person, month, row, amountFen } = deduction;
      const wage = staff.figureOf(person, "月工资");
      const data = {
        name: lexicon.textOf(person),
        month: formatMonth(month),
        amount: yuanFromFen(amountFen),
        wage: wage === null ? 0 : yuanFromFen(wage),
      };
      for (const hint of hints) {
        if (hint === "finesNotAllowed") {
          if (!finesReported) report(hint, attendance.header(), data, { clause: "篇5 五.5" });
          finesReported = true;
        } else if (hint === "aboveSinglePenalty") {
          const staffRow = staff.rowsOf.get(person)?.[0];
          report(hint, staffRow === undefined ? attendance.header() : staff.table.at(staffRow, "月工资"), data, {
            clause: "篇5 五.5",
          });
        } else report(hint, compensations.at(row, "赔偿金额"), data);
      }
    }
  },
});
