import type { WorkbookState } from "../kernel/workbook-state";
import { findChart, frameOf, type ChartFrame } from "./report-chart";
import { WorkbookError } from "./workbook-error";
import { openState, type StatePart } from "./workbook-state-part";

/** Our tables' names begin so: a sheet of our list that lost its table has become the user's. */
export const TABLE_PREFIX = "规表_";

/** A sheet of ours with its table, as it is before a write. */
export interface ResultSheet {
  readonly id: string;
  readonly name: string;
  readonly tableName: string;
  /** The header's first cell; the user may have inserted rows or columns before it. */
  readonly row: number;
  readonly column: number;
  /** With the header, without a totals row that the user has added. */
  readonly tableRowCount: number;
  readonly tableColumnCount: number;
  /** Rows from the header down to the sheet's last used one. */
  readonly rowCount: number;
  readonly chart: ChartFrame | null;
}

export interface ResultSheets {
  readonly part: StatePart;
  readonly state: WorkbookState;
  /** Every sheet's name, ours and others. */
  readonly names: readonly string[];
  /** Names of tables and defined names, which a new table can't take. */
  readonly takenNames: ReadonlySet<string>;
  readonly own: readonly ResultSheet[];
}

/**
 * Finds our result sheets.
 *
 * @throws WorkbookError `protected` where the workbook's structure is protected
 */
export async function findResultSheets(context: Excel.RequestContext): Promise<ResultSheets> {
  const { workbook } = context;
  const { worksheets, tables, names, protection } = workbook;
  worksheets.load("items/id, items/name");
  tables.load("items/name");
  names.load("items/name");
  protection.load("protected");
  const part = await openState(context);
  await context.sync();
  if (protection.protected) throw new WorkbookError("protected", "workbook structure");
  const listed = new Set(part.state.ownSheets);
  const candidates = worksheets.items
    .filter(({ name }) => listed.has(name))
    .map((sheet) => {
      sheet.tables.load("items/name, items/showTotals");
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("rowIndex, rowCount");
      return { sheet, used, chart: findChart(sheet) };
    });
  await context.sync();
  const withTable = candidates.flatMap((candidate) => {
    const table = candidate.sheet.tables.items.find(({ name }) => name.startsWith(TABLE_PREFIX));
    if (table === undefined) return [];
    const range = table.getRange();
    range.load("rowIndex, columnIndex, rowCount, columnCount");
    return [{ ...candidate, tableName: table.name, hasTotals: table.showTotals, range }];
  });
  await context.sync();
  return {
    part,
    state: part.state,
    names: worksheets.items.map(({ name }) => name),
    takenNames: new Set([...tables.items, ...names.items].map(({ name }) => name.toLowerCase())),
    own: withTable.map(({ sheet, used, chart, tableName, hasTotals, range }) => ({
      id: sheet.id,
      name: sheet.name,
      tableName,
      row: range.rowIndex,
      column: range.columnIndex,
      tableRowCount: range.rowCount - (hasTotals ? 1 : 0),
      tableColumnCount: range.columnCount,
      rowCount: Math.max(range.rowCount, used.isNullObject ? 0 : used.rowIndex + used.rowCount - range.rowIndex),
      chart: chart.isNullObject ? null : frameOf(chart),
    })),
  };
}

/** A name for a table of ours that nothing in the workbook has. */
export function freeTableName(reportName: string, taken: ReadonlySet<string>): string {
  const base = TABLE_PREFIX + reportName.replace(/[^\p{L}\p{N}_]/gu, "_").slice(0, 200);
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base}_${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** Which sheet a report goes to: one of ours, or a name that no sheet has. Names ignore letters' case. */
export function sheetFor(
  reportName: string,
  { own, names }: Pick<ResultSheets, "own" | "names">,
): ResultSheet | { readonly freeName: string } {
  const numbered = new RegExp(`^${escapeForRegExp(reportName)} \\(\\d+\\)$`, "u");
  const ours = own.find(({ name }) => name === reportName) ?? own.find(({ name }) => numbered.test(name));
  if (ours !== undefined) return ours;
  const taken = new Set(names.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const freeName = number === 1 ? reportName : numberedName(reportName, number);
    if (!taken.has(freeName.toLowerCase())) return { freeName };
  }
}

/** Sheet names have at most 31 characters. */
export function numberedName(name: string, number: number): string {
  const ending = ` (${number})`;
  return name.slice(0, 31 - ending.length) + ending;
}

function escapeForRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}
