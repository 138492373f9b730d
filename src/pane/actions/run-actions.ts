import type { Regulation } from "../../kernel/regulation";
import { reviewWorkbook } from "../../kernel/review";
import { countFindings } from "../listed-findings";
import { currentRegulation, drawn, type PaneContext } from "../pane-context";
import { IDLE_RUN } from "../pane-state";
import { isAbort, problemOf } from "../problem";

export interface RunActions {
  /**
   * Reads the workbook, checks and computes. Resolves when the run has ended, however it ended.
   *
   * @param quiet keeps what is shown until the new result is there
   */
  run(options?: { readonly quiet?: boolean }): Promise<void>;
  cancelRun(): void;
  forgetRun(): void;
}

/** Time between two counts of the progress, so that counting doesn't take longer than reading. */
const PROGRESS_MILLISECONDS = 60;

export function runActions(context: PaneContext): RunActions {
  const { store, gateway, regulations } = context;
  let running: AbortController | null = null;
  /** Whether the workbook had been edited since the last finished run when the present one began. */
  let wasStaleBefore = false;

  async function review(regulation: Regulation, signal: AbortSignal, quiet: boolean): Promise<void> {
    const [sheets, remembered] = await Promise.all([gateway.openSheets(), gateway.loadState()]);
    signal.throwIfAborted();
    const wanted = new Map(sheets.map(({ name, rowCount }) => [name, rowCount]));
    const served = new Set(store.get().data.survey?.matching.matches.map(({ layout }) => layout.sheet) ?? []);
    const total = [...wanted].reduce((sum, [name, rows]) => (served.has(name) ? sum + rows : sum), 0);
    const read = new Map<string, number>();
    let told = 0;
    const result = await reviewWorkbook(sheets, regulations, [regulation], {
      ownSheets: remembered.ownSheets,
      columnMaps: remembered.columnMaps,
      language: store.get().language,
      signal,
      onProgress({ sheet, rowsRead, rowCount }) {
        read.set(sheet, rowsRead);
        const now = performance.now();
        if (quiet || (now - told < PROGRESS_MILLISECONDS && rowsRead < rowCount)) return;
        told = now;
        const sum = [...read.values()].reduce((rows, more) => rows + more, 0);
        store.patch("run", { progress: { sheet, rowsRead: sum, rowCount: Math.max(total, sum) } });
      },
    });
    if (!quiet) store.patch("run", { phase: "judging" });
    await drawn();
    signal.throwIfAborted();
    const tables = result.tables();
    store.patch("run", {
      phase: "done",
      progress: null,
      review: result,
      tables,
      problem: null,
      quiet: false,
    });
  }

  return {
    async run({ quiet = false } = {}) {
      running?.abort();
      const controller = new AbortController();
      running = controller;
      const { review: earlier, stale: wasStale } = store.get().run;
      wasStaleBefore = wasStale;
      store.patch(
        "run",
        quiet
          ? { quiet: true, stale: false }
          : { phase: "reading", progress: null, problem: null, quiet: false, stale: false },
      );
      try {
        await drawn();
        await review(currentRegulation(context), controller.signal, quiet);
      } catch (error) {
        if (running !== controller) return;
        // What an earlier run brought stays; that it is of an earlier state is told beside it.
        if (isAbort(error)) {
          const phase = earlier === null ? "cancelled" : "done";
          store.patch("run", { phase, progress: null, quiet: false, stale: wasStale });
        } else {
          const phase = quiet ? "done" : "failed";
          const stale = earlier !== null;
          store.patch("run", { phase, progress: null, problem: problemOf(error), quiet: false, stale });
        }
      } finally {
        if (running === controller) running = null;
      }
    },
    cancelRun() {
      if (running === null) return;
      running.abort();
      const { review: earlier } = store.get().run;
      const phase = earlier === null ? "cancelled" : "done";
      // The run that was cancelled would have brought the edits in.
      store.patch("run", { phase, progress: null, quiet: false, stale: earlier !== null && wasStaleBefore });
      running = null;
    },
    forgetRun() {
      running?.abort();
      running = null;
      store.set({ run: IDLE_RUN });
    },
  };
}

/** What the live region says of a finished run. */
export function runCounts(context: PaneContext): ReturnType<typeof countFindings> {
  return countFindings(context.store.get().run.review?.findings ?? []);
}
