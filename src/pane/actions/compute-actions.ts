import type { ReportSheet } from "../../kernel/report-sheet";
import type { ReconciledFigure } from "../../kernel/table-view";
import type { CellTarget, WrittenReport } from "../../workbook/workbook-gateway";
import { chartedMonths, choosePeriod, viewOf, type PeriodChoice } from "../computed-figures";
import { currentRegulation, say, sayProblem, type PaneContext } from "../pane-context";
import { resultSheet, type ChosenSubject } from "../pane-state";
import { isAbort } from "../problem";
import type { ReconciliationChoice } from "../reconciled-figures";
import { writeMonth } from "../wording";
import type { RunActions } from "./run-actions";

export interface ComputeActions {
  /** Computes where there is nothing yet, or where the workbook was edited since. */
  prepare(): Promise<void>;
  /** Computes in any case; the ribbon's button. */
  compute(): Promise<void>;
  choose(choice: PeriodChoice): void;
  showSubject(subject: ChosenSubject | null): void;
  /** Opens the differences of a table item by item; null goes back to the tables. */
  showReconciliation(table: string | null): void;
  chooseDifferences(choice: Partial<ReconciliationChoice>): void;
  /** Selects cells of the user's sheets. */
  goToCells(target: CellTarget): Promise<void>;
  /** Selects a recomputed figure in the result sheet that holds this run's figures. */
  goToRecomputed(figure: ReconciledFigure): Promise<void>;
  /** Writes tables into the workbook: all of them, or one. */
  write(table?: string): Promise<void>;
  cancelWriting(): void;
  undo(): Promise<void>;
  openSheet(sheet: string): Promise<void>;
}

export function computeActions(context: PaneContext, runs: RunActions): ComputeActions {
  const { store, gateway } = context;
  let writing: AbortController | null = null;

  async function goToCells(target: CellTarget): Promise<void> {
    try {
      await gateway.goTo(target);
    } catch (error) {
      sayProblem(context, error);
    }
  }

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
    showSubject(subject) {
      store.patch("compute", { subject });
    },
    showReconciliation(table) {
      const { month } = store.get().compute.choice;
      store.patch("compute", { reconciliation: table === null ? null : { table, month, cause: null, search: "" } });
    },
    chooseDifferences(choice) {
      const { reconciliation } = store.get().compute;
      if (reconciliation !== null) store.patch("compute", { reconciliation: { ...reconciliation, ...choice } });
    },
    goToCells,
    async goToRecomputed(figure) {
      const { compute } = store.get();
      const { reconciliation } = viewOf(currentRegulation(context), { name: compute.reconciliation?.table ?? "" });
      const target = reconciliation?.recomputedIn;
      const sheetName = target === undefined ? undefined : resultSheet(store.get(), target.table);
      if (target === undefined || sheetName === undefined) return;
      try {
        await gateway.goToResult({
          sheetName,
          row: { [target.month]: figure.month, [target.subject]: figure.subject },
          column: figure.item,
        });
      } catch (error) {
        sayProblem(context, error);
      }
    },
    async write(only) {
      const { run, compute, language } = store.get();
      const regulation = currentRegulation(context);
      const chosen = run.tables
        .filter(({ name }) => only === undefined || name === only)
        .map((table) => choosePeriod(viewOf(regulation, table), table, compute.choice));
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
        rememberResults(written);
        store.patch("compute", { written });
        await drawChart();
      } catch (error) {
        if (isAbort(error)) say(context, { tone: "info", text: (texts) => texts.compute.writingCancelled });
        else sayProblem(context, error);
      } finally {
        if (writing === controller) writing = null;
        store.patch("compute", { writing: null });
      }

      /** Which sheets hold every row of this run's tables. */
      function rememberResults(written: readonly WrittenReport[]): void {
        const { review } = run;
        if (review === null) return;
        const sheets = new Map(compute.results?.review === review ? compute.results.sheets : []);
        const isWhole = compute.choice.year === null && compute.choice.month === null;
        for (const { name, sheetName } of written) {
          if (isWhole) sheets.set(name, sheetName);
          else sheets.delete(name);
        }
        store.patch("compute", { results: { review, sheets } });
      }

      /** The chart beside its table; the tables stand even where Excel can't draw it. */
      async function drawChart(): Promise<void> {
        const charted = chartedMonths(regulation, chosen);
        const sheet = store.get().compute.written.find(({ name }) => name === charted?.table);
        if (charted === null || sheet === undefined) return;
        try {
          await gateway.writeChart(sheet.sheetName, {
            title: `${charted.table} · ${language === "zh-CN" ? "按月" : "by month"}`,
            category: "月份",
            value: "元",
            labels: charted.months.map((month) => writeMonth(month, language)),
            series: charted.series.map(({ column, shape, values }) => ({ name: column, shape, values })),
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
        store.patch("compute", { written: [], results: null });
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
