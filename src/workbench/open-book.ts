/** A file becomes a workbook of the host. */
import { unusableFileMessage } from "../files/messages";
import { openWorkbookFile, UnusableFileError } from "../files/workbook-file";
import { MemoryWorkbook } from "../host/memory-workbook";
import { memoryWorkbookOf, takeFiles } from "../host/workbook-from-file";
import type { Language } from "../kernel/language";
import type { Texts } from "./texts";

export interface Book {
  readonly workbook: MemoryWorkbook;
  /** The file as it was opened; undefined for a new workbook. */
  readonly original: Uint8Array | undefined;
}

/** @throws UnusableFileError */
export async function bookOf(bytes: Uint8Array, fileName: string, language: Language): Promise<Book> {
  const file = await openWorkbookFile(bytes, fileName);
  const workbook = await memoryWorkbookOf(file, { name: fileName, language });
  return { workbook, original: file.kind === "xlsx" ? bytes : undefined };
}

export function newBook(texts: Texts, language: Language): Book {
  const workbook = new MemoryWorkbook({ name: texts.newFile, language });
  workbook.addSheet(texts.newSheet);
  takeFiles(workbook);
  return { workbook, original: undefined };
}

/** Why a file couldn't be opened, for the person who chose it. */
export function openingProblem(error: unknown, fileName: string, texts: Texts, language: Language): string {
  return error instanceof UnusableFileError
    ? texts.unreadable(fileName, unusableFileMessage(error, language))
    : texts.unexpected(fileName);
}
