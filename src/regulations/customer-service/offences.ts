import type { FindingData, Severity } from "../../kernel/finding";
import type { Report } from "../../kernel/rule";
import type { Table } from "../../kernel/table";

/** One row of 客服处罚明细. */
export interface Offence {
  readonly table: Table;
  readonly row: number;
  readonly source: OffenceSource;
  readonly day: number;
  readonly person: number;
  /** 情形; null where nothing is written. */
  readonly what: string | null;
  /** The k-th time, for 四(五)1 only. */
  readonly times: number | null;
  readonly amountFen: number;
  readonly handling: string;
  /** `篇6 四(五)1` */
  readonly clause: string;
  readonly dismisses: boolean;
}

export type OffenceSource = "违纪处罚" | "泄密事件";

export const WAGE_CLAUSE = "篇6 四(五)3";
export const JOINT_CLAUSE = "篇6 五(三)后段";

/** What judging has to say of a row, by the rule that says it. */
export type RecordMessage = "unknownArticle" | "unknownCase" | "duplicate" | "afterDismissal";
export type MisconductMessage = "ruleMissing" | "actMissing" | "unknownAct" | "wageMissing";
export type LeakMessage =
  | "amountOutOfRange"
  | "amountMissing"
  | "amountMinimum"
  | "leakAmount"
  | "materialMissing"
  | "unknownMaterial"
  | "unlistedMaterial"
  | "handoverMissing";
export type OffenceMessage = RecordMessage | MisconductMessage | LeakMessage | "unknownPerson";

export interface OffenceNote {
  readonly message: OffenceMessage;
  readonly table: Table;
  readonly row: number;
  readonly column: string;
  readonly severity: Severity;
  readonly clause: string;
  readonly data: FindingData;
}

/** Reports the notes that belong to a rule. */
export function reportNotes<Message extends OffenceMessage>(
  notes: readonly OffenceNote[],
  messages: readonly Message[],
  report: Report<Message>,
): void {
  for (const { message, table, row, column, severity, clause, data } of notes) {
    const own = messages.find((candidate) => candidate === message);
    if (own !== undefined) report(own, table.at(row, column), data, { severity, clause });
  }
}
