import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isContext, runInContext } from "node:vm";
import { sheetColumns, sheetRows } from "../kernel/cell-address";
import type { WorkbookFile } from "../files/workbook-file";
import { startOfficeInNode, type OfficeInNode } from "../host/external-transport";
import { MemoryWorkbook } from "../host/memory-workbook";
import { officeFolder } from "../host/office-files";
import type { Json } from "../host/wire";
import { memoryWorkbookOf } from "../host/workbook-from-file";
import { WorkbookHost } from "../host/workbook-host";
import type { Language } from "../kernel/language";
import type { Cell, CellRectangle } from "../kernel/sheet-source";
import type { FormulaHost } from "./formula-host";
import { isRows, type ArgumentValue } from "./function-arguments";

/** The add-in's functions as a script for office.js's page, beside the built command. */
export const FUNCTIONS_SCRIPT = "custom-functions.js";

/** Values come in pieces, as Excel on the web would hand them over (about 5 MB). */
const CELLS_PER_REQUEST = 400_000;

/** A workbook behind Microsoft's own office.js, with the add-in's functions loaded: what `eval` computes in. */
export async function startFormulaHost(
  file: WorkbookFile | null,
  language: Language,
  builtFolder: string,
): Promise<FormulaHost> {
  const script = await readFile(join(builtFolder, FUNCTIONS_SCRIPT), "utf8");
  const workbook = file === null ? emptyWorkbook() : await memoryWorkbookOf(file, { language });
  const host = new WorkbookHost(workbook, { language });
  const office = await startOfficeInNode(host, {
    officeFolder: officeFolder(fileURLToPath(new URL(".", import.meta.url))),
  });
  if (!isContext(office.window)) throw new Error("office.js runs in no context of its own");
  runInContext(script, office.window, { filename: FUNCTIONS_SCRIPT });
  return {
    sheetNames: workbook.sheets.map(({ name }) => name),
    rangeValues: (sheet, area) => rangeValues(office, sheet, area),
    async call(id, args) {
      const answer = await host.callFunction(id, args.map(asJson));
      return "value" in answer
        ? { value: asArgument(answer.value) }
        : { error: answer.error, sentence: answer.message };
    },
    close: () => {
      office.close();
    },
  };
}

function emptyWorkbook(): MemoryWorkbook {
  const workbook = new MemoryWorkbook();
  workbook.addSheet("Sheet1");
  return workbook;
}

async function rangeValues(
  office: OfficeInNode,
  sheetName: string,
  { row, column, rowCount, columnCount }: CellRectangle,
): Promise<readonly (readonly Cell[])[]> {
  return office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex, columnIndex, rowCount, columnCount");
    await context.sync();
    const usedRows = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
    const usedColumns = used.isNullObject ? 0 : used.columnIndex + used.columnCount;
    const rows = rowCount === sheetRows ? Math.max(1, usedRows - row) : rowCount;
    const columns = columnCount === sheetColumns ? Math.max(1, usedColumns - column) : columnCount;
    const step = Math.max(1, Math.floor(CELLS_PER_REQUEST / columns));
    const values: (readonly Cell[])[] = [];
    for (let first = 0; first < rows; first += step) {
      const piece = sheet.getRangeByIndexes(row + first, column, Math.min(step, rows - first), columns).load("values");
      await context.sync();
      const cells: readonly (readonly Cell[])[] = piece.values;
      values.push(...cells);
      piece.untrack();
    }
    return values;
  });
}

function asJson(value: ArgumentValue): Json {
  return isRows(value) ? value.map((row) => [...row]) : value;
}

function asArgument(value: Json): ArgumentValue {
  if (Array.isArray(value)) return value.map((row) => (Array.isArray(row) ? row.map(asCell) : [asCell(row)]));
  return asCell(value);
}

function asCell(value: Json): Cell {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : value;
}
