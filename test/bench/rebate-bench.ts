import { Lexicon } from "../../src/kernel/lexicon";
import { fenFromNumber, timesRateHalfUp } from "../../src/kernel/money";
import type { SheetSchema } from "../../src/kernel/sheet-schema";
import { matchMatrix } from "../../src/kernel/sheet-matching";
import type { Cell } from "../../src/kernel/sheet-source";
import type { Table } from "../../src/kernel/table";
import { readMatrix } from "../../src/kernel/workbook-reader";
import { customerService } from "../../src/regulations/customer-service";
import { REBATE_TERMS, TRADES } from "../../src/regulations/customer-service/sheets-rebates";
import { cpuMilliseconds, median, touchEveryCell, WARM_ROUNDS, type Work } from "./duty-bench";
import { randomFrom } from "./duty-ledger";
import { plainRebates } from "./plain-rebates";
import { TERMS, tradeRows } from "./rebate-ledger";

function tableOf(
  matrix: readonly (readonly Cell[])[],
  schema: SheetSchema,
  lexicon: Lexicon,
  problems: unknown[],
): Table {
  const found = matchMatrix({ name: schema.name, rows: matrix.slice(0, 20) }, schema);
  if ("missing" in found) throw new Error(found.missing.join());
  return readMatrix({ firstRow: 0, rows: matrix }, found.match, lexicon, (problem) => problems.push(problem));
}

/** Check and compute from the 2-D values array, all in process. */
function checkAndComputeRebates(matrix: readonly (readonly Cell[])[]): { count: number; dueFen: number } {
  const lexicon = new Lexicon();
  const problems: unknown[] = [];
  const tables = [TRADES, REBATE_TERMS].map((schema) => {
    const rows = schema === TRADES ? matrix : TERMS;
    return [schema.name, tableOf(rows, schema, lexicon, problems)] as const;
  });
  const run = customerService.run({
    lexicon,
    tables: new Map(tables),
    overrides: [],
    problems: { cells: [], sheets: [], policy: [] },
  });
  const [statement] = run.compute();
  const dueFen = statement.rows.reduce((sum, row) => sum + Math.round(Number(row[4]) * 100), 0);
  for (const [, table] of tables) table.release();
  return { count: statement.rows.length + run.findings.length + problems.length, dueFen };
}

const copied = (rows: number): { matrix: Cell[][]; text: string } => {
  const text = JSON.stringify(tradeRows(rows));
  return { text, matrix: JSON.parse(text) as Cell[][] };
};

/** As `measureWarm` of duty. */
export function measureRebatesWarm(work: Work, rows: number, runs: number): number {
  const { matrix, text } = copied(rows);
  const works: Record<Work, () => unknown> = {
    ours: () => checkAndComputeRebates(matrix),
    plain: () => plainRebates(matrix, TERMS),
    touch: () => touchEveryCell(matrix),
    parse: () => JSON.parse(text) as unknown,
  };
  if (work === "plain") {
    const ours = checkAndComputeRebates(matrix);
    const plain = plainRebates(matrix, TERMS);
    if (ours.count !== plain.count || ours.dueFen !== plain.dueFen) {
      throw new Error("the yardstick computes something else");
    }
  }
  const times = Array.from({ length: runs + WARM_ROUNDS }, () => cpuMilliseconds(works[work]));
  return median(times.slice(WARM_ROUNDS));
}

/** As `measureFirstCall` of duty. */
export function measureRebatesFirstCall(which: "ours" | "plain", rows: number): number {
  const { matrix } = copied(rows);
  globalThis.gc?.();
  return cpuMilliseconds(() => (which === "ours" ? checkAndComputeRebates(matrix) : plainRebates(matrix, TERMS)));
}

/** Goal 9: fens that differ from BigInt's among so many products that end in exactly half a fen, and floats' beside them. */
export function countWrongFens(cases: number): { readonly ours: number; readonly floats: number } {
  const next = randomFrom(9);
  let ours = 0;
  let floats = 0;
  for (let index = 0; index < cases; index++) {
    // An odd multiple of 200 fen at a rate of 0.0025 x odd ends in half a fen.
    const fen = (Math.floor(next() * 50_000_000) * 2 + 1) * 200 * (next() < 0.3 ? -1 : 1);
    const rate = (Math.floor(next() * 200) * 2 + 1) * 2500;
    const product = BigInt(fen) * BigInt(rate);
    const magnitude = product < 0n ? -product : product;
    const rounded = (magnitude * 2n + 1_000_000n) / 2_000_000n;
    const exact = Number(product < 0n ? -rounded : rounded);
    if (timesRateHalfUp(fenFromNumber(fen / 100) ?? NaN, rate) !== exact) ours++;
    if (Math.round((fen / 100) * (rate / 1_000_000) * 100) !== exact) floats++;
  }
  return { ours, floats };
}
