import { dayFromDate } from "../../../src/kernel/excel-date";
import { Policy } from "../../../src/kernel/policy";
import { WorkCalendar } from "../../../src/kernel/work-calendar";
import {
  groupSlotOf,
  hasRestDaySlot,
  isNoonOrNightSlot,
  isoWeekOf,
  isSlotOfDay,
  NIGHT_SLOT,
  NOON_SLOT,
  REST_DAY_SLOT,
  WEEKDAY_SLOT,
} from "../../../src/regulations/duty/duty-slots";
import { DUTY_POLICY } from "../../../src/regulations/duty/policy";

const policy = new Policy(DUTY_POLICY);
const calendar = new WorkCalendar();
const dayOf = (iso: string): number => {
  const [year, month, day] = iso.split("-").map(Number);
  return dayFromDate(year, month, day);
};

describe("篇5 二 the slot of a day", () => {
  it.each([
    ["2026-03-06", WEEKDAY_SLOT],
    ["2026-03-07", REST_DAY_SLOT],
    ["2026-03-08", REST_DAY_SLOT],
    ["2026-03-09", WEEKDAY_SLOT],
    // Spring Festival 2026: 15 to 23 February off, 14 and 28 February made up.
    ["2026-02-14", WEEKDAY_SLOT],
    ["2026-02-15", REST_DAY_SLOT],
    ["2026-02-23", REST_DAY_SLOT],
    ["2026-02-24", WEEKDAY_SLOT],
    ["2026-02-28", WEEKDAY_SLOT],
    // National Day 2026: 1 to 7 October off, 20 September and 10 October made up.
    ["2026-09-20", WEEKDAY_SLOT],
    ["2026-09-30", WEEKDAY_SLOT],
    ["2026-10-01", REST_DAY_SLOT],
    ["2026-10-07", REST_DAY_SLOT],
    ["2026-10-08", WEEKDAY_SLOT],
    ["2026-10-10", WEEKDAY_SLOT],
    ["2026-10-11", REST_DAY_SLOT],
    ["2027-01-01", WEEKDAY_SLOT],
    ["2027-01-02", REST_DAY_SLOT],
  ])("%s", (iso, slot) => {
    expect(groupSlotOf(dayOf(iso), calendar, policy)).toBe(slot);
  });

  it("follows 《节假日调整》, 班 on a weekend too", () => {
    const adjusted = new WorkCalendar([
      { day: dayOf("2026-03-02"), kind: "休" },
      { day: dayOf("2026-03-07"), kind: "班" },
      { day: dayOf("2026-10-01"), kind: "班" },
    ]);
    const slots = ["2026-03-02", "2026-03-07", "2026-10-01"].map((iso) => groupSlotOf(dayOf(iso), adjusted, policy));
    expect(slots).toEqual([REST_DAY_SLOT, WEEKDAY_SLOT, WEEKDAY_SLOT]);
  });

  it("takes make-up days for weekends where policy reads the weekday literally, and nothing else", () => {
    const literal = new Policy(DUTY_POLICY, [{ id: "makeUpDays", from: null, value: "literalWeekend" }]);
    expect(hasRestDaySlot(dayOf("2026-10-10"), calendar, literal)).toBe(true);
    expect(hasRestDaySlot(dayOf("2026-10-08"), calendar, literal)).toBe(false);
    expect(hasRestDaySlot(dayOf("2026-10-01"), calendar, literal)).toBe(true);
  });

  it("allows the night every day, noon on working days alone", () => {
    const monday = dayOf("2026-03-02");
    const saturday = dayOf("2026-03-07");
    expect(
      [NOON_SLOT, NIGHT_SLOT, WEEKDAY_SLOT, REST_DAY_SLOT].map((slot) => isSlotOfDay(slot, monday, calendar, policy)),
    ).toEqual([true, true, true, false]);
    expect(
      [NOON_SLOT, NIGHT_SLOT, WEEKDAY_SLOT, REST_DAY_SLOT].map((slot) => isSlotOfDay(slot, saturday, calendar, policy)),
    ).toEqual([false, true, false, true]);
  });

  it("knows noon and night from the group's slots", () => {
    expect([NOON_SLOT, NIGHT_SLOT, WEEKDAY_SLOT, REST_DAY_SLOT].map(isNoonOrNightSlot)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it("begins a week on Monday", () => {
    expect(isoWeekOf(dayOf("2026-03-08"))).toBe(isoWeekOf(dayOf("2026-03-02")));
    expect(isoWeekOf(dayOf("2026-03-09"))).toBe(isoWeekOf(dayOf("2026-03-02")) + 1);
    expect(isoWeekOf(dayOf("2027-01-03"))).toBe(isoWeekOf(dayOf("2026-12-28")));
  });
});
