import type { ReportColumn, ReportSheet } from "../kernel/report-sheet";
import { cellAddress } from "../kernel/cell-address";
import { xmlDeclaration } from "./package-edit";
import { encodeCellText } from "./xml-text";
import type { XlsxNamespaces } from "./xlsx-namespaces";

export const tableContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

const longestColumnName = 255;

/** Whether a report can be an Excel table: it has a row, and names that tell its columns apart. */
export function canBeTable({ columns, rows }: ReportSheet): boolean {
  if (columns.some(({ name }) => name.length > longestColumnName)) return false;
  const names = new Set(columns.map(({ name }) => name.toLowerCase()));
  return rows.length > 0 && columns.length > 0 && names.size === columns.length && !names.has("");
}

/** The name by which formulas call a report's table, such as `规表_值班罚款明细`. */
export function tableName(sheetName: string, isTaken: (name: string) => boolean): string {
  const base = `规表_${sheetName.replace(/[^\p{L}\p{N}_.]/gu, "_")}`;
  let name = base;
  for (let number = 2; isTaken(name); number++) name = `${base}_${String(number)}`;
  return name;
}

export function tableXml(id: number, name: string, report: ReportSheet, { main }: XlsxNamespaces): string {
  const { columns, rows } = report;
  const range = `A1:${cellAddress(rows.length, columns.length - 1)}`;
  const list = columns.map((column, index) => tableColumn(column, index + 1)).join("");
  return `${xmlDeclaration}<table xmlns="${main}" id="${String(id)}" name="${name}" displayName="${name}" ref="${range}" totalsRowShown="0"><autoFilter ref="${range}"/><tableColumns count="${String(columns.length)}">${list}</tableColumns><tableStyleInfo name="TableStyleLight9" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
}

function tableColumn({ name }: ReportColumn, id: number): string {
  // Excel repairs a table whose names differ from its header cells, and writes their line breaks as a code.
  const text = encodeCellText(name).replaceAll("&#10;", "_x000a_").replaceAll("&#13;", "_x000d_");
  return `<tableColumn id="${String(id)}" name="${text}"/>`;
}
