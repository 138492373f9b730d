import { defineRule } from "../../../kernel/rule";
import { foldCompact } from "../../../kernel/text";
import type { DutyRecords } from "../records";

const FIELDS = ["来电单位", "来电人", "联系电话", "电话内容"] as const;

/** A call is recorded with office, name, telephone number and content (篇5 四.1). */
export const callRecords = defineRule<DutyRecords, "fieldMissing" | "implausibleNumber">({
  id: "duty/call-records",
  clause: "篇5 四.1",
  severity: "error",
  messages: ["fieldMissing", "implausibleNumber"],
  check({ calls }, report) {
    for (let row = 0; row < calls.rowCount; row++) {
      for (const column of FIELDS) {
        if (calls.isBlank(column, row)) report("fieldMissing", calls.at(row, column), { column });
      }
      const number = calls.textAt("联系电话", row);
      if (number !== "" && !isPlausibleNumber(number)) {
        report("implausibleNumber", calls.at(row, "联系电话"), { number });
      }
    }
  },
});

/** A mobile, a landline with or without area code and extension, a service or short number of mainland China. */
export function isPlausibleNumber(text: string): boolean {
  const digits = foldCompact(text)
    .replace(/^(?:\+|00)86-?/u, "")
    .replace(/[()]/gu, "")
    .replace(/[-–—转#]/gu, "-");
  if (/^1[3-9]\d-?\d{4}-?\d{4}$/u.test(digits)) return true;
  if (/^(?:0\d{2,3}-?)?[2-8]\d{6,7}(?:-\d{1,6})?$/u.test(digits)) return true;
  if (/^[48]00-?\d{3}-?\d{4}$/u.test(digits)) return true;
  // 110, 119, 12345, 95588 and the like.
  return /^(?:1[0-2]\d{1,3}|9[56]\d{3,4})$/u.test(digits);
}
