import { Lexicon } from "./lexicon";
import type { PolicyOverride } from "./policy";
import { POLICY_SHEET, readPolicySheet, type PolicySheetProblem } from "./policy-sheet";
import type { Regulation, RegulationTables } from "./regulation";
import { readSettlements, SETTLEMENT_SHEET, Settlements } from "./settlement";
import {
  HEADER_ROWS,
  matchSheets,
  missingColumns,
  type ColumnMap,
  type Matching,
  type MatchProblem,
  type SheetHead,
  type SheetMatch,
} from "./sheet-matching";
import { ReadAgain, type Cell, type SheetChunk, type SheetSource } from "./sheet-source";
import type { RowFold, Table } from "./table";
import { TableReader, type ReadingProblem } from "./table-reader";
import { foldCompact } from "./text";

/** The sheet of findings, ours as the computed tables are. */
export const PROBLEM_SHEET = "问题清单";

export interface ReadCount {
  readonly sheet: string;
  readonly rows: number;
  readonly leftOut: number;
}

export interface ReadProgress {
  readonly sheet: string;
  readonly rowsRead: number;
  readonly rowCount: number;
}

export interface WorkbookReadingOptions {
  /** Sheets that Guibiao wrote itself, never an input (R2). */
  readonly ownSheets?: readonly string[];
  readonly columnMaps?: readonly ColumnMap[];
  readonly onProgress?: (progress: ReadProgress) => void;
  readonly signal?: AbortSignal;
  /** Ledgers of at least so many rows are added up while they are read, where that gives the same results. */
  readonly foldFrom?: number;
}

/** Which of a workbook's sheets hold what, before any of it is read whole. */
export interface WorkbookSurvey {
  readonly sources: readonly SheetSource[];
  readonly matching: Matching;
  readonly policySheet: SheetSource | null;
  readonly settlementSheet: SheetSource | null;
}

/** One regulation's share of a workbook. */
export interface RegulationReading {
  readonly regulation: Regulation;
  readonly input: RegulationTables;
  readonly matches: readonly SheetMatch[];
}

export interface WorkbookReading {
  readonly survey: WorkbookSurvey;
  readonly regulations: readonly RegulationReading[];
  readonly settlements: Settlements;
}

/** Names that are never an input, whatever columns their sheets have (R2). */
export function reservedSheetNames(regulations: readonly Regulation[]): ReadonlySet<string> {
  return new Set([
    PROBLEM_SHEET,
    POLICY_SHEET.name,
    SETTLEMENT_SHEET.name,
    ...regulations.flatMap(({ tallies }) => tallies.map(({ name }) => name)),
  ]);
}

export async function surveyWorkbook(
  sheets: readonly SheetSource[],
  regulations: readonly Regulation[],
  options: WorkbookReadingOptions = {},
): Promise<WorkbookSurvey> {
  const reserved = reservedSheetNames(regulations);
  const own = new Set(options.ownSheets ?? []);
  const sources = sheets.filter(({ name }) => !reserved.has(foldCompact(name)) && !own.has(name));
  const heads: SheetHead[] = [];
  for (const source of sources) {
    options.signal?.throwIfAborted();
    heads.push({ name: source.name, rows: await readHead(source, HEADER_ROWS) });
  }
  const schemas = regulations.flatMap((regulation) => regulation.sheets);
  const named = (name: string): SheetSource | null => sheets.find((sheet) => foldCompact(sheet.name) === name) ?? null;
  return {
    sources,
    matching: matchSheets(heads, schemas, options.columnMaps ?? []),
    policySheet: named(POLICY_SHEET.name),
    settlementSheet: named(SETTLEMENT_SHEET.name),
  };
}

/** The first rows of a sheet. */
export async function readHead(source: SheetSource, rows: number): Promise<readonly (readonly Cell[])[]> {
  const head: (readonly Cell[])[] = [];
  try {
    for await (const chunk of source.chunks()) {
      const wanted = rows - head.length;
      const { fields } = chunk;
      if (fields === undefined) head.push(...chunk.rows.slice(0, wanted));
      else for (let row = 0; row < Math.min(wanted, fields.count); row++) head.push(fields.cellsOf(row));
      if (head.length >= rows) break;
    }
  } catch (error) {
    if (error instanceof ReadAgain) return readHead(source, rows);
    throw error;
  }
  return head;
}

/** From so many rows on a ledger that needn't be kept whole isn't. */
export const FOLDED_ROWS = 50_000;

/** Parameter sheets are small; whatever lies below so many rows is no parameter. */
const POLICY_ROWS = 10_000;

/**
 * Reads every sheet that is a table of one of the wanted regulations.
 *
 * @param all every regulation, since a sheet belongs to the one it fits best
 * @param wanted those to be read; of the others nothing but the first rows is looked at
 */
export async function readWorkbook(
  sheets: readonly SheetSource[],
  all: readonly Regulation[],
  wanted: readonly Regulation[],
  options: WorkbookReadingOptions = {},
): Promise<WorkbookReading> {
  const survey = await surveyWorkbook(sheets, all, options);
  const lexicon = new Lexicon();
  const policy = await readPolicy(survey.policySheet, all);
  const settlements = survey.settlementSheet
    ? readSettlements(
        {
          name: survey.settlementSheet.name,
          rows: await readHead(survey.settlementSheet, Number.MAX_SAFE_INTEGER),
        },
        survey.settlementSheet.merges,
      )
    : [];
  const readings: RegulationReading[] = [];
  for (const regulation of wanted) {
    const matches = survey.matching.matches.filter(({ schema }) => regulation.sheets.includes(schema));
    const cells: ReadingProblem[] = [];
    const tables = new Map<string, Table>();
    const isFoldable = ({ schema }: SheetMatch): boolean => regulation.foldableSheets.includes(schema.name);
    const inTurn = [...matches].sort((a, b) => Number(isFoldable(a)) - Number(isFoldable(b)) || a.index - b.index);
    for (const match of inTurn) {
      const source = survey.sources[match.index];
      if (source === undefined) continue;
      const folds = isFoldable(match) && source.rowCount >= (options.foldFrom ?? Infinity);
      const newFold = (): RowFold | null =>
        folds ? regulation.foldFor(match.schema.name, { lexicon, tables, overrides: policy.overrides }) : null;
      const { table, problems } = await readTable(source, match, lexicon, newFold, options);
      tables.set(match.schema.name, table);
      for (const problem of problems) cells.push(problem);
    }
    readings.push({
      regulation,
      matches,
      input: {
        lexicon,
        tables,
        overrides: policy.overrides,
        problems: {
          cells,
          sheets: [
            ...survey.matching.problems.filter(({ schema }) => regulation.sheets.includes(schema)),
            ...(regulation === wanted[0] ? policy.sheetProblems : []),
          ],
          policy: policy.problems.filter(({ id }) => speaksOf(id, regulation, wanted)),
        },
      },
    });
  }
  return { survey, regulations: readings, settlements: new Settlements(settlements) };
}

/** A problem of a parameter belongs to its regulation; of an unknown one, to the first that is looked at. */
function speaksOf(id: string | null, regulation: Regulation, wanted: readonly Regulation[]): boolean {
  return id === null ? regulation === wanted[0] : Object.hasOwn(regulation.policy, id);
}

interface PolicyReading {
  readonly overrides: readonly PolicyOverride[];
  readonly problems: readonly PolicySheetProblem[];
  readonly sheetProblems: readonly MatchProblem[];
}

async function readPolicy(source: SheetSource | null, all: readonly Regulation[]): Promise<PolicyReading> {
  if (source === null) return { overrides: [], problems: [], sheetProblems: [] };
  const parameters = Object.assign({}, ...all.map(({ policy }) => policy)) as Regulation["policy"];
  const head = { name: source.name, rows: await readHead(source, POLICY_ROWS) };
  const sheet = readPolicySheet(head, parameters, source.date1904, source.merges);
  if (sheet !== null) return { ...sheet, sheetProblems: sheet.headerProblems };
  return { overrides: [], problems: [], sheetProblems: [missingColumns(head, POLICY_SHEET)] };
}

async function readTable(
  source: SheetSource,
  match: SheetMatch,
  lexicon: Lexicon,
  newFold: () => RowFold | null,
  { onProgress, signal }: WorkbookReadingOptions,
): Promise<{ readonly table: Table; readonly problems: readonly ReadingProblem[] }> {
  for (;;) {
    const problems: ReadingProblem[] = [];
    const onProblem = (problem: ReadingProblem): void => void problems.push(problem);
    const { schema, layout, header } = match;
    const reader = new TableReader(schema, layout, source, header, lexicon, onProblem, newFold());
    try {
      for await (const chunk of source.chunks()) {
        signal?.throwIfAborted();
        reader.push(chunk);
        const rowsRead = chunk.firstRow + (chunk.fields?.count ?? chunk.rows.length);
        const { rowCount } = source;
        onProgress?.({ sheet: source.name, rowsRead: Math.min(rowsRead, rowCount), rowCount });
      }
      return { table: reader.finish(), problems };
    } catch (error) {
      if (!(error instanceof ReadAgain)) throw error;
    }
  }
}

/** A table from a matrix that is at hand whole, such as a custom function's range; no sheet name, no merged cells. */
export function readMatrix(
  chunk: SheetChunk,
  match: SheetMatch,
  lexicon: Lexicon,
  onProblem: (problem: ReadingProblem) => void,
): Table {
  const source = { rowCount: chunk.rows.length, merges: [], date1904: false, surplusFieldsAreErrors: false };
  const reader = new TableReader(match.schema, match.layout, source, match.header, lexicon, onProblem);
  reader.push(chunk);
  return reader.finish();
}

export function readCounts(reading: WorkbookReading): readonly ReadCount[] {
  return reading.regulations.flatMap(({ input }) =>
    [...input.tables.values()].map((table) => ({
      sheet: table.layout.sheet,
      rows: table.rowsRead,
      leftOut: table.countLeftOut(),
    })),
  );
}

export type { MatchProblem };
