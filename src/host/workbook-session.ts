/** What the host keeps between the requests of one add-in: referenced ranges and registered events. */
import type { HostObject } from "./members";
import type { MemoryWorkbook } from "./memory-workbook";
import type { Json } from "./wire";

export type PaneState = "Inactive" | "Background" | "Visible";

/** A custom function's answer as office.js sends it: id, whether it succeeded, value or sentence, error number. */
export interface InvocationResult {
  readonly id: number;
  readonly succeeded: boolean;
  readonly value: Json;
  readonly errorCode: number | undefined;
}

export class WorkbookSession {
  private readonly references = new Map<string, HostObject>();
  private readonly registrations = new Map<string, number>();
  private nextReference = 1;
  private pane: PaneState = "Visible";
  startState: PaneState = "Inactive";
  private functionsReady = false;
  private readonly readyWaiters: (() => void)[] = [];
  onPaneState: ((state: PaneState) => void) | undefined;
  onInvocationResults: ((results: readonly InvocationResult[]) => void) | undefined;
  /** Enabled state of ribbon buttons that `Office.ribbon.requestUpdate` set, by control id. */
  readonly ribbonButtons = new Map<string, boolean>();
  readonly ribbonTabs = new Map<string, boolean>();

  constructor(readonly workbook: MemoryWorkbook) {}

  get paneState(): PaneState {
    return this.pane;
  }

  set paneState(state: PaneState) {
    if (state === this.pane) return;
    this.pane = state;
    this.onPaneState?.(state);
  }

  /** How many ranges office.js asked to be kept and hasn't released: a leak shows here. */
  get referenceCount(): number {
    return this.references.size;
  }

  keep(object: HostObject): string {
    const id = `{${(this.nextReference++).toString(16).padStart(8, "0")}}:${object.typeName.toLowerCase()}`;
    this.references.set(id, object);
    return id;
  }

  kept(id: string): HostObject | undefined {
    return this.references.get(id);
  }

  release(id: string): void {
    this.references.delete(id);
  }

  /** Office.js has said that custom functions may be called. */
  announceFunctions(): void {
    this.functionsReady = true;
    for (const resolve of this.readyWaiters.splice(0)) resolve();
  }

  whenFunctionsReady(): Promise<void> {
    if (this.functionsReady) return Promise.resolve();
    return new Promise((resolve) => {
      this.readyWaiters.push(resolve);
    });
  }

  registerEvent(type: number, target: string): void {
    const key = `${type}:${target}`;
    this.registrations.set(key, (this.registrations.get(key) ?? 0) + 1);
  }

  unregisterEvent(type: number, target: string): void {
    const key = `${type}:${target}`;
    const count = (this.registrations.get(key) ?? 0) - 1;
    if (count > 0) this.registrations.set(key, count);
    else this.registrations.delete(key);
  }

  isRegistered(type: number, target: string): boolean {
    return this.registrations.has(`${type}:${target}`);
  }
}
