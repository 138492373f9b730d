import { cellOf, type Finding, type FindingData, type Place, type Severity } from "./finding";
import { LANGUAGES, type Language } from "./language";
import { renderFinding } from "./message";
import type { Regulation } from "./regulation";
import type { SheetSource } from "./sheet-source";
import type { ExplainedEntry, Reconciliation } from "./table-view";
import type { ComputedTable } from "./tally";
import {
  readCounts,
  readWorkbook,
  type ReadCount,
  type WorkbookReading,
  type WorkbookReadingOptions,
} from "./workbook-reader";

/** A finding as a person reads it. */
export interface ReviewedFinding {
  readonly regulation: string;
  readonly rule: string;
  readonly clause: string;
  readonly severity: Severity;
  readonly sheet: string | null;
  /** `C7` */
  readonly cell: string | null;
  readonly place: Place | null;
  readonly message: string;
  /** What to do. */
  readonly advice: string;
  readonly data: FindingData;
  /** Settled by a person in 《核定记录》; never true of an error. */
  readonly settled: boolean;
}

export interface ReviewedTable extends ComputedTable {
  readonly regulation: string;
}

/** What one run over a workbook brought: the same for the pane and for the headless command (H7). */
export interface Review {
  readonly reading: WorkbookReading;
  /** Everything `check` says, in the order of sheets, rows and columns. */
  readonly findings: readonly ReviewedFinding[];
  /** What `compute` says: every error, and what the computation itself raised. */
  readonly findingsOfComputation: readonly ReviewedFinding[];
  /** Rows read and left out, in the order of the sheets. */
  readonly counts: readonly ReadCount[];
  /** The computed tables, in the documented order; made when asked for. */
  tables(): readonly ReviewedTable[];
  /** How a subject's amounts in one of the tables came about. */
  explain(table: Pick<ReviewedTable, "regulation" | "name">, subject: string): readonly ExplainedEntry[];
  /** Reported figures against those of one of the tables; null where it reconciles none. */
  reconcile(table: Pick<ReviewedTable, "regulation" | "name">): Reconciliation | null;
}

export interface ReviewOptions extends WorkbookReadingOptions {
  readonly language: Language;
}

/**
 * Reads a workbook and runs the wanted regulations over it.
 *
 * @param all every regulation of the house: a sheet belongs to the one it fits best
 * @throws DOMException `AbortError` where `options.signal` is aborted
 */
export async function reviewWorkbook(
  sheets: readonly SheetSource[],
  all: readonly Regulation[],
  wanted: readonly Regulation[],
  options: ReviewOptions,
): Promise<Review> {
  const reading = await readWorkbook(sheets, all, wanted, options);
  options.signal?.throwIfAborted();
  const position = new Map(sheets.map(({ name }, index) => [name, index]));
  const runs = reading.regulations.map(({ regulation, input }) => ({ regulation, run: regulation.run(input) }));

  const reviewed = (pick: (run: (typeof runs)[number]["run"]) => readonly Finding[]): readonly ReviewedFinding[] =>
    runs
      .flatMap(({ regulation, run }) => inOrder(pick(run), position).map((finding) => ({ regulation, finding })))
      .map(({ regulation, finding }) => {
        const cell = cellOf(finding);
        const sheet = finding.place?.sheet ?? null;
        const settled =
          finding.severity !== "error" &&
          reading.settlements.records.length > 0 &&
          reading.settlements.has(
            sheet,
            cell,
            finding.rule,
            LANGUAGES.map((language) => renderFinding(finding, regulation.messages[language], language).message),
          );
        return {
          regulation: regulation.id,
          rule: finding.rule,
          clause: finding.clause,
          severity: finding.severity,
          sheet,
          cell,
          place: finding.place,
          ...renderFinding(finding, regulation.messages[options.language], options.language),
          data: finding.data,
          settled,
        };
      });

  const findings = reviewed((run) => run.findings);
  return {
    reading,
    findings,
    findingsOfComputation: reviewed((run) => run.findingsOfComputation),
    counts: [...readCounts(reading)].sort((a, b) => (position.get(a.sheet) ?? 0) - (position.get(b.sheet) ?? 0)),
    tables: () =>
      runs.flatMap(({ regulation, run }) => run.compute().map((table) => ({ ...table, regulation: regulation.id }))),
    explain: ({ regulation: id, name }, subject) =>
      runs.find(({ regulation }) => regulation.id === id)?.run.explain(name, subject) ?? [],
    reconcile: ({ regulation: id, name }) =>
      runs.find(({ regulation }) => regulation.id === id)?.run.reconcile(name) ?? null,
  };
}

function inOrder(findings: readonly Finding[], position: ReadonlyMap<string, number>): readonly Finding[] {
  const at = (finding: Finding): number => (finding.place === null ? -1 : (position.get(finding.place.sheet) ?? -1));
  return [...findings].sort(
    (a, b) =>
      at(a) - at(b) ||
      (a.place?.row ?? 0) - (b.place?.row ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}
