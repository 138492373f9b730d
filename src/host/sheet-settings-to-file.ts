/** What a sheet's part says besides its cells: only what was changed is written anew. */
import { sheetColumns } from "../kernel/cell-address";
import { formulaRuleXml, knownRuleElements, movedRuleXml } from "../files/conditional-rules";
import { editPage } from "../files/page-settings";
import { prefixOf } from "../files/package-edit";
import { characterPixels, readSheetSettings, widthInCharacters } from "../files/sheet-settings";
import { storedArea, storedAreas } from "../files/stored-areas";
import { readValidations, validationXml } from "../files/validation-rules";
import type { WorkbookStyles } from "../files/workbook-styles";
import { placeWorksheetChild } from "../files/worksheet-order";
import { attributeOf, childNamed, type XmlElement, type XmlOutline } from "../files/xml-outline";
import { encodePlainText } from "../files/xml-text";
import type { CellRectangle } from "../kernel/sheet-source";
import type { MemorySheet, MemoryValidation } from "./memory-sheet";
import { lookOf, protectionOptionNames } from "./sheet-from-file";

export interface SettingsWriting {
  readonly sheet: MemorySheet;
  /** As the file has it. */
  readonly before: MemorySheet;
  /** The part without its cells; it has `sheetPr` and a `sheetView`. */
  readonly outline: XmlOutline;
  readonly part: string;
  readonly styles: WorkbookStyles;
  /** Whether this is the sheet that shows when the workbook opens; null to leave what the file says. */
  readonly isSelected: boolean | null;
  readonly followed: (formula: string) => string;
}

export function editSettings(writing: SettingsWriting): void {
  editViews(writing);
  editTabColor(writing);
  editColumns(writing);
  editProtection(writing);
  editAutoFilter(writing);
  editMerges(writing);
  editConditionalFormats(writing);
  editValidations(writing);
  editPlaces(writing);
  editPage(writing.outline, writing.before.pageLayout, writing.sheet.pageLayout);
}

function isChanged(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}

function replaceChild(outline: XmlOutline, local: string, xml: string): void {
  const old = childNamed(outline.root, local);
  placeWorksheetChild(outline, local, xml);
  if (old !== undefined) outline.remove(old);
}

function editViews({ sheet, before, outline, isSelected }: SettingsWriting): void {
  const view = childNamed(outline.root, "sheetViews")?.children[0];
  if (view === undefined) return;
  const x = prefixOf(outline.root);
  if (sheet.showGridlines !== before.showGridlines)
    outline.setAttribute(view, "showGridLines", sheet.showGridlines ? "1" : "0");
  if (sheet.showHeadings !== before.showHeadings)
    outline.setAttribute(view, "showRowColHeaders", sheet.showHeadings ? "1" : "0");
  if (isSelected !== null) outline.setAttribute(view, "tabSelected", isSelected ? "1" : "0");
  if (!isChanged(sheet.frozen, before.frozen)) return;
  for (const child of view.children) {
    if (child.local === "pane" || child.local === "selection") outline.remove(child);
  }
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return;
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const corner = storedArea({ row: rows, column: columns, rowCount: 1, columnCount: 1 });
  const split = `${columns > 0 ? ` xSplit="${String(columns)}"` : ""}${rows > 0 ? ` ySplit="${String(rows)}"` : ""}`;
  const xml = `<${x}pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><${x}selection pane="${pane}"/>`;
  const first = view.children[0];
  if (first === undefined) outline.append(view, xml);
  else outline.insertBefore(first, xml);
}

function editTabColor({ sheet, before, outline }: SettingsWriting): void {
  if (sheet.tabColor === before.tabColor) return;
  const properties = childNamed(outline.root, "sheetPr");
  if (properties === undefined) return;
  const old = childNamed(properties, "tabColor");
  if (old !== undefined) outline.remove(old);
  if (sheet.tabColor === "") return;
  const xml = `<${prefixOf(outline.root)}tabColor rgb="FF${sheet.tabColor.slice(1)}"/>`;
  const [first] = properties.children;
  if (first === undefined) outline.append(properties, xml);
  else outline.insertBefore(first, xml);
}

function editColumns({ sheet, before, outline, styles }: SettingsWriting): void {
  const { columnOrigins } = sheet;
  const lookAt = (of: MemorySheet, column: number): string => {
    const style = of.columnStyle(column);
    return JSON.stringify([
      of.columnWidths.get(column) ?? null,
      of.hiddenColumns.has(column),
      style === undefined ? null : styles.look(style),
    ]);
  };
  const keys = [sheet, before].flatMap((each) => [
    ...each.columnWidths.keys(),
    ...each.hiddenColumns,
    ...each.styledLines().columns,
  ]);
  const { columns: runs } = readSheetSettings(outline.root);
  for (const { first, last } of runs) keys.push(first, Math.min(last, columnOrigins.isUnmoved ? last : first + 500));
  const end = Math.min(
    sheetColumns,
    keys.reduce((all, column) => Math.max(all, column + 1), 0),
  );
  let isSame = columnOrigins.isUnmoved;
  for (let column = 0; isSame && column < end; column++) isSame = lookAt(sheet, column) === lookAt(before, column);
  if (isSame) return;
  const pixels = characterPixels(sheet.workbook.normalStyle.fontName, sheet.workbook.normalStyle.fontSize);
  const entries: { first: number; last: number; text: string }[] = [];
  for (let column = 0; column < end; column++) {
    const origin = columnOrigins.originOf(column);
    const run = origin === null ? undefined : runs.find(({ first, last }) => first <= origin && origin <= last);
    const values = new Map(run?.attributes);
    if (origin === null || lookAt(sheet, column) !== lookAt(before, origin)) {
      const width = sheet.columnWidths.get(column);
      const old = origin === null ? undefined : before.columnWidths.get(origin);
      if (width === undefined) for (const name of ["width", "customWidth", "bestFit"]) values.delete(name);
      else if (width !== old) {
        values.delete("bestFit");
        values.set("width", String(widthInCharacters(width, pixels))).set("customWidth", "1");
      }
      values.delete("hidden");
      if (sheet.hiddenColumns.has(column)) values.set("hidden", "1");
      const style = sheet.columnStyle(column);
      values.delete("style");
      const base = run?.style ?? null;
      if (style !== undefined) values.set("style", String(styles.cellFormat(style, base)));
    }
    if (values.size === 0) continue;
    if (!values.has("width")) values.set("width", String(widthInCharacters(sheet.defaultColumnWidth, pixels)));
    const text = [...values].map(([name, value]) => ` ${name}="${encodePlainText(value)}"`).join("");
    const last = entries[entries.length - 1];
    if (last !== undefined && last.last === column - 1 && last.text === text) last.last = column;
    else entries.push({ first: column, last: column, text });
  }
  const x = prefixOf(outline.root);
  const list = entries.map(
    ({ first, last, text }) => `<${x}col min="${String(first + 1)}" max="${String(last + 1)}"${text}/>`,
  );
  replaceChild(outline, "cols", list.length === 0 ? "" : `<${x}cols>${list.join("")}</${x}cols>`);
}

function editProtection({ sheet, before, outline }: SettingsWriting): void {
  const { protection } = sheet;
  if (!isChanged(protection, before.protection)) return;
  if (!protection.isProtected) {
    replaceChild(outline, "sheetProtection", "");
    return;
  }
  const attributes = protectionOptionNames.flatMap(([option, attribute, standard]) => {
    const allowed = protection.options[option];
    const value = allowed === true ? "0" : allowed === false || standard === "0" ? "1" : standard;
    return value === standard ? [] : [` ${attribute}="${value}"`];
  });
  const password = protection.password === "" ? "" : ` password="${passwordTrace(protection.password)}"`;
  const x = prefixOf(outline.root);
  replaceChild(outline, "sheetProtection", `<${x}sheetProtection${password} sheet="1"${attributes.join("")}/>`);
}

/** The short trace of a password that all versions of Excel know. */
function passwordTrace(password: string): string {
  let trace = 0;
  for (let index = password.length - 1; index >= 0; index--) {
    trace = ((trace >> 14) & 1) | ((trace << 1) & 0x7fff);
    trace ^= password.charCodeAt(index) & 0xff;
  }
  trace = ((trace >> 14) & 1) | ((trace << 1) & 0x7fff);
  trace ^= password.length ^ 0xce4b;
  return trace.toString(16).toUpperCase().padStart(4, "0");
}

function editAutoFilter({ sheet, before, outline }: SettingsWriting): void {
  if (!isChanged(sheet.autoFilter, before.autoFilter)) return;
  const old = childNamed(outline.root, "autoFilter");
  if (sheet.autoFilter === undefined) replaceChild(outline, "autoFilter", "");
  else if (old !== undefined) outline.setAttribute(old, "ref", storedArea(sheet.autoFilter));
  else {
    const xml = `<${prefixOf(outline.root)}autoFilter ref="${storedArea(sheet.autoFilter)}"/>`;
    placeWorksheetChild(outline, "autoFilter", xml);
  }
}

function editMerges({ sheet, before, outline }: SettingsWriting): void {
  if (!isChanged(sheet.merges, before.merges)) return;
  const x = prefixOf(outline.root);
  const list = sheet.merges.map((area) => `<${x}mergeCell ref="${storedArea(area)}"/>`);
  const xml =
    list.length === 0 ? "" : `<${x}mergeCells count="${String(list.length)}">${list.join("")}</${x}mergeCells>`;
  replaceChild(outline, "mergeCells", xml);
}

function editConditionalFormats({ sheet, before, outline, styles, followed }: SettingsWriting): void {
  const state = (of: MemorySheet, current: boolean): unknown =>
    of.conditionalFormats.map((format) => [
      format.areas,
      lookOf({ ...format, formula: current ? followed(format.formula) : format.formula }),
    ]);
  if (!isChanged(state(sheet, true), state(before, false))) return;
  const x = prefixOf(outline.root);
  const list = sheet.conditionalFormats.flatMap((format, index) => {
    if (format.areas.length === 0) return [];
    const priority = index + 1;
    const formula = followed(format.formula);
    if (format.stored !== undefined && format.stored.look === lookOf({ ...format, formula })) {
      return [movedRuleXml(x, format.areas, format.stored.xml, priority)];
    }
    // A rule of another kind without one of a file was never given anything that could be shown.
    if (format.type !== "Custom" || formula === "") return [];
    const rule = { formula, stopIfTrue: format.stopIfTrue, format: styles.differential(format), priority };
    return [formulaRuleXml(x, format.areas, rule)];
  });
  const known = knownRuleElements(outline.root);
  placeWorksheetChild(outline, "conditionalFormatting", list.join(""));
  for (const element of known) outline.remove(element);
}

function editValidations({ sheet, before, outline, part, followed }: SettingsWriting): void {
  const follow = (rule: MemoryValidation["rule"]): MemoryValidation["rule"] =>
    Object.fromEntries(
      Object.entries(rule).map(([kind, details]) => [
        kind,
        typeof details !== "object" || details === null || Array.isArray(details)
          ? details
          : Object.fromEntries(
              Object.entries(details).map(([name, value]) => [
                name,
                typeof value === "string" && value.startsWith("=") ? followed(value) : value,
              ]),
            ),
      ]),
    );
  const current = sheet.validations.map((validation) => ({ ...validation, rule: follow(validation.rule) }));
  if (!isChanged(current.map(stateOf), before.validations.map(stateOf))) return;
  const groups = new Map<string, { validation: MemoryValidation; areas: CellRectangle[] }>();
  for (const validation of current) {
    const key = JSON.stringify({ ...validation, area: null });
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { validation, areas: [validation.area] });
    else group.areas.push(validation.area);
  }
  const x = prefixOf(outline.root);
  const old = childNamed(outline.root, "dataValidations");
  const known = new Set(readValidations(outline, part).map(({ element }) => element));
  const kept = (old?.children ?? []).filter((child) => !known.has(child)).map((child) => outline.source(child));
  const list = [...kept, ...[...groups.values()].map(({ areas, validation }) => validationXml(x, areas, validation))];
  const xml =
    list.length === 0
      ? ""
      : `<${x}dataValidations count="${String(list.length)}">${list.join("")}</${x}dataValidations>`;
  replaceChild(outline, "dataValidations", xml);
}

function stateOf({ area, rule, prompt, errorAlert, ignoreBlanks }: MemoryValidation): unknown {
  return [area, rule, prompt, errorAlert, ignoreBlanks];
}

/** Where an area of the file is after rows and columns were put in and taken out; null if nothing of it is left. */
export function placedArea(sheet: MemorySheet, area: CellRectangle): CellRectangle | null {
  const rows = placedLines(area.row, area.rowCount, (row) => sheet.rowOrigins.placeOf(row));
  const columns = placedLines(area.column, area.columnCount, (column) => sheet.columnOrigins.placeOf(column));
  if (rows === null || columns === null) return null;
  return { row: rows.first, rowCount: rows.count, column: columns.first, columnCount: columns.count };
}

function placedLines(first: number, count: number, place: (line: number) => number | null) {
  let start: number | null = null;
  for (let line = first; line < first + count && start === null; line++) start = place(line);
  let end: number | null = null;
  for (let line = first + count - 1; line >= first && end === null; line--) end = place(line);
  return start === null || end === null ? null : { first: start, count: end - start + 1 };
}

/** Links and the like, which are only kept, move along with their cells. */
function editPlaces({ sheet, outline }: SettingsWriting): void {
  if (sheet.rowOrigins.isUnmoved && sheet.columnOrigins.isUnmoved) return;
  const lists: readonly (readonly [local: string, attribute: string])[] = [
    ["hyperlinks", "ref"],
    ["ignoredErrors", "sqref"],
    ["protectedRanges", "sqref"],
  ];
  for (const [local, attribute] of lists) {
    const list = childNamed(outline.root, local);
    if (list === undefined) continue;
    const left = list.children.filter((child) => !moveElement(sheet, outline, child, attribute));
    if (left.length < list.children.length) for (const child of left) outline.remove(child);
    else outline.remove(list);
  }
}

/** False if nothing is left of the element's place. */
function moveElement(sheet: MemorySheet, outline: XmlOutline, element: XmlElement, attribute: string): boolean {
  const areas = storedAreas(attributeOf(element, attribute));
  if (areas === null) return true;
  const placed = areas.map((area) => placedArea(sheet, area)).filter((area) => area !== null);
  if (placed.length === 0) return false;
  outline.setAttribute(element, attribute, placed.map(storedArea).join(" "));
  return true;
}
