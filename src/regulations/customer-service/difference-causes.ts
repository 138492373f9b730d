import { minus, plus, times, type ExactInteger } from "./exact-integer";
import { isBeyondTiers, type TierEdge } from "./rebate-due";
import type { RebateDifference, RebateReport, ReportedColumn } from "./rebate-reports";
import { roundedFen, type RoundingMode } from "./rebate-rounding";
import { dueOn, type RebateStatement } from "./rebate-statement";
import type { TermsVersion } from "./rebate-terms";
import { METHODS } from "./sheets-rebates";

/** Why a reported figure differs, where it can be told (contracts-rebates.md 10). */
export type DifferenceCause = "rate" | "missingTrade" | "tier" | "rounding" | "otherMonth" | "unknown";

const MODES: readonly RoundingMode[] = ["halfAwayFromZero", "halfEven", "towardZero"];
const EDGES: readonly TierEdge[] = ["lower", "upper"];

/** A hundredth of a percent, the step in which rates are agreed. */
const USUAL_RATE_STEP = 100;
/** From this base on, a rate of that step that fits to the fen is hardly an accident. */
const TELLING_BASE_FEN = 200_000;

/**
 * Tells causes by computing again with one thing changed at a time: the figure that comes out as reported shows what
 * was changed. Nothing is guessed from the size of a difference.
 */
export class DifferenceCauses {
  /** Column, month and agent -> reported less recomputed. */
  readonly #deltas = new Map<string, ExactInteger>();
  readonly #known = new Map<string, DifferenceCause>();
  readonly #differences = new Map<string, RebateDifference>();

  constructor(
    private readonly statement: RebateStatement,
    private readonly rebateReport: RebateReport | null,
    differences: readonly RebateDifference[],
  ) {
    for (const difference of differences) {
      const { column, month, agent, reported, recomputed } = difference;
      const key = keyOf(column, month, agent);
      this.#differences.set(key, difference);
      if (reported !== null) this.#deltas.set(key, minus(reported, recomputed));
    }
  }

  causeOf(difference: RebateDifference): DifferenceCause {
    const { column, month, agent, reported } = difference;
    const key = keyOf(column, month, agent);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const position = this.statement.books.positionOf(agent);
    const index = month - this.statement.books.firstMonth;
    const isInBooks = position >= 0 && index >= 0 && index < this.statement.books.monthCount;
    const cause = reported === null || !isInBooks ? "unknown" : this.#look(difference, reported, position, index);
    this.#known.set(key, cause);
    return cause;
  }

  #look(difference: RebateDifference, reported: ExactInteger, position: number, index: number): DifferenceCause {
    switch (difference.column) {
      case "交易额":
        return this.#causeOfTrade(difference, reported, position, index);
      case "返佣金额":
        return this.#causeOfRebate(difference, reported, position, index);
      case "实际返佣金额":
        return this.#causeOfPaid(difference, reported, position);
      case "待返金额":
        return this.#causeOfOutstanding(difference, reported, position, index);
    }
  }

  #causeOfTrade(
    { column, month, agent, recomputed }: RebateDifference,
    reported: ExactInteger,
    position: number,
    index: number,
  ): DifferenceCause {
    const delta = minus(reported, recomputed);
    if (this.#cancelsInNextMonth(column, month, agent, delta)) return "otherMonth";
    if (this.#basesWithoutOneTrade(position, index).some((base) => base === reported)) return "missingTrade";
    return isRoundFigure(reported, delta) ? "rounding" : "unknown";
  }

  #causeOfRebate(
    { column, month, agent, recomputed }: RebateDifference,
    reported: ExactInteger,
    position: number,
    index: number,
  ): DifferenceCause {
    const { statement } = this;
    const { books } = statement;
    const delta = minus(reported, recomputed);
    const base = books.base.at(books.cellOf(index, position));
    const inForce = statement.versionOf(position, index);
    const version = inForce?.state === "usable" ? inForce : null;
    const reportedBase = this.rebateReport?.find(month, agent)?.figures.get("交易额") ?? base;
    const dueOf = (changedBase: ExactInteger): ExactInteger | null =>
      version === null ? null : this.#dueBy(version, changedBase, index);

    if (reportedBase !== base && dueOf(reportedBase) === reported) return this.#causeOfOther("交易额", month, agent);
    if (version !== null && this.#roundsTo(reported, version, base, position, index)) return "rounding";
    if (isRoundFigure(reported, delta)) return "rounding";
    if (this.#cancelsInNextMonth(column, month, agent, delta)) return "otherMonth";
    if (version !== null) {
      for (const assumed of new Set([base, reportedBase])) {
        if (this.#isOtherTier(reported, version, assumed, index)) return "tier";
        if (this.#isOtherRate(reported, version, assumed, position, index)) return "rate";
      }
    }
    if (this.#basesWithoutOneTrade(position, index).some((changed) => dueOf(changed) === reported)) {
      return "missingTrade";
    }
    const neighbours = [month - 1, month + 1].map((other) => statement.figureOf(column, position, other));
    return reported !== 0 && neighbours.includes(reported) ? "otherMonth" : "unknown";
  }

  #causeOfPaid(
    { column, month, agent, recomputed }: RebateDifference,
    reported: ExactInteger,
    position: number,
  ): DifferenceCause {
    const delta = minus(reported, recomputed);
    if (this.#cancelsInNextMonth(column, month, agent, delta)) return "otherMonth";
    const elsewhere = [month - 1, month + 1].flatMap((other) => this.#paymentsIn(position, other));
    if (elsewhere.includes(delta)) return "otherMonth";
    return isRoundFigure(reported, delta) ? "rounding" : "unknown";
  }

  #causeOfOutstanding(
    { column, month, agent, recomputed }: RebateDifference,
    reported: ExactInteger,
    position: number,
    index: number,
  ): DifferenceCause {
    const { statement } = this;
    const delta = minus(reported, recomputed);
    const carried = this.#deltaOf(column, month - 1, agent);
    const own = minus(delta, carried);
    if (own === 0) return this.#causeOfOther(column, month - 1, agent);
    const rebateMonth = statement.readingsOf(index).countsDueNextMonth ? month - 1 : month;
    const rebate = this.#deltaOf("返佣金额", rebateMonth, agent);
    const paid = this.#deltaOf("实际返佣金额", month, agent);
    for (const step of new Set([own, delta])) {
      if (rebate !== 0 && step === rebate) return this.#causeOfOther("返佣金额", rebateMonth, agent);
      if (paid !== 0 && step === minus(0, paid)) return this.#causeOfOther("实际返佣金额", month, agent);
      if (rebate !== 0 && paid !== 0 && step === minus(rebate, paid)) {
        const cause = this.#causeOfOther("返佣金额", rebateMonth, agent);
        return cause === "unknown" ? this.#causeOfOther("实际返佣金额", month, agent) : cause;
      }
    }
    const due = statement.figureOf("返佣金额", position, month);
    const byOtherReading = statement.readingsOf(index).countsDueNextMonth ? due : minus(0, due);
    if (delta === byOtherReading) return "otherMonth";
    // A payment of the next month taken off too early, or one of this month not yet taken off.
    if (this.#paymentsIn(position, month + 1).includes(minus(0, own))) return "otherMonth";
    if (this.#paymentsIn(position, month).includes(own)) return "otherMonth";
    return isRoundFigure(reported, delta) ? "rounding" : "unknown";
  }

  #causeOfOther(column: ReportedColumn, month: number, agent: number): DifferenceCause {
    const difference = this.#differences.get(keyOf(column, month, agent));
    return difference === undefined ? "unknown" : this.causeOf(difference);
  }

  #deltaOf(column: ReportedColumn, month: number, agent: number): ExactInteger {
    return this.#deltas.get(keyOf(column, month, agent)) ?? 0;
  }

  /** The same amount too much in one month and too little in the one beside it. */
  #cancelsInNextMonth(column: ReportedColumn, month: number, agent: number, delta: ExactInteger): boolean {
    return [month - 1, month + 1].some((other) => {
      const beside = this.#deltaOf(column, other, agent);
      return beside !== 0 && plus(beside, delta) === 0;
    });
  }

  /** The base with a trade or a refund forgotten, or counted twice. */
  #basesWithoutOneTrade(position: number, index: number): readonly ExactInteger[] {
    const { books } = this.statement;
    const { trades } = books;
    const cell = books.cellOf(index, position);
    const base = books.base.at(cell);
    const refunds = trades.has("退款") ? trades.figures("退款") : null;
    const changed: ExactInteger[] = [];
    let gross: ExactInteger = base;
    for (const row of books.tradeRowsOf(cell)) {
      const net = books.netOfTrade(row);
      changed.push(minus(base, net), plus(base, net));
      const refund = refunds?.[row] ?? 0;
      if (!(Math.abs(refund) > 0)) continue;
      changed.push(plus(base, refund), minus(base, refund));
      gross = plus(gross, refund);
    }
    changed.push(gross);
    return changed;
  }

  /** Single payments of a month, and all of them together; no zeros. */
  #paymentsIn(position: number, month: number): readonly ExactInteger[] {
    const { books } = this.statement;
    const index = month - books.firstMonth;
    if (index < 0 || index >= books.monthCount) return [];
    const cell = books.cellOf(index, position);
    const amounts = books.payments.figures("金额");
    const single: readonly ExactInteger[] = Array.from(books.paymentRowsOf(cell), (row) => amounts[row]);
    return [...single, books.paid.at(cell)].filter((amount) => amount !== 0);
  }

  #dueBy(version: TermsVersion, base: ExactInteger, index: number): ExactInteger | null {
    const readings = this.statement.readingsOf(index);
    if (isBeyondTiers(base, version.method, version.tiers, readings.edge)) return null;
    return dueOn(base, version, readings);
  }

  #roundsTo(
    reported: ExactInteger,
    version: TermsVersion,
    base: ExactInteger,
    position: number,
    index: number,
  ): boolean {
    const readings = this.statement.readingsOf(index);
    const cell = this.statement.books.cellOf(index, position);
    return MODES.some(
      (mode) =>
        dueOn(base, version, { ...readings, mode }) === reported ||
        this.statement.dueByTrades(cell, version, { ...readings, mode }) === reported,
    );
  }

  /** Another tier of the same terms, its neighbour at a limit, or the other way of counting tiers. */
  #isOtherTier(reported: ExactInteger, version: TermsVersion, base: ExactInteger, index: number): boolean {
    if (version.method === "固定") return false;
    const readings = this.statement.readingsOf(index);
    if (version.tiers.some(({ rate }) => roundedFen(times(base, rate), readings.mode) === reported)) return true;
    return METHODS.filter((method) => method !== "固定").some((method) =>
      EDGES.some((edge) => dueOn(base, { ...version, method }, { ...readings, edge }) === reported),
    );
  }

  /** Terms of another time, those for all agents in place of the agent's own, or another rate that fits to the fen. */
  #isOtherRate(
    reported: ExactInteger,
    version: TermsVersion,
    base: ExactInteger,
    position: number,
    index: number,
  ): boolean {
    const { books, terms } = this.statement;
    const own = terms.termsOf(books.agents[position]);
    const others = [own, terms.forEveryAgent]
      .filter((found) => found !== null)
      .flatMap(({ versions }) => versions)
      .filter((other) => other !== version && other.state === "usable");
    if (others.some((other) => this.#dueBy(other, base, index) === reported)) return true;
    const { mode } = this.statement.readingsOf(index);
    const rates = others.flatMap(({ tiers }) => tiers.map(({ rate }) => rate));
    if (rates.some((rate) => roundedFen(times(base, rate), mode) === reported)) return true;
    if (base < TELLING_BASE_FEN && base > -TELLING_BASE_FEN) return false;
    const step = Math.round((Number(reported) / Number(base)) * (1_000_000 / USUAL_RATE_STEP));
    const rate = step * USUAL_RATE_STEP;
    return rate > 0 && rate <= 1_000_000 && roundedFen(times(base, rate), mode) === reported;
  }
}

function keyOf(column: ReportedColumn, month: number, agent: number): string {
  return `${column} ${month} ${agent}`;
}

/** Rounded by hand: off by a fen, or to whole jiao or yuan. */
function isRoundFigure(reported: ExactInteger, delta: ExactInteger): boolean {
  const isMultipleOf = (fen: number): boolean =>
    typeof reported === "number" ? reported % fen === 0 : reported % BigInt(fen) === 0n;
  const isBelow = (fen: number): boolean => delta < fen && delta > -fen;
  return isBelow(2) || (isBelow(10) && isMultipleOf(10)) || (isBelow(100) && isMultipleOf(100));
}
