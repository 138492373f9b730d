import { absent, compensation, person, record, runDuty, type DutyBook, type DutyRun } from "../duty-workbook";

const RULE = "duty/deduction-limits";
const wage = (月工资: number | string | null): DutyBook => ({ 值班人员: [person("李四", { 月工资 })] });
const hints = (run: DutyRun): readonly unknown[] => run.table("工资扣款表").map((row) => row[5]);

describe("篇5 五.3 the cap on deductions for losses", () => {
  it("passes 20% of the wage, and warns of a fen more", async () => {
    const at = await runDuty({ ...wage(5000), 损失赔偿: [compensation("李四", 1000)] });
    expect(at.found(RULE)).toEqual([]);
    expect(hints(at)).toEqual([null]);
    const over = await runDuty({ ...wage(5000), 损失赔偿: [compensation("李四", 1000.01)] });
    expect(over.found(RULE)).toEqual(["损失赔偿!E2 warning aboveCap 篇5 五.3"]);
    expect(over.foundByComputation(RULE)).toEqual(over.found(RULE));
    expect(hints(over)).toEqual(["当月赔偿扣款超过工资的上限比例（《工资支付暂行规定》第十六条）"]);
    expect(over.table("工资扣款表")[0]?.[3]).toBe(1000.01);
    expect(over.sentences(RULE, "aboveCap")).toEqual({
      chinese: "李四 2026年4月的赔偿扣款合计超过了月工资5,000元可以扣除的比例（《工资支付暂行规定》第十六条）。",
      english:
        "The compensation deducted from 李四 in 2026-04 exceeds the share of the wage of 5,000 yuan that may be deducted (provisional rules on wage payment, article 16).",
    });
  });

  it("adds up the records of one person and month, not of two months", async () => {
    const together = await runDuty({
      ...wage(5000),
      损失赔偿: [compensation("李四", 600), compensation("李四", 400.01)],
    });
    expect(together.found(RULE)).toEqual([
      "损失赔偿!E2 warning aboveCap 篇5 五.3",
      "损失赔偿!E3 warning aboveCap 篇5 五.3",
    ]);
    const apart = await runDuty({
      ...wage(5000),
      损失赔偿: [compensation("李四", 600), compensation("李四", 400.01, { 日期: "2026-04-01" })],
    });
    expect(apart.found(RULE)).toEqual([]);
  });

  it("doesn't count fines, and says nothing without a wage that can be read", async () => {
    const 值班到岗记录 = [record("张三"), absent("李四")];
    const withFine = await runDuty({ ...wage(5000), 值班到岗记录, 损失赔偿: [compensation("李四", 1000)] });
    expect(withFine.found(RULE)).toEqual([]);
    for (const unknown of [null, "面议"]) {
      const run = await runDuty({ ...wage(unknown), 损失赔偿: [compensation("李四", 90_000)] });
      expect(run.found(RULE)).toEqual([]);
      expect(run.leftOut("值班人员")).toBe(0);
    }
    expect((await runDuty({ 损失赔偿: [compensation("李四", 90_000)] })).found(RULE)).toEqual([]);
  });

  it("warns where less than the local minimum wage is left, by a fen", async () => {
    const policy: DutyBook["policy"] = [["localMinimumWage", 4500]];
    const at = await runDuty({ ...wage(5000), 损失赔偿: [compensation("李四", 500)], policy });
    expect(at.found(RULE)).toEqual([]);
    const under = await runDuty({ ...wage(5000), 损失赔偿: [compensation("李四", 500.01)], policy });
    expect(under.found(RULE)).toEqual(["损失赔偿!E2 warning belowMinimumWage 篇5 五.3"]);
    expect(hints(under)).toEqual(["扣款后低于当地最低工资（《工资支付暂行规定》第十六条）"]);
    expect(under.sentences(RULE, "belowMinimumWage")).toEqual({
      chinese: "李四 2026年4月扣除赔偿后的工资低于当地最低工资（《工资支付暂行规定》第十六条）。",
      english:
        "After compensation in 2026-04 the wage of 李四 is below the local minimum (provisional rules on wage payment, article 16).",
    });
  });

  it("gives both hints where both apply", async () => {
    const run = await runDuty({
      ...wage(5000),
      损失赔偿: [compensation("李四", 1000.01)],
      policy: [["localMinimumWage", 4500]],
    });
    expect(hints(run)).toEqual([
      "当月赔偿扣款超过工资的上限比例（《工资支付暂行规定》第十六条）；扣款后低于当地最低工资（《工资支付暂行规定》第十六条）",
    ]);
  });
});

describe("篇5 五.5 hints about fines by region", () => {
  const 值班到岗记录 = [record("张三"), absent("李四"), absent("王五")];

  it("says once for Guangdong that rules may not fine, and changes no amount", async () => {
    const run = await runDuty({ 值班到岗记录, policy: [["complianceProvince", "广东"]] });
    expect(run.found(RULE)).toEqual(["值班到岗记录!A1 warning finesNotAllowed 篇5 五.5"]);
    expect(run.table("工资扣款表").map((row) => row[3])).toEqual([50, 50]);
    expect(hints(run)).toEqual(Array(2).fill("广东省规定用人单位的规章不得设罚款，请核对后再扣"));
    expect(run.sentences(RULE, "finesNotAllowed")).toEqual({
      chinese: "广东省规定用人单位的规章不得设罚款。这里仍按制度算出罚款。",
      english: "Guangdong doesn't allow fines in an employer's rules. The fines are computed all the same.",
    });
  });

  it("warns for Shenzhen of a single fine above 30% of the wage, by a fen, not of their sum", async () => {
    const policy: DutyBook["policy"] = [["complianceProvince", "深圳"]];
    const more = [record("张三", "18:00", "21:00", { 日期: "2026-03-03" }), absent("李四", { 日期: "2026-03-03" })];
    // 166.67 x 30% = 50.001, to the fen 50.00.
    const at = await runDuty({ ...wage(166.67), 值班到岗记录: [...值班到岗记录, ...more], policy });
    expect(at.found(RULE)).toEqual([]);
    const over = await runDuty({ ...wage(166.6), 值班到岗记录, policy });
    expect(over.found(RULE)).toEqual(["值班人员!G2 warning aboveSinglePenalty 篇5 五.5"]);
    expect(hints(over)).toEqual(["单次处罚超过月工资的30%，请核对后再扣", null]);
    expect(over.sentences(RULE, "aboveSinglePenalty")).toEqual({
      chinese: "李四 2026年4月的单次处罚超过月工资166.6元的30%。",
      english: "A single penalty of 李四 in 2026-04 exceeds 30% of the wage of 166.6 yuan.",
    });
  });
});
