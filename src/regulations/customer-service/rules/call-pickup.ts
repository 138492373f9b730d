import { FLAG_BLANK, FLAG_NO } from "../../../kernel/column";
import { defineRule } from "../../../kernel/rule";
import { foldCompact } from "../../../kernel/text";
import { dayOf, momentText } from "../call-times";
import type { CustomerServiceRecords } from "../records";

/** A call is answered within three rings, with the set phrase (篇6 四(二)电话接听 2(1)). */
export const callPickup = defineRule<
  CustomerServiceRecords,
  "answeredLate" | "ringsUnreadable" | "ringsUnknown" | "noGreeting" | "greetingUnknown"
>({
  id: "customer-service/call-pickup",
  clause: "篇6 四(二)电话接听 2(1)",
  severity: "error",
  messages: ["answeredLate", "ringsUnreadable", "ringsUnknown", "noGreeting", "greetingUnknown"],
  check({ calls: { log }, policy }, report) {
    const called = log.times("来电时间");
    const greeted = log.flags("标准用语");
    for (let row = 0; row < log.rowCount; row++) {
      if (log.leftOut[row] === 1) continue;
      const call = momentText(called[row]);
      if (log.has("铃响次数") && !log.isUnreadable("铃响次数", row)) {
        const place = log.at(row, "铃响次数");
        const written = log.textAt("铃响次数", row);
        const rings = ringsOf(written);
        const limit = policy.at("ringLimit", dayOf(called[row]));
        if (written === "") report("ringsUnknown", place, { call }, { severity: "needs-review" });
        else if (rings === null) report("ringsUnreadable", place, { call, value: written.slice(0, 40) });
        else if (rings > limit) report("answeredLate", place, { call, rings, limit });
      }
      if (!log.has("标准用语")) continue;
      const place = log.at(row, "标准用语");
      if (greeted[row] === FLAG_NO) report("noGreeting", place, { call });
      else if (greeted[row] === FLAG_BLANK) report("greetingUnknown", place, { call }, { severity: "needs-review" });
    }
  },
});

/** `3`, `3声`, `3次`; null for anything else. */
function ringsOf(written: string): number | null {
  const match = /^(\d{1,3})[声次]?$/u.exec(foldCompact(written));
  return match ? Number(match[1]) : null;
}
