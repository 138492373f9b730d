import { inBoth } from "../../kernel/message";
import { choiceParameter, countParameter } from "../../kernel/policy";

/** Every number and every reading of agents' rebates (篇6 四(一)). */
export const REBATE_POLICY = {
  rebateBase: choiceParameter(
    [
      { value: "net", meaning: inBoth("返佣按交易额减退款计算", "Rebates are on trade less refunds"), also: ["净额"] },
      {
        value: "gross",
        meaning: inBoth("返佣按交易额计算，不减退款", "Rebates are on trade, refunds not deducted"),
        also: ["总额"],
      },
    ],
    { name: inBoth("返佣基数", "Base of rebates"), clause: "篇6 四(一)1" },
  ),
  tierMethod: choiceParameter(
    [
      {
        value: "全额阶梯",
        meaning: inBoth(
          "没有写明方式时，全部金额按所到的一档",
          "Without a method the whole base is at the tier it reaches",
        ),
        also: ["全额"],
      },
      {
        value: "超额累进",
        meaning: inBoth("没有写明方式时，各段金额按各档", "Without a method each part is at its own tier"),
        also: ["累进"],
      },
      {
        value: "固定",
        meaning: inBoth("没有写明方式时，按一个比例", "Without a method there is one rate"),
      },
    ],
    { name: inBoth("公式里没有写明的返佣方式", "Method where a formula names none"), clause: "篇6 四(一)1" },
  ),
  tierEdge: choiceParameter(
    [
      {
        value: "lower",
        meaning: inBoth("正好到下限的算进这一档", "A base at a lower limit is in that tier"),
        also: ["含下限", "[)"],
      },
      {
        value: "upper",
        meaning: inBoth("正好到上限的还在这一档", "A base at an upper limit is still in that tier"),
        also: ["含上限", "(]"],
      },
    ],
    { name: inBoth("阶梯边界归哪一档", "Tier of a base at a limit"), clause: "篇6 四(一)1" },
  ),
  roundingPlace: choiceParameter(
    [
      {
        value: "agentMonth",
        meaning: inBoth("每个代理商每月合计后取整一次", "One rounding per agent and month"),
        also: ["每月"],
      },
      {
        value: "trade",
        meaning: inBoth("每笔交易各自取整再合计", "Each trade is rounded, then summed"),
        also: ["每笔"],
      },
    ],
    { name: inBoth("返佣在哪里取整", "Where rebates are rounded"), clause: "篇6 四(一)1" },
  ),
  roundingMode: choiceParameter(
    [
      {
        value: "halfAwayFromZero",
        meaning: inBoth("四舍五入到分", "Half away from zero, to the fen"),
        also: ["四舍五入"],
      },
      {
        value: "halfEven",
        meaning: inBoth("正好半分时取偶数分", "An exact half goes to the even fen"),
        also: ["四舍六入五成双"],
      },
      { value: "towardZero", meaning: inBoth("不足一分的舍去", "A fraction of a fen is dropped"), also: ["舍去"] },
    ],
    { name: inBoth("返佣怎样取整", "How rebates are rounded"), clause: "篇6 四(一)1" },
  ),
  rebateReportDay: countParameter(6, {
    name: inBoth("返佣报表期限", "Day by which the rebate report is due"),
    clause: "篇6 四(一)1",
    meaning: inBoth("每月 6 号", "The 6th of the month"),
    unit: inBoth("号", "day of the month"),
    most: 28,
  }),
  rebateReportDeadline: choiceParameter(
    [
      {
        value: "through",
        meaning: inBoth("“6号前”含 6 号，6 号当天提示", "“Before the 6th” includes the 6th, with a warning"),
        also: ["含当天"],
      },
      { value: "before", meaning: inBoth("“6号前”不含 6 号", "“Before the 6th” excludes it"), also: ["不含当天"] },
      {
        value: "workdayBefore",
        meaning: inBoth("到 6 号之前的最后一个工作日", "Through the last working day before the 6th"),
        also: ["之前的工作日"],
      },
    ],
    { name: inBoth("6号前的算法", "What “before the 6th” means"), clause: "篇6 四(一)1" },
  ),
  pendingDue: choiceParameter(
    [
      {
        value: "sameMonth",
        meaning: inBoth("当月返佣计入当月待返", "A month's rebate stands in that month's outstanding"),
        also: ["当月"],
      },
      {
        value: "nextMonth",
        meaning: inBoth(
          "当月返佣下月 6 号前才算出，计入下月待返",
          "A month's rebate stands in the next month's outstanding",
        ),
        also: ["下月"],
      },
    ],
    { name: inBoth("返佣计入哪个月的待返", "Month in which a rebate is outstanding"), clause: "篇6 四(一)2" },
  ),
  overpayment: choiceParameter(
    [
      { value: "error", meaning: inBoth("待返为负是错误", "A negative outstanding is an error"), also: ["错误"] },
      {
        value: "carry",
        meaning: inBoth("待返为负结转下月，只提示", "A negative outstanding is carried on, with a warning"),
        also: ["结转"],
      },
    ],
    { name: inBoth("多付返佣怎样处理", "Overpaid rebates"), clause: "篇6 四(一)2" },
  ),
  monthEnd: choiceParameter(
    [
      { value: "calendarDay", meaning: inBoth("月底按自然日", "The month's last calendar day"), also: ["自然日"] },
      { value: "workday", meaning: inBoth("月底按最后一个工作日", "The month's last working day"), also: ["工作日"] },
    ],
    { name: inBoth("月底的算法", "What “month's end” means"), clause: "篇6 四(一)2" },
  ),
};
