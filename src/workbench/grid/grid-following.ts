/** Takes what the person does in the grid over into the host's workbook, and tells the add-in as Excel does. */
import {
  CommandType,
  ObjectMatrix,
  type ICommandInfo,
  type IDisposable,
  type IExecutionOptions,
  type IRange,
  type Worksheet,
} from "@univerjs/core";
import { SetArrayFormulaDataMutation, type ISetArrayFormulaDataMutationParams } from "@univerjs/engine-formula";
import {
  AddWorksheetMergeMutation,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveNumfmtMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  ReorderRangeMutation,
  SetColDataMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetNumfmtMutation,
  SetRangeValuesMutation,
  SetRowDataMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowHeightMutation,
  ToggleGridlinesMutation,
  type IMoveRangeMutationParams,
  type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import { sheetColumns, sheetRows } from "../../kernel/cell-address";
import { intersection } from "../../host/cell-address";
import { MemorySheet } from "../../host/memory-sheet";
import { missingResult, type WorkbookEvent } from "../../host/memory-workbook";
import { TouchedCells } from "../../host/touched-cells";
import type { CellRectangle } from "../../kernel/sheet-source";
import type { DefinedNames } from "./defined-names";
import type { GridModel } from "./grid-model";
import { gridRange, hostArea, hostValue, points, unitId } from "./workbook-data";

type ChangeType = Extract<WorkbookEvent, { kind: "changed" }>["changeType"];

/** Hears the mutations of one part of a sheet that isn't made of cells. */
export interface SheetPartFollowing {
  readonly mutations: ReadonlySet<string>;
  follow(id: string, params: object, sheet: MemorySheet): void;
}

type MovedCells = IMoveRangeMutationParams["from"];

/** What the mutations that are followed tell; each has some of it. */
interface FollowedParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly ranges?: readonly IRange[];
  readonly index?: number;
  /** Of number formats. */
  readonly values?: Readonly<Record<string, { readonly ranges: readonly IRange[] }>>;
  readonly sheet?: { readonly id: string; readonly name: string };
  readonly cellValue?: ISetRangeValuesMutationParams["cellValue"];
  readonly from?: MovedCells;
  readonly to?: MovedCells;
  readonly selections?: readonly { readonly range: IRange }[];
}

export class GridFollowing implements IDisposable {
  private readonly listening: IDisposable;
  /** Edited cells by sheet that the add-in hasn't been told of. */
  private readonly edited = new Map<MemorySheet, CellRectangle>();
  private isTelling = false;

  constructor(
    private readonly model: GridModel,
    private readonly parts: readonly SheetPartFollowing[],
    private readonly names: DefinedNames,
    private readonly onPlace: (sheet: MemorySheet) => void,
  ) {
    this.listening = model.commands.onCommandExecuted((command, options) => this.follow(command, options));
  }

  dispose(): void {
    this.listening.dispose();
  }

  private follow({ id, type, params }: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    if (id === SetArrayFormulaDataMutation.id) {
      if (params !== undefined && isArrayData(params)) this.followSpills(params);
      return;
    }
    const isResult = options?.["applyFormulaCalculationResult"] === true;
    if (this.model.isDrawing && !isResult) return;
    const given: FollowedParams = params ?? {};
    if (given.unitId !== undefined && given.unitId !== unitId) return;
    const isChange = type === CommandType.MUTATION && !isResult && options?.["onlyLocal"] !== true;
    if (isChange && !isUpkeep(id)) this.model.changeCount++;
    if (this.names.mutations.has(id)) {
      this.names.follow();
      return;
    }
    if (id === InsertSheetMutation.id) {
      this.takeNewSheet(given);
      return;
    }
    if (id === MoveRangeMutation.id) {
      this.followMove(given);
      return;
    }
    const sheet = given.subUnitId === undefined ? undefined : this.model.hostSheet(given.subUnitId);
    if (sheet === undefined) return;
    if (id === SetRangeValuesMutation.id) {
      // The grid blanks a formula's cell until its result comes.
      if (options?.["fromFormula"] === true && !isResult) return;
      this.followValues(sheet, given, isResult);
      return;
    }
    quietly(sheet, () => this.followSheet(id, given, sheet));
    for (const part of this.parts) {
      if (part.mutations.has(id)) quietly(sheet, () => part.follow(id, given, sheet));
    }
  }

  private followSheet(id: string, params: FollowedParams, sheet: MemorySheet): void {
    const { workbook } = this.model;
    const worksheet = this.model.worksheet(sheet.id);
    switch (id) {
      case InsertRowMutation.id:
        return this.shift(sheet, params.range, "RowInserted");
      case RemoveRowMutation.id:
        return this.shift(sheet, params.range, "RowDeleted");
      case InsertColMutation.id:
        return this.shift(sheet, params.range, "ColumnInserted");
      case RemoveColMutation.id:
        return this.shift(sheet, params.range, "ColumnDeleted");
      case MoveRowsMutation.id:
      case MoveColsMutation.id:
        this.takeRowsAndColumns(sheet);
        return this.takeEverything(sheet);
      case SetNumfmtMutation.id:
        for (const { ranges } of Object.values(params.values ?? {})) this.takeStyles(sheet, ranges);
        return;
      case RemoveNumfmtMutation.id:
        return this.takeStyles(sheet, params.ranges ?? []);
      case ReorderRangeMutation.id:
        if (params.range !== undefined) this.takeArea(sheet, hostArea(params.range));
        return;
      case AddWorksheetMergeMutation.id:
      case RemoveWorksheetMergeMutation.id:
        if (worksheet !== undefined) sheet.merges = worksheet.getMergeData().map(hostArea);
        return;
      case RemoveSheetMutation.id:
        workbook.deleteSheet(sheet, "user");
        return;
      case SetWorksheetNameMutation.id:
        sheet.name = worksheet?.getName() ?? sheet.name;
        return;
      case SetWorksheetOrderMutation.id: {
        const order = this.model.book.getSnapshot().sheetOrder;
        workbook.sheets.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
        return;
      }
      case SetWorksheetHideMutation.id:
        sheet.visibility = worksheet?.getConfig().hidden === 1 ? "Hidden" : "Visible";
        return;
      case SetTabColorMutation.id:
        sheet.tabColor = worksheet?.getConfig().tabColor ?? "";
        return;
      case ToggleGridlinesMutation.id:
        sheet.showGridlines = worksheet?.getConfig().showGridlines !== 0;
        return;
      case SetFrozenMutation.id:
        if (worksheet !== undefined) {
          const { xSplit, ySplit } = worksheet.getFreeze();
          sheet.frozen = { rows: Math.max(0, ySplit), columns: Math.max(0, xSplit) };
        }
        return;
      case SetWorksheetColWidthMutation.id:
      case SetWorksheetRowHeightMutation.id:
      case SetColDataMutation.id:
      case SetRowDataMutation.id:
      case SetColHiddenMutation.id:
      case SetColVisibleMutation.id:
      case SetRowHiddenMutation.id:
      case SetRowVisibleMutation.id:
        this.takeRowsAndColumns(sheet);
        return;
      case SetWorksheetActiveOperation.id:
        if (sheet.visibility === "Visible") workbook.activate(sheet);
        return;
      case SetSelectionsOperation.id:
        this.takeSelection(sheet, params.selections ?? []);
        return;
    }
  }

  private followValues(sheet: MemorySheet, params: Pick<FollowedParams, "cellValue">, isResult: boolean): void {
    const { cellValue } = params;
    if (cellValue === undefined) return;
    quietly(sheet, () => {
      new ObjectMatrix(cellValue).forValue((row, column) => {
        const hasChanged = this.takeCell(sheet, row, column, isResult);
        if (hasChanged && !isResult) this.noteEdit(sheet, { row, column, rowCount: 1, columnCount: 1 });
      });
    });
  }

  /** True where value or formula are others than before. */
  private takeCell(sheet: MemorySheet, row: number, column: number, isResult = false): boolean {
    const worksheet = this.model.worksheet(sheet.id);
    if (worksheet === undefined) return false;
    const raw = worksheet.getCellRaw(row, column);
    const formerStyle = sheet.style(row, column);
    const style = this.model.looks.toHost(this.model.book.getStyles().getStyleByCell(raw), formerStyle);
    if (style !== formerStyle) sheet.setStyle(row, column, style);
    const value = hostValue(raw);
    const formula =
      raw?.f ??
      (raw?.si == null ? undefined : this.model.formulas.getFormulaStringByCell(row, column, sheet.id, unitId));
    const formerFormula = sheet.formula(row, column);
    const former = sheet.value(row, column);
    if (formula != null && formula !== "") {
      const result = value ?? (formula === formerFormula && !isResult ? former : isResult ? null : missingResult);
      if (formula === formerFormula && result === former) return false;
      sheet.setFormula(row, column, formula, result);
      return formula !== formerFormula;
    }
    if (formerFormula === undefined && value === former) return false;
    sheet.setValue(row, column, value);
    return true;
  }

  private takeArea(sheet: MemorySheet, area: CellRectangle): void {
    this.forEachCell(area, (row, column) => this.takeCell(sheet, row, column));
    this.noteEdit(sheet, area);
  }

  /** Formats alone: no edit that the add-in would be told of. */
  private takeStyles(sheet: MemorySheet, ranges: readonly IRange[]): void {
    for (const range of ranges) {
      this.forEachCell(hostArea(range), (row, column) => this.takeCell(sheet, row, column));
    }
  }

  private takeEverything(sheet: MemorySheet): void {
    const used = sheet.usedArea(false);
    const worksheet = this.model.worksheet(sheet.id);
    if (worksheet === undefined) return;
    const rowCount = Math.max(worksheet.getLastRowWithContent() + 1, used === undefined ? 0 : used.row + used.rowCount);
    const columnCount = Math.max(
      worksheet.getLastColumnWithContent() + 1,
      used === undefined ? 0 : used.column + used.columnCount,
    );
    if (rowCount > 0 && columnCount > 0) this.takeArea(sheet, { row: 0, column: 0, rowCount, columnCount });
  }

  private followMove({ from, to }: FollowedParams): void {
    for (const side of [from, to]) {
      const sheet = side === undefined ? undefined : this.model.hostSheet(side.subUnitId);
      if (side === undefined || sheet === undefined) continue;
      this.followValues(sheet, { cellValue: side.value }, false);
    }
  }

  private shift(sheet: MemorySheet, range: IRange | undefined, changeType: ChangeType): void {
    if (range === undefined) return;
    const isRow = changeType.startsWith("Row");
    const area = isRow
      ? { row: range.startRow, rowCount: range.endRow - range.startRow + 1, column: 0, columnCount: sheetColumns }
      : {
          row: 0,
          rowCount: sheetRows,
          column: range.startColumn,
          columnCount: range.endColumn - range.startColumn + 1,
        };
    if (changeType.endsWith("Inserted")) sheet.insertCells(area, isRow ? "Down" : "Right");
    else sheet.deleteCells(area, isRow ? "Up" : "Left");
    this.takeRowsAndColumns(sheet);
    this.tellEdits();
    this.model.workbook.listener?.({ kind: "changed", sheet, area, changeType, origin: "user" });
  }

  private takeRowsAndColumns(sheet: MemorySheet): void {
    const worksheet = this.model.worksheet(sheet.id);
    if (worksheet === undefined) return;
    const { rowData, columnData } = worksheet.getConfig();
    sheet.columnWidths.clear();
    sheet.hiddenColumns.clear();
    for (const [key, column] of Object.entries(columnData)) {
      if (column?.w !== undefined) sheet.columnWidths.set(Number(key), points(column.w));
      if (column?.hd === 1) sheet.hiddenColumns.add(Number(key));
    }
    sheet.rowHeights.clear();
    sheet.hiddenRows.clear();
    for (const [key, row] of Object.entries(rowData)) {
      if (row?.h !== undefined && row.ia !== 1) sheet.rowHeights.set(Number(key), points(row.h));
      if (row?.hd === 1) sheet.hiddenRows.add(Number(key));
    }
  }

  private takeNewSheet({ index, sheet: given }: FollowedParams): void {
    if (given === undefined) return;
    const { workbook } = this.model;
    if (this.model.hostSheet(given.id) !== undefined) return;
    const former = this.model.formerSheet(given.id);
    const sheet = former ?? new MemorySheet(workbook, given.id, given.name);
    workbook.placeSheet(sheet, Math.min(index ?? workbook.sheets.length, workbook.sheets.length));
    sheet.touched ??= new TouchedCells();
    this.model.noteSheets();
    quietly(sheet, () => this.takeSheet(sheet));
    workbook.listener?.({ kind: "added", sheet, origin: "user" });
  }

  private takeSheet(sheet: MemorySheet): void {
    const worksheet = this.model.worksheet(sheet.id);
    if (worksheet === undefined) return;
    const config = worksheet.getConfig();
    sheet.name = config.name;
    sheet.tabColor = config.tabColor;
    sheet.visibility = config.hidden === 1 ? "Hidden" : "Visible";
    sheet.showGridlines = config.showGridlines !== 0;
    sheet.frozen = { rows: Math.max(0, config.freeze.ySplit), columns: Math.max(0, config.freeze.xSplit) };
    sheet.merges = worksheet.getMergeData().map(hostArea);
    this.takeRowsAndColumns(sheet);
    this.takeEverything(sheet);
    this.edited.delete(sheet);
  }

  private takeSelection(sheet: MemorySheet, selections: readonly { readonly range: IRange }[]): void {
    const areas = selections.map(({ range }) => selectedArea(range, this.model.worksheet(sheet.id)));
    if (areas.length === 0 || JSON.stringify(areas) === JSON.stringify(sheet.selection)) return;
    sheet.selection = areas;
    this.onPlace(sheet);
    this.model.workbook.listener?.({ kind: "selected", sheet });
  }

  /** Results that formulas spill into the cells beside them. */
  private followSpills({ arrayFormulaRange, arrayFormulaCellData }: ISetArrayFormulaDataMutationParams): void {
    for (const sheet of this.model.workbook.sheets) {
      const ranges = arrayFormulaRange[unitId]?.[sheet.id];
      const cells = arrayFormulaCellData[unitId]?.[sheet.id];
      const arrays = sheet.arrays.filter(({ isDynamic }) => !isDynamic);
      if (ranges != null) {
        new ObjectMatrix(ranges).forValue((_row, _column, range) => {
          const area = hostArea(range);
          const isKnown = arrays.some((array) => intersection(array.area, area) !== undefined);
          if (!isKnown && area.rowCount * area.columnCount > 1) arrays.push({ area, isDynamic: true });
        });
      }
      const left = sheet.arrays.filter(({ isDynamic }) => isDynamic).map(({ area }) => area);
      sheet.arrays = arrays;
      quietly(sheet, () => {
        // Cells that a formula filled before are their own again.
        for (const area of left) this.forEachCell(area, (row, column) => this.takeCell(sheet, row, column, true));
        if (cells == null) return;
        new ObjectMatrix(cells).forValue((row, column, cell) => {
          const isOwn = this.model.worksheet(sheet.id)?.getCellRaw(row, column)?.f != null;
          const value = hostValue(cell);
          if (!isOwn && sheet.value(row, column) !== value) sheet.setValue(row, column, value);
        });
      });
    }
  }

  private forEachCell(area: CellRectangle, visit: (row: number, column: number) => void): void {
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      for (let column = area.column; column < area.column + area.columnCount; column++) visit(row, column);
    }
  }

  private noteEdit(sheet: MemorySheet, area: CellRectangle): void {
    const known = this.edited.get(sheet);
    this.edited.set(sheet, known === undefined ? area : hull(known, area));
    if (this.isTelling) return;
    this.isTelling = true;
    // A paste or a fill comes in several mutations of one turn; Excel tells of it once.
    queueMicrotask(() => {
      this.isTelling = false;
      this.tellEdits();
    });
  }

  private tellEdits(): void {
    const edits = [...this.edited];
    this.edited.clear();
    for (const [sheet, area] of edits) {
      this.model.workbook.listener?.({ kind: "changed", sheet, area, changeType: "RangeEdited", origin: "user" });
    }
  }
}

/** What the grid does by itself, such as calculating and measuring its rows: nothing that a file would keep. */
function isUpkeep(id: string): boolean {
  if (id.startsWith("formula.mutation.")) return !id.endsWith("-defined-name");
  return !id.includes(".mutation.") || upkeep.test(id);
}

const upkeep = /auto-height|-count$|mark-dirty|range-theme|permission-points|note-popup|\.empty$|copy-worksheet-end/u;

function isArrayData(params: object): params is ISetArrayFormulaDataMutationParams {
  return "arrayFormulaRange" in params && "arrayFormulaCellData" in params;
}

/** What comes from the grid isn't drawn there again. */
function quietly(sheet: MemorySheet, act: () => void): void {
  const { touched } = sheet;
  sheet.touched = undefined;
  try {
    act();
  } finally {
    sheet.touched = touched;
  }
}

/** The grid marks entire rows and columns by a missing end, and its sheets are smaller than Excel's. */
function selectedArea(range: IRange, worksheet: Worksheet | undefined): CellRectangle {
  const area = hostArea(range);
  const isAllRows = Number.isNaN(range.startRow) || area.rowCount === worksheet?.getRowCount();
  const isAllColumns = Number.isNaN(range.startColumn) || area.columnCount === worksheet?.getColumnCount();
  return {
    row: isAllRows ? 0 : area.row,
    rowCount: isAllRows ? sheetRows : area.rowCount,
    column: isAllColumns ? 0 : area.column,
    columnCount: isAllColumns ? sheetColumns : area.columnCount,
  };
}

function hull(a: CellRectangle, b: CellRectangle): CellRectangle {
  const { startRow, endRow, startColumn, endColumn } = gridRange(a);
  const other = gridRange(b);
  return hostArea({
    startRow: Math.min(startRow, other.startRow),
    endRow: Math.max(endRow, other.endRow),
    startColumn: Math.min(startColumn, other.startColumn),
    endColumn: Math.max(endColumn, other.endColumn),
  });
}
