import { LAST_DAY, firstDayOfMonth, formatMonth, monthOfDay } from "../../kernel/excel-date";
import { inBoth } from "../../kernel/message";
import type { Table } from "../../kernel/table";
import { UnusableInputError } from "../../kernel/unusable-input";
import { ExactSums, minus } from "./exact-integer";
import type { CustomerServicePolicy } from "./policy";
import { TradeSums } from "./trade-sums";

/** Agents times months, each a row of 返佣月报. Beyond these a date is mistyped, and the memory wouldn't hold them. */
const MOST_CELLS = 10_000_000;

/** What 期初待返 says of one agent. */
export interface Opening {
  readonly row: number;
  readonly amountFen: number;
  /** The month at whose start the amount is outstanding; the first of the books where the row names none. */
  readonly month: number;
}

/** A second row of 期初待返 for one agent. */
export interface SecondOpening {
  readonly row: number;
  readonly first: number;
}

/** An agent that bears two names. */
export interface SecondName {
  readonly agent: number;
  /** The first row whose name differs from the agent's first. */
  readonly row: number;
  readonly first: number;
  readonly second: number;
}

/** Rows of each cell of a dense array, in the sheet's order. */
class RowIndex {
  readonly #ends: Int32Array;
  readonly #rows: Int32Array;

  /** @param cells the cell of each row; -1 for a row in none */
  constructor(cells: Int32Array, length: number) {
    const ends = new Int32Array(length + 1);
    let counted = 0;
    for (const cell of cells) {
      if (cell < 0) continue;
      ends[cell + 1]++;
      counted++;
    }
    for (let cell = 0; cell < length; cell++) ends[cell + 1] += ends[cell];
    const rows = new Int32Array(counted);
    // Filling moves each cell's start to its end, which is the next one's start.
    for (let row = 0; row < cells.length; row++) {
      const cell = cells[row];
      if (cell >= 0) rows[ends[cell]++] = row;
    }
    this.#ends = ends;
    this.#rows = rows;
  }

  rowsOf(cell: number): Int32Array {
    return this.#rows.subarray(cell === 0 ? 0 : this.#ends[cell - 1], this.#ends[cell]);
  }
}

/**
 * Trades, payments and opening balances by month and agent. Sums lie month-major in dense arrays: `cellOf` gives the
 * place of a month and an agent, both counted from 0. Agents are in the order of their numbers by code points.
 */
export class RebateBooks {
  /** The first month of trades, payments and 期初待返; 0 where there are none. */
  readonly firstMonth: number;
  readonly monthCount: number;
  /** Position -> number of the lexicon. */
  readonly agents: Int32Array;
  /** By position; null where the agent has none. */
  readonly openings: readonly (Opening | null)[];
  readonly secondOpenings: readonly SecondOpening[];
  /** Rows of 期初待返 that name no month while there is no month to put them in. */
  readonly openingsWithoutMonth: readonly number[];
  /** By position: number of the lexicon, 0 where no trade names the agent. */
  readonly names: Int32Array;
  readonly secondNames: readonly SecondName[];
  /** Fen on which rebates are worked out. */
  readonly base: ExactSums;
  readonly paid: ExactSums;
  readonly tradeCounts: Int32Array;
  readonly paymentCounts: Int32Array;
  /** 1 for a month whose rebates are on trade without refunds deducted. */
  readonly grossMonths: Uint8Array;
  #tradeIndex: RowIndex | null = null;
  #paymentIndex: RowIndex | null = null;
  readonly #positions: Int32Array;

  constructor(
    readonly trades: Table,
    readonly payments: Table,
    readonly openingTable: Table,
    policy: CustomerServicePolicy,
  ) {
    const { lexicon } = trades;
    const openings = readOpenings(openingTable);
    const sums = trades.folded?.fold instanceof TradeSums ? trades.folded.fold : null;
    this.secondOpenings = openings.second;
    const seen = new Uint8Array(lexicon.size);
    const span = new DaySpan();
    // Each month of an agent has a row, so that those that were kept name every agent; only the days are fewer.
    survey(trades, seen, span);
    if (sums !== null) span.cover(sums.firstDay, sums.lastDay);
    survey(payments, seen, span);
    let firstMonth = span.isEmpty ? Infinity : monthOfDay(span.first);
    let lastMonth = span.isEmpty ? 0 : monthOfDay(span.last);
    for (const [agent, { month }] of openings.first) {
      seen[agent] = 1;
      if (month === 0) continue;
      firstMonth = Math.min(firstMonth, month);
      lastMonth = Math.max(lastMonth, month);
    }
    this.firstMonth = lastMonth === 0 ? 0 : firstMonth;
    this.monthCount = lastMonth === 0 ? 0 : lastMonth - firstMonth + 1;
    this.agents = Int32Array.from(numbersOf(seen).sort((a, b) => lexicon.compare(a, b)));
    this.#positions = new Int32Array(lexicon.size).fill(-1);
    this.agents.forEach((agent, position) => (this.#positions[agent] = position));
    this.openings = Array.from(this.agents, (agent) => {
      const opening = openings.first.get(agent);
      if (opening === undefined || this.monthCount === 0) return null;
      return { ...opening, month: opening.month === 0 ? this.firstMonth : opening.month };
    });
    this.openingsWithoutMonth = this.monthCount > 0 ? [] : [...openings.first.values()].map(({ row }) => row);

    const cells = this.agents.length * this.monthCount;
    if (cells > MOST_CELLS) throw this.#tooLarge();
    this.base = new ExactSums(cells);
    this.paid = new ExactSums(cells);
    this.tradeCounts = new Int32Array(cells);
    this.paymentCounts = new Int32Array(cells);
    this.names = new Int32Array(this.agents.length);
    this.grossMonths = Uint8Array.from({ length: this.monthCount }, (_, month) =>
      policy.at("rebateBase", this.lastDayOf(month)) === "gross" ? 1 : 0,
    );
    const firstCells = this.#firstCells(span);
    if (sums === null) this.#addTrades(firstCells, span.first);
    else this.#addMonths(sums);
    this.#addPayments(firstCells, span.first);
    this.secondNames = trades.has("代理商名称") ? this.#readNames() : [];
    if (sums !== null) {
      for (const { agent } of this.secondNames) this.names[agent] = sums.latestNameOf(this.agents[agent]);
    }
  }

  cellOf(month: number, agent: number): number {
    return month * this.agents.length + agent;
  }

  /** Position of an agent of the lexicon; -1 for one that the books don't know. */
  positionOf(agent: number): number {
    return agent > 0 ? this.#positions[agent] : -1;
  }

  /** The last day of a month counted from 0. */
  lastDayOf(month: number): number {
    return firstDayOfMonth(this.firstMonth + month + 1) - 1;
  }

  tradeRowsOf(cell: number): Int32Array {
    this.#tradeIndex ??= new RowIndex(this.#cellsOfRows(this.trades), this.tradeCounts.length);
    return this.#tradeIndex.rowsOf(cell);
  }

  paymentRowsOf(cell: number): Int32Array {
    this.#paymentIndex ??= new RowIndex(this.#cellsOfRows(this.payments), this.paymentCounts.length);
    return this.#paymentIndex.rowsOf(cell);
  }

  /** What one trade adds to the base. */
  netOfTrade(row: number): number {
    const amount = this.trades.figures("交易额")[row];
    const month = monthOfDay(this.trades.days("日期")[row]) - this.firstMonth;
    const refund = this.trades.has("退款") ? this.trades.figures("退款")[row] : 0;
    return this.grossMonths[month] === 1 || Number.isNaN(refund) ? amount : amount - refund;
  }

  #tooLarge(): UnusableInputError {
    const { firstMonth, monthCount, agents } = this;
    const [first, last] = [formatMonth(firstMonth), formatMonth(firstMonth + monthCount - 1)];
    return new UnusableInputError(
      inBoth(
        `交易流水、返佣支付和期初待返从${first}到${last}，有${agents.length}个代理商，《返佣月报》放不下。请核对最早和最晚的日期，或分几年计算。`,
        `交易流水, 返佣支付 and 期初待返 run from ${first} to ${last} with ${agents.length} agents, too much for 返佣月报. Check the first and the last date, or compute some years at a time.`,
      ),
    );
  }

  /** Day, counted from the span's first -> cell of the first agent in its month. */
  #firstCells(span: DaySpan): Int32Array {
    if (span.isEmpty) return new Int32Array(0);
    return Int32Array.from({ length: span.last - span.first + 1 }, (_, index) =>
      this.cellOf(monthOfDay(span.first + index) - this.firstMonth, 0),
    );
  }

  #addTrades(firstCells: Int32Array, firstDay: number): void {
    const { trades, base, tradeCounts, grossMonths } = this;
    const { leftOut } = trades;
    const positions = this.#positions;
    const days = trades.days("日期");
    const agents = trades.texts("代理商编号");
    const amounts = trades.figures("交易额");
    const refunds = trades.has("退款") && grossMonths.includes(0) ? trades.figures("退款") : null;
    const deductsAlways = !grossMonths.includes(1);
    for (let row = 0; row < days.length; row++) {
      if (leftOut[row] === 1) continue;
      const cell = firstCells[days[row] - firstDay] + positions[agents[row]];
      tradeCounts[cell]++;
      let net = amounts[row];
      if (refunds !== null) {
        const refund = refunds[row];
        // NaN is a blank.
        if (refund === refund && (deductsAlways || grossMonths[Math.floor(cell / this.agents.length)] === 0)) {
          net -= refund;
        }
      }
      base.add(cell, net);
    }
  }

  #addMonths({ months }: TradeSums): void {
    for (const [calendarMonth, sums] of months) {
      const month = calendarMonth - this.firstMonth;
      const isGross = this.grossMonths[month] === 1;
      for (let position = 0; position < this.agents.length; position++) {
        const agent = this.agents[position];
        const count = sums.countOf(agent);
        if (count === 0) continue;
        const cell = this.cellOf(month, position);
        this.tradeCounts[cell] = count;
        this.base.set(cell, isGross ? sums.amountOf(agent) : minus(sums.amountOf(agent), sums.refundOf(agent)));
      }
    }
  }

  #addPayments(firstCells: Int32Array, firstDay: number): void {
    const { payments, paid, paymentCounts } = this;
    const { leftOut } = payments;
    const days = payments.days("日期");
    const agents = payments.texts("代理商编号");
    const amounts = payments.figures("金额");
    for (let row = 0; row < days.length; row++) {
      if (leftOut[row] === 1) continue;
      const cell = firstCells[days[row] - firstDay] + this.#positions[agents[row]];
      paymentCounts[cell]++;
      paid.add(cell, amounts[row]);
    }
  }

  #cellsOfRows(table: Table): Int32Array {
    const days = table.days("日期");
    const agents = table.texts("代理商编号");
    return Int32Array.from({ length: table.rowCount }, (_, row) =>
      table.leftOut[row] === 1
        ? -1
        : this.cellOf(monthOfDay(days[row]) - this.firstMonth, this.#positions[agents[row]]),
    );
  }

  /** The latest name that is not blank, and who has two (contracts-rebates.md 9). */
  #readNames(): readonly SecondName[] {
    const { trades, names } = this;
    const { leftOut } = trades;
    const positions = this.#positions;
    const agents = trades.texts("代理商编号");
    const written = trades.texts("代理商名称");
    const second = new Map<number, SecondName>();
    for (let row = 0; row < written.length; row++) {
      const name = written[row];
      if (name <= 0 || leftOut[row] === 1) continue;
      const position = positions[agents[row]];
      if (names[position] === name) continue;
      if (names[position] === 0) names[position] = name;
      else if (!second.has(position))
        second.set(position, { agent: position, row, first: names[position], second: name });
    }
    if (second.size > 0) this.#takeLatestNames(second);
    return [...second.values()];
  }

  #takeLatestNames(agentsWithTwo: ReadonlyMap<number, SecondName>): void {
    const { trades, names } = this;
    const days = trades.days("日期");
    const agents = trades.texts("代理商编号");
    const written = trades.texts("代理商名称");
    const latest = new Int32Array(this.agents.length);
    for (let row = 0; row < written.length; row++) {
      if (written[row] <= 0 || trades.leftOut[row] === 1) continue;
      const position = this.#positions[agents[row]];
      if (!agentsWithTwo.has(position) || days[row] < latest[position]) continue;
      latest[position] = days[row];
      names[position] = written[row];
    }
  }
}

class DaySpan {
  first = LAST_DAY + 1;
  last = 0;

  get isEmpty(): boolean {
    return this.last === 0;
  }

  cover(first: number, last: number): void {
    this.first = Math.min(this.first, first);
    this.last = Math.max(this.last, last);
  }
}

function survey(table: Table, seen: Uint8Array, span: DaySpan): void {
  const { leftOut } = table;
  const days = table.days("日期");
  const agents = table.texts("代理商编号");
  let { first, last } = span;
  for (let row = 0; row < days.length; row++) {
    if (leftOut[row] === 1) continue;
    const day = days[row];
    if (day < first) first = day;
    if (day > last) last = day;
    seen[agents[row]] = 1;
  }
  span.first = first;
  span.last = last;
}

function numbersOf(seen: Uint8Array): number[] {
  const numbers: number[] = [];
  for (let number = 0; number < seen.length; number++) if (seen[number] === 1) numbers.push(number);
  return numbers;
}

/** Of two rows of one agent the first counts, whatever their months; the second is left out (8). */
function readOpenings(table: Table): {
  readonly first: ReadonlyMap<number, Opening>;
  readonly second: readonly SecondOpening[];
} {
  const agents = table.texts("代理商编号");
  const amounts = table.figures("金额");
  const months = table.months("月份");
  const first = new Map<number, Opening>();
  const second: SecondOpening[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    if (table.leftOut[row] === 1) continue;
    const known = first.get(agents[row]);
    if (known === undefined) first.set(agents[row], { row, amountFen: amounts[row], month: months[row] });
    else {
      table.leftOut[row] = 1;
      second.push({ row, first: known.row });
    }
  }
  return { first, second };
}
