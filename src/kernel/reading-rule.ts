import type { MatchProblem } from "./sheet-matching";
import { isReadingWarning, type ReadingProblem } from "./table-reader";
import type { PolicySheetProblem } from "./policy-sheet";
import { defineRule, type Rule } from "./rule";

/** Everything that reading the sheets of a regulation brought up. */
export interface ReadingProblems {
  readonly cells: readonly ReadingProblem[];
  readonly sheets: readonly MatchProblem[];
  readonly policy: readonly PolicySheetProblem[];
}

const CELL_MESSAGES = [
  "unreadable",
  "errorValue",
  "noResult",
  "listOfPeople",
  "tooManyDecimals",
  "tooLarge",
  "timeCut",
  "nameChanged",
  "blankRequired",
  "surplusField",
] as const;

/** What the reader says of cells (R6, R7, R12, R14, R15, F1), each under the article that needs the value. */
export function readableCells(room: string, clause: string): Rule<ReadingProblems> {
  return defineRule({
    id: `${room}/readable-cells`,
    clause,
    severity: "error",
    messages: [
      ...CELL_MESSAGES,
      "valueUnusable",
      ...(["date", "month", "time", "period", "yesNo", "amount", "rate"] as const).map(
        (kind) => `unreadable.${kind}` as const,
      ),
    ],
    check({ cells }, report) {
      for (const problem of cells) {
        const { kind, message } = problem;
        const special =
          message === "unreadable" &&
          kind !== null &&
          kind !== "name" &&
          kind !== "code" &&
          kind !== "people" &&
          kind !== "text";
        const ofRow = special ? (`unreadable.${kind}` as const) : message;
        report(
          problem.spoils === "value" && speaksOfRow(problem) ? "valueUnusable" : ofRow,
          problem.place,
          { column: problem.column, value: problem.value.slice(0, 100) },
          { severity: isReadingWarning(message) ? "warning" : "error", clause: problem.clause },
        );
      }
    },
  });
}

/** Sentences about amounts say nothing of the row; all others about unusable cells say that it takes no part. */
function speaksOfRow({ message, kind }: ReadingProblem): boolean {
  if (message === "errorValue" || message === "noResult") return true;
  return message === "unreadable" && kind !== "amount" && kind !== "rate";
}

/** What stands in the way of finding a table on its sheet (R3, R5). */
export function recognisedSheets(room: string, clause: string): Rule<ReadingProblems> {
  return defineRule({
    id: `${room}/recognised-sheets`,
    clause,
    severity: "error",
    messages: ["missingColumns", "duplicateColumn", "aliasBesideName", "secondAlias", "secondSheet"],
    check({ sheets }, report) {
      for (const { message, place, schema, data } of sheets) {
        report(
          message,
          place,
          { table: schema.name, ...data },
          {
            severity: message === "missingColumns" || message === "duplicateColumn" ? "error" : "warning",
            // 《制度参数》 is kept under no single article.
            ...(schema.clause === "" ? {} : { clause: schema.clause }),
          },
        );
      }
    },
  });
}

/** Rows of 《制度参数》 that can't be taken (P2). */
export function readablePolicy(room: string, clause: string): Rule<ReadingProblems> {
  return defineRule({
    id: `${room}/readable-policy`,
    clause,
    severity: "error",
    messages: ["unknownParameter", "unusableValue", "unreadableDate", "givenTwice"],
    check({ policy }, report) {
      for (const { message, place, clause: cited, data } of policy) {
        report(message, place, data, cited === null ? {} : { clause: cited });
      }
    },
  });
}
