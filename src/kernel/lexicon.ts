import { compareCodePoints } from "./text";

const SURROGATE = /[\ud800-\udfff]/;

/**
 * Texts as small whole numbers, one numbering for all tables of a run, so that a person is the same number in every
 * table. 0 is the blank.
 */
export class Lexicon {
  readonly #ids = new Map<string, number>([["", 0]]);
  readonly #texts: string[] = [""];
  /** Without surrogates the order of UTF-16 units is that of code points, and the engine's own comparison serves. */
  #hasSurrogates = false;

  get size(): number {
    return this.#texts.length;
  }

  idOf(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const id = this.#texts.length;
    this.#ids.set(text, id);
    this.#texts.push(text);
    this.#hasSurrogates ||= SURROGATE.test(text);
    return id;
  }

  /** The number of a text that may not occur at all; -1 then. */
  find(text: string): number {
    return this.#ids.get(text) ?? -1;
  }

  textOf(id: number): string {
    const text = this.#texts[id];
    if (text === undefined) throw new RangeError(`no text ${id}`);
    return text;
  }

  /** Order of two texts by code points. */
  compare(left: number, right: number): number {
    if (left === right) return 0;
    const a = this.textOf(left);
    const b = this.textOf(right);
    if (this.#hasSurrogates) return compareCodePoints(a, b);
    return a < b ? -1 : 1;
  }
}
