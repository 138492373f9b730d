/** Brings a file's sheets into a workbook in memory. */
import { customXmlNames } from "../files/custom-xml-part";
import { shownFormula } from "../files/formula-text";
import type { SheetDataWalk } from "../files/sheet-data-walk";
import { readStyleTable } from "../files/style-table";
import { openWorkbookFile, type FileSheet, type WorkbookFile } from "../files/workbook-file";
import { readSpillMetadata, readWorkbookSettings } from "../files/workbook-settings";
import { ExcelError } from "./excel-error";
import type { MemorySheet } from "./memory-sheet";
import {
  MemoryWorkbook,
  type CustomXmlPart,
  type DefinedName,
  type InsertSheetsOptions,
  type MemoryWorkbookSettings,
} from "./memory-workbook";
import { fillSheet, type FileContext } from "./sheet-from-file";
import { addFileTable } from "./table-members";
import type { WorkbookOrigin } from "./workbook-origin";

/** A workbook that shows what the file holds, and can take in further files by `insertWorksheetsFromBase64`. */
export async function memoryWorkbookOf(
  file: WorkbookFile,
  settings: MemoryWorkbookSettings = {},
): Promise<MemoryWorkbook> {
  const workbook = await readWorkbook(file, settings);
  takeFiles(workbook);
  return workbook;
}

/** The same without the means to take in files: for looking up what a file holds. */
export async function readWorkbook(file: WorkbookFile, settings: MemoryWorkbookSettings = {}): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook({ ...settings, date1904: file.date1904 });
  const { xlsx } = file;
  const book = xlsx === null ? undefined : await readWorkbookSettings(xlsx);
  const context: FileContext = {
    file,
    styles: xlsx === null ? { cellStyles: [], differential: [] } : await readStyleTable(xlsx),
    spills: xlsx === null ? new Set() : await readSpillMetadata(xlsx),
    names: book?.names ?? [],
    tables: new Map(),
    walks: new Map(),
  };
  const [normal] = context.styles.cellStyles;
  if (normal !== undefined) workbook.normalStyle = normal;
  const sheets = new Map<MemorySheet, FileSheet>();
  for (const fileSheet of file.sheets) {
    const sheet = workbook.addSheet(fileSheet.name);
    sheets.set(sheet, fileSheet);
    await fillSheet(sheet, fileSheet, context);
  }
  const names = takeNames(workbook, context, sheets);
  const activePart = xlsx?.listed[book?.activeSheet ?? 0]?.part;
  const wanted = [...sheets].find(([, { part }]) => part !== null && part === activePart)?.[0];
  const first = workbook.sheets.find((sheet) => sheet.visibility === "Visible");
  if (wanted?.visibility === "Visible") workbook.activate(wanted);
  else if (first !== undefined) workbook.activate(first);
  workbook.calculationMode = book?.calculationMode ?? "Automatic";
  workbook.isStructureProtected = book?.isStructureProtected ?? false;
  const customXml = new Map<CustomXmlPart, { part: string; xml: string }>();
  const partNames = xlsx === null ? [] : customXmlNames(xlsx.parts);
  for (const [index, xml] of (await file.customXmlParts()).entries()) {
    const part: CustomXmlPart = { id: `{${workbook.newGuid()}}`, xml };
    workbook.customXmlParts.push(part);
    customXml.set(part, { part: partNames[index], xml });
  }
  workbook.origin = { file, styles: context.styles, sheets, tables: context.tables, names, customXml };
  return workbook;
}

export interface SheetInFile {
  readonly sheet: MemorySheet;
  /** Gone through to its end: it knows where the cells lie. */
  readonly walk: SheetDataWalk;
}

/** The sheets once more as their file has them, for comparing; they share the styles of the workbook itself. */
export async function sheetsAsInFile(
  origin: WorkbookOrigin,
  wanted: readonly MemorySheet[],
): Promise<Map<MemorySheet, SheetInFile>> {
  const { file, styles } = origin;
  const scratch = new MemoryWorkbook({ date1904: file.date1904 });
  const [normal] = styles.cellStyles;
  if (normal !== undefined) scratch.normalStyle = normal;
  const context: FileContext = {
    file,
    styles,
    spills: file.xlsx === null ? new Set() : await readSpillMetadata(file.xlsx),
    names: file.xlsx === null ? [] : (await readWorkbookSettings(file.xlsx)).names,
    tables: new Map(),
    walks: new Map(),
  };
  const sheets = new Map<MemorySheet, SheetInFile>();
  for (const sheet of wanted) {
    const fileSheet = origin.sheets.get(sheet);
    if (fileSheet === undefined) continue;
    const before = scratch.addSheet(fileSheet.name);
    await fillSheet(before, fileSheet, context);
    const walk = context.walks.get(before);
    if (walk !== undefined) sheets.set(sheet, { sheet: before, walk });
  }
  return sheets;
}

function takeNames(
  workbook: MemoryWorkbook,
  { file, names }: FileContext,
  sheets: ReadonlyMap<MemorySheet, FileSheet>,
): Map<DefinedName, number> {
  const places = new Map<DefinedName, number>();
  for (const [place, { name, formula, sheet: index, hidden, comment, isPlain }] of names.entries()) {
    const part = index === null ? undefined : file.xlsx?.listed[index]?.part;
    const sheet = part == null ? undefined : [...sheets].find(([, each]) => each.part === part)?.[0];
    if (!isPlain || (index !== null && sheet === undefined)) continue;
    const item: DefinedName = {
      name,
      formula: `=${shownFormula(formula)}`,
      visible: !hidden,
      comment,
      ...(sheet === undefined ? {} : { sheet }),
    };
    workbook.names.push(item);
    places.set(item, place);
  }
  return places;
}

/** Lets the add-in insert files: `workbook.insertWorksheetsFromBase64`. */
export function takeFiles(workbook: MemoryWorkbook): void {
  const opened = new Map<string, readonly MemorySheet[]>();
  workbook.prepareFile = async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    try {
      const file = await openWorkbookFile(bytes, "inserted.xlsx");
      if (file.kind !== "xlsx") return;
      opened.set(base64, (await readWorkbook(file)).sheets);
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
    for (const table of source.tables) addFileTable(sheet, table);
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
