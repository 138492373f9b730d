/** What Excel shows of each custom function in English; the Chinese texts stand in the doc blocks of functions.ts. */
interface FunctionText {
  readonly description: string;
  /** Parameter -> what belongs there. */
  readonly parameters: Readonly<Record<string, string>>;
}

const POLICY = "The range of 制度参数 with its header row";
const ATTENDANCE = "The range of 值班到岗记录 with its header row";
const STAFF = "The range of 值班人员 with its header row";
const CALENDAR = "The range of 节假日调整 with its header row";

export const functionTexts: Readonly<Record<string, FunctionText>> = {
  "DUTY.SLOT": {
    description:
      "Start and end of duty on a day (篇5 二): 18:00 to 21:00 on working days, 08:00 to 21:00 on days of rest.",
    parameters: { date: "The day, such as 2026-03-02", calendar: CALENDAR, policy: POLICY },
  },
  "DUTY.STATUS": {
    description: "How a person kept a slot (篇5 五.5): 正常, 迟到, 早退, 迟到、早退, 缺席, 请假 or 待核.",
    parameters: {
      start: "Start of the slot, such as 18:00",
      end: "End of the slot, such as 21:00",
      arrived: "When the person came; blank if never",
      left: "When the person left; blank if the person never came",
      leave: "Whether the person was on approved leave, 是 or 否",
      policy: POLICY,
    },
  },
  "DUTY.FINE": {
    description: "The fine for one event in yuan (篇5 五.5).",
    parameters: {
      kind: "缺席, 迟到, 早退 or 无人值班",
      date: "The day of the event; the value in force on that day counts",
      policy: POLICY,
    },
  },
  "DUTY.FINES": {
    description: "The fines, a row an event (篇5 五.5): absence, coming late, leaving early, empty slots.",
    parameters: { attendance: ATTENDANCE, staff: STAFF, policy: POLICY },
  },
  "DUTY.SUMMARY": {
    description: "A year's counts, fines and cut of the year-end bonus of each person (篇5 五.5).",
    parameters: { attendance: ATTENDANCE, staff: STAFF, year: "The year; blank for all", policy: POLICY },
  },
  "DUTY.BONUSDEDUCTION": {
    description: "How much of the year-end bonus is cut (篇5 五.5): 10% for three absences or six times late or early.",
    parameters: {
      absences: "Absences in the year",
      lateOrEarly: "Times late or early in the year",
      bonus: "The year-end bonus in yuan",
      policy: POLICY,
    },
  },
  "DUTY.CHECK": {
    description: "Checks the duty roster and the staff list (篇5 一, 二, 六.1) and lists every problem.",
    parameters: {
      roster: "The range of 值班安排 with its header row",
      staff: STAFF,
      calendar: CALENDAR,
      policy: POLICY,
    },
  },
  "DUTY.PAYROLL": {
    description: "What is deducted from next month's wages (篇5 六.3): fines and compensations.",
    parameters: {
      attendance: ATTENDANCE,
      month: "The month of the deduction, such as 2026-04; blank for all",
      staff: STAFF,
      compensations: "The range of 损失赔偿 with its header row",
      policy: POLICY,
    },
  },
  "DUTY.EXPLAIN": {
    description: "How a person's sum came about (篇5 五.5): day, event, article, parameter and amount of each.",
    parameters: {
      attendance: ATTENDANCE,
      name: "The person's name",
      year: "The year; blank for all",
      staff: STAFF,
      policy: POLICY,
    },
  },
};
