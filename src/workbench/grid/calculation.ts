/** Whether the grid is still calculating what was changed. */
import { CommandType, type IDisposable } from "@univerjs/core";
import { FormulaCalculationSessionService } from "@univerjs/sheets-formula";
import type { GridModel } from "./grid-model";

/** The engine begins a tenth of a second after a change; where it doesn't, nothing was to be calculated. */
const startMilliseconds = 250;
/** So long a reading of the pane waits for a calculation at most. */
const patienceMilliseconds = 20_000;

export class Calculation implements IDisposable {
  private readonly session: FormulaCalculationSessionService;
  private readonly listening: IDisposable;
  private isDue = false;

  constructor(model: GridModel) {
    this.session = model.injector.get(FormulaCalculationSessionService);
    this.listening = model.commands.onCommandExecuted(({ type }, options) => {
      // The pane's own writing doesn't wait: it goes in many small requests, and no formula feeds on it.
      if (type === CommandType.MUTATION && options?.onlyLocal !== true && !model.isDrawing) this.isDue = true;
    });
  }

  /** Excel answers an add-in only with calculated cells. */
  async whenDone(): Promise<void> {
    if (!this.isDue) return;
    this.isDue = false;
    // A calculation that takes longer than anybody would wait for is read as far as it is.
    await this.session.waitForLatestApplied(patienceMilliseconds, startMilliseconds).catch(() => undefined);
  }

  dispose(): void {
    this.listening.dispose();
  }
}
