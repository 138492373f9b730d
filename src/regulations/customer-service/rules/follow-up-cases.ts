import { FLAG_BLANK, FLAG_YES } from "../../../kernel/column";
import { defineRule } from "../../../kernel/rule";
import type { Table } from "../../../kernel/table";
import { momentText } from "../call-times";
import type { CustomerServiceRecords } from "../records";

/** A new demand gets its solution at once, or a follow-up case on the original one (篇6 四(二)电话回访 1(5)). */
export const followUpCases = defineRule<
  CustomerServiceRecords,
  "demandUnknown" | "caseMissing" | "originalMissing" | "originalUnknown" | "caseIsOriginal" | "casesUnknown"
>({
  id: "customer-service/follow-up-cases",
  clause: "篇6 四(二)电话回访 1(5)",
  severity: "error",
  messages: ["demandUnknown", "caseMissing", "originalMissing", "originalUnknown", "caseIsOriginal", "casesUnknown"],
  check({ calls: { log, backs } }, report) {
    const calledBack = backs.times("回访时间");
    const demands = backs.flags("新需求");
    const solved = backs.flags("现场解决");
    const originals = backs.texts("原个案号");
    const followUps = backs.texts("跟进个案号");
    const cases = new Set(log.texts("个案号").filter((code) => code > 0));
    const rowsOf = rowsByCode(backs);
    let casesUnknown = false;
    for (let row = 0; row < backs.rowCount; row++) {
      if (backs.leftOut[row] === 1) continue;
      const callBack = momentText(calledBack[row]);
      if (backs.has("新需求") && demands[row] === FLAG_BLANK) {
        report("demandUnknown", backs.at(row, "新需求"), { callBack }, { severity: "needs-review" });
      }
      if (demands[row] !== FLAG_YES || solved[row] === FLAG_YES) continue;
      if (backs.has("跟进个案号") && backs.isBlank("跟进个案号", row)) {
        report("caseMissing", backs.at(row, "跟进个案号"), { callBack });
      }
      if (!backs.has("原个案号")) continue;
      const place = backs.at(row, "原个案号");
      const original = originals[row];
      if (backs.isBlank("原个案号", row)) report("originalMissing", place, { callBack });
      else if (original > 0) {
        const isKnown = cases.has(original) || (rowsOf.get(original) ?? []).some((other) => other !== row);
        const data = { callBack, case: backs.textAt("原个案号", row) };
        if (!isKnown && cases.size === 0) casesUnknown = true;
        else if (!isKnown) report("originalUnknown", place, data);
        if (original === followUps[row] && (isKnown || cases.size === 0)) {
          report("caseIsOriginal", backs.at(row, "跟进个案号"), data, { severity: "warning" });
        }
      }
    }
    if (casesUnknown) report("casesUnknown", backs.header("原个案号"), {}, { severity: "needs-review" });
  },
});

/** Rows of the call-backs by the follow-up case that they set up. */
function rowsByCode(backs: Table): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>();
  backs.texts("跟进个案号").forEach((code, row) => {
    if (code <= 0 || backs.leftOut[row] === 1) return;
    const known = rows.get(code);
    if (known) known.push(row);
    else rows.set(code, [row]);
  });
  return rows;
}
