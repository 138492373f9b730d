import type { Clause } from "../kernel/clause";
import type { Regulation } from "../kernel/regulation";
import type { Review } from "../kernel/review";
import type { SheetSchema } from "../kernel/sheet-schema";

/** How much a check has looked at. */
export interface CheckedExtent {
  readonly sheets: number;
  readonly rows: number;
  readonly leftOut: number;
  readonly days: number;
  readonly people: number;
  readonly clauses: number;
}

export function checkedExtent(review: Review): CheckedExtent {
  const days = new Set<number>();
  const people = new Set<number>();
  const clauses = new Set<string>();
  for (const { regulation, input } of review.reading.regulations) {
    for (const table of input.tables.values()) {
      for (const { name, kind } of table.schema.columns) {
        if (!table.has(name)) continue;
        if (kind === "date") addPositive(days, table.days(name));
        else if (kind === "name") addPositive(people, table.texts(name));
      }
    }
    for (const { id, bearer } of regulation.clauses) if (bearer === "rule") clauses.add(id);
  }
  const sum = (pick: (count: Review["counts"][number]) => number): number =>
    review.counts.reduce((total, count) => total + pick(count), 0);
  return {
    sheets: review.counts.length,
    rows: sum(({ rows }) => rows),
    leftOut: sum(({ leftOut }) => leftOut),
    days: days.size,
    people: people.size,
    clauses: clauses.size,
  };
}

function addPositive(into: Set<number>, values: Int32Array): void {
  for (const value of values) if (value > 0) into.add(value);
}

/** The sheet on which people attest articles: the one that records an article and a conclusion. */
export function attestationSheet(regulation: Regulation): SheetSchema | null {
  const columns = (schema: SheetSchema): readonly string[] => schema.columns.map(({ name }) => name);
  return (
    regulation.sheets.find((schema) => columns(schema).includes("条款") && columns(schema).includes("结论")) ?? null
  );
}

/** Articles that only a person can judge and that no attestation covers. */
export function uncheckedClauses(regulation: Regulation, review: Review): readonly Clause[] {
  const attested = regulation.clauses.filter(({ bearer }) => bearer === "attest");
  const sheet = attestationSheet(regulation);
  const reading = review.reading.regulations.find((candidate) => candidate.regulation.id === regulation.id);
  if (sheet === null || reading?.input.tables.has(sheet.name) !== true) return attested;
  const open = new Set(
    review.findings
      .filter(
        ({ severity, settled, regulation: id }) => id === regulation.id && severity === "needs-review" && !settled,
      )
      .map(({ clause }) => clause),
  );
  return attested.filter(({ id }) => open.has(id));
}

/** `篇5 三.1、三.2`, `篇5 一.3`: the first article that a citation names, as the ledger knows it. */
export function clauseOf(regulation: Regulation, citation: string): Clause | null {
  const exact = regulation.clauses.find(({ id }) => id === citation);
  if (exact) return exact;
  const first = citation.split(/[、,，]/u)[0]?.trim() ?? "";
  return regulation.clauses.find(({ id }) => id === first) ?? null;
}
