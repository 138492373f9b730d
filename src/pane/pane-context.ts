import type { Language } from "../kernel/language";
import type { Regulation } from "../kernel/regulation";
import type { WorkbookGateway } from "../workbook/workbook-gateway";
import type { Notice, PaneState } from "./pane-state";
import { problemOf, problemText } from "./problem";
import type { Store } from "./store";

/** What the page around the pane gives it. */
export interface PaneSurroundings {
  readonly gateway: WorkbookGateway;
  readonly regulations: readonly Regulation[];
  /** Opens the help pages that ship with the add-in; without it the menu has no help. */
  readonly openHelp?: (language: Language, regulation: string) => void;
  /** The sample workbook (.xlsx) of a regulation; null where there is none, so that sample rows take its place. */
  readonly loadSample?: (regulation: string) => Promise<Uint8Array | null>;
  readonly now?: () => Date;
  /** Rows that a worksheet holds. */
  readonly sheetRows?: number;
}

/** What every action works with. */
export interface PaneContext extends PaneSurroundings {
  readonly store: Store<PaneState>;
}

export function currentRegulation({ store, regulations }: PaneContext): Regulation {
  const { regulationId } = store.get();
  const found = regulations.find(({ id }) => id === regulationId) ?? regulations[0];
  if (found === undefined) throw new RangeError("the pane needs a regulation");
  return found;
}

export function say({ store }: PaneContext, notice: Notice): void {
  store.set({ notice });
}

/** Tells of a failed action in words, and asks anew what the workbook allows: it may have become protected. */
export function sayProblem(context: PaneContext, error: unknown): void {
  const problem = problemOf(error);
  if (problem.kind === "workbook") {
    context.gateway.environment().then(
      (environment) => context.store.set({ environment }),
      // The problem itself is told already.
      () => undefined,
    );
  }
  say(context, {
    tone: "error",
    text: (texts, language) => problemText(problem, texts, language),
    detail: problem.detail,
  });
}

/** Lets the browser draw before something that keeps it busy. */
export function drawn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
