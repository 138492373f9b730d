import { formatMonth } from "../../../kernel/excel-date";
import { defineTally } from "../../../kernel/tally";
import { yuanOf } from "../exact-integer";
import type { CustomerServiceRecords } from "../records";
import { differenceOf } from "../rebate-differences";

/** 返佣差异: every reported figure that isn't the recomputed one. */
export const rebateDifferences = defineTally<CustomerServiceRecords>({
  name: "返佣差异",
  clause: "篇6 四(一)1",
  columns: [
    { name: "月份", kind: "month", width: 10 },
    { name: "代理商编号", kind: "text", width: 14 },
    { name: "项目", kind: "text", width: 14 },
    { name: "上报", kind: "money", width: 16 },
    { name: "重算", kind: "money", width: 16 },
    { name: "差额", kind: "money", width: 14 },
    { name: "条款", kind: "text", width: 14 },
  ],
  compute: ({ rebates, lexicon }) =>
    rebates.differences().map((difference) => {
      const { month, agent, column, reported, recomputed, report } = difference;
      const delta = differenceOf(difference);
      return [
        formatMonth(month),
        lexicon.textOf(agent),
        column,
        reported === null ? null : yuanOf(reported),
        yuanOf(recomputed),
        delta === null ? null : yuanOf(delta),
        report.table.schema.clause,
      ];
    }),
});
