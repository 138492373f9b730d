import { act, breach, fines, runOffences } from "../offence-workbook";

describe("篇6 四(五)1 to 3 what a fine needs", () => {
  test("3. a breach without its rule is a person's to judge, and doesn't count", async () => {
    const run = await runOffences({
      违纪处罚: [
        breach("2026-03-02", "甲", null),
        breach("2026-03-03", "甲", "第"),
        breach("2026-03-04", "甲", "四(一)1"),
      ],
    });
    expect(run.said).toEqual(["needs-review 违纪处罚!E2 ruleMissing", "needs-review 违纪处罚!E3 ruleMissing"]);
    expect(fines(run)).toEqual(["03-04 甲 100 罚款 k=1"]);
    expect(run.leftOut).toEqual({ 违纪处罚: 2 });
  });

  test.each([
    [null, "actMissing"],
    ["玩手机", "unknownAct"],
  ])("4. the act %p is none of the four", async (what, message) => {
    const run = await runOffences({ 违纪处罚: [act("2026-03-02", "甲", "四(五)2", what)] });
    expect(run.said).toEqual([`needs-review 违纪处罚!F2 ${message}`]);
    expect(run.details).toEqual([]);
    expect(run.leftOut).toEqual({ 违纪处罚: 1 });
  });

  test.each(["谈私事", "请客户帮私忙", "超越职权承诺", "显露不满", "谈私事，玩手机"])(
    "4. the act %p costs 200",
    async (what) => {
      const run = await runOffences({ 违纪处罚: [act("2026-03-02", "甲", "四(五)2", what)] });
      expect(fines(run)).toEqual(["03-02 甲 200 罚款"]);
      expect(run.said).toEqual([]);
    },
  );

  test.each([null, 0, -1])("6. a wage of %p is none, in the row and among the staff", async (wage) => {
    const run = await runOffences({
      客服人员: [["甲", null, "丁", wage]],
      违纪处罚: [["2026-03-02", null, "甲", "四(五)3", null, null, wage]],
    });
    expect(run.said).toEqual(["needs-review 违纪处罚!G2 wageMissing"]);
    expect(run.leftOut).toEqual({ 违纪处罚: 1 });
    const one = await runOffences({
      客服人员: [["甲", null, "丁", wage]],
      违纪处罚: [["2026-03-02", null, "甲", "四(五)3", null, null, 0.01]],
    });
    expect(one.details[0]?.slice(3, 7)).toEqual([null, null, 0.01, "扣罚一月工资、除名"]);
  });

  test("6. without the column 月工资 the finding is at 姓名", async () => {
    const run = await runOffences(
      { 客服人员: [["甲", null, "丁", null]], 违纪处罚: [["2026-03-02", "甲", "四(五)3"]] },
      { 违纪处罚: ["日期", "姓名", "处罚条款"] },
    );
    expect(run.said).toEqual(["needs-review 违纪处罚!B2 wageMissing"]);
  });
});
