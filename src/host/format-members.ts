/** `Excel.RangeFormat` and what hangs on it: font, fill, borders, alignment, sizes. */
import { sheetColumns, sheetRows } from "../kernel/cell-address";
import { borderSides, type BorderLine, type BorderSide } from "./cell-style";
import { ExcelError } from "./excel-error";
import {
  defineMembers,
  jsonFlag,
  jsonInteger,
  jsonNumber,
  jsonText,
  oneOf,
  type Property,
  type ObjectType,
} from "./members";
import { standardColumnWidth, standardRowHeight } from "./memory-sheet";
import { commonStyle, patchAreas, sheetArea, type SheetArea } from "./sheet-area";
import { shownText } from "./number-format";
import type { Json } from "./wire";

export interface FormattedAreas {
  readonly areas: readonly SheetArea[];
}

interface FormattedSide extends FormattedAreas {
  readonly side: BorderSide;
}

const colorNames: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  lightgray: "#D3D3D3",
  purple: "#800080",
};

/** `#RRGGBB` or an HTML colour name, as Excel takes it. */
export function checkedColor(value: Json): string {
  const text = jsonText(value);
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short !== null)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`.toUpperCase();
  const named = colorNames[text.toLowerCase()];
  if (named === undefined) throw new ExcelError("InvalidArgument", text);
  return named;
}

const fontFlags = {
  bold: flagProperty("bold"),
  italic: flagProperty("italic"),
  strikethrough: flagProperty("strikethrough"),
};

function flagProperty(
  name: "bold" | "italic" | "strikethrough" | "wrapText" | "shrinkToFit",
): Property<FormattedAreas> {
  return {
    get: ({ areas }) => commonStyle(areas, name),
    set: ({ areas }, value) => patchAreas(areas, { [name]: jsonFlag(value) }),
  };
}

const fontMembers: ObjectType<FormattedAreas> = defineMembers("RangeFont", {
  properties: {
    ...fontFlags,
    color: {
      get: ({ areas }) => commonStyle(areas, "fontColor"),
      set: ({ areas }, value) => patchAreas(areas, { fontColor: checkedColor(value) }),
    },
    name: {
      get: ({ areas }) => commonStyle(areas, "fontName"),
      set: ({ areas }, value) => patchAreas(areas, { fontName: jsonText(value) }),
    },
    size: {
      get: ({ areas }) => commonStyle(areas, "fontSize"),
      set: ({ areas }, value) => {
        const fontSize = jsonNumber(value);
        if (fontSize < 1 || fontSize > 409) throw new ExcelError("InvalidArgument");
        patchAreas(areas, { fontSize });
      },
    },
    underline: {
      get: ({ areas }) => commonStyle(areas, "underline"),
      set: ({ areas }, value) =>
        patchAreas(areas, {
          underline: oneOf(value, ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"]),
        }),
    },
  },
});

const fillMembers: ObjectType<FormattedAreas> = defineMembers("RangeFill", {
  properties: {
    color: {
      get: ({ areas }) => {
        const color = commonStyle(areas, "fillColor");
        return color === "" ? "#FFFFFF" : color;
      },
      set: ({ areas }, value) => patchAreas(areas, { fillColor: value === "" ? "" : checkedColor(value) }),
    },
  },
  methods: {
    clear: ({ areas }) => {
      patchAreas(areas, { fillColor: "" });
      return null;
    },
  },
});

const noLine: BorderLine = { style: "None", color: "#000000", weight: "Thin" };

/** The cells which a side of an area belongs to, and the side of each cell that is drawn. */
function sideCells(area: SheetArea, side: BorderSide): { area: SheetArea; cellSide: BorderSide }[] {
  const { sheet, row, column, rowCount, columnCount } = area;
  const lastRow = { ...area, row: row + rowCount - 1, rowCount: 1 };
  const lastColumn = { ...area, column: column + columnCount - 1, columnCount: 1 };
  switch (side) {
    case "EdgeTop":
      return [{ area: { ...area, rowCount: 1 }, cellSide: side }];
    case "EdgeBottom":
      return [{ area: lastRow, cellSide: side }];
    case "EdgeLeft":
      return [{ area: { ...area, columnCount: 1 }, cellSide: side }];
    case "EdgeRight":
      return [{ area: lastColumn, cellSide: side }];
    case "InsideHorizontal":
      if (rowCount < 2) return [];
      return [{ area: sheetArea(sheet, { ...area, rowCount: rowCount - 1 }), cellSide: "EdgeBottom" }];
    case "InsideVertical":
      if (columnCount < 2) return [];
      return [{ area: sheetArea(sheet, { ...area, columnCount: columnCount - 1 }), cellSide: "EdgeRight" }];
    case "DiagonalDown":
    case "DiagonalUp":
      return [{ area, cellSide: side }];
  }
}

function commonLine({ areas, side }: FormattedSide): BorderLine | null {
  let common: BorderLine | undefined;
  for (const piece of areas.flatMap((area) => sideCells(area, side))) {
    const borders = commonStyle([piece.area], "borders");
    if (borders === null) return null;
    const line = borders[piece.cellSide] ?? noLine;
    if (common !== undefined && JSON.stringify(common) !== JSON.stringify(line)) return null;
    common = line;
  }
  return common ?? noLine;
}

function patchLine({ areas, side }: FormattedSide, patch: Partial<BorderLine>): void {
  for (const piece of areas.flatMap((area) => sideCells(area, side))) {
    const line = commonStyle([piece.area], "borders")?.[piece.cellSide] ?? noLine;
    const style = patch.style ?? (line.style === "None" ? "Continuous" : line.style);
    patchAreas([piece.area], { borders: { [piece.cellSide]: { ...line, ...patch, style } } });
  }
}

const borderMembers: ObjectType<FormattedSide> = defineMembers("RangeBorder", {
  properties: {
    sideIndex: { get: ({ side }) => side },
    style: {
      get: (target) => commonLine(target)?.style ?? null,
      set: (target, value) =>
        patchLine(target, {
          style: oneOf(value, ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"]),
        }),
    },
    color: {
      get: (target) => commonLine(target)?.color ?? null,
      set: (target, value) => patchLine(target, { color: checkedColor(value) }),
    },
    weight: {
      get: (target) => commonLine(target)?.weight ?? null,
      set: (target, value) => patchLine(target, { weight: oneOf(value, ["Hairline", "Thin", "Medium", "Thick"]) }),
    },
  },
});

const borderCollectionMembers: ObjectType<FormattedAreas> = defineMembers("RangeBorderCollection", {
  properties: { count: { get: () => borderSides.length } },
  items: ({ areas }) => borderSides.map((side) => borderMembers.of({ areas, side })),
  item: ({ areas }, key) => borderMembers.of({ areas, side: oneOf(key, borderSides) }),
});

function commonSize(
  { areas }: FormattedAreas,
  sizes: (area: SheetArea) => { all: ReadonlyMap<number, number>; first: number; count: number; limit: number },
  standard: number,
): number | null {
  let common: number | undefined;
  for (const area of areas) {
    const { all, first, count, limit } = sizes(area);
    if (count === limit && all.size === 0) return standard;
    for (let index = first; index < first + count; index++) {
      const size = all.get(index) ?? standard;
      if (common !== undefined && common !== size) return null;
      common = size;
    }
  }
  return common ?? standard;
}

function setColumnWidths({ areas }: FormattedAreas, width: number): void {
  if (width < 0 || width > 1800) throw new ExcelError("InvalidArgument");
  for (const area of areas) {
    area.sheet.workbook.checkWritable(area.sheet);
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      area.sheet.columnWidths.set(column, width);
    }
  }
}

function setRowHeights({ areas }: FormattedAreas, height: number): void {
  if (height < 0 || height > 409) throw new ExcelError("InvalidArgument");
  for (const area of areas) {
    area.sheet.workbook.checkWritable(area.sheet);
    const used = area.sheet.usedArea(false);
    const count = area.rowCount === sheetRows ? (used?.row ?? 0) + (used?.rowCount ?? 0) : area.rowCount;
    for (let row = area.row; row < area.row + count; row++) area.sheet.rowHeights.set(row, height);
  }
}

/** About 6 points a character; a Chinese character counts two. */
function fitColumns({ areas }: FormattedAreas): void {
  for (const area of areas) {
    const { sheet } = area;
    sheet.workbook.checkWritable(sheet);
    const used = sheet.usedArea(true);
    if (used === undefined) continue;
    const lastColumn = Math.min(area.column + area.columnCount, used.column + used.columnCount, sheetColumns);
    const lastRow = Math.min(area.row + area.rowCount, used.row + used.rowCount, area.row + 1000);
    for (let column = area.column; column < lastColumn; column++) {
      let widest = 0;
      for (let row = area.row; row < lastRow; row++) {
        const text = shownText(
          sheet.value(row, column),
          sheet.style(row, column).numberFormat,
          sheet.workbook.date1904,
        );
        let width = 0;
        for (const letter of text) width += letter > "\u2e80" ? 2 : 1;
        if (width > widest) widest = width;
      }
      if (widest > 0) sheet.columnWidths.set(column, Math.min(1800, widest * 6 + 6));
    }
  }
}

export const rangeFormatMembers: ObjectType<FormattedAreas> = defineMembers("RangeFormat", {
  properties: {
    columnWidth: {
      get: (target) =>
        commonSize(
          target,
          ({ sheet, column, columnCount }) => ({
            all: sheet.columnWidths,
            first: column,
            count: columnCount,
            limit: sheetColumns,
          }),
          standardColumnWidth,
        ),
      set: (target, value) => setColumnWidths(target, jsonNumber(value)),
    },
    rowHeight: {
      get: (target) =>
        commonSize(
          target,
          ({ sheet, row, rowCount }) => ({ all: sheet.rowHeights, first: row, count: rowCount, limit: sheetRows }),
          standardRowHeight,
        ),
      set: (target, value) => setRowHeights(target, jsonNumber(value)),
    },
    wrapText: flagProperty("wrapText"),
    shrinkToFit: flagProperty("shrinkToFit"),
    indentLevel: {
      get: ({ areas }) => commonStyle(areas, "indentLevel"),
      set: ({ areas }, value) => patchAreas(areas, { indentLevel: jsonInteger(value) }),
    },
    horizontalAlignment: {
      get: ({ areas }) => commonStyle(areas, "horizontalAlignment"),
      set: ({ areas }, value) =>
        patchAreas(areas, {
          horizontalAlignment: oneOf(value, [
            "General",
            "Left",
            "Center",
            "Right",
            "Fill",
            "Justify",
            "CenterAcrossSelection",
            "Distributed",
          ]),
        }),
    },
    verticalAlignment: {
      get: ({ areas }) => commonStyle(areas, "verticalAlignment"),
      set: ({ areas }, value) =>
        patchAreas(areas, { verticalAlignment: oneOf(value, ["Top", "Center", "Bottom", "Justify", "Distributed"]) }),
    },
  },
  links: {
    font: (target) => fontMembers.of(target),
    fill: (target) => fillMembers.of(target),
    borders: (target) => borderCollectionMembers.of(target),
  },
  methods: {
    autofitColumns: (target) => {
      fitColumns(target);
      return null;
    },
    autofitRows: ({ areas }) => {
      for (const area of areas) {
        area.sheet.workbook.checkWritable(area.sheet);
        for (const row of [...area.sheet.rowHeights.keys()]) {
          if (row >= area.row && row < area.row + area.rowCount) area.sheet.rowHeights.delete(row);
        }
      }
      return null;
    },
  },
});
