import type { Cell } from "../../../../src/kernel/sheet-source";
import { call, runCalls, type CallBook } from "../call-workbook";

const CLAUSE = "篇6 四(二)电话接听 2(1)";
const found = async (more: Readonly<Record<string, Cell>>, policy?: CallBook["policy"]): Promise<readonly string[]> =>
  (await runCalls({ 客服来电登记: [call(more)], ...(policy ? { policy } : {}) })).found("call-pickup");
const LATE = [`客服来电登记!B2 error answeredLate ${CLAUSE}`];
const UNREADABLE = [`客服来电登记!B2 error ringsUnreadable ${CLAUSE}`];

describe("篇6 四(二)电话接听 2(1) three rings and the set phrase", () => {
  it.each<readonly [Cell, readonly string[]]>([
    [0, []],
    [2, []],
    [3, []],
    [4, LATE],
    ["3", []],
    ["３声", []],
    ["3 次", []],
    ["4声", LATE],
    [100, LATE],
    [2.5, UNREADABLE],
    [-1, UNREADABLE],
    ["三声", UNREADABLE],
    ["很多", UNREADABLE],
    [true, UNREADABLE],
    [null, [`客服来电登记!B2 needs-review ringsUnknown ${CLAUSE}`]],
    [" ", [`客服来电登记!B2 needs-review ringsUnknown ${CLAUSE}`]],
    ["#N/A", []],
  ])("铃响次数 %p: %j", async (铃响次数, expected) => {
    expect(await found({ 铃响次数 })).toEqual(expected);
  });

  it("ringLimit: another limit counts from its date", async () => {
    expect(await found({ 铃响次数: 4 }, [["ringLimit", 4, "2026-03-02"]])).toEqual([]);
    expect(await found({ 铃响次数: 5 }, [["ringLimit", 4, "2026-03-02"]])).toEqual(LATE);
    expect(await found({ 铃响次数: 4 }, [["ringLimit", 4, "2026-03-03"]])).toEqual(LATE);
  });

  it("标准用语: no is an error, a blank is to be looked at", async () => {
    expect(await found({ 标准用语: "否" })).toEqual([`客服来电登记!C2 error noGreeting ${CLAUSE}`]);
    expect(await found({ 标准用语: null })).toEqual([`客服来电登记!C2 needs-review greetingUnknown ${CLAUSE}`]);
    expect(await found({ 标准用语: "√" })).toEqual([]);
    expect(await found({ 标准用语: "马虎" })).toEqual([]);
  });

  it("says once that an error value can't be used", async () => {
    expect((await runCalls({ 客服来电登记: [call({ 铃响次数: "#N/A" })] })).found()).toEqual([
      `客服来电登记!B2 error valueUnusable ${CLAUSE}`,
    ]);
  });

  it("names call, rings and limit", async () => {
    const run = await runCalls({ 客服来电登记: [call({ 铃响次数: 5 })] });
    expect(run.sentences("answeredLate")).toEqual([
      "2026-03-02 09:15的来电响了5声才接听，应在3声之内。",
      "The number of rings before the call of 2026-03-02 09:15 was answered is 5; the limit is 3.",
    ]);
  });
});
