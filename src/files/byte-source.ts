/** A file's bytes, read piece by piece. */
export interface ByteSource {
  readonly size: number;
  /** Reads what lies from `position` on into `target`, as much as fits; the number of bytes, 0 behind the end. */
  read(target: Uint8Array, position: number): Promise<number>;
  /** Whether all bytes are UTF-8, where the platform has a quick answer. */
  isUtf8?(bytes: Uint8Array): boolean;
}

/** The file's first bytes, so many if it has them. */
export async function firstBytes(source: ByteSource, count: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(Math.min(count, source.size));
  let length = 0;
  while (length < bytes.length) {
    const read = await source.read(bytes.subarray(length), length);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}

/** A file that a person chose in a browser. */
export function bytesOfBlob(blob: Pick<Blob, "size" | "slice">): ByteSource {
  return {
    size: blob.size,
    async read(target, position) {
      const piece = new Uint8Array(await blob.slice(position, position + target.length).arrayBuffer());
      target.set(piece);
      return piece.length;
    },
  };
}
