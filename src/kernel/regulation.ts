import type { Clause } from "./clause";
import type { Finding } from "./finding";
import type { Bilingual } from "./language";
import type { Lexicon } from "./lexicon";
import type { BilingualMessages } from "./message";
import { READING_MESSAGES } from "./reading-messages";
import { Policy, type PolicyOverride, type PolicyParameters } from "./policy";
import { readableCells, readablePolicy, recognisedSheets, type ReadingProblems } from "./reading-rule";
import type { Rule } from "./rule";
import type { SheetSchema } from "./sheet-schema";
import { emptyTable, type RowFold, type Table } from "./table";
import type { ExplainedEntry, Reconciliation } from "./table-view";
import type { ComputedTable, Tally } from "./tally";

/** The tables of one workbook that belong to one regulation, as they were read. */
export interface RegulationTables {
  readonly lexicon: Lexicon;
  /** Schema name -> table; a sheet that isn't there has none. */
  readonly tables: ReadonlyMap<string, Table>;
  readonly problems: ReadingProblems;
  /** All rows of 《制度参数》 that could be taken, those of other regulations included. */
  readonly overrides: readonly PolicyOverride[];
}

/** What a room prepares its records from. */
export interface Sheets<Parameters extends PolicyParameters> {
  readonly policy: Policy<Parameters>;
  readonly lexicon: Lexicon;
  has(sheet: string): boolean;
  /** The table, without rows where its sheet isn't there. */
  table(sheet: string): Table;
}

/** A ledger whose rows can be added up while they are read. */
export interface LedgerFold<Parameters extends PolicyParameters> {
  /** The ledger's sheet. */
  readonly sheet: string;
  /** Whether rules and tallies of this run need no single row beyond those that the fold keeps. */
  suffices(sheets: Sheets<Parameters>): boolean;
  start(): RowFold;
}

export interface RegulationDefinition<Parameters extends PolicyParameters, Records> {
  /** Folder, command-line name and prefix of rule ids: `duty`. */
  readonly id: string;
  readonly title: Bilingual;
  /** The regulation as a whole, for what concerns no single article: `篇5`. */
  readonly clause: string;
  readonly clauses: readonly Clause[];
  readonly sheets: readonly SheetSchema[];
  readonly policy: Parameters;
  readonly rules: readonly Rule<Records>[];
  readonly tallies: readonly Tally<Records>[];
  readonly messages: BilingualMessages;
  readonly folds?: readonly LedgerFold<Parameters>[];
  /** Joins the tables into what rules and tallies work on; done once a run. */
  prepare(sheets: Sheets<Parameters>): Records;
}

/** One run over one workbook's tables. */
export interface RegulationRun {
  /** Everything `check` says, ordered by sheet, row and column by the caller. */
  readonly findings: readonly Finding[];
  /** What `compute` says of it: every error, and what the computation itself raised. */
  readonly findingsOfComputation: readonly Finding[];
  compute(): readonly ComputedTable[];
  /** How a subject's amounts in a table came about; nothing where the table doesn't explain itself. */
  explain(table: string, subject: string): readonly ExplainedEntry[];
  /** Reported figures against those of a table; null where it reconciles none. */
  reconcile(table: string): Reconciliation | null;
}

export interface RuleSummary {
  readonly id: string;
  readonly clause: string;
  readonly messages: readonly string[];
}

/** What the rest of the house knows of a regulation: everything but the type of its records. */
export interface Regulation {
  readonly id: string;
  readonly title: Bilingual;
  readonly clause: string;
  readonly clauses: readonly Clause[];
  readonly sheets: readonly SheetSchema[];
  readonly policy: PolicyParameters;
  readonly rules: readonly RuleSummary[];
  readonly tallies: readonly Pick<Tally<never>, "name" | "clause" | "columns" | "print" | "view">[];
  readonly messages: BilingualMessages;
  /** Sheets whose rows may be added up while they are read; they are read behind the others. */
  readonly foldableSheets: readonly string[];
  /**
   * What adds up the rows of a sheet; null where single rows are needed.
   *
   * @param input the run's other tables
   */
  foldFor(sheet: string, input: Pick<RegulationTables, "lexicon" | "tables" | "overrides">): RowFold | null;
  run(input: RegulationTables): RegulationRun;
}

export function defineRegulation<Parameters extends PolicyParameters, Records>(
  definition: RegulationDefinition<Parameters, Records>,
): Regulation {
  const { id, clause, rules, tallies, prepare, folds = [] } = definition;
  const readingRules = [readableCells(id, clause), recognisedSheets(id, clause), readablePolicy(id, clause)];
  return {
    ...definition,
    rules: [...readingRules, ...rules].map((rule) => ({ id: rule.id, clause: rule.clause, messages: rule.messages })),
    messages: {
      "zh-CN": { ...readingMessages(id, "zh-CN"), ...definition.messages["zh-CN"] },
      "en-US": { ...readingMessages(id, "en-US"), ...definition.messages["en-US"] },
    },
    foldableSheets: folds.map(({ sheet }) => sheet),
    foldFor(sheet, input) {
      const fold = folds.find((candidate) => candidate.sheet === sheet);
      const suffices = fold?.suffices(prepareSheets(definition.sheets, definition.policy, input)) === true;
      return suffices ? fold.start() : null;
    },
    run(input) {
      const findings: Finding[] = [];
      const findingsOfComputation: Finding[] = [];
      for (const rule of readingRules) {
        rule.run(input.problems, (finding) => {
          findings.push(finding);
          // A second sheet for one table is a warning, but it keeps every row of its own out of the computation.
          if (finding.severity === "error" || finding.message === "secondSheet") findingsOfComputation.push(finding);
        });
      }
      const records = prepare(prepareSheets(definition.sheets, definition.policy, input));
      for (const rule of rules) {
        rule.run(records, (finding) => {
          findings.push(finding);
          if (finding.severity === "error" || rule.ofComputation) findingsOfComputation.push(finding);
        });
      }
      return {
        findings,
        findingsOfComputation,
        compute: () =>
          tallies.map((tally) => ({ name: tally.name, columns: tally.columns, rows: tally.compute(records) })),
        explain: (table, subject) => tallies.find(({ name }) => name === table)?.explain?.(records, subject) ?? [],
        reconcile: (table) => tallies.find(({ name }) => name === table)?.reconcile?.(records) ?? null,
      };
    },
  };
}

/** The tables of a run as a room takes them: a sheet that isn't there is a table without rows. */
export function prepareSheets<Parameters extends PolicyParameters>(
  schemas: readonly SheetSchema[],
  parameters: Parameters,
  input: Pick<RegulationTables, "lexicon" | "tables" | "overrides">,
): Sheets<Parameters> {
  const blank = new Map<string, Table>();
  return {
    policy: new Policy(parameters, input.overrides),
    lexicon: input.lexicon,
    has: (sheet) => input.tables.has(sheet),
    table(sheet) {
      const table = input.tables.get(sheet) ?? blank.get(sheet);
      if (table) return table;
      const schema = schemas.find(({ name }) => name === sheet);
      if (schema === undefined) throw new RangeError(`no sheet ${sheet} is declared`);
      const none = emptyTable(schema, input.lexicon);
      blank.set(sheet, none);
      return none;
    },
  };
}

function readingMessages(room: string, language: "zh-CN" | "en-US"): BilingualMessages["zh-CN"] {
  return Object.fromEntries(
    Object.entries(READING_MESSAGES[language]).map(([rule, messages]) => [`${room}/${rule}`, messages]),
  );
}
