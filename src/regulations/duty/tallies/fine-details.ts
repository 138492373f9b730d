import { formatPackedPeriod } from "../../../kernel/column";
import { formatDay, formatMonth } from "../../../kernel/excel-date";
import { yuanFromFen } from "../../../kernel/money";
import type { ReportValue } from "../../../kernel/report-sheet";
import { defineTally } from "../../../kernel/tally";
import { EVENT_KINDS, type DutyEvent } from "../duty-events";
import { payrollMonthOf, publicationDayOf } from "../fine-dates";
import type { DutyRecords } from "../records";

/** The article under which every event of attendance is fined. */
export const FINE_CLAUSE = "篇5 五.5";

/** 值班罚款明细: one row an event. */
export const fineDetails = defineTally<DutyRecords>({
  name: "值班罚款明细",
  clause: FINE_CLAUSE,
  columns: [
    { name: "日期", kind: "date", width: 12 },
    { name: "时段", kind: "text", width: 13 },
    { name: "值班组", kind: "text", width: 10 },
    { name: "姓名", kind: "text", width: 10 },
    { name: "情形", kind: "text", width: 12 },
    { name: "金额", kind: "money", width: 10 },
    { name: "条款", kind: "text", width: 10 },
    { name: "公布日期", kind: "date", width: 12 },
    { name: "扣款月份", kind: "month", width: 10 },
  ],
  compute: (records) => records.judged.events.map((event) => fineRow(event, records)),
});

export function fineRow(event: DutyEvent, { lexicon, policy, calendar }: DutyRecords): readonly ReportValue[] {
  const publication = publicationDayOf(event, policy, calendar);
  return [
    formatDay(event.day),
    formatPackedPeriod(event.period),
    lexicon.textOf(event.group),
    lexicon.textOf(event.person),
    EVENT_KINDS[event.kind] ?? "",
    yuanFromFen(event.amountFen),
    FINE_CLAUSE,
    publication === null ? null : formatDay(publication),
    formatMonth(payrollMonthOf(event.day, policy, calendar)),
  ];
}
