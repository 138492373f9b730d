import { startOfficeInNode, type OfficeInNode, type StartOptions } from "../../src/host/external-transport";
import type { MemorySheet } from "../../src/host/memory-sheet";
import { MemoryWorkbook, type MemoryWorkbookSettings } from "../../src/host/memory-workbook";
import { WorkbookHost, type WorkbookHostOptions } from "../../src/host/workbook-host";
import type { Cell } from "../../src/kernel/sheet-source";

export interface OpenWorkbook {
  readonly host: WorkbookHost;
  readonly workbook: MemoryWorkbook;
  sheet(name: string): MemorySheet;
  /** The sheet's cells as Excel gives them, without trailing blanks. */
  cells(name: string): (string | number | boolean)[][];
  sheetNames(): string[];
}

const open = new Set<OfficeInNode>();

afterEach(() => {
  for (const office of open) office.close();
  open.clear();
});

export interface OpenOptions extends WorkbookHostOptions, MemoryWorkbookSettings {
  readonly globals?: NonNullable<StartOptions["globals"]>;
}

/** Opens a workbook and makes office.js's globals those of the test, as a page has them. */
export async function openWorkbook(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>> = { Sheet1: [] },
  options: OpenOptions = {},
): Promise<OpenWorkbook> {
  const workbook = new MemoryWorkbook(options);
  for (const [name, rows] of Object.entries(sheets)) workbook.addSheet(name, rows);
  const host = new WorkbookHost(workbook, options);
  const office = await startOfficeInNode(host, options.globals === undefined ? {} : { globals: options.globals });
  open.add(office);
  const { Office, Excel, OfficeExtension, CustomFunctions } = office;
  Object.assign(globalThis, { Office, Excel, OfficeExtension, CustomFunctions });
  const sheet = (name: string): MemorySheet => {
    const found = workbook.sheet(name);
    if (found === undefined)
      throw new Error(`no sheet ${name} beside ${workbook.sheets.map((one) => one.name).join()}`);
    return found;
  };
  return {
    host,
    workbook,
    sheet,
    cells(name) {
      const found = sheet(name);
      const used = found.usedArea(true);
      if (used === undefined) return [];
      return Array.from({ length: used.row + used.rowCount }, (_, row) => {
        const cells = Array.from(
          { length: used.column + used.columnCount },
          (__, column) => found.value(row, column) ?? "",
        );
        while (cells.at(-1) === "") cells.pop();
        return cells;
      });
    },
    sheetNames: () => workbook.sheets.map((one) => one.name),
  };
}

/** Everything of a workbook that a person could see, to compare two states of it. */
export function pictureOf({ workbook }: Pick<OpenWorkbook, "workbook">): unknown {
  return workbook.sheets.map((sheet) => {
    const used = sheet.usedArea(false);
    const rows = used === undefined ? 0 : used.row + used.rowCount;
    const columns = used === undefined ? 0 : used.column + used.columnCount;
    return {
      name: sheet.name,
      visibility: sheet.visibility,
      cells: Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (__, column) => [
          sheet.value(row, column),
          sheet.formula(row, column) ?? "",
          sheet.style(row, column).numberFormat,
          sheet.style(row, column).fillColor,
        ]),
      ),
      tables: sheet.tables.map(({ name, area, style }) => ({ name, area, style })),
      charts: sheet.charts.map(({ name, title, source }) => ({ name, title: title.text, area: source.area })),
      conditionalFormats: sheet.conditionalFormats.map(({ areas, formula, fillColor }) => ({
        areas,
        formula,
        fillColor,
      })),
      widths: Array.from({ length: columns }, (_, column) => sheet.columnWidths.get(column) ?? null),
      frozen: sheet.frozen,
      layout: sheet.pageLayout,
    };
  });
}
