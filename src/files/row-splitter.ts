import { sheetColumns } from "../kernel/cell-address";
import { UnusableFileError } from "./unusable-file";

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Rows of a piece at most. */
const MOST_ROWS = 16_384;

/** Finds where rows of a csv file begin and end, a stretch of bytes at a time. */
export class RowSplitter {
  readonly starts = new Int32Array(MOST_ROWS);
  /** The byte behind a row's last, which is a line end. */
  readonly ends = new Int32Array(MOST_ROWS);
  count = 0;
  /** Whether the stretch holds anything but ASCII. */
  hasForeign = false;
  /** Where a quote opens that the stretch doesn't close; -1 for none. */
  openQuote = -1;
  /** Whether the rows of the stretch hold quotes, and so perhaps line ends of their own. */
  hasQuotes = false;

  constructor(private readonly delimiter: number) {}

  /**
   * @param bytes whose last is kept free by the caller, so that `bytes[to]` can be read
   * @param isEnd whether nothing follows, so that the last row needs no line end
   * @returns where the first row begins that isn't complete
   * @throws UnusableFileError notAWorkbook for NUL bytes, tooManyCells
   */
  split(bytes: Uint8Array, words: Int32Array, from: number, to: number, isEnd: boolean): number {
    this.count = 0;
    this.hasForeign = false;
    this.openQuote = -1;
    this.hasQuotes = false;
    const plain = this.#splitPlain(bytes, words, from, to, isEnd);
    return this.hasQuotes ? this.#splitQuoted(bytes, plain, to, isEnd) : plain;
  }

  /** Four bytes at once, as long as no quote comes. */
  #splitPlain(bytes: Uint8Array, words: Int32Array, from: number, to: number, isEnd: boolean): number {
    const { starts, ends } = this;
    let start = from;
    let count = 0;
    let seen = 0;
    let at = from;
    search: while (at < to) {
      if ((at & 3) === 0) {
        const last = to >> 2;
        let word = at >> 2;
        for (; word < last; word++) {
          const four = words[word];
          seen |= four;
          // One of the bytes lies below 0x23: a control character, a quote, a space or an exclamation mark.
          if (((four - 0x23232323) | 0) & ~four & 0x80808080) break;
        }
        at = word << 2;
      }
      const stop = Math.min(to, (at | 3) + 1);
      for (; at < stop; at++) {
        const byte = bytes[at];
        seen |= byte;
        if (byte > QUOTE) continue;
        if (byte === QUOTE) {
          this.hasQuotes = true;
          break search;
        }
        if (byte === 0) throw new UnusableFileError("notAWorkbook", null, "NUL bytes");
        if (byte !== LINE_FEED && byte !== CARRIAGE_RETURN) continue;
        if (at < start) continue;
        if (byte === CARRIAGE_RETURN && at + 1 === to && !isEnd) break search;
        starts[count] = start;
        ends[count++] = at;
        start = byte === CARRIAGE_RETURN && at + 1 < to && bytes[at + 1] === LINE_FEED ? at + 2 : at + 1;
        if (count === MOST_ROWS) break search;
      }
    }
    if (at >= to && isEnd && start < to && count < MOST_ROWS) {
      starts[count] = start;
      ends[count++] = to;
      start = to;
    }
    this.count = count;
    this.hasForeign = (seen & 0x80808080) !== 0;
    return start;
  }

  /** Field by field: a quote counts only where a field begins. */
  #splitQuoted(bytes: Uint8Array, from: number, to: number, isEnd: boolean): number {
    const { delimiter } = this;
    let start = from;
    while (start < to && this.count < MOST_ROWS) {
      let at = start;
      let isWhole = false;
      for (;;) {
        if (bytes[at] === QUOTE && at < to) {
          const closing = closingQuote(bytes, at, to, isEnd);
          if (closing < 0) {
            this.openQuote = at;
            return start;
          }
          at = closing + 1;
        }
        while (at < to) {
          const byte = bytes[at];
          if (byte === delimiter || byte === LINE_FEED || byte === CARRIAGE_RETURN) break;
          if (byte === 0) throw new UnusableFileError("notAWorkbook", null, "NUL bytes");
          at++;
        }
        if (at >= to) break;
        if (bytes[at] !== delimiter) {
          isWhole = bytes[at] === LINE_FEED || at + 1 < to || isEnd;
          break;
        }
        at++;
      }
      if (!isWhole && !isEnd) return start;
      this.hasForeign = true;
      this.starts[this.count] = start;
      this.ends[this.count++] = Math.min(at, to);
      start = at < to && bytes[at] === CARRIAGE_RETURN && at + 1 < to && bytes[at + 1] === LINE_FEED ? at + 2 : at + 1;
    }
    return Math.min(start, to);
  }
}

/** -1 where it may lie behind the stretch. */
function closingQuote(bytes: Uint8Array, opening: number, to: number, isEnd: boolean): number {
  for (let at = opening + 1; at < to; at += 2) {
    while (at < to && bytes[at] !== QUOTE) at++;
    if (at >= to) return -1;
    if (at + 1 >= to) return isEnd ? at : -1;
    if (bytes[at + 1] !== QUOTE) return at;
  }
  return -1;
}

/** Refuses a row with more fields than a sheet has columns. */
export function refuseTooWide(fields: number, line: number): void {
  if (fields > sheetColumns) throw new UnusableFileError("tooManyCells", null, "columns", line);
}
