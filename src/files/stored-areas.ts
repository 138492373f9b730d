import { columnLetters } from "../kernel/cell-address";
import type { CellRectangle } from "../kernel/sheet-source";
import { parseRange } from "./cell-reference";

/** The rectangles of `A1:B2 D4`, as attributes named `sqref` list them; null if one is written in another way. */
export function storedAreas(text: string | null): CellRectangle[] | null {
  const areas = (text ?? "").split(/\s+/).filter((each) => each !== "");
  const parsed = areas.map((each) => parseRange(each)).filter((area) => area !== null);
  return parsed.length === areas.length && areas.length > 0 ? parsed : null;
}

/** Files name whole columns and rows by their first and last cell as well. */
export function storedArea({ row, column, rowCount, columnCount }: CellRectangle): string {
  const first = columnLetters(column) + String(row + 1);
  if (rowCount === 1 && columnCount === 1) return first;
  return `${first}:${columnLetters(column + columnCount - 1)}${String(row + rowCount)}`;
}

/** `$A$1:$B$2` */
export function absoluteArea(area: CellRectangle): string {
  return storedArea(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}
