/** The oracle itself, by hand-counted cases, and the random ledgers: what their sheets say is what the ledger says. */
import fc from "fast-check";
import type { AttendanceRow, Clock, DutyLedger, DutyResult, PolicyChange, StaffRow } from "./duty-fines";
import { judgeDuty } from "./duty-fines";
import { readDutyBook } from "./duty-reader";
import { cellOf, ledgerArbitrary, randomLedger, sheetsOf } from "./random-duty";

const evening = { start: 1080, end: 1260 };
const night = { start: 1260, end: 480 };
const time = (text: string): number => {
  const [hour, minute, second] = `${text}:0`.split(":").map(Number) as [number, number, number];
  return hour * 3600 + minute * 60 + second;
};
const record = (
  name: string,
  arrived: Clock | null,
  left: Clock | null,
  more: Partial<AttendanceRow> = {},
): AttendanceRow => ({
  date: "2026-03-02",
  slot: evening,
  group: "一组",
  name,
  arrived,
  left,
  leave: false,
  approver: "",
  ...more,
});
const member = (name: string, group: string): StaffRow => ({
  name,
  department: "",
  post: "",
  group,
  leader: false,
  driver: false,
  wage: null,
  bonus: 1000.05,
});
const ledgerOf = (attendance: AttendanceRow[], more: Partial<DutyLedger> = {}): DutyLedger => ({
  attendance,
  approverColumn: true,
  staff: null,
  roster: null,
  compensations: null,
  ...more,
});
const judge = (attendance: AttendanceRow[], more: Partial<DutyLedger> = {}, policy: PolicyChange[] = []): DutyResult =>
  judgeDuty(ledgerOf(attendance, more), policy);
const events = (result: DutyResult): string[] =>
  result.值班罚款明细.map((row) => `${String(row[3])} ${String(row[4])} ${String(row[5])}`);
const said = (result: DutyResult): string[] =>
  result.findings.map(({ severity, row, column }) => `${severity} ${String(row)} ${String(column)}`);

describe("the oracle of 篇5 五.5", () => {
  const there = record("在岗", time("17:50"), time("21:00"));

  test("the limit's whole minute is on time", () => {
    const result = judge([
      record("甲", time("18:00:59"), time("21:00")),
      record("乙", time("18:01"), time("20:59:59")),
    ]);
    expect(events(result)).toEqual(["乙 迟到 30", "乙 早退 30"]);
    expect(said(result)).toEqual([]);
  });

  test("late and early once", () => {
    const once: PolicyChange[] = [{ from: null, values: { lateAndEarlyInOneSlot: "once" } }];
    const result = judge([record("乙", time("18:01"), time("20:59"))], {}, once);
    expect(events(result)).toEqual(["乙 迟到、早退 30"]);
    expect(result.值班年度汇总[0]?.slice(2, 5)).toEqual([0, 1, 0]);
  });

  test("leave wants another's approval", () => {
    const away = { leave: true };
    const result = judge([
      there,
      record("甲", null, null, { ...away, approver: "组长" }),
      record("乙", null, null, { ...away, approver: "乙" }),
      record("丙", null, null, away),
      record("丁", null, null, { approver: "组长" }),
    ]);
    expect(events(result)).toEqual(["丁 缺席 50", "丙 缺席 50", "乙 缺席 50"]);
    expect(said(result)).toEqual(["error 2 请假批准人", "error 3 请假批准人"]);
  });

  test("an empty slot fines members, guests and those on leave, once", () => {
    const rows = [record("甲", null, null, { leave: true, approver: "组长" }), record("客", null, null)];
    const staff = [member("甲", "一组"), member("乙", "一组"), member("丙", "一组")];
    const elsewhere = record("丙", time("18:00"), time("21:00"), { group: "二组" });
    const result = judge([...rows, elsewhere], { staff });
    expect(events(result)).toEqual(["乙 无人值班 50", "客 无人值班 50", "甲 无人值班 50"]);
    expect(said(result)).toEqual(["needs-review 0 请假"]);
    expect(result.次日公布名单[0]).toEqual(["2026-03-03", "2026-03-02", "18:00-21:00", "乙", "无人值班", 50]);
    const spared = judge([...rows, elsewhere], { staff }, [{ from: null, values: { emptySlotSparesLeave: "yes" } }]);
    expect(events(spared)).toEqual(["乙 无人值班 50", "客 无人值班 50"]);
    expect(said(spared)).toEqual([]);
  });

  test("a left-out row keeps its slot from being empty, a second record doesn't", () => {
    const unreadable = judge([record("甲", null, null), { ...record("乙", null, null), arrived: "unreadable" }]);
    expect(events(unreadable)).toEqual(["甲 缺席 50"]);
    const second = judge([record("甲", null, null), record("甲", time("18:00"), time("21:00"))]);
    expect(events(second)).toEqual(["甲 无人值班 50"]);
    expect(said(second)).toEqual(["error 1 姓名"]);
  });

  test("bare times of a slot past midnight", () => {
    const guard = { slot: night };
    expect(events(judge([record("甲", time("21:00"), time("08:00"), guard)]))).toEqual([]);
    expect(events(judge([record("甲", time("00:10"), time("07:59"), guard)]))).toEqual(["甲 迟到 30", "甲 早退 30"]);
    // 14:30 lies as far from 21:00 as from 08:00 and counts on the first day: before the arrival.
    expect(said(judge([record("甲", time("21:00"), time("14:30"), guard)]))).toEqual([
      "error 0 离岗时间",
      "needs-review 0 值班组",
    ]);
    expect(said(judge([record("甲", time("21:00"), time("14:29"), guard)]))).toEqual([]);
  });

  test("times around the day", () => {
    expect(said(judge([record("甲", time("18:00"), time("00:10"))]))).toEqual(["needs-review 0 离岗时间"]);
    expect(said(judge([record("甲", time("21:01"), time("21:30"))]))).toEqual(["needs-review 0 到岗时间"]);
    const dated = (date: string, text: string): Clock => ({ date, seconds: time(text) });
    expect(said(judge([record("甲", dated("2026-03-02", "18:00"), dated("2026-03-02", "17:59"))]))[0]).toBe(
      "error 0 离岗时间",
    );
    expect(
      said(judge([record("甲", dated("2026-03-01", "20:00"), time("21:00"), { slot: { start: 480, end: 1260 } })])),
    ).toEqual([]);
    expect(
      said(judge([record("甲", dated("2026-03-01", "19:59"), time("21:00"), { slot: { start: 480, end: 1260 } })]))[0],
    ).toBe("error 0 到岗时间");
    expect(said(judge([record("甲", time("18:00"), dated("2026-03-04", "00:00"))]))[0]).toBe("error 0 离岗时间");
  });

  test("three absences or six times late or early", () => {
    const days = ["2026-01-05", "2026-02-05", "2026-12-31"];
    const absences = days.flatMap((date) => [
      record("甲", null, null, { date }),
      record("在岗", time("18:00"), time("21:00"), { date }),
    ]);
    const result = judge(absences, { staff: [member("甲", "")] });
    // 1000.05 x 0.1 = 100.005
    expect(result.值班年度汇总).toEqual([[2026, "甲", 3, 0, 0, 150, 0.1, 1000.05, 100.01, "篇5 五.5"]]);
    expect(result.工资扣款表.map((row) => row[0])).toEqual(["2026-02", "2026-03", "2027-01"]);
    const two = judge(absences.slice(0, 4), { staff: [member("甲", "")] });
    expect(two.值班年度汇总[0]?.slice(6, 9)).toEqual([0, 1000.05, 0]);
  });
});

describe("the random ledgers", () => {
  test("sheets say what the ledger says", () => {
    fc.assert(
      fc.property(ledgerArbitrary(), ({ looks, ...ledger }) => {
        const sheets = sheetsOf({ ...ledger, looks });
        const { ledger: read } = readDutyBook(sheets);
        expect(read).toEqual(ledger);
        for (const finding of judgeDuty(ledger).findings) cellOf(finding, sheets);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  test("a seed is one ledger", () => {
    expect(randomLedger(7)).toEqual(randomLedger(7));
  });
});
