/** Why a file can't be used. Each has a sentence in `messages.ts`. */
export type UnusableReason =
  /** Neither a workbook nor a table in text form. */
  | "notAWorkbook"
  /** A workbook of Excel 97-2003 (.xls) or another binary form. */
  | "oldFormat"
  /** Protected by a password. */
  | "encrypted"
  /** A checksum, length or structure is wrong. */
  | "damaged"
  /** A part of the package uses a compression or encoding that Excel does not write. */
  | "unsupported"
  /** A part declares a document type, which a workbook never needs. */
  | "doctype"
  /** More data than is read: 512 MB in a part, 1 GB in all. */
  | "tooLarge"
  | "tooManyEntries"
  | "duplicateEntries"
  | "overlappingEntries"
  /** The bytes of a text file are no text in any supported encoding. */
  | "undecodable"
  | "unclosedQuote"
  /** Nothing can be written into it: more rows or columns than a sheet can hold. */
  | "tooManyCells";

/** Thrown for a file that can't be used. Its `message` is for programmers; users read `messages.ts`. */
export class UnusableFileError extends Error {
  override readonly name = "UnusableFileError";

  /**
   * @param part name of the package part at fault, or null if it is the file as a whole
   * @param line line of a text file, counted from 1, or null
   */
  constructor(
    readonly reason: UnusableReason,
    readonly part: string | null = null,
    readonly detail = "",
    readonly line: number | null = null,
  ) {
    super([reason, part, detail, line === null ? "" : `line ${String(line)}`].filter(Boolean).join(": "));
  }
}
