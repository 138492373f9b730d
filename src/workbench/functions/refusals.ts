import type { FunctionError } from "../../kernel/function-error";
import type { Bilingual } from "../../kernel/language";

/** A cell of the grid, counted from 0. */
export interface GridCell {
  readonly unitId: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

type Refusal = Pick<FunctionError, "cellError" | "sentences">;

/** Why cells show an error: what the functions of the last calculation refused, by cell. */
export class Refusals {
  private readonly byCell = new Map<string, { readonly cell: GridCell; calculation: number; refusals: Refusal[] }>();
  private calculation = 0;

  /** To be called when a calculation begins: a cell that is calculated anew forgets its old refusals. */
  beginCalculation(): void {
    this.calculation++;
  }

  /** To be called for each call; one formula may hold several. */
  note(cell: GridCell, refusal: Refusal | null): void {
    const key = keyOf(cell);
    const noted = this.byCell.get(key);
    const former = noted?.calculation === this.calculation ? noted.refusals : [];
    if (refusal === null && former.length === 0) this.byCell.delete(key);
    if (refusal !== null) {
      this.byCell.set(key, { cell, calculation: this.calculation, refusals: [...former, refusal] });
    }
  }

  /** The sentence for a cell that shows this error, if one of our functions gave it. */
  sentenceOf(cell: GridCell, shownError: string): Bilingual | undefined {
    return this.byCell.get(keyOf(cell))?.refusals.find(({ cellError }) => cellError === shownError)?.sentences;
  }

  /** Forgets the cells of a sheet whose rows or columns have moved. */
  forgetSheet(unitId: string, sheetId: string): boolean {
    const size = this.byCell.size;
    for (const [key, { cell }] of this.byCell) {
      if (cell.unitId === unitId && cell.sheetId === sheetId) this.byCell.delete(key);
    }
    return this.byCell.size < size;
  }
}

function keyOf({ unitId, sheetId, row, column }: GridCell): string {
  return `${row},${column},${sheetId},${unitId}`;
}
