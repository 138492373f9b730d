import type { Language } from "./language";
import { inBoth } from "./message";

/** What a custom function can't do; `entry/` and the workbench map it to the cell's error (C3). */
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

const UNEXPECTED = new FunctionError(
  "#VALUE!",
  inBoth(
    "规表没能算出这个结果。请检查各个参数和区域，或在规表窗格里运行“检查”。",
    "Guibiao couldn't work this out. Please look through the arguments and ranges, or run Check in Guibiao's pane.",
  ),
);

/** What a cell shows for whatever a function threw: a raw exception never reaches it. */
export function functionErrorOf(thrown: unknown): FunctionError {
  return thrown instanceof FunctionError ? thrown : UNEXPECTED;
}
