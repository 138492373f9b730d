import type { SheetSchema } from "../../kernel/sheet-schema";
import { CALL_SHEETS } from "./sheets-calls";
import { CUSTODY } from "./sheets-custody";
import { OFFENCE_SHEETS } from "./sheets-offences";
import { QUALITY_SHEETS } from "./sheets-quality";
import { REBATE_SHEETS } from "./sheets-rebates";
import { VISIT_SHEETS } from "./sheets-visits";

/** Every sheet of 篇6. */
export const SHEETS: readonly SheetSchema[] = [
  ...REBATE_SHEETS,
  ...CALL_SHEETS,
  ...VISIT_SHEETS,
  ...QUALITY_SHEETS,
  CUSTODY,
  ...OFFENCE_SHEETS,
];
