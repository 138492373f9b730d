import type { SheetSource } from "../kernel/sheet-source";
import { inTurn, runInExcel } from "./excel-run";
import { freeSheetName } from "./new-sheet-names";
import { noteAdded } from "./own-changes";
import { BLOCK_BYTES, BLOCK_ROWS, literal, requestBytes, type WrittenCell } from "./sheet-image";
import { addStagingSheets, fillBlock, removeStagingSheets } from "./staging";
import { WorkbookError } from "./workbook-error";
import type { InsertedSheet, Upload, WriteOptions } from "./workbook-gateway";

/** Lets a file's sheets in, behind the others. */
export function insertUpload(upload: Upload, options: WriteOptions = {}): Promise<readonly InsertedSheet[]> {
  const { base64, sheets } = upload;
  if (sheets.length === 0) return Promise.resolve([]);
  return inTurn(async () => {
    const inserted = base64 === null ? null : await insertFile(base64, sheets);
    if (inserted !== null) return inserted;
    try {
      return await insertValues(sheets, options);
    } catch (error) {
      await removeStagingSheets().catch(() => undefined);
      throw error;
    }
  });
}

/** Null where Excel can't take this file as it is, because Excel is too old or the file too large. */
async function insertFile(base64: string, sheets: readonly SheetSource[]): Promise<readonly InsertedSheet[] | null> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.13")) return null;
  try {
    return await insertWhole(base64, sheets);
  } catch (error) {
    if (error instanceof WorkbookError && (error.reason === "tooLarge" || error.reason === "unknown")) return null;
    throw error;
  }
}

function insertWhole(base64: string, sheets: readonly SheetSource[]): Promise<readonly InsertedSheet[]> {
  return runInExcel(async (context) => {
    const { workbook } = context;
    const ids = workbook.insertWorksheetsFromBase64(base64, {
      positionType: Excel.WorksheetPositionType.end,
      sheetNamesToInsert: sheets.map(({ name }) => name),
    });
    await context.sync();
    noteAdded(ids.value);
    const inserted = ids.value.map((id) => workbook.worksheets.getItem(id).load("name"));
    await context.sync();
    return inserted.map(({ name: sheetName }, index) => {
      const asIs = sheets.find(({ name }) => name === sheetName) ?? sheets[index];
      return { name: asIs?.name ?? sheetName, sheetName };
    });
  });
}

async function insertValues(
  sheets: readonly SheetSource[],
  { onProgress, signal }: WriteOptions,
): Promise<readonly InsertedSheet[]> {
  const stagingIds = await addStagingSheets(sheets.length);
  const rowCount = sheets.reduce((sum, sheet) => sum + sheet.rowCount, 0);
  let rowsWritten = 0;
  for (const [index, sheet] of sheets.entries()) {
    for await (const block of valueBlocks(sheet)) {
      signal?.throwIfAborted();
      await fillBlock({ id: stagingIds[index] ?? "", row: 0, column: 0 }, block);
      rowsWritten += block.values.length;
      onProgress?.({ sheet: sheet.name, rowsWritten, rowCount });
    }
  }
  signal?.throwIfAborted();
  return runInExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const names = worksheets.items.map(({ name }) => name);
    const inserted = sheets.map(({ name }, index) => {
      const sheetName = freeSheetName(name, names);
      names.push(sheetName);
      const sheet = worksheets.getItem(stagingIds[index] ?? "");
      sheet.name = sheetName;
      sheet.visibility = Excel.SheetVisibility.visible;
      return { name, sheetName };
    });
    await context.sync();
    return inserted;
  });
}

async function* valueBlocks(sheet: SheetSource) {
  const columns = Math.max(1, sheet.columnCount);
  for await (const { firstRow, rows } of sheet.chunks()) {
    let first = 0;
    while (first < rows.length) {
      const values: WrittenCell[][] = [];
      const formats: string[][] = [];
      let bytes = 0;
      while (first + values.length < rows.length && values.length < BLOCK_ROWS && bytes < BLOCK_BYTES) {
        const cells = rows[first + values.length] ?? [];
        const lines = Array.from({ length: columns }, (_, column) => {
          const cell = cells[column] ?? "";
          return typeof cell === "string" && cell !== "" ? literal(cell) : { value: cell, format: "General" };
        });
        values.push(lines.map(({ value }) => value));
        formats.push(lines.map(({ format }) => format));
        bytes += requestBytes(values.at(-1) ?? []) + requestBytes(formats.at(-1) ?? []);
      }
      yield { firstRow: firstRow + first, values, formats };
      first += values.length;
    }
  }
}
