import type { Policy } from "../../kernel/policy";
import { CALL_POLICY } from "./policy-calls";
import { OFFENCE_POLICY } from "./policy-offences";
import { REBATE_POLICY } from "./policy-rebates";
import { VISIT_POLICY } from "./policy-visits";

/** Every number and every reading of 篇6, in the order of its articles. */
export const CUSTOMER_SERVICE_POLICY = { ...REBATE_POLICY, ...CALL_POLICY, ...VISIT_POLICY, ...OFFENCE_POLICY };

export type CustomerServicePolicy = Policy<typeof CUSTOMER_SERVICE_POLICY>;
