/**
 * Random small ledgers of agents' rebates that sit on the edges of contracts-rebates.md "How it is computed", and the
 * sheets that a workbook would hold for them. Reports are the oracle's own figures, changed here and there.
 */
import fc from "fast-check";
import type { Cell } from "../../src/kernel/sheet-source";
import {
  judgeRebates,
  lastDayOf,
  TEXT_READINGS,
  type OpeningRow,
  type PaymentRow,
  type RebateFinding,
  type RebateLedger,
  type RebateReadings,
  type ReportRow,
  type TermsRow,
  type TradeRow,
} from "./rebates";

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

// The last two sort one way by code points and the other way by UTF-16 units.
const agents = ["A1", "a1", "7", "007", "__proto__", "constructor", "𠮷", "﨑"];
const dates = ["2026-01-01", "2026-01-31", "2026-02-01", "2026-02-14", "2026-02-28", "2026-03-31", "2026-04-01"];
const months = ["2025-12", "2026-01", "2026-02", "2026-03", "2026-04"];
// Fen: exact halves at 0.5%, limits at, below and above, the largest amount.
const amounts = [
  0n,
  1n,
  100n,
  300n,
  9_99n,
  999_99n,
  1000_00n,
  1000_01n,
  4999_99n,
  5000_00n,
  5000_01n,
  123_456_78n,
  999_999_999_999n,
];
const rates = [0n, 1n, 5_000n, 12_500n, 15_000n, 333_333n, 1_000_000n];
const names = ["济南代理", "青岛代理", "Ann Lee"];

const rarely = <Value>(usual: fc.Arbitrary<Value>, rare: Value): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 25, arbitrary: usual }, { weight: 1, arbitrary: fc.constant(rare) });
const signed: fc.Arbitrary<bigint> = fc
  .tuple(fc.constantFrom(...amounts), fc.integer({ min: 0, max: 5 }))
  .map(([amount, sign]) => (sign === 0 ? -amount : amount));
const agent = fc.constantFrom(...agents, "A1", "A1", "A1", "A1", "7", "7", "7");
const date = fc.constantFrom(...dates);

const trade: fc.Arbitrary<TradeRow> = fc.record({
  date: rarely<string | null>(date, null),
  agent: rarely<string | null>(agent, null),
  name: fc.oneof(fc.constant(null), fc.constantFrom(...names)),
  amount: rarely<bigint | null | "unreadable">(rarely<bigint | null | "unreadable">(signed, null), "unreadable"),
  refund: rarely<bigint | null | "unreadable">(
    fc.oneof<fc.Arbitrary<bigint | null>[]>(fc.constant(null), fc.constant(null), signed),
    "unreadable",
  ),
});

const payment: fc.Arbitrary<PaymentRow> = fc.record({
  date: rarely<string | null>(date, null),
  agent: rarely<string | null>(agent, null),
  amount: rarely<bigint | null | "unreadable">(signed, "unreadable"),
});

const opening: fc.Arbitrary<OpeningRow> = fc.record({
  agent: rarely<string | null>(agent, null),
  amount: rarely<bigint | null>(signed, null),
  month: fc.oneof<fc.Arbitrary<string | null>[]>(fc.constant(null), fc.constantFrom(...months)),
});

/** Rows of one version, mostly in order. */
const version: fc.Arbitrary<readonly TermsRow[]> = fc
  .record({
    agent: rarely<string | null>(agent, "全部"),
    method: fc.constantFrom("固定", "全额阶梯", "全额阶梯", "超额累进", "超额累进"),
    limits: fc.constantFrom<readonly (bigint | null)[]>(
      [null, null],
      [0n, null],
      [0n, 1000_00n, null],
      [null, 1000_00n, 5000_00n, null],
      [1000_00n, 5000_00n, null],
      [0n, 1000_00n, 5000_00n],
    ),
    rates: fc.array(rarely<bigint | "unreadable">(fc.constantFrom(...rates), "unreadable"), {
      minLength: 3,
      maxLength: 3,
    }),
    days: fc.constantFrom<readonly [string | null, string | null]>(
      [null, null],
      [null, null],
      [null, null],
      ["2026-01-01", null],
      ["2026-02-01", null],
      ["2026-02-15", null],
      [null, "2026-01-31"],
      [null, "2026-02-14"],
      ["2026-02-15", "2026-03-31"],
      ["2026-02-10", "2026-02-20"],
      ["2026-03-01", "2026-02-01"],
    ),
    fault: fc.integer({ min: 0, max: 39 }),
    reversed: fc.boolean(),
  })
  .map(({ agent: of, method, limits, rates: own, days: [from, to], fault, reversed }) => {
    const count = method === "固定" ? 1 : limits.length - 1;
    const rows: TermsRow[] = Array.from({ length: count }, (_, index) => ({
      agent: of,
      method,
      lower: method === "固定" && fault > 3 ? null : (limits[index] ?? null),
      upper: method === "固定" && fault > 3 ? null : (limits[index + 1] ?? null),
      rate: own[index] ?? 0n,
      from,
      to,
    }));
    const last = rows.at(-1)!;
    if (fault === 0) rows.push(last);
    if (fault === 1) rows[rows.length - 1] = { ...last, method: "阶梯" };
    if (fault === 2) rows[rows.length - 1] = { ...last, method: null };
    if (fault === 3) rows.push({ ...last, method: "固定" });
    if (fault === 4) rows[rows.length - 1] = { ...last, lower: (last.lower ?? 0n) + 1n };
    if (fault === 5) rows[rows.length - 1] = { ...last, upper: last.lower ?? 0n };
    return reversed ? rows.reverse() : rows;
  });

/** A row of blanks is no row. */
function filled<Row extends object>(rows: readonly Row[]): readonly Row[] {
  return rows.filter((row) => Object.values(row).some((value) => value !== null));
}

interface Change {
  readonly at: number;
  readonly kind: "first" | "second" | "drop" | "twice" | "stranger" | "otherMonth" | "unreadable";
  readonly by: bigint;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(200),
  kind: fc.constantFrom("first", "second", "drop", "twice", "stranger", "otherMonth", "unreadable"),
  by: fc.constantFrom(1n, -1n, 100n, -1000_00n),
});

export interface RandomRebates extends RebateLedger {
  /** Picks among the spellings of cells. */
  readonly look: number;
  readonly readings: RebateReadings;
}

/** @param readings those of the text where none are given */
export function rebatesArbitrary(
  readings: fc.Arbitrary<Partial<RebateReadings>> = fc.constant({}),
): fc.Arbitrary<RandomRebates> {
  return fc
    .record({
      trades: fc.array(trade, { maxLength: 14 }).map(filled),
      terms: fc
        .tuple(fc.nat(4), fc.array(version, { maxLength: 4 }))
        .map(([without, versions]) => [...(without > 0 ? [plainTerms] : []), ...versions.flat()]),
      payments: fc.option(fc.array(payment, { maxLength: 6 }).map(filled)),
      openings: fc.option(fc.array(opening, { maxLength: 4 }).map(filled)),
      rebateReport: fc.option(fc.array(change, { maxLength: 4 })),
      outstandingReport: fc.option(fc.array(change, { maxLength: 4 })),
      done: fc.array(fc.integer({ min: -2, max: 8 }), { minLength: 5, maxLength: 5 }),
      look: fc.nat(10_000),
      readings,
    })
    .map(({ rebateReport, outstandingReport, done, look, readings: changed, ...books }) => {
      const inForce = { ...TEXT_READINGS, ...changed };
      const bare: RebateLedger = { ...books, rebateReport: null, outstandingReport: null };
      const right = judgeRebates(bare, inForce).返佣月报;
      return {
        ...bare,
        rebateReport: rebateReport && reportOf(right, [3, 4], rebateReport, done, 6),
        outstandingReport: outstandingReport && reportOf(right, [6, 7], outstandingReport, done, 0),
        look,
        readings: inForce,
      };
    });
}

const plainTerms: TermsRow = {
  agent: null,
  method: "固定",
  lower: null,
  upper: null,
  rate: 5_000n,
  from: null,
  to: null,
};

function reportOf(
  statement: readonly (readonly (string | number | null)[])[],
  columns: readonly [number, number],
  changes: readonly Change[],
  done: readonly number[],
  daysLate: number,
): readonly ReportRow[] {
  const fen = (value: string | number | null | undefined): bigint => {
    const exact = BigInt(Math.round(Number(value ?? 0) * 100));
    // A sum beyond what a cell may hold can't be reported.
    return exact > 999_999_999_999n ? 999_999_999_999n : exact < -999_999_999_999n ? -999_999_999_999n : exact;
  };
  const rows: ReportRow[] = statement.map((row, at) => {
    const month = String(row[0]);
    const offset = done[at % done.length] + daysLate;
    const end = Date.parse(`${lastDayOf(month)}T00:00:00Z`);
    return {
      month,
      agent: String(row[1]),
      first: fen(row[columns[0]]),
      second: fen(row[columns[1]]),
      done: offset === 3 ? null : new Date(end + (offset - 4) * 86_400_000).toISOString().slice(0, 10),
    };
  });
  for (const { at, kind, by } of changes) {
    const index = rows.length === 0 ? 0 : at % rows.length;
    const row = rows[index];
    const more = (value: ReportRow["first"]): ReportRow["first"] =>
      typeof value === "bigint" && value < 999_999_000_000n && value > -999_999_000_000n ? value + by : value;
    if (kind === "stranger" || row === undefined) {
      rows.push({ month: months[at % 5], agent: "Z9", first: by, second: 0n, done: null });
    } else if (kind === "first") rows[index] = { ...row, first: more(row.first) };
    else if (kind === "second") rows[index] = { ...row, second: more(row.second) };
    else if (kind === "drop") rows.splice(index, 1);
    else if (kind === "twice") rows.push(row);
    else if (kind === "otherMonth") rows[index] = { ...row, month: months[at % 5] };
    else rows[index] = { ...row, second: "unreadable" };
  }
  return rows;
}

// --------------------------------------------------------------------------------------------------------- sheets

export function sheetsOf(ledger: RandomRebates): readonly Sheet[] {
  const { look, readings } = ledger;
  const sheet = <Row>(
    name: string,
    header: readonly string[],
    rows: readonly Row[],
    cells: (row: Row, look: number) => Cell[],
  ): Sheet => ({
    name,
    rows: [header, ...rows.map((row, at) => cells(row, look + at * 7))],
  });
  const sheets = [
    sheet("交易流水", ["日期", "代理商编号", "代理商名称", "交易额", "退款"], ledger.trades, (row, at) => [
      spellDate(row.date, at),
      spellAgent(row.agent, at),
      row.name,
      spellAmount(row.amount, at),
      spellAmount(row.refund, at + 1),
    ]),
    sheet(
      "返佣政策",
      ["代理商编号", "方式", "下限", "上限", "比例", "生效日期", "失效日期"],
      ledger.terms,
      (row, at) => [
        spellAgent(row.agent, at),
        row.method,
        spellAmount(row.lower, at),
        spellAmount(row.upper, at + 1),
        spellRate(row.rate, at),
        spellDate(row.from, at),
        spellDate(row.to, at + 1),
      ],
    ),
  ];
  const report = (name: string, columns: readonly string[], rows: readonly ReportRow[]): Sheet =>
    sheet(name, ["月份", "代理商编号", ...columns, "完成日期"], rows, (row, at) => [
      spellMonth(row.month, at),
      spellAgent(row.agent, at),
      spellAmount(row.first, at),
      spellAmount(row.second, at + 1),
      spellDate(row.done, at),
    ]);
  if (ledger.payments) {
    sheets.push(
      sheet("返佣支付", ["日期", "代理商编号", "金额"], ledger.payments, (row, at) => [
        spellDate(row.date, at),
        spellAgent(row.agent, at),
        spellAmount(row.amount, at),
      ]),
    );
  }
  if (ledger.openings) {
    sheets.push(
      sheet("期初待返", ["代理商编号", "金额", "月份"], ledger.openings, (row, at) => [
        spellAgent(row.agent, at),
        spellAmount(row.amount, at),
        row.month === null ? null : spellMonth(row.month, at),
      ]),
    );
  }
  if (ledger.rebateReport) sheets.push(report("返佣报表", ["交易额", "返佣金额"], ledger.rebateReport));
  if (ledger.outstandingReport) sheets.push(report("待返统计", ["实际返佣金额", "待返金额"], ledger.outstandingReport));
  const changed = Object.entries(readings).filter(
    ([id, value]) => value !== Object.entries(TEXT_READINGS).find(([other]) => other === id)?.[1],
  );
  if (changed.length > 0) sheets.push({ name: "制度参数", rows: [["参数", "值"], ...changed] });
  return sheets;
}

/** `D4` for a finding over `sheetsOf(ledger)`. */
export function cellOf({ sheet, row, column }: RebateFinding, sheets: readonly Sheet[]): string {
  const header = sheets.find(({ name }) => name === sheet)?.rows[0] ?? [];
  return `${String.fromCharCode(65 + header.indexOf(column))}${String(row === null ? 1 : row + 2)}`;
}

function spellDate(date: string | null, look: number): Cell {
  if (date === null) return null;
  const serial = Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000) + 25_569;
  const spellings: readonly Cell[] = [
    serial,
    serial,
    date,
    date.replaceAll("-", "/"),
    Number(date.replaceAll("-", "")),
  ];
  return spellings[look % spellings.length]!;
}

function spellMonth(month: string | null, look: number): Cell {
  if (month === null) return null;
  const spellings: readonly Cell[] = [month, month.replace("-", "/"), Number(month.replace("-", "")), `${month}-15`];
  return spellings[look % spellings.length]!;
}

function spellAgent(agent: string | null, look: number): Cell {
  return agent === "7" && look % 2 === 0 ? 7 : agent;
}

function spellAmount(fen: bigint | null | "unreadable", look: number): Cell {
  if (fen === null) return null;
  if (fen === "unreadable") return ["约一百元", "#N/A", "1e5", 0.001, true][look % 5];
  const sign = fen < 0n ? "-" : "";
  const magnitude = fen < 0n ? -fen : fen;
  const whole = String(magnitude / 100n);
  const cents = String(magnitude % 100n).padStart(2, "0");
  const spellings: readonly Cell[] = [
    Number(fen) / 100,
    Number(fen) / 100,
    `${sign}${whole}.${cents}`,
    `${sign}￥${whole.replace(/\B(?=(\d{3})+$)/gu, ",")}.${cents}`,
    `${sign}${whole}.${cents}元`,
  ];
  return spellings[look % spellings.length]!;
}

function spellRate(rate: bigint | null | "unreadable", look: number): Cell {
  if (rate === null) return null;
  if (rate === "unreadable") return ["1.5", "百分之一", 1.01, -0.01, 0.0000001, "101%"][look % 6];
  const percent = `${String(rate / 10_000n)}.${String(rate % 10_000n).padStart(4, "0")}`;
  const spellings: readonly Cell[] = [
    Number(rate) / 1_000_000,
    `${percent}%`,
    `${percent}％`,
    String(Number(rate) / 1_000_000),
  ];
  const spelled = spellings[look % spellings.length]!;
  return spelled === "0.000001" || spelled === "1e-6" ? `${percent}%` : spelled;
}
