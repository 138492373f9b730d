import type { Lexicon } from "../../kernel/lexicon";
import type { Sheets } from "../../kernel/regulation";
import { prepareOffences, type OffenceRecords } from "./offence-records";
import type { CUSTOMER_SERVICE_POLICY, CustomerServicePolicy } from "./policy";
import { prepareRebates, type RebateRecords } from "./rebate-records";

/** Everything that rules and tallies of 篇6 work on, joined once a run. */
export interface CustomerServiceRecords {
  readonly policy: CustomerServicePolicy;
  readonly lexicon: Lexicon;
  readonly rebates: RebateRecords;
  readonly offences: OffenceRecords;
}

export function prepareCustomerService(sheets: Sheets<typeof CUSTOMER_SERVICE_POLICY>): CustomerServiceRecords {
  const { policy, lexicon } = sheets;
  return { policy, lexicon, rebates: prepareRebates(sheets), offences: prepareOffences(sheets) };
}
