/** `Excel.ConditionalFormatCollection` and its kinds. Only the kind `Custom` has a rule that can be read back by member. */
import { intersection } from "./cell-address";
import { ExcelError } from "./excel-error";
import { checkedColor } from "./format-members";
import { defineMembers, jsonFlag, jsonInteger, jsonText, oneOf, type HostObject, type ObjectType } from "./members";
import type { MemoryConditionalFormat } from "./memory-sheet";
import { rangeAreasMembers, rangeMembers } from "./range-members";
import { sheetArea, type SheetAreas } from "./sheet-area";

const kinds = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;

function checkLocks({ sheet }: { readonly sheet: MemoryConditionalFormat["sheet"] }): void {
  sheet.workbook.checkWritable(sheet);
}

function formatsOf({ sheet, areas }: SheetAreas): MemoryConditionalFormat[] {
  return sheet.conditionalFormats.filter((format) =>
    format.areas.some((own) => areas.some((area) => intersection(own, area) !== undefined)),
  );
}

export function formatsOfAreas(target: SheetAreas): HostObject {
  return conditionalFormatCollectionMembers.of(target);
}

const fontMembers: ObjectType<MemoryConditionalFormat> = defineMembers("ConditionalRangeFont", {
  properties: {
    color: {
      get: (format) => format.fontColor,
      set: (format, value) => {
        checkLocks(format);
        format.fontColor = checkedColor(value);
      },
    },
    bold: {
      get: (format) => format.bold,
      set: (format, value) => {
        checkLocks(format);
        format.bold = jsonFlag(value);
      },
    },
    italic: {
      get: (format) => format.italic,
      set: (format, value) => {
        checkLocks(format);
        format.italic = jsonFlag(value);
      },
    },
    strikethrough: {
      get: (format) => format.strikethrough,
      set: (format, value) => {
        checkLocks(format);
        format.strikethrough = jsonFlag(value);
      },
    },
    underline: {
      get: (format) => format.underline,
      set: (format, value) => {
        checkLocks(format);
        format.underline = oneOf(value, ["None", "Single", "Double"]);
      },
    },
  },
  methods: {
    clear: (format) => {
      checkLocks(format);
      Object.assign(format, { fontColor: "", bold: null, italic: null, strikethrough: null, underline: "None" });
      return null;
    },
  },
});

const fillMembers: ObjectType<MemoryConditionalFormat> = defineMembers("ConditionalRangeFill", {
  properties: {
    color: {
      get: (format) => format.fillColor,
      set: (format, value) => {
        checkLocks(format);
        format.fillColor = checkedColor(value);
      },
    },
  },
  methods: {
    clear: (format) => {
      checkLocks(format);
      format.fillColor = "";
      return null;
    },
  },
});

const rangeFormatMembers: ObjectType<MemoryConditionalFormat> = defineMembers("ConditionalRangeFormat", {
  properties: {
    numberFormat: {
      get: (format) => format.numberFormat,
      set: (format, value) => {
        checkLocks(format);
        format.numberFormat = jsonText(value);
      },
    },
  },
  links: {
    font: (format) => fontMembers.of(format),
    fill: (format) => fillMembers.of(format),
  },
});

const ruleMembers: ObjectType<MemoryConditionalFormat> = defineMembers("ConditionalFormatRule", {
  properties: {
    formula: {
      get: (format) => format.formula,
      set: (format, value) => {
        checkLocks(format);
        const text = jsonText(value);
        if (text === "" || text.length > 8192) throw new ExcelError("InvalidArgument");
        format.formula = text.startsWith("=") ? text : `="${text.replaceAll('"', '""')}"`;
      },
    },
  },
});

const customMembers: ObjectType<MemoryConditionalFormat> = defineMembers("CustomConditionalFormat", {
  links: {
    rule: (format) => ruleMembers.of(format),
    format: (format) => rangeFormatMembers.of(format),
  },
});

function remove(format: MemoryConditionalFormat): void {
  checkLocks(format);
  format.sheet.conditionalFormats = format.sheet.conditionalFormats.filter((other) => other !== format);
}

export const conditionalFormatMembers: ObjectType<MemoryConditionalFormat> = defineMembers("ConditionalFormat", {
  identity: (format) => ({ Id: format.id }),
  properties: {
    id: { get: (format) => format.id },
    type: { get: (format) => format.type },
    priority: {
      get: (format) => format.sheet.conditionalFormats.indexOf(format),
      set: (format, value) => {
        const { sheet } = format;
        checkLocks(format);
        const others = sheet.conditionalFormats.filter((other) => other !== format);
        const wanted = jsonInteger(value);
        others.splice(wanted < 0 ? others.length : Math.min(wanted, others.length), 0, format);
        sheet.conditionalFormats = others;
      },
    },
    stopIfTrue: {
      get: (format) => format.stopIfTrue,
      set: (format, value) => {
        checkLocks(format);
        format.stopIfTrue = jsonFlag(value);
      },
    },
  },
  links: {
    custom: (format) => {
      if (format.type !== "Custom") throw new ExcelError("InvalidOperation");
      return customMembers.of(format);
    },
    customOrNullObject: (format) => (format.type === "Custom" ? customMembers.of(format) : null),
  },
  methods: {
    delete: (format) => {
      remove(format);
      return null;
    },
  },
  objectMethods: {
    getRange: ({ sheet, areas }) => {
      const [first, ...others] = areas;
      if (first === undefined || others.length > 0) throw new ExcelError("InvalidOperation");
      return rangeMembers.of(sheetArea(sheet, first));
    },
    getRangeOrNullObject: ({ sheet, areas }) => {
      const [first, ...others] = areas;
      return first === undefined || others.length > 0 ? null : rangeMembers.of(sheetArea(sheet, first));
    },
    getRanges: ({ sheet, areas }) => rangeAreasMembers.of({ sheet, areas }),
  },
});

export const conditionalFormatCollectionMembers: ObjectType<SheetAreas> = defineMembers("ConditionalFormatCollection", {
  items: (target) => formatsOf(target).map((format) => conditionalFormatMembers.of(format)),
  item: (target, key) => {
    const format = formatsOf(target).find((candidate) => candidate.id === key);
    return format === undefined ? null : conditionalFormatMembers.of(format);
  },
  methods: {
    clearAll: (target) => {
      checkLocks(target);
      for (const area of target.areas) target.sheet.removeConditionalFormats(area);
      return null;
    },
  },
  objectMethods: {
    add: (target, args) => {
      checkLocks(target);
      const { sheet } = target;
      const format: MemoryConditionalFormat = {
        id: `{${sheet.workbook.newGuid()}}`,
        sheet,
        type: oneOf(args.text(0), kinds),
        areas: target.areas.map(({ row, column, rowCount, columnCount }) => ({ row, column, rowCount, columnCount })),
        stopIfTrue: false,
        formula: "",
        fillColor: "",
        fontColor: "",
        bold: null,
        italic: null,
        underline: "None",
        strikethrough: null,
        numberFormat: "",
        rule: {},
      };
      sheet.conditionalFormats.unshift(format);
      return conditionalFormatMembers.of(format);
    },
  },
});
