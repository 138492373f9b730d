import { openSheets } from "../../src/workbook/sheet-sources";
import { startOfficeInNode } from "../../src/host/external-transport";
import { MemoryWorkbook } from "../../src/host/memory-workbook";
import { WorkbookHost } from "../../src/host/workbook-host";
import { Lexicon } from "../../src/kernel/lexicon";
import { readHead } from "../../src/kernel/workbook-reader";
import { matchMatrix } from "../../src/kernel/sheet-matching";
import type { Cell } from "../../src/kernel/sheet-source";
import { TableReader } from "../../src/kernel/table-reader";
import { ATTENDANCE } from "../../src/regulations/duty/sheets";
import { dutyRows } from "./duty-ledger";

export interface OfficeReading {
  /** The process's largest memory above what it held before reading. */
  readonly megabytes: number;
  /** The longest time for which nothing else could run. */
  readonly longestBlockMilliseconds: number;
  readonly rows: number;
}

/** Goal 8: one sheet through the real office.js, the host in process; `whole` is one big read of the used range. */
export async function readThroughOffice(how: "chunked" | "whole", rowCount: number): Promise<OfficeReading> {
  const workbook = new MemoryWorkbook();
  workbook.addSheet(ATTENDANCE.name, dutyRows(rowCount));
  const office = await startOfficeInNode(new WorkbookHost(workbook), { asGlobals: true, checkApiSets: false });
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let largest = before;
  let longest = 0;
  let last = performance.now();
  let watching = true;
  const watch = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    largest = Math.max(largest, process.memoryUsage.rss());
    if (watching) setImmediate(watch);
  };
  setImmediate(watch);
  let rows = 0;
  if (how === "chunked") {
    const [sheet] = await openSheets();
    const head = await readHead(sheet, 20);
    const found = matchMatrix({ name: sheet.name, rows: head }, ATTENDANCE);
    if ("missing" in found) throw new Error("no header");
    const { layout, header } = found.match;
    const reader = new TableReader(ATTENDANCE, layout, sheet, header, new Lexicon(), () => undefined);
    for await (const chunk of sheet.chunks()) reader.push(chunk);
    rows = reader.finish().rowCount;
  } else {
    rows = await office.Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem(ATTENDANCE.name).getUsedRange().load("values");
      await context.sync();
      const values = used.values as Cell[][];
      return values.length - 1;
    });
  }
  await new Promise((resolve) => setImmediate(resolve));
  watching = false;
  office.close();
  return { megabytes: (largest - before) / 1_048_576, longestBlockMilliseconds: longest, rows };
}
