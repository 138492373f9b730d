import { defineRule } from "../../../kernel/rule";
import { foldCompact } from "../../../kernel/text";
import type { CustomerServiceRecords } from "../records";
import { decidingMaterial, secretMaterials } from "../secret-materials";

/** By the sentence of 五(一) that names the document. */
const ARTICLES = {
  1: "篇6 五(一)1",
  2: "篇6 五(一)2",
  3: "篇6 五(一)3",
  4: "篇6 五(一)4",
} as const;

/** From the lowest; 秘密 and below are no levels of 五(一), but offices use them. */
const LEVELS: readonly (readonly string[])[] = [
  ["公开", "普通", "一般", "不保密", "无"],
  ["内部", "内部资料"],
  ["秘密"],
  ["机密"],
  ["绝密"],
];

/** Each document bears the level that 五(一) gives it. */
export const secrecyLevels = defineRule<
  CustomerServiceRecords,
  "unknownMaterial" | "levelMissing" | "unknownLevel" | "levelTooLow" | "levelTooHigh"
>({
  id: "customer-service/secrecy-levels",
  clause: "篇6 五(一)1",
  severity: "error",
  messages: ["unknownMaterial", "levelMissing", "unknownLevel", "levelTooLow", "levelTooHigh"],
  check({ visits: { custody }, policy }, report) {
    const days = custody.days("资料日期");
    for (let row = 0; row < custody.rowCount; row++) {
      if (custody.leftOut[row] === 1) continue;
      const { materials, unknown } = secretMaterials(custody.textAt("资料", row));
      if (unknown.length > 0) {
        report("unknownMaterial", custody.at(row, "资料"), { materials: unknown }, { severity: "needs-review" });
      }
      const deciding = decidingMaterial(materials, policy.at("secrecyOverlap", days[row]));
      if (deciding === undefined || custody.isUnreadable("密级", row)) continue;
      const clause = ARTICLES[deciding.sentence];
      const place = custody.at(row, "密级");
      const written = custody.textAt("密级", row);
      const data = { material: deciding.name, level: deciding.level, written };
      if (custody.isBlank("密级", row)) {
        report("levelMissing", place, data, { severity: "needs-review", clause });
        continue;
      }
      const rank = rankOf(written);
      const wanted = rankOf(deciding.level);
      if (rank < 0) report("unknownLevel", place, data, { clause });
      else if (rank < wanted) report("levelTooLow", place, data, { clause });
      // What isn't known may well be of the higher level.
      else if (rank > wanted && unknown.length === 0) {
        report("levelTooHigh", place, data, { severity: "warning", clause });
      }
    }
  },
});

function rankOf(level: string): number {
  const folded = foldCompact(level).replace(/级$/u, "");
  return LEVELS.findIndex((names) => names.includes(folded));
}
