import type { Language } from "../kernel/language";
import { inBoth } from "../kernel/message";
import type { Regulation } from "../kernel/regulation";
import { reviewWorkbook, type Review } from "../kernel/review";
import type { Matching } from "../kernel/sheet-matching";
import type { SheetSource } from "../kernel/sheet-source";
import { surveyWorkbook } from "../kernel/workbook-reader";
import { EMPTY_STATE, readWorkbookState, WORKBOOK_STATE_NAMESPACE, type WorkbookState } from "../kernel/workbook-state";
import { REGULATIONS } from "../regulations";
import { CommandError } from "./command-error";
import { usable, type InputFile } from "./input-file";
import { listedNames, shownName } from "./sentence";

export interface FileReview {
  readonly review: Review;
  /** What Guibiao remembers in the file. */
  readonly state: WorkbookState;
}

/**
 * Reads the file's sheets straight into columns and runs the regulations over them (H7).
 *
 * @param regulation the only one wanted; null = every one whose sheets are found
 * @throws CommandError where no sheet of a wanted regulation is there (H4)
 */
export function reviewFile(input: InputFile, regulation: Regulation | null, language: Language): Promise<FileReview> {
  return usable(input.name, async () => {
    const state = stateOf(await input.workbook.customXmlParts());
    const review = await reviewSheets(input.workbook.sheets, state, regulation, language);
    if (review === null) throw nothingKnown(input, regulation);
    return { review, state };
  });
}

/** The same for sheets from anywhere; null where none belongs to a wanted regulation. */
export async function reviewSheets(
  sheets: readonly SheetSource[],
  { ownSheets, columnMaps }: WorkbookState,
  regulation: Regulation | null,
  language: Language,
): Promise<Review | null> {
  const { matching } = await surveyWorkbook(sheets, REGULATIONS, { ownSheets, columnMaps });
  const wanted = REGULATIONS.filter(
    (known) => (regulation === null || known === regulation) && holdsSheetsOf(known, matching),
  );
  if (wanted.length === 0) return null;
  return reviewWorkbook(sheets, REGULATIONS, wanted, { language, ownSheets, columnMaps });
}

function stateOf(parts: readonly string[]): WorkbookState {
  const part = parts.find((xml) => xml.includes(WORKBOOK_STATE_NAMESPACE));
  return part === undefined ? EMPTY_STATE : readWorkbookState(part);
}

/** A sheet that bears a table's name without its columns counts: it is an error finding, not an unknown sheet (R3). */
function holdsSheetsOf(regulation: Regulation, { matches, unusable }: Matching): boolean {
  return [...matches, ...unusable].some(({ schema }) => regulation.sheets.includes(schema));
}

function nothingKnown({ name, workbook }: InputFile, regulation: Regulation | null): CommandError {
  const shown = shownName(name);
  const chinese = listedNames(workbook.allSheetNames, "、", 150);
  const english = listedNames(workbook.allSheetNames, ", ", 150);
  return new CommandError(
    regulation === null
      ? inBoth(
          `“${shown}”里没有认得的工作表；文件里有：${chinese}。`,
          `“${shown}” has no sheet that Guibiao knows; there are: ${english}.`,
        )
      : inBoth(
          `“${shown}”里没有规章 ${regulation.id} 的工作表；文件里有：${chinese}。`,
          `“${shown}” has no sheet of the regulation ${regulation.id}; there are: ${english}.`,
        ),
  );
}
