/** Cells of one sheet: what a `Range` stands for. */
import type { Cell, CellRectangle } from "../kernel/sheet-source";
import { cellsAddress, isInSheet, sheetPrefix } from "./cell-address";
import type { CellStyle, StylePatch } from "./cell-style";
import { ExcelError } from "./excel-error";
import type { MemorySheet } from "./memory-sheet";
import type { Json } from "./wire";

export interface SheetArea extends CellRectangle {
  readonly sheet: MemorySheet;
}

/** Several rectangles of one sheet: what `RangeAreas` stands for. */
export interface SheetAreas {
  readonly sheet: MemorySheet;
  readonly areas: readonly CellRectangle[];
}

export function sheetArea(sheet: MemorySheet, cells: CellRectangle): SheetArea {
  if (!isInSheet(cells)) throw new ExcelError("InvalidArgument");
  const { row, column, rowCount, columnCount } = cells;
  return { sheet, row, column, rowCount, columnCount };
}

export function areaAddress(area: SheetArea): string {
  return sheetPrefix(area.sheet.name) + cellsAddress(area);
}

export function areasAddress({ sheet, areas }: SheetAreas): string {
  return areas.map((area) => sheetPrefix(sheet.name) + cellsAddress(area)).join(",");
}

/** A row of Json for each row of the area; asks Excel's limit of what a request may hold. */
export function mapCells(area: SheetArea, cell: (row: number, column: number) => Json): Json[][] {
  const rows: Json[][] = new Array<Json[]>(area.rowCount);
  for (let row = 0; row < area.rowCount; row++) {
    const cells = new Array<Json>(area.columnCount);
    for (let column = 0; column < area.columnCount; column++)
      cells[column] = cell(area.row + row, area.column + column);
    rows[row] = cells;
  }
  return rows;
}

/**
 * Visits what a property's new value means for each cell: one value for all (also as a matrix of one cell), or a
 * matrix of the area's shape.
 */
export function forEachNewValue(
  area: SheetArea,
  value: Json,
  visit: (row: number, column: number, value: string | number | boolean | null) => void,
): void {
  const forAll = valueForAll(value);
  if (!Array.isArray(forAll)) {
    const single = scalar(forAll);
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      for (let column = area.column; column < area.column + area.columnCount; column++) visit(row, column, single);
    }
    return;
  }
  if (forAll.length !== area.rowCount) throw new ExcelError("InvalidArgument");
  for (const cells of forAll) {
    if (!Array.isArray(cells) || cells.length !== area.columnCount) throw new ExcelError("InvalidArgument");
  }
  forAll.forEach((cells, row) => {
    if (!Array.isArray(cells)) return;
    cells.forEach((cell, column) => visit(area.row + row, area.column + column, scalar(cell)));
  });
}

/** `[["@"]]` means the same as `"@"`. */
export function valueForAll(value: Json): Json {
  const [first] = Array.isArray(value) && value.length === 1 ? value : [];
  return Array.isArray(first) && first.length === 1 ? (first[0] ?? null) : value;
}

function scalar(value: Json): Cell {
  if (value !== null && typeof value === "object") throw new ExcelError("InvalidArgument");
  return value;
}

/** One cell of the area, for what is the same in every cell of an entire column or row. */
function styledCells(area: SheetArea): CellRectangle {
  const used = area.sheet.usedArea(false);
  const lastRow = Math.max(area.row, (used?.row ?? 0) + (used?.rowCount ?? 0));
  const lastColumn = Math.max(area.column, (used?.column ?? 0) + (used?.columnCount ?? 0));
  return {
    row: area.row,
    column: area.column,
    rowCount: Math.min(area.rowCount, lastRow - area.row + 1),
    columnCount: Math.min(area.columnCount, lastColumn - area.column + 1),
  };
}

/** The property where every cell of the area agrees on it, otherwise null. */
export function commonStyle<Name extends keyof CellStyle>(
  areas: readonly SheetArea[],
  name: Name,
): CellStyle[Name] | null {
  let common: CellStyle[Name] | undefined;
  for (const area of areas) {
    const { row, column, rowCount, columnCount } = styledCells(area);
    let last: CellStyle | undefined;
    for (let r = row; r < row + rowCount; r++) {
      for (let c = column; c < column + columnCount; c++) {
        const style = area.sheet.style(r, c);
        if (style === last) continue;
        last = style;
        if (common === undefined) common = style[name];
        else if (JSON.stringify(common) !== JSON.stringify(style[name])) return null;
      }
    }
  }
  return common ?? null;
}

export function patchAreas(areas: readonly SheetArea[], patch: StylePatch): void {
  for (const area of areas) {
    area.sheet.workbook.checkWritable(area.sheet);
    area.sheet.patchStyle(area, patch);
  }
}
