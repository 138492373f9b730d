import type { ReportColumn, ReportSheet } from "../kernel/report-sheet";
import { inTurn, runInExcel } from "./excel-run";
import { reportImage } from "./report-image";
import { addStagingSheets, countsFrom1904, fillStagingSheet, removeStagingSheets } from "./staging";
import type { InsertedTemplates, WriteOptions } from "./workbook-gateway";
import { WorkbookError } from "./workbook-error";

/** So many rows below the header are prepared for what will be filled in. */
const PREPARED_ROWS = 2_000;
/** Excel's limits for a list that isn't in cells, and for what it shows beside a selected cell. */
const LONGEST_LIST = 255;
const LONGEST_PROMPT = 255;
const LONGEST_PROMPT_TITLE = 32;

/** Adds sheets for the user to fill in; one whose name is there already is skipped, never overwritten. */
export function insertTemplates(
  templates: readonly ReportSheet[],
  options: WriteOptions = {},
): Promise<InsertedTemplates> {
  return inTurn(async () => {
    const present = await sheetNames();
    const skipped = templates.filter(({ name }) => present.has(name.toLowerCase()));
    const wanted = templates.filter((template) => !skipped.includes(template));
    if (wanted.length > 0) {
      try {
        await insertAll(wanted, options);
      } catch (error) {
        await removeStagingSheets().catch(() => undefined);
        throw error;
      }
    }
    return { inserted: wanted.map(({ name }) => name), skipped: skipped.map(({ name }) => name) };
  });
}

function sheetNames(): Promise<ReadonlySet<string>> {
  return runInExcel(async (context) => {
    const { worksheets, protection } = context.workbook;
    worksheets.load("items/name");
    protection.load("protected");
    await context.sync();
    if (protection.protected) throw new WorkbookError("protected", "workbook structure");
    return new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  });
}

async function insertAll(templates: readonly ReportSheet[], options: WriteOptions): Promise<void> {
  const stagingIds = await addStagingSheets(templates.length);
  const date1904 = await countsFrom1904(stagingIds[0] ?? "");
  const rowCount = templates.reduce((sum, { rows }) => sum + rows.length + 1, 0);
  let rowsWritten = 0;
  for (const [index, template] of templates.entries()) {
    const place = { id: stagingIds[index] ?? "", row: 0, column: 0 };
    await fillStagingSheet(place, reportImage(template, date1904), options, (rows) => {
      rowsWritten += rows;
      options.onProgress?.({ sheet: template.name, rowsWritten, rowCount });
    });
  }
  options.signal?.throwIfAborted();
  await runInExcel(async (context) => {
    templates.forEach((template, index) => {
      finish(
        context.workbook.worksheets.getItem(stagingIds[index] ?? ""),
        template,
        reportImage(template, date1904).columnWidths,
      );
    });
    await context.sync();
  });
}

function finish(sheet: Excel.Worksheet, { name, columns }: ReportSheet, widths: readonly number[]): void {
  const header = sheet.getRangeByIndexes(0, 0, 1, columns.length);
  header.format.font.bold = true;
  header.format.fill.color = "#DDEBF7";
  const first = sheet.getRangeByIndexes(1, 0, 1, columns.length);
  sheet.getRangeByIndexes(2, 0, PREPARED_ROWS - 1, columns.length).copyFrom(first, Excel.RangeCopyType.formats);
  columns.forEach((column, position) => {
    sheet.getCell(0, position).format.columnWidth = widths[position] ?? 0;
    guide(sheet.getRangeByIndexes(1, position, PREPARED_ROWS, 1).dataValidation, column);
  });
  sheet.freezePanes.freezeRows(1);
  sheet.name = name;
  sheet.visibility = Excel.SheetVisibility.visible;
}

/** The drop-down, and what belongs into the column, shown beside a selected cell. */
function guide(validation: Excel.DataValidation, { name, choices = [], note = "" }: ReportColumn): void {
  const source = choices.join(",");
  const isList =
    choices.length > 0 && source.length <= LONGEST_LIST && choices.every((choice) => !choice.includes(","));
  if (isList) validation.rule = { list: { inCellDropDown: true, source } };
  if (note === "") return;
  validation.prompt = {
    showPrompt: true,
    title: name.slice(0, LONGEST_PROMPT_TITLE),
    message: note.slice(0, LONGEST_PROMPT),
  };
}
