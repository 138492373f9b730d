import { ReadAgain, type FieldBytes, type SheetChunk, type SheetSource } from "../kernel/sheet-source";
import { firstBytes, type ByteSource } from "./byte-source";
import { isValid, refuseOtherKinds, type CsvBytes } from "./csv-decoding";
import { findCsvStart } from "./csv-delimiter";
import { csvRows } from "./csv-rows";
import { refuseTooWide, RowSplitter } from "./row-splitter";
import { UnusableFileError } from "./unusable-file";

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Read at a time: large enough that asking costs nothing, small enough for the processor's cache. */
const PIECE_BYTES = 1 << 18;
/** Enough of a file to tell how long its rows are. */
const SAMPLE_BYTES = 1 << 16;
/** No row of a table is longer; what looks like one has lost its line ends or a quote. */
const MOST_ROW_BYTES = 1 << 26;

type Reading = "utf-8" | "gb18030" | "utf-16le" | "utf-16be";

/**
 * The sheet of a csv file of any size, of which never more than a piece is in memory. Its rows may be more than a sheet
 * of Excel holds. What can't be used may show only while it is read.
 *
 * @param name of the sheet
 * @throws UnusableFileError notAWorkbook, undecodable, unclosedQuote, tooManyCells
 */
export async function openCsvStream(source: ByteSource, name: string): Promise<SheetSource> {
  const piece = await firstBytes(source, PIECE_BYTES);
  const [first, second, third] = piece;
  if (first === 0xff && second === 0xfe) return streamOf(source, name, "utf-16le", 2, transcoded(piece, "utf-16le"));
  if (first === 0xfe && second === 0xff) return streamOf(source, name, "utf-16be", 2, transcoded(piece, "utf-16be"));
  refuseOtherKinds(piece);
  const isMarked = first === 0xef && second === 0xbb && third === 0xbf;
  const text = isMarked ? piece.subarray(3) : piece;
  const whole = piece.length < source.size ? text.subarray(0, endOfLines(text)) : text;
  if (isValid(whole, "utf-8")) {
    return streamOf(source, name, "utf-8", isMarked ? 3 : 0, { bytes: whole, encoding: "utf-8" });
  }
  if (isMarked || !isValid(whole, "gb18030")) throw new UnusableFileError("undecodable");
  return streamOf(source, name, "gb18030", 0, { bytes: whole, encoding: "gb18030" });
}

function streamOf(source: ByteSource, name: string, reading: Reading, mark: number, head: CsvBytes): SheetSource {
  if (!holdsText(head.bytes)) throw new UnusableFileError("notAWorkbook", null, "no text");
  const { delimiter, skippedBytes } = findCsvStart(head);
  return new CsvStream(source, name, reading, mark, head.bytes, delimiter, skippedBytes);
}

class CsvStream implements SheetSource {
  readonly merges = [];
  readonly date1904 = false;
  readonly surplusFieldsAreErrors = true;
  readonly columnCount: number;
  #rowCount: number;
  #reading: Reading;

  constructor(
    private readonly source: ByteSource,
    readonly name: string,
    reading: Reading,
    /** Bytes of the byte order mark. */
    private readonly mark: number,
    head: Uint8Array,
    private readonly delimiter: string,
    /** Bytes of a first line `sep=`, as UTF-8. */
    private readonly skippedBytes: number,
  ) {
    this.#reading = reading;
    const sample = head.subarray(0, SAMPLE_BYTES);
    const rows = csvRows(this.#decoder.decode(sample), delimiter, undefined, 20);
    this.columnCount = Math.max(...rows.map((row) => row.length));
    // What follows the last line end is a row too.
    const last = sample[sample.length - 1];
    const lines = linesIn(sample) + (last === LINE_FEED || last === CARRIAGE_RETURN ? 0 : 1);
    const isWhole = source.size <= SAMPLE_BYTES;
    this.#rowCount = isWhole ? lines : Math.ceil((lines * source.size * 1.05) / Math.max(1, sample.length));
  }

  get rowCount(): number {
    return this.#rowCount;
  }

  get #decoder(): TextDecoder {
    return new TextDecoder(this.#reading === "gb18030" ? "gb18030" : "utf-8", { ignoreBOM: true });
  }

  async *chunks(): AsyncGenerator<SheetChunk, void, undefined> {
    const feed = this.#reading.startsWith("utf-16") ? new Utf16Feed(this.source, this.#reading) : new Feed(this.source);
    feed.position = this.mark;
    const splitter = new RowSplitter(this.delimiter.charCodeAt(0));
    // UTF-16 grows by half; a small file needs no more than itself, with room for looking at four bytes at once.
    let buffer = new Uint8Array(Math.min(2 * PIECE_BYTES, 8 * Math.ceil(this.source.size / 4) + 64));
    let words = new Int32Array(buffer.buffer);
    let length = 0;
    let start = this.skippedBytes;
    let row = 0;
    /** Lines of the file before `start`, as a text editor counts them. */
    let lines = start > 0 ? 1 : 0;
    let isEnd = false;
    for (;;) {
      if (!isEnd && length < buffer.length - 8) {
        const read = await feed.fill(buffer.subarray(length, Math.min(length + PIECE_BYTES, buffer.length - 8)));
        length += read;
        isEnd = read === 0;
      }
      if (start >= length && isEnd) break;
      // Whoever reads a row's last field may look at the byte behind it.
      buffer[length] = LINE_FEED;
      const stop = start >= length ? start : splitter.split(buffer, words, start, length, isEnd);
      if (stop > start) {
        const stretch = buffer.subarray(start, stop);
        if (splitter.hasForeign) this.#checkText(stretch);
        if (splitter.count > 0) yield this.#chunkOf(row, buffer, splitter, lines);
        row += splitter.count;
        lines += splitter.hasQuotes ? linesIn(stretch) : splitter.count;
        start = stop;
        if (!isEnd)
          this.#rowCount = Math.ceil((row * this.source.size) / Math.max(1, feed.position - (length - start)));
      } else if (isEnd || length - start > MOST_ROW_BYTES) {
        const line = lines + 1 + linesIn(buffer.subarray(start, Math.max(start, splitter.openQuote)));
        throw splitter.openQuote < 0
          ? new UnusableFileError("tooLarge", null, "a row", line)
          : new UnusableFileError("unclosedQuote", null, "", line);
      } else if (length - start > buffer.length / 2) {
        const larger = new Uint8Array(buffer.length * 2);
        larger.set(buffer.subarray(start, length));
        buffer = larger;
        words = new Int32Array(buffer.buffer);
        length -= start;
        start = 0;
      }
      // Of a first line that isn't read yet, the rest is still to come.
      if (start > 0 && start <= length && (start === length || length > buffer.length / 2)) {
        buffer.copyWithin(0, start, length);
        length -= start;
        start = 0;
      }
    }
    this.#rowCount = row;
  }

  #chunkOf(firstRow: number, bytes: Uint8Array, splitter: RowSplitter, lines: number): SheetChunk {
    const decoder = this.#decoder;
    const { delimiter } = this;
    const { starts, ends, count } = splitter;
    const textOf = (start: number, end: number): string => {
      const text = decoder.decode(bytes.subarray(start, end));
      return text.startsWith('"') ? (csvRows(text, delimiter)[0]?.[0] ?? "") : text;
    };
    const cellsOf = (row: number): readonly string[] => {
      const [cells = []] = csvRows(decoder.decode(bytes.subarray(starts[row], ends[row])), delimiter);
      refuseTooWide(cells.length, lines + row + 1);
      return cells;
    };
    const fields: FieldBytes = { bytes, delimiter: delimiter.charCodeAt(0), count, starts, ends, textOf, cellsOf };
    return {
      firstRow,
      fields,
      get rows() {
        const last = count - 1;
        const rows = csvRows(decoder.decode(bytes.subarray(starts[0], ends[last])), delimiter);
        // Blank lines at the end are rows too.
        while (rows.length < count) rows.push([]);
        for (const cells of rows) refuseTooWide(cells.length, lines + 1);
        return rows;
      },
    };
  }

  /** Whole rows, so that no character is cut. */
  #checkText(bytes: Uint8Array): void {
    if (this.#reading === "gb18030") {
      if (!isValid(bytes, "gb18030")) throw new UnusableFileError("undecodable");
      return;
    }
    const { isUtf8 } = this.source;
    if (isUtf8 === undefined ? isValid(bytes, "utf-8") : isUtf8(bytes)) return;
    if (this.mark > 0) throw new UnusableFileError("undecodable");
    // So far nothing told that it isn't UTF-8: what was read as such is to be read anew.
    this.#reading = "gb18030";
    throw new ReadAgain();
  }
}

/** The file's bytes one after another. */
class Feed {
  position = 0;

  constructor(protected readonly source: ByteSource) {}

  async fill(target: Uint8Array): Promise<number> {
    const read = await this.source.read(target, this.position);
    this.position += read;
    return read;
  }
}

/** UTF-16 becomes UTF-8, in which each sign of a table is one byte. */
class Utf16Feed extends Feed {
  readonly #decoder: TextDecoder;
  readonly #encoder = new TextEncoder();
  #isDone = false;

  constructor(source: ByteSource, reading: Reading) {
    super(source);
    this.#decoder = new TextDecoder(reading, { fatal: true, ignoreBOM: true });
  }

  override async fill(target: Uint8Array): Promise<number> {
    // Two bytes become three at most; a character cut at the end of the last piece comes with this one.
    const piece = new Uint8Array(Math.max(2, 2 * Math.floor(target.length / 3) - 8));
    while (!this.#isDone) {
      const read = await super.fill(piece);
      this.#isDone = read === 0;
      const text = this.#decode(piece.subarray(0, read));
      if (text !== "") return this.#encoder.encodeInto(text, target).written;
    }
    return 0;
  }

  #decode(bytes: Uint8Array): string {
    try {
      return this.#decoder.decode(bytes, { stream: bytes.length > 0 });
    } catch {
      throw new UnusableFileError("undecodable");
    }
  }
}

/** The beginning of a UTF-16 file as UTF-8. */
function transcoded(piece: Uint8Array, reading: "utf-16le" | "utf-16be"): CsvBytes {
  try {
    const text = new TextDecoder(reading, { fatal: true, ignoreBOM: true }).decode(piece.subarray(2), { stream: true });
    const bytes = new TextEncoder().encode(text);
    refuseOtherKinds(bytes);
    return { bytes, encoding: "utf-8" };
  } catch (error) {
    throw error instanceof UnusableFileError ? error : new UnusableFileError("undecodable");
  }
}

/** Behind the last line end, or the whole length where there is none. */
function endOfLines(bytes: Uint8Array): number {
  const end = Math.max(bytes.lastIndexOf(LINE_FEED), bytes.lastIndexOf(CARRIAGE_RETURN)) + 1;
  return end === 0 ? bytes.length : end;
}

function linesIn(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === LINE_FEED || (bytes[at] === CARRIAGE_RETURN && bytes[at + 1] !== LINE_FEED)) lines++;
  }
  return lines;
}

/** Blanks, quotes and delimiters alone are no table. */
function holdsText(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte > 0x20 && byte !== 0x22 && byte !== 0x2c && byte !== 0x3b);
}
