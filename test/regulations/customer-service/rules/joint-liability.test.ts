import { act, breach, jointAmounts, leak, runOffences } from "../offence-workbook";

describe("篇6 五(三)后段 joint liability", () => {
  test("16. a blank head is a person's to fill in", async () => {
    const run = await runOffences({
      客服人员: [["甲", null, null, 1]],
      违纪处罚: [breach("2026-03-02", "甲", "四(一)1"), breach("2026-03-03", "甲", "四(一)1")],
    });
    expect(run.said).toEqual(["needs-review 客服人员!C2 headMissing"]);
    expect(run.joint).toEqual([]);
    expect(run.leftOut).toEqual({});
  });

  test("16. nobody asks for the head of someone who isn't fined", async () => {
    const run = await runOffences({
      客服人员: [["甲", null, null, 1]],
      泄密事件: [leak("2026-03-02", "甲", "加盟合同")],
    });
    expect(run.said).toEqual(["warning 泄密事件!E2 unlistedMaterial"]);
  });

  test("16. a head who offends is answered for by his own head", async () => {
    const run = await runOffences({
      客服人员: [
        ["甲", null, "丁", 1],
        ["丁", null, "戊", 1],
      ],
      违纪处罚: [breach("2026-03-02", "丁", "四(一)1")],
    });
    expect(run.joint).toEqual([["2026-03-02", "戊", "丁", 100, 200, "篇6 五(三)后段"]]);
    expect(run.said).toEqual([]);
  });

  test("17. a dismissed head still answers, with a warning", async () => {
    const 违纪处罚 = [
      breach("2026-03-02", "甲", "四(一)1"),
      act("2026-03-03", "丁", "四(五)3", "争吵"),
      breach("2026-03-04", "甲", "四(一)2"),
    ];
    const before = await runOffences({ 违纪处罚: 违纪处罚.slice(0, 2) });
    expect(before.said).toEqual([]);
    const run = await runOffences({ 违纪处罚 });
    expect(jointAmounts(run)).toEqual([200, 200]);
    expect(run.said).toEqual(["warning 客服人员!C2 headDismissed"]);
  });
});
