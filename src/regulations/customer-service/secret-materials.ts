import { foldCompact } from "../../kernel/text";
import { listedItems } from "./offence-texts";

/** 篇6 五(一) and 五(二): what is secret, how much, and how it is kept. */

export const SECRECY_LEVELS = ["绝密", "机密"] as const;
type SecrecyLevel = (typeof SECRECY_LEVELS)[number];

/** How a document is kept (五(二)1 to 5); 客户资料 has no sentence of its own there. */
export type Custody = "archived" | "whenDone" | "daily" | "personal" | "survey" | "unstated";

interface SecretMaterial {
  readonly name: string;
  readonly level: SecrecyLevel;
  /** The sentence of 五(一) that names it. */
  readonly sentence: 1 | 2 | 3 | 4;
  readonly custody: Custody;
  /** Further ways in which it is written, those of the text among them. */
  readonly also: readonly string[];
}

export const SECRET_MATERIALS: readonly SecretMaterial[] = [
  {
    name: "加盟合同",
    level: "绝密",
    sentence: 1,
    custody: "archived",
    also: ["客户加盟合同", "客户与公司的加盟合同"],
  },
  { name: "客户发展跟踪记录", level: "绝密", sentence: 1, custody: "whenDone", also: ["发展跟踪记录", "跟踪记录"] },
  { name: "客户资料", level: "绝密", sentence: 1, custody: "unstated", also: [] },
  { name: "来访记录", level: "机密", sentence: 2, custody: "daily", also: [] },
  { name: "来电记录", level: "机密", sentence: 2, custody: "daily", also: [] },
  {
    name: "来访来电记录",
    level: "机密",
    sentence: 2,
    custody: "daily",
    also: ["来电来访记录", "接访来电来访记录", "来访、来电记录", "来电、来访记录"],
  },
  { name: "交接记录", level: "机密", sentence: 2, custody: "daily", also: [] },
  { name: "工作日记簿", level: "机密", sentence: 2, custody: "daily", also: ["日记簿"] },
  {
    name: "柜员权限内容",
    level: "机密",
    sentence: 3,
    custody: "personal",
    also: ["柜员权限", "柜员权限所涉及的内容", "柜员权限涉及的内容"],
  },
  {
    name: "客户调查分析资料",
    level: "机密",
    sentence: 4,
    custody: "survey",
    also: ["调查分析资料", "客户调查分析报告", "调查分析报告"],
  },
];

const BY_NAME: ReadonlyMap<string, SecretMaterial> = new Map(
  SECRET_MATERIALS.flatMap((material) => [material.name, ...material.also].map((name) => [name, material])),
);

/** The documents that a cell names, each once; what 五(一) doesn't name comes back as it was written. */
export function secretMaterials(written: string): {
  readonly materials: readonly SecretMaterial[];
  readonly unknown: readonly string[];
} {
  const materials = new Set<SecretMaterial>();
  const unknown: string[] = [];
  for (const item of listedItems(written.replace(/[《》]/gu, ""), [...BY_NAME.keys()])) {
    const material = BY_NAME.get(foldCompact(item));
    if (material === undefined) unknown.push(item);
    else materials.add(material);
  }
  return { materials: [...materials], unknown };
}

/** The document whose level decides where one cell names several. */
export function decidingMaterial(
  materials: readonly SecretMaterial[],
  overlap: "highest" | "lowest",
): SecretMaterial | undefined {
  const wanted: SecrecyLevel = overlap === "highest" ? "绝密" : "机密";
  return materials.find(({ level }) => level === wanted) ?? materials[0];
}
