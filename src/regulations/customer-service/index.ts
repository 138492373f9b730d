import { inBoth } from "../../kernel/message";
import { defineRegulation } from "../../kernel/regulation";
import { CLAUSES } from "./clauses";
import { MESSAGES_EN_US } from "./messages.en-US";
import { MESSAGES_ZH_CN } from "./messages.zh-CN";
import { CUSTOMER_SERVICE_POLICY } from "./policy";
import { prepareCustomerService, type CustomerServiceRecords } from "./records";
import { agentNames } from "./rules/agent-names";
import { jointLiability } from "./rules/joint-liability";
import { misconductFacts } from "./rules/misconduct-facts";
import { negativeAmounts } from "./rules/negative-amounts";
import { offenceRecords } from "./rules/offence-records";
import { openingBalances } from "./rules/opening-balances";
import { outstandingReportDeadline } from "./rules/outstanding-report-deadline";
import { overpaidRebates } from "./rules/overpaid-rebates";
import { rebateReportDeadline } from "./rules/rebate-report-deadline";
import { rebateTerms } from "./rules/rebate-terms";
import { reportedFigures } from "./rules/reported-figures";
import { secrecyBreaches } from "./rules/secrecy-breaches";
import { serviceFineLegality } from "./rules/service-fine-legality";
import { serviceStaff } from "./rules/service-staff";
import { termsInForce } from "./rules/terms-in-force";
import { SHEETS } from "./sheets";
import { headJointFines } from "./tallies/head-joint-fines";
import { rebateDifferences } from "./tallies/rebate-differences";
import { rebateStatement } from "./tallies/rebate-statement";
import { serviceFineDetails } from "./tallies/service-fine-details";
import { serviceFineSums } from "./tallies/service-fine-sums";

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
    offenceRecords,
    misconductFacts,
    secrecyBreaches,
    serviceStaff,
    jointLiability,
    serviceFineLegality,
  ],
  tallies: [rebateStatement, rebateDifferences, serviceFineDetails, headJointFines, serviceFineSums],
  messages: { "zh-CN": MESSAGES_ZH_CN, "en-US": MESSAGES_EN_US },
  prepare: prepareCustomerService,
});
