import { closeSync, openSync, writeSync } from "node:fs";
import { dayFromDate, formatDay } from "../../src/kernel/excel-date";
import type { Cell } from "../../src/kernel/sheet-source";
import { randomFrom } from "./duty-ledger";

/** The more trades, the more agents, as with people in the duty ledger; at most so many. */
const MOST_AGENTS = 2000;
const TRADES_OF_AN_AGENT = 500;
const FIRST_DAY = dayFromDate(2025, 1, 1);

interface Trade {
  readonly day: number;
  readonly agent: number;
  readonly fen: number;
  readonly refundFen: number;
}

/** A year of trades in the order of their days, one in twenty with a refund, from a generator with a fixed seed. */
function* trades(rows: number): Generator<Trade> {
  const next = randomFrom(20_261_123);
  const agents = Math.min(MOST_AGENTS, Math.ceil(rows / TRADES_OF_AN_AGENT));
  for (let row = 0; row < rows; row++) {
    const agent = Math.floor(next() * agents);
    const fen = Math.floor(next() * 5_000_000);
    const chance = next();
    const refundFen = chance < 0.05 ? Math.floor(fen * chance) : 0;
    yield { day: FIRST_DAY + Math.floor((row / rows) * 365), agent, fen, refundFen };
  }
}

const HEADER = ["日期", "代理商编号", "代理商名称", "交易额", "退款"];
const code = (agent: number): string => `A${String(agent + 1).padStart(5, "0")}`;
const name = (agent: number): string => `代理商${String(agent + 1)}`;

/** Cells of 交易流水 as Excel hands them over. */
export function tradeRows(rows: number): Cell[][] {
  const matrix: Cell[][] = [HEADER];
  for (const { day, agent, fen, refundFen } of trades(rows)) {
    matrix.push([day, code(agent), name(agent), fen / 100, refundFen === 0 ? "" : refundFen / 100]);
  }
  return matrix;
}

const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;

/** The same trades as a csv file. */
export function writeTradeCsv(path: string, rows: number): null {
  const file = openSync(path, "w");
  let text = `${HEADER.join(",")}\n`;
  for (const { day, agent, fen, refundFen } of trades(rows)) {
    text += `${formatDay(day)},${code(agent)},${name(agent)},${yuan(fen)},${refundFen === 0 ? "" : yuan(refundFen)}\n`;
    if (text.length < 1 << 20) continue;
    writeSync(file, text);
    text = "";
  }
  writeSync(file, text);
  closeSync(file);
  return null;
}

/** 返佣政策 of every agent: the whole base at the tier that it reaches. */
export const TERMS: readonly (readonly Cell[])[] = [
  ["代理商编号", "方式", "下限", "上限", "比例"],
  ["", "全额阶梯", 0, 100_000, 0.005],
  ["", "全额阶梯", 100_000, 1_000_000, 0.006],
  ["", "全额阶梯", 1_000_000, "", 0.008],
];
