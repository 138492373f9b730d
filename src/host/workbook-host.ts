/**
 * The host behind office.js: answers its requests over a workbook in memory, and plays the person at the
 * workbook (`edit`, `select`, `runRibbonCommand`) and Excel's calculation (`callFunction`).
 * It knows nothing of how messages travel: `external-transport.ts` and `xdm-transport.ts` do.
 */
import { sheetColumns } from "../kernel/cell-address";
import type { Cell } from "../kernel/sheet-source";
import { eventMessages, paneVisibilityMessage } from "./event-messages";
import { ExcelError, PayloadTooLarge } from "./excel-error";
import { processQuery, type ServiceRoots } from "./query-processor";
import type { MemoryWorkbook, WorkbookEvent } from "./memory-workbook";
import { serviceNamed } from "./service-members";
import type { Json, JsonObject, QueryRequest, RichApiMessage } from "./wire";
import { workbookMembers } from "./workbook-members";
import { WorkbookSession, type InvocationResult, type PaneState } from "./workbook-session";

/** Colours as Office gives them to an add-in. */
export interface HostTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

export const lightTheme: HostTheme = {
  bodyBackgroundColor: "#FFFFFF",
  bodyForegroundColor: "#262626",
  controlBackgroundColor: "#F3F2F1",
  controlForegroundColor: "#262626",
};

export const blackTheme: HostTheme = {
  bodyBackgroundColor: "#262626",
  bodyForegroundColor: "#FFFFFF",
  controlBackgroundColor: "#363636",
  controlForegroundColor: "#FFFFFF",
};

export interface WorkbookHostOptions {
  /** Display and content language, such as `zh-CN` or `en-US`. */
  readonly language?: string;
  readonly contentLanguage?: string;
  /** Undefined: the host gives no theme, as some hosts do. */
  readonly theme?: HostTheme | undefined;
  /** Requirement sets by name; changes of the default, `ExcelApi: "1.4"` for an old Excel. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** Bytes a request or a response may have; Excel on the web takes 5 MB. Undefined: no limit. */
  readonly payloadLimit?: number;
}

/** What a transport is told. */
export interface HostConnection {
  richApiMessages(messages: readonly RichApiMessage[]): void;
  /** Payload of the event `appCommandInvoked`. */
  ribbonCommand(payload: readonly [commandId: string, action: string, eventJson: string]): void;
}

export type FunctionAnswer =
  { readonly value: Json } | { readonly errorCode: number; readonly error: string; readonly message: string };

export interface FunctionCall {
  readonly id: string;
  /** A value, or a matrix for a range. */
  readonly args: readonly Json[];
  /** Where the formula stands, such as `Sheet1!B2`. */
  readonly address?: string;
  readonly signal?: AbortSignal;
}

/** Numbers of the dispatches that aren't ProcessQuery. */
export const dispatchIds = {
  richApi: 93,
  settingsLoad: 75,
  settingsSave: 76,
  commandCompleted: 94,
  openBrowser: 102,
} as const;

export const officeEventIds = { richApiMessage: 33, appCommandInvoked: 39 } as const;

export const operationNotSupported = 5000;
export const operationFailed = 5001;

/** The flag of a request that may wait until the person stops typing. */
const delayForCellEdit = 64;

const megabyte = 1024 * 1024;
export const webPayloadLimit = 5 * megabyte;

const defaultSets = {
  AddinCommands: "1.3",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.4",
  DelayForCellEdit: "1.1",
  DialogApi: "1.2",
  ExcelApi: "1.15",
  OpenBrowserWindowApi: "1.1",
  RibbonApi: "1.1",
  Settings: "1.1",
  SharedRuntime: "1.2",
} as const;

/** Excel's numbers for the error values that a custom function may give. */
const functionErrors: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

export class WorkbookHost {
  readonly session: WorkbookSession;
  readonly language: string;
  readonly contentLanguage: string;
  theme: HostTheme | undefined;
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly payloadLimit: number;
  /** True while the person is typing in a cell: requests fail with `InvalidOperationInCellEditMode`, or wait if they may. */
  isCellBeingEdited = false;
  /** What a request waits for before it is answered, such as a calculation under way. */
  beforeAnswer: (() => Promise<void>) | undefined;
  /** Called after each request that was answered: whoever shows the workbook draws what the add-in changed. */
  onAnswered: (() => void) | undefined;
  /** Called when the add-in shows or hides its pane. */
  onPaneState: ((state: PaneState) => void) | undefined;
  /** Opens a page that the add-in wants to show in a browser window. */
  openBrowser: ((address: string) => void) | undefined;
  /** Addresses that the add-in opened with `Office.context.ui.openBrowserWindow`. */
  readonly openedAddresses: string[] = [];
  /** What the requests that came in cost, for tests of how often the add-in syncs. */
  requestCount = 0;
  largestRequest = 0;
  largestResponse = 0;
  private readonly roots: ServiceRoots;
  private readonly connections = new Set<HostConnection>();
  private pendingMessages: RichApiMessage[] = [];
  private nextInvocation = 1;
  private readonly invocations = new Map<number, (answer: FunctionAnswer) => void>();
  private readonly commands = new Map<string, () => void>();
  private readonly editEndings: (() => void)[] = [];

  constructor(
    readonly workbook: MemoryWorkbook,
    options: WorkbookHostOptions = {},
  ) {
    this.session = new WorkbookSession(workbook);
    this.language = options.language ?? workbook.language;
    this.contentLanguage = options.contentLanguage ?? this.language;
    this.theme = "theme" in options ? options.theme : lightTheme;
    this.requirementSets = { ...defaultSets, ...options.requirementSets };
    this.payloadLimit = options.payloadLimit ?? Infinity;
    this.roots = {
      workbook: workbookMembers.of(workbook),
      service: (name) => serviceNamed(name, this.session),
    };
    this.session.onInvocationResults = (results) => this.takeResults(results);
    this.session.onPaneState = (state) => {
      this.send([paneVisibilityMessage(state === "Visible")]);
      this.onPaneState?.(state);
    };
    workbook.listener = (event) => this.tell(event);
  }

  get paneState(): PaneState {
    return this.session.paneState;
  }

  /** Answers the body of one ProcessQuery request. Throws `PayloadTooLarge` where Excel on the web refuses. */
  processQuery(body: string): string {
    this.requestCount++;
    this.largestRequest = Math.max(this.largestRequest, body.length);
    this.checkPayload("request", body);
    const request: QueryRequest = JSON.parse(body);
    const response = JSON.stringify(
      this.isCellBeingEdited && touchesWorkbook(request)
        ? { Results: [], Error: cellEditError() }
        : processQuery(request, this.roots, this.session),
    );
    this.onAnswered?.();
    this.largestResponse = Math.max(this.largestResponse, response.length);
    this.checkPayload("response", response);
    return response;
  }

  /** `processQuery` for a transport: waits for the person and for files that the request brings along. */
  async answer(body: string, flags = 0): Promise<string> {
    // Excel answers in a later turn, never within the caller's stack.
    await Promise.resolve();
    if ((flags & delayForCellEdit) !== 0) await this.whenCellEditEnds();
    await this.beforeAnswer?.();
    if (body.includes('"InsertWorksheetsFromBase64"')) await this.readFilesOf(JSON.parse(body));
    return this.processQuery(body);
  }

  private async readFilesOf(request: QueryRequest): Promise<void> {
    const files = request.Actions.filter((action) => action.Name === "InsertWorksheetsFromBase64");
    for (const file of files) {
      const base64 = file.ArgumentInfo?.Arguments?.[0];
      if (typeof base64 === "string") await this.workbook.prepareFile?.(base64);
    }
  }

  private checkPayload(side: "request" | "response", body: string): void {
    // Only a body near the limit is measured in bytes.
    if (body.length * 3 <= this.payloadLimit) return;
    if (new TextEncoder().encode(body).length > this.payloadLimit) throw new PayloadTooLarge(side);
  }

  /** Resolves when the person stops typing in a cell: a request with `delayForCellEdit` waits for it. */
  whenCellEditEnds(): Promise<void> {
    if (!this.isCellBeingEdited) return Promise.resolve();
    return new Promise((resolve) => {
      this.editEndings.push(resolve);
    });
  }

  endCellEdit(): void {
    this.isCellBeingEdited = false;
    for (const resolve of this.editEndings.splice(0)) resolve();
  }

  connect(connection: HostConnection): () => void {
    this.connections.add(connection);
    return () => this.connections.delete(connection);
  }

  /** The person types into a cell, or pastes rows at it. Fires `onChanged`. */
  edit(sheetName: string, address: string, value: Cell | readonly (readonly Cell[])[]): void {
    const { sheet, area } = this.workbook.resolve(address, this.sheet(sheetName));
    const rows = Array.isArray(value) ? value : undefined;
    const rowCount = rows?.length ?? area.rowCount;
    const columnCount = rows === undefined ? area.columnCount : Math.max(...rows.map((cells) => cells.length));
    const before = sheet.value(area.row, area.column);
    for (let row = 0; row < rowCount; row++) {
      for (let column = 0; column < columnCount; column++) {
        const cell = Array.isArray(value) ? (rows?.[row]?.[column] ?? "") : value;
        if (!Array.isArray(cell)) this.workbook.enter(sheet, area.row + row, area.column + column, cell ?? "");
      }
    }
    const changed = { row: area.row, column: area.column, rowCount, columnCount };
    const event = { kind: "changed", sheet, area: changed, changeType: "RangeEdited", origin: "user" } as const;
    const isSingle = rowCount === 1 && columnCount === 1;
    this.tell(isSingle ? { ...event, before, after: sheet.value(area.row, area.column) } : event);
  }

  /** The person inserts or deletes entire rows. */
  insertRows(sheetName: string, firstRow: number, count: number): void {
    const sheet = this.sheet(sheetName);
    const area = { row: firstRow, column: 0, rowCount: count, columnCount: sheetColumns };
    sheet.insertCells(area, "Down");
    this.tell({ kind: "changed", sheet, area, changeType: "RowInserted", origin: "user" });
  }

  deleteRows(sheetName: string, firstRow: number, count: number): void {
    const sheet = this.sheet(sheetName);
    const area = { row: firstRow, column: 0, rowCount: count, columnCount: sheetColumns };
    sheet.deleteCells(area, "Up");
    this.tell({ kind: "changed", sheet, area, changeType: "RowDeleted", origin: "user" });
  }

  activate(sheetName: string): void {
    this.workbook.activate(this.sheet(sheetName));
  }

  select(sheetName: string, address: string): void {
    const { sheet, area } = this.workbook.resolve(address, this.sheet(sheetName));
    this.workbook.activate(sheet);
    sheet.selection = [area];
    this.tell({ kind: "selected", sheet });
  }

  addSheet(name: string): void {
    const sheet = this.workbook.createSheet(name, this.workbook.sheets.length);
    this.tell({ kind: "added", sheet, origin: "user" });
  }

  deleteSheet(name: string): void {
    this.workbook.deleteSheet(this.sheet(name), "user");
  }

  private sheet(name: string) {
    const sheet = this.workbook.sheet(name);
    if (sheet === undefined) throw new Error(`The workbook has no sheet ${name}.`);
    return sheet;
  }

  /** The person opens or closes the pane. */
  showPane(isVisible: boolean): void {
    this.session.paneState = isVisible ? "Visible" : "Background";
  }

  /** Presses a button of the ribbon; resolves when the command says `event.completed()`. */
  runRibbonCommand(action: string, controlId = action): Promise<void> {
    const commandId = `command${this.nextInvocation++}`;
    return new Promise((resolve) => {
      this.commands.set(commandId, resolve);
      const payload = [commandId, action, JSON.stringify({ source: { id: controlId } })] as const;
      for (const connection of this.connections) connection.ribbonCommand(payload);
    });
  }

  /** Calls a custom function as Excel's calculation does. */
  async callFunction(
    id: string,
    args: readonly Json[],
    options: Omit<FunctionCall, "id" | "args"> = {},
  ): Promise<FunctionAnswer> {
    const [answer] = await this.callFunctions([{ id, args, ...options }]);
    if (answer === undefined) throw new Error(`No answer of ${id}.`);
    return answer;
  }

  /** Calls several custom functions in one batch, as a recalculation does. */
  async callFunctions(calls: readonly FunctionCall[]): Promise<FunctionAnswer[]> {
    await this.session.whenFunctionsReady();
    const messages: RichApiMessage[] = [];
    const answers = calls.map(({ id, args, address, signal }) => {
      const invocation = this.nextInvocation++;
      const cancelable = 1;
      const message = JSON.stringify([invocation, id, args, address ?? "Sheet1!A1", cancelable, []]);
      messages.push([functionCategory, functionMessages.invoke, "", message, 0]);
      return new Promise<FunctionAnswer>((resolve) => {
        this.invocations.set(invocation, resolve);
        signal?.addEventListener("abort", () => this.cancel(invocation));
      });
    });
    this.send(messages);
    return Promise.all(answers);
  }

  private cancel(invocation: number): void {
    const message = JSON.stringify({ invocationId: invocation });
    this.send([[functionCategory, functionMessages.cancel, "", message, 0]]);
    this.invocations.get(invocation)?.({ errorCode: 2, error: "#BUSY!", message: "cancelled" });
    this.invocations.delete(invocation);
  }

  private takeResults(results: readonly InvocationResult[]): void {
    for (const { id, succeeded, value, errorCode } of results) {
      const resolve = this.invocations.get(id);
      if (resolve === undefined) continue;
      this.invocations.delete(id);
      if (succeeded) resolve({ value });
      else {
        const code = errorCode ?? 7;
        resolve({
          errorCode: code,
          error: functionErrors[code] ?? "#VALUE!",
          message: typeof value === "string" ? value : "",
        });
      }
    }
  }

  /** Any dispatch but ProcessQuery. The number is an error that office.js knows. */
  dispatch(id: number, params: readonly Json[]): Json[] | number {
    switch (id) {
      case dispatchIds.commandCompleted: {
        const [commandId] = params;
        if (typeof commandId === "string") {
          this.commands.get(commandId)?.();
          this.commands.delete(commandId);
        }
        return [];
      }
      case dispatchIds.openBrowser: {
        const address = params.find((param) => typeof param === "string");
        if (typeof address === "string") {
          this.openedAddresses.push(address);
          this.openBrowser?.(address);
        }
        return [];
      }
      default:
        return operationNotSupported;
    }
  }

  private tell(event: WorkbookEvent): void {
    this.send(eventMessages(event, this.session));
  }

  /** Messages reach the add-in in a turn of their own, after the answer to the request that caused them. */
  private send(messages: readonly RichApiMessage[]): void {
    if (messages.length === 0) return;
    if (this.pendingMessages.length === 0) setTimeout(() => this.deliver(), 0);
    this.pendingMessages.push(...messages);
  }

  private deliver(): void {
    const messages = this.pendingMessages;
    this.pendingMessages = [];
    for (const connection of this.connections) connection.richApiMessages(messages);
  }
}

const functionCategory = 1;
const functionMessages = { invoke: 1000, cancel: 1001 } as const;

function cellEditError(): JsonObject {
  const error = new ExcelError("InvalidOperationInCellEditMode");
  return {
    Code: error.code,
    Message: error.message,
    Location: "",
    HttpStatusCode: error.httpStatus,
    ActionIndex: 0,
  };
}

function touchesWorkbook(request: QueryRequest): boolean {
  return Object.values(request.ObjectPaths).every((path) => path.ObjectPathType !== 2);
}
