/** The open workbook as a file for the person. */
import type { Bilingual } from "../kernel/language";
import type { MemoryWorkbook } from "../host/memory-workbook";

export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the file can't keep. */
  readonly losses: readonly Bilingual[];
}

/** The code that writes files is loaded when it is first needed. */
export async function savedFile(workbook: MemoryWorkbook): Promise<SavedFile> {
  const { savedWorkbook } = await import("../host/workbook-to-file");
  const { bytes, losses, isMacroEnabled } = await savedWorkbook(workbook);
  const base = workbook.name.replace(/\.[^.]*$/u, "");
  return { name: `${base}${isMacroEnabled ? ".xlsm" : ".xlsx"}`, bytes, losses };
}

/** Gives a file to the browser, which puts it where downloads go or asks. */
export function handOut({ name, bytes }: SavedFile): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()]));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken the file over in this very turn.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
