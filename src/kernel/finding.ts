import { cellAddress } from "./cell-address";
import type { FindingMark } from "./rule";

/** `pass` is the fourth outcome: no finding. */
export type Severity = "error" | "warning" | "needs-review";

export const SEVERITIES: readonly Severity[] = ["error", "warning", "needs-review"];

/** A cell; row and column counted from 0. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export type FindingValue = string | number | boolean | null | readonly string[];
export type FindingData = Readonly<Record<string, FindingValue>>;

/** What a rule found. Only `defineRule` can make one, so none is without its rule and its article. */
export interface Finding extends FindingMark {
  readonly rule: string;
  readonly clause: string;
  readonly severity: Severity;
  readonly place: Place | null;
  /** The id of the sentence; prose is made later, where the reader's language is known. */
  readonly message: string;
  readonly data: FindingData;
}

export function cellOf(finding: Finding): string | null {
  return finding.place === null ? null : cellAddress(finding.place.row, finding.place.column);
}
