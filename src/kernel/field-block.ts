import type { FieldBytes } from "./sheet-source";

const QUOTE = 0x22;

/** Rows converted at a time, column by column: few enough that they and their bytes stay in the processor's cache. */
export const FIELD_ROWS = 4096;

/**
 * Some rows of a text file while their columns are read one after another. `at` says for each row where its next field
 * begins; behind the row's end there is none, which reads as blank.
 */
export class FieldBlock {
  bytes: Uint8Array = new Uint8Array(0);
  /** The same bytes, for reading four at once. */
  view: DataView = new DataView(new ArrayBuffer(0));
  delimiter = 0;
  count = 0;
  readonly at = new Int32Array(FIELD_ROWS);
  readonly ends = new Int32Array(FIELD_ROWS);
  /** Row of the block -> row of the chunk. */
  readonly rows = new Int32Array(FIELD_ROWS);
  /** The texts of the column that was read last, which often foretell those of the next; null for none. */
  foretelling: Int32Array | null = null;
  #fields: FieldBytes | null = null;

  open(fields: FieldBytes): void {
    this.#fields = fields;
    const { bytes } = fields;
    if (bytes.buffer !== this.view.buffer) this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.bytes = bytes;
    this.delimiter = fields.delimiter;
    this.count = 0;
  }

  /** Passes over a column that isn't wanted. */
  skip(): void {
    const { at, ends, count } = this;
    for (let index = 0; index < count; index++) {
      if (at[index] <= ends[index]) at[index] = this.fieldEnd(at[index], ends[index]) + 1;
    }
  }

  /** The byte behind a field: a delimiter outside quotes, or the row's end. */
  fieldEnd(start: number, end: number): number {
    const { bytes, delimiter } = this;
    let at = start;
    if (bytes[at] === QUOTE && at < end) {
      for (at++; at < end; at += 2) {
        while (at < end && bytes[at] !== QUOTE) at++;
        if (bytes[at + 1] !== QUOTE) break;
      }
      at++;
    }
    while (at < end && bytes[at] !== delimiter) at++;
    return Math.min(at, end);
  }

  textOf(start: number, end: number): string {
    return start >= end || this.#fields === null ? "" : this.#fields.textOf(start, end);
  }

  cellsOf(index: number): readonly string[] {
    return this.#fields?.cellsOf(this.rows[index]) ?? [];
  }
}

export const NOT_REMEMBERED = -2;

/** Masks for the last 0 to 3 bytes of a field, the first of them lowest. */
const TAILS = [0, 0xff, 0xffff, 0xffffff];

/** Of a record: hash, bytes, number; its bytes follow, four in a number, the last padded with zeros. */
const RECORD_HEAD = 3;

/**
 * Numbers remembered for fields by their bytes, such as an agent's number as it stands in the file. Bytes are looked at
 * four at a time, so that whoever asks sees to it that four can be read behind each field.
 */
export class ByteKeys {
  /** Where the field that was last looked up ends. */
  end = 0;
  /** Where it was found; good for `expect`. */
  record = 0;
  #hash = 0;
  /** Hash -> one more than where its record begins. A record lies in one piece, so that it is fetched at once. */
  #slots = new Int32Array(1024);
  #records = new Int32Array(4096);
  #used = 0;
  #count = 0;

  get size(): number {
    return this.#count;
  }

  /**
   * The number of the field from `start` to the next delimiter, at most to `end`; NOT_REMEMBERED where there is none.
   *
   * @param delimiters the delimiter four times in one number; 0 for a field that ends at `end`, such as one in quotes
   */
  find(view: DataView, start: number, end: number, delimiters: number): number {
    let at = start;
    let hash = 0;
    for (;;) {
      const four = view.getInt32(at, true);
      const marked = four ^ delimiters;
      const zeros = delimiters === 0 ? 0 : ((marked - 0x01010101) | 0) & ~marked & 0x80808080;
      let size = zeros === 0 ? 4 : (31 - Math.clz32(zeros & -zeros)) >> 3;
      if (at + size > end) size = end - at;
      if (size < 4) {
        hash = Math.imul(hash ^ (four & TAILS[size]), 0x297a2d39);
        at += size;
        break;
      }
      hash = Math.imul(hash ^ four, 0x2c1b3c6d);
      hash ^= hash >>> 15;
      at += 4;
    }
    // Thirty bits fit any engine's small numbers.
    hash = (hash ^ (hash >>> 13)) & 0x3fffffff;
    this.end = at;
    this.#hash = hash;
    const length = at - start;
    const slots = this.#slots;
    const records = this.#records;
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const record = slots[slot] - 1;
      if (record < 0) return NOT_REMEMBERED;
      if (records[record] !== hash || records[record + 1] !== length) continue;
      let word = record + RECORD_HEAD;
      let from = start;
      while (from + 4 <= at && view.getInt32(from, true) === records[word]) {
        from += 4;
        word++;
      }
      const rest = at - from;
      if (rest === 0 || (rest < 4 && (view.getInt32(from, true) & TAILS[rest]) === records[word])) {
        this.record = record;
        return records[record + 2];
      }
    }
  }

  /** Whether the bytes from `start` on are those of a record; then `end` lies behind them, at most at the row's. */
  expect(view: DataView, start: number, rowEnd: number, record: number): boolean {
    const records = this.#records;
    const end = start + records[record + 1];
    if (end > rowEnd) return false;
    let word = record + RECORD_HEAD;
    let at = start;
    for (; at + 4 <= end; at += 4) if (view.getInt32(at, true) !== records[word++]) return false;
    if (at < end && (view.getInt32(at, true) & TAILS[end - at]) !== records[word]) return false;
    this.end = end;
    return true;
  }

  valueOf(record: number): number {
    return this.#records[record + 2];
  }

  /** Remembers a number for the field that was last looked up. */
  add(view: DataView, start: number, value: number): void {
    const length = this.end - start;
    const record = this.#used;
    while (record + RECORD_HEAD + length > this.#records.length) {
      const larger = new Int32Array(this.#records.length * 2);
      larger.set(this.#records);
      this.#records = larger;
    }
    this.#records.set([this.#hash, length, value], record);
    let word = record + RECORD_HEAD;
    for (let at = start; at < this.end; at += 4) {
      const rest = this.end - at;
      this.#records[word++] = rest >= 4 ? view.getInt32(at, true) : view.getInt32(at, true) & TAILS[rest];
    }
    this.#used = word;
    this.#count++;
    if (this.#count * 2 > this.#slots.length) {
      this.#slots = new Int32Array(this.#slots.length * 4);
      for (let known = 0; known < this.#used; known += RECORD_HEAD + Math.ceil(this.#records[known + 1] / 4)) {
        this.#place(known);
      }
    } else {
      this.#place(record);
    }
  }

  #place(record: number): void {
    const mask = this.#slots.length - 1;
    let slot = this.#records[record] & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = record + 1;
  }
}
