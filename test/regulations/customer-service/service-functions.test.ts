import { FunctionError } from "../../../src/kernel/function-error";
import { serviceFine, serviceFines, serviceSecrecy } from "../../../src/regulations/customer-service/functions";

const POLICY = ["参数", "值"];
const COLUMNS = ["日期", "姓名", "来源", "情形", "次数", "金额", "处理", "条款"];

function refusal(call: () => unknown): readonly [string, string] {
  try {
    call();
  } catch (error) {
    if (error instanceof FunctionError) return [error.cellError, error.sentences["zh-CN"]];
    throw error;
  }
  throw new Error("was not refused");
}

describe("篇6 四(五), 五(三) SERVICE.FINE", () => {
  test.each([
    ["四(五)1", 1, 100],
    ["四(五)1", "", 100],
    ["四（五）1", 2, 200],
    ["篇6 四(五)1", 3, 0],
    ["四(五)2", 5, 200],
    ["谈私事", undefined, 200],
    ["五(三)1", 2, 1000],
    ["泄露", undefined, 1000],
  ])("C2 %p, %p times, costs %p yuan", (kind, times, expected) => {
    expect(serviceFine(kind, times)).toBe(expected);
  });

  test("C4 the policy range counts", () => {
    expect(serviceFine("四(五)1", 1, [POLICY, ["trailing200", "add200"]])).toBe(300);
    expect(serviceFine("四(五)1", 3, [POLICY, ["serviceThirdOffenceMoney", 300]])).toBe(300);
    expect(serviceFine("泄露", 1, [POLICY, ["leakFine", 1200.5]])).toBe(1200.5);
    expect(refusal(() => serviceFine("泄露", 1, [POLICY, ["leakFine", "x"]]))[0]).toBe("#VALUE!");
  });

  test("C3 what can't be used or isn't there is refused with a sentence", () => {
    expect(refusal(() => serviceFine("四(五)9", 1))).toEqual(["#VALUE!", expect.stringContaining("处罚条款")]);
    expect(refusal(() => serviceFine("四.五.1", 1))[0]).toBe("#VALUE!");
    expect(refusal(() => serviceFine("", 1))[0]).toBe("#VALUE!");
    expect(refusal(() => serviceFine("四(五)1", 0))).toEqual(["#VALUE!", "次数从 1 起。"]);
    expect(refusal(() => serviceFine("四(五)1", "x"))[0]).toBe("#VALUE!");
    expect(refusal(() => serviceFine("四(五)1", 4))).toEqual(["#N/A", expect.stringContaining("除名")]);
    expect(refusal(() => serviceFine("四(五)3"))).toEqual(["#N/A", expect.stringContaining("月工资")]);
    expect(refusal(() => serviceFine("严重后果"))).toEqual(["#N/A", expect.stringContaining("范围")]);
  });
});

describe("篇6 四(五), 五(三) SERVICE.FINES", () => {
  const LEDGER = [
    ["日期", "姓名", "处罚条款", "违反规定", "行为"],
    [46083, "甲", "四(五)1", "四(二)2(1)", ""],
    ["2026-05-06", "甲", "四(五)1", "【篇6 四（二）2（1）】", ""],
    ["2026-05-07", "乙", "四(五)3", "", "争吵"],
  ];
  const STAFF = [
    ["姓名", "部门主管", "月工资"],
    ["甲", "丁", ""],
    ["乙", "丁", 5000.5],
  ];

  test("C1 spills a header and a row for each offence", () => {
    expect(serviceFines(LEDGER, STAFF)).toEqual([
      COLUMNS,
      ["2026-03-02", "甲", "违纪处罚", "四(二)2(1)", 1, 100, "罚款", "篇6 四(五)1"],
      ["2026-05-06", "甲", "违纪处罚", "四(二)2(1)", 2, 200, "罚款", "篇6 四(五)1"],
      ["2026-05-07", "乙", "违纪处罚", "争吵", "", 5000.5, "扣罚一月工资、除名", "篇6 四(五)3"],
    ]);
    expect(serviceFines(LEDGER.slice(0, 1))).toEqual([COLUMNS]);
  });

  test("C1 takes either ledger", () => {
    const leaks = [
      ["日期", "姓名", "情形", "资料"],
      ["2026-03-02", "甲", "泄露", "客户资料"],
    ];
    expect(serviceFines(leaks)).toEqual([
      COLUMNS,
      ["2026-03-02", "甲", "泄密事件", "泄露", "", 1000, "罚款", "篇6 五(三)1"],
    ]);
  });

  test("C3 rows that can't be read are counted in a last row", () => {
    const rows = serviceFines([...LEDGER.slice(0, 2), ["x", "甲", "四(五)1", "四(二)2(1)", ""]]);
    expect(rows).toHaveLength(3);
    expect(rows[2][0]).toBe("另有 1 行无法读取");
  });

  test("C3 a missing or foreign range is refused", () => {
    expect(refusal(() => serviceFines([[""]]))[0]).toBe("#VALUE!");
    expect(refusal(() => serviceFines([["日期"], ["2026-03-02"]]))).toEqual([
      "#VALUE!",
      expect.stringContaining("处罚条款"),
    ]);
    expect(refusal(() => serviceFines(LEDGER, [["姓名"], ["甲"]]))[0]).toBe("#VALUE!");
  });

  test("C4 the policy range counts", () => {
    const rows = serviceFines(LEDGER, STAFF, [POLICY, ["trailing200", "flat200"]]);
    expect(rows[1][5]).toBe(200);
  });
});

describe("篇6 五(一) SERVICE.SECRECY", () => {
  test.each([
    ["客户资料", "绝密"],
    ["客户发展跟踪记录", "绝密"],
    ["加盟合同", "绝密"],
    ["来电记录", "机密"],
    ["来访来电记录", "机密"],
    ["交接记录", "机密"],
    ["工作日记簿", "机密"],
    ["柜员权限内容", "机密"],
    ["客户调查分析资料", "机密"],
    ["来电记录、客户资料", "绝密"],
    ["来电记录 交接记录", "机密"],
  ])("C2 %p is %s", (kind, expected) => {
    expect(serviceSecrecy(kind)).toBe(expected);
  });

  test("C3 C4 refuses what it doesn't know", () => {
    expect(refusal(() => serviceSecrecy("菜单"))).toEqual(["#N/A", expect.stringContaining("菜单")]);
    expect(refusal(() => serviceSecrecy(""))[0]).toBe("#VALUE!");
    expect(refusal(() => serviceSecrecy("客户资料", [["x"]]))[0]).toBe("#VALUE!");
  });
});
