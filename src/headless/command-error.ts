import type { Bilingual } from "../kernel/language";

/** Why a command can't be carried out: the arguments or the file can't be used (H3, status 2). */
export class CommandError extends Error {
  /** @param sentences one sentence that says what to mend */
  constructor(readonly sentences: Bilingual) {
    super(sentences["zh-CN"]);
    this.name = "CommandError";
  }
}
