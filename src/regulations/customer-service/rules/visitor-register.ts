import { FLAG_BLANK, FLAG_NO } from "../../../kernel/column";
import { formatDay } from "../../../kernel/excel-date";
import { defineRule } from "../../../kernel/rule";
import { DAY_SECONDS, formatTime, hasDate } from "../../../kernel/time-of-day";
import { dayOf, momentText } from "../call-times";
import type { CustomerServiceRecords } from "../records";

/** What every visitor's row names, whether or not an answer was given. */
const FIELDS = ["客户", "来意", "接待人"] as const;
const TIMES = ["到访时间", "离开时间"] as const;

/** A visitor who couldn't be answered leaves a message in 《客户来访登记》 (篇6 四(三)来访 2(3)). */
export const visitorRegister = defineRule<
  CustomerServiceRecords,
  | "fieldMissing"
  | "answerUnknown"
  | "messageMissing"
  | "contactMissing"
  | "notAnsweredYet"
  | "answeredBefore"
  | "columnMissing"
  | "timeMissing"
  | "otherDay"
  | "leftBeforeArrival"
>({
  id: "customer-service/visitor-register",
  clause: "篇6 四(三)来访 2(3)",
  severity: "error",
  messages: [
    "fieldMissing",
    "answerUnknown",
    "messageMissing",
    "contactMissing",
    "notAnsweredYet",
    "answeredBefore",
    "columnMissing",
    "timeMissing",
    "otherDay",
    "leftBeforeArrival",
  ],
  check({ visits: { visitors } }, report) {
    const days = visitors.days("日期");
    const answered = visitors.flags("现场答复");
    const replies = visitors.days("回复日期");
    const [arrivals, departures] = TIMES.map((column) => visitors.times(column));
    const lacking = new Set<string>();
    for (let row = 0; row < visitors.rowCount; row++) {
      if (visitors.leftOut[row] === 1) continue;
      const day = days[row];
      const customer = visitors.textAt("客户", row);
      const about = { customer, date: formatDay(day) };
      for (const column of FIELDS) {
        if (visitors.isBlank(column, row)) report("fieldMissing", visitors.at(row, column), { ...about, column });
      }

      if (answered[row] === FLAG_BLANK) {
        report("answerUnknown", visitors.at(row, "现场答复"), about, { severity: "needs-review" });
      } else if (answered[row] === FLAG_NO) {
        const isBlank = (column: string): boolean => {
          if (!visitors.has(column)) lacking.add(column);
          return visitors.has(column) && visitors.isBlank(column, row);
        };
        if (isBlank("留言")) report("messageMissing", visitors.at(row, "留言"), about);
        if (isBlank("联系方式")) {
          report("contactMissing", visitors.at(row, "联系方式"), about, { severity: "needs-review" });
        }
        if (isBlank("回复日期")) {
          report("notAnsweredYet", visitors.at(row, "回复日期"), about, { severity: "needs-review" });
        }
      }
      const reply = replies[row];
      if (reply > 0 && reply < day) {
        report("answeredBefore", visitors.at(row, "回复日期"), { ...about, reply: formatDay(reply) });
      }

      let isPlausible = true;
      for (const [index, column] of TIMES.entries()) {
        const time = [arrivals, departures][index][row];
        if (visitors.has(column) && visitors.isBlank(column, row)) {
          report("timeMissing", visitors.at(row, column), { ...about, column }, { severity: "needs-review" });
        }
        if (time < 0) isPlausible = false;
        else if (hasDate(time) && dayOf(time) !== day) {
          isPlausible = false;
          report("otherDay", visitors.at(row, column), { ...about, column, time: momentText(time) });
        }
      }
      if (isPlausible && secondsOf(departures[row]) < secondsOf(arrivals[row])) {
        const data = { ...about, arrived: formatTime(arrivals[row]), left: formatTime(departures[row]) };
        report("leftBeforeArrival", visitors.at(row, "离开时间"), data);
      }
    }
    for (const column of lacking) {
      report("columnMissing", visitors.header(), { column }, { severity: "needs-review" });
    }
  },
});

function secondsOf(time: number): number {
  return hasDate(time) ? time % DAY_SECONDS : time;
}
