import { ExactSums, minus, plus, times, type ExactInteger } from "./exact-integer";
import type { CustomerServicePolicy } from "./policy";
import type { RebateBooks } from "./rebate-books";
import { isBeyondTiers, rebateMillionths, wholeRate, type TierEdge } from "./rebate-due";
import type { ReportedColumn } from "./rebate-reports";
import { roundedFen, type RoundingMode } from "./rebate-rounding";
import { versionInForce, type AgentTerms, type RebateTerms, type TermsVersion } from "./rebate-terms";

/** What stood in the way of a figure, or is to be said of one. Agents by position, months counted from 0. */
export type StatementNote =
  /** Trade in months without terms in force. */
  | { readonly note: "noTerms"; readonly agent: number; readonly months: readonly number[] }
  /** Trade at or above the last upper limit. */
  | {
      readonly note: "beyondTiers";
      readonly agent: number;
      readonly tierRow: number;
      readonly months: readonly number[];
    }
  | { readonly note: "overpaid"; readonly agent: number; readonly month: number; readonly balance: ExactInteger }
  /** A negative opening that the month's rebates made good, or that can't be carried on. */
  | { readonly note: "overpaidOpening"; readonly agent: number; readonly month: number; readonly balance: ExactInteger }
  | { readonly note: "openingDiffers"; readonly agent: number; readonly carried: ExactInteger };

/** The readings in force in one month. */
export interface MonthReadings {
  readonly edge: TierEdge;
  readonly mode: RoundingMode;
  readonly roundsTrades: boolean;
  readonly countsDueNextMonth: boolean;
}

/** Rebates and balances of every agent and month (篇6 四(一)1, 四(一)2; contracts-rebates.md 1 to 8). */
export class RebateStatement {
  /** By `books.cellOf`. */
  readonly due: ExactSums;
  /** At the month's end. */
  readonly outstanding: ExactSums;
  /** By position; 0 for an agent whose rebates can't be worked out. */
  readonly isComputed: Uint8Array;
  readonly notes: readonly StatementNote[];
  readonly #readings: readonly MonthReadings[];
  readonly #notes: StatementNote[] = [];

  constructor(
    readonly books: RebateBooks,
    readonly terms: RebateTerms,
    policy: CustomerServicePolicy,
  ) {
    const { agents, monthCount } = books;
    this.due = new ExactSums(agents.length * monthCount);
    this.outstanding = new ExactSums(agents.length * monthCount);
    this.isComputed = new Uint8Array(agents.length);
    this.#readings = Array.from({ length: monthCount }, (_, month) => {
      const day = books.lastDayOf(month);
      return {
        edge: policy.at("tierEdge", day),
        mode: policy.at("roundingMode", day),
        roundsTrades: policy.at("roundingPlace", day) === "trade",
        countsDueNextMonth: policy.at("pendingDue", day) === "nextMonth",
      };
    });
    for (let agent = 0; agent < agents.length; agent++) {
      const terms = this.terms.termsOf(agents[agent]);
      if (this.#canCompute(agent, terms)) {
        this.isComputed[agent] = 1;
        this.#computeDue(agent, terms);
        this.#carryBalances(agent);
      } else {
        this.#noteUncarriedOpening(agent);
      }
    }
    this.notes = this.#notes;
  }

  readingsOf(month: number): MonthReadings {
    return this.#readings[month];
  }

  /** The terms that decide a month: those of its last day (6). */
  versionOf(agent: number, month: number): TermsVersion | null {
    const terms = this.terms.termsOf(this.books.agents[agent]);
    return terms === null ? null : versionInForce(terms, this.books.lastDayOf(month));
  }

  /** A figure as a report names it; 0 for an agent or a month (of the calendar) that the books don't know. */
  figureOf(column: ReportedColumn, position: number, month: number): ExactInteger {
    const { books } = this;
    const index = month - books.firstMonth;
    if (position < 0 || index < 0 || index >= books.monthCount) return 0;
    const cell = books.cellOf(index, position);
    switch (column) {
      case "交易额":
        return books.base.at(cell);
      case "返佣金额":
        return this.due.at(cell);
      case "实际返佣金额":
        return books.paid.at(cell);
      case "待返金额":
        return this.outstanding.at(cell);
    }
  }

  /** What is outstanding at the month's start. */
  openingOf(agent: number, month: number): ExactInteger {
    if (month > 0) return this.outstanding.at(this.books.cellOf(month - 1, agent));
    const opening = this.books.openings[agent];
    return opening !== null && opening.month === this.books.firstMonth ? opening.amountFen : 0;
  }

  #canCompute(agent: number, terms: AgentTerms | null): boolean {
    if (terms?.isBroken === true) return false;
    const { books } = this;
    const withoutTerms: number[] = [];
    const beyond = new Map<number, number[]>();
    let isComputed = true;
    for (let month = 0; month < books.monthCount; month++) {
      const lastDay = books.lastDayOf(month);
      if (terms?.overlaps.some(([first, last]) => first <= lastDay && lastDay <= last) === true) isComputed = false;
      const base = books.base.at(books.cellOf(month, agent));
      if (base === 0) continue;
      const version = terms === null ? null : versionInForce(terms, lastDay);
      if (version === null) withoutTerms.push(month);
      else if (version.state !== "usable") isComputed = false;
      else if (isBeyondTiers(base, version.method, version.tiers, this.#readings[month].edge)) {
        const { row } = version.tiers[version.tiers.length - 1];
        beyond.set(row, [...(beyond.get(row) ?? []), month]);
      }
    }
    if (withoutTerms.length > 0) this.#notes.push({ note: "noTerms", agent, months: withoutTerms });
    for (const [tierRow, months] of beyond) this.#notes.push({ note: "beyondTiers", agent, tierRow, months });
    return isComputed && withoutTerms.length === 0 && beyond.size === 0;
  }

  #computeDue(agent: number, terms: AgentTerms | null): void {
    const { books, due } = this;
    for (let month = 0; month < books.monthCount; month++) {
      const cell = books.cellOf(month, agent);
      const base = books.base.at(cell);
      const version = terms === null ? null : versionInForce(terms, books.lastDayOf(month));
      if (version === null || version.state !== "usable") continue;
      const readings = this.#readings[month];
      if (readings.roundsTrades) due.set(cell, this.dueByTrades(cell, version, readings));
      else if (base !== 0) due.set(cell, dueOn(base, version, readings));
    }
  }

  /** Each trade rounded by itself: at the tier that the month reaches, or on its own stretch of the scale. */
  dueByTrades(cell: number, { method, tiers }: TermsVersion, { edge, mode }: MonthReadings): ExactInteger {
    const { books } = this;
    const rows = books.tradeRowsOf(cell);
    let sum: ExactInteger = 0;
    if (method !== "超额累进") {
      const rate = wholeRate(books.base.at(cell), method, tiers, edge);
      for (const row of rows) sum = plus(sum, roundedFen(times(books.netOfTrade(row), rate), mode));
      return sum;
    }
    const days = books.trades.days("日期");
    let reached: ExactInteger = 0;
    let earned: ExactInteger = 0;
    for (const row of rows.toSorted((a, b) => days[a] - days[b] || a - b)) {
      reached = plus(reached, books.netOfTrade(row));
      const earnedNow = rebateMillionths(reached, method, tiers, edge);
      sum = plus(sum, roundedFen(minus(earnedNow, earned), mode));
      earned = earnedNow;
    }
    return sum;
  }

  #carryBalances(agent: number): void {
    const { books, due, outstanding } = this;
    const opening = books.openings[agent];
    const openingMonth = opening === null ? -1 : opening.month - books.firstMonth;
    let balance = this.openingOf(agent, 0);
    /** Months whose rebates stand in the balance: counted once even where the reading changes. */
    let counted = 0;
    for (let month = 0; month < books.monthCount; month++) {
      const cell = books.cellOf(month, agent);
      const opensHere = opening !== null && openingMonth === month;
      const counts = opensHere && balance === opening.amountFen;
      if (opensHere && !counts) this.#notes.push({ note: "openingDiffers", agent, carried: balance });
      const countedUntil = this.#readings[month].countsDueNextMonth ? month : month + 1;
      for (; counted < countedUntil; counted++) balance = plus(balance, due.at(books.cellOf(counted, agent)));
      balance = minus(balance, books.paid.at(cell));
      outstanding.set(cell, balance);
      if (balance < 0 && (books.paymentCounts[cell] > 0 || books.tradeCounts[cell] > 0 || opensHere)) {
        this.#notes.push({ note: "overpaid", agent, month, balance });
      } else if (counts && opening.amountFen < 0) {
        this.#notes.push({ note: "overpaidOpening", agent, month, balance: opening.amountFen });
      }
    }
  }

  #noteUncarriedOpening(agent: number): void {
    const opening = this.books.openings[agent];
    if (opening === null || opening.amountFen >= 0) return;
    const month = opening.month - this.books.firstMonth;
    this.#notes.push({ note: "overpaidOpening", agent, month, balance: opening.amountFen });
  }
}

/** The rebate on a base by one rounding. */
export function dueOn(base: ExactInteger, { method, tiers }: TermsVersion, readings: MonthReadings): ExactInteger {
  return roundedFen(rebateMillionths(base, method, tiers, readings.edge), readings.mode);
}
