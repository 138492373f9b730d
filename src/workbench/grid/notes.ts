/** Notes of the file, to be read in the grid; they are kept in the file as they are. */
import { RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation } from "@univerjs/preset-sheets-note";
import type { MemorySheet } from "../../host/memory-sheet";
import type { Bilingual } from "../../kernel/language";
import type { SheetPartDrawing } from "./grid-drawing";
import type { GridModel, Step } from "./grid-model";
import { unitId } from "./workbook-data";

const size = { width: 200, height: 100 } as const;

export class Notes implements SheetPartDrawing {
  private readonly notes: SheetsNoteModel;
  private readonly drawn = new Set<string>();
  /** Sheets whose notes the person changed. */
  private readonly changed = new Set<string>();

  constructor(private readonly model: GridModel) {
    this.notes = model.injector.get(SheetsNoteModel);
    this.notes.change$.subscribe(({ subUnitId, type }) => {
      // Notes that move along with their cells are in the file's rows and columns too.
      if (!model.isDrawing && type === "update") this.changed.add(subUnitId);
    });
  }

  draw(sheet: MemorySheet, step: Step): void {
    if (this.drawn.has(sheet.id)) return;
    this.drawn.add(sheet.id);
    sheet.notes.forEach(({ area, text }, index) => {
      const place = { unitId, sheetId: sheet.id, row: area.row, col: area.column };
      const note = { id: `${sheet.id} ${String(index)}`, row: area.row, col: area.column, note: text, ...size };
      this.model.mutate(step, UpdateNoteMutation.id, { ...place, note }, [
        { id: RemoveNoteMutation.id, params: place },
      ]);
    });
  }

  losses(sheet: MemorySheet): Bilingual[] {
    if (!this.changed.has(sheet.id)) return [];
    return [
      {
        "zh-CN": `在工作表“${sheet.name}”里新加或改动的批注（文件里仍是原来的批注）`,
        "en-US": `notes added or changed on sheet "${sheet.name}" (the file keeps its former notes)`,
      },
    ];
  }
}
