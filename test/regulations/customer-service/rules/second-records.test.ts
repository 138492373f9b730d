import { checked, journal, runVisits, visit, visitor, type Row } from "../visit-workbook";

const RULE = "second-records";
const activity: Row = { 日期: "2026-03-20", 活动类型: "客户座谈会", 主题: "操盘", 参加客户: "甲" };

describe("篇6 二.2 what happened once is recorded once", () => {
  test.each<[string, readonly Row[], string]>([
    ["客户来访登记", [visitor(), visitor({ 离开时间: "11:00" })], "A3 error duplicate 篇6 四(三)来访 2(3)"],
    ["客户走访记录", [visit("2026-03-02"), visit("2026-03-02")], "A3 error duplicate 篇6 四(三)走访 (1)"],
    [
      "客户名单",
      [{ 客户: "甲" }, { 客户: " 甲 ", 合作开始日期: "2026-01-01" }],
      "A3 error duplicate 篇6 四(三)走访 (1)",
    ],
    ["客户活动记录", [activity, activity], "A3 error duplicate 篇6 四(四)1"],
    [
      "客服质检",
      [...checked("2026-03-02", "甲", ["三要"]), ...checked("2026-03-02", "甲", ["三要"])],
      "A3 error duplicate 篇6 三.6",
    ],
    ["资料保管台账", [journal("2026-03-02"), journal("2026-03-02")], "A3 error duplicate 篇6 五(二)1"],
  ])("%s", async (sheet, rows, expected) => {
    const run = await runVisits({ sheets: { [sheet]: rows } });
    expect(run.found(RULE)).toEqual([`${sheet}!${expected}`]);
    expect(run.leftOut(sheet)).toBe(1);
    expect(run.sentences(RULE, "duplicate")).toEqual({
      chinese: "这一行与A2那一行相同，没有采用。",
      english: "This row is the same as the one at A2, and isn't used.",
    });
  });

  test.each<[string, readonly Row[]]>([
    ["客户来访登记", [visitor(), visitor({ 到访时间: "09:31" })]],
    ["客户走访记录", [visit("2026-03-02"), visit("2026-03-02", "乙")]],
    [
      "客服质检",
      [
        { 日期: "2026-03-02", 姓名: "甲", 质检项目: "三要", 质检结果: "合格" },
        { 日期: "2026-03-02", 姓名: "甲", 质检项目: "三要", 质检结果: "不合格" },
      ],
    ],
    ["资料保管台账", [journal("2026-03-02"), journal("2026-03-02", "17:40")]],
  ])("%s: rows that differ in the key are two", async (sheet, rows) => {
    const run = await runVisits({ sheets: { [sheet]: rows } });
    expect(run.found(RULE)).toEqual([]);
    expect(run.leftOut(sheet)).toBe(0);
  });
});
