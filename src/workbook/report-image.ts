import { DAYS_1904, parseDateText } from "../kernel/excel-date";
import type { ReportColumn, ReportSheet, ReportValue, ReportValueKind } from "../kernel/report-sheet";
import {
  BLOCK_BYTES,
  BLOCK_ROWS,
  literal,
  requestBytes,
  TEXT_FORMAT,
  type ImageBlock,
  type SheetImage,
  type WrittenCell,
} from "./sheet-image";

const FORMATS: Readonly<Record<ReportValueKind, string>> = {
  text: TEXT_FORMAT,
  month: TEXT_FORMAT,
  date: "yyyy-mm-dd",
  money: "#,##0.00",
  number: "0",
  rate: "0.00%",
};

export function formatOf(column: ReportColumn): string {
  return FORMATS[column.kind];
}

/** Points for a width in characters, with room for the filter's button. */
export function columnPoints(column: ReportColumn): number {
  return Math.min(column.width * 6 + 8, 480);
}

/** Characters that fit across a page that stands upright. */
const PORTRAIT_CHARACTERS = 95;
/** From this width on a column holds sentences. */
const SENTENCE_CHARACTERS = 30;

/** @param date1904 whether the workbook it is written to counts its dates from 1904 */
export function reportImage(report: ReportSheet, date1904: boolean): SheetImage {
  const { columns, rows, print } = report;
  const footer = print?.footer ?? [];
  // Excel's tables have a row below their header even where there is nothing to show.
  const tableRowCount = 1 + Math.max(1, rows.length);
  return {
    rowCount: tableRowCount + (footer.length === 0 ? 0 : 1 + footer.length),
    columnCount: columns.length,
    tableRowCount,
    tableColumnCount: columns.length,
    columnFormats: columns.map(formatOf),
    columnWidths: columns.map(columnPoints),
    wrappedColumns: columns.flatMap((column, position) =>
      column.kind === "text" && column.width >= SENTENCE_CHARACTERS ? [position] : [],
    ),
    print: {
      title: print?.title ?? "",
      landscape: columns.reduce((sum, { width }) => sum + width, 0) > PORTRAIT_CHARACTERS,
    },
    chart: null,
    *blocks() {
      yield textBlock(0, [columns.map(({ name }) => name)]);
      yield* bodyBlocks(report, date1904);
      if (footer.length === 0) return;
      const blanks = new Array<string>(columns.length - 1).fill("");
      yield textBlock(
        tableRowCount + 1,
        footer.map((line) => [line, ...blanks]),
      );
    },
  };
}

function textBlock(firstRow: number, lines: readonly (readonly string[])[]): ImageBlock {
  const cells = lines.map((line) => line.map(literal));
  return {
    firstRow,
    values: cells.map((line) => line.map(({ value }) => value)),
    formats: cells.map((line) => line.map(({ format }) => format)),
  };
}

function* bodyBlocks({ columns, rows }: ReportSheet, date1904: boolean): Generator<ImageBlock> {
  let values: WrittenCell[][] = [];
  let exceptions: { readonly row: number; readonly column: number; readonly format: string }[] = [];
  let bytes = 0;
  let firstRow = 1;
  const block = (): ImageBlock => {
    const formats = exceptions.length === 0 ? null : values.map(() => columns.map(formatOf));
    for (const { row, column, format } of exceptions) {
      const line = formats?.[row];
      if (line !== undefined) line[column] = format;
    }
    return { firstRow, values, formats };
  };
  for (const row of rows) {
    const line = columns.map((column, position) => {
      const written = writtenCell(row[position] ?? null, column.kind, date1904);
      if (typeof written !== "object") return written;
      if (written.format !== formatOf(column)) {
        exceptions.push({ row: values.length, column: position, format: written.format });
      }
      return written.value;
    });
    values.push(line);
    bytes += requestBytes(line);
    if (bytes < BLOCK_BYTES && values.length < BLOCK_ROWS) continue;
    yield block();
    firstRow += values.length;
    values = [];
    exceptions = [];
    bytes = 0;
  }
  if (values.length > 0) yield block();
}

/** A number, or a text with the format that keeps it one. */
export function writtenCell(
  value: ReportValue,
  kind: ReportValueKind,
  date1904: boolean,
): number | "" | { readonly value: string; readonly format: string } {
  if (value === null || value === "") return "";
  if (typeof value === "number") return kind === "text" || kind === "month" ? literal(String(value)) : value;
  if (kind === "date") {
    const day = parseDateText(value);
    if (day !== null) return day - (date1904 ? DAYS_1904 : 0);
  }
  return literal(value);
}
