import type { Bilingual } from "./language";

/**
 * Who bears an article: a rule or a tally of ours, a person who attests it (`值班自查`), a person alone, or nobody
 * because it orders nothing that could be checked.
 */
export type Bearer = "rule" | "attest" | "person" | "none";

/** One article of a regulation, in document order. */
export interface Clause {
  /** `篇5 五.5` */
  readonly id: string;
  /** What it orders, paraphrased. */
  readonly gist: Bilingual;
  readonly bearer: Bearer;
  /** Rows of the rule catalogue that it answers for: `5-14`. */
  readonly rows: readonly string[];
  /** What is checked or computed for it, in a clerk's words; empty for `none`. */
  readonly checked?: Bilingual;
  /** What a person attests each month, where only a person can tell. */
  readonly attested?: Bilingual;
}
