import { formatDay } from "../../../kernel/excel-date";
import { defineRule } from "../../../kernel/rule";
import { foldCompact, parseYesNo } from "../../../kernel/text";
import type { CustomerServiceRecords } from "../records";

const DOCUMENTS = [
  ["调查分析报告", "篇6 四(三)走访 (1)"],
  ["客户意见调查表", "篇6 四(三)走访 (3)"],
] as const;

/** A document is there where anything but a no is written: 有, a number, a title. */
const ABSENT = /^(?:没有|没写|没发|未|缺|待|暂无|不)/u;

/** Every visit has its analysis and its questionnaire (篇6 四(三)走访 (1), (3)). */
export const visitDocuments = defineRule<
  CustomerServiceRecords,
  "visitorMissing" | "documentUnknown" | "documentMissing"
>({
  id: "customer-service/visit-documents",
  clause: "篇6 四(三)走访 (1)",
  severity: "error",
  messages: ["visitorMissing", "documentUnknown", "documentMissing"],
  check({ visits: { visits } }, report) {
    const days = visits.days("日期");
    for (let row = 0; row < visits.rowCount; row++) {
      if (visits.leftOut[row] === 1) continue;
      const about = { customer: visits.textAt("客户", row), date: formatDay(days[row]) };
      if (visits.isBlank("走访人", row)) {
        report("visitorMissing", visits.at(row, "走访人"), about, { severity: "needs-review" });
      }
      for (const [document, clause] of DOCUMENTS) {
        const place = visits.at(row, document);
        const data = { ...about, document };
        if (visits.isUnreadable(document, row)) continue;
        if (visits.isBlank(document, row)) report("documentUnknown", place, data, { severity: "needs-review", clause });
        else if (isAbsent(visits.textAt(document, row))) report("documentMissing", place, data, { clause });
      }
    }
  },
});

function isAbsent(written: string): boolean {
  return parseYesNo(written) === false || ABSENT.test(foldCompact(written));
}
