import { WorkCalendar } from "../../src/kernel/work-calendar";
import type { Cell } from "../../src/kernel/sheet-source";

interface Row {
  readonly date: string;
  readonly start: number;
  readonly end: number;
  readonly slot: string;
  readonly group: string;
  readonly name: string;
  readonly arrived: number | null;
  readonly left: number | null;
  readonly leave: boolean;
  readonly approver: string;
}

const YES = new Set(["是", "有", "√", "✓", "y", "yes", "1", "true", "已", "同意", "批准"]);
const NO = new Set(["", "否", "无", "×", "n", "no", "0", "false"]);

const fold = (cell: Cell | undefined): string =>
  String(cell ?? "")
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s/gu, "");

function dateText(cell: Cell | undefined): string {
  if (typeof cell === "number") return new Date((Math.floor(cell) - 25569) * 86_400_000).toISOString().slice(0, 10);
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(fold(cell));
  if (!match) throw new Error(`no date: ${String(cell)}`);
  return `${match[1]}-${match[2].padStart(2, "0")}-${match[3].padStart(2, "0")}`;
}

function minuteOf(cell: Cell | undefined): number | null {
  if (cell === "" || cell === null || cell === undefined) return null;
  if (typeof cell === "number") return Math.floor(Math.round(cell * 86_400) / 60);
  const match = /^(\d{1,2}):(\d{2})$/u.exec(fold(cell));
  if (!match) throw new Error(`no time: ${String(cell)}`);
  return Number(match[1]) * 60 + Number(match[2]);
}

function yesNo(cell: Cell | undefined): boolean {
  const text = fold(cell).toLowerCase();
  if (YES.has(text)) return true;
  if (!NO.has(text)) throw new Error(`neither yes nor no: ${text}`);
  return false;
}

/**
 * The yardstick of goal 5: what anyone would write first, an object per row and Maps by text keys, with the same reading
 * of each cell, the same checks and the same four tables as the product gives for the generator's rows.
 *
 * @returns rows of all tables, and findings, counted together
 */
export function plainDuty(matrix: readonly (readonly Cell[])[]): number {
  const [header, ...body] = matrix;
  const at = new Map(header.map((name, index) => [fold(name), index]));
  const rows: Row[] = body.map((cells) => {
    const cell = (name: string): Cell | undefined => cells[at.get(name) ?? -1];
    const slot = fold(cell("时段"));
    const period = /^(\d{1,2}):(\d{2})(?:-|--|–|—|~|至)(\d{1,2}):(\d{2})$/u.exec(slot);
    if (!period) throw new Error(`no slot: ${slot}`);
    return {
      date: dateText(cell("日期")),
      start: Number(period[1]) * 60 + Number(period[2]),
      end: Number(period[3]) * 60 + Number(period[4]),
      slot,
      group: fold(cell("值班组")),
      name: fold(cell("姓名")),
      arrived: minuteOf(cell("到岗时间")),
      left: minuteOf(cell("离岗时间")),
      leave: yesNo(cell("请假")),
      approver: fold(cell("请假批准人")),
    };
  });

  let findings = 0;
  const calendar = new WorkCalendar();
  const rest = new Map<string, boolean>();
  const bySlot = new Map<string, Row[]>();
  const seen = new Set<string>();
  for (const row of rows) {
    let isRest = rest.get(row.date);
    if (isRest === undefined) {
      isRest = calendar.isRest(Math.round(Date.parse(`${row.date}T00:00:00Z`) / 86_400_000) + 25569);
      rest.set(row.date, isRest);
    }
    if (row.slot !== (isRest ? "08:00-21:00" : "18:00-21:00")) findings++;
    const key = `${row.date}|${row.slot}|${row.name}`;
    if (seen.has(key)) {
      findings++;
      continue;
    }
    seen.add(key);
    const slotKey = `${row.date}|${row.slot}|${row.group}`;
    const list = bySlot.get(slotKey);
    if (list) list.push(row);
    else bySlot.set(slotKey, [row]);
  }

  interface Fine {
    readonly row: Row;
    readonly kind: string;
    readonly amount: number;
    readonly published: string | null;
    readonly month: string;
  }
  const fines: Fine[] = [];
  const add = (row: Row, kind: string, amount: number): void => {
    const date = new Date(`${row.date}T00:00:00Z`);
    const published = kind === "无人值班" ? new Date(date.getTime() + 86_400_000).toISOString().slice(0, 10) : null;
    const month = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1)).toISOString().slice(0, 7);
    fines.push({ row, kind, amount, published, month });
  };
  for (const list of bySlot.values()) {
    const empty = list.every((row) => row.arrived === null && row.left === null);
    for (const row of list) {
      const excused = row.leave && row.approver !== "" && row.approver !== row.name;
      if (empty) {
        add(row, "无人值班", 50);
        if (excused) findings++;
      } else if (row.arrived === null && row.left === null) {
        if (!excused) add(row, "缺席", 50);
      } else {
        if (row.leave) findings++;
        if (row.arrived === null || row.left === null) findings++;
        if (row.arrived !== null && row.arrived > row.start) add(row, "迟到", 30);
        if (row.left !== null && row.left < row.end) add(row, "早退", 30);
      }
    }
  }
  const sortKey = ({ row, kind }: Fine): string => `${row.date}|${row.slot}|${row.group}|${row.name}|${kind}`;
  fines.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  const details = fines.map(({ row, kind, amount, published, month }) => [
    row.date,
    row.slot,
    row.group,
    row.name,
    kind,
    amount,
    "篇5 五.5",
    published,
    month,
  ]);
  const publication = fines.filter(({ published }) => published !== null);
  const years = new Map<string, { absent: number; other: number; sum: number }>();
  const payroll = new Map<string, number>();
  for (const { row, kind, amount, month } of fines) {
    const key = `${row.date.slice(0, 4)}|${row.name}`;
    const year = years.get(key) ?? { absent: 0, other: 0, sum: 0 };
    if (kind === "迟到" || kind === "早退") year.other++;
    else year.absent++;
    year.sum += amount;
    years.set(key, year);
    const deduction = `${month}|${row.name}`;
    payroll.set(deduction, (payroll.get(deduction) ?? 0) + amount);
  }
  for (const { absent, other } of years.values()) if (absent >= 3 || other >= 6) findings++;
  const summary = [...years].sort(([a], [b]) => (a < b ? -1 : 1));
  const deductions = [...payroll].sort(([a], [b]) => (a < b ? -1 : 1));
  return details.length + summary.length + publication.length + deductions.length + findings;
}
