/** Brings a sheet of a file into memory: values, formulas, formats, and what else can be seen of it. */
import { sheetRows } from "../kernel/cell-address";
import { readRules } from "../files/conditional-rules";
import { shownFormula } from "../files/formula-text";
import { readPage } from "../files/page-settings";
import { SheetDataWalk, type WalkedRow } from "../files/sheet-data-walk";
import { readHyperlinks, readNotes } from "../files/sheet-links";
import { characterPixels, readSheetSettings, widthInPoints, type SheetSettings } from "../files/sheet-settings";
import { isOn, type StyleTable } from "../files/style-table";
import { readTable } from "../files/table-part";
import { readValidations } from "../files/validation-rules";
import type { FileSheet, WorkbookFile } from "../files/workbook-file";
import type { StoredName } from "../files/workbook-settings";
import { isOfType, type PackageParts } from "../files/package-parts";
import { attributeOf, XmlOutline, type XmlElement } from "../files/xml-outline";
import { joinedBytes } from "../files/deflated-bytes";
import type { Cell, CellRectangle } from "../kernel/sheet-source";
import { parseCells, splitSheetName } from "./cell-address";
import type { CellStyle } from "./cell-style";
import type { MemorySheet, MemoryTable } from "./memory-sheet";
import { addFileTable } from "./table-members";

/** So many columns of a width or style that reaches to the edge of the sheet are held; nobody scrolls beyond them. */
const mostColumnsOfRun = 500;

export interface FileContext {
  readonly file: WorkbookFile;
  readonly styles: StyleTable;
  /** Numbers of the cell metadata that make an array formula spill. */
  readonly spills: ReadonlySet<number>;
  readonly names: readonly StoredName[];
  /** Filled with where each sheet's cells lie in its part. */
  readonly walks: Map<MemorySheet, SheetDataWalk>;
  /** Filled with the part of each table. */
  readonly tables: Map<MemoryTable, string>;
}

export async function fillSheet(sheet: MemorySheet, file: FileSheet, context: FileContext): Promise<void> {
  for await (const chunk of file.chunks()) {
    sheet.takeRows(
      chunk.firstRow,
      chunk.rows.map((cells) => cells.map((cell): Cell => (cell === "" ? null : cell))),
    );
  }
  sheet.merges = [...file.merges];
  const parts = context.file.xlsx?.parts;
  if (parts === undefined || file.part === null) return;
  const listed = context.file.xlsx?.listed ?? [];
  const place = listed.findIndex(({ part }) => part === file.part);
  sheet.visibility = listed[place]?.isVeryHidden === true ? "VeryHidden" : file.hidden ? "Hidden" : "Visible";
  const bytes = await parts.bytes(file.part);
  const walk = new SheetDataWalk(bytes, file.part);
  const settings = takeRows(sheet, walk, bytes, file.part, context);
  context.walks.set(sheet, walk);
  for (const table of await tablesOf(parts, file.part)) {
    context.tables.set(addFileTable(sheet, table), table.part);
  }
  takePrintNames(
    sheet,
    context.names.filter((name) => name.sheet === place),
  );
  sheet.hyperlinks = await readHyperlinks(parts, file.part, settings.root);
  sheet.notes = await readNotes(parts, file.part);
}

async function tablesOf(parts: PackageParts, part: string) {
  const related = parts.relationships(part).filter((each) => isOfType(each, "table"));
  return Promise.all(related.map(async ({ target }) => readTable(await parts.bytes(target), target)));
}

/** A worksheet part without its cells, which are by far the most of it. */
export function withoutCells(bytes: Uint8Array, walk: SheetDataWalk): Uint8Array {
  if (walk.contentStart < 0) return bytes;
  return joinedBytes([bytes.subarray(0, walk.contentStart), bytes.subarray(walk.contentEnd)]);
}

function takeRows(
  sheet: MemorySheet,
  walk: SheetDataWalk,
  bytes: Uint8Array,
  part: string,
  context: FileContext,
): XmlOutline {
  for (let row = walk.next(); row !== null; row = walk.next()) {
    takeFormulas(sheet, row, context);
    takeRowAttributes(sheet, row, context.styles);
    takeStyles(sheet, row, context.styles.cellStyles);
  }
  const outline = new XmlOutline(withoutCells(bytes, walk), part);
  takeSettings(sheet, readSheetSettings(outline.root), context);
  takeNormalCells(sheet, bytes, part);
  sheet.conditionalFormats = readRules(outline, part).map((rule) => {
    const look = rule.format === null ? undefined : context.styles.differential[rule.format];
    const format = {
      id: `{${sheet.workbook.newGuid()}}`,
      sheet,
      type: rule.type,
      areas: [...rule.areas],
      stopIfTrue: rule.stopIfTrue,
      formula: rule.formula,
      ...(look ?? noLook),
      rule: {},
    };
    return { ...format, stored: { xml: rule.xml, look: lookOf(format) } };
  });
  sheet.validations = readValidations(outline, part).flatMap(({ areas, validation }) =>
    areas.map((area) => ({ ...validation, area })),
  );
  const { titleRows, titleColumns, printArea } = sheet.pageLayout;
  Object.assign(sheet.pageLayout, readPage(outline, part), { titleRows, titleColumns, printArea });
  return outline;
}

const noLook = {
  fillColor: "",
  fontColor: "",
  bold: null,
  italic: null,
  underline: "None",
  strikethrough: null,
  numberFormat: "",
};

/** What of a conditional format is shown, wherever it stands. */
export function lookOf(format: {
  readonly type: string;
  readonly stopIfTrue: boolean;
  readonly formula: string;
  readonly fillColor: string;
  readonly fontColor: string;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: string;
  readonly strikethrough: boolean | null;
  readonly numberFormat: string;
}): string {
  const { type, stopIfTrue, formula, fillColor, fontColor, bold, italic, underline, strikethrough, numberFormat } =
    format;
  return JSON.stringify([
    type,
    stopIfTrue,
    formula,
    fillColor,
    fontColor,
    bold,
    italic,
    underline,
    strikethrough,
    numberFormat,
  ]);
}

function takeFormulas(sheet: MemorySheet, { row, cells }: WalkedRow, { spills }: FileContext): void {
  for (const { column, formula } of cells) {
    if (formula === null) continue;
    sheet.setFormula(row, column, `=${shownFormula(formula.text)}`, sheet.value(row, column));
    if (formula.array !== null) sheet.arrays.push({ area: formula.array, isDynamic: spills.has(formula.metadata) });
  }
}

function takeRowAttributes(sheet: MemorySheet, { row, attributes }: WalkedRow, { cellStyles }: StyleTable): void {
  let height: number | undefined;
  let style: CellStyle | undefined;
  let hasFormat = false;
  for (const [name, value] of attributes) {
    if (name === "ht" && Number(value) >= 0) height = Number(value);
    else if (name === "hidden" && isOn(value)) sheet.hiddenRows.add(row);
    else if (name === "s") style = cellStyles[Number(value)];
    else if (name === "customFormat") hasFormat = isOn(value);
  }
  if (height !== undefined) sheet.rowHeights.set(row, height);
  if (hasFormat && style !== undefined) sheet.takeRowStyle(row, style);
}

function takeStyles(sheet: MemorySheet, { row, cells }: WalkedRow, cellStyles: readonly CellStyle[]): void {
  const isStyledRow = sheet.rowStyle(row) !== undefined;
  let styles: (CellStyle | undefined)[] | undefined;
  for (const { column, style } of cells) {
    if (style === 0 && !isStyledRow) continue;
    const found = cellStyles[style];
    if (found === undefined) continue;
    styles ??= [];
    styles[column] = found;
  }
  if (styles !== undefined) sheet.takeStyles(row, styles);
}

/** A cell of the normal style in a styled column is not of that column's style; only such sheets are walked again. */
function takeNormalCells(sheet: MemorySheet, bytes: Uint8Array, part: string): void {
  const columns = new Set(sheet.styledLines().columns);
  if (columns.size === 0) return;
  const walk = new SheetDataWalk(bytes, part);
  for (let row = walk.next(); row !== null; row = walk.next()) {
    for (const { column, style } of row.cells) {
      if (style === 0 && columns.has(column)) sheet.setStyle(row.row, column, sheet.workbook.normalStyle);
    }
  }
}

function takeSettings(sheet: MemorySheet, settings: SheetSettings, { styles }: FileContext): void {
  const { normalStyle } = sheet.workbook;
  const pixels = characterPixels(normalStyle.fontName, normalStyle.fontSize);
  const { defaultColumnWidth, defaultRowHeight, columns, tabColor, protection } = settings;
  if (defaultColumnWidth !== null) sheet.defaultColumnWidth = widthInPoints(defaultColumnWidth, pixels);
  if (defaultRowHeight !== null) sheet.defaultRowHeight = defaultRowHeight;
  for (const run of columns) {
    const style = run.style === null ? undefined : styles.cellStyles[run.style];
    const points = run.width === null ? null : widthInPoints(run.width, pixels);
    const isCustom = run.attributes.some(([name, value]) => name === "customWidth" && isOn(value));
    // A column that only has a style is written with the width that all have.
    const width = isCustom || points !== sheet.defaultColumnWidth ? points : null;
    const last = Math.min(run.last, run.first + mostColumnsOfRun - 1);
    for (let column = run.first; column <= last; column++) {
      if (width !== null) sheet.columnWidths.set(column, width);
      if (run.hidden) sheet.hiddenColumns.add(column);
      if (style !== undefined && style !== normalStyle) sheet.takeColumnStyle(column, style);
    }
  }
  sheet.frozen = { ...settings.frozen };
  sheet.showGridlines = settings.showGridlines;
  sheet.showHeadings = settings.showHeadings;
  sheet.autoFilter = settings.autoFilter ?? undefined;
  sheet.tabColor = tabColor === undefined ? "" : tabColorOf(tabColor);
  if (protection !== undefined && isOn(attributeOf(protection, "sheet"))) {
    sheet.protection = { isProtected: true, options: protectionOptions(protection), password: passwordOf(protection) };
  }
}

function tabColorOf(element: XmlElement): string {
  const rgb = attributeOf(element, "rgb") ?? "";
  return /^[0-9a-f]{6,8}$/i.test(rgb) ? `#${rgb.slice(-6).toUpperCase()}` : "";
}

/** Options of Office.js, and whether the attribute says that something is allowed (`0`) or forbidden (`1`). */
export const protectionOptionNames: readonly (readonly [option: string, attribute: string, standard: string])[] = [
  ["allowAutoFilter", "autoFilter", "1"],
  ["allowDeleteColumns", "deleteColumns", "1"],
  ["allowDeleteRows", "deleteRows", "1"],
  ["allowEditObjects", "objects", "0"],
  ["allowEditScenarios", "scenarios", "0"],
  ["allowFormatCells", "formatCells", "1"],
  ["allowFormatColumns", "formatColumns", "1"],
  ["allowFormatRows", "formatRows", "1"],
  ["allowInsertColumns", "insertColumns", "1"],
  ["allowInsertHyperlinks", "insertHyperlinks", "1"],
  ["allowInsertRows", "insertRows", "1"],
  ["allowPivotTables", "pivotTables", "1"],
  ["allowSort", "sort", "1"],
];

function protectionOptions(element: XmlElement): Record<string, boolean> {
  return Object.fromEntries(
    protectionOptionNames.map(([option, attribute, standard]) => [
      option,
      !isOn(attributeOf(element, attribute) ?? standard),
    ]),
  );
}

/** Of the password only a trace is in the file: none that is typed is the same. */
function passwordOf(element: XmlElement): string {
  const trace = attributeOf(element, "hashValue") ?? attributeOf(element, "password") ?? "";
  return trace === "" ? "" : `\u0000${trace}`;
}

function takePrintNames(sheet: MemorySheet, names: readonly StoredName[]): void {
  for (const { name, formula } of names) {
    const areas = referencesOf(formula);
    if (/^_xlnm\.Print_Area$/i.test(name)) sheet.pageLayout.printArea = areas;
    if (/^_xlnm\.Print_Titles$/i.test(name)) {
      sheet.pageLayout.titleRows = areas.find(({ columnCount }) => columnCount > 16_383);
      sheet.pageLayout.titleColumns = areas.find(({ rowCount }) => rowCount >= sheetRows);
    }
  }
}

/** The rectangles of `'A, B'!$A$1:$B$2,'A, B'!$1:$1`. */
function referencesOf(formula: string): CellRectangle[] {
  const pieces = formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  return pieces.map((piece) => parseCells(splitSheetName(piece).cells)).filter((area) => area !== undefined);
}
