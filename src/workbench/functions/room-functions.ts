/// <reference types="vite/client" />
import { functionsById } from "../../kernel/function-list";

/** The functions that Excel calls, from the same files: every room's functions.ts, so that a new room needs no line here. */
export const roomFunctions = functionsById(
  import.meta.glob<Record<string, unknown>>("../../regulations/*/functions.ts", { eager: true }),
);
