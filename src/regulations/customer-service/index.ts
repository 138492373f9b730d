import { inBoth } from "../../kernel/message";
import { defineRegulation } from "../../kernel/regulation";
import { CLAUSES } from "./clauses";
import { MESSAGES_EN_US } from "./messages.en-US";
import { MESSAGES_ZH_CN } from "./messages.zh-CN";
import { CUSTOMER_SERVICE_POLICY } from "./policy";
import { prepareCustomerService, type CustomerServiceRecords } from "./records";
import { agentNames } from "./rules/agent-names";
import { agentNumbers } from "./rules/agent-numbers";
import { callAnswers } from "./rules/call-answers";
import { callBackOutcomes } from "./rules/call-back-outcomes";
import { callBackPurposes } from "./rules/call-back-purposes";
import { callEntries } from "./rules/call-entries";
import { callJournal } from "./rules/call-journal";
import { callPickup } from "./rules/call-pickup";
import { callReplies } from "./rules/call-replies";
import { custody } from "./rules/custody";
import { customerActivities } from "./rules/customer-activities";
import { dailyHandIn } from "./rules/daily-hand-in";
import { followUpCases } from "./rules/follow-up-cases";
import { hangingUp } from "./rules/hanging-up";
import { inForce } from "./rules/in-force";
import { insistingCustomers } from "./rules/insisting-customers";
import { jointLiability } from "./rules/joint-liability";
import { misconductFacts } from "./rules/misconduct-facts";
import { negativeAmounts } from "./rules/negative-amounts";
import { objections } from "./rules/objections";
import { offenceRecords } from "./rules/offence-records";
import { openingBalances } from "./rules/opening-balances";
import { outstandingReportDeadline } from "./rules/outstanding-report-deadline";
import { overpaidRebates } from "./rules/overpaid-rebates";
import { promisedAnswers } from "./rules/promised-answers";
import { qualityChecks } from "./rules/quality-checks";
import { rebateReportDeadline } from "./rules/rebate-report-deadline";
import { rebateTerms } from "./rules/rebate-terms";
import { regularVisits } from "./rules/regular-visits";
import { reportedFigures } from "./rules/reported-figures";
import { secondRecords } from "./rules/second-records";
import { secrecyBreaches } from "./rules/secrecy-breaches";
import { secrecyLevels } from "./rules/secrecy-levels";
import { serviceFineLegality } from "./rules/service-fine-legality";
import { serviceSelfCheck } from "./rules/service-self-check";
import { serviceStaff } from "./rules/service-staff";
import { standingService } from "./rules/standing-service";
import { termsInForce } from "./rules/terms-in-force";
import { timelyCallBacks } from "./rules/timely-call-backs";
import { visitDocuments } from "./rules/visit-documents";
import { visitorRegister } from "./rules/visitor-register";
import { SHEETS } from "./sheets";
import { tradeFold } from "./trade-sums";
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
    callEntries,
    callAnswers,
    callReplies,
    insistingCustomers,
    callPickup,
    promisedAnswers,
    hangingUp,
    callJournal,
    timelyCallBacks,
    objections,
    followUpCases,
    agentNumbers,
    callBackPurposes,
    callBackOutcomes,
    qualityChecks,
    visitorRegister,
    standingService,
    visitDocuments,
    regularVisits,
    customerActivities,
    offenceRecords,
    misconductFacts,
    secrecyLevels,
    custody,
    dailyHandIn,
    secrecyBreaches,
    serviceStaff,
    jointLiability,
    serviceFineLegality,
    inForce,
    secondRecords,
    serviceSelfCheck,
  ],
  tallies: [rebateStatement, rebateDifferences, serviceFineDetails, headJointFines, serviceFineSums],
  messages: { "zh-CN": MESSAGES_ZH_CN, "en-US": MESSAGES_EN_US },
  folds: [tradeFold],
  prepare: prepareCustomerService,
});
