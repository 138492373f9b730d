import type { PolicyParameters } from "../../kernel/policy";
import { readPolicySheet } from "../../kernel/policy-sheet";
import { foldCompact } from "../../kernel/text";
import { readHead } from "../../kernel/workbook-reader";
import { POLICY_SHEET } from "../../kernel/policy-sheet";
import { currentRegulation, say, sayProblem, type PaneContext } from "../pane-context";
import { problemOf } from "../problem";
import type { RunActions } from "./run-actions";

export interface PolicyChange {
  readonly id: string;
  /** As `PolicyParameter.show` writes it. */
  readonly value: string;
  /** `YYYY-MM-DD`; null = always. */
  readonly from: string | null;
  readonly note: string;
}

export interface PolicyActions {
  load(): Promise<void>;
  search(search: string): void;
  toggle(id: string | null): void;
  change(change: PolicyChange): Promise<void>;
  /** Back to the text's own value: all dates, or one. */
  reset(id: string, from?: string | null): Promise<void>;
  openSheet(): Promise<void>;
}

/** Parameter sheets are small; whatever lies below so many rows is no parameter. */
const POLICY_ROWS = 10_000;

export function policyActions(context: PaneContext, runs: RunActions): PolicyActions {
  const { store, gateway, regulations } = context;

  async function load(): Promise<void> {
    try {
      const sheets = await gateway.openSheets();
      const sheet = sheets.find(({ name }) => foldCompact(name) === POLICY_SHEET.name);
      const parameters: PolicyParameters = Object.fromEntries(
        regulations.flatMap(({ policy }) => Object.entries(policy)),
      );
      const read =
        sheet === undefined
          ? null
          : readPolicySheet({ name: sheet.name, rows: await readHead(sheet, POLICY_ROWS) }, parameters, sheet.date1904);
      store.patch("policy", {
        phase: "ready",
        problem: null,
        overrides: read?.overrides ?? [],
        rowProblems: read?.problems ?? [],
      });
    } catch (error) {
      store.patch("policy", { phase: "failed", problem: problemOf(error) });
    }
  }

  async function save(work: () => Promise<void>): Promise<void> {
    store.patch("policy", { saving: true });
    try {
      await work();
      await load();
      if (store.get().run.review !== null) await runs.run({ quiet: true });
    } catch (error) {
      sayProblem(context, error);
    } finally {
      store.patch("policy", { saving: false });
    }
  }

  return {
    load,
    search(search) {
      store.patch("policy", { search });
    },
    toggle(id) {
      store.patch("policy", { open: store.get().policy.open === id ? null : id });
    },
    change: ({ id, value, from, note }) =>
      save(async () => {
        const parameter = currentRegulation(context).policy[id];
        if (parameter === undefined) return;
        await gateway.writePolicyRow({
          parameter: { id, name: parameter.name["zh-CN"] },
          value,
          from,
          clause: parameter.clause,
          note,
        });
        say(context, { tone: "success", text: (texts, language) => texts.policy.saved(parameter.name[language]) });
      }),
    reset: (id, from) =>
      save(async () => {
        const parameter = currentRegulation(context).policy[id];
        if (parameter === undefined) return;
        const name = { id, name: parameter.name["zh-CN"] };
        await (from === undefined ? gateway.removePolicyRows(name) : gateway.removePolicyRows(name, from));
        say(context, { tone: "success", text: (texts, language) => texts.policy.restored(parameter.name[language]) });
      }),
    async openSheet() {
      try {
        await gateway.goTo({ sheet: POLICY_SHEET.name, row: 0, column: 0 });
      } catch (error) {
        sayProblem(context, error);
      }
    },
  };
}
