import type { UnusableFileError, WorkbookFile } from "../files/workbook-file";
import type { Language } from "../kernel/language";
import type { PolicyOverride } from "../kernel/policy";
import type { PolicySheetProblem } from "../kernel/policy-sheet";
import type { Review, ReviewedTable } from "../kernel/review";
import type { ColumnMap, Matching } from "../kernel/sheet-matching";
import type { Cell } from "../kernel/sheet-source";
import type { ReadProgress } from "../kernel/workbook-reader";
import type { HostEnvironment, HostTheme, WrittenReport } from "../workbook/workbook-gateway";
import { WHOLE_PERIOD, type PeriodChoice } from "./computed-figures";
import type { LongFile, LongFileResult } from "./long-file";
import type { FindingFilter, FindingGrouping } from "./listed-findings";
import type { ReconciliationChoice } from "./reconciled-figures";
import type { PaneTexts } from "./texts.zh-CN";
import type { Problem } from "./problem";

export type PaneTab = "data" | "check" | "compute" | "policy";

/** A sentence about what has just happened, in whatever language the pane speaks when it is shown. */
export interface Notice {
  readonly tone: "success" | "info" | "warning" | "error";
  text(texts: PaneTexts, language: Language): string;
  /** For a support request; folds out. */
  readonly detail?: string;
  readonly action?: { label(texts: PaneTexts): string; run(): void };
}

export interface SurveyedWorkbook {
  /** Names of the sheets that may be inputs, in the workbook's order, with their rows. */
  readonly sheets: readonly {
    readonly name: string;
    readonly rowCount: number;
    readonly heads: readonly (readonly Cell[])[];
  }[];
  readonly matching: Matching;
  readonly maps: readonly ColumnMap[];
}

export interface Mapping {
  readonly table: string;
  readonly sheet: string;
  /** The header's row, counted from 0. */
  readonly headerRow: number;
  /** Column of ours -> position on the sheet; null = not there. */
  readonly choices: Readonly<Record<string, number | null>>;
  readonly saving: boolean;
}

/** A csv file that no sheet holds, and what was computed from it. */
export type LongFileState =
  | { readonly phase: "tooLong"; readonly fileName: string; readonly file: LongFile }
  | {
      readonly phase: "computing";
      readonly fileName: string;
      readonly file: LongFile;
      readonly progress: ReadProgress | null;
    }
  | {
      readonly phase: "computed" | "writing";
      readonly fileName: string;
      readonly file: LongFile;
      readonly result: LongFileResult;
    };

export type UploadState =
  | LongFileState
  | { readonly phase: "reading"; readonly fileName: string }
  | { readonly phase: "unusable"; readonly fileName: string; readonly error: UnusableFileError }
  | {
      readonly phase: "reviewed" | "inserting";
      readonly fileName: string;
      readonly file: WorkbookFile;
      readonly review: Review;
    };

export interface DataState {
  readonly phase: "loading" | "ready" | "failed";
  readonly problem: Problem | null;
  readonly survey: SurveyedWorkbook | null;
  readonly mapping: Mapping | null;
  readonly upload: UploadState | null;
  readonly inserting: "sample" | "template" | null;
}

/** Reading, checking and computing are one run; the tabs share what it brought. */
export interface RunState {
  readonly phase: "idle" | "reading" | "judging" | "done" | "failed" | "cancelled";
  readonly progress: { readonly sheet: string; readonly rowsRead: number; readonly rowCount: number } | null;
  readonly review: Review | null;
  readonly tables: readonly ReviewedTable[];
  readonly problem: Problem | null;
  /** The workbook was edited since. */
  readonly stale: boolean;
  /** A live re-check in the background: the list stays. */
  readonly quiet: boolean;
}

export interface CheckState {
  readonly filter: FindingFilter;
  readonly search: string;
  readonly grouping: FindingGrouping;
  /** Only the findings of one sheet. */
  readonly sheet: string | null;
  readonly collapsed: ReadonlySet<string>;
  readonly live: boolean;
  readonly marked: boolean;
  readonly busy: "marking" | "clearing" | "listing" | "settling" | null;
  /** Key of the line that is being settled. */
  readonly settling: string | null;
  readonly settledBy: string;
}

export interface ChosenSubject {
  /** The table that explains the sum. */
  readonly table: string;
  readonly subject: string;
  /** Only one month of it; null = what is chosen for all tables. */
  readonly month: string | null;
}

export interface OpenReconciliation extends ReconciliationChoice {
  /** The computed table of the differences. */
  readonly table: string;
}

export interface ComputeState {
  readonly choice: PeriodChoice;
  /** Whose sum is told. */
  readonly subject: ChosenSubject | null;
  /** The differences that are looked at item by item. */
  readonly reconciliation: OpenReconciliation | null;
  readonly writing: { readonly sheet: string; readonly rowsWritten: number; readonly rowCount: number } | null;
  readonly written: readonly WrittenReport[];
  /** Result sheets that hold all figures of a run: table -> sheet. */
  readonly results: { readonly review: Review; readonly sheets: ReadonlyMap<string, string> } | null;
  readonly undoing: boolean;
}

export interface PolicyState {
  readonly phase: "loading" | "ready" | "failed";
  readonly problem: Problem | null;
  readonly overrides: readonly PolicyOverride[];
  readonly rowProblems: readonly PolicySheetProblem[];
  readonly search: string;
  /** Id of the parameter that is folded out. */
  readonly open: string | null;
  readonly saving: boolean;
}

export interface PaneState {
  readonly language: Language;
  readonly theme: HostTheme;
  readonly environment: HostEnvironment | null;
  readonly regulationId: string;
  readonly tab: PaneTab;
  readonly aboutOpen: boolean;
  readonly notice: Notice | null;
  readonly data: DataState;
  readonly run: RunState;
  readonly check: CheckState;
  readonly compute: ComputeState;
  readonly policy: PolicyState;
}

/** The sheet that holds a table with the figures that are shown; undefined where it wasn't written. */
export function resultSheet({ run, compute: { results } }: PaneState, table: string): string | undefined {
  return results !== null && results.review === run.review ? results.sheets.get(table) : undefined;
}

export const IDLE_RUN: RunState = {
  phase: "idle",
  progress: null,
  review: null,
  tables: [],
  problem: null,
  stale: false,
  quiet: false,
};

export function initialState(language: Language, theme: HostTheme, regulationId: string): PaneState {
  return {
    language,
    theme,
    environment: null,
    regulationId,
    tab: "data",
    aboutOpen: false,
    notice: null,
    data: { phase: "loading", problem: null, survey: null, mapping: null, upload: null, inserting: null },
    run: IDLE_RUN,
    check: {
      filter: "all",
      search: "",
      grouping: "clause",
      sheet: null,
      collapsed: new Set(),
      live: false,
      marked: false,
      busy: null,
      settling: null,
      settledBy: "",
    },
    compute: {
      choice: WHOLE_PERIOD,
      subject: null,
      reconciliation: null,
      writing: null,
      written: [],
      results: null,
      undoing: false,
    },
    policy: {
      phase: "loading",
      problem: null,
      overrides: [],
      rowProblems: [],
      search: "",
      open: null,
      saving: false,
    },
  };
}
