import { defineRule } from "../../../kernel/rule";
import { JOINT_CLAUSE, reportNotes } from "../offences";
import type { CustomerServiceRecords } from "../records";

/** Everyone who is fined is in 客服人员, once (篇6 五(三)后段; offences.md 7). */
export const serviceStaff = defineRule<CustomerServiceRecords, "unknownPerson" | "secondRow" | "noStaffSheet">({
  id: "customer-service/service-staff",
  clause: JOINT_CLAUSE,
  severity: "error",
  messages: ["unknownPerson", "secondRow", "noStaffSheet"],
  ofComputation: true,
  check({ offences: { staff, ledgers, judged } }, report) {
    reportNotes(judged.notes, ["unknownPerson"], report);
    for (const { row, first } of staff.secondRows) {
      report("secondRow", staff.table.at(row, "姓名"), {
        name: staff.table.textAt("姓名", row),
        first: staff.table.address(first, "姓名"),
      });
    }
    const [ledger] = ledgers;
    if (!staff.isKnown && ledger !== undefined) {
      report("noStaffSheet", ledger.header("姓名"), {}, { severity: "needs-review" });
    }
  },
});
