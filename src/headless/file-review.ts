import type { Language } from "../kernel/language";
import { inBoth } from "../kernel/message";
import type { Regulation } from "../kernel/regulation";
import { reviewWorkbook, type Review } from "../kernel/review";
import type { Matching } from "../kernel/sheet-matching";
import type { SheetSource } from "../kernel/sheet-source";
import { FOLDED_ROWS, surveyWorkbook, type ReadProgress } from "../kernel/workbook-reader";
import { EMPTY_STATE, readWorkbookState, WORKBOOK_STATE_NAMESPACE, type WorkbookState } from "../kernel/workbook-state";
import { REGULATIONS } from "../regulations";
import { CommandError } from "./command-error";
import { usable, type OpenInput } from "./input-file";
import { listedNames, shownName } from "./sentence";

export interface FileReview {
  readonly review: Review;
  /** What Guibiao remembers in the file. */
  readonly state: WorkbookState;
}

export interface FileReviewOptions {
  /** The only one wanted; null = every one whose sheets are found. */
  readonly regulation: Regulation | null;
  readonly language: Language;
  readonly onProgress?: (progress: ReadProgress) => void;
  readonly signal?: AbortSignal;
}

/**
 * Reads the file's sheets straight into columns and runs the regulations over them (H7).
 *
 * @param companion a further file whose sheets count too, behind those of the first; null = none
 * @throws CommandError where no sheet of a wanted regulation is there (H4)
 */
export async function reviewFile(
  input: OpenInput,
  companion: OpenInput | null,
  options: FileReviewOptions,
): Promise<FileReview> {
  const state = await stateOf(input);
  if (companion === null) {
    return { review: await usable(input.name, () => reviewAll(input.file.sheets, input, state, options)), state };
  }
  const further = await stateOf(companion);
  const taken = new Set(input.file.allSheetNames);
  const sheets = companion.file.sheets.map((sheet) => (taken.has(sheet.name) ? renamed(sheet, companion) : sheet));
  // Which of the two can't be used shows while its sheets are read.
  const named = [
    ...input.file.sheets.map((sheet) => toldBy(sheet, input)),
    ...sheets.map((sheet) => toldBy(sheet, companion)),
  ];
  const joined = {
    ...state,
    ownSheets: [...state.ownSheets, ...further.ownSheets],
    columnMaps: [...state.columnMaps, ...further.columnMaps],
  };
  return { review: await reviewAll(named, input, joined, options), state };
}

async function reviewAll(
  sheets: readonly SheetSource[],
  input: OpenInput,
  state: WorkbookState,
  options: FileReviewOptions,
): Promise<Review> {
  const review = await reviewSheets(sheets, state, options.regulation, options.language, options);
  if (review === null) throw nothingKnown(input, options.regulation);
  return review;
}

/** The same for sheets from anywhere; null where none belongs to a wanted regulation. */
export async function reviewSheets(
  sheets: readonly SheetSource[],
  { ownSheets, columnMaps }: WorkbookState,
  regulation: Regulation | null,
  language: Language,
  { onProgress, signal }: Pick<FileReviewOptions, "onProgress" | "signal"> = {},
): Promise<Review | null> {
  const { matching } = await surveyWorkbook(sheets, REGULATIONS, { ownSheets, columnMaps });
  const wanted = REGULATIONS.filter(
    (known) => (regulation === null || known === regulation) && holdsSheetsOf(known, matching),
  );
  if (wanted.length === 0) return null;
  return reviewWorkbook(sheets, REGULATIONS, wanted, {
    language,
    ownSheets,
    columnMaps,
    foldFrom: FOLDED_ROWS,
    ...(onProgress === undefined ? {} : { onProgress }),
    ...(signal === undefined ? {} : { signal }),
  });
}

async function stateOf({ name, file }: OpenInput): Promise<WorkbookState> {
  const parts = await usable(name, () => file.customXmlParts());
  const part = parts.find((xml) => xml.includes(WORKBOOK_STATE_NAMESPACE));
  return part === undefined ? EMPTY_STATE : readWorkbookState(part);
}

/** A sheet of the further file whose name the first one has too, so that findings tell which is meant. */
function renamed(sheet: SheetSource, { name }: OpenInput): SheetSource {
  return withMembers(sheet, `${sheet.name} (${shownName(name)})`, () => sheet.chunks());
}

function toldBy(sheet: SheetSource, { name }: OpenInput): SheetSource {
  return withMembers(sheet, sheet.name, async function* () {
    const chunks = sheet.chunks()[Symbol.asyncIterator]();
    for (;;) {
      const next = await usable(name, () => chunks.next());
      if (next.done === true) return;
      yield next.value;
    }
  });
}

function withMembers(sheet: SheetSource, name: string, chunks: SheetSource["chunks"]): SheetSource {
  const { columnCount, merges, date1904, surplusFieldsAreErrors } = sheet;
  return {
    name,
    columnCount,
    merges,
    date1904,
    surplusFieldsAreErrors,
    chunks,
    get rowCount() {
      return sheet.rowCount;
    },
  };
}

/** A sheet that bears a table's name without its columns counts: it is an error finding, not an unknown sheet (R3). */
function holdsSheetsOf(regulation: Regulation, { matches, unusable }: Matching): boolean {
  return [...matches, ...unusable].some(({ schema }) => regulation.sheets.includes(schema));
}

function nothingKnown({ name, file }: OpenInput, regulation: Regulation | null): CommandError {
  const shown = shownName(name);
  const chinese = listedNames(file.allSheetNames, "、", 150);
  const english = listedNames(file.allSheetNames, ", ", 150);
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
