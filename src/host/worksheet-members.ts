/** `Excel.Worksheet` and `Excel.WorksheetCollection`. */
import { sheetColumns, sheetRows } from "../kernel/cell-address";
import { chartCollectionMembers } from "./chart-members";
import { ExcelError } from "./excel-error";
import { eventTypes, wholeWorkbook } from "./event-messages";
import { checkedColor } from "./format-members";
import {
  defineMembers,
  jsonFlag,
  jsonInteger,
  jsonObject,
  jsonText,
  oneOf,
  type HostObject,
  type ObjectType,
} from "./members";
import type { MemorySheet } from "./memory-sheet";
import type { MemoryWorkbook } from "./memory-workbook";
import { sheetNamesMembers } from "./name-members";
import { pageLayoutMembers } from "./page-layout-members";
import { areasByAddress, rangeAreasMembers, rangeByAddress, rangeMembers, rangeOf, wholeSheet } from "./range-members";
import { sheetTablesMembers } from "./table-members";
import type { Json } from "./wire";

function setVisibility(sheet: MemorySheet, value: Json): void {
  const { workbook } = sheet;
  workbook.checkStructure();
  const visibility = oneOf(value, ["Visible", "Hidden", "VeryHidden"]);
  if (visibility !== "Visible") {
    const other = workbook.sheets.find((candidate) => candidate !== sheet && candidate.visibility === "Visible");
    if (other === undefined) throw new ExcelError("InvalidOperation");
    if (workbook.activeSheet === sheet) workbook.activate(other);
  }
  sheet.visibility = visibility;
}

function rename(sheet: MemorySheet, value: Json): void {
  const { workbook } = sheet;
  workbook.checkStructure();
  const name = jsonText(value);
  workbook.checkSheetName(name, sheet);
  sheet.name = name;
}

function move(sheet: MemorySheet, value: Json): void {
  const { workbook } = sheet;
  workbook.checkStructure();
  const position = jsonInteger(value);
  if (position < 0 || position >= workbook.sheets.length) throw new ExcelError("InvalidArgument");
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  workbook.sheets.splice(position, 0, sheet);
}

const freezeMembers: ObjectType<MemorySheet> = defineMembers("WorksheetFreezePanes", {
  methods: {
    freezeRows: (sheet, args) => {
      sheet.frozen = { rows: args.integerOr(0, 1), columns: 0 };
      return null;
    },
    freezeColumns: (sheet, args) => {
      sheet.frozen = { rows: 0, columns: args.integerOr(0, 1) };
      return null;
    },
    freezeAt: (sheet, args) => {
      const object = args.object(0);
      const range = object == null ? rangeByAddress(args.text(0), sheet) : rangeMembers.targetOf(object);
      if (range === undefined) throw new ExcelError("InvalidArgument");
      sheet.frozen = { rows: range.row + range.rowCount, columns: range.column + range.columnCount };
      return null;
    },
    unfreeze: (sheet) => {
      sheet.frozen = { rows: 0, columns: 0 };
      return null;
    },
  },
  objectMethods: {
    getLocationOrNullObject: (sheet) => {
      const { rows, columns } = sheet.frozen;
      if (rows === 0 && columns === 0) return null;
      return rangeOf(sheet, {
        row: 0,
        column: 0,
        rowCount: rows === 0 ? sheetRows : rows,
        columnCount: columns === 0 ? sheetColumns : columns,
      });
    },
  },
});

const protectionMembers: ObjectType<MemorySheet> = defineMembers("WorksheetProtection", {
  properties: {
    protected: { get: (sheet) => sheet.protection.isProtected },
    options: { get: (sheet) => sheet.protection.options },
  },
  methods: {
    protect: (sheet, args) => {
      if (sheet.protection.isProtected) throw new ExcelError("InvalidOperation");
      const options = args.isMissing(0) ? {} : jsonObject(args.json(0));
      sheet.protection = { isProtected: true, options, password: args.textOr(1, "") };
      return null;
    },
    unprotect: (sheet, args) => {
      if (sheet.protection.password !== args.textOr(0, "")) throw new ExcelError("AccessDenied");
      sheet.protection = { isProtected: false, options: {}, password: "" };
      return null;
    },
  },
});

export const worksheetMembers: ObjectType<MemorySheet> = defineMembers("Worksheet", {
  identity: (sheet) => ({ Id: sheet.id }),
  properties: {
    id: { get: (sheet) => sheet.id },
    name: { get: (sheet) => sheet.name, set: rename },
    position: { get: (sheet) => sheet.workbook.sheets.indexOf(sheet), set: move },
    visibility: { get: (sheet) => sheet.visibility, set: setVisibility },
    tabColor: {
      get: (sheet) => sheet.tabColor,
      set: (sheet, value) => {
        sheet.tabColor = value === "" ? "" : checkedColor(value);
      },
    },
    showGridlines: {
      get: (sheet) => sheet.showGridlines,
      set: (sheet, value) => {
        sheet.showGridlines = jsonFlag(value);
      },
    },
    showHeadings: {
      get: (sheet) => sheet.showHeadings,
      set: (sheet, value) => {
        sheet.showHeadings = jsonFlag(value);
      },
    },
    standardHeight: { get: () => 14.25, inLoadAll: false },
  },
  setterAliases: { gridlines: "showGridlines", headings: "showHeadings" },
  links: {
    tables: (sheet) => sheetTablesMembers.of(sheet),
    charts: (sheet) => chartCollectionMembers.of(sheet),
    names: (sheet) => sheetNamesMembers.of(sheet),
    freezePanes: (sheet) => freezeMembers.of(sheet),
    protection: (sheet) => protectionMembers.of(sheet),
    pageLayout: (sheet) => pageLayoutMembers.of(sheet),
  },
  events: {
    onChanged: { type: eventTypes.changed, registration: "DataChanged", target: (sheet) => sheet.id },
    onActivated: { type: eventTypes.activated, registration: "Activated", target: (sheet) => sheet.id },
    onDeactivated: { type: eventTypes.deactivated, registration: "Deactivated", target: (sheet) => sheet.id },
    onSelectionChanged: {
      type: eventTypes.selectionChanged,
      registration: "SelectionChanged",
      target: (sheet) => sheet.id,
    },
  },
  methods: {
    activate: (sheet) => {
      sheet.workbook.activate(sheet);
      return null;
    },
    delete: (sheet) => {
      sheet.workbook.deleteSheet(sheet, "addin");
      return null;
    },
    calculate: () => null,
  },
  objectMethods: {
    getRange: (sheet, args) => {
      if (args.isMissing(0)) return rangeMembers.of(wholeSheet(sheet));
      const range = rangeByAddress(args.text(0), sheet);
      if (range.sheet !== sheet) throw new ExcelError("InvalidArgument");
      return rangeMembers.of(range);
    },
    getRangeByIndexes: (sheet, args) =>
      rangeOf(sheet, {
        row: args.integer(0),
        column: args.integer(1),
        rowCount: args.integer(2),
        columnCount: args.integer(3),
      }),
    getRanges: (sheet, args) =>
      rangeAreasMembers.of(
        args.isMissing(0) ? { sheet, areas: [wholeSheet(sheet)] } : areasByAddress(args.text(0), sheet),
      ),
    getCell: (sheet, args) =>
      rangeOf(sheet, { row: args.integer(0), column: args.integer(1), rowCount: 1, columnCount: 1 }),
    getUsedRange: (sheet, args) =>
      rangeOf(sheet, sheet.usedArea(args.flag(0)) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 }),
    getUsedRangeOrNullObject: (sheet, args) => {
      const used = sheet.usedArea(args.flag(0));
      return used === undefined ? null : rangeOf(sheet, used);
    },
    getNextOrNullObject: (sheet, args) => neighbour(sheet, 1, args.flag(0)),
    getPreviousOrNullObject: (sheet, args) => neighbour(sheet, -1, args.flag(0)),
  },
});

function neighbour(sheet: MemorySheet, step: 1 | -1, visibleOnly: boolean): HostObject | null {
  const { sheets } = sheet.workbook;
  for (let index = sheets.indexOf(sheet) + step; index >= 0 && index < sheets.length; index += step) {
    const candidate = sheets[index];
    if (candidate !== undefined && (!visibleOnly || candidate.visibility === "Visible")) {
      return worksheetMembers.of(candidate);
    }
  }
  return null;
}

function freeSheetName(workbook: MemoryWorkbook): string {
  for (let number = 1; ; number++) {
    const name = `Sheet${number}`;
    if (workbook.sheet(name) === undefined) return name;
  }
}

export const worksheetCollectionMembers: ObjectType<MemoryWorkbook> = defineMembers("WorksheetCollection", {
  items: (workbook) => workbook.sheets.map((sheet) => worksheetMembers.of(sheet)),
  item: (workbook, key) => {
    const sheet = workbook.sheet(jsonText(key));
    return sheet === undefined ? null : worksheetMembers.of(sheet);
  },
  events: {
    onChanged: { type: eventTypes.changed, registration: "DataChanged", target: () => wholeWorkbook },
    onAdded: { type: eventTypes.added, registration: "Added", target: () => wholeWorkbook },
    onDeleted: { type: eventTypes.deleted, registration: "Deleted", target: () => wholeWorkbook },
    onActivated: { type: eventTypes.activated, registration: "Activated", target: () => wholeWorkbook },
    onDeactivated: { type: eventTypes.deactivated, registration: "Deactivated", target: () => wholeWorkbook },
    onSelectionChanged: {
      type: eventTypes.selectionChanged,
      registration: "SelectionChanged",
      target: () => wholeWorkbook,
    },
  },
  methods: {
    getCount: (workbook, args) =>
      workbook.sheets.filter((sheet) => !args.flag(0) || sheet.visibility === "Visible").length,
  },
  objectMethods: {
    add: (workbook, args) => {
      workbook.checkStructure();
      const name = args.isMissing(0) ? freeSheetName(workbook) : args.text(0);
      const sheet = workbook.createSheet(name, workbook.sheets.length);
      workbook.listener?.({ kind: "added", sheet, origin: "addin" });
      return worksheetMembers.of(sheet);
    },
    getActiveWorksheet: (workbook) => worksheetMembers.of(workbook.activeSheet),
    getFirst: (workbook, args) => {
      const sheet = workbook.sheets.find((candidate) => !args.flag(0) || candidate.visibility === "Visible");
      return sheet === undefined ? null : worksheetMembers.of(sheet);
    },
    getLast: (workbook, args) => {
      const sheet = workbook.sheets.findLast((candidate) => !args.flag(0) || candidate.visibility === "Visible");
      return sheet === undefined ? null : worksheetMembers.of(sheet);
    },
  },
});
