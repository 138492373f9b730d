import { formatMonth } from "../../../kernel/excel-date";
import { inBoth } from "../../../kernel/message";
import { yuanFromFen } from "../../../kernel/money";
import { PEOPLE } from "../../../kernel/table-view";
import { defineTally } from "../../../kernel/tally";
import { compareCodePoints } from "../../../kernel/text";
import type { DeductionHint } from "../deductions";
import type { DutyRecords } from "../records";

/** Table text stays Chinese in both languages (H1). */
const HINT_TEXTS: Readonly<Record<DeductionHint, string>> = {
  aboveCap: "当月赔偿扣款超过工资的上限比例（《工资支付暂行规定》第十六条）",
  belowMinimumWage: "扣款后低于当地最低工资（《工资支付暂行规定》第十六条）",
  finesNotAllowed: "广东省规定用人单位的规章不得设罚款，请核对后再扣",
  aboveSinglePenalty: "单次处罚超过月工资的30%，请核对后再扣",
};

/** 工资扣款表: what goes to the finance office for next month's wages. */
export const payrollDeductions = defineTally<DutyRecords>({
  name: "工资扣款表",
  clause: "篇5 六.3",
  view: {
    period: "扣款月份",
    subject: { column: "姓名", noun: PEOPLE },
    figures: [
      { kind: "money", column: "金额", label: inBoth("金额合计", "Deductions"), over: "sum" },
      { kind: "subjects", column: "金额" },
      { kind: "highest", column: "金额" },
    ],
  },
  columns: [
    { name: "扣款月份", kind: "month", width: 10 },
    { name: "姓名", kind: "text", width: 10 },
    { name: "项目", kind: "text", width: 12 },
    { name: "金额", kind: "money", width: 12 },
    { name: "依据", kind: "text", width: 20 },
    { name: "合规提示", kind: "text", width: 30 },
  ],
  print: {
    title: "工资扣款表",
    footer: ["党政办公室（盖章）：", "经办人：                    财政办签收：", "日期：        年    月    日"],
  },
  compute(records) {
    const { lexicon } = records;
    const { deductions, hints } = records.payroll();
    return [...deductions]
      .sort(
        (a, b) =>
          a.month - b.month ||
          lexicon.compare(a.person, b.person) ||
          compareCodePoints(a.item, b.item) ||
          a.row - b.row,
      )
      .map((deduction) => [
        formatMonth(deduction.month),
        lexicon.textOf(deduction.person),
        deduction.item,
        yuanFromFen(deduction.amountFen),
        deduction.item === "值班罚款" ? "篇5 五.5、六.3" : "篇5 五.3、六.3",
        hints
          .get(deduction)
          ?.map((hint) => HINT_TEXTS[hint])
          .join("；") ?? null,
      ]);
  },
});
