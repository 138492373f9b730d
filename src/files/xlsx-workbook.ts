import type { CellRectangle, SheetChunk } from "../kernel/sheet-source";
import { generalFormat, readCellFormats } from "./cell-formats";
import { parseRange } from "./cell-reference";
import { customXmlNames } from "./custom-xml-part";
import type { FileSheet, FileTable, NumberFormatAt } from "./file-sheet";
import { forEachElement, isOfType, PackageParts } from "./package-parts";
import type { PackedCells } from "./packed-cells";
import { readSharedTexts } from "./shared-texts";
import { readSheetFormulas } from "./sheet-formulas";
import { sheetNameKey } from "./sheet-name";
import { readSheetXml } from "./sheet-xml";
import { UnusableFileError } from "./unusable-file";
import { piecesAsUtf8 } from "./xml-encoding";
import { token, XmlTokens } from "./xml-tokens";
import { ZipArchive } from "./zip-archive";

/** An entry of the workbook's list of sheets. */
export interface ListedSheet {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
  /** Name of the part, or null if the list names none. */
  readonly part: string | null;
  readonly isWorksheet: boolean;
  readonly hidden: boolean;
  /** Not even offered to be shown. */
  readonly isVeryHidden: boolean;
}

/** A workbook in Open XML form whose list of sheets has been read. */
export interface XlsxParts {
  readonly parts: PackageParts;
  readonly workbookPart: string;
  /** In the workbook's order, chart sheets included. */
  readonly listed: readonly ListedSheet[];
  readonly date1904: boolean;
}

/** One of which all worksheets have been read. */
export interface XlsxWorkbook extends XlsxParts {
  readonly sheets: readonly FileSheet[];
}

/** @throws UnusableFileError */
export async function openXlsxParts(bytes: Uint8Array): Promise<XlsxParts> {
  const parts = await PackageParts.open(new ZipArchive(bytes));
  const workbookPart = findWorkbookPart(parts);
  const { listed, date1904 } = await readSheetList(parts, workbookPart);
  return { parts, workbookPart, listed, date1904 };
}

/** @throws UnusableFileError */
export async function openXlsx(bytes: Uint8Array): Promise<XlsxWorkbook> {
  const opened = await openXlsxParts(bytes);
  const { parts, workbookPart, listed, date1904 } = opened;
  if (listed.length === 0) throw new UnusableFileError("damaged", workbookPart, "no sheets");
  const sharedTexts = new SharedTexts(parts, workbookPart);
  const formats = new CellFormats(parts, workbookPart);
  const sheets: FileSheet[] = [];
  for (const sheet of listed) {
    if (!sheet.isWorksheet || sheet.part === null) continue;
    const { entry, pieces } = utf8Pieces(parts, sheet.part);
    const { cells, merges } = await readSheetXml(pieces(), entry.name, date1904);
    if (cells.lastSharedText >= 0) await sharedTexts.load(cells.lastSharedText, entry.name);
    const { name, hidden } = sheet;
    sheets.push(new XlsxSheet(name, hidden, date1904, merges, cells, sharedTexts, formats, parts, entry.name));
  }
  return { ...opened, sheets };
}

/** XML text of the workbook's custom XML parts, in the order of their numbers. */
export async function readCustomXml(parts: PackageParts): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const name of customXmlNames(parts)) {
    // Read to the end once, so that it is well formed and has no DOCTYPE.
    forEachElement(XmlTokens.of(await parts.bytes(name), name), () => undefined);
    texts.push(await parts.text(name));
  }
  return texts;
}

class XlsxSheet implements FileSheet {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly surplusFieldsAreErrors = false;

  constructor(
    readonly name: string,
    readonly hidden: boolean,
    readonly date1904: boolean,
    readonly merges: readonly CellRectangle[],
    private readonly cells: PackedCells,
    private readonly sharedTexts: SharedTexts,
    private readonly formats: CellFormats,
    private readonly parts: PackageParts,
    readonly part: string,
  ) {
    this.rowCount = cells.rowCount;
    this.columnCount = cells.columnCount;
  }

  async *chunks(): AsyncGenerator<SheetChunk, void, undefined> {
    for (const chunk of this.cells.chunks(this.sharedTexts.texts)) yield await Promise.resolve(chunk);
  }

  formulas(): Promise<ReadonlyMap<string, string>> {
    return readSheetFormulas(utf8Pieces(this.parts, this.part).pieces(), this.part);
  }

  async numberFormats(): Promise<NumberFormatAt> {
    const formats = await this.formats.load();
    return (row, column) => {
      const style = this.cells.styleAt(row, column);
      return style === null ? generalFormat : (formats[style] ?? generalFormat);
    };
  }

  async tables(): Promise<readonly FileTable[]> {
    const tables: FileTable[] = [];
    for (const relationship of this.parts.relationships(this.part)) {
      if (!isOfType(relationship, "table")) continue;
      const tokens = XmlTokens.of(await this.parts.bytes(relationship.target), relationship.target);
      forEachElement(tokens, (local, depth) => {
        if (depth !== 1 || local !== "table") return;
        const range = parseRange(tokens.attribute("ref") ?? "");
        if (range === null) throw new UnusableFileError("damaged", relationship.target, "range of a table");
        const displayName = tokens.attribute("displayName") ?? "";
        tables.push({ name: tokens.attribute("name") ?? displayName, displayName, range });
      });
    }
    return tables;
  }
}

/** Loaded when the first sheet turns out to need them, then shared by all. */
class SharedTexts {
  texts: readonly string[] = [];
  private isLoaded = false;

  constructor(
    private readonly parts: PackageParts,
    private readonly workbookPart: string,
  ) {}

  async load(highestIndex: number, sheetPart: string): Promise<void> {
    if (!this.isLoaded) {
      const part = this.parts.relationships(this.workbookPart).find((each) => isOfType(each, "sharedStrings"));
      if (part === undefined) throw new UnusableFileError("damaged", sheetPart, "no shared texts");
      const { entry, pieces } = utf8Pieces(this.parts, part.target);
      this.texts = await readSharedTexts(pieces(), entry.name);
      this.isLoaded = true;
    }
    if (highestIndex >= this.texts.length) throw new UnusableFileError("damaged", sheetPart, "index of a shared text");
  }
}

class CellFormats {
  private formats: Promise<readonly string[]> | null = null;

  constructor(
    private readonly parts: PackageParts,
    private readonly workbookPart: string,
  ) {}

  load(): Promise<readonly string[]> {
    this.formats ??= this.read();
    return this.formats;
  }

  private async read(): Promise<readonly string[]> {
    const part = this.parts.relationships(this.workbookPart).find((each) => isOfType(each, "styles"));
    return part === undefined ? [] : readCellFormats(await this.parts.bytes(part.target), part.target);
  }
}

function utf8Pieces(parts: PackageParts, part: string) {
  const entry = parts.entry(part);
  return { entry, pieces: () => piecesAsUtf8(parts.archive.pieces(entry), entry.name) };
}

const workbookTypes =
  /^application\/vnd\.(openxmlformats-officedocument\.spreadsheetml\.(sheet|template)|ms-excel\.(sheet|template|addin)\.macroEnabled)\.main\+xml$/i;

function findWorkbookPart(parts: PackageParts): string {
  const main = parts.relationships("").find((each) => isOfType(each, "officeDocument"));
  const type = main === undefined ? undefined : parts.contentType(main.target);
  if (main === undefined || type === undefined) throw new UnusableFileError("notAWorkbook", null, "no main part");
  if (/^application\/vnd\.ms-excel\.sheet\.binary/i.test(type)) throw new UnusableFileError("oldFormat", main.target);
  if (!workbookTypes.test(type)) throw new UnusableFileError("notAWorkbook", main.target, type);
  return parts.entry(main.target).name;
}

async function readSheetList(parts: PackageParts, workbookPart: string) {
  const targets = new Map(parts.relationships(workbookPart).map((each) => [each.id, each]));
  const listed: ListedSheet[] = [];
  let date1904 = false;
  const tokens = XmlTokens.of(await parts.bytes(workbookPart), workbookPart);
  let section = "";
  for (let found = tokens.next(); found !== token.done; found = tokens.next()) {
    if (found !== token.open) continue;
    const { local } = tokens.name;
    if (tokens.depth === 1 && local !== "workbook") throw new UnusableFileError("damaged", workbookPart, "no workbook");
    if (tokens.depth === 2) {
      section = local;
      if (local === "workbookPr") date1904 = /^(?:1|true|on)$/i.test(tokens.attribute("date1904") ?? "");
    }
    if (tokens.depth !== 3 || section !== "sheets" || local !== "sheet") continue;
    const relationshipId = sheetRelationshipId(tokens);
    const target = targets.get(relationshipId);
    listed.push({
      name: tokens.attribute("name", "") ?? "",
      sheetId: Number(tokens.attribute("sheetId", "") ?? "0"),
      relationshipId,
      part: target?.target ?? null,
      isWorksheet: target === undefined || isOfType(target, "worksheet"),
      hidden: /hidden$/i.test(tokens.attribute("state", "") ?? ""),
      isVeryHidden: /^veryHidden$/i.test(tokens.attribute("state", "") ?? ""),
    });
  }
  checkSheetList(listed, workbookPart);
  return { listed, date1904 };
}

function sheetRelationshipId(tokens: XmlTokens): string {
  for (let index = 0; index < tokens.attributeCount; index++) {
    if (/:id$/.test(tokens.attributeName(index))) return tokens.attributeValue(index);
  }
  return "";
}

function checkSheetList(listed: readonly ListedSheet[], workbookPart: string): void {
  const names = new Set(listed.map(({ name }) => sheetNameKey(name)));
  const parts = new Set(listed.map(({ part }) => part?.toLowerCase()));
  if (names.has("") || names.size !== listed.length)
    throw new UnusableFileError("damaged", workbookPart, "sheet names");
  if (parts.has(undefined) || parts.size !== listed.length) {
    throw new UnusableFileError("damaged", workbookPart, "parts of the sheets");
  }
}
