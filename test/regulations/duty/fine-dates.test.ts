import { dayFromDate, formatDay, formatMonth } from "../../../src/kernel/excel-date";
import { Policy, type PolicyOverride } from "../../../src/kernel/policy";
import { WorkCalendar } from "../../../src/kernel/work-calendar";
import {
  ABSENT,
  EARLY,
  EMPTY_SLOT,
  LATE,
  LATE_AND_EARLY,
  type DutyEvent,
} from "../../../src/regulations/duty/duty-events";
import { payrollMonthOf, publicationDayOf } from "../../../src/regulations/duty/fine-dates";
import { DUTY_POLICY } from "../../../src/regulations/duty/policy";

const calendar = new WorkCalendar();
const policyWith = (...overrides: PolicyOverride[]): Policy<typeof DUTY_POLICY> => new Policy(DUTY_POLICY, overrides);
const dayOf = (iso: string): number => {
  const [year, month, day] = iso.split("-").map(Number);
  return dayFromDate(year, month, day);
};
const event = (kind: number, iso: string): DutyEvent => ({
  day: dayOf(iso),
  period: 1,
  group: 1,
  person: 1,
  kind,
  amountFen: 5000,
  row: 0,
});
const published = (kind: number, iso: string, policy = policyWith()): string | null => {
  const day = publicationDayOf(event(kind, iso), policy, calendar);
  return day === null ? null : formatDay(day);
};
const deducted = (iso: string, policy = policyWith()): string =>
  formatMonth(payrollMonthOf(dayOf(iso), policy, calendar));

describe("篇5 五.5 the day of publication: 9", () => {
  it("9 is the next calendar day for 无人值班, over the end of month and year and on days of rest", () => {
    expect(["2026-03-02", "2026-03-06", "2026-02-28", "2026-12-31"].map((iso) => published(EMPTY_SLOT, iso))).toEqual([
      "2026-03-03",
      "2026-03-07",
      "2026-03-01",
      "2027-01-01",
    ]);
  });

  it("9 is none for the others", () => {
    expect([ABSENT, LATE, EARLY, LATE_AND_EARLY].map((kind) => published(kind, "2026-03-02"))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it("9 is there for all under policy publish all", () => {
    const all = policyWith({ id: "publish", from: null, value: "all" });
    expect([ABSENT, LATE, EARLY, LATE_AND_EARLY].map((kind) => published(kind, "2026-03-02", all))).toEqual(
      Array(4).fill("2026-03-03"),
    );
  });

  it("is the next working day where policy says so, over a holiday and on a make-up day", () => {
    const workday = policyWith({ id: "publicationDay", from: null, value: "workday" });
    expect(
      ["2026-03-02", "2026-03-06", "2026-09-30", "2026-10-09"].map((iso) => published(EMPTY_SLOT, iso, workday)),
    ).toEqual(["2026-03-03", "2026-03-09", "2026-10-08", "2026-10-10"]);
  });
});

describe("篇5 六.3 the payroll month: 9", () => {
  it("9 is the month after the event's", () => {
    expect(["2026-03-01", "2026-03-31", "2026-12-01", "2026-12-31"].map((iso) => deducted(iso))).toEqual([
      "2026-04",
      "2026-04",
      "2027-01",
      "2027-01",
    ]);
  });

  it("is the month after the paper's where policy says so", () => {
    const paper = policyWith({ id: "payrollMonth", from: null, value: "paper" });
    expect(["2026-03-30", "2026-03-31", "2026-05-29", "2026-12-31"].map((iso) => deducted(iso, paper))).toEqual([
      "2026-04",
      "2026-05",
      "2026-07",
      "2027-02",
    ]);
  });
});
