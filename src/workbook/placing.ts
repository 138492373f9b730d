import { cellAddress } from "../kernel/cell-address";
import { runInExcel } from "./excel-run";
import { noteRemoved } from "./own-changes";
import { chartColumns, CHART_GAP, CHART_NAME, drawChart } from "./report-chart";
import type { ResultSheet } from "./result-sheets";
import type { SheetImage } from "./sheet-image";
import { headerOf } from "./sheet-snapshot";
import { openState } from "./workbook-state-part";

/** One sheet's share of a write. */
export interface Placement {
  readonly image: SheetImage;
  /** The sheet that is rewritten; null where the staging sheet itself becomes the result. */
  readonly place: ResultSheet | null;
  readonly sheetName: string;
  readonly tableName: string;
  readonly stagingId: string;
}

/** The whole write: everything in it happens with one request, or nothing does. */
export interface Placing {
  readonly placements: readonly Placement[];
  /** Ids of sheets of ours that go away. */
  readonly removedIds: readonly string[];
  readonly ownSheets: readonly string[];
}

const TABLE_STYLE = "TableStyleMedium2";

export async function putInPlace({ placements, removedIds, ownSheets }: Placing): Promise<void> {
  await runInExcel(async (context) => {
    const part = await openState(context);
    noteRemoved([...removedIds, ...placements.flatMap(({ place, stagingId }) => (place === null ? [] : stagingId))]);
    if (ownSheets.join("\n") !== part.state.ownSheets.join("\n")) part.save({ ...part.state, ownSheets });
    for (const placement of placements) putSheet(context, placement);
    for (const id of removedIds) context.workbook.worksheets.getItem(id).delete();
    await context.sync();
  });
}

function putSheet(context: Excel.RequestContext, { image, place, sheetName, tableName, stagingId }: Placement): void {
  const { worksheets } = context.workbook;
  const staging = worksheets.getItem(stagingId);
  const sheet = place === null ? staging : worksheets.getItem(place.id);
  const row = place?.row ?? 0;
  const column = place?.column ?? 0;
  const { rowCount, columnCount, tableRowCount, tableColumnCount } = image;
  const tableRange = sheet.getRangeByIndexes(row, column, tableRowCount, tableColumnCount);
  if (place === null) {
    const table = sheet.tables.add(tableRange, true);
    table.name = tableName;
    table.style = TABLE_STYLE;
    sheet.freezePanes.freezeRows(1);
  } else {
    clearOld(sheet, place);
    sheet.tables.getItem(place.tableName).resize(tableRange);
    const source = staging.getRangeByIndexes(row, column, rowCount, columnCount);
    sheet.getRangeByIndexes(row, column, rowCount, columnCount).copyFrom(source, Excel.RangeCopyType.all);
    staging.delete();
  }
  image.columnWidths.forEach((width, index) => {
    sheet.getCell(0, column + index).format.columnWidth = width;
  });
  // Excel fits rows as texts are typed, not as they are copied.
  if (image.wrappedColumns.length > 0) tableRange.format.autofitRows();
  if (image.chart !== null) drawChart(sheet, { row, endColumn: column + tableColumnCount }, image.chart);
  if (place !== null) return;
  // The name comes last: what has it is whole.
  sheet.name = sheetName;
  sheet.visibility = Excel.SheetVisibility.visible;
}

/** Empties what we wrote before: the table's columns down to the last row, and the chart with its figures. */
function clearOld(sheet: Excel.Worksheet, place: ResultSheet): void {
  const { row, column, rowCount, tableColumnCount, tableName, chart } = place;
  const table = sheet.tables.getItem(tableName);
  table.clearFilters();
  table.showTotals = false;
  sheet.getRangeByIndexes(row, column, rowCount, tableColumnCount).clear(Excel.ClearApplyTo.all);
  if (chart === null) return;
  sheet.charts.getItem(CHART_NAME).delete();
  const beside = column + tableColumnCount + CHART_GAP;
  sheet.getRangeByIndexes(row, beside, rowCount, chartColumns(chart)).clear(Excel.ClearApplyTo.all);
}

export interface PrintedSheet {
  readonly sheetName: string;
  readonly image: SheetImage;
  readonly row: number;
  readonly column: number;
}

/**
 * Lays sheets out for A4. Apart from the write, because Excel refuses it on a computer without any printer, which is
 * no reason to lose the tables.
 *
 * @returns false where Excel refused
 */
export async function layOutForPrint(sheets: readonly PrintedSheet[]): Promise<boolean> {
  try {
    await runInExcel(async (context) => {
      for (const { sheetName, image, row, column } of sheets) {
        const sheet = context.workbook.worksheets.getItem(sheetName);
        const { pageLayout } = sheet;
        const { print, rowCount, columnCount } = image;
        pageLayout.paperSize = Excel.PaperType.a4;
        pageLayout.orientation = print.landscape ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
        pageLayout.zoom = { horizontalFitToPages: 1 };
        pageLayout.centerHorizontally = true;
        pageLayout.setPrintTitleRows(`$${row + 1}:$${row + 1}`);
        pageLayout.setPrintArea(sheet.getRangeByIndexes(row, column, rowCount, columnCount));
        const pages = pageLayout.headersFooters.defaultForAllPages;
        pages.centerHeader = headerOf(print.title);
        pages.centerFooter = "&P / &N";
      }
      await context.sync();
    });
    return true;
  } catch {
    return false;
  }
}

/** `A1:I24` of an image's table. */
export function tableAddress(image: SheetImage, row: number, column: number): string {
  const last = cellAddress(row + image.tableRowCount - 1, column + image.tableColumnCount - 1);
  return `${cellAddress(row, column)}:${last}`;
}
