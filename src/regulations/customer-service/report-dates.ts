import { formatDay, formatMonth } from "../../kernel/excel-date";
import type { FindingData, Place } from "../../kernel/finding";
import type { Report } from "../../kernel/rule";
import type { Table } from "../../kernel/table";
import type { ReportDeadline } from "./rebate-deadlines";

export type DeadlineMessage = "late" | "noDate" | "noDateColumn" | "workdaysUnknown";

/**
 * Compares 完成日期 of each row of a report with its month's deadline (contracts-rebates.md 11).
 *
 * @param onDoubtfulDay told of a report that is in time by one reading only
 */
export function checkDeadlines(
  table: Table,
  deadlineOf: (month: number) => ReportDeadline,
  report: Report<DeadlineMessage>,
  onDoubtfulDay?: (place: Place, data: FindingData) => void,
): void {
  if (!table.has("完成日期")) {
    if (table.rowCount > 0) report("noDateColumn", table.header(), {}, { severity: "needs-review" });
    return;
  }
  const months = table.months("月份");
  const days = table.days("完成日期");
  const deadlines = new Map<number, ReportDeadline>();
  const unknown = new Set<number>();
  for (let row = 0; row < table.rowCount; row++) {
    if (table.leftOut[row] === 1) continue;
    const month = months[row];
    const deadline = deadlines.get(month) ?? deadlineOf(month);
    deadlines.set(month, deadline);
    const day = days[row];
    const data = {
      agent: table.textAt("代理商编号", row),
      month: formatMonth(month),
      due: formatDay(deadline.lastDay),
      done: day > 0 ? formatDay(day) : "",
    };
    const place = table.at(row, "完成日期");
    if (day <= 0) report("noDate", place, data, { severity: "needs-review" });
    else if (day > deadline.lastDay) report("late", place, data);
    else if (day === deadline.doubtfulDay) onDoubtfulDay?.(place, data);
    if (!deadline.isKnown && !unknown.has(month)) {
      unknown.add(month);
      report("workdaysUnknown", table.at(row, "月份"), data, { severity: "needs-review" });
    }
  }
}
