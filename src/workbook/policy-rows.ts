import { textOfCell } from "../kernel/column";
import { formatDay, parseDateNumber, parseDateText } from "../kernel/excel-date";
import { POLICY_SHEET } from "../kernel/policy-sheet";
import type { Cell } from "../kernel/sheet-source";
import { isBlankCell } from "../kernel/table-reader";
import { foldCompact, foldWidth } from "../kernel/text";
import { inTurn } from "./excel-run";
import { appendRecords, deleteRows, openRecordSheet, replaceRecord, type RecordSheet } from "./record-sheet";
import type { PolicyParameterName, PolicyRow } from "./workbook-gateway";

/** Changes the row of the same parameter and date, or adds one. */
export function writePolicyRow({ parameter, value, from, clause, note }: PolicyRow): Promise<void> {
  return inTurn(async () => {
    const sheet = await openRecordSheet(POLICY_SHEET);
    const [row] = sheet === null ? [] : rowsOf(sheet, parameter, from);
    const record = { 参数: parameter.id, 值: value, 生效日期: from ?? "", 条款: clause, 说明: note };
    if (sheet === null || row === undefined) return appendRecords(POLICY_SHEET, sheet, [record]);
    // How the user names the parameter and writes the date stays.
    return replaceRecord(POLICY_SHEET, sheet, row, { 值: value, 条款: clause, 说明: note });
  });
}

/** @param from only the row of this date, null for the one without; left out, all rows of the parameter */
export function removePolicyRows(parameter: PolicyParameterName, from?: string | null): Promise<number> {
  return inTurn(async () => {
    const sheet = await openRecordSheet(POLICY_SHEET);
    if (sheet === null) return 0;
    const rows = rowsOf(sheet, parameter, from);
    await deleteRows(sheet, rows);
    return rows.length;
  });
}

function rowsOf(sheet: RecordSheet, parameter: PolicyParameterName, from?: string | null): readonly number[] {
  const names = [parameter.id, parameter.name].map(folded);
  const cellAt = (row: number, column: string): Cell => sheet.rows[row]?.[sheet.columns.get(column) ?? -1] ?? null;
  const found: number[] = [];
  for (let row = sheet.headerRow + 1; row < sheet.rows.length; row++) {
    if (!names.includes(folded(textOfCell(cellAt(row, "参数"))))) continue;
    if (from === undefined || dateOf(cellAt(row, "生效日期"), sheet.date1904) === from) found.push(row);
  }
  return found;
}

function folded(name: string): string {
  return foldCompact(name).toLowerCase();
}

/** `YYYY-MM-DD`, null for a blank, undefined for what is no date. */
function dateOf(cell: Cell, date1904: boolean): string | null | undefined {
  if (isBlankCell(cell)) return null;
  const day =
    typeof cell === "number"
      ? parseDateNumber(cell, date1904)
      : typeof cell === "string"
        ? parseDateText(foldWidth(cell))
        : null;
  return day === null ? undefined : formatDay(day);
}
