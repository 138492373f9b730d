import type { Lexicon } from "../../kernel/lexicon";
import type { Sheets } from "../../kernel/regulation";
import { prepareCalls, type CallRecords } from "./call-records";
import { leaveOutEarlierEvents } from "./effective-date";
import { prepareOffences, type OffenceRecords } from "./offence-records";
import type { CUSTOMER_SERVICE_POLICY, CustomerServicePolicy } from "./policy";
import { prepareRebates, type RebateRecords } from "./rebate-records";
import { prepareVisits, type VisitRecords } from "./visit-records";

/** Everything that rules and tallies of 篇6 work on, joined once a run. */
export interface CustomerServiceRecords {
  readonly policy: CustomerServicePolicy;
  readonly lexicon: Lexicon;
  readonly rebates: RebateRecords;
  readonly offences: OffenceRecords;
  readonly calls: CallRecords;
  readonly visits: VisitRecords;
}

export function prepareCustomerService(sheets: Sheets<typeof CUSTOMER_SERVICE_POLICY>): CustomerServiceRecords {
  const { policy, lexicon } = sheets;
  // Before anything is judged: what happened earlier than the rules takes no part in it.
  const earlierEvents = leaveOutEarlierEvents(sheets);
  const rebates = prepareRebates(sheets);
  const offences = prepareOffences(sheets);
  const calls = prepareCalls(sheets);
  return { policy, lexicon, rebates, offences, calls, visits: prepareVisits(sheets, earlierEvents, rebates.books) };
}
