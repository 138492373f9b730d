import type { Sheets } from "../../kernel/regulation";
import type { Table } from "../../kernel/table";
import { WorkCalendar } from "../../kernel/work-calendar";
import type { EarlierEvent } from "./effective-date";
import type { CUSTOMER_SERVICE_POLICY } from "./policy";
import { leaveOutSecondRows, type SecondRow } from "./second-rows";
import type { RebateBooks } from "./rebate-books";
import { attestedMonths, serviceSpan, type DaySpan, type MonthSpan } from "./service-days";
import { CUSTODY } from "./sheets-custody";
import { QUALITY, SELF_CHECK } from "./sheets-quality";
import { ACTIVITIES, CUSTOMERS, VISITORS, VISITS } from "./sheets-visits";

/** Rows of a sheet that equal others above them. */
export interface SecondRecords {
  readonly table: Table;
  /** The key's first column. */
  readonly column: string;
  readonly clause: string;
  readonly rows: readonly SecondRow[];
}

/** What the rules of visits, quality, secrecy and custody work on (篇6 三, 四(三), 四(四), 五, 末段). */
export interface VisitRecords {
  readonly earlierEvents: readonly EarlierEvent[];
  readonly visitors: Table;
  readonly visits: Table;
  readonly customers: Table;
  readonly activities: Table;
  readonly quality: Table;
  readonly custody: Table;
  readonly selfCheck: Table;
  readonly secondRecords: readonly SecondRecords[];
  /** The days on which service is recorded; null where it isn't. */
  readonly span: DaySpan | null;
  /** First and last month to attest; null where there is none. */
  readonly months: MonthSpan | null;
  readonly calendar: WorkCalendar;
  /** Whether the workbook holds the sheet. */
  has(sheet: string): boolean;
}

export function prepareVisits(
  sheets: Sheets<typeof CUSTOMER_SERVICE_POLICY>,
  earlierEvents: readonly EarlierEvent[],
  { firstMonth, monthCount }: RebateBooks,
): VisitRecords {
  const [visitors, visits, customers, activities, quality, custody, selfCheck] = [
    VISITORS,
    VISITS,
    CUSTOMERS,
    ACTIVITIES,
    QUALITY,
    CUSTODY,
    SELF_CHECK,
  ].map(({ name }) => sheets.table(name));
  const second = (table: Table, column: string, key: readonly ArrayLike<number>[]): SecondRecords => ({
    table,
    column,
    clause: table.schema.clause,
    rows: leaveOutSecondRows(table, key),
  });
  return {
    earlierEvents,
    visitors,
    visits,
    customers,
    activities,
    quality,
    custody,
    selfCheck,
    secondRecords: [
      second(visitors, "日期", [
        visitors.days("日期"),
        visitors.times("到访时间"),
        visitors.texts("客户"),
        visitors.texts("来意"),
      ]),
      second(visits, "日期", [visits.days("日期"), visits.texts("客户"), visits.texts("走访人")]),
      second(customers, "客户", [customers.texts("客户")]),
      second(activities, "日期", [activities.days("日期"), activities.texts("活动类型"), activities.texts("主题")]),
      second(quality, "日期", [
        quality.days("日期"),
        quality.texts("姓名"),
        quality.texts("质检项目"),
        quality.texts("质检结果"),
      ]),
      second(custody, "资料", [
        custody.texts("资料"),
        custody.texts("保管人"),
        custody.days("资料日期"),
        custody.days("落实日期"),
        custody.days("提交日期"),
        custody.times("提交时间"),
        custody.texts("密级"),
        custody.texts("保管地点"),
      ]),
    ],
    span: serviceSpan((sheet) => sheets.table(sheet)),
    months: attestedMonths(
      (sheet) => sheets.table(sheet),
      monthCount === 0 ? null : [firstMonth, firstMonth + monthCount - 1],
    ),
    calendar: new WorkCalendar(),
    has: (sheet) => sheets.has(sheet),
  };
}
