import { cellAddress } from "../../src/kernel/cell-address";
import { parseDateText } from "../../src/kernel/excel-date";
import type { ReportSheet, ReportValue } from "../../src/kernel/report-sheet";
import type { Settlement } from "../../src/kernel/settlement";
import type { ColumnMap } from "../../src/kernel/sheet-matching";
import type { Cell, CellRectangle, SheetSource } from "../../src/kernel/sheet-source";
import { EMPTY_STATE, type WorkbookState } from "../../src/kernel/workbook-state";
import { WorkbookError, type WorkbookErrorReason } from "../../src/workbook/workbook-error";
import type {
  CellTarget,
  HostEnvironment,
  HostTheme,
  InsertedSheet,
  InsertedTemplates,
  MarkedCell,
  MarkResult,
  PolicyParameterName,
  PolicyRow,
  ReportChart,
  ResultTarget,
  SettledFinding,
  Upload,
  WorkbookChange,
  WorkbookGateway,
  WriteOptions,
  WrittenReport,
} from "../../src/workbook/workbook-gateway";

export interface FakeSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges?: readonly CellRectangle[];
}

export const WHOLE_EXCEL: HostEnvironment = {
  missingSets: [],
  missingFeatures: [],
  language: "zh-CN",
  theme: "light",
  readOnly: false,
  structureProtected: false,
};

export interface FakeOptions {
  readonly environment?: Partial<HostEnvironment>;
  /** Rows in a piece, so that progress shows. */
  readonly chunkRows?: number;
  /** Waits before each piece is handed over. */
  readonly beforeChunk?: (sheet: string, firstRow: number) => Promise<void>;
}

type GatewayMethod = Exclude<keyof WorkbookGateway, "followTheme" | "canUndo">;

/** A workbook in memory behind the pane's gateway: plain matrices, no Excel. */
export class FakeGateway implements WorkbookGateway {
  sheets: FakeSheet[];
  state: WorkbookState = EMPTY_STATE;
  host: HostEnvironment;
  active = "";
  /** Where `goTo` went, in order: `值班安排!C7`. */
  readonly visited: string[] = [];
  readonly marks: MarkedCell[] = [];
  readonly charts: { readonly sheet: string; readonly chart: ReportChart }[] = [];
  readonly uploads: Upload[] = [];
  readonly #options: FakeOptions;
  readonly #failures = new Map<GatewayMethod, WorkbookError>();
  readonly #themes = new Set<(theme: HostTheme) => void>();
  readonly #changes = new Set<(change: WorkbookChange) => void>();
  #beforeWrite: { readonly sheets: FakeSheet[]; readonly written: readonly string[] } | null = null;

  constructor(sheets: readonly FakeSheet[] = [], options: FakeOptions = {}) {
    this.sheets = [...sheets];
    this.#options = options;
    this.host = { ...WHOLE_EXCEL, ...options.environment };
    this.active = sheets[0]?.name ?? "";
  }

  /** Lets a method fail until `mend` is called. */
  fail(method: GatewayMethod, reason: WorkbookErrorReason, sheet: string | null = null): void {
    this.#failures.set(method, new WorkbookError(reason, `${method}: AccessDenied (Fake.test)`, sheet));
  }

  mend(method: GatewayMethod): void {
    this.#failures.delete(method);
  }

  /** An edit by the user. */
  edit(sheet: string, row: number, column: number, value: Cell): void {
    this.sheets = this.sheets.map((kept) => {
      if (kept.name !== sheet) return kept;
      const rows = kept.rows.map((cells) => [...cells]);
      while (rows.length <= row) rows.push([]);
      const cells = rows[row];
      if (cells !== undefined) {
        while (cells.length <= column) cells.push(null);
        cells[column] = value;
      }
      return { ...kept, rows };
    });
    this.tell({ kind: "edited", sheet, address: cellAddress(row, column) });
  }

  tell(change: WorkbookChange): void {
    for (const listener of this.#changes) listener(change);
  }

  showTheme(theme: HostTheme): void {
    for (const listener of this.#themes) listener(theme);
  }

  sheet(name: string): FakeSheet {
    const found = this.sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw new WorkbookError("gone", `no sheet ${name}`, name);
    return found;
  }

  get names(): readonly string[] {
    return this.sheets.map(({ name }) => name);
  }

  #check(method: GatewayMethod): void {
    const failure = this.#failures.get(method);
    if (failure !== undefined) throw failure;
  }

  async environment(): Promise<HostEnvironment> {
    this.#check("environment");
    return Promise.resolve(this.host);
  }

  followTheme(listener: (theme: HostTheme) => void): () => void {
    this.#themes.add(listener);
    return () => this.#themes.delete(listener);
  }

  async openSheets(): Promise<readonly SheetSource[]> {
    this.#check("openSheets");
    const { chunkRows = 50_000, beforeChunk } = this.#options;
    return Promise.resolve(
      this.sheets.map(({ name, rows, merges = [] }) => ({
        name,
        rowCount: rows.length,
        columnCount: Math.max(0, ...rows.map((cells) => cells.length)),
        merges,
        date1904: false,
        surplusFieldsAreErrors: false,
        async *chunks() {
          for (let firstRow = 0; firstRow < rows.length; firstRow += chunkRows) {
            await beforeChunk?.(name, firstRow);
            yield await Promise.resolve({ firstRow, rows: rows.slice(firstRow, firstRow + chunkRows) });
          }
        },
      })),
    );
  }

  async loadState(): Promise<WorkbookState> {
    this.#check("loadState");
    return Promise.resolve(this.state);
  }

  async saveColumnMap(map: ColumnMap): Promise<void> {
    this.#check("saveColumnMap");
    await Promise.resolve();
    this.state = {
      ...this.state,
      columnMaps: [...this.state.columnMaps.filter(({ sheet }) => sheet !== map.sheet), map],
    };
  }

  async forgetColumnMap(sheet: string): Promise<void> {
    this.#check("forgetColumnMap");
    await Promise.resolve();
    this.state = { ...this.state, columnMaps: this.state.columnMaps.filter((map) => map.sheet !== sheet) };
  }

  async writeReports(reports: readonly ReportSheet[], options: WriteOptions = {}): Promise<readonly WrittenReport[]> {
    this.#check("writeReports");
    const rowCount = reports.reduce((sum, { rows }) => sum + rows.length, 0);
    let rowsWritten = 0;
    for (const { name, rows } of reports) {
      await Promise.resolve();
      options.signal?.throwIfAborted();
      rowsWritten += rows.length;
      options.onProgress?.({ sheet: name, rowsWritten, rowCount });
    }
    const before = this.sheets;
    const written = reports.map((report): WrittenReport => {
      const own = this.state.ownSheets.includes(report.name);
      const taken = !own && this.names.includes(report.name);
      const sheetName = taken ? `${report.name} (2)` : report.name;
      this.#put(sheetName, matrixOf(report));
      this.state = { ...this.state, ownSheets: [...new Set([...this.state.ownSheets, sheetName])] };
      return {
        name: report.name,
        sheetName,
        address: `A1:${cellAddress(report.rows.length, report.columns.length - 1)}`,
        printReady: true,
      };
    });
    this.#beforeWrite = { sheets: before, written: written.map(({ sheetName }) => sheetName) };
    return written;
  }

  #put(name: string, rows: readonly (readonly Cell[])[]): void {
    const at = this.sheets.findIndex((sheet) => sheet.name === name);
    this.sheets =
      at < 0
        ? [...this.sheets, { name, rows }]
        : this.sheets.map((sheet, index) => (index === at ? { name, rows } : sheet));
  }

  async writeChart(sheet: string, chart: ReportChart): Promise<void> {
    this.#check("writeChart");
    await Promise.resolve();
    this.charts.push({ sheet, chart });
  }

  canUndo(): boolean {
    return this.#beforeWrite !== null;
  }

  async undoLastWrite(): Promise<readonly string[]> {
    this.#check("undoLastWrite");
    await Promise.resolve();
    const before = this.#beforeWrite;
    if (before === null) return [];
    this.#beforeWrite = null;
    this.sheets = before.sheets;
    return before.written;
  }

  async markCells(cells: readonly MarkedCell[]): Promise<MarkResult> {
    this.#check("markCells");
    await Promise.resolve();
    this.marks.splice(0, this.marks.length, ...cells);
    this.state = {
      ...this.state,
      marks: [...new Set(cells.map(({ sheet }) => sheet))].map((sheet) => ({ sheet, ids: ["1"] })),
    };
    return {
      cells: new Set(cells.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`)).size,
      protectedSheets: [],
    };
  }

  async clearMarks(): Promise<MarkResult> {
    this.#check("clearMarks");
    await Promise.resolve();
    this.marks.splice(0);
    this.state = { ...this.state, marks: [] };
    return { cells: 0, protectedSheets: [] };
  }

  async insertTemplates(templates: readonly ReportSheet[]): Promise<InsertedTemplates> {
    this.#check("insertTemplates");
    await Promise.resolve();
    const inserted: string[] = [];
    const skipped: string[] = [];
    for (const template of templates) {
      if (this.names.includes(template.name)) skipped.push(template.name);
      else {
        this.#put(template.name, matrixOf(template));
        inserted.push(template.name);
      }
    }
    return { inserted, skipped };
  }

  async insertUpload(upload: Upload): Promise<readonly InsertedSheet[]> {
    this.#check("insertUpload");
    this.uploads.push(upload);
    const inserted: InsertedSheet[] = [];
    for (const source of upload.sheets) {
      const rows: (readonly Cell[])[] = [];
      for await (const chunk of source.chunks()) rows.push(...chunk.rows);
      const sheetName = this.names.includes(source.name) ? `${source.name} (2)` : source.name;
      this.sheets = [...this.sheets, { name: sheetName, rows, merges: source.merges }];
      inserted.push({ name: source.name, sheetName });
    }
    return inserted;
  }

  async goTo({ sheet, row, column, rowCount = 1, columnCount = 1 }: CellTarget): Promise<void> {
    this.#check("goTo");
    await Promise.resolve();
    this.sheet(sheet);
    const first = cellAddress(row, column);
    const last = cellAddress(row + rowCount - 1, column + columnCount - 1);
    this.active = sheet;
    this.visited.push(`${sheet}!${first === last ? first : `${first}:${last}`}`);
  }

  async goToResult({ sheetName, row, column }: ResultTarget): Promise<void> {
    this.#check("goToResult");
    await Promise.resolve();
    const [header = [], ...rows] = this.sheet(sheetName).rows;
    const found = rows.findIndex((cells) =>
      Object.entries(row).every(([name, text]) => cells[header.indexOf(name)] === text),
    );
    if (found < 0) throw new WorkbookError("gone", "no such row", sheetName);
    this.active = sheetName;
    this.visited.push(`${sheetName}!${cellAddress(found + 1, header.indexOf(column))}`);
  }

  async activeSheetName(): Promise<string> {
    return Promise.resolve(this.active);
  }

  async followChanges(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    this.#check("followChanges");
    this.#changes.add(listener);
    return Promise.resolve(() => {
      this.#changes.delete(listener);
      return Promise.resolve();
    });
  }

  async writePolicyRow({ parameter, value, from, clause, note }: PolicyRow): Promise<void> {
    this.#check("writePolicyRow");
    await Promise.resolve();
    const header: readonly Cell[] = ["参数", "值", "生效日期", "条款", "说明"];
    const date = from === null ? null : parseDateText(from);
    const rows = this.sheets.find(({ name }) => name === "制度参数")?.rows ?? [header];
    const others = rows.filter(
      ([id, , day]) => !([parameter.id, parameter.name].includes(String(id)) && (day ?? null) === date),
    );
    this.#put("制度参数", [...others, [parameter.id, value, date, clause, note]]);
  }

  async removePolicyRows(parameter: PolicyParameterName, from?: string | null): Promise<number> {
    this.#check("removePolicyRows");
    await Promise.resolve();
    const rows = this.sheets.find(({ name }) => name === "制度参数")?.rows ?? [];
    const date = from === undefined ? undefined : from === null ? null : parseDateText(from);
    const kept = rows.filter(
      ([id, , day]) =>
        ![parameter.id, parameter.name].includes(String(id)) || (date !== undefined && (day ?? null) !== date),
    );
    if (kept.length < rows.length) this.#put("制度参数", kept);
    return rows.length - kept.length;
  }

  async addSettlements(settlements: readonly Settlement[]): Promise<void> {
    this.#check("addSettlements");
    await Promise.resolve();
    const rows = this.sheets.find(({ name }) => name === "核定记录")?.rows ?? [
      ["工作表", "单元格", "规则", "条款", "内容", "理由", "核定人", "日期"],
    ];
    this.#put("核定记录", [
      ...rows,
      ...settlements.map(({ sheet, cell, rule, clause, message, reason, settledBy, date }) => [
        sheet,
        cell,
        rule,
        clause,
        message,
        reason,
        settledBy,
        parseDateText(date),
      ]),
    ]);
  }

  async removeSettlements(settlements: readonly SettledFinding[]): Promise<number> {
    this.#check("removeSettlements");
    await Promise.resolve();
    const rows = this.sheets.find(({ name }) => name === "核定记录")?.rows ?? [];
    const kept = rows.filter(
      ([sheet, cell, rule]) =>
        !settlements.some((gone) => gone.sheet === sheet && gone.cell === cell && gone.rule === rule),
    );
    if (kept.length < rows.length) this.#put("核定记录", kept);
    return rows.length - kept.length;
  }
}

function matrixOf({ columns, rows }: ReportSheet): readonly (readonly Cell[])[] {
  const cell = (value: ReportValue, kind: string): Cell =>
    kind === "date" && typeof value === "string" ? parseDateText(value) : value;
  return [
    columns.map(({ name }) => name),
    ...rows.map((cells) => cells.map((value, index) => cell(value, columns[index]?.kind ?? "text"))),
  ];
}
