import { foldCompact } from "../../kernel/text";

/** What a quality check looks at: the ten of 篇6 三.6, and the speech of 三.3. */
export interface QualityItem {
  readonly name: string;
  /** What names it together with others: 三要. */
  readonly group: string;
  readonly article: "三.6" | "三.3";
}

const group = (name: string, article: QualityItem["article"], ...items: readonly string[]): readonly QualityItem[] =>
  items.map((item) => ({ name: item, group: name, article }));

export const QUALITY_ITEMS: readonly QualityItem[] = [
  ...group("三要", "三.6", "请字当头", "您字不离口", "再见结尾"),
  ...group("三不", "三.6", "不使用生硬语言", "不说推卸责任的话", "不责备埋怨客户"),
  ...group("四个一样", "三.6", "生人熟人一个样", "有无检查一个样", "工作忙闲一个样", "情绪好坏一个样"),
  ...group("语言", "三.3", "普通话", "方言"),
];

export const QUALITY_GROUPS: readonly string[] = [...new Set(QUALITY_ITEMS.map((item) => item.group))];

/** Whole sets under which a clerk may write one verdict. */
const SETS: readonly (readonly [name: string, holds: (item: QualityItem) => boolean])[] = [
  ...QUALITY_GROUPS.map((name) => [name, (item: QualityItem) => item.group === name] as const),
  ["三要三不四个一样", (item) => item.article === "三.6"],
  ["十项", (item) => item.article === "三.6"],
];

/** The text writes 要“请“字当头 with quotes, and 责备、埋怨 and 生人、熟人 with a mark that also separates items. */
function foldItem(written: string): string {
  return foldCompact(written)
    .replace(/[“”"'‘’「」『』]/gu, "")
    .replace(/(责备|生人|工作忙|情绪好|三要|三不)[、,](?=埋怨|熟人|闲|坏|三不|四个)/gu, "$1");
}

const SEPARATORS = /[、,;/]+/u;

/** The items that a cell of 项目 names; what it doesn't know comes back as it was written. */
export function qualityItems(written: string): {
  readonly items: readonly QualityItem[];
  readonly unknown: readonly string[];
} {
  const items = new Set<QualityItem>();
  const unknown: string[] = [];
  // Line breaks are white space to the folding, so they separate before it.
  for (const line of written.split(/[\n\r]+/u)) {
    for (const part of foldItem(line).split(SEPARATORS)) {
      if (part === "") continue;
      const bare = part.replace(/^要(?=[请您])/u, "");
      const named = QUALITY_ITEMS.filter(({ name }) => name === bare || name === `${bare}一个样`);
      const [, holds] = SETS.find(([name]) => name === bare) ?? [];
      const found = holds === undefined ? named : QUALITY_ITEMS.filter(holds);
      if (found.length === 0) unknown.push(part);
      for (const item of found) items.add(item);
    }
  }
  return { items: [...items], unknown };
}

const PASSED = new Set(["合格", "达标", "通过", "做到", "符合", "是", "√", "✓", "y", "yes", "1", "true"]);
const FAILED = new Set(
  [
    "不合格",
    "不达标",
    "未达标",
    "未通过",
    "不通过",
    "未做到",
    "没做到",
    "没有做到",
    "不符合",
    "否",
    "×",
    "n",
    "no",
  ].concat("0", "false"),
);

/** true = 合格, false = 不合格, null = neither. */
export function qualityVerdict(written: string): boolean | null {
  const folded = foldCompact(written).toLowerCase();
  if (PASSED.has(folded)) return true;
  return FAILED.has(folded) ? false : null;
}
