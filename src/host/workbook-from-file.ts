/** Brings a file's sheets into a workbook in memory. */
import { openWorkbookFile, type FileSheet, type WorkbookFile } from "../files/workbook-file";
import type { Cell } from "../kernel/sheet-source";
import { parseCells } from "./cell-address";
import { ExcelError } from "./excel-error";
import type { MemorySheet } from "./memory-sheet";
import { MemoryWorkbook, type InsertSheetsOptions, type MemoryWorkbookSettings } from "./memory-workbook";
import { addNamedTable } from "./table-members";

/** A workbook that shows what the file holds, and can take in further files by `insertWorksheetsFromBase64`. */
export async function memoryWorkbookOf(
  file: WorkbookFile,
  settings: MemoryWorkbookSettings = {},
): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook({ ...settings, date1904: file.date1904 });
  for (const sheet of file.sheets) await fillSheet(workbook.addSheet(sheet.name), sheet);
  const firstVisible = workbook.sheets.find((sheet) => sheet.visibility === "Visible");
  if (firstVisible !== undefined) workbook.activate(firstVisible);
  for (const xml of await file.customXmlParts()) {
    workbook.customXmlParts.push({ id: `{${workbook.newGuid()}}`, xml });
  }
  takeFiles(workbook);
  return workbook;
}

/** Lets the add-in insert files: `workbook.insertWorksheetsFromBase64`. */
export function takeFiles(workbook: MemoryWorkbook): void {
  const opened = new Map<string, readonly MemorySheet[]>();
  workbook.prepareFile = async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    try {
      const file = await openWorkbookFile(bytes, "inserted.xlsx");
      if (file.kind !== "xlsx") return;
      const scratch = new MemoryWorkbook({ date1904: file.date1904 });
      for (const sheet of file.sheets) await fillSheet(scratch.addSheet(sheet.name), sheet);
      opened.set(base64, scratch.sheets);
    } catch {
      // The call itself then answers that the file can't be used.
      opened.delete(base64);
    }
  };
  workbook.insertSheetsFromBase64 = (base64, options) => {
    const sheets = opened.get(base64);
    opened.delete(base64);
    if (sheets === undefined) throw new ExcelError("InvalidArgument");
    return insertSheets(workbook, sheets, options);
  };
}

function insertSheets(
  workbook: MemoryWorkbook,
  sheets: readonly MemorySheet[],
  { sheetNamesToInsert, position }: InsertSheetsOptions,
): MemorySheet[] {
  const wanted = sheetNamesToInsert.map((name) => name.toLowerCase());
  const chosen = sheets.filter(({ name }) => wanted.length === 0 || wanted.includes(name.toLowerCase()));
  if (chosen.length < wanted.length) throw new ExcelError("ItemNotFound");
  return chosen.map((source, index) => {
    const sheet = workbook.createSheet(freeName(workbook, source.name), position + index);
    source.copyTo(sheet);
    for (const { area, name } of source.tables) addNamedTable(sheet, area, name);
    return sheet;
  });
}

/** Excel gives a second sheet of a name a number: `Sheet1 (2)`. */
function freeName(workbook: MemoryWorkbook, name: string): string {
  if (workbook.sheet(name) === undefined) return name;
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const candidate = name.slice(0, 31 - suffix.length) + suffix;
    if (workbook.sheet(candidate) === undefined) return candidate;
  }
}

async function fillSheet(sheet: MemorySheet, file: FileSheet): Promise<void> {
  for await (const chunk of file.chunks()) {
    sheet.takeRows(
      chunk.firstRow,
      chunk.rows.map((cells) => cells.map((cell): Cell => (cell === "" ? null : cell))),
    );
  }
  for (const [address, formula] of await file.formulas()) {
    const cell = parseCells(address);
    if (cell !== undefined) sheet.setFormula(cell.row, cell.column, `=${formula}`, sheet.value(cell.row, cell.column));
  }
  await takeFormats(sheet, file);
  sheet.merges = [...file.merges];
  if (file.hidden) sheet.visibility = "Hidden";
  for (const { displayName, range } of await file.tables()) addNamedTable(sheet, range, displayName);
}

async function takeFormats(sheet: MemorySheet, file: FileSheet): Promise<void> {
  const formatAt = await file.numberFormats();
  const used = sheet.usedArea(true);
  if (used === undefined) return;
  for (let row = used.row; row < used.row + used.rowCount; row++) {
    for (let column = used.column; column < used.column + used.columnCount; column++) {
      if (sheet.value(row, column) === null) continue;
      const numberFormat = formatAt(row, column);
      if (numberFormat === "General") continue;
      sheet.patchStyle({ row, column, rowCount: 1, columnCount: 1 }, { numberFormat });
    }
  }
}
