import type { ReportSheet } from "../../kernel/report-sheet";
import { choosePeriod, moneyByMonth, type PeriodChoice } from "../computed-figures";
import { currentRegulation, say, sayProblem, type PaneContext } from "../pane-context";
import { isAbort } from "../problem";
import { writeMonth } from "../wording";
import type { RunActions } from "./run-actions";

export interface ComputeActions {
  /** Computes where there is nothing yet, or where the workbook was edited since. */
  prepare(): Promise<void>;
  /** Computes in any case; the ribbon's button. */
  compute(): Promise<void>;
  choose(choice: PeriodChoice): void;
  showPerson(person: string | null): void;
  /** Writes tables into the workbook: all of them, or one. */
  write(table?: string): Promise<void>;
  cancelWriting(): void;
  undo(): Promise<void>;
  openSheet(sheet: string): Promise<void>;
}

export function computeActions(context: PaneContext, runs: RunActions): ComputeActions {
  const { store, gateway } = context;
  let writing: AbortController | null = null;

  return {
    async prepare() {
      const { phase, stale, review } = store.get().run;
      if (phase === "reading" || phase === "judging") return;
      if (phase === "idle" || (review !== null && stale)) await runs.run();
    },
    async compute() {
      store.set({ tab: "compute" });
      await runs.run();
    },
    choose(choice) {
      store.patch("compute", { choice });
    },
    showPerson(person) {
      store.patch("compute", { person });
    },
    async write(only) {
      const { run, compute, language } = store.get();
      const regulation = currentRegulation(context);
      const chosen = run.tables
        .filter(({ name }) => only === undefined || name === only)
        .map((table) => choosePeriod(table, compute.choice));
      const reports = chosen.map((table): ReportSheet => {
        const print = regulation.tallies.find(({ name }) => name === table.name)?.print;
        return {
          name: table.name,
          columns: table.columns,
          rows: table.rows,
          ...(print === undefined ? {} : { print }),
        };
      });
      const controller = new AbortController();
      writing = controller;
      const rowCount = reports.reduce((sum, { rows }) => sum + rows.length, 0);
      store.patch("compute", { writing: { sheet: reports[0]?.name ?? "", rowsWritten: 0, rowCount }, written: [] });
      try {
        const written = await gateway.writeReports(reports, {
          signal: controller.signal,
          onProgress: (progress) => store.patch("compute", { writing: progress }),
        });
        store.patch("compute", { written });
        await drawChart();
      } catch (error) {
        if (isAbort(error)) say(context, { tone: "info", text: (texts) => texts.compute.writingCancelled });
        else sayProblem(context, error);
      } finally {
        if (writing === controller) writing = null;
        store.patch("compute", { writing: null });
      }

      /** The chart beside its table; the tables stand even where Excel can't draw it. */
      async function drawChart(): Promise<void> {
        const money = moneyByMonth(regulation, chosen);
        const sheet = store.get().compute.written.find(({ name }) => name === money?.table);
        if (money === null || sheet === undefined) return;
        try {
          await gateway.writeChart(sheet.sheetName, {
            title: `${money.table} · ${language === "zh-CN" ? "按月" : "by month"}`,
            category: "月份",
            value: `${money.column}（元）`,
            points: money.months.map(({ month, yuan }) => ({ label: writeMonth(month, language), value: yuan })),
          });
        } catch (error) {
          sayProblem(context, error);
        }
      }
    },
    cancelWriting() {
      writing?.abort();
    },
    async undo() {
      store.patch("compute", { undoing: true });
      try {
        const restored = await gateway.undoLastWrite();
        store.patch("compute", { written: [] });
        say(context, { tone: "info", text: (texts) => texts.compute.undone(restored) });
      } catch (error) {
        sayProblem(context, error);
      } finally {
        store.patch("compute", { undoing: false });
      }
    },
    async openSheet(sheet) {
      try {
        await gateway.goTo({ sheet, row: 0, column: 0 });
      } catch (error) {
        sayProblem(context, error);
      }
    },
  };
}
