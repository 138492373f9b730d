/** `Excel.Range` and `Excel.RangeAreas`. */
import { sheetColumns, sheetRows } from "../kernel/cell-address";
import type { Cell, CellRectangle } from "../kernel/sheet-source";
import { boundingRectangle, intersection, isInSheet, parseCells, splitSheetName } from "./cell-address";
import { formatsOfAreas } from "./conditional-format-members";
import { validationMembers } from "./data-validation-members";
import { ExcelError } from "./excel-error";
import { rangeFormatMembers } from "./format-members";
import { defineMembers, jsonFlag, oneOf, type HostObject, type MethodArguments, type ObjectType } from "./members";
import type { MemorySheet } from "./memory-sheet";
import { shownText } from "./number-format";
import {
  areaAddress,
  areasAddress,
  forEachNewValue,
  mapCells,
  sheetArea,
  valueForAll,
  type SheetArea,
  type SheetAreas,
} from "./sheet-area";
import { tableScopedMembers } from "./table-members";
import { isErrorValue } from "./typed-value";
import type { Json } from "./wire";
import type { WorkbookSession } from "./workbook-session";
import { worksheetMembers } from "./worksheet-members";

/** Excel answers no range of more than five million cells. */
const cellLimit = 5_000_000;

function readCells(area: SheetArea, cell: (row: number, column: number) => Json): Json[][] {
  if (area.rowCount * area.columnCount > cellLimit) throw new ExcelError("InvalidArgument", areaAddress(area));
  return mapCells(area, cell);
}

function valueType(value: Cell, isFormula: boolean): string {
  if (value === null) return isFormula ? "String" : "Empty";
  if (typeof value === "string") return isErrorValue(value) ? "Error" : "String";
  return typeof value === "number" ? "Double" : "Boolean";
}

function writeCells(area: SheetArea, value: Json, session: WorkbookSession): void {
  const { sheet } = area;
  const { workbook } = session;
  workbook.checkWritable(sheet);
  const isSingle = area.rowCount === 1 && area.columnCount === 1;
  const before = isSingle ? sheet.value(area.row, area.column) : null;
  const target = isSingle || !Array.isArray(value) ? limitedToUse(area, value) : area;
  forEachNewValue(target, value, (row, column, cell) => {
    workbook.enter(sheet, row, column, cell);
  });
  const change = { kind: "changed", sheet, area: plainArea(area), changeType: "RangeEdited", origin: "addin" } as const;
  workbook.listener?.(isSingle ? { ...change, before, after: sheet.value(area.row, area.column) } : change);
}

/** Emptying whole columns touches used cells only. */
function limitedToUse(area: SheetArea, value: Json): SheetArea {
  if (value !== "" || area.rowCount * area.columnCount < 100_000) return area;
  const used = area.sheet.usedArea(true);
  const shared = used === undefined ? undefined : intersection(area, used);
  return { sheet: area.sheet, ...(shared ?? { ...plainArea(area), rowCount: 1, columnCount: 1 }) };
}

function plainArea({ row, column, rowCount, columnCount }: CellRectangle): CellRectangle {
  return { row, column, rowCount, columnCount };
}

function setNumberFormats(area: SheetArea, value: Json): void {
  const { sheet } = area;
  sheet.workbook.checkWritable(sheet);
  const forAll = valueForAll(value);
  if (forAll === null) return;
  if (!Array.isArray(forAll)) {
    if (typeof forAll !== "string") throw new ExcelError("InvalidArgument");
    sheet.patchStyle(area, { numberFormat: checkedFormat(forAll) });
    return;
  }
  forEachNewValue(area, value, (row, column, format) => {
    if (format === null) return;
    if (typeof format !== "string") throw new ExcelError("InvalidArgument");
    sheet.patchStyle({ row, column, rowCount: 1, columnCount: 1 }, { numberFormat: checkedFormat(format) });
  });
}

function checkedFormat(format: string): string {
  const quotes = format.replace(/\\./g, "").match(/"/g) ?? [];
  if (quotes.length % 2 !== 0 || format.length > 255) throw new ExcelError("InvalidArgument", format);
  return format === "" ? "General" : format;
}

/** A range given as an argument: an object, or an address on the same sheet. */
export function rangeArgument(args: MethodArguments, index: number, sheet: MemorySheet): SheetArea {
  const object = args.object(index);
  if (object != null) {
    const area = rangeMembers.targetOf(object);
    if (area === undefined) throw new ExcelError("InvalidArgument");
    return area;
  }
  return rangeByAddress(args.text(index), sheet);
}

/** `A1`, `Sheet2!A1:B2` or a name, as `getRange` takes it. */
export function rangeByAddress(address: string, sheet: MemorySheet): SheetArea {
  const resolved = sheet.workbook.resolve(address, sheet);
  return sheetArea(resolved.sheet, resolved.area);
}

export function rangeOf(sheet: MemorySheet, cells: CellRectangle): HostObject {
  return rangeMembers.of(sheetArea(sheet, cells));
}

export function wholeSheet(sheet: MemorySheet): SheetArea {
  return sheetArea(sheet, { row: 0, column: 0, rowCount: sheetRows, columnCount: sheetColumns });
}

/** `A1:B2,D4` on one sheet. */
export function areasByAddress(address: string, sheet: MemorySheet): SheetAreas {
  const areas = address.split(",").map((part) => {
    const { sheet: name, cells } = splitSheetName(part.trim());
    const parsed = parseCells(cells);
    if (parsed === undefined) throw new ExcelError("InvalidArgument", address);
    if (name !== undefined && sheet.workbook.sheet(name) !== sheet) throw new ExcelError("InvalidArgument", address);
    return parsed;
  });
  return { sheet, areas };
}

function usedWithin(area: SheetArea, valuesOnly: boolean): SheetArea | undefined {
  const { sheet } = area;
  const used = sheet.usedArea(valuesOnly);
  const shared = used === undefined ? undefined : intersection(used, area);
  if (shared === undefined) return undefined;
  const isUsed = (row: number, column: number) =>
    sheet.value(row, column) !== null || (!valuesOnly && sheet.style(row, column).numberFormat !== "General");
  let { row: top, column: left } = shared;
  let bottom = top + shared.rowCount - 1;
  let right = left + shared.columnCount - 1;
  if (!valuesOnly && shared.rowCount === used?.rowCount && shared.columnCount === used.columnCount) {
    return sheetArea(sheet, shared);
  }
  const rowIsUsed = (row: number) => {
    for (let column = left; column <= right; column++) if (isUsed(row, column)) return true;
    return false;
  };
  const columnIsUsed = (column: number) => {
    for (let row = top; row <= bottom; row++) if (isUsed(row, column)) return true;
    return false;
  };
  while (top <= bottom && !rowIsUsed(top)) top++;
  if (top > bottom) return undefined;
  while (!rowIsUsed(bottom)) bottom--;
  while (!columnIsUsed(left)) left++;
  while (!columnIsUsed(right)) right--;
  return sheetArea(sheet, { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 });
}

function offset(area: SheetArea, change: Partial<CellRectangle>): HostObject {
  const next = { ...plainArea(area), ...change };
  if (!isInSheet(next)) throw new ExcelError("InvalidArgument");
  return rangeMembers.of(sheetArea(area.sheet, next));
}

function checkNoTables(area: SheetArea): void {
  if (area.sheet.tables.some((table) => intersection(table.area, area) !== undefined)) {
    throw new ExcelError("InvalidOperation");
  }
}

function merge(area: SheetArea, across: boolean): void {
  const { sheet } = area;
  sheet.workbook.checkWritable(sheet);
  checkNoTables(area);
  const pieces = across
    ? Array.from({ length: area.rowCount }, (_, index) => ({ ...plainArea(area), row: area.row + index, rowCount: 1 }))
    : [plainArea(area)];
  sheet.merges = sheet.merges.filter((old) => intersection(old, area) === undefined);
  for (const piece of pieces) {
    if (piece.rowCount * piece.columnCount < 2) continue;
    let kept: Cell = null;
    for (let row = piece.row; row < piece.row + piece.rowCount && kept === null; row++) {
      for (let column = piece.column; column < piece.column + piece.columnCount && kept === null; column++) {
        kept = sheet.value(row, column);
      }
    }
    sheet.clearContents(piece);
    if (kept !== null) sheet.setValue(piece.row, piece.column, kept);
    sheet.merges.push(piece);
  }
}

function clear(area: SheetArea, applyTo: string, session: WorkbookSession): void {
  const { sheet } = area;
  sheet.workbook.checkWritable(sheet);
  const isAll = applyTo === "All";
  if (isAll || applyTo === "Contents") sheet.clearContents(area);
  if (isAll || applyTo === "Formats") {
    sheet.clearStyles(area);
    sheet.removeConditionalFormats(area);
    sheet.merges = sheet.merges.filter((merged) => intersection(merged, area) === undefined);
  }
  if (isAll) sheet.removeValidations(area);
  if (isAll || applyTo === "Contents") {
    session.workbook.listener?.({
      kind: "changed",
      sheet,
      area: plainArea(area),
      changeType: "RangeEdited",
      origin: "addin",
    });
  }
}

function copyInto(
  target: SheetArea,
  source: SheetArea,
  copyType: string,
  skipBlanks: boolean,
  transpose: boolean,
): void {
  const { sheet } = target;
  sheet.workbook.checkWritable(sheet);
  const sourceRows = transpose ? source.columnCount : source.rowCount;
  const sourceColumns = transpose ? source.rowCount : source.columnCount;
  const rowCount = target.rowCount % sourceRows === 0 ? target.rowCount : sourceRows;
  const columnCount = target.columnCount % sourceColumns === 0 ? target.columnCount : sourceColumns;
  const whole = sheetArea(sheet, { row: target.row, column: target.column, rowCount, columnCount });
  const cells = mapCells(whole, () => null).map((cellRow, row) =>
    cellRow.map((_, column) => {
      const [fromRow, fromColumn] = transpose
        ? [column % sourceColumns, row % sourceRows]
        : [row % sourceRows, column % sourceColumns];
      const at = [source.row + fromRow, source.column + fromColumn] as const;
      return {
        value: source.sheet.value(...at),
        formula: source.sheet.formula(...at),
        style: source.sheet.style(...at),
      };
    }),
  );
  cells.forEach((cellRow, row) => {
    cellRow.forEach(({ value, formula, style }, column) => {
      const at = [whole.row + row, whole.column + column] as const;
      if (copyType !== "Values" && copyType !== "Formulas") {
        sheet.patchStyle({ row: at[0], column: at[1], rowCount: 1, columnCount: 1 }, style);
      }
      if (copyType === "Formats" || (skipBlanks && value === null && formula === undefined)) return;
      if (formula !== undefined && copyType !== "Values") sheet.setFormula(at[0], at[1], formula, value);
      else sheet.setValue(at[0], at[1], value);
    });
  });
  sheet.workbook.listener?.({
    kind: "changed",
    sheet,
    area: plainArea(whole),
    changeType: "RangeEdited",
    origin: "addin",
  });
}

function insertCells(area: SheetArea, shift: string): HostObject {
  const { sheet } = area;
  sheet.workbook.checkWritable(sheet);
  const direction = oneOf(shift, ["Down", "Right"]);
  sheet.insertCells(area, direction);
  const changeType =
    area.columnCount === sheetColumns ? "RowInserted" : area.rowCount === sheetRows ? "ColumnInserted" : "CellInserted";
  sheet.workbook.listener?.({ kind: "changed", sheet, area: plainArea(area), changeType, origin: "addin" });
  return rangeMembers.of(sheetArea(sheet, area));
}

function deleteCells(area: SheetArea, shift: string): null {
  const { sheet } = area;
  sheet.workbook.checkWritable(sheet);
  sheet.deleteCells(area, oneOf(shift, ["Up", "Left"]));
  const changeType =
    area.columnCount === sheetColumns ? "RowDeleted" : area.rowCount === sheetRows ? "ColumnDeleted" : "CellDeleted";
  sheet.workbook.listener?.({ kind: "changed", sheet, area: plainArea(area), changeType, origin: "addin" });
  return null;
}

function selectAreas(sheet: MemorySheet, areas: readonly CellRectangle[]): null {
  sheet.workbook.activate(sheet);
  sheet.selection = areas.map(plainArea);
  sheet.workbook.listener?.({ kind: "selected", sheet });
  return null;
}

function hiddenState(hidden: ReadonlySet<number>, first: number, count: number): boolean | null {
  const used = Math.min(count, 100_000);
  let hiddenCount = 0;
  for (let index = first; index < first + used; index++) if (hidden.has(index)) hiddenCount++;
  return hiddenCount === 0 ? false : hiddenCount === used ? true : null;
}

function setHidden(area: SheetArea, hidden: Set<number>, first: number, count: number, value: boolean): void {
  area.sheet.workbook.checkWritable(area.sheet);
  for (let index = first; index < first + count; index++) {
    if (value) hidden.add(index);
    else hidden.delete(index);
  }
}

function isEntireColumn(area: CellRectangle): boolean {
  return area.rowCount === sheetRows;
}

function isEntireRow(area: CellRectangle): boolean {
  return area.columnCount === sheetColumns;
}

function hiddenValue(area: SheetArea): boolean | null {
  const rows = hiddenState(area.sheet.hiddenRows, area.row, area.rowCount);
  const columns = hiddenState(area.sheet.hiddenColumns, area.column, area.columnCount);
  if (rows === true || columns === true) return true;
  return rows === false && columns === false ? false : null;
}

export const rangeMembers: ObjectType<SheetArea> = defineMembers("Range", {
  isReferenced: true,
  properties: {
    address: { get: areaAddress },
    addressLocal: { get: areaAddress },
    cellCount: {
      get: (area) => (area.rowCount * area.columnCount > 2 ** 31 - 1 ? -1 : area.rowCount * area.columnCount),
    },
    rowIndex: { get: (area) => area.row },
    columnIndex: { get: (area) => area.column },
    rowCount: { get: (area) => area.rowCount },
    columnCount: { get: (area) => area.columnCount },
    isEntireColumn: { get: isEntireColumn },
    isEntireRow: { get: isEntireRow },
    values: {
      get: (area) => {
        const { sheet } = area;
        return readCells(area, (row, column) => sheet.value(row, column) ?? "");
      },
      set: writeCells,
    },
    formulas: {
      get: (area) => {
        const { sheet } = area;
        return readCells(area, (row, column) => sheet.formula(row, column) ?? sheet.value(row, column) ?? "");
      },
      set: writeCells,
    },
    text: {
      get: (area) => {
        const { sheet } = area;
        const { date1904 } = sheet.workbook;
        return readCells(area, (row, column) => {
          const value = sheet.value(row, column);
          return value === null ? "" : shownText(value, sheet.style(row, column).numberFormat, date1904);
        });
      },
    },
    numberFormat: {
      get: (area) => readCells(area, (row, column) => area.sheet.style(row, column).numberFormat),
      set: setNumberFormats,
    },
    numberFormatLocal: {
      get: (area) =>
        readCells(area, (row, column) => localFormat(area.sheet.style(row, column).numberFormat, area.sheet)),
      set: setNumberFormats,
    },
    valueTypes: {
      get: (area) =>
        readCells(area, (row, column) =>
          valueType(area.sheet.value(row, column), area.sheet.formula(row, column) !== undefined),
        ),
    },
    hidden: { get: hiddenValue },
    rowHidden: {
      get: (area) => hiddenState(area.sheet.hiddenRows, area.row, area.rowCount),
      set: (area, value) => setHidden(area, area.sheet.hiddenRows, area.row, area.rowCount, jsonFlag(value)),
    },
    columnHidden: {
      get: (area) => hiddenState(area.sheet.hiddenColumns, area.column, area.columnCount),
      set: (area, value) => setHidden(area, area.sheet.hiddenColumns, area.column, area.columnCount, jsonFlag(value)),
    },
    hasSpill: { get: () => false },
  },
  links: {
    worksheet: (area) => worksheetMembers.of(area.sheet),
    format: (area) => rangeFormatMembers.of({ areas: [area] }),
    conditionalFormats: (area) => formatsOfAreas({ sheet: area.sheet, areas: [area] }),
    dataValidation: (area) => validationMembers.of(area),
  },
  methods: {
    _ValidateArraySize: (area, args) => {
      if (args.integer(0) !== area.rowCount || args.integer(1) !== area.columnCount) {
        throw new ExcelError("InvalidArgument");
      }
      return null;
    },
    select: (area) => selectAreas(area.sheet, [area]),
    clear: (area, args, session) => {
      clear(
        area,
        oneOf(args.textOr(0, "All"), ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"]),
        session,
      );
      return null;
    },
    merge: (area, args) => {
      merge(area, args.flag(0));
      return null;
    },
    unmerge: (area) => {
      area.sheet.workbook.checkWritable(area.sheet);
      area.sheet.merges = area.sheet.merges.filter((merged) => intersection(merged, area) === undefined);
      return null;
    },
    delete: (area, args) => deleteCells(area, args.text(0)),
    copyFrom: (area, args) => {
      const source = rangeArgument(args, 0, area.sheet);
      const copyType = oneOf(args.textOr(1, "All"), ["All", "Formulas", "Values", "Formats"]);
      copyInto(area, source, copyType, args.flag(2), args.flag(3));
      return null;
    },
    calculate: () => null,
  },
  objectMethods: {
    getCell: (area, args) =>
      offset(area, {
        row: area.row + args.integer(0),
        column: area.column + args.integer(1),
        rowCount: 1,
        columnCount: 1,
      }),
    getRow: (area, args) => offset(area, { row: area.row + args.integer(0), rowCount: 1 }),
    getColumn: (area, args) => offset(area, { column: area.column + args.integer(0), columnCount: 1 }),
    getLastCell: (area) =>
      offset(area, {
        row: area.row + area.rowCount - 1,
        column: area.column + area.columnCount - 1,
        rowCount: 1,
        columnCount: 1,
      }),
    getLastRow: (area) => offset(area, { row: area.row + area.rowCount - 1, rowCount: 1 }),
    getLastColumn: (area) => offset(area, { column: area.column + area.columnCount - 1, columnCount: 1 }),
    getEntireRow: (area) => offset(area, { column: 0, columnCount: sheetColumns }),
    getEntireColumn: (area) => offset(area, { row: 0, rowCount: sheetRows }),
    getOffsetRange: (area, args) =>
      offset(area, { row: area.row + args.integer(0), column: area.column + args.integer(1) }),
    getResizedRange: (area, args) =>
      offset(area, { rowCount: area.rowCount + args.integer(0), columnCount: area.columnCount + args.integer(1) }),
    getAbsoluteResizedRange: (area, args) => offset(area, { rowCount: args.integer(0), columnCount: args.integer(1) }),
    getBoundingRect: (area, args) => {
      const other = rangeArgument(args, 0, area.sheet);
      if (other.sheet !== area.sheet) throw new ExcelError("InvalidArgument");
      return offset(area, boundingRectangle(area, other));
    },
    getIntersection: (area, args) => {
      const other = rangeArgument(args, 0, area.sheet);
      const shared = other.sheet === area.sheet ? intersection(area, other) : undefined;
      if (shared === undefined) throw new ExcelError("ItemNotFound");
      return offset(area, shared);
    },
    getIntersectionOrNullObject: (area, args) => {
      const other = rangeArgument(args, 0, area.sheet);
      const shared = other.sheet === area.sheet ? intersection(area, other) : undefined;
      return shared === undefined ? null : offset(area, shared);
    },
    getUsedRange: (area, args) => {
      const used = usedWithin(area, args.flag(0));
      return used === undefined ? offset(area, { rowCount: 1, columnCount: 1 }) : rangeMembers.of(used);
    },
    getUsedRangeOrNullObject: (area, args) => {
      const used = usedWithin(area, args.flag(0));
      return used === undefined ? null : rangeMembers.of(used);
    },
    getMergedAreasOrNullObject: (area) => {
      const areas = area.sheet.mergesTouching(area);
      return areas.length === 0 ? null : rangeAreasMembers.of({ sheet: area.sheet, areas });
    },
    getTables: (area, args) => tableScopedMembers.of({ area, fullyContained: args.flag(0) }),
    insert: (area, args) => insertCells(area, args.text(0)),
  },
});

function localFormat(format: string, sheet: MemorySheet): string {
  return format === "General" && sheet.workbook.language.startsWith("zh") ? "G/通用格式" : format;
}

function pieces({ sheet, areas }: SheetAreas): SheetArea[] {
  return areas.map((area) => sheetArea(sheet, area));
}

export const rangeAreasMembers: ObjectType<SheetAreas> = defineMembers("RangeAreas", {
  isReferenced: true,
  properties: {
    address: { get: areasAddress },
    addressLocal: { get: areasAddress },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + area.rowCount * area.columnCount, 0) },
    isEntireColumn: { get: ({ areas }) => areas.every(isEntireColumn) },
    isEntireRow: { get: ({ areas }) => areas.every(isEntireRow) },
  },
  links: {
    areas: (target) => rangeCollectionMembers.of(target),
    worksheet: ({ sheet }) => worksheetMembers.of(sheet),
    format: (target) => rangeFormatMembers.of({ areas: pieces(target) }),
    conditionalFormats: (target) => formatsOfAreas(target),
  },
  methods: {
    select: ({ sheet, areas }) => selectAreas(sheet, areas),
    clear: (target, args, session) => {
      const applyTo = oneOf(args.textOr(0, "All"), ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"]);
      for (const area of pieces(target)) clear(area, applyTo, session);
      return null;
    },
    setDirty: () => null,
  },
});

export const rangeCollectionMembers: ObjectType<SheetAreas> = defineMembers("RangeCollection", {
  items: (target) => pieces(target).map((area) => rangeMembers.of(area)),
});
