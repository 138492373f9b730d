/**
 * Reads the sheets of 篇5 by R4-R14, plainly, for the oracles only: sheets are found by their names, columns by name or alias.
 * What a table needs and the sample doesn't exercise (column maps, 1904, two sheets for one table) isn't here.
 */
import type { Cell, CellRectangle } from "../../src/kernel/sheet-source";
import type {
  AttendanceRow,
  Clock,
  CompensationRow,
  DutyLedger,
  RosterRow,
  Slot,
  StaffRow,
  Unreadable,
} from "./duty-fines";

export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges?: readonly CellRectangle[];
}

export interface CellFinding {
  readonly severity: "error" | "warning" | "needs-review";
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly why: string;
}

export interface CallRow {
  readonly at: DateTime | null;
  readonly unit: string;
  readonly caller: string;
  readonly phone: string;
  readonly content: string;
  readonly reported: DateTime | null | Unreadable;
}
export interface MeetingRow {
  readonly fields: ReadonlyMap<string, string>;
  readonly urgent: boolean;
  readonly done: DateTime | null | Unreadable;
}
export interface KeyRow {
  readonly date: string | null;
  readonly slot: Slot | null;
  readonly taken: Clock | null | Unreadable;
  readonly returned: Clock | null | Unreadable;
}
export interface SelfCheckRow {
  readonly date: string | null;
  readonly article: string;
}
export interface HolidayRow {
  readonly date: string | null;
  readonly kind: string;
}
export interface DateTime {
  readonly date: string;
  readonly seconds: number;
}

/** One table as found on its sheet. */
export interface Located {
  readonly name: string;
  readonly headerRow: number;
  readonly columnAt: ReadonlyMap<string, number>;
  /** Sheet rows (from 0) of the data rows, in order. */
  readonly rowNumbers: readonly number[];
  readonly cells: readonly (readonly Cell[])[];
}

export interface DutyBook {
  readonly ledger: DutyLedger;
  readonly calls: readonly CallRow[] | null;
  readonly meetings: readonly MeetingRow[] | null;
  readonly keys: readonly KeyRow[] | null;
  readonly selfChecks: readonly SelfCheckRow[] | null;
  readonly holidays: readonly HolidayRow[] | null;
  readonly located: ReadonlyMap<string, Located>;
  /** What the reader alone has to say: warnings of R7 and R12. Unreadable cells are in the rows as such. */
  readonly warnings: readonly CellFinding[];
}

const aliases: Readonly<Record<string, readonly string[]>> = {
  姓名: ["人员", "员工姓名", "员工", "值班员", "name"],
  日期: ["值班日期", "date"],
  时段: ["班次", "值班时段", "值班时间", "shift"],
  值班组: ["组别", "班组", "小组", "group"],
  值班人员: ["值班成员", "成员", "人员名单"],
  到岗时间: ["签到时间", "上班时间", "签到", "实到"],
  离岗时间: ["签退时间", "下班时间", "签退", "实离"],
  请假: ["是否请假"],
  请假批准人: ["批准人", "审批人"],
  部门: ["科室", "单位"],
  职务: ["岗位", "职位"],
  组长: ["是否组长"],
  驾驶员: ["司机", "是否驾驶员"],
  月工资: ["工资", "月薪", "应发工资"],
  年终奖金: ["年终奖", "奖金"],
};

const tables: Readonly<Record<string, readonly string[]>> = {
  值班人员: ["姓名", "职务", "值班组", "组长", "驾驶员"],
  值班安排: ["日期", "时段", "值班组"],
  值班到岗记录: ["日期", "时段", "值班组", "姓名", "到岗时间", "离岗时间"],
  来电记录: ["来电时间", "来电单位", "来电人", "联系电话", "电话内容"],
  会议通知记录: ["会议名称", "会议时间", "地点", "参会人员", "会议要求"],
  值班室钥匙: ["日期", "时段", "领取人", "领取时间", "归还时间"],
  损失赔偿: ["日期", "姓名", "事由", "损失金额", "赔偿金额"],
  值班自查: ["日期", "条款", "结论"],
  节假日调整: ["日期", "类型"],
};

const optional: Readonly<Record<string, readonly string[]>> = {
  值班人员: ["部门", "月工资", "年终奖金"],
  值班安排: ["值班人员", "驾驶员", "依据"],
  值班到岗记录: ["请假", "请假批准人"],
  来电记录: ["报送时间", "处理"],
  会议通知记录: ["紧急", "通知完成时间"],
  值班自查: ["核查人", "说明"],
  节假日调整: ["说明"],
};

export function readDutyBook(sheets: readonly WorkbookSheet[]): DutyBook {
  const located = new Map<string, Located>();
  for (const sheet of sheets) {
    const required = tables[sheet.name];
    if (required === undefined) continue;
    const found = locate(sheet, required, optional[sheet.name] ?? []);
    if (found === null) throw new Error(`${sheet.name}: required columns not found`);
    located.set(sheet.name, found);
  }
  const warnings: CellFinding[] = [];

  const rowsOf = <T>(
    table: string,
    read: (cell: (column: string) => Cell, at: (column: string) => string) => T,
  ): T[] | null => {
    const found = located.get(table);
    if (found === undefined) return null;
    return found.cells.map((cells, index) =>
      read(
        (column) => cells[found.columnAt.get(column) ?? -1] ?? null,
        (column) => addressOf(found, index, column),
      ),
    );
  };
  const dateAt = (
    table: string,
    cell: (column: string) => Cell,
    at: (column: string) => string,
    column = "日期",
  ): string | null => {
    const value = cell(column);
    if (typeof value === "number" && value < 100_000 && !Number.isInteger(value)) {
      warnings.push({ severity: "warning", sheet: table, cell: at(column), why: "a time of day cut from a date" });
    }
    return readDate(value);
  };
  const nameAt = (
    table: string,
    cell: (column: string) => Cell,
    at: (column: string) => string,
    column = "姓名",
  ): string | null => {
    const value = cell(column);
    const name = readName(value);
    if (name !== null && squeeze(String(value)) !== squeeze(name)) {
      warnings.push({ severity: "warning", sheet: table, cell: at(column), why: "a name changed by more than spaces" });
    }
    return name;
  };

  const staff = rowsOf("值班人员", (cell, at): StaffRow => ({
    name: nameAt("值班人员", cell, at),
    department: text(cell("部门")),
    post: text(cell("职务")),
    group: readName(cell("值班组")) ?? "",
    leader: readYes(cell("组长")) === true,
    driver: readYes(cell("驾驶员")) === true,
    wage: blank(cell("月工资")) ? null : (readMoney(cell("月工资")) ?? "unreadable"),
    bonus: blank(cell("年终奖金")) ? null : (readMoney(cell("年终奖金")) ?? "unreadable"),
  }));
  const roster = rowsOf("值班安排", (cell, at): RosterRow => ({
    date: dateAt("值班安排", cell, at),
    slot: readSlot(cell("时段")),
    group: readName(cell("值班组")),
    members: text(cell("值班人员"))
      .split(/[、，,；;/\n]/)
      .map((part) => readName(part) ?? "")
      .filter((part) => part !== ""),
    driver: readName(cell("驾驶员")) ?? "",
    basis: text(cell("依据")),
  }));
  const attendance = rowsOf("值班到岗记录", (cell, at): AttendanceRow => ({
    date: dateAt("值班到岗记录", cell, at),
    slot: readSlot(cell("时段")),
    group: readName(cell("值班组")),
    name: nameAt("值班到岗记录", cell, at),
    arrived: readClock(cell("到岗时间")),
    left: readClock(cell("离岗时间")),
    leave: readYes(cell("请假")),
    approver: readName(cell("请假批准人")) ?? "",
  }));
  const compensations = rowsOf("损失赔偿", (cell, at): CompensationRow => ({
    date: dateAt("损失赔偿", cell, at),
    name: nameAt("损失赔偿", cell, at),
    reason: text(cell("事由")),
    loss: readMoney(cell("损失金额")),
    amount: readMoney(cell("赔偿金额")),
  }));
  const calls = rowsOf("来电记录", (cell): CallRow => ({
    at: dateTime(cell("来电时间")),
    unit: text(cell("来电单位")),
    caller: text(cell("来电人")),
    phone: text(cell("联系电话")),
    content: text(cell("电话内容")),
    reported: blank(cell("报送时间")) ? null : (dateTime(cell("报送时间")) ?? "unreadable"),
  }));
  const meetings = rowsOf("会议通知记录", (cell): MeetingRow => ({
    fields: new Map(
      ["会议名称", "会议时间", "地点", "参会人员", "会议要求"].map((column) => [column, text(cell(column))]),
    ),
    urgent: readYes(cell("紧急")) === true,
    done: blank(cell("通知完成时间")) ? null : (dateTime(cell("通知完成时间")) ?? "unreadable"),
  }));
  const keys = rowsOf("值班室钥匙", (cell, at): KeyRow => ({
    date: dateAt("值班室钥匙", cell, at),
    slot: readSlot(cell("时段")),
    taken: readClock(cell("领取时间")),
    returned: readClock(cell("归还时间")),
  }));
  const selfChecks = rowsOf("值班自查", (cell, at): SelfCheckRow => ({
    date: dateAt("值班自查", cell, at),
    article: text(cell("条款")),
  }));
  const holidays = rowsOf("节假日调整", (cell, at): HolidayRow => ({
    date: dateAt("节假日调整", cell, at),
    kind: text(cell("类型")),
  }));

  const approverColumn = located.get("值班到岗记录")?.columnAt.has("请假批准人") === true;
  return {
    ledger: { staff, roster, attendance, compensations, approverColumn },
    calls,
    meetings,
    keys,
    selfChecks,
    holidays,
    located,
    warnings,
  };
}

/** `C7` of a data row's column; the header's cell for row null. */
export function addressOf(found: Located, row: number | null, column: string): string {
  const at = found.columnAt.get(column);
  if (at === undefined) throw new Error(`${found.name}: no column ${column}`);
  const line = row === null ? found.headerRow : (found.rowNumbers[row] ?? Number.NaN);
  return `${String.fromCharCode(65 + at)}${String(line + 1)}`;
}

/** The header's first required column, in the order of the sheet. */
export function headerCell(found: Located): string {
  const required = tables[found.name] ?? [];
  const first = required.reduce((a, b) => ((found.columnAt.get(a) ?? 99) <= (found.columnAt.get(b) ?? 99) ? a : b));
  return addressOf(found, null, first);
}

// ---------------------------------------------------------------------------------------------------------- tables

function locate(sheet: WorkbookSheet, required: readonly string[], more: readonly string[]): Located | null {
  const rows = sheet.rows.map((row) => [...row]);
  let headerRow = -1;
  let columnAt = new Map<string, number>();
  for (let at = 0; at < Math.min(20, rows.length) && headerRow < 0; at += 1) {
    const found = columnsIn(rows[at] ?? [], [...required, ...more]);
    if (required.every((column) => found.has(column))) {
      headerRow = at;
      columnAt = found;
    }
  }
  if (headerRow < 0) return null;
  for (const merge of sheet.merges ?? []) {
    const value = rows[merge.row]?.[merge.column] ?? null;
    for (let row = merge.row; row < merge.row + merge.rowCount; row += 1) {
      for (let column = merge.column; column < merge.column + merge.columnCount; column += 1) {
        const line = rows[row];
        if (line !== undefined) line[column] = value;
      }
    }
  }
  const rowNumbers: number[] = [];
  const cells: Cell[][] = [];
  rows.forEach((row, at) => {
    if (at <= headerRow) return;
    const first = row.find((cell) => !blank(cell));
    if (first === undefined) return;
    if (/^(合计|总计|小计|备注|制表|注)/.test(text(first))) return;
    const again = columnsIn(row, [...required, ...more]);
    if (required.every((column) => again.get(column) === columnAt.get(column))) return;
    rowNumbers.push(at);
    cells.push(row);
  });
  return { name: sheet.name, headerRow, columnAt, rowNumbers, cells };
}

function columnsIn(row: readonly Cell[], wanted: readonly string[]): Map<string, number> {
  const headers = row.map((cell) => squeeze(text(cell).replaceAll(/[（(].*?[）)]/g, "")).toLowerCase());
  const found = new Map<string, number>();
  for (const column of wanted) {
    const exact = headers.indexOf(column);
    const alias = (aliases[column] ?? []).map((name) => headers.indexOf(name)).find((at) => at >= 0) ?? -1;
    const at = exact >= 0 ? exact : alias;
    if (at < 0) continue;
    if (exact >= 0 && (headers.lastIndexOf(column) !== exact || alias >= 0)) throw new Error(`two columns ${column}`);
    found.set(column, at);
  }
  return found;
}

// ----------------------------------------------------------------------------------------------------------- values

function blank(cell: Cell): boolean {
  return cell === null || text(cell) === "";
}

export function text(cell: Cell): string {
  return cell === null ? "" : String(cell).trim();
}

function squeeze(value: string): string {
  return value.replaceAll(/\s/g, "");
}

/** R12, Chinese names and groups only: NFKC, no format characters, no spaces (single ones between Latin letters). */
function readName(cell: Cell): string | null {
  const plain = text(cell)
    .normalize("NFKC")
    .replaceAll(/\p{Cf}/gu, "")
    .trim();
  if (plain === "") return null;
  return /\p{Script=Latin}/u.test(plain) ? plain.replaceAll(/\s+/g, " ") : squeeze(plain);
}

export function readDate(cell: Cell): string | null {
  if (typeof cell === "number" && cell >= 32_874 && cell < 109_575) {
    return new Date((Math.floor(cell) - 25_569) * 86_400_000).toISOString().slice(0, 10);
  }
  const value = squeeze(text(cell)).normalize("NFKC");
  const parts =
    /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(value) ??
    /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(value) ??
    /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/.exec(value) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(value) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(value);
  if (parts === null) return null;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1990 || year > 2199) return null;
  return date.toISOString().slice(0, 10);
}

export function readClock(cell: Cell): Clock | null | Unreadable {
  if (blank(cell)) return null;
  if (typeof cell === "boolean") return "unreadable";
  if (typeof cell === "number") {
    if (cell >= 0 && cell <= 1) return Math.round(cell * 86_400);
    const date = readDate(Math.floor(cell));
    // A date-time cell of Excel. Rounding may reach midnight.
    return date === null ? "unreadable" : settle(date, Math.round((cell - Math.floor(cell)) * 86_400));
  }
  const value = text(cell).normalize("NFKC");
  const parts = /^(?:(\d[\d\-/.年月日]*\d日?)[ T]\s*)?(上午|中午|下午|晚上)?\s*(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(
    value,
  );
  if (parts === null) return "unreadable";
  const [, day, half, hourText, minuteText, secondText] = parts;
  let hour = Number(hourText);
  if ((half === "下午" || half === "晚上" || half === "中午") && hour < 12 && !(half === "中午" && hour >= 10))
    hour += 12;
  const minute = Number(minuteText);
  const second = Number(secondText ?? 0);
  const seconds = hour * 3600 + minute * 60 + second;
  if (minute > 59 || second > 59 || seconds > 86_400) return "unreadable";
  if (day === undefined) return seconds;
  const date = readDate(day);
  return date === null ? "unreadable" : settle(date, seconds);
}

function settle(date: string, seconds: number): DateTime {
  if (seconds < 86_400) return { date, seconds };
  return {
    date: new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10),
    seconds: seconds - 86_400,
  };
}

function dateTime(cell: Cell): DateTime | null {
  const clock = readClock(cell);
  return typeof clock === "object" ? clock : null;
}

export function readSlot(cell: Cell): Slot | null {
  const parts = /^(\d{1,2}):(\d{2})\s*(?:--|[-–—~至])\s*(\d{1,2}):(\d{2})$/.exec(text(cell).normalize("NFKC"));
  if (parts === null) return null;
  const [a, b, c, d] = parts.slice(1).map(Number) as [number, number, number, number];
  return { start: a * 60 + b, end: c * 60 + d };
}

function readYes(cell: Cell): boolean | Unreadable {
  const value = text(cell).normalize("NFKC").toLowerCase();
  if (["是", "有", "√", "✓", "y", "yes", "1", "true", "已", "同意", "批准"].includes(value)) return true;
  if (["否", "无", "×", "n", "no", "0", "false", ""].includes(value)) return false;
  return "unreadable";
}

function readMoney(cell: Cell): number | null {
  if (typeof cell === "boolean" || blank(cell)) return null;
  const value = typeof cell === "number" ? String(Number(cell.toPrecision(15))) : squeeze(text(cell).normalize("NFKC"));
  const parts = /^[¥￥]?(-?)(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?(万)?元?$/.exec(value);
  if (parts === null) return null;
  const yuan = Number(`${(parts[2] ?? "").replaceAll(",", "")}${parts[3] ?? ""}`) * (parts[4] === "万" ? 10_000 : 1);
  const fen = yuan * 100;
  if (Math.abs(fen - Math.round(fen)) > 1e-6) return null;
  return (Math.round(fen) / 100) * (parts[1] === "-" ? -1 : 1);
}
