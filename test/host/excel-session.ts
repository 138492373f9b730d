import { startOfficeInNode, type OfficeInNode } from "../../src/host/external-transport";
import { MemoryWorkbook } from "../../src/host/memory-workbook";
import { WorkbookHost, type WorkbookHostOptions } from "../../src/host/workbook-host";
import type { Cell } from "../../src/kernel/sheet-source";

export interface ExcelSession extends OfficeInNode {
  readonly host: WorkbookHost;
  readonly workbook: MemoryWorkbook;
}

const open = new Set<OfficeInNode>();

afterEach(() => {
  for (const office of open) office.close();
  open.clear();
});

/** The real office.js over a workbook with these sheets; closed after the test. */
export async function startExcel(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>> = { Sheet1: [] },
  options: WorkbookHostOptions = {},
): Promise<ExcelSession> {
  const workbook = new MemoryWorkbook();
  for (const [name, rows] of Object.entries(sheets)) workbook.addSheet(name, rows);
  const host = new WorkbookHost(workbook, options);
  const office = await startOfficeInNode(host);
  open.add(office);
  return { ...office, host, workbook };
}

/** The code of the error that office.js throws. */
export async function errorCode(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (typeof error === "object" && error !== null && "code" in error) return String(error.code);
    throw error;
  }
  return "no error";
}
