import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbookFile } from "../../src/files/workbook-file";
import { startOfficeInNode } from "../../src/host/external-transport";
import { memoryWorkbookOf } from "../../src/host/workbook-from-file";
import { WorkbookHost } from "../../src/host/workbook-host";
import { reviewWorkbook } from "../../src/kernel/review";
import type { SheetSource } from "../../src/kernel/sheet-source";
import { REGULATIONS } from "../../src/regulations";
import { openSheets } from "../../src/workbook/sheet-sources";

const samples = join(__dirname, "../../assets/samples");
const files = readdirSync(samples, { recursive: true, withFileTypes: true }).filter(({ name }) =>
  name.endsWith(".xlsx"),
);

async function jsonOf(sheets: readonly SheetSource[]): Promise<string> {
  const { findings, counts, tables } = await reviewWorkbook(sheets, REGULATIONS, REGULATIONS, { language: "zh-CN" });
  return JSON.stringify({ findings, counts, tables: tables() });
}

describe("H7 the same answer through office.js as from the file", () => {
  it.each(files.map(({ parentPath, name }) => [name, join(parentPath, name)]))("%s", async (name, path) => {
    const file = await openWorkbookFile(readFileSync(path), name);
    const fromFile = await jsonOf(file.sheets);
    const host = new WorkbookHost(await memoryWorkbookOf(await openWorkbookFile(readFileSync(path), name)));
    const office = await startOfficeInNode(host);
    const { Office, Excel, OfficeExtension } = office;
    Object.assign(globalThis, { Office, Excel, OfficeExtension });
    const throughExcel = await jsonOf(await openSheets());
    office.close();
    expect(fromFile.length).toBeGreaterThan(1_000);
    expect(throughExcel === fromFile).toBe(true);
  });
});
