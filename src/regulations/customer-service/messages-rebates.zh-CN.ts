import type { Messages } from "../../kernel/message";

export const REBATE_MESSAGES_ZH_CN: Messages = {
  "customer-service/rebate-terms": {
    gapBetweenTiers: {
      text: "{agent}的阶梯从{reached:money}元断开，下一档从{lower:money}元才开始。相关代理商没有计算。",
      advice: "请把这一档的下限改成上一档的上限。",
    },
    overlappingTiers: {
      text: "{agent}的阶梯重叠：从{lower:money}元开始的这一档，与前面的一档有相同的金额。相关代理商没有计算。",
      advice: "请把这一档的下限改成上一档的上限。",
    },
    emptyTier: {
      text: "{agent}的这一档上限{upper:money}元不高于下限{lower:money}元。相关代理商没有计算。",
      advice: "请核对下限和上限。",
    },
    mixedMethods: {
      text: "{agent}同一时期的政策既有“{first}”又有“{method}”。相关代理商没有计算。",
      advice: "同一时期只用一种方式，请改正。",
    },
    unknownMethod: {
      text: "{agent}的返佣方式“{method}”无法识别。相关代理商没有计算。",
      advice: "请填 固定、全额阶梯 或 超额累进。",
    },
    severalFixedRates: {
      text: "{agent}同一时期有几个固定比例。相关代理商没有计算。",
      advice: "请只留一行；如果有阶梯，请改方式。",
    },
    limitsOfFixedRate: {
      text: "{agent}的方式是固定，限额{limit:money}元不起作用。",
      advice: "请清空下限和上限；如果有阶梯，请改方式。",
    },
    endsBeforeStart: {
      text: "{agent}的政策{to:date}失效，早于{from:date}生效，没有一天有效。",
      advice: "请核对生效日期和失效日期。",
    },
    overlappingVersions: {
      text: "{agent}的两份政策有相同的日子：这一份{date:date}生效时，前一份还没有失效。月底落在重叠期内的代理商没有计算。",
      advice: "请改前一份的失效日期，或这一份的生效日期。",
    },
    changeInsideMonth: {
      text: "{agent}的政策在月中（{date:date}）改变，整个月按月底那天的政策计算。",
      advice: "如果不应这样，请把生效日期改到月初。",
    },
  },
  "customer-service/terms-in-force": {
    noTerms: {
      text: "{agent}在{months:month}有交易，没有有效的返佣政策。这个代理商没有计算。",
      advice: "请在返佣政策里补上，或核对生效日期和失效日期。",
    },
    noTermsSheet: {
      text: "没有《返佣政策》，返佣金额没有计算。",
      advice: "请加上《返佣政策》，写明方式和比例。",
    },
    beyondTiers: {
      text: "{agent}在{months:month}的交易额（{base:money}元）达到或超过最高一档的上限。这个代理商没有计算。",
      advice: "请清空最高一档的上限，或补上更高的一档。",
    },
  },
  "customer-service/agent-names": {
    twoNames: {
      text: "{agent}有两个名称：“{first}”和“{second}”。月报用最近的一个。",
      advice: "请核对编号，或统一名称。",
    },
  },
  "customer-service/negative-amounts": {
    negativeTrade: {
      text: "{agent}的交易额是负数（{amount:money}元），按所写计算。",
      advice: "如果是退款，请填在“退款”列。",
    },
    negativeRefund: {
      text: "{agent}的退款是负数（{amount:money}元），按所写计算，会增加交易额。",
      advice: "退款请写成正数。",
    },
    clawback: { text: "{agent}的支付是负数（{amount:money}元），按追回计算。", advice: "请确认这是追回的返佣。" },
  },
  "customer-service/opening-balances": {
    secondOpening: {
      text: "{agent}的期初待返已在{first}写过，这一行没有采用。",
      advice: "每个代理商只留一行。",
    },
    carriedDiffers: {
      text: "{agent}在{month:month}月初的待返写成{amount:money}元，按前几个月结转是{carried:money}元，按结转计算。",
      advice: "请核对前几个月的交易和支付，或更正这里的金额。",
    },
    noMonth: {
      text: "{agent}的期初待返没有写月份，也没有交易和支付，不知道算在哪个月。",
      advice: "请填上月份。",
    },
  },
  "customer-service/overpaid-rebates": {
    overpaid: {
      text: "{agent}在{month:month}底的待返金额是{balance:money}元，多付了。负数结转到下月。",
      advice: "请核对支付和交易；多付的可以追回，或在以后的返佣中抵扣。",
    },
    overpaidOpening: {
      text: "{agent}在{month:month}初的待返是{balance:money}元，以前多付了。按所写计算。",
      advice: "请核对期初待返。",
    },
  },
  "customer-service/reported-figures": {
    "differs.rate": {
      text: "{agent} {month:month}的{column}上报{reported:money}元，重算{recomputed:money}元，差{difference:money}元：用了另一个比例。",
      advice: "请按当月有效的返佣政策更正。",
    },
    "differs.missingTrade": {
      text: "{agent} {month:month}的{column}上报{reported:money}元，重算{recomputed:money}元，差{difference:money}元：少算或多算了一笔交易或退款。",
      advice: "请对照交易流水更正。",
    },
    "differs.tier": {
      text: "{agent} {month:month}的{column}上报{reported:money}元，重算{recomputed:money}元，差{difference:money}元：用错了档次或阶梯算法。",
      advice: "请核对交易额所到的档次和返佣方式。",
    },
    "differs.rounding": {
      text: "{agent} {month:month}的{column}上报{reported:money}元，重算{recomputed:money}元，差{difference:money}元：取整的方法不同。",
      advice: "请按每月合计后四舍五入到分更正；如果规定不同，请在“制度”页改参数。",
    },
    "differs.otherMonth": {
      text: "{agent} {month:month}的{column}上报{reported:money}元，重算{recomputed:money}元，差{difference:money}元：记到了另一个月。",
      advice: "请核对日期和月份。",
    },
    "differs.unknown": {
      text: "{agent} {month:month}的{column}上报{reported:money}元，重算{recomputed:money}元，差{difference:money}元。",
      advice: "请对照交易流水、返佣支付和返佣政策更正。",
    },
    missing: { text: "{agent} {month:month}没有上报。", advice: "请补上这一行。" },
    listedTwice: { text: "{agent} {month:month}在{first}已经有一行，两行相加核对。", advice: "请只留一行。" },
    nothingToCompare: { text: "没有交易流水、返佣支付和期初待返，报表没有核对。", advice: "请加上这些表再检查。" },
  },
  "customer-service/rebate-report-deadline": {
    late: {
      text: "{agent} {month:month}的返佣报表在{done:date}才完成，应在{due:date}以前。",
      advice: "请核对完成日期，今后按时完成。",
    },
    onLastDay: {
      text: "{agent} {month:month}的返佣报表在{done:date}当天完成。制度写“6号前”，是否包括当天有两种读法。",
      advice: "今后请提前一天完成；读法可以在“制度”页选择。",
    },
    noDate: { text: "{agent} {month:month}的返佣报表没有完成日期，看不出是否按时。", advice: "请补填完成日期。" },
    noDateColumn: { text: "返佣报表没有“完成日期”列，看不出是否按时。", advice: "请加上“完成日期”列。" },
    workdaysUnknown: {
      text: "{month:month}的期限要看工作日，日历里没有那一年的节假日，只按星期判断。",
      advice: "请由人核对期限。",
    },
  },
  "customer-service/outstanding-report-deadline": {
    late: {
      text: "{agent} {month:month}的待返统计在{done:date}才完成，应在{due:date}以前。",
      advice: "请核对完成日期，今后按时完成。",
    },
    noDate: { text: "{agent} {month:month}的待返统计没有完成日期，看不出是否按时。", advice: "请补填完成日期。" },
    noDateColumn: { text: "待返统计没有“完成日期”列，看不出是否按时。", advice: "请加上“完成日期”列。" },
    workdaysUnknown: {
      text: "{month:month}的期限要看工作日，日历里没有那一年的节假日，只按星期判断。",
      advice: "请由人核对期限。",
    },
  },
};
