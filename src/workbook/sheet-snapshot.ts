import type { Cell } from "../kernel/sheet-source";
import { runInExcel } from "./excel-run";
import { chartColumns, CHART_GAP, chartFrom } from "./report-chart";
import type { ResultSheet } from "./result-sheets";
import {
  BLOCK_BYTES,
  BLOCK_ROWS,
  requestBytes,
  TEXT_FORMAT,
  type ImageBlock,
  type SheetImage,
  type WrittenCell,
} from "./sheet-image";
import { WorkbookError } from "./workbook-error";

/** Values, formulas and formats of so many cells are asked for at once. */
const CELLS_PER_REQUEST = 100_000;

interface KeptRows {
  readonly values: WrittenCell[][];
  readonly formats: string[][];
}

/** Reads one of our sheets as it is, so that 撤销 can write it again. */
export async function takeSnapshot(sheet: ResultSheet, signal: AbortSignal | undefined): Promise<SheetImage> {
  const kept: KeptRows = { values: [], formats: [] };
  let most = Math.max(1, Math.floor(CELLS_PER_REQUEST / sheet.tableColumnCount));
  for (let row = 0; row < sheet.rowCount;) {
    signal?.throwIfAborted();
    const count = Math.min(most, sheet.rowCount - row);
    const rows = await readKept(sheet, row, count);
    if (rows === null) {
      most = Math.ceil(count / 2);
      continue;
    }
    kept.values.push(...rows.values);
    for (const formats of rows.formats) kept.formats.push(shared(formats, kept.formats.at(-1)));
    row += count;
  }
  const { columnWidths, chartCells, title, landscape } = await readLayout(sheet);
  return {
    rowCount: sheet.rowCount,
    columnCount: sheet.tableColumnCount,
    tableRowCount: sheet.tableRowCount,
    tableColumnCount: sheet.tableColumnCount,
    columnFormats: null,
    columnWidths,
    wrappedColumns: [],
    print: { title, landscape },
    chart: sheet.chart === null ? null : chartFrom(sheet.chart, chartCells),
    blocks: () => blocksOf(kept),
  };
}

/** Rows mostly have the formats of the row above; one array for all of them. */
function shared(formats: string[], above: string[] | undefined): string[] {
  return above?.every((format, column) => format === formats[column]) === true ? above : formats;
}

async function readKept(sheet: ResultSheet, row: number, rowCount: number): Promise<KeptRows | null> {
  try {
    return await runInExcel(async (context) => {
      const range = context.workbook.worksheets
        .getItem(sheet.id)
        .getRangeByIndexes(sheet.row + row, sheet.column, rowCount, sheet.tableColumnCount)
        .untrack();
      range.load("values, formulas, numberFormat");
      await context.sync();
      const values: readonly (readonly Cell[])[] = range.values;
      const formulas: readonly (readonly Cell[])[] = range.formulas;
      const formats: string[][] = range.numberFormat;
      return {
        values: values.map((cells, index) =>
          cells.map((value, column) => written(value, formulas[index]?.[column] ?? "", formats[index]?.[column] ?? "")),
        ),
        formats,
      };
    });
  } catch (error) {
    if (error instanceof WorkbookError && error.reason === "tooLarge" && rowCount > 1) return null;
    throw error;
  }
}

/**
 * What gives the same cell when it is written again. A formula that names a table's columns is only understood within
 * the table: its value is kept.
 */
function written(value: Cell, formula: Cell, format: string): WrittenCell {
  if (value === null || value === "") return "";
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value && !formula.includes("[")) {
    return formula;
  }
  return typeof value === "string" && format !== TEXT_FORMAT ? `'${value}` : value;
}

async function readLayout(sheet: ResultSheet): Promise<{
  readonly columnWidths: readonly number[];
  readonly chartCells: readonly (readonly unknown[])[];
  readonly title: string;
  readonly landscape: boolean;
}> {
  return runInExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    const widths = Array.from({ length: sheet.tableColumnCount }, (_, column) => {
      const { format } = worksheet.getCell(sheet.row, sheet.column + column);
      format.load("columnWidth");
      return format;
    });
    const beside = sheet.column + sheet.tableColumnCount + CHART_GAP;
    const figures =
      sheet.chart === null
        ? null
        : worksheet
            .getRangeByIndexes(sheet.row, beside, sheet.rowCount, chartColumns(sheet.chart))
            .untrack()
            .load("values");
    const { pageLayout } = worksheet;
    const header = pageLayout.headersFooters.defaultForAllPages;
    pageLayout.load("orientation");
    header.load("centerHeader");
    await context.sync();
    return {
      columnWidths: widths.map(({ columnWidth }) => columnWidth),
      chartCells: figures === null ? [] : figures.values,
      title: titleOf(header.centerHeader),
      landscape: pageLayout.orientation === Excel.PageOrientation.landscape,
    };
  });
}

/** `&` begins a code in a page's header. */
export function headerOf(title: string): string {
  return title === "" ? "" : `&16&B${title.replaceAll("&", "&&")}`.slice(0, 255);
}

function titleOf(header: string): string {
  return header.replace(/^&16&B/u, "").replaceAll("&&", "&");
}

function* blocksOf({ values, formats }: KeptRows): Generator<ImageBlock> {
  let first = 0;
  let bytes = 0;
  for (let row = 0; row < values.length; row++) {
    bytes += requestBytes(values[row] ?? []) + requestBytes(formats[row] ?? []);
    const count = row + 1 - first;
    if (bytes < BLOCK_BYTES && count < BLOCK_ROWS && row < values.length - 1) continue;
    yield { firstRow: first, values: values.slice(first, row + 1), formats: formats.slice(first, row + 1) };
    first = row + 1;
    bytes = 0;
  }
}
