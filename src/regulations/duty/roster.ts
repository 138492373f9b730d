import { unpackPeriod } from "../../kernel/column";
import type { Table } from "../../kernel/table";
import { isNoonOrNightSlot } from "./duty-slots";

/** 值班安排 in the order of time. */
export class Roster {
  /** Rows with a readable day, by day, slot start, then place on the sheet. */
  readonly rowsInTime: readonly number[];
  readonly days: Int32Array;
  readonly periods: Int32Array;
  readonly groups: Int32Array;

  constructor(
    readonly table: Table,
    readonly isKnown: boolean,
  ) {
    this.days = table.days("日期");
    this.periods = table.periods("时段");
    this.groups = table.texts("值班组");
    const startOf = (row: number): number => {
      const period = this.periods[row];
      return period > 0 ? unpackPeriod(period).startMinute : 0;
    };
    this.rowsInTime = Array.from({ length: table.rowCount }, (_, row) => row)
      .filter((row) => this.days[row] > 0)
      .sort((a, b) => this.days[a] - this.days[b] || startOf(a) - startOf(b) || a - b);
  }

  /** The ground of a temporary arrangement (篇5 二, third sentence); blank for the regular roster. */
  groundOf(row: number): string {
    return this.table.textAt("依据", row);
  }

  /** Rows of the duty group's own slots: all but noon and night. */
  groupRowsInTime(): readonly number[] {
    return this.rowsInTime.filter((row) => !isNoonOrNightSlot(this.periods[row]));
  }

  /** Rows of the duty group's own slots that take part and are no temporary arrangement. */
  regularRowsInTime(): readonly number[] {
    return this.groupRowsInTime().filter((row) => this.table.leftOut[row] !== 1 && this.groundOf(row) === "");
  }
}
