/** The grid's services that the bridge between grid and host needs, in one hand. */
import {
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  UniverInstanceType,
  type IMutationInfo,
  type Injector,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { MemorySheet } from "../../host/memory-sheet";
import type { MemoryWorkbook } from "../../host/memory-workbook";
import { GridStyles } from "./grid-styles";
import { unitId } from "./workbook-data";

/** Mutations that belong together, with what takes them back. */
export interface Step {
  readonly undos: IMutationInfo[];
  readonly redos: IMutationInfo[];
}

export class GridModel {
  readonly commands: ICommandService;
  readonly undoRedo: IUndoRedoService;
  readonly formulas: FormulaDataModel;
  readonly book: Workbook;
  readonly looks: GridStyles;
  /** Grows with everything that changes the workbook: whoever saves notes it. */
  changeCount = 0;
  /** True while the host's changes are drawn, which must not come back to the host as the person's. */
  isDrawing = false;
  /** Sheets as they were last seen: a sheet that comes back by undo keeps what the grid doesn't know of it. */
  private readonly seen = new Map<string, MemorySheet>();

  constructor(
    readonly injector: Injector,
    readonly workbook: MemoryWorkbook,
  ) {
    this.looks = new GridStyles(workbook.normalStyle);
    this.commands = injector.get(ICommandService);
    this.undoRedo = injector.get(IUndoRedoService);
    this.formulas = injector.get(FormulaDataModel);
    const book = injector.get(IUniverInstanceService).getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    if (book == null) throw new Error("The grid holds no workbook.");
    this.book = book;
  }

  worksheet(id: string): Worksheet | undefined {
    return this.book.getSheetBySheetId(id) ?? undefined;
  }

  hostSheet(id: string): MemorySheet | undefined {
    const sheet = this.workbook.sheets.find((one) => one.id === id);
    if (sheet !== undefined) this.seen.set(id, sheet);
    return sheet;
  }

  formerSheet(id: string): MemorySheet | undefined {
    return this.seen.get(id);
  }

  noteSheets(): void {
    for (const sheet of this.workbook.sheets) this.seen.set(sheet.id, sheet);
  }

  /** Runs what the host's change means in the grid; its echo is not heard. */
  drawing<Result>(act: () => Result): Result {
    const before = this.isDrawing;
    this.isDrawing = true;
    try {
      return act();
    } finally {
      this.isDrawing = before;
    }
  }

  /** Executes a mutation and notes how to take it back. */
  mutate<Params extends object>(step: Step, id: string, params: Params, undos: readonly IMutationInfo[]): void {
    const done = this.drawing(() => this.commands.syncExecuteCommand(id, params));
    if (!done) return;
    this.changeCount++;
    step.redos.push({ id, params });
    step.undos.unshift(...undos);
  }
}

export function newStep(): Step {
  return { undos: [], redos: [] };
}
