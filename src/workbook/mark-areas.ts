import { cellAddress } from "../kernel/cell-address";
import type { CellRectangle } from "../kernel/sheet-source";

/** Excel takes an address of 8,192 characters for a set of ranges. */
const LONGEST_ADDRESS = 8_000;

interface Spot {
  readonly row: number;
  readonly column: number;
}

/** Cells as few rectangles: runs down a column, and equal runs side by side as one. */
export function rectanglesOf(cells: readonly Spot[]): readonly CellRectangle[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { row: number; column: number; rowCount: number; columnCount: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.column === column && row <= last.row + last.rowCount) {
      last.rowCount = Math.max(last.rowCount, row - last.row + 1);
    } else {
      runs.push({ row, column, rowCount: 1, columnCount: 1 });
    }
  }
  const rectangles: typeof runs = [];
  const open = new Map<string, (typeof runs)[number]>();
  for (const run of runs) {
    const key = `${run.row} ${run.rowCount}`;
    const left = open.get(key);
    if (left !== undefined && left.column + left.columnCount === run.column) {
      left.columnCount++;
      continue;
    }
    open.set(key, run);
    rectangles.push(run);
  }
  return rectangles;
}

/** `A1,C3:C9`: as few addresses as Excel's limit allows. */
export function addressesOf(rectangles: readonly CellRectangle[]): readonly string[] {
  const addresses: string[] = [];
  let address = "";
  for (const { row, column, rowCount, columnCount } of rectangles) {
    const first = cellAddress(row, column);
    const last = cellAddress(row + rowCount - 1, column + columnCount - 1);
    const part = first === last ? first : `${first}:${last}`;
    if (address.length + part.length + 1 > LONGEST_ADDRESS) {
      addresses.push(address);
      address = "";
    }
    address = address === "" ? part : `${address},${part}`;
  }
  if (address !== "") addresses.push(address);
  return addresses;
}
