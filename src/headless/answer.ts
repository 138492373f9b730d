/** What a command has to say once nothing can fail any more: until then standard output stays empty (H3). */
export interface Answer {
  /** 0 nothing wrong, 1 error findings or an error value. */
  readonly status: 0 | 1;
  /** Standard output, in pieces. */
  readonly output: Iterable<string>;
  /** One line for standard error. */
  readonly note?: string;
}
