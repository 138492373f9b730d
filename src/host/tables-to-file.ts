/** Writes the tables of a sheet: a part each, which the sheet refers to. */
import type { PackageEdit } from "../files/package-edit";
import { prefixOf } from "../files/package-edit";
import type { PackageParts } from "../files/package-parts";
import { readTable } from "../files/table-part";
import { editTable, newTableXml, type TableToWrite } from "../files/table-xml";
import { placeWorksheetChild } from "../files/worksheet-order";
import type { XlsxNamespaces } from "../files/xlsx-namespaces";
import { childNamed, type XmlOutline } from "../files/xml-outline";
import type { MemorySheet, MemoryTable } from "./memory-sheet";

export interface PackageWriting {
  readonly edit: PackageEdit;
  readonly parts: PackageParts;
  readonly workbookPart: string;
  readonly namespaces: XlsxNamespaces;
}

export interface TableNumbers {
  /** Those that are taken. */
  readonly ids: Set<number>;
}

const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

export async function writeTables(
  sheet: MemorySheet,
  part: string,
  outline: XmlOutline,
  { edit, parts, workbookPart, namespaces }: PackageWriting,
  { ids }: TableNumbers,
  stored: ReadonlyMap<MemoryTable, string>,
): Promise<void> {
  const kept = new Set<string>();
  const added: string[] = [];
  for (const table of sheet.tables) {
    const known = stored.get(table);
    if (known !== undefined) {
      kept.add(known);
      const before = readTable(await parts.bytes(known), known);
      const after = tableToWrite(table, before.columnNames);
      if (JSON.stringify({ ...after, part: known }, sorted) !== JSON.stringify(before, sorted))
        editTable(await edit.outline(known), before, after);
      continue;
    }
    let id = 1;
    while (ids.has(id)) id++;
    ids.add(id);
    const tablePart = edit.freeName(`${workbookPart.replace(/[^/]*$/, "")}tables/table#.xml`);
    await edit.add(tablePart, contentType, [newTableXml(id, tableToWrite(table, []), namespaces.main)]);
    added.push(await edit.relate(part, `${namespaces.relationships}/table`, tablePart));
  }
  const gone = new Map<string, string>();
  for (const { id, target } of parts.relationships(part)) {
    if (parts.contentType(target) === contentType && !kept.has(target)) gone.set(id, target);
  }
  if (gone.size === 0 && added.length === 0) return;
  for (const target of gone.values()) await edit.remove(target);
  if (gone.size > 0) await edit.unrelate(part, new Set(gone.keys()));
  const old = childNamed(outline.root, "tableParts");
  const left = (old?.children ?? []).filter(
    ({ attributes }) => !attributes.some(({ name, value }) => /:id$/.test(name) && gone.has(value)),
  );
  const x = prefixOf(outline.root);
  const { prefix, declaration } = relationshipPrefix(outline, namespaces);
  const list = [
    ...left.map((child) => outline.source(child)),
    ...added.map((id) => `<${x}tablePart${declaration} ${prefix}:id="${id}"/>`),
  ];
  if (list.length > 0) {
    const xml = `<${x}tableParts count="${String(list.length)}">${list.join("")}</${x}tableParts>`;
    placeWorksheetChild(outline, "tableParts", xml);
  }
  if (old !== undefined) outline.remove(old);
}

/** Objects of the same content have the same text, whatever the order of their members. */
function sorted(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** How a part names what it refers to: by the prefix that it declares, or with a declaration of its own. */
export function relationshipPrefix({ root }: XmlOutline, { relationships }: XlsxNamespaces) {
  const declared = root.attributes.find(({ name, value }) => value === relationships && name.startsWith("xmlns:"));
  if (declared !== undefined) return { prefix: declared.name.slice("xmlns:".length), declaration: "" };
  return { prefix: "r", declaration: ` xmlns:r="${relationships}"` };
}

function tableToWrite(table: MemoryTable, former: readonly string[]): TableToWrite {
  const { sheet, area, hasHeaders } = table;
  const columnNames = Array.from({ length: area.columnCount }, (_, index) => {
    const header = hasHeaders ? sheet.value(area.row, area.column + index) : null;
    return header === null ? (former[index] ?? `列${String(index + 1)}`) : String(header);
  });
  return {
    name: table.name,
    area,
    hasHeaders,
    hasTotals: table.hasTotals,
    showFilterButton: table.showFilterButton,
    showBandedRows: table.showBandedRows,
    showBandedColumns: table.showBandedColumns,
    highlightFirstColumn: table.highlightFirstColumn,
    highlightLastColumn: table.highlightLastColumn,
    style: table.style,
    columnNames,
  };
}
