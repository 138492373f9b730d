import { RATE_ONE, yuanFromFen } from "../../../kernel/money";
import { inBoth } from "../../../kernel/message";
import { PEOPLE } from "../../../kernel/table-view";
import { defineTally } from "../../../kernel/tally";
import type { DutyRecords } from "../records";
import { FINE_CLAUSE } from "./fine-details";

/** 值班年度汇总: counts, fines and the cut of the year-end bonus, a row a person and year. */
export const annualSummary = defineTally<DutyRecords>({
  name: "值班年度汇总",
  clause: FINE_CLAUSE,
  view: {
    period: "年度",
    subject: { column: "姓名", noun: PEOPLE },
    figures: [
      { kind: "money", column: "罚款合计", label: inBoth("罚款合计", "Fines"), over: "sum" },
      { kind: "money", column: "扣发金额", label: inBoth("扣发金额合计", "Bonus cut"), over: "sum" },
      { kind: "subjects", column: "罚款合计" },
    ],
  },
  columns: [
    { name: "年度", kind: "number", width: 8 },
    { name: "姓名", kind: "text", width: 10 },
    { name: "缺席次数", kind: "number", width: 10 },
    { name: "迟到次数", kind: "number", width: 10 },
    { name: "早退次数", kind: "number", width: 10 },
    { name: "罚款合计", kind: "money", width: 12 },
    { name: "扣发比例", kind: "rate", width: 10 },
    { name: "年终奖金", kind: "money", width: 14 },
    { name: "扣发金额", kind: "money", width: 12 },
    { name: "条款", kind: "text", width: 10 },
  ],
  compute: ({ years, lexicon }) =>
    years.map((count) => [
      count.year,
      lexicon.textOf(count.person),
      count.absences,
      count.late,
      count.early,
      yuanFromFen(count.finesFen),
      count.cutRate / RATE_ONE,
      count.bonusFen === null ? null : yuanFromFen(count.bonusFen),
      count.cutFen === null ? null : yuanFromFen(count.cutFen),
      FINE_CLAUSE,
    ]),
});
