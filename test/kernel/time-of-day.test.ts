import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { formatDay } from "../../src/kernel/excel-date";
import {
  DAY_MINUTES,
  DAY_SECONDS,
  endMinuteFromStartDay,
  formatMinute,
  formatPeriod,
  formatTime,
  hasDate,
  parseDateTimeText,
  parsePeriodText,
  parseTimeNumber,
  parseTimeText,
  passesMidnight,
} from "../../src/kernel/time-of-day";

const second = fc.integer({ min: 0, max: DAY_SECONDS });
const minute = fc.integer({ min: 0, max: DAY_MINUTES });
const day = fc.integer({ min: 32874, max: 109574 });

/** So long that a pattern which tries its pieces again and again takes hours, where one pass takes milliseconds. */
const LONG = 1_000_000;

/** Ends a reading that doesn't end by itself; a slow machine has a thousand times what it needs. */
function soon<Result>(read: () => Result): Result {
  return runInNewContext("read()", { read }, { timeout: 30_000 });
}

describe("R9 times", () => {
  it("R9 what is written is read back", () => {
    fc.assert(
      fc.property(second, (time) => {
        expect(parseTimeText(formatTime(time))).toBe(time);
        expect(hasDate(time)).toBe(false);
      }),
    );
  });

  it("R9 a fraction of a day is kept to the nearest second", () => {
    fc.assert(
      fc.property(second, fc.double({ min: -0.49, max: 0.49, noNaN: true }), (time, dust) => {
        const fraction = Math.min(1, Math.max(0, (time + dust) / DAY_SECONDS));
        expect(parseTimeNumber(fraction, false)).toBe(time);
      }),
    );
  });

  it("R9 a date and a time, as text and as a serial", () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: DAY_SECONDS - 1 }),
        fc.constantFrom(" ", "T", "  "),
        (date, time, gap) => {
          const whole = date * DAY_SECONDS + time;
          expect(parseTimeText(`${formatDay(date)}${gap}${formatTime(time)}`)).toBe(whole);
          expect(parseDateTimeText(`${formatDay(date)}${gap}${formatTime(time)}`)).toEqual({
            day: date,
            seconds: time,
          });
          expect(parseTimeNumber(date + time / DAY_SECONDS, false)).toBe(whole);
          expect(parseTimeNumber(date - 1462 + time / DAY_SECONDS, true)).toBe(whole);
          expect(hasDate(whole)).toBe(true);
          expect(formatTime(whole)).toBe(formatTime(time));
        },
      ),
    );
  });

  it("R9 24:00 belongs to the day that it ends", () => {
    expect(parseDateTimeText("2026-03-02 24:00")).toEqual({ day: 46083, seconds: DAY_SECONDS });
    expect(parseTimeText("2026-03-02 24:00")).toBe(46084 * DAY_SECONDS);
  });

  it("R9 nothing above 24:00 is a time, and nothing unusual is taken for one", () => {
    fc.assert(
      fc.property(fc.nat(99), fc.nat(99), fc.nat(99), (hours, minutes, seconds) => {
        const text = [hours, minutes, seconds].map((part) => String(part).padStart(2, "0")).join(":");
        const time = hours * 3600 + minutes * 60 + seconds;
        const real = minutes < 60 && seconds < 60 && time <= DAY_SECONDS;
        expect(parseTimeText(text)).toBe(real ? time : null);
      }),
      { numRuns: 1000 },
    );
  });

  it("R9 12 hours of 上午 and of 下午 make a day", () => {
    const hours = ["上午", "下午"].flatMap((part) =>
      [12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((hour) => `${part}${hour}:00`),
    );
    expect(hours.map(parseTimeText)).toEqual(Array.from({ length: 24 }, (_, hour) => hour * 3600));
  });

  it.each(["", " ", ":", "T", " T ", "下午", "1".repeat(LONG), " ".repeat(LONG), `2026-03-02${" ".repeat(LONG)}x`])(
    "R9 odd text %# is no time, and said so at once",
    (text) => {
      expect(soon(() => parseTimeText(text))).toBeNull();
      expect(soon(() => parsePeriodText(`18:00-${text}`))).toBeNull();
    },
  );
});

describe("R10 periods", () => {
  it("R10 what is written is read back", () => {
    fc.assert(
      fc.property(minute, minute, fc.constantFrom("-", "--", "–", "—", "~", "至", " - ", " 至"), (from, to, dash) => {
        const period = parsePeriodText(`${formatMinute(from)}${dash}${formatMinute(to)}`);
        if (from === to || from === DAY_MINUTES) expect(period).toBeNull();
        else {
          expect(period).toEqual({ startMinute: from, endMinute: to === 0 ? DAY_MINUTES : to });
          expect(period === null ? null : parsePeriodText(formatPeriod(period))).toEqual(period);
        }
      }),
    );
  });

  it("R10 a period passes midnight when it ends before it starts; 24:00 and 0:00 end its own day", () => {
    const midnight = (text: string): unknown => {
      const period = parsePeriodText(text);
      return period && [passesMidnight(period), endMinuteFromStartDay(period)];
    };
    expect(midnight("21:00-08:00")).toEqual([true, 8 * 60 + 1440]);
    expect(midnight("18:00-24:00")).toEqual([false, 1440]);
    expect(midnight("18:00-00:00")).toEqual([false, 1440]);
    expect(midnight("18:00-00:01")).toEqual([true, 1441]);
    expect(midnight("08:00-21:00")).toEqual([false, 21 * 60]);
  });
});
