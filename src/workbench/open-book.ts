/** A file becomes a workbook of the host. */
import { unusableFileMessage } from "../files/messages";
import { openWorkbookFile, UnusableFileError } from "../files/workbook-file";
import { MemoryWorkbook } from "../host/memory-workbook";
import type { MemorySheet } from "../host/memory-sheet";
import { memoryWorkbookOf, takeFiles } from "../host/workbook-from-file";
import type { Language } from "../kernel/language";
import type { Texts } from "./texts";

export interface Book {
  readonly workbook: MemoryWorkbook;
}

/** @throws UnusableFileError */
export async function bookOf(bytes: Uint8Array, fileName: string, language: Language): Promise<Book> {
  const file = await openWorkbookFile(bytes, fileName);
  const workbook = await memoryWorkbookOf(file, { name: fileName, language });
  // A text file says nothing of widths: what is cut off can't be read.
  if (file.kind === "csv") workbook.sheets.forEach(fitColumns);
  return { workbook };
}

export function newBook(texts: Texts, language: Language): Book {
  const workbook = new MemoryWorkbook({ name: texts.newFile, language });
  workbook.addSheet(texts.newSheet);
  takeFiles(workbook);
  return { workbook };
}

/** Widths by what stands in the first rows, within bounds. */
function fitColumns(sheet: MemorySheet): void {
  const used = sheet.usedArea(true);
  if (used === undefined) return;
  const lastRow = Math.min(used.row + used.rowCount, 500);
  for (let column = used.column; column < used.column + used.columnCount; column++) {
    let widest = 0;
    for (let row = used.row; row < lastRow; row++) {
      const text = String(sheet.value(row, column) ?? "");
      widest = Math.max(widest, text.length + (text.match(/[\u0100-\uffff]/gu)?.length ?? 0));
    }
    const wanted = 9 + 6 * Math.min(widest, 50);
    if (wanted > sheet.defaultColumnWidth) sheet.columnWidths.set(column, wanted);
  }
}

/** Why a file couldn't be opened, for the person who chose it. */
export function openingProblem(error: unknown, fileName: string, texts: Texts, language: Language): string {
  return error instanceof UnusableFileError
    ? texts.unreadable(fileName, unusableFileMessage(error, language))
    : texts.unexpected(fileName);
}
