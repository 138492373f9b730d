import fc from "fast-check";
import type { Cell } from "../../../../src/kernel/sheet-source";
import { call, openCall, runCalls, type CallBook, type Row } from "../call-workbook";

const RULE = "call-replies";
const CLAUSE = "篇6 四(二)电话接听 1(3)";
const LATE = [`客服来电登记!M2 error replyLate ${CLAUSE}`];
type Policy = CallBook["policy"];

const found = async (row: Row, policy?: Policy): Promise<readonly string[]> =>
  (await runCalls({ 客服来电登记: [row], ...(policy ? { policy } : {}) })).found(RULE);
const replied = (来电时间: Cell, 回复客户时间: Cell, policy?: Policy): Promise<readonly string[]> =>
  found(openCall({ 来电时间, 提交负责人时间: 回复客户时间, 回复客户时间 }), policy);
const timed = (挂机: string, 提交: string, 回复: string, policy?: Policy): Promise<readonly string[]> =>
  found(openCall({ 来电时间: "2026-03-02 09:15", 挂机时间: 挂机, 提交负责人时间: 提交, 回复客户时间: 回复 }), policy);
const before = (letter: string): string => `客服来电登记!${letter}2 error beforeCall ${CLAUSE}`;

describe("篇6 四(二)电话接听 1(3) the reply within 30 minutes", () => {
  it.each([
    ["2026-03-02 09:15", "2026-03-02 09:15", []],
    ["2026-03-02 09:15", "2026-03-02 09:44:59", []],
    ["2026-03-02 09:15", "2026-03-02 09:45", []],
    ["2026-03-02 09:15", "2026-03-02 09:45:01", LATE],
    ["2026-03-02 09:15:30", "2026-03-02 09:45:30", []],
    ["2026-03-02 09:15:30", "2026-03-02 09:45:31", LATE],
    ["2026-03-02 09:15", "2026-03-03 09:16", LATE],
    ["2026-03-02 23:50", "2026-03-03 00:20", []],
    ["2026-03-02 23:50", "2026-03-03 00:20:01", LATE],
    ["2026-12-31 23:50", "2027-01-01 00:20", []],
  ])("from %s to %s: %j", async (from, to, expected) => {
    expect(await replied(from, to)).toEqual(expected);
  });

  it("rounds a cell to the nearest second before it compares", async () => {
    const start = 46083 + (9 * 3600 + 15 * 60) / 86_400;
    const second = 1 / 86_400;
    expect(await replied(start, start + 1800.4 * second)).toEqual([]);
    expect(await replied(start, start + 1800.6 * second)).toEqual(LATE);
  });

  it.each([
    ["2026-03-02 09:15", "09:45", []],
    ["2026-03-02 09:15", "09:46", LATE],
    ["09:15", "2026-03-02 09:45", []],
    ["09:15", "09:45:01", LATE],
    ["23:50", "00:20", []],
    ["23:50", "00:20:01", LATE],
    ["2026-03-02 23:50", "0:10", []],
    ["2026-03-02 23:50", "24:00", []],
    ["23:50", "2026-03-03 00:20", []],
    ["2026-03-02 20:00", "08:00", LATE],
    ["2026-03-02 20:00", "08:00:01", [before("L"), before("M")]],
    ["2026-03-02 09:15", "09:14", [before("L"), before("M")]],
  ])(
    "takes a bare time for the other's day, or for the hours past its midnight: %s to %s",
    async (from, to, expected) => {
      expect(await replied(from, to)).toEqual(expected);
    },
  );

  it("over any minute of the day, the limit lies at 30:00", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 86_399 }), fc.constantFrom(-1, 0, 1, 59, 60), async (start, more) => {
        const at = (seconds: number): number => 46083 + seconds / 86_400;
        expect(await replied(at(start), at(start + 1800 + more))).toEqual(more > 0 ? LATE : []);
      }),
      { numRuns: 40 },
    );
  });

  it("wants the submission to the person in charge, and asks for a blank reply", async () => {
    expect(await found(openCall({ 提交负责人时间: null }))).toEqual([`客服来电登记!L2 error notSubmitted ${CLAUSE}`]);
    expect(await found(openCall({ 回复客户时间: null }))).toEqual([
      `客服来电登记!M2 needs-review replyUnknown ${CLAUSE}`,
    ]);
    expect(await found(openCall({ 提交负责人时间: null, 回复客户时间: null }))).toHaveLength(2);
  });

  it("wants neither of a call that was answered at once", async () => {
    expect(await found(call())).toEqual([]);
    expect(await found(call({ 提交负责人时间: "2026-03-02 12:00", 回复客户时间: "2026-03-02 12:00" }))).toEqual([]);
  });

  it("leaves an unreadable time to the reader and judges the other", async () => {
    const run = await runCalls({ 客服来电登记: [openCall({ 回复客户时间: "马上", 提交负责人时间: null })] });
    expect(run.found(RULE)).toEqual([`客服来电登记!L2 error notSubmitted ${CLAUSE}`]);
    expect(run.found("readable-cells")).toEqual([`客服来电登记!M2 error valueUnusable ${CLAUSE}`]);
  });

  it("finds times before the call an error, by a second, of any call", async () => {
    expect(await timed("2026-03-02 09:14:59", "2026-03-02 09:14:59", "2026-03-02 09:14:59")).toEqual(
      ["L", "M", "Q"].map(before),
    );
    expect(await timed("2026-03-02 09:15", "2026-03-02 09:15", "2026-03-02 09:15")).toEqual([]);
    expect(await found(call({ 挂机时间: "2026-03-01 09:20" }))).toEqual([before("Q")]);
  });

  it("warns of a reply before the submission, unless the customer insists", async () => {
    const row = { 提交负责人时间: "2026-03-02 09:40:01" };
    expect(await found(openCall({ 提交负责人时间: "2026-03-02 09:40" }))).toEqual([]);
    expect(await found(openCall(row))).toEqual([`客服来电登记!M2 warning repliedBeforeSubmission ${CLAUSE}`]);
    expect(await found(openCall({ ...row, 坚持己见: "是" }))).toEqual([]);
  });

  it("names call, times and limit, with the date where it differs", async () => {
    const late = await runCalls({ 客服来电登记: [openCall({ 回复客户时间: "2026-03-03 09:50" })] });
    expect(late.sentences("replyLate")).toEqual([
      "2026-03-02 09:15的来电不能现场答复，来电时间09:15，回复客户时间2026-03-03 09:50，超过30分钟。",
      "The call of 2026-03-02 09:15 couldn't be answered at once: 来电时间 09:15, 回复客户时间 2026-03-03 09:50, after more than 30 minutes.",
    ]);
    const early = await runCalls({ 客服来电登记: [openCall({ 回复客户时间: "2026-03-01 09:50" })] });
    expect(early.sentences("beforeCall")).toEqual([
      "2026-03-02 09:15的来电，回复客户时间写成2026-03-01 09:50，早于来电。",
      "回复客户时间 of the call of 2026-03-02 09:15 is 2026-03-01 09:50, before the call.",
    ]);
  });
});

describe("篇6 四(二)电话接听 1(3) how the 30 minutes are counted", () => {
  const hungUp = "2026-03-02 09:25";

  it("replyMinutes: another limit counts from its date", async () => {
    const policy: Policy = [["replyMinutes", 20, "2026-03-02"]];
    expect(await replied("2026-03-02 09:15", "2026-03-02 09:35", policy)).toEqual([]);
    expect(await replied("2026-03-02 09:15", "2026-03-02 09:35:01", policy)).toEqual(LATE);
    expect(await replied("2026-03-01 09:15", "2026-03-01 09:45", policy)).toEqual([]);
  });

  it("P3 customer-service.replyClockStart hangUp", async () => {
    const policy: Policy = [["replyClockStart", "hangUp"]];
    expect(await timed(hungUp, "2026-03-02 09:30", "2026-03-02 09:55")).toEqual(LATE);
    expect(await timed(hungUp, "2026-03-02 09:30", "2026-03-02 09:55", policy)).toEqual([]);
    expect(await timed(hungUp, "2026-03-02 09:30", "2026-03-02 09:55:01", policy)).toEqual(LATE);
    expect(await timed(hungUp, "2026-03-02 09:16", "2026-03-02 09:20", policy)).toEqual([]);
    expect(await found(openCall(), policy)).toEqual([`客服来电登记!Q2 needs-review clockStartUnknown ${CLAUSE}`]);
  });

  it("P3 customer-service.replyClockStart submission", async () => {
    const policy: Policy = [["replyClockStart", "submission"]];
    expect(await timed(hungUp, "2026-03-02 09:40", "2026-03-02 10:10")).toEqual(LATE);
    expect(await timed(hungUp, "2026-03-02 09:40", "2026-03-02 10:10", policy)).toEqual([]);
    expect(await timed(hungUp, "2026-03-02 09:40", "2026-03-02 10:10:01", policy)).toEqual(LATE);
    expect(await found(openCall({ 提交负责人时间: null }), policy)).toEqual([
      `客服来电登记!L2 error notSubmitted ${CLAUSE}`,
    ]);
  });

  it("P3 customer-service.replyClockEnd submission", async () => {
    const policy: Policy = [["replyClockEnd", "submission"]];
    const lateSubmission = [`客服来电登记!L2 error replyLate ${CLAUSE}`];
    expect(await timed(hungUp, "2026-03-02 09:45", "2026-03-02 11:00")).toEqual(LATE);
    expect(await timed(hungUp, "2026-03-02 09:45", "2026-03-02 11:00", policy)).toEqual([]);
    expect(await timed(hungUp, "2026-03-02 09:45:01", "2026-03-02 11:00", policy)).toEqual(lateSubmission);
    expect(await found(openCall({ 回复客户时间: null }), policy)).toEqual([]);
    const both: Policy = [
      ["replyClockEnd", "submission"],
      ["replyClockStart", "提交"],
    ];
    expect(await timed(hungUp, "2026-03-02 09:45:01", "2026-03-02 11:00", both)).toEqual(lateSubmission);
  });

  it.each([
    ["a call after hours, from the next opening", "2026-03-02 18:10", "2026-03-03 09:30", []],
    ["and no longer", "2026-03-02 18:10", "2026-03-03 09:30:01", LATE],
    ["the rest of the day and of the next morning", "2026-03-02 17:50", "2026-03-03 09:20", []],
    ["and no longer", "2026-03-02 17:50", "2026-03-03 09:20:01", LATE],
    ["over the weekend", "2026-03-06 17:50", "2026-03-09 09:20", []],
    ["on a working Saturday made up for a holiday", "2026-02-28 09:00", "2026-02-28 09:31", LATE],
    ["on a Saturday of rest", "2026-03-07 09:00", "2026-03-07 17:00", []],
    ["before opening", "2026-03-02 08:00", "2026-03-02 09:30", []],
    ["within hours as ever", "2026-03-02 10:00", "2026-03-02 10:30:01", LATE],
    ["without a date, as on a working day", "17:50", "18:40", []],
    ["after years", "1999-03-02 10:00", "2026-03-02 10:00", LATE],
  ])("P3 customer-service.replyOffHoursCount no: %s", async (_, from, to, expected) => {
    const rows = await replied(from, to, [["replyOffHoursCount", "no"]]);
    expect(rows.filter((row) => !row.includes("workdaysUnknown"))).toEqual(expected);
  });

  it("P3 customer-service.replyOffHoursCount no", async () => {
    expect(await replied("2026-03-02 17:50", "2026-03-03 09:20")).toEqual(LATE);
    expect(await replied("2026-03-02 17:50", "2026-03-03 09:20", [["replyOffHoursCount", "否"]])).toEqual([]);
  });

  it("takes the hours of service from the policy, past midnight too", async () => {
    const hours = (from: string, to: string): Policy => [
      ["replyOffHoursCount", "no"],
      ["serviceHoursFrom", from],
      ["serviceHoursTo", to],
    ];
    expect(await replied("2026-03-02 17:50", "2026-03-03 08:50", hours("08:30", "18:00"))).toEqual([]);
    expect(await replied("2026-03-02 17:50", "2026-03-03 08:50:01", hours("08:30", "18:00"))).toEqual(LATE);
    expect(await replied("2026-03-03 01:50", "2026-03-03 20:20", hours("20:00", "02:00"))).toEqual([]);
    expect(await replied("2026-03-03 01:50", "2026-03-03 20:20:01", hours("20:00", "02:00"))).toEqual(LATE);
    expect(await replied("2026-03-02 03:00", "2026-03-02 03:30:01", hours("00:00", "24:00"))).toEqual(LATE);
  });

  it("asks once a year for a look where the holidays aren't known", async () => {
    const rows = ["2027-03-02", "2027-03-03", "2028-03-02"].map((day) =>
      openCall({
        来电时间: `${day} 10:00`,
        提交负责人时间: `${day} 10:10`,
        回复客户时间: `${day} 10:20`,
        提交办公室日期: day,
      }),
    );
    const run = await runCalls({ 客服来电登记: rows, policy: [["replyOffHoursCount", "no"]] });
    expect(run.found(RULE)).toEqual([
      `客服来电登记!A2 needs-review workdaysUnknown ${CLAUSE}`,
      `客服来电登记!A4 needs-review workdaysUnknown ${CLAUSE}`,
    ]);
    expect((await runCalls({ 客服来电登记: rows })).found()).toEqual([]);
  });
});
