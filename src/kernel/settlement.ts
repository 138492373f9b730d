import { textOfCell } from "./column";
import { fillMergedCells } from "./merged-cells";
import { HEADER_ROWS, matchMatrix, type SheetHead } from "./sheet-matching";
import type { SheetSchema } from "./sheet-schema";
import type { CellRectangle } from "./sheet-source";
import { foldCompact } from "./text";

/** 《核定记录》: warnings and needs-reviews that a person has settled, with a reason and a name (H5). */
export const SETTLEMENT_SHEET: SheetSchema = {
  name: "核定记录",
  clause: "",
  gist: {
    "zh-CN": "由人核定过的警告和待核事项，附理由和核定人。",
    "en-US": "Warnings and items to review that a person has settled, with the reason and the name.",
  },
  columns: ["工作表", "单元格", "规则", "条款", "内容", "理由", "核定人", "日期"].map((name) => ({
    name,
    kind: name === "日期" ? ("date" as const) : ("text" as const),
    required: name !== "条款" && name !== "日期",
    note: { "zh-CN": name, "en-US": name },
  })),
  sample: [],
};

export interface Settlement {
  readonly sheet: string;
  readonly cell: string;
  readonly rule: string;
  readonly clause: string;
  /** The finding's sentence as it was; another sentence means that the row has changed. */
  readonly message: string;
  readonly reason: string;
  readonly settledBy: string;
  readonly date: string;
}

/** Which findings are settled: those whose rule, cell and sentence are the recorded ones. */
export class Settlements {
  readonly #keys = new Set<string>();

  constructor(readonly records: readonly Settlement[]) {
    for (const { sheet, cell, rule, message, reason, settledBy } of records) {
      if (reason === "" || settledBy === "") continue;
      this.#keys.add(keyOf(sheet, cell, rule, message));
    }
  }

  has(sheet: string | null, cell: string | null, rule: string, messages: readonly string[]): boolean {
    if (this.#keys.size === 0) return false;
    return messages.some((message) => this.#keys.has(keyOf(sheet ?? "", cell ?? "", rule, message)));
  }
}

function keyOf(sheet: string, cell: string, rule: string, message: string): string {
  return [foldCompact(sheet), foldCompact(cell).toUpperCase(), foldCompact(rule), foldCompact(message)].join("\n");
}

/** Reads 《核定记录》; a sheet without its columns settles nothing. */
export function readSettlements(head: SheetHead, merges: readonly CellRectangle[] = []): readonly Settlement[] {
  const found = matchMatrix({ name: head.name, rows: head.rows.slice(0, HEADER_ROWS) }, SETTLEMENT_SHEET);
  if ("missing" in found) return [];
  const { headerRow, columns } = found.match.layout;
  const rows = fillMergedCells(head.rows, merges, headerRow + 1);
  return rows.slice(headerRow + 1).flatMap((cells) => {
    const text = (column: string): string => textOfCell(cells[columns.get(column) ?? -1] ?? null).trim();
    const rule = text("规则");
    if (rule === "") return [];
    return [
      {
        sheet: text("工作表"),
        cell: text("单元格"),
        rule,
        clause: text("条款"),
        message: text("内容"),
        reason: text("理由"),
        settledBy: text("核定人"),
        date: text("日期"),
      },
    ];
  });
}
