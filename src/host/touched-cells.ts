/** Which cells of a sheet were written since the last look, so that who shows the sheet elsewhere draws only those. */
import type { CellRectangle } from "../kernel/sheet-source";

export class TouchedCells {
  private readonly rows = new Map<number, { first: number; last: number }>();
  /** Entire rows and columns whose format changed. */
  private readonly wholeRows = new Set<number>();
  private readonly wholeColumns = new Set<number>();

  note(row: number, first: number, last = first): void {
    const known = this.rows.get(row);
    if (known === undefined) this.rows.set(row, { first, last });
    else {
      if (first < known.first) known.first = first;
      if (last > known.last) known.last = last;
    }
  }

  noteArea({ row, column, rowCount, columnCount }: CellRectangle): void {
    for (let index = row; index < row + rowCount; index++) this.note(index, column, column + columnCount - 1);
  }

  noteWholeRow(row: number): void {
    this.wholeRows.add(row);
  }

  noteWholeColumn(column: number): void {
    this.wholeColumns.add(column);
  }

  /** What was noted, as rectangles of neighbouring rows; after it nothing is noted any more. */
  take(): { areas: CellRectangle[]; rows: number[]; columns: number[] } {
    const areas: { row: number; column: number; rowCount: number; columnCount: number }[] = [];
    let open: (typeof areas)[number] | undefined;
    for (const row of [...this.rows.keys()].sort((a, b) => a - b)) {
      const { first, last } = this.rows.get(row)!;
      const columnCount = last - first + 1;
      const continues = open !== undefined && open.row + open.rowCount === row;
      if (open !== undefined && continues && open.column === first && open.columnCount === columnCount) {
        open.rowCount++;
      } else {
        open = { row, column: first, rowCount: 1, columnCount };
        areas.push(open);
      }
    }
    const taken = { areas, rows: [...this.wholeRows], columns: [...this.wholeColumns] };
    this.rows.clear();
    this.wholeRows.clear();
    this.wholeColumns.clear();
    return taken;
  }
}
