import type { Cell, CellRectangle, SheetChunk, SheetSource } from "../kernel/sheet-source";
import { date1904Of, type ShownCells } from "./date-system";
import { runInExcel } from "./excel-run";
import { mergedCellsOf } from "./merged-cells";
import { isStagingSheet } from "./staging";
import { WorkbookError } from "./workbook-error";

/** Rows of the first piece, enough to find a table's header. */
const HEAD_ROWS = 20;
/** About 50,000 rows of 8 columns, 4.3 MB of Excel's 5 MB. */
const CELLS_PER_REQUEST = 400_000;
/** The first look takes values, texts and formats of many sheets at once. */
const CELLS_PER_LOOK = 60_000;
const COLUMNS_PER_LOOK = 60;
/** Where no head holds a date, so many further rows are looked at to learn the date system. */
const DATE_ROWS = 100;

type Rows = readonly (readonly Cell[])[];

interface Extent {
  readonly id: string;
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** The workbook's sheets in their order, hidden ones included. */
export async function openSheets(): Promise<readonly SheetSource[]> {
  const extents = await readExtents();
  const used = extents.filter(({ rowCount }) => rowCount > 0);
  const mergesOfUsed = await mergedCellsOf(used);
  const merges = new Map(used.map(({ id }, index) => [id, mergesOfUsed[index] ?? []]));
  const { heads, date1904 } = await look(used);
  return extents.map((extent) => sheetSource(extent, merges.get(extent.id) ?? [], heads.get(extent.id), date1904));
}

async function readExtents(): Promise<readonly Extent[]> {
  return runInExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id, items/name");
    await context.sync();
    const sheets = worksheets.items.filter(({ name }) => !isStagingSheet(name));
    const ranges = sheets.map((sheet) => {
      const range = sheet.getUsedRangeOrNullObject(true).untrack();
      range.load("rowIndex, columnIndex, rowCount, columnCount");
      return range;
    });
    await context.sync();
    return sheets.map(({ id, name }, index) => {
      const range = ranges[index];
      if (range === undefined || range.isNullObject) return { id, name, rowCount: 0, columnCount: 0 };
      return {
        id,
        name,
        rowCount: range.rowIndex + range.rowCount,
        columnCount: range.columnIndex + range.columnCount,
      };
    });
  });
}

/** The heads of the sheets, and the workbook's date system, which any one date cell of them tells. */
async function look(sheets: readonly Extent[]): Promise<{ heads: ReadonlyMap<string, Rows>; date1904: boolean }> {
  const heads = new Map<string, Rows>();
  let date1904: boolean | null = null;
  const upper = sheets.map((sheet) => ({ sheet, row: 0, rowCount: Math.min(sheet.rowCount, HEAD_ROWS) }));
  for (const [index, shown] of (await readShown(upper)).entries()) {
    const sheet = upper[index]?.sheet;
    if (shown === null || sheet === undefined) continue;
    if (sheet.columnCount <= COLUMNS_PER_LOOK) heads.set(sheet.id, shown.values);
    date1904 ??= date1904Of(shown);
  }
  if (date1904 === null) {
    const lower = sheets
      .filter(({ rowCount }) => rowCount > HEAD_ROWS)
      .map((sheet) => ({ sheet, row: HEAD_ROWS, rowCount: Math.min(sheet.rowCount - HEAD_ROWS, DATE_ROWS) }));
    for (const shown of await readShown(lower)) if (shown !== null) date1904 ??= date1904Of(shown);
  }
  return { heads, date1904: date1904 ?? false };
}

interface Look {
  readonly sheet: Extent;
  readonly row: number;
  readonly rowCount: number;
}

/** What the cells show; null for a sheet whose few rows are more than Excel can hand over. */
async function readShown(looks: readonly Look[]): Promise<readonly (ShownCells | null)[]> {
  const shown: (ShownCells | null)[] = [];
  let batch: Look[] = [];
  let cells = 0;
  for (const one of looks) {
    const size = one.rowCount * Math.min(one.sheet.columnCount, COLUMNS_PER_LOOK);
    if (batch.length > 0 && cells + size > CELLS_PER_LOOK) {
      shown.push(...(await readShownAtOnce(batch)));
      batch = [];
      cells = 0;
    }
    batch.push(one);
    cells += size;
  }
  if (batch.length > 0) shown.push(...(await readShownAtOnce(batch)));
  return shown;
}

async function readShownAtOnce(looks: readonly Look[]): Promise<readonly (ShownCells | null)[]> {
  try {
    return await runInExcel(async (context) => {
      const ranges = looks.map(({ sheet, row, rowCount }) => {
        const columnCount = Math.min(sheet.columnCount, COLUMNS_PER_LOOK);
        const worksheet = context.workbook.worksheets.getItem(sheet.id);
        const range = worksheet.getRangeByIndexes(row, 0, rowCount, columnCount).untrack();
        return range.load("values, text, numberFormat");
      });
      await context.sync();
      return ranges.map(({ values, text, numberFormat }) => ({ values, text, numberFormat }));
    });
  } catch (error) {
    if (!isTooLarge(error)) throw error;
  }
  if (looks.length === 1) return [null];
  const half = Math.ceil(looks.length / 2);
  return [...(await readShownAtOnce(looks.slice(0, half))), ...(await readShownAtOnce(looks.slice(half)))];
}

function isTooLarge(error: unknown): boolean {
  return error instanceof WorkbookError && error.reason === "tooLarge";
}

function sheetSource(
  extent: Extent,
  merges: readonly CellRectangle[],
  head: Rows | undefined,
  date1904: boolean,
): SheetSource {
  return {
    name: extent.name,
    // A merged area gives its value to all its cells, though only the first counts as used.
    rowCount: merges.reduce((last, { row, rowCount }) => Math.max(last, row + rowCount), extent.rowCount),
    columnCount: merges.reduce(
      (last, { column, columnCount }) => Math.max(last, column + columnCount),
      extent.columnCount,
    ),
    merges,
    date1904,
    surplusFieldsAreErrors: false,
    chunks() {
      return chunksOf(extent.id, this.rowCount, extent.columnCount, head);
    },
  };
}

async function* chunksOf(
  id: string,
  rowCount: number,
  columnCount: number,
  head: Rows | undefined,
): AsyncGenerator<SheetChunk> {
  let row = 0;
  if (head !== undefined) {
    yield { firstRow: 0, rows: head };
    row = head.length;
  }
  let most = Math.max(1, Math.floor(CELLS_PER_REQUEST / Math.max(1, columnCount)));
  while (row < rowCount) {
    const count = Math.min(rowCount - row, row === 0 ? HEAD_ROWS : most);
    const rows = await readRows(id, row, count, columnCount);
    if (rows === null) {
      // Long texts: half as many rows from here on.
      most = Math.ceil(Math.min(count, most) / 2);
      continue;
    }
    yield { firstRow: row, rows };
    row += count;
  }
}

/** Null where Excel can't hand over so much at once. */
async function readRows(id: string, row: number, rowCount: number, columnCount: number): Promise<Rows | null> {
  try {
    return await runInExcel(async (context) => {
      // Untracked before it is asked for: Excel keeps nothing, so that no second request has to release it.
      const worksheet = context.workbook.worksheets.getItem(id);
      const range = worksheet.getRangeByIndexes(row, 0, rowCount, columnCount).untrack();
      range.load("values");
      await context.sync();
      const rows: Rows = range.values;
      return rows;
    });
  } catch (error) {
    if (isTooLarge(error) && rowCount > 1) return null;
    throw error;
  }
}
