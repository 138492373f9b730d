import { deflatedText, joinedBytes, type PartContent } from "./deflated-bytes";
import { UnusableFileError } from "./unusable-file";
import type { ZipEntry } from "./zip-archive";

const localBytes = 30;
const centralBytes = 46;
const largest = 0xffff_ffff;
/** 1980-01-01, the first day of zip: what is written depends on nothing but the data. */
const fixedDate = 0x21;
const namesAreUtf8 = 0x800;
const sizesFollow = 0x8;
const zip64Field = 1;

/** Makes a zip archive of entries copied as they are and of new ones. */
export class ZipOutput {
  private readonly pieces: Uint8Array[] = [];
  private readonly directory: Uint8Array[] = [];
  private position = 0;
  private count = 0;

  /** Copies the compressed bytes and what the directory says of them. */
  copy(entry: ZipEntry): void {
    const { centralRecord, nameBytes, compressed } = entry;
    const view = viewOf(centralRecord);
    const extraStart = centralBytes + nameBytes.length;
    const extra = withoutZip64(centralRecord.subarray(extraStart, extraStart + view.getUint16(30, true)));
    const comment = centralRecord.subarray(extraStart + view.getUint16(30, true));
    const central = new Uint8Array(centralBytes);
    central.set(centralRecord.subarray(0, centralBytes));
    const fields = viewOf(central);
    // The sizes are known now, and stand in the header itself.
    fields.setUint16(8, entry.flags & ~sizesFollow, true);
    fields.setUint32(20, compressed.length, true);
    fields.setUint32(24, entry.size, true);
    fields.setUint16(30, extra.length, true);
    this.put(central, nameBytes, compressed, extra, comment);
  }

  /** Adds a part of this text. */
  async add(name: string, content: PartContent): Promise<void> {
    const { compressed, crc, size } = await deflatedText(content);
    if (size > largest) throw new UnusableFileError("tooLarge", name);
    const nameBytes = new TextEncoder().encode(name);
    const central = new Uint8Array(centralBytes);
    const fields = viewOf(central);
    fields.setUint32(0, 0x02014b50, true);
    fields.setUint16(4, 20, true);
    fields.setUint16(6, 20, true);
    fields.setUint16(8, /^[ -~]*$/.test(name) ? 0 : namesAreUtf8, true);
    fields.setUint16(10, 8, true);
    fields.setUint16(14, fixedDate, true);
    fields.setUint32(16, crc, true);
    fields.setUint32(20, compressed.length, true);
    fields.setUint32(24, size, true);
    fields.setUint16(28, nameBytes.length, true);
    this.put(central, nameBytes, compressed, new Uint8Array(0), new Uint8Array(0));
  }

  /** The archive. Nothing may be added afterwards. */
  finish(): Uint8Array {
    const size = this.directory.reduce((sum, piece) => sum + piece.length, 0);
    const end = new Uint8Array(22);
    const fields = viewOf(end);
    fields.setUint32(0, 0x06054b50, true);
    fields.setUint16(8, this.count, true);
    fields.setUint16(10, this.count, true);
    fields.setUint32(12, size, true);
    fields.setUint32(16, this.position, true);
    if (this.position + size > largest || this.count >= 0xffff) throw new UnusableFileError("tooLarge");
    return joinedBytes([...this.pieces, ...this.directory, end]);
  }

  private put(
    central: Uint8Array,
    nameBytes: Uint8Array,
    compressed: Uint8Array,
    extra: Uint8Array,
    comment: Uint8Array,
  ): void {
    if (this.position > largest) throw new UnusableFileError("tooLarge");
    const local = new Uint8Array(localBytes);
    viewOf(local).setUint32(0, 0x04034b50, true);
    // Version, flags, method, date, checksum, both sizes and the name's length stand in both in this order.
    local.set(central.subarray(6, 30), 4);
    viewOf(central).setUint32(42, this.position, true);
    for (const piece of [local, nameBytes, compressed]) {
      this.pieces.push(piece);
      this.position += piece.length;
    }
    this.directory.push(central, nameBytes, extra, comment);
    this.count++;
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function withoutZip64(extra: Uint8Array): Uint8Array {
  const view = viewOf(extra);
  const kept: Uint8Array[] = [];
  let at = 0;
  while (at + 4 <= extra.length) {
    const end = Math.min(extra.length, at + 4 + view.getUint16(at + 2, true));
    if (view.getUint16(at, true) !== zip64Field) kept.push(extra.subarray(at, end));
    at = end;
  }
  return joinedBytes(kept);
}
