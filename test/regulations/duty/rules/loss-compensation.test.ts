import { compensation, runDuty } from "../duty-workbook";

const RULE = "duty/loss-compensation";

describe("篇5 五.3 compensation decided by a person", () => {
  it("passes 0, less than the loss and the loss itself", async () => {
    const run = await runDuty({
      损失赔偿: [0, 999.99, 1000].map((amount) => compensation("张三", amount, { 损失金额: 1000 })),
    });
    expect(run.found(RULE)).toEqual([]);
  });

  it("warns of more than the loss, by a fen", async () => {
    const run = await runDuty({ 损失赔偿: [compensation("张三", 1000.01, { 损失金额: 1000 })] });
    expect(run.found(RULE)).toEqual(["损失赔偿!E2 warning aboveLoss 篇5 五.3"]);
    expect(run.sentences(RULE, "aboveLoss")).toEqual({
      chinese: "张三的赔偿金额1,000.01元大于损失金额1,000元。",
      english: "The compensation of 张三, 1,000.01 yuan, exceeds the loss of 1,000 yuan.",
    });
  });

  it("finds a negative amount an error, by a fen", async () => {
    const run = await runDuty({ 损失赔偿: [compensation("张三", -0.01)] });
    expect(run.found(RULE)).toEqual(["损失赔偿!E2 error negative 篇5 五.3"]);
    expect(run.sentences(RULE, "negative")).toEqual({
      chinese: "张三的赔偿金额是负数（-0.01元）。",
      english: "The compensation of 张三 is negative (-0.01 yuan).",
    });
  });

  it("leaves amounts that can't be read, and blank cells, to the reader", async () => {
    const run = await runDuty({ 损失赔偿: [compensation("张三", 365.005), compensation("李四", null)] });
    expect(run.found(RULE)).toEqual([]);
    expect(run.found("duty/readable-cells")).toEqual([
      "损失赔偿!E2 error tooManyDecimals 篇5 五.3",
      "损失赔偿!E3 error blankRequired 篇5 五.3",
    ]);
    expect(run.table("工资扣款表")).toEqual([]);
  });
});
