import { DAYS_1904, parseDateText } from "../kernel/excel-date";
import { matchMatrix } from "../kernel/sheet-matching";
import type { SheetSchema } from "../kernel/sheet-schema";
import type { Cell } from "../kernel/sheet-source";
import { foldCompact } from "../kernel/text";
import { runInExcel } from "./excel-run";
import { noteAdded } from "./own-changes";
import { openSheets } from "./sheet-sources";
import { literal } from "./sheet-image";
import { WorkbookError } from "./workbook-error";

/**
 * A sheet of the user's to which we add rows: 《制度参数》 and 《核定记录》. Its other rows, further columns, order and
 * formats are the user's.
 */
export interface RecordSheet {
  readonly name: string;
  /** Rows of the sheet, from row 1. */
  readonly rows: readonly (readonly Cell[])[];
  readonly headerRow: number;
  /** Column name -> position, of those that the sheet has. */
  readonly columns: ReadonlyMap<string, number>;
  readonly date1904: boolean;
}

/** A record by column names; what the sheet has no column for is left out. */
export type RecordCells = Readonly<Record<string, string>>;

const HEADER_SEARCH_ROWS = 20;

/**
 * Reads the sheet; null where there is none.
 *
 * @throws WorkbookError `columnsMissing` where it lacks its required columns
 */
export async function openRecordSheet(schema: SheetSchema): Promise<RecordSheet | null> {
  const source = (await openSheets()).find(({ name }) => foldCompact(name) === schema.name);
  if (source === undefined) return null;
  const rows: (readonly Cell[])[] = [];
  for await (const chunk of source.chunks()) for (const row of chunk.rows) rows.push(row);
  if (rows.length === 0)
    return { name: source.name, rows, headerRow: -1, columns: new Map(), date1904: source.date1904 };
  const found = matchMatrix({ name: source.name, rows: rows.slice(0, HEADER_SEARCH_ROWS) }, schema);
  if ("missing" in found) throw new WorkbookError("columnsMissing", found.missing.join("、"), source.name);
  const { headerRow, columns } = found.match.layout;
  return { name: source.name, rows, headerRow, columns, date1904: source.date1904 };
}

/** Adds records below the last used row; the sheet is made, or an empty one given its header, where need be. */
export async function appendRecords(
  schema: SheetSchema,
  sheet: RecordSheet | null,
  records: readonly RecordCells[],
): Promise<void> {
  if (records.length === 0) return;
  const headed = sheet === null || sheet.headerRow < 0 ? await makeHeader(schema, sheet) : sheet;
  const firstRow = headed.rows.length;
  await writeRecords(schema, headed, firstRow, records);
  await runInExcel(async (context) => {
    const { tables } = context.workbook.worksheets.getItem(headed.name);
    tables.load("items/name");
    await context.sync();
    const ranges = tables.items.map((table) => {
      const range = table.getRange();
      return { table, range: range.load("rowIndex, columnIndex, rowCount, columnCount") };
    });
    await context.sync();
    // A table of the user's that ends right above grows over the new rows, as it does when somebody types there.
    for (const { table, range } of ranges) {
      if (range.rowIndex !== headed.headerRow || range.rowIndex + range.rowCount !== firstRow) continue;
      table.resize(range.getResizedRange(records.length, 0));
    }
    await context.sync();
  });
}

/** Puts records over rows that are there, in the columns that the records name. */
export function replaceRecord(
  schema: SheetSchema,
  sheet: RecordSheet,
  row: number,
  record: RecordCells,
): Promise<void> {
  return writeRecords(schema, sheet, row, [record]);
}

async function makeHeader(schema: SheetSchema, sheet: RecordSheet | null): Promise<RecordSheet> {
  const names = schema.columns.map(({ name }) => name);
  await runInExcel(async (context) => {
    const { worksheets } = context.workbook;
    const worksheet = sheet === null ? worksheets.add(schema.name) : worksheets.getItem(sheet.name);
    const header = worksheet.getRangeByIndexes(0, 0, 1, names.length);
    header.values = [names];
    header.format.font.bold = true;
    header.format.fill.color = "#DDEBF7";
    schema.columns.forEach(({ kind }, position) => {
      worksheet.getCell(0, position).format.columnWidth = kind === "date" ? 80 : 120;
    });
    worksheet.freezePanes.freezeRows(1);
    worksheet.load("id");
    await context.sync();
    if (sheet === null) noteAdded([worksheet.id]);
  });
  return {
    name: sheet?.name ?? schema.name,
    rows: [names],
    headerRow: 0,
    columns: new Map(names.map((name, position) => [name, position])),
    date1904: sheet?.date1904 ?? false,
  };
}

async function writeRecords(
  schema: SheetSchema,
  sheet: RecordSheet,
  firstRow: number,
  records: readonly RecordCells[],
): Promise<void> {
  const columns = schema.columns.flatMap(({ name, kind }) => {
    const position = sheet.columns.get(name);
    return position === undefined || records[0]?.[name] === undefined ? [] : [{ name, kind, position }];
  });
  const write = (onlyDates: boolean, date1904: boolean) =>
    runInExcel(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet.name);
      const dates: { readonly range: Excel.Range; readonly wanted: readonly string[] }[] = [];
      for (const { name, kind, position } of columns) {
        if (onlyDates && kind !== "date") continue;
        const texts = records.map((record) => record[name] ?? "");
        const cells = texts.map((text) => recordCell(text, kind === "date", date1904));
        const range = worksheet.getRangeByIndexes(firstRow, position, records.length, 1);
        range.numberFormat = cells.map(({ format }) => [format]);
        range.values = cells.map(({ value }) => [value]);
        if (kind === "date") dates.push({ range: range.load("text"), wanted: texts });
      }
      await context.sync();
      return dates.every(({ range, wanted }) => wanted.every((text, row) => agrees(range.text[row]?.[0] ?? "", text)));
    });
  // Excel shows whether it counts from 1904 after all, where no date of the workbook had told.
  const isRight = await write(false, sheet.date1904);
  if (!isRight) await write(true, !sheet.date1904);
}

const DATE_FORMAT = "yyyy-mm-dd";

/** A whole number or a decimal stays a number, a date becomes one; anything else is text. */
function recordCell(
  text: string,
  isDate: boolean,
  date1904: boolean,
): { readonly value: string | number; readonly format: string } {
  if (text === "") return { value: "", format: isDate ? DATE_FORMAT : "General" };
  const day = isDate ? parseDateText(text) : null;
  if (day !== null) return { value: day - (date1904 ? DAYS_1904 : 0), format: DATE_FORMAT };
  if (/^(?:0|[1-9]\d{0,11})(?:\.\d{1,6})?$/u.test(text)) return { value: Number(text), format: "General" };
  return literal(text);
}

/** A date that is shown in full as another one is wrong; `####` in a narrow column says nothing. */
function agrees(shown: string, wanted: string): boolean {
  return !/^\d{4}-\d{2}-\d{2}$/u.test(shown) || !/^\d{4}-\d{2}-\d{2}$/u.test(wanted) || shown === wanted;
}

/** Deletes whole rows of the sheet, counted from 0. */
export async function deleteRows(sheet: RecordSheet, rows: readonly number[]): Promise<void> {
  if (rows.length === 0) return;
  await runInExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.name);
    // From the bottom up, so that no row moves before its turn.
    for (const row of [...rows].sort((a, b) => b - a)) {
      worksheet.getRange(`${row + 1}:${row + 1}`).delete(Excel.DeleteShiftDirection.up);
    }
    await context.sync();
  });
}
