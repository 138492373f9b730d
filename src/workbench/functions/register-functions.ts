import {
  ICommandService,
  IConfigService,
  IUniverInstanceService,
  LocaleService,
  UniverInstanceType,
  type IDisposable,
  type Injector,
  type IUnitRange,
  type Nullable,
  type Workbook,
} from "@univerjs/core";
import {
  BaseReferenceObject,
  FormulaExecuteStageType,
  ICalculateFormulaService,
  IFormulaRuntimeService,
  IFunctionService,
  ISuperTableService,
  Lexer,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import {
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  ReorderRangeMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import { IDescriptionService, PLUGIN_CONFIG_KEY_BASE } from "@univerjs/sheets-formula";
import { sheetColumns, sheetRows } from "../../kernel/cell-address";
import type { RegulationFunction } from "../../kernel/function-list";
import { CellValues } from "./cell-values";
import { functionInfos, functionLocales, LOCALES, type FunctionDescriptions } from "./function-descriptions";
import { quickenLongColumns } from "./long-columns";
import { cellsWithOurFunctions } from "./our-cells";
import { Refusals, type GridCell } from "./refusals";
import { GridFunction, gridName } from "./regulation-function";
import { SPILL_FUNCTION, SpillReference, withSpillFunctions } from "./spill-reference";

/** Blank rows and columns below and beside a result that made its sheet larger. */
const SPARE_ROWS = 20;
const SPARE_COLUMNS = 2;

/** How Chinese Excel writes the parts of a table: `表1[#全部]`. */
const TABLE_PARTS = [
  ["#全部", "#All"],
  ["#数据", "#Data"],
  ["#标题", "#Headers"],
  ["#汇总", "#Totals"],
  ["#此行", "#This Row"],
] as const;

const MOVING_MUTATIONS: ReadonlySet<string> = new Set(
  [
    InsertColMutation,
    InsertRowMutation,
    MoveColsMutation,
    MoveRangeMutation,
    MoveRowsMutation,
    RemoveColMutation,
    RemoveRowMutation,
    ReorderRangeMutation,
  ].map(({ id }) => id),
);

/** Our functions in a grid. */
export interface GridFunctions extends IDisposable {
  /** What to mend in a cell that shows an error of one of our functions, in the grid's language. */
  sentenceOf(cell: GridCell): string | undefined;
  /** Calculates every cell anew that holds one of our functions. */
  recalculate(): void;
}

/**
 * Makes our custom functions work in Univer's grid as they do in Excel, under the names `GUIBIAO.DUTY.FINE` and so on:
 * arguments, errors, spilled results, `A6#`, whole columns, descriptions in the language that Univer is switched to.
 * Workbooks that are open are calculated anew, and those that are opened later are too.
 *
 * @param injector of a Univer whose sheets and formula plugins have started: after the first workbook is created
 * @param functions by id, as `roomFunctions` has them
 */
export function registerRegulationFunctions(
  injector: Injector,
  descriptions: FunctionDescriptions,
  functions: ReadonlyMap<string, RegulationFunction>,
): GridFunctions {
  return new FunctionRegistration(injector, descriptions, functions);
}

class FunctionRegistration implements GridFunctions {
  private readonly values = new CellValues();
  private readonly refusals = new Refusals();
  /** Results of the calculation under way that reach beyond their sheet. */
  private readonly wantedRoom: { readonly cell: GridCell; readonly rows: number; readonly columns: number }[] = [];
  private readonly names: readonly string[];
  private readonly endings: (() => void)[] = [];

  constructor(
    private readonly injector: Injector,
    descriptions: FunctionDescriptions,
    functions: ReadonlyMap<string, RegulationFunction>,
  ) {
    const grid = {
      values: this.values,
      refusals: this.refusals,
      makeRoom: (cell: GridCell, rows: number, columns: number) => {
        this.makeRoom(cell, rows, columns);
      },
    };
    const executors = descriptions["zh-CN"].map((description) => {
      const compute = functions.get(description.id);
      if (compute === undefined) throw new Error(`no function answers for ${description.id}`);
      return new GridFunction(description, compute, grid);
    });
    this.names = [...descriptions["zh-CN"].map(gridName), SPILL_FUNCTION];
    const functionService = injector.get(IFunctionService);
    functionService.registerExecutors(...executors, new SpillReference());
    this.endings.push(() => {
      functionService.unregisterExecutors(...this.names);
    });
    this.describe(descriptions);
    this.understandReferences();
    this.followCalculations();
    this.followMoves();
    this.endings.push(quickenLongColumns());
    this.forgetParsedFormulas();
    const added = injector
      .get(IUniverInstanceService)
      .getTypeOfUnitAdded$(UniverInstanceType.UNIVER_SHEET)
      .subscribe(() => {
        this.recalculate();
      });
    this.endings.push(() => {
      added.unsubscribe();
      this.forgetParsedFormulas();
    });
    this.recalculate();
  }

  sentenceOf(cell: GridCell): string | undefined {
    const shown = this.workbook(cell.unitId)?.getSheetBySheetId(cell.sheetId)?.getCellRaw(cell.row, cell.column)?.v;
    const sentences = typeof shown === "string" ? this.refusals.sentenceOf(cell, shown) : undefined;
    const isChinese = this.injector.get(LocaleService).getCurrentLocale() === LOCALES["zh-CN"];
    return sentences?.[isChinese ? "zh-CN" : "en-US"];
  }

  recalculate(): void {
    const workbooks = this.injector
      .get(IUniverInstanceService)
      .getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    this.calculate(workbooks.flatMap((workbook) => cellsWithOurFunctions(workbook)));
  }

  dispose(): void {
    for (const end of this.endings.splice(0)) end();
  }

  private calculate(dirtyRanges: readonly IUnitRange[]): void {
    if (dirtyRanges.length === 0) return;
    void this.injector.get(ICommandService).executeCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      {
        forceCalculation: false,
        dirtyRanges: [...dirtyRanges],
        dirtyNameMap: {},
        dirtyDefinedNameMap: {},
        dirtySuperTableMap: {},
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: {},
        clearDependencyTreeCache: {},
      },
      { onlyLocal: true },
    );
  }

  private describe(descriptions: FunctionDescriptions): void {
    const locales = this.injector.get(LocaleService);
    locales.load(functionLocales(descriptions));
    // A language that is loaded later brings its own name for the category of ours.
    const switching = locales.localeChanged$.subscribe(() => {
      locales.load(functionLocales(descriptions));
    });
    const described = this.injector.get(IDescriptionService).registerDescriptions(functionInfos(descriptions));
    // Only where there are functions by configuration does the list of all functions show an add-in's category.
    this.injector.get(IConfigService).setConfig(PLUGIN_CONFIG_KEY_BASE, { function: [] }, { merge: true });
    this.endings.push(() => {
      switching.unsubscribe();
      described.dispose();
    });
  }

  private understandReferences(): void {
    const lexer = this.injector.get(Lexer);
    const treeBuilder = lexer.treeBuilder.bind(lexer);
    lexer.treeBuilder = (formula, transformSuffix) => treeBuilder(withSpillFunctions(formula), transformSuffix);
    this.endings.push(() => {
      lexer.treeBuilder = treeBuilder;
    });
    const tables = this.injector.get(ISuperTableService);
    for (const [chinese, english] of TABLE_PARTS) {
      const part = tables.getTableOptionMap().get(english);
      if (part !== undefined) tables.registerTableOptionMap(chinese, part);
    }
    letReferencesLeaveTheGrid();
  }

  /** A formula that was read before its function was known stays `#NAME?` in Univer's memory. */
  private forgetParsedFormulas(): void {
    this.injector.get(IFunctionService).deleteFormulaAstCacheKey("");
  }

  private followCalculations(): void {
    const engine = this.injector.get(ICalculateFormulaService);
    const progress = engine.executionInProgressListener$.subscribe(({ stage }) => {
      switch (stage) {
        case FormulaExecuteStageType.START_DEPENDENCY:
        case FormulaExecuteStageType.START_DEPENDENCY_ARRAY_FORMULA:
          this.refusals.beginCalculation();
          this.values.beginCalculation();
          break;
        default:
      }
    });
    const completion = engine.executionCompleteListener$.subscribe(() => {
      this.values.endCalculation();
      this.enlargeSheets();
    });
    this.endings.push(() => {
      progress.unsubscribe();
      completion.unsubscribe();
    });
  }

  private makeRoom(cell: GridCell, rows: number, columns: number): void {
    const sheet = this.workbook(cell.unitId)?.getSheetBySheetId(cell.sheetId);
    const lastRow = cell.row + rows;
    const lastColumn = cell.column + columns;
    if (sheet == null || lastRow > sheetRows || lastColumn > sheetColumns) return;
    if (lastRow <= sheet.getRowCount() && lastColumn <= sheet.getColumnCount()) return;
    // The engine compares the result with the size that it was told for this cell.
    this.injector
      .get(IFormulaRuntimeService)
      .setCurrent(
        cell.row,
        cell.column,
        Math.max(lastRow, sheet.getRowCount()),
        Math.max(lastColumn, sheet.getColumnCount()),
        cell.sheetId,
        cell.unitId,
      );
    this.wantedRoom.push({ cell, rows, columns });
  }

  private enlargeSheets(): void {
    const commands = this.injector.get(ICommandService);
    for (const { cell, rows, columns } of this.wantedRoom.splice(0)) {
      const sheet = this.workbook(cell.unitId)?.getSheetBySheetId(cell.sheetId);
      if (sheet == null) continue;
      const place = { unitId: cell.unitId, subUnitId: cell.sheetId };
      const lastRow = cell.row + rows;
      if (lastRow > sheet.getRowCount()) {
        const rowCount = Math.min(sheetRows, lastRow + SPARE_ROWS);
        commands.syncExecuteCommand(SetWorksheetRowCountMutation.id, { ...place, rowCount });
      }
      const lastColumn = cell.column + columns;
      if (lastColumn > sheet.getColumnCount()) {
        const columnCount = Math.min(sheetColumns, lastColumn + SPARE_COLUMNS);
        commands.syncExecuteCommand(SetWorksheetColumnCountMutation.id, { ...place, columnCount });
      }
    }
  }

  /** Sentences stand by cell: where cells move, the formulas that had refused are asked again. */
  private followMoves(): void {
    const moves = this.injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
      if (!MOVING_MUTATIONS.has(id)) return;
      const unitId = textOf(params, "unitId");
      const workbook = this.workbook(unitId);
      if (workbook == null) return;
      const sheetIds = workbook.getSheets().map((sheet) => sheet.getSheetId());
      if (sheetIds.filter((sheetId) => this.refusals.forgetSheet(unitId, sheetId)).length > 0) {
        this.calculate(cellsWithOurFunctions(workbook, { onlyErrors: true }));
      }
    });
    this.endings.push(() => {
      moves.dispose();
    });
  }

  private workbook(unitId: string): Nullable<Workbook> {
    return this.injector.get(IUniverInstanceService).getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
  }
}

/**
 * A reference to a cell below or beside the grid is a blank cell, as in Excel. Univer makes the references themselves,
 * of classes that it keeps to itself, so that their common one is the place.
 */
function letReferencesLeaveTheGrid(): void {
  BaseReferenceObject.prototype.isExceedRange = function (this: BaseReferenceObject): boolean {
    const { startRow, startColumn, endRow, endColumn } = this.getRangePosition();
    return startRow < 0 || startColumn < 0 || endRow >= sheetRows || endColumn >= sheetColumns;
  };
}

function textOf(params: object | undefined, name: string): string {
  const text: unknown = params === undefined ? undefined : Object.getOwnPropertyDescriptor(params, name)?.value;
  return typeof text === "string" ? text : "";
}
