import { inBoth } from "../../kernel/message";
import { defineRegulation } from "../../kernel/regulation";
import { CLAUSES } from "./clauses";
import { MESSAGES_EN_US } from "./messages.en-US";
import { MESSAGES_ZH_CN } from "./messages.zh-CN";
import { CUSTOMER_SERVICE_POLICY } from "./policy";
import { prepareCustomerService, type CustomerServiceRecords } from "./records";
import { agentNames } from "./rules/agent-names";
import { negativeAmounts } from "./rules/negative-amounts";
import { openingBalances } from "./rules/opening-balances";
import { outstandingReportDeadline } from "./rules/outstanding-report-deadline";
import { overpaidRebates } from "./rules/overpaid-rebates";
import { rebateReportDeadline } from "./rules/rebate-report-deadline";
import { rebateTerms } from "./rules/rebate-terms";
import { reportedFigures } from "./rules/reported-figures";
import { termsInForce } from "./rules/terms-in-force";
import { SHEETS } from "./sheets";
import { rebateDifferences } from "./tallies/rebate-differences";
import { rebateStatement } from "./tallies/rebate-statement";

/** 篇6 客户服务与代理商返佣, in the order of its articles. */
export const customerService = defineRegulation<typeof CUSTOMER_SERVICE_POLICY, CustomerServiceRecords>({
  id: "customer-service",
  title: inBoth("返佣与客服", "Rebates and service"),
  clause: "篇6",
  clauses: CLAUSES,
  sheets: SHEETS,
  policy: CUSTOMER_SERVICE_POLICY,
  rules: [
    rebateTerms,
    termsInForce,
    agentNames,
    negativeAmounts,
    rebateReportDeadline,
    openingBalances,
    overpaidRebates,
    outstandingReportDeadline,
    reportedFigures,
  ],
  tallies: [rebateStatement, rebateDifferences],
  messages: { "zh-CN": MESSAGES_ZH_CN, "en-US": MESSAGES_EN_US },
  prepare: prepareCustomerService,
});
