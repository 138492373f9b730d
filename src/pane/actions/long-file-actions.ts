import { UnusableFileError } from "../../files/workbook-file";
import { problemSheet } from "../../kernel/problem-sheet";
import type { ReportSheet } from "../../kernel/report-sheet";
import { computeLongFile, type LongFile } from "../long-file";
import { drawn, say, sayProblem, type PaneContext } from "../pane-context";
import { isAbort } from "../problem";

export interface LongFileActions {
  /** Computes from the file that was looked at, without letting it in. */
  compute(): Promise<void>;
  cancel(): void;
  /** Writes the computed tables, never the file's own rows. */
  writeTables(): Promise<void>;
  writeProblems(): Promise<void>;
}

/** Between two drawings of the progress. */
const PROGRESS_MILLISECONDS = 100;

export function longFileActions(context: PaneContext): LongFileActions {
  const { store, gateway, regulations } = context;
  let running: AbortController | null = null;

  async function computed(fileName: string, file: LongFile, controller: AbortController): Promise<void> {
    let toldAt = -Infinity;
    const result = await computeLongFile(file, regulations, gateway, {
      language: store.get().language,
      signal: controller.signal,
      onProgress(progress) {
        const now = performance.now();
        if (controller.signal.aborted || now - toldAt < PROGRESS_MILLISECONDS) return;
        toldAt = now;
        store.patch("data", { upload: { phase: "computing", fileName, file, progress } });
      },
    });
    controller.signal.throwIfAborted();
    if (running === controller) store.patch("data", { upload: { phase: "computed", fileName, file, result } });
  }

  async function write(reports: readonly ReportSheet[]): Promise<void> {
    const { upload } = store.get().data;
    if (upload?.phase !== "computed") return;
    store.patch("data", { upload: { ...upload, phase: "writing" } });
    try {
      const written = await gateway.writeReports(reports);
      say(context, {
        tone: "success",
        text: (texts) => texts.longFile.written(written.map(({ sheetName }) => sheetName)),
      });
    } catch (error) {
      sayProblem(context, error);
    }
    store.patch("data", { upload: { ...upload, phase: "computed" } });
  }

  return {
    async compute() {
      const { upload } = store.get().data;
      if (upload?.phase !== "tooLong") return;
      const { fileName, file } = upload;
      const controller = new AbortController();
      running = controller;
      store.patch("data", { upload: { phase: "computing", fileName, file, progress: null } });
      try {
        await drawn();
        await computed(fileName, file, controller);
      } catch (error) {
        if (running !== controller) return;
        if (error instanceof UnusableFileError) {
          store.patch("data", { upload: { phase: "unusable", fileName, error } });
        } else {
          store.patch("data", { upload: { phase: "tooLong", fileName, file } });
          if (!isAbort(error)) sayProblem(context, error);
        }
      } finally {
        if (running === controller) running = null;
      }
    },
    cancel() {
      running?.abort();
      running = null;
      const { upload } = store.get().data;
      if (upload?.phase !== "computing") return;
      store.patch("data", { upload: { phase: "tooLong", fileName: upload.fileName, file: upload.file } });
    },
    async writeTables() {
      const { upload } = store.get().data;
      if (upload?.phase !== "computed") return;
      await write(
        upload.result.tables.map(({ name, regulation, columns, rows }): ReportSheet => {
          const owner = regulations.find(({ id }) => id === regulation);
          const print = owner?.tallies.find((tally) => tally.name === name)?.print;
          return { name, columns, rows, ...(print === undefined ? {} : { print }) };
        }),
      );
    },
    async writeProblems() {
      const { upload } = store.get().data;
      if (upload?.phase !== "computed") return;
      await write([problemSheet(upload.result.review.findings, store.get().language)]);
    },
  };
}
