import { columnLetters } from "../kernel/cell-address";
import type { ReportColumn } from "../kernel/report-sheet";
import { encodeCellText, encodePlainText } from "./xml-text";

const longestList = 255;
const longestPromptTitle = 32;
const longestPrompt = 255;

/**
 * Drop-downs and hints for the columns that have them.
 * @param lastRow counted from 1
 * @param choicesRange where choices stand that don't fit into the drop-down itself; without one there is none
 */
export function validationsXml(
  columns: readonly ReportColumn[],
  lastRow: number,
  choicesRange: (column: ReportColumn) => string | null,
): string {
  const list = columns.flatMap((column, index) => {
    const formula = column.choices === undefined ? null : (inlineChoices(column.choices) ?? choicesRange(column));
    const { note } = column;
    if (formula === null && note === undefined) return [];
    const letters = columnLetters(index);
    const attributes = [
      formula === null ? "" : ' type="list" showErrorMessage="1"',
      note === undefined ? "" : ' showInputMessage="1"',
      note === undefined ? "" : ` promptTitle="${promptText(column.name, longestPromptTitle)}"`,
      note === undefined ? "" : ` prompt="${promptText(note, longestPrompt)}"`,
    ];
    const content = formula === null ? "" : `<formula1>${encodePlainText(formula)}</formula1>`;
    const range = `${letters}2:${letters}${String(Math.max(2, lastRow))}`;
    return [`<dataValidation allowBlank="1"${attributes.join("")} sqref="${range}">${content}</dataValidation>`];
  });
  return list.length === 0 ? "" : `<dataValidations count="${String(list.length)}">${list.join("")}</dataValidations>`;
}

/** The list as Excel keeps it in the drop-down, or null if it doesn't fit: a comma would part a choice. */
export function inlineChoices(choices: readonly string[]): string | null {
  const list = choices.join(",");
  const fits =
    choices.length > 0 && list.length <= longestList && choices.every((choice) => /^[^,\s][^,\r\n]*$/.test(choice));
  return fits ? `"${list.replaceAll('"', '""')}"` : null;
}

function promptText(text: string, length: number): string {
  const fits = text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, "")}…`;
  return encodeCellText(fits);
}
