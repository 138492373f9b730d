import { formatDay } from "../../kernel/excel-date";
import { problemSheet } from "../../kernel/problem-sheet";
import type { ReviewedFinding } from "../../kernel/review";
import type { Settlement } from "../../kernel/settlement";
import type { FindingFilter, FindingGrouping, ListedFinding } from "../listed-findings";
import { say, sayProblem, type PaneContext } from "../pane-context";
import type { CheckState } from "../pane-state";
import { today } from "../wording";
import type { RunActions } from "./run-actions";

export interface CheckActions {
  check(): Promise<void>;
  checkSheet(sheet: string): Promise<void>;
  filter(filter: FindingFilter): void;
  search(search: string): void;
  group(grouping: FindingGrouping): void;
  showSheet(sheet: string | null): void;
  toggleGroup(key: string): void;
  setLive(live: boolean): void;
  goTo(listed: ListedFinding): Promise<void>;
  mark(): Promise<void>;
  clearMarks(): Promise<void>;
  writeList(): Promise<void>;
  startSettling(key: string): void;
  stopSettling(): void;
  settle(listed: ListedFinding, reason: string, name: string): Promise<void>;
  unsettle(listed: ListedFinding): Promise<void>;
}

export function checkActions(context: PaneContext, runs: RunActions): CheckActions {
  const { store, gateway } = context;
  const open = (): readonly ReviewedFinding[] =>
    (store.get().run.review?.findings ?? []).filter(({ settled }) => !settled);

  async function busy(what: NonNullable<CheckState["busy"]>, work: () => Promise<void>): Promise<void> {
    store.patch("check", { busy: what });
    try {
      await work();
    } catch (error) {
      sayProblem(context, error);
    } finally {
      store.patch("check", { busy: null });
    }
  }

  async function drawMarks(): Promise<void> {
    const cells = open().flatMap(({ place, severity }) => (place === null ? [] : [{ ...place, severity }]));
    const result = await gateway.markCells(cells);
    store.patch("check", { marked: true });
    say(context, {
      tone: result.protectedSheets.length > 0 ? "warning" : "success",
      text: (texts) => texts.check.marked(result.cells, result.protectedSheets),
    });
  }

  return {
    async check() {
      store.patch("check", { sheet: null });
      await runs.run();
    },
    async checkSheet(sheet) {
      store.set({ tab: "check" });
      store.patch("check", { sheet, filter: "all", search: "" });
      await runs.run();
    },
    filter(filter) {
      store.patch("check", { filter });
    },
    search(search) {
      store.patch("check", { search });
    },
    group(grouping) {
      store.patch("check", { grouping });
    },
    showSheet(sheet) {
      store.set({ tab: "check" });
      store.patch("check", { sheet, filter: "all", search: "" });
    },
    toggleGroup(key) {
      const collapsed = new Set(store.get().check.collapsed);
      if (!collapsed.delete(key)) collapsed.add(key);
      store.patch("check", { collapsed });
    },
    setLive(live) {
      store.patch("check", { live });
      const { stale, review } = store.get().run;
      if (live && (stale || review === null)) void runs.run({ quiet: review !== null });
    },
    async goTo({ findings }) {
      const first = findings[0].place;
      const last = findings.at(-1)?.place ?? first;
      if (first === null || last === null) return;
      try {
        await gateway.goTo({
          sheet: first.sheet,
          row: first.row,
          column: first.column,
          rowCount: last.row - first.row + 1,
          columnCount: last.column - first.column + 1,
        });
      } catch (error) {
        sayProblem(context, error);
      }
    },
    mark: () => busy("marking", drawMarks),
    clearMarks: () =>
      busy("clearing", async () => {
        const { protectedSheets } = await gateway.clearMarks();
        store.patch("check", { marked: protectedSheets.length > 0 });
        say(context, {
          tone: protectedSheets.length > 0 ? "warning" : "success",
          text: (texts) => texts.check.unmarked(protectedSheets),
        });
      }),
    writeList: () =>
      busy("listing", async () => {
        const findings = store.get().run.review?.findings ?? [];
        const [written] = await gateway.writeReports([problemSheet(findings, store.get().language)]);
        if (written === undefined) return;
        const { sheetName } = written;
        say(context, {
          tone: "success",
          text: (texts) => texts.check.listed(sheetName),
          action: {
            label: (texts) => texts.open,
            run: () =>
              void gateway
                .goTo({ sheet: sheetName, row: 0, column: 0 })
                .catch((error: unknown) => sayProblem(context, error)),
          },
        });
      }),
    startSettling(key) {
      store.patch("check", { settling: key });
    },
    stopSettling() {
      store.patch("check", { settling: null });
    },
    settle: (listed, reason, name) =>
      busy("settling", async () => {
        const date = formatDay(today(context.now?.()));
        await gateway.addSettlements(
          listed.findings.map(({ sheet, cell, rule, clause, message }): Settlement => ({
            sheet: sheet ?? "",
            cell: cell ?? "",
            rule,
            clause,
            message,
            reason,
            settledBy: name,
            date,
          })),
        );
        store.patch("check", { settling: null, settledBy: name });
        say(context, { tone: "success", text: (texts) => texts.check.settledNow(listed.findings.length) });
        await runs.run({ quiet: true });
      }),
    unsettle: (listed) =>
      busy("settling", async () => {
        await gateway.removeSettlements(
          listed.findings.map(({ sheet, cell, rule, message }) => ({
            sheet: sheet ?? "",
            cell: cell ?? "",
            rule,
            message,
          })),
        );
        await runs.run({ quiet: true });
      }),
  };
}
