import { crc32 } from "./crc32";
import { inflatedPieces } from "./inflated-pieces";
import { UnusableFileError } from "./unusable-file";

/** What an archive may make us hold or inflate. */
export interface ArchiveLimits {
  readonly entries: number;
  readonly bytesInOnePart: number;
  /** Over all parts that are opened; a part read twice counts once. */
  readonly bytesInAllParts: number;
}

const megabyte = 1024 * 1024;
export const archiveLimits: ArchiveLimits = {
  entries: 10_000,
  bytesInOnePart: 512 * megabyte,
  bytesInAllParts: 1024 * megabyte,
};

export interface ZipEntry {
  /** The name as stored, such as `xl/worksheets/sheet1.xml`. */
  readonly name: string;
  readonly nameBytes: Uint8Array;
  /** 0 stored, 8 deflated; others are kept but can't be opened. */
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly size: number;
  /** The entry's bytes as they lie in the file, still compressed. */
  readonly compressed: Uint8Array;
  /** The record of the central directory, for the fields that a copy keeps. */
  readonly centralRecord: Uint8Array;
}

const localSignature = 0x04034b50;
const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const end64LocatorSignature = 0x07064b50;

/** Whether the bytes begin like a zip archive (an empty one included). */
export function looksLikeZip(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))
  );
}

/**
 * A zip archive in memory. Its directory is checked as a whole when it is opened, without inflating
 * anything; a part is inflated, and its checksum compared, only when it is read.
 */
export class ZipArchive {
  readonly entries: readonly ZipEntry[];
  private readonly byKey: ReadonlyMap<string, ZipEntry>;
  private readonly openedBytes = new Map<ZipEntry, number>();
  private openedTotal = 0;

  constructor(
    bytes: Uint8Array,
    private readonly limits: ArchiveLimits = archiveLimits,
  ) {
    this.entries = readDirectory(bytes, limits);
    const byKey = new Map<string, ZipEntry>();
    for (const entry of this.entries) {
      const key = entryKey(entry.name);
      if (byKey.has(key)) throw new UnusableFileError("duplicateEntries", entry.name);
      byKey.set(key, entry);
    }
    this.byKey = byKey;
  }

  /** The entry of a part, compared without letters' case. Entries outside the package are never parts. */
  find(partName: string): ZipEntry | undefined {
    const entry = this.byKey.get(entryKey(partName));
    return entry !== undefined && isPlainPath(entry.name) ? entry : undefined;
  }

  /**
   * The part's bytes in pieces. A piece is only valid until the next one is asked for.
   * @throws UnusableFileError damaged (also after the last piece, when the checksum is known), tooLarge
   */
  async *pieces(entry: ZipEntry): AsyncGenerator<Uint8Array, void, undefined> {
    const { limits } = this;
    if (entry.size > limits.bytesInOnePart) throw new UnusableFileError("tooLarge", entry.name);
    if (entry.method !== 0 && entry.method !== 8) {
      throw new UnusableFileError("unsupported", entry.name, `compression method ${String(entry.method)}`);
    }
    let crc = 0;
    let count = 0;
    const source = entry.method === 0 ? storedPieces(entry) : inflatedPieces(entry.compressed, entry.name);
    for await (const piece of source) {
      count += piece.length;
      if (count > limits.bytesInOnePart) throw new UnusableFileError("tooLarge", entry.name);
      this.countOpened(entry, count);
      if (count > entry.size) throw new UnusableFileError("damaged", entry.name, "longer than declared");
      crc = crc32(piece, crc);
      yield piece;
    }
    if (count !== entry.size) throw new UnusableFileError("damaged", entry.name, "shorter than declared");
    if (crc !== entry.crc) throw new UnusableFileError("damaged", entry.name, "checksum");
  }

  /** The whole part in memory: for the small ones. */
  async bytes(entry: ZipEntry): Promise<Uint8Array> {
    if (entry.size > this.limits.bytesInOnePart) throw new UnusableFileError("tooLarge", entry.name);
    const whole = new Uint8Array(entry.size);
    let at = 0;
    for await (const piece of this.pieces(entry)) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }

  private countOpened(entry: ZipEntry, count: number): void {
    const before = this.openedBytes.get(entry) ?? 0;
    if (count <= before) return;
    this.openedBytes.set(entry, count);
    this.openedTotal += count - before;
    if (this.openedTotal > this.limits.bytesInAllParts) throw new UnusableFileError("tooLarge", entry.name);
  }
}

/** Names that could stand for one part are one key: letters' case, separators, `.` and `..` don't tell them apart. */
function entryKey(name: string): string {
  if (isPlainPath(name)) return name.normalize("NFC").toLowerCase();
  const steps: string[] = [];
  for (const step of name.replaceAll("\\", "/").split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  const isFolder = /[\\/]$/.test(name);
  return (steps.join("/") + (isFolder ? "/" : "")).normalize("NFC").toLowerCase();
}

function isPlainPath(name: string): boolean {
  return !/\\|^\/|\/\/|(^|\/)\.{1,2}(\/|$)/.test(name);
}

async function* storedPieces(entry: ZipEntry): AsyncGenerator<Uint8Array, void, undefined> {
  if (entry.compressed.length !== entry.size) throw new UnusableFileError("damaged", entry.name, "stored length");
  const step = 1 << 16;
  for (let at = 0; at < entry.compressed.length; at += step) {
    yield await Promise.resolve(entry.compressed.subarray(at, at + step));
  }
}

function readDirectory(bytes: Uint8Array, limits: ArchiveLimits): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > limits.entries) throw new UnusableFileError("tooManyEntries");
  const entries: ZipEntry[] = [];
  const ranges: { readonly start: number; readonly end: number; readonly name: string }[] = [];
  let at = directory.start;
  for (let index = 0; index < directory.count; index++) {
    if (at + 46 > directory.end || view.getUint32(at, true) !== centralSignature) throw damaged("directory");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const recordEnd = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (recordEnd > directory.end) throw damaged("directory");
    const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
    const sizes = centralSizes(view, at, at + 46 + nameLength, extraLength);
    const found = readLocal(bytes, view, sizes.offset, nameBytes, {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressedSize: sizes.compressed,
      size: sizes.size,
      directoryStart: directory.start,
    });
    const name = decodeName(nameBytes);
    entries.push({ ...found.entry, name, nameBytes, centralRecord: bytes.subarray(at, recordEnd) });
    ranges.push({ start: sizes.offset, end: found.end, name });
    at = recordEnd;
  }
  if (at !== directory.end) throw damaged("directory length");
  ranges.sort((a, b) => a.start - b.start);
  for (let index = 1; index < ranges.length; index++) {
    const range = ranges[index];
    if (range.start < ranges[index - 1].end) throw new UnusableFileError("overlappingEntries", range.name);
  }
  return entries;
}

interface Directory {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

function findDirectory(view: DataView): Directory {
  const length = view.byteLength;
  // Only a comment may follow the end record, so anything that doesn't end exactly with it is cut or padded.
  for (let at = length - 22; at >= Math.max(0, length - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) !== endSignature || at + 22 + view.getUint16(at + 20, true) !== length) continue;
    return readEnd(view, at);
  }
  throw damaged("end record");
}

function readEnd(view: DataView, at: number): Directory {
  const disks = view.getUint16(at + 4, true) | view.getUint16(at + 6, true);
  let count = view.getUint16(at + 10, true);
  let size = view.getUint32(at + 12, true);
  let start = view.getUint32(at + 16, true);
  let limit = at;
  if (at >= 20 && view.getUint32(at - 20, true) === end64LocatorSignature) {
    const end64 = readUint64(view, at - 12);
    if (end64 + 56 > at - 20 || view.getUint32(end64, true) !== end64Signature) throw damaged("zip64 end record");
    if (count === 0xffff) count = readUint64(view, end64 + 32);
    if (size === 0xffffffff) size = readUint64(view, end64 + 40);
    if (start === 0xffffffff) start = readUint64(view, end64 + 48);
    limit = end64;
  } else if ((disks !== 0 && disks !== 0xffff) || view.getUint16(at + 8, true) !== count) {
    throw damaged("several disks");
  }
  if (start + size > limit) throw damaged("directory position");
  return { start, end: start + size, count };
}

/** Sizes and position of an entry, from the zip64 extra field where the record itself has no room. */
function centralSizes(view: DataView, at: number, extraStart: number, extraLength: number) {
  let size = view.getUint32(at + 24, true);
  let compressed = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  if (size === 0xffffffff || compressed === 0xffffffff || offset === 0xffffffff) {
    let field = extraField(view, extraStart, extraLength, 1);
    const next = (): number => {
      if (field === null || field.start + 8 > field.end) throw damaged("zip64 field");
      const value = readUint64(view, field.start);
      field = { start: field.start + 8, end: field.end };
      return value;
    };
    if (size === 0xffffffff) size = next();
    if (compressed === 0xffffffff) compressed = next();
    if (offset === 0xffffffff) offset = next();
  }
  return { size, compressed, offset };
}

function extraField(view: DataView, start: number, length: number, id: number) {
  const end = start + length;
  for (let at = start; at + 4 <= end;) {
    const fieldEnd = at + 4 + view.getUint16(at + 2, true);
    if (fieldEnd > end) return null;
    if (view.getUint16(at, true) === id) return { start: at + 4, end: fieldEnd };
    at = fieldEnd;
  }
  return null;
}

interface CentralFacts {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly directoryStart: number;
}

/** The local header must tell the same story as the directory: readers differ in which of them they believe. */
function readLocal(bytes: Uint8Array, view: DataView, at: number, nameBytes: Uint8Array, facts: CentralFacts) {
  if (at + 30 > facts.directoryStart || view.getUint32(at, true) !== localSignature) throw damaged("local header");
  const flags = view.getUint16(at + 6, true);
  if (((flags | facts.flags) & 0x2041) !== 0) throw new UnusableFileError("encrypted", decodeName(nameBytes));
  const nameLength = view.getUint16(at + 26, true);
  const start = at + 30 + nameLength + view.getUint16(at + 28, true);
  const end = start + facts.compressedSize;
  if (end > facts.directoryStart) throw damaged("entry beyond the directory");
  const localName = bytes.subarray(at + 30, at + 30 + nameLength);
  if (!sameBytes(localName, nameBytes) || view.getUint16(at + 8, true) !== facts.method) throw damaged("local header");
  if ((flags & 8) === 0) {
    const size = view.getUint32(at + 22, true);
    const compressedSize = view.getUint32(at + 18, true);
    if (
      view.getUint32(at + 14, true) !== facts.crc ||
      (size !== 0xffffffff && size !== facts.size) ||
      (compressedSize !== 0xffffffff && compressedSize !== facts.compressedSize)
    ) {
      throw damaged("local header");
    }
  }
  const { method, crc, size } = facts;
  return { entry: { method, flags: facts.flags, crc, size, compressed: bytes.subarray(start, end) }, end };
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function decodeName(nameBytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(nameBytes);
  } catch {
    // An old code page. Parts of a workbook have ASCII names, so it is enough to tell such names apart.
    return Array.from(nameBytes, (byte) => String.fromCharCode(byte)).join("");
  }
}

function readUint64(view: DataView, at: number): number {
  if (at < 0 || at + 8 > view.byteLength) throw damaged("zip64 record");
  const value = view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x1_0000_0000;
  if (!Number.isSafeInteger(value)) throw damaged("zip64 record");
  return value;
}

function damaged(detail: string): UnusableFileError {
  return new UnusableFileError("damaged", null, detail);
}
