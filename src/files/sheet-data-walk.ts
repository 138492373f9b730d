import { sheetColumns, sheetRows } from "../kernel/cell-address";
import type { CellRectangle } from "../kernel/sheet-source";
import { parseRange } from "./cell-reference";
import { movedFormula } from "./sheet-formulas";
import { UnusableFileError } from "./unusable-file";
import { token, XmlTokens } from "./xml-tokens";

export interface FileFormula {
  /** As the file has it, without "="; one that shares a text is written out. */
  readonly text: string;
  /** Of those that share a text; null for others. */
  readonly shared: string | null;
  /** What an array formula fills. */
  readonly array: CellRectangle | null;
  /** The number of the cell's metadata, which says that an array formula spills; 0 for none. */
  readonly metadata: number;
}

/** A cell and where it lies in the part. */
export interface WalkedCell {
  readonly column: number;
  readonly style: number;
  /** Of the whole element. */
  readonly start: number;
  readonly end: number;
  /** Of the value of its attribute `r`; -1 without one. */
  readonly referenceStart: number;
  readonly referenceEnd: number;
  readonly formula: FileFormula | null;
}

export interface WalkedRow {
  readonly row: number;
  readonly start: number;
  /** Where its open tag ends. */
  readonly openEnd: number;
  readonly end: number;
  /** The file says the row's number itself, and that of each of its cells. */
  readonly hasReferences: boolean;
  /** As written, without `r` and `spans`. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly cells: readonly WalkedCell[];
}

const vocabulary = ["worksheet", "sheetData", "row", "c", "f"];
const element = { sheetData: 1, row: 2, c: 3, f: 4 } as const;

interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/**
 * The rows of a worksheet part one by one, in the order of the file, with the places of their cells: for what isn't
 * read with the values, and for writing again only what has changed.
 */
export class SheetDataWalk {
  /** Of the element `sheetData`; the content lies between `contentStart` and `contentEnd`. Known after the last row. */
  start = -1;
  contentStart = -1;
  contentEnd = -1;
  end = -1;
  /** Of the rows that were read so far. */
  isOrdered = true;
  sharesFormulas = false;

  private readonly tokens: XmlTokens;
  private readonly shared = new Map<string, SharedFormula>();
  private row = -1;

  /** @param bytes UTF-8, the whole part */
  constructor(
    bytes: Uint8Array,
    private readonly part: string,
  ) {
    this.tokens = XmlTokens.of(bytes, part, vocabulary);
  }

  /** Null after the last row; the rest of the document is then read as well. */
  next(): WalkedRow | null {
    const { tokens } = this;
    for (let found = tokens.next(); found !== token.done; found = tokens.next()) {
      const { code } = tokens.name;
      if (found === token.open) {
        if (tokens.depth === 2 && code === element.sheetData && this.start < 0) {
          this.start = tokens.tokenStart;
          this.contentStart = tokens.tokenEnd;
          this.contentEnd = tokens.tokenEnd;
          this.end = tokens.tokenEnd;
          // As much as is needed for a part that has no rows.
          if (tokens.selfClosing) continue;
          this.isInside = true;
        } else if (this.isInside && tokens.depth === 3 && code === element.row) return this.readRow();
      } else if (found === token.close && this.isInside && tokens.depth === 2) {
        this.isInside = false;
        this.contentEnd = tokens.tokenStart;
        this.end = tokens.tokenEnd;
      }
    }
    return null;
  }

  private isInside = false;

  private readRow(): WalkedRow {
    const { tokens } = this;
    const start = tokens.tokenStart;
    const openEnd = tokens.tokenEnd;
    let hasReferences = false;
    const attributes: (readonly [string, string])[] = [];
    const before = this.row++;
    for (let index = 0; index < tokens.attributeCount; index++) {
      const name = tokens.attributeName(index);
      if (name === "r") {
        hasReferences = true;
        this.row = Number(tokens.attributeValue(index)) - 1;
      } else if (name !== "spans") attributes.push([name, tokens.attributeValue(index)]);
    }
    if (this.row <= before) this.isOrdered = false;
    if (!(this.row >= 0 && this.row < sheetRows)) throw new UnusableFileError("damaged", this.part, "row number");
    const cells: WalkedCell[] = [];
    let column = -1;
    let end = openEnd;
    for (;;) {
      const found = tokens.next();
      if (found === token.done || found === token.more) break;
      if (found === token.open && tokens.depth === 4 && tokens.name.code === element.c) {
        const cell = this.readCell(column + 1);
        if (cell.referenceStart < 0) hasReferences = false;
        column = cell.column;
        cells.push(cell);
      } else if (found === token.close && tokens.depth === 3) {
        end = tokens.tokenEnd;
        break;
      }
    }
    return { row: this.row, start, openEnd, end, hasReferences, attributes, cells };
  }

  private readCell(nextColumn: number): WalkedCell {
    const { tokens } = this;
    const start = tokens.tokenStart;
    let column = nextColumn;
    let style = 0;
    let metadata = 0;
    let referenceStart = -1;
    let referenceEnd = -1;
    for (let index = 0; index < tokens.attributeCount; index++) {
      const letter = tokens.attributeLetter(index);
      if (letter === 0x72) {
        referenceStart = tokens.attributeStart(index);
        referenceEnd = tokens.attributeEnd(index);
        column = this.readColumn(referenceStart, referenceEnd);
      } else if (letter === 0x73) style = Number(tokens.attributeValue(index));
      else if (letter === 0 && tokens.attributeName(index) === "cm") metadata = Number(tokens.attributeValue(index));
    }
    if (column >= sheetColumns) throw new UnusableFileError("damaged", this.part, "column");
    let end = tokens.tokenEnd;
    let formula: FileFormula | null = null;
    for (;;) {
      const found = tokens.next();
      if (found === token.done || found === token.more) break;
      if (found === token.open && tokens.depth === 5 && tokens.name.code === element.f) {
        formula = this.readFormula(column, metadata);
      } else if (found === token.close && tokens.depth === 4) {
        end = tokens.tokenEnd;
        break;
      }
    }
    return { column, style, start, end, referenceStart, referenceEnd, formula };
  }

  private readColumn(start: number, end: number): number {
    const { bytes } = this.tokens;
    let column = 0;
    for (let at = start; at < end; at++) {
      const letter = bytes[at] & 0xdf;
      if (letter < 0x41 || letter > 0x5a) break;
      column = column * 26 + letter - 0x40;
    }
    return column - 1;
  }

  private readFormula(column: number, metadata: number): FileFormula | null {
    const { tokens } = this;
    const type = tokens.attribute("t", "");
    const array = type === "array" ? parseRange(tokens.attribute("ref", "") ?? "") : null;
    const shared = type === "shared" ? tokens.attribute("si", "") : null;
    let text = "";
    for (;;) {
      const found = tokens.next();
      if (found === token.text) text += tokens.text();
      else if ((found === token.close && tokens.depth === 5) || found === token.done || found === token.more) break;
    }
    if (shared !== null) {
      this.sharesFormulas = true;
      const master = this.shared.get(shared);
      if (text !== "") this.shared.set(shared, { text, row: this.row, column });
      else if (master !== undefined) text = movedFormula(master.text, this.row - master.row, column - master.column);
    }
    return text === "" ? null : { text, shared, array, metadata };
  }
}
