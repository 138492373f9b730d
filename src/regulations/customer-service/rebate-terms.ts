import { firstDayOfMonth, formatDay, monthOfDay } from "../../kernel/excel-date";
import type { FindingData } from "../../kernel/finding";
import { yuanFromFen } from "../../kernel/money";
import type { Table } from "../../kernel/table";
import { foldCompact } from "../../kernel/text";
import type { Tier } from "./rebate-due";
import { EVERY_AGENT, METHODS, type Method } from "./sheets-rebates";

export type TermsMessage =
  | "gapBetweenTiers"
  | "overlappingTiers"
  | "emptyTier"
  | "mixedMethods"
  | "unknownMethod"
  | "severalFixedRates"
  | "limitsOfFixedRate"
  | "endsBeforeStart"
  | "overlappingVersions"
  | "changeInsideMonth";

/** What is wrong with a cell of 返佣政策. */
export interface TermsProblem {
  readonly message: TermsMessage;
  readonly row: number;
  readonly column: "方式" | "下限" | "上限" | "生效日期" | "失效日期";
  readonly data: FindingData;
}

/** The tiers of one agent that hold from one day to another. */
export interface TermsVersion {
  /** 0 = always. */
  readonly firstDay: number;
  /** Infinity where nothing ends it; the day before a later version where that supersedes it. */
  readonly lastDay: number;
  readonly method: Method;
  /** The lowest first; of a fixed rate one. */
  readonly tiers: readonly Tier[];
  /** Unreadable where a row can't be read, contradictory where tiers or methods don't fit together. */
  readonly state: "usable" | "unreadable" | "contradictory";
  /** Its first row in the sheet. */
  readonly row: number;
}

/** Everything that 返佣政策 says of one agent, or of all that have no terms of their own. */
export interface AgentTerms {
  /** By first day. */
  readonly versions: readonly TermsVersion[];
  /** Contradictory tiers or methods in any version, or a row that belongs to no known days: never computed. */
  readonly isBroken: boolean;
  /** Days on which two versions hold; both ends included. */
  readonly overlaps: readonly (readonly [firstDay: number, lastDay: number])[];
}

export interface RebateTerms {
  /** The terms by which an agent is computed: its own, else those for all; null where there are none. */
  termsOf(agent: number): AgentTerms | null;
  readonly forEveryAgent: AgentTerms | null;
  readonly problems: readonly TermsProblem[];
}

export function versionInForce(terms: AgentTerms, day: number): TermsVersion | null {
  const { versions } = terms;
  for (let index = versions.length - 1; index >= 0; index--) {
    const version = versions[index];
    if (version.firstDay <= day && day <= version.lastDay) return version;
  }
  return null;
}

interface DraftVersion {
  readonly firstDay: number;
  /** 0 = no end. */
  readonly endDay: number;
  readonly rows: number[];
  isReadable: boolean;
}

interface DraftTerms {
  readonly versions: Map<string, DraftVersion>;
  hasStrayRow: boolean;
}

/**
 * Reads 返佣政策 (篇6 四(一)1; contracts-rebates.md 4 to 7).
 *
 * @param methodInstead counts in place of what the rows write, for a formula that names it
 */
export function readRebateTerms(table: Table, methodInstead: Method | null = null): RebateTerms {
  return new TermsReader(table, methodInstead).read();
}

class TermsReader {
  readonly #agents: Int32Array;
  readonly #methods: Int32Array;
  readonly #lowers: Float64Array;
  readonly #uppers: Float64Array;
  readonly #rates: Float64Array;
  readonly #firstDays: Int32Array;
  readonly #lastDays: Int32Array;
  readonly #problems: TermsProblem[] = [];

  constructor(
    private readonly table: Table,
    private readonly methodInstead: Method | null,
  ) {
    this.#agents = table.texts("代理商编号");
    this.#methods = table.texts("方式");
    this.#lowers = table.figures("下限");
    this.#uppers = table.figures("上限");
    this.#rates = table.figures("比例");
    this.#firstDays = table.days("生效日期");
    this.#lastDays = table.days("失效日期");
  }

  read(): RebateTerms {
    const { lexicon } = this.table;
    const drafts = this.#drafts();
    const everyAgent = drafts.get(0);
    const forAll = everyAgent === undefined ? null : this.#finish(everyAgent, EVERY_AGENT);
    const own = new Map<number, AgentTerms>();
    for (const [agent, draft] of drafts) {
      if (agent !== 0) own.set(agent, this.#finish(draft, lexicon.textOf(agent)));
    }
    return { termsOf: (agent) => own.get(agent) ?? forAll, forEveryAgent: forAll, problems: this.#problems };
  }

  /** Agent (0 = every agent) -> its rows by their days. A row that can't be used still speaks for its agent. */
  #drafts(): ReadonlyMap<number, DraftTerms> {
    const { table } = this;
    const everyAgent = table.lexicon.find(EVERY_AGENT);
    const drafts = new Map<number, DraftTerms>();
    for (let row = 0; row < table.rowCount; row++) {
      const written = this.#agents[row];
      if (written < 0) continue;
      const agent = written === everyAgent ? 0 : written;
      const terms = drafts.get(agent) ?? { versions: new Map<string, DraftVersion>(), hasStrayRow: false };
      drafts.set(agent, terms);
      const firstDay = this.#firstDays[row];
      const endDay = this.#lastDays[row];
      if (firstDay < 0 || endDay < 0) {
        terms.hasStrayRow = true;
        continue;
      }
      const key = `${firstDay} ${endDay}`;
      const version = terms.versions.get(key) ?? { firstDay, endDay, rows: [], isReadable: true };
      terms.versions.set(key, version);
      version.rows.push(row);
      if (table.leftOut[row] === 1) version.isReadable = false;
    }
    return drafts;
  }

  #finish({ versions, hasStrayRow }: DraftTerms, agent: string): AgentTerms {
    const ordered = [...versions.values()]
      .filter((version) => !this.#endsBeforeStart(version, agent))
      .sort((a, b) => a.firstDay - b.firstDay || a.rows[0] - b.rows[0]);
    const finished: TermsVersion[] = [];
    const overlaps: [number, number][] = [];
    let isBroken = hasStrayRow;
    ordered.forEach((draft, index) => {
      const next = ordered.slice(index + 1).find(({ firstDay }) => firstDay > draft.firstDay);
      const lastDay = draft.endDay > 0 ? draft.endDay : next === undefined ? Infinity : next.firstDay - 1;
      const version = this.#versionOf(draft, lastDay, agent);
      // A row that can't be read spoils the days on which it would hold; contradictory tiers spoil the agent (5).
      isBroken ||= version.state === "contradictory";
      const overlapped = finished.filter((earlier) => earlier.lastDay >= version.firstDay);
      for (const earlier of overlapped) {
        overlaps.push([version.firstDay, Math.min(earlier.lastDay, version.lastDay)]);
      }
      const data = { agent, date: version.firstDay === 0 ? "" : formatDay(version.firstDay) };
      if (overlapped.length > 0) this.#report("overlappingVersions", version.row, "生效日期", data);
      else if (changesInsideMonth(version, finished)) this.#report("changeInsideMonth", version.row, "生效日期", data);
      finished.push(version);
    });
    return { versions: finished, isBroken, overlaps };
  }

  #endsBeforeStart({ firstDay, endDay, rows }: DraftVersion, agent: string): boolean {
    if (endDay === 0 || endDay >= firstDay) return false;
    const data = { agent, from: formatDay(firstDay), to: formatDay(endDay) };
    this.#report("endsBeforeStart", rows[0], "失效日期", data);
    return true;
  }

  #versionOf({ firstDay, rows, isReadable }: DraftVersion, lastDay: number, agent: string): TermsVersion {
    const readable = rows.filter((row) => this.table.leftOut[row] !== 1);
    const method = this.#methodOf(readable, agent);
    const tiers =
      method === null
        ? null
        : method === "固定"
          ? this.#fixedRate(readable, agent)
          : this.#tiersOf(readable, agent, isReadable);
    return {
      firstDay,
      lastDay,
      method: method ?? "固定",
      tiers: tiers ?? [],
      state: readable.length > 0 && tiers === null ? "contradictory" : isReadable ? "usable" : "unreadable",
      row: rows[0],
    };
  }

  #methodOf(rows: readonly number[], agent: string): Method | null {
    if (this.methodInstead !== null) return rows.length > 0 ? this.methodInstead : null;
    let method: Method | null = null;
    let agreed = true;
    for (const row of rows) {
      const written = this.table.lexicon.textOf(this.#methods[row]);
      const known = METHODS.find((name) => name === foldCompact(written));
      if (known === undefined) {
        this.#report("unknownMethod", row, "方式", { agent, method: written });
        agreed = false;
      } else if (method !== null && known !== method) {
        this.#report("mixedMethods", row, "方式", { agent, method: known, first: method });
        agreed = false;
      } else method = known;
    }
    return agreed ? method : null;
  }

  #fixedRate(rows: readonly number[], agent: string): readonly Tier[] | null {
    for (const row of rows) {
      const lower = this.#lowers[row];
      const upper = this.#uppers[row];
      // 下限 must be there, so that a 0 is filled in where a limit means nothing.
      const column = lower !== 0 && !Number.isNaN(lower) ? "下限" : Number.isNaN(upper) ? null : "上限";
      if (column === null) continue;
      this.#report("limitsOfFixedRate", row, column, {
        agent,
        limit: yuanFromFen(column === "下限" ? lower : upper),
      });
    }
    for (const row of rows.slice(1)) this.#report("severalFixedRates", row, "方式", { agent });
    return rows.length > 1 ? null : rows.map((row) => this.#tierOf(row));
  }

  #tierOf(row: number): Tier {
    const lower = this.#lowers[row];
    const upper = this.#uppers[row];
    return {
      lowerFen: Number.isNaN(lower) ? 0 : lower,
      upperFen: Number.isNaN(upper) ? Infinity : upper,
      rate: this.#rates[row] + 0,
      row,
    };
  }

  #tiersOf(rows: readonly number[], agent: string, isWhole: boolean): readonly Tier[] | null {
    const tiers = rows.map((row) => this.#tierOf(row)).sort((a, b) => a.lowerFen - b.lowerFen || a.row - b.row);
    let agree = true;
    let reachedFen: number | null = null;
    for (const { lowerFen, upperFen, row } of tiers) {
      const lower = yuanFromFen(lowerFen);
      if (upperFen <= lowerFen) {
        this.#report("emptyTier", row, "上限", { agent, lower, upper: yuanFromFen(upperFen) });
        agree = false;
        continue;
      }
      // Where a row can't be read, what is missing between the others may stand in it.
      if (reachedFen !== null && isWhole && lowerFen !== reachedFen) {
        const reached = Number.isFinite(reachedFen) ? yuanFromFen(reachedFen) : null;
        this.#report(lowerFen > reachedFen ? "gapBetweenTiers" : "overlappingTiers", row, "下限", {
          agent,
          lower,
          reached,
        });
        agree = false;
      }
      reachedFen = Math.max(reachedFen ?? upperFen, upperFen);
    }
    return agree ? tiers : null;
  }

  #report(message: TermsMessage, row: number, column: TermsProblem["column"], data: FindingData): void {
    this.#problems.push({ message, row, column, data });
  }
}

/** Whether other terms were in force earlier in the month in which a version begins. */
function changesInsideMonth({ firstDay }: TermsVersion, earlier: readonly TermsVersion[]): boolean {
  if (firstDay === 0) return false;
  const monthStart = firstDayOfMonth(monthOfDay(firstDay));
  return firstDay > monthStart && earlier.some(({ lastDay }) => lastDay >= monthStart);
}
