import { numberedName } from "./result-sheets";

/** A name that Excel takes and no sheet has; letters' case makes no difference to it. */
export function freeSheetName(wanted: string, names: readonly string[]): string {
  const base = allowedSheetName(wanted);
  const taken = new Set(names.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : numberedName(base, number);
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** At most 31 characters, none of `\ / ? * : [ ]`, no apostrophe at either end, and not Excel's own `History`. */
function allowedSheetName(wanted: string): string {
  const name = wanted
    .replace(/[\\/?*:[\]\p{Cc}]/gu, " ")
    .trim()
    .slice(0, 31)
    .replace(/^'+|'+$/gu, "")
    .trim();
  return name === "" || name.toLowerCase() === "history" ? `${name}表` : name;
}
