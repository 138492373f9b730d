import { formatMonth, monthOfDay } from "../../../kernel/excel-date";
import { defineRule } from "../../../kernel/rule";
import { foldCompact } from "../../../kernel/text";
import { CLAUSES } from "../clauses";
import type { CustomerServiceRecords } from "../records";
import { SELF_CHECK } from "../sheets-quality";

const NEGATIVE = new Set(["否", "不符合", "不合格", "未落实", "未做到", "有问题", "异常", "no", "n", "×"]);

/** What only a person can tell is attested for every article and month (篇6 二, 四(三), 四(四), 五(二)4). */
export const serviceSelfCheck = defineRule<CustomerServiceRecords, "notAttested" | "attestedNo" | "unknownArticle">({
  id: "customer-service/service-self-check",
  clause: "篇6 二.1",
  severity: "needs-review",
  messages: ["notAttested", "attestedNo", "unknownArticle"],
  check({ visits: { selfCheck, months, has } }, report) {
    if (!has(SELF_CHECK.name)) return;
    const days = selfCheck.days("日期");
    const covered = new Set<string>();
    for (let row = 0; row < selfCheck.rowCount; row++) {
      if (selfCheck.leftOut[row] === 1) continue;
      const written = selfCheck.textAt("条款", row);
      const article = attestedArticle(written);
      const month = monthOfDay(days[row]);
      if (article === null) {
        report("unknownArticle", selfCheck.at(row, "条款"), { article: written }, { severity: "warning" });
        continue;
      }
      covered.add(`${article} ${month}`);
      const verdict = foldCompact(selfCheck.textAt("结论", row)).toLowerCase();
      if (NEGATIVE.has(verdict)) {
        report(
          "attestedNo",
          selfCheck.at(row, "结论"),
          { article, month: formatMonth(month), note: selfCheck.textAt("说明", row) },
          { severity: "warning", clause: article },
        );
      }
    }
    if (months === null) return;
    const [first, last] = months;
    for (const { id, attested } of CLAUSES) {
      if (attested === undefined) continue;
      for (let month = first; month <= last; month++) {
        if (covered.has(`${id} ${month}`)) continue;
        report("notAttested", selfCheck.header(), { article: id, month: formatMonth(month) }, { clause: id });
      }
    }
  },
});

/** `篇6 四(三)来访 1(1)`, `四(三)来访1（1）`, `二、1` alike; null for an article that nobody need attest. */
export function attestedArticle(written: string): string | null {
  const wanted = articleKey(written);
  return CLAUSES.find(({ id, attested }) => attested !== undefined && articleKey(id) === wanted)?.id ?? null;
}

function articleKey(written: string): string {
  return foldCompact(written)
    .replace(/[【】]/gu, "")
    .replace(/^(?:第)?篇6/u, "")
    .replace(/^第/u, "")
    .replace(/[、.,]/gu, "");
}
