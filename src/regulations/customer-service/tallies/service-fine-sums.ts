import { formatDay, formatMonth } from "../../../kernel/excel-date";
import { inBoth } from "../../../kernel/message";
import { yuanFromFen } from "../../../kernel/money";
import { PEOPLE } from "../../../kernel/table-view";
import { defineTally } from "../../../kernel/tally";
import { JOINT_CLAUSE } from "../offences";
import type { CustomerServiceRecords } from "../records";

/** 客服罚款汇总: one row a month and person. */
export const serviceFineSums = defineTally<CustomerServiceRecords>({
  name: "客服罚款汇总",
  clause: JOINT_CLAUSE,
  view: {
    period: "月份",
    subject: { column: "姓名", noun: PEOPLE },
    figures: [
      { kind: "money", column: "合计", label: inBoth("合计", "Total"), over: "sum" },
      { kind: "money", column: "连带罚款", label: inBoth("连带罚款合计", "Joint fines"), over: "sum" },
      { kind: "subjects", column: "合计" },
    ],
  },
  columns: [
    { name: "月份", kind: "month", width: 10 },
    { name: "姓名", kind: "text", width: 10 },
    { name: "本人罚款", kind: "money", width: 12 },
    { name: "连带罚款", kind: "money", width: 12 },
    { name: "扣罚工资", kind: "money", width: 12 },
    { name: "合计", kind: "money", width: 12 },
    { name: "除名日期", kind: "date", width: 12 },
  ],
  compute: ({ offences, lexicon }) =>
    offences.sums.map(({ month, person, finesFen, jointFen, wageFen, dismissed }) => [
      formatMonth(month),
      lexicon.textOf(person),
      yuanFromFen(finesFen),
      yuanFromFen(jointFen),
      yuanFromFen(wageFen),
      yuanFromFen(finesFen + jointFen + wageFen),
      dismissed === null ? null : formatDay(dismissed),
    ]),
});
