/** Whether the grid is still calculating what was changed. */
import { CommandType, type ICommandInfo, type IDisposable, type IExecutionOptions } from "@univerjs/core";
import {
  FormulaExecutedStateType,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import type { GridModel } from "./grid-model";

/** The engine begins a tenth of a second after a change; where it doesn't, nothing was to be calculated. */
const startMilliseconds = 300;
/** So long a reading of the pane waits for a calculation at most. */
const patienceMilliseconds = 20_000;

export class Calculation implements IDisposable {
  private readonly listening: IDisposable;
  private readonly waiting = new Set<() => void>();
  private isRunning = false;
  private dueTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly model: GridModel) {
    this.listening = model.commands.onCommandExecuted((command, options) => this.hear(command, options));
  }

  private hear({ id, type, params }: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    if (id === SetFormulaCalculationStartMutation.id) {
      this.isRunning = true;
      this.endDue();
    } else if (id === SetFormulaCalculationNotificationMutation.id) {
      const state =
        params !== undefined && "functionsExecutedState" in params ? params.functionsExecutedState : undefined;
      if (state === undefined || state === FormulaExecutedStateType.INITIAL) return;
      this.isRunning = false;
      // One that was stopped begins again with what came between.
      if (state === FormulaExecutedStateType.STOP_EXECUTION) this.expectStart();
      else this.endDue();
      // The results are applied in this turn.
      setTimeout(() => this.tell(), 0);
    } else if (type === CommandType.MUTATION && options?.onlyLocal !== true && !this.model.isDrawing) {
      // The pane's own writing doesn't wait: it goes in many small requests, and no formula feeds on it.
      if (id.startsWith("formula.mutation.")) return;
      this.expectStart();
    }
  }

  private expectStart(): void {
    this.endDue();
    this.dueTimer = setTimeout(() => {
      this.endDue();
      this.tell();
    }, startMilliseconds);
  }

  private endDue(): void {
    clearTimeout(this.dueTimer);
    this.dueTimer = undefined;
  }

  private get isDone(): boolean {
    return !this.isRunning && this.dueTimer === undefined;
  }

  private tell(): void {
    if (!this.isDone) return;
    for (const resolve of this.waiting) resolve();
    this.waiting.clear();
  }

  /** Excel answers an add-in only with calculated cells. */
  whenDone(): Promise<void> {
    if (this.isDone) return Promise.resolve();
    return new Promise((resolve) => {
      this.waiting.add(resolve);
      // A calculation that takes longer than anybody would wait for is read as far as it is.
      setTimeout(resolve, patienceMilliseconds);
    });
  }

  dispose(): void {
    this.listening.dispose();
    this.endDue();
    this.isRunning = false;
    this.tell();
  }
}
