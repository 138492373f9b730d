/**
 * The web shape: office.js posts messages to the window that holds it, as in Excel on the web. `XdmConversation`
 * answers them wherever the host lives; `xdmInitScript` is what a page runs before office.js to reach it.
 */
import { PayloadTooLarge } from "./excel-error";
import { dispatchIds, officeEventIds, operationFailed, type HostConnection, type WorkbookHost } from "./workbook-host";
import type { Json, JsonObject } from "./wire";

/** Messages between the page and the host carry this; only they are taken. */
export const conversationId = "guibiao-conversation";
const controlId = "guibiao-control";

/** The names which the page's script and its surroundings share. */
export const hostFunctionName = "__guibiaoHost";
export const deliverFunctionName = "__guibiaoDeliver";

export interface XdmPageOptions {
  /** Of the page that loads office.js: https, and nothing after the host name. */
  readonly origin: string;
  readonly language: string;
}

/**
 * A script to run in the page before any other: names the window as Excel on the web does, hands office.js's messages
 * to `window.__guibiaoHost(message)`, which promises the answer (or null), and offers `window.__guibiaoDeliver(message)`
 * for events. With playwright: `page.exposeFunction(hostFunctionName, …)` and `page.addInitScript(script)`.
 */
export function xdmInitScript({ origin, language }: XdmPageOptions): string {
  const windowName = JSON.stringify({
    baseFrameName: "guibiao",
    hostInfo: `Excel$Web$16.00$${language}$guibiao$$disableLogging$3`,
    xdmInfo: `${conversationId}|${controlId}|${origin}`,
    serializerVersion: 1,
  });
  return `(() => {
  if (window.location.origin !== ${JSON.stringify(origin)}) return;
  window.name = ${JSON.stringify(windowName)};
  const deliver = (message) => window.postMessage(message, ${JSON.stringify(origin)});
  window.${deliverFunctionName} = deliver;
  window.addEventListener("message", (event) => {
    if (typeof event.data !== "string" || !event.data.includes(${JSON.stringify(conversationId)})) return;
    let message;
    try {
      message = JSON.parse(event.data);
    } catch {
      return;
    }
    if (message._messageType !== 0 || message._conversationId !== ${JSON.stringify(conversationId)}) return;
    event.stopImmediatePropagation();
    Promise.resolve(window.${hostFunctionName}(event.data)).then((answer) => {
      if (typeof answer === "string") deliver(answer);
    });
  }, true);
})();`;
}

/** A message of office.js's client. */
interface XdmRequest {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: Json;
}

const actionTypes = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
const responseTypes = { forCalling: 0, forEventing: 1 } as const;
/** How the web shape says whether the workbook may be changed. */
const clientModes = { readOnly: 0, readWrite: 1 } as const;

/** Events are named in the web shape and numbered in the other. */
const eventNames = { richApiMessage: "richApiMessage", appCommandInvoked: "appCommandInvoked" } as const;

export class XdmConversation {
  /** Sends an event to the page: pass it to `window.__guibiaoDeliver`. */
  onEvent: ((message: string) => void) | undefined;
  private readonly registered = new Set<string>();
  readonly disconnect: () => void;

  constructor(private readonly host: WorkbookHost) {
    const connection: HostConnection = {
      richApiMessages: (messages) => {
        this.fire(eventNames.richApiMessage, { ArrayData: messages.map((message) => [...message]) });
      },
      ribbonCommand: (payload) => this.fire(eventNames.appCommandInvoked, [...payload]),
    };
    this.disconnect = host.connect(connection);
  }

  /** Answers a message of the page; null where none is expected. */
  async receive(message: string): Promise<string | null> {
    const request: XdmRequest = JSON.parse(message);
    if (request._messageType !== 0 || request._conversationId !== conversationId) return null;
    switch (request._actionType) {
      case actionTypes.registerEvent:
        this.registered.add(request._actionName);
        return reply(request, { Error: 0, Version: 1 });
      case actionTypes.unregisterEvent:
        this.registered.delete(request._actionName);
        return reply(request, { Error: 0, Version: 1 });
      default:
        return this.invoke(request);
    }
  }

  private async invoke(request: XdmRequest): Promise<string | null> {
    switch (request._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return reply(request, this.appContext());
      case "ContextActivationManager_notifyHost":
      case "ContextActivationManager_openWindowInHost":
        return null;
      case "executeMethod":
        return reply(request, await this.execute(objectOf(request._data)));
      default:
        throw new Error(`office.js called ${request._actionName}, which this host does not know.`);
    }
  }

  private async execute(data: JsonObject): Promise<JsonObject> {
    const dispatchId = objectOf(data["DdaMethod"])["DispatchId"];
    switch (dispatchId) {
      case dispatchIds.richApi:
        return this.answerQuery(data["ArrayData"] ?? null);
      case dispatchIds.settingsSave: {
        const properties = objectOf(data["DdaSettingsMethod"])["Properties"];
        this.host.workbook.settings.clear();
        for (const [name, value] of pairs(properties)) this.host.workbook.settings.set(name, value);
        return { Error: 0, Version: 1 };
      }
      case dispatchIds.settingsLoad: {
        const settings = [...this.host.workbook.settings].map(([Name, Value]) => ({ Name, Value }));
        return { Error: 0, Version: 1, Properties: { Settings: settings } };
      }
      default: {
        const params = ["0", "1", "2"].map((index) => data[index] ?? null);
        const answer = this.host.dispatch(typeof dispatchId === "number" ? dispatchId : -1, params);
        return { Error: typeof answer === "number" ? answer : 0, Version: 1 };
      }
    }
  }

  private async answerQuery(parts: Json): Promise<JsonObject> {
    const [, , , , body, , flags] = Array.isArray(parts) ? parts : [];
    if (typeof body !== "string") return { Error: operationFailed, Version: 1 };
    try {
      const response = await this.host.answer(body, typeof flags === "number" ? flags : 0);
      return { Error: 0, Version: 1, Data: [200, [], [response]] };
    } catch (error) {
      if (error instanceof PayloadTooLarge) return { Error: error.officeErrorCode, Version: 1 };
      throw error;
    }
  }

  private fire(name: keyof typeof eventNames, data: Json): void {
    if (!this.registered.has(eventNames[name])) return;
    this.onEvent?.(
      JSON.stringify({
        _messageType: 1,
        _responseType: responseTypes.forEventing,
        _actionName: name,
        _conversationId: conversationId,
        _correlationId: officeEventIds[name],
        _errorCode: 0,
        _data: data,
        _serializerVersion: 1,
      }),
    );
  }

  private appContext(): JsonObject {
    const { host } = this;
    return {
      _id: controlId,
      _appName: 16,
      _appVersion: 16,
      _appMinorVersion: 0,
      _appUILocale: host.language,
      _dataLocale: host.contentLanguage,
      _docUrl: host.workbook.name,
      _clientMode: host.workbook.readOnly ? clientModes.readOnly : clientModes.readWrite,
      _settings: [...host.workbook.settings],
      _reason: "documentOpened",
      _osfControlType: 1,
      _eToken: "",
      _correlationId: "guibiao",
      _appInstanceId: "guibiao-instance",
      _hostFullVersion: "16.0.16130.20000",
      _requirementMatrix: JSON.stringify(host.requirementSets),
      _initialDisplayMode: 2,
    };
  }
}

function reply(request: XdmRequest, data: JsonObject): string {
  return JSON.stringify({
    _messageType: 1,
    _responseType: responseTypes.forCalling,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _errorCode: 0,
    _data: data,
    _serializerVersion: 1,
  });
}

function objectOf(value: Json | undefined): JsonObject {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? value : {};
}

function pairs(value: Json | undefined): [string, string][] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((pair): [string, string][] => {
    const [name, text] = Array.isArray(pair) ? pair : [];
    return typeof name === "string" && typeof text === "string" ? [[name, text]] : [];
  });
}
