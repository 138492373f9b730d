/** `Excel.DataValidation` of a range. */
import { contains, intersection } from "./cell-address";
import { ExcelError } from "./excel-error";
import { defineMembers, jsonFlag, jsonObject, type ObjectType } from "./members";
import type { MemoryValidation } from "./memory-sheet";
import type { SheetArea } from "./sheet-area";
import type { Json, JsonObject } from "./wire";

const kinds: Readonly<Record<string, string>> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  date: "Date",
  time: "Time",
  custom: "Custom",
};

const noPrompt: JsonObject = { message: "", showPrompt: true, title: "" };
const noAlert: JsonObject = { message: "", showAlert: true, style: "Stop", title: "" };

function current(area: SheetArea): MemoryValidation | undefined {
  return area.sheet.validations.find((validation) => contains(validation.area, area));
}

/** A validation that covers a part of the range only reads as null. */
function isMixed(area: SheetArea): boolean {
  return (
    current(area) === undefined &&
    area.sheet.validations.some((validation) => intersection(validation.area, area) !== undefined)
  );
}

function change(area: SheetArea, patch: Partial<MemoryValidation>): void {
  const { sheet, row, column, rowCount, columnCount } = area;
  sheet.workbook.checkWritable(sheet);
  const old = current(area);
  sheet.removeValidations(area);
  sheet.validations.push({
    rule: {},
    prompt: noPrompt,
    errorAlert: noAlert,
    ignoreBlanks: true,
    ...old,
    area: { row, column, rowCount, columnCount },
    ...patch,
  });
}

function checkedRule(value: Json): JsonObject {
  const rule = jsonObject(value);
  const names = Object.keys(rule).filter((name) => rule[name] !== null);
  const [kind] = names;
  if (names.length !== 1 || kind === undefined || kinds[kind] === undefined) throw new ExcelError("InvalidArgument");
  const details = jsonObject(rule[kind] ?? null);
  if (kind === "list") {
    const { source } = details;
    if (typeof source !== "string" || source === "") throw new ExcelError("InvalidArgument");
    // Excel keeps at most 255 characters of a list that is typed in.
    if (!source.startsWith("=") && source.length > 255) throw new ExcelError("InvalidArgument");
  }
  return { [kind]: details };
}

export const validationMembers: ObjectType<SheetArea> = defineMembers("DataValidation", {
  properties: {
    type: {
      get: (area) => {
        if (isMixed(area)) return "Inconsistent";
        const [kind = ""] = Object.keys(current(area)?.rule ?? {});
        return kinds[kind] ?? "None";
      },
    },
    rule: {
      get: (area) => (isMixed(area) ? null : (current(area)?.rule ?? {})),
      set: (area, value) => change(area, { rule: checkedRule(value) }),
    },
    prompt: {
      get: (area) => (isMixed(area) ? null : (current(area)?.prompt ?? noPrompt)),
      set: (area, value) => {
        const prompt = jsonObject(value);
        checkLength(prompt["title"], 32);
        checkLength(prompt["message"], 255);
        change(area, { prompt });
      },
    },
    errorAlert: {
      get: (area) => (isMixed(area) ? null : (current(area)?.errorAlert ?? noAlert)),
      set: (area, value) => {
        const errorAlert = jsonObject(value);
        checkLength(errorAlert["title"], 32);
        checkLength(errorAlert["message"], 225);
        change(area, { errorAlert });
      },
    },
    ignoreBlanks: {
      get: (area) => (isMixed(area) ? null : (current(area)?.ignoreBlanks ?? true)),
      set: (area, value) => change(area, { ignoreBlanks: jsonFlag(value) }),
    },
  },
  methods: {
    clear: (area) => {
      area.sheet.workbook.checkWritable(area.sheet);
      area.sheet.removeValidations(area);
      return null;
    },
  },
});

function checkLength(text: Json | undefined, limit: number): void {
  if (typeof text === "string" && text.length > limit) throw new ExcelError("InvalidArgument");
}
