import { Lexicon } from "../../src/kernel/lexicon";
import { matchMatrix } from "../../src/kernel/sheet-matching";
import type { Cell } from "../../src/kernel/sheet-source";
import { readMatrix } from "../../src/kernel/workbook-reader";
import { duty } from "../../src/regulations/duty";
import { ATTENDANCE } from "../../src/regulations/duty/sheets";
import { dutyRows } from "./duty-ledger";
export { dutyRows };
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
  return run.compute().reduce((sum, { rows }) => sum + rows.length, run.findings.length);
}

/** A loop that only touches every cell. */
export function touchEveryCell(matrix: readonly (readonly Cell[])[]): number {
  let sum = 0;
  for (const row of matrix) {
    for (const cell of row) {
      if (typeof cell === "number") sum += cell;
      else if (typeof cell === "string") sum += cell.length;
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

/** Interleaved runs, so that what else the machine does falls on all of them. */
function interleaved(runs: number, works: readonly (() => unknown)[]): number[] {
  const times = works.map((): number[] => []);
  for (let run = 0; run < runs; run++) {
    works.forEach((work, index) => {
      globalThis.gc?.();
      times[index].push(cpuMilliseconds(work));
    });
  }
  return times.map(median);
}

export interface Measurement {
  readonly goal: string;
  readonly what: string;
  readonly ratio: number;
  readonly bound: number;
  readonly atLeast: boolean;
}

/** Goals 2, 5, 6 and 7, warm; the first calls are measured in a process of their own. */
export function measureWarm(): Measurement[] {
  const measurements: Measurement[] = [];
  const text100k = JSON.stringify(dutyRows(100_000));
  const text1M = JSON.stringify(dutyRows(1_000_000));
  const small = JSON.parse(text100k) as Cell[][];
  const large = JSON.parse(text1M) as Cell[][];
  for (let warm = 0; warm < 3; warm++) {
    checkAndCompute(small);
    touchEveryCell(small);
    plainDuty(small);
  }
  const [ours100k, plain100k] = interleaved(7, [() => checkAndCompute(small), () => plainDuty(small)]);
  measurements.push({
    goal: "5",
    what: "object per row with Maps / ours, 100k rows, warm",
    ratio: plain100k / ours100k,
    bound: 20,
    atLeast: true,
  });
  const [ours1M, plain1M, touch, parse] = interleaved(5, [
    () => checkAndCompute(large),
    () => plainDuty(large),
    () => touchEveryCell(large),
    () => JSON.parse(text1M) as unknown,
  ]);
  measurements.push(
    {
      goal: "5",
      what: "object per row with Maps / ours, 1M rows, warm",
      ratio: plain1M / ours1M,
      bound: 10,
      atLeast: true,
    },
    {
      goal: "6",
      what: "ours / a loop that touches every cell, 1M rows",
      ratio: ours1M / touch,
      bound: 4,
      atLeast: false,
    },
    {
      goal: "7",
      what: "check + compute / JSON.parse of the same array, 1M rows",
      ratio: ours1M / parse,
      bound: 0.35,
      atLeast: false,
    },
    {
      goal: "2",
      what: "growth exponent from 100k to 1M rows",
      ratio: Math.log10(ours1M / ours100k),
      bound: 1.15,
      atLeast: false,
    },
  );
  return measurements;
}

/** One first call in a fresh process: `ours` or `plain` at so many rows, in CPU milliseconds. */
export function measureFirstCall(which: "ours" | "plain", rows: number): number {
  const matrix = JSON.parse(JSON.stringify(dutyRows(rows))) as Cell[][];
  return cpuMilliseconds(() => (which === "ours" ? checkAndCompute(matrix) : plainDuty(matrix)));
}
