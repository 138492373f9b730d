/**
 * The sample workbook 机关值班2026.xlsx: a year of duty of the (invented) town 青禾镇, with faults planted on purpose.
 * `dutySample()` is the same on every machine: its own seeded generator, no clock. Dates of 2026 follow the State Council's notice.
 *
 * Written to files, with the list of faults and the expected results, by: `node assets/samples/duty/write-sample.mjs`.
 */
import chineseDays from "chinese-days";
import type { Cell, CellRectangle } from "../../../src/kernel/sheet-source";

/** How a column's cells look; dates and times are number formats, and text stays text. */
export type ColumnLook = "text" | "date" | "time" | "date-time" | "money" | "number" | "centre";

export interface SampleSheet {
  readonly name: string;
  /** From row 1. A merged area has its value in its first cell alone. */
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly CellRectangle[];
  /** From 0. */
  readonly hiddenColumns: readonly number[];
  /** In characters of the default font. */
  readonly widths: readonly number[];
  readonly looks: readonly ColumnLook[];
  /** Rows from 0. */
  readonly titleRows: readonly number[];
  readonly headerRows: readonly number[];
}

export interface MoneyRow {
  readonly table: "值班罚款明细" | "值班年度汇总" | "工资扣款表";
  readonly row: readonly (string | number | null)[];
}

export interface PlantedFault {
  readonly id: string;
  /** The row of the rule catalogue. */
  readonly catalogue: string;
  readonly what: string;
  readonly sheet: string;
  readonly cell: string;
  /** null: no finding, an event that gives money alone. */
  readonly severity: "error" | "warning" | "needs-review" | null;
  readonly clause: string;
  readonly money: readonly MoneyRow[];
}

export interface DutySample {
  readonly sheets: readonly SampleSheet[];
  readonly planted: readonly PlantedFault[];
}

// ---------------------------------------------------------------------------------------------------------- people

interface Person {
  readonly name: string;
  readonly department: string;
  readonly post: string;
  readonly group: string;
  readonly leader: boolean;
  readonly driver: boolean;
  readonly wage: Cell;
  readonly bonus: Cell;
  readonly remark: string;
}

const groupNames = ["一组", "二组", "三组", "四组", "五组", "六组", "七组", "八组"] as const;

/** The first of each group is its 组长, with department and post; then six members. */
const groupMembers: Readonly<Record<(typeof groupNames)[number], readonly string[]>> = {
  一组: ["周国栋", "陈静", "林志远", "黄晓燕", "吴磊", "郑美玲", "何俊杰"],
  二组: ["刘建明", "王芳", "苏文博", "谢雨桐", "张伟", "罗丽华", "曾庆丰"],
  三组: ["许海峰", "蔡文静", "邓强", "彭思远", "叶婷", "高振华", "潘小龙"],
  四组: ["沈玉珍", "李娜", "袁志刚", "方晓明", "余波", "傅秀英", "戴永康"],
  五组: ["孙立群", "唐敏", "江海涛", "魏佳怡", "范勇", "石春梅", "廖家豪"],
  六组: ["赵卫东", "徐杰", "姚雪梅", "钟少华", "贺琳", "龚建平", "白云飞"],
  七组: ["胡秀兰", "梁超", "严子涵", "熊大伟", "顾倩", "侯志强", "孟庆玲"],
  八组: ["郭永红", "马丽", "欧阳建国", "万晓东", "雷鸣", "钱素芳", "尹成林"],
};

const leaderPosts: Readonly<Record<(typeof groupNames)[number], readonly [department: string, post: string]>> = {
  一组: ["党委", "党委书记"],
  二组: ["镇政府", "党委副书记、镇长"],
  三组: ["党委", "党委委员、组织委员"],
  四组: ["人大", "人大主席"],
  五组: ["综合执法办", "综合执法办副主任"],
  六组: ["党政办", "党政办公室主任"],
  七组: ["农业农村服务中心", "四级主任科员"],
  八组: ["社会事务服务中心", "社会事务服务中心主任"],
};

const departments = [
  "党政办",
  "党建办",
  "财政办",
  "经济发展办",
  "综合治理办",
  "社会事务办",
  "农业农村服务中心",
  "综合执法办",
  "应急管理办",
];
const posts = ["科员", "一级科员", "办事员", "四级主任科员", "专技人员", "工作人员"];
const driverNames = ["丁长水", "程刚", "田福生", "韩小军"] as const;
const townOffice = "党政办";

// ----------------------------------------------------------------------------------------------------------- dates

const firstDay = "2026-01-01";
const lastRosterDay = "2026-12-31";
/** Records reach into December, so that a fine falls into the next year's January. */
const lastRecordDay = "2026-12-05";
/** Local adjustment, in 节假日调整 alone: a Saturday on which everyone works. */
const localWorkday = "2026-06-13";

function serialOf(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000) + 25_569;
}
function dateOf(serial: number): string {
  return new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
}
function addDays(date: string, days: number): string {
  return dateOf(serialOf(date) + days);
}
function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
function weekdayOf(date: string): string {
  return "日一二三四五六"[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? "";
}
function isRestDay(date: string): boolean {
  return date === localWorkday ? false : isStatutoryRestDay(date);
}
/**
 * West of Greenwich chinese-days is a day out, in its table (made from UTC midnights, keyed by local days) and in what it is
 * asked. With text both are out alike, so its arrangements are right and only its plain weekdays are not: those are told here.
 */
function isStatutoryRestDay(date: string): boolean {
  const { name, work } = chineseDays.getDayDetail(date);
  if (name.includes(",")) return !work;
  return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}
function nextMonth(date: string): string {
  const [year, month] = date.split("-").map(Number) as [number, number];
  return month === 12 ? `${String(year + 1)}-01` : `${String(year)}-${String(month + 1).padStart(2, "0")}`;
}

interface Shift {
  readonly text: string;
  /** Minutes. */
  readonly start: number;
  readonly end: number;
}
const weekdayShift: Shift = { text: "18:00-21:00", start: 1080, end: 1260 };
const restDayShift: Shift = { text: "08:00-21:00", start: 480, end: 1260 };
function shiftOf(date: string): Shift {
  return isRestDay(date) ? restDayShift : weekdayShift;
}
function at(minute: number, second = 0): number {
  return (minute * 60 + second) / 86_400;
}
function clock(hour: number, minute: number, second = 0): number {
  return at(hour * 60 + minute, second);
}

// ---------------------------------------------------------------------------------------------------------- chance

/** mulberry32 */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

// --------------------------------------------------------------------------------------------------------- a sheet

interface SheetColumn {
  readonly header: string;
  readonly width: number;
  readonly look: ColumnLook;
  readonly hidden?: boolean;
}

/** Puts a sheet together and knows the address of what it puts. */
class SheetBuilder {
  readonly rows: Cell[][] = [];
  readonly merges: CellRectangle[] = [];
  readonly titleRows: number[] = [];
  readonly headerRows: number[] = [];

  constructor(
    readonly name: string,
    readonly columns: readonly SheetColumn[],
  ) {}

  title(text: string): void {
    this.titleRows.push(this.rows.length);
    this.merges.push({ row: this.rows.length, column: 0, rowCount: 1, columnCount: this.columns.length });
    this.rows.push([text]);
  }

  header(): void {
    this.headerRows.push(this.rows.length);
    this.rows.push(this.columns.map(({ header }) => header));
  }

  /** Returns the row's number as Excel shows it. */
  add(cells: readonly Cell[]): number {
    this.rows.push([...cells]);
    return this.rows.length;
  }

  /** A line over the whole width, such as a note. */
  note(text: string): void {
    this.merges.push({ row: this.rows.length, column: 0, rowCount: 1, columnCount: this.columns.length });
    this.rows.push([text]);
  }

  address(column: string, row: number): string {
    const index = this.columns.findIndex(({ header }) => header === column);
    if (index < 0) throw new Error(`${this.name}: no column ${column}`);
    return `${String.fromCharCode(65 + index)}${String(row)}`;
  }

  headerAddress(column: string): string {
    return this.address(column, (this.headerRows[0] ?? 0) + 1);
  }

  finish(): SampleSheet {
    const widest = this.columns.length;
    return {
      name: this.name,
      rows: this.rows.map((row) => Array.from({ length: widest }, (_, column) => row[column] ?? null)),
      merges: this.merges,
      hiddenColumns: this.columns.flatMap(({ hidden }, column) => (hidden === true ? [column] : [])),
      widths: this.columns.map(({ width }) => width),
      looks: this.columns.map(({ look }) => look),
      titleRows: this.titleRows,
      headerRows: this.headerRows,
    };
  }
}

// ---------------------------------------------------------------------------------------------------------- roster

interface Turn {
  readonly date: string;
  readonly group: string;
  readonly driver: string;
  readonly basis: string;
}

const springFestival = "青政办〔2026〕6号 春节值班临时安排";
const nationalDay = "青政办〔2026〕41号 国庆值班临时安排";
/** Rows with 依据: they stand outside the rotation. */
const arranged: ReadonlyMap<string, { readonly group: string; readonly basis: string; readonly driver?: string }> =
  new Map([
    ["2026-02-16", { group: "一组", basis: springFestival }],
    ["2026-02-17", { group: "二组", basis: springFestival }],
    ["2026-02-18", { group: "六组", basis: springFestival }],
    ["2026-04-30", { group: "八组", basis: "驾驶员培训，经党政办批准由程刚替班（4月28日请示）", driver: "程刚" }],
    ["2026-10-01", { group: "二组", basis: nationalDay }],
    ["2026-10-02", { group: "一组", basis: nationalDay }],
    ["2026-10-03", { group: "四组", basis: nationalDay }],
  ]);

const outOfTurnDay = "2026-08-12";
const driverChangeDay = "2026-06-30";
const gapDay = "2026-12-10";
const driverlessDay = "2026-12-15";
const wrongMakeUpDay = "2026-10-10";

function makeRoster(): Turn[] {
  const turns: Turn[] = [];
  let next = 0;
  for (const date of daysFrom(firstDay, lastRosterDay)) {
    if (date === gapDay) continue;
    let driver: string = driverNames[(Number(date.slice(5, 7)) - 1) % driverNames.length] ?? "";
    if (date === driverChangeDay) driver = "韩小军";
    if (date === driverlessDay) driver = "";
    const special = arranged.get(date);
    if (special !== undefined) {
      turns.push({ date, group: special.group, driver: special.driver ?? driver, basis: special.basis });
      continue;
    }
    // One group is passed over, and the rotation goes on from the group that came instead.
    if (date === outOfTurnDay) next += 1;
    turns.push({ date, group: groupNames[next % groupNames.length] ?? "", driver, basis: "" });
    next += 1;
    if (date === lastRosterDay)
      turns.push({ date, group: groupNames[next % groupNames.length] ?? "", driver, basis: "" });
  }
  return turns;
}

// ------------------------------------------------------------------------------------------------------ deviations

type AttendanceColumn = "日期" | "时段" | "姓名" | "签到时间" | "签退时间" | "请假" | "审批人" | "备注";

interface PlannedFault {
  readonly id: string;
  readonly catalogue: string;
  readonly what: string;
  readonly column: AttendanceColumn;
  readonly severity: PlantedFault["severity"];
  readonly clause: string;
  readonly money?: readonly MoneyRow[];
}

/** How one person's record of one day departs from an ordinary one. */
interface Deviation {
  readonly cells?: Partial<Record<AttendanceColumn, Cell>>;
  readonly absent?: boolean;
  /** No row at all. */
  readonly missing?: boolean;
  /** A further row below, with these times. */
  readonly again?: readonly [Cell, Cell];
  readonly faults: readonly PlannedFault[];
}

type FineKind = "缺席" | "无人值班" | "迟到" | "早退";

function fineRow(date: string, group: string, name: string, kind: FineKind): MoneyRow {
  const yuan = kind === "迟到" || kind === "早退" ? 30 : 50;
  const published = kind === "无人值班" ? addDays(date, 1) : null;
  return {
    table: "值班罚款明细",
    row: [date, shiftOf(date).text, group, name, kind, yuan, "篇5 五.5", published, nextMonth(date)],
  };
}

function yearRow(
  name: string,
  absent: number,
  late: number,
  early: number,
  sum: number,
  bonus: number,
  cut: number,
): MoneyRow {
  return { table: "值班年度汇总", row: [2026, name, absent, late, early, sum, 0.1, bonus, cut, "篇5 五.5"] };
}

// ---------------------------------------------------------------------------------------------------------- sample

export function dutySample(): DutySample {
  const chance = seeded(20_260_101);
  const planted: PlantedFault[] = [];
  const plant = (
    id: string,
    catalogue: string,
    clause: string,
    severity: PlantedFault["severity"],
    sheet: string,
    cell: string,
    what: string,
    money: readonly MoneyRow[] = [],
  ): void => {
    planted.push({ id, catalogue, what, sheet, cell, severity, clause, money });
  };

  const staff = makeStaff(plant);
  const turns = makeRoster();
  const roster = makeRosterSheet(turns, plant);
  const attendance = makeAttendance(turns, chance, plant);
  const sheets = [
    staff,
    roster,
    attendance,
    makeCalls(chance, plant),
    makeMeetings(plant),
    makeKeys(turns, chance, plant),
    makeLosses(plant),
    makeSelfChecks(plant),
    makeHolidays(),
  ];
  return { sheets, planted };
}

type Plant = (
  id: string,
  catalogue: string,
  clause: string,
  severity: PlantedFault["severity"],
  sheet: string,
  cell: string,
  what: string,
  money?: readonly MoneyRow[],
) => void;

/** Two-character names as they are written in columns: 张 伟. */
function spaced(name: string): string {
  return name.length === 2 ? `${name.slice(0, 1)} ${name.slice(1)}` : name;
}

// -------------------------------------------------------------------------------------------------------- 值班人员

function makeStaff(plant: Plant): SampleSheet {
  const sheet = new SheetBuilder("值班人员", [
    { header: "序号", width: 6, look: "centre" },
    { header: "姓名", width: 11, look: "centre" },
    { header: "科室", width: 18, look: "text" },
    { header: "职务", width: 22, look: "text" },
    { header: "值班组", width: 9, look: "centre" },
    { header: "组长", width: 7, look: "centre" },
    { header: "驾驶员", width: 8, look: "centre" },
    { header: "月工资\n（元）", width: 13, look: "money" },
    { header: "年终奖金（元）", width: 15, look: "money", hidden: true },
    { header: "备注", width: 24, look: "text" },
  ]);
  sheet.title("青禾镇机关值班人员名册");
  sheet.title("编制单位：青禾镇党政办公室        2026年1月");
  sheet.header();

  const people: Person[] = [];
  groupNames.forEach((group, g) => {
    groupMembers[group].forEach((name, m) => {
      const [department, post] =
        m === 0
          ? leaderPosts[group]
          : [departments[(g * 5 + m) % departments.length] ?? "", posts[(g + m * 2) % posts.length] ?? ""];
      people.push({
        name,
        department,
        post,
        group,
        leader: m === 0 && group !== "七组",
        driver: false,
        wage: 5_200 + ((g * 7 + m) % 9) * 260 + (m === 0 ? 3_400 : 0),
        bonus: 9_000 + ((g * 3 + m * 5) % 8) * 850 + (m === 0 ? 6_000 : 0),
        remark: "",
      });
    });
  });
  const change = (name: string, to: Partial<Person>): void => {
    const index = people.findIndex((one) => one.name === name);
    const person = people[index];
    if (person === undefined) throw new Error(`nobody is called ${name}`);
    people[index] = { ...person, ...to };
  };
  change("彭思远", { post: "副镇长", department: "镇政府", leader: true });
  change("潘小龙", { bonus: "待定" });
  change("何俊杰", { bonus: 12_345.67 });
  change("张伟", { bonus: 15_000.05 });
  change("方晓明", { bonus: 9_999.9 });
  change("王芳", { wage: "5,980.00" });
  change("钱素芳", { wage: "6240元" });
  driverNames.forEach((name, d) => {
    people.push({
      name,
      department: "党政办",
      post: "驾驶员",
      group: "",
      leader: false,
      driver: true,
      wage: 4_600 + d * 120,
      bonus: 7_000 + d * 300,
      remark: "",
    });
  });
  people.push({
    name: "秦可欣",
    department: "便民服务中心",
    post: "科员",
    group: "",
    leader: false,
    driver: false,
    wage: 5_100,
    bonus: 8_000,
    remark: "2026年新录用",
  });
  // The same person once more, in another group.
  const twice = people.find(({ name }) => name === "罗丽华");
  if (twice !== undefined) people.push({ ...twice, group: "六组", remark: "7月起协助六组" });

  const rowOf = new Map<string, number>();
  people.forEach((one, index) => {
    const row = sheet.add([
      index + 1,
      spaced(one.name),
      one.department,
      one.post,
      one.group === "" ? null : one.group,
      one.leader ? "是" : null,
      one.driver ? "是" : null,
      one.wage,
      one.bonus,
      one.remark === "" ? null : one.remark,
    ]);
    rowOf.set(`${one.name} ${one.group}`, row);
  });
  const sum = people.reduce((total, { wage }) => total + (typeof wage === "number" ? wage : 0), 0);
  sheet.add(["合计", null, null, null, null, null, null, sum, null, null]);
  sheet.note("备注：本表由党政办公室维护，人员变动后三日内更新。");

  const cell = (column: string, key: string): string => {
    const row = rowOf.get(key);
    if (row === undefined) throw new Error(`no row ${key}`);
    return sheet.address(column, row);
  };
  const error = (id: string, column: string, key: string, what: string): void => {
    plant(id, "5-02", "篇5 一.3", "error", "值班人员", cell(column, key), what);
  };
  error("staff-no-group", "值班组", "秦可欣 ", "秦可欣 is in no group and drives no car");
  error("staff-second-group", "值班组", "罗丽华 六组", "罗丽华 is in 二组 and, further down, in 六组 too");
  error("staff-second-leader", "组长", "彭思远 三组", "三组 has a second leader");
  error(
    "staff-leader-post",
    "职务",
    "孙立群 五组",
    "五组's leader is a deputy (综合执法办副主任), no post on the list",
  );
  error("staff-no-leader", "组长", "胡秀兰 七组", "七组 has no leader");
  plant(
    "staff-bonus",
    "5-16",
    "篇5 五.5",
    "error",
    "值班人员",
    cell("年终奖金（元）", "潘小龙 三组"),
    "年终奖金 待定 can't be read",
  );
  return sheet.finish();
}

// -------------------------------------------------------------------------------------------------------- 值班安排

function makeRosterSheet(turns: readonly Turn[], plant: Plant): SampleSheet {
  const sheet = new SheetBuilder("值班安排", [
    { header: "日期", width: 14, look: "date" },
    { header: "星期", width: 6, look: "centre" },
    { header: "时段", width: 14, look: "centre" },
    { header: "值班组", width: 9, look: "centre" },
    { header: "值班成员", width: 62, look: "text" },
    { header: "驾驶员", width: 10, look: "centre" },
    { header: "依据", width: 36, look: "text" },
  ]);
  sheet.title("青禾镇机关2026年值班人员轮流表");
  sheet.header();
  const rowsOf = new Map<string, number>();
  turns.forEach((turn, index) => {
    const members = membersOf(turn.group);
    const row = sheet.add([
      spellDate(turn.date, index % 45 === 20 ? 1 + Math.floor(index / 45) : 0),
      weekdayOf(turn.date),
      turn.date === wrongMakeUpDay ? restDayShift.text : spellShift(shiftOf(turn.date), index),
      turn.group,
      members.map((name) => (index % 31 === 7 ? spaced(name) : name)).join(index % 29 === 3 ? "，" : "、"),
      turn.driver === "" ? null : turn.driver,
      turn.basis === "" ? null : turn.basis,
    ]);
    // Of two rows of a day the second is meant.
    rowsOf.set(turn.date, row);
  });
  sheet.note("注：值班组长为当班负责人；驾驶员每月一轮换。");
  sheet.note("制表：青禾镇党政办公室");

  const cell = (column: string, date: string): string => sheet.address(column, rowsOf.get(date) ?? Number.NaN);
  const name = "值班安排";
  plant(
    "roster-gap",
    "5-01",
    "篇5 一.2",
    "error",
    name,
    cell("日期", addDays(gapDay, 1)),
    `nobody is on the roster for ${gapDay}: the row after the gap`,
  );
  plant(
    "roster-second-group",
    "5-03",
    "篇5 二",
    "error",
    name,
    cell("值班组", lastRosterDay),
    `a second group on ${lastRosterDay}, in the same hours`,
  );
  plant(
    "roster-make-up-day",
    "5-03",
    "篇5 二",
    "error",
    name,
    cell("时段", wrongMakeUpDay),
    `${wrongMakeUpDay} is a Saturday to be worked, so 18:00-21:00, and the roster says 08:00-21:00`,
  );
  plant(
    "roster-make-up-day-records",
    "5-11",
    "篇5 五.1",
    "needs-review",
    name,
    cell("值班组", wrongMakeUpDay),
    "no record for the hours on the roster: the records of that day say 18:00-21:00",
  );
  plant(
    "roster-out-of-turn",
    "5-02",
    "篇5 一.3",
    "warning",
    name,
    cell("值班组", outOfTurnDay),
    "the group whose turn it was is passed over, without 依据",
  );
  plant("roster-no-driver", "5-17", "篇5 六.1", "error", name, cell("驾驶员", driverlessDay), "no driver");
  plant(
    "roster-driver-change",
    "5-17",
    "篇5 六.1",
    "error",
    name,
    cell("驾驶员", driverChangeDay),
    "another driver on the last day of June, without 依据",
  );
  plant(
    "roster-noon-and-night",
    "5-04",
    "篇5 二",
    "needs-review",
    name,
    sheet.headerAddress("日期"),
    "the roster holds no noon and no night slot",
  );
  plant(
    "roster-member-without-row",
    "5-11",
    "篇5 五.1",
    "needs-review",
    name,
    cell("值班组", missingRow.date),
    `${missingRow.name} is named on the roster and has no row while the others have one`,
  );
  return sheet.finish();
}

function membersOf(group: string): readonly string[] {
  const name = groupNames.find((one) => one === group);
  return name === undefined ? [] : groupMembers[name];
}

function spellDate(date: string, spelling: number): Cell {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  switch (spelling) {
    case 1:
      return `${String(year)}年${String(month)}月${String(day)}日`;
    case 2:
      return `${String(year)}/${String(month)}/${String(day)}`;
    case 3:
      return date.replaceAll("-", "");
    case 4:
      return `${String(year)}.${String(month)}.${String(day)}`;
    case 5:
      return date;
    case 6:
      return `${String(year)}-${String(month)}-${String(day)}`;
    default:
      return serialOf(date);
  }
}

function spellShift(shift: Shift, index: number): string {
  const dash = index % 37 === 5 ? "～" : index % 41 === 8 ? "—" : index % 43 === 11 ? "至" : "-";
  return shift.text.replace("-", dash);
}

// ---------------------------------------------------------------------------------------------------- 值班到岗记录

/** A member of 五组, on a day of theirs. */
const missingRow = { date: "2026-05-25", name: "江海涛" };

const five = "篇5 五.5";

function makeAttendance(turns: readonly Turn[], chance: (below: number) => number, plant: Plant): SampleSheet {
  const sheet = new SheetBuilder("值班到岗记录", [
    { header: "序号", width: 7, look: "centre" },
    { header: "日期", width: 14, look: "date" },
    { header: "时段", width: 14, look: "centre" },
    { header: "值班组", width: 9, look: "centre" },
    { header: "姓名", width: 11, look: "centre" },
    { header: "签到时间", width: 18, look: "time" },
    { header: "签退时间", width: 18, look: "time" },
    { header: "请假", width: 7, look: "centre" },
    { header: "审批人", width: 11, look: "centre" },
    { header: "备注", width: 22, look: "text" },
  ]);
  const recorded = turns.filter(({ date }) => date <= lastRecordDay);
  const deviations = planDeviations(recorded, chance);
  const yearFaults = planYear();

  sheet.title("青禾镇机关值班到岗记录（2026年）");
  sheet.title("记录人：各值班组专人        汇总：党政办公室");
  sheet.header();
  let number = 0;
  recorded.forEach((turn, day) => {
    if (turn.date === "2026-07-01") {
      // The second half of the year was printed on a new page.
      sheet.add([]);
      sheet.header();
    }
    const shift = shiftOf(turn.date);
    const merged = turn.date >= "2026-03-02" && turn.date <= "2026-03-11";
    const firstOfDay = sheet.rows.length;
    for (const name of [...membersOf(turn.group), turn.driver]) {
      const key = `${turn.date} ${name}`;
      const deviation = deviations.get(key);
      deviations.delete(key);
      if (deviation?.missing === true) continue;
      if (merged && deviation !== undefined) throw new Error(`a fault in merged rows: ${key}`);
      number += 1;
      const isFirst = sheet.rows.length === firstOfDay;
      const arrived = ordinaryArrival(shift, chance);
      const left = ordinaryDeparture(shift, chance);
      const cells: Record<AttendanceColumn, Cell> = {
        日期: spellDate(turn.date, day % 23 === 9 ? 1 + (day % 6) : 0),
        时段: spellShift(shift, day),
        姓名: day % 5 < 2 ? spaced(name) : name,
        签到时间: deviation?.absent === true ? null : spellTime(arrived, chance),
        签退时间: deviation?.absent === true ? null : spellTime(left, chance),
        请假: null,
        审批人: null,
        备注: null,
        ...deviation?.cells,
      };
      const row = sheet.add([
        number,
        merged && !isFirst ? null : cells.日期,
        merged && !isFirst ? null : cells.时段,
        merged && !isFirst ? null : turn.group,
        cells.姓名,
        cells.签到时间,
        cells.签退时间,
        cells.请假,
        cells.审批人,
        cells.备注,
      ]);
      let nextRow = row;
      if (deviation?.again !== undefined) {
        number += 1;
        nextRow = sheet.add([
          number,
          cells.日期,
          cells.时段,
          turn.group,
          cells.姓名,
          ...deviation.again,
          null,
          null,
          "补记",
        ]);
      }
      for (const fault of deviation?.faults ?? []) {
        const at = fault.id === "attendance-second-record" ? nextRow : row;
        plant(
          fault.id,
          fault.catalogue,
          fault.clause,
          fault.severity,
          "值班到岗记录",
          sheet.address(fault.column, at),
          fault.what,
          fault.money,
        );
        const inYear = yearFaults.get(fault.id);
        if (inYear !== undefined) {
          plant(inYear.id, "5-16", five, null, "值班到岗记录", sheet.address(fault.column, at), inYear.what, [
            inYear.money,
          ]);
        }
      }
    }
    if (merged) {
      for (const column of [1, 2, 3]) {
        sheet.merges.push({ row: firstOfDay, column, rowCount: sheet.rows.length - firstOfDay, columnCount: 1 });
      }
    }
  });
  if (deviations.size > 0) throw new Error(`planned for a day off: ${[...deviations.keys()].join("; ")}`);
  sheet.add(["合计", `${String(number)}人次`]);
  sheet.note("备注：签到、签退以值班室登记为准；请假须经组长批准，组长和驾驶员向党政办公室请假。");
  return sheet.finish();
}

/** Arrival in seconds: up to 20 minutes early, now and then within the limit's own minute. */
function ordinaryArrival(shift: Shift, chance: (below: number) => number): number {
  if (chance(40) === 0) return shift.start * 60 + chance(60);
  return shift.start * 60 - chance(20 * 60);
}

function ordinaryDeparture(shift: Shift, chance: (below: number) => number): number {
  if (chance(30) === 0) return shift.end * 60;
  return shift.end * 60 + chance(25 * 60);
}

/** Mostly a time cell to the minute; some with seconds, some as text. */
function spellTime(seconds: number, chance: (below: number) => number): Cell {
  const look = chance(60);
  const minute = Math.floor(seconds / 60);
  const hour = Math.floor(minute / 60);
  const rest = String(minute % 60).padStart(2, "0");
  if (look === 0) return `${String(hour)}:${rest}`;
  if (look === 1) return `${String(hour)}：${rest}`;
  if (look === 2 && hour >= 18) return `晚上${String(hour - 12)}:${rest}`;
  if (look === 3 && hour >= 13) return `下午${String(hour - 12)}:${rest}`;
  if (look === 3 && hour < 12) return `上午${String(hour)}:${rest}`;
  if (look < 10) return seconds / 86_400;
  return at(minute);
}

/** What the planned events of a person add up to, planted beside the event that reaches the limit. */
function planYear(): Map<string, { readonly id: string; readonly what: string; readonly money: MoneyRow }> {
  return new Map([
    [
      "absent-hejunjie-3",
      {
        id: "year-three-absences",
        what: "何俊杰: three absences in 2026, 12,345.67 x 10% = 1,234.567, to the fen 1,234.57",
        money: yearRow("何俊杰", 3, 0, 0, 150, 12_345.67, 1_234.57),
      },
    ],
    [
      "late-zhangwei-4-early",
      {
        id: "year-six-late-or-early",
        what: "张伟: late four times, early twice (once both in one slot), 15,000.05 x 10% = 1,500.005, half up 1,500.01",
        money: yearRow("张伟", 0, 4, 2, 180, 15_000.05, 1_500.01),
      },
    ],
    [
      "absent-fangxiaoming-2",
      {
        id: "year-empty-slot-counts",
        what: "方晓明: two absences and one empty slot make three",
        money: yearRow("方晓明", 3, 0, 0, 150, 9_999.9, 999.99),
      },
    ],
  ]);
}

function planDeviations(turns: readonly Turn[], chance: (below: number) => number): Map<string, Deviation> {
  const plan = new Map<string, Deviation>();
  /** Days that hold a planned fault; the rest are free for ordinary events. */
  const taken = new Set<string>();
  const groupOn = new Map(turns.map(({ date, group }) => [date, group]));
  const driverOn = new Map(turns.map(({ date, driver }) => [date, driver]));
  /** The group's n-th day on duty in the month, of the rotation or not. */
  const dayOf = (group: string, month: number, nth = 0): string => {
    const days = turns.filter(
      (turn) => turn.group === group && Number(turn.date.slice(5, 7)) === month && turn.basis === "",
    );
    const day = days[nth];
    if (day === undefined) throw new Error(`${group} isn't on duty so often in month ${String(month)}`);
    return day.date;
  };
  const deviate = (date: string, name: string, deviation: Deviation): void => {
    const key = `${date} ${name}`;
    if (plan.has(key)) throw new Error(`planned twice: ${key}`);
    taken.add(date);
    plan.set(key, deviation);
  };
  const fault = (
    id: string,
    catalogue: string,
    clause: string,
    severity: PlantedFault["severity"],
    column: AttendanceColumn,
    what: string,
    money: readonly MoneyRow[] = [],
  ): PlannedFault => ({ id, catalogue, clause, severity, column, what, money });
  const group = (date: string): string => groupOn.get(date) ?? "";
  const late = (date: string, minutes: number): Cell => at(shiftOf(date).start + minutes);
  const early = (date: string, minutes: number): Cell => at(shiftOf(date).end - minutes);
  const absent = (id: string, date: string, name: string, what = "absent without leave"): void => {
    deviate(date, name, {
      absent: true,
      faults: [
        fault(id, "5-14", five, null, "签到时间", `${name}: ${what}`, [fineRow(date, group(date), name, "缺席")]),
      ],
    });
  };

  // ---- 何俊杰, three absences: the bonus is cut
  absent("absent-hejunjie-1", dayOf("一组", 2), "何俊杰");
  absent("absent-hejunjie-2", dayOf("一组", 5), "何俊杰");
  absent("absent-hejunjie-3", dayOf("一组", 9), "何俊杰", "absent for the third time");

  // ---- 张伟, six times late or early
  const lateDays: readonly (readonly [string, number])[] = [
    [dayOf("二组", 1), 1],
    [dayOf("二组", 3, 2), 12],
    [dayOf("二组", 4), 27],
  ];
  lateDays.forEach(([date, minutes], index) => {
    deviate(date, "张伟", {
      cells: { 签到时间: late(date, minutes), 签退时间: at(shiftOf(date).end) },
      faults: [
        fault(
          `late-zhangwei-${String(index + 1)}`,
          "5-14",
          five,
          null,
          "签到时间",
          `张伟: ${String(minutes)} minute(s) late`,
          [fineRow(date, "二组", "张伟", "迟到")],
        ),
      ],
    });
  });
  const earlyDay = dayOf("二组", 6);
  deviate(earlyDay, "张伟", {
    cells: { 签到时间: at(shiftOf(earlyDay).start), 签退时间: early(earlyDay, 1) },
    faults: [
      fault("early-zhangwei-1", "5-14", five, null, "签退时间", "张伟: left one minute early", [
        fineRow(earlyDay, "二组", "张伟", "早退"),
      ]),
    ],
  });
  const bothDay = dayOf("二组", 8);
  deviate(bothDay, "张伟", {
    cells: { 签到时间: late(bothDay, 20), 签退时间: early(bothDay, 30) },
    faults: [
      fault("late-zhangwei-4", "5-14", five, null, "签到时间", "张伟: late, and in the same slot early: two events", [
        fineRow(bothDay, "二组", "张伟", "迟到"),
      ]),
      fault(
        "late-zhangwei-4-early",
        "5-14",
        five,
        null,
        "签退时间",
        "张伟: early in the slot he came late to, the sixth event",
        [fineRow(bothDay, "二组", "张伟", "早退")],
      ),
    ],
  });

  // ---- just under the limits: no cut
  [1, 3, 5, 9, 11].forEach((month, index) => {
    const date = dayOf("八组", month, month === 3 ? 1 : 0);
    deviate(date, "尹成林", {
      cells: { 签到时间: late(date, 3), 签退时间: at(shiftOf(date).end) },
      faults: [
        fault(
          `late-yinchenglin-${String(index + 1)}`,
          "5-14",
          five,
          null,
          "签到时间",
          "尹成林: late, five times in the year, which is under the limit",
          [fineRow(date, "八组", "尹成林", "迟到")],
        ),
      ],
    });
  });
  absent("absent-zhengmeiling-1", dayOf("一组", 3), "郑美玲", "absent, twice in the year, which is under the limit");
  absent("absent-zhengmeiling-2", dayOf("一组", 11), "郑美玲", "absent, twice in the year, which is under the limit");

  // ---- 四组, a slot with nobody: everyone is fined, who is on leave too; 方晓明 has two absences more
  absent("absent-fangxiaoming-1", dayOf("四组", 3, 2), "方晓明");
  const emptyDay = dayOf("四组", 7);
  for (const name of [...groupMembers.四组, driverOn.get(emptyDay) ?? ""]) {
    const fined = fault(
      `empty-${name}`,
      "5-15",
      five,
      null,
      "签到时间",
      `${name}: nobody came, absent with the whole group`,
      [fineRow(emptyDay, "四组", name, "无人值班")],
    );
    const onLeave = name === "余波";
    deviate(emptyDay, name, {
      absent: true,
      cells: onLeave ? { 请假: "是", 审批人: "沈玉珍", 备注: "事假" } : {},
      faults: onLeave
        ? [
            fined,
            fault(
              "empty-on-leave",
              "5-15",
              five,
              "needs-review",
              "请假",
              "余波 is on approved leave from a slot with nobody, and fined all the same",
            ),
          ]
        : [fined],
    });
  }
  absent("absent-fangxiaoming-2", dayOf("四组", 10), "方晓明", "absent, the third with the empty slot");

  // ---- 六组, a slot with the driver alone: he staffs it, so the seven are merely absent and nothing is published
  const driverAloneDay = dayOf("六组", 8);
  for (const name of groupMembers.六组)
    absent(`driver-alone-${name}`, driverAloneDay, name, "absent; the driver is there, so the slot isn't empty");

  // ---- leave
  const unapprovedDay = dayOf("八组", 2);
  deviate(unapprovedDay, "雷鸣", {
    absent: true,
    cells: { 请假: "是", 备注: "电话请假" },
    faults: [
      fault("leave-no-approver", "5-11", "篇5 五.1", "error", "审批人", "leave without an approver, so absent", [
        fineRow(unapprovedDay, "八组", "雷鸣", "缺席"),
      ]),
    ],
  });
  const selfDay = dayOf("八组", 4);
  deviate(selfDay, "郭永红", {
    absent: true,
    cells: { 请假: "是", 审批人: "郭永红" },
    faults: [
      fault(
        "leave-self-approved",
        "5-11",
        "篇5 五.1",
        "error",
        "审批人",
        "the leader approved his own leave, so absent",
        [fineRow(selfDay, "八组", "郭永红", "缺席")],
      ),
    ],
  });
  const otherLeaderDay = dayOf("六组", 5);
  deviate(otherLeaderDay, "姚雪梅", {
    absent: true,
    cells: { 请假: "是", 审批人: "郭永红" },
    faults: [
      fault(
        "leave-wrong-approver",
        "5-11",
        "篇5 五.1",
        "warning",
        "审批人",
        "approved by the leader of another group: excused, but to be looked at",
      ),
    ],
  });
  const presentDay = dayOf("一组", 6);
  deviate(presentDay, "黄晓燕", {
    cells: { 请假: "是", 审批人: "周国栋", 备注: "销假返岗" },
    faults: [
      fault(
        "leave-present",
        "5-11",
        "篇5 五.1",
        "needs-review",
        "请假",
        "on leave and yet present, judged by the clock",
      ),
    ],
  });

  // ---- times
  const noDepartureDay = dayOf("一组", 4);
  deviate(noDepartureDay, "吴磊", {
    cells: { 签退时间: null },
    faults: [
      fault("time-no-departure", "5-11", "篇5 五.1", "needs-review", "签退时间", "came, and no time of leaving"),
    ],
  });
  const noArrivalDay = dayOf("二组", 10);
  deviate(noArrivalDay, "苏文博", {
    cells: { 签到时间: null },
    faults: [fault("time-no-arrival", "5-11", "篇5 五.1", "needs-review", "签到时间", "left, and no time of coming")],
  });
  const afterEndDay = dayOf("五组", 6);
  deviate(afterEndDay, "范勇", {
    cells: { 签到时间: clock(21, 6), 签退时间: clock(21, 30) },
    faults: [
      fault(
        "time-after-end",
        "5-14",
        five,
        "needs-review",
        "签到时间",
        "came after the slot had ended: late, and to be looked at",
        [fineRow(afterEndDay, "五组", "范勇", "迟到")],
      ),
    ],
  });
  const pastMidnightDay = dayOf("八组", 7);
  deviate(pastMidnightDay, "万晓东", {
    cells: { 签退时间: clock(0, 12), 备注: "防汛加班" },
    faults: [
      fault(
        "time-past-midnight",
        "5-11",
        "篇5 五.1",
        "needs-review",
        "签退时间",
        "left at 0:12, taken for the next day's",
      ),
    ],
  });
  // The drivers are in nobody's group, so a row of theirs that can't be read leaves no gap in a group.
  const byDriver = (date: string, cells: Deviation["cells"], planned: PlannedFault): void => {
    deviate(date, driverOn.get(date) ?? "", { cells: cells ?? {}, faults: [planned] });
  };
  byDriver(
    dayOf("三组", 5),
    { 签到时间: "约六点" },
    fault("time-unreadable", "5-11", "篇5 五.5", "error", "签到时间", "约六点 can't be read: the row is left out"),
  );
  byDriver(
    dayOf("七组", 6),
    { 日期: null },
    fault("date-blank", "5-11", "篇5 五.5", "error", "日期", "no date: the row is left out"),
  );
  byDriver(
    dayOf("五组", 9),
    { 时段: "18:00-20:00" },
    fault("slot-wrong", "5-03", "篇5 二", "error", "时段", "18:00-20:00 is no slot of the regulation"),
  );
  const backwardsDay = dayOf("七组", 9);
  byDriver(
    backwardsDay,
    { 签到时间: `${backwardsDay} 18:00`, 签退时间: `${backwardsDay} 17:20` },
    fault(
      "time-backwards",
      "5-11",
      "篇5 五.1",
      "error",
      "签退时间",
      "a departure dated before the arrival: the row is left out",
    ),
  );
  byDriver(
    dayOf("三组", 10),
    { 请假: "待补" },
    fault("leave-unreadable", "5-11", "篇5 五.1", "error", "请假", "待补 is neither yes nor no: the row is left out"),
  );
  const cutDay = dayOf("三组", 2);
  deviate(cutDay, "高振华", {
    cells: { 日期: serialOf(cutDay) + 0.75 },
    faults: [
      fault("date-with-time", "5-11", "篇5 五.5", "warning", "日期", "the date has a time of day, which is cut"),
    ],
  });

  // ---- records
  const twiceDay = dayOf("五组", 3, 2);
  deviate(twiceDay, "唐敏", {
    cells: { 签到时间: at(shiftOf(twiceDay).start - 5), 签退时间: at(shiftOf(twiceDay).end) },
    again: [at(shiftOf(twiceDay).start - 4), at(shiftOf(twiceDay).end + 2)],
    faults: [
      fault(
        "attendance-second-record",
        "5-11",
        "篇5 五.1",
        "error",
        "姓名",
        "a second record of 唐敏 for one slot, left out",
      ),
    ],
  });
  deviate(missingRow.date, missingRow.name, { missing: true, faults: [] });
  if (group(missingRow.date) !== "五组") throw new Error(`${missingRow.date} is a day of ${group(missingRow.date)}`);
  const hiddenDay = dayOf("七组", 2);
  deviate(hiddenDay, "严子涵", {
    cells: { 姓名: "严\u200b子涵" },
    faults: [
      fault(
        "name-hidden-character",
        "5-11",
        "篇5 五.5",
        "warning",
        "姓名",
        "an invisible character (U+200B) in the name, taken out",
      ),
    ],
  });

  // ---- December: the fine falls into January 2027
  absent(
    "absent-december",
    "2026-12-03",
    membersOf(group("2026-12-03"))[3] ?? "",
    "absent in December, deducted in January 2027",
  );

  // ---- ordinary events, spread so that nobody comes near a limit
  const events = new Map<string, number>();
  for (const { faults } of plan.values()) {
    for (const { money } of faults)
      for (const { row } of money ?? []) events.set(String(row[3]), (events.get(String(row[3])) ?? 0) + 1);
  }
  const free = (month?: string): Turn => {
    for (;;) {
      const turn = turns[chance(turns.length)];
      if (turn === undefined || taken.has(turn.date) || turn.date === wrongMakeUpDay) continue;
      if (turn.date >= "2026-03-02" && turn.date <= "2026-03-11") continue;
      if (month === undefined || turn.date.startsWith(month)) return turn;
    }
  };
  let planned = 0;
  while (planned < 36) {
    const turn = free();
    const name = membersOf(turn.group)[chance(7)] ?? "";
    if ((events.get(name) ?? 0) >= 2) continue;
    events.set(name, (events.get(name) ?? 0) + 1);
    planned += 1;
    const id = String(planned).padStart(2, "0");
    const minutes = 1 + chance(45);
    const kind = chance(9);
    if (kind < 2) absent(`ordinary-${id}`, turn.date, name);
    else if (kind < 7) {
      deviate(turn.date, name, {
        cells: { 签到时间: late(turn.date, minutes), 签退时间: at(shiftOf(turn.date).end + 3) },
        faults: [
          fault(`ordinary-${id}`, "5-14", five, null, "签到时间", `${name}: ${String(minutes)} minute(s) late`, [
            fineRow(turn.date, turn.group, name, "迟到"),
          ]),
        ],
      });
    } else {
      deviate(turn.date, name, {
        cells: { 签到时间: at(shiftOf(turn.date).start - 2), 签退时间: early(turn.date, minutes) },
        faults: [
          fault(`ordinary-${id}`, "5-14", five, null, "签退时间", `${name}: left ${String(minutes)} minute(s) early`, [
            fineRow(turn.date, turn.group, name, "早退"),
          ]),
        ],
      });
    }
  }

  // ---- leave as it should be; groups without exactly one fit leader stay out of it
  const reasons = ["事假", "病假", "公差", "年休假", "下村走访"];
  for (let leaves = 0; leaves < 48;) {
    const turn = free();
    const leader = membersOf(turn.group)[0] ?? "";
    const name =
      leaves % 12 === 5 ? leader : leaves % 12 === 11 ? turn.driver : (membersOf(turn.group)[1 + chance(6)] ?? "");
    if (turn.group === "三组" || turn.group === "五组" || turn.group === "七组") continue;
    leaves += 1;
    deviate(turn.date, name, {
      absent: true,
      cells: {
        请假: "是",
        审批人: name === leader || name === turn.driver ? townOffice : leader,
        备注: reasons[chance(reasons.length)] ?? null,
      },
      faults: [],
    });
  }
  return plan;
}

// -------------------------------------------------------------------------------------------------------- 来电记录

const callers: readonly (readonly [unit: string, caller: string])[] = [
  ["区应急管理局", "陈科长"],
  ["区委办公室", "林秘书"],
  ["区政府办公室", "黄秘书"],
  ["区水利局", "吴工"],
  ["区教育局", "郑老师"],
  ["上坪村委会", "李支书"],
  ["溪口村委会", "王主任"],
  ["区市场监管局", "曾科长"],
  ["村民", "赖水生"],
  ["区公安分局青禾派出所", "杨警官"],
  ["区供电公司", "郭班长"],
  ["青禾中心小学", "谢校长"],
];
const callContents = [
  "今晚有雷雨大风，请检查地质灾害点值守情况",
  "明日上午督查组到镇，请准备安全生产台账",
  "村道塌方约三立方米，已设警示标志，请派人查看",
  "通知填报上周森林防火巡查情况",
  "反映村内路灯不亮，请协调维修",
  "线路检修，明日8时至12时停电，请通知农户",
  "询问医保缴费截止时间",
  "学校门口车辆乱停，请协助疏导",
  "水库水位接近汛限，请加强巡查",
  "请报送节日期间值班带班表",
  "有群众走失，请协助查看路口监控",
  "反映河道倾倒垃圾",
  "邻里宅基地纠纷，请派人调解",
];
const handlings = ["已转分管领导", "已通知村干部现场处理", "已转党政办办理", "已答复来电人", "值班组现场处置完毕"];

function makeCalls(chance: (below: number) => number, plant: Plant): SampleSheet {
  const name = "来电记录";
  const sheet = new SheetBuilder(name, [
    { header: "序号", width: 6, look: "centre" },
    { header: "来电时间", width: 18, look: "date-time" },
    { header: "来电单位", width: 22, look: "text" },
    { header: "来电人", width: 10, look: "centre" },
    { header: "联系电话", width: 15, look: "centre" },
    { header: "电话内容", width: 50, look: "text" },
    { header: "报送时间", width: 18, look: "date-time" },
    { header: "处理", width: 26, look: "text" },
  ]);
  sheet.title("青禾镇机关值班来电记录（2026年）");
  sheet.header();
  for (let index = 0; index < 52; index += 1) {
    const date = addDays(firstDay, 2 + index * 6 + chance(5));
    const shift = shiftOf(date);
    const minute = shift.start + 5 + chance(shift.end - shift.start - 50);
    const moment = serialOf(date) + at(minute);
    const [unit, caller] = callers[index % callers.length] ?? ["", ""];
    const mobile = 13_800_000_000 + chance(99_999_999);
    const phone: Cell =
      index % 4 === 0 ? mobile : index % 4 === 1 ? `0597-${String(2_300_000 + chance(600_000))}` : String(mobile);
    const cells: Cell[] = [
      index + 1,
      moment,
      unit,
      caller,
      phone,
      callContents[index % callContents.length] ?? "",
      moment + at(2 + chance(26)),
      handlings[index % handlings.length] ?? "",
    ];
    // Text where a clerk typed it; thirty minutes to the second are in time.
    if (index % 9 === 4) {
      cells[1] = `${date} ${clockText(minute)}`;
      cells[6] = `${date} ${clockText(minute + 30)}`;
    }
    switch (index) {
      case 6:
        cells[4] = null;
        break;
      case 12:
        cells[4] = "1390**";
        break;
      case 20:
        cells[6] = moment + at(31);
        break;
      case 27:
        cells[6] = null;
        break;
      case 33:
        cells[6] = moment - at(10);
        break;
      case 39:
        cells[3] = null;
        break;
      case 45:
        cells[5] = null;
        break;
      default:
    }
    const row = sheet.add(cells);
    const say = (id: string, severity: PlantedFault["severity"], column: string, what: string): void => {
      plant(id, "5-07", "篇5 四.1", severity, name, sheet.address(column, row), what);
    };
    if (index === 6) say("call-no-phone", "error", "联系电话", "a call without a telephone number");
    if (index === 12) say("call-phone", "error", "联系电话", "1390** is no telephone number");
    if (index === 20) say("call-late", "warning", "报送时间", "reported 31 minutes after the call");
    if (index === 27) say("call-not-reported", "needs-review", "报送时间", "no time of reporting");
    if (index === 33) say("call-before", "error", "报送时间", "reported ten minutes before the call came");
    if (index === 39) say("call-no-name", "error", "来电人", "a call without the caller's name");
    if (index === 45) say("call-no-content", "error", "电话内容", "a call without what was said");
  }
  sheet.note("备注：一般事项当班处理，重大事项立即报告值班负责人。");
  return sheet.finish();
}

function clockText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

// ---------------------------------------------------------------------------------------------------- 会议通知记录

const meetings: readonly (readonly [name: string, place: string, people: string, request: string])[] = [
  ["全区安全生产工作会议", "区政府三楼会议室", "镇长、分管副镇长", "提前10分钟入场，着正装"],
  ["春季森林防火视频调度会", "镇三楼视频会议室", "分管领导、各村支书", "准备巡查台账"],
  ["全区组织工作会议", "区委大礼堂", "党委书记、组织委员", "不得请假"],
  ["防汛备汛工作推进会", "区水利局二楼", "分管副镇长、水利站长", "带防汛预案两份"],
  ["信访积案化解调度会", "区信访局会议室", "综治办主任", "报送化解清单"],
  ["乡村振兴重点项目调度会", "区政府二楼会议室", "镇长、经发办主任", "汇报项目进度，限5分钟"],
  ["食品安全联席会议", "区市场监管局", "分管领导", "提交自查报告"],
  ["台风防御紧急视频会", "镇三楼视频会议室", "全体班子成员", "立即到会"],
];

function makeMeetings(plant: Plant): SampleSheet {
  const name = "会议通知记录";
  const sheet = new SheetBuilder(name, [
    { header: "序号", width: 6, look: "centre" },
    { header: "会议名称", width: 28, look: "text" },
    { header: "会议时间", width: 18, look: "date-time" },
    { header: "地点", width: 22, look: "text" },
    { header: "参会人员", width: 26, look: "text" },
    { header: "会议要求", width: 28, look: "text" },
    { header: "紧急", width: 7, look: "centre" },
    { header: "通知完成时间", width: 18, look: "date-time" },
    { header: "备注", width: 16, look: "text" },
  ]);
  sheet.title("青禾镇机关会议（电话）通知记录");
  sheet.header();
  for (let index = 0; index < 30; index += 1) {
    const date = addDays("2026-01-06", index * 11);
    const meeting = meetings[index % meetings.length] ?? ["", "", "", ""];
    const urgent = index % 8 === 7;
    const moment = serialOf(date) + clock(urgent ? 20 : 9, 0);
    const cells: Cell[] = [
      index + 1,
      meeting[0],
      index % 10 === 3 ? `${date} ${urgent ? "20:00" : "09:00"}` : moment,
      meeting[1],
      meeting[2],
      meeting[3],
      urgent ? "是" : index % 2 === 0 ? "否" : null,
      urgent ? moment - clock(1, 0) : null,
      urgent ? null : "已交党政办",
    ];
    if (index === 5) cells[3] = null;
    if (index === 14) cells[5] = null;
    if (index === 23) cells[7] = null;
    const row = sheet.add(cells);
    const error = (id: string, column: string, what: string): void => {
      plant(id, "5-09", "篇5 四.3", "error", name, sheet.address(column, row), what);
    };
    if (index === 5) error("meeting-no-place", "地点", "a meeting without a place");
    if (index === 14) error("meeting-no-request", "会议要求", "a meeting without what is asked of those who come");
    if (index === 23) error("meeting-urgent", "通知完成时间", "urgent, and no time by which all were told");
  }
  return sheet.finish();
}

// ------------------------------------------------------------------------------------------------------ 值班室钥匙

function makeKeys(turns: readonly Turn[], chance: (below: number) => number, plant: Plant): SampleSheet {
  const name = "值班室钥匙";
  const sheet = new SheetBuilder(name, [
    { header: "日期", width: 14, look: "date" },
    { header: "时段", width: 14, look: "centre" },
    { header: "领取人", width: 11, look: "centre" },
    { header: "领取时间", width: 11, look: "time" },
    { header: "归还时间", width: 11, look: "time" },
    { header: "备注", width: 18, look: "text" },
  ]);
  sheet.title("值班室钥匙领用登记");
  sheet.header();
  const faults: Readonly<
    Record<
      string,
      readonly [
        column: "领取时间" | "归还时间",
        minutes: number | null,
        severity: "error" | "warning",
        id: string,
        what: string,
      ]
    >
  > = {
    "2026-02-10": ["领取时间", 1, "warning", "key-late", "key taken one minute after the start"],
    "2026-04-14": ["领取时间", -16, "warning", "key-early", "key taken 16 minutes before the start"],
    "2026-05-19": ["归还时间", -1, "error", "key-returned-early", "key returned one minute before the end"],
    "2026-08-18": ["归还时间", 31, "warning", "key-returned-late", "key returned 31 minutes after the end"],
    "2026-11-17": ["归还时间", null, "error", "key-not-returned", "no time of return"],
  };
  for (const [index, turn] of turns.entries()) {
    if (turn.date > lastRecordDay) break;
    const shift = shiftOf(turn.date);
    let taken: Cell = at(shift.start - chance(15), chance(2) === 0 ? 0 : -1 * chance(59));
    let returned: Cell = at(shift.end + chance(30), chance(60));
    // The limits themselves are in time.
    if (index % 50 === 10) [taken, returned] = [at(shift.start - 15), at(shift.end + 30)];
    if (index % 50 === 30) [taken, returned] = [at(shift.start), at(shift.end)];
    const planned = faults[turn.date];
    if (planned?.[0] === "领取时间") taken = at(shift.start + (planned[1] ?? 0));
    if (planned?.[0] === "归还时间") returned = planned[1] === null ? null : at(shift.end + planned[1]);
    const row = sheet.add([
      serialOf(turn.date),
      shift.text,
      membersOf(turn.group)[index % 7] ?? "",
      taken,
      returned,
      null,
    ]);
    if (planned !== undefined)
      plant(planned[3], "5-18", "篇5 六.2", planned[2], name, sheet.address(planned[0], row), planned[4]);
  }
  sheet.note("备注：钥匙在党政办领取，值班结束后归还原处。");
  return sheet.finish();
}

// -------------------------------------------------------------------------------------------------------- 损失赔偿

function makeLosses(plant: Plant): SampleSheet {
  const name = "损失赔偿";
  const sheet = new SheetBuilder(name, [
    { header: "日期", width: 14, look: "date" },
    { header: "姓名", width: 11, look: "centre" },
    { header: "事由", width: 40, look: "text" },
    { header: "损失金额（元）", width: 16, look: "money" },
    { header: "赔偿金额（元）", width: 16, look: "money" },
    { header: "备注", width: 22, look: "text" },
  ]);
  sheet.title("值班期间财产损失赔偿登记");
  sheet.header();
  const paid = (date: string, person: string, reason: string, loss: Cell, amount: Cell): number =>
    sheet.add([serialOf(date), spaced(person), reason, loss, amount, null]);
  paid("2026-03-18", "叶婷", "值班室电水壶烧坏", 186, 93);
  paid("2026-05-22", "邓强", "值班期间离岗，公务电动车被盗", 3200, "￥800.00");
  const row = paid("2026-08-07", "顾倩", "打印机进水损坏", 1460, 365.005);
  plant(
    "loss-three-decimals",
    "5-13",
    "篇5 五.3",
    "error",
    name,
    sheet.address("赔偿金额（元）", row),
    "365.005 yuan has a third decimal: the row is left out",
  );
  const december = paid("2026-12-02", "贺琳", "窗户未关，文件柜受潮", 540, 162);
  plant(
    "loss-december",
    "5-13",
    "篇5 五.3",
    null,
    name,
    sheet.address("赔偿金额（元）", december),
    "a loss in December, deducted in January 2027",
    [{ table: "工资扣款表", row: ["2027-01", "贺琳", "损失赔偿", 162, "篇5 五.3、六.3", null] }],
  );
  sheet.add(["合计", null, null, 5386, null, null]);
  return sheet.finish();
}

// -------------------------------------------------------------------------------------------------------- 值班自查

const selfChecks: readonly (readonly [article: string, note: string])[] = [
  ["一.1", "党政主要领导听取值班工作汇报"],
  ["三.1", "来电处理记录齐全"],
  ["三.2", "来访接待登记齐全"],
  ["三.3", "突发事件处置记录齐全"],
  ["三.4", "重要情况已报告主管领导"],
  ["三.5", "值班记录完整，门窗水电已检查"],
  ["四.2", "应急留守与出动分工明确"],
  ["四.4", "检查接待和来访记录齐全"],
  ["四.5", "紧急公文信函均已发送"],
  ["五.1", "交接班签字齐全"],
  ["五.2", "无打牌、赌博、酗酒现象"],
  ["五.4", "值班室整洁"],
  ["六.3", "处罚手续齐全，无需报送行政处分"],
];

function makeSelfChecks(plant: Plant): SampleSheet {
  const name = "值班自查";
  const sheet = new SheetBuilder(name, [
    { header: "日期", width: 14, look: "date" },
    { header: "条款", width: 8, look: "centre" },
    { header: "结论", width: 8, look: "centre" },
    { header: "核查人", width: 11, look: "centre" },
    { header: "说明", width: 36, look: "text" },
  ]);
  sheet.title("值班工作月度自查表（2026年）");
  sheet.header();
  for (let month = 1; month <= 12; month += 1) {
    const date = addDays(`2026-${String(month).padStart(2, "0")}-25`, month % 3);
    for (const [article, note] of selfChecks) {
      if (month === 11 && article === "五.2") continue;
      sheet.add([serialOf(date), article, "是", month % 2 === 0 ? "赵卫东" : "徐 杰", note]);
    }
  }
  plant(
    "self-check-missing",
    "5-12",
    "篇5 五.2",
    "needs-review",
    name,
    sheet.headerAddress("日期"),
    "五.2 wasn't looked into in November",
  );
  return sheet.finish();
}

// ------------------------------------------------------------------------------------------------------ 节假日调整

function makeHolidays(): SampleSheet {
  const sheet = new SheetBuilder("节假日调整", [
    { header: "日期", width: 14, look: "date" },
    { header: "类型", width: 8, look: "centre" },
    { header: "说明", width: 40, look: "text" },
  ]);
  sheet.title("2026年节假日安排");
  sheet.header();
  const holidays: readonly (readonly [name: string, first: string, last: string, worked: readonly string[]])[] = [
    ["元旦", "2026-01-01", "2026-01-03", ["2026-01-04"]],
    ["春节", "2026-02-15", "2026-02-23", ["2026-02-14", "2026-02-28"]],
    ["清明节", "2026-04-04", "2026-04-06", []],
    ["劳动节", "2026-05-01", "2026-05-05", ["2026-05-09"]],
    ["端午节", "2026-06-19", "2026-06-21", []],
    ["中秋节", "2026-09-25", "2026-09-27", []],
    ["国庆节", "2026-10-01", "2026-10-07", ["2026-09-20", "2026-10-10"]],
  ];
  for (const [name, first, last, worked] of holidays) {
    for (const date of daysFrom(first, last)) sheet.add([serialOf(date), "休", `${name}放假`]);
    for (const date of worked) sheet.add([serialOf(date), "班", `${name}调休上班`]);
  }
  sheet.add([localWorkday.replaceAll("-", "/"), "班", "镇防汛演练，全员上班（青政〔2026〕22号）"]);
  sheet.note("备注：依据国务院办公厅关于2026年部分节假日安排的通知。");
  return sheet.finish();
}
