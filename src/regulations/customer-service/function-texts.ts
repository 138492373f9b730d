/** What Excel shows of each custom function in English; the Chinese texts stand in the doc blocks of functions.ts. */
interface FunctionText {
  readonly description: string;
  /** Parameter -> what belongs there. */
  readonly parameters: Readonly<Record<string, string>>;
}

const POLICY = "The range of 制度参数 with its header row";
const BOOKS = {
  trades: "The range of 交易流水 with its header row",
  policies: "The range of 返佣政策 with its header row",
  payments: "The range of 返佣支付 with its header row",
  opening: "The range of 期初待返 with its header row",
};

export const functionTexts: Readonly<Record<string, FunctionText>> = {
  "REBATE.DUE": {
    description: "The rebate on a base by a fixed rate or by tiers (篇6 四(一)1).",
    parameters: {
      base: "Trade less refunds, in yuan",
      tiers: "A range with the columns 下限, 上限 and 比例 and its header row; or a single rate",
      method: "固定 (fixed), 全额阶梯 (slab) or 超额累进 (marginal); blank: the range's own column 方式",
      policy: POLICY,
    },
  },
  "REBATE.STATEMENT": {
    description:
      "The monthly statement of each agent (篇6 四(一)1, 四(一)2): trade, rebate, opening, paid and outstanding.",
    parameters: { ...BOOKS, month: "The month, such as 2026-03; blank for all", policy: POLICY },
  },
  "REBATE.RECONCILE": {
    description: "Compares a report with the recomputed figures (篇6 四(一)1, 四(一)2) and lists what differs.",
    parameters: {
      reported: "The range of 返佣报表 or 待返统计 with its header row",
      ...BOOKS,
      month: "The month, such as 2026-03; blank for all",
      policy: POLICY,
    },
  },
  "REBATE.PENDING": {
    description: "What is outstanding (篇6 四(一)2): opening plus rebate less what was paid.",
    parameters: {
      opening: "Outstanding at the start, in yuan",
      due: "The rebate earned, in yuan",
      paid: "The rebate paid, in yuan",
      policy: POLICY,
    },
  },
  "REBATE.AGEING": {
    description: "Which months' rebates are still outstanding (篇6 四(一)2); payments settle the oldest first.",
    parameters: { ...BOOKS, month: "The month at whose end to look; blank for the last", policy: POLICY },
  },
  "SERVICE.FINE": {
    description: "What one offence of service staff costs in yuan (篇6 四(五)1, 四(五)2, 五(三)1).",
    parameters: {
      kind: "The article, such as 四(五)1, or a case such as 谈私事 or 泄露",
      times: "How many times the same rule was broken, blank for the first; it matters for 四(五)1 only",
      policy: POLICY,
    },
  },
  "SERVICE.FINES": {
    description: "The fines of service staff (篇6 四(五), 五(三)): count, amount and handling of each row.",
    parameters: {
      ledger: "The range of 违纪处罚 or 泄密事件 with its header row",
      staff: "The range of 客服人员 with its header row",
      policy: POLICY,
    },
  },
  "SERVICE.WITHIN": {
    description:
      "Whether a customer had a reply in time (篇6 四(二)电话接听 1(3)): within 30 minutes unless told otherwise.",
    parameters: {
      from: "The start, such as 来电时间; it may bear a date",
      to: "The end, such as 回复客户时间; without a date and before the start it is the next day's, up to 12 hours",
      minutes: "The limit in minutes; blank for that of the regulation",
      policy: POLICY,
    },
  },
  "SERVICE.CHECK": {
    description:
      "Checks the sheets of service (篇6 四(二) to 五): calls, call-backs, visits, custody, offences, leaks; lists every problem.",
    parameters: {
      first: "The range of a sheet with its header row, by which it is known",
      second: "The range of another sheet, in any order",
      third: "The range of another sheet",
      fourth: "The range of another sheet",
      fifth: "The range of another sheet",
      sixth: "The range of another sheet",
      seventh: "The range of another sheet",
      eighth: "The range of another sheet",
      ninth: "The range of another sheet",
      tenth: "The range of another sheet",
      eleventh: "The range of another sheet",
      twelfth: "The range of another sheet",
      policy: `${POLICY}; it may stand in any earlier place too`,
    },
  },
  "SERVICE.SECRECY": {
    description: "The secrecy of a document (篇6 五(一)): 绝密 (top secret) or 机密 (secret); of several the highest.",
    parameters: { kind: "The document, such as 客户资料 or 来电记录", policy: POLICY },
  },
};
