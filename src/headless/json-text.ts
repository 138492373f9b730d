import type { ReviewedFinding, ReviewedTable } from "../kernel/review";
import type { ReadCount } from "../kernel/workbook-reader";

/** What `check --json` and `compute --json` print (H5, H6), in pieces, so that a million findings need no giant text. */
export function* jsonText({
  tables,
  findings,
  counts,
}: {
  /** null for `check`. */
  readonly tables: readonly ReviewedTable[] | null;
  readonly findings: readonly ReviewedFinding[];
  readonly counts: readonly ReadCount[];
}): Generator<string> {
  yield "{";
  if (tables !== null) {
    yield '"tables":[';
    for (const [index, table] of tables.entries()) {
      if (index > 0) yield ",";
      yield* jsonOfTable(table);
    }
    yield "],";
  }
  yield '"findings":[';
  for (const [index, finding] of findings.entries()) {
    yield (index > 0 ? "," : "") + jsonOfFinding(finding);
  }
  // Written out by hand: a sheet may be named __proto__, and every name is a key like any other.
  const read = counts.map(
    ({ sheet, rows, leftOut }) => `${JSON.stringify(sheet)}:${JSON.stringify({ rows, leftOut })}`,
  );
  yield `],"read":{${read.join(",")}}}\n`;
}

function* jsonOfTable({ name, regulation, columns, rows }: ReviewedTable): Generator<string> {
  const head = JSON.stringify({ name, regulation, columns: columns.map((column) => column.name) });
  yield `${head.slice(0, -1)},"rows":[`;
  for (const [index, row] of rows.entries()) yield (index > 0 ? "," : "") + JSON.stringify(row);
  yield "]}";
}

function jsonOfFinding({ rule, clause, severity, sheet, cell, message, data, settled }: ReviewedFinding): string {
  return JSON.stringify({ rule, clause, severity, sheet, cell, message, data: settled ? { ...data, settled } : data });
}

/** A function's result: a scalar, or a matrix row by row. */
export function* jsonOfResult(result: unknown): Generator<string> {
  if (Array.isArray(result)) {
    yield "[";
    for (const [index, row] of result.entries()) yield (index > 0 ? "," : "") + JSON.stringify(row);
    yield "]\n";
  } else {
    yield `${JSON.stringify(result ?? null)}\n`;
  }
}
