import type { SheetSchema } from "../../kernel/sheet-schema";
import { REBATE_SHEETS } from "./sheets-rebates";

/** Every sheet of 篇6. */
export const SHEETS: readonly SheetSchema[] = [...REBATE_SHEETS];
