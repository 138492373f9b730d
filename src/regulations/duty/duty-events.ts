/** The four 情形, in the order in which a table lists them, and the one row of late and early under policy `once`. */
export const EVENT_KINDS = ["无人值班", "缺席", "迟到", "早退", "迟到、早退"] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const EMPTY_SLOT = 0;
export const ABSENT = 1;
export const LATE = 2;
export const EARLY = 3;
export const LATE_AND_EARLY = 4;

/** The parameter whose value an event is fined with. */
export function fineParameterOf(kind: number): "fineAbsent" | "fineLate" | "fineEarly" | "fineEmptySlot" {
  if (kind === EMPTY_SLOT) return "fineEmptySlot";
  if (kind === LATE || kind === LATE_AND_EARLY) return "fineLate";
  return kind === EARLY ? "fineEarly" : "fineAbsent";
}

/** One fineable event. Day and period are those of the slot; person and group are numbers of the lexicon. */
export interface DutyEvent {
  readonly day: number;
  readonly period: number;
  readonly group: number;
  readonly person: number;
  readonly kind: number;
  readonly amountFen: number;
  /** The attendance row; -1 for a member without one. */
  readonly row: number;
}

/** What judging the records brought up besides events; each becomes a finding of the rule that bears its article. */
export type AttendanceNote =
  | { readonly note: "oneTimeMissing"; readonly row: number; readonly column: "到岗时间" | "离岗时间" }
  | { readonly note: "leaveWithoutApprover" | "leaveApprovedByOneself"; readonly row: number }
  | { readonly note: "leaveOfSomeonePresent"; readonly row: number }
  | { readonly note: "leaveInEmptySlot"; readonly row: number }
  | { readonly note: "arrivalAfterSlot"; readonly row: number }
  | { readonly note: "leftNextDay"; readonly row: number }
  | {
      readonly note: "departureBeforeArrival" | "dateOutsideSlot";
      readonly row: number;
      readonly column: "到岗时间" | "离岗时间";
    }
  | { readonly note: "secondRecord"; readonly row: number; readonly first: number }
  | { readonly note: "overlappingSlots"; readonly row: number; readonly other: number }
  | { readonly note: "unreadableRecordOfEmptySlot"; readonly row: number }
  | { readonly note: "slotWithoutRecord"; readonly rosterRow: number }
  | { readonly note: "peopleWithoutRecord"; readonly rosterRow: number; readonly people: readonly number[] };
