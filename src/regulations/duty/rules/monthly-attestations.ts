import { formatMonth, monthOfDay } from "../../../kernel/excel-date";
import { defineRule } from "../../../kernel/rule";
import { foldCompact } from "../../../kernel/text";
import { CLAUSES } from "../clauses";
import type { DutyRecords } from "../records";
import { ATTESTATIONS } from "../sheets";

const NEGATIVE = new Set(["否", "不符合", "不合格", "未落实", "未做到", "有问题", "异常", "no", "n", "×"]);

/** What only a person can tell is attested for every article and month (篇5 一.1, 三, 四, 五, 六.3). */
export const monthlyAttestations = defineRule<DutyRecords, "notAttested" | "attestedNo" | "unknownArticle">({
  id: "duty/monthly-attestations",
  clause: "篇5 一.1",
  severity: "needs-review",
  messages: ["notAttested", "attestedNo", "unknownArticle"],
  check(records, report) {
    if (!records.has(ATTESTATIONS.name)) return;
    const { attestations } = records;
    const days = attestations.days("日期");
    const covered = new Set<string>();
    for (let row = 0; row < attestations.rowCount; row++) {
      if (attestations.leftOut[row] === 1) continue;
      const written = attestations.textAt("条款", row);
      const article = articleOf(written);
      const month = monthOfDay(days[row]);
      if (article === null) {
        report("unknownArticle", attestations.at(row, "条款"), { article: written }, { severity: "warning" });
        continue;
      }
      covered.add(`${article} ${month}`);
      const verdict = foldCompact(attestations.textAt("结论", row)).toLowerCase();
      if (NEGATIVE.has(verdict)) {
        report(
          "attestedNo",
          attestations.at(row, "结论"),
          { article, month: formatMonth(month), note: attestations.textAt("说明", row) },
          { severity: "warning", clause: article },
        );
      }
    }
    const [first, last] = monthsCovered(records);
    for (const { id, attested } of CLAUSES) {
      if (attested === undefined) continue;
      for (let month = first; month <= last; month++) {
        if (covered.has(`${id} ${month}`)) continue;
        report("notAttested", attestations.header(), { article: id, month: formatMonth(month) }, { clause: id });
      }
    }
  },
});

/** `篇5 三.1`, `三.1`, `三、1` alike; null for an article that nobody need attest. */
export function articleOf(written: string): string | null {
  const folded = foldCompact(written)
    .replace(/^(?:第)?篇5/u, "")
    .replace(/^第/u, "")
    .replace(/[、．,]/gu, ".");
  const id = `篇5 ${folded}`;
  return CLAUSES.some((clause) => clause.id === id && clause.attested !== undefined) ? id : null;
}

/** First and last month of the attendance; without one, of the roster; without that, of the attestations. */
function monthsCovered({ roster, attendance, attestations }: DutyRecords): readonly [number, number] {
  for (const days of [attendance.days("日期"), roster.days, attestations.days("日期")]) {
    let first = 0;
    let last = 0;
    for (const day of days) {
      if (day <= 0) continue;
      if (first === 0 || day < first) first = day;
      if (day > last) last = day;
    }
    if (first > 0) return [monthOfDay(first), monthOfDay(last)];
  }
  return [0, -1];
}
