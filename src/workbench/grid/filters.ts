/** The filter of a sheet (its range) between host and grid. */
import {
  RemoveSheetsFilterMutation,
  SetSheetsFilterRangeMutation,
  SheetsFilterService,
} from "@univerjs/preset-sheets-filter";
import type { MemorySheet } from "../../host/memory-sheet";
import type { Bilingual } from "../../kernel/language";
import type { SheetPartDrawing } from "./grid-drawing";
import type { SheetPartFollowing } from "./grid-following";
import type { GridModel, Step } from "./grid-model";
import { gridRange, hostArea, unitId } from "./workbook-data";

export class Filters implements SheetPartDrawing, SheetPartFollowing {
  readonly mutations: ReadonlySet<string> = new Set([SetSheetsFilterRangeMutation.id, RemoveSheetsFilterMutation.id]);
  private readonly filters: SheetsFilterService;

  constructor(private readonly model: GridModel) {
    this.filters = model.injector.get(SheetsFilterService);
  }

  draw(sheet: MemorySheet, step: Step): void {
    const place = { unitId, subUnitId: sheet.id };
    const shown = this.filters.getFilterModel(unitId, sheet.id)?.getRange();
    const wanted = sheet.autoFilter;
    if (JSON.stringify(shown === undefined ? null : hostArea(shown)) === JSON.stringify(wanted ?? null)) return;
    const undo =
      shown === undefined
        ? { id: RemoveSheetsFilterMutation.id, params: place }
        : { id: SetSheetsFilterRangeMutation.id, params: { ...place, range: shown } };
    if (wanted === undefined) this.model.mutate(step, RemoveSheetsFilterMutation.id, place, [undo]);
    else this.model.mutate(step, SetSheetsFilterRangeMutation.id, { ...place, range: gridRange(wanted) }, [undo]);
  }

  follow(_id: string, _params: object, sheet: MemorySheet): void {
    const range = this.filters.getFilterModel(unitId, sheet.id)?.getRange();
    sheet.autoFilter = range === undefined ? undefined : hostArea(range);
  }

  losses(sheet: MemorySheet): Bilingual[] {
    const columns = this.filters.getFilterModel(unitId, sheet.id)?.getAllFilterColumns() ?? [];
    if (columns.length === 0) return [];
    return [
      {
        "zh-CN": `工作表“${sheet.name}”里的筛选条件（所有行都会显示）`,
        "en-US": `the filter conditions on sheet "${sheet.name}" (all rows will show)`,
      },
    ];
  }
}
