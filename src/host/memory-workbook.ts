/**
 * A workbook in memory: what our host shows to office.js. It knows Excel's rules about names, cells and
 * typed text, and tells its listener what happened; it calculates nothing unless `evaluate` is given.
 */
import type { Cell, CellRectangle } from "../kernel/sheet-source";
import { parseCells, splitSheetName } from "./cell-address";
import { plainStyle, type CellStyle } from "./cell-style";
import { ExcelError } from "./excel-error";
import { MemorySheet, type MemoryTable } from "./memory-sheet";
import { typedValue, type TypingRules } from "./typed-value";
import type { WorkbookOrigin } from "./workbook-origin";

export interface CustomXmlPart {
  readonly id: string;
  xml: string;
}

export interface DefinedName {
  readonly name: string;
  /** With its `=`. */
  formula: string;
  visible: boolean;
  comment: string;
  /** Undefined for a name of the whole workbook. */
  readonly sheet?: MemorySheet;
}

/** Where a change came from: the person at the workbook, or the add-in. */
export type ChangeOrigin = "user" | "addin";

export type WorkbookEvent =
  | {
      readonly kind: "changed";
      readonly sheet: MemorySheet;
      readonly area: CellRectangle;
      readonly changeType:
        | "RangeEdited"
        | "RowInserted"
        | "RowDeleted"
        | "ColumnInserted"
        | "ColumnDeleted"
        | "CellInserted"
        | "CellDeleted";
      readonly origin: ChangeOrigin;
      /** Of a single cell. */
      readonly before?: Cell;
      readonly after?: Cell;
    }
  | { readonly kind: "added"; readonly sheet: MemorySheet; readonly origin: ChangeOrigin }
  | { readonly kind: "deleted"; readonly sheet: MemorySheet; readonly origin: ChangeOrigin }
  | { readonly kind: "activated"; readonly sheet: MemorySheet; readonly before: MemorySheet | undefined }
  | { readonly kind: "selected"; readonly sheet: MemorySheet };

export interface InsertSheetsOptions {
  readonly sheetNamesToInsert: readonly string[];
  /** Index among the workbook's sheets at which the first is put. */
  readonly position: number;
}

export interface MemoryWorkbookSettings {
  readonly name?: string;
  readonly date1904?: boolean;
  readonly language?: string;
}

/** What Excel shows while a formula's result is missing. */
export const missingResult = "#GETTING_DATA";

export class MemoryWorkbook {
  readonly sheets: MemorySheet[] = [];
  readonly names: DefinedName[] = [];
  readonly customXmlParts: CustomXmlPart[] = [];
  /** `Office.context.document.settings`, each value as the JSON that office.js writes. */
  readonly settings = new Map<string, string>();
  readonly properties: Record<
    "title" | "subject" | "author" | "keywords" | "comments" | "category" | "manager" | "company",
    string
  > = { title: "", subject: "", author: "", keywords: "", comments: "", category: "", manager: "", company: "" };
  name: string;
  date1904: boolean;
  language: string;
  /** The look of cells without a style. */
  normalStyle: CellStyle = plainStyle;
  readOnly = false;
  /** True where sheets can't be added, deleted, renamed or shown. */
  isStructureProtected = false;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  /** How often `application.calculate` was called. */
  calculations = 0;
  /** The year of dates that are typed without one. */
  thisYear = new Date().getFullYear();
  listener: ((event: WorkbookEvent) => void) | undefined;
  /** Works out a formula that is written; without it the cell shows `#GETTING_DATA`. */
  evaluate: ((formula: string, sheet: MemorySheet, row: number, column: number) => Cell) | undefined;
  /** Reads a file before `insertSheetsFromBase64` is called with it, since reading takes time and answering doesn't. */
  prepareFile: ((base64: string) => Promise<void>) | undefined;
  /** `workbook.insertWorksheetsFromBase64`: puts the sheets of a file in and gives them back. */
  insertSheetsFromBase64: ((base64: string, options: InsertSheetsOptions) => MemorySheet[]) | undefined;
  /** The file that it was read from, for saving; undefined for a new workbook. */
  origin: WorkbookOrigin | undefined;
  private active: MemorySheet | undefined;
  private nextNumber = 1;

  constructor(settings: MemoryWorkbookSettings = {}) {
    this.name = settings.name ?? "工作簿1.xlsx";
    this.date1904 = settings.date1904 ?? false;
    this.language = settings.language ?? "zh-CN";
  }

  /** Adds a sheet as a file or a test brings it: values as they are, without Excel's typing rules and without an event. */
  addSheet(name: string, rows: readonly (readonly Cell[])[] = []): MemorySheet {
    const sheet = this.insertSheet(name, this.sheets.length);
    sheet.takeRows(
      0,
      rows.map((cells) => cells.map((cell) => (cell === "" ? null : cell))),
    );
    return sheet;
  }

  /** Makes an empty sheet at a position; checks its name as Excel does. */
  createSheet(name: string, position: number): MemorySheet {
    this.checkSheetName(name);
    return this.insertSheet(name, position);
  }

  private insertSheet(name: string, position: number): MemorySheet {
    const sheet = new MemorySheet(this, `{${this.newGuid()}}`, name);
    this.placeSheet(sheet, position);
    return sheet;
  }

  /** Puts a sheet in that was made, or taken away, elsewhere. */
  placeSheet(sheet: MemorySheet, position: number): void {
    this.sheets.splice(position, 0, sheet);
    this.active ??= sheet;
  }

  checkSheetName(name: string, except?: MemorySheet): void {
    const isWrong = name === "" || name.length > 31 || /[\\/?*:[\]]/.test(name) || /^'|'$/.test(name);
    if (isWrong || name.toLowerCase() === "history") throw new ExcelError("InvalidArgument", name);
    const same = this.sheet(name);
    if (same !== undefined && same !== except) throw new ExcelError("ItemAlreadyExists", name);
  }

  /** By name (letters' case ignored) or id. */
  sheet(key: string): MemorySheet | undefined {
    const lowerCase = key.toLowerCase();
    return (
      this.sheets.find((sheet) => sheet.id === key) ??
      this.sheets.find((sheet) => sheet.name.toLowerCase() === lowerCase)
    );
  }

  get activeSheet(): MemorySheet {
    if (this.active === undefined) throw new ExcelError("ItemNotFound");
    return this.active;
  }

  activate(sheet: MemorySheet): void {
    if (sheet.visibility !== "Visible") throw new ExcelError("InvalidOperation");
    if (sheet === this.active) return;
    const before = this.active;
    this.active = sheet;
    this.listener?.({ kind: "activated", sheet, before });
  }

  deleteSheet(sheet: MemorySheet, origin: ChangeOrigin): void {
    this.checkStructure();
    const others = this.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
    const next = others[0];
    if (next === undefined || sheet.visibility === "VeryHidden") throw new ExcelError("InvalidOperation");
    const position = this.sheets.indexOf(sheet);
    this.sheets.splice(position, 1);
    for (let index = this.names.length - 1; index >= 0; index--) {
      if (this.names[index]?.sheet === sheet) this.names.splice(index, 1);
    }
    this.listener?.({ kind: "deleted", sheet, origin });
    if (this.active === sheet) {
      const neighbour =
        this.sheets.slice(position).find((other) => other.visibility === "Visible") ?? others.at(-1) ?? next;
      this.active = undefined;
      this.activate(neighbour);
    }
  }

  checkStructure(): void {
    if (this.isStructureProtected || this.readOnly) throw new ExcelError("AccessDenied");
  }

  checkWritable(sheet: MemorySheet): void {
    if (sheet.protection.isProtected || this.readOnly) throw new ExcelError("AccessDenied");
  }

  /** By name (letters' case ignored) or id. */
  table(key: string): MemoryTable | undefined {
    const lowerCase = key.toLowerCase();
    const tables = this.sheets.flatMap((sheet) => sheet.tables);
    return tables.find((table) => table.id === key) ?? tables.find((table) => table.name.toLowerCase() === lowerCase);
  }

  newNumber(): number {
    return this.nextNumber++;
  }

  newGuid(): string {
    return `00000000-0000-4000-8000-${this.newNumber().toString(16).toUpperCase().padStart(12, "0")}`;
  }

  /** Writes one cell as Excel takes typed text and values of an add-in. */
  enter(sheet: MemorySheet, row: number, column: number, value: Cell): void {
    if (value === null) return;
    const style = sheet.style(row, column);
    const cell = { row, column, rowCount: 1, columnCount: 1 };
    if (value === "") {
      sheet.setValue(row, column, null);
      return;
    }
    if (typeof value === "string" && value.length > 32_767) throw new ExcelError("InvalidArgument");
    if (style.quotePrefix) sheet.patchStyle(cell, { quotePrefix: false });
    if (style.numberFormat === "@") {
      const text = typeof value === "boolean" ? String(value).toUpperCase() : String(value);
      sheet.setValue(row, column, text);
      return;
    }
    if (typeof value !== "string") {
      sheet.setValue(row, column, value);
      return;
    }
    if (value.startsWith("'")) {
      sheet.setValue(row, column, value.slice(1));
      sheet.patchStyle(cell, { quotePrefix: true });
      return;
    }
    if (/^[=+@-]/.test(value) && this.enterFormula(sheet, row, column, value)) return;
    const typed = typedValue(value, this.typingRules());
    sheet.setValue(row, column, typed.value);
    if (typed.numberFormat !== undefined && style.numberFormat === "General") {
      sheet.patchStyle(cell, { numberFormat: typed.numberFormat });
    }
  }

  /** True where the text is a formula: it begins with `=`, or with `+`, `-` or `@` before something that isn't a number. */
  private enterFormula(sheet: MemorySheet, row: number, column: number, text: string): boolean {
    const isNumber = typeof typedValue(text, this.typingRules()).value === "number";
    if (text.length < 2 || isNumber) return false;
    const formula = text.startsWith("=") ? text : `=${text}`;
    if (!hasBalancedParts(formula)) throw new ExcelError("InvalidArgument", formula);
    sheet.setFormula(row, column, formula, this.evaluate?.(formula, sheet, row, column) ?? missingResult);
    return true;
  }

  private typingRules(): TypingRules {
    const dateFormat = this.language.startsWith("zh") ? "yyyy/m/d" : "m/d/yyyy";
    return { date1904: this.date1904, thisYear: this.thisYear, dateFormat };
  }

  /** `Sheet1!A1:B2`, or `A1` on `otherwise`. */
  resolve(address: string, otherwise: MemorySheet): { sheet: MemorySheet; area: CellRectangle } {
    const { sheet: sheetName, cells } = splitSheetName(address.replace(/^=/, ""));
    const sheet = sheetName === undefined ? otherwise : this.sheet(sheetName);
    const area = parseCells(cells);
    if (sheet === undefined) throw new ExcelError("InvalidArgument", address);
    if (area !== undefined) return { sheet, area };
    const lowerCase = cells.toLowerCase();
    const named =
      this.names.find((item) => item.sheet === sheet && item.name.toLowerCase() === lowerCase) ??
      this.names.find((item) => item.sheet === undefined && item.name.toLowerCase() === lowerCase);
    if (named === undefined || named.formula.replace(/^=/, "").toLowerCase() === lowerCase) {
      throw new ExcelError("InvalidArgument", address);
    }
    return this.resolve(named.formula, sheet);
  }
}

/** Excel refuses a formula whose quotes or brackets don't close. */
function hasBalancedParts(formula: string): boolean {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, "").replace(/'(?:[^']|'')*'!/g, "");
  if (bare.includes('"')) return false;
  let depth = 0;
  for (const letter of bare) {
    if (letter === "(") depth++;
    if (letter === ")" && --depth < 0) return false;
  }
  return depth === 0;
}
