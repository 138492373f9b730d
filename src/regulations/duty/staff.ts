import { FLAG_YES } from "../../kernel/column";
import type { Table } from "../../kernel/table";

/** Everyone in 值班人员. People and groups are numbers of the lexicon; rows are rows of the table. */
export class Staff {
  /** Person -> rows, in the sheet's order. */
  readonly rowsOf: ReadonlyMap<number, readonly number[]>;
  /** Group -> members, each once, in the sheet's order. */
  readonly membersOf: ReadonlyMap<number, readonly number[]>;
  /** Group -> rows of the table, in the sheet's order. */
  readonly rowsOfGroup: ReadonlyMap<number, readonly number[]>;
  readonly drivers: ReadonlySet<number>;
  /** People who lead a group. */
  readonly leaders: ReadonlySet<number>;

  constructor(
    readonly table: Table,
    /** False where the workbook holds no such sheet, so that nothing is known of anyone. */
    readonly isKnown: boolean,
  ) {
    const names = table.texts("姓名");
    const groups = table.texts("值班组");
    const driverFlags = table.flags("驾驶员");
    const leaderFlags = table.flags("组长");
    const rowsOf = new Map<number, number[]>();
    const rowsOfGroup = new Map<number, number[]>();
    const drivers = new Set<number>();
    const leaders = new Set<number>();
    for (let row = 0; row < table.rowCount; row++) {
      const person = names[row];
      if (table.leftOut[row] === 1 || person <= 0) continue;
      append(rowsOf, person, row);
      const group = groups[row];
      if (group > 0) append(rowsOfGroup, group, row);
      if (driverFlags[row] === FLAG_YES) drivers.add(person);
      if (leaderFlags[row] === FLAG_YES) leaders.add(person);
    }
    this.rowsOf = rowsOf;
    this.rowsOfGroup = rowsOfGroup;
    this.membersOf = new Map(
      [...rowsOfGroup].map(([group, rows]) => [group, [...new Set(rows.map((row) => names[row]))]]),
    );
    this.drivers = drivers;
    this.leaders = leaders;
  }

  /** The person's first filled figure in a column, in fen; null where there is none, or where one can't be read. */
  figureOf(person: number, column: "月工资" | "年终奖金"): number | null {
    const figures = this.table.figures(column);
    const own = (this.rowsOf.get(person) ?? []).map((row) => figures[row]).filter((figure) => !Number.isNaN(figure));
    return own.every(Number.isFinite) ? (own[0] ?? null) : null;
  }

  departmentOf(person: number): string {
    const row = this.rowsOf.get(person)?.[0];
    return row === undefined ? "" : this.table.textAt("部门", row);
  }

  /** People who lead the group. */
  leadersOf(group: number): readonly number[] {
    const names = this.table.texts("姓名");
    const flags = this.table.flags("组长");
    return (this.rowsOfGroup.get(group) ?? []).filter((row) => flags[row] === FLAG_YES).map((row) => names[row]);
  }
}

function append(map: Map<number, number[]>, key: number, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
