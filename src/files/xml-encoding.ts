import { UnusableFileError } from "./unusable-file";

/**
 * The pieces of an XML document as UTF-8. Nearly all are; UTF-16 is the other encoding that every
 * reader must know, and is told by its mark.
 * @throws UnusableFileError damaged, unsupported
 */
export async function* piecesAsUtf8(
  pieces: AsyncIterable<Uint8Array>,
  part: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder();
  let decoder: TextDecoder | null = null;
  let isFirst = true;
  for await (const piece of pieces) {
    if (isFirst) {
      decoder = decoderFor(piece, part);
      isFirst = false;
    }
    yield decoder === null ? piece : encoder.encode(decode(decoder, piece, part));
  }
  if (decoder !== null) yield encoder.encode(decode(decoder, null, part));
}

/** The same for a document in memory. Bytes that are UTF-8 already come back as they are. */
export function xmlAsUtf8(bytes: Uint8Array, part: string): Uint8Array {
  const decoder = decoderFor(bytes, part);
  if (decoder === null) return bytes;
  return new TextEncoder().encode(decode(decoder, bytes, part) + decode(decoder, null, part));
}

/** The document as text, without a byte order mark. */
export function xmlAsText(bytes: Uint8Array, part: string): string {
  return decode(new TextDecoder("utf-8", { fatal: true }), xmlAsUtf8(bytes, part), part);
}

function decoderFor(start: Uint8Array, part: string): TextDecoder | null {
  const [first, second] = start;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le", { fatal: true });
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be", { fatal: true });
  if (first === 0x3c && second === 0) return new TextDecoder("utf-16le", { fatal: true });
  if (first === 0 && second === 0x3c) return new TextDecoder("utf-16be", { fatal: true });
  const head = String.fromCharCode(...start.subarray(0, 200));
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)/.exec(head)?.[1] ?? "utf-8";
  if (/^(utf-?8|us-ascii|ascii)$/i.test(declared)) return null;
  throw new UnusableFileError("unsupported", part, `encoding ${declared}`);
}

function decode(decoder: TextDecoder, bytes: Uint8Array | null, part: string): string {
  try {
    return bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    throw new UnusableFileError("damaged", part, "text encoding");
  }
}
