import { cellOf } from "../../../src/kernel/finding";
import { LANGUAGES } from "../../../src/kernel/language";
import { renderFinding } from "../../../src/kernel/message";
import type { Cell } from "../../../src/kernel/sheet-source";
import { readWorkbook } from "../../../src/kernel/workbook-reader";
import { REGULATIONS } from "../../../src/regulations";
import { customerService } from "../../../src/regulations/customer-service";
import { memorySheet } from "../../memory-sheet";

type Rows = readonly (readonly Cell[])[];

export const OFFENCE_HEADERS = {
  客服人员: ["姓名", "部门", "部门主管", "月工资"],
  违纪处罚: ["日期", "时间", "姓名", "处罚条款", "违反规定", "行为", "月工资"],
  泄密事件: ["日期", "时间", "姓名", "情形", "资料", "事件编号", "罚款金额", "移交"],
  制度参数: ["参数", "值", "生效日期"],
} as const;

/** Data rows by sheet; each sheet gets its header as row 1. `headers` replaces one. */
export type OffenceWorkbook = Partial<Record<keyof typeof OFFENCE_HEADERS, Rows | undefined>>;

/** The staff of the worked examples. */
export const STAFF: Rows = [
  ["甲", "客服部", "丁", 6000],
  ["乙", "客服部", "丁", 5000.5],
  ["丁", "客服部", "丁", 9000],
];

export interface OffenceRun {
  /** `error 违纪处罚!C3 duplicate`, in the order in which rules report; the reader's own included. */
  readonly said: readonly string[];
  readonly details: Rows;
  readonly joint: Rows;
  readonly sums: Rows;
  readonly leftOut: Readonly<Record<string, number>>;
}

export async function runOffences(
  workbook: OffenceWorkbook,
  headers: Partial<Record<keyof typeof OFFENCE_HEADERS, readonly string[]>> = {},
): Promise<OffenceRun> {
  const all: Record<string, Rows | undefined> = { 客服人员: STAFF, ...workbook };
  const names = ["客服人员", "违纪处罚", "泄密事件", "制度参数"] as const;
  const sheets = names.flatMap((name) => {
    const rows = all[name];
    return rows === undefined ? [] : [memorySheet(name, [headers[name] ?? OFFENCE_HEADERS[name], ...rows])];
  });
  const reading = await readWorkbook(sheets, REGULATIONS, [customerService]);
  const [{ input }] = reading.regulations;
  const run = customerService.run(input);
  for (const finding of run.findings) {
    // Every sentence has its data in both languages.
    for (const language of LANGUAGES) renderFinding(finding, customerService.messages[language], language);
  }
  const tables = new Map(run.compute().map(({ name, rows }) => [name, rows]));
  return {
    said: run.findings.map(
      ({ severity, place, message, ...finding }) =>
        `${severity} ${place?.sheet ?? "-"}!${cellOf({ severity, place, message, ...finding }) ?? "-"} ${message}`,
    ),
    details: tables.get("客服处罚明细") ?? [],
    joint: tables.get("主管连带罚款") ?? [],
    sums: tables.get("客服罚款汇总") ?? [],
    leftOut: Object.fromEntries(
      [...input.tables.values()].flatMap((table) =>
        table.countLeftOut() > 0 ? [[table.layout.sheet, table.countLeftOut()]] : [],
      ),
    ),
  };
}

/** A row of 违纪处罚 under 四(五)1. */
export function breach(date: string, name: string, rule: string | null): readonly Cell[] {
  return [date, null, name, "四(五)1", rule, null, null];
}

/** A row of 违纪处罚 under 四(五)2 or 3. */
export function act(date: string, name: string, article: "四(五)2" | "四(五)3", what: string | null): readonly Cell[] {
  return [date, null, name, article, null, what, null];
}

export function leak(date: string, name: string, material: string | null): readonly Cell[] {
  return [date, null, name, "泄露", material, null, null, null];
}

export function grave(
  date: string,
  name: string,
  kind: "严重后果" | "强制他人",
  amount: Cell,
  incident: Cell = null,
  handover: Cell = "否",
): readonly Cell[] {
  return [date, null, name, kind, null, incident, amount, handover];
}

/** 日期, 次数, 金额, 处理 of each row of 客服处罚明细. */
export function fines(run: OffenceRun): readonly string[] {
  return run.details.map(([date, name, , , times, amount, handling]) =>
    [String(date).slice(5), name, amount, handling, ...(times === null ? [] : [`k=${String(times)}`])].join(" "),
  );
}

/** 连带金额 of each row of 主管连带罚款. */
export function jointAmounts(run: OffenceRun): readonly unknown[] {
  return run.joint.map((row) => row[4]);
}
