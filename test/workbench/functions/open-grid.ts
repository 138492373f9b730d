import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  CellValueType,
  Direction,
  ICommandService,
  LocaleService,
  LocaleType,
  Univer,
  UniverInstanceType,
  type ICellData,
  type Injector,
  type IWorkbookData,
  type IWorksheetData,
  type Workbook,
} from "@univerjs/core";
import { FormulaDataModel, UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { InsertRowCommand, SetRangeValuesMutation, UniverSheetsPlugin } from "@univerjs/sheets";
import { FormulaCalculationSessionService, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { parseCells } from "../../../src/host/cell-address";
import { functionsById, type FunctionModules, type RegulationFunction } from "../../../src/kernel/function-list";
import { describedFunctions } from "../../../src/kernel/function-metadata";
import type { Cell } from "../../../src/kernel/sheet-source";
import type { FunctionDescriptions } from "../../../src/workbench/functions/function-descriptions";
import { registerRegulationFunctions, type GridFunctions } from "../../../src/workbench/functions/register-functions";

const SRC = join(__dirname, "../../../src");
const CALCULATION_TIMEOUT = 110_000;

/** functions.json in both languages, as the build makes them. */
export function builtDescriptions(): FunctionDescriptions {
  const folder = mkdtempSync(join(tmpdir(), "guibiao-grid-"));
  execFileSync(process.execPath, [join(SRC, "entry/functions-metadata.mjs"), "--out", folder]);
  const read = (name: string) => describedFunctions(readFileSync(join(folder, name), "utf8"));
  const descriptions = { "zh-CN": read("functions.json"), "en-US": read("functions.en-US.json") };
  rmSync(folder, { recursive: true });
  return descriptions;
}

/** What `import.meta.glob` gives the page: each room's functions.ts. */
export async function functionModules(): Promise<FunctionModules> {
  const modules: Record<string, Readonly<Record<string, unknown>>> = {};
  for (const room of readdirSync(join(SRC, "regulations"))) {
    const file = join(SRC, "regulations", room, "functions.ts");
    if (existsSync(file)) modules[file] = await import(file);
  }
  return modules;
}

/** What `roomFunctions` holds in the page. */
export async function allFunctions(): Promise<ReadonlyMap<string, RegulationFunction>> {
  return functionsById(await functionModules());
}

/** A cell of a test's sheet: a value, a formula that begins with "=", or Univer's own data. */
export type TestCell = Cell | ICellData;

export interface OpenGrid {
  readonly injector: Injector;
  readonly workbook: Workbook;
  readonly functions: GridFunctions;
  /** The value that `表!B2` shows, of a spilled cell too; null where nothing is. */
  value(address: string): Cell;
  /** The values of an area, such as `表!A1:C9`. */
  values(address: string): Cell[][];
  /** Writes cells as a person's edit does, and waits for the calculation. */
  edit(address: string, ...rows: readonly (readonly TestCell[])[]): Promise<void>;
  /** Waits for the calculation that the action starts. */
  calculated(action: () => void): Promise<void>;
  /** Puts a blank row in, counted from 0, as a person's command does. */
  insertRow(sheetName: string, row: number): void;
  sentenceOf(address: string): string | undefined;
  close(): void;
}

export interface GridOptions {
  readonly locale?: LocaleType;
  readonly size?: Readonly<Record<string, { readonly rowCount?: number; readonly columnCount?: number }>>;
}

let opened = 0;

/** Headless Univer with sheets and formulas, and our functions registered as in the page. */
export async function openGrid(
  sheets: Readonly<Record<string, readonly (readonly TestCell[])[]>>,
  descriptions: FunctionDescriptions,
  functions: ReadonlyMap<string, RegulationFunction>,
  { locale = LocaleType.ZH_CN, size = {} }: GridOptions = {},
): Promise<OpenGrid> {
  const univer = new Univer({ locale, locales: { [LocaleType.ZH_CN]: {}, [LocaleType.EN_US]: {} } });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  const unitId = `workbook-${String(opened++)}`;
  const workbook = univer.createUnit<Partial<IWorkbookData>, Workbook>(UniverInstanceType.UNIVER_SHEET, {
    id: unitId,
    sheetOrder: Object.keys(sheets),
    sheets: Object.fromEntries(
      Object.entries(sheets).map(([name, rows]): [string, Partial<IWorksheetData>] => [
        name,
        { id: name, name, rowCount: 100, columnCount: 20, ...size[name], cellData: cellData(rows) },
      ]),
    ),
  });
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const session = injector.get(FormulaCalculationSessionService);
  const calculated = async (action: () => void): Promise<void> => {
    // Both limits: on a busy computer a calculation may begin late.
    const done = session.waitForLatestApplied(CALCULATION_TIMEOUT, CALCULATION_TIMEOUT);
    action();
    await done;
  };
  const handle: { functions?: GridFunctions } = {};
  await calculated(() => {
    handle.functions = registerRegulationFunctions(injector, descriptions, functions);
  });
  const registered = handle.functions;
  if (registered === undefined) throw new Error("not registered");

  const place = (address: string) => {
    const [sheetName = "", cells = ""] = address.split("!");
    const area = parseCells(cells);
    if (area === undefined) throw new Error(`no such cells: ${address}`);
    return { sheetId: sheetName, area };
  };
  const valueAt = (sheetId: string, row: number, column: number): Cell => {
    const spilled = injector.get(FormulaDataModel).getArrayFormulaCellData()[unitId]?.[sheetId]?.[row]?.[column];
    const cell = workbook.getSheetBySheetId(sheetId)?.getCellRaw(row, column);
    const shown = cell?.v === undefined || cell.v === null ? spilled : cell;
    if (shown?.v === undefined || shown.v === null) return null;
    return shown.t === CellValueType.BOOLEAN ? Boolean(shown.v) : shown.v;
  };
  return {
    injector,
    workbook,
    functions: registered,
    value: (address) => {
      const { sheetId, area } = place(address);
      return valueAt(sheetId, area.row, area.column);
    },
    values: (address) => {
      const { sheetId, area } = place(address);
      return Array.from({ length: area.rowCount }, (_, row) =>
        Array.from({ length: area.columnCount }, (_, column) => valueAt(sheetId, area.row + row, area.column + column)),
      );
    },
    edit: (address, ...rows) => {
      const { sheetId, area } = place(address);
      return calculated(() => {
        commands.syncExecuteCommand(SetRangeValuesMutation.id, {
          unitId,
          subUnitId: sheetId,
          cellValue: cellData(rows, area.row, area.column),
        });
      });
    },
    calculated,
    insertRow: (sheetName, row) => {
      void commands.executeCommand(InsertRowCommand.id, {
        unitId,
        subUnitId: sheetName,
        direction: Direction.UP,
        range: { startRow: row, endRow: row, startColumn: 0, endColumn: 19 },
      });
    },
    sentenceOf: (address) => {
      const { sheetId, area } = place(address);
      return registered.sentenceOf({ unitId, sheetId, row: area.row, column: area.column });
    },
    close: () => {
      univer.dispose();
    },
  };
}

/** Univer's language of the grid. */
export function switchLocale({ injector }: OpenGrid, locale: LocaleType): void {
  injector.get(LocaleService).setLocale(locale);
}

function cellData(rows: readonly (readonly TestCell[])[], firstRow = 0, firstColumn = 0) {
  return Object.fromEntries(
    rows.map((row, index) => [
      firstRow + index,
      Object.fromEntries(row.map((cell, column) => [firstColumn + column, dataOf(cell)])),
    ]),
  );
}

function dataOf(cell: TestCell): ICellData {
  if (typeof cell === "object") return cell ?? { v: null, f: null, si: null };
  if (typeof cell === "boolean") return { v: cell ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof cell === "number") return { v: cell, t: CellValueType.NUMBER };
  return cell.startsWith("=") ? { f: cell, v: null } : { v: cell, t: CellValueType.STRING };
}
