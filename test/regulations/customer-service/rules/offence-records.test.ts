import { act, breach, fines, grave, leak, runOffences } from "../offence-workbook";

const RULE = "四(二)2(1)";

describe("篇6 四(五), 五(三) records of offences", () => {
  test.each(["四(五)1", "四（五） 1", "【四(五)1】", "篇6 四(五)1", "第四(五)1"])(
    "%p is an article",
    async (article) => {
      const run = await runOffences({ 违纪处罚: [["2026-03-02", null, "甲", article, RULE, null, null]] });
      expect(run.said).toEqual([]);
      expect(fines(run)).toEqual(["03-02 甲 100 罚款 k=1"]);
    },
  );

  test.each(["四.五.1", "四(五).1", "四(五)4", "四(五)", "五(三)1"])("%p is none", async (article) => {
    const run = await runOffences({ 违纪处罚: [["2026-03-02", null, "甲", article, RULE, null, null]] });
    expect(run.said).toEqual(["error 违纪处罚!D2 unknownArticle"]);
    expect(run.details).toEqual([]);
    expect(run.leftOut).toEqual({ 违纪处罚: 1 });
  });

  test("a case that isn't known is left out", async () => {
    const run = await runOffences({ 泄密事件: [["2026-03-02", null, "甲", "偷看", "客户资料", null, null, null]] });
    expect(run.said).toEqual(["error 泄密事件!D2 unknownCase"]);
    expect(run.leftOut).toEqual({ 泄密事件: 1 });
  });

  test("ids are compared without brackets, spaces, a leading 篇6 or 第", async () => {
    const run = await runOffences({
      违纪处罚: [breach("2026-03-02", "甲", "【篇6 四（二）2（1）】"), breach("2026-03-03", "甲", " 第四(二) 2(1)")],
    });
    expect(fines(run)).toEqual(["03-02 甲 100 罚款 k=1", "03-03 甲 200 罚款 k=2"]);
    expect(run.details.map((row) => row[3])).toEqual([RULE, RULE]);
  });

  test("a row with the same values is a duplicate, the later in the order", async () => {
    const run = await runOffences({
      违纪处罚: [
        ["2026-03-02", "10:00", "甲", "四(五)1", RULE, null, null],
        ["2026-03-02", "10:00", "甲", "四(五)1", "篇6 四(二)2(1)", null, 6000],
        ["2026-03-02", "10:01", "甲", "四(五)1", RULE, null, null],
      ],
      泄密事件: [
        leak("2026-03-02", "甲", "客户资料"),
        leak("2026-03-02", "甲", "客户资料"),
        ["2026-03-02", null, "甲", "泄露", "客户资料", "E1", null, null],
        ["2026-03-02", null, "甲", "泄露", "客户资料", "E1", null, null],
      ],
    });
    expect(run.said).toEqual(["error 泄密事件!C3 duplicate", "error 违纪处罚!C3 duplicate"]);
    expect(fines(run)).toEqual([
      "03-02 甲 1000 罚款",
      "03-02 甲 1000 罚款",
      "03-02 甲 0 并入同一事件",
      "03-02 甲 100 罚款 k=1",
      "03-02 甲 200 罚款 k=2",
    ]);
    expect(run.leftOut).toEqual({ 违纪处罚: 1, 泄密事件: 1 });
  });

  test("after a dismissal both ledgers are closed; an earlier row entered later is not", async () => {
    const run = await runOffences({
      违纪处罚: [
        act("2026-03-05", "甲", "四(五)3", "冲突"),
        act("2026-03-06", "甲", "四(五)2", "谈私事"),
        act("2026-03-04", "甲", "四(五)2", "谈私事"),
        act("2026-03-06", "乙", "四(五)2", "谈私事"),
      ],
      泄密事件: [leak("2026-03-05", "甲", "客户资料"), leak("2026-03-07", "甲", "客户资料")],
    });
    expect(fines(run)).toEqual(["03-04 甲 200 罚款", "03-05 甲 6000 扣罚一月工资、除名", "03-06 乙 200 罚款"]);
    expect([...run.said].sort()).toEqual([
      "error 泄密事件!C2 afterDismissal",
      "error 泄密事件!C3 afterDismissal",
      "error 违纪处罚!C3 afterDismissal",
    ]);
    expect(run.leftOut).toEqual({ 违纪处罚: 1, 泄密事件: 2 });
  });

  test("the time of day orders the rows of one day; a blank one is 00:00", async () => {
    const run = await runOffences({
      违纪处罚: [
        ["2026-03-05", "15:00", "甲", "四(五)3", null, "冲突", null],
        ["2026-03-05", "15:01", "甲", "四(五)2", null, "谈私事", null],
        ["2026-03-05", "14:59", "甲", "四(五)2", null, "谈私事", null],
      ],
      泄密事件: [leak("2026-03-05", "甲", "客户资料")],
    });
    expect(run.details.map((row) => row[5])).toEqual([1000, 200, 6000]);
    expect(run.said).toEqual(["error 违纪处罚!C3 afterDismissal"]);
  });

  test("only the fined row of an incident dismisses, and never its own rows", async () => {
    const run = await runOffences({
      违纪处罚: [act("2026-03-03", "甲", "四(五)2", "谈私事"), act("2026-03-05", "甲", "四(五)2", "谈私事")],
      泄密事件: [
        grave("2026-03-02", "甲", "严重后果", 20000, "E1"),
        grave("2026-03-04", "甲", "强制他人", 60000, "E1"),
        grave("2026-03-06", "甲", "严重后果", 30000, "E1"),
      ],
    });
    expect(fines(run)).toEqual([
      "03-02 甲 0 并入同一事件",
      "03-03 甲 200 罚款",
      "03-04 甲 60000 罚款、除名",
      "03-06 甲 0 并入同一事件",
    ]);
    expect(run.said).toEqual(["error 违纪处罚!C3 afterDismissal"]);
    expect(run.sums.at(-1)).toEqual(["2026-03", "甲", 60200, 0, 0, 60200, "2026-03-04"]);
  });

  test("a row of an incident that a dismissal leaves out takes no part in it", async () => {
    const run = await runOffences({
      违纪处罚: [act("2026-03-05", "甲", "四(五)3", "冲突")],
      泄密事件: [
        ["2026-03-02", null, "甲", "泄露", "客户资料", "E1", null, null],
        grave("2026-03-09", "甲", "强制他人", 60000, "E1"),
      ],
    });
    expect(fines(run)).toEqual(["03-02 甲 1000 罚款", "03-05 甲 6000 扣罚一月工资、除名"]);
    expect(run.said).toEqual(["error 泄密事件!C3 afterDismissal"]);
  });

  test("R6 R15 blanks and unreadable cells leave their row out", async () => {
    const run = await runOffences({
      违纪处罚: [
        breach("x", "甲", RULE),
        ["2026-03-02", "25:00", "甲", "四(五)1", RULE, null, null],
        ["2026-03-02", null, "", "四(五)1", RULE, null, null],
        breach("2026-03-03", "甲", RULE),
      ],
    });
    expect(run.said).toEqual([
      "error 违纪处罚!A2 unreadable.date",
      "error 违纪处罚!B3 unreadable.time",
      "error 违纪处罚!C4 blankRequired",
    ]);
    expect(fines(run)).toEqual(["03-03 甲 100 罚款 k=1"]);
    expect(run.leftOut).toEqual({ 违纪处罚: 3 });
  });
});
