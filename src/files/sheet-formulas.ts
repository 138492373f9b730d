import { columnIndex, columnLetters, sheetColumns, sheetRows } from "../kernel/cell-address";
import { parseRange } from "./cell-reference";
import { UnusableFileError } from "./unusable-file";
import { token, XmlTokens } from "./xml-tokens";

const vocabulary = ["worksheet", "sheetData", "row", "c", "f"];
const element = { sheetData: 1, row: 2, c: 3, f: 4 } as const;
const mostFormulas = 5_000_000;
/** Excel takes 8,192 characters. */
const longestFormula = 20_000;
const mostCharacters = 200_000_000;

interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/**
 * The formulas of a worksheet part by cell address (`C7`), without "=". Formulas that share a text
 * are written out for their cells; an array formula stands at its first cell.
 */
export async function readSheetFormulas(
  pieces: AsyncIterable<Uint8Array>,
  part: string,
): Promise<ReadonlyMap<string, string>> {
  const tokens = new XmlTokens(part, vocabulary);
  const formulas = new Map<string, string>();
  const shared = new Map<string, SharedFormula>();
  let isSheetData = false;
  let characters = 0;
  let row = -1;
  let column = -1;
  let collected: string | null = null;
  let sharedIndex: string | null = null;

  const drain = (): void => {
    for (;;) {
      const found = tokens.next();
      const { code } = tokens.name;
      if (found === token.open) {
        if (tokens.depth === 2) isSheetData = code === element.sheetData;
        if (!isSheetData) continue;
        if (tokens.depth === 3 && code === element.row) {
          const given = tokens.attribute("r", "");
          row = given === null ? row + 1 : Number(given) - 1;
          column = -1;
        } else if (tokens.depth === 4 && code === element.c) {
          const range = parseRange(tokens.attribute("r", "") ?? "");
          column = range?.column ?? column + 1;
        } else if (tokens.depth === 5 && code === element.f) {
          collected = "";
          sharedIndex = tokens.attribute("t", "") === "shared" ? tokens.attribute("si", "") : null;
        }
      } else if (found === token.close) {
        if (collected === null || tokens.depth !== 5) continue;
        const text = sharedIndex === null ? collected : sharedText(shared, sharedIndex, collected, row, column);
        if (text !== "") formulas.set(columnLetters(column) + String(row + 1), text);
        characters += text.length;
        if (formulas.size > mostFormulas || characters > mostCharacters)
          throw new UnusableFileError("tooLarge", part, "formulas");
        collected = null;
      } else if (found === token.text) {
        if (collected !== null) collected += tokens.text();
        if ((collected?.length ?? 0) > longestFormula) throw new UnusableFileError("damaged", part, "formula");
      } else return;
    }
  };

  for await (const piece of pieces) {
    tokens.push(piece);
    drain();
  }
  tokens.end();
  drain();
  return formulas;
}

function sharedText(
  shared: Map<string, SharedFormula>,
  index: string,
  text: string,
  row: number,
  column: number,
): string {
  if (text !== "") {
    shared.set(index, { text, row, column });
    return text;
  }
  const master = shared.get(index);
  return master === undefined ? "" : movedFormula(master.text, row - master.row, column - master.column);
}

/**
 * A formula's text as it reads when it is copied so many rows down and columns to the right: relative
 * references move, texts in quotes and names stay.
 */
export function movedFormula(formula: string, rows: number, columns: number): string {
  const pieces =
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})(?![\p{L}\p{N}_.(!])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!])|(\$?)([0-9]{1,7}):(\$?)([0-9]{1,7})(?![\p{L}\p{N}_.])|[\p{L}\p{N}_.\\]+/gu;
  return formula.replace(pieces, (whole: string, ...groups: (string | undefined)[]) => {
    const [fixedColumn, letters, fixedRow, digits, fixedA, a, fixedB, b, fixedC, c, fixedD, d] = groups;
    if (letters !== undefined && digits !== undefined) {
      const column = movedColumn(fixedColumn, letters, columns);
      const row = movedRow(fixedRow, digits, rows);
      return column === null || row === null ? "#REF!" : column + row;
    }
    if (a !== undefined && b !== undefined) {
      const [first, last] = [movedColumn(fixedA, a, columns), movedColumn(fixedB, b, columns)];
      return first === null || last === null ? "#REF!" : `${first}:${last}`;
    }
    if (c !== undefined && d !== undefined) {
      const [first, last] = [movedRow(fixedC, c, rows), movedRow(fixedD, d, rows)];
      return first === null || last === null ? "#REF!" : `${first}:${last}`;
    }
    return whole;
  });
}

function movedColumn(fixed: string | undefined, letters: string, by: number): string | null {
  if (fixed === "$") return `$${letters}`;
  const column = columnIndex(letters) + by;
  return column < 0 || column >= sheetColumns ? null : columnLetters(column);
}

function movedRow(fixed: string | undefined, digits: string, by: number): string | null {
  if (fixed === "$") return `$${digits}`;
  const row = Number(digits) + by;
  return row < 1 || row > sheetRows ? null : String(row);
}
