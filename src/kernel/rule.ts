import type { Finding, FindingData, Place, Severity } from "./finding";

/** Not exported: without it no object outside this file is a finding. */
const made = Symbol("made by a rule");

export interface FindingMark {
  readonly [made]: true;
}

/** What a single report may say differently from its rule. */
export interface ReportOptions {
  readonly severity?: Severity;
  /** Another article of the ledger, where one rule serves several. */
  readonly clause?: string;
}

export type Report<Message extends string> = (
  message: Message,
  place: Place | null,
  data?: FindingData,
  options?: ReportOptions,
) => void;

export interface RuleDefinition<Input, Message extends string> {
  /** `duty/leader-post`: the room and the duty, not the breach. */
  readonly id: string;
  /** The article it checks: `篇5 一.3`. */
  readonly clause: string;
  readonly severity: Severity;
  /** Ids of its sentences; each has a text and an advice in both languages. */
  readonly messages: readonly Message[];
  /** True for a rule that speaks of the computation itself, so that `compute` shows its warnings too. */
  readonly ofComputation?: boolean;
  /** Reports every breach in the input; reporting nothing is a pass. */
  check(input: Input, report: Report<Message>): void;
}

export interface Rule<Input> {
  readonly id: string;
  readonly clause: string;
  readonly severity: Severity;
  readonly messages: readonly string[];
  readonly ofComputation: boolean;
  run(input: Input, take: (finding: Finding) => void): void;
}

/**
 * The only maker of findings: it stamps the rule's id and article on each.
 *
 * @throws Error where a rule reports a sentence that it doesn't declare
 */
export function defineRule<Input, Message extends string>(definition: RuleDefinition<Input, Message>): Rule<Input> {
  const { id, clause, severity, messages, ofComputation = false } = definition;
  if (clause.trim() === "") throw new Error(`${id}: a rule without an article`);
  const declared = new Set<string>(messages);
  return {
    id,
    clause,
    severity,
    messages,
    ofComputation,
    run(input, take) {
      definition.check(input, (message, place, data = {}, options = {}) => {
        if (!declared.has(message)) throw new Error(`${id}: undeclared message ${message}`);
        take({
          [made]: true,
          rule: id,
          clause: options.clause ?? clause,
          severity: options.severity ?? severity,
          place,
          message,
          data,
        });
      });
    },
  };
}
