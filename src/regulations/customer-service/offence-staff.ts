import type { Table } from "../../kernel/table";

/** Everyone in 客服人员. People are numbers of the lexicon; the first row of a name counts. */
export class ServiceStaff {
  readonly #rows = new Map<number, number>();
  readonly #heads: Int32Array;
  readonly #wages: Float64Array;
  /** Rows of a name that stands above already, with the row that counts; they are left out. */
  readonly secondRows: readonly { readonly row: number; readonly first: number }[];

  constructor(
    readonly table: Table,
    /** False where the workbook holds no such sheet, so that nothing is known of anyone. */
    readonly isKnown: boolean,
  ) {
    const names = table.texts("姓名");
    const second: { row: number; first: number }[] = [];
    this.#heads = table.texts("部门主管");
    this.#wages = table.figures("月工资");
    for (let row = 0; row < table.rowCount; row++) {
      const person = names[row];
      if (table.leftOut[row] === 1 || person <= 0) continue;
      const first = this.#rows.get(person);
      if (first === undefined) this.#rows.set(person, row);
      else {
        table.leftOut[row] = 1;
        second.push({ row, first });
      }
    }
    this.secondRows = second;
  }

  rowOf(person: number): number | undefined {
    return this.#rows.get(person);
  }

  /** Everyone, in the order of the sheet. */
  people(): readonly number[] {
    return [...this.#rows.keys()];
  }

  /** The head of the person's department; 0 where blank, -1 where it can't be read. */
  headOf(row: number): number {
    return this.#heads[row];
  }

  /** Fen; null where there is no wage above zero. */
  wageOf(person: number): number | null {
    const row = this.#rows.get(person);
    const wage = row === undefined ? Number.NaN : this.#wages[row];
    return Number.isFinite(wage) && wage > 0 ? wage : null;
  }
}
