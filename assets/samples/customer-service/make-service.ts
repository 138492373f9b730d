/**
 * The sheets of service in the sample workbook: a quarter of calls, call-backs, visitors, visits, quality checks and
 * offences of an (invented) company's two service departments, as a real office keeps them, with faults planted on
 * purpose. `serviceSample()` is the same on every machine: its own seeded generator, no clock.
 */
import type { Cell, CellRectangle } from "../../../src/kernel/sheet-source";
import type { LeakRow, MisconductRow, OffenceLedger, StaffRow } from "../../../test/oracle/offences";
import type { ColumnLook, SampleSheet } from "../duty/make-sample";

export interface OffenceMoney {
  readonly table: "客服处罚明细" | "主管连带罚款";
  readonly row: readonly (string | number | null)[];
}

export interface PlantedServiceFault {
  readonly id: string;
  /** The row of the rule catalogue. */
  readonly catalogue: string;
  readonly what: string;
  readonly sheet: string;
  readonly cell: string;
  /** null: no finding, an event that gives money alone. */
  readonly severity: "error" | "warning" | "needs-review" | null;
  readonly clause: string;
  /** The row takes no part in anything (R16). */
  readonly leavesOut?: true;
  readonly money?: readonly OffenceMoney[];
}

export interface ServiceSample {
  readonly sheets: readonly SampleSheet[];
  readonly planted: readonly PlantedServiceFault[];
  readonly offences: OffenceLedger;
  /** Data rows by sheet (R16). */
  readonly rowCounts: Readonly<Record<string, number>>;
}

// ----------------------------------------------------------------------------------------------------------- dates

const FIRST_DAY = "2026-07-01";
const LAST_DAY = "2026-09-30";
/** 中秋节; the Sunday before it was worked instead of a day of 国庆节. */
const HOLIDAY = "2026-09-25";
const WORKED_SUNDAY = "2026-09-20";

const serialOf = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000) + 25_569;
const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const clock = (minute: number): number => minute / 1440;
const moment = (date: string, minute: number): number => serialOf(date) + clock(minute);
const twoDigits = (value: number): string => String(value).padStart(2, "0");
const clockText = (minute: number): string => `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;

function isWorkday(date: string): boolean {
  if (date === HOLIDAY) return false;
  return date === WORKED_SUNDAY || ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}

function workdays(): readonly string[] {
  const days: string[] = [];
  for (let day = FIRST_DAY; day <= LAST_DAY; day = addDays(day, 1)) if (isWorkday(day)) days.push(day);
  return days;
}

/** The first working day on or after it, or the last one of the quarter. */
function workdayFrom(date: string): string {
  let day = date;
  while (!isWorkday(day)) day = addDays(day, 1);
  return day;
}

/** Papers go to the office the next morning; before a day off, the same evening after the meeting. */
function handInOf(date: string): readonly [day: string, minute: number] {
  const next = addDays(date, 1);
  return isWorkday(next) && date !== LAST_DAY ? [next, 9 * 60 + 5] : [date, 18 * 60];
}

/** Mulberry32. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return Math.floor((((value ^ (value >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

// ---------------------------------------------------------------------------------------------------------- people

const CALL_CENTRE = "电话客服部";
const RELATIONS = "客户关系部";

/** The first of each department is its head. */
const DEPARTMENTS: Readonly<Record<string, readonly string[]>> = {
  [CALL_CENTRE]: [
    ...["沈雅琴", "周晴", "郑敏", "韩冰", "唐晓燕", "冯丽"],
    ...["许文涛", "曹颖", "彭博", "蒋欣", "邹凯"],
  ],
  [RELATIONS]: ["陆建平", "吴强", "何静", "罗海燕", "梁栋", "宋佳", "邓磊", "萧雨", "董洁"],
};
const PEOPLE = Object.values(DEPARTMENTS).flat();
const numberOf = (name: string): string => String(1001 + PEOPLE.indexOf(name));

/** As typists line up two-character names with three-character ones. */
const spaced = (name: string): string => (name.length === 2 ? `${name.slice(0, 1)}　${name.slice(1)}` : name);

const SURNAMES = ["李", "王", "张", "刘", "陈", "杨", "黄", "赵", "孙", "马", "朱", "胡", "郭", "林", "高", "徐"];
const DEALERS = [
  ...["济南恒丰", "青岛恒丰", "烟台恒丰", "潍坊恒丰", "临沂恒丰", "淄博恒丰", "济宁恒丰", "泰安恒丰", "威海恒丰"],
  ...["济南瑞祥", "青岛瑞祥", "烟台瑞祥", "潍坊瑞祥", "临沂瑞祥", "淄博瑞祥", "济宁瑞祥", "泰安瑞祥", "威海瑞祥"],
  ...["郑州金桥", "洛阳金桥", "开封金桥", "新乡金桥", "徐州金桥", "南京金桥", "苏州金桥", "合肥金桥", "芜湖金桥"],
  ...["石家庄宏达", "唐山宏达", "邯郸宏达"],
];

const INQUIRIES: readonly (readonly [content: string, answer: string])[] = [
  ["咨询本月返佣什么时候到账", "每月25日发放，已告知"],
  ["忘记交易软件登录密码", "核对身份后指导重置"],
  ["咨询手续费标准", "按公司公告逐项说明"],
  ["询问行情软件怎样升级", "电话指导下载安装"],
  ["询问出金为何未到账", "当日17时前到账，已说明"],
  ["咨询开户需要哪些资料", "身份证和银行卡，已发清单"],
  ["咨询技术培训班报名", "已登记报名"],
  ["核对上月成交明细", "已核对一致"],
];
const COMPLAINTS: readonly (readonly [content: string, answer: string])[] = [
  ["投诉软件连续两天掉线", "致歉，已报技术部处理"],
  ["投诉返佣少算一笔", "致歉，重新核对后补发"],
  ["投诉资料寄送太慢", "致歉，已改发快递"],
  ["投诉电话占线打不通", "致歉，已增加一部坐席"],
];

// ---------------------------------------------------------------------------------------------------------- sheets

interface SheetColumn {
  readonly header: string;
  readonly look: ColumnLook;
  readonly width?: number;
}

const column = (header: string, look: ColumnLook = "text", width?: number): SheetColumn =>
  width === undefined ? { header, look } : { header, look, width };

/** One row of a sheet, by header; a header that isn't named is blank. */
type Entry = Record<string, Cell>;

/** What stands between the rows of data. */
type Line = readonly Cell[] | "header" | "blank";

/** Puts a sheet together; the rows may be changed until it is finished. */
class SheetMaker {
  readonly #rows: (Entry | { readonly line: Line })[] = [];
  readonly #merges: { readonly first: Entry; readonly column: string; readonly rowCount: number }[] = [];

  constructor(
    readonly name: string,
    readonly titles: readonly string[],
    readonly columns: readonly SheetColumn[],
    readonly notes: readonly string[] = [],
  ) {}

  add(entry: Entry): Entry {
    this.#rows.push(entry);
    return entry;
  }

  line(line: Line): void {
    this.#rows.push({ line });
  }

  /** The cells below the first one are left blank, as Excel keeps them. */
  merge(first: Entry, header: string, rowCount: number): void {
    this.#merges.push({ first, column: header, rowCount });
  }

  get entries(): readonly Entry[] {
    return this.#rows.filter((row): row is Entry => !isLine(row));
  }

  /** The cell of an entry, or of the header where there is none. */
  address(header: string, entry: Entry | null): string {
    const index = entry === null ? -1 : this.#rows.indexOf(entry);
    const row = this.titles.length + 2 + index;
    return `${String.fromCharCode(65 + this.#place(header))}${String(row)}`;
  }

  finish(): SampleSheet {
    const width = this.columns.length;
    const blank = this.columns.map((): Cell => null);
    const headers = this.columns.map(({ header }) => header);
    const top = this.titles.length;
    const body = this.#rows.map((row): readonly Cell[] => {
      if (!isLine(row)) return headers.map((header) => row[header] ?? null);
      if (row.line === "header") return headers;
      return row.line === "blank" ? blank : row.line;
    });
    const merges: CellRectangle[] = [
      ...this.titles.map((_, row) => ({ row, column: 0, rowCount: 1, columnCount: width })),
      ...this.#merges.map(({ first, column: header, rowCount }) => ({
        row: top + 1 + this.#rows.indexOf(first),
        column: this.#place(header),
        rowCount,
        columnCount: 1,
      })),
      ...this.notes.map((_, index) => ({
        row: top + 1 + body.length + index,
        column: 0,
        rowCount: 1,
        columnCount: width,
      })),
    ];
    return {
      name: this.name,
      rows: [...this.titles.map((title) => [title]), headers, ...body, ...this.notes.map((note) => [note])],
      merges,
      hiddenColumns: [],
      widths: this.columns.map(({ look, width: wanted }) => wanted ?? (look === "date-time" ? 18 : 13)),
      looks: this.columns.map(({ look }) => look),
      titleRows: this.titles.map((_, row) => row),
      headerRows: [
        top,
        ...this.#rows.flatMap((row, index) => (isLine(row) && row.line === "header" ? [top + 1 + index] : [])),
      ],
    };
  }

  #place(header: string): number {
    const place = this.columns.findIndex((one) => one.header === header);
    if (place < 0) throw new Error(`${this.name}: no column ${header}`);
    return place;
  }
}

function isLine(row: Entry | { readonly line: Line }): row is { readonly line: Line } {
  return "line" in row && (Array.isArray(row.line) || row.line === "header" || row.line === "blank");
}

// ---------------------------------------------------------------------------------------------------------- sample

export function serviceSample(): ServiceSample {
  return new ServiceMaker().make();
}

type Severity = NonNullable<PlantedServiceFault["severity"]>;

/** A fault whose cell is known once all rows stand. */
type Plant = Omit<PlantedServiceFault, "cell" | "sheet" | "catalogue"> & {
  readonly maker: SheetMaker;
  readonly entry: Entry | null;
  readonly header: string;
};

/** Short for faults that differ in nothing else. */
type PlantOne = (
  id: string,
  severity: Severity,
  article: string,
  entry: Entry | null,
  header: string,
  what: string,
  leavesOut?: true,
) => void;

/** Rows of the rule catalogue, by the beginning of the article. */
const CATALOGUE: readonly (readonly [article: string, row: string])[] = [
  ...([
    ["篇6 二.", "6-01"],
    ["篇6 三.", "6-02"],
    ["篇6 四(三)来访", "6-15"],
    ["篇6 四(三)走访", "6-16"],
  ] as const),
  ...([
    ["篇6 四(二)电话接听 1(1)", "6-06"],
    ["篇6 四(二)电话接听 1(2)", "6-06"],
  ] as const),
  ...([
    ["篇6 四(二)电话接听 1(3)", "6-07"],
    ["篇6 四(二)电话接听 1(4)", "6-08"],
  ] as const),
  ...([
    ["篇6 四(二)电话接听 2(1)", "6-09"],
    ["篇6 四(二)电话接听 2(2)", "6-10"],
  ] as const),
  ...([
    ["篇6 四(二)电话接听 2(3)", "6-11"],
    ["篇6 四(二)电话接听 2(4)", "6-12"],
  ] as const),
  ...([
    ["篇6 四(二)电话回访 1", "6-13"],
    ["篇6 四(二)电话回访 2", "6-14"],
    ["篇6 四(四)", "6-17"],
  ] as const),
  ...([
    ["篇6 四(五)1", "6-18"],
    ["篇6 四(五)2", "6-19"],
    ["篇6 四(五)3", "6-20"],
  ] as const),
  ...([
    ["篇6 五(一)", "6-21"],
    ["篇6 五(二)", "6-22"],
    ["篇6 五(三)1", "6-23"],
    ["篇6 五(三)2", "6-24"],
  ] as const),
  ...([
    ["篇6 五(三)3", "6-25"],
    ["篇6 五(三)后段", "6-26"],
  ] as const),
];

function catalogueOf(clause: string): string {
  const found = CATALOGUE.find(([article]) => clause.startsWith(article));
  if (found === undefined) throw new Error(`${clause} is in no row of the catalogue`);
  return found[1];
}

class ServiceMaker {
  readonly #random = randomNumbers(20260701);
  readonly #plants: Plant[] = [];
  readonly #sheets: SheetMaker[] = [];

  make(): ServiceSample {
    const staff = this.#makeStaff();
    const calls = this.#makeCalls();
    this.#makeCallBacks(calls);
    this.#makeQuality();
    this.#makeVisitors();
    this.#makeVisits();
    this.#makeActivities();
    this.#makeCustody();
    this.#makeSelfCheck();
    const offences = this.#makeOffences(staff);
    return {
      sheets: this.#sheets.map((sheet) => sheet.finish()),
      planted: this.#plants.map(({ maker, entry, header, id, what, severity, clause, ...rest }) => ({
        clause,
        catalogue: catalogueOf(clause),
        sheet: maker.name,
        severity,
        id,
        what,
        cell: maker.address(header, entry),
        ...rest,
      })),
      offences,
      rowCounts: Object.fromEntries(this.#sheets.map((sheet) => [sheet.name, sheet.entries.length])),
    };
  }

  #sheet(...made: ConstructorParameters<typeof SheetMaker>): SheetMaker {
    const sheet = new SheetMaker(...made);
    this.#sheets.push(sheet);
    return sheet;
  }

  #planter(maker: SheetMaker, prefix: string): PlantOne {
    return (id, severity, article, entry, header, what, leavesOut) => {
      const clause = article.startsWith("篇6") ? article : `${prefix}${article}`;
      this.#plants.push({
        ...{ maker, id, severity, clause, entry, header, what },
        ...(leavesOut === true ? { leavesOut } : {}),
      });
    };
  }

  #pick<Item>(items: readonly Item[]): Item {
    const item = items[this.#random(items.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  }

  // ------------------------------------------------------------------------------------------------------ staff

  #makeStaff(): readonly StaffRow[] {
    const sheet = this.#sheet(
      "客服人员",
      ["青禾公司客户服务人员名册", "编制：公司办公室        2026年7月"],
      [
        column("序号", "centre", 6),
        column("员工号", "centre"),
        column("姓 名", "centre"),
        column("部门", "text", 16),
        column("部门主管", "centre"),
        column("月工资\n（元）", "money"),
        column("备注", "text", 20),
      ],
      ["备注：人员变动后三日内更新。"],
    );
    const rows: (StaffRow & { readonly entry: Entry })[] = [];
    const add = (name: string, department: string, head: string | null, wage: number | null, remark: Cell): Entry => {
      const index = rows.length;
      const number = numberOf(name);
      const entry = sheet.add({
        序号: index + 1,
        员工号: index % 3 === 0 ? Number(number) : number,
        "姓 名": spaced(name),
        部门: department,
        部门主管: head === null ? null : spaced(head),
        "月工资\n（元）": index % 7 === 4 && wage !== null ? `${wage.toLocaleString("en-US")}元` : wage,
        备注: remark,
      });
      rows.push({ name, head, wage, entry });
      return entry;
    };
    for (const [department, members] of Object.entries(DEPARTMENTS)) {
      const [head = ""] = members;
      members.forEach((name, place) => {
        const wage = name === "韩冰" ? 5_000.5 : name === "蒋欣" ? null : 4_600 + ((place * 7) % 5) * 180;
        const isHead = place === 0;
        add(name, department, name === "彭博" ? null : head, isHead ? 9_200 : wage, isHead ? "部门主管" : null);
      });
    }
    const again = add("曹颖", RELATIONS, "陆建平", 4_980, "8月起调入");
    sheet.line([
      ...["合计", `${String(rows.length)}人`, null, null, null],
      rows.reduce((sum, { wage }) => sum + Math.round((wage ?? 0) * 100), 0) / 100,
      null,
    ]);

    const entryOf = (name: string): Entry => {
      const found = rows.find((row) => row.name === name);
      if (found === undefined) throw new Error(`nobody is called ${name}`);
      return found.entry;
    };
    const joint = this.#planter(sheet, "篇6 五(三)后段");
    joint(
      "staff-twice",
      "error",
      "",
      again,
      "姓 名",
      "曹颖 has a second row after a move to the other department",
      true,
    );
    joint("staff-no-head", "needs-review", "", entryOf("彭博"), "部门主管", "彭博 is fined and has no head");
    joint("staff-head-gone", "warning", "", entryOf("梁栋"), "部门主管", "梁栋 is fined after the head's dismissal");
    entryOf("邓磊")["员工号"] = numberOf("宋佳");
    const number = this.#planter(sheet, "篇6 四(二)电话回访 ");
    number("number-twice", "error", "2(1)", entryOf("邓磊"), "员工号", "邓磊 has the number of 宋佳");
    return rows.map(({ name, head, wage }) => ({ name, head, wage }));
  }

  // ------------------------------------------------------------------------------------------------------ calls

  #makeCalls(): readonly Entry[] {
    const sheet = this.#sheet(
      "客服来电登记",
      ["青禾公司客服来电登记（2026年第三季度）", "登记：电话客服部        汇总：公司办公室"],
      [
        ...[column("序号", "centre", 6), column("来电时间", "date-time"), column("客户姓名", "text", 18)],
        ...[column("联系电话", "centre", 15), column("来电类别", "centre", 8), column("反映问题", "text", 26)],
        ...[column("铃声次数", "centre", 8), column("问候用语", "centre", 8), column("是否核实", "centre", 8)],
        ...[column("是否现场答复", "centre", 8), column("处理方式", "text", 26), column("约定答复时间", "centre", 15)],
        ...[column("上报时间", "date-time"), column("回复时间", "date-time"), column("是否满意", "centre", 8)],
        ...[column("是否坚持己见", "centre", 8), column("客户先挂机", "centre", 8), column("通话结束时间", "time")],
        ...[column("日记簿提交日期", "date"), column("日记簿提交时间", "time"), column("个案编号", "centre", 14)],
        column("接听人", "centre"),
      ],
      ["备注：客户姓名、电话等资料属公司绝密，严禁外传。", "制表：青禾公司电话客服部"],
    );
    const answerers = DEPARTMENTS[CALL_CENTRE] ?? [];
    let month = "";
    let index = 0;
    for (const day of workdays()) {
      if (month !== "" && month !== day.slice(0, 7)) {
        // Printed month by month, each with its header.
        sheet.line("blank");
        sheet.line("header");
      }
      month = day.slice(0, 7);
      const [handInDay, handInMinute] = handInOf(day);
      const count = 9 + this.#random(4);
      for (let call = 0; call < count; call++) {
        index++;
        const minute = 9 * 60 + Math.floor((call * 480) / count) + this.#random(20);
        const isComplaint = this.#random(8) === 0;
        const [content, answer] = this.#pick(isComplaint ? COMPLAINTS : INQUIRIES);
        const isAnswered = this.#random(12) > 0;
        const isContent = isAnswered ? this.#random(25) > 0 : true;
        const rings = 1 + this.#random(3);
        const entry = sheet.add({
          序号: index,
          来电时间: this.#momentCell(day, minute, index),
          客户姓名: `${this.#pick(DEALERS)}${this.#pick(SURNAMES)}${this.#random(2) === 0 ? "先生" : "女士"}`,
          联系电话: `0531-8800${String(1000 + this.#random(9000))}`,
          来电类别: isComplaint ? "投诉" : "咨询",
          反映问题: content,
          铃声次数: index % 9 === 0 ? `${String(rings)}声` : rings,
          问候用语: "是",
          是否核实: index % 5 === 0 ? "√" : "是",
          是否现场答复: isAnswered ? "是" : "否",
          处理方式: answer,
          是否满意: isContent ? "是" : "否",
          是否坚持己见: isContent ? null : "否",
          客户先挂机: "是",
          通话结束时间: clock(minute + 3 + this.#random(6)),
          日记簿提交日期: serialOf(handInDay),
          日记簿提交时间: clock(handInMinute),
          个案编号: isComplaint ? `KS2026${String(index).padStart(4, "0")}` : null,
          接听人: spaced(this.#pick(answerers)),
        });
        if (isAnswered) continue;
        const submitted = minute + 2 + this.#random(6);
        const replied = minute + 12 + this.#random(18);
        entry["约定答复时间"] = `当天${clockText(minute + 30)}前`;
        // Some type the time of day alone, meant on the call's day.
        entry["上报时间"] = index % 2 === 0 ? clockText(submitted) : moment(day, submitted);
        entry["回复时间"] = index % 2 === 0 ? clockText(replied) : moment(day, replied);
      }
    }
    sheet.line(["合计", `${String(index)}次`]);
    this.#plantCalls(sheet);
    return sheet.entries;
  }

  /** Excel dates mostly, and what people type beside them. */
  #momentCell(day: string, minute: number, index: number): Cell {
    const [year = "", month = "", date = ""] = day.split("-");
    switch (index % 17) {
      case 5:
        return `${year}年${String(Number(month))}月${String(Number(date))}日 ${clockText(minute)}`;
      case 11:
        return `${year}/${String(Number(month))}/${String(Number(date))} ${clockText(minute)}`;
      case 14:
        return `${day} ${clockText(minute).replace(":", "：")}`;
      default:
        return moment(day, minute);
    }
  }

  #plantCalls(sheet: SheetMaker): void {
    const { entries } = sheet;
    const used = new Set<Entry>();
    const isPlain = (entry: Entry): boolean =>
      typeof entry["来电时间"] === "number" && entry["是否满意"] === "是" && !used.has(entry);
    /** The first plain row from so far on, used once. */
    const take = (share: number, isWanted: (entry: Entry) => boolean): Entry => {
      const found = entries
        .slice(Math.floor(entries.length * share))
        .find((entry) => isPlain(entry) && isWanted(entry));
      if (found === undefined) throw new Error(`no such call from ${String(share)} on`);
      used.add(found);
      return found;
    };
    const isNextDay = (entry: Entry): boolean =>
      Number(entry["日记簿提交日期"]) > Math.floor(Number(entry["来电时间"]));
    const answered = (share: number): Entry =>
      take(share, (entry) => entry["是否现场答复"] === "是" && entry["个案编号"] === null && isNextDay(entry));
    /** One whose 上报时间 is a full one. */
    const waiting = (share: number): Entry =>
      take(
        share,
        (entry) =>
          entry["是否现场答复"] === "否" && typeof entry["上报时间"] === "number" && entry["个案编号"] === null,
      );
    const receiving = "篇6 四(二)电话接听 ";
    const fault = this.#planter(sheet, receiving);
    const change = (entry: Entry, header: string, cell: Cell): Entry => {
      entry[header] = cell;
      return entry;
    };
    /** Changes one cell, which is the one to be found. */
    const spoil = (
      id: string,
      severity: Severity,
      article: string,
      entry: Entry,
      header: string,
      cell: Cell,
      what: string,
    ): void => {
      fault(id, severity, article, change(entry, header, cell), header, what);
    };
    const dayOf = (entry: Entry): number => Math.floor(Number(entry["来电时间"]));
    const minutesAfter = (entry: Entry, minutes: number): number => Number(entry["来电时间"]) + minutes / 1440;

    const unreadable = answered(0.02);
    spoil("call-time", "error", "1(1)", unreadable, "来电时间", "2026-06-31 10:00", "30 June is the last day");
    this.#leaveOut();
    const twice = answered(0.04);
    const again = sheet.add({ ...twice, 序号: null });
    fault("call-twice", "error", "1(1)", again, "来电时间", "a call is entered again at the end", true);
    used.add(again);

    spoil("call-no-content", "error", "2(4)", answered(0.06), "反映问题", null, "what was asked is blank");
    spoil("call-no-customer", "error", "2(4)", answered(0.08), "客户姓名", null, "who called is blank");
    spoil("call-no-solution", "error", "2(4)", answered(0.1), "处理方式", null, "answered, but not how");
    spoil("call-kind", "error", "1(1)", answered(0.12), "来电类别", "建议", "neither 咨询 nor 投诉");
    spoil("call-not-verified", "error", "1(1)", answered(0.14), "是否核实", "否", "not verified");
    spoil("call-verified-blank", "needs-review", "1(1)", answered(0.16), "是否核实", null, "verified or not?");
    spoil("call-answer-blank", "needs-review", "1(2)", answered(0.18), "是否现场答复", null, "answered or not?");
    const kept = change(answered(0.2), "日记簿提交时间", null);
    spoil("call-not-handed-in", "error", "1(2)", kept, "日记簿提交日期", null, "papers of July never handed in");
    const lastDay = take(0.985, (entry) => dayOf(entry) === serialOf(LAST_DAY) && entry["个案编号"] === null);
    change(lastDay, "日记簿提交时间", null);
    spoil("call-last-day", "needs-review", "1(2)", lastDay, "日记簿提交日期", null, "still in time");

    spoil("call-not-submitted", "error", "1(3)", waiting(0.05), "上报时间", null, "no answer, not submitted");
    const late = waiting(0.15);
    spoil("call-reply-late", "error", "1(3)", late, "回复时间", minutesAfter(late, 31), "answered after 31 minutes");
    const inTime = waiting(0.18);
    change(inTime, "回复时间", minutesAfter(inTime, 30));
    spoil("call-reply-blank", "needs-review", "1(3)", waiting(0.25), "回复时间", null, "answered or not?");
    const early = waiting(0.3);
    spoil("call-before", "error", "1(3)", early, "上报时间", minutesAfter(early, -90), "submitted before the call");
    const reversed = waiting(0.35);
    change(reversed, "上报时间", minutesAfter(reversed, 25));
    fault(
      ...(["call-reversed", "warning", "1(3)"] as const),
      change(reversed, "回复时间", minutesAfter(reversed, 10)),
      "回复时间",
      "answered first, submitted afterwards",
    );

    const insisting = change(answered(0.22), "是否满意", "否");
    change(insisting, "是否坚持己见", "是");
    fault("call-insists", "error", "1(4)", insisting, "上报时间", "insists, and nobody was told");
    spoil("call-content-blank", "needs-review", "1(4)", answered(0.24), "是否满意", null, "content or not?");
    const unhappy = answered(0.26);
    change(unhappy, "是否满意", "否");
    fault("call-insists-blank", "needs-review", "1(4)", unhappy, "是否坚持己见", "not content; insists or not?");

    spoil("call-fourth-ring", "error", "2(1)", answered(0.3), "铃声次数", "4声", "one ring too many");
    spoil("call-rings", "error", "2(1)", answered(0.32), "铃声次数", "好几声", "no number of rings");
    spoil("call-rings-blank", "needs-review", "2(1)", answered(0.34), "铃声次数", null, "no rings");
    spoil("call-greeting", "error", "2(1)", answered(0.36), "问候用语", "×", "the set phrase wasn't said");
    spoil("call-greeting-blank", "needs-review", "2(1)", answered(0.38), "问候用语", null, "said or not?");
    spoil("call-promise", "error", "2(2)", waiting(0.45), "约定答复时间", null, "no time promised");
    spoil("call-contact", "error", "2(2)", waiting(0.5), "联系电话", null, "nothing to call back on");
    spoil("call-hung-up", "error", "2(3)", answered(0.4), "客户先挂机", "否", "hung up before the customer");
    spoil("call-hung-up-blank", "needs-review", "2(3)", answered(0.42), "客户先挂机", null, "who hung up?");

    const before = answered(0.44);
    spoil("journal-before", "error", "2(4)", before, "日记簿提交日期", dayOf(before) - 1, "before the call");
    const second = answered(0.46);
    spoil("journal-late", "error", "2(4)", second, "日记簿提交日期", dayOf(second) + 2, "two days later");
    const evening = answered(0.48);
    const told = clock(17 * 60 + 31);
    spoil("journal-meeting", "warning", "篇6 五(二)3", evening, "日记簿提交时间", told, "after the meeting");
    const dated = answered(0.52);
    const other = moment("2026-08-31", 545);
    spoil("journal-differs", "error", "2(4)", dated, "日记簿提交时间", other, "a time of another day");
    change(answered(0.54), "日记簿提交时间", null);
    fault(
      ...(["journal-no-time", "needs-review", "篇6 五(二)3"] as const),
      null,
      "日记簿提交日期",
      "one row of the next day bears no time",
    );
    const bare = answered(0.56);
    const bareTime = Number(bare["来电时间"]) - dayOf(bare);
    spoil("call-bare-time", "needs-review", "2(4)", bare, "来电时间", bareTime, "a call without its day");
  }

  /** The fault planted last keeps its row out. */
  #leaveOut(): void {
    const last = this.#plants.pop();
    if (last !== undefined) this.#plants.push({ ...last, leavesOut: true });
  }

  // -------------------------------------------------------------------------------------------------- call-backs

  #makeCallBacks(calls: readonly Entry[]): void {
    const sheet = this.#sheet(
      "客服回访记录",
      ["青禾公司电话回访记录（2026年第三季度）"],
      [
        ...[column("序号", "centre", 6), column("原致电日期", "date"), column("回访日期时间", "date-time")],
        ...[column("客服工号", "centre"), column("客户名称", "text", 18), column("回访结果", "text", 26)],
        ...[column("客户满意度", "centre"), column("是否有异议", "centre"), column("是否仍不接受", "centre")],
        ...[column("再次致电", "date-time"), column("是否有新需求", "centre"), column("是否现场解决", "centre")],
        ...[column("原个案编号", "centre", 14), column("跟进个案编号", "centre", 14)],
      ],
      ["注：满意度按客户原话登记。"],
    );
    const callers = DEPARTMENTS[RELATIONS] ?? [];
    const complaints = calls.filter(
      (call) => typeof call["来电时间"] === "number" && call["来电时间"] > 40_000 && call["个案编号"] !== null,
    );
    complaints.forEach((call, index) => {
      const original = addDays("1970-01-01", Math.floor(Number(call["来电时间"])) - 25_569);
      const day = workdayFrom(addDays(original, 1));
      // Over a weekend the third day may be a day off; those are called back the same evening.
      const isNear = serialOf(day) - serialOf(original) <= 3 && day <= LAST_DAY;
      const minute = isNear ? 600 + this.#random(360) : 17 * 60 + 45;
      sheet.add({
        序号: index + 1,
        原致电日期: index % 6 === 3 ? original.replaceAll("-", ".") : serialOf(original),
        回访日期时间: moment(isNear ? day : original, minute),
        客服工号: numberOf(this.#pick(callers.filter((name) => name !== "邓磊"))),
        客户名称: call["客户姓名"] ?? null,
        回访结果: this.#pick(["已处理完毕", "已补发，客户知悉", "技术部已修复", "已解释清楚"]),
        客户满意度: this.#pick(["满意", "比较满意", "非常满意"]),
        是否有异议: "否",
        是否有新需求: "否",
        原个案编号: call["个案编号"] ?? null,
      });
    });
    const { entries } = sheet;
    const at = (index: number): Entry => {
      const entry = entries[index];
      if (entry === undefined) throw new Error("too few call-backs");
      return entry;
    };
    const calling = "篇6 四(二)电话回访 ";
    const spoil = (
      index: number,
      id: string,
      severity: Severity,
      article: string,
      changes: Entry,
      header: string,
      what: string,
    ): void => {
      Object.assign(at(index), changes);
      this.#planter(sheet, calling)(id, severity, article, at(index), header, what);
    };
    const day = (index: number): number => Math.floor(Number(at(index)["回访日期时间"]));
    const called = (index: number): number => day(index) + clock(600);
    const fourDays = { 原致电日期: day(1) - 4 };
    spoil(1, "back-late", "warning", "1(1)", fourDays, "回访日期时间", "called back after four days");
    at(2)["原致电日期"] = day(2) - 3;
    spoil(
      4,
      "back-bare",
      "needs-review",
      "1(1)",
      { 回访日期时间: "10:20" },
      "回访日期时间",
      "a call-back without its day",
    );
    spoil(6, "back-content", "needs-review", "1(1)", { 客户满意度: null }, "客户满意度", "content or not?");
    spoil(8, "back-accepts", "needs-review", "1(4)", { 是否有异议: "是" }, "是否仍不接受", "accepted in the end?");
    const refused = { 是否有异议: "是", 是否仍不接受: "是" };
    spoil(10, "back-once", "error", "1(4)", refused, "再次致电", "not accepted, and not called again");
    const same = { ...refused, 再次致电: at(12)["回访日期时间"] ?? null };
    spoil(12, "back-same-time", "error", "1(4)", same, "再次致电", "called again at the same time");
    Object.assign(at(14), { ...refused, 再次致电: called(14) + 2 });
    spoil(16, "back-demand", "needs-review", "1(5)", { 是否有新需求: null }, "是否有新需求", "a new demand or not?");
    const demand = { 是否有新需求: "是", 是否现场解决: "否" };
    spoil(18, "back-no-case", "error", "1(5)", demand, "跟进个案编号", "a new demand without a case");
    const lost = { ...demand, 原个案编号: null, 跟进个案编号: "GJ20260001" };
    spoil(20, "back-no-original", "error", "1(5)", lost, "原个案编号", "a case that rests on none");
    const unknown = { ...demand, 原个案编号: "KS20269999", 跟进个案编号: "GJ20260002" };
    spoil(22, "back-unknown-case", "error", "1(5)", unknown, "原个案编号", "a case that no call bears");
    const own = { ...demand, 跟进个案编号: at(24)["原个案编号"] ?? null };
    spoil(24, "back-same-case", "warning", "1(5)", own, "跟进个案编号", "the case is its own original");
    Object.assign(at(26), { ...demand, 跟进个案编号: "GJ20260003" });
    Object.assign(at(27), { ...demand, 原个案编号: "GJ20260003", 跟进个案编号: "GJ20260004" });
    spoil(28, "back-no-number", "error", "2(1)", { 客服工号: null }, "客服工号", "no number");
    spoil(30, "back-number", "error", "2(1)", { 客服工号: "2099" }, "客服工号", "nobody's number");
    spoil(32, "back-no-day", "error", "2(2)", { 原致电日期: null }, "原致电日期", "no original day");
    const tomorrow = { 原致电日期: day(34) + 1 };
    spoil(34, "back-before", "error", "2(2)", tomorrow, "原致电日期", "called back before the call");
    spoil(36, "back-no-result", "error", "2(2)", { 回访结果: null }, "回访结果", "no result");
    spoil(38, "back-objection", "needs-review", "2(3)", { 是否有异议: null }, "是否有异议", "objects or not?");
    const contrary = { 是否有异议: "否", 是否仍不接受: "是", 再次致电: called(40) + 1 };
    spoil(40, "back-contrary", "error", "2(3)", contrary, "是否仍不接受", "no objection, yet not accepted");
    const again = sheet.add({ ...at(42), 序号: null, 回访结果: "重复登记" });
    this.#planter(sheet, calling)(
      ...(["back-twice", "error", "1(1)"] as const),
      again,
      "回访日期时间",
      "a call-back is entered again",
      true,
    );
  }

  // ----------------------------------------------------------------------------------------------------- quality

  #makeQuality(): void {
    const sheet = this.#sheet(
      "客服质检",
      ["客户服务质量检查表（2026年第三季度）"],
      [
        ...[column("质检日期", "date"), column("姓名", "centre"), column("检查项目", "text", 22)],
        ...[column("检查结果", "centre"), column("质检员", "centre"), column("说明", "text", 24)],
      ],
      ["备注：每人每月检查一次，三要、三不、四个一样和语言各登记一行。"],
    );
    const cells = new Map<string, Entry>();
    for (const day of ["2026-07-08", "2026-08-06", "2026-09-08"]) {
      for (const name of PEOPLE) {
        if (name === "韩冰" && day > "2026-08-10") continue;
        if (name === "许文涛" && day.startsWith("2026-08")) continue;
        const groups = ["三要", "三不", "四个一样", "语言"].filter(
          (group) => !(name === "冯丽" && group === "语言" && day.startsWith("2026-07")),
        );
        const own = groups.map((group, index) =>
          sheet.add({
            质检日期: index === 0 ? serialOf(day) : null,
            姓名: index === 0 ? spaced(name) : null,
            检查项目: group,
            检查结果: this.#pick(["合格", "合格", "合格", "达标"]),
            质检员: "办公室",
          }),
        );
        groups.forEach((group, index) => {
          const entry = own[index];
          if (entry !== undefined) cells.set(`${day.slice(5, 7)} ${name} ${group}`, entry);
        });
        const [first] = own;
        if (first === undefined) continue;
        sheet.merge(first, "质检日期", own.length);
        sheet.merge(first, "姓名", own.length);
      }
    }
    const at = (key: string): Entry => {
      const entry = cells.get(key);
      if (entry === undefined) throw new Error(`no check ${key}`);
      return entry;
    };
    const plant = this.#planter(sheet, "篇6 ");
    const result = (id: string, severity: Severity, article: string, key: string, cell: Cell, what: string): void => {
      at(key)["检查结果"] = cell;
      plant(id, severity, article, at(key), "检查结果", what);
    };
    result("quality-failed", "error", "三.6", "09 邹凯 三不", "不合格", "a must-not wasn't kept");
    result("quality-speech", "warning", "三.3", "07 吴强 语言", "不合格", "speech is what staff should be able to do");
    result("quality-blank", "needs-review", "三.6", "07 宋佳 三要", null, "no result");
    result("quality-result", "error", "三.6", "08 罗海燕 四个一样", "良", "neither kept nor not");
    plant(
      "quality-items",
      "needs-review",
      "三.3",
      at("07 冯丽 四个一样"),
      "检查项目",
      "冯丽 wasn't checked for speech",
    );
    plant("quality-person", "needs-review", "三.6", null, "质检日期", "许文涛 wasn't checked in August");
    const extra = (name: string, item: string): Entry =>
      sheet.add({
        质检日期: serialOf("2026-09-09"),
        姓名: spaced(name),
        检查项目: item,
        检查结果: "合格",
        质检员: "办公室",
      });
    plant("quality-item", "error", "三.6", extra("唐晓燕", "微笑服务"), "检查项目", "no item of the regulation");
    plant("quality-stranger", "error", "三.6", extra("周玲", "十项、语言"), "姓名", "not of the staff");
    extra("董洁", "普通话");
    plant("quality-twice", "error", "三.6", extra("董洁", "普通话"), "质检日期", "a check is entered again", true);
  }

  // ---------------------------------------------------------------------------------------------------- visitors

  #makeVisitors(): void {
    const sheet = this.#sheet(
      "客户来访登记",
      ["客户来访登记（2026年第三季度）"],
      [
        ...[column("来访日期", "date"), column("经销商", "text", 16), column("来访事由", "text", 24)],
        ...[column("接待人员", "centre"), column("到访时间", "time"), column("离开时间", "time")],
        ...[column("是否现场答复", "centre"), column("客户留言", "text", 24), column("联系电话", "centre", 15)],
        ...[column("处理日期", "date"), column("责任人一并接待", "centre"), column("站立服务", "centre")],
      ],
      ["备注：未能现场答复的，请客户留言。"],
    );
    const receptionists = DEPARTMENTS[RELATIONS] ?? [];
    workdays().forEach((day, index) => {
      const minute = 540 + this.#random(420);
      const isAnswered = index % 8 !== 5;
      const isLed = index % 6 === 2;
      sheet.add({
        来访日期: index % 10 === 4 ? day.replaceAll("-", "/") : serialOf(day),
        经销商: this.#pick(DEALERS),
        来访事由: this.#pick(["咨询返佣比例", "办理资料变更", "领取宣传资料", "反映软件故障", "洽谈续约"]),
        接待人员: spaced(this.#pick(receptionists)),
        到访时间: clock(minute),
        离开时间: clock(minute + 15 + this.#random(60)),
        是否现场答复: isAnswered ? "是" : "否",
        客户留言: isAnswered ? null : "请尽快核实后答复",
        联系电话: isAnswered ? null : `0531-8800${String(1000 + this.#random(9000))}`,
        处理日期: isAnswered ? null : serialOf(day) + 1,
        责任人一并接待: isLed ? "是" : "否",
        站立服务: isLed ? "是" : null,
      });
    });
    const { entries } = sheet;
    const waiting = entries.filter((entry) => entry["是否现场答复"] === "否");
    const led = entries.filter((entry) => entry["责任人一并接待"] === "是" && entry["是否现场答复"] === "是");
    const plain = entries.filter((entry) => entry["是否现场答复"] === "是" && entry["责任人一并接待"] === "否");
    const plant = this.#planter(sheet, "篇6 四(三)来访 ");
    const spoil = (
      entry: Entry | undefined,
      id: string,
      severity: Severity,
      article: string,
      header: string,
      cell: Cell,
      what: string,
    ): void => {
      if (entry === undefined) throw new Error(`no visitor for ${id}`);
      entry[header] = cell;
      plant(id, severity, article, entry, header, what);
    };
    spoil(plain[0], "visitor-receiver", "error", "2(3)", "接待人员", null, "nobody received them");
    spoil(plain[2], "visitor-purpose", "error", "2(3)", "来访事由", null, "why they came is blank");
    spoil(plain[4], "visitor-answer", "needs-review", "2(3)", "是否现场答复", null, "answered or not?");
    spoil(waiting[0], "visitor-message", "error", "2(3)", "客户留言", null, "not answered, and no message");
    spoil(waiting[1], "visitor-contact", "needs-review", "2(3)", "联系电话", null, "nothing to call back on");
    spoil(waiting[2], "visitor-waits", "needs-review", "2(3)", "处理日期", null, "not answered yet");
    spoil(waiting[3], "visitor-before", "error", "2(3)", "处理日期", serialOf(FIRST_DAY), "answered before the visit");
    spoil(plain[6], "visitor-arrival", "needs-review", "2(3)", "到访时间", null, "no time of arrival");
    spoil(plain[8], "visitor-day", "error", "2(3)", "离开时间", moment("2026-09-29", 700), "left on another day");
    spoil(plain[10], "visitor-left", "error", "2(3)", "离开时间", clock(8 * 60), "left before arriving");
    spoil(plain[12], "visitor-led", "needs-review", "2(4)", "责任人一并接待", null, "with the person in charge?");
    spoil(led[0], "visitor-stands", "needs-review", "2(4)", "站立服务", null, "standing or not?");
    spoil(led[1], "visitor-sits", "error", "2(4)", "站立服务", "否", "not standing");
    const again = sheet.add({ ...plain[14] });
    plant("visitor-twice", "error", "2(3)", again, "来访日期", "a visitor is entered again", true);
  }

  // ------------------------------------------------------------------------------------------------------ visits

  #makeVisits(): void {
    const list = new SheetMaker(
      "客户名单",
      ["青禾公司经销商名单", "更新日期：2026年9月30日"],
      [
        column("序号", "centre", 6),
        column("经销商", "text", 18),
        column("加盟日期", "date"),
        column("解约日期", "date"),
      ],
      ["合计：30家"],
    );
    const visits = this.#sheet(
      "客户走访记录",
      ["客户走访记录（2026年第三季度）"],
      [
        ...[column("走访日期", "date"), column("走访客户", "text", 18), column("走访人员", "centre")],
        ...[column("走访内容", "text", 26), column("分析报告", "centre", 16), column("意见调查表", "centre", 16)],
      ],
    );
    this.#sheets.push(list);
    const days = workdays();
    const listed = new Map<string, Entry>();
    DEALERS.forEach((dealer, index) => {
      const entry = list.add({
        序号: index + 1,
        经销商: dealer,
        加盟日期: serialOf(addDays("2023-01-10", index * 37)),
        解约日期: null,
      });
      listed.set(dealer, entry);
      // One that came in the middle of the quarter needn't be visited in it yet.
      if (dealer === "合肥金桥") entry["加盟日期"] = serialOf("2026-08-17");
      if (["合肥金桥", "唐山宏达"].includes(dealer)) return;
      visits.add({
        走访日期: serialOf(days[index * 2] ?? LAST_DAY),
        走访客户: dealer,
        走访人员: spaced(this.#pick(DEPARTMENTS[RELATIONS] ?? [])),
        走访内容: this.#pick(["征询意见，发放调查表", "技术指导", "经营管理交流", "宣传公司新业务"]),
        分析报告: index % 3 === 0 ? `ZF2026-${twoDigits(index + 1)}` : "有",
        意见调查表: "有",
      });
    });
    const { entries } = visits;
    const plant = this.#planter(visits, "篇6 四(三)走访 ");
    const spoil = (
      index: number,
      id: string,
      severity: Severity,
      article: string,
      header: string,
      cell: Cell,
      what: string,
    ): void => {
      const entry = entries[index];
      if (entry === undefined) throw new Error(`no visit for ${id}`);
      entry[header] = cell;
      plant(id, severity, article, entry, header, what);
    };
    spoil(3, "visit-visitor", "needs-review", "(1)", "走访人员", null, "nobody is said to have gone");
    spoil(5, "visit-report", "error", "(1)", "分析报告", "未写", "no analysis");
    spoil(7, "visit-report-blank", "needs-review", "(1)", "分析报告", null, "an analysis or not?");
    spoil(9, "visit-form", "error", "(3)", "意见调查表", "无", "no questionnaire");
    spoil(11, "visit-form-blank", "needs-review", "(3)", "意见调查表", null, "a questionnaire or not?");
    const again = visits.add({ ...entries[13] });
    plant("visit-twice", "error", "(1)", again, "走访日期", "a visit is entered again", true);
    const entryOf = (dealer: string): Entry => listed.get(dealer) ?? {};
    const ofList = this.#planter(list, "篇6 四(三)走访 ");
    ofList("customer-not-visited", "warning", "(1)", entryOf("唐山宏达"), "经销商", "not visited in the quarter");
    entryOf("芜湖金桥")["解约日期"] = serialOf("2020-01-01");
    ofList("customer-ends", "error", "(1)", entryOf("芜湖金桥"), "解约日期", "ended before it began");
    const twice = list.add({ ...entryOf("邯郸宏达"), 序号: 31 });
    ofList("customer-twice", "error", "(1)", twice, "经销商", "a customer is listed again", true);
  }

  // -------------------------------------------------------------------------------------------------- activities

  #makeActivities(): void {
    const sheet = this.#sheet(
      "客户活动记录",
      ["客户会议和培训记录（2026年第三季度）"],
      [
        ...[column("举办日期", "date"), column("会议类型", "centre", 16), column("活动主题", "text", 28)],
        ...[column("参会客户", "text", 28), column("主讲人", "centre")],
      ],
    );
    const add = (date: string, kind: string, subject: string, customers: Cell): Entry =>
      sheet.add({ 举办日期: serialOf(date), 会议类型: kind, 活动主题: subject, 参会客户: customers, 主讲人: "陆建平" });
    add("2026-07-16", "技术讲座", "行情分析方法", "济南恒丰、青岛恒丰等12家");
    add("2026-07-30", "培训班", "交易软件操作", "新开户客户20人");
    add("2026-08-13", "技术研讨发布会", "新版行情软件", "全体经销商");
    const unknown = add("2026-08-21", "团建", "登山", "部分经销商");
    const empty = add("2026-09-10", "客户座谈会", "风险预测与操盘方案", null);
    const held = add("2026-09-17", "客户座谈会", "经营措施", "济宁恒丰、泰安恒丰等8家");
    const plant = this.#planter(sheet, "篇6 四(四)");
    plant("activity-kind", "error", "1", unknown, "会议类型", "no meeting of the regulation");
    plant("activity-customers", "needs-review", "3", empty, "参会客户", "who came is blank");
    plant("activity-twice", "error", "1", sheet.add({ ...held }), "举办日期", "a meeting is entered again", true);
  }

  // ----------------------------------------------------------------------------------------------------- custody

  #makeCustody(): void {
    const sheet = this.#sheet(
      "资料保管台账",
      ["客户资料保管台账（2026年第三季度）", "保管：公司责任人办公室"],
      [
        ...[column("编号", "centre", 6), column("资料名称", "text", 22), column("保密级别", "centre", 9)],
        ...[column("保管责任人", "centre"), column("形成日期", "date"), column("落实完成日期", "date")],
        ...[column("提交日期", "date"), column("提交时间", "time"), column("存放地点", "text", 26)],
      ],
      ["备注：绝密、机密资料严禁泄露。"],
    );
    const office = "公司责任人办公室";
    const number = (): string => `Z${String(sheet.entries.length + 1).padStart(3, "0")}`;
    const daily = workdays().map((day, index) => {
      const [handInDay, minute] = handInOf(day);
      return sheet.add({
        编号: number(),
        资料名称: index % 4 === 0 ? "来电记录、工作日记簿" : index % 4 === 2 ? "来访来电记录" : "工作日记簿",
        保密级别: "机密",
        保管责任人: spaced(index % 2 === 0 ? "周晴" : "吴强"),
        形成日期: serialOf(day),
        提交日期: serialOf(handInDay),
        提交时间: clock(minute),
        存放地点: `${office}${index % 2 === 0 ? "" : "2号柜"}`,
      });
    });
    const contracts = DEALERS.slice(0, 10).map((dealer, index) =>
      sheet.add({
        编号: number(),
        资料名称: index % 2 === 0 ? "加盟合同" : "客户与公司的加盟合同",
        保密级别: "绝密",
        保管责任人: "陆建平",
        形成日期: serialOf(addDays("2023-01-10", index * 37)),
        存放地点: `公司负责人办公室档案柜（${dealer}）`,
      }),
    );
    const works = Array.from({ length: 10 }, (_, index) => {
      const begun = serialOf("2026-07-06") + index * 6;
      return sheet.add({
        编号: number(),
        资料名称: index % 2 === 0 ? "客户发展跟踪记录" : "客户调查分析资料",
        保密级别: index % 2 === 0 ? "绝密" : "机密",
        保管责任人: "罗海燕",
        形成日期: begun,
        落实完成日期: begun + 12,
        提交日期: begun + 13,
        提交时间: clock(600),
        存放地点: office,
      });
    });
    const loose = (material: string, level: string, begun: string): Entry =>
      sheet.add({
        编号: number(),
        资料名称: material,
        保密级别: level,
        保管责任人: "宋佳",
        形成日期: serialOf(begun),
        存放地点: "客户关系部文件柜",
      });
    loose("客户资料", "绝密", "2026-07-01");
    loose("柜员权限内容", "机密", "2026-07-01");

    const plant = this.#planter(sheet, "篇6 五");
    const levels = this.#planter(sheet, "篇6 五");
    const changed = (entries: readonly Entry[], index: number, changes: Entry): Entry => {
      const entry = entries[index];
      if (entry === undefined) throw new Error("too few documents");
      return Object.assign(entry, changes);
    };
    const unknown = loose("促销海报", "内部", "2026-07-20");
    levels("document-unknown", "needs-review", "(一)1", unknown, "资料名称", "no document of the regulation");
    const low = changed(contracts, 2, { 保密级别: "机密" });
    levels("level-low", "error", "(一)1", low, "保密级别", "a contract is 绝密");
    levels("level-unknown", "error", "(一)2", changed(daily, 9, { 保密级别: "重要" }), "保密级别", "no level");
    levels("level-high", "warning", "(一)2", changed(daily, 11, { 保密级别: "绝密" }), "保密级别", "a journal is 机密");
    levels(
      "level-blank",
      "needs-review",
      "(一)4",
      changed(works, 1, { 保密级别: null }),
      "保密级别",
      "no level written",
    );

    const keeper = changed(contracts, 4, { 保管责任人: null });
    plant("document-keeper", "needs-review", "(二)1", keeper, "保管责任人", "nobody keeps it");
    const place = changed(contracts, 5, { 存放地点: null });
    plant("document-place", "needs-review", "(二)1", place, "存放地点", "it is nowhere");
    const elsewhere = changed(contracts, 6, { 存放地点: "档案室" });
    plant("document-elsewhere", "error", "(二)1", elsewhere, "存放地点", "a contract outside the office");
    const begun = changed(works, 2, { 形成日期: serialOf("2026-08-20") });
    plant("work-done-first", "error", "(二)2", begun, "落实完成日期", "done before it began");
    const early = changed(works, 3, { 提交日期: Number(works[3]?.["落实完成日期"]) - 1 });
    plant("work-early", "error", "(二)5", early, "提交日期", "handed in before it was done");
    const kept = changed(works, 4, { 提交日期: null, 提交时间: null, 存放地点: null });
    plant("work-kept", "needs-review", "(二)2", kept, "提交日期", "done and not handed in");
    const open = changed(works, 5, { 落实完成日期: null });
    plant("work-not-done", "needs-review", "(二)5", open, "落实完成日期", "handed in, not said to be done");

    /** Journals of days before a working day, so that the next day is the last one in time. */
    const nextDay = daily.filter((entry) => Number(entry["提交日期"]) > Number(entry["形成日期"]));
    const undated = changed(nextDay, 13, { 形成日期: null });
    plant("journal-undated", "needs-review", "(二)3", undated, "形成日期", "of which day?");
    const before = changed(nextDay, 15, { 提交日期: Number(nextDay[15]?.["形成日期"]) - 1 });
    plant("daily-before", "error", "(二)3", before, "提交日期", "handed in before its day");
    const late = changed(nextDay, 17, { 提交日期: Number(nextDay[17]?.["形成日期"]) + 3 });
    plant("daily-late", "error", "(二)3", late, "提交日期", "handed in three days later");
    const never = changed(nextDay, 19, { 提交日期: null, 提交时间: null, 存放地点: null });
    plant("daily-never", "error", "(二)3", never, "提交日期", "never handed in");
    const evening = changed(nextDay, 21, { 提交时间: clock(18 * 60) });
    plant("daily-meeting", "warning", "(二)3", evening, "提交时间", "after the next day's meeting");
    plant("daily-no-time", "needs-review", "(二)3", changed(nextDay, 23, { 提交时间: null }), "提交时间", "no time");
    const other = changed(nextDay, 25, { 提交时间: moment("2026-07-01", 540) });
    plant("daily-differs", "error", "(二)3", other, "提交时间", "a time of another day");
    const shelf = changed(nextDay, 27, { 存放地点: "客服部办公桌" });
    plant("daily-elsewhere", "error", "(二)3", shelf, "存放地点", "handed in, yet on a desk");
    const nobody = changed(nextDay, 29, { 保管责任人: null });
    plant("daily-keeper", "needs-review", "(二)3", nobody, "保管责任人", "nobody keeps it");
    const again = sheet.add({ ...contracts[8], 编号: number() });
    plant("document-twice", "error", "(二)1", again, "资料名称", "a contract is listed again", true);
  }

  // -------------------------------------------------------------------------------------------------- self-check

  #makeSelfCheck(): void {
    const sheet = this.#sheet(
      "客服自查",
      ["客户服务工作月度自查表（2026年第三季度）"],
      [
        ...[column("日期", "date"), column("条款", "text", 20), column("结论", "centre")],
        ...[column("核查人", "centre"), column("说明", "text", 30)],
      ],
    );
    const visits = ["1(1)", "1(2)", "1(3)", "1(4)", "1(5)", "2(1)", "2(2)", "2(5)"];
    const articles = [
      ...[1, 2, 3, 4, 5, 6, 7].map((duty) => `二、${String(duty)}`),
      ...visits.map((article) => `四(三)来访${article}`),
      ...["四(四)1", "四(四)2", "四（四）3", "篇6 五(二)4"],
    ];
    let refused: Entry | null = null;
    for (const day of ["2026-07-31", "2026-08-31", "2026-09-30"]) {
      for (const article of articles) {
        if (day === "2026-08-31" && article === "二、4") continue;
        const entry = sheet.add({
          日期:
            article === "二、1"
              ? `${day.slice(0, 4)}年${String(Number(day.slice(5, 7)))}月${day.slice(8)}日`
              : serialOf(day),
          条款: article,
          结论: "是",
          核查人: "办公室",
        });
        if (day === "2026-09-30" && article === "四(三)来访1(2)") refused = entry;
      }
    }
    const plant = this.#planter(sheet, "篇6 ");
    plant("attest-missing", "needs-review", "二.4", null, "日期", "nobody attested 二.4 in August");
    if (refused !== null) Object.assign(refused, { 结论: "否", 说明: "接待区座椅不足" });
    this.#planter(sheet, "篇6 ")(
      ...(["attest-no", "warning", "四(三)来访 1(2)"] as const),
      refused,
      "结论",
      "visitors weren't offered chairs",
    );
    const other = sheet.add({ 日期: serialOf("2026-09-30"), 条款: "四(五)1", 结论: "是", 核查人: "办公室" });
    plant("attest-article", "warning", "二.1", other, "条款", "an article that nobody need attest");
  }

  // ---------------------------------------------------------------------------------------------------- offences

  #makeOffences(staff: readonly StaffRow[]): OffenceLedger {
    const sheet = this.#sheet(
      "违纪处罚",
      ["客服违纪处罚登记（2026年第三季度）"],
      [
        ...[column("日期", "date"), column("时间", "time"), column("姓名", "centre"), column("处罚条款", "centre")],
        ...[column("违反规定", "text", 18), column("行为", "text", 22), column("月工资", "money")],
      ],
      ["备注：罚款由财务部从工资中代扣。"],
    );
    const misconduct: MisconductRow[] = [];
    const add = (date: string, name: string, article: string, rule: string | null, act: string | null): Entry => {
      misconduct.push({ date, time: null, name, article, rule, act, wage: null });
      return sheet.add({
        日期: misconduct.length % 4 === 2 ? date.replaceAll("-", ".") : serialOf(date),
        姓名: spaced(name),
        处罚条款: article,
        违反规定: rule,
        行为: act,
      });
    };
    const clauses = { 1: "篇6 四(五)1", 2: "篇6 四(五)2", 3: "篇6 四(五)3" } as const;
    const fine = (
      id: string,
      entry: Entry,
      [date, name, source, what, times, amount, handling, clause]: readonly [
        ...[date: string, name: string, source: "违纪处罚" | "泄密事件", what: string | null],
        ...[times: number | null, amount: number, handling: string, clause: string],
      ],
      told: string,
      head: string | null,
    ): void => {
      const money: OffenceMoney[] = [
        { table: "客服处罚明细", row: [date, name, source, what, times, amount, handling, clause] },
      ];
      if (head !== null) {
        money.push({ table: "主管连带罚款", row: [date, head, name, amount, amount * 2, "篇6 五(三)后段"] });
      }
      const maker = source === "泄密事件" ? leakSheet : sheet;
      this.#plants.push({ maker, entry, header: "日期", id, what: told, severity: null, clause, money });
    };
    const leakSheet = this.#sheet(
      "泄密事件",
      ["客户资料泄密事件登记（2026年）"],
      [
        ...[column("日期", "date"), column("姓名", "centre"), column("情形", "centre"), column("资料", "text", 26)],
        ...[column("事件编号", "centre"), column("罚款金额", "money"), column("移交", "centre")],
      ],
    );
    const [calls, relations] = ["沈雅琴", "陆建平"] as const;
    const ringing = "四(二)2(1)";
    const written = "违纪处罚";
    const first = add("2026-07-06", "周晴", "四(五)1", ringing, null);
    const row1 = ["2026-07-06", "周晴", written, ringing, 1, 100, "罚款", clauses[1]] as const;
    fine("fine-first", first, row1, "the first time: 100 yuan, and 200 for the head", calls);
    const second = add("2026-08-03", "周晴", "四(五)1", "【四(二)2(1)】", null);
    const row2 = ["2026-08-03", "周晴", written, ringing, 2, 200, "罚款", clauses[1]] as const;
    fine("fine-second", second, row2, "the same rule again: double", calls);
    const third = add("2026-09-14", "周晴", "四(五)1", ringing, null);
    const row3 = ["2026-09-14", "周晴", written, ringing, 3, 0, "除名", clauses[1]] as const;
    fine("fine-third", third, row3, "the third time: dismissed, without a fine", null);
    const after = add("2026-09-16", "周晴", "四(五)2", null, "谈私事");
    const plant = this.#planter(sheet, "篇6 四(五)");
    plant("offence-after", "error", "2", after, "姓名", "周晴 was dismissed two days before", true);
    const private1 = add("2026-07-15", "郑敏", "四(五)2", null, "谈私事、请客户帮私忙");
    const row4 = ["2026-07-15", "郑敏", written, "谈私事、请客户帮私忙", null, 200, "罚款", clauses[2]] as const;
    fine("fine-private", private1, row4, "two acts in one row are one fine of 200", calls);
    const again = add("2026-07-15", "郑敏", "四(五)2", null, "谈私事、请客户帮私忙");
    plant("offence-twice", "error", "2", again, "姓名", "an offence is entered again", true);
    const ruleless = add("2026-07-20", "唐晓燕", "四(五)1", null, "未按规定登记");
    plant("offence-no-rule", "needs-review", "1", ruleless, "违反规定", "which rule?", true);
    const late = add("2026-07-22", "冯丽", "四(五)2", null, "迟到");
    plant("offence-act", "needs-review", "2", late, "行为", "no act of 四(五)2", true);
    const quarrel = add("2026-08-10", "韩冰", "四(五)3", null, "争吵");
    const row5 = ["2026-08-10", "韩冰", written, "争吵", null, 5_000.5, "扣罚一月工资、除名", clauses[3]] as const;
    fine("fine-wage", quarrel, row5, "a quarrel: a month's wage and dismissal, no part of it for the head", null);
    const wageless = add("2026-08-12", "蒋欣", "四(五)3", null, "冲突");
    plant("offence-wage", "needs-review", "3", wageless, "月工资", "a month's wage that nobody knows", true);
    const stranger = add("2026-08-20", "田野", "四(五)1", ringing, null);
    plant("offence-stranger", "error", "1", stranger, "姓名", "田野 isn't of the staff", true);
    const article = add("2026-08-21", "许文涛", "四.五.1", ringing, null);
    plant("offence-article", "error", "1", article, "处罚条款", "an article written in another way", true);
    const headless = add("2026-08-25", "彭博", "四(五)1", "四(二)2(4)", null);
    const row6 = ["2026-08-25", "彭博", written, "四(二)2(4)", 1, 100, "罚款", clauses[1]] as const;
    fine("fine-headless", headless, row6, "fined; without a head nobody answers for it", null);
    const ofHead = add("2026-08-27", calls, "四(五)1", "四(一)1", null);
    const row7 = ["2026-08-27", calls, written, "四(一)1", 1, 100, "罚款", clauses[1]] as const;
    fine("fine-head", ofHead, row7, "a head is fined, and not once more as the head", null);
    const later = add("2026-09-21", "梁栋", "四(五)2", null, "显露不满");
    const row8 = ["2026-09-21", "梁栋", written, "显露不满", null, 200, "罚款", clauses[2]] as const;
    fine("fine-head-gone", later, row8, "the dismissed head still answers", relations);

    const leaks: LeakRow[] = [];
    const leak = (
      date: string,
      name: string,
      kind: string,
      material: string | null,
      more: { readonly incident?: string; readonly fine?: number; readonly handover?: string } = {},
    ): Entry => {
      const { incident = null, fine: amount = null, handover = null } = more;
      leaks.push({ date, time: null, name, kind, material, incident, fine: amount, handover });
      return leakSheet.add({
        ...{ 日期: serialOf(date), 姓名: spaced(name), 情形: kind, 资料: material, 事件编号: incident },
        罚款金额: amount !== null && amount >= 80_000 ? `${String(amount / 10_000)}万` : amount,
        移交: handover,
      });
    };
    const leaked = "泄密事件";
    const told = leak("2026-07-28", "郑敏", "泄露", "客户资料、交接记录");
    const row9 = ["2026-07-28", "郑敏", leaked, "泄露", null, 1_000, "罚款", "篇6 五(三)1"] as const;
    fine("fine-leak", told, row9, "two documents in one cell are one leak", calls);
    const ofLeaks = this.#planter(leakSheet, "篇6 五(三)");
    const contract = leak("2026-08-05", "唐晓燕", "泄露", "加盟合同");
    const unlisted = ["2026-08-05", "唐晓燕", leaked, "泄露", null, 0, "未列明资料", "篇6 五(三)1"] as const;
    fine("fine-unlisted", contract, unlisted, "secret, but without a fine in the text", null);
    ofLeaks("leak-unlisted", "warning", "1", contract, "资料", "五(三)1 doesn't list contracts");
    const amount = leak("2026-08-11", "冯丽", "泄露", "客户资料", { fine: 500 });
    ofLeaks("leak-amount", "error", "1", amount, "罚款金额", "500 where the text says 1000", true);
    const menu = leak("2026-08-18", "许文涛", "泄露", "食堂菜谱");
    ofLeaks("leak-material", "needs-review", "1", menu, "资料", "no document of the regulation", true);
    const open = leak("2026-08-26", "宋佳", "严重后果", "客户资料", { handover: "否" });
    ofLeaks("leak-open", "needs-review", "2", open, "罚款金额", "a range, from which a person chooses", true);
    const low = leak("2026-08-27", "邓磊", "严重后果", "客户资料", { fine: 9_999.99, handover: "否" });
    ofLeaks("leak-low", "error", "2", low, "罚款金额", "a fen below the range", true);
    const lost = leak("2026-09-02", "萧雨", "遗失", "工作日记簿");
    ofLeaks("leak-case", "error", "1", lost, "情形", "losing isn't one of the cases", true);
    const smaller = leak("2026-09-10", relations, "严重后果", "客户资料", {
      ...{ incident: "XM-01", fine: 20_000, handover: "是" },
    });
    const row10 = ["2026-09-10", relations, leaked, "严重后果", null, 0, "并入同一事件", "篇6 五(三)2"] as const;
    fine("fine-incident", smaller, row10, "the lesser part of one incident", null);
    const larger = leak("2026-09-10", relations, "强制他人", "客户资料", {
      ...{ incident: "XM-01", fine: 80_000, handover: "是" },
    });
    const row11 = [
      ...(["2026-09-10", relations, leaked, "强制他人", null, 80_000] as const),
      ...(["罚款、除名、移交", "篇6 五(三)3"] as const),
    ] as const;
    fine("fine-forced", larger, row11, "the head forced others: fined, dismissed, handed over", null);
    const undecided = leak("2026-09-11", "何静", "严重后果", "客户资料", { fine: 10_000 });
    const row12 = ["2026-09-11", "何静", leaked, "严重后果", null, 10_000, "罚款、除名", "篇6 五(三)2"] as const;
    fine("fine-grave", undecided, row12, "the least of the range", relations);
    ofLeaks("leak-handover", "needs-review", "2", undecided, "移交", "handed over or not?");
    const gone = this.#plants.find(({ id }) => id === "staff-head-gone");
    if (gone === undefined) throw new Error("no such fault");
    const first11 = gone.maker.entries.find((entry) => entry["姓 名"] === spaced("何静")) ?? null;
    this.#plants.push({
      ...gone,
      id: "staff-head-gone-first",
      entry: first11,
      what: "何静 is fined the day after the head's dismissal",
    });
    return { staff, misconduct, leaks };
  }
}
