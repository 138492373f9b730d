import { minus, plus, type ExactInteger } from "./exact-integer";
import type { RebateStatement } from "./rebate-statement";

/** What an agent is still owed at a month's end, by the months that have passed since it was earned. */
export interface AgedBalance {
  /** By position. */
  readonly agent: number;
  readonly outstanding: ExactInteger;
  /** Of the month itself, the one before, two and three months before, and of any earlier month. */
  readonly byAge: readonly [ExactInteger, ExactInteger, ExactInteger, ExactInteger, ExactInteger];
  /** What was paid beyond everything earned: 0 or negative. */
  readonly overpaid: ExactInteger;
}

interface Lot {
  readonly month: number;
  amount: ExactInteger;
}

const OLDEST_AGE = 4;

/**
 * Ages the balances at the end of a month, payments settling the oldest first (篇6 四(一)2). The opening balance was
 * earned before the month at whose start it stands. Agents whose rebates can't be worked out are left out.
 *
 * @param lastMonth counted from 0
 */
export function agedBalances(statement: RebateStatement, lastMonth: number): readonly AgedBalance[] {
  return Array.from(statement.books.agents, (_, agent) => agent)
    .filter((agent) => statement.isComputed[agent] === 1)
    .map((agent) => agedBalance(statement, agent, lastMonth));
}

function agedBalance(statement: RebateStatement, agent: number, lastMonth: number): AgedBalance {
  const { books } = statement;
  const lots: Lot[] = [];
  let credit: ExactInteger = 0;
  const owe = (month: number, amount: ExactInteger): void => {
    if (amount < 0) credit = minus(credit, amount);
    else if (amount > 0) lots.push({ month, amount });
  };
  owe(-1, statement.openingOf(agent, 0));
  for (let month = 0; month <= lastMonth; month++) {
    const cell = books.cellOf(month, agent);
    const before = statement.openingOf(agent, month);
    const paid = books.paid.at(cell);
    // What the month adds to the balance, whichever month's rebate that is.
    const earned = plus(minus(statement.outstanding.at(cell), before), paid);
    owe(statement.readingsOf(month).countsDueNextMonth ? month - 1 : month, earned);
    owe(month, minus(0, paid));
    credit = settled(lots, credit);
  }
  const byAge: [ExactInteger, ExactInteger, ExactInteger, ExactInteger, ExactInteger] = [0, 0, 0, 0, 0];
  for (const { month, amount } of lots) {
    const age = month < 0 ? OLDEST_AGE : Math.min(lastMonth - month, OLDEST_AGE);
    byAge[age] = plus(byAge[age], amount);
  }
  return {
    agent,
    outstanding: statement.outstanding.at(books.cellOf(lastMonth, agent)),
    byAge,
    overpaid: minus(0, credit),
  };
}

/** Takes a credit off the oldest lots; what is left of it stands against later ones. */
function settled(lots: Lot[], credit: ExactInteger): ExactInteger {
  let left = credit;
  while (left > 0 && lots.length > 0) {
    const [oldest] = lots;
    if (oldest.amount > left) {
      oldest.amount = minus(oldest.amount, left);
      return 0;
    }
    left = minus(left, oldest.amount);
    lots.shift();
  }
  return left;
}
