/** `window.external` as Excel for Windows offers it to office.js: in Node, and in a frame of our own page. */
import { PayloadTooLarge } from "./excel-error";
import { dispatchIds, officeEventIds, operationFailed, type WorkbookHost } from "./workbook-host";
import type { Json } from "./wire";

type Callback = (answer: SafeArray | number) => void;
type EventHandler = (eventId: number, payload: SafeArray) => void;

/** How Excel for Windows hands arrays over. */
interface SafeArray {
  toArray(): unknown[];
  dimensions(): number;
}

function safeArray(values: readonly unknown[]): SafeArray {
  return {
    toArray: () => values.map((value) => (Array.isArray(value) ? safeArray(value) : value)),
    dimensions: () => 1,
  };
}

/**
 * What to put at `window.external` before office.js is loaded; on an http page too. `disconnect` ends its events.
 */
export function windowExternal(host: WorkbookHost) {
  const handlers = new Map<number, Set<EventHandler>>();
  const fire = (eventId: number, payload: readonly unknown[]) => {
    for (const handler of handlers.get(eventId) ?? []) handler(eventId, safeArray(payload));
  };
  const disconnect = host.connect({
    richApiMessages: (messages) => fire(officeEventIds.richApiMessage, messages),
    ribbonCommand: (payload) => fire(officeEventIds.appCommandInvoked, payload),
  });
  const object = {
    GetHostInfo: () => `Excel$Win32$16.01$${host.language}$$$disableLogging$3`,
    GetContext: () => controlContext(host),
    Execute(id: number, params: readonly unknown[], callback: Callback) {
      if (id !== dispatchIds.richApi) {
        const answer = host.dispatch(id, plainValues(params));
        callback(typeof answer === "number" ? answer : safeArray([0, ...answer]));
        return;
      }
      void answerQuery(host, params[0], callback);
    },
    RegisterEvent(id: number, _target: string, handler: EventHandler, callback: Callback) {
      const registered = handlers.get(id) ?? new Set();
      handlers.set(id, registered.add(handler));
      callback(0);
    },
    UnregisterEvent(id: number, _target: string, callback: Callback) {
      handlers.delete(id);
      callback(0);
    },
  };
  return { object, disconnect };
}

async function answerQuery(host: WorkbookHost, message: unknown, callback: Callback): Promise<void> {
  const parts: readonly unknown[] = Array.isArray(message) ? message : [];
  const [, , , , body, , flags] = parts;
  if (typeof body !== "string") {
    callback(operationFailed);
    return;
  }
  try {
    const response = await host.answer(body, typeof flags === "number" ? flags : 0);
    callback(safeArray([0, [200, [], response]]));
  } catch (error) {
    if (error instanceof PayloadTooLarge) callback(error.officeErrorCode);
    else {
      callback(operationFailed);
      throw error;
    }
  }
}

function plainValues(params: readonly unknown[]): Json[] {
  return params.map((param) =>
    typeof param === "string" || typeof param === "number" || typeof param === "boolean" ? param : null,
  );
}

function controlContext(host: WorkbookHost) {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "guibiao",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => host.language,
    GetAppDataLocale: () => host.contentLanguage,
    GetDocUrl: () => host.workbook.name,
    GetAppCapabilities: () => (host.workbook.readOnly ? 1 : 0),
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetHostFullVersion: () => "16.0.16130.20000",
    GetInitialDisplayMode: () => 2,
    GetSupportedMatrix: () => JSON.stringify(host.requirementSets),
    GetOfficeThemeInfo: () => JSON.stringify(themeNumbers(host)),
    GetSettings: () => ({
      Read(keys: string[], values: string[]) {
        for (const [key, value] of host.workbook.settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write(keys: readonly string[], values: readonly string[]) {
        host.workbook.settings.clear();
        keys.forEach((key, index) => host.workbook.settings.set(key, values[index] ?? ""));
      },
    }),
  };
}

/** Office for Windows gives colours as numbers. */
function themeNumbers(host: WorkbookHost): Record<string, number> {
  const colors = Object.entries(host.theme ?? {});
  return Object.fromEntries(colors.map(([name, color]) => [name, Number.parseInt(color.slice(1), 16)]));
}
