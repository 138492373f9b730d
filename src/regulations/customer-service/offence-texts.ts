import { foldCompact, foldWidth } from "../../kernel/text";

/** How texts of the offence ledgers are compared. */

/** The id of a rule or an incident: 【篇6 四（五）1】 and 四(五)1 are one (offences.md, Common to all ledgers). */
export function textId(text: string): string {
  return foldCompact(text)
    .replace(/[【】[\]]/gu, "")
    .replace(/^(?:篇6)?第?/u, "");
}

const SEPARATORS = /[、,;/\n\r]+/u;

/** The items of a cell that may name several; spaces separate only where nothing else does. */
export function listedItems(text: string, known: readonly string[]): readonly string[] {
  const folded = foldWidth(text);
  const whole = foldCompact(folded);
  if (whole === "") return [];
  if (known.includes(whole)) return [whole];
  const parts = SEPARATORS.test(folded) ? folded.split(SEPARATORS) : folded.split(/\s+/u);
  return parts.map(foldCompact).filter((part) => part !== "");
}
