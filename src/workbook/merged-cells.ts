import type { CellRectangle } from "../kernel/sheet-source";
import { runInExcel } from "./excel-run";
import { WorkbookError } from "./workbook-error";

/** The used cells of a sheet, by the sheet's id. */
export interface UsedSheet {
  readonly id: string;
  readonly rowCount: number;
  readonly columnCount: number;
}

/**
 * The merged areas of each sheet, in one request where Excel can. It gives up on more than 512 areas in a range, so
 * such a sheet is asked for by halves.
 */
export async function mergedCellsOf(sheets: readonly UsedSheet[]): Promise<readonly (readonly CellRectangle[])[]> {
  const whole = sheets.map(({ id, rowCount, columnCount }) => ({ id, row: 0, rowCount, columnCount }));
  try {
    return await mergesIn(whole);
  } catch (error) {
    if (isFinal(error)) throw error;
  }
  const found: (readonly CellRectangle[])[] = [];
  for (const band of whole) found.push(await mergesByHalves(band));
  return found;
}

interface Band extends UsedSheet {
  readonly row: number;
}

function isFinal(error: unknown): boolean {
  return error instanceof WorkbookError && ["cellBeingEdited", "gone", "tooOld"].includes(error.reason);
}

async function mergesIn(bands: readonly Band[]): Promise<readonly (readonly CellRectangle[])[]> {
  return runInExcel(async (context) => {
    const areas = bands.map(({ id, row, rowCount, columnCount }) => {
      const sheet = context.workbook.worksheets.getItem(id);
      const range = sheet.getRangeByIndexes(row, 0, rowCount, columnCount).untrack();
      const merged = range.getMergedAreasOrNullObject().untrack();
      merged.load("areas/items/rowIndex, areas/items/columnIndex, areas/items/rowCount, areas/items/columnCount");
      return merged;
    });
    await context.sync();
    return areas.map((merged) =>
      merged.isNullObject
        ? []
        : merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
            row: rowIndex,
            column: columnIndex,
            rowCount,
            columnCount,
          })),
    );
  });
}

async function mergesByHalves(band: Band): Promise<readonly CellRectangle[]> {
  try {
    const [merges = []] = await mergesIn([band]);
    return merges;
  } catch (error) {
    if (isFinal(error) || band.rowCount === 1) throw error;
  }
  const half = Math.ceil(band.rowCount / 2);
  const upper = await mergesByHalves({ ...band, rowCount: half });
  const lower = await mergesByHalves({ ...band, row: band.row + half, rowCount: band.rowCount - half });
  // An area across the cut is in both halves.
  const known = new Set(upper.map(({ row, column }) => `${row} ${column}`));
  return [...upper, ...lower.filter(({ row, column }) => !known.has(`${row} ${column}`))];
}
