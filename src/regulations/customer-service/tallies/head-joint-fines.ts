import { formatDay } from "../../../kernel/excel-date";
import { inBoth } from "../../../kernel/message";
import { yuanFromFen } from "../../../kernel/money";
import { PEOPLE } from "../../../kernel/table-view";
import { defineTally } from "../../../kernel/tally";
import { JOINT_CLAUSE } from "../offences";
import type { CustomerServiceRecords } from "../records";

/** 主管连带罚款: one row for each fine of the staff. */
export const headJointFines = defineTally<CustomerServiceRecords>({
  name: "主管连带罚款",
  clause: JOINT_CLAUSE,
  view: {
    period: "日期",
    subject: { column: "主管", noun: PEOPLE },
    figures: [
      { kind: "money", column: "连带金额", label: inBoth("连带金额合计", "Joint fines"), over: "sum" },
      { kind: "subjects", column: "连带金额" },
      { kind: "highest", column: "连带金额" },
    ],
  },
  columns: [
    { name: "日期", kind: "date", width: 12 },
    { name: "主管", kind: "text", width: 10 },
    { name: "员工", kind: "text", width: 10 },
    { name: "员工罚金", kind: "money", width: 12 },
    { name: "连带金额", kind: "money", width: 12 },
    { name: "条款", kind: "text", width: 16 },
  ],
  compute: ({ offences, lexicon }) =>
    offences.liability.fines.map(({ day, head, person, fineFen, amountFen }) => [
      formatDay(day),
      lexicon.textOf(head),
      lexicon.textOf(person),
      yuanFromFen(fineFen),
      yuanFromFen(amountFen),
      JOINT_CLAUSE,
    ]),
});
