import { runVisits, type Row } from "../visit-workbook";

const RULE = "customer-activities";
const run = (more: Row) =>
  runVisits({
    sheets: {
      客户活动记录: [{ 日期: "2026-03-20", 活动类型: "客户座谈会", 主题: "操盘方案", 参加客户: "甲、乙", ...more }],
    },
  });

describe("篇6 四(四) meetings with customers", () => {
  test.each(["技术讲座", "培训班", "技术讲座或培训班", "技术研讨发布会", "座谈会", " 客户座谈会 "])(
    "%s is one of them",
    async (kind) => {
      expect((await run({ 活动类型: kind })).found(RULE)).toEqual([]);
    },
  );

  test("anything else is an error", async () => {
    const result = await run({ 活动类型: "年会", 主题: null });
    expect(result.found(RULE)).toEqual(["客户活动记录!B2 error unknownKind 篇6 四(四)1"]);
    expect(result.sentences(RULE, "unknownKind").chinese).toBe(
      "2026年3月20日（周五）的活动类型“年会”不是四(四)所列的。",
    );
  });

  test.each([
    ["培训班", "篇6 四(四)1"],
    ["技术研讨发布会", "篇6 四(四)2"],
    ["客户座谈会", "篇6 四(四)3"],
  ])("what a %s was about and who came is asked for under its own article", async (活动类型, clause) => {
    expect((await run({ 活动类型, 主题: null, 参加客户: null })).found(RULE)).toEqual([
      `客户活动记录!C2 needs-review fieldMissing ${clause}`,
      `客户活动记录!D2 needs-review fieldMissing ${clause}`,
    ]);
  });
});
