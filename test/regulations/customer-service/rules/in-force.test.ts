import type { Cell } from "../../../../src/kernel/sheet-source";
import { GOVERNED_EVENTS } from "../../../../src/regulations/customer-service/service-days";
import { SHEETS } from "../../../../src/regulations/customer-service/sheets";
import { REBATE_SHEETS } from "../../../../src/regulations/customer-service/sheets-rebates";
import { checked, journal, kept, runVisits, visit, visitor, type Row, type VisitBook } from "../visit-workbook";

const RULE = "in-force";
const CLAUSE = "篇6 末段";
const breach = (日期: string): Row => ({ 日期, 姓名: "甲", 处罚条款: "四(五)1", 违反规定: "四(二)2(1)" });
const leak = (日期: string): Row => ({ 日期, 姓名: "甲", 情形: "泄露", 资料: "客户资料" });
const STAFF: readonly Row[] = [{ 姓名: "甲", 部门主管: "丁" }];
const from = (sheets: VisitBook["sheets"], day: Cell = "2026-03-02", since: Cell = null) =>
  runVisits({
    sheets,
    policy: day === null ? [] : [["effectiveDate", day, since] as const],
  });

describe("篇6 末段 the rules hold from the day on which they were issued", () => {
  const days = ["2026-03-01", "2026-03-02", "2026-03-03"];

  test("none is set: nothing is left out", async () => {
    const run = await from({ 客服人员: STAFF, 违纪处罚: days.map(breach) }, null);
    expect(run.found(RULE)).toEqual([]);
    expect(run.table("客服处罚明细")).toHaveLength(3);
  });

  test("what happened the day before makes no money and counts for nothing; the day itself does", async () => {
    const run = await from({ 客服人员: STAFF, 违纪处罚: days.map(breach), 泄密事件: days.map(leak) });
    expect(run.found(RULE)).toEqual([
      `违纪处罚!A2 needs-review beforeEffect ${CLAUSE}`,
      `泄密事件!A2 needs-review beforeEffect ${CLAUSE}`,
    ]);
    expect(run.foundByComputation(RULE)).toHaveLength(2);
    expect([run.leftOut("违纪处罚"), run.leftOut("泄密事件")]).toEqual([1, 1]);
    expect(run.table("客服处罚明细").map((row) => [row[0], row[4], row[5]])).toEqual([
      ["2026-03-02", 1, 100],
      ["2026-03-02", null, 1000],
      ["2026-03-03", 2, 200],
      ["2026-03-03", null, 1000],
    ]);
    expect(run.sentences(RULE, "beforeEffect")).toEqual({
      chinese: "2026年3月1日（周日）早于客服制度的颁布日期2026年3月2日（周一），这一行没有核对，也不罚款。",
      english:
        "Sun 2026-03-01 lies before Mon 2026-03-02, when the rules of service were issued; the row is neither judged nor fined.",
    });
  });

  test.each<[string, readonly Row[]]>([
    ["客户来访登记", days.map((日期) => visitor({ 日期, 来意: null }))],
    ["客户走访记录", days.map((day) => visit(day, "甲", { 走访人: null }))],
    ["客户活动记录", days.map((日期) => ({ 日期, 活动类型: "年会", 主题: "x", 参加客户: "y" }))],
    ["客服质检", days.flatMap((day) => checked(day, "甲", ["微笑"]))],
    ["客服自查", days.map((日期) => ({ 日期, 条款: "二.1", 结论: "否" }))],
    ["客服来电登记", days.map((day) => ({ 来电时间: `${day} 09:00`, 客户: "甲", 来电内容: "x", 现场答复: "是" }))],
    ["客服回访记录", days.map((day) => ({ 原来电日期: "2026-02-27", 回访时间: `${day} 09:00`, 工号: "1" }))],
  ])("%s: a row before it is left out and judged by no other rule", async (sheet, rows) => {
    const run = await from({ [sheet]: rows });
    expect(run.found(RULE)).toHaveLength(1);
    expect(run.leftOut(sheet)).toBe(1);
    expect(run.all().filter((finding) => finding.startsWith(`${sheet}!`) && /![A-Z]+2 /u.test(finding))).toEqual(
      run.found(RULE),
    );
    expect((await from({ [sheet]: rows }, null)).leftOut(sheet)).toBe(0);
  });

  test("the months to attest and the periods of visits begin with it", async () => {
    const list = [{ 客户: "甲", 合作开始日期: null }];
    const sheets = {
      客户名单: list,
      客户走访记录: [visit("2026-01-05", "乙"), visit("2026-06-30", "乙")],
      客服自查: [],
    };
    expect((await from(sheets, null)).found("regular-visits")).toHaveLength(2);
    expect((await from(sheets, "2026-01-01")).found("regular-visits")).toHaveLength(2);
    // In part of the first quarter no rule held.
    const later = await from(sheets, "2026-01-02");
    expect(later.found("regular-visits")).toHaveLength(1);
    expect((await from(sheets, "2026-04-02")).found("regular-visits")).toEqual([]);
    expect((await from(sheets, "2026-04-02")).found("service-self-check")).toHaveLength(19);
  });

  test("a document is secret however old it is; only its handing in is judged by its own day", async () => {
    const old = { 资料日期: "2026-02-27" };
    const run = await from({
      资料保管台账: [kept("加盟合同", "机密", old), journal("2026-03-09", null, old), journal("2026-03-09")],
    });
    expect(run.found(RULE)).toEqual([]);
    expect(run.leftOut("资料保管台账")).toBe(0);
    expect(run.found("secrecy-levels")).toEqual(["资料保管台账!B2 error levelTooLow 篇6 五(一)1"]);
    expect(run.found("daily-hand-in")).toEqual([
      `资料保管台账!D3 needs-review beforeEffect ${CLAUSE}`,
      "资料保管台账!F4 error late 篇6 五(二)3",
    ]);
  });

  test("agents' rebates rest on their own terms and are computed as before", async () => {
    const sheets = {
      交易流水: [{ 日期: "2026-02-02", 代理商编号: "A", 交易额: 1000 }],
      返佣政策: [{ 代理商编号: "全部", 方式: "固定", 比例: 0.01 }],
    };
    const run = await from(sheets);
    expect(run.found(RULE)).toEqual([]);
    expect(run.table("返佣月报")).toEqual((await from(sheets, null)).table("返佣月报"));
    expect(run.table("返佣月报")).toHaveLength(1);
  });

  test.each<[Cell, Cell]>([
    [46083, null],
    ["2026年3月2日", null],
    ["20260302", null],
    [20260302, null],
    ["2026-03-02", "2026-03-02"],
    ["2026-03-02", "2030-01-01"],
  ])("the day may be written %s, whatever 生效日期 says", async (day, since) => {
    const run = await from({ 客服人员: STAFF, 违纪处罚: days.map(breach) }, day, since);
    expect(run.found(RULE)).toEqual([`违纪处罚!A2 needs-review beforeEffect ${CLAUSE}`]);
  });

  test("every sheet is governed by its day, but rebates, lists and documents in custody", () => {
    const governed = new Set(GOVERNED_EVENTS.map(([{ name }]) => name));
    const others = SHEETS.filter((sheet) => !REBATE_SHEETS.includes(sheet) && !governed.has(sheet.name));
    expect(others.map(({ name }) => name)).toEqual(["客户名单", "资料保管台账", "客服人员"]);
    expect(REBATE_SHEETS.filter(({ name }) => governed.has(name))).toEqual([]);
  });

  test("a row that can't be read is left out once, by the reader", async () => {
    const run = await from({ 客服人员: STAFF, 违纪处罚: [{ ...breach("2026-03-01"), 姓名: "甲、乙" }] });
    expect(run.found(RULE)).toEqual([]);
    expect(run.leftOut("违纪处罚")).toBe(1);
  });
});
