import { textOfCell } from "../kernel/column";
import { formatDay, parseDateNumber } from "../kernel/excel-date";
import { aliasesOf, headerIndex, type ColumnKind, type SheetSchema } from "../kernel/sheet-schema";
import type { Cell } from "../kernel/sheet-source";
import { foldHeader } from "../kernel/text";

/** Guesses for the column mapper, where a sheet isn't recognised by itself. */

type Row = readonly Cell[];

/** The row that most looks like the table's header: the one with the most of its columns, else the first with several texts. */
export function guessHeaderRow(heads: readonly Row[], schema: SheetSchema): number {
  const { names, aliases } = headerIndex(schema);
  let best = { row: -1, found: 0 };
  heads.forEach((cells, row) => {
    const found = cells.filter((cell) => {
      const folded = foldHeader(textOfCell(cell));
      return names.has(folded) || aliases.has(folded);
    }).length;
    if (found > best.found) best = { row, found };
  });
  if (best.row >= 0) return best.row;
  const several = heads.findIndex(
    (cells) => cells.filter((cell) => typeof cell === "string" && cell !== "").length >= 3,
  );
  return Math.max(0, several);
}

/** Column of ours -> position in the header: by name, by alias, then by a header that contains one of them. */
export function guessColumns(header: Row, schema: SheetSchema): Readonly<Record<string, number | null>> {
  const folded = header.map((cell) => foldHeader(textOfCell(cell)));
  const taken = new Set<number>();
  const choices: Record<string, number | null> = {};
  const take = (column: string, fits: (text: string) => boolean): void => {
    if (typeof choices[column] === "number") return;
    const position = folded.findIndex((text, index) => text !== "" && !taken.has(index) && fits(text));
    choices[column] = position < 0 ? null : position;
    if (position >= 0) taken.add(position);
  };
  for (const { name } of schema.columns) take(name, (text) => text === foldHeader(name));
  for (const column of schema.columns) {
    const aliases = aliasesOf(column).map(foldHeader);
    take(column.name, (text) => aliases.includes(text));
  }
  for (const column of schema.columns) {
    const words = [column.name, ...aliasesOf(column)].map(foldHeader).filter((word) => word.length >= 2);
    take(column.name, (text) => words.some((word) => text.includes(word)));
  }
  return choices;
}

/** Up to two filled values below a header, dates and times of day as Excel shows them. */
export function sampleValues(
  heads: readonly Row[],
  headerRow: number,
  position: number,
  kind: ColumnKind,
): readonly string[] {
  return heads
    .slice(headerRow + 1)
    .map((cells) => sampleText(cells[position] ?? null, kind))
    .filter((text) => text !== "")
    .slice(0, 2);
}

function sampleText(cell: Cell, kind: ColumnKind): string {
  if (typeof cell !== "number") return textOfCell(cell).trim();
  if (kind === "date" || (kind === "time" && cell > 1)) {
    const day = parseDateNumber(cell, false);
    if (day !== null) return formatDay(day);
  }
  if (kind === "time" && cell >= 0 && cell <= 1) {
    const minutes = Math.round(cell * 1440);
    return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  }
  return textOfCell(cell);
}
