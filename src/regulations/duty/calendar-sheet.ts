import type { CalendarAdjustment } from "../../kernel/work-calendar";
import type { Table } from "../../kernel/table";
import { foldCompact } from "../../kernel/text";

/** One row of 《节假日调整》; of two rows with one date the first counts. */
export interface ReadAdjustment {
  readonly row: number;
  readonly day: number;
  readonly kind: CalendarAdjustment["kind"] | null;
  readonly problem: "unknownType" | "twoTypes" | "repeated" | null;
}

const REST = new Set(["休", "休息", "放假", "假", "假期", "节假日", "休假"]);
const WORK = new Set(["班", "上班", "补班", "工作日", "调休上班", "工作"]);

export function readAdjustments(table: Table): readonly ReadAdjustment[] {
  const days = table.days("日期");
  const seen = new Map<number, CalendarAdjustment["kind"]>();
  const adjustments: ReadAdjustment[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    if (table.leftOut[row] === 1) continue;
    const day = days[row];
    const written = foldCompact(table.textAt("类型", row));
    const kind = REST.has(written) ? "休" : WORK.has(written) ? "班" : null;
    const earlier = seen.get(day);
    let problem: ReadAdjustment["problem"] = null;
    if (kind === null) problem = "unknownType";
    else if (earlier !== undefined) problem = earlier === kind ? "repeated" : "twoTypes";
    else seen.set(day, kind);
    if (kind === null || problem === "twoTypes") table.leftOut[row] = 1;
    adjustments.push({ row, day, kind, problem });
  }
  return adjustments;
}
