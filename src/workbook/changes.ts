import { runInExcel } from "./excel-run";
import { wasAddedByUs, wasRemovedByUs } from "./own-changes";
import type { WorkbookChange } from "./workbook-gateway";

type Stop = () => Promise<void>;

/** Tells of what the user changes; what this add-in writes is left out. */
export async function followChanges(listener: (change: WorkbookChange) => void): Promise<Stop> {
  const handlers = await runInExcel(async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onChanged.add(async ({ worksheetId, address, triggerSource }) => {
        if (isOurs(triggerSource)) return;
        listener({ kind: "edited", sheet: await nameOf(worksheetId), address });
      }),
      worksheets.onAdded.add(async (event) => {
        // The id of a sheet of ours may be known only when Excel has answered.
        const sheet = await nameOf(event.worksheetId);
        if (!wasAddedByUs(event.worksheetId)) listener({ kind: "sheetAdded", sheet, address: null });
      }),
      worksheets.onDeleted.add((event) => {
        if (!wasRemovedByUs(event.worksheetId)) listener({ kind: "sheetDeleted", sheet: null, address: null });
        return Promise.resolve();
      }),
    ];
    await context.sync();
    return added;
  });
  return async () => {
    const [first] = handlers;
    if (first === undefined) return;
    for (const handler of handlers) handler.remove();
    await first.context.sync();
  };
}

function isOurs(triggerSource: string | undefined): boolean {
  return triggerSource === Excel.EventTriggerSource.thisLocalAddin;
}

/** Null where the sheet is gone before it could be asked, or Excel is busy. */
async function nameOf(worksheetId: string): Promise<string | null> {
  try {
    return await runInExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(worksheetId);
      sheet.load("name");
      await context.sync();
      return sheet.isNullObject ? null : sheet.name;
    });
  } catch {
    return null;
  }
}
