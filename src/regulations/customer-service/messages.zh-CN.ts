import type { Messages } from "../../kernel/message";
import { REBATE_MESSAGES_ZH_CN } from "./messages-rebates.zh-CN";

export const MESSAGES_ZH_CN: Messages = { ...REBATE_MESSAGES_ZH_CN };
