import { UnusableFileError } from "./unusable-file";

/** Fed in small slices, so that a bomb has inflated only a few megabytes by the time it is noticed. */
const feedBytes = 1 << 14;

/**
 * Raw deflate data, inflated piece by piece. Stops inflating when the reader stops asking.
 * @throws UnusableFileError damaged
 */
export async function* inflatedPieces(
  compressed: Uint8Array,
  part: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  const stream = new DecompressionStream("deflate-raw");
  const reader = stream.readable.getReader();
  const feeding = feed(stream.writable.getWriter(), compressed);
  // It is awaited below; until then a failure must not count as unhandled.
  feeding.catch(() => undefined);
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw new UnusableFileError("damaged", part, "compressed data");
      });
      if (done) break;
      yield value;
    }
    await feeding.catch(() => {
      throw new UnusableFileError("damaged", part, "compressed data");
    });
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

async function feed(writer: WritableStreamDefaultWriter<BufferSource>, compressed: Uint8Array): Promise<void> {
  for (let at = 0; at < compressed.length; at += feedBytes) {
    await writer.ready;
    await writer.write(compressed.slice(at, at + feedBytes));
  }
  await writer.close();
}
