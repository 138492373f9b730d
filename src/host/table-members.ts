/** `Excel.Table`, its columns and rows. */
import type { CellRectangle } from "../kernel/sheet-source";
import { contains, intersection, parseCells } from "./cell-address";
import { ExcelError } from "./excel-error";
import {
  defineMembers,
  found,
  jsonFlag,
  jsonText,
  type HostObject,
  type MethodArguments,
  type ObjectType,
} from "./members";
import { newTableLook, type MemorySheet, type MemoryTable } from "./memory-sheet";
import type { MemoryWorkbook } from "./memory-workbook";
import { rangeArgument, rangeOf } from "./range-members";
import { forEachNewValue, mapCells, sheetArea, type SheetArea } from "./sheet-area";
import type { Json } from "./wire";
import { worksheetMembers } from "./worksheet-members";

interface ColumnOfTable {
  readonly table: MemoryTable;
  readonly index: number;
}

interface RowOfTable {
  readonly table: MemoryTable;
  readonly index: number;
}

export interface TablesInArea {
  readonly area: SheetArea;
  readonly fullyContained: boolean;
}

function headerArea({ area, hasHeaders }: MemoryTable): CellRectangle {
  if (!hasHeaders) throw new ExcelError("ItemNotFound");
  return { ...area, rowCount: 1 };
}

function bodyArea({ area, hasHeaders, hasTotals }: MemoryTable): CellRectangle {
  const above = hasHeaders ? 1 : 0;
  const rowCount = area.rowCount - above - (hasTotals ? 1 : 0);
  if (rowCount < 1) throw new ExcelError("ItemNotFound");
  return { ...area, row: area.row + above, rowCount };
}

function totalsArea({ area, hasTotals }: MemoryTable): CellRectangle {
  if (!hasTotals) throw new ExcelError("ItemNotFound");
  return { ...area, row: area.row + area.rowCount - 1, rowCount: 1 };
}

function columnName({ table, index }: ColumnOfTable): string {
  if (!table.hasHeaders) return `列${index + 1}`;
  return String(table.sheet.value(table.area.row, table.area.column + index) ?? "");
}

function columnOf(table: MemoryTable, key: Json): ColumnOfTable | undefined {
  const columns = columnsOf(table);
  if (typeof key === "number") return columns[key - 1];
  const name = jsonText(key).toLowerCase();
  return columns.find((column) => columnName(column).toLowerCase() === name);
}

function columnsOf(table: MemoryTable): ColumnOfTable[] {
  return Array.from({ length: table.area.columnCount }, (_, index) => ({ table, index }));
}

/** Header cells hold text, none is blank, and none repeats another. */
function completeHeader(table: MemoryTable): void {
  const { sheet, area } = table;
  const taken = new Set<string>();
  for (let column = area.column; column < area.column + area.columnCount; column++) {
    const value = sheet.value(area.row, column);
    const base = value === null ? `列${column - area.column + 1}` : String(value);
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base}${number}`;
    taken.add(name.toLowerCase());
    if (value !== name) sheet.setValue(area.row, column, name);
  }
}

export function addTable(area: SheetArea, hasHeaders: boolean): MemoryTable {
  const { sheet } = area;
  const { workbook } = sheet;
  workbook.checkWritable(sheet);
  const { row, column, columnCount } = area;
  if (sheet.tables.some((other) => intersection(other.area, area) !== undefined)) {
    throw new ExcelError("InvalidArgument", "tables can't overlap");
  }
  let { rowCount } = area;
  if (!hasHeaders) {
    const used = sheet.usedArea(true);
    const below = { row, column, columnCount, rowCount: (used?.row ?? 0) + (used?.rowCount ?? 0) - row };
    if (below.rowCount > 0) sheet.insertCells({ row, column, rowCount: 1, columnCount }, "Down");
    rowCount += 1;
  } else if (rowCount === 1) {
    rowCount = 2;
  }
  const table = newTable(sheet, { row, column, rowCount, columnCount });
  sheet.merges = sheet.merges.filter((merged) => intersection(merged, table.area) === undefined);
  completeHeader(table);
  sheet.tables.push(table);
  return table;
}

/** What a file says of a table that it brings along. */
export type FileTable = Omit<MemoryTable, "id" | "sheet">;

/** A table that a file brings along, as it is; a name that is taken gives way to a free one. */
export function addFileTable(sheet: MemorySheet, table: FileTable): MemoryTable {
  const { workbook } = sheet;
  const { name, area, hasHeaders, hasTotals, showFilterButton, showBandedRows, showBandedColumns } = table;
  const { highlightFirstColumn, highlightLastColumn, style } = table;
  const added: MemoryTable = {
    ...newTable(sheet, area),
    name: workbook.table(name) === undefined && name !== "" ? name : freeTableName(workbook),
    hasHeaders,
    hasTotals,
    showFilterButton,
    showBandedRows,
    showBandedColumns,
    highlightFirstColumn,
    highlightLastColumn,
    style,
  };
  sheet.tables.push(added);
  return added;
}

function newTable(sheet: MemorySheet, area: CellRectangle): MemoryTable {
  return {
    id: String(sheet.workbook.newNumber()),
    name: freeTableName(sheet.workbook),
    sheet,
    area,
    ...newTableLook,
  };
}

function freeTableName(workbook: MemoryWorkbook): string {
  for (let number = 1; ; number++) {
    const name = `表${number}`;
    if (workbook.table(name) === undefined) return name;
  }
}

function rename(table: MemoryTable, value: Json): void {
  const name = jsonText(value);
  const { workbook } = table.sheet;
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) || /^[rc]$/i.test(name) || parseCells(name) !== undefined) {
    throw new ExcelError("InvalidArgument", name);
  }
  const same = workbook.table(name);
  const isName = workbook.names.some((item) => item.name.toLowerCase() === name.toLowerCase());
  if ((same !== undefined && same !== table) || isName) throw new ExcelError("ItemAlreadyExists", name);
  table.name = name;
}

function setTotals(table: MemoryTable, value: boolean): void {
  const { sheet } = table;
  sheet.workbook.checkWritable(sheet);
  if (value === table.hasTotals) return;
  if (value) {
    const next = { ...table.area, row: table.area.row + table.area.rowCount, rowCount: 1 };
    sheet.insertCells(next, "Down");
    table.area = { ...table.area, rowCount: table.area.rowCount + 1 };
    sheet.setValue(next.row, next.column, "汇总");
  } else {
    sheet.deleteCells(totalsArea(table), "Up");
  }
  table.hasTotals = value;
}

function setHeaders(table: MemoryTable, value: boolean): void {
  const { sheet } = table;
  sheet.workbook.checkWritable(sheet);
  if (value === table.hasHeaders) return;
  if (!value) {
    sheet.clearContents(headerArea(table));
    table.area = { ...table.area, row: table.area.row + 1, rowCount: table.area.rowCount - 1 };
    table.hasHeaders = false;
    return;
  }
  if (table.area.row === 0) throw new ExcelError("InvalidOperation");
  table.area = { ...table.area, row: table.area.row - 1, rowCount: table.area.rowCount + 1 };
  table.hasHeaders = true;
  completeHeader(table);
}

function resize(table: MemoryTable, next: SheetArea): void {
  const { sheet } = table;
  sheet.workbook.checkWritable(sheet);
  const overlaps = sheet.tables.some((other) => other !== table && intersection(other.area, next) !== undefined);
  const keepsHeader = next.row === table.area.row && intersection(next, table.area) !== undefined;
  if (next.sheet !== sheet || overlaps || !keepsHeader || next.rowCount < 2) throw new ExcelError("InvalidArgument");
  const { row, column, rowCount, columnCount } = next;
  table.area = { row, column, rowCount, columnCount };
  completeHeader(table);
}

function addRows(table: MemoryTable, args: MethodArguments): RowOfTable {
  const { sheet } = table;
  sheet.workbook.checkWritable(sheet);
  const body = bodyArea(table);
  const given = args.json(1);
  const values = Array.isArray(given) ? given : null;
  const rowCount = values !== null && values.length > 0 ? values.length : 1;
  const wanted = args.integerOr(0, -1);
  const index = wanted < 0 ? body.rowCount : wanted;
  if (index > body.rowCount) throw new ExcelError("InvalidArgument");
  const added = sheetArea(sheet, { ...body, row: body.row + index, rowCount });
  const tableArea = table.area;
  sheet.insertCells(added, "Down");
  table.area = { ...tableArea, rowCount: tableArea.rowCount + rowCount };
  if (values !== null) {
    forEachNewValue(added, values, (row, column, cell) => sheet.workbook.enter(sheet, row, column, cell));
  }
  sheet.workbook.listener?.({ kind: "changed", sheet, area: added, changeType: "RangeEdited", origin: "addin" });
  return { table, index };
}

function flag(
  name: "showFilterButton" | "showBandedRows" | "showBandedColumns" | "highlightFirstColumn" | "highlightLastColumn",
) {
  return {
    get: (table: MemoryTable) => table[name],
    set: (table: MemoryTable, value: Json) => {
      table.sheet.workbook.checkWritable(table.sheet);
      table[name] = jsonFlag(value);
    },
  };
}

function removeTable(table: MemoryTable): void {
  table.sheet.tables = table.sheet.tables.filter((other) => other !== table);
}

export const tableMembers: ObjectType<MemoryTable> = defineMembers("Table", {
  identity: (table) => ({ Id: table.id }),
  properties: {
    id: { get: (table) => table.id },
    name: { get: (table) => table.name, set: rename },
    style: {
      get: (table) => table.style,
      set: (table, value) => {
        table.sheet.workbook.checkWritable(table.sheet);
        const style = jsonText(value);
        if (!/^TableStyle(Light|Medium|Dark)\d{1,2}$/.test(style)) throw new ExcelError("InvalidArgument", style);
        table.style = style;
      },
    },
    showTotals: { get: (table) => table.hasTotals, set: (table, value) => setTotals(table, jsonFlag(value)) },
    showHeaders: { get: (table) => table.hasHeaders, set: (table, value) => setHeaders(table, jsonFlag(value)) },
    showFilterButton: flag("showFilterButton"),
    showBandedRows: flag("showBandedRows"),
    showBandedColumns: flag("showBandedColumns"),
    highlightFirstColumn: flag("highlightFirstColumn"),
    highlightLastColumn: flag("highlightLastColumn"),
  },
  links: {
    worksheet: (table) => worksheetMembers.of(table.sheet),
    columns: (table) => columnCollectionMembers.of(table),
    rows: (table) => rowCollectionMembers.of(table),
  },
  methods: {
    delete: (table) => {
      table.sheet.workbook.checkWritable(table.sheet);
      removeTable(table);
      table.sheet.clearContents(table.area);
      table.sheet.clearStyles(table.area);
      return null;
    },
    resize: (table, args) => {
      resize(table, rangeArgument(args, 0, table.sheet));
      return null;
    },
    clearFilters: () => null,
  },
  objectMethods: {
    getRange: (table) => rangeOf(table.sheet, table.area),
    getHeaderRowRange: (table) => rangeOf(table.sheet, headerArea(table)),
    getDataBodyRange: (table) => rangeOf(table.sheet, bodyArea(table)),
    getTotalRowRange: (table) => rangeOf(table.sheet, totalsArea(table)),
    convertToRange: (table) => {
      table.sheet.workbook.checkWritable(table.sheet);
      removeTable(table);
      return rangeOf(table.sheet, table.area);
    },
  },
});

const columnMembers: ObjectType<ColumnOfTable> = defineMembers("TableColumn", {
  identity: ({ index }) => ({ Id: index + 1 }),
  properties: {
    id: { get: ({ index }) => index + 1 },
    index: { get: ({ index }) => index },
    name: {
      get: columnName,
      set: ({ table, index }, value) => {
        table.sheet.workbook.checkWritable(table.sheet);
        const same = columnOf(table, jsonText(value));
        if (same !== undefined && same.index !== index) throw new ExcelError("ItemAlreadyExists");
        table.sheet.setValue(headerArea(table).row, table.area.column + index, jsonText(value));
      },
    },
    values: {
      get: (target) => {
        const { sheet } = target.table;
        return mapCells(
          sheetArea(sheet, columnArea(target, target.table.area)),
          (row, column) => sheet.value(row, column) ?? "",
        );
      },
    },
  },
  objectMethods: {
    getRange: (target) => rangeOf(target.table.sheet, columnArea(target, target.table.area)),
    getHeaderRowRange: (target) => rangeOf(target.table.sheet, columnArea(target, headerArea(target.table))),
    getDataBodyRange: (target) => rangeOf(target.table.sheet, columnArea(target, bodyArea(target.table))),
    getTotalRowRange: (target) => rangeOf(target.table.sheet, columnArea(target, totalsArea(target.table))),
  },
});

function columnArea({ index }: ColumnOfTable, within: CellRectangle): CellRectangle {
  return { ...within, column: within.column + index, columnCount: 1 };
}

const columnCollectionMembers: ObjectType<MemoryTable> = defineMembers("TableColumnCollection", {
  properties: { count: { get: (table) => table.area.columnCount } },
  items: (table) => columnsOf(table).map((column) => columnMembers.of(column)),
  item: (table, key) => {
    const column = columnOf(table, key);
    return column === undefined ? null : columnMembers.of(column);
  },
});

const rowMembers: ObjectType<RowOfTable> = defineMembers("TableRow", {
  properties: {
    index: { get: ({ index }) => index },
    values: {
      get: (target) => {
        const { sheet } = target.table;
        return mapCells(sheetArea(sheet, rowArea(target)), (row, column) => sheet.value(row, column) ?? "");
      },
    },
  },
  methods: {
    delete: (target) => {
      const { sheet } = target.table;
      sheet.workbook.checkWritable(sheet);
      sheet.deleteCells(rowArea(target), "Up");
      return null;
    },
  },
  objectMethods: { getRange: (target) => rangeOf(target.table.sheet, rowArea(target)) },
});

function rowArea({ table, index }: RowOfTable): CellRectangle {
  const body = bodyArea(table);
  if (index >= body.rowCount) throw new ExcelError("ItemNotFound");
  return { ...body, row: body.row + index, rowCount: 1 };
}

const rowCollectionMembers: ObjectType<MemoryTable> = defineMembers("TableRowCollection", {
  properties: { count: { get: (table) => bodyArea(table).rowCount } },
  items: (table) => Array.from({ length: bodyArea(table).rowCount }, (_, index) => rowMembers.of({ table, index })),
  objectMethods: { add: (table, args) => rowMembers.of(addRows(table, args)) },
});

function ofTable(table: MemoryTable | undefined): HostObject | null {
  return table === undefined ? null : tableMembers.of(table);
}

export const sheetTablesMembers: ObjectType<MemorySheet> = defineMembers("TableCollection", {
  properties: { count: { get: (sheet) => sheet.tables.length } },
  items: (sheet) => sheet.tables.map((table) => tableMembers.of(table)),
  item: (sheet, key) => {
    const table = sheet.workbook.table(jsonText(key));
    return ofTable(table?.sheet === sheet ? table : undefined);
  },
  objectMethods: {
    add: (sheet, args) => {
      const area = rangeArgument(args, 0, sheet);
      if (area.sheet !== sheet) throw new ExcelError("InvalidArgument");
      return tableMembers.of(addTable(area, args.flag(1)));
    },
  },
});

export const workbookTablesMembers: ObjectType<MemoryWorkbook> = defineMembers("TableCollection", {
  properties: { count: { get: (workbook) => workbook.sheets.flatMap((sheet) => sheet.tables).length } },
  items: (workbook) => workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => tableMembers.of(table))),
  item: (workbook, key) => ofTable(workbook.table(jsonText(key))),
  objectMethods: {
    add: (workbook, args) => tableMembers.of(addTable(rangeArgument(args, 0, workbook.activeSheet), args.flag(1))),
  },
});

function tablesIn({ area, fullyContained }: TablesInArea): MemoryTable[] {
  return area.sheet.tables.filter((table) =>
    fullyContained ? contains(area, table.area) : intersection(area, table.area) !== undefined,
  );
}

export const tableScopedMembers: ObjectType<TablesInArea> = defineMembers("TableScopedCollection", {
  items: (target) => tablesIn(target).map((table) => tableMembers.of(table)),
  item: (target, key) => {
    const name = jsonText(key).toLowerCase();
    return ofTable(tablesIn(target).find((table) => table.id === key || table.name.toLowerCase() === name));
  },
  objectMethods: { getFirst: (target) => tableMembers.of(found(tablesIn(target)[0])) },
});
