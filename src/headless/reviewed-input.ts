import type { CommandLine } from "./arguments";
import { reviewFile, type FileReview } from "./file-review";
import { openLargeInput, type OpenInput } from "./input-file";
import type { ReadingProgress } from "./reading-progress";

/** Where a command stands and how it is cancelled. */
export interface CommandContext {
  readonly cwd: string;
  readonly signal: AbortSignal;
  /** null where nobody looks on. */
  readonly progress: ReadingProgress | null;
}

/**
 * Opens the files of `check` and `compute`, reviews them and does something with what was found; they are closed
 * afterwards.
 */
export async function withReviewedInput<Result>(
  { file, companion, regulation, language }: CommandLine,
  { cwd, signal, progress }: CommandContext,
  use: (reviewed: FileReview, input: OpenInput) => Promise<Result>,
): Promise<Result> {
  const input = await openLargeInput(file ?? "", cwd);
  let further: OpenInput | null = null;
  try {
    if (companion !== null) further = await openLargeInput(companion, cwd);
    const reviewed = await reviewFile(input, further, {
      regulation,
      language,
      signal,
      ...(progress === null ? {} : { onProgress: progress.tell }),
    });
    progress?.clear();
    signal.throwIfAborted();
    return await use(reviewed, input);
  } finally {
    progress?.clear();
    await input.close();
    await further?.close();
  }
}
