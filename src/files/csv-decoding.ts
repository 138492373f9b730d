import { UnusableFileError } from "./unusable-file";

/** Text as bytes in which comma, tab, semicolon, quote and line ends can be found one by one. */
export interface CsvBytes {
  readonly bytes: Uint8Array;
  /** GB18030 too never has one of those characters inside another. */
  readonly encoding: "utf-8" | "gb18030";
}

const slice = 1 << 20;

/**
 * Finds the encoding and checks all of the bytes against it.
 * @throws UnusableFileError notAWorkbook for other kinds of files, undecodable
 */
export function decodeCsv(bytes: Uint8Array): CsvBytes {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return fromUtf16(bytes.subarray(2), "utf-16le");
  if (first === 0xfe && second === 0xff) return fromUtf16(bytes.subarray(2), "utf-16be");
  refuseOtherKinds(bytes);
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    const text = bytes.subarray(3);
    if (!isValid(text, "utf-8")) throw new UnusableFileError("undecodable");
    return { bytes: text, encoding: "utf-8" };
  }
  if (isValid(bytes, "utf-8")) return { bytes, encoding: "utf-8" };
  if (isValid(bytes, "gb18030")) return { bytes, encoding: "gb18030" };
  throw new UnusableFileError("undecodable");
}

/** Bytes of one encoding as text. They have been checked before. */
export function csvText(bytes: Uint8Array, encoding: CsvBytes["encoding"]): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

function fromUtf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): CsvBytes {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const encoder = new TextEncoder();
  const text = new Uint8Array(Math.ceil(bytes.length * 1.5) + 8);
  let length = 0;
  try {
    for (let at = 0; at < bytes.length; at += slice) {
      const part = decoder.decode(bytes.subarray(at, at + slice), { stream: true });
      length += encoder.encodeInto(part, text.subarray(length)).written;
    }
    decoder.decode();
  } catch {
    throw new UnusableFileError("undecodable");
  }
  const used = text.subarray(0, length);
  refuseOtherKinds(used);
  return { bytes: used, encoding: "utf-8" };
}

/** Whether bytes that end with a whole character are text of the encoding. */
export function isValid(bytes: Uint8Array, encoding: CsvBytes["encoding"]): boolean {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  try {
    for (let at = 0; at < bytes.length; at += slice) decoder.decode(bytes.subarray(at, at + slice), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** Beginnings of files that are no tables, though all or most of their bytes could be read as text. */
const otherKinds =
  /^(?:%PDF|%!PS|\{\\rtf|\x89PNG|GIF8|\xff\xd8\xff|BM....\0\0|RIFF|Rar!|7z\xbc\xaf|\x1f\x8b|\x7fELF|MZ|PK\x03\x04|MIME-Version:|ID3|OggS|SQLite)/s;
const markup = /^(?:\xef\xbb\xbf)?\s*<(?:!|\?|\/?[a-z][a-z0-9:]*[\s/>])/i;

export function refuseOtherKinds(bytes: Uint8Array): void {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  if (otherKinds.test(head) || markup.test(head)) throw new UnusableFileError("notAWorkbook");
  if (bytes.includes(0)) throw new UnusableFileError("notAWorkbook", null, "NUL bytes");
  // Text may hold a stray control character further down, but doesn't begin with several.
  const controls = bytes.subarray(0, 4096).reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
  if (controls > 2) throw new UnusableFileError("notAWorkbook", null, "control characters");
}

function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1a;
}
