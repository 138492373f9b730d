/** The errors that Excel's own host gives, with its codes, HTTP status and English sentences. */

const messages = {
  AccessDenied: [403, "You cannot perform the requested operation."],
  ApiNotFound: [
    404,
    "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  ],
  GeneralException: [500, "There was an internal error while processing the request."],
  InsertDeleteConflict: [409, "The insert or delete operation attempted resulted in a conflict."],
  InvalidArgument: [400, "The argument is invalid or missing or has an incorrect format."],
  InvalidOperation: [400, "The operation attempted is invalid on the object."],
  InvalidOperationInCellEditMode: [
    400,
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  ],
  InvalidReference: [400, "This reference is not valid for the current operation."],
  ItemAlreadyExists: [400, "A resource with the same name or identifier already exists."],
  ItemNotFound: [404, "The requested resource doesn't exist."],
} as const satisfies Record<string, readonly [number, string]>;

export type ExcelErrorCode = keyof typeof messages;

export class ExcelError extends Error {
  readonly httpStatus: number;

  constructor(
    readonly code: ExcelErrorCode,
    detail?: string,
  ) {
    const [httpStatus, sentence] = messages[code];
    super(detail === undefined ? sentence : `${sentence} (${detail})`);
    this.httpStatus = httpStatus;
  }
}

/** Used by ProcessQuery callers before anything is looked at: Excel on the web takes and gives 5 MB. */
export class PayloadTooLarge extends Error {
  /** The number that office.js knows the error by. */
  readonly officeErrorCode: number;

  constructor(readonly side: "request" | "response") {
    super(
      side === "request"
        ? "The request payload size has exceeded the limit."
        : "The response payload size has exceeded the limit.",
    );
    this.officeErrorCode = side === "request" ? 5103 : 5104;
  }
}
