import type { Language } from "./language";

/** What a custom function can't do; `entry/` maps it to the cell's error (C3). */
export class FunctionError extends Error {
  /** @param cellError `#VALUE!` where the arguments can't be used, `#N/A` where what is asked for isn't there */
  constructor(
    readonly cellError: "#VALUE!" | "#N/A",
    sentences: Readonly<Record<Language, string>>,
  ) {
    super(sentences["zh-CN"]);
    this.name = "FunctionError";
    this.sentences = sentences;
  }

  readonly sentences: Readonly<Record<Language, string>>;
}
