import type { Messages } from "../../kernel/message";
import { CALL_MESSAGES_ZH_CN } from "./messages-calls.zh-CN";
import { CUSTODY_MESSAGES_ZH_CN } from "./messages-custody.zh-CN";
import { OFFENCE_MESSAGES_ZH_CN } from "./messages-offences.zh-CN";
import { REBATE_MESSAGES_ZH_CN } from "./messages-rebates.zh-CN";
import { VISIT_MESSAGES_ZH_CN } from "./messages-visits.zh-CN";

export const MESSAGES_ZH_CN: Messages = {
  ...REBATE_MESSAGES_ZH_CN,
  ...CALL_MESSAGES_ZH_CN,
  ...VISIT_MESSAGES_ZH_CN,
  ...CUSTODY_MESSAGES_ZH_CN,
  ...OFFENCE_MESSAGES_ZH_CN,
};
