import type { Messages } from "../../kernel/message";
import { OFFENCE_MESSAGES_ZH_CN } from "./messages-offences.zh-CN";
import { REBATE_MESSAGES_ZH_CN } from "./messages-rebates.zh-CN";

export const MESSAGES_ZH_CN: Messages = { ...REBATE_MESSAGES_ZH_CN, ...OFFENCE_MESSAGES_ZH_CN };
