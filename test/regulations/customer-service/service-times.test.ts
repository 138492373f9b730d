import { FunctionError } from "../../../src/kernel/function-error";
import { serviceWithin } from "../../../src/regulations/customer-service/functions";

const policy = (...rows: readonly (readonly unknown[])[]): unknown[][] => [
  ["参数", "值", "生效日期"],
  ...rows.map((row) => [...row, "", ""].slice(0, 3)),
];

function refusal(call: () => unknown): readonly [string, string] {
  try {
    call();
  } catch (error) {
    if (error instanceof FunctionError) return [error.cellError, error.sentences["zh-CN"]];
    throw error;
  }
  throw new Error("was not refused");
}

describe("篇6 四(二)电话接听 1(3) SERVICE.WITHIN", () => {
  test.each([
    ["09:15", "09:45", undefined, true],
    ["09:15", "09:45:01", undefined, false],
    ["09:15", "09:15", 0, true],
    ["09:15", "09:15:01", 0, false],
    ["2026-03-02 09:15", "2026-03-02 09:45", "", true],
    ["2026-03-02 09:15", "2026-03-02 09:45:01", null, false],
    ["2026/3/2 上午9:15", "9：45", undefined, true],
    [46083.5, 46083.5 + 1800 / 86_400, undefined, true],
    [46083.5, 46083.5 + 1801 / 86_400, undefined, false],
    [0.5, 0.5 + 20 / 1440, 20, true],
    [0.5, 0.5 + 20 / 1440, "19", false],
    ["2026-03-02 09:15", "2026-03-05 09:15", 4320, true],
    ["2026-03-02 09:15", "2026-03-05 09:16", 4320, false],
  ])("C2 from %p to %p in %p minutes: %p", (from, to, minutes, expected) => {
    expect(serviceWithin(from, to, minutes)).toBe(expected);
  });

  test.each([
    ["23:50", "00:20", true],
    ["23:50", "00:21", false],
    ["2026-03-02 23:50", "00:20", true],
    ["23:50", "2026-03-03 00:20", true],
    ["23:30", "24:00", true],
    ["20:00", "08:00", false],
  ])("takes a bare time past midnight for the next day's: %s to %s", (from, to, expected) => {
    expect(serviceWithin(from, to)).toBe(expected);
  });

  test("C4 the policy range counts, by the day of the start", () => {
    expect(serviceWithin("09:15", "09:36", "", policy(["replyMinutes", 20]))).toBe(false);
    const dated = policy(["回复客户的时限", 20, "2026-03-03"]);
    expect(serviceWithin("2026-03-02 09:15", "2026-03-02 09:45", "", dated)).toBe(true);
    expect(serviceWithin("2026-03-03 09:15", "2026-03-03 09:45", "", dated)).toBe(false);
    expect(serviceWithin("09:15", "2026-03-03 09:45", "", dated)).toBe(false);
    expect(serviceWithin("09:15", "09:45", 30, policy(["replyMinutes", 20]))).toBe(true);
    const hours = policy(["replyOffHoursCount", "no"]);
    expect(serviceWithin("2026-03-06 17:50", "2026-03-09 09:20", "", hours)).toBe(true);
    expect(serviceWithin("2026-03-06 17:50", "2026-03-09 09:20:01", "", hours)).toBe(false);
    expect(serviceWithin("17:50", "18:40", "", hours)).toBe(true);
  });

  test("C3 what can't be used or isn't there is refused with a sentence", () => {
    expect(refusal(() => serviceWithin("09:15", ""))).toEqual(["#N/A", "结束时间是空白，看不出是否在时限内。"]);
    expect(refusal(() => serviceWithin("09:15", null))[0]).toBe("#N/A");
    expect(refusal(() => serviceWithin("", "09:15"))).toEqual(["#VALUE!", "请给出开始时间。"]);
    expect(refusal(() => serviceWithin("09:15", "09:14"))).toEqual(["#VALUE!", expect.stringContaining("早于")]);
    expect(refusal(() => serviceWithin("2026-03-02 09:15", "2026-03-01 10:00"))[0]).toBe("#VALUE!");
    expect(refusal(() => serviceWithin("傍晚", "09:15"))).toEqual(["#VALUE!", expect.stringContaining("傍晚")]);
    expect(refusal(() => serviceWithin("09:15", "09:20", -1))[0]).toBe("#VALUE!");
    expect(refusal(() => serviceWithin("09:15", "09:20", "半小时"))).toEqual([
      "#VALUE!",
      "“半小时”不是分钟数，请填 0 或正整数。",
    ]);
    expect(refusal(() => serviceWithin("09:15", "09:20", "", policy(["replyMinutes", "x"])))[0]).toBe("#VALUE!");
    expect(
      refusal(() => serviceWithin("2027-03-02 09:15", "2027-03-02 09:20", "", policy(["replyOffHoursCount", "no"]))),
    ).toEqual(["#N/A", expect.stringContaining("节假日")]);
  });
});
