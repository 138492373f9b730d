import type { ReportSheet } from "../kernel/report-sheet";
import { blankWorkbook } from "./blank-workbook";
import { openCsv } from "./csv-sheet";
import type { CustomXmlPart } from "./custom-xml-part";
import type { FileSheet } from "./file-sheet";
import { cleanSheetName } from "./sheet-name";
import { UnusableFileError } from "./unusable-file";
import { appendSheets, type WrittenWorkbook } from "./xlsx-append";
import { openXlsx, readCustomXml, type XlsxWorkbook } from "./xlsx-workbook";
import { looksLikeZip } from "./zip-archive";

export type { FileSheet, FileTable, NumberFormatAt } from "./file-sheet";
export type { CustomXmlPart } from "./custom-xml-part";
export type { WrittenWorkbook } from "./xlsx-append";
export { UnusableFileError, type UnusableReason } from "./unusable-file";

/** A file that has been opened and checked. It never changes; writing makes a copy. */
export interface WorkbookFile {
  readonly kind: "xlsx" | "csv";
  /** The worksheets in the workbook's order, hidden ones included; no chart sheets. */
  readonly sheets: readonly FileSheet[];
  /** Chart sheets included. */
  readonly allSheetNames: readonly string[];
  readonly date1904: boolean;
  /** Excel opens a copy only under a name that ends with .xlsm. */
  readonly isMacroEnabled: boolean;
  /** XML text of each part `customXml/itemN.xml`. */
  customXmlParts(): Promise<readonly string[]>;
  /** The package, for what isn't needed to read the sheets' values; null for a csv file. */
  readonly xlsx: XlsxWorkbook | null;
  /** The file as it was given. */
  readonly bytes: Uint8Array;
}

/**
 * Opens a workbook or a csv file. Its content decides which it is; the name only gives a csv file's
 * sheet its name.
 * @param bytes the whole file; it must not change afterwards
 * @param fileName with or without folders
 * @throws UnusableFileError
 */
export async function openWorkbookFile(bytes: Uint8Array, fileName: string): Promise<WorkbookFile> {
  if (looksLikeZip(bytes)) {
    const xlsx = await openXlsx(bytes);
    return {
      kind: "xlsx",
      sheets: xlsx.sheets,
      allSheetNames: xlsx.listed.map(({ name }) => name),
      date1904: xlsx.date1904,
      isMacroEnabled: /macroEnabled/i.test(xlsx.parts.contentType(xlsx.workbookPart) ?? ""),
      customXmlParts: () => readCustomXml(xlsx.parts),
      xlsx,
      bytes,
    };
  }
  if (looksLikeCompoundFile(bytes)) throw new UnusableFileError(compoundFileReason(bytes));
  const sheet = openCsv(bytes, csvSheetName(fileName));
  return {
    kind: "csv",
    sheets: [sheet],
    allSheetNames: [sheet.name],
    date1904: false,
    isMacroEnabled: false,
    customXmlParts: () => Promise.resolve([]),
    xlsx: null,
    bytes,
  };
}

/** The name of a csv file's sheet. */
export function csvSheetName(fileName: string): string {
  return cleanSheetName(baseName(fileName));
}

/** Whether a file that begins so is one that must be at hand whole: anything but text. */
export function isReadWhole(start: Uint8Array): boolean {
  return looksLikeZip(start) || looksLikeCompoundFile(start);
}

export interface ReportOptions {
  /** Sheets of these names are ours: they are written anew in place. Letters' case doesn't count. */
  readonly ourSheetNames: readonly string[];
  /** Put in the place of the custom XML part whose root has this namespace, or added. */
  readonly customXmlPart?: CustomXmlPart;
  /** Whether the copy's name will say that it has macros (.xlsm). */
  readonly asMacroEnabled?: boolean;
}

/**
 * A copy of the file with these sheets added, or written anew where they are ours. A sheet whose name
 * belongs to one that isn't ours gets the first free name, such as `问题清单 (2)`. A csv file becomes a
 * workbook with its sheet, whose cells are text, in front.
 * @throws UnusableFileError tooManyCells
 */
export async function withReportSheets(
  file: WorkbookFile,
  sheets: readonly ReportSheet[],
  options: ReportOptions,
): Promise<WrittenWorkbook> {
  if (file.kind === "xlsx") return appendSheets(file.bytes, sheets, { ...options, areTemplates: false });
  const [copied] = file.sheets;
  return appendSheets(await blankWorkbook(), sheets, { ...options, areTemplates: false, copied });
}

/**
 * A new workbook of result sheets alone, for a file whose own sheet no workbook can hold.
 * @throws UnusableFileError tooManyCells
 */
export async function reportWorkbook(
  sheets: readonly ReportSheet[],
  options: Pick<ReportOptions, "customXmlPart">,
): Promise<WrittenWorkbook> {
  return appendSheets(await blankWorkbook(), sheets, { ...options, ourSheetNames: [], areTemplates: false });
}

export interface NewWorkbookOptions {
  /**
   * True for results, each an Excel table. False for templates: the header is styled and frozen, and the
   * columns below it are formatted and checked down to the last row.
   */
  readonly asTable: boolean;
  readonly customXmlPart?: CustomXmlPart;
}

/**
 * A new workbook of just these sheets, at least one.
 * @throws UnusableFileError tooManyCells
 */
export async function newWorkbook(
  sheets: readonly ReportSheet[],
  { asTable, ...rest }: NewWorkbookOptions,
): Promise<Uint8Array> {
  if (sheets.length === 0) throw new RangeError("a workbook needs a sheet");
  const written = await appendSheets(await blankWorkbook(), sheets, {
    ...rest,
    ourSheetNames: [],
    areTemplates: !asTable,
  });
  return written.bytes;
}

function baseName(fileName: string): string {
  return fileName.replace(/^.*[\\/]/s, "").replace(/(?<=.)\.[^.]*$/s, "");
}

/** The container of .xls files, and of .xlsx files under a password. */
function looksLikeCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, index) => bytes[index] === byte);
}

function compoundFileReason(bytes: Uint8Array): "encrypted" | "oldFormat" | "notAWorkbook" {
  if (holdsUtf16(bytes, "EncryptedPackage")) return "encrypted";
  return holdsUtf16(bytes, "Workbook") || holdsUtf16(bytes, "Book") ? "oldFormat" : "notAWorkbook";
}

/** Names of streams in a compound file are UTF-16. */
function holdsUtf16(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name).flatMap((character) => [character.charCodeAt(0), 0]);
  const last = bytes.length - wanted.length;
  for (let at = bytes.indexOf(wanted[0]); at >= 0 && at <= last; at = bytes.indexOf(wanted[0], at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
