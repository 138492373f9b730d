import type { CellStyle } from "../../src/host/cell-style";
import type { MemorySheet } from "../../src/host/memory-sheet";
import type { MemoryWorkbook } from "../../src/host/memory-workbook";

/** All of a workbook that a saved file has to bring back, without the ids that differ from reading to reading. */
export function stateOf(workbook: MemoryWorkbook): unknown {
  // Plain data without undefined members, so that a hundred thousand cells are compared in a moment.
  return JSON.parse(JSON.stringify(contentOf(workbook)));
}

function contentOf(workbook: MemoryWorkbook): unknown {
  return {
    date1904: workbook.date1904,
    active: workbook.activeSheet.name,
    names: workbook.names.map(({ name, formula, visible, comment, sheet }) => [
      name,
      formula,
      visible,
      comment,
      sheet?.name ?? null,
    ]),
    customXml: workbook.customXmlParts.map(({ xml }) => xml),
    sheets: workbook.sheets.map(sheetState),
  };
}

export function sheetState(sheet: MemorySheet): unknown {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells: cellsOf(sheet),
    arrays: sheet.arrays,
    merges: sheet.merges,
    // A width that reaches to the edge of the sheet is held for the first columns only.
    widths: [...sheet.columnWidths].filter(([column]) => column < 100).sort(([a], [b]) => a - b),
    heights: [...sheet.rowHeights].sort(([a], [b]) => a - b),
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
    frozen: sheet.frozen,
    showGridlines: sheet.showGridlines,
    showHeadings: sheet.showHeadings,
    tabColor: sheet.tabColor,
    isProtected: sheet.protection.isProtected,
    autoFilter: sheet.autoFilter,
    pageLayout: sheet.pageLayout,
    conditionalFormats: sheet.conditionalFormats.map((format) => ({ ...format, id: null, sheet: null, stored: null })),
    validations: sheet.validations,
    tables: sheet.tables.map((table) => ({ ...table, id: null, sheet: null })),
    hyperlinks: sheet.hyperlinks,
    notes: sheet.notes,
  };
}

function cellsOf(sheet: MemorySheet): readonly string[] {
  const cells: string[] = [];
  for (let row = 0; row < sheet.rowEnd; row++) {
    for (let column = 0; column < sheet.rowLength(row); column++) {
      const value = sheet.value(row, column);
      const formula = sheet.formula(row, column);
      const style = sheet.style(row, column);
      const isPlain = value === null && formula === undefined && style === sheet.workbook.normalStyle;
      if (!isPlain) cells.push(JSON.stringify([row, column, value, formula ?? null, lookOf(style)]));
    }
  }
  return cells;
}

const looks = new WeakMap<CellStyle, string>();

function lookOf(style: CellStyle): string {
  let look = looks.get(style);
  if (look === undefined) {
    const { borders, ...rest } = style;
    const lines = Object.entries(borders).filter(([, line]) => line.style !== "None");
    const byName = (a: readonly [string, unknown], b: readonly [string, unknown]) => (a[0] < b[0] ? -1 : 1);
    look = JSON.stringify([Object.entries(rest).sort(byName), lines.sort(byName)]);
    looks.set(style, look);
  }
  return look;
}
