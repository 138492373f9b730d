/** Draws in the grid what the add-in changed in the host's workbook. */
import {
  CellValueType,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type IUndoRedoItem,
  type Nullable,
  type Worksheet,
} from "@univerjs/core";
import {
  AddMergeUndoMutationFactory,
  AddWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveMergeUndoMutationFactory,
  RemoveSheetMutation,
  RemoveSheetUndoMutationFactory,
  RemoveWorksheetMergeMutation,
  SetColDataMutation,
  SetColDataMutationFactory,
  SetFrozenMutation,
  SetFrozenMutationFactory,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetRowDataMutation,
  SetRowDataMutationFactory,
  SetSelectionsOperation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColumnCountMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowCountMutation,
  ToggleGridlinesMutation,
  getPrimaryForRange,
  type ISetSelectionsOperationParams,
} from "@univerjs/sheets";
import { IRenderManagerService } from "@univerjs/engine-render";
import { ScrollCommand, SheetScrollManagerService, SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { MemorySheet } from "../../host/memory-sheet";
import { TouchedCells } from "../../host/touched-cells";
import type { CellRectangle } from "../../kernel/sheet-source";
import type { DefinedNames } from "./defined-names";
import type { DocumentParts } from "./document-parts";
import { newStep, type GridModel, type Step } from "./grid-model";
import { contentOf, freezeOf, gridRange, hostArea, pixels, sheetFrame, sizeOf, unitId } from "./workbook-data";

/** So many cells are drawn before the page may answer again. */
const cellsAtOnce = 4000;

/** A part of a sheet that isn't made of cells, such as its conditional formats. */
export interface SheetPartDrawing {
  /** Brings the grid's part to the host's state. */
  draw(sheet: MemorySheet, step: Step): void;
}

export class GridDrawing {
  private readonly waiting: { sheet: MemorySheet; area: CellRectangle; step: Step }[] = [];
  private isBusy = false;
  /** The undo step that the pane's present action writes. */
  private present: IUndoRedoItem | undefined;

  constructor(
    private readonly model: GridModel,
    private readonly parts: readonly SheetPartDrawing[],
    private readonly names: DefinedNames,
    private readonly documentParts: DocumentParts,
    private readonly breathe: () => Promise<void>,
  ) {
    for (const sheet of model.workbook.sheets) sheet.touched = new TouchedCells();
    model.noteSheets();
  }

  /** What the pane writes from now on is taken back on its own: the person has pressed something else. */
  beginStep(): void {
    this.present = undefined;
  }

  /** True while cells wait to be drawn. */
  get isWaiting(): boolean {
    return this.waiting.length > 0;
  }

  /** Draws what a workbook has beside its cells when it opens: nothing that could be undone. */
  open(): void {
    this.names.draw(newStep());
    for (const sheet of this.model.workbook.sheets) this.drawSheet(sheet, newStep());
    this.drawPlace();
    this.model.changeCount = 0;
  }

  draw(): void {
    const step = newStep();
    this.drawSheetList(step);
    this.names.draw(step);
    for (const sheet of this.model.workbook.sheets) this.drawSheet(sheet, step);
    if (this.documentParts.draw(step)) this.model.changeCount++;
    this.push(step);
    this.drawPlace();
    if (this.waiting.length > 0 && !this.isBusy) void this.drawWaiting();
  }

  private drawSheetList(step: Step): void {
    const { model } = this;
    const { sheets } = model.workbook;
    for (const worksheet of model.book.getSheets()) {
      const id = worksheet.getSheetId();
      if (sheets.some((sheet) => sheet.id === id)) continue;
      // The grid refuses to be without a sheet that can be seen: the one to come is drawn first.
      this.insertMissing(step);
      this.leave(worksheet);
      const params = { unitId, subUnitId: id, subUnitName: worksheet.getName() };
      const back = RemoveSheetUndoMutationFactory(model.injector, params);
      model.mutate(step, RemoveSheetMutation.id, params, [{ id: InsertSheetMutation.id, params: back }]);
    }
    this.insertMissing(step);
    sheets.forEach((sheet, index) => {
      const order = model.book.getSnapshot().sheetOrder;
      const now = order.indexOf(sheet.id);
      if (now === index) return;
      const move = (fromOrder: number, toOrder: number) => ({ unitId, subUnitId: sheet.id, fromOrder, toOrder });
      model.mutate(step, SetWorksheetOrderMutation.id, move(now, index), [
        { id: SetWorksheetOrderMutation.id, params: move(index, now) },
      ]);
    });
  }

  private insertMissing(step: Step): void {
    const { model } = this;
    model.workbook.sheets.forEach((sheet, index) => {
      if (model.worksheet(sheet.id) !== undefined) return;
      const params = {
        unitId,
        index,
        sheet: { ...sheetFrame(sheet, (style) => model.looks.toGrid(style)), cellData: {} },
      };
      const back = { unitId, subUnitId: sheet.id, subUnitName: sheet.name };
      model.mutate(step, InsertSheetMutation.id, params, [{ id: RemoveSheetMutation.id, params: back }]);
      sheet.touched = new TouchedCells();
      const used = sheet.usedArea(false);
      if (used !== undefined) sheet.touched.noteArea(used);
      model.noteSheets();
    });
  }

  /** The sheet in view can't be taken out of the grid while it is in view. */
  private leave(worksheet: Worksheet): void {
    const { model } = this;
    if (model.book.getActiveSheet() !== worksheet) return;
    const next = model.workbook.activeSheet.id;
    const subUnitId = model.worksheet(next) === undefined ? otherSheet(model, worksheet) : next;
    if (subUnitId === undefined) return;
    model.drawing(() => model.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId }));
  }

  private drawSheet(sheet: MemorySheet, step: Step): void {
    const { model } = this;
    const worksheet = model.worksheet(sheet.id);
    if (worksheet === undefined) return;
    const subUnitId = sheet.id;
    const config = worksheet.getConfig();
    const change = (id: string, params: object, back: object) =>
      model.mutate(step, id, { unitId, subUnitId, ...params }, [{ id, params: { unitId, subUnitId, ...back } }]);

    if (config.name !== sheet.name) change(SetWorksheetNameMutation.id, { name: sheet.name }, { name: config.name });
    const hidden = sheet.visibility === "Visible" ? 0 : 1;
    if (config.hidden !== hidden) change(SetWorksheetHideMutation.id, { hidden }, { hidden: config.hidden });
    if ((config.tabColor || "") !== sheet.tabColor) {
      change(SetTabColorMutation.id, { color: sheet.tabColor }, { color: config.tabColor });
    }
    const showGridlines = sheet.showGridlines ? 1 : 0;
    if (config.showGridlines !== showGridlines) {
      change(ToggleGridlinesMutation.id, { showGridlines }, { showGridlines: config.showGridlines });
    }
    this.drawSize(sheet, worksheet, change);
    this.drawTouched(sheet, worksheet, step);
    this.drawMerges(sheet, worksheet, step);
    this.drawRowsAndColumns(sheet, worksheet, step);
    const freeze = freezeOf(sheet);
    if (config.freeze.xSplit !== freeze.xSplit || config.freeze.ySplit !== freeze.ySplit) {
      const params = { unitId, subUnitId, ...freeze };
      const back = SetFrozenMutationFactory(model.injector, params);
      model.mutate(step, SetFrozenMutation.id, params, [{ id: SetFrozenMutation.id, params: back }]);
    }
    for (const part of this.parts) part.draw(sheet, step);
  }

  private drawSize(
    sheet: MemorySheet,
    worksheet: Worksheet,
    change: (id: string, params: object, back: object) => void,
  ): void {
    const used = sheet.usedArea(false);
    if (used === undefined) return;
    const { rows, columns } = sizeOf(sheet);
    const rowCount = worksheet.getRowCount();
    const columnCount = worksheet.getColumnCount();
    if (used.row + used.rowCount > rowCount) change(SetWorksheetRowCountMutation.id, { rowCount: rows }, { rowCount });
    if (used.column + used.columnCount > columnCount) {
      change(SetWorksheetColumnCountMutation.id, { columnCount: columns }, { columnCount });
    }
  }

  private drawTouched(sheet: MemorySheet, worksheet: Worksheet, step: Step): void {
    const taken = sheet.touched?.take();
    if (taken === undefined) return;
    for (const column of taken.columns) this.drawColumnStyle(sheet, worksheet, column, step);
    const end = { rows: worksheet.getRowCount(), columns: worksheet.getColumnCount() };
    for (const area of taken.areas) {
      const rowCount = Math.min(area.rowCount, end.rows - area.row);
      const columnCount = Math.min(area.columnCount, end.columns - area.column);
      if (rowCount <= 0 || columnCount <= 0) continue;
      const rowsAtOnce = Math.max(1, Math.floor(cellsAtOnce / columnCount));
      for (let row = area.row; row < area.row + rowCount; row += rowsAtOnce) {
        const piece = {
          row,
          column: area.column,
          columnCount,
          rowCount: Math.min(rowsAtOnce, area.row + rowCount - row),
        };
        if (this.waiting.length === 0 && rowCount * columnCount <= cellsAtOnce) this.drawCells(sheet, piece, step);
        else this.waiting.push({ sheet, area: piece, step });
      }
    }
  }

  private drawColumnStyle(sheet: MemorySheet, worksheet: Worksheet, column: number, step: Step): void {
    if (column >= worksheet.getColumnCount()) return;
    const style = this.model.looks.toGrid(sheet.style(worksheet.getRowCount(), column));
    const params = { unitId, subUnitId: sheet.id, columnData: { [column]: { s: style } } };
    const back = SetColDataMutationFactory(params, worksheet);
    this.model.mutate(step, SetColDataMutation.id, params, [{ id: SetColDataMutation.id, params: back }]);
  }

  private drawCells(sheet: MemorySheet, area: CellRectangle, step: Step): void {
    const { model } = this;
    const worksheet = model.worksheet(sheet.id);
    if (worksheet === undefined) return;
    const styles = model.book.getStyles();
    const cellValue: IObjectMatrixPrimitiveType<ICellData> = {};
    let count = 0;
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      const cells: Record<number, ICellData> = {};
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        const old = worksheet.getCellRaw(row, column);
        const style = sheet.style(row, column);
        const wanted = contentOf(sheet, row, column);
        const content = replacing(wanted, old);
        const look = model.looks.toGrid(style);
        const isPlain = look === null && old?.s == null;
        const isSame = isPlain || sameStyle(styles.getStyleByCell(old), look);
        if (!isSame) content.s = old?.s == null ? look : model.looks.replacing(style);
        if (Object.keys(content).length === 0) continue;
        cells[column] = content;
        count++;
      }
      cellValue[row] = cells;
    }
    if (count === 0) return;
    const params = { unitId, subUnitId: sheet.id, cellValue };
    const back = SetRangeValuesUndoMutationFactory(model.injector, params);
    model.mutate(step, SetRangeValuesMutation.id, params, [{ id: SetRangeValuesMutation.id, params: back }]);
  }

  private async drawWaiting(): Promise<void> {
    this.isBusy = true;
    try {
      for (let next = this.waiting.shift(); next !== undefined; next = this.waiting.shift()) {
        const isThere = this.model.workbook.sheets.includes(next.sheet);
        if (isThere) {
          const step = newStep();
          this.drawCells(next.sheet, next.area, step);
          this.push(step);
        }
        await this.breathe();
      }
    } finally {
      this.isBusy = false;
    }
  }

  private drawMerges(sheet: MemorySheet, worksheet: Worksheet, step: Step): void {
    const { model } = this;
    const shown = worksheet.getMergeData();
    const wanted = sheet.merges.map(gridRange);
    const gone = shown.filter((range) => !wanted.some((other) => sameRange(range, other)));
    const added = wanted.filter((range) => !shown.some((other) => sameRange(range, other)));
    if (gone.length > 0) {
      const params = { unitId, subUnitId: sheet.id, ranges: gone.map((range) => gridRange(hostArea(range))) };
      const back = RemoveMergeUndoMutationFactory(model.injector, params);
      const undo = back === null ? [] : [{ id: AddWorksheetMergeMutation.id, params: back }];
      model.mutate(step, RemoveWorksheetMergeMutation.id, params, undo);
    }
    if (added.length > 0) {
      const params = { unitId, subUnitId: sheet.id, ranges: added };
      const back = AddMergeUndoMutationFactory(model.injector, params);
      model.mutate(step, AddWorksheetMergeMutation.id, params, [{ id: RemoveWorksheetMergeMutation.id, params: back }]);
    }
  }

  private drawRowsAndColumns(sheet: MemorySheet, worksheet: Worksheet, step: Step): void {
    const columnManager = worksheet.getColumnManager();
    const columnData: Record<number, { w?: number; hd?: 0 | 1 }> = {};
    const columns = new Set([
      ...sheet.columnWidths.keys(),
      ...sheet.hiddenColumns,
      ...hiddenIn(worksheet.getHiddenCols(), "Column"),
    ]);
    for (const column of columns) {
      const width = sheet.columnWidths.get(column);
      const w = width === undefined ? columnManager.getColumnWidth(column) : pixels(width);
      const hd = sheet.hiddenColumns.has(column) ? 1 : 0;
      const isHidden = columnManager.getColumn(column)?.hd === 1 ? 1 : 0;
      if (Math.abs(columnManager.getColumnWidth(column) - w) > 0.5 || hd !== isHidden) columnData[column] = { w, hd };
    }
    if (Object.keys(columnData).length > 0) {
      const params = { unitId, subUnitId: sheet.id, columnData };
      const back = SetColDataMutationFactory(params, worksheet);
      this.model.mutate(step, SetColDataMutation.id, params, [{ id: SetColDataMutation.id, params: back }]);
    }
    const rowManager = worksheet.getRowManager();
    const rowData: Record<number, { h?: number; ia?: 0 | 1; hd?: 0 | 1 }> = {};
    const rows = new Set([
      ...sheet.rowHeights.keys(),
      ...sheet.hiddenRows,
      ...hiddenIn(worksheet.getHiddenRows(), "Row"),
    ]);
    for (const row of rows) {
      const height = sheet.rowHeights.get(row);
      const h = height === undefined ? rowManager.getRowHeight(row) : pixels(height);
      const hd = sheet.hiddenRows.has(row) ? 1 : 0;
      const isHidden = rowManager.getRow(row)?.hd === 1 ? 1 : 0;
      if (Math.abs(rowManager.getRowHeight(row) - h) > 0.5 || hd !== isHidden) rowData[row] = { h, ia: 0, hd };
    }
    if (Object.keys(rowData).length === 0) return;
    const params = { unitId, subUnitId: sheet.id, rowData };
    const back = SetRowDataMutationFactory(params, worksheet);
    this.model.mutate(step, SetRowDataMutation.id, params, [{ id: SetRowDataMutation.id, params: back }]);
  }

  /** The sheet in front and the cells that are selected. */
  private drawPlace(): void {
    const { model } = this;
    const sheet = model.workbook.activeSheet;
    const subUnitId = sheet.id;
    model.drawing(() => {
      if (model.book.getActiveSheet()?.getSheetId() !== subUnitId) {
        model.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId });
      }
    });
    const { selection } = sheet;
    const [area] = selection;
    const worksheet = model.worksheet(subUnitId);
    // Each jump of the pane is a selection of its own: one to the cell that is selected already scrolls back to it.
    if (area === undefined || worksheet === undefined || this.shownPlaces.get(sheet) === selection) return;
    this.shownPlaces.set(sheet, selection);
    // The grid marks a merged cell as a whole or not at all.
    const [merge] = area.rowCount * area.columnCount === 1 ? sheet.mergesTouching(area) : [];
    const range = gridRange(merge ?? area);
    const selections = [{ range, primary: getPrimaryForRange(range, worksheet), style: null }];
    const params: ISetSelectionsOperationParams = { unitId, subUnitId, selections, reveal: true };
    // The grid's own command for this doesn't scroll, though it takes the wish to.
    model.drawing(() => {
      model.commands.syncExecuteCommand(SetSelectionsOperation.id, params);
      this.uncover(range);
    });
  }

  /** Scrolling back, the grid counts the frozen rows and columns as if they had the sizes of those that they hide. */
  private uncover({ startRow, startColumn }: IRange): void {
    const { model } = this;
    const render = model.injector.get(IRenderManagerService).getRenderById(unitId);
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const place = render?.with(SheetScrollManagerService).getCurrentScrollState();
    const { xSplit = 0, ySplit = 0 } = model.book.getActiveSheet()?.getFreeze() ?? {};
    if (skeleton == null || place == null) return;
    const rows = skeleton.rowHeightAccumulation;
    const columns = skeleton.columnWidthAccumulation;
    const row = firstShown(rows, ySplit, startRow, place.sheetViewStartRow, place.offsetY);
    const column = firstShown(columns, xSplit, startColumn, place.sheetViewStartColumn, place.offsetX);
    if (row === undefined && column === undefined) return;
    model.commands.syncExecuteCommand(ScrollCommand.id, {
      ...(row !== undefined && { sheetViewStartRow: row, offsetY: 0 }),
      ...(column !== undefined && { sheetViewStartColumn: column, offsetX: 0 }),
    });
  }

  private readonly shownPlaces = new WeakMap<MemorySheet, MemorySheet["selection"]>();

  /** The person went elsewhere in the grid. */
  notePlace(sheet: MemorySheet): void {
    this.shownPlaces.set(sheet, sheet.selection);
  }

  /** Joins what one action of the pane writes in several requests into one step for undo. */
  private push(step: Step): void {
    if (step.redos.length === 0) return;
    const { undoRedo } = this.model;
    if (this.present !== undefined && undoRedo.pitchTopUndoElement() === this.present) {
      this.present.undoMutations.unshift(...step.undos);
      this.present.redoMutations.push(...step.redos);
      return;
    }
    this.present = undefined;
    undoRedo.pushUndoRedo({ unitID: unitId, undoMutations: step.undos, redoMutations: step.redos });
    const top = undoRedo.pitchTopUndoElement();
    if (top != null) this.present = top;
  }
}

/** What has to be named so that the cell ends up with this content, and nothing where it has it already. */
function replacing(wanted: ICellData, old: Nullable<ICellData>): ICellData {
  const isSame =
    (wanted.v ?? null) === (old?.v ?? null) &&
    (wanted.f ?? null) === (old?.f ?? null) &&
    old?.si == null &&
    old?.p == null;
  const isSameKind = wanted.t === undefined || wanted.t === old?.t || old?.t === CellValueType.NUMBER;
  if (isSame && isSameKind) return {};
  return { v: wanted.v ?? null, t: wanted.t ?? null, f: wanted.f ?? null, si: null, p: null };
}

function sameStyle(a: Nullable<object>, b: object | null): boolean {
  if (a == null || b === null) return (a == null || Object.keys(a).length === 0) && b === null;
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== "object") return value;
  return Object.entries(value)
    .filter(([, part]) => part != null)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => [key, sorted(part)]);
}

function sameRange(
  a: { startRow: number; endRow: number; startColumn: number; endColumn: number },
  b: typeof a,
): boolean {
  return (
    a.startRow === b.startRow && a.endRow === b.endRow && a.startColumn === b.startColumn && a.endColumn === b.endColumn
  );
}

function hiddenIn(
  ranges: readonly { startRow: number; endRow: number; startColumn: number; endColumn: number }[],
  side: "Row" | "Column",
): number[] {
  return ranges.flatMap((range) => {
    const [start, end] = side === "Row" ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    return Array.from({ length: end - start + 1 }, (_, index) => start + index);
  });
}

/**
 * The row or column that scrolling has to begin with so that the wanted one isn't covered by those that are frozen;
 * undefined where it isn't. `ends` are the places where they end.
 */
function firstShown(
  ends: ArrayLike<number>,
  frozen: number,
  wanted: number,
  first: number,
  offset: number,
): number | undefined {
  const begin = (index: number) => (index === 0 ? 0 : (ends[index - 1] ?? 0));
  const room = begin(wanted) - begin(frozen);
  if (wanted < frozen || room >= begin(first) + offset) return undefined;
  let index = first;
  while (index > 0 && begin(index) > room) index--;
  return index;
}

function otherSheet(model: GridModel, worksheet: Worksheet): string | undefined {
  return model.book
    .getSheets()
    .find((other) => other !== worksheet && other.getConfig().hidden !== 1)
    ?.getSheetId();
}
