import type { Table } from "../../kernel/table";
import { plus, type ExactInteger } from "./exact-integer";

export type ReportedColumn = "交易额" | "返佣金额" | "实际返佣金额" | "待返金额";

/** What a report says of one agent in one month. */
export interface ReportedMonth {
  readonly month: number;
  /** Number of the lexicon. */
  readonly agent: number;
  /** The rows that say it; one, unless the agent is listed twice. */
  readonly rows: readonly number[];
  readonly figures: ReadonlyMap<ReportedColumn, ExactInteger>;
}

/** 返佣报表 or 待返统计, by month and agent; what is listed twice is summed (contracts-rebates.md 10). */
export class RebateReport {
  readonly #months = new Map<
    number,
    { month: number; agent: number; rows: number[]; figures: Map<ReportedColumn, ExactInteger> }
  >();
  /** Month and agent of rows that can't be read: nothing is missing there, but nothing is known. */
  readonly #unreadable = new Set<number>();
  /** Later rows of one agent and month. */
  readonly repeated: readonly { readonly row: number; readonly first: number }[];

  constructor(
    readonly table: Table,
    readonly columns: readonly ReportedColumn[],
  ) {
    const months = table.months("月份");
    const agents = table.texts("代理商编号");
    const figures = columns.map((column) => ({ column, values: table.figures(column) }));
    const repeated: { row: number; first: number }[] = [];
    for (let row = 0; row < table.rowCount; row++) {
      const month = months[row];
      const agent = agents[row];
      if (table.leftOut[row] === 1) {
        if (month > 0 && agent > 0) this.#unreadable.add(this.#keyOf(month, agent));
        continue;
      }
      const key = this.#keyOf(month, agent);
      const known = this.#months.get(key);
      if (known === undefined) {
        const sums = new Map(figures.map(({ column, values }) => [column, values[row]]));
        this.#months.set(key, { month, agent, rows: [row], figures: sums });
        continue;
      }
      repeated.push({ row, first: known.rows[0] });
      known.rows.push(row);
      for (const { column, values } of figures) {
        known.figures.set(column, plus(known.figures.get(column) ?? 0, values[row]));
      }
    }
    this.repeated = repeated;
  }

  get months(): Iterable<ReportedMonth> {
    return this.#months.values();
  }

  find(month: number, agent: number): ReportedMonth | undefined {
    return this.#months.get(this.#keyOf(month, agent));
  }

  isUnreadable(month: number, agent: number): boolean {
    return this.#unreadable.has(this.#keyOf(month, agent));
  }

  #keyOf(month: number, agent: number): number {
    return month * this.table.lexicon.size + agent;
  }
}

/** One reported figure that isn't the recomputed one, or that is missing from its report. */
export interface RebateDifference {
  readonly report: RebateReport;
  readonly month: number;
  /** Number of the lexicon. */
  readonly agent: number;
  readonly column: ReportedColumn;
  /** null where the report lacks the agent in this month. */
  readonly reported: ExactInteger | null;
  readonly recomputed: ExactInteger;
  /** The report's first row for it; -1 where it is missing. */
  readonly row: number;
}
