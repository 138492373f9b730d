import { act, breach, fines, grave, jointAmounts, leak, runOffences, type OffenceWorkbook } from "./offence-workbook";

const RULE = "四(二)2(1)";
const TWICE = [breach("2026-03-02", "甲", RULE), breach("2026-05-06", "甲", RULE)];
const THRICE = [...TWICE, breach("2026-06-08", "甲", RULE)];
const under = (workbook: OffenceWorkbook, parameter: string, value: string | number): ReturnType<typeof runOffences> =>
  runOffences({ ...workbook, 制度参数: [[parameter, value]] });
const amounts = (run: Awaited<ReturnType<typeof runOffences>>): readonly unknown[] => run.details.map((row) => row[5]);

describe("篇6 四(五), 五(三): what is read otherwise", () => {
  test("1. the text's own reading of the trailing 200 yuan", async () => {
    expect(amounts(await runOffences({ 违纪处罚: THRICE }))).toEqual([100, 200, 0]);
  });

  test("1. money of the third time joins the dismissal and the joint liability", async () => {
    const run = await under({ 违纪处罚: THRICE }, "trailing200", "atThird");
    expect(fines(run).at(-1)).toBe("06-08 甲 200 罚款、除名 k=3");
    expect(jointAmounts(run)).toEqual([200, 400, 400]);
  });

  test("P3 customer-service.serviceThirdOffenceMoney 200", async () => {
    expect(amounts(await under({ 违纪处罚: THRICE }, "serviceThirdOffenceMoney", 200))).toEqual([100, 200, 200]);
  });

  test("P3 customer-service.serviceThirdOffenceMoney 300", async () => {
    expect(amounts(await under({ 违纪处罚: THRICE }, "serviceThirdOffenceMoney", 300))).toEqual([100, 200, 300]);
  });

  test("P3 customer-service.trailing200 flat200", async () => {
    expect(amounts(await under({ 违纪处罚: TWICE }, "trailing200", "flat200"))).toEqual([200, 200]);
  });

  test("P3 customer-service.trailing200 add200", async () => {
    expect(amounts(await under({ 违纪处罚: TWICE }, "trailing200", "add200"))).toEqual([300, 400]);
  });

  test("P3 customer-service.trailing200 atThird", async () => {
    expect(amounts(await under({ 违纪处罚: THRICE }, "trailing200", "atThird"))).toEqual([100, 200, 200]);
  });

  test("P3 customer-service.escalationKey person", async () => {
    const 违纪处罚 = [breach("2026-03-02", "甲", RULE), breach("2026-03-03", "甲", "四(二)2(3)")];
    expect(amounts(await runOffences({ 违纪处罚 }))).toEqual([100, 100]);
    expect(fines(await under({ 违纪处罚 }, "escalationKey", "person"))).toEqual([
      "03-02 甲 100 罚款 k=1",
      "03-03 甲 200 罚款 k=2",
    ]);
  });

  test("P3 customer-service.serviceEscalationWindow calendarYear", async () => {
    const 违纪处罚 = [breach("2026-12-31", "甲", RULE), breach("2027-01-01", "甲", RULE)];
    expect(amounts(await runOffences({ 违纪处罚 }))).toEqual([100, 200]);
    expect(amounts(await under({ 违纪处罚 }, "serviceEscalationWindow", "calendarYear"))).toEqual([100, 100]);
  });

  test.each([
    ["2027-03-01", [100, 200]],
    ["2027-03-02", [100, 100]],
    ["2027-03-03", [100, 100]],
  ])("P3 customer-service.serviceEscalationWindow rolling12: a second time on %s", async (second, expected) => {
    const 违纪处罚 = [breach("2026-03-02", "甲", RULE), breach(second, "甲", RULE)];
    expect(amounts(await under({ 违纪处罚 }, "serviceEscalationWindow", "rolling12"))).toEqual(expected);
    expect(amounts(await runOffences({ 违纪处罚 }))).toEqual([100, 200]);
  });

  test.each([
    ["2027-02-28", [100, 100]],
    ["2027-03-01", [100, 200]],
  ])("twelve months before a 29 February begin behind the 28th: a first time on %s", async (first, expected) => {
    const 违纪处罚 = [breach(first, "甲", RULE), breach("2028-02-29", "甲", RULE)];
    expect(amounts(await under({ 违纪处罚 }, "serviceEscalationWindow", "rolling12"))).toEqual(expected);
  });

  test("P3 customer-service.serviceEscalationWindow rolling12", async () => {
    const 违纪处罚 = [breach("2026-03-02", "甲", RULE), breach("2027-03-02", "甲", RULE)];
    expect(amounts(await under({ 违纪处罚 }, "serviceEscalationWindow", "rolling12"))).toEqual([100, 100]);
  });

  test("4. neither 四(五)2 nor a leak feeds the count of 四(五)1", async () => {
    const run = await under(
      {
        违纪处罚: [
          act("2026-03-01", "甲", "四(五)2", "谈私事"),
          act("2026-03-02", "甲", "四(五)2", "谈私事"),
          breach("2026-03-04", "甲", RULE),
        ],
        泄密事件: [leak("2026-03-03", "甲", "客户资料")],
      },
      "escalationKey",
      "person",
    );
    expect(amounts(run)).toEqual([200, 200, 1000, 100]);
  });

  test("P3 customer-service.wageDefinition baseWage", async () => {
    const 违纪处罚 = [["2026-03-02", null, "甲", "四(五)3", null, "冲突", 6500.25]];
    expect(amounts(await runOffences({ 违纪处罚 }))).toEqual([6500.25]);
    expect(amounts(await under({ 违纪处罚 }, "wageDefinition", "baseWage"))).toEqual([6000]);
  });

  test("P3 customer-service.discretionaryBlank minimum", async () => {
    const 泄密事件 = [grave("2026-03-02", "甲", "严重后果", null), grave("2026-03-02", "乙", "强制他人", null)];
    const left = await runOffences({ 泄密事件 });
    expect(left.details).toEqual([]);
    expect(left.leftOut).toEqual({ 泄密事件: 2 });
    const run = await under({ 泄密事件 }, "discretionaryBlank", "minimum");
    expect(amounts(run)).toEqual([10000, 50000]);
    expect(run.leftOut).toEqual({});
    expect(run.said).toEqual(left.said.map((said) => said.replace("amountMissing", "amountMinimum")));
  });

  test("P3 customer-service.unlistedMaterial fine", async () => {
    const 泄密事件 = [leak("2026-03-02", "甲", "柜员权限内容、客户调查分析资料")];
    expect(amounts(await runOffences({ 泄密事件 }))).toEqual([0]);
    expect(amounts(await under({ 泄密事件 }, "unlistedMaterial", "fine"))).toEqual([1000]);
  });

  test("P3 customer-service.sameIncident sum", async () => {
    const 泄密事件 = [
      grave("2026-03-02", "甲", "严重后果", 60000, "E1"),
      grave("2026-03-05", "甲", "强制他人", 60000, "E 1"),
      grave("2026-03-06", "甲", "强制他人", 50000, "E2"),
    ];
    const run = await runOffences({ 泄密事件 });
    expect(fines(run)).toEqual(["03-02 甲 60000 罚款、除名", "03-05 甲 0 并入同一事件"]);
    expect(run.said).toEqual(["error 泄密事件!C4 afterDismissal"]);
    expect(run.sums.at(-1)).toEqual(["2026-03", "甲", 60000, 0, 0, 60000, "2026-03-02"]);
    expect(amounts(await under({ 泄密事件 }, "sameIncident", "sum"))).toEqual([60000, 60000]);
  });

  test("P3 customer-service.jointLiabilityFactor: the escalated 200 gives 400, 50000 gives 100000", async () => {
    const 泄密事件 = [grave("2026-03-09", "乙", "强制他人", 50000)];
    expect(jointAmounts(await runOffences({ 违纪处罚: TWICE, 泄密事件 }))).toEqual([200, 100000, 400]);
    expect(jointAmounts(await under({ 违纪处罚: TWICE, 泄密事件 }, "jointLiabilityFactor", 1))).toEqual([
      100, 50000, 200,
    ]);
  });

  test("P3 customer-service.jointLiabilityScope leaks", async () => {
    const workbook = { 违纪处罚: TWICE, 泄密事件: [leak("2026-03-09", "乙", "客户资料")] };
    expect(jointAmounts(await runOffences(workbook))).toEqual([200, 2000, 400]);
    expect(jointAmounts(await under(workbook, "jointLiabilityScope", "leaks"))).toEqual([2000]);
  });

  test("P3 customer-service.jointLiabilityWage yes", async () => {
    const 违纪处罚 = [act("2026-03-02", "乙", "四(五)3", "争吵")];
    expect(jointAmounts(await runOffences({ 违纪处罚 }))).toEqual([]);
    expect(jointAmounts(await under({ 违纪处罚 }, "jointLiabilityWage", "yes"))).toEqual([10001]);
  });

  test("P3 customer-service.jointLiabilityLevels: a joint fine makes none of its own", async () => {
    const workbook = {
      客服人员: [
        ["甲", null, "丁", 1],
        ["丁", null, "戊", 1],
        ["戊", null, "戊", 1],
      ],
      违纪处罚: [breach("2026-03-02", "甲", RULE)],
    };
    expect((await runOffences(workbook)).joint).toEqual([["2026-03-02", "丁", "甲", 100, 200, "篇6 五(三)后段"]]);
    expect((await under(workbook, "jointLiabilityLevels", 2)).joint).toEqual([
      ["2026-03-02", "丁", "甲", 100, 200, "篇6 五(三)后段"],
      ["2026-03-02", "戊", "丁", 200, 400, "篇6 五(三)后段"],
    ]);
  });

  test("P3 customer-service.serviceFineHint 广东: a hint that changes no amount", async () => {
    const silent = await runOffences({ 违纪处罚: TWICE });
    const hinted = await under({ 违纪处罚: TWICE }, "serviceFineHint", "广东");
    expect(silent.said).toEqual([]);
    expect(hinted.said).toEqual(["warning 违纪处罚!C1 finesNotAllowed"]);
    expect(hinted.details).toEqual(silent.details);
    expect(hinted.sums).toEqual(silent.sums);
  });

  test("the value in force on the day of the offence counts", async () => {
    const run = await runOffences({ 违纪处罚: TWICE, 制度参数: [["serviceFine", 150, "2026-05-01"]] });
    expect(amounts(run)).toEqual([100, 300]);
  });
});
