/** `Excel.PageLayout`: how a sheet is printed. */
import type { CellRectangle } from "../kernel/sheet-source";
import { ExcelError } from "./excel-error";
import {
  defineMembers,
  jsonFlag,
  jsonNumber,
  jsonObject,
  jsonText,
  oneOf,
  type MethodArguments,
  type Property,
  type ObjectType,
} from "./members";
import type { MemorySheet, PageLayout } from "./memory-sheet";
import { areasByAddress, rangeAreasMembers, rangeMembers, rangeOf } from "./range-members";
import type { Json } from "./wire";

const paperSizes = ["Letter", "A3", "A4", "A5", "B4", "B5", "Legal", "Tabloid", "Folio", "Executive"] as const;

function layoutFlag(
  name: "centerHorizontally" | "centerVertically" | "printGridlines" | "printHeadings" | "blackAndWhite",
): Property<MemorySheet> {
  return {
    get: (sheet) => sheet.pageLayout[name],
    set: (sheet, value) => {
      sheet.workbook.checkWritable(sheet);
      sheet.pageLayout[name] = jsonFlag(value);
    },
  };
}

function margin(name: keyof PageLayout["margins"]): Property<MemorySheet> {
  return {
    get: (sheet) => sheet.pageLayout.margins[name],
    set: (sheet, value) => {
      sheet.workbook.checkWritable(sheet);
      const points = jsonNumber(value);
      if (points < 0) throw new ExcelError("InvalidArgument");
      sheet.pageLayout.margins[name] = points;
    },
  };
}

function setZoom(sheet: MemorySheet, value: Json): void {
  sheet.workbook.checkWritable(sheet);
  const zoom = jsonObject(value);
  for (const [name, number] of Object.entries(zoom)) {
    const isScale = name === "scale";
    if (!isScale && name !== "horizontalFitToPages" && name !== "verticalFitToPages") {
      throw new ExcelError("InvalidArgument", name);
    }
    if (number === null) continue;
    if (typeof number !== "number" || (isScale ? number < 10 || number > 400 : number < 0)) {
      throw new ExcelError("InvalidArgument", name);
    }
  }
  if (zoom["scale"] != null && (zoom["horizontalFitToPages"] != null || zoom["verticalFitToPages"] != null)) {
    throw new ExcelError("InvalidArgument");
  }
  sheet.pageLayout.zoom = zoom;
}

function areasArgument(sheet: MemorySheet, args: MethodArguments): readonly CellRectangle[] {
  const object = args.object(0);
  if (object == null) return areasByAddress(args.text(0), sheet).areas;
  const range = rangeMembers.targetOf(object);
  const ranges = rangeAreasMembers.targetOf(object);
  if (range?.sheet === sheet) return [placeOf(range)];
  if (ranges?.sheet === sheet) return ranges.areas.map(placeOf);
  throw new ExcelError("InvalidArgument");
}

function placeOf({ row, column, rowCount, columnCount }: CellRectangle): CellRectangle {
  return { row, column, rowCount, columnCount };
}

interface Half {
  readonly sheet: MemorySheet;
}

function headerFooterText(half: "header" | "footer", place: "left" | "center" | "right"): Property<Half> {
  return {
    get: ({ sheet }) => sheet.pageLayout[half][place],
    set: ({ sheet }, value) => {
      sheet.workbook.checkWritable(sheet);
      const text = jsonText(value);
      if (text.length > 255) throw new ExcelError("InvalidArgument");
      sheet.pageLayout[half][place] = text;
    },
  };
}

const headerFooterMembers: ObjectType<Half> = defineMembers("HeaderFooter", {
  properties: {
    leftHeader: headerFooterText("header", "left"),
    centerHeader: headerFooterText("header", "center"),
    rightHeader: headerFooterText("header", "right"),
    leftFooter: headerFooterText("footer", "left"),
    centerFooter: headerFooterText("footer", "center"),
    rightFooter: headerFooterText("footer", "right"),
  },
});

const headerFooterGroupMembers: ObjectType<MemorySheet> = defineMembers("HeaderFooterGroup", {
  links: { defaultForAllPages: (sheet) => headerFooterMembers.of({ sheet }) },
});

export const pageLayoutMembers: ObjectType<MemorySheet> = defineMembers("PageLayout", {
  properties: {
    orientation: {
      get: (sheet) => sheet.pageLayout.orientation,
      set: (sheet, value) => {
        sheet.workbook.checkWritable(sheet);
        sheet.pageLayout.orientation = oneOf(value, ["Portrait", "Landscape"]);
      },
    },
    paperSize: {
      get: (sheet) => sheet.pageLayout.paperSize,
      set: (sheet, value) => {
        sheet.workbook.checkWritable(sheet);
        sheet.pageLayout.paperSize = oneOf(value, paperSizes);
      },
    },
    zoom: { get: (sheet) => sheet.pageLayout.zoom, set: setZoom },
    centerHorizontally: layoutFlag("centerHorizontally"),
    centerVertically: layoutFlag("centerVertically"),
    printGridlines: layoutFlag("printGridlines"),
    printHeadings: layoutFlag("printHeadings"),
    blackAndWhite: layoutFlag("blackAndWhite"),
    printOrder: {
      get: (sheet) => sheet.pageLayout.printOrder,
      set: (sheet, value) => {
        sheet.workbook.checkWritable(sheet);
        sheet.pageLayout.printOrder = oneOf(value, ["DownThenOver", "OverThenDown"]);
      },
    },
    leftMargin: margin("leftMargin"),
    rightMargin: margin("rightMargin"),
    topMargin: margin("topMargin"),
    bottomMargin: margin("bottomMargin"),
    headerMargin: margin("headerMargin"),
    footerMargin: margin("footerMargin"),
  },
  links: { headersFooters: (sheet) => headerFooterGroupMembers.of(sheet) },
  methods: {
    setPrintTitleRows: (sheet, args) => {
      sheet.workbook.checkWritable(sheet);
      sheet.pageLayout.titleRows = areasArgument(sheet, args)[0];
      return null;
    },
    setPrintTitleColumns: (sheet, args) => {
      sheet.workbook.checkWritable(sheet);
      sheet.pageLayout.titleColumns = areasArgument(sheet, args)[0];
      return null;
    },
    setPrintArea: (sheet, args) => {
      sheet.workbook.checkWritable(sheet);
      sheet.pageLayout.printArea = [...areasArgument(sheet, args)];
      return null;
    },
  },
  objectMethods: {
    getPrintAreaOrNullObject: (sheet) =>
      sheet.pageLayout.printArea.length === 0
        ? null
        : rangeAreasMembers.of({ sheet, areas: sheet.pageLayout.printArea }),
    getPrintTitleRowsOrNullObject: (sheet) =>
      sheet.pageLayout.titleRows === undefined ? null : rangeOf(sheet, sheet.pageLayout.titleRows),
  },
});
