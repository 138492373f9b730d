import { defineRule } from "../../../kernel/rule";
import { JOINT_CLAUSE } from "../offences";
import type { CustomerServiceRecords } from "../records";

/** Whoever is fined has a head who pays double, and who is still there (篇6 五(三)后段; offences.md 16, 17). */
export const jointLiability = defineRule<CustomerServiceRecords, "headMissing" | "headDismissed">({
  id: "customer-service/joint-liability",
  clause: JOINT_CLAUSE,
  severity: "warning",
  messages: ["headMissing", "headDismissed"],
  ofComputation: true,
  check({ offences: { staff, liability } }, report) {
    const { table } = staff;
    for (const row of liability.headless) {
      const data = { name: table.textAt("姓名", row) };
      report("headMissing", table.at(row, "部门主管"), data, { severity: "needs-review" });
    }
    for (const row of liability.dismissed) {
      report("headDismissed", table.at(row, "部门主管"), {
        name: table.textAt("姓名", row),
        head: table.textAt("部门主管", row),
      });
    }
  },
});
