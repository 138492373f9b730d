import { Lexicon } from "../../src/kernel/lexicon";
import { matchMatrix } from "../../src/kernel/sheet-matching";
import type { Cell } from "../../src/kernel/sheet-source";
import { readMatrix } from "../../src/kernel/workbook-reader";
import { duty } from "../../src/regulations/duty";
import { ATTENDANCE } from "../../src/regulations/duty/sheets";
import { dutyRows } from "./duty-ledger";
import { plainDuty } from "./plain-duty";

/** Check and compute from the 2-D values array, all in process. */
export function checkAndCompute(matrix: readonly (readonly Cell[])[]): number {
  const found = matchMatrix({ name: ATTENDANCE.name, rows: matrix.slice(0, 20) }, ATTENDANCE);
  if ("missing" in found) throw new Error(found.missing.join());
  const lexicon = new Lexicon();
  const problems: unknown[] = [];
  const table = readMatrix({ firstRow: 0, rows: matrix }, found.match, lexicon, (problem) => problems.push(problem));
  const run = duty.run({
    lexicon,
    tables: new Map([[ATTENDANCE.name, table]]),
    overrides: [],
    problems: { cells: [], sheets: [], policy: [] },
  });
  const count = run.compute().reduce((sum, { rows }) => sum + rows.length, run.findings.length);
  // As a custom function does, which is called at every recalculation.
  table.release();
  return count;
}

/** A loop that only touches every cell: its number, or the first character of its text. */
export function touchEveryCell(matrix: readonly (readonly Cell[])[]): number {
  let sum = 0;
  for (const row of matrix) {
    for (const cell of row) {
      if (typeof cell === "number") sum += cell;
      else if (typeof cell === "string" && cell !== "") sum += cell.charCodeAt(0);
    }
  }
  return sum;
}

/** CPU milliseconds of this process while `work` runs. */
export function cpuMilliseconds(work: () => unknown): number {
  const before = process.cpuUsage();
  const kept = work();
  const { user, system } = process.cpuUsage(before);
  if (kept === undefined) throw new Error("the work gave nothing back");
  return (user + system) / 1000;
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Rounds before measuring, so that the engine has compiled what it runs. */
export const WARM_ROUNDS = 12;

export type Work = "ours" | "plain" | "touch" | "parse";

/**
 * One work over and over in a process of its own, so that one's garbage isn't collected at another's cost: the median of
 * its CPU milliseconds once it is warm. The caller interleaves the processes.
 */
export function measureWarm(work: Work, rows: number, runs: number): number {
  const text = JSON.stringify(dutyRows(rows));
  const matrix = JSON.parse(text) as Cell[][];
  const works: Record<Work, () => unknown> = {
    ours: () => checkAndCompute(matrix),
    plain: () => plainDuty(matrix),
    touch: () => touchEveryCell(matrix),
    parse: () => JSON.parse(text) as unknown,
  };
  if (work === "plain" && Math.abs(checkAndCompute(matrix) - plainDuty(matrix)) > 1) {
    throw new Error("the yardstick computes something else");
  }
  const times = Array.from({ length: runs + WARM_ROUNDS }, () => cpuMilliseconds(works[work]));
  return median(times.slice(WARM_ROUNDS));
}

/** One first call in a fresh process: `ours` or `plain` at so many rows, in CPU milliseconds. */
export function measureFirstCall(which: "ours" | "plain", rows: number): number {
  const matrix = JSON.parse(JSON.stringify(dutyRows(rows))) as Cell[][];
  globalThis.gc?.();
  return cpuMilliseconds(() => (which === "ours" ? checkAndCompute(matrix) : plainDuty(matrix)));
}
