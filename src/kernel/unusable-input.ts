import type { Bilingual } from "./language";

/** Why an input as a whole can't be used. */
export class UnusableInputError extends Error {
  /** @param sentences one sentence that says what to mend */
  constructor(readonly sentences: Bilingual) {
    super(sentences["zh-CN"]);
    this.name = "UnusableInputError";
  }
}
