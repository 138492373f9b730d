import { UnusableFileError } from "./unusable-file";
import { decodeXmlText } from "./xml-text";

/** What `XmlTokens.next` found. `more` asks for another `push` or for `end`. */
export const token = { more: 0, open: 1, close: 2, text: 3, done: 4 } as const;

/** An element's name. Equal names are one object while a document is read. */
export interface XmlName {
  readonly qualified: string;
  readonly prefix: string;
  readonly local: string;
  /** The place of the local name in the vocabulary, if the prefix is the root element's; otherwise -1. */
  readonly code: number;
}

interface KnownName extends XmlName {
  readonly bytes: Uint8Array;
}

const lessThan = 0x3c;
const greaterThan = 0x3e;
const slash = 0x2f;
const equalsSign = 0x3d;
const ampersand = 0x26;
const exclamation = 0x21;
const question = 0x3f;
const colon = 0x3a;

/** No token of a workbook comes near it; without a limit, one endless comment would have to be held in memory. */
const longestTokenBytes = 16 * 1024 * 1024;
const deepestElement = 1000;
const mostAttributes = 1024;
const nameTableSize = 1024;

/**
 * A pull tokenizer for XML in UTF-8 that arrives in pieces. It works on bytes, because a sheet of a
 * million rows has hundreds of megabytes of markup and only its values are worth a string.
 * It checks that the document is well formed as far as reading depends on it.
 * @throws UnusableFileError damaged, doctype
 */
export class XmlTokens {
  /** Of the element opened or closed last. */
  name: XmlName = noName;
  /** Elements open around the current token: the root's own open and close tokens have 1. */
  depth = 0;
  /** Where the current token lies in `bytes`. For a document given whole, these are offsets in it. */
  tokenStart = 0;
  tokenEnd = 0;
  /** An open token written as `<x/>`; its close token follows all the same. */
  selfClosing = false;
  /** A text token is all the text of its element, so that its value may be taken at once. */
  textIsWhole = false;
  attributeCount = 0;
  bytes: Uint8Array = new Uint8Array(0);

  private position = 0;
  private length = 0;
  private ended = false;
  private owned = false;
  private retryLength = 0;
  private pendingClose = false;
  private rootSeen = false;
  private rootPrefix: string | null = null;
  private textStart = 0;
  private textEnd = 0;
  private textIsRaw = false;
  private textIsPlain = true;
  private lastWasOpen = false;
  private readonly stack: KnownName[] = [];
  private readonly names: (KnownName | undefined)[] = new Array<KnownName | undefined>(nameTableSize);
  private nameCount = 0;
  private readonly nameStarts = new Int32Array(mostAttributes);
  private readonly nameEnds = new Int32Array(mostAttributes);
  private readonly valueStarts = new Int32Array(mostAttributes);
  private readonly valueEnds = new Int32Array(mostAttributes);

  /**
   * @param part for the errors
   * @param vocabulary local names of the document's own namespace that `XmlName.code` stands for
   */
  constructor(
    private readonly part: string,
    private readonly vocabulary: readonly string[] = [],
  ) {}

  static of(bytes: Uint8Array, part: string, vocabulary: readonly string[] = []): XmlTokens {
    const tokens = new XmlTokens(part, vocabulary);
    tokens.bytes = bytes;
    tokens.length = bytes.length;
    tokens.end();
    return tokens;
  }

  /** Takes a copy of the piece, after all tokens before it have been taken. */
  push(piece: Uint8Array): void {
    const rest = this.length - this.position;
    if (rest + piece.length > longestTokenBytes + (1 << 20)) throw this.damaged("a token is too long");
    if (!this.owned || this.bytes.length < rest + piece.length) {
      const grown = new Uint8Array(Math.max(1 << 17, 2 * (rest + piece.length)));
      grown.set(this.bytes.subarray(this.position, this.length));
      this.bytes = grown;
      this.owned = true;
    } else if (this.position > 0) {
      this.bytes.copyWithin(0, this.position, this.length);
    }
    this.bytes.set(piece, rest);
    this.position = 0;
    this.length = rest + piece.length;
  }

  end(): void {
    this.ended = true;
  }

  next(): number {
    if (this.pendingClose) {
      this.pendingClose = false;
      return this.closeElement();
    }
    for (;;) {
      if (this.position >= this.length) return this.atLimit();
      if (!this.ended && this.length - this.position < this.retryLength) return token.more;
      const start = this.position;
      const found = this.bytes[start] === lessThan ? this.readMarkup(start) : this.readText(start);
      if (found === incomplete) {
        if (this.ended) throw this.damaged("the document is cut off");
        // Doubling keeps a token that spans many pieces from being scanned once for each of them.
        this.retryLength = 2 * (this.length - start);
        return token.more;
      }
      this.retryLength = 0;
      if (found !== skipped) return found;
    }
  }

  /** The value of the current open token's attribute, by local name and, if given, prefix; null without it. */
  attribute(local: string, prefix?: string): string | null {
    for (let index = 0; index < this.attributeCount; index++) {
      const name = this.attributeName(index);
      const at = name.indexOf(":");
      const itsPrefix = at < 0 ? "" : name.slice(0, at);
      if (name.slice(at + 1) === local && (prefix === undefined ? itsPrefix !== "xmlns" : itsPrefix === prefix)) {
        return this.attributeValue(index);
      }
    }
    return null;
  }

  attributeName(index: number): string {
    return asciiOrUtf8(this.bytes, this.nameStarts[index], this.nameEnds[index], this.part);
  }

  attributeValue(index: number): string {
    const start = this.valueStarts[index];
    const end = this.valueEnds[index];
    return decodeXmlText(asciiOrUtf8(this.bytes, start, end, this.part).replace(/[\t\r\n]/g, " "), this.part);
  }

  /** The first byte of an attribute's name if that is all of it, otherwise 0: for the attributes of cells. */
  attributeLetter(index: number): number {
    const start = this.nameStarts[index];
    return this.nameEnds[index] - start === 1 ? this.bytes[start] : 0;
  }

  attributeStart(index: number): number {
    return this.valueStarts[index];
  }

  attributeEnd(index: number): number {
    return this.valueEnds[index];
  }

  /** The text token's characters: references replaced, line ends as XML wants them. */
  text(): string {
    const raw = asciiOrUtf8(this.bytes, this.textStart, this.textEnd, this.part);
    if (this.textIsPlain) return raw;
    const lines = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
    return this.textIsRaw ? lines : decodeXmlText(lines, this.part);
  }

  /** The text token's bytes, if they are its characters as they stand. */
  plainTextStart(): number {
    return this.textIsPlain ? this.textStart : -1;
  }

  plainTextEnd(): number {
    return this.textEnd;
  }

  private atLimit(): number {
    if (!this.ended) return token.more;
    if (!this.rootSeen || this.stack.length > 0) throw this.damaged("the document is cut off");
    return token.done;
  }

  private readText(start: number): number {
    const { bytes, length } = this;
    let at = start;
    let plain = true;
    let blank = true;
    for (; at < length; at++) {
      const byte = bytes[at];
      if (byte === lessThan) break;
      if (byte === ampersand || byte === 0x0d) plain = false;
      else if (byte < 0x20 && byte !== 0x0a && byte !== 0x09) throw this.damaged("control character");
      if (byte > 0x20) blank = false;
    }
    if (at + 1 >= length && !this.ended) return incomplete;
    if (this.stack.length === 0) {
      const isMark = start === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
      if (!blank && !(isMark && at === 3 && !this.rootSeen)) throw this.damaged("text outside the document");
      this.position = at;
      return skipped;
    }
    if (at >= length) throw this.damaged("the document is cut off");
    return this.foundText(start, at, at, plain, false, bytes[at + 1] === slash);
  }

  private foundText(start: number, end: number, next: number, plain: boolean, raw: boolean, last: boolean): number {
    this.depth = this.stack.length;
    this.tokenStart = this.position;
    this.tokenEnd = next;
    this.textStart = start;
    this.textEnd = end;
    this.textIsPlain = plain;
    this.textIsRaw = raw;
    this.textIsWhole = last && this.lastWasOpen;
    this.lastWasOpen = false;
    this.position = next;
    return token.text;
  }

  private readMarkup(start: number): number {
    if (start + 1 >= this.length) return incomplete;
    const second = this.bytes[start + 1];
    if (second === slash) return this.readClose(start);
    if (second === exclamation) return this.readDeclaration(start);
    if (second === question) {
      const end = this.indexOfBytes(start + 2, [question, greaterThan]);
      if (end < 0) return incomplete;
      this.position = end + 2;
      this.lastWasOpen = false;
      return skipped;
    }
    return this.readOpen(start);
  }

  private readDeclaration(start: number): number {
    const { bytes, length } = this;
    if (start + 9 > length && !this.ended) return incomplete;
    const head = String.fromCharCode(...bytes.subarray(start + 2, Math.min(start + 9, length)));
    if (head.startsWith("--")) {
      const end = this.indexOfBytes(start + 4, [0x2d, 0x2d, greaterThan]);
      if (end < 0) return incomplete;
      this.position = end + 3;
      this.lastWasOpen = false;
      return skipped;
    }
    if (head === "[CDATA[") {
      const end = this.indexOfBytes(start + 9, [0x5d, 0x5d, greaterThan]);
      if (end < 0) return incomplete;
      if (this.stack.length === 0) throw this.damaged("text outside the document");
      const plain = bytes.subarray(start + 9, end).indexOf(0x0d) < 0;
      return this.foundText(start + 9, end, end + 3, plain, true, false);
    }
    if (head.toUpperCase().startsWith("DOCTYPE")) throw new UnusableFileError("doctype", this.part);
    throw this.damaged("declaration");
  }

  private indexOfBytes(from: number, wanted: readonly number[]): number {
    const { bytes, length } = this;
    const last = length - wanted.length;
    for (let at = from; at <= last; at++) {
      at = bytes.indexOf(wanted[0], at);
      if (at < 0 || at > last) return -1;
      if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
    }
    return -1;
  }

  private readClose(start: number): number {
    const { bytes, length } = this;
    const open = this.stack[this.stack.length - 1];
    if (open === undefined) throw this.damaged("an element is closed that isn't open");
    let at = start + 2;
    const name = open.bytes;
    if (at + name.length >= length) return incomplete;
    for (const byte of name) if (bytes[at++] !== byte) throw this.damaged(`${open.qualified} isn't closed`);
    while (at < length && isSpace(bytes[at])) at++;
    if (at >= length) return incomplete;
    if (bytes[at] !== greaterThan) throw this.damaged(`${open.qualified} isn't closed`);
    this.tokenStart = start;
    this.tokenEnd = at + 1;
    this.position = at + 1;
    return this.closeElement();
  }

  private closeElement(): number {
    this.depth = this.stack.length;
    this.name = this.stack.pop()!;
    this.attributeCount = 0;
    this.lastWasOpen = false;
    return token.close;
  }

  private readOpen(start: number): number {
    const { bytes, length } = this;
    let at = start + 1;
    let hash = 0;
    let colonAt = -1;
    for (; at < length; at++) {
      const byte = bytes[at];
      if (byte <= 0x20 || byte === greaterThan || byte === slash) break;
      if (byte === colon) colonAt = at;
      else if (byte === lessThan || byte === ampersand || byte === equalsSign) throw this.damaged("element name");
      hash = (Math.imul(hash, 31) + byte) | 0;
    }
    if (at >= length) return incomplete;
    const nameEnd = at;
    if (nameEnd === start + 1) throw this.damaged("element name");
    let count = 0;
    let byte = bytes[at];
    let closed = false;
    for (;;) {
      while (isSpace(byte)) {
        if (++at >= length) return incomplete;
        byte = bytes[at]!;
      }
      if (byte === greaterThan) break;
      if (byte === slash) {
        if (at + 1 >= length) return incomplete;
        if (bytes[at + 1] !== greaterThan) throw this.damaged("element");
        at++;
        closed = true;
        break;
      }
      if (!isSpace(bytes[at - 1]) || count === mostAttributes) throw this.damaged("attributes");
      this.nameStarts[count] = at;
      while (byte !== equalsSign && byte > 0x20) {
        if (byte === greaterThan || byte === lessThan || byte === 0x22) throw this.damaged("attribute without a value");
        if (++at >= length) return incomplete;
        byte = bytes[at]!;
      }
      this.nameEnds[count] = at;
      while (isSpace(byte)) {
        if (++at >= length) return incomplete;
        byte = bytes[at]!;
      }
      if (byte !== equalsSign || this.nameEnds[count] === this.nameStarts[count]) throw this.damaged("attribute");
      do {
        if (++at >= length) return incomplete;
        byte = bytes[at]!;
      } while (isSpace(byte));
      if (byte !== 0x22 && byte !== 0x27) throw this.damaged("attribute without quotes");
      const quote = byte;
      this.valueStarts[count] = at + 1;
      do {
        if (++at >= length) return incomplete;
        byte = bytes[at]!;
        if (byte === lessThan) throw this.damaged("attribute value");
      } while (byte !== quote);
      this.valueEnds[count] = at;
      count++;
      if (++at >= length) return incomplete;
      byte = bytes[at]!;
    }
    this.attributeCount = count;
    if (count > 1 && count <= 16) this.checkAttributesDiffer();
    this.openElement(this.intern(start + 1, nameEnd, hash, colonAt));
    this.tokenStart = start;
    this.tokenEnd = at + 1;
    this.position = at + 1;
    this.selfClosing = closed;
    this.pendingClose = closed;
    return token.open;
  }

  private openElement(name: KnownName): void {
    if (this.stack.length === 0 && this.rootSeen) throw this.damaged("two root elements");
    this.rootSeen = true;
    this.stack.push(name);
    this.depth = this.stack.length;
    if (this.depth > deepestElement) throw this.damaged("too many elements within each other");
    this.name = name;
    this.lastWasOpen = true;
  }

  private checkAttributesDiffer(): void {
    const { bytes, nameStarts, nameEnds } = this;
    for (let a = 1; a < this.attributeCount; a++) {
      const start = nameStarts[a];
      const nameLength = nameEnds[a] - start;
      for (let b = 0; b < a; b++) {
        const other = nameStarts[b];
        if (nameEnds[b] - other !== nameLength) continue;
        let index = 0;
        while (index < nameLength && bytes[start + index] === bytes[other + index]) index++;
        if (index === nameLength) throw this.damaged("an attribute stands twice");
      }
    }
  }

  private intern(start: number, end: number, hash: number, colonAt: number): KnownName {
    const { bytes, names } = this;
    let slot = hash & (nameTableSize - 1);
    search: for (let known = names[slot]; known !== undefined; known = names[slot]) {
      slot = (slot + 1) & (nameTableSize - 1);
      const { bytes: itsBytes } = known;
      if (itsBytes.length !== end - start) continue;
      for (let index = 0; index < itsBytes.length; index++) {
        if (itsBytes[index] !== bytes[start + index]) continue search;
      }
      return known;
    }
    const qualified = asciiOrUtf8(bytes, start, end, this.part);
    const prefix = colonAt < 0 ? "" : qualified.slice(0, qualified.lastIndexOf(":"));
    const local = colonAt < 0 ? qualified : qualified.slice(prefix.length + 1);
    this.rootPrefix ??= prefix;
    const code = prefix === this.rootPrefix ? this.vocabulary.indexOf(local) : -1;
    const name: KnownName = { qualified, prefix, local, code, bytes: bytes.slice(start, end) };
    // A document of endless new names gets no endless table.
    if (this.nameCount < nameTableSize / 2) {
      this.nameCount++;
      names[slot] = name;
    }
    return name;
  }

  private damaged(detail: string): UnusableFileError {
    return new UnusableFileError("damaged", this.part, detail);
  }
}

const incomplete = -1;
const skipped = -2;
const noName: XmlName = { qualified: "", prefix: "", local: "", code: -1 };

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Short ASCII, which most values are, is quicker without a decoder. Longer text would become a chain of pieces. */
function asciiOrUtf8(bytes: Uint8Array, start: number, end: number, part: string): string {
  if (end - start <= 12) {
    let text = "";
    let at = start;
    for (; at < end && bytes[at] < 0x80; at++) text += String.fromCharCode(bytes[at]);
    if (at === end) return text;
  }
  try {
    return decoder.decode(bytes.subarray(start, end));
  } catch {
    throw new UnusableFileError("damaged", part, "text encoding");
  }
}
