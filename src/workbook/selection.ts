import { runInExcel } from "./excel-run";
import { WorkbookError } from "./workbook-error";
import type { CellTarget } from "./workbook-gateway";

/** Shows a sheet and selects cells of it. */
export function goTo({ sheet, row, column, rowCount = 1, columnCount = 1 }: CellTarget): Promise<void> {
  return runInExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    worksheet.load("visibility");
    await context.sync();
    if (worksheet.isNullObject) throw new WorkbookError("gone", `no sheet ${sheet}`, sheet);
    // Showing a hidden sheet would change the user's workbook.
    if (worksheet.visibility !== Excel.SheetVisibility.visible) {
      throw new WorkbookError("hidden", `hidden sheet ${sheet}`, sheet);
    }
    worksheet.activate();
    worksheet.getRangeByIndexes(row, column, rowCount, columnCount).select();
    await context.sync();
  });
}

export function activeSheetName(): Promise<string> {
  return runInExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load("name");
    await context.sync();
    return sheet.name;
  });
}
