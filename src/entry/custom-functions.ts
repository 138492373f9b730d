/// <reference types="vite/client" />
import { associateFunctions } from "./function-association";

// Every room's custom functions, found by their file, so that a new room needs no line here. The shared runtime's page
// and the headless command's `eval` both load this file.
associateFunctions(import.meta.glob<Record<string, unknown>>("../regulations/*/functions.ts", { eager: true }));
