/** `Excel.NamedItem`: names of cells and formulas. */
import { parseCells } from "./cell-address";
import { ExcelError } from "./excel-error";
import { defineMembers, jsonFlag, jsonText, type HostObject, type MethodArguments, type ObjectType } from "./members";
import type { MemorySheet } from "./memory-sheet";
import type { DefinedName, MemoryWorkbook } from "./memory-workbook";
import { rangeByAddress, rangeMembers } from "./range-members";
import { areaAddress, type SheetArea } from "./sheet-area";

interface NameOfWorkbook {
  readonly workbook: MemoryWorkbook;
  readonly item: DefinedName;
}

function rangeOfName({ workbook, item }: NameOfWorkbook): SheetArea | undefined {
  try {
    return rangeByAddress(item.formula, item.sheet ?? workbook.activeSheet);
  } catch (error) {
    if (error instanceof ExcelError) return undefined;
    throw error;
  }
}

function absolute(area: SheetArea): string {
  return `=${areaAddress(area).replace(/(?<=!|:)([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
}

export const nameMembers: ObjectType<NameOfWorkbook> = defineMembers("NamedItem", {
  identity: ({ item }) => ({ Name: item.name, _Id: item.name }),
  properties: {
    name: { get: ({ item }) => item.name },
    formula: {
      get: ({ item }) => item.formula,
      set: ({ item }, value) => {
        item.formula = jsonText(value);
      },
    },
    value: {
      get: (target) => {
        const range = rangeOfName(target);
        return range === undefined ? target.item.formula : areaAddress(range).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
      },
    },
    type: { get: (target) => (rangeOfName(target) === undefined ? "String" : "Range") },
    scope: { get: ({ item }) => (item.sheet === undefined ? "Workbook" : "Worksheet") },
    comment: { get: ({ item }) => item.comment },
    visible: {
      get: ({ item }) => item.visible,
      set: ({ item }, value) => {
        item.visible = jsonFlag(value);
      },
    },
  },
  methods: {
    delete: ({ workbook, item }) => {
      workbook.names.splice(workbook.names.indexOf(item), 1);
      return null;
    },
  },
  objectMethods: {
    getRange: (target) => {
      const range = rangeOfName(target);
      if (range === undefined) throw new ExcelError("InvalidReference");
      return rangeMembers.of(range);
    },
    getRangeOrNullObject: (target) => {
      const range = rangeOfName(target);
      return range === undefined ? null : rangeMembers.of(range);
    },
  },
});

function addName(workbook: MemoryWorkbook, sheet: MemorySheet | undefined, args: MethodArguments): HostObject {
  const name = args.text(0);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) || /^[rc]$/i.test(name) || parseCells(name) !== undefined) {
    throw new ExcelError("InvalidArgument", name);
  }
  const isTaken = workbook.names.some((item) => item.sheet === sheet && item.name.toLowerCase() === name.toLowerCase());
  if (isTaken || workbook.table(name) !== undefined) throw new ExcelError("ItemAlreadyExists", name);
  const range = rangeMembers.targetOf(args.object(1));
  const formula = range === undefined ? args.text(1) : absolute(range);
  const item: DefinedName = {
    name,
    formula,
    visible: true,
    comment: args.textOr(2, ""),
    ...(sheet === undefined ? {} : { sheet }),
  };
  workbook.names.push(item);
  return nameMembers.of({ workbook, item });
}

function nameOf(workbook: MemoryWorkbook, sheet: MemorySheet | undefined, key: string): HostObject | null {
  const item = workbook.names.find(
    (candidate) => candidate.sheet === sheet && candidate.name.toLowerCase() === key.toLowerCase(),
  );
  return item === undefined ? null : nameMembers.of({ workbook, item });
}

function namesOf(workbook: MemoryWorkbook, sheet: MemorySheet | undefined): HostObject[] {
  return workbook.names.filter((item) => item.sheet === sheet).map((item) => nameMembers.of({ workbook, item }));
}

export const workbookNamesMembers: ObjectType<MemoryWorkbook> = defineMembers("NamedItemCollection", {
  items: (workbook) => namesOf(workbook, undefined),
  item: (workbook, key) => nameOf(workbook, undefined, jsonText(key)),
  objectMethods: { add: (workbook, args) => addName(workbook, undefined, args) },
});

export const sheetNamesMembers: ObjectType<MemorySheet> = defineMembers("NamedItemCollection", {
  items: (sheet) => namesOf(sheet.workbook, sheet),
  item: (sheet, key) => nameOf(sheet.workbook, sheet, jsonText(key)),
  objectMethods: { add: (sheet, args) => addName(sheet.workbook, sheet, args) },
});
