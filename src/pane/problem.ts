import { unusableFileMessage } from "../files/messages";
import { UnusableFileError } from "../files/workbook-file";
import type { Bilingual, Language } from "../kernel/language";
import { UnusableInputError } from "../kernel/unusable-input";
import { WorkbookError, type WorkbookErrorReason } from "../workbook/workbook-error";
import type { PaneTexts } from "./texts.zh-CN";

/** What went wrong, as the pane keeps it until it is shown; never a raw exception. */
export type Problem =
  | {
      readonly kind: "workbook";
      readonly reason: WorkbookErrorReason;
      readonly sheet: string | null;
      readonly detail: string;
    }
  | { readonly kind: "file"; readonly error: UnusableFileError; readonly detail: string }
  | { readonly kind: "input"; readonly sentences: Bilingual; readonly detail: string }
  | { readonly kind: "unexpected"; readonly detail: string };

export function problemOf(error: unknown): Problem {
  if (error instanceof WorkbookError) {
    return { kind: "workbook", reason: error.reason, sheet: error.sheet, detail: error.detail };
  }
  if (error instanceof UnusableFileError) return { kind: "file", error, detail: error.message };
  if (error instanceof UnusableInputError) return { kind: "input", sentences: error.sentences, detail: error.message };
  return { kind: "unexpected", detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}

export function isAbort(error: unknown): boolean {
  return typeof error === "object" && error !== null && "name" in error && error.name === "AbortError";
}

/** What happened, what it means, what to do. */
export function problemText(problem: Problem, texts: PaneTexts, language: Language): string {
  switch (problem.kind) {
    case "workbook":
      return texts.problems[problem.reason](problem.sheet);
    case "file":
      return unusableFileMessage(problem.error, language);
    case "input":
      return problem.sentences[language];
    case "unexpected":
      return texts.problems.unknown(null);
  }
}
