import { breach, fines, leak, runOffences, STAFF } from "../offence-workbook";

describe("篇6 五(三)后段 the staff", () => {
  test("7. a name that isn't there is left out", async () => {
    const run = await runOffences({ 违纪处罚: [breach("2026-03-02", "庚", "四(一)1")] });
    expect(run.said).toEqual(["error 违纪处罚!C2 unknownPerson"]);
    expect(run.details).toEqual([]);
    expect(run.leftOut).toEqual({ 违纪处罚: 1 });
  });

  test("7. of a name that is there twice the first row counts", async () => {
    const run = await runOffences({
      客服人员: [...STAFF, ["甲", null, "乙", 1]],
      违纪处罚: [breach("2026-03-02", "甲", "四(一)1")],
    });
    expect(run.said).toEqual(["error 客服人员!A5 secondRow"]);
    expect(run.joint.map((row) => row[1])).toEqual(["丁"]);
    expect(run.leftOut).toEqual({ 客服人员: 1 });
  });

  test("7. without the sheet nobody is unknown and no head pays", async () => {
    const 违纪处罚 = [breach("2026-03-02", "庚", "四(一)1")];
    const 泄密事件 = [leak("2026-03-02", "庚", "客户资料")];
    const both = await runOffences({ 客服人员: undefined, 违纪处罚, 泄密事件 });
    expect(both.said).toEqual(["needs-review 违纪处罚!C1 noStaffSheet"]);
    expect(fines(both)).toEqual(["03-02 庚 100 罚款 k=1", "03-02 庚 1000 罚款"]);
    expect(both.joint).toEqual([]);
    const one = await runOffences({ 客服人员: undefined, 泄密事件 });
    expect(one.said).toEqual(["needs-review 泄密事件!C1 noStaffSheet"]);
  });
});
