import type { Bilingual } from "../kernel/language";
import { UnusableInputError } from "../kernel/unusable-input";

/** Why a command can't be carried out: the arguments or the file can't be used (H3, status 2). */
export class CommandError extends UnusableInputError {
  /** @param sentences one sentence that says what to mend */
  constructor(sentences: Bilingual) {
    super(sentences);
    this.name = "CommandError";
  }
}
