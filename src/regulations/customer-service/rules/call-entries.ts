import { FLAG_BLANK, FLAG_NO } from "../../../kernel/column";
import { defineRule } from "../../../kernel/rule";
import { foldCompact } from "../../../kernel/text";
import { momentText } from "../call-times";
import type { CustomerServiceRecords } from "../records";
import { CALL_KINDS, JUDGED_COLUMNS } from "../sheets-calls";

const REGISTERED = "篇6 四(二)电话接听 2(4)";

/** Each call is recorded once, with matter, customer and solution, and verified (篇6 四(二)电话接听 1(1), 2(4)). */
export const callEntries = defineRule<
  CustomerServiceRecords,
  "columnMissing" | "secondCall" | "fieldMissing" | "unknownKind" | "notVerified" | "verificationUnknown"
>({
  id: "customer-service/call-entries",
  clause: "篇6 四(二)电话接听 1(1)",
  severity: "error",
  messages: ["columnMissing", "secondCall", "fieldMissing", "unknownKind", "notVerified", "verificationUnknown"],
  check({ calls: { log, backs, secondCalls } }, report) {
    for (const [{ name, columns }, judged] of JUDGED_COLUMNS) {
      const table = [log, backs].find(({ schema }) => schema.name === name);
      if (table === undefined || table.rowCount === 0) continue;
      for (const column of judged.filter((one) => !table.has(one))) {
        const clause = columns.find((candidate) => candidate.name === column)?.clause;
        report(
          "columnMissing",
          table.header(),
          { column },
          { severity: "needs-review", ...(clause === undefined ? {} : { clause }) },
        );
      }
    }
    const called = log.times("来电时间");
    for (const { row, first } of secondCalls) {
      report("secondCall", log.at(row, "来电时间"), {
        call: momentText(called[row]),
        first: log.address(first, "来电时间"),
      });
    }
    const verified = log.flags("核实");
    const answered = log.flags("现场答复");
    for (let row = 0; row < log.rowCount; row++) {
      if (log.leftOut[row] === 1) continue;
      const call = momentText(called[row]);
      // While the reply is open there is no solution to record; that it is open is said by the rule about replies.
      const isOpen = answered[row] === FLAG_NO && log.isBlank("回复客户时间", row);
      for (const column of ["客户", "来电内容", "解决方式"]) {
        if (!log.has(column) || !log.isBlank(column, row) || (column === "解决方式" && isOpen)) continue;
        report("fieldMissing", log.at(row, column), { call, column }, { clause: REGISTERED });
      }
      const kind = foldCompact(log.textAt("类别", row));
      if (kind !== "" && !CALL_KINDS.some((known) => known === kind)) {
        report("unknownKind", log.at(row, "类别"), { call, kind });
      }
      if (!log.has("核实")) continue;
      const place = log.at(row, "核实");
      if (verified[row] === FLAG_NO) report("notVerified", place, { call });
      else if (verified[row] === FLAG_BLANK) {
        report("verificationUnknown", place, { call }, { severity: "needs-review" });
      }
    }
  },
});
