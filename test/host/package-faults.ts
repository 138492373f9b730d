import { PackageParts, relationshipsName } from "../../src/files/package-parts";
import { worksheetOrder } from "../../src/files/worksheet-order";
import { workbookOrder } from "../../src/files/workbook-order";
import { attributeOf, childNamed, XmlOutline, type XmlElement } from "../../src/files/xml-outline";
import { ZipArchive } from "../../src/files/zip-archive";

const styleOrder = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"];

/** What Excel would refuse, or repair, in a package: a strict look at what was written. */
export async function packageFaults(bytes: Uint8Array): Promise<string[]> {
  const parts = await PackageParts.open(new ZipArchive(bytes));
  const faults: string[] = [];
  const names = parts.archive.entries.map(({ name }) => name);
  if (new Set(names.map((name) => name.toLowerCase())).size !== names.length) faults.push("a part stands twice");
  const outlines = new Map<string, XmlOutline>();
  for (const name of names) {
    if (!/\.(xml|rels|vml)$/i.test(name)) continue;
    outlines.set(name, new XmlOutline(await parts.bytes(name), name));
    if (name !== "[Content_Types].xml" && parts.contentType(name) === undefined)
      faults.push(`${name}: no content type`);
  }
  const types = outlines.get("[Content_Types].xml");
  for (const override of types?.root.children ?? []) {
    const part = (attributeOf(override, "PartName") ?? "").slice(1);
    if (override.local === "Override" && !names.includes(part))
      faults.push(`content type of ${part}, which isn't there`);
  }
  for (const name of names) {
    for (const { target } of parts.relationships(name)) {
      if (!names.includes(target)) faults.push(`${name} refers to ${target}, which isn't there`);
    }
    const relations = outlines.get(relationshipsName(name));
    const ids = relations?.root.children.map((each) => attributeOf(each, "Id")) ?? [];
    if (new Set(ids).size !== ids.length) faults.push(`${name}: ids of relationships`);
    const outline = outlines.get(name);
    if (outline === undefined || /\.rels$/.test(name)) continue;
    for (const id of usedIds(outline.root)) if (!ids.includes(id)) faults.push(`${name}: no relationship ${id}`);
  }
  const tableIds: string[] = [];
  for (const [name, { root }] of outlines) {
    if (root.local === "worksheet")
      faults.push(...sheetFaults(name, root, countOf(outlines, "cellXfs"), countOf(outlines, "dxfs")));
    if (root.local === "workbook") faults.push(...workbookFaults(name, root));
    if (root.local === "styleSheet")
      faults.push(
        ...orderFaults(name, root, [...styleOrder, "tableStyles", "colors", "extLst"]),
        ...countFaults(name, root),
      );
    if (root.local === "table") tableIds.push(attributeOf(root, "id") ?? "", attributeOf(root, "displayName") ?? "");
  }
  if (new Set(tableIds).size !== tableIds.length) faults.push("ids or names of tables");
  return faults;
}

function usedIds(element: XmlElement): string[] {
  const own = element.attributes.filter(({ name }) => /^r:(id|embed|link)$/.test(name)).map(({ value }) => value);
  return [...own, ...element.children.flatMap(usedIds)];
}

function countOf(outlines: ReadonlyMap<string, XmlOutline>, collection: string): number {
  const styles = [...outlines.values()].find(({ root }) => root.local === "styleSheet");
  return (styles && childNamed(styles.root, collection)?.children.length) ?? 0;
}

function orderFaults(name: string, root: XmlElement, order: readonly string[]): string[] {
  const places = root.children.filter(({ prefix }) => prefix === root.prefix).map(({ local }) => order.indexOf(local));
  const faults = places.includes(-1) ? [`${name}: an unknown element`] : [];
  if (places.some((place, index) => index > 0 && place < places[index - 1])) faults.push(`${name}: order of elements`);
  const single = root.children
    .filter(({ local }) => local !== "conditionalFormatting")
    .map(({ qualified }) => qualified);
  if (new Set(single).size !== single.length) faults.push(`${name}: an element stands twice`);
  return faults;
}

function countFaults(name: string, root: XmlElement): string[] {
  return root.children.flatMap((list) => {
    const count = attributeOf(list, "count");
    return count === null || Number(count) === list.children.length ? [] : [`${name}: count of ${list.local}`];
  });
}

function sheetFaults(name: string, root: XmlElement, formats: number, differential: number): string[] {
  const faults = [...orderFaults(name, root, worksheetOrder), ...countFaults(name, root)];
  let lastRow = 0;
  for (const row of childNamed(root, "sheetData")?.children ?? []) {
    const number = Number(attributeOf(row, "r") ?? lastRow + 1);
    if (!(number > lastRow)) faults.push(`${name}: row ${String(number)} after row ${String(lastRow)}`);
    lastRow = number;
    let lastColumn = "";
    for (const cell of row.children) {
      const reference = attributeOf(cell, "r");
      // A cell may leave its place to be counted on.
      if (reference === null) continue;
      const [, letters = "", digits] = /^([A-Z]+)(\d+)$/.exec(reference) ?? [];
      const isAfter =
        letters.length > lastColumn.length || (letters.length === lastColumn.length && letters > lastColumn);
      if (Number(digits) !== number || !isAfter) faults.push(`${name}: cell ${letters}${digits ?? ""}`);
      lastColumn = letters;
      if (Number(attributeOf(cell, "s") ?? "0") >= Math.max(1, formats))
        faults.push(`${name}: format of ${letters}${digits ?? ""}`);
    }
  }
  const columns = childNamed(root, "cols")?.children ?? [];
  let lastColumn = 0;
  for (const column of columns) {
    if (!(Number(attributeOf(column, "min")) > lastColumn)) faults.push(`${name}: columns`);
    lastColumn = Number(attributeOf(column, "max"));
  }
  const rules = root.children
    .filter(({ local }) => local === "conditionalFormatting")
    .flatMap(({ children }) => children);
  const priorities = rules.map((rule) => attributeOf(rule, "priority"));
  if (new Set(priorities).size !== priorities.length) faults.push(`${name}: priorities`);
  for (const rule of rules) {
    if (Number(attributeOf(rule, "dxfId") ?? "-1") >= differential) faults.push(`${name}: look of a rule`);
  }
  return faults;
}

function workbookFaults(name: string, root: XmlElement): string[] {
  const faults = orderFaults(name, root, workbookOrder);
  const sheets = childNamed(root, "sheets")?.children ?? [];
  for (const attribute of ["name", "sheetId", "r:id"]) {
    const values = sheets.map((sheet) => attributeOf(sheet, attribute)?.toLowerCase());
    if (new Set(values).size !== values.length || values.includes(undefined))
      faults.push(`${name}: ${attribute} of sheets`);
  }
  const names = childNamed(root, "definedNames")?.children ?? [];
  const keys = names.map((each) =>
    `${attributeOf(each, "name") ?? ""} ${attributeOf(each, "localSheetId") ?? ""}`.toLowerCase(),
  );
  if (new Set(keys).size !== keys.length) faults.push(`${name}: a name stands twice`);
  if (names.some((each) => Number(attributeOf(each, "localSheetId") ?? "0") >= sheets.length))
    faults.push(`${name}: sheet of a name`);
  return faults;
}
