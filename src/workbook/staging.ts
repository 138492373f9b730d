import { runInExcel } from "./excel-run";
import { noteAdded, noteRemoved } from "./own-changes";
import { TEXT_FORMAT, type ImageBlock, type SheetImage } from "./sheet-image";
import type { WriteOptions } from "./workbook-gateway";

/**
 * A write is prepared on hidden sheets, piece by piece, so that it can be cancelled or fail without a trace; then it is
 * put in its place at one stroke. A sheet that is left over from a run that Excel ended is never read, and is removed
 * by the next write.
 */
const STAGING_NAME = /^~规表暂存 \d+$/u;

function stagingName(number: number): string {
  return `~规表暂存 ${number}`;
}

export function isStagingSheet(name: string): boolean {
  return STAGING_NAME.test(name);
}

/** Adds hidden sheets and gives their ids. */
export async function addStagingSheets(count: number): Promise<readonly string[]> {
  return runInExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id, items/name");
    await context.sync();
    const leftOver = worksheets.items.filter(({ name }) => isStagingSheet(name));
    noteRemoved(leftOver.map(({ id }) => id));
    for (const sheet of leftOver) sheet.delete();
    const sheets = Array.from({ length: count }, (_, index) => {
      const sheet = worksheets.add(stagingName(index + 1));
      sheet.visibility = Excel.SheetVisibility.hidden;
      sheet.load("id");
      return sheet;
    });
    await context.sync();
    const ids = sheets.map(({ id }) => id);
    noteAdded(ids);
    return ids;
  });
}

/** Removes what is left of a write that was given up. */
export async function removeStagingSheets(): Promise<void> {
  await addStagingSheets(0);
}

/** The first day of the 1904 system's second year but one, which shows as 1904 only where serials count from 1900. */
const TELLING_SERIAL = 1462;

/** Whether the workbook counts its dates from 1904, by what a date of our own is shown as (R8). */
export async function countsFrom1904(stagingId: string): Promise<boolean> {
  return runInExcel(async (context) => {
    const cell = context.workbook.worksheets.getItem(stagingId).getCell(0, 0);
    cell.numberFormat = [["yyyy"]];
    cell.values = [[TELLING_SERIAL]];
    cell.load("text");
    await context.sync();
    const answer = cell.text[0]?.[0] === "1908";
    cell.clear();
    await context.sync();
    return answer;
  });
}

/** A staging sheet, and the cell with which an image begins on it. */
export interface StagingPlace {
  readonly id: string;
  readonly row: number;
  readonly column: number;
}

/** Fills a staging sheet with an image, one request a block. */
export async function fillStagingSheet(
  place: StagingPlace,
  image: SheetImage,
  { signal }: WriteOptions,
  onRows: (rows: number) => void,
): Promise<void> {
  if (image.columnFormats !== null) await formatColumns(place, image, image.columnFormats);
  for (const block of image.blocks()) {
    signal?.throwIfAborted();
    await fillBlock(place, block);
    onRows(block.values.length);
  }
}

/** The formats of the columns, put into one row and copied to all: no request carries one for each cell. */
function formatColumns(
  { id, row, column }: StagingPlace,
  image: SheetImage,
  formats: readonly string[],
): Promise<void> {
  return runInExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(id);
    const { columnCount, rowCount, tableRowCount } = image;
    sheet.getRangeByIndexes(row, column, 1, columnCount).numberFormat = [formats.map(() => TEXT_FORMAT)];
    const first = sheet.getRangeByIndexes(row + 1, column, 1, columnCount);
    first.numberFormat = [[...formats]];
    if (tableRowCount > 2) {
      const others = sheet.getRangeByIndexes(row + 2, column, tableRowCount - 2, columnCount);
      others.copyFrom(first, Excel.RangeCopyType.formats);
    }
    const body = sheet.getRangeByIndexes(row, column, rowCount, columnCount);
    body.format.verticalAlignment = Excel.VerticalAlignment.top;
    for (const wrapped of image.wrappedColumns) {
      sheet.getRangeByIndexes(row + 1, column + wrapped, tableRowCount - 1, 1).format.wrapText = true;
    }
    await context.sync();
  });
}

export function fillBlock({ id, row, column }: StagingPlace, { firstRow, values, formats }: ImageBlock): Promise<void> {
  return runInExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(id);
    const range = sheet.getRangeByIndexes(row + firstRow, column, values.length, values[0]?.length ?? 1).untrack();
    if (formats !== null) range.numberFormat = formats;
    range.values = values;
    await context.sync();
  });
}
