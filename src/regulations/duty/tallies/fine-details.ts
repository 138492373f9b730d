import { formatPackedPeriod } from "../../../kernel/column";
import { formatDay, formatMonth } from "../../../kernel/excel-date";
import { inBoth } from "../../../kernel/message";
import { yuanFromFen } from "../../../kernel/money";
import type { ReportValue } from "../../../kernel/report-sheet";
import { PEOPLE, type ExplainedEntry, type MoneyMeasure } from "../../../kernel/table-view";
import { defineTally } from "../../../kernel/tally";
import { EVENT_KINDS, fineParameterOf, type DutyEvent } from "../duty-events";
import { payrollMonthOf, publicationDayOf } from "../fine-dates";
import type { DutyRecords } from "../records";

/** The article under which every event of attendance is fined. */
export const FINE_CLAUSE = "篇5 五.5";

const FINES: MoneyMeasure = { column: "金额", label: inBoth("金额合计", "Fines"), over: "sum" };

/** 值班罚款明细: one row an event. */
export const fineDetails = defineTally<DutyRecords>({
  name: "值班罚款明细",
  clause: FINE_CLAUSE,
  view: {
    period: "日期",
    subject: { column: "姓名", noun: PEOPLE },
    figures: [
      { kind: "money", ...FINES },
      { kind: "subjects", column: "金额" },
      { kind: "highest", column: "金额" },
    ],
    chart: [{ ...FINES, label: inBoth("金额", "Fines") }],
    explanation: { entries: { one: inBoth("笔", "item"), many: inBoth("笔", "items") }, rankedBy: FINES },
  },
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
  explain(records, subject) {
    const person = records.lexicon.find(subject);
    return records.judged.events.filter((event) => event.person === person).map((event) => explained(event, records));
  },
});

/** The event, the parameter that made the fine, and the attendance row that shows it. */
function explained({ day, period, group, kind, amountFen, row }: DutyEvent, records: DutyRecords): ExplainedEntry {
  const { lexicon, attendance } = records;
  const what = [EVENT_KINDS[kind] ?? "", formatPackedPeriod(period), lexicon.textOf(group)].filter(Boolean).join(" · ");
  return {
    period: formatDay(day),
    wording: { text: inBoth("{what}", "{what}"), data: { what } },
    yuan: yuanFromFen(amountFen),
    clause: FINE_CLAUSE,
    parameter: { id: fineParameterOf(kind), day },
    places: row < 0 ? [] : [attendance.at(row, "姓名")],
    steps: [],
  };
}

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
