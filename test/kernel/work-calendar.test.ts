import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { transformSync } from "@swc/core";
import { dayFromDate, FIRST_DAY, formatDay, LAST_DAY, parseDateText, weekdayOf } from "../../src/kernel/excel-date";
import { FIRST_CALENDAR_YEAR, LAST_CALENDAR_YEAR, WorkCalendar } from "../../src/kernel/work-calendar";

const dayOf = (iso: string): number => {
  const day = parseDateText(iso);
  if (day === null) throw new Error(`${iso} is no day`);
  return day;
};

/** Days from the first to the last, both included. */
const span = (first: string, last: string): readonly string[] =>
  Array.from({ length: dayOf(last) - dayOf(first) + 1 }, (_, index) => formatDay(dayOf(first) + index));

/** The State Council's notice on the holidays of 2026 (国办发明电〔2025〕7号). */
const HOLIDAYS_2026 = {
  元旦: { off: span("2026-01-01", "2026-01-03"), work: ["2026-01-04"] },
  春节: { off: span("2026-02-15", "2026-02-23"), work: ["2026-02-14", "2026-02-28"] },
  清明节: { off: span("2026-04-04", "2026-04-06"), work: [] },
  劳动节: { off: span("2026-05-01", "2026-05-05"), work: ["2026-05-09"] },
  端午节: { off: span("2026-06-19", "2026-06-21"), work: [] },
  中秋节: { off: span("2026-09-25", "2026-09-27"), work: [] },
  国庆节: { off: span("2026-10-01", "2026-10-07"), work: ["2026-09-20", "2026-10-10"] },
};

describe("篇5 二 the statutory calendar of 2026", () => {
  const calendar = new WorkCalendar();

  it.each(Object.entries(HOLIDAYS_2026))("%s", (_, { off, work }) => {
    expect(off.map((day) => calendar.kindOf(dayOf(day)))).toEqual(off.map(() => "rest"));
    expect(work.map((day) => calendar.kindOf(dayOf(day)))).toEqual(work.map(() => "makeUpWorkday"));
  });

  it("every other day goes by its weekday", () => {
    const off = new Set(Object.values(HOLIDAYS_2026).flatMap((holiday) => holiday.off));
    const work = new Set(Object.values(HOLIDAYS_2026).flatMap((holiday): readonly string[] => holiday.work));
    expect(off.size).toBe(33);
    expect(work.size).toBe(6);
    for (const day of span("2026-01-01", "2026-12-31")) {
      const number = dayOf(day);
      const weekend = [0, 6].includes(weekdayOf(number));
      const kind = work.has(day) ? "makeUpWorkday" : off.has(day) || weekend ? "rest" : "workday";
      expect([day, calendar.kindOf(number), calendar.isRest(number)]).toEqual([day, kind, kind === "rest"]);
    }
  });
});

describe("篇5 二 the statutory calendars of 2004 to 2026", () => {
  it.each([
    ["2004-01-01", "rest"],
    ["2004-01-17", "makeUpWorkday"],
    ["2004-05-07", "rest"],
    ["2004-10-10", "makeUpWorkday"],
    ["2006-12-30", "makeUpWorkday"],
    ["2007-12-29", "makeUpWorkday"],
    ["2008-05-02", "rest"],
    ["2008-05-04", "makeUpWorkday"],
    ["2008-06-09", "rest"],
    ["2009-10-08", "rest"],
    ["2012-01-23", "rest"],
    ["2013-06-08", "makeUpWorkday"],
    ["2015-09-03", "rest"],
    ["2015-09-04", "rest"],
    ["2015-09-06", "makeUpWorkday"],
    ["2019-05-01", "rest"],
    ["2019-05-05", "makeUpWorkday"],
    ["2020-01-31", "rest"],
    ["2020-10-08", "rest"],
    ["2020-10-10", "makeUpWorkday"],
    ["2022-02-06", "rest"],
    ["2023-06-25", "makeUpWorkday"],
    ["2024-02-09", "workday"],
    ["2024-02-10", "rest"],
    ["2024-02-18", "makeUpWorkday"],
    ["2025-01-28", "rest"],
    ["2025-10-08", "rest"],
    ["2025-10-11", "makeUpWorkday"],
    ["2025-10-09", "workday"],
  ])("%s is a %s", (day, kind) => {
    expect(new WorkCalendar().kindOf(dayOf(day))).toBe(kind);
  });

  it("knows these years and no others", () => {
    const calendar = new WorkCalendar();
    expect([FIRST_CALENDAR_YEAR, LAST_CALENDAR_YEAR]).toEqual([2004, 2026]);
    for (const [day, known] of [
      ["1990-01-01", false],
      ["2003-12-31", false],
      ["2004-01-01", true],
      ["2026-12-31", true],
      ["2027-01-01", false],
      ["2199-12-31", false],
    ] as const) {
      expect([day, calendar.knows(dayOf(day))]).toEqual([day, known]);
    }
  });

  it.each([
    ["2027-01-01", "workday"],
    ["2027-10-01", "workday"],
    ["2027-01-02", "rest"],
    ["2003-10-01", "workday"],
    ["2003-10-04", "rest"],
  ])("of an unknown year %s goes by its weekday: %s", (day, kind) => {
    expect(new WorkCalendar().kindOf(dayOf(day))).toBe(kind);
  });
});

describe("篇5 二 adjustments win over the statutory calendar", () => {
  it.each([
    ["2026-10-01", "班", "workday"],
    ["2026-10-03", "班", "makeUpWorkday"],
    ["2026-10-10", "休", "rest"],
    ["2026-03-02", "休", "rest"],
    ["2026-03-07", "班", "makeUpWorkday"],
    ["2026-03-07", "休", "rest"],
    ["2027-02-06", "休", "rest"],
    ["2027-02-07", "班", "makeUpWorkday"],
  ] as const)("%s %s is a %s", (day, kind, expected) => {
    const calendar = new WorkCalendar([{ day: dayOf(day), kind }]);
    expect(calendar.kindOf(dayOf(day))).toBe(expected);
    expect(calendar.knows(dayOf(day))).toBe(true);
    expect(calendar.knows(dayOf("2027-03-01"))).toBe(false);
  });

  it("the next working day passes over holidays, weekends and adjustments", () => {
    const next = (day: string, calendar = new WorkCalendar()): string => formatDay(calendar.nextWorkday(dayOf(day)));
    expect(next("2026-03-02")).toBe("2026-03-03");
    expect(next("2026-03-06")).toBe("2026-03-09");
    expect(next("2026-02-13")).toBe("2026-02-14");
    expect(next("2026-02-14")).toBe("2026-02-24");
    expect(next("2026-09-30")).toBe("2026-10-08");
    expect(next("2026-03-02", new WorkCalendar([{ day: dayOf("2026-03-03"), kind: "休" }]))).toBe("2026-03-04");
    expect(next("2026-12-31")).toBe("2027-01-01");
    expect(formatDay(new WorkCalendar().nextWorkday(LAST_DAY - 3))).toMatch(/^2199/u);
    expect(new WorkCalendar().nextWorkday(FIRST_DAY)).toBe(FIRST_DAY + 1);
  });

  it("a sheet that calls everything off ends the search after a year", () => {
    const all = Array.from({ length: 800 }, (_, index) => ({ day: 46083 + index, kind: "休" }) as const);
    expect(new WorkCalendar(all).nextWorkday(46083)).toBe(46083 + 366);
  });
});

describe("篇5 二 the calendar is the same in every time zone", () => {
  const folder = mkdtempSync(join(tmpdir(), "guibiao-calendar-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  const first = dayFromDate(2003, 12, 25);
  const last = dayFromDate(2027, 1, 7);

  function kindsIn(timeZone: string): string {
    mkdirSync(folder, { recursive: true });
    for (const name of ["work-calendar", "excel-date"]) {
      const source = readFileSync(join(__dirname, `../../src/kernel/${name}.ts`), "utf8");
      const { code } = transformSync(source, {
        jsc: { target: "es2022", parser: { syntax: "typescript" } },
        module: { type: "commonjs" },
      });
      writeFileSync(join(folder, `${name}.js`), code);
    }
    const script = `const { WorkCalendar } = require("./work-calendar.js"); const calendar = new WorkCalendar();
      let kinds = ""; for (let day = ${first}; day <= ${last}; day++) kinds += calendar.kindOf(day)[0];
      console.log(new Date(2026, 6, 1).getTimezoneOffset() + " " + kinds);`;
    return execFileSync(process.execPath, ["-e", script], {
      cwd: folder,
      env: { ...process.env, TZ: timeZone, NODE_PATH: join(__dirname, "../../node_modules") },
      encoding: "utf8",
    }).trim();
  }

  it.each([
    ["Asia/Shanghai", -480],
    ["America/Los_Angeles", 420],
    ["Pacific/Kiritimati", -840],
    ["Pacific/Pago_Pago", 660],
  ])("%s", (timeZone, offset) => {
    const calendar = new WorkCalendar();
    const kinds = Array.from({ length: last - first + 1 }, (_, index) => calendar.kindOf(first + index).charAt(0)).join(
      "",
    );
    expect(kindsIn(timeZone)).toBe(`${offset} ${kinds}`);
  });
});
