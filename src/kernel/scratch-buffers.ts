/**
 * Typed arrays that are used again. A custom function over a year's ledger needs some forty megabytes for a moment, at
 * every recalculation; letting them go each time makes the engine collect its whole heap, which costs more than the work.
 */
type Numbers = Int8Array | Uint8Array | Int32Array | Float64Array;
type NumbersConstructor<Values extends Numbers> = new (length: number) => Values;

/** So much is kept at most; what is larger goes back to the engine. */
const LARGEST_KEPT_BYTES = 192 * 1024 * 1024;

class ScratchBuffers {
  readonly #free: Numbers[] = [];
  #bytes = 0;

  /** An array of at least so many numbers; what it holds is left over from its last use. */
  take<Values extends Numbers>(Make: NumbersConstructor<Values>, length: number): Values {
    let best = -1;
    for (let index = 0; index < this.#free.length; index++) {
      const candidate = this.#free[index];
      if (!(candidate instanceof Make) || candidate.length < length) continue;
      // A buffer far larger than needed is kept for who needs it.
      if (candidate.length > length * 4 + 4096) continue;
      if (best < 0 || candidate.length < this.#free[best].length) best = index;
    }
    const found = best < 0 ? undefined : this.#free.splice(best, 1)[0];
    if (!(found instanceof Make)) return new Make(length);
    this.#bytes -= found.byteLength;
    return found;
  }

  /** Gives an array back, whole where a part of it is given; nobody may use it any more. */
  give(values: Numbers): void {
    const { buffer } = values;
    if (!(buffer instanceof ArrayBuffer) || buffer.byteLength === 0) return;
    if (this.#bytes + buffer.byteLength > LARGEST_KEPT_BYTES) return;
    this.#free.push(wholeOf(values, buffer));
    this.#bytes += buffer.byteLength;
  }
}

function wholeOf(values: Numbers, buffer: ArrayBuffer): Numbers {
  if (values instanceof Int32Array) return new Int32Array(buffer);
  if (values instanceof Float64Array) return new Float64Array(buffer);
  return values instanceof Int8Array ? new Int8Array(buffer) : new Uint8Array(buffer);
}

export const scratchBuffers = new ScratchBuffers();
