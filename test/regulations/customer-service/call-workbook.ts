import { cellOf } from "../../../src/kernel/finding";
import { LANGUAGES } from "../../../src/kernel/language";
import { renderFinding } from "../../../src/kernel/message";
import type { Cell } from "../../../src/kernel/sheet-source";
import { readCounts, readWorkbook } from "../../../src/kernel/workbook-reader";
import { REGULATIONS } from "../../../src/regulations";
import { customerService } from "../../../src/regulations/customer-service";
import { memorySheet } from "../../memory-sheet";

/** Column -> cell; what isn't named is blank. */
export type Row = Readonly<Record<string, Cell>>;

/** Sheet -> rows. A sheet that isn't named isn't there. */
export interface CallBook {
  readonly 客服来电登记?: readonly Row[];
  readonly 客服回访记录?: readonly Row[];
  readonly 客服人员?: readonly Row[];
  /** Rows of 《制度参数》: parameter, value, first day. */
  readonly policy?: readonly (readonly [string, Cell, Cell?])[];
  /** Columns that the sheets lack: `客服来电登记.核实`. */
  readonly without?: readonly string[];
}

/**
 * A call with nothing to say of, answered at once. 客服来电登记: A来电时间 B铃响次数 C标准用语 D客户 E联系方式 F来电内容 G类别
 * H核实 I现场答复 J解决方式 K承诺答复时间 L提交负责人时间 M回复客户时间 N满意 O坚持己见 P客户先挂机 Q挂机时间
 * R提交办公室日期 S提交办公室时间 T个案号
 */
export function call(more: Row = {}): Row {
  return {
    来电时间: "2026-03-02 09:15",
    铃响次数: 2,
    标准用语: "是",
    客户: "李女士",
    来电内容: "修改密码",
    类别: "咨询",
    核实: "是",
    现场答复: "是",
    解决方式: "已说明步骤",
    满意: "是",
    坚持己见: "否",
    客户先挂机: "是",
    提交办公室日期: "2026-03-02",
    ...more,
  };
}

/** A call with nothing to say of that couldn't be answered at once. */
export function openCall(more: Row = {}): Row {
  return call({
    现场答复: "否",
    承诺答复时间: "当天 09:45 前",
    联系方式: "13800000000",
    提交负责人时间: "2026-03-02 09:20",
    回复客户时间: "2026-03-02 09:40",
    ...more,
  });
}

/**
 * A call-back with nothing to say of. 客服回访记录: A原来电日期 B回访时间 C工号 D客户 E跟进结果 F满意度 G异议 H仍不接受
 * I再次致电时间 J新需求 K现场解决 L原个案号 M跟进个案号
 */
export function callBack(more: Row = {}): Row {
  return {
    原来电日期: "2026-03-02",
    回访时间: "2026-03-04 10:00",
    工号: "1001",
    客户: "李女士",
    跟进结果: "已解决",
    满意度: "满意",
    异议: "否",
    仍不接受: "否",
    新需求: "否",
    ...more,
  };
}

/** A call-back with a new demand that wants a follow-up case. */
export function newDemand(more: Row = {}): Row {
  return callBack({ 新需求: "是", 现场解决: "否", 原个案号: "C1", 跟进个案号: "C2", ...more });
}

/** 客服人员: A姓名 B部门 C部门主管 D月工资 E工号 */
export const AGENTS: readonly Row[] = [
  { 姓名: "周晴", 部门主管: "吴强", 工号: "1001" },
  { 姓名: "郑敏", 部门主管: "吴强", 工号: "1002" },
];

export interface CallRun {
  /** Each finding as `客服来电登记!B2 error answeredLate 篇6 四(二)电话接听 2(1)`, by sheet, row and column. */
  found(rule?: string): readonly string[];
  /** A finding's text in both languages, Chinese first. */
  sentences(message: string): readonly [string, string];
  leftOut(sheet: string): number;
}

/** Reads the sheets as the command does and runs `customer-service` over them. */
export async function runCalls({ policy, without = [], ...tables }: CallBook): Promise<CallRun> {
  const named = new Map<string, readonly Row[]>(Object.entries(tables));
  const sheets = customerService.sheets.flatMap(({ name, columns }) => {
    const rows = named.get(name);
    if (rows === undefined) return [];
    const known = columns.map((column) => column.name);
    const unknown = rows.flatMap((row) => Object.keys(row)).filter((column) => !known.includes(column));
    if (unknown.length > 0) throw new Error(`${name} has no column ${unknown.join(", ")}`);
    const headers = known.filter((column) => !without.includes(`${name}.${column}`));
    return [memorySheet(name, [headers, ...rows.map((row) => headers.map((column) => row[column] ?? null))])];
  });
  if (policy) {
    const rows = policy.map(([id, value, from = null]) => [id, value, from]);
    sheets.push(memorySheet("制度参数", [["参数", "值", "生效日期"], ...rows]));
  }
  const reading = await readWorkbook(sheets, REGULATIONS, [customerService]);
  const run = customerService.run(reading.regulations[0].input);
  const position = new Map(sheets.map(({ name }, index) => [name, index]));
  const findings = [...run.findings].sort(
    ({ place: a }, { place: b }) =>
      (position.get(a?.sheet ?? "") ?? -1) - (position.get(b?.sheet ?? "") ?? -1) ||
      (a?.row ?? 0) - (b?.row ?? 0) ||
      (a?.column ?? 0) - (b?.column ?? 0),
  );
  for (const finding of findings) {
    // Every sentence has its data in both languages.
    for (const language of LANGUAGES) renderFinding(finding, customerService.messages[language], language);
  }
  return {
    found: (rule) =>
      findings
        .filter((finding) => rule === undefined || finding.rule === `customer-service/${rule}`)
        .map(
          (finding) =>
            `${finding.place?.sheet ?? "-"}!${cellOf(finding) ?? "-"} ${finding.severity} ${finding.message} ${finding.clause}`,
        ),
    sentences(message) {
      const finding = findings.find((one) => one.message === message);
      if (finding === undefined) throw new Error(`no finding ${message}`);
      return [
        renderFinding(finding, customerService.messages["zh-CN"], "zh-CN").message,
        renderFinding(finding, customerService.messages["en-US"], "en-US").message,
      ];
    },
    leftOut: (sheet) => readCounts(reading).find((count) => count.sheet === sheet)?.leftOut ?? 0,
  };
}
