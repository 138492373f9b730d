import { columnLetters } from "../kernel/cell-address";
import type { Clause } from "../kernel/clause";
import type { Severity } from "../kernel/finding";
import type { ReviewedFinding } from "../kernel/review";
import { foldWidth } from "../kernel/text";

/** What the list shows on one line: one finding, or the same one in a run of neighbouring cells. */
export interface ListedFinding {
  /** The same over re-checks, so that the list stands still under the reader's eyes. */
  readonly key: string;
  readonly findings: readonly [ReviewedFinding, ...ReviewedFinding[]];
  /** `C7`, `C7:C9`, or null where it concerns no single cell. */
  readonly cells: string | null;
}

/** `unchecked`: articles that only a person can judge. */
export type FindingFilter = "all" | Severity | "settled" | "unchecked";
export type FindingGrouping = "clause" | "sheet";

export type ListEntry =
  | {
      readonly kind: "group";
      readonly key: string;
      readonly name: string;
      readonly count: number;
      readonly collapsed: boolean;
    }
  | { readonly kind: "finding"; readonly key: string; readonly listed: ListedFinding }
  | { readonly kind: "unchecked"; readonly key: string; readonly clause: Clause };

export const UNCHECKED_GROUP = "unchecked";

/** The articles that nobody has judged yet, as a group of their own behind the findings. */
export function uncheckedEntries(clauses: readonly Clause[], collapsed: ReadonlySet<string>): readonly ListEntry[] {
  if (clauses.length === 0) return [];
  const closed = collapsed.has(UNCHECKED_GROUP);
  const header: ListEntry = {
    kind: "group",
    key: UNCHECKED_GROUP,
    name: "",
    count: clauses.length,
    collapsed: closed,
  };
  if (closed) return [header];
  return [
    header,
    ...clauses.map((clause): ListEntry => ({ kind: "unchecked", key: `unchecked ${clause.id}`, clause })),
  ];
}

interface Run {
  readonly key: string;
  readonly findings: [ReviewedFinding, ...ReviewedFinding[]];
  lastRow: number;
  lastColumn: number;
}

/** Folds the same finding in a run of neighbouring cells, down a column or along a row, into one line. */
export function foldRuns(findings: readonly ReviewedFinding[]): readonly ListedFinding[] {
  const runs: Run[] = [];
  const open = new Map<string, Run>();
  const used = new Map<string, number>();
  for (const finding of findings) {
    const { place, rule, sheet, cell, severity, message, settled } = finding;
    const sameness = JSON.stringify([rule, sheet, severity, message, settled]);
    const run =
      place === null
        ? undefined
        : (open.get(`${sameness} down ${place.column}`) ?? open.get(`${sameness} along ${place.row}`));
    if (place !== null && run !== undefined && continues(run, place.row, place.column)) {
      run.findings.push(finding);
      run.lastRow = place.row;
      run.lastColumn = place.column;
      open.set(`${sameness} down ${place.column}`, run);
      continue;
    }
    const plainKey = `${rule} ${sheet ?? ""}!${cell ?? ""}`;
    const times = used.get(plainKey) ?? 0;
    used.set(plainKey, times + 1);
    const started: Run = {
      key: times === 0 ? plainKey : `${plainKey} ${times}`,
      findings: [finding],
      lastRow: place?.row ?? -1,
      lastColumn: place?.column ?? -1,
    };
    runs.push(started);
    if (place !== null) {
      open.set(`${sameness} down ${place.column}`, started);
      open.set(`${sameness} along ${place.row}`, started);
    }
  }
  return runs.map(({ key, findings: folded, lastRow, lastColumn }) => ({
    key,
    findings: folded,
    cells: folded.length === 1 ? folded[0].cell : `${folded[0].cell ?? ""}:${columnLetters(lastColumn)}${lastRow + 1}`,
  }));
}

/** True where the cell is the next one of a run, which goes on in the direction in which it began. */
function continues(run: Run, row: number, column: number): boolean {
  const start = run.findings[0].place;
  if (start === null) return false;
  const down = column === run.lastColumn && column === start.column && row === run.lastRow + 1;
  const along = row === run.lastRow && row === start.row && column === run.lastColumn + 1;
  if (run.findings.length === 1) return down || along;
  return start.column === run.lastColumn ? down : along;
}

export interface SeverityCounts {
  readonly error: number;
  readonly warning: number;
  readonly "needs-review": number;
  readonly settled: number;
}

export function countFindings(findings: readonly ReviewedFinding[]): SeverityCounts {
  const counts = { error: 0, warning: 0, "needs-review": 0, settled: 0 };
  for (const { severity, settled } of findings) counts[settled ? "settled" : severity]++;
  return counts;
}

/** The findings that a filter and a search leave. Settled ones show only where they are asked for. */
export function pickFindings(
  findings: readonly ReviewedFinding[],
  filter: FindingFilter,
  search: string,
): readonly ReviewedFinding[] {
  const words = foldWidth(search).toLowerCase().split(/\s+/u).filter(Boolean);
  return findings.filter((finding) => {
    const { severity, settled } = finding;
    if (filter === "unchecked") return false;
    if (filter === "settled" ? !settled : settled || (filter !== "all" && severity !== filter)) return false;
    if (words.length === 0) return true;
    const text = foldWidth(
      `${finding.message} ${finding.advice} ${finding.clause} ${finding.sheet ?? ""}!${finding.cell ?? ""}`,
    ).toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/**
 * The entries of the list, group by group.
 *
 * @param order the names of the groups in the order of the regulation or the workbook; others follow
 */
export function listEntries(
  listed: readonly ListedFinding[],
  grouping: FindingGrouping,
  order: readonly string[],
  collapsed: ReadonlySet<string>,
): readonly ListEntry[] {
  const groups = new Map<string, ListedFinding[]>();
  for (const item of listed) {
    const first = item.findings[0];
    const name = grouping === "clause" ? first.clause : (first.sheet ?? "");
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  const position = new Map(order.map((name, index) => [name, index]));
  const names = [...groups.keys()].sort(
    (a, b) => (position.get(a) ?? order.length) - (position.get(b) ?? order.length),
  );
  return names.flatMap((name) => {
    const items = groups.get(name) ?? [];
    const key = `${grouping} ${name}`;
    const closed = collapsed.has(key);
    const header: ListEntry = {
      kind: "group",
      key,
      name,
      count: items.reduce((sum, { findings }) => sum + findings.length, 0),
      collapsed: closed,
    };
    return closed
      ? [header]
      : [header, ...items.map((item): ListEntry => ({ kind: "finding", key: item.key, listed: item }))];
  });
}
