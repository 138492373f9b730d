/**
 * A second, independent opinion on agents' rebates: contracts-rebates.md "How it is computed" 1-11, written from its text alone.
 * Plain on purpose: one object a row, Maps, BigInt everywhere, no cleverness, no speed. It shares no code with src/.
 *
 * Comments that begin with `reading:` mark a choice where the text leaves one.
 */

// ---------------------------------------------------------------------------------------------------------- input

/** Fen are bigints, rates millionths. `null` is a blank, "unreadable" a cell that can't be read. */
export type Unreadable = "unreadable";

export interface TradeRow {
  readonly date: string | null;
  readonly agent: string | null;
  readonly name: string | null;
  readonly amount: bigint | null | Unreadable;
  readonly refund: bigint | null | Unreadable;
}

export interface TermsRow {
  /** null or 全部: every agent without its own. */
  readonly agent: string | null;
  readonly method: string | null;
  readonly lower: bigint | null;
  readonly upper: bigint | null;
  readonly rate: bigint | null | Unreadable;
  readonly from: string | null;
  readonly to: string | null;
}

export interface PaymentRow {
  readonly date: string | null;
  readonly agent: string | null;
  readonly amount: bigint | null | Unreadable;
}

export interface OpeningRow {
  readonly agent: string | null;
  readonly amount: bigint | null;
  readonly month: string | null;
}

export interface ReportRow {
  readonly month: string | null;
  readonly agent: string | null;
  readonly first: bigint | null | Unreadable;
  readonly second: bigint | null | Unreadable;
  readonly done: string | null;
}

export interface RebateLedger {
  readonly trades: readonly TradeRow[];
  readonly terms: readonly TermsRow[];
  readonly payments: readonly PaymentRow[] | null;
  readonly openings: readonly OpeningRow[] | null;
  readonly rebateReport: readonly ReportRow[] | null;
  readonly outstandingReport: readonly ReportRow[] | null;
}

export interface RebateReadings {
  readonly rebateBase: "net" | "gross";
  readonly tierEdge: "lower" | "upper";
  readonly roundingPlace: "agentMonth" | "trade";
  readonly roundingMode: "halfAwayFromZero" | "halfEven" | "towardZero";
  readonly pendingDue: "sameMonth" | "nextMonth";
  readonly overpayment: "error" | "carry";
  readonly rebateReportDay: number;
  readonly rebateReportDeadline: "through" | "before";
}

export const TEXT_READINGS: RebateReadings = {
  rebateBase: "net",
  tierEdge: "lower",
  roundingPlace: "agentMonth",
  roundingMode: "halfAwayFromZero",
  pendingDue: "sameMonth",
  overpayment: "error",
  rebateReportDay: 6,
  rebateReportDeadline: "through",
};

// --------------------------------------------------------------------------------------------------------- output

/** A finding at a data row (from 0) of a sheet; row null is the header. */
export interface RebateFinding {
  readonly severity: "error" | "warning" | "needs-review";
  readonly sheet: string;
  readonly row: number | null;
  readonly column: string;
}

export type Figure = string | number | null;

export interface RebateResult {
  readonly 返佣月报: readonly (readonly Figure[])[];
  readonly 返佣差异: readonly (readonly Figure[])[];
  readonly findings: readonly RebateFinding[];
  readonly leftOut: Readonly<Record<string, number>>;
}

// -------------------------------------------------------------------------------------------------------- reading

interface Version {
  readonly from: string;
  readonly to: string | null;
  /** The last day on which it holds. */
  lastDay: string;
  readonly rows: { readonly row: number; readonly terms: TermsRow; readonly readable: boolean }[];
  state: "usable" | "unreadable" | "contradictory";
  tiers: Tier[];
  method: string;
}

interface Tier {
  readonly lower: bigint;
  readonly upper: bigint | null;
  readonly rate: bigint;
  readonly row: number;
}

interface Terms {
  readonly versions: Version[];
  readonly overlaps: (readonly [string, string])[];
}

const BEGINNING = "0000-00-00";
const END = "9999-99-99";

const monthOf = (date: string): string => date.slice(0, 7);
const nextMonth = (month: string): string => {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return number === 12 ? `${String(year + 1)}-01` : `${String(year)}-${String(number + 1).padStart(2, "0")}`;
};
const previousMonth = (month: string): string => {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return number === 1 ? `${String(year - 1)}-12` : `${String(year)}-${String(number - 1).padStart(2, "0")}`;
};
export const lastDayOf = (month: string): string => {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
};
const dayBefore = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
const byCodePoints = (left: string, right: string): number => {
  const a = [...left];
  const b = [...right];
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const difference = a[at].codePointAt(0)! - b[at].codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
};
const yuan = (fen: bigint): number => Number(fen) / 100;
const isFen = (value: bigint | null | Unreadable): value is bigint => typeof value === "bigint";

function rounded(millionths: bigint, mode: RebateReadings["roundingMode"]): bigint {
  const magnitude = millionths < 0n ? -millionths : millionths;
  let whole = magnitude / 1_000_000n;
  const rest = magnitude % 1_000_000n;
  if (mode === "halfAwayFromZero" && rest >= 500_000n) whole += 1n;
  if (mode === "halfEven" && (rest > 500_000n || (rest === 500_000n && whole % 2n === 1n))) whole += 1n;
  return millionths < 0n ? -whole : whole;
}

// -------------------------------------------------------------------------------------------------------- judging

export function judgeRebates(ledger: RebateLedger, readings: RebateReadings = TEXT_READINGS): RebateResult {
  const findings: RebateFinding[] = [];
  const leftOut = new Map<string, Set<number>>();
  const say = (severity: RebateFinding["severity"], sheet: string, row: number | null, column: string): void => {
    findings.push({ severity, sheet, row, column });
  };
  const leave = (sheet: string, row: number): void => {
    leftOut.set(sheet, (leftOut.get(sheet) ?? new Set()).add(row));
  };
  const isIn = (sheet: string, row: number): boolean => leftOut.get(sheet)?.has(row) !== true;

  /** R6, R15: a blank in a required column, or an unreadable cell. */
  const need = (sheet: string, row: number, cells: Readonly<Record<string, unknown>>): void => {
    for (const [column, value] of Object.entries(cells)) {
      if (value !== null && value !== "unreadable") continue;
      say("error", sheet, row, column);
      leave(sheet, row);
    }
  };
  const payments = ledger.payments ?? [];
  const openings = ledger.openings ?? [];
  ledger.trades.forEach((trade, row) => {
    need("交易流水", row, { 日期: trade.date, 代理商编号: trade.agent, 交易额: trade.amount });
    if (trade.refund === "unreadable") need("交易流水", row, { 退款: "unreadable" });
  });
  payments.forEach((payment, row) => {
    need("返佣支付", row, { 日期: payment.date, 代理商编号: payment.agent, 金额: payment.amount });
  });
  openings.forEach((opening, row) => {
    need("期初待返", row, { 代理商编号: opening.agent, 金额: opening.amount });
  });
  ledger.terms.forEach((terms, row) => {
    need("返佣政策", row, { 方式: terms.method, 比例: terms.rate });
  });

  // 8: of two rows of one agent the first counts.
  const openingOf = new Map<string, { row: number; amount: bigint; month: string | null }>();
  openings.forEach((opening, row) => {
    if (!isIn("期初待返", row)) return;
    if (openingOf.has(opening.agent!)) {
      say("error", "期初待返", row, "代理商编号");
      leave("期初待返", row);
    } else openingOf.set(opening.agent!, { row, amount: opening.amount!, month: opening.month });
  });

  const trades = ledger.trades.map((trade, row) => ({ ...trade, row })).filter(({ row }) => isIn("交易流水", row));
  const paid = payments.map((payment, row) => ({ ...payment, row })).filter(({ row }) => isIn("返佣支付", row));

  // 3: agents and months.
  const agents = [
    ...new Set([...trades.map(({ agent }) => agent!), ...paid.map(({ agent }) => agent!), ...openingOf.keys()]),
  ].sort(byCodePoints);
  const named = [
    ...trades.map(({ date }) => monthOf(date!)),
    ...paid.map(({ date }) => monthOf(date!)),
    ...[...openingOf.values()].flatMap(({ month }) => (month === null ? [] : [month])),
  ].sort();
  const months: string[] = [];
  if (named.length > 0) for (let month = named[0]; month <= named.at(-1)!; month = nextMonth(month)) months.push(month);
  if (months.length === 0) for (const { row } of openingOf.values()) say("needs-review", "期初待返", row, "月份");

  // 8: signs; 9: names.
  for (const { row, amount, refund } of trades) {
    if (isFen(amount) && amount < 0n) say("warning", "交易流水", row, "交易额");
    if (isFen(refund) && refund < 0n) say("warning", "交易流水", row, "退款");
  }
  for (const { row, amount } of paid) if (isFen(amount) && amount < 0n) say("warning", "返佣支付", row, "金额");
  const nameOf = new Map<string, string>();
  const namedTrades = new Map<string, (typeof trades)[number][]>();
  for (const trade of trades) {
    if (trade.name === null) continue;
    const own = namedTrades.get(trade.agent!);
    if (own) own.push(trade);
    else namedTrades.set(trade.agent!, [trade]);
  }
  for (const agent of agents) {
    const own = namedTrades.get(agent) ?? [];
    const other = own.find(({ name }) => name !== own[0].name);
    if (other) say("warning", "交易流水", other.row, "代理商名称");
    const latest = [...own].sort((a, b) => (a.date! < b.date! ? -1 : a.date! > b.date! ? 1 : a.row - b.row)).at(-1);
    if (latest) nameOf.set(agent, latest.name!);
  }

  // 4 to 7: the terms.
  const termsOf = readTerms(ledger.terms, (row) => isIn("返佣政策", row), say);
  const forAll = termsOf.get("全部") ?? null;

  const netOf = ({ amount, refund }: (typeof trades)[number]): bigint =>
    (amount as bigint) - (readings.rebateBase === "net" && isFen(refund) ? refund : 0n);
  const at = (agent: string, month: string): string => `${month} ${agent}`;
  const grouped = <Row extends { readonly agent: string | null; readonly date: string | null }>(
    rows: readonly Row[],
  ): ReadonlyMap<string, readonly Row[]> => {
    const groups = new Map<string, Row[]>();
    for (const row of rows) {
      const key = at(row.agent ?? "", monthOf(row.date ?? ""));
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    return groups;
  };
  const tradeGroups = grouped(trades);
  const paymentGroups = grouped(paid);
  const tradesIn = (agent: string, month: string): readonly (typeof trades)[number][] =>
    tradeGroups.get(at(agent, month)) ?? [];
  const paymentsIn = (agent: string, month: string): readonly (typeof paid)[number][] =>
    paymentGroups.get(at(agent, month)) ?? [];
  const baseIn = (agent: string, month: string): bigint =>
    tradesIn(agent, month).reduce((sum, trade) => sum + netOf(trade), 0n);
  const paidIn = (agent: string, month: string): bigint =>
    paymentsIn(agent, month).reduce((sum, { amount }) => sum + (amount as bigint), 0n);

  const due = new Map<string, bigint>();
  const pending = new Map<string, bigint>();
  const computed = new Set<string>();

  for (const agent of agents) {
    const terms = termsOf.get(agent) ?? forAll;
    let isComputed = terms === null || terms.versions.every(({ state }) => state !== "contradictory");
    const contradictory = !isComputed;
    const withoutTerms: string[] = [];
    const beyond = new Set<number>();
    for (const month of months) {
      if (contradictory) break;
      const day = lastDayOf(month);
      if (terms?.overlaps.some(([first, last]) => first <= day && day <= last)) isComputed = false;
      const base = baseIn(agent, month);
      if (base === 0n) continue;
      const version = inForce(terms, day);
      if (version === null) withoutTerms.push(month);
      else if (version.state === "unreadable") isComputed = false;
      else if (isBeyond(base, version, readings)) beyond.add(version.tiers.at(-1)!.row);
    }
    if (withoutTerms.length > 0) {
      const [first] = tradesIn(agent, withoutTerms[0]);
      // reading: without the sheet one finding for all; the ledgers here always have it.
      say("error", "交易流水", first.row, "代理商编号");
    }
    for (const row of beyond) say("error", "返佣政策", row, "上限");
    if (withoutTerms.length > 0 || beyond.size > 0) isComputed = false;

    const opening = openingOf.get(agent);
    const openingMonth = opening === undefined ? null : (opening.month ?? months[0] ?? null);
    const mark = (severity: "error" | "warning", month: string): void => {
      const inMonth = paymentsIn(agent, month);
      const last = [...inMonth].sort((a, b) => (a.date! < b.date! ? -1 : a.date! > b.date! ? 1 : a.row - b.row)).at(-1);
      const [first] = tradesIn(agent, month);
      if (last) say(severity, "返佣支付", last.row, "金额");
      else if (first) say(severity, "交易流水", first.row, "交易额");
      else if (opening && openingMonth === month) say(severity, "期初待返", opening.row, "金额");
    };
    const overpaid = readings.overpayment === "error" ? "error" : "warning";
    if (!isComputed) {
      // reading: a negative opening is the overpaid finding, whether or not the agent is computed.
      if (opening && openingMonth !== null && opening.amount < 0n) say(overpaid, "期初待返", opening.row, "金额");
      continue;
    }
    computed.add(agent);
    let balance = opening && openingMonth === months[0] ? opening.amount : 0n;
    for (const month of months) {
      const key = at(agent, month);
      const version = inForce(terms, lastDayOf(month));
      const earned = version?.state === "usable" ? earnedOn(tradesIn(agent, month), netOf, version, readings) : 0n;
      due.set(key, earned);
      const agrees = opening !== undefined && openingMonth === month && balance === opening.amount;
      if (opening && openingMonth === month && !agrees) say("error", "期初待返", opening.row, "金额");
      const counted = readings.pendingDue === "sameMonth" ? earned : (due.get(at(agent, previousMonth(month))) ?? 0n);
      balance += counted - paidIn(agent, month);
      pending.set(key, balance);
      if (balance < 0n) mark(overpaid, month);
      else if (agrees && opening.amount < 0n) say(overpaid, "期初待返", opening.row, "金额");
    }
  }

  const statement = months.flatMap((month) =>
    agents.map((agent): Figure[] => {
      const isComputed = computed.has(agent);
      const key = at(agent, month);
      const before = pending.get(at(agent, previousMonth(month)));
      const opening = openingOf.get(agent);
      const openingAmount = opening !== undefined && (opening.month ?? months[0]) === months[0] ? opening.amount : 0n;
      return [
        month,
        agent,
        nameOf.get(agent) ?? null,
        yuan(baseIn(agent, month)),
        isComputed ? yuan(due.get(key)!) : null,
        isComputed ? yuan(month === months[0] ? openingAmount : before!) : null,
        yuan(paidIn(agent, month)),
        isComputed ? yuan(pending.get(key)!) : null,
        "篇6 四(一)1、四(一)2",
      ];
    }),
  );

  // 10: the reports.
  const differences: { month: string; agent: string; place: number; row: Figure[] }[] = [];
  const compare = (
    sheet: string,
    rows: readonly ReportRow[],
    columns: readonly [string, string],
    clause: string,
    figure: (agent: string, month: string) => readonly [bigint, bigint],
  ): void => {
    const place = sheet === "返佣报表" ? 0 : 2;
    const sums = new Map<string, { row: number; agent: string; month: string; figures: [bigint, bigint] }>();
    const unreadable = new Set<string>();
    rows.forEach((report, row) => {
      need(sheet, row, {
        月份: report.month,
        代理商编号: report.agent,
        [columns[0]]: report.first,
        [columns[1]]: report.second,
      });
      if (!isIn(sheet, row)) {
        // reading: an agent whose row can't be read isn't missing.
        if (report.agent !== null && report.month !== null) unreadable.add(at(report.agent, report.month));
        return;
      }
      const key = at(report.agent!, report.month!);
      const known = sums.get(key);
      const figures: [bigint, bigint] = [report.first as bigint, report.second as bigint];
      if (known === undefined) sums.set(key, { row, agent: report.agent!, month: report.month!, figures });
      else {
        say("error", sheet, row, "代理商编号");
        known.figures[0] += figures[0];
        known.figures[1] += figures[1];
      }
    });
    for (const { row, agent, month, figures } of sums.values()) {
      if (agents.includes(agent) && !computed.has(agent)) continue;
      const right = agents.includes(agent) && months.includes(month) ? figure(agent, month) : ([0n, 0n] as const);
      for (const index of [0, 1] as const) {
        if (figures[index] === right[index]) continue;
        say("error", sheet, row, columns[index]);
        differences.push({
          month,
          agent,
          place: place + index,
          row: [
            month,
            agent,
            columns[index],
            yuan(figures[index]),
            yuan(right[index]),
            yuan(figures[index] - right[index]),
            clause,
          ],
        });
      }
    }
    for (const month of months) {
      for (const agent of agents) {
        const key = at(agent, month);
        if (!computed.has(agent) || sums.has(key) || unreadable.has(key)) continue;
        const right = figure(agent, month);
        if (right.some((fen) => fen !== 0n)) say("error", sheet, null, "月份");
        right.forEach((fen, index) => {
          if (fen === 0n) return;
          differences.push({
            month,
            agent,
            place: place + index,
            row: [month, agent, columns[index], null, yuan(fen), null, clause],
          });
        });
      }
    }
    // 11
    rows.forEach((report, row) => {
      if (!isIn(sheet, row)) return;
      if (report.done === null) {
        say("needs-review", sheet, row, "完成日期");
        return;
      }
      if (sheet === "待返统计") {
        if (report.done > lastDayOf(report.month!)) say("error", sheet, row, "完成日期");
        return;
      }
      const due = `${nextMonth(report.month!)}-${String(readings.rebateReportDay).padStart(2, "0")}`;
      if (report.done > due) say("error", sheet, row, "完成日期");
      else if (report.done === due) {
        say(readings.rebateReportDeadline === "through" ? "warning" : "error", sheet, row, "完成日期");
      }
    });
  };
  if (ledger.rebateReport !== null) {
    compare("返佣报表", ledger.rebateReport, ["交易额", "返佣金额"], "篇6 四(一)1", (agent, month) => [
      baseIn(agent, month),
      due.get(at(agent, month)) ?? 0n,
    ]);
  }
  if (ledger.outstandingReport !== null) {
    compare("待返统计", ledger.outstandingReport, ["实际返佣金额", "待返金额"], "篇6 四(一)2", (agent, month) => [
      paidIn(agent, month),
      pending.get(at(agent, month)) ?? 0n,
    ]);
  }
  differences.sort(
    (a, b) =>
      (a.month < b.month ? -1 : a.month > b.month ? 1 : 0) || byCodePoints(a.agent, b.agent) || a.place - b.place,
  );
  return {
    返佣月报: statement,
    返佣差异: differences.map(({ row }) => row),
    findings,
    leftOut: Object.fromEntries([...leftOut].map(([sheet, rows]) => [sheet, rows.size])),
  };
}

function inForce(terms: Terms | null, day: string): Version | null {
  return terms?.versions.filter((version) => version.from <= day && day <= version.lastDay).at(-1) ?? null;
}

function readTerms(
  rows: readonly TermsRow[],
  isIn: (row: number) => boolean,
  say: (severity: RebateFinding["severity"], sheet: string, row: number | null, column: string) => void,
): Map<string, Terms> {
  const report = (severity: RebateFinding["severity"], row: number, column: string): void => {
    say(severity, "返佣政策", row, column);
  };
  const groups = new Map<string, Version[]>();
  rows.forEach((terms, row) => {
    const agent = terms.agent ?? "全部";
    const versions = groups.get(agent) ?? [];
    groups.set(agent, versions);
    const from = terms.from ?? BEGINNING;
    let version = versions.find((one) => one.from === from && one.to === terms.to);
    if (version === undefined) {
      version = { from, to: terms.to, lastDay: END, rows: [], state: "usable", tiers: [], method: "" };
      versions.push(version);
    }
    version.rows.push({ row, terms, readable: isIn(row) });
  });
  const result = new Map<string, Terms>();
  for (const [agent, all] of groups) {
    const versions = all.filter(({ from, to, rows: own }) => {
      if (to === null || to >= from) return true;
      report("error", own[0].row, "失效日期");
      return false;
    });
    versions.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.rows[0].row - b.rows[0].row));
    const overlaps: [string, string][] = [];
    versions.forEach((version, index) => {
      // 6: a later version supersedes an earlier one without an end.
      const later = versions.slice(index + 1).find(({ from }) => from > version.from);
      version.lastDay = version.to ?? (later === undefined ? END : dayBefore(later.from));
    });
    versions.forEach((version, index) => {
      judgeVersion(version, report);
      const shared = versions.slice(0, index).filter((earlier) => earlier.lastDay >= version.from);
      for (const earlier of shared) {
        overlaps.push([version.from, earlier.lastDay < version.lastDay ? earlier.lastDay : version.lastDay]);
      }
      if (shared.length > 0) report("error", version.rows[0].row, "生效日期");
      else if (
        version.from !== BEGINNING &&
        !version.from.endsWith("-01") &&
        versions.slice(0, index).some((earlier) => earlier.lastDay >= `${monthOf(version.from)}-01`)
      ) {
        report("warning", version.rows[0].row, "生效日期");
      }
    });
    result.set(agent, { versions, overlaps });
  }
  return result;
}

function judgeVersion(
  version: Version,
  report: (severity: RebateFinding["severity"], row: number, column: string) => void,
): void {
  const readable = version.rows.filter((one) => one.readable);
  // reading: a row that can't be read still speaks for its agent, so that nothing is computed as if it weren't there.
  if (readable.length < version.rows.length) version.state = "unreadable";
  const contradict = (row: number, column: string): void => {
    report("error", row, column);
    version.state = "contradictory";
  };
  const known = readable.filter(({ terms }) => ["固定", "全额阶梯", "超额累进"].includes(terms.method!));
  for (const { row } of readable.filter((one) => !known.includes(one))) contradict(row, "方式");
  for (const { row, terms } of known) if (terms.method !== known[0].terms.method) contradict(row, "方式");
  if (version.state === "contradictory" || readable.length === 0) return;
  version.method = known[0].terms.method!;
  version.tiers = readable
    .map(({ row, terms }) => ({ lower: terms.lower ?? 0n, upper: terms.upper, rate: terms.rate as bigint, row }))
    .sort((a, b) => (a.lower < b.lower ? -1 : a.lower > b.lower ? 1 : a.row - b.row));
  if (version.method === "固定") {
    for (const { row, terms } of readable) {
      // reading: 下限 must be there, so a 0 in it is no limit.
      if ((terms.lower ?? 0n) !== 0n) report("warning", row, "下限");
      else if (terms.upper !== null) report("warning", row, "上限");
    }
    readable.slice(1).forEach(({ row }) => {
      contradict(row, "方式");
    });
    return;
  }
  let reached: bigint | null | undefined;
  const isWhole = version.state === "usable";
  for (const { lower, upper, row } of version.tiers) {
    if (upper !== null && upper <= lower) {
      contradict(row, "上限");
      continue;
    }
    if (isWhole && reached !== undefined && lower !== reached) contradict(row, "下限");
    if (reached === undefined) reached = upper;
    else if (reached !== null && (upper === null || upper > reached)) reached = upper;
  }
}

function isBeyond(base: bigint, { method, tiers }: Version, { tierEdge }: RebateReadings): boolean {
  const upper = tiers.at(-1)!.upper;
  if (method === "固定" || upper === null) return false;
  return tierEdge === "lower" ? base >= upper : base > upper;
}

/** Millionths of a fen. */
function scale(base: bigint, { method, tiers }: Version, edge: RebateReadings["tierEdge"]): bigint {
  if (method === "超额累进") {
    if (base < 0n) return base * tiers[0].rate;
    let sum = 0n;
    for (const { lower, upper, rate } of tiers) {
      const from = lower > 0n ? lower : 0n;
      const to = upper === null || base < upper ? base : upper;
      if (to > from) sum += (to - from) * rate;
    }
    return sum;
  }
  return base * rateFor(base, method, tiers, edge);
}

function rateFor(base: bigint, method: string, tiers: readonly Tier[], edge: RebateReadings["tierEdge"]): bigint {
  if (method === "固定" || base < 0n) return tiers[0].rate;
  const reached = tiers.filter(({ lower }) => (edge === "lower" ? base >= lower : base > lower));
  return reached.at(-1)?.rate ?? 0n;
}

function earnedOn<Trade extends { readonly date: string | null; readonly row: number }>(
  trades: readonly Trade[],
  netOf: (trade: Trade) => bigint,
  version: Version,
  readings: RebateReadings,
): bigint {
  const { roundingMode, tierEdge } = readings;
  const base = trades.reduce((sum, trade) => sum + netOf(trade), 0n);
  if (readings.roundingPlace === "agentMonth") return rounded(scale(base, version, tierEdge), roundingMode);
  if (version.method !== "超额累进") {
    const rate = rateFor(base, version.method, version.tiers, tierEdge);
    return trades.reduce((sum, trade) => sum + rounded(netOf(trade) * rate, roundingMode), 0n);
  }
  // reading: each trade earns what it adds to the scale, in the order of dates.
  let reached = 0n;
  let sum = 0n;
  for (const trade of [...trades].sort((a, b) => (a.date! < b.date! ? -1 : a.date! > b.date! ? 1 : a.row - b.row))) {
    const before = scale(reached, version, tierEdge);
    reached += netOf(trade);
    sum += rounded(scale(reached, version, tierEdge) - before, roundingMode);
  }
  return sum;
}
