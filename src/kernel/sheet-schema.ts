import type { Bilingual } from "./language";
import { foldHeader } from "./text";

/**
 * Sheets are data: what a user keeps is declared once and gives the reader, the template sheets, the drop-downs,
 * the column mapper and the help.
 */
export type ColumnKind =
  | "date"
  | "month"
  | "time"
  | "period"
  /** One person (R12); a list is an error (R11). */
  | "name"
  /** Several people (R11). */
  | "people"
  /** A group, an agent's number: folded like a name (R12). */
  | "code"
  /** Free text, kept as written. */
  | "text"
  | "yesNo"
  | "amount"
  | "rate";

export interface ColumnSchema {
  readonly name: string;
  readonly kind: ColumnKind;
  /** Further headers under which the column is found (R5). */
  readonly aliases?: readonly string[];
  /** The sheet is not this table without the column. */
  readonly required?: boolean;
  /** A blank cell is an error that leaves its row out (R6). Where a rule of its own judges the blank, it is not. */
  readonly filled?: boolean;
  /** What an unreadable cell takes out of the computation: its row, or only this value. */
  readonly spoils?: "row" | "value";
  /** The article that needs the value (R15); the sheet's own where none is given. */
  readonly clause?: string;
  /** Drop-down values of a template. */
  readonly choices?: readonly string[];
  /** What belongs here, in a clerk's words. */
  readonly note: Bilingual;
}

export interface SheetSchema {
  readonly name: string;
  /** The article under which the sheet is kept. */
  readonly clause: string;
  readonly columns: readonly ColumnSchema[];
  /** What the sheet is for, in one sentence. */
  readonly gist: Bilingual;
  /** Rows of a template with `--sample`, in the order of `columns`. */
  readonly sample: readonly (readonly (string | number | null)[])[];
}

/** Headers that clerks use for the same column, over all regulations (contracts.md, Aliases). */
const SHARED_ALIASES: Readonly<Record<string, readonly string[]>> = {
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
  代理商编号: ["代理编号", "代理商代码", "agent"],
  代理商名称: ["代理商", "代理名称"],
  交易额: ["交易金额", "成交金额", "成交额", "amount"],
  退款: ["退款金额", "冲正"],
  方式: ["返佣方式", "计算方式"],
  下限: ["起始金额"],
  上限: ["截止金额"],
  比例: ["返佣比例", "费率", "rate"],
  生效日期: ["开始日期"],
  失效日期: ["结束日期", "截止日期"],
  金额: ["支付金额", "返佣支付金额", "余额"],
  月份: ["年月", "期间", "month"],
  返佣金额: ["应返佣金额", "应返金额", "应返"],
  实际返佣金额: ["实返金额", "实返", "已返金额"],
  待返金额: ["待返", "未返金额"],
  完成日期: ["统计完成日期"],
};

/** Every header, besides its name, under which a column is found. */
export function aliasesOf(column: ColumnSchema): readonly string[] {
  return [...(SHARED_ALIASES[column.name] ?? []), ...(column.aliases ?? [])];
}

export function clauseOfColumn(sheet: SheetSchema, column: ColumnSchema): string {
  return column.clause ?? sheet.clause;
}

/** Folded header -> column, exact names apart from aliases. */
export interface HeaderIndex {
  readonly names: ReadonlyMap<string, ColumnSchema>;
  readonly aliases: ReadonlyMap<string, ColumnSchema>;
}

const indexes = new WeakMap<SheetSchema, HeaderIndex>();

export function headerIndex(sheet: SheetSchema): HeaderIndex {
  const known = indexes.get(sheet);
  if (known) return known;
  const names = new Map<string, ColumnSchema>();
  const aliases = new Map<string, ColumnSchema>();
  for (const column of sheet.columns) names.set(foldHeader(column.name), column);
  for (const column of sheet.columns) {
    for (const alias of aliasesOf(column)) {
      const folded = foldHeader(alias);
      // A header that is the name of one column is never an alias of another.
      if (!names.has(folded) && !aliases.has(folded)) aliases.set(folded, column);
    }
  }
  const index = { names, aliases };
  indexes.set(sheet, index);
  return index;
}
