/** The grid: a workbook of the host shown in Univer, with the bridge between the two. Loaded after the page is drawn. */
import {
  ICommandService,
  LifecycleService,
  LifecycleStages,
  LocaleService,
  LogLevel,
  ThemeService,
  Univer,
  UniverInstanceType,
  type ILocales,
  type IWorkbookData,
  type Plugin,
  type PluginCtor,
} from "@univerjs/core";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import { UniverSheetsTablePreset, UniverSheetsTableUIPlugin } from "@univerjs/preset-sheets-table";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-filter/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";
import { CellAlertManagerService, SetCellEditVisibleOperation } from "@univerjs/sheets-ui";
import { DeviceInputEventType } from "@univerjs/engine-render";
import { defaultTheme } from "@univerjs/themes";
import type { MemoryWorkbook } from "../../host/memory-workbook";
import type { WorkbookHost } from "../../host/workbook-host";
import { describedFunctions } from "../../kernel/function-metadata";
import type { Bilingual, Language } from "../../kernel/language";
import { breathe } from "../breathing";
import type { FunctionDescriptions } from "../functions/function-descriptions";
import { registerRegulationFunctions } from "../functions/register-functions";
import { roomFunctions } from "../functions/room-functions";
import { showSentences } from "../functions/sentence-alerts";
import { Calculation } from "./calculation";
import { ConditionalFormats } from "./conditional-formats";
import { DefinedNames } from "./defined-names";
import { DocumentParts } from "./document-parts";
import { Filters } from "./filters";
import { GridDrawing } from "./grid-drawing";
import { GridFollowing } from "./grid-following";
import { GridModel } from "./grid-model";
import { loadLocale } from "./grid-locales";
import { Notes } from "./notes";
import { Tables } from "./tables";
import { Validations } from "./validations";
import { gridLocale, unitId, workbookData } from "./workbook-data";

export interface GridOptions {
  readonly container: HTMLElement;
  readonly workbook: MemoryWorkbook;
  readonly language: Language;
  readonly isDark: boolean;
  /** What to mend in the selected cell, where one of our functions gave an error; null elsewhere. */
  readonly onSentence: (sentence: string | null) => void;
}

export interface Grid {
  /** From now on this host answers the add-in over the workbook: what it writes is drawn. */
  connect(host: WorkbookHost): void;
  setDark(isDark: boolean): void;
  setLanguage(language: Language): Promise<void>;
  /** Ends typing in a cell; what was typed is kept. */
  finishEdit(): Promise<void>;
  /** Grows with every change of the workbook. */
  changeCount(): number;
  /** Resolves when all is calculated and drawn. */
  whenSettled(): Promise<void>;
  /** What the pane writes from now on is an undo step of its own. */
  beginStep(): void;
  /** What stands in the grid and the saved file can't keep. */
  losses(): Bilingual[];
  dispose(): void;
}

export async function openGrid({ container, workbook, language, isDark, onSentence }: GridOptions): Promise<Grid> {
  const locale = gridLocale(language);
  const [pack, descriptions, data] = await Promise.all([
    loadLocale(language),
    loadDescriptions(),
    workbookData(workbook, language, breathe),
  ]);
  const locales: ILocales = { [locale]: pack };
  const univer = new Univer({ theme: defaultTheme, darkMode: isDark, locale, locales, logLevel: LogLevel.ERROR });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: true,
      ribbonType: "simple",
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsNotePreset(),
    UniverSheetsTablePreset(),
  ];
  for (const { plugins } of presets) for (const plugin of plugins) register(univer, plugin);
  univer.createUnit<IWorkbookData, never>(UniverInstanceType.UNIVER_SHEET, data);

  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const model = new GridModel(injector, workbook);
  const formats = new ConditionalFormats(model);
  const filters = new Filters(model);
  const notes = new Notes(model);
  const parts = [new Tables(model), formats, new Validations(model), filters];
  const names = new DefinedNames(model);
  const drawing = new GridDrawing(model, [...parts, notes], names, new DocumentParts(model), breathe);
  const following = new GridFollowing(model, parts, names, (sheet) => {
    drawing.notePlace(sheet);
    tellSentence();
  });
  let host: WorkbookHost | undefined;
  let isEditing = false;
  const editing = commands.onCommandExecuted(({ id, params }) => {
    if (id !== SetCellEditVisibleOperation.id) return;
    isEditing = params !== undefined && "visible" in params && params.visible === true;
    if (isEditing && host !== undefined) host.isCellBeingEdited = true;
    else host?.endCellEdit();
  });
  const functions = registerRegulationFunctions(injector, descriptions, roomFunctions);
  const sentences = showSentences(injector.get(CellAlertManagerService), functions);
  const tellSentence = () => {
    const { id: sheetId, selection } = workbook.activeSheet;
    const [area] = selection;
    const cell = area === undefined ? undefined : { unitId, sheetId, row: area.row, column: area.column };
    onSentence((cell === undefined ? undefined : functions.sentenceOf(cell)) ?? null);
  };
  const calculation = new Calculation(model);
  // Earlier, the grid can't scroll yet.
  await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  drawing.open();

  const disconnect = () => {
    if (host === undefined) return;
    host.onAnswered = undefined;
    host.beforeAnswer = undefined;
  };
  return {
    connect(next) {
      disconnect();
      host = next;
      next.isCellBeingEdited = isEditing;
      next.onAnswered = () => drawing.draw();
      next.beforeAnswer = () => calculation.whenDone();
      drawing.draw();
    },
    setDark: (dark) => injector.get(ThemeService).setDarkMode(dark),
    async setLanguage(next) {
      injector.get(LocaleService).load({ [gridLocale(next)]: await loadLocale(next) });
      univer.setLocale(gridLocale(next));
    },
    async finishEdit() {
      if (!isEditing) return;
      await commands.executeCommand(SetCellEditVisibleOperation.id, {
        visible: false,
        eventType: DeviceInputEventType.PointerDown,
        unitId,
      });
    },
    changeCount: () => model.changeCount,
    async whenSettled() {
      await calculation.whenDone();
      while (drawing.isWaiting) await breathe();
    },
    beginStep: () => drawing.beginStep(),
    losses: () => workbook.sheets.flatMap((sheet) => [formats, filters, notes].flatMap((part) => part.losses(sheet))),
    dispose() {
      disconnect();
      calculation.dispose();
      editing.dispose();
      sentences.dispose();
      functions.dispose();
      following.dispose();
      univer.dispose();
      container.replaceChildren();
    },
  };
}

/** The functions as Excel is told of them. */
async function loadDescriptions(): Promise<FunctionDescriptions> {
  const [chinese, english] = await Promise.all(["functions.json", "functions.en-US.json"].map(descriptionsFrom));
  return { "zh-CN": chinese ?? [], "en-US": english ?? [] };
}

async function descriptionsFrom(file: string): Promise<FunctionDescriptions["zh-CN"]> {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${file}: ${String(answer.status)}`);
  return describedFunctions(await answer.text());
}

type PresetPlugin = PluginCtor<Plugin> | [PluginCtor<Plugin>, ConstructorParameters<PluginCtor<Plugin>>[0]];

/** The tab with a table's name, which the grid puts above it, would cover the first row's neighbours. */
function register(univer: Univer, plugin: PresetPlugin): void {
  if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
  else if (plugin === UniverSheetsTableUIPlugin) univer.registerPlugin(UniverSheetsTableUIPlugin, { hideAnchor: true });
  else univer.registerPlugin(plugin);
}
