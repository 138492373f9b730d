import type { Table } from "../../kernel/table";

/** A row that equals one above it; it is left out. */
export interface SecondRow {
  readonly row: number;
  readonly first: number;
}

/** Leaves out each row whose key stands in a row above already. */
export function leaveOutSecondRows(table: Table, key: readonly ArrayLike<number>[]): readonly SecondRow[] {
  const firsts = new Map<string, number>();
  const second: SecondRow[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    if (table.leftOut[row] === 1) continue;
    const values = key.map((column) => column[row]).join(" ");
    const first = firsts.get(values);
    if (first === undefined) firsts.set(values, row);
    else {
      table.leftOut[row] = 1;
      second.push({ row, first });
    }
  }
  return second;
}
