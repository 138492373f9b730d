/** A worksheet in memory. Cells lie in row arrays, so that a million rows are read and written in slices. */
import { sheetColumns, sheetRows } from "../kernel/cell-address";
import type { Cell, CellRectangle } from "../kernel/sheet-source";
import { contains, intersection, isInSheet, without } from "./cell-address";
import { patchedStyle, type CellStyle, type StylePatch } from "./cell-style";
import { ExcelError } from "./excel-error";
import { LineOrigins } from "./line-origins";
import type { MemoryWorkbook } from "./memory-workbook";
import type { TouchedCells } from "./touched-cells";
import type { Json, JsonObject } from "./wire";

export type SheetVisibility = "Visible" | "Hidden" | "VeryHidden";

export interface MemoryTable {
  readonly id: string;
  name: string;
  sheet: MemorySheet;
  /** With header and totals rows. */
  area: CellRectangle;
  hasHeaders: boolean;
  hasTotals: boolean;
  showFilterButton: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  style: string;
}

/** How Excel makes a table where nobody says otherwise. */
export const newTableLook = {
  hasHeaders: true,
  hasTotals: false,
  showFilterButton: true,
  showBandedRows: true,
  showBandedColumns: false,
  highlightFirstColumn: false,
  highlightLastColumn: false,
  style: "TableStyleMedium2",
};

export interface MemoryConditionalFormat {
  readonly id: string;
  readonly sheet: MemorySheet;
  type: string;
  areas: CellRectangle[];
  stopIfTrue: boolean;
  formula: string;
  fillColor: string;
  fontColor: string;
  bold: boolean | null;
  italic: boolean | null;
  underline: string;
  strikethrough: boolean | null;
  numberFormat: string;
  /** The rules of the kinds other than `Custom`, as they were set. */
  rule: JsonObject;
  /** The rule as the workbook's file has it. */
  readonly stored?: StoredFormat;
}

export interface StoredFormat {
  readonly xml: string;
  /** What of it was shown: while this is the same, the file's own rule is saved. */
  readonly look: string;
}

export interface MemoryValidation {
  area: CellRectangle;
  rule: JsonObject;
  prompt: JsonObject;
  errorAlert: JsonObject;
  ignoreBlanks: boolean;
}

export interface MemoryChart {
  readonly id: string;
  readonly sheet: MemorySheet;
  name: string;
  type: string;
  source: { readonly sheet: MemorySheet; readonly area: CellRectangle };
  seriesBy: string;
  title: { text: string; visible: boolean; fontSize: number; fontColor: string; bold: boolean };
  legend: { visible: boolean; position: string };
  axes: Record<"category" | "value", ChartAxis>;
  series: ChartSeries[];
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface ChartAxis {
  titleText: string;
  titleVisible: boolean;
  minimum: Json;
  maximum: Json;
  visible: boolean;
  numberFormat: string;
  majorGridlinesVisible: boolean;
}

export interface ChartSeries {
  name: string;
  color: string;
  hasDataLabels: boolean;
  chartType: string;
}

export interface PageLayout {
  orientation: string;
  paperSize: string;
  zoom: JsonObject;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  printOrder: string;
  margins: Record<
    "leftMargin" | "rightMargin" | "topMargin" | "bottomMargin" | "headerMargin" | "footerMargin",
    number
  >;
  titleRows: CellRectangle | undefined;
  titleColumns: CellRectangle | undefined;
  printArea: CellRectangle[];
  header: Record<"left" | "center" | "right", string>;
  footer: Record<"left" | "center" | "right", string>;
}

/**
 * The cells that an array formula fills, its own included. Their values stand in the sheet as results; saved without
 * this, they would be constants that stand in the formula's way. Whoever calculates keeps it in step.
 */
export interface MemoryArray {
  /** The formula stands in its first cell. */
  area: CellRectangle;
  /** False for one that was entered with Ctrl+Shift+Enter, which keeps its area. */
  readonly isDynamic: boolean;
}

export interface MemoryHyperlink {
  area: CellRectangle;
  /** An address of the web or a file; empty for a place in the workbook. */
  readonly address: string;
  /** `Sheet1!A1` */
  readonly location: string;
  readonly screenTip: string;
}

/** A note (the comment of old); threaded comments show as the note that Excel keeps for older readers. */
export interface MemoryNote {
  area: CellRectangle;
  readonly author: string;
  readonly text: string;
}

/** Rows of cells; a row without any is undefined. */
type Grid<T> = (T[] | undefined)[];

/** Width and height of Excel's own cells, in points. */
export const standardColumnWidth = 54;
export const standardRowHeight = 14.25;

export class MemorySheet {
  visibility: SheetVisibility = "Visible";
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  protection: { isProtected: boolean; options: JsonObject; password: string } = {
    isProtected: false,
    options: {},
    password: "",
  };
  merges: CellRectangle[] = [];
  tables: MemoryTable[] = [];
  charts: MemoryChart[] = [];
  /** The first has the highest priority. */
  conditionalFormats: MemoryConditionalFormat[] = [];
  validations: MemoryValidation[] = [];
  arrays: MemoryArray[] = [];
  /** With its header row; filtered rows are in `hiddenRows`. */
  autoFilter: CellRectangle | undefined;
  /** As the file has them, to be shown; they are saved as the file has them. */
  hyperlinks: MemoryHyperlink[] = [];
  notes: MemoryNote[] = [];
  /** What columns and rows without a size of their own have, in points. */
  defaultColumnWidth = standardColumnWidth;
  defaultRowHeight = standardRowHeight;
  frozen: { rows: number; columns: number } = { rows: 0, columns: 0 };
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenColumns = new Set<number>();
  readonly hiddenRows = new Set<number>();
  selection: CellRectangle[] = [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }];
  readonly pageLayout: PageLayout = {
    orientation: "Portrait",
    paperSize: "A4",
    zoom: { scale: 100 },
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    printHeadings: false,
    blackAndWhite: false,
    printOrder: "DownThenOver",
    margins: {
      leftMargin: 50.4,
      rightMargin: 50.4,
      topMargin: 54,
      bottomMargin: 54,
      headerMargin: 21.6,
      footerMargin: 21.6,
    },
    titleRows: undefined,
    titleColumns: undefined,
    printArea: [],
    header: { left: "", center: "", right: "" },
    footer: { left: "", center: "", right: "" },
  };

  /** Notes which cells are written, for who shows the sheet elsewhere. */
  touched: TouchedCells | undefined;
  private values: Grid<Cell> = [];
  private formulas: Grid<string | undefined> = [];
  private styles: Grid<CellStyle | undefined> = [];
  private readonly rowStyles = new Map<number, CellStyle>();
  private readonly columnStyles = new Map<number, CellStyle>();
  /** Which row and column of its file each was, so that saving finds what the file has for it. */
  readonly rowOrigins = new LineOrigins();
  readonly columnOrigins = new LineOrigins();
  private usedByValues: CellRectangle | null | undefined;
  private usedByAnything: CellRectangle | null | undefined;

  constructor(
    readonly workbook: MemoryWorkbook,
    readonly id: string,
    public name: string,
  ) {}

  value(row: number, column: number): Cell {
    return this.values[row]?.[column] ?? null;
  }

  /** With its `=`; undefined where the cell holds none. */
  formula(row: number, column: number): string | undefined {
    return this.formulas[row]?.[column];
  }

  style(row: number, column: number): CellStyle {
    return (
      this.styles[row]?.[column] ??
      this.rowStyles.get(row) ??
      this.columnStyles.get(column) ??
      this.workbook.normalStyle
    );
  }

  /** The style that the cell has itself, not from its row or column. */
  ownStyle(row: number, column: number): CellStyle | undefined {
    return this.styles[row]?.[column];
  }

  rowStyle(row: number): CellStyle | undefined {
    return this.rowStyles.get(row);
  }

  columnStyle(column: number): CellStyle | undefined {
    return this.columnStyles.get(column);
  }

  /** So many cells of a row may hold something. */
  rowLength(row: number): number {
    const lengths = [this.values[row]?.length, this.formulas[row]?.length, this.styles[row]?.length];
    return Math.max(...lengths.map((length) => length ?? 0));
  }

  /** No row from here on holds a cell, a style or a size. */
  get rowEnd(): number {
    let end = Math.max(this.values.length, this.formulas.length, this.styles.length);
    for (const lines of [this.rowHeights, this.rowStyles, this.hiddenRows]) {
      for (const row of lines.keys()) if (row >= end) end = row + 1;
    }
    return end;
  }

  /** The columns and rows that have styles of their own. */
  styledLines(): { readonly rows: readonly number[]; readonly columns: readonly number[] } {
    return { rows: [...this.rowStyles.keys()], columns: [...this.columnStyles.keys()] };
  }

  setValue(row: number, column: number, value: Cell): void {
    this.touched?.note(row, column);
    const formulaRow = this.formulas[row];
    if (formulaRow !== undefined) formulaRow[column] = undefined;
    const isBlank = value === null || value === "";
    let cells = this.values[row];
    if (cells === undefined) {
      if (isBlank) return;
      cells = this.values[row] = [];
    }
    this.forgetUsed();
    if (isBlank && column >= cells.length) return;
    while (cells.length < column) cells.push(null);
    cells[column] = isBlank ? null : value;
  }

  /** `result` is the value that was saved with the formula. */
  setFormula(row: number, column: number, formula: string, result: Cell): void {
    this.setValue(row, column, result);
    (this.formulas[row] ??= [])[column] = formula;
    this.forgetUsed();
  }

  /** Takes over whole rows, as a file's reader delivers them; the arrays are kept. */
  takeRows(firstRow: number, rows: readonly Cell[][]): void {
    rows.forEach((cells, index) => {
      this.touched?.note(firstRow + index, 0, Math.max(0, cells.length - 1));
      this.values[firstRow + index] = cells;
    });
    this.forgetUsed();
  }

  /** Takes over a row's styles, as a file's reader delivers them; the array is kept. */
  takeStyles(row: number, styles: (CellStyle | undefined)[]): void {
    this.styles[row] = styles;
    this.usedByAnything = undefined;
  }

  takeRowStyle(row: number, style: CellStyle): void {
    this.rowStyles.set(row, style);
  }

  takeColumnStyle(column: number, style: CellStyle): void {
    this.columnStyles.set(column, style);
  }

  patchStyle(area: CellRectangle, patch: StylePatch): void {
    this.usedByAnything = undefined;
    if (area.rowCount === sheetRows) {
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        this.touched?.noteWholeColumn(column);
        this.columnStyles.set(column, patchedStyle(this.columnStyles.get(column) ?? this.workbook.normalStyle, patch));
      }
      this.patchCells({ ...area, rowCount: this.styles.length }, patch, true);
      for (const [row, style] of this.rowStyles) {
        for (let column = area.column; column < area.column + area.columnCount; column++) {
          (this.styles[row] ??= [])[column] ??= patchedStyle(style, patch);
        }
      }
    } else if (area.columnCount === sheetColumns) {
      for (let row = area.row; row < area.row + area.rowCount; row++) {
        this.touched?.noteWholeRow(row);
        this.rowStyles.set(row, patchedStyle(this.rowStyles.get(row) ?? this.workbook.normalStyle, patch));
      }
      this.patchCells(area, patch, true);
    } else {
      this.patchCells(area, patch, false);
    }
  }

  /** Gives one cell a style as a whole, in place of the one it has. */
  setStyle(row: number, column: number, style: CellStyle): void {
    this.touched?.note(row, column);
    this.usedByAnything = undefined;
    (this.styles[row] ??= [])[column] = style;
  }

  private patchCells(area: CellRectangle, patch: StylePatch, onlyExisting: boolean): void {
    let lastStyle: CellStyle | undefined;
    let lastResult = this.workbook.normalStyle;
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      let cells = this.styles[row];
      if (cells === undefined) {
        if (onlyExisting) continue;
        cells = this.styles[row] = [];
      }
      const end = onlyExisting
        ? Math.min(cells.length, area.column + area.columnCount)
        : area.column + area.columnCount;
      if (end > area.column) this.touched?.note(row, area.column, end - 1);
      for (let column = area.column; column < end; column++) {
        const own = cells[column];
        if (own === undefined && onlyExisting) continue;
        const style = own ?? this.style(row, column);
        if (style !== lastStyle) {
          lastStyle = style;
          lastResult = patchedStyle(style, patch);
        }
        cells[column] = lastResult;
      }
    }
  }

  clearStyles(area: CellRectangle): void {
    this.usedByAnything = undefined;
    const isWholeSheet = area.rowCount === sheetRows && area.columnCount === sheetColumns;
    if (isWholeSheet || area.rowCount === sheetRows) {
      for (let column = area.column; column < area.column + area.columnCount; column++)
        this.columnStyles.delete(column);
    }
    if (isWholeSheet || area.columnCount === sheetColumns) {
      const rows = [...this.rowStyles.keys()].filter((row) => row >= area.row && row < area.row + area.rowCount);
      for (const row of rows) this.rowStyles.delete(row);
    }
    const lastRow = Math.min(this.styles.length, area.row + area.rowCount);
    for (let row = area.row; row < lastRow; row++) {
      const cells = this.styles[row];
      if (cells === undefined) continue;
      this.touched?.note(row, area.column, Math.min(cells.length, area.column + area.columnCount) - 1);
      if (area.column === 0 && area.columnCount >= cells.length) this.styles[row] = undefined;
      else cells.fill(undefined, area.column, area.column + area.columnCount);
    }
  }

  clearContents(area: CellRectangle): void {
    this.forgetUsed();
    const lastRow = Math.min(this.values.length, area.row + area.rowCount);
    for (let row = area.row; row < lastRow; row++) {
      const formulas = this.formulas[row];
      const values = this.values[row];
      if (values !== undefined) {
        this.touched?.note(row, area.column, Math.min(values.length, area.column + area.columnCount) - 1);
      }
      if (area.column === 0 && area.columnCount >= (values?.length ?? 0)) {
        if (values !== undefined) this.values[row] = undefined;
        if (formulas !== undefined) this.formulas[row] = undefined;
        continue;
      }
      const lastColumn = Math.min(values?.length ?? 0, area.column + area.columnCount);
      for (let column = area.column; column < lastColumn; column++) {
        values![column] = null;
        if (formulas?.[column] !== undefined) formulas[column] = undefined;
      }
    }
  }

  /** Undefined where nothing is used. `valuesOnly` leaves formatted blanks out. */
  usedArea(valuesOnly: boolean): CellRectangle | undefined {
    this.usedByValues ??= extent(this.values, (cell) => cell != null) ?? null;
    if (valuesOnly) return this.usedByValues ?? undefined;
    if (this.usedByAnything === undefined) {
      const styled = extent(this.styles, (style) => style !== undefined && style !== this.workbook.normalStyle);
      const areas = [this.usedByValues, styled, ...this.merges].filter((area) => area != null);
      this.usedByAnything = areas.reduce<CellRectangle | null>((all, area) => union(all, area), null);
    }
    return this.usedByAnything ?? undefined;
  }

  private forgetUsed(): void {
    this.usedByValues = undefined;
    this.usedByAnything = undefined;
  }

  /** Moves the cells below (or right of) an area away from it; whole rows and columns take their formats along. */
  insertCells(area: CellRectangle, direction: "Down" | "Right"): void {
    const moved = this.cellsBeyond(area, direction, 0);
    const used = this.usedArea(false);
    if (used !== undefined) {
      const step = direction === "Down" ? area.rowCount : area.columnCount;
      const overhang = intersection(used, moved);
      if (overhang !== undefined && !isInSheet(shifted(overhang, direction, step))) {
        throw new ExcelError("InsertDeleteConflict");
      }
    }
    this.shiftCells(area, direction, direction === "Down" ? area.rowCount : area.columnCount);
  }

  deleteCells(area: CellRectangle, direction: "Up" | "Left"): void {
    for (const table of this.tables) {
      if (contains(area, table.area)) this.tables = this.tables.filter((other) => other !== table);
    }
    this.shiftCells(
      area,
      direction === "Up" ? "Down" : "Right",
      direction === "Up" ? -area.rowCount : -area.columnCount,
    );
  }

  private cellsBeyond(area: CellRectangle, direction: "Down" | "Right", skip: number): CellRectangle {
    return direction === "Down"
      ? { ...area, row: area.row + skip, rowCount: sheetRows - area.row - skip }
      : { ...area, column: area.column + skip, columnCount: sheetColumns - area.column - skip };
  }

  private shiftCells(area: CellRectangle, direction: "Down" | "Right", step: number): void {
    this.noteShifted(area, direction);
    this.forgetUsed();
    const isWholeRows = direction === "Down" && area.columnCount === sheetColumns;
    if (isWholeRows) {
      spliceRows(this.values, area.row, step);
      spliceRows(this.formulas, area.row, step);
      spliceRows(this.styles, area.row, step);
    } else if (direction === "Right") {
      spliceColumns(this.values, area, step);
      spliceColumns(this.formulas, area, step);
      spliceColumns(this.styles, area, step);
      this.fillHoles();
    } else {
      shiftColumns(this.values, area, step, null);
      shiftColumns(this.formulas, area, step, undefined);
      shiftColumns(this.styles, area, step, undefined);
      this.fillHoles();
    }
    if (isWholeRows) this.shiftRows(area.row, step);
    else if (direction === "Right" && area.rowCount === sheetRows) this.shiftColumns(area.column, step);
    const beyond = this.cellsBeyond(area, direction, step < 0 ? -step : 0);
    const move = (rectangle: CellRectangle): CellRectangle | undefined => {
      if (contains(beyond, rectangle)) return shifted(rectangle, direction, step);
      if (step < 0 && contains(area, rectangle)) return undefined;
      const crosses =
        direction === "Down"
          ? rectangle.column >= area.column &&
            rectangle.column + rectangle.columnCount <= area.column + area.columnCount &&
            rectangle.row + rectangle.rowCount > area.row
          : rectangle.row >= area.row &&
            rectangle.row + rectangle.rowCount <= area.row + area.rowCount &&
            rectangle.column + rectangle.columnCount > area.column;
      return crosses ? stretched(rectangle, area, direction, step) : rectangle;
    };
    const moveAll = (rectangles: readonly CellRectangle[]) =>
      rectangles.map(move).filter((moved) => moved !== undefined);
    this.merges = moveAll(this.merges);
    this.validations = this.validations.flatMap((validation) => {
      const moved = move(validation.area);
      return moved === undefined ? [] : [{ ...validation, area: moved }];
    });
    const moveItems = <T extends { area: CellRectangle }>(items: readonly T[]): T[] =>
      items.flatMap((item) => {
        const moved = move(item.area);
        return moved === undefined ? [] : [{ ...item, area: moved }];
      });
    this.arrays = moveItems(this.arrays);
    this.hyperlinks = moveItems(this.hyperlinks);
    this.notes = moveItems(this.notes);
    if (this.autoFilter !== undefined) this.autoFilter = move(this.autoFilter);
    for (const format of this.conditionalFormats) format.areas = moveAll(format.areas);
    this.conditionalFormats = this.conditionalFormats.filter((format) => format.areas.length > 0);
    for (const table of this.tables) table.area = move(table.area) ?? table.area;
  }

  private shiftRows(at: number, step: number): void {
    if (step > 0) this.rowOrigins.insert(at, step);
    else this.rowOrigins.delete(at, -step);
    shiftKeys(this.rowHeights, at, step);
    shiftKeys(this.rowStyles, at, step);
    shiftNumbers(this.hiddenRows, at, step);
  }

  private shiftColumns(at: number, step: number): void {
    if (step > 0) this.columnOrigins.insert(at, step);
    else this.columnOrigins.delete(at, -step);
    shiftKeys(this.columnWidths, at, step);
    shiftKeys(this.columnStyles, at, step);
    shiftNumbers(this.hiddenColumns, at, step);
  }

  /** All that lies behind the area moves; the used area grows by as much at most. */
  private noteShifted(area: CellRectangle, direction: "Down" | "Right"): void {
    const used = this.touched === undefined ? undefined : this.usedArea(false);
    if (used === undefined) return;
    const grown =
      direction === "Down"
        ? { ...used, rowCount: used.rowCount + area.rowCount }
        : { ...used, columnCount: used.columnCount + area.columnCount };
    const moved = intersection(grown, this.cellsBeyond(area, direction, 0));
    if (moved !== undefined) this.touched?.noteArea(moved);
  }

  /** Arrays of values must not have holes: a hole would read as undefined. */
  private fillHoles(): void {
    for (const cells of this.values) {
      if (cells === undefined) continue;
      for (let column = 0; column < cells.length; column++) cells[column] ??= null;
    }
  }

  /** Gives an empty sheet of any workbook the same cells, formats and sizes; tables and charts stay behind. */
  copyTo(other: MemorySheet): void {
    other.values = this.values.map((cells) => cells?.slice());
    other.formulas = this.formulas.map((cells) => cells?.slice());
    other.styles = this.styles.map((cells) => cells?.slice());
    other.merges = [...this.merges];
    other.visibility = this.visibility;
    for (const [column, width] of this.columnWidths) other.columnWidths.set(column, width);
    for (const [row, height] of this.rowHeights) other.rowHeights.set(row, height);
    for (const [row, style] of this.rowStyles) other.rowStyles.set(row, style);
    for (const [column, style] of this.columnStyles) other.columnStyles.set(column, style);
    for (const row of this.hiddenRows) other.hiddenRows.add(row);
    for (const column of this.hiddenColumns) other.hiddenColumns.add(column);
    other.arrays = [...this.arrays];
    other.validations = [...this.validations];
    // Formats of another file's kinds refer to that file's table of styles.
    other.conditionalFormats = this.conditionalFormats
      .filter(({ type }) => type === "Custom")
      .map((format) => {
        const copy: MemoryConditionalFormat & { stored?: unknown } = {
          ...format,
          id: `{${other.workbook.newGuid()}}`,
          sheet: other,
        };
        delete copy.stored;
        return copy;
      });
    other.frozen = { ...this.frozen };
    other.tabColor = this.tabColor;
    other.showGridlines = this.showGridlines;
    other.showHeadings = this.showHeadings;
    other.defaultColumnWidth = this.defaultColumnWidth;
    other.defaultRowHeight = this.defaultRowHeight;
    Object.assign(other.pageLayout, structuredClone(this.pageLayout));
    other.forgetUsed();
    const used = other.usedArea(false);
    if (used !== undefined) other.touched?.noteArea(used);
  }

  removeConditionalFormats(area: CellRectangle): void {
    for (const format of this.conditionalFormats) {
      format.areas = format.areas.flatMap((own) => without(own, area));
    }
    this.conditionalFormats = this.conditionalFormats.filter((format) => format.areas.length > 0);
  }

  removeValidations(area: CellRectangle): void {
    this.validations = this.validations.flatMap((validation) =>
      without(validation.area, area).map((piece) => ({ ...validation, area: piece })),
    );
  }

  mergesTouching(area: CellRectangle): CellRectangle[] {
    return this.merges.filter((merge) => intersection(merge, area) !== undefined);
  }
}

function extent<T>(grid: Grid<T>, isUsed: (cell: T) => boolean): CellRectangle | undefined {
  let top = -1;
  let bottom = -1;
  let left = Infinity;
  let right = -1;
  grid.forEach((cells, row) => {
    if (cells === undefined) return;
    let last = cells.length - 1;
    while (last >= 0 && !isUsed(cells[last])) last--;
    if (last < 0) return;
    if (top < 0) top = row;
    bottom = row;
    if (last > right) right = last;
    let first = 0;
    while (first < left && first < last && !isUsed(cells[first])) first++;
    if (first < left) left = first;
  });
  return top < 0 ? undefined : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

function union(all: CellRectangle | null, area: CellRectangle): CellRectangle {
  if (all === null) return area;
  const row = Math.min(all.row, area.row);
  const column = Math.min(all.column, area.column);
  return {
    row,
    column,
    rowCount: Math.max(all.row + all.rowCount, area.row + area.rowCount) - row,
    columnCount: Math.max(all.column + all.columnCount, area.column + area.columnCount) - column,
  };
}

function shifted(area: CellRectangle, direction: "Down" | "Right", step: number): CellRectangle {
  return direction === "Down" ? { ...area, row: area.row + step } : { ...area, column: area.column + step };
}

/** A rectangle into which, or out of which, cells were taken. */
function stretched(
  rectangle: CellRectangle,
  area: CellRectangle,
  direction: "Down" | "Right",
  step: number,
): CellRectangle | undefined {
  const [start, count, at] =
    direction === "Down"
      ? [rectangle.row, rectangle.rowCount, area.row]
      : [rectangle.column, rectangle.columnCount, area.column];
  let first = start;
  let size = count;
  if (step > 0) size += at > start ? step : 0;
  else {
    const end = Math.min(start + count, at - step);
    size -= Math.max(0, end - Math.max(start, at));
    first = Math.min(start, at);
  }
  if (size <= 0) return undefined;
  return direction === "Down"
    ? { ...rectangle, row: first, rowCount: size }
    : { ...rectangle, column: first, columnCount: size };
}

/** Sizes, styles and the like of lines, after lines were put in or taken out. */
function shiftKeys<T>(lines: Map<number, T>, at: number, step: number): void {
  const entries = [...lines];
  lines.clear();
  for (const [line, item] of entries) {
    if (line < at) lines.set(line, item);
    else if (step > 0 || line >= at - step) lines.set(line + step, item);
  }
}

function shiftNumbers(lines: Set<number>, at: number, step: number): void {
  const numbers = [...lines];
  lines.clear();
  for (const line of numbers) {
    if (line < at) lines.add(line);
    else if (step > 0 || line >= at - step) lines.add(line + step);
  }
}

function spliceRows<T>(rows: T[], at: number, step: number): void {
  if (at >= rows.length) return;
  if (step < 0) rows.splice(at, -step);
  else {
    const tail = rows.splice(at);
    rows.length = at + step;
    for (const row of tail) rows.push(row);
  }
}

function spliceColumns<T>(grid: Grid<T>, area: CellRectangle, step: number): void {
  for (let row = area.row; row < Math.min(grid.length, area.row + area.rowCount); row++) {
    const cells = grid[row];
    if (cells !== undefined) spliceRows(cells, area.column, step);
  }
}

function shiftColumns<T>(grid: Grid<T>, area: CellRectangle, step: number, blank: T): void {
  const lastColumn = area.column + area.columnCount;
  const copyRow = (from: T[] | undefined, to: number) => {
    const target = from === undefined ? grid[to] : (grid[to] ??= []);
    if (target === undefined) return;
    for (let column = area.column; column < lastColumn; column++) {
      target[column] = from !== undefined && column < from.length ? from[column] : blank;
    }
  };
  const height = grid.length;
  if (step > 0) {
    for (let row = height - 1; row >= area.row; row--) copyRow(grid[row], row + step);
    for (let row = area.row; row < area.row + step; row++) copyRow(undefined, row);
  } else {
    for (let row = area.row; row < height; row++) copyRow(grid[row - step], row);
  }
}
