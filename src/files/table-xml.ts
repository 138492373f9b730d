import { xmlDeclaration, prefixOf } from "./package-edit";
import { storedArea } from "./stored-areas";
import type { StoredTable } from "./table-part";
import { attributeOf, childNamed, type XmlOutline } from "./xml-outline";
import { encodeCellText, encodePlainText } from "./xml-text";

export type TableToWrite = Omit<StoredTable, "part">;

/** A table's names of columns must be those in its header cells, and Excel writes their line breaks as a code. */
function columnName(name: string): string {
  return encodeCellText(name).replaceAll("&#10;", "_x000a_").replaceAll("&#13;", "_x000d_");
}

export function newTableXml(id: number, table: TableToWrite, namespace: string): string {
  const { name, area, hasHeaders, hasTotals, columnNames } = table;
  const columns = columnNames.map(
    (each, index) => `<tableColumn id="${String(index + 1)}" name="${columnName(each)}"/>`,
  );
  const filter = hasHeaders && table.showFilterButton ? `<autoFilter ref="${filterArea(table)}"/>` : "";
  const header = hasHeaders ? "" : ' headerRowCount="0"';
  const totals = hasTotals ? ' totalsRowCount="1"' : ' totalsRowShown="0"';
  const label = encodePlainText(name);
  return `${xmlDeclaration}<table xmlns="${namespace}" id="${String(id)}" name="${label}" displayName="${label}" ref="${storedArea(area)}"${header}${totals}>${filter}<tableColumns count="${String(columns.length)}">${columns.join("")}</tableColumns>${lookXml("", table)}</table>`;
}

function filterArea({ area, hasTotals }: TableToWrite): string {
  return storedArea({ ...area, rowCount: area.rowCount - (hasTotals ? 1 : 0) });
}

function lookXml(x: string, table: TableToWrite): string {
  const flag = (on: boolean): string => (on ? "1" : "0");
  const name = table.style === "" ? "" : ` name="${encodePlainText(table.style)}"`;
  return `<${x}tableStyleInfo${name} showFirstColumn="${flag(table.highlightFirstColumn)}" showLastColumn="${flag(table.highlightLastColumn)}" showRowStripes="${flag(table.showBandedRows)}" showColumnStripes="${flag(table.showBandedColumns)}"/>`;
}

/** Changes what differs; filters that were set, formulas of columns and what isn't known here stay. */
export function editTable(outline: XmlOutline, before: TableToWrite, after: TableToWrite): void {
  const { root } = outline;
  const x = prefixOf(root);
  const differs = (...fields: (keyof TableToWrite)[]): boolean =>
    fields.some((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  if (differs("name")) {
    outline.setAttribute(root, "name", after.name);
    outline.setAttribute(root, "displayName", after.name);
  }
  if (differs("area")) outline.setAttribute(root, "ref", storedArea(after.area));
  if (differs("hasHeaders")) outline.setAttribute(root, "headerRowCount", after.hasHeaders ? "1" : "0");
  if (differs("hasTotals")) outline.setAttribute(root, "totalsRowCount", after.hasTotals ? "1" : "0");
  const look = childNamed(root, "tableStyleInfo");
  if (
    differs("style", "showBandedRows", "showBandedColumns", "highlightFirstColumn", "highlightLastColumn") ||
    look === undefined
  ) {
    if (look === undefined) outline.append(root, lookXml(x, after));
    else {
      outline.insertBefore(look, lookXml(x, after));
      outline.remove(look);
    }
  }
  const columns = childNamed(root, "tableColumns");
  const filter = childNamed(root, "autoFilter");
  const hasFilter = after.showFilterButton && after.hasHeaders;
  if (filter !== undefined && !hasFilter) outline.remove(filter);
  else if (filter !== undefined && differs("area", "hasTotals")) outline.setAttribute(filter, "ref", filterArea(after));
  else if (filter === undefined && hasFilter && columns !== undefined)
    outline.insertBefore(columns, `<${x}autoFilter ref="${filterArea(after)}"/>`);
  if (columns === undefined || !differs("columnNames")) return;
  const known = new Map(columns.children.map((column) => [attributeOf(column, "name") ?? "", column]));
  let nextId = Math.max(0, ...columns.children.map((column) => Number(attributeOf(column, "id")))) + 1;
  const isSameCount = before.columnNames.length === after.columnNames.length;
  if (isSameCount) {
    for (const [index, column] of columns.children.entries()) {
      const name = after.columnNames[index];
      if (name !== before.columnNames[index]) outline.setAttribute(column, "name", unescaped(columnName(name)));
    }
    return;
  }
  const list = after.columnNames.map((name) => {
    const old = known.get(unescaped(columnName(name))) ?? known.get(name);
    return old === undefined
      ? `<${x}tableColumn id="${String(nextId++)}" name="${columnName(name)}"/>`
      : outline.source(old);
  });
  outline.insertBefore(columns, `<${x}tableColumns count="${String(list.length)}">${list.join("")}</${x}tableColumns>`);
  outline.remove(columns);
}

/** Attributes are escaped where they are set. */
function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
