import { dateFromDay, dayFromDate, formatDay, yearBefore } from "../../kernel/excel-date";
import type { Lexicon } from "../../kernel/lexicon";
import type { Table } from "../../kernel/table";
import { foldCompact } from "../../kernel/text";
import { DAY_SECONDS, hasDate } from "../../kernel/time-of-day";
import { leakFacts, misconductFacts, type OffenceFacts } from "./offence-facts";
import type { ServiceStaff } from "./offence-staff";
import { textId } from "./offence-texts";
import type { Offence, OffenceMessage, OffenceNote, OffenceSource } from "./offences";
import type { CustomerServicePolicy } from "./policy";
import { LEAK_CASES, OFFENCE_ARTICLES, type LeakCase, type OffenceArticle } from "./sheets-offences";
import { OFFENCE_CLAUSES } from "./tallies/service-fine-details";

export interface JudgedOffences {
  /** In the order of judging: 日期, 时间, ledger, row. */
  readonly offences: readonly Offence[];
  /** Person -> the offence that dismisses first. */
  readonly dismissals: ReadonlyMap<number, Offence>;
  readonly notes: readonly OffenceNote[];
}

/**
 * Judges every row of 违纪处罚 and 泄密事件 (篇6 四(五), 五(三); offences.md). Rows that can't be judged are marked left
 * out in their tables.
 */
export function judgeOffences(
  misconduct: Table,
  leaks: Table,
  staff: ServiceStaff,
  policy: CustomerServicePolicy,
): JudgedOffences {
  return new OffenceJudge(misconduct, leaks, staff, policy).judge();
}

/** A row that was read. */
interface LedgerRow {
  readonly table: Table;
  readonly source: OffenceSource;
  readonly row: number;
  readonly day: number;
  readonly time: number;
  readonly person: number;
}

/** A row whose article and person are known. */
interface Candidate extends LedgerRow {
  readonly kind: OffenceArticle | LeakCase;
  readonly clause: string;
  readonly facts: OffenceFacts;
  /** Rows of one incident bear the same object. */
  readonly incident: Incident;
}

interface Incident {
  /** Rows that take part: usable, and not left out by a dismissal. */
  rows: Candidate[];
}

type Outcome = Offence | "afterDismissal" | "unusable";

class OffenceJudge {
  readonly #lexicon: Lexicon;
  readonly #notes: OffenceNote[] = [];

  constructor(
    private readonly misconduct: Table,
    private readonly leaks: Table,
    private readonly staff: ServiceStaff,
    private readonly policy: CustomerServicePolicy,
  ) {
    this.#lexicon = misconduct.lexicon;
  }

  judge(): JudgedOffences {
    const candidates = this.#candidates();
    const byPerson = new Map<number, Candidate[]>();
    for (const candidate of candidates) {
      const own = byPerson.get(candidate.person);
      if (own) own.push(candidate);
      else byPerson.set(candidate.person, [candidate]);
    }
    const outcomes = new Map<Candidate, Outcome>();
    const dismissals = new Map<number, Offence>();
    for (const [person, own] of byPerson) {
      const dismissal = this.#judgePerson(own, outcomes);
      if (dismissal !== null) dismissals.set(person, dismissal);
    }
    const offences: Offence[] = [];
    for (const candidate of candidates) {
      const outcome = outcomes.get(candidate);
      if (outcome === undefined || outcome === "afterDismissal") {
        const dismissed = dismissals.get(candidate.person);
        const date = dismissed === undefined ? "" : formatDay(dismissed.day);
        this.#leaveOut(candidate, "afterDismissal", candidate.clause, { date });
        continue;
      }
      for (const { message, column, severity, data = {} } of candidate.facts.problems) {
        this.#note(candidate, message, column, severity, candidate.clause, data);
      }
      if (outcome === "unusable") candidate.table.leftOut[candidate.row] = 1;
      else offences.push(outcome);
    }
    return { offences, dismissals, notes: this.#notes };
  }

  /** Rows in the order of judging whose article and person are known and that aren't second records. */
  #candidates(): readonly Candidate[] {
    const rows = [...this.#rowsOf(this.misconduct, "违纪处罚"), ...this.#rowsOf(this.leaks, "泄密事件")];
    // The sort is stable: ledger and row are in their order already.
    rows.sort((a, b) => a.day - b.day || a.time - b.time);
    const seen = new Map<string, LedgerRow>();
    const incidents = new Map<string, Incident>();
    return rows.flatMap((row) => {
      const kind = this.#kindOf(row);
      const isKnown = this.#isKnown(row, kind === null ? row.table.schema.clause : OFFENCE_CLAUSES[kind]);
      if (kind === null || !isKnown) return [];
      const event = row.source === "泄密事件" ? textId(row.table.textAt("事件编号", row.row)) : "";
      if (event === "") {
        const key = duplicateKey(row);
        const first = seen.get(key);
        if (first !== undefined) {
          this.#leaveOut(row, "duplicate", OFFENCE_CLAUSES[kind], { first: first.table.address(first.row, "姓名") });
          return [];
        }
        seen.set(key, row);
      }
      const incident = this.#incidentOf(incidents, event === "" ? null : `${row.person} ${event}`);
      const candidate: Candidate = {
        ...row,
        kind,
        clause: OFFENCE_CLAUSES[kind],
        facts: this.#factsOf(row, kind),
        incident,
      };
      if (candidate.facts.isUsable) incident.rows.push(candidate);
      return [candidate];
    });
  }

  #incidentOf(incidents: Map<string, Incident>, key: string | null): Incident {
    const known = key === null ? undefined : incidents.get(key);
    if (known !== undefined) return known;
    const incident: Incident = { rows: [] };
    if (key !== null) incidents.set(key, incident);
    return incident;
  }

  #rowsOf(table: Table, source: OffenceSource): readonly LedgerRow[] {
    const days = table.days("日期");
    const times = table.times("时间");
    const people = table.texts("姓名");
    const rows: LedgerRow[] = [];
    for (let row = 0; row < table.rowCount; row++) {
      if (table.leftOut[row] === 1) continue;
      const time = hasDate(times[row]) ? times[row] % DAY_SECONDS : Math.max(0, times[row]);
      rows.push({ table, source, row, day: days[row], time, person: people[row] });
    }
    return rows;
  }

  /** The article or the case of a row; null where it can't be told, so that the row is left out. */
  #kindOf(row: LedgerRow): OffenceArticle | LeakCase | null {
    const isMisconduct = row.source === "违纪处罚";
    const column = isMisconduct ? "处罚条款" : "情形";
    const written = row.table.textAt(column, row.row);
    const kind = isMisconduct
      ? OFFENCE_ARTICLES.find((article) => article === textId(written))
      : LEAK_CASES.find((leak) => leak === foldCompact(written));
    if (kind !== undefined) return kind;
    row.table.leftOut[row.row] = 1;
    const message = isMisconduct ? "unknownArticle" : "unknownCase";
    this.#note(row, message, column, "error", row.table.schema.clause, { value: written });
    return null;
  }

  #isKnown(row: LedgerRow, clause: string): boolean {
    if (!this.staff.isKnown || this.staff.rowOf(row.person) !== undefined) return true;
    this.#leaveOut(row, "unknownPerson", clause, {});
    return false;
  }

  #factsOf(row: LedgerRow, kind: OffenceArticle | LeakCase): OffenceFacts {
    return isLeak(kind)
      ? leakFacts(row.table, row.row, kind, row.day, this.policy)
      : misconductFacts(row.table, row.row, kind, row.day, this.staff, this.policy);
  }

  /**
   * Judges one person's rows in their order. A row that would be the fined one of its incident, but lies after a
   * dismissal, takes no part; what remains of the incident is then judged anew from the beginning.
   *
   * @returns the offence that dismisses
   */
  #judgePerson(own: readonly Candidate[], outcomes: Map<Candidate, Outcome>): Offence | null {
    const barred = new Set<Candidate>();
    for (;;) {
      let dismissal: { readonly offence: Offence; readonly incident: Incident } | null = null;
      let again = false;
      const counted: Candidate[] = [];
      for (const candidate of own) {
        const { incident, facts } = candidate;
        if (barred.has(candidate)) {
          outcomes.set(candidate, "afterDismissal");
        } else if (dismissal !== null && dismissal.incident !== incident) {
          outcomes.set(candidate, "afterDismissal");
          if (facts.isUsable && incident.rows.length > 1) {
            barred.add(candidate);
            incident.rows = incident.rows.filter((row) => row !== candidate);
            again = true;
            break;
          }
        } else if (!facts.isUsable) {
          outcomes.set(candidate, "unusable");
        } else {
          const offence = this.#offenceOf(candidate, counted);
          if (candidate.kind === "四(五)1") counted.push(candidate);
          outcomes.set(candidate, offence);
          if (offence.dismisses) dismissal ??= { offence, incident };
        }
      }
      if (!again) return dismissal?.offence ?? null;
    }
  }

  #offenceOf(candidate: Candidate, before: readonly Candidate[]): Offence {
    const { table, row, source, day, person, clause, facts, incident, kind } = candidate;
    const { what, amountFen, handling, dismisses } = facts;
    const offence = { table, row, source, day, person, clause, what, times: null, amountFen, handling, dismisses };
    if (kind === "四(五)1") {
      const times = this.#timesOf(candidate, before);
      const fine = repeatedFine(times, day, this.policy);
      return { ...offence, times, ...fine };
    }
    if (this.policy.at("sameIncident", day) === "highest" && highestOf(incident.rows, candidate) !== candidate) {
      return { ...offence, amountFen: 0, handling: "并入同一事件", dismisses: false };
    }
    return offence;
  }

  /** The k of 四(五)1. */
  #timesOf({ day, facts }: Candidate, before: readonly Candidate[]): number {
    const byArticle = this.policy.at("escalationKey", day) === "article";
    const since = windowStart(day, this.policy.at("serviceEscalationWindow", day));
    let times = 1;
    for (const earlier of before) {
      if (earlier.day >= since && (!byArticle || earlier.facts.what === facts.what)) times++;
    }
    return times;
  }

  #leaveOut(row: LedgerRow, message: OffenceMessage, clause: string, data: OffenceNote["data"]): void {
    row.table.leftOut[row.row] = 1;
    this.#note(row, message, "姓名", "error", clause, data);
  }

  #note(
    { table, row, person }: LedgerRow,
    message: OffenceMessage,
    column: string,
    severity: OffenceNote["severity"],
    clause: string,
    data: OffenceNote["data"],
  ): void {
    const where = table.has(column) ? column : "姓名";
    const name = this.#lexicon.textOf(person);
    this.#notes.push({ message, table, row, column: where, severity, clause, data: { name, ...data } });
  }
}

function isLeak(kind: OffenceArticle | LeakCase): kind is LeakCase {
  return LEAK_CASES.some((leak) => leak === kind);
}

function duplicateKey({ table, source, row, day, time, person }: LedgerRow): string {
  const text = (column: string): string => foldCompact(table.textAt(column, row));
  const own =
    source === "违纪处罚"
      ? [textId(table.textAt("处罚条款", row)), textId(table.textAt("违反规定", row)), text("行为")]
      : [text("情形"), text("资料")];
  return JSON.stringify([source, day, time, person, ...own]);
}

/** The row of the largest amount of an incident; of equal ones the earliest. */
function highestOf(rows: readonly Candidate[], first: Candidate): Candidate {
  return rows.reduce((best, row) => (row.facts.amountFen > best.facts.amountFen ? row : best), rows[0] ?? first);
}

/** The first day that counts together with `day`. */
function windowStart(day: number, window: "employment" | "calendarYear" | "rolling12"): number {
  switch (window) {
    case "employment":
      return 0;
    case "calendarYear":
      return dayFromDate(dateFromDay(day).year, 1, 1);
    case "rolling12":
      return yearBefore(day) + 1;
  }
}

/** What the k-th breach of one rule costs (篇6 四(五)1). */
export function repeatedFine(
  times: number,
  day: number,
  policy: CustomerServicePolicy,
): Pick<Offence, "amountFen" | "handling" | "dismisses"> {
  const trailing = policy.at("trailing200", day);
  const stray = policy.at("trailingFine", day);
  if (times >= 3) {
    const amountFen = Math.max(policy.at("serviceThirdOffenceMoney", day), trailing === "atThird" ? stray : 0);
    return { amountFen, handling: amountFen > 0 ? "罚款、除名" : "除名", dismisses: true };
  }
  const fine = policy.at("serviceFine", day) * times;
  const amountFen = trailing === "flat200" ? stray : trailing === "add200" ? fine + stray : fine;
  return { amountFen, handling: "罚款", dismisses: false };
}
