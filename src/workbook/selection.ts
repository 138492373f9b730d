import { runInExcel } from "./excel-run";
import { TABLE_PREFIX } from "./result-sheets";
import { WorkbookError } from "./workbook-error";
import type { CellTarget, ResultTarget } from "./workbook-gateway";

/** Shows a sheet and selects cells of it. */
export function goTo({ sheet, row, column, rowCount = 1, columnCount = 1 }: CellTarget): Promise<void> {
  return runInExcel(async (context) => {
    const worksheet = await shownSheet(context, sheet);
    worksheet.activate();
    worksheet.getRangeByIndexes(row, column, rowCount, columnCount).select();
    await context.sync();
  });
}

/** Selects a cell of a result sheet by what stands in its row: its table may have been sorted. */
export function goToResult({ sheetName, row, column }: ResultTarget): Promise<void> {
  return runInExcel(async (context) => {
    const worksheet = await shownSheet(context, sheetName);
    worksheet.tables.load("items/name");
    await context.sync();
    const table = worksheet.tables.items.find(({ name }) => name.startsWith(TABLE_PREFIX));
    if (table === undefined) throw new WorkbookError("gone", `no table on ${sheetName}`, sheetName);
    const bodyOf = (name: string): Excel.Range => table.columns.getItem(name).getDataBodyRange();
    const keys = Object.entries(row).map(([name, text]) => ({ text, body: bodyOf(name).load("values") }));
    await context.sync();
    const found = keys[0]?.body.values.findIndex((_, index) =>
      keys.every(({ text, body }) => String(body.values[index]?.[0] ?? "") === text),
    );
    if (found === undefined || found < 0) throw new WorkbookError("gone", `no such row on ${sheetName}`, sheetName);
    worksheet.activate();
    bodyOf(column).getCell(found, 0).select();
    await context.sync();
  });
}

/** Showing a hidden sheet would change the user's workbook. */
async function shownSheet(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(name);
  worksheet.load("visibility");
  await context.sync();
  if (worksheet.isNullObject) throw new WorkbookError("gone", `no sheet ${name}`, name);
  if (worksheet.visibility !== Excel.SheetVisibility.visible) {
    throw new WorkbookError("hidden", `hidden sheet ${name}`, name);
  }
  return worksheet;
}

export function activeSheetName(): Promise<string> {
  return runInExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load("name");
    await context.sync();
    return sheet.name;
  });
}
