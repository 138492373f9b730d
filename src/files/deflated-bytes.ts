import { crc32 } from "./crc32";

/** Pieces of a part in order, as text or as UTF-8. Long parts are made piece by piece, so that they are never in memory whole. */
export type PartContent = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

export interface DeflatedBytes {
  readonly compressed: Uint8Array;
  readonly crc: number;
  readonly size: number;
}

/** Compresses UTF-8 text as raw deflate data. */
export async function deflatedText(content: PartContent): Promise<DeflatedBytes> {
  const stream = new CompressionStream("deflate-raw");
  const collecting = collected(stream.readable);
  // It is awaited below; until then a failure must not count as unhandled.
  collecting.catch(() => undefined);
  const writer = stream.writable.getWriter();
  const encoder = new TextEncoder();
  let crc = 0;
  let size = 0;
  try {
    for await (const piece of content) {
      const bytes = typeof piece === "string" ? encoder.encode(piece) : piece.slice();
      crc = crc32(bytes, crc);
      size += bytes.length;
      await writer.ready;
      await writer.write(bytes);
    }
    await writer.close();
  } catch (error) {
    writer.abort(error).catch(() => undefined);
    throw error;
  }
  return { compressed: await collecting, crc, size };
}

async function collected(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joinedBytes(pieces);
    pieces.push(value);
  }
}

export function joinedBytes(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
