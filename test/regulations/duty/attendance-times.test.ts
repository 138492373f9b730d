import { TIME_BLANK } from "../../../src/kernel/column";
import { dayFromDate } from "../../../src/kernel/excel-date";
import { DAY_SECONDS, parsePeriodText, parseTimeText } from "../../../src/kernel/time-of-day";
import { resolveTimes, slotDayOf, timeText, wholeMinute } from "../../../src/regulations/duty/attendance-times";

const DAY = dayFromDate(2026, 3, 2);
const EVENING = "18:00-21:00";
const NIGHT = "21:00-08:00";

function timeOf(written: string): number {
  if (written === "") return TIME_BLANK;
  const time = parseTimeText(written);
  if (time === null) throw new Error(`${written} is no time`);
  return time;
}

function periodOf(slot: string): { startMinute: number; endMinute: number } {
  const period = parsePeriodText(slot);
  if (period === null) throw new Error(`${slot} is no period`);
  return period;
}

/** Hours after the midnight of 2026-03-02. */
function resolved(slot: string, arrived: string, left: string): { arrived: number; left: number; nextDay: boolean } {
  const times = resolveTimes(DAY, periodOf(slot), timeOf(arrived), timeOf(left));
  expect(times.problems).toEqual([]);
  return { arrived: times.arrived / 3600, left: times.left / 3600, nextDay: times.leftNextDay };
}

function problems(slot: string, arrived: string, left: string): readonly string[] {
  return resolveTimes(DAY, periodOf(slot), timeOf(arrived), timeOf(left)).problems.map(
    ({ problem, column }) => `${column} ${problem}`,
  );
}

describe("篇5 五.5 times without a date: 8", () => {
  it("8 elsewhere stand on 日期 as written", () => {
    expect(resolved(EVENING, "18:00", "21:00")).toEqual({ arrived: 18, left: 21, nextDay: false });
    expect(resolved(EVENING, "00:30", "21:00")).toEqual({ arrived: 0.5, left: 21, nextDay: false });
    expect(resolved(EVENING, "18:00", "24:00")).toEqual({ arrived: 18, left: 24, nextDay: false });
  });

  it("8 elsewhere a departure earlier than the arrival is the next day's, by whole minutes", () => {
    expect(resolved(EVENING, "18:00", "17:59")).toEqual({ arrived: 18, left: 17 + 59 / 60 + 24, nextDay: true });
    expect(resolved(EVENING, "18:00", "18:00").nextDay).toBe(false);
    expect(resolved(EVENING, "18:00:59", "18:00:00").nextDay).toBe(false);
    expect(resolved(EVENING, "18:00", "00:00")).toEqual({ arrived: 18, left: 24, nextDay: true });
  });

  it("8 past midnight fall on the day in or nearest to the slot", () => {
    expect(resolved(NIGHT, "21:00", "08:00")).toEqual({ arrived: 21, left: 32, nextDay: false });
    expect(resolved(NIGHT, "20:00", "09:00")).toEqual({ arrived: 20, left: 33, nextDay: false });
    expect(resolved(NIGHT, "00:30", "07:00")).toEqual({ arrived: 24.5, left: 31, nextDay: false });
    expect(resolved(NIGHT, "24:00", "08:00").arrived).toBe(24);
  });

  it("8 past midnight a tie is the earlier: 14:30 lies 6.5 hours before 21:00 and after 08:00", () => {
    expect(resolved(NIGHT, "14:30", "08:00").arrived).toBe(14.5);
    expect(resolved(NIGHT, "14:29", "").arrived).toBe(14 + 29 / 60 + 24);
    expect(resolved(NIGHT, "14:31", "08:00").arrived).toBe(14 + 31 / 60);
  });

  it("8 past midnight a departure before the arrival is impossible", () => {
    expect(problems(NIGHT, "23:00", "22:59")).toEqual(["离岗时间 departureBeforeArrival"]);
    expect(problems(NIGHT, "23:00", "23:00")).toEqual([]);
    expect(problems(NIGHT, "07:00", "22:00")).toEqual(["离岗时间 departureBeforeArrival"]);
  });

  it("8 18:00-24:00 doesn't pass midnight, 18:00-00:00 neither", () => {
    expect(resolved("18:00-24:00", "18:00", "00:10").nextDay).toBe(true);
    expect(resolved("18:00-00:00", "18:00", "00:10").nextDay).toBe(true);
    expect(resolved("18:00-00:01", "18:00", "00:10")).toEqual({ arrived: 18, left: 24 + 1 / 6, nextDay: false });
  });

  it("8 a blank stays unknown", () => {
    expect(resolved(EVENING, "", "21:00")).toEqual({ arrived: NaN, left: 21, nextDay: false });
    expect(resolved(EVENING, "18:00", "")).toEqual({ arrived: 18, left: NaN, nextDay: false });
  });
});

describe("篇5 五.5 times with a date: 8", () => {
  it("8 the next day is possible, the day after it isn't", () => {
    expect(problems(EVENING, "18:00", "2026-03-03 23:59")).toEqual([]);
    expect(problems(EVENING, "18:00", "2026-03-04 00:00")).toEqual(["离岗时间 dateOutsideSlot"]);
    expect(problems(EVENING, "2026-03-03 23:59", "2026-03-03 23:59")).toEqual([]);
    expect(problems(EVENING, "2026-03-04 00:00", "")).toEqual(["到岗时间 dateOutsideSlot"]);
  });

  it("8 before 日期 only an arrival within 12 hours before the start is possible", () => {
    const morning = "08:00-21:00";
    expect(problems(morning, "2026-03-01 20:00", "21:00")).toEqual([]);
    expect(problems(morning, "2026-03-01 19:59:59", "21:00")).toEqual(["到岗时间 dateOutsideSlot"]);
    expect(problems(EVENING, "2026-03-01 23:59", "21:00")).toEqual(["到岗时间 dateOutsideSlot"]);
    expect(problems("00:00-08:00", "2026-03-01 12:00", "08:00")).toEqual([]);
    expect(problems(morning, "08:00", "2026-03-01 23:59")).toEqual(["离岗时间 dateOutsideSlot"]);
  });

  it("8 a departure before the arrival is impossible, by whole minutes", () => {
    expect(problems(EVENING, "18:30", "2026-03-02 18:29")).toEqual(["离岗时间 departureBeforeArrival"]);
    expect(problems(EVENING, "2026-03-02 18:30:59", "2026-03-02 18:30:00")).toEqual([]);
    expect(problems(NIGHT, "2026-03-03 01:00", "2026-03-02 23:00")).toEqual(["离岗时间 departureBeforeArrival"]);
  });

  it("8 both cells can be wrong", () => {
    expect(problems(EVENING, "2026-02-01 18:00", "2026-04-01 21:00")).toEqual([
      "到岗时间 dateOutsideSlot",
      "离岗时间 dateOutsideSlot",
    ]);
  });
});

describe("篇5 五.5 minutes and texts of times", () => {
  it("compares whole minutes: 18:00:59 is 18:00", () => {
    expect(wholeMinute(timeOf("18:00:59"))).toBe(18 * 60);
    expect(wholeMinute(timeOf("18:01"))).toBe(18 * 60 + 1);
  });

  it("shows a date only where it is another than the sentence's", () => {
    expect(timeText(timeOf("18:05"), DAY)).toBe("18:05");
    expect(timeText(timeOf("2026-03-02 18:05"), DAY)).toBe("18:05");
    expect(timeText(timeOf("2026-03-03 00:05:30"), DAY)).toBe("2026-03-03 00:05:30");
    expect(timeText(TIME_BLANK, DAY)).toBe("");
  });

  it.each([
    [EVENING, "2026-03-02 18:00", DAY],
    [EVENING, "2026-03-03 00:30", DAY],
    [NIGHT, "2026-03-03 07:00", DAY],
    [NIGHT, "2026-03-02 20:50", DAY],
    ["08:00-21:00", "2026-03-02 07:00", DAY],
  ])("finds the day of a %s slot from %s", (slot, time, day) => {
    expect(slotDayOf(timeOf(time), periodOf(slot))).toBe(day);
    expect(slotDayOf(timeOf(time) + DAY_SECONDS, periodOf(slot))).toBe(day + 1);
  });
});
