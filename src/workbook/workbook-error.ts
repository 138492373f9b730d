/**
 * Why something couldn't be done in the workbook; the pane has a sentence for each.
 *
 * - `protected`: the sheet or the workbook's structure is protected
 * - `cellBeingEdited`: a cell is being edited, so that Excel takes no changes
 * - `readOnly`: the workbook may only be read
 * - `tooOld`: this Excel lacks a function that is needed
 * - `tooLarge`: Excel refuses that much at once, or the sheet has no room left
 * - `gone`: the sheet isn't there any more
 * - `hidden`: the sheet is hidden, so that nothing can be shown on it
 * - `columnsMissing`: a sheet that is added to lacks its columns (《制度参数》, 《核定记录》)
 * - `unknown`: anything else
 */
export type WorkbookErrorReason =
  | "protected"
  | "cellBeingEdited"
  | "readOnly"
  | "tooOld"
  | "tooLarge"
  | "gone"
  | "hidden"
  | "columnsMissing"
  | "unknown";

/** The only error that `src/workbook` throws, besides the `AbortError` of a cancelled run. */
export class WorkbookError extends Error {
  /**
   * @param detail for a support request: Excel's own code, place and sentence
   * @param sheet the sheet that it is about, where that is known
   */
  constructor(
    readonly reason: WorkbookErrorReason,
    readonly detail: string,
    readonly sheet: string | null = null,
  ) {
    super(`${reason}: ${detail}`);
    this.name = "WorkbookError";
  }
}
