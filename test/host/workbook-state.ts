import type { MemorySheet } from "../../src/host/memory-sheet";
import type { MemoryWorkbook } from "../../src/host/memory-workbook";

/** All of a workbook that a saved file has to bring back, without the ids that differ from reading to reading. */
export function stateOf(workbook: MemoryWorkbook): unknown {
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
    widths: [...sheet.columnWidths].sort(([a], [b]) => a - b),
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
    conditionalFormats: sheet.conditionalFormats.map(({ id: _, sheet: _sheet, stored: _stored, ...format }) => format),
    validations: sheet.validations,
    tables: sheet.tables.map(({ id: _, sheet: _sheet, ...table }) => table),
    hyperlinks: sheet.hyperlinks,
    notes: sheet.notes,
  };
}

function cellsOf(sheet: MemorySheet): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  for (let row = 0; row < sheet.rowEnd; row++) {
    for (let column = 0; column < sheet.rowLength(row); column++) {
      const value = sheet.value(row, column);
      const formula = sheet.formula(row, column);
      const style = sheet.style(row, column);
      const isPlain = value === null && formula === undefined && style === sheet.workbook.normalStyle;
      if (!isPlain) cells[`${String(row)},${String(column)}`] = [value, formula ?? null, style];
    }
  }
  return cells;
}
