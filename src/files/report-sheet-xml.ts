import { cellAddress, columnLetters, sheetColumns, sheetRows } from "../kernel/cell-address";
import { DAYS_1904, dayFromDate } from "../kernel/excel-date";
import type { ReportColumn, ReportSheet, ReportValue } from "../kernel/report-sheet";
import { xmlDeclaration } from "./package-edit";
import { printLayoutXml } from "./print-layout";
import type { ReportStyles } from "./report-styles";
import { UnusableFileError } from "./unusable-file";
import { validationsXml } from "./validations";
import type { XlsxNamespaces } from "./xlsx-namespaces";
import { encodeCellText } from "./xml-text";

const longestText = 32_767;
const rowsInPiece = 500;

export interface SheetSettings {
  readonly namespaces: XlsxNamespaces;
  readonly styles: ReportStyles;
  readonly date1904: boolean;
  /** A template: what is typed below its header is formatted and checked, down to the last row. */
  readonly isTemplate: boolean;
  /** Id of the relationship to the sheet's table, or null. */
  readonly tableId: string | null;
  /** Pictures, charts and comments that a user put on the sheet: `<drawing r:id="…"/>` and the like. */
  readonly kept: string;
  /** Where a list of choices that is too long for the drop-down itself stands: `'选项'!$A$1:$A$40`. */
  readonly choicesRange: (column: ReportColumn) => string | null;
}

/**
 * The XML of a report's sheet: header in row 1, the rows, then its footer lines after a blank row.
 * @throws UnusableFileError tooManyCells
 */
export function* reportSheetXml(report: ReportSheet, settings: SheetSettings): Generator<string, void, undefined> {
  const { columns, rows, print } = report;
  const { namespaces, styles } = settings;
  const footer = print?.footer ?? [];
  const firstFooterRow = rows.length + 2;
  const lastRow = footer.length > 0 ? firstFooterRow + footer.length - 1 : rows.length;
  if (lastRow >= sheetRows || columns.length > sheetColumns) {
    throw new UnusableFileError("tooManyCells", null, report.name);
  }
  const lastColumn = Math.max(0, columns.length - 1);
  const last = cellAddress(lastRow, lastColumn);
  yield `${xmlDeclaration}<worksheet xmlns="${namespaces.main}" xmlns:r="${namespaces.relationships}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>`;
  if (columns.length > 0)
    yield `<cols>${columns.map((column, index) => columnXml(column, index, settings)).join("")}</cols>`;
  yield "<sheetData>";
  yield rowXml(0, columns.map(({ name }, index) => textCell(0, index, name, styles.header)).join(""));
  let piece = "";
  for (const [index, row] of rows.entries()) {
    piece += rowXml(
      index + 1,
      row.map((value, column) => valueCell(index + 1, column, value, columns[column], settings)).join(""),
    );
    if (index % rowsInPiece < rowsInPiece - 1) continue;
    yield piece;
    piece = "";
  }
  yield piece;
  for (const [index, line] of footer.entries()) {
    const style = looksLikeFormula(line) ? styles.quotedLine : styles.line;
    if (line !== "") yield rowXml(firstFooterRow + index, textCell(firstFooterRow + index, 0, line, style));
  }
  yield `</sheetData>${validationsXml(columns, settings.isTemplate ? sheetRows : rows.length + 1, settings.choicesRange)}`;
  yield printLayoutXml(report);
  yield `<ignoredErrors><ignoredError sqref="A1:${last}" numberStoredAsText="1"/></ignoredErrors>${settings.kept}`;
  if (settings.tableId !== null) yield `<tableParts count="1"><tablePart r:id="${settings.tableId}"/></tableParts>`;
  yield "</worksheet>";
}

export function rowXml(row: number, cells: string): string {
  return `<row r="${String(row + 1)}">${cells}</row>`;
}

/** A cell of text, which stays text whatever it begins with. */
export function textCell(row: number, column: number, text: string, style: number): string {
  if (text === "") return `<c r="${cellAddress(row, column)}" s="${String(style)}"/>`;
  const content = encodeCellText(shortenedText(text));
  const format = style === 0 ? "" : ` s="${String(style)}"`;
  const space = /^\s|\s$|[\t\r\n]| {2}/.test(text) ? ' xml:space="preserve"' : "";
  return `<c r="${cellAddress(row, column)}"${format} t="inlineStr"><is><t${space}>${content}</t></is></c>`;
}

/** Whether Excel would take the text for a formula if it were typed. */
export function looksLikeFormula(text: string): boolean {
  return /^['=+\-@\t\r\n＝＋－＠]/.test(text);
}

/** The serial of `YYYY-MM-DD`, or null if it is no day that Excel knows. */
export function dateSerial(text: string, date1904: boolean): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const dayNumber = dayFromDate(year, month, day);
  const isDay = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day && month >= 1 && month <= 12;
  // Days before March 1900 have serials that differ between programs.
  if (!isDay || dayNumber < (date1904 ? DAYS_1904 : 61)) return null;
  return date1904 ? dayNumber - DAYS_1904 : dayNumber;
}

function columnXml({ kind, width }: ReportColumn, index: number, { styles, isTemplate }: SheetSettings): string {
  const number = String(index + 1);
  // The padding that Excel adds to a width in characters.
  const padded = Math.min(255, Math.max(1, width) + 0.7109375);
  const style = isTemplate ? ` style="${String(kind === "text" ? styles.plainText : styles.values[kind])}"` : "";
  return `<col min="${number}" max="${number}" width="${String(padded)}"${style} customWidth="1"/>`;
}

function valueCell(
  row: number,
  column: number,
  value: ReportValue,
  description: ReportColumn | undefined,
  { styles, date1904, isTemplate }: SheetSettings,
): string {
  const kind = description?.kind ?? "text";
  const style = isTemplate && kind === "text" ? styles.plainText : styles.values[kind];
  if (value === null) return "";
  if (typeof value === "number") return numberCell(row, column, value, style);
  const serial = kind === "date" ? dateSerial(value, date1904) : null;
  if (serial !== null) return numberCell(row, column, serial, style);
  if (value === "") return "";
  const textStyle = kind === "month" || (isTemplate && kind === "text") ? style : styles.values.text;
  return textCell(row, column, value, looksLikeFormula(value) ? styles.quoted : textStyle);
}

function numberCell(row: number, column: number, value: number, style: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`no number for a cell: ${String(value)}`);
  return `<c r="${cellAddress(row, column)}" s="${String(style)}"><v>${String(value)}</v></c>`;
}

/** Excel refuses a workbook with longer texts. */
function shortenedText(text: string): string {
  if (text.length <= longestText) return text;
  return text.slice(0, longestText).replace(/[\ud800-\udbff]$/, "");
}

/** `'值班人员'!$A$1:$A$9` */
export function absoluteRange(sheetName: string, column: number, rowCount: number): string {
  const letters = columnLetters(column);
  return `${quotedSheetName(sheetName)}!$${letters}$1:$${letters}$${String(rowCount)}`;
}

export function quotedSheetName(sheetName: string): string {
  return `'${sheetName.replaceAll("'", "''")}'`;
}
