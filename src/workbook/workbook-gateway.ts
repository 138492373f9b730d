import type { Severity } from "../kernel/finding";
import type { Language } from "../kernel/language";
import type { ReportSheet } from "../kernel/report-sheet";
import type { Settlement } from "../kernel/settlement";
import type { ColumnMap } from "../kernel/sheet-matching";
import type { CellRectangle, SheetSource } from "../kernel/sheet-source";
import type { WorkbookState } from "../kernel/workbook-state";
import { followChanges } from "./changes";
import { environment, followTheme } from "./environment";
import { clearMarks, markCells } from "./marks";
import { removePolicyRows, writePolicyRow } from "./policy-rows";
import { canUndo, undoLastWrite, writeChart, writeReports } from "./report-writer";
import { activeSheetName, goTo, goToResult } from "./selection";
import { addSettlements, removeSettlements } from "./settlement-rows";
import { openSheets } from "./sheet-sources";
import { insertTemplates } from "./template-writer";
import { insertUpload } from "./upload";
import { forgetColumnMap, loadState, saveColumnMap } from "./workbook-state-part";

/**
 * Everything that the pane and the ribbon's commands ask of the open workbook. No object of Excel's passes through it.
 *
 * Every method rejects with a `WorkbookError`, or with an `AbortError` where its signal is aborted.
 * Nothing of the user's is changed except where a method says so.
 */
export interface WorkbookGateway {
  /** What this Excel can do and how it looks. Asks Excel, so that it is called when the pane opens and after errors. */
  environment(): Promise<HostEnvironment>;
  /** Tells of another theme of Excel or of the system; gives back what stops it. */
  followTheme(listener: (theme: HostTheme) => void): () => void;

  /**
   * The workbook's sheets in their order, hidden ones included, for `reviewWorkbook` and `surveyWorkbook`. Their first
   * 20 rows are already read; the rest is read when asked for, so open anew for each run.
   */
  openSheets(): Promise<readonly SheetSource[]>;
  /** What we remember in this workbook: give `ownSheets` and `columnMaps` to `reviewWorkbook`. */
  loadState(): Promise<WorkbookState>;
  /** Remembers a column map in the workbook, in place of an earlier one for its sheet. */
  saveColumnMap(map: ColumnMap): Promise<void>;
  /** Forgets the column map of a sheet. */
  forgetColumnMap(sheet: string): Promise<void>;

  /**
   * Writes computed tables and 《问题清单》, all of them or, where it fails or is cancelled, none. A sheet of ours is
   * rewritten in its place; beside a sheet of the user's that has the name, `名称 (2)` is written.
   */
  writeReports(reports: readonly ReportSheet[], options?: WriteOptions): Promise<readonly WrittenReport[]>;
  /**
   * Draws (or draws anew) a column chart beside the table of a sheet that `writeReports` has written. It belongs to
   * that write: 撤销 takes both back, and the sheet's next write removes it until it is drawn again.
   *
   * @param sheetName `WrittenReport.sheetName`
   */
  writeChart(sheetName: string, chart: ReportChart): Promise<void>;
  /** True while the last write of this session can be taken back. */
  canUndo(): boolean;
  /**
   * Takes the last write back: result sheets are as they were before it, new ones are removed.
   *
   * @returns the names of the sheets that were restored or removed; none where there is nothing to take back
   */
  undoLastWrite(options?: WriteOptions): Promise<readonly string[]>;

  /** Marks cells, in place of all earlier marks of ours; the user's fill and conditional formats stay. */
  markCells(cells: readonly MarkedCell[]): Promise<MarkResult>;
  /**
   * Removes our marks, and only ours.
   *
   * @param sheet only those of one sheet
   */
  clearMarks(sheet?: string): Promise<MarkResult>;

  /** Adds empty or sample sheets for the user to fill in; one whose name is there already is skipped. */
  insertTemplates(templates: readonly ReportSheet[], options?: WriteOptions): Promise<InsertedTemplates>;
  /** Lets an uploaded file's sheets in, behind the others; Excel changes names that are there already. */
  insertUpload(upload: Upload, options?: WriteOptions): Promise<readonly InsertedSheet[]>;

  /** Shows the sheet and selects the cells. Rejects with `gone` or `hidden` where that can't be. */
  goTo(target: CellTarget): Promise<void>;
  /** Shows a cell of one of our result sheets, wherever its row has been sorted to. */
  goToResult(target: ResultTarget): Promise<void>;
  activeSheetName(): Promise<string>;

  /**
   * Tells of edits by the user, and of sheets that come and go; our own writes are left out. Each edit is told at once:
   * debounce it.
   *
   * @returns what stops it
   */
  followChanges(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>>;

  /**
   * Writes a parameter into 《制度参数》, which is made where it is missing: the row of the same parameter and date is
   * changed, otherwise a row is added. No other row is touched.
   */
  writePolicyRow(row: PolicyRow): Promise<void>;
  /**
   * Removes the rows of a parameter from 《制度参数》: back to the text's own value.
   *
   * @param from only the row of this date (`YYYY-MM-DD`); null is the row without a date
   * @returns how many rows were removed
   */
  removePolicyRows(parameter: PolicyParameterName, from?: string | null): Promise<number>;

  /** Adds rows to 《核定记录》, which is made where it is missing; what is settled already is left as it is. */
  addSettlements(settlements: readonly Settlement[]): Promise<void>;
  /**
   * Removes the rows of 《核定记录》 that settle these findings.
   *
   * @returns how many rows were removed
   */
  removeSettlements(settlements: readonly SettledFinding[]): Promise<number>;
}

/** Excel's theme; `highContrast` is the system's forced colours. */
export type HostTheme = "light" | "dark" | "black" | "highContrast";

export interface HostEnvironment {
  /** Requirement sets that we need and this Excel lacks, such as `ExcelApi 1.13`; empty where all is well. */
  readonly missingSets: readonly string[];
  /** What the pane can't do for lack of them; empty where all is well. */
  readonly missingFeatures: readonly HostFeature[];
  /** The language in which Excel shows itself; English for any but Chinese. */
  readonly language: Language;
  readonly theme: HostTheme;
  /** True where the workbook may only be read. */
  readonly readOnly: boolean;
  /** True where no sheet can be added, because the workbook's structure is protected. */
  readonly structureProtected: boolean;
}

export type HostFeature = "read" | "write" | "marks" | "live" | "upload" | "printLayout";

export interface WriteOptions {
  readonly onProgress?: (progress: WriteProgress) => void;
  readonly signal?: AbortSignal;
}

export interface WriteProgress {
  /** The sheet that is being prepared. */
  readonly sheet: string;
  /** Rows written, over all sheets. */
  readonly rowsWritten: number;
  readonly rowCount: number;
}

export interface WrittenReport {
  /** The report's own name. */
  readonly name: string;
  /** The sheet that holds it: another name where the user has a sheet of that name. */
  readonly sheetName: string;
  /** `A1:I24`, header included. */
  readonly address: string;
  /** False where Excel refused the layout for printing, as it does without any printer; the table itself is there. */
  readonly printReady: boolean;
}

export interface ReportChart {
  readonly title: string;
  /** Header of the categories, such as 月份. */
  readonly category: string;
  /** Title of the values' axis, such as 元. */
  readonly value: string;
  readonly labels: readonly string[];
  readonly series: readonly ChartSeries[];
}

export interface ChartSeries {
  /** Header of its figures and its name in the legend. */
  readonly name: string;
  /** As columns side by side, or as a line across them. */
  readonly shape: "column" | "line";
  /** One for each label. */
  readonly values: readonly number[];
}

/** A cell with a finding; row and column counted from 0. Of several on one cell, the most severe counts. */
export interface MarkedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly severity: Severity;
}

export interface MarkResult {
  /** Cells that were marked; 0 where marks were removed. */
  readonly cells: number;
  /** Sheets that couldn't be marked or unmarked because they are protected. */
  readonly protectedSheets: readonly string[];
}

export interface InsertedTemplates {
  readonly inserted: readonly string[];
  /** Names of sheets that were there already, and were left as they are. */
  readonly skipped: readonly string[];
}

export interface Upload {
  /** The whole .xlsx file, so that Excel takes its sheets over with formats and formulas; null for any other file. */
  readonly base64: string | null;
  /** The file's sheets as they were read; written as values where Excel can't take the file itself. */
  readonly sheets: readonly SheetSource[];
}

export interface InsertedSheet {
  /** Its name in the file. */
  readonly name: string;
  /** Its name in the workbook. */
  readonly sheetName: string;
}

/** A cell or an area; rows and columns counted from 0. */
export type CellTarget = { readonly sheet: string; readonly row: number; readonly column: number } & Partial<
  Pick<CellRectangle, "rowCount" | "columnCount">
>;

/** A row of a result sheet by what stands in it, and the column of it that is meant. */
export interface ResultTarget {
  /** `WrittenReport.sheetName` */
  readonly sheetName: string;
  /** Column name -> the row's text in it. */
  readonly row: Readonly<Record<string, string>>;
  readonly column: string;
}

export interface WorkbookChange {
  readonly kind: "edited" | "sheetAdded" | "sheetDeleted";
  /** Null where the sheet is gone. */
  readonly sheet: string | null;
  /** `B2:C5`; null where it isn't about cells. */
  readonly address: string | null;
}

/** A parameter as rows of 《制度参数》 may name it. */
export interface PolicyParameterName {
  readonly id: string;
  /** Its Chinese name. */
  readonly name: string;
}

export interface PolicyRow {
  readonly parameter: PolicyParameterName;
  /** As `PolicyParameter.show` writes it. */
  readonly value: string;
  /** `YYYY-MM-DD`; null = always. */
  readonly from: string | null;
  readonly clause: string;
  readonly note: string;
}

/** Enough of a settlement to find its row. */
export type SettledFinding = Pick<Settlement, "sheet" | "cell" | "rule" | "message">;

/** The workbook that is open in Excel. */
export const excelWorkbook: WorkbookGateway = {
  environment,
  followTheme,
  openSheets,
  loadState,
  saveColumnMap,
  forgetColumnMap,
  writeReports,
  writeChart,
  canUndo,
  undoLastWrite,
  markCells,
  clearMarks,
  insertTemplates,
  insertUpload,
  goTo,
  goToResult,
  activeSheetName,
  followChanges,
  writePolicyRow,
  removePolicyRows,
  addSettlements,
  removeSettlements,
};
