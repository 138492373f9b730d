import { FunctionError } from "../../../src/kernel/function-error";
import {
  rebateAgeing,
  rebateDue,
  rebatePending,
  rebateReconcile,
  rebateStatement,
} from "../../../src/regulations/customer-service/functions";

const POLICY = ["参数", "值"];
const SCALE = [
  ["下限", "上限", "比例"],
  [0, 1000, 0.01],
  [1000, "", "2％"],
];
const TRADES = [
  ["日期", "代理商编号", "代理商名称", "交易额", "退款"],
  ["2026-03-02", "A", "甲", 1000, ""],
  [46114, "A", "甲", 500, 100],
  ["2026-03-09", 7, "", 100.5, 0.5],
];
const TERMS = [
  ["代理商编号", "方式", "下限", "上限", "比例", "生效日期", "失效日期"],
  ["", "全额阶梯", "", 1000, 0.01, "", ""],
  ["", "全额阶梯", 1000, "", 0.02, "", ""],
];
const PAYMENTS = [
  ["日期", "代理商编号", "金额"],
  ["2026-03-25", "A", 12.5],
];
const OPENING = [
  ["代理商编号", "金额"],
  ["A", 1],
];
const STATEMENT = [
  "月份",
  "代理商编号",
  "代理商名称",
  "交易额",
  "返佣金额",
  "期初待返",
  "实际返佣金额",
  "待返金额",
  "条款",
];
const CLAUSE = "篇6 四(一)1、四(一)2";

function refusal(call: () => unknown): readonly [string, string] {
  try {
    call();
  } catch (error) {
    if (error instanceof FunctionError) return [error.cellError, error.sentences["zh-CN"]];
    throw error;
  }
  throw new Error("was not refused");
}

describe("篇6 四(一)1 REBATE.DUE", () => {
  test.each([
    [999.99, "全额阶梯", 10],
    [1000, "全额阶梯", 20],
    [1000, "超额累进", 10],
    [1001, "超额累进", 10.02],
    [-100, "超额累进", -1],
    ["￥1,000.00", "全额阶梯", 20],
    ["", "全额阶梯", 0],
  ])("of %s by %s", (base, method, due) => {
    expect(rebateDue(base, SCALE, method)).toBe(due);
  });

  test("C1 the range's own method counts, unless the formula names one", () => {
    const written = SCALE.map((row, index) => [index === 0 ? "方式" : "超额累进", ...row]);
    expect(rebateDue(2000, written)).toBe(30);
    expect(rebateDue(2000, written, "全额阶梯")).toBe(40);
    expect(rebateDue(2000, SCALE)).toBe(40);
  });

  test("a single rate is fixed", () => {
    expect(rebateDue(1000, [[0.0125]])).toBe(12.5);
    expect(rebateDue(1000, [["1.25％"]])).toBe(12.5);
    expect(Object.is(rebateDue(0, [[0.0125]]), 0)).toBe(true);
    expect(rebateDue(1000, [["比例"], [0.01]], "固定")).toBe(10);
  });

  test("P3 customer-service.tierMethod 超额累进", () => {
    expect(rebateDue(2000, SCALE, "", [POLICY, ["tierMethod", "超额累进"]])).toBe(30);
  });

  test("P3 customer-service.tierMethod 固定", () => {
    const one = [
      ["上限", "比例"],
      [1000, 0.01],
    ];
    expect(refusal(() => rebateDue(2000, one))[0]).toBe("#N/A");
    expect(rebateDue(2000, one, "", [POLICY, ["tierMethod", "固定"]])).toBe(20);
  });

  test("C4 the policy range changes the reading", () => {
    expect(rebateDue(1000, SCALE, "", [POLICY, ["tierEdge", "upper"]])).toBe(10);
    expect(rebateDue(0.5, [[0.01]], "", [POLICY, ["返佣怎样取整", "舍去"]])).toBe(0);
    expect(rebateDue(0.5, [[0.01]])).toBe(0.01);
  });

  test("C3 what can't be used gives #VALUE!, what isn't there #N/A, with a sentence", () => {
    expect(refusal(() => rebateDue("一千", SCALE))[0]).toBe("#VALUE!");
    expect(refusal(() => rebateDue(1, SCALE, "阶梯"))).toEqual(["#VALUE!", "方式请写 固定、全额阶梯 或 超额累进。"]);
    expect(refusal(() => rebateDue(1, [[1.5]]))[0]).toBe("#VALUE!");
    expect(refusal(() => rebateDue(1, [[""]]))[1]).toContain("返佣政策");
    const broken = [
      [SCALE[0], [0, 900, 0.01], [1000, "", 0.02]],
      [SCALE[0], [0, "?", 0.01]],
      [SCALE[0]],
      [
        ["代理商编号", ...SCALE[0]],
        ["A", 0, 1000, 0.01],
        ["B", 1000, "", 0.01],
      ],
      [
        ["生效日期", ...SCALE[0]],
        ["2026-01-01", 0, "", 0.01],
        ["2026-02-01", 0, "", 0.02],
      ],
    ];
    for (const range of broken) expect(refusal(() => rebateDue(1, range))[0]).toBe("#VALUE!");
    const closed = [SCALE[0], [0, 1000, 0.01]];
    expect(rebateDue(999.99, closed)).toBe(10);
    expect(refusal(() => rebateDue(1000, closed))[0]).toBe("#N/A");
    expect(refusal(() => rebateDue(1, SCALE, "", [POLICY, ["tierEdge", "中间"]]))[0]).toBe("#VALUE!");
  });
});

describe("篇6 四(一)1、四(一)2 REBATE.STATEMENT", () => {
  const all = [
    STATEMENT,
    ["2026-03", "7", "", 100, 1, 0, 0, 1, CLAUSE],
    ["2026-03", "A", "甲", 1000, 20, 1, 12.5, 8.5, CLAUSE],
    ["2026-04", "7", "", 0, 0, 1, 0, 1, CLAUSE],
    ["2026-04", "A", "甲", 400, 4, 8.5, 0, 12.5, CLAUSE],
  ];

  test("C2 is the table, months as text, money in yuan, a blank as an empty text", () => {
    expect(rebateStatement(TRADES, TERMS, PAYMENTS, OPENING)).toEqual(all);
  });

  test("of one month; a month without rows is the header alone", () => {
    expect(rebateStatement(TRADES, TERMS, PAYMENTS, OPENING, "2026年4月")).toEqual([STATEMENT, ...all.slice(3)]);
    expect(rebateStatement(TRADES, TERMS, PAYMENTS, OPENING, "2026-05")).toEqual([STATEMENT]);
  });

  test("an agent that can't be computed shows blanks", () => {
    const broken = [...TERMS, ["7", "阶梯", "", "", 0.01, "", ""]];
    expect(rebateStatement(TRADES, broken)[1]).toEqual(["2026-03", "7", "", 100, "", "", 0, "", CLAUSE]);
  });

  test("C3 rows that can't be read are counted in a last row", () => {
    const spoilt = [...TRADES, ["三月", "A", "", 1, ""], ["2026-03-02", "A", "", "1.234", ""]];
    expect(rebateStatement(spoilt, TERMS).at(-1)).toEqual(["另有 2 行无法读取", ...STATEMENT.slice(1).map(() => "")]);
    expect(refusal(() => rebateStatement([["日期"], ["2026-03-02"]], TERMS))[1]).toContain("代理商编号、交易额");
    expect(refusal(() => rebateStatement(TRADES, [[""]]))[1]).toContain("返佣政策");
    expect(refusal(() => rebateStatement(TRADES, TERMS, PAYMENTS, OPENING, "三月"))[0]).toBe("#VALUE!");
  });

  test("C4 takes a policy range", () => {
    const rows = rebateStatement(TRADES, TERMS, PAYMENTS, OPENING, "2026-03", [POLICY, ["pendingDue", "nextMonth"]]);
    expect(rows[2].slice(4, 8)).toEqual([20, 1, 12.5, -11.5]);
  });
});

describe("篇6 四(一)1 REBATE.RECONCILE", () => {
  const HEADER = ["月份", "代理商编号", "项目", "上报", "重算", "差额", "条款"];
  const report = [
    ["月份", "代理商编号", "交易额", "返佣金额"],
    ["2026-03", "A", 1000, 10],
    [202604, "A", 400, 4],
  ];

  test("lists what differs in 返佣报表, and what it lacks", () => {
    expect(rebateReconcile(report, TRADES, TERMS)).toEqual([
      HEADER,
      ["2026-03", "7", "交易额", "", 100, "", "篇6 四(一)1"],
      ["2026-03", "7", "返佣金额", "", 1, "", "篇6 四(一)1"],
      ["2026-03", "A", "返佣金额", 10, 20, -10, "篇6 四(一)1"],
    ]);
    expect(rebateReconcile(report, TRADES, TERMS, PAYMENTS, OPENING, "2026-04")).toEqual([HEADER]);
  });

  test("C1 tells 待返统计 by its header", () => {
    const outstanding = [
      ["月份", "代理商编号", "实返", "待返"],
      ["2026-03", "A", 12.5, 9.5],
      ["2026-03", "7", 0, 1],
    ];
    expect(rebateReconcile(outstanding, TRADES, TERMS, PAYMENTS, OPENING, "2026-03")).toEqual([
      HEADER,
      ["2026-03", "A", "待返金额", 9.5, 8.5, 1, "篇6 四(一)2"],
    ]);
  });

  test("C3 a range that is neither report is refused", () => {
    expect(refusal(() => rebateReconcile([["月份"], ["2026-03"]], TRADES, TERMS))).toEqual([
      "#VALUE!",
      "返佣报表区域缺少列：代理商编号、交易额、返佣金额。请连同表头一起选择。",
    ]);
  });

  test("C4 takes a policy range", () => {
    const gross = rebateReconcile(report, TRADES, TERMS, undefined, undefined, "2026-04", [
      POLICY,
      ["rebateBase", "gross"],
    ]);
    expect(gross.slice(1).map((row) => row.slice(1, 5))).toEqual([
      ["A", "交易额", 400, 500],
      ["A", "返佣金额", 4, 5],
    ]);
  });
});

describe("篇6 四(一)2 REBATE.PENDING and REBATE.AGEING", () => {
  test("opening plus rebate less what was paid", () => {
    expect(rebatePending(0.1, 0.2, 0)).toBe(0.3);
    expect(rebatePending(0, 100, 100.01)).toBe(-0.01);
    expect(rebatePending("", 5, null)).toBe(5);
    expect(refusal(() => rebatePending("?", 5, 0))[0]).toBe("#VALUE!");
    expect(refusal(() => rebatePending(1, 5, 0, [POLICY, ["pendingDue", "?"]]))[0]).toBe("#VALUE!");
  });

  test("C2 ageing is a table; an agent that can't be computed shows blanks", () => {
    const broken = [...TERMS, ["7", "阶梯", "", "", 0.01, "", ""]];
    expect(rebateAgeing(TRADES, broken, PAYMENTS, OPENING)).toEqual([
      ["代理商编号", "代理商名称", "待返金额", "当月", "上月", "前两个月", "前三个月", "更早", "多付"],
      ["7", "", "", "", "", "", "", "", ""],
      ["A", "甲", 12.5, 4, 8.5, 0, 0, 0, 0],
    ]);
  });

  test("C3 a month that the records don't hold is #N/A; no rows are the header alone", () => {
    expect(refusal(() => rebateAgeing(TRADES, TERMS, PAYMENTS, OPENING, "2026-05"))[0]).toBe("#N/A");
    expect(rebateAgeing([TRADES[0]], TERMS)).toHaveLength(1);
  });
});
