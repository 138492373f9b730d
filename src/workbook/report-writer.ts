import { refuseOversized, type ReportSheet } from "../kernel/report-sheet";
import { inTurn, runInExcel } from "./excel-run";
import { layOutForPrint, putInPlace, tableAddress, type Placement } from "./placing";
import { chartColumns, CHART_GAP, CHART_NAME, drawChart } from "./report-chart";
import { reportImage } from "./report-image";
import { findResultSheets, freeTableName, sheetFor, type ResultSheet, type ResultSheets } from "./result-sheets";
import type { SheetImage } from "./sheet-image";
import { takeSnapshot } from "./sheet-snapshot";
import { addStagingSheets, countsFrom1904, fillStagingSheet, removeStagingSheets } from "./staging";
import { WorkbookError } from "./workbook-error";
import type { ReportChart, WriteOptions, WrittenReport } from "./workbook-gateway";

/** What a sheet was before the last write; null where it wasn't. */
interface Before {
  readonly sheetName: string;
  readonly tableName: string;
  readonly image: SheetImage | null;
}

/** Where something is written, before it is known in which hidden sheet it is prepared. */
interface Target {
  readonly image: SheetImage;
  readonly place: ResultSheet | null;
  readonly sheetName: string;
  readonly tableName: string;
}

/** What 撤销 restores, in memory until the next write. */
let lastWrite: readonly Before[] | null = null;

export function canUndo(): boolean {
  return lastWrite !== null;
}

/** Writes reports to their sheets, all or none. */
export function writeReports(
  reports: readonly ReportSheet[],
  options: WriteOptions = {},
): Promise<readonly WrittenReport[]> {
  if (reports.length === 0) return Promise.resolve([]);
  return inTurn(() => {
    refuseOversized(reports);
    return withStaging(reports.length, async (stagingIds) => {
      options.signal?.throwIfAborted();
      const sheets = await runInExcel(findResultSheets);
      const date1904 = await countsFrom1904(stagingIds[0] ?? "");
      const targets = targetsOf(reports, sheets, date1904);
      await checkUnprotected(targets);
      const before: Before[] = [];
      for (const { place, sheetName, tableName } of targets) {
        const image = place === null ? null : await takeSnapshot(place, options.signal);
        before.push({ sheetName, tableName, image });
      }
      const placements = await prepare(targets, stagingIds, options);
      const fresh = placements.filter(({ place }) => place === null).map(({ sheetName }) => sheetName);
      const ownSheets = [...sheets.state.ownSheets.filter((name) => !fresh.includes(name)), ...fresh];
      try {
        await putInPlace({ placements, removedIds: [], ownSheets });
      } catch (error) {
        // Excel stopped in the midst of the request: what it did is taken back.
        await restore(before, {}).catch(() => undefined);
        throw error;
      }
      lastWrite = before;
      const printReady = await layOutForPrint(placements.map(printed));
      return placements.map(({ image, place, sheetName }, index) => ({
        name: reports[index]?.name ?? sheetName,
        sheetName,
        address: tableAddress(image, place?.row ?? 0, place?.column ?? 0),
        printReady,
      }));
    });
  });
}

/** Puts every sheet of the last write back as it was before it. */
export function undoLastWrite(options: WriteOptions = {}): Promise<readonly string[]> {
  return inTurn(async () => {
    const before = lastWrite;
    if (before === null) return [];
    await restore(before, options);
    lastWrite = null;
    return before.map(({ sheetName }) => sheetName);
  });
}

async function restore(before: readonly Before[], options: WriteOptions): Promise<void> {
  const restored = before.flatMap(({ sheetName, tableName, image }) =>
    image === null ? [] : [{ sheetName, tableName, image }],
  );
  await withStaging(restored.length, async (stagingIds) => {
    const { own, names, state } = await runInExcel(findResultSheets);
    const placeOf = (sheetName: string): ResultSheet | null => own.find(({ name }) => name === sheetName) ?? null;
    const targets = restored.flatMap(({ sheetName, tableName, image }) => {
      const place = placeOf(sheetName);
      // A sheet of the user's that has taken the name meanwhile stays.
      if (place === null && names.includes(sheetName)) return [];
      return [{ image, place, sheetName, tableName: place?.tableName ?? tableName }];
    });
    await checkUnprotected(targets);
    const placements = await prepare(targets, stagingIds, options);
    const removed = before.flatMap(({ sheetName, image }) => (image === null ? (placeOf(sheetName) ?? []) : []));
    const gone = new Set(removed.map(({ name }) => name));
    await putInPlace({
      placements,
      removedIds: removed.map(({ id }) => id),
      ownSheets: state.ownSheets.filter((name) => !gone.has(name)),
    });
    await layOutForPrint(placements.map(printed));
  });
}

/** Draws a chart beside the table of a sheet of ours, in place of an earlier one. */
export function writeChart(sheetName: string, chart: ReportChart): Promise<void> {
  return inTurn(() =>
    runInExcel(async (context) => {
      const { own } = await findResultSheets(context);
      const place = own.find(({ name }) => name === sheetName);
      if (place === undefined) throw new WorkbookError("gone", `no result sheet ${sheetName}`, sheetName);
      const sheet = context.workbook.worksheets.getItem(place.id);
      const endColumn = place.column + place.tableColumnCount;
      if (place.chart !== null) {
        sheet.charts.getItem(CHART_NAME).delete();
        const columns = chartColumns(place.chart);
        const figures = sheet.getRangeByIndexes(place.row, endColumn + CHART_GAP, place.rowCount, columns);
        figures.clear(Excel.ClearApplyTo.all);
      }
      drawChart(sheet, { row: place.row, endColumn }, chart);
      await context.sync();
    }),
  );
}

/** Hidden sheets for the time of a write; whatever happens, none stays. */
async function withStaging<Result>(
  count: number,
  write: (stagingIds: readonly string[]) => Promise<Result>,
): Promise<Result> {
  const stagingIds = await addStagingSheets(count);
  try {
    return await write(stagingIds);
  } catch (error) {
    await removeStagingSheets().catch(() => undefined);
    throw error;
  }
}

function targetsOf(reports: readonly ReportSheet[], sheets: ResultSheets, date1904: boolean): readonly Target[] {
  const names = [...sheets.names];
  const takenNames = new Set(sheets.takenNames);
  return reports.map((report) => {
    const image = reportImage(report, date1904);
    const found = sheetFor(report.name, { own: sheets.own, names });
    if (!("freeName" in found)) return { image, place: found, sheetName: found.name, tableName: found.tableName };
    const tableName = freeTableName(report.name, takenNames);
    names.push(found.freeName);
    takenNames.add(tableName.toLowerCase());
    return { image, place: null, sheetName: found.freeName, tableName };
  });
}

/** Before anything is prepared: a protected sheet among them stops the whole write. */
async function checkUnprotected(targets: readonly Target[]): Promise<void> {
  await runInExcel(async (context) => {
    const places = targets.flatMap(({ place }) => place ?? []);
    const protections = places.map(({ id }) => context.workbook.worksheets.getItem(id).protection.load("protected"));
    await context.sync();
    const locked = places.find((_, index) => protections[index]?.protected === true);
    if (locked !== undefined) throw new WorkbookError("protected", "worksheet", locked.name);
  });
}

async function prepare(
  targets: readonly Target[],
  stagingIds: readonly string[],
  options: WriteOptions,
): Promise<readonly Placement[]> {
  const rowCount = targets.reduce((sum, { image }) => sum + image.rowCount, 0);
  let rowsWritten = 0;
  const placements: Placement[] = [];
  for (const [index, target] of targets.entries()) {
    const stagingId = stagingIds[index] ?? "";
    // At the same cells as in its place, so that a formula of the user's that is restored refers to the same.
    const { row, column } = target.place ?? { row: 0, column: 0 };
    await fillStagingSheet({ id: stagingId, row, column }, target.image, options, (rows) => {
      rowsWritten += rows;
      options.onProgress?.({ sheet: target.sheetName, rowsWritten: Math.min(rowsWritten, rowCount), rowCount });
    });
    placements.push({ ...target, stagingId });
  }
  options.signal?.throwIfAborted();
  return placements;
}

function printed({ sheetName, image, place }: Placement) {
  return { sheetName, image, row: place?.row ?? 0, column: place?.column ?? 0 };
}
