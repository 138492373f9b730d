import { firstBytes, type ByteSource } from "../files/byte-source";
import { openCsvStream } from "../files/csv-stream";
import { csvSheetName, isReadWhole } from "../files/workbook-file";
import type { Language } from "../kernel/language";
import type { Regulation } from "../kernel/regulation";
import { reviewWorkbook, type Review, type ReviewedTable } from "../kernel/review";
import { ReadAgain, type SheetSource } from "../kernel/sheet-source";
import { FOLDED_ROWS, surveyWorkbook, type ReadProgress } from "../kernel/workbook-reader";
import type { WorkbookGateway } from "../workbook/workbook-gateway";

/** A csv file with more rows than a worksheet holds. */
export interface LongFile {
  readonly sheet: SheetSource;
  /** The tables that it is, by its header; none where it isn't recognised. */
  readonly tables: readonly string[];
  readonly regulations: readonly Regulation[];
}

export interface LongFileResult {
  readonly review: Review;
  /** The computed tables that have rows. */
  readonly tables: readonly ReviewedTable[];
}

/** So near to the limit an estimate of the rows won't do. */
const DOUBTFUL = 0.8;

/**
 * Looks whether a file is a csv file with more rows than a sheet holds; null for any other.
 *
 * @throws UnusableFileError
 */
export async function lookForLongFile(
  source: ByteSource,
  fileName: string,
  mostRows: number,
  regulations: readonly Regulation[],
  signal: AbortSignal,
): Promise<LongFile | null> {
  // A row takes a byte and its line end.
  if (source.size < 2 * mostRows) return null;
  if (isReadWhole(await firstBytes(source, 8))) return null;
  const sheet = await openCsvStream(source, csvSheetName(fileName));
  const expected = sheet.rowCount / mostRows;
  if (expected < DOUBTFUL) return null;
  if (expected < 1 / DOUBTFUL && (await countRows(sheet, signal)) <= mostRows) return null;
  const { matching } = await surveyWorkbook([sheet], regulations, { signal });
  const schemas = [...matching.matches, ...matching.unusable].map(({ schema }) => schema);
  return {
    sheet,
    tables: schemas.map(({ name }) => name),
    regulations: regulations.filter(({ sheets }) => schemas.some((schema) => sheets.includes(schema))),
  };
}

async function countRows(sheet: SheetSource, signal: AbortSignal): Promise<number> {
  let rows = 0;
  try {
    for await (const { firstRow, fields } of sheet.chunks()) {
      signal.throwIfAborted();
      rows = firstRow + (fields?.count ?? 0);
    }
  } catch (error) {
    if (error instanceof ReadAgain) return countRows(sheet, signal);
    throw error;
  }
  return rows;
}

export interface LongFileOptions {
  readonly language: Language;
  readonly onProgress: (progress: ReadProgress) => void;
  readonly signal: AbortSignal;
}

/**
 * Checks the file and computes from it, with all other tables of the open workbook. Sheets of the workbook that are the
 * same table stand back for the file.
 *
 * @throws UnusableFileError, WorkbookError, `AbortError`
 */
export async function computeLongFile(
  { sheet, tables, regulations }: LongFile,
  all: readonly Regulation[],
  gateway: WorkbookGateway,
  options: LongFileOptions,
): Promise<LongFileResult> {
  const [open, { ownSheets, columnMaps }] = await Promise.all([gateway.openSheets(), gateway.loadState()]);
  const survey = await surveyWorkbook(open, all, { ownSheets, columnMaps, signal: options.signal });
  const standBack = new Set(
    survey.matching.matches
      .filter(({ schema }) => tables.includes(schema.name))
      .map(({ index }) => survey.sources[index]?.name),
  );
  const others = open.filter(({ name }) => !standBack.has(name));
  const review = await reviewWorkbook([apartFrom(others, sheet), ...others], all, regulations, {
    ...options,
    ownSheets,
    columnMaps,
    foldFrom: FOLDED_ROWS,
  });
  return { review, tables: review.tables().filter(({ rows }) => rows.length > 0) };
}

/** Findings tell by its name which sheet they mean. */
function apartFrom(others: readonly SheetSource[], sheet: SheetSource): SheetSource {
  if (others.every(({ name }) => name !== sheet.name)) return sheet;
  const { columnCount, merges, date1904, surplusFieldsAreErrors } = sheet;
  return {
    name: `${sheet.name}.csv`,
    columnCount,
    merges,
    date1904,
    surplusFieldsAreErrors,
    chunks: () => sheet.chunks(),
    get rowCount() {
      return sheet.rowCount;
    },
  };
}
