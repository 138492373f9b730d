import type { Messages } from "../../kernel/message";
import { OFFENCE_MESSAGES_EN_US } from "./messages-offences.en-US";
import { REBATE_MESSAGES_EN_US } from "./messages-rebates.en-US";

export const MESSAGES_EN_US: Messages = { ...REBATE_MESSAGES_EN_US, ...OFFENCE_MESSAGES_EN_US };

export { functionTexts } from "./function-texts";
