import type { Cell, SheetSource } from "../../src/kernel/sheet-source";
import { openWorkbookFile, UnusableFileError, type FileSheet } from "../../src/files/workbook-file";
import { buildWorkbook } from "./zip-builder";

/** All rows of a sheet, short rows as they come. Checks what `SheetSource` promises of its chunks. */
export async function rowsOf(sheet: SheetSource): Promise<(readonly Cell[])[]> {
  const rows: (readonly Cell[])[] = [];
  for await (const chunk of sheet.chunks()) {
    expect(chunk.firstRow).toBe(rows.length);
    expect(chunk.rows.length).toBeGreaterThan(0);
    expect(chunk.rows.length).toBeLessThanOrEqual(50_000);
    rows.push(...chunk.rows);
  }
  expect(rows.length).toBe(sheet.rowCount);
  return rows;
}

export async function openSheet(content: string, sharedStrings?: string, date1904 = false): Promise<FileSheet> {
  const bytes = buildWorkbook({
    sheets: [["S", content]],
    ...(sharedStrings === undefined ? {} : { sharedStrings }),
    ...(date1904 ? { workbookProperties: '<workbookPr date1904="1"/>' } : {}),
  });
  return (await openWorkbookFile(bytes, "a.xlsx")).sheets[0];
}

export async function openCsvText(text: string | Uint8Array, name = "a.csv"): Promise<FileSheet> {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const file = await openWorkbookFile(bytes, name);
  expect(file.kind).toBe("csv");
  return file.sheets[0];
}

/** The error that opening fails with. */
export async function unusable(bytes: Uint8Array, name = "a.xlsx"): Promise<UnusableFileError> {
  try {
    await openWorkbookFile(bytes, name);
  } catch (error) {
    if (error instanceof UnusableFileError) return error;
    throw error;
  }
  throw new Error("the file was opened");
}
