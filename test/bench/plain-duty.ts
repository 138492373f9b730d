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

/**
 * What anyone would write first: an object per row, Maps by text keys, the same validation of each cell and the same
 * tables. It is the yardstick of goal 5, not a rival: it reads only the forms that the generator writes.
 */
export function plainDuty(matrix: readonly (readonly Cell[])[]): { fines: unknown[][]; years: unknown[][] } {
  const rows: Row[] = [];
  for (const cells of matrix.slice(1)) {
    const [date, slot, group, name, arrived, left, leave, approver] = cells;
    if (typeof date !== "number") throw new Error("date");
    const period = /^(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})$/u.exec(String(slot).normalize("NFKC").trim());
    if (!period) throw new Error("slot");
    rows.push({
      date: new Date((date - 25569) * 86_400_000).toISOString().slice(0, 10),
      start: Number(period[1]) * 60 + Number(period[2]),
      end: Number(period[3]) * 60 + Number(period[4]),
      slot: String(slot),
      group: String(group).normalize("NFKC").replace(/\s/gu, ""),
      name: String(name).normalize("NFKC").replace(/\s/gu, ""),
      arrived: typeof arrived === "number" ? Math.floor(Math.round(arrived * 86_400) / 60) : null,
      left: typeof left === "number" ? Math.floor(Math.round(left * 86_400) / 60) : null,
      leave: leave === "是",
      approver: String(approver ?? ""),
    });
  }
  const bySlot = new Map<string, Row[]>();
  const seen = new Map<string, Row>();
  for (const row of rows) {
    const key = `${row.date}|${row.slot}|${row.name}`;
    if (seen.has(key)) continue;
    seen.set(key, row);
    const slotKey = `${row.date}|${row.slot}|${row.group}`;
    const list = bySlot.get(slotKey);
    if (list) list.push(row);
    else bySlot.set(slotKey, [row]);
  }
  const fines: [string, string, string, string, string, number, string, string | null, string][] = [];
  const add = (row: Row, kind: string, amount: number): void => {
    const date = new Date(`${row.date}T00:00:00Z`);
    const published = new Date(date.getTime() + 86_400_000).toISOString().slice(0, 10);
    const month = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1)).toISOString().slice(0, 7);
    fines.push([
      row.date,
      row.slot,
      row.group,
      row.name,
      kind,
      amount,
      "篇5 五.5",
      kind === "无人值班" ? published : null,
      month,
    ]);
  };
  for (const list of bySlot.values()) {
    const empty = list.every((row) => row.arrived === null && row.left === null);
    for (const row of list) {
      if (empty) add(row, "无人值班", 50);
      else if (row.arrived === null && row.left === null) {
        if (!(row.leave && row.approver !== "" && row.approver !== row.name)) add(row, "缺席", 50);
      } else {
        if (row.arrived !== null && row.arrived > row.start) add(row, "迟到", 30);
        if (row.left !== null && row.left < row.end) add(row, "早退", 30);
      }
    }
  }
  fines.sort((a, b) => (a[0] + a[1] + a[2] + a[3] + a[4] < b[0] + b[1] + b[2] + b[3] + b[4] ? -1 : 1));
  const years = new Map<
    string,
    { year: string; name: string; absent: number; late: number; early: number; sum: number }
  >();
  for (const [date, , , name, kind, amount] of fines) {
    const key = `${date.slice(0, 4)}|${name}`;
    const year = years.get(key) ?? { year: date.slice(0, 4), name, absent: 0, late: 0, early: 0, sum: 0 };
    if (kind === "迟到") year.late++;
    else if (kind === "早退") year.early++;
    else year.absent++;
    year.sum += amount;
    years.set(key, year);
  }
  return {
    fines,
    years: [...years.values()].map(({ year, name, absent, late, early, sum }) => [
      year,
      name,
      absent,
      late,
      early,
      sum,
      absent >= 3 || late + early >= 6,
    ]),
  };
}
