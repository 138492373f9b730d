import type { Policy } from "../../kernel/policy";
import { OFFENCE_POLICY } from "./policy-offences";
import { REBATE_POLICY } from "./policy-rebates";

/** Every number and every reading of 篇6, in the order of its articles. */
export const CUSTOMER_SERVICE_POLICY = { ...REBATE_POLICY, ...OFFENCE_POLICY };

export type CustomerServicePolicy = Policy<typeof CUSTOMER_SERVICE_POLICY>;
