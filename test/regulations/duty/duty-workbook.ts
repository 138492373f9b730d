import { renderFinding } from "../../../src/kernel/message";
import type { ReportValue } from "../../../src/kernel/report-sheet";
import { cellOf, type Finding } from "../../../src/kernel/finding";
import { prepareSheets } from "../../../src/kernel/regulation";
import type { Cell, SheetSource } from "../../../src/kernel/sheet-source";
import { readCounts, readWorkbook } from "../../../src/kernel/workbook-reader";
import { REGULATIONS } from "../../../src/regulations";
import { duty } from "../../../src/regulations/duty";
import { DUTY_POLICY } from "../../../src/regulations/duty/policy";
import { prepareDuty, type DutyRecords } from "../../../src/regulations/duty/records";
import { SHEETS } from "../../../src/regulations/duty/sheets";
import { memorySheet } from "../../memory-sheet";

/** Column -> cell; what isn't named is blank. */
export type Row = Readonly<Record<string, Cell>>;

/** Sheet -> rows. A sheet that isn't named isn't there. */
export interface DutyBook {
  readonly 值班人员?: readonly Row[];
  readonly 值班安排?: readonly Row[];
  readonly 值班到岗记录?: readonly Row[];
  readonly 来电记录?: readonly Row[];
  readonly 会议通知记录?: readonly Row[];
  readonly 值班室钥匙?: readonly Row[];
  readonly 损失赔偿?: readonly Row[];
  readonly 值班自查?: readonly Row[];
  readonly 节假日调整?: readonly Row[];
  /** Rows of 《制度参数》: parameter, value, first day. */
  readonly policy?: readonly (readonly [string, Cell, Cell?])[];
  /** Columns that the sheets lack: `值班到岗记录.请假批准人`. */
  readonly without?: readonly string[];
}

/** A Monday, an ordinary working day. */
export const MONDAY = "2026-03-02";
export const SLOT = "18:00-21:00";

/** 值班人员: A姓名 B部门 C职务 D值班组 E组长 F驾驶员 G月工资 H年终奖金 */
export function person(姓名: Cell, more: Row = {}): Row {
  return { 姓名, 职务: "科员", 值班组: "一组", 组长: "否", 驾驶员: "否", ...more };
}

export function leader(姓名: Cell, more: Row = {}): Row {
  return person(姓名, { 职务: "副镇长", 组长: "是", ...more });
}

export function driver(姓名: Cell, more: Row = {}): Row {
  return person(姓名, { 职务: "驾驶员", 值班组: null, 驾驶员: "是", ...more });
}

/** 值班安排: A日期 B时段 C值班组 D值班人员 E驾驶员 F依据 */
export function turn(日期: Cell, 值班组: Cell = "一组", more: Row = {}): Row {
  return { 日期, 时段: SLOT, 值班组, 驾驶员: "钱七", ...more };
}

/** 值班到岗记录: A日期 B时段 C值班组 D姓名 E到岗时间 F离岗时间 G请假 H请假批准人 */
export function record(姓名: Cell, 到岗时间: Cell = "18:00", 离岗时间: Cell = "21:00", more: Row = {}): Row {
  return { 日期: MONDAY, 时段: SLOT, 值班组: "一组", 姓名, 到岗时间, 离岗时间, ...more };
}

export function absent(姓名: Cell, more: Row = {}): Row {
  return record(姓名, null, null, more);
}

/** Leave, approved by 组长 of the examples. */
export function onLeave(姓名: Cell, more: Row = {}): Row {
  return absent(姓名, { 请假: "是", 请假批准人: "王组长", ...more });
}

/** 来电记录: A来电时间 B来电单位 C来电人 D联系电话 E电话内容 F报送时间 G处理 */
export function call(more: Row = {}): Row {
  return {
    来电时间: "2026-03-02 18:20",
    来电单位: "区应急局",
    来电人: "周科长",
    联系电话: "13800000000",
    电话内容: "防汛",
    报送时间: "2026-03-02 18:30",
    ...more,
  };
}

/** 会议通知记录: A会议名称 B会议时间 C地点 D参会人员 E会议要求 F紧急 G通知完成时间 */
export function meeting(more: Row = {}): Row {
  return {
    会议名称: "防汛会",
    会议时间: "2026-03-03 09:00",
    地点: "三楼",
    参会人员: "镇长",
    会议要求: "带材料",
    紧急: "否",
    ...more,
  };
}

/** 值班室钥匙: A日期 B时段 C领取人 D领取时间 E归还时间 */
export function key(领取时间: Cell, 归还时间: Cell, more: Row = {}): Row {
  return { 日期: MONDAY, 时段: SLOT, 领取人: "张三", 领取时间, 归还时间, ...more };
}

/** 损失赔偿: A日期 B姓名 C事由 D损失金额 E赔偿金额 */
export function compensation(姓名: Cell, 赔偿金额: Cell, more: Row = {}): Row {
  return { 日期: MONDAY, 姓名, 事由: "电视机损坏", 损失金额: 100_000, 赔偿金额, ...more };
}

/** `count` dates from `first` on, day after day. */
export function days(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(`${first}T00:00:00Z`) + index * 86_400_000).toISOString().slice(0, 10),
  );
}

export interface Sentences {
  readonly chinese: string;
  readonly english: string;
}

export interface DutyRun {
  /** Each finding as `值班人员!C2 error notALeaderPost 篇5 一.3`, in the order of the sheet; of one rule where named. */
  found(rule?: string): readonly string[];
  /** What `compute` says, likewise. */
  foundByComputation(rule?: string): readonly string[];
  /** The first finding's text in both languages. */
  sentences(rule: string, message: string): Sentences;
  table(name: "值班罚款明细" | "值班年度汇总" | "次日公布名单" | "工资扣款表"): readonly (readonly ReportValue[])[];
  /** 值班罚款明细 shortened: `2026-03-02 张三 迟到 30`. */
  fines(): readonly string[];
  leftOut(sheet: string): number;
}

function sheetsOf({ policy, without = [], ...tables }: DutyBook): readonly SheetSource[] {
  const named = new Map<string, readonly Row[]>(Object.entries(tables));
  const sheets = SHEETS.flatMap(({ name, columns }) => {
    const rows = named.get(name);
    if (rows === undefined) return [];
    const known = columns.map((column) => column.name);
    const unknown = rows.flatMap((row) => Object.keys(row)).filter((column) => !known.includes(column));
    if (unknown.length > 0) throw new Error(`${name} has no column ${unknown.join(", ")}`);
    const headers = known.filter((column) => !without.includes(`${name}.${column}`));
    return [memorySheet(name, [headers, ...rows.map((row) => headers.map((column) => row[column] ?? null))])];
  });
  return policy
    ? [
        ...sheets,
        memorySheet("制度参数", [
          ["参数", "值", "生效日期"],
          ...policy.map(([id, value, from = null]) => [id, value, from]),
        ]),
      ]
    : sheets;
}

/** What rules and tallies work on. */
export async function readDuty(book: DutyBook): Promise<DutyRecords> {
  const reading = await readWorkbook(sheetsOf(book), REGULATIONS, [duty]);
  return prepareDuty(prepareSheets(SHEETS, DUTY_POLICY, reading.regulations[0].input));
}

/** Reads the sheets as the command does and runs `duty` over them. */
export async function runDuty(book: DutyBook): Promise<DutyRun> {
  const sheets = sheetsOf(book);
  const reading = await readWorkbook(sheets, REGULATIONS, [duty]);
  const run = duty.run(reading.regulations[0].input);
  const position = new Map(sheets.map(({ name }, index) => [name, index]));
  const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
    [...findings].sort(
      ({ place: a }, { place: b }) =>
        (position.get(a?.sheet ?? "") ?? -1) - (position.get(b?.sheet ?? "") ?? -1) ||
        (a?.row ?? 0) - (b?.row ?? 0) ||
        (a?.column ?? 0) - (b?.column ?? 0),
    );
  const shown = (findings: readonly Finding[], rule?: string): readonly string[] =>
    inOrder(findings)
      .filter((finding) => rule === undefined || finding.rule === rule)
      .map(
        (finding) =>
          `${finding.place?.sheet ?? "-"}!${cellOf(finding) ?? "-"} ${finding.severity} ${finding.message} ${finding.clause}`,
      );
  const results = run.compute();
  const table = (name: string): readonly (readonly ReportValue[])[] => {
    const found = results.find((result) => result.name === name);
    if (found === undefined) throw new Error(`no table ${name}`);
    return found.rows;
  };
  return {
    found: (rule) => shown(run.findings, rule),
    foundByComputation: (rule) => shown(run.findingsOfComputation, rule),
    sentences(rule, message) {
      const finding = inOrder(run.findings).find((one) => one.rule === rule && one.message === message);
      if (finding === undefined) throw new Error(`no finding ${rule} ${message}`);
      return {
        chinese: renderFinding(finding, duty.messages["zh-CN"], "zh-CN").message,
        english: renderFinding(finding, duty.messages["en-US"], "en-US").message,
      };
    },
    table,
    fines: () => table("值班罚款明细").map(([day, , , name, kind, yuan]) => [day, name, kind, yuan].join(" ")),
    leftOut: (sheet) => readCounts(reading).find((count) => count.sheet === sheet)?.leftOut ?? 0,
  };
}
