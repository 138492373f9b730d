import type { ReportColumn, ReportSheet } from "../kernel/report-sheet";
import type { SheetSource } from "../kernel/sheet-source";
import { copiedSheetXml } from "./copied-sheet-xml";
import { putCustomXmlPart, type CustomXmlPart } from "./custom-xml-part";
import { readOldReportSheet, type OldReportSheet } from "./old-report-sheet";
import { PackageEdit, placeInOrder, prefixOf, xmlDeclaration } from "./package-edit";
import { isOfType } from "./package-parts";
import { absoluteRange, quotedSheetName, reportSheetXml, rowXml, textCell } from "./report-sheet-xml";
import { addReportStyles, type ReportStyles } from "./report-styles";
import { canBeTable, tableContentType, tableName, tableXml } from "./report-table";
import { cleanSheetName, freeSheetName, sheetNameKey } from "./sheet-name";
import { UnusableFileError } from "./unusable-file";
import { inlineChoices } from "./validations";
import { workbookOrder } from "./workbook-order";
import { namespacesOf, type XlsxNamespaces } from "./xlsx-namespaces";
import { openXlsxParts, type ListedSheet, type XlsxParts } from "./xlsx-workbook";
import { attributeOf, childNamed, rootNamespace, XmlOutline, type XmlElement } from "./xml-outline";
import { encodePlainText } from "./xml-text";

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const choicesSheetName = "选项";

export interface AppendOptions {
  /** Sheets of these names are ours and may be written anew. */
  readonly ourSheetNames: readonly string[];
  readonly customXmlPart?: CustomXmlPart;
  /** Empty tables to be filled in by people, not results. */
  readonly areTemplates: boolean;
  /** What the copy's name says it is, where that differs from the file: Excel refuses a name that says otherwise. */
  readonly asMacroEnabled?: boolean;
  /** A sheet to be copied in front of the reports. */
  readonly copied?: SheetSource;
}

export interface WrittenWorkbook {
  readonly bytes: Uint8Array;
  /** The names under which the reports were written, in their order. */
  readonly sheetNames: readonly string[];
}

/**
 * A copy of the workbook with these sheets added, or written anew where they are ours.
 * @throws UnusableFileError
 */
export async function appendSheets(
  bytes: Uint8Array,
  reports: readonly ReportSheet[],
  options: AppendOptions,
): Promise<WrittenWorkbook> {
  const appender = await SheetAppender.open(await openXlsxParts(bytes));
  const names = new SheetNames(appender.source.listed, options.ourSheetNames);
  if (options.copied !== undefined) await appender.addCopy(names.take(options.copied.name).name, options.copied);
  const places = reports.map((report) => names.take(cleanSheetName(report.name)));
  const choices = options.areTemplates ? new ChoicesSheet(names, reports) : null;
  for (const [index, report] of reports.entries()) {
    await appender.addReport(places[index], report, options.areTemplates, (column) => choices?.range(column) ?? null);
  }
  if (choices !== null && choices.lists.length > 0) await appender.addChoices(choices);
  if (options.asMacroEnabled !== undefined) await appender.retypeWorkbook(options.asMacroEnabled);
  return { bytes: await appender.finish(options.customXmlPart), sheetNames: places.map(({ name }) => name) };
}

interface SheetPlace {
  readonly name: string;
  /** The sheet of ours that is written anew. */
  readonly old: ListedSheet | null;
}

class SheetNames {
  private readonly existing: ReadonlyMap<string, ListedSheet>;
  private readonly ours: ReadonlySet<string>;
  private readonly taken = new Set<string>();

  constructor(listed: readonly ListedSheet[], ourSheetNames: readonly string[]) {
    this.existing = new Map(listed.map((sheet) => [sheetNameKey(sheet.name), sheet]));
    this.ours = new Set(ourSheetNames.map(sheetNameKey));
  }

  /** The name itself or, if the sheet of that name isn't ours, the first free one: `问题清单 (2)`. */
  take(wanted: string): SheetPlace {
    const name = freeSheetName(wanted, (candidate) => {
      const key = sheetNameKey(candidate);
      const sheet = this.existing.get(key);
      return this.taken.has(key) || (sheet !== undefined && !(sheet.isWorksheet && this.ours.has(key)));
    });
    this.taken.add(sheetNameKey(name));
    const old = this.existing.get(sheetNameKey(name)) ?? null;
    return { name: old?.name ?? name, old };
  }
}

/** Lists of choices that are too long for a drop-down itself stand on a hidden sheet, a column each. */
class ChoicesSheet {
  readonly name: string;
  readonly lists: (readonly string[])[] = [];
  private readonly ranges = new Map<ReportColumn, string>();

  constructor(names: SheetNames, reports: readonly ReportSheet[]) {
    const columns = reports.flatMap((report) => report.columns);
    const long = columns.filter(({ choices = [] }) => choices.length > 0 && inlineChoices(choices) === null);
    this.name = long.length > 0 ? names.take(choicesSheetName).name : choicesSheetName;
    for (const column of long) {
      const { choices = [] } = column;
      this.ranges.set(column, absoluteRange(this.name, this.lists.length, choices.length));
      this.lists.push(choices);
    }
  }

  range(column: ReportColumn): string | null {
    return this.ranges.get(column) ?? null;
  }
}

class SheetAppender {
  private readonly tableNames = new Set<string>();
  private readonly tableIds = new Set<number>();
  private sheetCount: number;
  private nextSheetId: number;
  private readonly definedNames: string[] = [];
  private readonly newSheets: string[] = [];
  private chainIsDropped = false;

  private constructor(
    readonly source: XlsxParts,
    private readonly edit: PackageEdit,
    private readonly workbook: XmlOutline,
    private readonly namespaces: XlsxNamespaces,
    private readonly styles: ReportStyles,
  ) {
    this.sheetCount = source.listed.length;
    this.nextSheetId = Math.max(0, ...source.listed.map(({ sheetId }) => sheetId)) + 1;
  }

  static async open(source: XlsxParts): Promise<SheetAppender> {
    const edit = new PackageEdit(source.parts);
    const workbook = await edit.outline(source.workbookPart);
    const namespaces = namespacesOf(rootNamespace(workbook.root));
    const appender = new SheetAppender(source, edit, workbook, namespaces, await stylesOf(source, edit, namespaces));
    await appender.collectTables();
    return appender;
  }

  async addCopy(name: string, sheet: SheetSource): Promise<void> {
    const part = await this.addSheetPart(name, null);
    this.edit.put(part, copiedSheetXml(sheet, this.styles, this.namespaces));
  }

  async addChoices({ name, lists }: ChoicesSheet): Promise<void> {
    const part = await this.addSheetPart(name, null, ' state="hidden"');
    const rowCount = Math.max(...lists.map((list) => list.length));
    const rows = Array.from({ length: rowCount }, (_, row) =>
      rowXml(
        row,
        lists
          .map((list, column) => (row < list.length ? textCell(row, column, list[row], this.styles.plainText) : ""))
          .join(""),
      ),
    );
    this.edit.put(part, [
      `${xmlDeclaration}<worksheet xmlns="${this.namespaces.main}"><sheetData>${rows.join("")}</sheetData></worksheet>`,
    ]);
  }

  async addReport(
    place: SheetPlace,
    report: ReportSheet,
    isTemplate: boolean,
    choicesRange: (column: ReportColumn) => string | null,
  ): Promise<void> {
    const old = place.old === null ? null : await this.clearOld(place.old);
    const index = place.old === null ? this.sheetCount : this.source.listed.indexOf(place.old);
    const part = await this.addSheetPart(place.name, place.old);
    const tableId = !isTemplate && canBeTable(report) ? await this.addTable(part, place.name, report) : null;
    const { namespaces, styles } = this;
    const { date1904 } = this.source;
    const kept = old?.kept ?? "";
    this.edit.put(
      part,
      reportSheetXml(report, { namespaces, styles, date1904, isTemplate, tableId, kept, choicesRange }),
    );
    this.repeatHeader(place.name, index);
  }

  async retypeWorkbook(isMacroEnabled: boolean): Promise<void> {
    const type = isMacroEnabled ? "application/vnd.ms-excel.sheet.macroEnabled" : `${spreadsheet}.sheet`;
    await this.edit.retype(this.source.workbookPart, `${type}.main+xml`);
  }

  async finish(customXmlPart: CustomXmlPart | undefined): Promise<Uint8Array> {
    const { root } = this.workbook;
    const sheets = childNamed(root, "sheets");
    if (sheets === undefined) throw new UnusableFileError("damaged", this.source.workbookPart, "no sheets");
    if (this.newSheets.length > 0) this.workbook.append(sheets, this.newSheets.join(""));
    if (this.definedNames.length > 0) {
      const { existing, next } = placeInOrder(root, "definedNames", workbookOrder);
      const xml = this.definedNames.join("");
      const x = prefixOf(root);
      if (existing !== undefined) this.workbook.append(existing, xml);
      else if (next !== undefined) this.workbook.insertBefore(next, `<${x}definedNames>${xml}</${x}definedNames>`);
      else this.workbook.append(root, `<${x}definedNames>${xml}</${x}definedNames>`);
    }
    const { parts, workbookPart } = this.source;
    if (customXmlPart !== undefined) {
      await putCustomXmlPart(this.edit, parts, workbookPart, this.namespaces, customXmlPart);
    }
    return this.edit.write();
  }

  /** The part of a sheet: that of the old one, or a new one in the workbook's list. */
  private async addSheetPart(name: string, old: ListedSheet | null, attributes = ""): Promise<string> {
    if (old?.part != null) return old.part;
    const part = this.edit.freeName(`${folderOf(this.source.workbookPart)}worksheets/sheet#.xml`);
    await this.edit.add(part, `${spreadsheet}.worksheet+xml`, []);
    const { relationships } = this.namespaces;
    const id = await this.edit.relate(this.source.workbookPart, `${relationships}/worksheet`, part);
    const { prefix, declaration } = this.relationshipPrefix();
    this.newSheets.push(
      `<${prefixOf(this.workbook.root)}sheet${declaration} name="${encodePlainText(name)}" sheetId="${String(this.nextSheetId++)}"${attributes} ${prefix}:id="${id}"/>`,
    );
    this.sheetCount++;
    return part;
  }

  private relationshipPrefix(): { readonly prefix: string; readonly declaration: string } {
    const { relationships } = this.namespaces;
    const declared = this.workbook.root.attributes.find(
      ({ name, value }) => value === relationships && name.startsWith("xmlns:"),
    );
    if (declared !== undefined) return { prefix: declared.name.slice("xmlns:".length), declaration: "" };
    return { prefix: "r", declaration: ` xmlns:r="${relationships}"` };
  }

  private async addTable(sheetPart: string, sheetName: string, report: ReportSheet): Promise<string> {
    const name = tableName(sheetName, (candidate) => this.tableNames.has(candidate.toLowerCase()));
    let id = 1;
    while (this.tableIds.has(id)) id++;
    this.tableNames.add(name.toLowerCase());
    this.tableIds.add(id);
    const part = this.edit.freeName(`${folderOf(this.source.workbookPart)}tables/table#.xml`);
    await this.edit.add(part, tableContentType, [tableXml(id, name, report, this.namespaces)]);
    return this.edit.relate(sheetPart, `${this.namespaces.relationships}/table`, part);
  }

  /** Takes out the table of a sheet of ours, and what would not fit its new cells. */
  private async clearOld(sheet: ListedSheet): Promise<OldReportSheet> {
    const { parts, workbookPart } = this.source;
    if (sheet.part === null) throw new UnusableFileError("damaged", workbookPart, "parts of the sheets");
    const old = await readOldReportSheet(parts.archive, parts.entry(sheet.part));
    const tables = parts.relationships(sheet.part).filter((each) => isOfType(each, "table"));
    for (const { target } of tables) {
      const { root } = await this.edit.outline(target);
      this.tableNames.delete((attributeOf(root, "displayName") ?? "").toLowerCase());
      this.tableIds.delete(Number(attributeOf(root, "id")));
      await this.edit.remove(target);
    }
    if (tables.length > 0) await this.edit.unrelate(sheet.part, new Set(tables.map(({ id }) => id)));
    // Formulas that a user added here are gone, so that the list of all formulas no longer holds; Excel makes a new one.
    if (old.hasFormulas) await this.dropCalculationChain();
    return old;
  }

  private async dropCalculationChain(): Promise<void> {
    if (this.chainIsDropped) return;
    this.chainIsDropped = true;
    const { parts, workbookPart } = this.source;
    const chain = parts.relationships(workbookPart).find((each) => isOfType(each, "calcChain"));
    if (chain === undefined) return;
    await this.edit.remove(chain.target);
    await this.edit.unrelate(workbookPart, new Set([chain.id]));
  }

  private async collectTables(): Promise<void> {
    const { parts } = this.source;
    for (const { name } of parts.archive.entries) {
      if (parts.contentType(name) !== tableContentType) continue;
      const { root } = await this.edit.outline(name);
      this.tableNames.add((attributeOf(root, "displayName") ?? "").toLowerCase());
      this.tableNames.add((attributeOf(root, "name") ?? "").toLowerCase());
      this.tableIds.add(Number(attributeOf(root, "id")));
    }
    for (const defined of this.existingNames()) this.tableNames.add((attributeOf(defined, "name") ?? "").toLowerCase());
  }

  private existingNames(): readonly XmlElement[] {
    return childNamed(this.workbook.root, "definedNames")?.children ?? [];
  }

  /** The header is printed on every page. */
  private repeatHeader(sheetName: string, index: number): void {
    const name = "_xlnm.Print_Titles";
    const isThere = this.existingNames().some(
      (each) =>
        attributeOf(each, "name")?.toLowerCase() === name.toLowerCase() &&
        attributeOf(each, "localSheetId") === String(index),
    );
    if (isThere) return;
    const x = prefixOf(this.workbook.root);
    const range = encodePlainText(`${quotedSheetName(sheetName)}!$1:$1`);
    this.definedNames.push(
      `<${x}definedName name="${name}" localSheetId="${String(index)}">${range}</${x}definedName>`,
    );
  }
}

async function stylesOf(source: XlsxParts, edit: PackageEdit, namespaces: XlsxNamespaces): Promise<ReportStyles> {
  const { parts, workbookPart } = source;
  const related = parts.relationships(workbookPart).find((each) => isOfType(each, "styles"));
  if (related !== undefined) return addReportStyles(await edit.outline(related.target));
  const part = edit.freeName(`${folderOf(workbookPart)}styles#.xml`);
  const outline = new XmlOutline(new TextEncoder().encode(`<styleSheet xmlns="${namespaces.main}"/>`), part);
  const styles = addReportStyles(outline);
  await edit.add(part, `${spreadsheet}.styles+xml`, [xmlDeclaration + new TextDecoder().decode(outline.changed())]);
  await edit.relate(workbookPart, `${namespaces.relationships}/styles`, part);
  return styles;
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}
