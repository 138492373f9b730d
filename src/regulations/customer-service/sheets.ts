import type { SheetSchema } from "../../kernel/sheet-schema";
import { OFFENCE_SHEETS } from "./sheets-offences";
import { REBATE_SHEETS } from "./sheets-rebates";

/** Every sheet of 篇6. */
export const SHEETS: readonly SheetSchema[] = [...REBATE_SHEETS, ...OFFENCE_SHEETS];
