/** The host's workbook as the grid takes it when it opens. */
import {
  CellValueType,
  LocaleType,
  type ICellData,
  type IRange,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  type Nullable,
} from "@univerjs/core";
import { contains } from "../../host/cell-address";
import type { CellStyle } from "../../host/cell-style";
import type { MemorySheet } from "../../host/memory-sheet";
import { missingResult, type MemoryWorkbook } from "../../host/memory-workbook";
import type { Language } from "../../kernel/language";
import type { CellRectangle } from "../../kernel/sheet-source";
import { gridDefault, GridStyles } from "./grid-styles";

/** Room for going on writing below and beside what is there; Excel's whole sheet would only make scrolling coarse. */
const spare = { rows: 200, columns: 10 } as const;
const smallest = {
  rows: 1000,
  columns: 26,
  /** A browser's Chinese fonts are taller than Excel's; the grid would make a row higher as soon as it is typed in. */
  height: 22,
} as const;

/** So many cells are turned before the page may draw and answer again. */
const cellsAtOnce = 20_000;

export function gridLocale(language: Language): LocaleType {
  return language === "zh-CN" ? LocaleType.ZH_CN : LocaleType.EN_US;
}

export const unitId = "workbook";

export async function workbookData(
  workbook: MemoryWorkbook,
  language: Language,
  breathe: () => Promise<void>,
): Promise<IWorkbookData> {
  const styles = new StyleTable(workbook.normalStyle);
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  for (const sheet of workbook.sheets) sheets[sheet.id] = await sheetData(sheet, styles, breathe);
  return {
    id: unitId,
    name: workbook.name,
    appVersion: "0.25.1",
    locale: gridLocale(language),
    styles: styles.byId,
    defaultStyle: gridDefault(workbook.normalStyle),
    sheetOrder: workbook.sheets.map(({ id }) => id),
    sheets,
  };
}

class StyleTable {
  readonly byId: Record<string, IStyleData> = {};
  private readonly ids = new Map<CellStyle, string | undefined>();
  private readonly looks: GridStyles;

  constructor(normal: CellStyle) {
    this.looks = new GridStyles(normal);
  }

  id(style: CellStyle): string | undefined {
    if (!this.ids.has(style)) {
      const data = this.looks.toGrid(style);
      const id = data === null ? undefined : `s${String(this.ids.size)}`;
      if (data !== null && id !== undefined) this.byId[id] = data;
      this.ids.set(style, id);
    }
    return this.ids.get(style);
  }
}

async function sheetData(
  sheet: MemorySheet,
  styles: StyleTable,
  breathe: () => Promise<void>,
): Promise<Partial<IWorksheetData>> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const used = sheet.usedArea(false);
  let turned = 0;
  if (used !== undefined) {
    for (let row = used.row; row < used.row + used.rowCount; row++) {
      const cells: Record<number, ICellData> = {};
      let isEmpty = true;
      for (let column = used.column; column < used.column + used.columnCount; column++) {
        const cell = contentOf(sheet, row, column);
        const style = styles.id(sheet.style(row, column));
        if (style !== undefined) cell.s = style;
        if (Object.keys(cell).length === 0) continue;
        cells[column] = cell;
        isEmpty = false;
      }
      if (!isEmpty) cellData[row] = cells;
      turned += used.columnCount;
      if (turned >= cellsAtOnce) {
        turned = 0;
        await breathe();
      }
    }
  }
  return { ...sheetFrame(sheet, (style) => styles.id(style)), cellData };
}

type StyleOfLine = (style: CellStyle) => Nullable<string | IStyleData>;

/** A sheet as it is, but for its cells. */
export function sheetFrame(sheet: MemorySheet, styleOf: StyleOfLine): Omit<IWorksheetData, "cellData"> {
  const { rows, columns } = sizeOf(sheet);
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor,
    hidden: sheet.visibility === "Visible" ? 0 : 1,
    freeze: freezeOf(sheet),
    rowCount: rows,
    columnCount: columns,
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth: pixels(sheet.defaultColumnWidth),
    defaultRowHeight: Math.max(smallest.height, Math.round(pixels(sheet.defaultRowHeight))),
    mergeData: sheet.merges.map(gridRange),
    rowData: rowData(sheet, styleOf),
    columnData: columnData(sheet, styleOf),
    rowHeader: { width: 46, hidden: sheet.showHeadings ? 0 : 1 },
    columnHeader: { height: 20, hidden: sheet.showHeadings ? 0 : 1 },
    showGridlines: sheet.showGridlines ? 1 : 0,
    rightToLeft: 0,
  };
}

export function sizeOf(sheet: MemorySheet): { rows: number; columns: number } {
  const used = sheet.usedArea(false);
  return {
    rows: Math.max(smallest.rows, (used === undefined ? 0 : used.row + used.rowCount) + spare.rows),
    columns: Math.max(smallest.columns, (used === undefined ? 0 : used.column + used.columnCount) + spare.columns),
  };
}

export function freezeOf({ frozen }: MemorySheet): IWorksheetData["freeze"] {
  return {
    ySplit: frozen.rows,
    xSplit: frozen.columns,
    startRow: frozen.rows === 0 ? -1 : frozen.rows,
    startColumn: frozen.columns === 0 ? -1 : frozen.columns,
  };
}

function rowData(sheet: MemorySheet, styleOf: StyleOfLine): IWorksheetData["rowData"] {
  const rows: IWorksheetData["rowData"] = {};
  for (const [row, height] of sheet.rowHeights) rows[row] = { h: pixels(height), ia: 0 };
  for (const row of sheet.hiddenRows) rows[row] = { ...rows[row], hd: 1 };
  for (const row of sheet.styledLines().rows) {
    const style = sheet.rowStyle(row);
    const s = style === undefined ? undefined : styleOf(style);
    if (s != null) rows[row] = { ...rows[row], s };
  }
  return rows;
}

function columnData(sheet: MemorySheet, styleOf: StyleOfLine): IWorksheetData["columnData"] {
  const columns: IWorksheetData["columnData"] = {};
  for (const [column, width] of sheet.columnWidths) columns[column] = { w: pixels(width) };
  for (const column of sheet.hiddenColumns) columns[column] = { ...columns[column], hd: 1 };
  for (const column of sheet.styledLines().columns) {
    const style = sheet.columnStyle(column);
    const s = style === undefined ? undefined : styleOf(style);
    if (s != null) columns[column] = { ...columns[column], s };
  }
  return columns;
}

/** Value, kind and formula of a cell; empty for a blank one, and for one that a formula elsewhere fills. */
export function contentOf(sheet: MemorySheet, row: number, column: number): ICellData {
  const value = sheet.value(row, column);
  const formula = sheet.formula(row, column);
  const cell: ICellData = {};
  if (formula !== undefined) cell.f = formula;
  if (
    sheet.arrays.length > 0 &&
    sheet.arrays.some(({ area }) => contains(area, { row, column, rowCount: 1, columnCount: 1 }))
  ) {
    return cell;
  }
  // Without a result the grid works the formula out when it opens.
  if (value === null || (formula !== undefined && value === missingResult)) return cell;
  if (typeof value === "number") {
    cell.v = value;
    cell.t = CellValueType.NUMBER;
  } else if (typeof value === "boolean") {
    cell.v = value ? 1 : 0;
    cell.t = CellValueType.BOOLEAN;
  } else {
    cell.v = value;
    cell.t = sheet.style(row, column).quotePrefix ? CellValueType.FORCE_STRING : CellValueType.STRING;
  }
  return cell;
}

export function gridRange({ row, column, rowCount, columnCount }: CellRectangle): IRange {
  return {
    startRow: row,
    endRow: row + rowCount - 1,
    startColumn: column,
    endColumn: column + columnCount - 1,
  };
}

export function hostArea(range: IRange): CellRectangle {
  return {
    row: range.startRow,
    column: range.startColumn,
    rowCount: range.endRow - range.startRow + 1,
    columnCount: range.endColumn - range.startColumn + 1,
  };
}

export function hostValue(cell: Nullable<ICellData>): string | number | boolean | null {
  const value = cell?.v;
  if (cell?.p?.body !== undefined) return cell.p.body.dataStream.replace(/\r\n$/u, "").replaceAll("\r", "\n");
  if (value == null || value === "") return null;
  switch (cell?.t) {
    case CellValueType.BOOLEAN:
      return value === 1 || value === true || value === "1" || value === "TRUE" || value === "true";
    case CellValueType.STRING:
    case CellValueType.FORCE_STRING:
      return String(value);
    case CellValueType.NUMBER:
      return Number(value);
    default:
      return value;
  }
}

/** Excel measures in points, the grid in CSS pixels. */
export function pixels(points: number): number {
  return (points * 4) / 3;
}

export function points(pixelCount: number): number {
  return (pixelCount * 3) / 4;
}
