/** The rows of a sheet as its part holds them: what is as the file has it is copied from there, byte for byte. */
import { SheetDataWalk, type WalkedCell, type WalkedRow } from "../files/sheet-data-walk";
import { storedArea } from "../files/stored-areas";
import type { WorkbookStyles } from "../files/workbook-styles";
import { encodeCellText, encodePlainText, escapeXml } from "../files/xml-text";
import { columnLetters, sheetRows } from "../kernel/cell-address";
import type { Cell } from "../kernel/sheet-source";
import type { MemoryArray, MemorySheet } from "./memory-sheet";
import { missingResult } from "./memory-workbook";
import { isErrorValue } from "./typed-value";

export interface CellWriting {
  readonly styles: WorkbookStyles;
  /** Of the part's own elements, with its colon. */
  readonly prefix: string;
  /** A formula without "=", as files keep it. */
  readonly stored: (formula: string, sheet: MemorySheet, row: number, column: number) => string;
  /** The formula with the sheets' names of today. */
  readonly followed: (formula: string) => string;
  /** The number of metadata that makes an array formula spill; null where that can't be written. */
  readonly spillNumber: () => number | null;
  /** Whether a formula is one of those that spill, even where it fills but its own cell. */
  readonly maySpill: (formula: string) => boolean;
}

/** Errors that files of all versions know. */
const classicErrors = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA)$/;
const rowsInPiece = 500;

export class SheetCells {
  private readonly arrays: ReadonlyMap<string, MemoryArray>;
  private readonly arraysBefore: ReadonlyMap<string, MemoryArray>;
  private readonly isMoved: boolean;
  private readonly hasStyledColumns: boolean;
  private readonly decoder = new TextDecoder();
  private readonly letters: string[] = [];

  /** @param before the sheet as the file has it */
  constructor(
    private readonly sheet: MemorySheet,
    private readonly before: MemorySheet,
    private readonly writing: CellWriting,
  ) {
    this.arrays = byCell(sheet.arrays);
    this.arraysBefore = byCell(before.arrays);
    this.isMoved = !sheet.rowOrigins.isUnmoved || !sheet.columnOrigins.isUnmoved;
    this.hasStyledColumns = sheet.styledLines().columns.length > 0;
  }

  get areChanged(): boolean {
    if (this.isMoved) return true;
    const end = Math.max(this.sheet.rowEnd, this.before.rowEnd);
    for (let row = 0; row < end; row++) if (!this.isSameRow(row)) return true;
    return false;
  }

  private isSameRow(row: number): boolean {
    const { sheet, before } = this;
    const length = Math.max(sheet.rowLength(row), before.rowLength(row));
    for (let column = 0; column < length; column++) if (!this.isSame(row, column, row, column)) return false;
    return this.isSameLine(row, row);
  }

  private isSameLine(row: number, origin: number): boolean {
    const { sheet, before } = this;
    if (sheet.rowHeights.get(row) !== before.rowHeights.get(origin)) return false;
    if (sheet.hiddenRows.has(row) !== before.hiddenRows.has(origin)) return false;
    const [style, old] = [sheet.rowStyle(row), before.rowStyle(origin)];
    if (style === old) return true;
    return (
      style !== undefined && old !== undefined && this.writing.styles.look(style) === this.writing.styles.look(old)
    );
  }

  private isSame(row: number, column: number, fromRow: number, fromColumn: number): boolean {
    const { sheet, before } = this;
    if (sheet.value(row, column) !== before.value(fromRow, fromColumn)) return false;
    const [formula, old] = [sheet.formula(row, column), before.formula(fromRow, fromColumn)];
    if (formula !== undefined || old !== undefined) {
      if (formula === undefined || old === undefined || this.writing.followed(formula) !== old) return false;
      if (this.arrays.size === 0 && this.arraysBefore.size === 0)
        return this.isSameStyle(row, column, fromRow, fromColumn);
      const [array, oldArray] = [this.arrays.get(key(row, column)), this.arraysBefore.get(key(fromRow, fromColumn))];
      if (array?.area.rowCount !== oldArray?.area.rowCount || array?.area.columnCount !== oldArray?.area.columnCount)
        return false;
    }
    return this.isSameStyle(row, column, fromRow, fromColumn);
  }

  private isSameStyle(row: number, column: number, fromRow: number, fromColumn: number): boolean {
    const style = this.sheet.style(row, column);
    const oldStyle = this.before.style(fromRow, fromColumn);
    return style === oldStyle || this.writing.styles.look(style) === this.writing.styles.look(oldStyle);
  }

  /**
   * The content of `sheetData`.
   * @param seen the part, gone through to its end
   */
  *pieces(bytes: Uint8Array, part: string, seen: SheetDataWalk): Generator<string | Uint8Array, void, undefined> {
    const { isOrdered } = seen;
    const touched = seen.sharesFormulas ? this.touchedGroups(bytes, part) : new Set<string>();
    const walk = new SheetDataWalk(bytes, part);
    // A sheet whose rows aren't in order in the file is written anew as a whole.
    let old = isOrdered ? walk.next() : null;
    const { rowOrigins } = this.sheet;
    let text = "";
    let copyStart = -1;
    let copyEnd = -1;
    let count = 0;
    const end = Math.max(this.sheet.rowEnd, Math.min(sheetRows, this.movedEnd()));
    for (let row = 0; row < end; row++) {
      const origin = rowOrigins.originOf(row);
      while (old !== null && origin !== null && old.row < origin) old = walk.next();
      const from = old !== null && old.row === origin ? old : null;
      if (from !== null && this.mayCopy(from, row, touched)) {
        if (text !== "") yield text;
        text = "";
        if (copyEnd >= 0 && copyEnd !== from.start) {
          yield bytes.subarray(copyStart, copyEnd);
          copyStart = from.start;
        } else if (copyEnd < 0) copyStart = from.start;
        copyEnd = from.end;
        continue;
      }
      if (from === null && this.isBlankLine(row)) continue;
      if (copyEnd >= 0) yield bytes.subarray(copyStart, copyEnd);
      copyStart = copyEnd = -1;
      text += this.rowXml(row, origin, from, bytes, touched);
      if (++count % rowsInPiece > 0) continue;
      yield text;
      text = "";
    }
    if (copyEnd >= 0) yield bytes.subarray(copyStart, copyEnd);
    if (text !== "") yield text;
  }

  /** Rows of the file may be blank in memory but for attributes that aren't known here. */
  private movedEnd(): number {
    const { before, sheet } = this;
    const last = sheet.rowOrigins.placeOf(before.rowEnd);
    return (last ?? before.rowEnd) + 1;
  }

  private isBlankLine(row: number): boolean {
    const { sheet } = this;
    if (sheet.rowHeights.has(row) || sheet.hiddenRows.has(row) || sheet.rowStyle(row) !== undefined) return false;
    const length = sheet.rowLength(row);
    for (let column = 0; column < length; column++) {
      if (sheet.value(row, column) !== null || sheet.formula(row, column) !== undefined) return false;
      const style = sheet.ownStyle(row, column);
      if (style !== undefined && (style !== sheet.workbook.normalStyle || this.hasStyledColumns)) return false;
    }
    return true;
  }

  private mayCopy(from: WalkedRow, row: number, touched: ReadonlySet<string>): boolean {
    if (from.row !== row || !from.hasReferences || !this.sheet.columnOrigins.isUnmoved) return false;
    if (from.cells.some(({ formula }) => formula?.shared != null && touched.has(formula.shared))) return false;
    return this.isSameRow(row);
  }

  /** Formulas that share a text share it no more when one of them is moved or changed. */
  private touchedGroups(bytes: Uint8Array, part: string): ReadonlySet<string> {
    const touched = new Set<string>();
    const { rowOrigins, columnOrigins } = this.sheet;
    const walk = new SheetDataWalk(bytes, part);
    for (let old = walk.next(); old !== null; old = walk.next()) {
      for (const { column, formula } of old.cells) {
        if (formula?.shared == null || touched.has(formula.shared)) continue;
        const isThere = rowOrigins.placeOf(old.row) === old.row && columnOrigins.placeOf(column) === column;
        if (!isThere || !this.isSame(old.row, column, old.row, column)) touched.add(formula.shared);
      }
    }
    return touched;
  }

  private rowXml(
    row: number,
    origin: number | null,
    from: WalkedRow | null,
    bytes: Uint8Array,
    touched: ReadonlySet<string>,
  ): string {
    const { sheet, before, writing } = this;
    const x = writing.prefix;
    const { columnOrigins } = sheet;
    if (from !== null && origin !== null && this.isMovedAsWhole(from, row, origin, touched)) {
      return movedRow(this.decoder.decode(bytes.subarray(from.start, from.end)), row);
    }
    const oldCells = new Map(from?.cells.map((cell) => [cell.column, cell]));
    let length = sheet.rowLength(row);
    for (const column of oldCells.keys()) length = Math.max(length, (columnOrigins.placeOf(column) ?? -1) + 1);
    let cells = "";
    for (let column = 0; column < length; column++) {
      const fromColumn = columnOrigins.originOf(column);
      const old = fromColumn === null ? undefined : oldCells.get(fromColumn);
      if (origin !== null && fromColumn !== null && old !== undefined && this.isSame(row, column, origin, fromColumn)) {
        const copy = this.copiedCell(old, row, column, row !== origin || column !== fromColumn, bytes, touched);
        if (copy !== null) {
          cells += copy;
          continue;
        }
      }
      cells += this.cellXml(row, column, old?.style ?? null);
    }
    const isSameLine = origin !== null && from !== null && this.isSameLine(row, origin);
    const attributes = isSameLine ? from.attributes : this.lineAttributes(row, from, before, origin);
    if (cells === "" && attributes.length === 0) return "";
    const head = attributes.map(([name, value]) => ` ${name}="${encodePlainText(value)}"`).join("");
    return `<${x}row r="${String(row + 1)}"${head}>${cells}</${x}row>`;
  }

  /** The row is as it was but for its number. */
  private isMovedAsWhole(from: WalkedRow, row: number, origin: number, touched: ReadonlySet<string>): boolean {
    if (!from.hasReferences || !this.sheet.columnOrigins.isUnmoved || !this.isSameLine(row, origin)) return false;
    const isBound = ({ formula }: WalkedCell): boolean =>
      formula !== null && (formula.array !== null || (formula.shared !== null && touched.has(formula.shared)));
    if (from.cells.some(isBound)) return false;
    const length = Math.max(this.sheet.rowLength(row), this.before.rowLength(origin));
    for (let column = 0; column < length; column++) if (!this.isSame(row, column, origin, column)) return false;
    return true;
  }

  private lineAttributes(
    row: number,
    from: WalkedRow | null,
    before: MemorySheet,
    origin: number | null,
  ): (readonly [string, string])[] {
    const { sheet } = this;
    const values = new Map(from?.attributes ?? []);
    const height = sheet.rowHeights.get(row);
    if (origin === null || height !== before.rowHeights.get(origin)) {
      for (const name of ["ht", "customHeight"]) values.delete(name);
      if (height !== undefined) values.set("ht", String(height)).set("customHeight", "1");
    }
    values.delete("hidden");
    if (sheet.hiddenRows.has(row)) values.set("hidden", "1");
    const style = sheet.rowStyle(row);
    const base = Number(values.get("s") ?? "0");
    values.delete("s");
    values.delete("customFormat");
    if (style !== undefined) {
      values.set("s", String(this.writing.styles.cellFormat(style, from === null ? null : base)));
      values.set("customFormat", "1");
    }
    return [...values];
  }

  private copiedCell(
    old: WalkedCell,
    row: number,
    column: number,
    moved: boolean,
    bytes: Uint8Array,
    touched: ReadonlySet<string>,
  ): string | null {
    const { formula, start, end, referenceStart, referenceEnd } = old;
    if (formula?.shared != null && touched.has(formula.shared)) return null;
    if (moved && formula?.array != null) return null;
    const { decoder } = this;
    if (!moved && referenceStart >= 0) return decoder.decode(bytes.subarray(start, end));
    const address = columnLetters(column) + String(row + 1);
    if (referenceStart >= 0) {
      return (
        decoder.decode(bytes.subarray(start, referenceStart)) +
        address +
        decoder.decode(bytes.subarray(referenceEnd, end))
      );
    }
    return decoder.decode(bytes.subarray(start, end)).replace(/^<[^\s/>]+/, (name) => `${name} r="${address}"`);
  }

  private cellXml(row: number, column: number, base: number | null): string {
    const { sheet, writing } = this;
    const value = sheet.value(row, column);
    const formula = sheet.formula(row, column);
    const own = sheet.ownStyle(row, column);
    if (value === null && formula === undefined && own === undefined) return "";
    const style = sheet.style(row, column);
    const format = writing.styles.cellFormat(style, base);
    const mustSay = this.hasStyledColumns || sheet.rowStyle(row) !== undefined;
    if (value === null && formula === undefined && format === 0 && !mustSay) return "";
    const x = writing.prefix;
    const letters = (this.letters[column] ??= columnLetters(column));
    const head = ` r="${letters}${String(row + 1)}"${format === 0 ? "" : ` s="${String(format)}"`}`;
    if (formula !== undefined) return this.formulaCell(head, row, column, formula, value);
    if (value === null) return `<${x}c${head}/>`;
    if (typeof value === "string") {
      const isError = classicErrors.test(value) && !style.quotePrefix && style.numberFormat !== "@";
      if (isError) return `<${x}c${head} t="e"><${x}v>${escapeXml(value)}</${x}v></${x}c>`;
      return `<${x}c${head} t="inlineStr"><${x}is><${x}t${spaceOf(value)}>${cellText(value)}</${x}t></${x}is></${x}c>`;
    }
    const { type, content } = typed(value);
    return `<${x}c${head}${type}><${x}v>${content}</${x}v></${x}c>`;
  }

  private formulaCell(head: string, row: number, column: number, formula: string, value: Cell): string {
    const { writing, sheet } = this;
    const x = writing.prefix;
    const shown = writing.followed(formula).replace(/^=/, "");
    const stored = escapeXml(writing.stored(shown, sheet, row, column));
    const array = this.arrays.size === 0 ? undefined : this.arrays.get(key(row, column));
    const spills = array === undefined ? writing.maySpill(shown) : array.isDynamic;
    const number = spills ? writing.spillNumber() : null;
    // Where something stands in its way it fills no cell; Excel would take what stands there for the formula's own.
    const isBlocked = array?.isDynamic === true && value === "#SPILL!";
    const area = array === undefined || isBlocked ? { row, column, rowCount: 1, columnCount: 1 } : array.area;
    const isArray = array !== undefined || number !== null;
    const element = isArray
      ? `<${x}f t="array" ref="${storedArea(area)}">${stored}</${x}f>`
      : `<${x}f>${stored}</${x}f>`;
    const metadata = number === null ? "" : ` cm="${String(number)}"`;
    if (value === missingResult) return `<${x}c${head}${metadata}>${element}</${x}c>`;
    const { type, content, space } = result(value);
    return `<${x}c${head}${type}${metadata}>${element}<${x}v${space}>${content}</${x}v></${x}c>`;
  }
}

/** A row of the file under another number. Text holds no `<`, so that only the cells' own tags are changed. */
function movedRow(xml: string, row: number): string {
  const number = String(row + 1);
  return xml
    .replace(/^(<[^>]*?\sr\s*=\s*["'])\d+/, `$1${number}`)
    .replace(/(<(?:[\w.-]+:)?c\s(?:[^>]*?\s)?r\s*=\s*["'][A-Za-z]+)\d+/g, `$1${number}`);
}

/** Most texts hold nothing that must be written in another way. */
function cellText(text: string): string {
  return /[&<>"_\u0000-\u001f\ud800-\udfff\ufffe\uffff]/.test(text) ? encodeCellText(text) : text;
}

function byCell(arrays: readonly MemoryArray[]): ReadonlyMap<string, MemoryArray> {
  return new Map(arrays.map((array) => [key(array.area.row, array.area.column), array]));
}

function key(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}

function typed(value: number | boolean): { type: string; content: string } {
  if (typeof value === "boolean") return { type: ' t="b"', content: value ? "1" : "0" };
  if (!Number.isFinite(value)) return { type: ' t="e"', content: "#NUM!" };
  return { type: "", content: String(value).replace("e", "E") };
}

function result(value: Cell): { type: string; content: string; space: string } {
  if (value === null) return { type: ' t="str"', content: "", space: "" };
  if (typeof value !== "string") return { ...typed(value), space: "" };
  if (isErrorValue(value))
    return { type: ' t="e"', content: classicErrors.test(value) ? escapeXml(value) : "#VALUE!", space: "" };
  return { type: ' t="str"', content: cellText(value), space: spaceOf(value) };
}

function spaceOf(text: string): string {
  return /^\s|\s$|[\t\r\n]| {2}/.test(text) ? ' xml:space="preserve"' : "";
}
