import type { FindingData, Place } from "./finding";
import type { Bilingual } from "./language";
import { inBoth } from "./message";

/**
 * What a computed table means to those who show it, in the table's own column names: a view of the pane knows no
 * regulation, and the next regulation needs only data.
 */

/** What is counted, spoken of one and of several: `人`, `3 人`; `agent`, `3 agents`. */
export interface CountedNoun {
  readonly one: Bilingual;
  /** As it stands behind a count. */
  readonly many: Bilingual;
}

export const PEOPLE: CountedNoun = { one: inBoth("人", "person"), many: inBoth("人", "people") };

/** A column of money, and what it comes to over several rows. */
export interface MoneyMeasure {
  readonly column: string;
  readonly label: Bilingual;
  /** Flows add up; of a balance the last period's counts, since the earlier ones are carried in it. */
  readonly over: "sum" | "lastPeriod";
}

/** A figure that matters: a measure, how many are concerned, or who stands out by a measure. */
export type FigureView =
  | ({
      readonly kind: "money";
      /** Only rows with this text in a column, where rows of one table are of several kinds. */
      readonly only?: { readonly column: string; readonly text: string };
    } & MoneyMeasure)
  /** Those with money in a column; without one, everybody in the table. */
  | { readonly kind: "subjects"; readonly column?: string }
  | { readonly kind: "highest"; readonly column: string };

/** Whom a row concerns. */
export interface SubjectView {
  readonly column: string;
  /** The column that names a subject which is known by a number. */
  readonly nameColumn?: string;
  readonly noun: CountedNoun;
}

/** How a subject's sum is told; the tally's `explain` gives the entries. */
export interface ExplanationView {
  /** What an entry is: an item, a month. */
  readonly entries: CountedNoun;
  /** By which subjects are listed, the largest first. */
  readonly rankedBy: MoneyMeasure;
}

/** How reported figures are set against recomputed ones; the tally's `reconcile` gives them. */
export interface ReconciliationView {
  readonly title: Bilingual;
  /** Why figures differ, in the order in which the causes are offered. */
  readonly causes: Readonly<Record<string, Bilingual>>;
  /** The computed table that holds the recomputed figures, one row a month and subject. */
  readonly recomputedIn: { readonly table: string; readonly month: string; readonly subject: string };
}

export interface TableView {
  /** The column by which a row belongs to a day, a month or a year. */
  readonly period?: string;
  readonly subject?: SubjectView;
  /** Three at most. */
  readonly figures?: readonly FigureView[];
  /** By month, as columns side by side; a balance is drawn as a line. */
  readonly chart?: readonly MoneyMeasure[];
  readonly explanation?: ExplanationView;
  readonly reconciliation?: ReconciliationView;
}

/** A sentence with its values, put together where the reader's language is known (`fillIn`). */
export interface Wording {
  readonly text: Bilingual;
  readonly data?: FindingData;
}

/** A part of how an amount came about. */
export interface ExplainedStep {
  readonly wording: Wording;
  readonly yuan: number | null;
  /** The cells that say so. */
  readonly places: readonly Place[];
}

/** One event, or one month, of a subject's sum. */
export interface ExplainedEntry {
  /** `2026-03-02` or `2026-03` */
  readonly period: string;
  readonly wording: Wording;
  /** null where it can't be worked out. */
  readonly yuan: number | null;
  readonly clause: string;
  /** Id of the parameter whose value on the first day made the amount. */
  readonly parameter?: { readonly id: string; readonly day: number };
  readonly places: readonly Place[];
  readonly steps: readonly ExplainedStep[];
}

/** One reported figure that isn't the recomputed one. */
export interface ReconciledFigure {
  /** `2026-03` */
  readonly month: string;
  readonly subject: string;
  readonly subjectName: string | null;
  /** The reported column. */
  readonly item: string;
  /** null where the report lacks the subject in this month. */
  readonly reportedYuan: number | null;
  readonly recomputedYuan: number;
  readonly differenceYuan: number | null;
  /** One of the view's causes. */
  readonly cause: string;
  /** The reported cells, several where the subject is listed twice; the report's header where it is missing. */
  readonly reportedAt: readonly Place[];
  /** The cells from which it was recomputed; none where nothing is recorded. Looked up when asked for. */
  recomputedFrom(): readonly Place[];
}

export interface Reconciliation {
  /** Reported figures that were compared, the equal ones among them. */
  readonly compared: number;
  /** Subjects whose figures can't be recomputed, so that they were not compared. */
  readonly leftOut: number;
  readonly figures: readonly ReconciledFigure[];
}

/** Every column that a view names. */
export function columnsOfView({ period, subject, figures, chart, explanation }: TableView): readonly string[] {
  const named = [period, subject?.column, subject?.nameColumn, explanation?.rankedBy.column];
  const shown = [...(figures ?? []), ...(chart ?? [])].map(({ column }) => column);
  const filters = (figures ?? []).map((figure) => (figure.kind === "money" ? figure.only?.column : undefined));
  return [...named, ...shown, ...filters].filter((column) => column !== undefined);
}
