/**
 * Runs the real office.js in Node, in a `vm` context with the few pieces of a window that it asks for. Requests
 * travel by `window.external`, as in Excel for Windows. Node only.
 */
import { join } from "node:path";
import { createContext } from "node:vm";
import { officeFolder, officeScript } from "./office-files";
import { windowExternal } from "./window-external";
import type { WorkbookHost } from "./workbook-host";

export interface OfficeInNode {
  readonly Office: typeof globalThis.Office;
  readonly Excel: typeof globalThis.Excel;
  readonly OfficeExtension: typeof globalThis.OfficeExtension;
  readonly CustomFunctions: CustomFunctionsNamespace;
  /** The global object of the context. */
  readonly window: object;
  /** Stops timers and events. */
  close(): void;
}

export interface CustomFunctionsNamespace {
  associate(id: string, implementation: CustomFunction): void;
  associate(functions: Readonly<Record<string, CustomFunction>>): void;
  readonly Error: typeof globalThis.CustomFunctions.Error;
  readonly ErrorCode: typeof globalThis.CustomFunctions.ErrorCode;
}

/** Each function takes the arguments that its metadata promises. */
export type CustomFunction = (...args: never[]) => unknown;

export interface StartOptions {
  /** `…/@microsoft/office-js/dist`; by default looked for from the current folder. */
  readonly officeFolder?: string;
  /** Members later than the requirement sets throw in the add-in, as tests want it. Default true. */
  readonly checkApiSets?: boolean;
  /** Further globals of the context. */
  readonly globals?: Readonly<Record<string, unknown>>;
  /** True: `Office`, `Excel` and so on are globals of the caller until `close`, where the add-in's code looks for them. */
  readonly asGlobals?: boolean;
}

interface ScriptElement {
  src: string;
  id?: string;
  type?: string;
  onload?: (event: object) => void;
  setAttribute(): void;
  getAttribute(): null;
}

const libraryAddress = "https://office.test/lib/";
const pageAddress = "https://addin.test/taskpane.html";

export async function startOfficeInNode(host: WorkbookHost, options: StartOptions = {}): Promise<OfficeInNode> {
  const folder = options.officeFolder ?? officeFolder();
  const external = windowExternal(host);
  const timers = new Set<NodeJS.Timeout>();
  const loaded: OfficeGlobals = {};
  const scope: Record<string, unknown> & OfficeGlobals = Object.assign(
    loaded,
    browserPieces(timers),
    { external: external.object },
    options.globals,
  );
  for (const name of ["window", "self", "top", "parent"]) scope[name] = scope;
  const document = pageDocument((element) => {
    queueMicrotask(() => {
      officeScript(join(folder, element.src.slice(libraryAddress.length))).runInContext(context);
      element.onload?.({});
    });
  });
  scope["document"] = document;
  const context = createContext(scope);
  officeScript(join(folder, "office.js")).runInContext(context);
  const { Office } = scope;
  if (Office === undefined) throw new Error("office.js did not define Office.");
  await Office.onReady();
  const { Excel, OfficeExtension, CustomFunctions } = scope;
  if (Excel === undefined || OfficeExtension === undefined || CustomFunctions === undefined) {
    throw new Error("office.js did not define Excel, OfficeExtension and CustomFunctions.");
  }
  OfficeExtension.CommonUtility._doApiNotSupportedCheck = options.checkApiSets !== false;
  const restore =
    options.asGlobals === true ? setGlobals({ Office, Excel, OfficeExtension, CustomFunctions }) : undefined;
  return {
    Office,
    Excel,
    OfficeExtension,
    CustomFunctions,
    window: scope,
    close() {
      restore?.();
      external.disconnect();
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}

/** Gives back what puts the former globals in their place again. */
function setGlobals(globals: Readonly<Record<string, object>>): () => void {
  const former = Object.keys(globals).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true, enumerable: true });
  }
  return () => {
    for (const [name, descriptor] of former) {
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
      else Object.defineProperty(globalThis, name, descriptor);
    }
  };
}

interface OfficeGlobals {
  Office?: typeof globalThis.Office;
  Excel?: typeof globalThis.Excel;
  OfficeExtension?: typeof globalThis.OfficeExtension & { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  CustomFunctions?: CustomFunctionsNamespace;
}

function pageDocument(load: (element: ScriptElement) => void) {
  const scripts: ScriptElement[] = [element(`${libraryAddress}office.js`)];
  const appendChild = (added: ScriptElement) => {
    if (added.src.startsWith(libraryAddress)) load(added);
    return added;
  };
  const parent = { appendChild };
  return {
    URL: pageAddress,
    location: new URL(pageAddress),
    readyState: "complete",
    cookie: "",
    head: parent,
    body: parent,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    getElementById: () => null,
    getElementsByTagName: (name: string) => (name === "script" ? scripts : name === "head" ? [parent] : []),
    createElement: () => element(""),
  };
}

function element(src: string): ScriptElement {
  return { src, setAttribute: () => undefined, getAttribute: () => null };
}

/** What office.js takes from a window. Timers are kept, so that closing stops them. */
function browserPieces(timers: Set<NodeJS.Timeout>): Record<string, unknown> {
  const storage = () => {
    const items = new Map<string, string>();
    return {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => void items.set(key, value),
      removeItem: (key: string) => void items.delete(key),
      key: (index: number) => [...items.keys()][index] ?? null,
      get length() {
        return items.size;
      },
    };
  };
  return {
    name: "",
    console,
    performance,
    URL,
    TextEncoder,
    TextDecoder,
    location: new URL(pageAddress),
    navigator: { userAgent: "Mozilla/5.0 (Node)", language: "zh-CN" },
    history: {},
    sessionStorage: storage(),
    localStorage: storage(),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    queueMicrotask,
    setTimeout: (callback: (...args: unknown[]) => void, delay?: number, ...args: unknown[]) => {
      const timer = setTimeout(() => {
        timers.delete(timer);
        callback(...args);
      }, delay);
      timers.add(timer);
      return timer;
    },
    clearTimeout: (timer: NodeJS.Timeout | undefined) => {
      if (timer !== undefined) timers.delete(timer);
      clearTimeout(timer);
    },
    setInterval: (callback: (...args: unknown[]) => void, delay?: number, ...args: unknown[]) => {
      const timer = setInterval(callback, delay, ...args);
      timers.add(timer);
      return timer;
    },
    clearInterval: (timer: NodeJS.Timeout | undefined) => {
      if (timer !== undefined) timers.delete(timer);
      clearInterval(timer);
    },
  };
}
