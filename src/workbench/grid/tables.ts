/** Tables (Excel's Ctrl+T) between host and grid. */
import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  SetSheetTableMutation,
  TableManager,
} from "@univerjs/preset-sheets-table";
import { newTableLook, type MemorySheet, type MemoryTable } from "../../host/memory-sheet";
import type { SheetPartDrawing } from "./grid-drawing";
import type { SheetPartFollowing } from "./grid-following";
import type { GridModel, Step } from "./grid-model";
import { gridRange, hostArea, unitId } from "./workbook-data";

export class Tables implements SheetPartDrawing, SheetPartFollowing {
  readonly mutations: ReadonlySet<string> = new Set([
    AddSheetTableMutation.id,
    DeleteSheetTableMutation.id,
    SetSheetTableMutation.id,
  ]);
  private readonly tables: TableManager;
  private readonly drawn = new Set<string>();
  private readonly former = new Map<string, MemoryTable>();

  constructor(private readonly model: GridModel) {
    this.tables = model.injector.get(TableManager);
  }

  draw(sheet: MemorySheet, step: Step): void {
    const place = { unitId, subUnitId: sheet.id };
    const shown = this.tables.getTablesBySubunitId(unitId, sheet.id);
    for (const table of shown) {
      const tableId = table.getId();
      if (!this.drawn.has(tableId) || sheet.tables.some(({ id }) => id === tableId)) continue;
      this.drawn.delete(tableId);
      const back = { ...place, tableId, name: table.getDisplayName(), range: table.getRange() };
      this.model.mutate(step, DeleteSheetTableMutation.id, { ...place, tableId }, [
        { id: AddSheetTableMutation.id, params: back },
      ]);
    }
    for (const table of sheet.tables) {
      this.former.set(table.id, table);
      // The grid has no tables without a header row.
      if (!table.hasHeaders) continue;
      const range = gridRange(table.area);
      const known = this.tables.getTableById(unitId, table.id);
      if (known === undefined) {
        this.drawn.add(table.id);
        const header = headerOf(sheet, table);
        const params = { ...place, tableId: table.id, name: table.name, range, header, options: { showHeader: true } };
        this.model.mutate(step, AddSheetTableMutation.id, params, [
          { id: DeleteSheetTableMutation.id, params: { ...place, tableId: table.id } },
        ]);
        continue;
      }
      const now = known.getRange();
      const hasMoved = JSON.stringify(hostArea(now)) !== JSON.stringify(table.area);
      const name = known.getDisplayName();
      if (!hasMoved && name === table.name) continue;
      const config = { name: table.name, updateRange: { newRange: range } };
      const back = { name, updateRange: { newRange: now } };
      this.model.mutate(step, SetSheetTableMutation.id, { ...place, tableId: table.id, config }, [
        { id: SetSheetTableMutation.id, params: { ...place, tableId: table.id, config: back } },
      ]);
    }
  }

  follow(_id: string, _params: object, sheet: MemorySheet): void {
    const shown = this.tables.getTablesBySubunitId(unitId, sheet.id).map((table): MemoryTable => {
      const id = table.getId();
      const area = hostArea(table.getRange());
      this.drawn.add(id);
      const former = this.former.get(id);
      if (former !== undefined) {
        former.area = area;
        former.name = table.getDisplayName();
        return former;
      }
      const made: MemoryTable = {
        id,
        name: table.getDisplayName(),
        sheet,
        area,
        ...newTableLook,
      };
      this.former.set(id, made);
      return made;
    });
    sheet.tables = [...sheet.tables.filter(({ hasHeaders }) => !hasHeaders), ...shown];
  }
}

function headerOf(sheet: MemorySheet, { area }: MemoryTable): string[] {
  return Array.from({ length: area.columnCount }, (_, index) =>
    String(sheet.value(area.row, area.column + index) ?? `Column${String(index + 1)}`),
  );
}
