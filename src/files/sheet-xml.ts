import { sheetColumns, sheetRows } from "../kernel/cell-address";
import type { CellRectangle } from "../kernel/sheet-source";
import { parseRange } from "./cell-reference";
import { isoDateSerial } from "./iso-date-serial";
import { packed, PackedCells } from "./packed-cells";
import { UnusableFileError } from "./unusable-file";
import { decodeCellText, trimXmlSpace } from "./xml-text";
import { token, XmlTokens } from "./xml-tokens";

/** What Excel shows while a formula has no result yet. */
const missingResult = "#GETTING_DATA";
/** Merges can't overlap, so no sheet has use for more. */
const mostMerges = 2_000_000;

/** Excel keeps 32,767 characters; other programs may go beyond, but not without end. */
const longestCellText = 1_000_000;

const vocabulary = ["worksheet", "sheetData", "row", "c", "v", "f", "is", "t", "r", "mergeCells", "mergeCell"];
const element = { sheetData: 1, row: 2, c: 3, v: 4, f: 5, is: 6, t: 7, r: 8, mergeCells: 9, mergeCell: 10 } as const;

type CellType = "n" | "s" | "str" | "inlineStr" | "b" | "e" | "d";
const typeNames: readonly CellType[] = ["s", "inlineStr", "str", "n", "b", "e", "d"];
const cellTypes = typeNames.map((type) => ({ type, letters: new TextEncoder().encode(type) }));

export interface SheetContent {
  readonly cells: PackedCells;
  readonly merges: readonly CellRectangle[];
}

/**
 * Reads a worksheet part.
 * @param pieces UTF-8
 * @throws UnusableFileError damaged, doctype, tooLarge
 */
export async function readSheetXml(
  pieces: AsyncIterable<Uint8Array>,
  part: string,
  date1904: boolean,
): Promise<SheetContent> {
  const reader = new SheetReader(part, date1904);
  for await (const piece of pieces) reader.push(piece);
  return reader.finish();
}

class SheetReader {
  private readonly tokens: XmlTokens;
  private readonly cells = new PackedCells();
  private readonly merges: CellRectangle[] = [];

  /** The child of the root that is open: rows count only in `sheetData`, merges only in `mergeCells`. */
  private section = -1;
  private row = -1;
  private rowIsOpen = false;
  private column = -1;
  private readonly seenInRow = new Uint32Array(sheetColumns);
  private rowOrdinal = 0;

  private cellIsOpen = false;
  private type: CellType = "n";
  private style = 0;
  private hasFormula = false;
  private hasValue = false;
  private inlineIsOpen = false;
  private runIsOpen = false;
  /** Which element's text is being collected: v, t or none. */
  private collecting = -1;
  private keepsSpace = false;
  private collected = "";
  private inlineText = "";
  private fastNumber = NaN;

  constructor(
    private readonly part: string,
    private readonly date1904: boolean,
  ) {
    this.tokens = new XmlTokens(part, vocabulary);
  }

  push(piece: Uint8Array): void {
    this.tokens.push(piece);
    this.drain();
  }

  finish(): SheetContent {
    this.tokens.end();
    this.drain();
    this.cells.finish(this.part);
    return { cells: this.cells, merges: this.merges };
  }

  private drain(): void {
    const { tokens } = this;
    for (;;) {
      switch (tokens.next()) {
        case token.open:
          this.opened();
          break;
        case token.close:
          this.closed();
          break;
        case token.text:
          if (this.collecting >= 0) this.takeText();
          break;
        default:
          return;
      }
    }
  }

  private opened(): void {
    const { tokens } = this;
    const { code } = tokens.name;
    switch (tokens.depth) {
      case 1:
        if (code !== 0) throw this.damaged(`<${tokens.name.qualified}> is no worksheet`);
        return;
      case 2:
        this.section = code;
        return;
      case 3:
        if (this.section === element.sheetData && code === element.row) this.openRow();
        else if (this.section === element.mergeCells && code === element.mergeCell) this.addMerge();
        return;
      case 4:
        if (this.rowIsOpen && code === element.c) this.openCell();
        return;
      case 5:
        if (this.cellIsOpen) this.openInCell(code);
        return;
      case 6:
        // <is><t>: plain text. Deeper, <is><r><t>: a run of rich text; <rPh> is how it is pronounced.
        if (this.inlineIsOpen && code === element.t) this.openText();
        this.runIsOpen = this.inlineIsOpen && code === element.r;
        return;
      case 7:
        if (this.runIsOpen && code === element.t) this.openText();
        return;
    }
  }

  private closed(): void {
    const { tokens } = this;
    const { code } = tokens.name;
    switch (tokens.depth) {
      case 3:
        this.rowIsOpen = false;
        return;
      case 4:
        if (this.cellIsOpen) this.closeCell();
        this.cellIsOpen = false;
        return;
      case 5:
        if (code === element.v && this.collecting === element.v) this.collecting = -1;
        this.inlineIsOpen = false;
        return;
      case 6:
      case 7:
        if (this.collecting === element.t && code === element.t) this.closeText();
        return;
    }
  }

  private openRow(): void {
    const given = this.tokens.attribute("r", "");
    const row = given === null ? this.row + 1 : parseRowNumber(given) - 1;
    if (!(row >= 0 && row < sheetRows)) throw this.damaged("row number");
    this.row = row;
    this.rowIsOpen = true;
    this.column = -1;
    this.rowOrdinal++;
    this.cells.startRow(row);
  }

  private openCell(): void {
    const { tokens } = this;
    this.cellIsOpen = true;
    this.type = "n";
    this.style = 0;
    this.hasFormula = false;
    this.hasValue = false;
    this.collecting = -1;
    this.collected = "";
    this.inlineText = "";
    this.fastNumber = NaN;
    this.column++;
    for (let index = 0; index < tokens.attributeCount; index++) {
      const letter = tokens.attributeLetter(index);
      if (letter === 0x72) this.readReference(tokens.attributeStart(index), tokens.attributeEnd(index));
      else if (letter === 0x73) this.style = this.readStyle(tokens.attributeStart(index), tokens.attributeEnd(index));
      else if (letter === 0x74) this.type = this.readType(tokens.attributeStart(index), tokens.attributeEnd(index));
    }
    if (this.column >= sheetColumns) throw this.damaged("column");
    if (this.seenInRow[this.column] === this.rowOrdinal) throw this.damaged("a cell stands twice");
    this.seenInRow[this.column] = this.rowOrdinal;
  }

  private readReference(start: number, end: number): void {
    const { bytes } = this.tokens;
    let column = 0;
    let row = 0;
    let at = start;
    for (; at < end && at < start + 4; at++) {
      const letter = bytes[at] & 0xdf;
      if (letter < 0x41 || letter > 0x5a) break;
      column = column * 26 + letter - 0x40;
    }
    const digits = at;
    for (; at < end && at < digits + 8; at++) {
      const digit = bytes[at] - 0x30;
      if (digit < 0 || digit > 9) break;
      row = row * 10 + digit;
    }
    if (at !== end || digits === start || row !== this.row + 1) throw this.damaged("cell reference");
    this.column = column - 1;
  }

  private readStyle(start: number, end: number): number {
    const style = wholeNumber(this.tokens.bytes, start, end);
    if (style < 0 || style > 0xffff) throw this.damaged("cell style");
    return style;
  }

  private readType(start: number, end: number): CellType {
    const { bytes } = this.tokens;
    for (const { type, letters } of cellTypes) {
      if (letters.length !== end - start) continue;
      let at = 0;
      while (at < letters.length && letters[at] === bytes[start + at]) at++;
      if (at === letters.length) return type;
    }
    throw this.damaged("cell type");
  }

  private openInCell(code: number): void {
    if (code === element.f) this.hasFormula = true;
    else if (code === element.is) this.inlineIsOpen = true;
    else if (code === element.v) {
      if (this.hasValue) throw this.damaged("a cell has two values");
      this.hasValue = true;
      this.collecting = element.v;
    }
  }

  private openText(): void {
    this.collecting = element.t;
    this.keepsSpace = this.tokens.attribute("space", "xml") === "preserve";
    this.collected = "";
  }

  private closeText(): void {
    this.collecting = -1;
    this.inlineText += this.keepsSpace ? this.collected : trimXmlSpace(this.collected);
    this.collected = "";
  }

  private takeText(): void {
    const { tokens } = this;
    if (this.collecting === element.v && tokens.textIsWhole && tokens.plainTextStart() >= 0) {
      const { type } = this;
      if (type === "n") this.fastNumber = shortNumber(tokens.bytes, tokens.plainTextStart(), tokens.plainTextEnd());
      else if (type === "s")
        this.fastNumber = wholeNumber(tokens.bytes, tokens.plainTextStart(), tokens.plainTextEnd());
      if (this.fastNumber >= 0) return;
      this.fastNumber = NaN;
    }
    this.collected += tokens.text();
    if (this.collected.length + this.inlineText.length > longestCellText) throw this.damaged("text of a cell");
  }

  private closeCell(): void {
    const { column, style, type, cells, fastNumber } = this;
    if (fastNumber >= 0) {
      cells.add(column, type === "s" ? packed.sharedText : packed.number, fastNumber, style);
      return;
    }
    // A formula may result in a text without characters, but then it has a value that says so.
    const isBlankResult = type === "str" && this.hasValue;
    if (this.hasFormula && this.collected === "" && this.inlineText === "" && !isBlankResult) {
      cells.addText(column, missingResult, style);
      return;
    }
    if (type === "inlineStr") {
      const inline = decodeCellText(this.inlineText);
      if (inline !== "") cells.addText(column, inline, style);
      return;
    }
    if (type === "str") {
      if (this.hasFormula || this.collected !== "") cells.addText(column, decodeCellText(this.collected), style);
      return;
    }
    const content = trimXmlSpace(this.collected);
    if (content === "") return;
    this.addTyped(content, type);
  }

  private addTyped(content: string, type: Exclude<CellType, "str" | "inlineStr">): void {
    const { column, style, cells } = this;
    switch (type) {
      case "n":
        cells.add(column, packed.number, this.number(content), style);
        return;
      case "s": {
        const index = /^[0-9]{1,9}$/.test(content) ? Number(content) : -1;
        if (index < 0) throw this.damaged("index of a shared text");
        cells.add(column, packed.sharedText, index, style);
        return;
      }
      case "b":
        if (!/^(?:[01]|true|false)$/i.test(content)) throw this.damaged("truth value");
        cells.add(column, packed.boolean, /^(?:1|true)$/i.test(content) ? 1 : 0, style);
        return;
      case "e":
        cells.addText(column, content, style);
        return;
      case "d": {
        const serial = isoDateSerial(content, this.date1904);
        // What is no date stays as it is written, so that it is reported at its cell.
        if (serial === null) cells.addText(column, content, style);
        else cells.add(column, packed.number, serial, style);
        return;
      }
    }
  }

  private number(content: string): number {
    const value = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/.test(content) ? Number(content) : NaN;
    if (!Number.isFinite(value)) throw this.damaged("number");
    return value;
  }

  private addMerge(): void {
    const range = parseRange(this.tokens.attribute("ref", "") ?? "");
    if (range === null) throw this.damaged("merged cells");
    if (this.merges.length === mostMerges) throw new UnusableFileError("tooLarge", this.part, "merged cells");
    if (range.rowCount > 1 || range.columnCount > 1) this.merges.push(range);
  }

  private damaged(detail: string): UnusableFileError {
    const place = this.row >= 0 ? `${detail} (row ${String(this.row + 1)})` : detail;
    return new UnusableFileError("damaged", this.part, place);
  }
}

function parseRowNumber(text: string): number {
  return /^[0-9]{1,7}$/.test(text.trim()) ? Number(text) : NaN;
}

function wholeNumber(bytes: Uint8Array, start: number, end: number): number {
  if (end === start || end - start > 9) return -1;
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = bytes[at] - 0x30;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

const tens = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/**
 * The number of at most 15 digits that is written without sign and exponent; -1 for all others. Digits
 * and power of ten are then exact, so that the one division rounds just as reading the text would.
 */
function shortNumber(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > 16) return -1;
  let digits = 0;
  let count = 0;
  let decimals = -1;
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte === 0x2e && decimals < 0) {
      decimals = 0;
      continue;
    }
    const digit = byte - 0x30;
    if (digit < 0 || digit > 9) return -1;
    digits = digits * 10 + digit;
    count++;
    if (decimals >= 0) decimals++;
  }
  if (count === 0 || count > 15) return -1;
  return decimals > 0 ? digits / tens[decimals] : digits;
}
