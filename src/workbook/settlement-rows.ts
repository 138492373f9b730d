import { textOfCell } from "../kernel/column";
import { readSettlements, SETTLEMENT_SHEET, Settlements, type Settlement } from "../kernel/settlement";
import { inTurn } from "./excel-run";
import { appendRecords, deleteRows, openRecordSheet, type RecordCells } from "./record-sheet";
import type { SettledFinding } from "./workbook-gateway";

/** Adds rows to 《核定记录》; what is settled already stays as it is. */
export function addSettlements(settlements: readonly Settlement[]): Promise<void> {
  return inTurn(async () => {
    const sheet = await openRecordSheet(SETTLEMENT_SHEET);
    const known = new Settlements(sheet === null ? [] : readSettlements(sheet));
    const fresh = settlements.filter(({ sheet: on, cell, rule, message }) => !known.has(on, cell, rule, [message]));
    await appendRecords(SETTLEMENT_SHEET, sheet, fresh.map(recordOf));
  });
}

function recordOf(settlement: Settlement): RecordCells {
  return {
    工作表: settlement.sheet,
    单元格: settlement.cell,
    规则: settlement.rule,
    条款: settlement.clause,
    内容: settlement.message,
    理由: settlement.reason,
    核定人: settlement.settledBy,
    日期: settlement.date,
  };
}

/** Removes the rows that settle these findings, and says how many there were. */
export function removeSettlements(settlements: readonly SettledFinding[]): Promise<number> {
  return inTurn(async () => {
    const sheet = await openRecordSheet(SETTLEMENT_SHEET);
    if (sheet === null) return 0;
    const wanted = new Settlements(
      settlements.map((finding) => ({ ...finding, clause: "", reason: "-", settledBy: "-", date: "" })),
    );
    const rows: number[] = [];
    for (let row = sheet.headerRow + 1; row < sheet.rows.length; row++) {
      const text = (column: string): string =>
        textOfCell(sheet.rows[row]?.[sheet.columns.get(column) ?? -1] ?? null).trim();
      if (wanted.has(text("工作表"), text("单元格"), text("规则"), [text("内容")])) rows.push(row);
    }
    await deleteRows(sheet, rows);
    return rows.length;
  });
}
