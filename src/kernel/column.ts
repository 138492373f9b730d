import type { Lexicon } from "./lexicon";
import { ByteKeys, NOT_REMEMBERED, type FieldBlock } from "./field-block";
import type { Cell } from "./sheet-source";
import type { ColumnKind } from "./sheet-schema";
import {
  dayOfDate,
  FIRST_DAY,
  LAST_DAY,
  parseDateNumber,
  parseDateText,
  parseMonthNumber,
  parseMonthText,
} from "./excel-date";
import {
  DAY_SECONDS,
  parseDateTimeText,
  parsePeriodText,
  parseTimeNumber,
  parseTimeText,
  type Period,
  formatPeriod,
} from "./time-of-day";
import { scratchBuffers } from "./scratch-buffers";
import { fenFromNumber, fenFromText, isBeyondLargest, rateFromCell } from "./money";
import { changedByMoreThanSpaces, foldName, foldWidth, hasListSeparator, parseYesNo, splitPeople } from "./text";

/** In every column but amounts and rates: a cell that can't be read. */
export const UNREADABLE = -1;
/** A blank day, month, period, text or list. */
export const BLANK = 0;
export const TIME_BLANK = -2;
export const FLAG_NO = 0;
export const FLAG_YES = 1;
export const FLAG_BLANK = 2;
/** Amounts and rates: NaN is blank, Infinity unreadable, so that `Number.isFinite` asks for a figure. */
export const AMOUNT_BLANK = Number.NaN;
export const AMOUNT_UNREADABLE = Number.POSITIVE_INFINITY;

/** What the reader says of a cell; the rest of a sentence is made where language is known. */
export type CellProblem =
  | "unreadable"
  | "errorValue"
  | "noResult"
  | "listOfPeople"
  | "tooManyDecimals"
  | "tooLarge"
  /** warnings, the value counts */
  | "timeCut"
  | "nameChanged";

export type OnCellProblem = (row: number, problem: CellProblem, cell: Cell) => void;

type Rows = readonly (readonly Cell[])[];

/** Distinct texts remembered per column; a column with more of them repeats few, so remembering doesn't pay. */
const CACHE_LIMIT = 200_000;

/** Values above are packed periods, of which there are few anyway; arrays this long stay dense. */
const FOLLOWER_LIMIT = 1_000_000;
const FOLLOWER_CREDIT = 20_000;

const ERROR_TEXT =
  /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NULL!|NAME\?|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|PYTHON!|EXTERNAL!|GETTING_DATA)$/u;

/** What an error value (R15), folded with `foldWidth`, is to a reader; null for any other text. */
export function errorProblem(text: string): CellProblem | null {
  if (!ERROR_TEXT.test(text)) return null;
  return text === "#GETTING_DATA" ? "noResult" : "errorValue";
}

/** A column that is filled from cells, block by block; `values` is what rules and tallies read. */
export interface ColumnReader {
  readonly kind: ColumnKind;
  reserve(rows: number): void;
  /**
   * Converts `rows[0..count)` at sheet column `column` into the column's rows `base..base+count`.
   *
   * @param foretelling the texts of a column that was read before, which often tell those of this one; null for none
   */
  read(
    rows: Rows,
    count: number,
    column: number,
    base: number,
    onProblem: OnCellProblem,
    foretelling?: Int32Array | null,
  ): void;
  /** Whether the cell read at `row` was blank. */
  isBlank(row: number): boolean;
  /** The first blank row of those from `from` to before `to`; `to` where none is. */
  nextBlank(from: number, to: number): number;
  isUnreadable(row: number): boolean;
  /** Cuts the storage to the rows that were read. */
  finish(rows: number): void;
}

/** A column that can also be filled from the bytes of a text file, without a string for each cell. */
export interface FieldColumn extends ColumnReader {
  /**
   * Converts the next field of each row of the block into the column's rows from `base` on, just as `read` does with
   * its text, and moves the block on to the field behind it.
   */
  readFields(block: FieldBlock, base: number, onProblem: OnCellProblem): void;
}

/** Days, months: whole numbers made from a number or a text. */
abstract class WholeNumberColumn implements ColumnReader {
  abstract readonly kind: ColumnKind;
  values = new Int32Array(0);
  readonly #known = new Map<string, number>();

  constructor(protected readonly date1904: boolean) {}

  reserve(rows: number): void {
    this.values = grown(this.values, rows, Int32Array);
  }

  isBlank(row: number): boolean {
    return this.values[row] === BLANK;
  }

  nextBlank(from: number, to: number): number {
    const { values } = this;
    let row = from;
    while (row < to && values[row] !== BLANK) row++;
    return row;
  }

  isUnreadable(row: number): boolean {
    return this.values[row] === UNREADABLE;
  }

  finish(rows: number): void {
    this.values = this.values.subarray(0, rows);
  }

  abstract read(rows: Rows, count: number, column: number, base: number, onProblem: OnCellProblem): void;
  protected abstract fromText(text: string): number | null;

  protected readText(cell: Cell | undefined, row: number, onProblem: OnCellProblem): number {
    if (cell === null || cell === undefined || cell === "") return BLANK;
    if (typeof cell !== "string") {
      onProblem(row, "unreadable", cell);
      return UNREADABLE;
    }
    const known = this.#known.get(cell);
    if (known !== undefined) return known;
    const folded = foldWidth(cell);
    if (folded === "") return BLANK;
    const value = this.fromText(folded);
    if (value === null) {
      onProblem(row, errorProblem(folded) ?? "unreadable", cell);
      return UNREADABLE;
    }
    if (this.#known.size < CACHE_LIMIT) this.#known.set(cell, value);
    return value;
  }
}

/** Characters of 2026-03-02: a text with a time of day is longer. */
const LONGEST_PLAIN_DATE = 10;

export class DayColumn extends WholeNumberColumn implements FieldColumn {
  readonly kind = "date";
  readonly #fields = new ByteKeys();

  read(rows: Rows, count: number, column: number, base: number, onProblem: OnCellProblem): void {
    const { values, date1904 } = this;
    let lastText: string | null = null;
    let lastDay = BLANK;
    for (let index = 0; index < count; index++) {
      const cell = rows[index][column];
      if (typeof cell === "number") {
        if (!date1904 && cell >= FIRST_DAY && cell <= LAST_DAY && cell === (cell | 0)) {
          values[base + index] = cell;
          continue;
        }
        values[base + index] = this.#fromNumber(cell, base + index, onProblem);
      } else if (lastText !== null && cell === lastText && lastDay > 0) {
        values[base + index] = lastDay;
      } else {
        lastDay = this.readText(cell, base + index, onProblem);
        // A text that carries a time of day is warned of in every row.
        lastText = typeof cell === "string" && cell.length <= LONGEST_PLAIN_DATE ? cell : null;
        values[base + index] = lastDay;
      }
    }
  }

  readFields(block: FieldBlock, base: number, onProblem: OnCellProblem): void {
    const { values } = this;
    const { at, ends, bytes, view, delimiter, count } = block;
    let lastHead = 0;
    let lastMiddle = 0;
    let lastTail = 0;
    let lastDay = BLANK;
    for (let index = 0; index < count; index++) {
      const start = at[index];
      const end = ends[index];
      const stop = start + LONGEST_PLAIN_DATE;
      if (stop === end || (stop < end && bytes[stop] === delimiter)) {
        const head = view.getInt32(start);
        const middle = view.getInt32(start + 4);
        const tail = view.getInt16(start + 8);
        if (head !== lastHead || middle !== lastMiddle || tail !== lastTail || lastDay === BLANK) {
          lastDay = dayOfBytes(bytes, start);
          lastHead = head;
          lastMiddle = middle;
          lastTail = tail;
        }
        if (lastDay !== BLANK) {
          values[base + index] = lastDay;
          at[index] = stop + 1;
          continue;
        }
      }
      values[base + index] = this.#slowField(block, index, base + index, onProblem);
    }
  }

  /** Any other way of writing a date; those met before are known by their bytes. */
  #slowField(block: FieldBlock, index: number, row: number, onProblem: OnCellProblem): number {
    const { at, view } = block;
    const start = at[index];
    if (start >= block.ends[index]) {
      at[index] = start + 1;
      return BLANK;
    }
    const end = block.fieldEnd(start, block.ends[index]);
    at[index] = end + 1;
    const known = this.#fields.find(view, start, end, 0);
    if (known !== NOT_REMEMBERED) return known;
    const text = block.textOf(start, end);
    const day = this.readText(text, row, onProblem);
    // A text that carries a time of day is warned of in every row.
    if (day !== UNREADABLE && text.length <= LONGEST_PLAIN_DATE && this.#fields.size < CACHE_LIMIT) {
      this.#fields.add(view, start, day);
    }
    return day;
  }

  #fromNumber(cell: number, row: number, onProblem: OnCellProblem): number {
    const day = parseDateNumber(cell, this.date1904);
    if (day === null) {
      onProblem(row, "unreadable", cell);
      return UNREADABLE;
    }
    if (!Number.isInteger(cell)) onProblem(row, "timeCut", cell);
    return day;
  }

  protected fromText(text: string): number | null {
    return parseDateText(text);
  }

  protected override readText(cell: Cell | undefined, row: number, onProblem: OnCellProblem): number {
    if (typeof cell === "string" && cell.length > LONGEST_PLAIN_DATE) {
      // Exports write 2026-03-02 00:00:00; the date counts, as it does where a serial carries a time of day.
      const dateTime = parseDateTimeText(foldWidth(cell));
      if (dateTime !== null) {
        onProblem(row, "timeCut", cell);
        return dateTime.day;
      }
    }
    return super.readText(cell, row, onProblem);
  }
}

const DASH = 0x2d;
const DOT = 0x2e;
const SLASH = 0x2f;
const ZERO = 0x30;
const QUOTE = 0x22;

/** The day of 2026-03-02, 2026/03/02 or 2026.03.02; BLANK for anything else. */
function dayOfBytes(bytes: Uint8Array, start: number): number {
  const separator = bytes[start + 4];
  if (separator !== DASH && separator !== SLASH && separator !== DOT) return BLANK;
  if (bytes[start + 7] !== separator) return BLANK;
  for (let index = 0; index < LONGEST_PLAIN_DATE; index++) {
    if (index !== 4 && index !== 7 && (bytes[start + index] - ZERO) >>> 0 > 9) return BLANK;
  }
  const pair = (at: number): number => (bytes[start + at] - ZERO) * 10 + bytes[start + at + 1] - ZERO;
  return Math.max(BLANK, dayOfDate(pair(0) * 100 + pair(2), pair(5), pair(8)));
}

export class MonthColumn extends WholeNumberColumn {
  readonly kind = "month";

  read(rows: Rows, count: number, column: number, base: number, onProblem: OnCellProblem): void {
    for (let index = 0; index < count; index++) {
      const cell = rows[index][column];
      if (typeof cell === "number") {
        const month = parseMonthNumber(cell, this.date1904);
        if (month === null) onProblem(base + index, "unreadable", cell);
        this.values[base + index] = month ?? UNREADABLE;
      } else {
        this.values[base + index] = this.readText(cell, base + index, onProblem);
      }
    }
  }

  protected fromText(text: string): number | null {
    return parseMonthText(text);
  }
}

/** Seconds as `time-of-day` defines them. */
export class TimeColumn implements ColumnReader {
  readonly kind = "time";
  values = new Float64Array(0);
  readonly #known = new Map<string, number>();

  constructor(private readonly date1904: boolean) {}

  reserve(rows: number): void {
    this.values = grown(this.values, rows, Float64Array);
  }

  isBlank(row: number): boolean {
    return this.values[row] === TIME_BLANK;
  }

  nextBlank(from: number, to: number): number {
    const { values } = this;
    let row = from;
    while (row < to && values[row] !== TIME_BLANK) row++;
    return row;
  }

  isUnreadable(row: number): boolean {
    return this.values[row] === UNREADABLE;
  }

  finish(rows: number): void {
    this.values = this.values.subarray(0, rows);
  }

  read(rows: Rows, count: number, column: number, base: number, onProblem: OnCellProblem): void {
    const { values } = this;
    for (let index = 0; index < count; index++) {
      const cell = rows[index][column];
      if (typeof cell === "number") {
        values[base + index] =
          cell >= 0 && cell <= 1 ? Math.round(cell * DAY_SECONDS) : this.#fromNumber(cell, base + index, onProblem);
      } else if (cell === "" || cell === null || cell === undefined) {
        values[base + index] = TIME_BLANK;
      } else {
        values[base + index] = this.#fromText(cell, base + index, onProblem);
      }
    }
  }

  #fromNumber(cell: number, row: number, onProblem: OnCellProblem): number {
    const time = parseTimeNumber(cell, this.date1904);
    if (time === null) onProblem(row, "unreadable", cell);
    return time ?? UNREADABLE;
  }

  #fromText(cell: Cell, row: number, onProblem: OnCellProblem): number {
    if (typeof cell !== "string") {
      onProblem(row, "unreadable", cell);
      return UNREADABLE;
    }
    const known = this.#known.get(cell);
    if (known !== undefined) return known;
    const folded = foldWidth(cell);
    if (folded === "") return TIME_BLANK;
    const time = parseTimeText(folded);
    if (time === null) {
      onProblem(row, errorProblem(folded) ?? "unreadable", cell);
      return UNREADABLE;
    }
    if (this.#known.size < CACHE_LIMIT) this.#known.set(cell, time);
    return time;
  }
}

/** Whole numbers that stand for a text: periods, names, codes, free texts, lists of people. */
abstract class LexemeColumn implements ColumnReader {
  abstract readonly kind: ColumnKind;
  values = new Int32Array(0);
  readonly #known = new Map<Cell, number>([
    [null, BLANK],
    ["", BLANK],
  ]);
  /**
   * What followed a value when it was last met. Rosters and records name people in the same order again and again, and
   * comparing two cells costs a fraction of looking one up.
   */
  readonly #followers: (Cell | undefined)[] = [];
  readonly #followerValues: number[] = [];
  /** Goes down where mostly other values follow than the last time, until nobody asks any more: a ledger may know no order. */
  #followerCredit = FOLLOWER_CREDIT;
  /** What stood beside a text of another column when that was last met: an agent keeps its name. */
  readonly #neighbours: (Cell | undefined)[] = [];
  readonly #neighbourValues: number[] = [];
  /** Written forms that differ from what they are read as by more than spaces: every such cell gets its warning. */
  readonly #changed = new Set<Cell>();

  reserve(rows: number): void {
    this.values = grown(this.values, rows, Int32Array);
  }

  isBlank(row: number): boolean {
    return this.values[row] === BLANK;
  }

  nextBlank(from: number, to: number): number {
    const { values } = this;
    let row = from;
    while (row < to && values[row] !== BLANK) row++;
    return row;
  }

  isUnreadable(row: number): boolean {
    return this.values[row] === UNREADABLE;
  }

  finish(rows: number): void {
    this.values = this.values.subarray(0, rows);
  }

  read(
    rows: Rows,
    count: number,
    column: number,
    base: number,
    onProblem: OnCellProblem,
    foretelling: Int32Array | null = null,
  ): void {
    const { values } = this;
    const known = this.#known;
    const neighbours = this.#neighbours;
    const neighbourValues = this.#neighbourValues;
    const followers = this.#followers;
    const followerValues = this.#followerValues;
    let lastCell: Cell | undefined;
    let lastValue = BLANK;
    let lastIsClean = false;
    const asksFollowers = this.#followerCredit > 0;
    let misses = 0;
    for (let index = 0; index < count; index++) {
      const cell = rows[index][column];
      if (lastIsClean && cell === lastCell) {
        values[base + index] = lastValue;
        continue;
      }
      const before: number = lastIsClean && asksFollowers && lastValue < FOLLOWER_LIMIT ? lastValue : -1;
      if (before >= 0 && followers[before] === cell && cell !== undefined) {
        lastValue = followerValues[before];
        values[base + index] = lastValue;
        lastCell = cell;
        continue;
      }
      misses++;
      const foretold = foretelling === null ? 0 : foretelling[base + index];
      const beside = foretold > 0 && foretold < FOLLOWER_LIMIT ? foretold : 0;
      if (beside > 0 && cell !== undefined && neighbours[beside] === cell) {
        lastValue = neighbourValues[beside];
        values[base + index] = lastValue;
        lastCell = cell;
        lastIsClean = true;
        continue;
      }
      let value: number | undefined = cell === undefined ? BLANK : known.get(cell);
      if (value === undefined) value = this.#learn(cell ?? null, base + index, onProblem);
      else if (this.#changed.size > 0 && this.#changed.has(cell ?? null)) {
        onProblem(base + index, "nameChanged", cell ?? null);
      }
      values[base + index] = value;
      lastCell = cell;
      lastValue = value;
      lastIsClean = value !== UNREADABLE && !this.#changed.has(cell ?? null);
      if (lastIsClean && beside > 0) {
        neighbours[beside] = cell;
        neighbourValues[beside] = value;
      }
      if (lastIsClean && before >= 0) {
        followers[before] = cell;
        followerValues[before] = value;
      }
    }
    if (misses > count / 2) this.#followerCredit -= misses;
  }

  /** One cell by itself, with what there is to say of it. */
  protected valueOfCell(cell: Cell, row: number, onProblem: OnCellProblem): number {
    const value = this.#known.get(cell);
    if (value === undefined) return this.#learn(cell, row, onProblem);
    if (this.#changed.has(cell)) onProblem(row, "nameChanged", cell);
    return value;
  }

  /** True where nothing is to be said of a cell that was read, however often it comes. */
  protected isClean(cell: Cell, value: number): boolean {
    return value !== UNREADABLE && !this.#changed.has(cell);
  }

  #learn(cell: Cell, row: number, onProblem: OnCellProblem): number {
    const text = textOfCell(cell);
    const folded = foldWidth(text);
    if (folded === "") return BLANK;
    const problem = (typeof cell === "string" ? errorProblem(folded) : null) ?? this.problemOf(folded);
    if (problem !== null) {
      onProblem(row, problem, cell);
      return UNREADABLE;
    }
    const value = this.valueOf(text);
    if (value === UNREADABLE) {
      onProblem(row, "unreadable", cell);
      return UNREADABLE;
    }
    if (this.warnsOfChange(text)) {
      this.#changed.add(cell);
      onProblem(row, "nameChanged", cell);
    }
    if (this.#known.size < CACHE_LIMIT) this.#known.set(cell, value);
    return value;
  }

  /** What is wrong with a text that isn't blank, before it is read. */
  protected problemOf: (folded: string) => CellProblem | null = () => null;

  /** Whether reading a text changes more than its spaces. */
  protected warnsOfChange: (text: string) => boolean = () => false;

  /** The number that stands for a text that isn't blank; UNREADABLE where it can't be read. */
  protected abstract valueOf(text: string): number;
}

/** A cell's text: a number becomes its shortest one (R12). */
export function textOfCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(Number(cell.toPrecision(15)));
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return cell;
}

/** One person or one code. */
export class NameColumn extends LexemeColumn implements FieldColumn {
  readonly #fields = new ByteKeys();
  /** Text of the column before -> where the field was found that stood beside it last: an agent keeps its name. */
  readonly #records: number[] = [];

  constructor(
    readonly kind: "name" | "code",
    private readonly lexicon: Lexicon,
  ) {
    super();
  }

  protected override problemOf = (folded: string): CellProblem | null =>
    this.kind === "name" && hasListSeparator(folded) ? "listOfPeople" : null;

  protected override warnsOfChange = (text: string): boolean => changedByMoreThanSpaces(text, foldName(text));

  protected valueOf(text: string): number {
    return this.lexicon.idOf(foldName(text));
  }

  readFields(block: FieldBlock, base: number, onProblem: OnCellProblem): void {
    const { values } = this;
    const { at, ends, bytes, view, delimiter, count } = block;
    const { foretelling } = block;
    const fields = this.#fields;
    const records = this.#records;
    const delimiters = delimiter * 0x01010101;
    for (let index = 0; index < count; index++) {
      const start = at[index];
      const end = ends[index];
      if (start >= end) {
        values[base + index] = BLANK;
        at[index] = start + 1;
        continue;
      }
      const foretold = foretelling === null ? 0 : foretelling[base + index];
      const record = foretold > 0 && foretold < FOLLOWER_LIMIT ? (records[foretold] ?? -1) : -1;
      if (
        record >= 0 &&
        fields.expect(view, start, end, record) &&
        (fields.end === end || bytes[fields.end] === delimiter)
      ) {
        values[base + index] = fields.valueOf(record);
        at[index] = fields.end + 1;
        continue;
      }
      let value =
        bytes[start] === QUOTE
          ? fields.find(view, start, block.fieldEnd(start, end), 0)
          : fields.find(view, start, end, delimiters);
      at[index] = fields.end + 1;
      if (value !== NOT_REMEMBERED && foretold > 0 && foretold < FOLLOWER_LIMIT) records[foretold] = fields.record;
      if (value === NOT_REMEMBERED) {
        const text = block.textOf(start, fields.end);
        value = this.valueOfCell(text, base + index, onProblem);
        if (this.isClean(text, value) && fields.size < CACHE_LIMIT) fields.add(view, start, value);
      }
      values[base + index] = value;
    }
    block.foretelling = values;
  }
}

export class TextColumn extends LexemeColumn {
  readonly kind = "text";

  constructor(private readonly lexicon: Lexicon) {
    super();
  }

  protected valueOf(text: string): number {
    return this.lexicon.idOf(text.trim());
  }
}

/** Periods packed into one number, so that equal periods are equal numbers. */
export class PeriodColumn extends LexemeColumn {
  readonly kind = "period";

  protected valueOf(text: string): number {
    const period = parsePeriodText(foldWidth(text));
    return period === null ? UNREADABLE : packPeriod(period);
  }
}

const PERIOD_BASE = 2048;

export function packPeriod(period: Period): number {
  return period.startMinute * PERIOD_BASE + period.endMinute;
}

export function unpackPeriod(packed: number): Period {
  return { startMinute: Math.floor(packed / PERIOD_BASE), endMinute: packed % PERIOD_BASE };
}

const periodTexts = new Map<number, string>();

/** `18:00-21:00`; asked for once an event, and there are few periods. */
export function formatPackedPeriod(packed: number): string {
  const known = periodTexts.get(packed);
  if (known !== undefined) return known;
  const text = formatPeriod(unpackPeriod(packed));
  if (periodTexts.size < 10_000) periodTexts.set(packed, text);
  return text;
}

/** Lists of people: a value is the number of a list in `lists`. */
export class PeopleColumn extends LexemeColumn {
  readonly kind = "people";
  /** The people of each list as numbers of the lexicon; list 0 is empty. */
  readonly lists: (readonly number[])[] = [[]];

  constructor(private readonly lexicon: Lexicon) {
    super();
  }

  protected override warnsOfChange = (text: string): boolean => {
    const bare = (value: string): string => value.replace(/[\s、，,；;/]+/gu, "");
    return bare(text) !== bare(splitPeople(text).join(""));
  };

  protected valueOf(text: string): number {
    const people = [...new Set(splitPeople(text).map((name) => this.lexicon.idOf(name)))];
    if (people.length === 0) return BLANK;
    this.lists.push(people);
    return this.lists.length - 1;
  }
}

/** Yes, no, blank (R13). */
export class FlagColumn implements ColumnReader {
  readonly kind = "yesNo";
  values = new Int8Array(0);

  reserve(rows: number): void {
    this.values = grown(this.values, rows, Int8Array);
  }

  isBlank(row: number): boolean {
    return this.values[row] === FLAG_BLANK;
  }

  nextBlank(from: number, to: number): number {
    const { values } = this;
    let row = from;
    while (row < to && values[row] !== FLAG_BLANK) row++;
    return row;
  }

  isUnreadable(row: number): boolean {
    return this.values[row] === UNREADABLE;
  }

  finish(rows: number): void {
    this.values = this.values.subarray(0, rows);
  }

  read(rows: Rows, count: number, column: number, base: number, onProblem: OnCellProblem): void {
    const { values } = this;
    for (let index = 0; index < count; index++) {
      const cell = rows[index][column];
      if (cell === "" || cell === null || cell === undefined) values[base + index] = FLAG_BLANK;
      else if (cell === "否") values[base + index] = FLAG_NO;
      else values[base + index] = this.#slow(cell, base + index, onProblem);
    }
  }

  #slow(cell: string | number | boolean, row: number, onProblem: OnCellProblem): number {
    const text = textOfCell(cell);
    const folded = foldWidth(text);
    if (folded === "") return FLAG_BLANK;
    const yes = parseYesNo(folded);
    if (yes !== null) return yes ? FLAG_YES : FLAG_NO;
    onProblem(row, errorProblem(folded) ?? "unreadable", cell);
    return UNREADABLE;
  }
}

/** Digits before the point of the largest amount (R14). */
const MOST_YUAN_DIGITS = 10;

/** Fen, or millionths for a rate. */
export class FigureColumn implements FieldColumn {
  values = new Float64Array(0);

  constructor(readonly kind: "amount" | "rate") {}

  reserve(rows: number): void {
    this.values = grown(this.values, rows, Float64Array);
  }

  isBlank(row: number): boolean {
    return Number.isNaN(this.values[row]);
  }

  nextBlank(from: number, to: number): number {
    const { values } = this;
    let row = from;
    // Only NaN isn't itself.
    while (row < to && values[row] === values[row]) row++;
    return row;
  }

  isUnreadable(row: number): boolean {
    return this.values[row] === AMOUNT_UNREADABLE;
  }

  finish(rows: number): void {
    this.values = this.values.subarray(0, rows);
  }

  read(rows: Rows, count: number, column: number, base: number, onProblem: OnCellProblem): void {
    const { values } = this;
    for (let index = 0; index < count; index++) {
      const cell = rows[index][column];
      values[base + index] =
        cell === "" || cell === null || cell === undefined
          ? AMOUNT_BLANK
          : this.#fromCell(cell, base + index, onProblem);
    }
  }

  readFields(block: FieldBlock, base: number, onProblem: OnCellProblem): void {
    const { values } = this;
    const { at, ends, bytes, delimiter, count } = block;
    const scale = this.kind === "amount" ? 100 : 0;
    for (let index = 0; index < count; index++) {
      const start = at[index];
      const end = ends[index];
      if (start >= end || bytes[start] === delimiter) {
        values[base + index] = AMOUNT_BLANK;
        at[index] = start + 1;
        continue;
      }
      let stop = start;
      if (bytes[stop] === DASH) stop++;
      const first = stop;
      let fen = 0;
      let digit = bytes[stop] - ZERO;
      while (digit >>> 0 <= 9) {
        fen = fen * 10 + digit;
        digit = bytes[++stop] - ZERO;
      }
      const digits = stop - first;
      let isPlain = digits > 0 && digits <= MOST_YUAN_DIGITS && scale !== 0;
      if (bytes[stop] === DOT) {
        const jiao = bytes[stop + 1] - ZERO;
        const cent = bytes[stop + 2] - ZERO;
        isPlain &&= jiao >>> 0 <= 9;
        if (cent >>> 0 <= 9) {
          fen = fen * 100 + jiao * 10 + cent;
          stop += 3;
        } else {
          fen = fen * 100 + jiao * 10;
          stop += 2;
        }
      } else {
        fen *= 100;
      }
      if (isPlain && (stop === end || (stop < end && bytes[stop] === delimiter))) {
        values[base + index] = first > start && fen > 0 ? -fen : fen;
        at[index] = stop + 1;
      } else {
        stop = block.fieldEnd(start, end);
        at[index] = stop + 1;
        const text = block.textOf(start, stop);
        values[base + index] = text === "" ? AMOUNT_BLANK : this.#fromCell(text, base + index, onProblem);
      }
    }
  }

  #fromCell(cell: string | number | boolean, row: number, onProblem: OnCellProblem): number {
    if (typeof cell === "string" && foldWidth(cell) === "") return AMOUNT_BLANK;
    const figure = typeof cell === "boolean" ? null : this.kind === "rate" ? rateFromCell(cell) : fenFromCell(cell);
    if (figure !== null) return figure;
    onProblem(row, this.#problemOf(cell), cell);
    return AMOUNT_UNREADABLE;
  }

  #problemOf(cell: string | number | boolean): CellProblem {
    if (typeof cell === "string") {
      const problem = errorProblem(foldWidth(cell));
      if (problem !== null) return problem;
    }
    if (this.kind !== "amount" || typeof cell === "boolean") return "unreadable";
    const decimals = typeof cell === "number" ? String(cell).split(".")[1] : undefined;
    if (decimals !== undefined && decimals.length > 2) return "tooManyDecimals";
    return isBeyondLargest(cell) ? "tooLarge" : "unreadable";
  }
}

function fenFromCell(cell: string | number): number | null {
  return typeof cell === "number" ? fenFromNumber(cell) : fenFromText(cell);
}

export type AnyColumn =
  | DayColumn
  | MonthColumn
  | TimeColumn
  | PeriodColumn
  | NameColumn
  | TextColumn
  | PeopleColumn
  | FlagColumn
  | FigureColumn;

/** The column as one that reads bytes; null for a kind that is read as text only. */
export function fieldColumn(column: AnyColumn): FieldColumn | null {
  return column instanceof DayColumn || column instanceof NameColumn || column instanceof FigureColumn ? column : null;
}

export function columnFor(kind: ColumnKind, lexicon: Lexicon, date1904: boolean): AnyColumn {
  switch (kind) {
    case "date":
      return new DayColumn(date1904);
    case "month":
      return new MonthColumn(date1904);
    case "time":
      return new TimeColumn(date1904);
    case "period":
      return new PeriodColumn();
    case "name":
    case "code":
      return new NameColumn(kind, lexicon);
    case "text":
      return new TextColumn(lexicon);
    case "people":
      return new PeopleColumn(lexicon);
    case "yesNo":
      return new FlagColumn();
    case "amount":
    case "rate":
      return new FigureColumn(kind);
  }
}

function grown<Values extends Int8Array | Int32Array | Float64Array>(
  values: Values,
  rows: number,
  Make: new (length: number) => Values,
): Values {
  if (values.length >= rows) return values;
  const larger = scratchBuffers.take(Make, Math.max(rows, values.length * 2, 64));
  larger.set(values);
  scratchBuffers.give(values);
  return larger;
}
