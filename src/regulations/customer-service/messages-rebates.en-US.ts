import type { Messages } from "../../kernel/message";

export const REBATE_MESSAGES_EN_US: Messages = {
  "customer-service/rebate-terms": {
    gapBetweenTiers: {
      text: "The tiers of {agent} break off at {reached:money} yuan; the next begins at {lower:money}. The agents concerned are not computed.",
      advice: "Make the lower limit of this tier the upper limit of the one before.",
    },
    overlappingTiers: {
      text: "The tiers of {agent} overlap: the one that begins at {lower:money} yuan shares amounts with one before it. The agents concerned are not computed.",
      advice: "Make the lower limit of this tier the upper limit of the one before.",
    },
    emptyTier: {
      text: "The upper limit of this tier of {agent}, {upper:money} yuan, is not above its lower limit {lower:money}. The agents concerned are not computed.",
      advice: "Check both limits.",
    },
    mixedMethods: {
      text: "The terms of {agent} are both {first} and {method} at one time. The agents concerned are not computed.",
      advice: "Use one method at a time.",
    },
    unknownMethod: {
      text: "The method {method} of {agent} is not known. The agents concerned are not computed.",
      advice: "Enter 固定, 全额阶梯 or 超额累进.",
    },
    severalFixedRates: {
      text: "{agent} has several fixed rates at one time. The agents concerned are not computed.",
      advice: "Keep one row; if there are tiers, change the method.",
    },
    limitsOfFixedRate: {
      text: "The method of {agent} is fixed; the limit of {limit:money} yuan has no effect.",
      advice: "Clear both limits; if there are tiers, change the method.",
    },
    endsBeforeStart: {
      text: "The terms of {agent} end on {to:date}, before they begin on {from:date}: they never hold.",
      advice: "Check both dates.",
    },
    overlappingVersions: {
      text: "Two terms of {agent} share days: the earlier had not ended when these began on {date:date}. Agents with a month's end among those days are not computed.",
      advice: "Change the last day of the earlier terms, or the first day of these.",
    },
    changeInsideMonth: {
      text: "The terms of {agent} change within a month ({date:date}); the whole month is computed by those of its last day.",
      advice: "If that is not meant, let the terms begin with a month.",
    },
  },
  "customer-service/terms-in-force": {
    noTerms: {
      text: "{agent} traded in {months:month} without terms in force. The agent is not computed.",
      advice: "Add its terms to 返佣政策, or check their first and last days.",
    },
    noTermsSheet: {
      text: "There is no sheet 返佣政策; rebates are not computed.",
      advice: "Add 返佣政策 with methods and rates.",
    },
    beyondTiers: {
      text: "The trade of {agent} in {months:month} ({base:money} yuan) reaches the upper limit of the highest tier. The agent is not computed.",
      advice: "Clear the upper limit of the highest tier, or add a higher one.",
    },
  },
  "customer-service/agent-names": {
    twoNames: {
      text: "{agent} bears two names, “{first}” and “{second}”. The statement uses the latest.",
      advice: "Check the number, or use one name.",
    },
  },
  "customer-service/negative-amounts": {
    negativeTrade: {
      text: "The trade of {agent} is negative ({amount:money} yuan) and counts as written.",
      advice: "If it is a refund, enter it under 退款.",
    },
    negativeRefund: {
      text: "The refund of {agent} is negative ({amount:money} yuan), counts as written and raises the trade.",
      advice: "Enter refunds as positive numbers.",
    },
    clawback: {
      text: "The payment to {agent} is negative ({amount:money} yuan) and counts as a clawback.",
      advice: "Make sure that this rebate was paid back.",
    },
  },
  "customer-service/opening-balances": {
    secondOpening: {
      text: "The opening balance of {agent} stands at {first} already; this row is not used.",
      advice: "Keep one row for each agent.",
    },
    carriedDiffers: {
      text: "At the start of {month:month} {agent} is said to be owed {amount:money} yuan; {carried:money} is carried from the months before, and counts.",
      advice: "Check trades and payments of those months, or correct the amount here.",
    },
    noMonth: {
      text: "The opening balance of {agent} names no month, and there are no trades or payments to tell it.",
      advice: "Fill in 月份.",
    },
  },
  "customer-service/overpaid-rebates": {
    overpaid: {
      text: "At the end of {month:month} {agent} is owed {balance:money} yuan: too much was paid. The negative figure is carried on.",
      advice: "Check payments and trades; what was overpaid can be paid back or set off later.",
    },
    overpaidOpening: {
      text: "At the start of {month:month} {agent} is owed {balance:money} yuan: too much was paid before. It counts as written.",
      advice: "Check the opening balance.",
    },
  },
  "customer-service/reported-figures": {
    "differs.rate": {
      text: "{column} of {agent} for {month:month} is reported as {reported:money} yuan, recomputed as {recomputed:money}, {difference:money} apart: another rate was used.",
      advice: "Correct it by the terms in force in the month.",
    },
    "differs.missingTrade": {
      text: "{column} of {agent} for {month:month} is reported as {reported:money} yuan, recomputed as {recomputed:money}, {difference:money} apart: a trade or refund was left out or counted twice.",
      advice: "Correct it by 交易流水.",
    },
    "differs.tier": {
      text: "{column} of {agent} for {month:month} is reported as {reported:money} yuan, recomputed as {recomputed:money}, {difference:money} apart: the wrong tier, or the wrong way of counting tiers.",
      advice: "Check the tier that the trade reaches, and the method.",
    },
    "differs.rounding": {
      text: "{column} of {agent} for {month:month} is reported as {reported:money} yuan, recomputed as {recomputed:money}, {difference:money} apart: rounded differently.",
      advice: "Sum the month, then round half up to the fen; if your rule differs, change it under Policy.",
    },
    "differs.otherMonth": {
      text: "{column} of {agent} for {month:month} is reported as {reported:money} yuan, recomputed as {recomputed:money}, {difference:money} apart: entered in another month.",
      advice: "Check dates and months.",
    },
    "differs.unknown": {
      text: "{column} of {agent} for {month:month} is reported as {reported:money} yuan, recomputed as {recomputed:money}, {difference:money} apart.",
      advice: "Correct it by 交易流水, 返佣支付 and 返佣政策.",
    },
    missing: { text: "{agent} is missing from the report of {month:month}.", advice: "Add its row." },
    listedTwice: {
      text: "{agent} has a row for {month:month} at {first} already; the two are summed for comparison.",
      advice: "Keep one row.",
    },
    nothingToCompare: {
      text: "There is no 交易流水, 返佣支付 or 期初待返; the report was not compared.",
      advice: "Add these sheets and check again.",
    },
  },
  "customer-service/rebate-report-deadline": {
    late: {
      text: "The rebate report of {agent} for {month:month} was done on {done:date}; it was due by {due:date}.",
      advice: "Check the date, and be in time next month.",
    },
    onLastDay: {
      text: "The rebate report of {agent} for {month:month} was done on {done:date} itself. The text says “before the 6th”, which may or may not include it.",
      advice: "Be a day earlier next time; the reading can be chosen under Policy.",
    },
    noDate: {
      text: "The rebate report of {agent} for {month:month} bears no date; whether it was in time can't be told.",
      advice: "Fill in 完成日期.",
    },
    noDateColumn: {
      text: "返佣报表 has no column 完成日期; whether it was in time can't be told.",
      advice: "Add the column 完成日期.",
    },
    workdaysUnknown: {
      text: "The deadline for {month:month} is a working day, and the calendar holds no holidays of that year; it was taken by the weekday.",
      advice: "Have a person check the deadline.",
    },
  },
  "customer-service/outstanding-report-deadline": {
    late: {
      text: "The outstanding rebate of {agent} for {month:month} was worked out on {done:date}; it was due by {due:date}.",
      advice: "Check the date, and be in time next month.",
    },
    noDate: {
      text: "The outstanding rebate of {agent} for {month:month} bears no date; whether it was in time can't be told.",
      advice: "Fill in 完成日期.",
    },
    noDateColumn: {
      text: "待返统计 has no column 完成日期; whether it was in time can't be told.",
      advice: "Add the column 完成日期.",
    },
    workdaysUnknown: {
      text: "The deadline for {month:month} is a working day, and the calendar holds no holidays of that year; it was taken by the weekday.",
      advice: "Have a person check the deadline.",
    },
  },
};
