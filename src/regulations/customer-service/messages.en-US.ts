import type { Messages } from "../../kernel/message";
import { CALL_MESSAGES_EN_US } from "./messages-calls.en-US";
import { CUSTODY_MESSAGES_EN_US } from "./messages-custody.en-US";
import { OFFENCE_MESSAGES_EN_US } from "./messages-offences.en-US";
import { REBATE_MESSAGES_EN_US } from "./messages-rebates.en-US";
import { VISIT_MESSAGES_EN_US } from "./messages-visits.en-US";

export const MESSAGES_EN_US: Messages = {
  ...REBATE_MESSAGES_EN_US,
  ...CALL_MESSAGES_EN_US,
  ...VISIT_MESSAGES_EN_US,
  ...CUSTODY_MESSAGES_EN_US,
  ...OFFENCE_MESSAGES_EN_US,
};

export { functionTexts } from "./function-texts";
