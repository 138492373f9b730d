import { AGENTS, call, callBack, openCall, runCalls } from "../call-workbook";

const RULE = "call-entries";
const FIELDS = "篇6 四(二)电话接听 2(4)";
const VERIFYING = "篇6 四(二)电话接听 1(1)";

describe("篇6 四(二)电话接听 1(1) what is recorded of a call", () => {
  it("passes complete records, answered at once or not, and call-backs", async () => {
    const run = await runCalls({
      客服来电登记: [call(), openCall({ 来电时间: "2026-03-02 09:16" })],
      客服回访记录: [callBack()],
      客服人员: AGENTS,
    });
    expect(run.found()).toEqual([]);
  });

  it.each([
    ["客户", "D"],
    ["来电内容", "F"],
    ["解决方式", "J"],
  ])("points at a blank %s under 2(4)", async (column, letter) => {
    const run = await runCalls({
      客服来电登记: [call({ [column]: null }), call({ 来电时间: 46083.5, [column]: " " })],
    });
    expect(run.found()).toEqual([
      `客服来电登记!${letter}2 error fieldMissing ${FIELDS}`,
      `客服来电登记!${letter}3 error fieldMissing ${FIELDS}`,
    ]);
  });

  it("lets 解决方式 wait while the reply is open, and no longer", async () => {
    const open = openCall({ 解决方式: null, 回复客户时间: null });
    expect((await runCalls({ 客服来电登记: [open] })).found(RULE)).toEqual([]);
    expect((await runCalls({ 客服来电登记: [openCall({ 解决方式: null })] })).found(RULE)).toEqual([
      `客服来电登记!J2 error fieldMissing ${FIELDS}`,
    ]);
  });

  it("leaves a blank or unreadable 来电时间 to the reader, and says nothing else of the row", async () => {
    const run = await runCalls({
      客服来电登记: [call({ 来电时间: null, 核实: null }), call({ 来电时间: "上午", 核实: null })],
    });
    expect(run.found()).toEqual([
      `客服来电登记!A2 error blankRequired ${VERIFYING}`,
      `客服来电登记!A3 error unreadable.time ${VERIFYING}`,
    ]);
    expect(run.leftOut("客服来电登记")).toBe(2);
  });

  it("asks for 核实: no is an error, a blank is to be looked at, an unreadable one is the reader's", async () => {
    const run = await runCalls({
      客服来电登记: ["否", null, "大概", "已", 0].map((核实, index) => call({ 来电时间: 46083.5 + index / 24, 核实 })),
    });
    expect(run.found()).toEqual([
      `客服来电登记!H2 error notVerified ${VERIFYING}`,
      `客服来电登记!H3 needs-review verificationUnknown ${VERIFYING}`,
      `客服来电登记!H4 error valueUnusable ${VERIFYING}`,
      `客服来电登记!H6 error notVerified ${VERIFYING}`,
    ]);
  });

  it("knows two kinds of calls, and takes a blank", async () => {
    const kinds = ["咨询", " 投 诉 ", null, "建议"];
    const run = await runCalls({
      客服来电登记: kinds.map((类别, index) => call({ 来电时间: 46083.5 + index / 24, 类别 })),
    });
    expect(run.found()).toEqual([`客服来电登记!G5 error unknownKind ${VERIFYING}`]);
  });

  it("leaves out a second record, and judges it no further", async () => {
    const run = await runCalls({
      客服来电登记: [
        call(),
        call({ 来电时间: "2026/3/2 9:15:00", 核实: "否", 提交办公室日期: "2026-03-09" }),
        call({ 来电时间: "2026-03-02 09:15:01" }),
        call({ 客户: "王先生" }),
        call({ 来电内容: "查询余额" }),
      ],
    });
    expect(run.found()).toEqual([`客服来电登记!A3 error secondCall ${VERIFYING}`]);
    expect(run.leftOut("客服来电登记")).toBe(1);
    expect(run.sentences("secondCall")).toEqual([
      "2026-03-02 09:15的来电与A2那一行的时间、客户和内容都相同，只算一次。",
      "The call of 2026-03-02 09:15 has the time, customer and content of the row at A2; it counts once.",
    ]);
  });

  it("tells once of each judged column that isn't there, under its article, and judges the others", async () => {
    const without = [
      "客服来电登记.核实",
      "客服来电登记.铃响次数",
      "客服来电登记.提交办公室日期",
      "客服回访记录.满意度",
    ];
    const run = await runCalls({
      客服来电登记: [call(), call({ 来电时间: 46083.5, 客户先挂机: "否" })],
      客服回访记录: [callBack(), callBack({ 客户: "王先生" })],
      客服人员: AGENTS,
      without: [...without, "客服来电登记.类别", "客服来电登记.挂机时间", "客服回访记录.现场解决"],
    });
    expect([...run.found()].sort()).toEqual(
      [
        `客服来电登记!A1 needs-review columnMissing 篇6 四(二)电话接听 1(1)`,
        `客服来电登记!A1 needs-review columnMissing 篇6 四(二)电话接听 2(1)`,
        `客服来电登记!A1 needs-review columnMissing 篇6 四(二)电话接听 2(4)`,
        `客服来电登记!M3 error hungUpFirst 篇6 四(二)电话接听 2(3)`,
        `客服回访记录!A1 needs-review columnMissing 篇6 四(二)电话回访 1(1)`,
      ].sort(),
    );
    expect(run.sentences("columnMissing")[0]).toBe("这张表没有“铃响次数”这一列，这一项没有检查。");
  });

  it("says nothing of the columns of a sheet without rows", async () => {
    expect((await runCalls({ 客服来电登记: [], without: ["客服来电登记.核实"] })).found()).toEqual([]);
  });
});
