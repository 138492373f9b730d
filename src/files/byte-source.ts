/** A file's bytes, read piece by piece. */
export interface ByteSource {
  readonly size: number;
  /** Reads what lies from `position` on into `target`, as much as fits; the number of bytes, 0 behind the end. */
  read(target: Uint8Array, position: number): Promise<number>;
  /** Whether all bytes are UTF-8, where the platform has a quick answer. */
  isUtf8?(bytes: Uint8Array): boolean;
}

/** Bytes that are at hand whole. */
export function bytesInMemory(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read(target, position) {
      const piece = bytes.subarray(position, position + target.length);
      target.set(piece);
      return Promise.resolve(piece.length);
    },
  };
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
