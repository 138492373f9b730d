import type { FindingData } from "../../../kernel/finding";
import { defineRule } from "../../../kernel/rule";
import { QUALITY_ITEMS, qualityItems, qualityVerdict, type QualityItem } from "../quality-items";
import type { CustomerServiceRecords } from "../records";
import { monthsOf, periodsBetween } from "../service-periods";
import { SERVICE_STAFF } from "../sheets-offences";
import { QUALITY } from "../sheets-quality";

const TEN_ITEMS = "篇6 三.6";
const SPEECH = "篇6 三.3";
const ARTICLES = [
  [TEN_ITEMS, QUALITY_ITEMS.filter(({ article }) => article === "三.6")],
  [SPEECH, QUALITY_ITEMS.filter(({ article }) => article === "三.3")],
] as const;

/** Everyone is checked for the ten items of 三.6, and for the speech of 三.3, once a period. */
export const qualityChecks = defineRule<
  CustomerServiceRecords,
  | "unknownItem"
  | "unknownResult"
  | "resultMissing"
  | "itemFailed"
  | "itemsMissing"
  | "personNotChecked"
  | "unknownPerson"
  | "noStaffSheet"
>({
  id: "customer-service/quality-checks",
  clause: TEN_ITEMS,
  severity: "error",
  messages: [
    "unknownItem",
    "unknownResult",
    "resultMissing",
    "itemFailed",
    "itemsMissing",
    "personNotChecked",
    "unknownPerson",
    "noStaffSheet",
  ],
  check({ visits: { quality, has }, offences: { staff, judged }, lexicon, policy }, report) {
    if (!has(QUALITY.name)) return;
    const days = quality.days("日期");
    const people = quality.texts("姓名");
    const checks: Check[] = [];
    for (let row = 0; row < quality.rowCount; row++) {
      if (quality.leftOut[row] === 1) continue;
      const name = quality.textAt("姓名", row);
      const { items, unknown } = qualityItems(quality.textAt("质检项目", row));
      for (const item of unknown) report("unknownItem", quality.at(row, "质检项目"), { name, item });
      checks.push({ row, day: days[row], person: people[row], items });
      if (staff.isKnown && staff.rowOf(people[row]) === undefined) {
        report("unknownPerson", quality.at(row, "姓名"), { name });
      }
      const place = quality.at(row, "质检结果");
      const written = quality.textAt("质检结果", row);
      const verdict = qualityVerdict(written);
      const clause = items.every(({ article }) => article === "三.3") && items.length > 0 ? SPEECH : TEN_ITEMS;
      const data = { name, items: items.map((item) => item.name), written };
      if (quality.isUnreadable("质检结果", row)) continue;
      if (quality.isBlank("质检结果", row)) {
        report("resultMissing", place, data, { severity: "needs-review", clause });
      } else if (verdict === null) report("unknownResult", place, data, { clause });
      else if (!verdict && items.length > 0) {
        // 三.6 must be kept strictly; 三.3 says what staff should be able to do.
        report("itemFailed", place, data, { severity: clause === SPEECH ? "warning" : "error", clause });
      }
    }

    const header = quality.header();
    if (!has(SERVICE_STAFF.name)) report("noStaffSheet", header, {}, { severity: "needs-review" });
    const first = checks.reduce((least, { day }) => Math.min(least, day), Infinity);
    const last = checks.reduce((most, { day }) => Math.max(most, day), 0);
    for (const period of periodsBetween(first, last, (day) => policy.at("qualityPeriod", day))) {
      const months = monthsOf(period);
      const inPeriod = checks.filter(({ day }) => day >= period.firstDay && day <= period.lastDay);
      const byPerson = new Map<number, Check[]>();
      for (const check of inPeriod) {
        const own = byPerson.get(check.person);
        if (own === undefined) byPerson.set(check.person, [check]);
        else own.push(check);
      }
      for (const [person, own] of byPerson) {
        const covered = new Set(own.flatMap(({ items }) => items));
        for (const [clause, wanted] of ARTICLES) {
          const missing = wanted.filter((item) => !covered.has(item));
          if (missing.length === 0) continue;
          const data: FindingData = { name: lexicon.textOf(person), months, items: missing.map(({ name }) => name) };
          const place = quality.at(own.at(-1)?.row ?? 0, "质检项目");
          report("itemsMissing", place, data, { severity: "needs-review", clause });
        }
      }
      for (const person of staff.people()) {
        if (byPerson.has(person)) continue;
        // Who was dismissed stays in 客服人员 for the fines, but is there no more to be checked.
        const dismissal = judged.dismissals.get(person);
        if (dismissal !== undefined && dismissal.day < period.firstDay) continue;
        report("personNotChecked", header, { name: lexicon.textOf(person), months }, { severity: "needs-review" });
      }
    }
  },
});

interface Check {
  readonly row: number;
  readonly day: number;
  readonly person: number;
  readonly items: readonly QualityItem[];
}
