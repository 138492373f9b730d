import { FIRST_DAY, LAST_DAY, monthOfDay } from "../../kernel/excel-date";
import type { LedgerFold } from "../../kernel/regulation";
import type { RowFold, Table } from "../../kernel/table";
import { exactInteger, type ExactInteger } from "./exact-integer";
import type { CUSTOMER_SERVICE_POLICY } from "./policy";
import { OUTSTANDING_REPORT, REBATE_REPORT, TRADES } from "./sheets-rebates";

/** Numbers of an agent in a month: trades, their amounts and refunds in fen. They lie together, to be fetched at once. */
const SUMS = 3;
/** So many fen that a further amount is still exact. */
const CARRY = 2 ** 52;

/** What the trades of one month come to. Agents are numbers of the lexicon. */
export class MonthOfTrades {
  sums = new Float64Array(0);
  /** Place in `sums` -> what a double there couldn't hold. */
  readonly #carried = new Map<number, bigint>();

  hold(agents: number): void {
    if (this.sums.length >= SUMS * agents) return;
    const larger = new Float64Array(Math.max(SUMS * agents, 2 * this.sums.length));
    larger.set(this.sums);
    this.sums = larger;
  }

  carry(place: number): void {
    this.#carried.set(place, (this.#carried.get(place) ?? 0n) + BigInt(this.sums[place]));
    this.sums[place] = 0;
  }

  countOf(agent: number): number {
    return this.sums[SUMS * agent] ?? 0;
  }

  amountOf(agent: number): ExactInteger {
    return this.#at(SUMS * agent + 1);
  }

  refundOf(agent: number): ExactInteger {
    return this.#at(SUMS * agent + 2);
  }

  #at(place: number): ExactInteger {
    const carried = this.#carried.get(place);
    return carried === undefined ? this.sums[place] : exactInteger(carried + BigInt(this.sums[place]));
  }
}

/** Numbers of an agent's names: the first, whether there is another, the one of the latest day, and that day. */
const NAMES = 4;

/**
 * 交易流水 added up by month and agent while it is read. Of its rows stay those that a finding can point at: the first of
 * each agent and month, negative amounts, an agent's first name and the first other one.
 */
export class TradeSums implements RowFold {
  firstDay = LAST_DAY + 1;
  lastDay = 0;
  /** Calendar month -> its sums. */
  readonly months = new Map<number, MonthOfTrades>();
  /** Day -> its month's sums. */
  readonly #monthOfDay: (MonthOfTrades | undefined)[] = new Array<MonthOfTrades | undefined>(LAST_DAY - FIRST_DAY + 1);
  #names = new Int32Array(0);

  take(table: Table, from: number, keep: Uint8Array): void {
    const { rowCount } = table;
    if (from >= rowCount) return;
    const days = table.days("日期");
    const agents = table.texts("代理商编号");
    const amounts = table.figures("交易额");
    const refunds = table.has("退款") ? table.figures("退款") : null;
    const { size } = table.lexicon;
    let { firstDay, lastDay } = this;
    let openDay = 0;
    let month = new MonthOfTrades();
    let { sums } = month;
    for (let row = from; row < rowCount; row++) {
      const day = days[row];
      if (day !== openDay) {
        openDay = day;
        if (day < firstDay) firstDay = day;
        if (day > lastDay) lastDay = day;
        month = this.#monthOfDay[day - FIRST_DAY] ?? this.#openMonth(day);
        month.hold(size);
        ({ sums } = month);
      }
      const place = SUMS * agents[row];
      const amount = amounts[row];
      if (sums[place]++ === 0 || amount < 0) keep[row - from] = 1;
      const sum = sums[place + 1] + amount;
      sums[place + 1] = sum;
      if (sum >= CARRY || sum <= -CARRY) month.carry(place + 1);
      if (refunds === null) continue;
      const refund = refunds[row];
      // NaN is a blank.
      if (refund !== refund) continue;
      if (refund < 0) keep[row - from] = 1;
      const back = sums[place + 2] + refund;
      sums[place + 2] = back;
      if (back >= CARRY || back <= -CARRY) month.carry(place + 2);
    }
    this.firstDay = firstDay;
    this.lastDay = lastDay;
    if (table.has("代理商名称")) this.#takeNames(table, from, keep);
  }

  /** The name on the latest day; 0 for an agent without a name. */
  latestNameOf(agent: number): number {
    return this.#names[NAMES * agent + 2] ?? 0;
  }

  #takeNames(table: Table, from: number, keep: Uint8Array): void {
    const { rowCount, lexicon } = table;
    const days = table.days("日期");
    const agents = table.texts("代理商编号");
    const written = table.texts("代理商名称");
    if (this.#names.length < NAMES * lexicon.size) {
      const larger = new Int32Array(2 * NAMES * lexicon.size);
      larger.set(this.#names);
      this.#names = larger;
    }
    const names = this.#names;
    for (let row = from; row < rowCount; row++) {
      const name = written[row];
      if (name <= 0) continue;
      const first = NAMES * agents[row];
      if (days[row] >= names[first + 3]) {
        names[first + 2] = name;
        names[first + 3] = days[row];
      }
      if (names[first] === name) continue;
      if (names[first] === 0) names[first] = name;
      else if (names[first + 1] === 1) continue;
      else names[first + 1] = 1;
      keep[row - from] = 1;
    }
  }

  #openMonth(day: number): MonthOfTrades {
    const number = monthOfDay(day);
    const month = this.months.get(number) ?? new MonthOfTrades();
    this.months.set(number, month);
    this.#monthOfDay[day - FIRST_DAY] = month;
    return month;
  }
}

/**
 * Single trades are needed where each is rounded by itself, and where reported figures are compared: a difference's
 * cause may be one trade.
 */
export const tradeFold: LedgerFold<typeof CUSTOMER_SERVICE_POLICY> = {
  sheet: TRADES.name,
  suffices: ({ has, policy }) =>
    !has(REBATE_REPORT.name) &&
    !has(OUTSTANDING_REPORT.name) &&
    [FIRST_DAY, ...policy.changeDays("roundingPlace")].every((day) => policy.at("roundingPlace", day) === "agentMonth"),
  start: () => new TradeSums(),
};
