/** Saves a workbook in memory: its file with what was changed, everything else as it lies there; or a new file. */
import { sheetColumns, sheetRows } from "../kernel/cell-address";
import { blankWorkbook } from "../files/blank-workbook";
import { putNewCustomXml, removeCustomXml } from "../files/custom-xml-part";
import { maySpill, shownFormula, storedFormula, withSheetNames } from "../files/formula-text";
import { joinedBytes } from "../files/deflated-bytes";
import { PackageEdit, placeInOrder, prefixOf, xmlDeclaration } from "../files/package-edit";
import { isOfType } from "../files/package-parts";
import { SheetDataWalk } from "../files/sheet-data-walk";
import { readSheetSettings } from "../files/sheet-settings";
import { spillMetadataXml, spillMetadataType } from "../files/spill-metadata";
import { absoluteArea } from "../files/stored-areas";
import { canWriteChart } from "../files/chart-xml";
import { readSpillMetadata, settingsOf, type StoredName, type WorkbookSettings } from "../files/workbook-settings";
import { WorkbookStyles } from "../files/workbook-styles";
import { workbookOrder } from "../files/workbook-order";
import { insertWorksheetChildren, worksheetOrder } from "../files/worksheet-order";
import { namespacesOf, type XlsxNamespaces } from "../files/xlsx-namespaces";
import { openXlsxParts, type ListedSheet, type XlsxParts } from "../files/xlsx-workbook";
import { attributeOf, childNamed, rootNamespace, XmlOutline } from "../files/xml-outline";
import { encodePlainText } from "../files/xml-text";
import { sheetNameKey } from "../files/sheet-name";
import type { Bilingual } from "../kernel/language";
import type { CellRectangle } from "../kernel/sheet-source";
import { contains } from "./cell-address";
import { addCharts, moveDrawnThings } from "./drawings-to-file";
import type { MemorySheet } from "./memory-sheet";
import { MemoryWorkbook, type DefinedName } from "./memory-workbook";
import { saveLosses } from "./save-losses";
import { SheetCells, type CellWriting } from "./sheet-cells-to-file";
import { withoutCells } from "./sheet-from-file";
import { editSettings, placedArea } from "./sheet-settings-to-file";
import { writeTables, type TableNumbers } from "./tables-to-file";
import { sheetsAsInFile, type SheetInFile } from "./workbook-from-file";
import type { WorkbookOrigin } from "./workbook-origin";

export interface SavedWorkbook {
  readonly bytes: Uint8Array;
  /** What the file can't keep, a phrase for each, such as `工作表“X”里的 3 个批注`; to be told before it is given out. */
  readonly losses: readonly Bilingual[];
  /** Excel opens it only under a name that ends with .xlsm. */
  readonly isMacroEnabled: boolean;
}

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** Stands for the cells while the rest of a part is edited. */
const cellsMark = "\ue000cells\ue000";

/** The workbook as the bytes of an .xlsx file (.xlsm where it came with macros). The workbook stays as it is. */
export async function savedWorkbook(workbook: MemoryWorkbook): Promise<SavedWorkbook> {
  const { origin } = workbook;
  const source = origin?.file.xlsx ?? (await newPackage(workbook));
  const saver = await WorkbookSaver.open(workbook, source, origin?.file.xlsx == null ? undefined : origin);
  return saver.save();
}

/** A package without sheets whose normal style is the workbook's. */
async function newPackage({ date1904 }: MemoryWorkbook): Promise<XlsxParts> {
  const blank = await openXlsxParts(await blankWorkbook());
  const edit = new PackageEdit(blank.parts);
  const styles = await edit.outline("xl/styles.xml");
  for (const collection of ["cellStyleXfs", "cellXfs"]) {
    const [format] = childNamed(styles.root, collection)?.children ?? [];
    if (format !== undefined) styles.append(format, '<alignment vertical="center"/>');
  }
  if (date1904) {
    const { root } = await edit.outline(blank.workbookPart);
    const [first] = root.children;
    if (first !== undefined) (await edit.outline(blank.workbookPart)).insertBefore(first, '<workbookPr date1904="1"/>');
  }
  return openXlsxParts(await edit.write());
}

/** An entry of the list of sheets to be written; charts' own sheets have no sheet in memory. */
interface Entry {
  readonly listed: ListedSheet | undefined;
  readonly sheet: MemorySheet | undefined;
  readonly part: string;
}

class WorkbookSaver {
  private readonly losses: Bilingual[] = [];
  private readonly partOf = new Map<MemorySheet, string>();
  private readonly renamed = new Map<string, string | null>();
  private cellsChanged = false;
  private spillNumber: number | null | undefined;

  private constructor(
    private readonly workbook: MemoryWorkbook,
    private readonly source: XlsxParts,
    private readonly origin: WorkbookOrigin | undefined,
    private readonly edit: PackageEdit,
    private readonly book: XmlOutline,
    private readonly settings: WorkbookSettings,
    private readonly namespaces: XlsxNamespaces,
    private readonly styles: WorkbookStyles,
    private readonly before: ReadonlyMap<MemorySheet, SheetInFile>,
    private readonly spills: ReadonlySet<number>,
    private readonly finishStyles: () => Promise<void>,
  ) {}

  static async open(
    workbook: MemoryWorkbook,
    source: XlsxParts,
    origin: WorkbookOrigin | undefined,
  ): Promise<WorkbookSaver> {
    const edit = new PackageEdit(source.parts);
    const book = await edit.outline(source.workbookPart);
    const namespaces = namespacesOf(rootNamespace(book.root));
    const { outline, isNew } = await stylesOutline(source, edit, namespaces);
    const { cellStyles = [], differential = [] } = origin?.styles ?? {};
    const table = { cellStyles: cellStyles.length === 0 ? [workbook.normalStyle] : cellStyles, differential };
    const styles = new WorkbookStyles(outline, table);
    const kept = workbook.sheets.filter((sheet) => origin?.sheets.has(sheet) === true);
    const before = origin === undefined ? new Map<MemorySheet, SheetInFile>() : await sheetsAsInFile(origin, kept);
    const saver = new WorkbookSaver(
      workbook,
      source,
      origin,
      edit,
      book,
      settingsOf(book, source.workbookPart),
      namespaces,
      styles,
      before,
      await readSpillMetadata(source),
      async () => {
        if (styles.finish() && isNew) await addStyles(outline, source, edit, namespaces);
      },
    );
    saver.collectNames();
    return saver;
  }

  async save(): Promise<SavedWorkbook> {
    const { workbook, edit, source } = this;
    for (const sheet of workbook.sheets) this.partOf.set(sheet, await this.partFor(sheet));
    const entries = this.entries();
    const tables = await this.tableNumbers();
    const activeChanged = this.activeChanged();
    for (const sheet of workbook.sheets) await this.saveSheet(sheet, tables, activeChanged);
    await this.removeSheets();
    await this.saveList(entries);
    this.saveNames(entries);
    if (this.cellsChanged) await this.askForCalculation();
    this.insertInBook();
    await this.saveCustomXml();
    await this.dropSignatures();
    await this.finishStyles();
    if (workbook.settings.size > 0) this.losses.push(saveLosses.documentSettings(workbook.settings.size));
    const type = source.parts.contentType(source.workbookPart) ?? "";
    return { bytes: await edit.write(), losses: this.losses, isMacroEnabled: /macroEnabled/i.test(type) };
  }

  /** Sheets whose name is another now, or which are gone; null for those. */
  private collectNames(): void {
    const present = new Set(this.workbook.sheets.map(({ name }) => sheetNameKey(name)));
    for (const [sheet, { name }] of this.origin?.sheets ?? []) {
      if (present.has(sheetNameKey(name))) continue;
      this.renamed.set(sheetNameKey(name), this.workbook.sheets.includes(sheet) ? sheet.name : null);
    }
  }

  private readonly followed = (formula: string): string =>
    this.renamed.size === 0 ? formula : withSheetNames(formula, (name) => this.renamed.get(sheetNameKey(name)));

  private async partFor(sheet: MemorySheet): Promise<string> {
    const known = this.origin?.sheets.get(sheet)?.part;
    if (known != null) return known;
    const folder = this.source.workbookPart.replace(/[^/]*$/, "");
    const part = this.edit.freeName(`${folder}worksheets/sheet#.xml`);
    await this.edit.add(part, `${spreadsheet}.worksheet+xml`, []);
    return part;
  }

  /** Charts' own sheets stay behind the sheet that they stood behind. */
  private entries(): Entry[] {
    const { listed } = this.source;
    const entries: Entry[] = this.workbook.sheets.map((sheet) => {
      const part = this.partOf.get(sheet) ?? "";
      return { sheet, part, listed: listed.find((each) => each.part === part) };
    });
    for (const [index, each] of listed.entries()) {
      if (each.isWorksheet || each.part === null) continue;
      const before = listed.slice(0, index).findLast(({ part }) => entries.some((entry) => entry.part === part));
      const place = before === undefined ? 0 : entries.findIndex(({ part }) => part === before.part) + 1;
      entries.splice(place, 0, { sheet: undefined, part: each.part, listed: each });
    }
    return entries;
  }

  private activeChanged(): boolean {
    const was = this.source.listed[this.settings.activeSheet]?.part ?? null;
    return this.workbook.sheets.length > 0 && this.partOf.get(this.workbook.activeSheet) !== was;
  }

  private async saveSheet(sheet: MemorySheet, tables: TableNumbers, activeChanged: boolean): Promise<void> {
    const part = this.partOf.get(sheet) ?? "";
    const inFile = this.before.get(sheet);
    const before = inFile?.sheet;
    const isNew = inFile === undefined;
    const bytes = isNew ? this.skeleton(sheet) : await this.source.parts.bytes(part);
    const walk = inFile?.walk ?? walked(bytes, part);
    const cells = new SheetCells(sheet, before ?? blankSheet(this.workbook), {
      ...this.cellWriting(),
      prefix: prefixOfRoot(bytes),
    });
    const areChanged = isNew || cells.areChanged;
    const outline = new XmlOutline(withViews(withoutCells(bytes, walk), part), part);
    const isActive = sheet === this.workbook.activeSheet;
    const isSelected = readSheetSettings(outline.root).isSelected;
    editSettings({
      sheet,
      before: before ?? blankSheet(this.workbook),
      outline,
      part,
      styles: this.styles,
      isSelected: (activeChanged || isNew) && isSelected !== isActive ? isActive : null,
      followed: this.followed,
    });
    await writeTables(sheet, part, outline, this.context(), tables, this.origin?.tables ?? new Map());
    await this.saveDrawings(sheet, part, outline);
    insertWorksheetChildren(outline);
    if (!areChanged && !outline.isChanged) return;
    if (areChanged) {
      this.cellsChanged = true;
      editDimension(outline, sheet);
    }
    const data = childNamed(outline.root, "sheetData");
    if (data !== undefined) outline.append(data, cellsMark);
    const [head = "", tail = ""] = new TextDecoder().decode(outline.changed()).split(cellsMark);
    const content = areChanged
      ? encoded(cells.pieces(bytes, part, walk))
      : [bytes.subarray(walk.contentStart, walk.contentEnd)];
    this.edit.put(part, [head, ...content, tail]);
  }

  private cellWriting(): Omit<CellWriting, "prefix"> {
    return {
      styles: this.styles,
      followed: this.followed,
      maySpill,
      spillNumber: () => this.numberOfSpills(),
      stored: (formula, sheet, row, column) => {
        const cell = { row, column, rowCount: 1, columnCount: 1 };
        const table = formula.includes("[@") ? sheet.tables.find(({ area }) => contains(area, cell)) : undefined;
        return storedFormula(formula, table?.name);
      },
    };
  }

  private context() {
    return {
      edit: this.edit,
      parts: this.source.parts,
      workbookPart: this.source.workbookPart,
      namespaces: this.namespaces,
    };
  }

  private async saveDrawings(sheet: MemorySheet, part: string, outline: XmlOutline): Promise<void> {
    const isMoved = !sheet.rowOrigins.isUnmoved || !sheet.columnOrigins.isUnmoved;
    if (isMoved && this.before.has(sheet)) {
      await moveDrawnThings(sheet, part, this.context());
      const left = ["extLst", "rowBreaks", "colBreaks", "scenarios", "customSheetViews", "oleObjects", "controls"];
      if (left.some((local) => childNamed(outline.root, local) !== undefined))
        this.losses.push(saveLosses.unmoved(sheet.name));
    }
    for (const { type, name } of sheet.charts) {
      if (!canWriteChart(type)) this.losses.push(saveLosses.chartType(sheet.name, name));
    }
    const lost = sheet.conditionalFormats.filter(({ type, stored }) => type !== "Custom" && stored === undefined);
    if (lost.length > 0) this.losses.push(saveLosses.conditionalFormats(sheet.name, lost.length));
    await addCharts(sheet, part, outline, this.context());
  }

  /** The number of metadata by which an array formula spills; the first use of it adds the part. */
  private numberOfSpills(): number | null {
    if (this.spillNumber !== undefined) return this.spillNumber;
    const [known] = this.spills;
    const { parts, workbookPart } = this.source;
    const hasMetadata = parts.relationships(workbookPart).some((each) => isOfType(each, "sheetMetadata"));
    this.spillNumber = known ?? (hasMetadata ? null : 1);
    this.needsMetadata = known === undefined && !hasMetadata;
    return this.spillNumber;
  }

  private needsMetadata = false;
  private readonly newInBook: { readonly local: string; readonly xml: string }[] = [];

  private async tableNumbers(): Promise<TableNumbers> {
    const ids = new Set<number>();
    for (const { name } of this.source.parts.archive.entries) {
      if (this.source.parts.contentType(name) !== `${spreadsheet}.table+xml`) continue;
      ids.add(Number(attributeOf((await this.edit.outline(name)).root, "id")));
    }
    return { ids };
  }

  /** Sheets that were deleted go with all that only they refer to. */
  private async removeSheets(): Promise<void> {
    const { parts } = this.source;
    const gone = [...(this.origin?.sheets ?? [])].flatMap(([sheet, { part }]) =>
      part === null || this.workbook.sheets.includes(sheet) ? [] : [part],
    );
    if (gone.length === 0) return;
    this.cellsChanged = true;
    const removed = new Set(gone);
    const users = (target: string): string[] =>
      parts.archive.entries
        .map(({ name }) => name)
        .filter((name) => parts.relationships(name).some((each) => each.target === target));
    for (const part of removed) {
      for (const { target } of parts.relationships(part)) {
        const others = users(target).filter((name) => !removed.has(name) && name !== this.source.workbookPart);
        if (others.length === 0 && target !== this.source.workbookPart && parts.archive.find(target) !== undefined) {
          if (!parts.relationships(this.source.workbookPart).some((each) => each.target === target))
            removed.add(target);
        }
      }
    }
    for (const part of removed) await this.edit.remove(part);
    const ids = parts
      .relationships(this.source.workbookPart)
      .filter(({ target }) => removed.has(target))
      .map(({ id }) => id);
    await this.edit.unrelate(this.source.workbookPart, new Set(ids));
  }

  private async saveList(entries: readonly Entry[]): Promise<void> {
    const { book, source } = this;
    const { root } = book;
    const x = prefixOf(root);
    const sheets = childNamed(root, "sheets");
    const active = entries.findIndex(({ sheet }) => sheet !== undefined && sheet === this.workbook.activeSheet);
    if (active >= 0 && active !== this.settings.activeSheet) this.setActive(active);
    const isSame =
      entries.length === source.listed.length &&
      entries.every(({ listed, sheet }, index) => {
        if (listed === undefined || listed !== source.listed[index]) return false;
        return sheet === undefined || (sheet.name === listed.name && sheet.visibility === stateOf(listed));
      });
    if (isSame) return;
    let nextId = Math.max(0, ...source.listed.map(({ sheetId }) => sheetId)) + 1;
    const { relationships } = this.namespaces;
    const declared = root.attributes.find(({ name, value }) => value === relationships && name.startsWith("xmlns:"));
    const prefix = declared?.name.slice("xmlns:".length) ?? "r";
    const declaration = declared === undefined ? ` xmlns:r="${relationships}"` : "";
    const list: string[] = [];
    for (const { listed, sheet, part } of entries) {
      const name = encodePlainText(sheet?.name ?? listed?.name ?? "");
      const visibility = sheet?.visibility ?? (listed === undefined ? "Visible" : stateOf(listed));
      const state = { Visible: "", Hidden: ' state="hidden"', VeryHidden: ' state="veryHidden"' }[visibility];
      const id =
        listed?.relationshipId ?? (await this.edit.relate(source.workbookPart, `${relationships}/worksheet`, part));
      const sheetId = String(listed?.sheetId ?? nextId++);
      list.push(`<${x}sheet${declaration} name="${name}" sheetId="${sheetId}"${state} ${prefix}:id="${id}"/>`);
    }
    const xml = `<${x}sheets>${list.join("")}</${x}sheets>`;
    if (sheets === undefined) this.placeInBook("sheets", xml);
    else {
      book.insertBefore(sheets, xml);
      book.remove(sheets);
    }
  }

  private setActive(index: number): void {
    const { book } = this;
    const x = prefixOf(book.root);
    const views = childNamed(book.root, "bookViews");
    const view = views?.children[0];
    if (view !== undefined) {
      book.setAttribute(view, "activeTab", String(index));
      // Otherwise the tabs would begin behind the active one.
      if (Number(attributeOf(view, "firstSheet") ?? "0") > index) book.setAttribute(view, "firstSheet", "0");
    } else if (views === undefined) {
      this.placeInBook("bookViews", `<${x}bookViews><${x}workbookView activeTab="${String(index)}"/></${x}bookViews>`);
    }
  }

  /** Several may belong in the same place, so that they are put in together, in their order. */
  private placeInBook(local: string, xml: string): void {
    this.newInBook.push({ local, xml });
  }

  private insertInBook(): void {
    const { book } = this;
    this.newInBook.sort((a, b) => workbookOrder.indexOf(a.local) - workbookOrder.indexOf(b.local));
    for (const { local, xml } of this.newInBook) {
      const { next } = placeInOrder(book.root, local, workbookOrder);
      if (next === undefined) book.append(book.root, xml);
      else book.insertBefore(next, xml);
    }
  }

  private saveNames(entries: readonly Entry[]): void {
    const { book, source, workbook } = this;
    const x = prefixOf(book.root);
    const placeOf = (sheet: MemorySheet): number => entries.findIndex((entry) => entry.sheet === sheet);
    const byPlace = new Map([...(this.origin?.names ?? [])].map(([name, place]) => [place, name] as const));
    const list: string[] = [];
    const add = (name: string, formula: string, place: number | null, attributes = ""): void => {
      const local = place === null ? "" : ` localSheetId="${String(place)}"`;
      list.push(
        `<${x}definedName name="${encodePlainText(name)}"${local}${attributes}>${encodePlainText(formula)}</${x}definedName>`,
      );
    };
    for (const [index, stored] of this.settings.names.entries()) {
      const listed = stored.sheet === null ? null : source.listed[stored.sheet];
      const place =
        listed === null ? null : entries.findIndex((entry) => entry.listed === listed && listed !== undefined);
      if (place === -1) continue;
      const sheet = place === null ? undefined : entries[place]?.sheet;
      const item = byPlace.get(index);
      if (item !== undefined && !workbook.names.includes(item)) continue;
      if (sheet !== undefined && isPrintName(stored.name) && this.printChanged(sheet)) continue;
      const formula = this.nameFormula(stored, item, sheet);
      if (formula === null) continue;
      const kept = stored.element.attributes
        .filter(({ name }) => name !== "name" && name !== "localSheetId" && name !== "hidden" && name !== "comment")
        .map(({ name, value }) => ` ${name}="${encodePlainText(value)}"`);
      const hidden = (item === undefined ? stored.hidden : !item.visible) ? ' hidden="1"' : "";
      const comment = item?.comment ?? stored.comment;
      add(stored.name, formula, place, kept.join("") + hidden + commentAttribute(comment));
    }
    for (const item of workbook.names) {
      if (this.origin?.names.has(item) === true) continue;
      const place = item.sheet === undefined ? null : placeOf(item.sheet);
      const formula = storedFormula(this.followed(item.formula).replace(/^=/, ""));
      if (place !== -1)
        add(item.name, formula, place, (item.visible ? "" : ' hidden="1"') + commentAttribute(item.comment));
    }
    for (const sheet of workbook.sheets) {
      if (!this.printChanged(sheet)) continue;
      const { printArea, titleRows, titleColumns } = sheet.pageLayout;
      const reference = (area: CellRectangle): string => `${quoted(sheet.name)}!${printReference(area)}`;
      const titles = [titleColumns, titleRows].filter((area) => area !== undefined);
      if (printArea.length > 0) add("_xlnm.Print_Area", printArea.map(reference).join(","), placeOf(sheet));
      if (titles.length > 0) add("_xlnm.Print_Titles", titles.map(reference).join(","), placeOf(sheet));
    }
    const old = childNamed(book.root, "definedNames");
    const oldList = (old?.children ?? []).map((element) => book.source(element));
    const xml = list.length === 0 ? "" : `<${x}definedNames>${list.join("")}</${x}definedNames>`;
    if (this.namesAreSame(oldList.length, list.length, entries)) return;
    if (old === undefined) {
      if (xml !== "") this.placeInBook("definedNames", xml);
    } else {
      book.insertBefore(old, xml);
      book.remove(old);
    }
  }

  /** Whether the list in the file still holds, so that it stays as it is written there. */
  private namesAreSame(oldCount: number, count: number, entries: readonly Entry[]): boolean {
    if (oldCount !== count || this.renamed.size > 0) return false;
    const { listed } = this.source;
    const sheets = this.workbook.sheets;
    if (listed.some((each, index) => entries[index]?.listed !== each)) return false;
    if (sheets.some((sheet) => this.printChanged(sheet) || isMoved(sheet) || this.filterChanged(sheet))) return false;
    return this.workbook.names.every((item) => {
      const place = this.origin?.names.get(item);
      const stored = place === undefined ? undefined : this.settings.names[place];
      return (
        stored !== undefined &&
        item.formula === `=${shownFormula(stored.formula)}` &&
        item.visible === !stored.hidden &&
        item.comment === stored.comment
      );
    });
  }

  private nameFormula(
    stored: StoredName,
    item: DefinedName | undefined,
    sheet: MemorySheet | undefined,
  ): string | null {
    if (item !== undefined) {
      const formula = this.followed(item.formula).replace(/^=/, "");
      return formula === shownFormula(stored.formula) ? stored.formula : storedFormula(formula);
    }
    if (sheet !== undefined && /^_xlnm\._FilterDatabase$/i.test(stored.name) && this.filterChanged(sheet)) {
      return sheet.autoFilter === undefined ? null : `${quoted(sheet.name)}!${absoluteArea(sheet.autoFilter)}`;
    }
    if (sheet !== undefined && isPrintName(stored.name) && isMoved(sheet)) {
      const { printArea, titleRows, titleColumns } = sheet.pageLayout;
      const areas = /Area$/i.test(stored.name)
        ? printArea
        : [titleColumns, titleRows].filter((area) => area !== undefined);
      const placed = areas.map((area) => placedArea(sheet, area)).filter((area) => area !== null);
      return placed.length === 0
        ? null
        : placed.map((area) => `${quoted(sheet.name)}!${printReference(area)}`).join(",");
    }
    return this.followed(stored.formula);
  }

  private filterChanged(sheet: MemorySheet): boolean {
    return JSON.stringify(sheet.autoFilter) !== JSON.stringify(this.before.get(sheet)?.sheet.autoFilter);
  }

  private printChanged(sheet: MemorySheet): boolean {
    const state = ({ pageLayout: { printArea, titleRows, titleColumns } }: MemorySheet): string =>
      JSON.stringify([printArea, titleRows, titleColumns]);
    const before = this.before.get(sheet)?.sheet ?? blankSheet(this.workbook);
    return state(sheet) !== state(before);
  }

  private async askForCalculation(): Promise<void> {
    const { book, source, edit } = this;
    const x = prefixOf(book.root);
    const settings = childNamed(book.root, "calcPr");
    if (settings !== undefined) book.setAttribute(settings, "fullCalcOnLoad", "1");
    else this.placeInBook("calcPr", `<${x}calcPr fullCalcOnLoad="1"/>`);
    const chain = source.parts.relationships(source.workbookPart).find((each) => isOfType(each, "calcChain"));
    if (chain !== undefined) {
      await edit.remove(chain.target);
      await edit.unrelate(source.workbookPart, new Set([chain.id]));
    }
    if (this.needsMetadata) {
      const part = edit.freeName(`${source.workbookPart.replace(/[^/]*$/, "")}metadata#.xml`);
      await edit.add(part, spillMetadataType, [spillMetadataXml(this.namespaces.main)]);
      await edit.relate(source.workbookPart, `${this.namespaces.relationships}/sheetMetadata`, part);
    }
  }

  private async saveCustomXml(): Promise<void> {
    const { workbook, edit, source } = this;
    const known = this.origin?.customXml ?? new Map();
    const present = new Set(workbook.customXmlParts);
    for (const [part, { part: name, xml }] of known) {
      if (!present.has(part)) await removeCustomXml(edit, source.parts, name);
      else if (part.xml !== xml) edit.put(name, [part.xml]);
    }
    for (const part of workbook.customXmlParts) {
      if (!known.has(part)) await putNewCustomXml(edit, source.workbookPart, this.namespaces, part.xml, part.id);
    }
  }

  /** A signature vouches for a file as it was. */
  private async dropSignatures(): Promise<void> {
    const { parts } = this.source;
    const signatures = parts.archive.entries.filter(
      ({ name }) => /^_xmlsignatures\//i.test(name) && !/\.rels$/i.test(name),
    );
    if (signatures.length === 0) return;
    for (const { name } of signatures) await this.edit.remove(name);
    const ids = parts.relationships("").filter(({ target }) => /^_xmlsignatures\//i.test(target));
    if (ids.length > 0) await this.edit.unrelate("", new Set(ids.map(({ id }) => id)));
    this.losses.push(saveLosses.signature);
  }

  private skeleton(sheet: MemorySheet): Uint8Array {
    const { main, relationships } = this.namespaces;
    const height = String(sheet.defaultRowHeight);
    return new TextEncoder().encode(
      `${xmlDeclaration}<worksheet xmlns="${main}" xmlns:r="${relationships}"><sheetPr/><dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="${height}"/><sheetData></sheetData></worksheet>`,
    );
  }
}

async function stylesOutline(
  { parts, workbookPart }: XlsxParts,
  edit: PackageEdit,
  namespaces: XlsxNamespaces,
): Promise<{ readonly outline: XmlOutline; readonly isNew: boolean }> {
  const related = parts.relationships(workbookPart).find((each) => isOfType(each, "styles"));
  if (related !== undefined) return { outline: await edit.outline(related.target), isNew: false };
  const xml = `${xmlDeclaration}<styleSheet xmlns="${namespaces.main}"></styleSheet>`;
  return { outline: new XmlOutline(new TextEncoder().encode(xml), "styles"), isNew: true };
}

async function addStyles(
  outline: XmlOutline,
  { workbookPart }: XlsxParts,
  edit: PackageEdit,
  namespaces: XlsxNamespaces,
): Promise<void> {
  const part = edit.freeName(`${workbookPart.replace(/[^/]*$/, "")}styles#.xml`);
  await edit.add(part, `${spreadsheet}.styles+xml`, [outline.changed()]);
  await edit.relate(workbookPart, `${namespaces.relationships}/styles`, part);
}

function walked(bytes: Uint8Array, part: string): SheetDataWalk {
  const walk = new SheetDataWalk(bytes, part);
  while (walk.next() !== null);
  return walk;
}

/** Made before the table of formats is written, which it adds to; as bytes, which take the least room. */
function encoded(pieces: Iterable<string | Uint8Array>): Uint8Array[] {
  const encoder = new TextEncoder();
  return Array.from(pieces, (piece) => (typeof piece === "string" ? encoder.encode(piece) : piece));
}

const blanks = new WeakMap<MemoryWorkbook, MemorySheet>();

/** What a new sheet is compared with. */
function blankSheet(workbook: MemoryWorkbook): MemorySheet {
  let blank = blanks.get(workbook);
  if (blank === undefined) {
    const scratch = new MemoryWorkbook();
    scratch.normalStyle = workbook.normalStyle;
    blank = scratch.addSheet("blank");
    blanks.set(workbook, blank);
  }
  return blank;
}

function isMoved(sheet: MemorySheet): boolean {
  return !sheet.rowOrigins.isUnmoved || !sheet.columnOrigins.isUnmoved;
}

function prefixOfRoot(bytes: Uint8Array): string {
  const head = new TextDecoder().decode(bytes.subarray(0, 4096));
  const name = /<([^\s?!/>][^\s/>]*)/.exec(head)?.[1] ?? "";
  return name.includes(":") ? `${name.split(":")[0]}:` : "";
}

/** Every part gets the elements that settings are written into; empty ones say nothing. */
function withViews(bytes: Uint8Array, part: string): Uint8Array {
  const { root } = new XmlOutline(bytes, part);
  const x = prefixOf(root);
  const properties = childNamed(root, "sheetPr");
  const views = childNamed(root, "sheetViews");
  if (root.selfClosing || (properties !== undefined && views !== undefined)) return bytes;
  const encoder = new TextEncoder();
  const { next } = placeInOrder(root, "sheetViews", worksheetOrder);
  const viewsAt = next?.start ?? root.closeStart;
  const viewsXml = views === undefined ? `<${x}sheetViews><${x}sheetView workbookViewId="0"/></${x}sheetViews>` : "";
  return joinedBytes([
    bytes.subarray(0, root.openEnd),
    encoder.encode(properties === undefined ? `<${x}sheetPr/>` : ""),
    bytes.subarray(root.openEnd, viewsAt),
    encoder.encode(viewsXml),
    bytes.subarray(viewsAt),
  ]);
}

function editDimension(outline: XmlOutline, sheet: MemorySheet): void {
  const dimension = childNamed(outline.root, "dimension");
  const used = sheet.usedArea(false);
  if (dimension === undefined || used === undefined) return;
  outline.setAttribute(dimension, "ref", absoluteArea(used).replaceAll("$", ""));
}

function stateOf({ hidden, isVeryHidden }: ListedSheet): MemorySheet["visibility"] {
  return isVeryHidden ? "VeryHidden" : hidden ? "Hidden" : "Visible";
}

function isPrintName(name: string): boolean {
  return /^_xlnm\.Print_(?:Area|Titles)$/i.test(name);
}

function commentAttribute(comment: string): string {
  return comment === "" ? "" : ` comment="${encodePlainText(comment)}"`;
}

function quoted(sheetName: string): string {
  return `'${sheetName.replaceAll("'", "''")}'`;
}

/** `$1:$2`, `$A:$B` or `$A$1:$B$2`. */
function printReference(area: CellRectangle): string {
  const text = absoluteArea(area);
  if (area.columnCount >= sheetColumns) return text.replace(/\$[A-Z]+/g, "");
  if (area.rowCount >= sheetRows) return text.replace(/\$\d+/g, "");
  return text;
}
