import { WorkbookError, type WorkbookErrorReason } from "./workbook-error";

/**
 * One batch with Excel. The only place that calls `Excel.run` and that sees Excel's errors.
 *
 * @throws WorkbookError, or the `AbortError` of the batch
 */
export async function runInExcel<Result>(batch: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> {
  try {
    return await Excel.run(batch);
  } catch (error) {
    throw asWorkbookError(error);
  }
}

/** Changes of the workbook one after the other, so that none works with what another is just replacing. */
let lastChange: Promise<unknown> = Promise.resolve();

export function inTurn<Result>(change: () => Promise<Result>): Promise<Result> {
  const next = lastChange.then(change, change);
  lastChange = next.catch(() => undefined);
  return next;
}

export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}

const reasons: Readonly<Record<string, WorkbookErrorReason>> = {
  AccessDenied: "protected",
  ApiNotAvailable: "tooOld",
  ApiNotFound: "tooOld",
  InactiveWorkbook: "gone",
  InvalidOperationInCellEditMode: "cellBeingEdited",
  InvalidReference: "gone",
  ItemNotFound: "gone",
  NonBlankCellOffSheet: "tooLarge",
  NotImplemented: "tooOld",
  OperationCellsExceedLimit: "tooLarge",
  RangeExceedsLimit: "tooLarge",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  UnsupportedFeature: "tooOld",
};

/** Office's numbers for a request or an answer above 5 MB, where it gives no code. */
const payloadTooLarge = /\b510[34]\b|payload size/iu;

export function asWorkbookError(error: unknown): Error {
  if (error instanceof WorkbookError) return error;
  if (error instanceof OfficeExtension.Error) return fromExcel(error);
  if (error instanceof Error && isAbort(error)) return error;
  return new WorkbookError("unknown", error instanceof Error ? `${error.name}: ${error.message}` : String(error));
}

function fromExcel(error: OfficeExtension.Error): WorkbookError {
  const place = error.debugInfo?.errorLocation ?? "";
  const detail = [error.code, place, error.message].filter((part) => part !== "").join(" · ");
  if (payloadTooLarge.test(detail)) return new WorkbookError("tooLarge", detail);
  const reason = reasons[error.code] ?? "unknown";
  return new WorkbookError(reason === "protected" && isReadOnlyDocument() ? "readOnly" : reason, detail);
}

function isReadOnlyDocument(): boolean {
  return Office.context.document.mode === Office.DocumentMode.ReadOnly;
}
