import type { ReportColumn, ReportValue } from "./report-sheet";
import { columnsOfView, type ExplainedEntry, type Reconciliation, type TableView } from "./table-view";

/** A computed table: columns in the documented order, rows in the documented order. */
export interface ComputedTable {
  readonly name: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportValue[])[];
}

export interface TallyDefinition<Input> {
  /** The table's name, which is its sheet's too. */
  readonly name: string;
  /** The article by which it is computed. */
  readonly clause: string;
  readonly columns: readonly ReportColumn[];
  readonly print?: { readonly title: string; readonly footer: readonly string[] };
  /** What the table means to those who show it. */
  readonly view?: TableView;
  compute(input: Input): readonly (readonly ReportValue[])[];
  /** How a subject's amounts came about, entry by entry in the order of time; the view says what an entry is. */
  explain?(input: Input, subject: string): readonly ExplainedEntry[];
  /** Reported figures against recomputed ones; the view says by which causes they differ. */
  reconcile?(input: Input): Reconciliation;
}

export type Tally<Input> = TallyDefinition<Input>;

/** @throws Error where the view names a column that the table lacks, or promises what the tally doesn't give */
export function defineTally<Input>(definition: TallyDefinition<Input>): Tally<Input> {
  const { name, columns, view = {} } = definition;
  const unknown = columnsOfView(view).filter((column) => !columns.some((known) => known.name === column));
  if (unknown.length > 0) throw new Error(`${name}: no column ${unknown.join(", ")}`);
  if ((view.explanation === undefined) !== (definition.explain === undefined)) {
    throw new Error(`${name}: explained by half`);
  }
  if ((view.reconciliation === undefined) !== (definition.reconcile === undefined)) {
    throw new Error(`${name}: reconciled by half`);
  }
  return definition;
}
