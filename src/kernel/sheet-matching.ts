import type { Cell } from "./sheet-source";
import type { Place } from "./finding";
import { textOfCell } from "./column";
import { headerIndex, type SheetSchema } from "./sheet-schema";
import { foldCompact, foldHeader } from "./text";
import type { TableLayout } from "./table";

/** A header is looked for in so many rows from the top (R1). */
export const HEADER_ROWS = 20;

export interface SheetHead {
  readonly name: string;
  /** The first rows of the sheet, at most `HEADER_ROWS`. */
  readonly rows: readonly (readonly Cell[])[];
}

/** A column map made by hand in the pane: column name -> the header's text on the sheet. */
export interface ColumnMap {
  readonly sheet: string;
  readonly table: string;
  readonly columns: Readonly<Record<string, string>>;
}

export type MatchMessage = "missingColumns" | "duplicateColumn" | "aliasBesideName" | "secondAlias" | "secondSheet";

export interface MatchProblem {
  readonly message: MatchMessage;
  readonly schema: SheetSchema;
  readonly place: Place;
  readonly data: Readonly<Record<string, string | readonly string[]>>;
}

export interface SheetMatch {
  readonly schema: SheetSchema;
  /** Position of the sheet in the list that was given. */
  readonly index: number;
  readonly layout: TableLayout;
  readonly header: readonly Cell[];
  /** How the sheet was recognised. */
  readonly by: "map" | "name" | "header";
}

export interface Matching {
  readonly matches: readonly SheetMatch[];
  readonly problems: readonly MatchProblem[];
  /** Sheets that bear a table's name and lack its columns. */
  readonly unusable: readonly { readonly schema: SheetSchema; readonly index: number }[];
  /** Sheets that fit a table that another sheet already serves. */
  readonly rivals: readonly SheetMatch[];
}

interface HeaderFit {
  readonly row: number;
  readonly columns: ReadonlyMap<string, number>;
  readonly missing: readonly string[];
  readonly problems: readonly MatchProblem[];
}

/** Finds a table's columns in one row. */
function fitRow(head: SheetHead, row: number, schema: SheetSchema, map: ColumnMap | undefined): HeaderFit {
  const cells = head.rows[row] ?? [];
  const { names, aliases } = headerIndex(schema);
  const byName = new Map<string, number[]>();
  const byAlias = new Map<string, number[]>();
  const add = (found: Map<string, number[]>, column: string, position: number): void => {
    const positions = found.get(column);
    if (positions) positions.push(position);
    else found.set(column, [position]);
  };
  const mapped = new Map(Object.entries(map?.columns ?? {}).map(([column, header]) => [foldHeader(header), column]));
  cells.forEach((cell, position) => {
    const folded = typeof cell === "string" ? foldHeader(cell) : foldHeader(textOfCell(cell));
    if (folded === "") return;
    const byHand = mapped.get(folded);
    if (byHand !== undefined) {
      add(byName, byHand, position);
      return;
    }
    const named = names.get(folded);
    if (named) {
      // A column mapped by hand to another header is found there only.
      if (map?.columns[named.name] === undefined) add(byName, named.name, position);
      return;
    }
    const aliased = aliases.get(folded);
    if (aliased && map?.columns[aliased.name] === undefined) add(byAlias, aliased.name, position);
  });

  const columns = new Map<string, number>();
  const problems: MatchProblem[] = [];
  const report = (message: MatchMessage, position: number, column: string): void => {
    problems.push({
      message,
      schema,
      place: { sheet: head.name, row, column: position },
      data: { column, header: textOfCell(cells[position] ?? null).trim() },
    });
  };
  for (const { name } of schema.columns) {
    const named = byName.get(name) ?? [];
    const aliased = byAlias.get(name) ?? [];
    const chosen = named[0] ?? aliased[0];
    if (chosen === undefined) continue;
    columns.set(name, chosen);
    const headerOf = (position: number): string => foldHeader(textOfCell(cells[position] ?? null));
    for (const position of named.slice(1)) report("duplicateColumn", position, name);
    for (const position of named.length > 0 ? aliased : aliased.slice(1)) {
      if (named.length > 0) report("aliasBesideName", position, name);
      else report(headerOf(position) === headerOf(chosen) ? "duplicateColumn" : "secondAlias", position, name);
    }
  }
  const missing = schema.columns.filter(({ name, required }) => required === true && !columns.has(name));
  return { row, columns, missing: missing.map(({ name }) => name), problems };
}

/** The first of the first 20 rows that holds the required columns; null if none does. */
function findHeader(head: SheetHead, schema: SheetSchema, map?: ColumnMap): HeaderFit | null {
  const rows = Math.min(head.rows.length, HEADER_ROWS);
  for (let row = 0; row < rows; row++) {
    const fit = fitRow(head, row, schema, map);
    if (fit.missing.length === 0) return fit;
  }
  return null;
}

/** The row that comes nearest to being the header, for saying what it lacks. */
function nearestHeader(head: SheetHead, schema: SheetSchema): HeaderFit {
  let nearest = fitRow(head, 0, schema, undefined);
  for (let row = 1; row < Math.min(head.rows.length, HEADER_ROWS); row++) {
    const fit = fitRow(head, row, schema, undefined);
    if (fit.missing.length < nearest.missing.length) nearest = fit;
  }
  return nearest;
}

/** What to say of a sheet that bears a table's name without its columns (R3). */
export function missingColumns(head: SheetHead, schema: SheetSchema): MatchProblem {
  const nearest = nearestHeader(head, schema);
  return {
    message: "missingColumns",
    schema,
    place: { sheet: head.name, row: nearest.row, column: 0 },
    data: { columns: nearest.missing },
  };
}

function matchOf(
  head: SheetHead,
  index: number,
  schema: SheetSchema,
  fit: HeaderFit,
  by: SheetMatch["by"],
): SheetMatch {
  return {
    schema,
    index,
    layout: { sheet: head.name, headerRow: fit.row, columns: fit.columns },
    header: trimmedHeader(head.rows[fit.row] ?? []),
    by,
  };
}

/** The header without the blanks behind its last filled cell. */
function trimmedHeader(cells: readonly Cell[]): readonly Cell[] {
  let length = cells.length;
  while (length > 0 && foldCompact(textOfCell(cells[length - 1] ?? null)) === "") length--;
  return cells.slice(0, length);
}

/** Where one table stands in a matrix that was handed over whole; null where it lacks required columns. */
export function matchMatrix(
  head: SheetHead,
  schema: SheetSchema,
):
  { readonly match: SheetMatch; readonly problems: readonly MatchProblem[] } | { readonly missing: readonly string[] } {
  const fit = findHeader(head, schema);
  if (fit === null) return { missing: nearestHeader(head, schema).missing };
  return { match: matchOf(head, 0, schema, fit, "header"), problems: fit.problems };
}

/**
 * Which sheet is which table (R1 to R3, R5).
 *
 * @param heads the workbook's sheets in their order, without those of our own
 * @param schemas the tables of all regulations, in the registry's order
 * @param maps the column maps made by hand, at most one a sheet
 */
export function matchSheets(
  heads: readonly SheetHead[],
  schemas: readonly SheetSchema[],
  maps: readonly ColumnMap[] = [],
): Matching {
  const found: { match: SheetMatch; fit: HeaderFit }[] = [];
  const problems: MatchProblem[] = [];
  const unusable: { schema: SheetSchema; index: number }[] = [];
  heads.forEach((head, index) => {
    const map = maps.find(({ sheet }) => sheet === head.name);
    const mappedSchema = map && schemas.find(({ name }) => name === map.table);
    const named = schemas.find(({ name }) => name === foldCompact(head.name));
    if (map && mappedSchema) {
      const fit = findHeader(head, mappedSchema, map);
      if (fit !== null) {
        found.push({ match: matchOf(head, index, mappedSchema, fit, "map"), fit });
        return;
      }
    }
    if (named) {
      const fit = findHeader(head, named);
      if (fit !== null) found.push({ match: matchOf(head, index, named, fit, "name"), fit });
      else {
        unusable.push({ schema: named, index });
        problems.push(missingColumns(head, named));
      }
      return;
    }
    let best: { schema: SheetSchema; fit: HeaderFit } | null = null;
    for (const schema of schemas) {
      const fit = findHeader(head, schema);
      if (fit !== null && (best === null || isBetterFit(schema, fit, best))) best = { schema, fit };
    }
    if (best !== null) found.push({ match: matchOf(head, index, best.schema, best.fit, "header"), fit: best.fit });
  });

  const matches: SheetMatch[] = [];
  const rivals: SheetMatch[] = [];
  for (const schema of schemas) {
    const candidates = found.filter(({ match }) => match.schema === schema);
    const rank = { map: 0, name: 1, header: 2 };
    const chosen = [...candidates].sort((a, b) => rank[a.match.by] - rank[b.match.by])[0];
    const taken = unusable.find((sheet) => sheet.schema === schema);
    if (chosen === undefined || (taken !== undefined && chosen.match.by === "header")) continue;
    matches.push(chosen.match);
    problems.push(...chosen.fit.problems);
    for (const { match } of candidates) {
      if (match === chosen.match) continue;
      rivals.push(match);
      problems.push({
        message: "secondSheet",
        schema,
        place: { sheet: match.layout.sheet, row: match.layout.headerRow, column: firstPosition(match) },
        data: { table: schema.name, used: chosen.match.layout.sheet },
      });
    }
  }
  return { matches, problems, unusable, rivals };
}

/** More columns found; of equally many, more required ones: a sheet with all of them is hardly there by chance. */
function isBetterFit(schema: SheetSchema, fit: HeaderFit, best: { schema: SheetSchema; fit: HeaderFit }): boolean {
  const requiredOf = ({ columns }: SheetSchema): number => columns.filter(({ required }) => required === true).length;
  const more = fit.columns.size - best.fit.columns.size;
  return more > 0 || (more === 0 && requiredOf(schema) > requiredOf(best.schema));
}

function firstPosition(match: SheetMatch): number {
  return Math.min(...match.layout.columns.values());
}
