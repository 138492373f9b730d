import { act, breach, fines, grave, jointAmounts, leak, runOffences, type OffenceWorkbook } from "./offence-workbook";

const RULE = "四(二)2(1)";
const FIRST = breach("2026-03-02", "甲", RULE);
const SECOND = breach("2026-05-06", "甲", RULE);
const THIRD = breach("2027-01-05", "甲", RULE);

describe("篇6 四(五), 五(三): the worked examples", () => {
  test("1: the first breach of a rule", async () => {
    const run = await runOffences({ 违纪处罚: [FIRST] });
    expect(run.details).toEqual([["2026-03-02", "甲", "违纪处罚", RULE, 1, 100, "罚款", "篇6 四(五)1"]]);
    expect(run.joint).toEqual([["2026-03-02", "丁", "甲", 100, 200, "篇6 五(三)后段"]]);
    expect(run.said).toEqual([]);
  });

  test("2: the second breach of the same rule", async () => {
    const run = await runOffences({ 违纪处罚: [FIRST, SECOND] });
    expect(fines(run)).toEqual(["03-02 甲 100 罚款 k=1", "05-06 甲 200 罚款 k=2"]);
    expect(jointAmounts(run)).toEqual([200, 400]);
    expect(run.said).toEqual([]);
  });

  test("3: the third, in another year", async () => {
    const run = await runOffences({ 违纪处罚: [FIRST, SECOND, THIRD] });
    expect(fines(run)).toEqual(["03-02 甲 100 罚款 k=1", "05-06 甲 200 罚款 k=2", "01-05 甲 0 除名 k=3"]);
    expect(jointAmounts(run)).toEqual([200, 400]);
    expect(run.sums.at(-1)).toEqual(["2027-01", "甲", 0, 0, 0, 0, "2027-01-05"]);
    expect(run.said).toEqual([]);
  });

  test("4: other rules and other people are first times", async () => {
    const run = await runOffences({
      违纪处罚: [FIRST, breach("2026-03-02", "甲", "四(二)2(3)"), breach("2026-03-02", "乙", RULE)],
    });
    expect(fines(run)).toEqual(["03-02 甲 100 罚款 k=1", "03-02 甲 100 罚款 k=1", "03-02 乙 100 罚款 k=1"]);
    expect(jointAmounts(run)).toEqual([200, 200, 200]);
  });

  test("5: misconduct before customers never escalates", async () => {
    const run = await runOffences({
      违纪处罚: [
        act("2026-03-02", "甲", "四(五)2", "谈私事"),
        act("2026-03-03", "甲", "四(五)2", "谈私事"),
        act("2026-03-04", "甲", "四(五)2", "谈私事、显露不满"),
      ],
    });
    expect(fines(run)).toEqual(["03-02 甲 200 罚款", "03-03 甲 200 罚款", "03-04 甲 200 罚款"]);
    expect(run.details.map((row) => row[3])).toEqual(["谈私事", "谈私事", "谈私事、显露不满"]);
    expect(run.details.map((row) => row[4])).toEqual([null, null, null]);
    expect(jointAmounts(run)).toEqual([400, 400, 400]);
  });

  test("6: a quarrel costs a month's wage and dismisses", async () => {
    const run = await runOffences({
      违纪处罚: [act("2026-03-02", "乙", "四(五)3", "争吵"), act("2026-03-05", "乙", "四(五)2", "谈私事")],
    });
    expect(run.details).toEqual([
      ["2026-03-02", "乙", "违纪处罚", "争吵", null, 5000.5, "扣罚一月工资、除名", "篇6 四(五)3"],
    ]);
    expect(run.said).toEqual(["error 违纪处罚!C3 afterDismissal"]);
    expect(run.leftOut).toEqual({ 违纪处罚: 1 });
    expect(run.joint).toEqual([]);
    expect(run.sums).toEqual([["2026-03", "乙", 0, 0, 5000.5, 5000.5, "2026-03-02"]]);
  });

  test("7: two listed documents are one leak", async () => {
    const run = await runOffences({ 泄密事件: [leak("2026-03-02", "甲", "客户资料、交接记录")] });
    expect(run.details).toEqual([["2026-03-02", "甲", "泄密事件", "泄露", null, 1000, "罚款", "篇6 五(三)1"]]);
    expect(jointAmounts(run)).toEqual([2000]);
    expect(run.said).toEqual([]);
  });

  test("8: a secret document that isn't listed", async () => {
    const 泄密事件 = [leak("2026-03-02", "甲", "加盟合同")];
    const run = await runOffences({ 泄密事件 });
    expect(fines(run)).toEqual(["03-02 甲 0 未列明资料"]);
    expect(run.said).toEqual(["warning 泄密事件!E2 unlistedMaterial"]);
    expect(run.joint).toEqual([]);
    const fined = await runOffences({ 泄密事件, 制度参数: [["unlistedMaterial", "fine"]] });
    expect(fines(fined)).toEqual(["03-02 甲 1000 罚款"]);
    expect(jointAmounts(fined)).toEqual([2000]);
  });

  test.each([
    [9999.99, [], [], ["error 泄密事件!G2 amountOutOfRange"]],
    [10000, ["03-02 甲 10000 罚款、除名"], [20000], []],
    [100000, ["03-02 甲 100000 罚款、除名"], [200000], []],
    [100000.01, [], [], ["error 泄密事件!G2 amountOutOfRange"]],
    [null, [], [], ["needs-review 泄密事件!G2 amountMissing"]],
  ])("9: grave consequences at %p", async (amount, expected, joint, said) => {
    const run = await runOffences({ 泄密事件: [grave("2026-03-02", "甲", "严重后果", amount)] });
    expect(fines(run)).toEqual(expected);
    expect(jointAmounts(run)).toEqual(joint);
    expect(run.said).toEqual(said);
    expect(run.leftOut).toEqual(expected.length === 0 ? { 泄密事件: 1 } : {});
  });

  test("10: of one incident the highest fine", async () => {
    const workbook: OffenceWorkbook = {
      泄密事件: [
        grave("2026-03-02", "甲", "严重后果", 20000, "E1"),
        grave("2026-03-02", "甲", "强制他人", 60000, "E1", "是"),
      ],
    };
    const run = await runOffences(workbook);
    expect(fines(run)).toEqual(["03-02 甲 0 并入同一事件", "03-02 甲 60000 罚款、除名、移交"]);
    expect(jointAmounts(run)).toEqual([120000]);
    expect(run.said).toEqual([]);
    const sum = await runOffences({ ...workbook, 制度参数: [["sameIncident", "sum"]] });
    expect(fines(sum)).toEqual(["03-02 甲 20000 罚款、除名", "03-02 甲 60000 罚款、除名、移交"]);
    expect(jointAmounts(sum)).toEqual([40000, 120000]);
    expect(sum.said).toEqual([]);
  });

  test("11: the head himself", async () => {
    const run = await runOffences({ 违纪处罚: [breach("2026-03-02", "丁", "四(一)1")] });
    expect(fines(run)).toEqual(["03-02 丁 100 罚款 k=1"]);
    expect(run.joint).toEqual([]);
    expect(run.said).toEqual([]);
  });

  test("12: the order is that of the dates", async () => {
    const run = await runOffences({
      违纪处罚: [FIRST, SECOND].reverse(),
      泄密事件: [leak("2026-03-10", "乙", "客户资料")],
    });
    expect(fines(run)).toEqual(["03-02 甲 100 罚款 k=1", "03-10 乙 1000 罚款", "05-06 甲 200 罚款 k=2"]);
    expect(jointAmounts(run)).toEqual([200, 2000, 400]);
    expect(run.sums).toEqual([
      ["2026-03", "丁", 0, 2200, 0, 2200, null],
      ["2026-03", "乙", 1000, 0, 0, 1000, null],
      ["2026-03", "甲", 100, 0, 0, 100, null],
      ["2026-05", "丁", 0, 400, 0, 400, null],
      ["2026-05", "甲", 200, 0, 0, 200, null],
    ]);
  });
});
