import { inBoth } from "../../kernel/message";
import {
  choiceParameter,
  countParameter,
  minutesParameter,
  NO_ALSO,
  timeOfDayParameter,
  YES_ALSO,
} from "../../kernel/policy";

/** Every number and every reading of service by telephone (篇6 四(二)). */
export const CALL_POLICY = {
  replyMinutes: minutesParameter(30, {
    name: inBoth("回复客户的时限", "Time to reply to a customer"),
    clause: "篇6 四(二)电话接听 1(3)",
    meaning: inBoth("30 分钟内，满 30 分钟不算超时", "Within 30 minutes; 30 minutes sharp is in time"),
  }),
  replyClockStart: choiceParameter(
    [
      { value: "call", meaning: inBoth("从来电时间算起", "Counted from the call"), also: ["来电时间", "来电"] },
      { value: "hangUp", meaning: inBoth("从挂机时间算起", "Counted from hanging up"), also: ["挂机时间", "挂机"] },
      {
        value: "submission",
        meaning: inBoth("从提交负责人时间算起", "Counted from the submission to the person in charge"),
        also: ["提交负责人时间", "提交"],
      },
    ],
    { name: inBoth("回复时限从何时算起", "Start of the time to reply"), clause: "篇6 四(二)电话接听 1(3)" },
  ),
  replyClockEnd: choiceParameter(
    [
      { value: "reply", meaning: inBoth("算到回复客户时间", "Counted to the reply"), also: ["回复客户时间", "回复"] },
      {
        value: "submission",
        meaning: inBoth("算到提交负责人时间", "Counted to the submission to the person in charge"),
        also: ["提交负责人时间", "提交"],
      },
    ],
    { name: inBoth("回复时限算到何时", "End of the time to reply"), clause: "篇6 四(二)电话接听 1(3)" },
  ),
  replyOffHoursCount: choiceParameter(
    [
      { value: "yes", meaning: inBoth("下班时间也计入时限", "Time off counts too"), also: YES_ALSO },
      {
        value: "no",
        meaning: inBoth(
          "只计工作日的上班时间，下班时间来电的从下次上班算起",
          "Only office hours of working days count; a call outside them counts from the next opening",
        ),
        also: NO_ALSO,
      },
    ],
    { name: inBoth("下班时间是否计入回复时限", "Time off in the time to reply"), clause: "篇6 四(二)电话接听 1(3)" },
  ),
  serviceHoursFrom: timeOfDayParameter(9 * 60, {
    name: inBoth("客服上班时间", "Start of service hours"),
    clause: "篇6 四(二)电话接听 1(3)",
    meaning: inBoth(
      "09:00，制度没有写；下班时间不计入时限时才有作用",
      "09:00, not in the text; it counts only where time off doesn't",
    ),
  }),
  serviceHoursTo: timeOfDayParameter(18 * 60, {
    name: inBoth("客服下班时间", "End of service hours"),
    clause: "篇6 四(二)电话接听 1(3)",
    meaning: inBoth(
      "18:00，制度没有写；下班时间不计入时限时才有作用",
      "18:00, not in the text; it counts only where time off doesn't",
    ),
  }),
  ringLimit: countParameter(3, {
    name: inBoth("接听前的铃声", "Rings before a call is answered"),
    clause: "篇6 四(二)电话接听 2(1)",
    meaning: inBoth("三声之内，第三声接听不算晚", "Within three rings; the third is in time"),
    unit: inBoth("声", "rings"),
  }),
  journalNextDay: choiceParameter(
    [
      { value: "calendarDay", meaning: inBoth("次日按自然日", "The next calendar day"), also: ["自然日"] },
      { value: "workday", meaning: inBoth("次日按工作日", "The next working day"), also: ["工作日"] },
    ],
    { name: inBoth("日记簿次日提交的算法", "“Next day” for the journal"), clause: "篇6 四(二)电话接听 2(4)" },
  ),
  journalMeeting: choiceParameter(
    [
      {
        value: "limitDay",
        meaning: inBoth(
          "次日例会之前提交都算及时，例会之后、当天之内提交的提示",
          "In time up to the next day's meeting; after it, on that day, a warning",
        ),
        also: ["次日例会"],
      },
      {
        value: "callDay",
        meaning: inBoth(
          "来电当天例会后就应提交，次日提交的提示",
          "Due after the meeting of the call's own day; on the next day a warning",
        ),
        also: ["当日例会"],
      },
    ],
    { name: inBoth("每日例会后提交的读法", "Handing in after the daily meeting"), clause: "篇6 五(二)3" },
  ),
  dailyMeetingTime: timeOfDayParameter(17 * 60 + 30, {
    name: inBoth("每日例会时间", "Time of the daily meeting"),
    clause: "篇6 五(二)3",
    meaning: inBoth("17:30，制度没有写", "17:30, not in the text"),
  }),
  callBackDays: countParameter(3, {
    name: inBoth("及时回访的天数", "Days to call back"),
    clause: "篇6 四(二)电话回访 1(1)",
    meaning: inBoth("“及时”按 3 天内，从来电次日算起", "“In time” is within 3 days, counted from the day after"),
    unit: inBoth("天", "days"),
    least: 0,
    most: 366,
  }),
};
