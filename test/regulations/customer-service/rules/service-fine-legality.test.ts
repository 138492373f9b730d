import { breach, leak, runOffences } from "../offence-workbook";

describe("篇6 四(五)1 the law on fines", () => {
  test("hints once, where money is computed, and changes nothing", async () => {
    const 违纪处罚 = [breach("2026-03-02", "甲", "四(一)1"), breach("2026-03-03", "甲", "四(一)1")];
    const run = await runOffences({ 违纪处罚, 制度参数: [["serviceFineHint", "广东"]] });
    expect(run.said).toEqual(["warning 违纪处罚!C1 finesNotAllowed"]);
    expect(run.details.map((row) => row[5])).toEqual([100, 200]);
  });

  test("says nothing by default, and nothing without money", async () => {
    expect((await runOffences({ 违纪处罚: [breach("2026-03-02", "甲", "四(一)1")] })).said).toEqual([]);
    const run = await runOffences({
      泄密事件: [leak("2026-03-02", "甲", "加盟合同")],
      制度参数: [["serviceFineHint", "广东"]],
    });
    expect(run.said).toEqual(["warning 泄密事件!E2 unlistedMaterial"]);
  });
});
