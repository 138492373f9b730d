import type { ReportColumn, ReportValue } from "./report-sheet";

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
  compute(input: Input): readonly (readonly ReportValue[])[];
}

export type Tally<Input> = TallyDefinition<Input>;

export function defineTally<Input>(definition: TallyDefinition<Input>): Tally<Input> {
  return definition;
}
