/** `Excel.Workbook`, `Excel.Application` and what hangs directly on the workbook. */
import { changedRangePrefix } from "./event-messages";
import { customXmlPartCollectionMembers } from "./custom-xml-members";
import { ExcelError } from "./excel-error";
import {
  defineMembers,
  jsonObject,
  jsonText,
  oneOf,
  type MethodArguments,
  type Property,
  type ObjectType,
} from "./members";
import type { MemoryWorkbook } from "./memory-workbook";
import { workbookNamesMembers } from "./name-members";
import { rangeAreasMembers, rangeByAddress, rangeMembers, rangeOf } from "./range-members";
import { sheetArea, type SheetArea } from "./sheet-area";
import { workbookTablesMembers } from "./table-members";
import type { Json } from "./wire";
import type { WorkbookSession } from "./workbook-session";
import { worksheetCollectionMembers } from "./worksheet-members";

const applicationMembers: ObjectType<MemoryWorkbook> = defineMembers("Application", {
  properties: {
    calculationMode: {
      get: (workbook) => workbook.calculationMode,
      set: (workbook, value) => {
        workbook.calculationMode = oneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"]);
      },
    },
    calculationState: { get: () => "Done" },
    calculationEngineVersion: { get: () => 191029 },
  },
  methods: {
    calculate: (workbook, args) => {
      oneOf(args.textOr(0, "Recalculate"), ["Recalculate", "Full", "FullRebuild"]);
      workbook.calculations++;
      return null;
    },
    suspendScreenUpdatingUntilNextSync: () => null,
    suspendApiCalculationUntilNextSync: () => null,
  },
});

const protectionMembers: ObjectType<MemoryWorkbook> = defineMembers("WorkbookProtection", {
  properties: { protected: { get: (workbook) => workbook.isStructureProtected } },
  methods: {
    protect: (workbook) => {
      if (workbook.isStructureProtected) throw new ExcelError("InvalidOperation");
      workbook.isStructureProtected = true;
      return null;
    },
    unprotect: (workbook) => {
      workbook.isStructureProtected = false;
      return null;
    },
  },
});

function documentProperty(name: keyof MemoryWorkbook["properties"]): Property<MemoryWorkbook> {
  return {
    get: (workbook) => workbook.properties[name],
    set: (workbook, value) => {
      workbook.properties[name] = jsonText(value);
    },
  };
}

const propertiesMembers: ObjectType<MemoryWorkbook> = defineMembers("DocumentProperties", {
  properties: {
    title: documentProperty("title"),
    subject: documentProperty("subject"),
    author: documentProperty("author"),
    keywords: documentProperty("keywords"),
    comments: documentProperty("comments"),
    category: documentProperty("category"),
    manager: documentProperty("manager"),
    company: documentProperty("company"),
  },
});

function selectedArea(workbook: MemoryWorkbook): SheetArea {
  const [first, ...others] = workbook.activeSheet.selection;
  if (first === undefined || others.length > 0) throw new ExcelError("InvalidReference");
  return sheetArea(workbook.activeSheet, first);
}

function insertSheets(workbook: MemoryWorkbook, args: MethodArguments): Json {
  workbook.checkStructure();
  const base64 = args.text(0);
  const options = args.isMissing(1) ? {} : jsonObject(args.json(1));
  const names = options["sheetNamesToInsert"];
  const relativeName = options["relativeTo"];
  const relative = typeof relativeName === "string" ? workbook.sheet(relativeName) : undefined;
  const positionType = oneOf(options["positionType"] ?? "End", ["None", "Before", "After", "Beginning", "End"]);
  if ((positionType === "Before" || positionType === "After") && relative === undefined) {
    throw new ExcelError("InvalidArgument");
  }
  const at = relative === undefined ? workbook.sheets.length : workbook.sheets.indexOf(relative);
  const position = {
    None: workbook.sheets.length,
    End: workbook.sheets.length,
    Beginning: 0,
    Before: at,
    After: at + 1,
  };
  if (workbook.insertSheetsFromBase64 === undefined) throw new ExcelError("ApiNotFound", "insertWorksheetsFromBase64");
  const sheets = workbook.insertSheetsFromBase64(base64, {
    sheetNamesToInsert: Array.isArray(names) ? names.map(jsonText) : [],
    position: position[positionType],
  });
  for (const sheet of sheets) workbook.listener?.({ kind: "added", sheet, origin: "addin" });
  return sheets.map((sheet) => sheet.id);
}

/** `<sheet id>!A1:B2` after the prefix. */
function changedRange(workbook: MemoryWorkbook, reference: string): SheetArea | undefined {
  const [sheetId = "", address = ""] = reference.slice(changedRangePrefix.length).split("!");
  const sheet = reference.startsWith(changedRangePrefix) ? workbook.sheet(sheetId) : undefined;
  return sheet === undefined ? undefined : rangeByAddress(address, sheet);
}

export const workbookMembers: ObjectType<MemoryWorkbook> = defineMembers("Workbook", {
  properties: {
    name: { get: (workbook) => workbook.name },
    readOnly: { get: (workbook) => workbook.readOnly },
    isDirty: { get: () => true, set: () => undefined },
    autoSave: { get: () => false },
  },
  links: {
    worksheets: (workbook) => worksheetCollectionMembers.of(workbook),
    application: (workbook) => applicationMembers.of(workbook),
    protection: (workbook) => protectionMembers.of(workbook),
    properties: (workbook) => propertiesMembers.of(workbook),
    customXmlParts: (workbook) => customXmlPartCollectionMembers.of(workbook),
    names: (workbook) => workbookNamesMembers.of(workbook),
    tables: (workbook) => workbookTablesMembers.of(workbook),
  },
  methods: {
    insertWorksheetsFromBase64: insertSheets,
    _RemoveReference: (_workbook, args, session: WorkbookSession) => {
      session.release(args.text(0));
      return null;
    },
  },
  objectMethods: {
    getSelectedRange: (workbook) => rangeMembers.of(selectedArea(workbook)),
    getSelectedRanges: (workbook) =>
      rangeAreasMembers.of({ sheet: workbook.activeSheet, areas: workbook.activeSheet.selection }),
    getActiveCell: (workbook) => {
      const first = workbook.activeSheet.selection[0] ?? { row: 0, column: 0 };
      return rangeOf(workbook.activeSheet, { row: first.row, column: first.column, rowCount: 1, columnCount: 1 });
    },
    _GetRangeForEventByReferenceId: (workbook, args) => {
      const range = changedRange(workbook, args.text(0));
      if (range === undefined) throw new ExcelError("ItemNotFound");
      return rangeMembers.of(range);
    },
    _GetRangeOrNullObjectForEventByReferenceId: (workbook, args) => {
      const range = changedRange(workbook, args.text(0));
      return range === undefined ? null : rangeMembers.of(range);
    },
  },
});
