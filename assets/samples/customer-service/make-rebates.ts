/**
 * The rebate sheets of the sample workbook: 14 months of trades, payments and reports of 300 (invented) agents, with
 * faults planted on purpose. `rebateSample()` is the same on every machine: its own seeded generator, no clock. What is
 * right in it comes from the plain implementation of the tests, not from the product.
 */
import type { Cell } from "../../../src/kernel/sheet-source";
import {
  judgeRebates,
  lastDayOf,
  type OpeningRow,
  type PaymentRow,
  type RebateLedger,
  type ReportRow,
  type TermsRow,
  type TradeRow,
} from "../../../test/oracle/rebates";
import type { ColumnLook, SampleSheet } from "../duty/make-sample";

export interface PlantedRebateFault {
  readonly id: string;
  /** The row of the rule catalogue. */
  readonly catalogue: string;
  readonly what: string;
  readonly sheet: string;
  readonly cell: string;
  readonly severity: "error" | "warning" | "needs-review";
  readonly clause: string;
  /** Of a reported figure that differs. */
  readonly cause?: string;
}

export interface RebateSample {
  readonly sheets: readonly SampleSheet[];
  readonly planted: readonly PlantedRebateFault[];
  readonly ledger: RebateLedger;
}

type Writable<Row> = { -readonly [Key in keyof Row]: Row[Key] };

/** Title, blank row, header: data begin in row 4. */
const FIRST_ROW = 4;
const AGENTS = 300;
const MONTHS = [
  ...["2025-11", "2025-12"],
  ...Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, "0")}`),
];

const CITIES = [
  ...["济南", "青岛", "烟台", "潍坊", "临沂", "淄博", "济宁", "泰安", "威海", "日照"],
  ...["德州", "聊城", "滨州", "菏泽", "枣庄", "东营", "郑州", "洛阳", "开封", "新乡"],
  ...["石家庄", "唐山", "邯郸", "保定", "沧州", "徐州", "南京", "苏州", "合肥", "芜湖"],
];
const FIRMS = ["恒丰", "瑞祥", "金桥", "宏达", "永信", "盛元", "天成", "汇通", "嘉和", "中鑫"];

/** Mulberry32. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const codeOf = (index: number): string => `A${String(index).padStart(3, "0")}`;
const nameOf = (index: number): string => `${CITIES[index % 30] ?? ""}${FIRMS[Math.floor(index / 30)] ?? ""}`;
const dayIn = (month: string, day: number): string => `${month}-${String(day).padStart(2, "0")}`;
const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const serialOf = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000) + 25_569;
const fenOf = (yuan: string | number | null | undefined): bigint => BigInt(Math.round(Number(yuan ?? 0) * 100));
const yuanOf = (fen: bigint | null | "unreadable"): Cell => (typeof fen === "bigint" ? Number(fen) / 100 : fen);

export function rebateSample(): RebateSample {
  return new SampleMaker().make();
}

class SampleMaker {
  readonly #random = randomNumbers(20260601);
  readonly #trades: Writable<TradeRow>[] = [];
  readonly #terms: Writable<TermsRow>[] = [];
  readonly #payments: Writable<PaymentRow>[] = [];
  readonly #openings: Writable<OpeningRow>[] = [];
  readonly #planted: PlantedRebateFault[] = [];
  /** What a cell holds in place of what the ledger says: `交易流水 7 日期`, rows from 0. */
  readonly #written = new Map<string, Cell>();

  make(): RebateSample {
    this.#makeTerms();
    this.#makeTrades();
    this.#makeOpenings();
    this.#plantBooks();
    this.#payWhatIsOwed();
    this.#plantPayments();
    const books = {
      trades: this.#trades,
      terms: this.#terms,
      payments: this.#payments,
      openings: this.#openings,
    };
    const right = judgeRebates({ ...books, rebateReport: null, outstandingReport: null }).返佣月报;
    const rebateReport = this.#reportOf(right, [3, 4], (month, index) => dayIn(next(month), 1 + (index % 5)));
    const outstandingReport = this.#reportOf(right, [6, 7], (month, index) => addDays(lastDayOf(month), -(index % 3)));
    this.#plantReports(rebateReport, outstandingReport, right);
    const ledger: RebateLedger = { ...books, rebateReport, outstandingReport };
    return { sheets: this.#sheetsOf(ledger), planted: this.#planted, ledger };
  }

  // ------------------------------------------------------------------------------------------------------- books

  /** Everyone by whole tiers, anew from July; 40 agents by marginal tiers of their own, 20 by a fixed rate. */
  #makeTerms(): void {
    const tiers = (agent: string | null, method: string, rates: readonly bigint[], from: string): void => {
      const limits = [0n, 5_000_000n, 20_000_000n, null];
      rates.forEach((rate, index) => {
        this.#terms.push({ agent, method, lower: limits[index]!, upper: limits[index + 1]!, rate, from, to: null });
      });
    };
    tiers("全部", "全额阶梯", [4_000n, 6_000n, 8_000n], "2025-10-01");
    tiers("全部", "全额阶梯", [4_500n, 6_500n, 8_500n], "2026-07-01");
    for (let index = 1; index <= 40; index++) {
      tiers(codeOf(index), "超额累进", [5_000n, 7_500n, 10_000n], "2025-10-01");
    }
    for (let index = 41; index <= 60; index++) {
      this.#terms.push({
        agent: codeOf(index),
        method: "固定",
        lower: null,
        upper: null,
        rate: 5_000n + BigInt(index * 25),
        from: "2025-10-01",
        to: null,
      });
    }
  }

  #makeTrades(): void {
    for (const month of MONTHS) {
      const days: Writable<TradeRow>[] = [];
      for (let index = 1; index <= AGENTS; index++) {
        const count = 2 + Math.floor(this.#random() * 3);
        for (let trade = 0; trade < count; trade++) {
          const amount = BigInt(500_00 + Math.floor(this.#random() ** 3 * 12_000_000));
          const isRefunded = this.#random() < 0.06;
          days.push({
            date: dayIn(month, 1 + Math.floor(this.#random() * 28)),
            agent: codeOf(index),
            name: nameOf(index - 1),
            amount,
            refund: isRefunded ? amount / BigInt(2 + Math.floor(this.#random() * 8)) : null,
          });
        }
      }
      days.sort((a, b) => (a.date! < b.date! ? -1 : a.date! > b.date! ? 1 : 0));
      this.#trades.push(...days);
    }
  }

  #makeOpenings(): void {
    for (let index = 1; index <= AGENTS; index++) {
      if (index % 3 !== 0) continue;
      const amount = BigInt(Math.floor(this.#random() * 90_000));
      this.#openings.push({ agent: codeOf(index), amount, month: index % 2 === 0 ? MONTHS[0]! : null });
    }
  }

  /** Pays on the 25th what was outstanding at the month's start, some of it in two parts. */
  #payWhatIsOwed(): void {
    const bare: RebateLedger = {
      trades: this.#trades,
      terms: this.#terms,
      payments: [],
      openings: this.#openings,
      rebateReport: null,
      outstandingReport: null,
    };
    const owed = new Map<string, bigint>();
    for (const row of judgeRebates(bare).返佣月报) {
      const [month, agent] = [String(row[0]), String(row[1])];
      if (row[4] === null) continue;
      const before = owed.get(agent) ?? fenOf(row[5]);
      const amount = before > 0n ? before : 0n;
      owed.set(agent, before - amount + fenOf(row[4]));
      if (amount === 0n) continue;
      const isSplit = this.#random() < 0.1 && amount > 100n;
      const first = isSplit ? amount / 3n : amount;
      this.#payments.push({ date: dayIn(month, 25), agent, amount: first });
      if (isSplit) this.#payments.push({ date: dayIn(month, 27), agent, amount: amount - first });
    }
  }

  // ------------------------------------------------------------------------------------------------------ faults

  #plant(
    fault: Omit<PlantedRebateFault, "cell" | "clause"> & { readonly clause?: string; readonly cell?: string },
    row: number | null,
    column: string,
  ): void {
    this.#planted.push({
      clause: "篇6 四(一)1",
      ...fault,
      cell: `${letterOf(fault.sheet, column)}${String(row === null ? FIRST_ROW - 1 : FIRST_ROW + row)}`,
    });
  }

  #write(sheet: string, row: number, column: string, cell: Cell): void {
    this.#written.set(`${sheet} ${String(row)} ${column}`, cell);
  }

  /** The first trade of an agent in a month. */
  #tradeOf(agent: string, month: string): number {
    return this.#trades.findIndex((trade) => trade.agent === agent && trade.date?.startsWith(month) === true);
  }

  #plantBooks(): void {
    const trades = this.#trades;
    const error = { catalogue: "6-03", sheet: "交易流水", severity: "error" } as const;
    const warning = { ...error, severity: "warning" } as const;

    let row = this.#tradeOf("A101", "2026-02");
    trades[row]!.date = null;
    this.#write("交易流水", row, "日期", "2026-02-30");
    this.#plant({ ...error, id: "trade-date", what: "2026-02-30 is no day" }, row, "日期");

    row = this.#tradeOf("A102", "2026-03");
    trades[row]!.amount = "unreadable";
    this.#write("交易流水", row, "交易额", 1234.567);
    this.#plant({ ...error, id: "trade-decimals", what: "an amount of three decimals" }, row, "交易额");

    row = this.#tradeOf("A103", "2026-04");
    trades[row]!.agent = null;
    this.#plant({ ...error, id: "trade-agent", what: "a trade without an agent" }, row, "代理商编号");

    row = this.#tradeOf("A104", "2026-05");
    trades[row]!.amount = -1200_00n;
    trades[row]!.refund = null;
    this.#plant({ ...warning, id: "trade-negative", what: "a refund entered as a negative trade" }, row, "交易额");

    row = this.#tradeOf("A105", "2026-05");
    trades[row]!.refund = -300_00n;
    this.#plant({ ...warning, id: "refund-negative", what: "a negative refund" }, row, "退款");

    row = this.#tradeOf("A106", "2026-06");
    const renamedOn = trades[row]!.date!;
    for (const trade of trades) {
      if (trade.agent === "A106" && trade.date! >= renamedOn) trade.name = "东营宏达新店";
    }
    this.#plant({ ...warning, id: "agent-renamed", what: "A106 bears another name from June on" }, row, "代理商名称");

    this.#plantTerms();

    const opening = { catalogue: "6-04", sheet: "期初待返", severity: "error", clause: "篇6 四(一)2" } as const;
    this.#openings.push({ agent: "A003", amount: 88_00n, month: null });
    this.#plant(
      { ...opening, id: "opening-twice", what: "a second opening balance of A003" },
      this.#openings.length - 1,
      "代理商编号",
    );
    this.#openings.push({ agent: "A107", amount: 12_345_67n, month: "2026-03" });
    this.#plant(
      { ...opening, id: "opening-carried", what: "an opening balance of March that isn't the carried one" },
      this.#openings.length - 1,
      "金额",
    );
    this.#openings.push({ agent: "A109", amount: -1_00n, month: MONTHS[0]! });
    this.#plant(
      { ...opening, id: "opening-negative", what: "A109 was paid too much before the records begin" },
      this.#openings.length - 1,
      "金额",
    );
  }

  #plantTerms(): void {
    const error = { catalogue: "6-05", sheet: "返佣政策", severity: "error" } as const;
    const warning = { ...error, severity: "warning" } as const;
    const add = (agent: string, row: Partial<TermsRow>): number =>
      this.#terms.push({
        agent,
        method: "固定",
        lower: null,
        upper: null,
        rate: 6_000n,
        from: "2025-10-01",
        to: null,
        ...row,
      }) - 1;
    const slab = (agent: string, lower: bigint, upper: bigint | null): number =>
      add(agent, { method: "全额阶梯", lower, upper });

    slab("A281", 0n, 50_000_00n);
    this.#plant(
      { ...error, id: "tiers-gap", what: "a gap of a fen between two tiers" },
      slab("A281", 50_000_01n, null),
      "下限",
    );
    slab("A282", 0n, 50_000_00n);
    this.#plant(
      { ...error, id: "tiers-overlap", what: "two tiers share amounts" },
      slab("A282", 49_999_99n, null),
      "下限",
    );
    slab("A283", 0n, 50_000_00n);
    const mixed = add("A283", { method: "超额累进", lower: 50_000_00n });
    this.#plant({ ...error, id: "methods-mixed", what: "two methods at one time" }, mixed, "方式");
    const unknown = add("A284", { method: "阶梯返佣" });
    this.#plant({ ...error, id: "method-unknown", what: "a method that isn't known" }, unknown, "方式");
    const limited = add("A285", { lower: 1000_00n });
    this.#plant({ ...warning, id: "fixed-limits", what: "a lower limit at a fixed rate" }, limited, "下限");
    add("A286", { to: "2026-06-30" });
    const overlapping = add("A286", { from: "2026-06-01", rate: 7_000n });
    this.#plant({ ...error, id: "versions-overlap", what: "two versions hold in June" }, overlapping, "生效日期");
    add("A287", {});
    const changed = add("A287", { from: "2026-05-16", rate: 7_000n });
    this.#plant({ ...warning, id: "version-mid-month", what: "terms change on 16 May" }, changed, "生效日期");
    const capped = slab("A288", 0n, 100_00n);
    this.#plant({ ...error, id: "beyond-tiers", what: "trade above the last upper limit" }, capped, "上限");
    const rate = add("A289", { rate: "unreadable" });
    this.#write("返佣政策", rate, "比例", "1.5");
    this.#plant({ ...error, catalogue: "6-03", id: "rate-unreadable", what: "a rate of 150%" }, rate, "比例");
    add("A290", { from: "2026-01-01" });
    this.#plant(
      { ...error, catalogue: "6-03", sheet: "交易流水", id: "no-terms", what: "A290 trades before its terms begin" },
      this.#tradeOf("A290", MONTHS[0]!),
      "代理商编号",
    );
  }

  #plantPayments(): void {
    const fault = { catalogue: "6-04", sheet: "返佣支付", clause: "篇6 四(一)2" } as const;
    const last = MONTHS.at(-1)!;
    const add = (date: string, agent: string, amount: bigint): number =>
      this.#payments.push({ date, agent, amount }) - 1;
    this.#plant(
      { ...fault, severity: "error", id: "overpaid", what: "A110 is paid 99,999 yuan too much in the last month" },
      add(dayIn(last, 28), "A110", 99_999_00n),
      "金额",
    );
    this.#plant(
      { ...fault, severity: "warning", id: "clawback", what: "50 yuan come back from A111" },
      add(dayIn(last, 28), "A111", -50_00n),
      "金额",
    );
  }

  #plantReports(
    rebates: Writable<ReportRow>[],
    outstanding: Writable<ReportRow>[],
    right: readonly (readonly (string | number | null)[])[],
  ): void {
    const error = { catalogue: "6-03", sheet: "返佣报表", severity: "error" } as const;
    const errorOfBalance = { ...error, catalogue: "6-04", sheet: "待返统计", clause: "篇6 四(一)2" } as const;
    const at = (rows: readonly ReportRow[], agent: string, month: string): number =>
      rows.findIndex((row) => row.agent === agent && row.month === month);
    const figure = (agent: string, month: string, column: number): bigint =>
      fenOf(right.find((row) => row[0] === month && row[1] === agent)?.[column]);
    const report = (
      id: string,
      what: string,
      cause: string,
      agent: string,
      month: string,
      changed: Partial<Pick<ReportRow, "first" | "second">>,
    ): void => {
      const row = at(rebates, agent, month);
      Object.assign(rebates[row]!, changed);
      if (changed.first !== undefined) this.#plant({ ...error, id: `${id}-trade`, what, cause }, row, "交易额");
      if (changed.second !== undefined) this.#plant({ ...error, id, what, cause }, row, "返佣金额");
    };
    const part = (fen: bigint, millionths: bigint): bigint => (fen * millionths + 500_000n) / 1_000_000n;
    const lowTier = (agent: string): string =>
      MONTHS.slice(0, 8).find((month) => figure(agent, month, 3) < 5_000_000n) ?? MONTHS[0]!;
    const highTier = (agent: string): string =>
      MONTHS.slice(0, 8).find(
        (month) => figure(agent, month, 3) >= 5_000_000n && figure(agent, month, 3) < 20_000_000n,
      )!;

    const july = figure("A120", "2026-07", 3);
    const oldRate = july < 5_000_000n ? 4_000n : july < 20_000_000n ? 6_000n : 8_000n;
    report("rate-old", "July by the terms that ended in June", "rate", "A120", "2026-07", {
      second: part(july, oldRate),
    });
    report("rate-fixed", "A041 at 0.7% instead of its own rate", "rate", "A041", "2026-02", {
      second: part(figure("A041", "2026-02", 3), 7_000n),
    });
    const reached = highTier("A121");
    report("tier-low", "the rate of the tier below", "tier", "A121", reached, {
      second: part(figure("A121", reached, 3), 4_000n),
    });
    const marginal = highTier("A001");
    report("tier-method", "A001 by whole tiers, though its own are marginal", "tier", "A001", marginal, {
      second: part(figure("A001", marginal, 3), 7_500n),
    });
    const forgotten = lowTier("A122");
    const trade = this.#trades[this.#tradeOf("A122", forgotten)]!;
    const net = fenOf(Number(trade.amount) / 100) - (typeof trade.refund === "bigint" ? trade.refund : 0n);
    const rest = figure("A122", forgotten, 3) - net;
    report("trade-forgotten", "one trade isn't in the report", "missingTrade", "A122", forgotten, {
      first: rest,
      second: part(rest, 4_000n),
    });
    const dueOf = (agent: string, month: string): bigint => figure(agent, month, 4);
    report("rounded", "rounded down to whole yuan", "rounding", "A123", "2026-04", {
      second: (dueOf("A123", "2026-04") / 100n) * 100n,
    });
    report("mistyped", "1,357.91 yuan too much", "unknown", "A124", "2026-04", {
      second: dueOf("A124", "2026-04") + 1_357_91n,
    });

    // A payment of May entered under June.
    const [may, june] = [at(outstanding, "A125", "2026-05"), at(outstanding, "A125", "2026-06")];
    const moved = outstanding[may]!.first as bigint;
    outstanding[may]!.first = 0n;
    outstanding[may]!.second = (outstanding[may]!.second as bigint) + moved;
    outstanding[june]!.first = (outstanding[june]!.first as bigint) + moved;
    const shifted = { ...errorOfBalance, what: "a payment of May entered under June", cause: "otherMonth" } as const;
    this.#plant({ ...shifted, id: "payment-shifted" }, may, "实际返佣金额");
    this.#plant({ ...shifted, id: "payment-shifted-balance" }, may, "待返金额");
    this.#plant({ ...shifted, id: "payment-shifted-to" }, june, "实际返佣金额");

    const late = at(rebates, "A130", "2026-08");
    rebates[late]!.done = "2026-09-07";
    this.#plant({ ...error, id: "report-late", what: "done on the 7th" }, late, "完成日期");
    const sixth = at(rebates, "A131", "2026-08");
    rebates[sixth]!.done = "2026-09-06";
    this.#plant({ ...error, severity: "warning", id: "report-on-6th", what: "done on the 6th" }, sixth, "完成日期");
    const undated = at(rebates, "A132", "2026-08");
    rebates[undated]!.done = null;
    this.#plant({ ...error, severity: "needs-review", id: "report-undated", what: "no date" }, undated, "完成日期");
    const lateBalance = at(outstanding, "A133", "2026-09");
    outstanding[lateBalance]!.done = "2026-10-01";
    this.#plant(
      { ...errorOfBalance, id: "balance-late", what: "done the day after the month's end" },
      lateBalance,
      "完成日期",
    );
    const undatedBalance = at(outstanding, "A134", "2026-09");
    outstanding[undatedBalance]!.done = null;
    this.#plant(
      { ...errorOfBalance, severity: "needs-review", id: "balance-undated", what: "no date" },
      undatedBalance,
      "完成日期",
    );

    const unreadable = at(rebates, "A135", "2026-10");
    rebates[unreadable]!.second = "unreadable";
    this.#write("返佣报表", unreadable, "返佣金额", "约1200元");
    this.#plant(
      { ...error, id: "report-unreadable", what: "a rebate written as “about 1200”" },
      unreadable,
      "返佣金额",
    );

    // Two halves, which sum to the right figures.
    const halved = at(rebates, "A136", "2026-10");
    const whole = rebates[halved]!;
    const half = { ...whole, first: (whole.first as bigint) / 2n, second: (whole.second as bigint) / 2n };
    rebates.push({
      ...whole,
      first: (whole.first as bigint) - half.first,
      second: (whole.second as bigint) - half.second,
    });
    Object.assign(whole, half);
    this.#plant(
      { ...error, id: "report-twice", what: "A136 is listed twice, in halves" },
      rebates.length - 1,
      "代理商编号",
    );
    rebates.push({ month: "2026-11", agent: "A999", first: 5_000_00n, second: 0n, done: "2026-12-03" });
    this.#plant(
      { ...error, id: "report-stranger", what: "an agent that never traded", cause: "unknown" },
      rebates.length - 1,
      "交易额",
    );
    // Last of all, since it moves the rows below it: the last row of its kind.
    const dropped = outstanding.length - 1;
    outstanding.splice(dropped, 1);
    this.#plant(
      { ...errorOfBalance, id: "balance-missing", what: "A300 is missing from the last month", cause: "unknown" },
      null,
      "月份",
    );
  }

  // ------------------------------------------------------------------------------------------------------ sheets

  #reportOf(
    right: readonly (readonly (string | number | null)[])[],
    [first, second]: readonly [number, number],
    doneOf: (month: string, index: number) => string,
  ): Writable<ReportRow>[] {
    return right.map((row, index) => ({
      month: String(row[0]),
      agent: String(row[1]),
      first: fenOf(row[first]),
      second: fenOf(row[second]),
      done: doneOf(String(row[0]), index),
    }));
  }

  #sheetsOf({
    trades,
    terms,
    payments,
    openings,
    rebateReport,
    outstandingReport,
  }: RebateLedger): readonly SampleSheet[] {
    const day = (date: string | null): Cell => (date === null ? null : serialOf(date));
    const rate = (millionths: TermsRow["rate"]): Cell =>
      typeof millionths === "bigint" ? Number(millionths) / 1_000_000 : millionths;
    const report = (rows: readonly ReportRow[]): Cell[][] =>
      rows.map((row) => [row.month, row.agent, yuanOf(row.first), yuanOf(row.second), day(row.done)]);
    return [
      this.#sheet(
        "交易流水",
        "代理商交易流水（2025年11月至2026年12月）",
        trades.map((row) => [day(row.date), row.agent, row.name, yuanOf(row.amount), yuanOf(row.refund)]),
      ),
      this.#sheet(
        "返佣政策",
        "代理商返佣政策",
        terms.map((row) => [
          row.agent,
          row.method,
          yuanOf(row.lower),
          yuanOf(row.upper),
          rate(row.rate),
          day(row.from),
          day(row.to),
        ]),
      ),
      this.#sheet(
        "返佣支付",
        "返佣支付登记",
        (payments ?? []).map((row) => [day(row.date), row.agent, yuanOf(row.amount)]),
      ),
      this.#sheet(
        "期初待返",
        "2025年11月初待返金额",
        (openings ?? []).map((row) => [row.agent, yuanOf(row.amount), row.month]),
      ),
      this.#sheet("返佣报表", "代理商返佣报表", report(rebateReport ?? [])),
      this.#sheet("待返统计", "代理商实际返佣和待返统计", report(outstandingReport ?? [])),
    ];
  }

  #sheet(name: string, title: string, rows: readonly (readonly Cell[])[]): SampleSheet {
    const columns = COLUMNS[name] ?? [];
    const header = columns.map(({ name: column }) => (column === "金额" ? "金额（元）" : column));
    const blank = columns.map((): Cell => null);
    return {
      name,
      rows: [
        [title, ...blank.slice(1)],
        blank,
        header,
        ...rows.map((cells, row) =>
          cells.map((cell, column) => {
            const key = `${name} ${String(row)} ${columns[column]?.name ?? ""}`;
            return this.#written.get(key) ?? cell;
          }),
        ),
        ["备注：青禾公司客户服务部制表", ...blank.slice(1)],
      ],
      merges: [{ row: 0, column: 0, rowCount: 1, columnCount: columns.length }],
      hiddenColumns: [],
      widths: columns.map(({ look }) => (look === "text" ? 16 : 14)),
      looks: columns.map(({ look }) => look),
      titleRows: [0],
      headerRows: [2],
    };
  }
}

const column = (name: string, look: ColumnLook): { readonly name: string; readonly look: ColumnLook } => ({
  name,
  look,
});
const REPORT_HEAD = [column("月份", "centre"), column("代理商编号", "centre")];

const COLUMNS: Readonly<Record<string, readonly { readonly name: string; readonly look: ColumnLook }[]>> = {
  交易流水: [
    column("日期", "date"),
    column("代理商编号", "centre"),
    column("代理商名称", "text"),
    column("交易额", "money"),
    column("退款", "money"),
  ],
  返佣政策: [
    column("代理商编号", "centre"),
    column("方式", "centre"),
    column("下限", "money"),
    column("上限", "money"),
    column("比例", "number"),
    column("生效日期", "date"),
    column("失效日期", "date"),
  ],
  返佣支付: [column("日期", "date"), column("代理商编号", "centre"), column("金额", "money")],
  期初待返: [column("代理商编号", "centre"), column("金额", "money"), column("月份", "centre")],
  返佣报表: [...REPORT_HEAD, column("交易额", "money"), column("返佣金额", "money"), column("完成日期", "date")],
  待返统计: [...REPORT_HEAD, column("实际返佣金额", "money"), column("待返金额", "money"), column("完成日期", "date")],
};

function letterOf(sheet: string, name: string): string {
  return String.fromCharCode(65 + (COLUMNS[sheet] ?? []).findIndex((one) => one.name === name));
}

function next(month: string): string {
  return addDays(lastDayOf(month), 1).slice(0, 7);
}
