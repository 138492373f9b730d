import fc from "fast-check";
import {
  dateFromDay,
  DAYS_1904,
  dayFromDate,
  FIRST_DAY,
  firstDayOfMonth,
  formatDay,
  formatMonth,
  LAST_DAY,
  monthOfDay,
  parseDateNumber,
  parseDateText,
  parseMonthNumber,
  parseMonthText,
  weekdayOf,
  yearBefore,
} from "../../src/kernel/excel-date";

const day = fc.integer({ min: FIRST_DAY, max: LAST_DAY });

describe("R7 dates", () => {
  it("R7 the limits are 1990-01-01 and 2199-12-31", () => {
    expect([formatDay(FIRST_DAY), formatDay(LAST_DAY)]).toEqual(["1990-01-01", "2199-12-31"]);
    expect([formatDay(FIRST_DAY - 1), formatDay(LAST_DAY + 1)]).toEqual(["1989-12-31", "2200-01-01"]);
  });

  it.each([
    ["2027-03-02", "2026-03-02"],
    ["2028-02-28", "2027-02-28"],
    ["2028-02-29", "2027-02-28"],
    ["2028-03-01", "2027-03-01"],
    ["2029-02-28", "2028-02-28"],
    ["2027-12-31", "2026-12-31"],
  ])("a year before %s is %s", (date, expected) => {
    expect(formatDay(yearBefore(parseDateText(date) ?? 0))).toBe(expected);
  });

  it("R7 serials are those of Excel", () => {
    expect(dayFromDate(1990, 1, 1)).toBe(32874);
    expect(dayFromDate(2000, 2, 29)).toBe(36585);
    expect(dayFromDate(2026, 3, 2)).toBe(46083);
    expect(dayFromDate(2199, 12, 31)).toBe(109574);
  });

  it("R7 every accepted form gives the day back", () => {
    fc.assert(
      fc.property(day, (number) => {
        const { year, month, day: date } = dateFromDay(number);
        const compact = `${year}${String(month).padStart(2, "0")}${String(date).padStart(2, "0")}`;
        expect(dayFromDate(year, month, date)).toBe(number);
        expect(parseDateNumber(Number(compact), false)).toBe(number);
        expect(parseDateNumber(number, false)).toBe(number);
        expect(parseDateNumber(number - DAYS_1904, true)).toBe(number);
        for (const text of [
          formatDay(number),
          `${year}-${month}-${date}`,
          `${year}/${month}/${date}`,
          `${year}.${month}.${date}`,
          `${year}年${month}月${date}日`,
          compact,
        ]) {
          expect(parseDateText(text)).toBe(number);
        }
      }),
    );
  });

  it("R7 no text of three numbers is a day but the one that it says", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1980, max: 2210 }), fc.nat(15), fc.nat(35), (year, month, date) => {
        const found = parseDateText(`${year}-${month}-${date}`);
        const real = new Date(Date.UTC(year, month - 1, date));
        const exists = real.getUTCMonth() === month - 1 && real.getUTCDate() === date;
        if (exists && year >= 1990 && year <= 2199) {
          expect(found === null ? null : dateFromDay(found)).toEqual({ year, month, day: date });
        } else expect(found).toBeNull();
      }),
    );
  });

  it("days follow each other, months and weekdays with them", () => {
    for (let number = FIRST_DAY; number <= LAST_DAY; number++) {
      const date = new Date(Date.UTC(1990, 0, 1 + number - FIRST_DAY));
      const iso = date.toISOString().slice(0, 10);
      if (
        formatDay(number) !== iso ||
        weekdayOf(number) !== date.getUTCDay() ||
        formatMonth(monthOfDay(number)) !== iso.slice(0, 7)
      ) {
        throw new Error(`day ${number} is ${formatDay(number)}, should be ${iso}`);
      }
    }
    expect(weekdayOf(46083)).toBe(1);
  });

  it("asking for a day twice, or outside the limits, gives the same", () => {
    for (const number of [FIRST_DAY - 1, FIRST_DAY, 46083, LAST_DAY, LAST_DAY + 1]) {
      const first = [formatDay(number), monthOfDay(number)];
      expect([formatDay(number), monthOfDay(number)]).toEqual(first);
    }
    expect(formatMonth(monthOfDay(FIRST_DAY - 1))).toBe("1989-12");
    expect(formatMonth(monthOfDay(LAST_DAY + 1))).toBe("2200-01");
  });
});

describe("R7 months", () => {
  it("R7 every accepted form gives the month back", () => {
    fc.assert(
      fc.property(day, (number) => {
        const month = monthOfDay(number);
        const text = formatMonth(month);
        const [year = "", ordinal = ""] = text.split("-");
        for (const form of [text, `${year}/${Number(ordinal)}`, `${year}年${Number(ordinal)}月`, year + ordinal]) {
          expect(parseMonthText(form)).toBe(month);
        }
        expect(parseMonthText(formatDay(number))).toBe(month);
        expect(parseMonthNumber(Number(year + ordinal), false)).toBe(month);
        expect(parseMonthNumber(number + 0.5, false)).toBe(month);
        expect(firstDayOfMonth(month)).toBe(dayFromDate(Number(year), Number(ordinal), 1));
      }),
    );
  });

  it("R7 the first and the last month", () => {
    expect([parseMonthText("1989-12"), parseMonthText("2200-01")]).toEqual([null, null]);
    expect([parseMonthText("1990-01"), parseMonthText("2199-12")]).not.toContain(null);
  });
});
