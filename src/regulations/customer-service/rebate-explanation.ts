import { formatMonth } from "../../kernel/excel-date";
import type { Place } from "../../kernel/finding";
import type { Bilingual } from "../../kernel/language";
import { inBoth } from "../../kernel/message";
import { yuanFromFen } from "../../kernel/money";
import type { Table } from "../../kernel/table";
import type { ExplainedEntry, ExplainedStep } from "../../kernel/table-view";
import { minus, plus, times, yuanOf, type ExactInteger } from "./exact-integer";
import { isBeyondTiers, rebateMillionths, type Tier } from "./rebate-due";
import type { RebateRecords } from "./rebate-records";
import type { RoundingMode } from "./rebate-rounding";
import type { MonthReadings } from "./rebate-statement";
import type { TermsVersion } from "./rebate-terms";

const TEXTS = {
  outstanding: inBoth("月底待返", "Outstanding at the month's end"),
  notComputed: inBoth("待返算不出来，原因见检查结果", "Can't be worked out; the check says why"),
  opening: inBoth("月初待返", "Outstanding at the month's start"),
  noTrades: inBoth("没有交易", "No trades"),
  trades: inBoth("交易额，{count} 笔", "Trade, items: {count}"),
  netTrades: inBoth(
    "交易额，{count} 笔，已减退款 {refunds:money} 元",
    "Trade, items: {count}; refunds of ¥{refunds:money} taken off",
  ),
  grossTrades: inBoth(
    "交易额，{count} 笔，按制度参数不减退款 {refunds:money} 元",
    "Trade, items: {count}; by policy refunds of ¥{refunds:money} not taken off",
  ),
  fixedRate: inBoth("固定比例 {rate}", "Fixed rate {rate}"),
  negativeBase: inBoth(
    "交易额是负数，按最低一档的比例 {rate}",
    "Negative trade, at the rate of the lowest tier, {rate}",
  ),
  slab: inBoth("全额阶梯，到 {lower:money} 元以上一档，比例 {rate}", "Slab from ¥{lower:money}, rate {rate}"),
  boundedSlab: inBoth(
    "全额阶梯，到 {lower:money}–{upper:money} 元一档，比例 {rate}",
    "Slab from ¥{lower:money} to ¥{upper:money}, rate {rate}",
  ),
  belowTiers: inBoth("没有到最低一档，没有返佣", "Below the lowest tier, no rebate"),
  part: inBoth(
    "超额累进，{lower:money} 元以上的 {part:money} 元 × {rate} = {exact} 元",
    "Part above ¥{lower:money}: ¥{part:money} × {rate} = ¥{exact}",
  ),
  rounded: inBoth("返佣金额，{exact} 元{rounding}", "Rebate, ¥{exact} {rounding}"),
  roundedByTrade: inBoth("返佣金额，每笔{rounding}后相加", "Rebate, each trade {rounding}, then added up"),
  counted: inBoth("计入本月待返的返佣金额", "Rebate that counts into this month's balance"),
  noPayments: inBoth("没有支付", "No payments"),
  payments: inBoth("实际返佣，{count} 笔", "Paid, items: {count}"),
} satisfies Readonly<Record<string, Bilingual>>;

const ROUNDINGS: Readonly<Record<RoundingMode, Bilingual>> = {
  halfAwayFromZero: inBoth("四舍五入到分", "rounded half up to the fen"),
  halfEven: inBoth("四舍六入五成双到分", "rounded half to even to the fen"),
  towardZero: inBoth("舍去不足一分的部分", "cut to the fen"),
};

/** How an agent's balance came about, month by month (篇6 四(一)1, 四(一)2; contracts-rebates.md 1 to 6). */
export function explainAgent(rebates: RebateRecords, agent: number, clause: string): readonly ExplainedEntry[] {
  const { books } = rebates;
  const position = books.positionOf(agent);
  if (position < 0) return [];
  return Array.from({ length: books.monthCount }, (_, month) => month).flatMap((month) =>
    explainedMonth(rebates, position, month, clause),
  );
}

function explainedMonth(
  { books, statement, termsTable }: RebateRecords,
  agent: number,
  month: number,
  clause: string,
): readonly ExplainedEntry[] {
  const cell = books.cellOf(month, agent);
  const isComputed = statement.isComputed[agent] === 1;
  const base = books.base.at(cell);
  const due = statement.due.at(cell);
  const paid = books.paid.at(cell);
  const before = statement.openingOf(agent, month);
  const outstanding = statement.outstanding.at(cell);
  const hasRecords = books.tradeCounts[cell] > 0 || books.paymentCounts[cell] > 0;
  if (!hasRecords && before === 0 && outstanding === 0 && isComputed) return [];

  const steps: ExplainedStep[] = [];
  const step = (text: Bilingual, yuan: number | null, places: readonly Place[] = [], data = {}): void => {
    steps.push({ wording: { text, data }, yuan, places });
  };
  const opening = books.openings[agent];
  const opensHere = opening !== null && opening.month === books.firstMonth + month;
  if (isComputed) {
    step(TEXTS.opening, yuanOf(before), opensHere ? [books.openingTable.at(opening.row, "金额")] : []);
  }
  const tradeRows = books.tradeRowsOf(cell);
  if (tradeRows.length === 0) step(TEXTS.noTrades, null);
  else {
    const refunds = refundsOf(books.trades, tradeRows);
    const text = refunds === 0 ? TEXTS.trades : books.grossMonths[month] === 1 ? TEXTS.grossTrades : TEXTS.netTrades;
    step(text, yuanOf(base), placesOf(books.trades, tradeRows, "交易额"), {
      count: tradeRows.length,
      refunds: yuanFromFen(refunds),
    });
  }
  const version = statement.versionOf(agent, month);
  if (isComputed && base !== 0 && version?.state === "usable") {
    const readings = statement.readingsOf(month);
    steps.push(...rateSteps(base, version, readings, termsTable), dueStep(base, due, version, readings));
  }
  const counted = plus(minus(outstanding, before), paid);
  if (isComputed && counted !== due) step(TEXTS.counted, yuanOf(counted));
  const paymentRows = books.paymentRowsOf(cell);
  if (paymentRows.length === 0) step(TEXTS.noPayments, null);
  else {
    step(TEXTS.payments, yuanOf(minus(0, paid)), placesOf(books.payments, paymentRows, "金额"), {
      count: paymentRows.length,
    });
  }
  return [
    {
      period: formatMonth(books.firstMonth + month),
      wording: { text: isComputed ? TEXTS.outstanding : TEXTS.notComputed },
      yuan: isComputed ? yuanOf(outstanding) : null,
      clause,
      places: [],
      steps,
    },
  ];
}

/** The tier that the base reaches, or the part in each tier; every one with its row of 返佣政策. */
function rateSteps(
  base: ExactInteger,
  { method, tiers }: TermsVersion,
  { edge }: MonthReadings,
  termsTable: Table,
): readonly ExplainedStep[] {
  const stepOf = ({ row, rate, lowerFen, upperFen }: Tier, text: Bilingual, data = {}): ExplainedStep => ({
    wording: {
      text,
      data: {
        rate: percent(rate),
        lower: yuanFromFen(Math.max(lowerFen, 0)),
        upper: Number.isFinite(upperFen) ? yuanFromFen(upperFen) : null,
        ...data,
      },
    },
    yuan: null,
    places: [termsTable.at(row, "比例")],
  });
  const [lowest] = tiers;
  if (method === "固定") return [stepOf(lowest, TEXTS.fixedRate)];
  if (base < 0) return [stepOf(lowest, TEXTS.negativeBase)];
  const below = { wording: { text: TEXTS.belowTiers }, yuan: null, places: [termsTable.at(lowest.row, "下限")] };
  if (method === "超额累进") {
    if (base <= lowest.lowerFen) return [below];
    return tiers.flatMap((tier) => {
      const from = Math.max(tier.lowerFen, 0);
      const to = base < tier.upperFen ? base : tier.upperFen;
      if (to <= from) return [];
      const part = minus(to, from);
      return [stepOf(tier, TEXTS.part, { part: yuanOf(part), exact: exactYuan(times(part, tier.rate)) })];
    });
  }
  const reached = tiers.findLast(({ lowerFen }) => (edge === "lower" ? base >= lowerFen : base > lowerFen));
  if (reached === undefined || isBeyondTiers(base, method, tiers, edge)) return [below];
  return [stepOf(reached, Number.isFinite(reached.upperFen) ? TEXTS.boundedSlab : TEXTS.slab)];
}

function dueStep(
  base: ExactInteger,
  due: ExactInteger,
  { method, tiers }: TermsVersion,
  { edge, mode, roundsTrades }: MonthReadings,
): ExplainedStep {
  const exact = exactYuan(rebateMillionths(base, method, tiers, edge));
  const text = (language: keyof Bilingual): string =>
    (roundsTrades ? TEXTS.roundedByTrade : TEXTS.rounded)[language].replace("{rounding}", ROUNDINGS[mode][language]);
  return {
    wording: { text: { "zh-CN": text("zh-CN"), "en-US": text("en-US") }, data: { exact } },
    yuan: yuanOf(due),
    places: [],
  };
}

export function placesOf(table: Table, rows: Int32Array, column: string): readonly Place[] {
  return Array.from(rows, (row) => table.at(row, column));
}

function refundsOf(trades: Table, rows: Int32Array): number {
  if (!trades.has("退款")) return 0;
  const refunds = trades.figures("退款");
  let sum = 0;
  for (const row of rows) if (!Number.isNaN(refunds[row])) sum += refunds[row];
  return sum;
}

/** `1.25%` from millionths. */
function percent(rate: number): string {
  return `${rate / 10_000}%`;
}

/** Yuan before rounding from fen x millionths, with every decimal there is. */
function exactYuan(millionths: ExactInteger): string {
  const whole = BigInt(millionths);
  const magnitude = whole < 0n ? -whole : whole;
  const yuan = (magnitude / YUAN_IN_MILLIONTHS).toString().replace(/\B(?=(?:\d{3})+$)/gu, ",");
  const decimals = (magnitude % YUAN_IN_MILLIONTHS).toString().padStart(8, "0").replace(/0+$/u, "");
  return `${whole < 0n ? "-" : ""}${yuan}${decimals === "" ? "" : `.${decimals}`}`;
}

const YUAN_IN_MILLIONTHS = 100_000_000n;
