import { cellAddress } from "../kernel/cell-address";
import { cellOf, SEVERITIES } from "../kernel/finding";
import { readRanges } from "../kernel/function-arguments";
import type { Language } from "../kernel/language";
import { renderFinding } from "../kernel/message";
import { problemSheet } from "../kernel/problem-sheet";
import type { Regulation, RegulationRun } from "../kernel/regulation";
import type { ReportSheet } from "../kernel/report-sheet";
import type { SheetSchema } from "../kernel/sheet-schema";
import type { ComputedTable } from "../kernel/tally";

/** The sample rows of a sheet below its header, as a range of a workbook holds them. */
export function sampleRange({ columns, sample }: SheetSchema): readonly (readonly (string | number | null)[])[] {
  return [columns.map(({ name }) => name), ...sample];
}

/** What a regulation computes from the sample rows of its sheets. */
export function sampleTables(regulation: Regulation): readonly ComputedTable[] {
  return runOver(regulation, regulation.sheets).compute();
}

export interface SampleProblems {
  /** Whose cell was made blank. */
  readonly sheet: string;
  readonly cell: string;
  /** 《问题清单》 with one finding of each severity that occurs. */
  readonly list: ReportSheet;
}

/** What a check says of the sample rows when a cell that must be filled is blank; null where no cell must. */
export function sampleProblems(regulation: Regulation, language: Language): SampleProblems | null {
  const damaged = regulation.sheets
    .filter(({ sample, columns }) => sample.length > 0 && columns.some(({ filled }) => filled === true))
    .reduce<SheetSchema | null>(
      (most, sheet) => (sheet.sample.length > (most?.sample.length ?? 0) ? sheet : most),
      null,
    );
  if (damaged === null) return null;
  const column = damaged.columns.findIndex(({ filled }) => filled === true);
  const row = damaged.sample.length - 1;
  const sample = damaged.sample.map((cells, index) => (index === row ? cells.with(column, null) : cells));
  const sheets = regulation.sheets.map((sheet) => (sheet === damaged ? { ...sheet, sample } : sheet));
  const { findings } = runOver(regulation, sheets);
  const chosen = SEVERITIES.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity).slice(0, 1),
  );
  const reviewed = chosen.map((finding) => ({
    ...finding,
    ...renderFinding(finding, regulation.messages[language], language),
    regulation: regulation.id,
    sheet: finding.place?.sheet ?? null,
    cell: cellOf(finding),
    settled: false,
  }));
  return { sheet: damaged.name, cell: cellAddress(row + 1, column), list: problemSheet(reviewed, language) };
}

function runOver(regulation: Regulation, sheets: readonly SheetSchema[]): RegulationRun {
  const ranges = sheets.map((sheet) => [sheet, sampleRange(sheet)] as const);
  return regulation.run(readRanges(ranges, null, regulation.policy).input);
}
