import type { Policy } from "../../kernel/policy";
import { REBATE_POLICY } from "./policy-rebates";

/** Every number and every reading of 篇6, in the order of its articles. */
export const CUSTOMER_SERVICE_POLICY = { ...REBATE_POLICY };

export type CustomerServicePolicy = Policy<typeof CUSTOMER_SERVICE_POLICY>;
