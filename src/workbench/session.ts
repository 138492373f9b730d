/** One open workbook: its host, the pane's page and the grid. */
import { blackTheme, lightTheme, WorkbookHost } from "../host/workbook-host";
import type { Bilingual, Language } from "../kernel/language";
import type { Grid } from "./grid/grid";
import type { Book } from "./open-book";
import { openPane, type PaneFrame } from "./pane-frame";
import type { Appearance } from "./preferences";

export interface Surfaces {
  readonly sheet: HTMLElement;
  readonly frame: HTMLIFrameElement;
}

export interface SessionOptions {
  readonly language: Language;
  readonly appearance: Appearance;
  /** The workbook before has left the surfaces: two grids in one place would clear each other away. */
  readonly whenFree: Promise<unknown>;
  readonly onPane: (isVisible: boolean) => void;
  readonly onFile: (file: File) => void;
  /** What to mend in the selected cell, or null. */
  readonly onSentence: (sentence: string | null) => void;
}

export class BookSession {
  private host: WorkbookHost;
  private pane: PaneFrame;
  private readonly grid: Promise<Grid>;
  private shown: Grid | undefined;
  private appearance: Appearance;
  private isClosed = false;
  private savedCount = 0;

  constructor(
    readonly book: Book,
    private readonly surfaces: Surfaces,
    private readonly options: SessionOptions,
  ) {
    const { language, appearance } = options;
    this.appearance = appearance;
    this.host = this.newHost(language);
    this.pane = this.newPane();
    // The grid's code is by far the largest; the pane doesn't wait for it.
    this.grid = this.openGrid(language);
  }

  private async openGrid(language: Language): Promise<Grid> {
    const [{ openGrid }] = await Promise.all([import("./grid/grid"), this.options.whenFree]);
    const { workbook } = this.book;
    const grid = await openGrid({
      container: this.surfaces.sheet,
      workbook,
      language,
      isDark: this.appearance === "dark",
      onSentence: this.options.onSentence,
    });
    this.shown = grid;
    grid.connect(this.host);
    return grid;
  }

  private newHost(language: Language): WorkbookHost {
    this.book.workbook.language = language;
    const host = new WorkbookHost(this.book.workbook, { language, theme: hostTheme(this.appearance) });
    host.onPaneState = (state) => this.options.onPane(state === "Visible");
    host.openBrowser = (address) => window.open(address, "_blank", "noopener");
    return host;
  }

  private newPane(): PaneFrame {
    const onGesture = () => {
      this.shown?.beginStep();
      // Whoever turns to the pane has done typing; Excel itself would leave the pane waiting.
      void this.shown?.finishEdit();
    };
    return openPane(this.surfaces.frame, this.host, { onGesture, onFile: this.options.onFile });
  }

  /** Resolves when the grid shows the workbook. */
  whenShown(): Promise<unknown> {
    return this.grid;
  }

  /** True where closing the workbook would lose something. */
  get hasUnsavedChanges(): boolean {
    return this.shown !== undefined && this.shown.changeCount() !== this.savedCount;
  }

  /** What is seen and can't be saved. */
  losses(): Bilingual[] {
    return this.shown?.losses() ?? [];
  }

  noteSaved(): void {
    this.savedCount = this.shown?.changeCount() ?? 0;
  }

  /** Ends typing and waits until all is calculated: what is saved then is what is seen. */
  async settle(): Promise<void> {
    await this.shown?.finishEdit();
    await this.shown?.whenSettled();
  }

  setAppearance(appearance: Appearance): void {
    this.appearance = appearance;
    this.host.theme = hostTheme(appearance);
    this.shown?.setDark(appearance === "dark");
    // Excel has no event for its theme either: the pane looks again when it gets the focus.
    this.surfaces.frame.contentWindow?.dispatchEvent(new Event("focus"));
  }

  /** As Excel in another language: the add-in starts anew, the workbook stays. */
  async setLanguage(language: Language): Promise<void> {
    await this.grid;
    if (this.isClosed) return;
    this.pane.close();
    this.host = this.newHost(language);
    this.pane = this.newPane();
    this.shown?.connect(this.host);
    await this.shown?.setLanguage(language);
  }

  showPane(isVisible: boolean): void {
    this.host.showPane(isVisible);
  }

  /** A button of the ribbon; it waits until the add-in's page is ready. */
  async press(action: string): Promise<void> {
    this.shown?.beginStep();
    await this.shown?.finishEdit();
    const { host } = this;
    await host.session.whenFunctionsReady();
    if (!this.isClosed && host === this.host) await host.runRibbonCommand(action);
  }

  /** Resolves when the surfaces are free for another workbook. */
  close(): Promise<void> {
    this.isClosed = true;
    this.pane.close();
    // Whether the grid came at all is told by `whenShown`.
    return this.grid.then(
      (grid) => grid.dispose(),
      () => undefined,
    );
  }
}

function hostTheme(appearance: Appearance) {
  return appearance === "dark" ? blackTheme : lightTheme;
}
