import { foldCompact } from "../kernel/text";
import type { Language } from "../kernel/language";
import { POLICY_SHEET } from "../kernel/policy-sheet";
import { SETTLEMENT_SHEET } from "../kernel/settlement";
import type { HostTheme, WorkbookChange } from "../workbook/workbook-gateway";
import { checkActions, type CheckActions } from "./actions/check-actions";
import { computeActions, type ComputeActions } from "./actions/compute-actions";
import { dataActions, type DataActions } from "./actions/data-actions";
import { longFileActions, type LongFileActions } from "./actions/long-file-actions";
import { policyActions, type PolicyActions } from "./actions/policy-actions";
import { runActions, type RunActions } from "./actions/run-actions";
import { WHOLE_PERIOD } from "./computed-figures";
import { currentRegulation, sayProblem, type PaneContext, type PaneSurroundings } from "./pane-context";
import { initialState, type PaneState, type PaneTab } from "./pane-state";
import { Store } from "./store";

export interface PaneSessionOptions extends PaneSurroundings {
  readonly language: Language;
  readonly theme: HostTheme;
}

/** From an edit to the re-check of the live mode; the check itself has the rest of the second. */
const LIVE_MILLISECONDS = 350;

/** The pane without its views: its state and everything that can be done in it. */
export class PaneSession {
  readonly store: Store<PaneState>;
  readonly context: PaneContext;
  readonly runs: RunActions;
  readonly data: DataActions;
  readonly longFile: LongFileActions;
  readonly check: CheckActions;
  readonly compute: ComputeActions;
  readonly policy: PolicyActions;
  #stopFollowing: (() => Promise<void>) | null = null;
  #stopTheme: (() => void) | null = null;
  #pending: ReturnType<typeof setTimeout> | undefined;
  #resurvey = false;
  /** Counts starts and stops, so that an outdated start goes no further. */
  #turn = 0;

  constructor({ language, theme, ...surroundings }: PaneSessionOptions) {
    this.store = new Store(initialState(language, theme, surroundings.regulations[0]?.id ?? ""));
    this.context = { ...surroundings, store: this.store };
    this.runs = runActions(this.context);
    this.longFile = longFileActions(this.context);
    this.data = dataActions(this.context, this.runs, this.longFile);
    this.check = checkActions(this.context, this.runs);
    this.compute = computeActions(this.context, this.runs);
    this.policy = policyActions(this.context, this.runs);
  }

  /**
   * Asks Excel what it can do, looks at the workbook and follows its changes.
   *
   * @param followLanguage speak Excel's language
   */
  async start(followLanguage: boolean): Promise<void> {
    const turn = ++this.#turn;
    const { gateway } = this.context;
    this.#stopTheme = gateway.followTheme((theme) => this.store.set({ theme }));
    try {
      await this.askEnvironment();
      if (turn !== this.#turn) return;
      const { environment } = this.store.get();
      if (followLanguage && environment !== null) this.store.set({ language: environment.language });
      if (environment?.missingFeatures.includes("read") === true) return;
      await this.data.survey();
      if (turn !== this.#turn) return;
      this.#preferPresentRegulation();
      await this.policy.load();
      if (turn !== this.#turn || environment?.missingFeatures.includes("live") === true) return;
      const stop = await gateway.followChanges((change) => this.#onChange(change));
      if (turn === this.#turn) this.#stopFollowing = stop;
      else await stop();
    } catch (error) {
      if (turn === this.#turn) sayProblem(this.context, error);
    }
  }

  async stop(): Promise<void> {
    this.#turn++;
    clearTimeout(this.#pending);
    this.runs.cancelRun();
    this.longFile.cancel();
    this.#stopTheme?.();
    this.#stopTheme = null;
    const stop = this.#stopFollowing;
    this.#stopFollowing = null;
    await stop?.();
  }

  /** Asked when the pane opens and after errors: a workbook can become read-only or protected meanwhile. */
  async askEnvironment(): Promise<void> {
    const environment = await this.context.gateway.environment();
    this.store.set({ environment, theme: environment.theme });
  }

  showTab(tab: PaneTab): void {
    this.store.set({ tab });
    // Rows left out and sums are to be seen before the button that writes them.
    if (tab === "compute" && this.hasTables()) void this.compute.prepare();
  }

  hasTables(): boolean {
    const { sheets } = currentRegulation(this.context);
    return this.store.get().data.survey?.matching.matches.some(({ schema }) => sheets.includes(schema)) ?? false;
  }

  speak(language: Language): void {
    this.store.set({ language });
    // Sentences of findings are made when they are found.
    if (this.store.get().run.review !== null) void this.runs.run({ quiet: true });
  }

  chooseRegulation(regulationId: string): void {
    if (regulationId === this.store.get().regulationId) return;
    this.runs.forgetRun();
    this.store.set({ regulationId });
    this.data.closeUpload();
    this.store.patch("data", { mapping: null });
    this.store.patch("check", { sheet: null, filter: "all", search: "", settling: null });
    this.store.patch("compute", {
      choice: WHOLE_PERIOD,
      subject: null,
      reconciliation: null,
      written: [],
      results: null,
    });
    this.store.patch("policy", { open: null, search: "" });
  }

  openHelp(): void {
    const { language, regulationId } = this.store.get();
    this.context.openHelp?.(language, regulationId);
  }

  showAbout(aboutOpen: boolean): void {
    this.store.set({ aboutOpen });
  }

  dismissNotice(): void {
    this.store.set({ notice: null });
  }

  /** The regulation to which a sheet belongs comes to the front. */
  async checkSheet(sheet: string): Promise<void> {
    if (this.store.get().data.survey === null) await this.data.survey();
    const match = this.store.get().data.survey?.matching.matches.find(({ layout }) => layout.sheet === sheet);
    const owner = match && this.context.regulations.find(({ sheets }) => sheets.includes(match.schema));
    if (owner !== undefined) this.chooseRegulation(owner.id);
    await this.check.checkSheet(sheet);
  }

  #preferPresentRegulation(): void {
    const matches = this.store.get().data.survey?.matching.matches ?? [];
    const present = this.context.regulations.find(({ sheets }) =>
      matches.some(({ schema }) => sheets.includes(schema)),
    );
    if (present !== undefined) this.store.set({ regulationId: present.id });
  }

  #onChange({ kind, sheet }: WorkbookChange): void {
    const { data } = this.store.get();
    const matters =
      kind !== "edited" ||
      sheet === null ||
      [POLICY_SHEET.name, SETTLEMENT_SHEET.name].includes(foldCompact(sheet)) ||
      data.survey?.matching.matches.some(({ layout, schema }) => {
        return layout.sheet === sheet && currentRegulation(this.context).sheets.includes(schema);
      }) !== false;
    const known = data.survey?.matching.matches.some(({ layout }) => layout.sheet === sheet) ?? false;
    // A new header can make a sheet a table.
    if (kind !== "edited" || !known) this.#resurvey = true;
    if (!matters && !this.#resurvey) return;
    if (matters) this.store.patch("run", { stale: true });
    this.#followUpSoon(matters);
  }

  #followUpSoon(matters: boolean): void {
    clearTimeout(this.#pending);
    this.#pending = setTimeout(() => void this.#followUp(matters), LIVE_MILLISECONDS);
  }

  async #followUp(matters: boolean): Promise<void> {
    if (this.#resurvey) {
      this.#resurvey = false;
      await this.data.survey();
    }
    if (!matters) return;
    await this.policy.load();
    const { check, run } = this.store.get();
    if (!check.live) return;
    if (run.phase === "reading" || run.phase === "judging") {
      this.#followUpSoon(matters);
      return;
    }
    await this.runs.run({ quiet: run.review !== null });
    if (this.store.get().check.marked && this.store.get().run.phase === "done") await this.check.mark();
  }
}
