import { formatDay } from "../../../kernel/excel-date";
import { inBoth } from "../../../kernel/message";
import { yuanFromFen } from "../../../kernel/money";
import { PEOPLE } from "../../../kernel/table-view";
import { defineTally } from "../../../kernel/tally";
import type { CustomerServiceRecords } from "../records";
import type { LeakCase, OffenceArticle } from "../sheets-offences";

/** The article under which each kind of offence is fined. */
export const OFFENCE_CLAUSES: Readonly<Record<OffenceArticle | LeakCase, string>> = {
  "四(五)1": "篇6 四(五)1",
  "四(五)2": "篇6 四(五)2",
  "四(五)3": "篇6 四(五)3",
  泄露: "篇6 五(三)1",
  严重后果: "篇6 五(三)2",
  强制他人: "篇6 五(三)3",
};

/** 客服处罚明细: one row an offence. */
export const serviceFineDetails = defineTally<CustomerServiceRecords>({
  name: "客服处罚明细",
  clause: "篇6 四(五)1",
  view: {
    period: "日期",
    subject: { column: "姓名", noun: PEOPLE },
    figures: [
      { kind: "money", column: "金额", label: inBoth("金额合计", "Fines"), over: "sum" },
      { kind: "subjects", column: "金额" },
      { kind: "highest", column: "金额" },
    ],
  },
  columns: [
    { name: "日期", kind: "date", width: 12 },
    { name: "姓名", kind: "text", width: 10 },
    { name: "来源", kind: "text", width: 10 },
    { name: "情形", kind: "text", width: 22 },
    { name: "次数", kind: "number", width: 8 },
    { name: "金额", kind: "money", width: 12 },
    { name: "处理", kind: "text", width: 20 },
    { name: "条款", kind: "text", width: 14 },
  ],
  compute: ({ offences, lexicon }) =>
    offences.judged.offences.map(({ day, person, source, what, times, amountFen, handling, clause }) => [
      formatDay(day),
      lexicon.textOf(person),
      source,
      what,
      times,
      yuanFromFen(amountFen),
      handling,
      clause,
    ]),
});
