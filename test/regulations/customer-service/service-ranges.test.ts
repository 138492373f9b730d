import { FunctionError } from "../../../src/kernel/function-error";
import { reviewWorkbook } from "../../../src/kernel/review";
import { REGULATIONS } from "../../../src/regulations";
import { customerService } from "../../../src/regulations/customer-service";
import { serviceCheck } from "../../../src/regulations/customer-service/functions";
import { SERVICE_SHEETS } from "../../../src/regulations/customer-service/service-ranges";
import { memorySheet } from "../../memory-sheet";

const HEADER = ["级别", "条款", "工作表", "行", "列", "内容", "建议"];
const POLICY = [
  ["参数", "值"],
  ["ringLimit", 5],
];
const STAFF = [
  ["姓名", "部门主管", "工号"],
  ["周晴", "吴强", "1001"],
];

/** The ranges between the first and `policy`. */
const UNUSED = Array.from({ length: 11 }, () => undefined);

/** The sample rows of a sheet as a range of Excel gives them. */
function sampleOf(name: string): unknown[][] {
  const schema = SERVICE_SHEETS.find((sheet) => sheet.name === name);
  if (schema === undefined) throw new Error(`no sheet ${name}`);
  return [schema.columns.map((column) => column.name), ...schema.sample.map((row) => row.map((cell) => cell ?? ""))];
}

/** The sample of 客服来电登记 with another 铃响次数 in its first row. */
function callsWithRings(rings: number): unknown[][] {
  const [header, first, ...others] = sampleOf("客服来电登记");
  return [header, first.map((cell, column) => (header[column] === "铃响次数" ? rings : cell)), ...others];
}

function refusal(call: () => unknown): readonly [string, string] {
  try {
    call();
  } catch (error) {
    if (error instanceof FunctionError) return [error.cellError, error.sentences["zh-CN"]];
    throw error;
  }
  throw new Error("was not refused");
}

const short = (rows: unknown[][]): readonly string[] =>
  rows.slice(1).map(([severity, clause, sheet, row, column]) => [severity, clause, sheet, row, column].join(" "));

describe("篇6 四(二)至五 SERVICE.CHECK", () => {
  test("C1 knows each range by its header, in any order, and finds nothing in the samples", () => {
    const ranges = ["客服人员", "客服来电登记", "客服回访记录", "违纪处罚", "泄密事件"].map(sampleOf);
    const [a, b, c, d, e] = ranges;
    expect(serviceCheck(a, b, c, d, e)).toEqual([HEADER]);
    expect(serviceCheck(e, d, c, b, a)).toEqual([HEADER]);
    expect(serviceCheck(b, undefined, [[""]], a, c)).toEqual([HEADER]);
  });

  test("C1 has a range for every sheet of service, and takes them all at once", () => {
    expect(serviceCheck.length - 1).toBe(SERVICE_SHEETS.length);
    // The function takes its ranges one by one, as Excel gives them.
    expect(
      Reflect.apply(
        serviceCheck,
        undefined,
        SERVICE_SHEETS.map(({ name }) => sampleOf(name)),
      ),
    ).toEqual([HEADER]);
  });

  test("C2 gives severity, article, sheet, row and column of the range, sentence and advice", () => {
    const titled = [["来电登记表", ...Array.from({ length: 19 }, () => "")], ...callsWithRings(4)];
    expect(serviceCheck(titled)).toEqual([
      HEADER,
      [
        "错误",
        "篇6 四(二)电话接听 2(1)",
        "客服来电登记",
        3,
        2,
        "2026-03-02 09:15的来电响了4声才接听，应在3声之内。",
        "请核对铃响次数；确实接晚了的，今后及时接听。",
      ],
    ]);
  });

  test("C2 orders by sheet, row and column", () => {
    const backs = [
      [
        "原来电日期",
        "回访时间",
        "工号",
        "跟进结果",
        "异议",
        "满意度",
        "仍不接受",
        "再次致电时间",
        "新需求",
        "原个案号",
        "跟进个案号",
      ],
      ["", "2026-03-04 10:00", "1009", "", "否", "满意", "否", "", "否", "", ""],
      ["2026-03-02", "2026-03-04 10:00", "1009", "已答复", "", "满意", "否", "", "否", "", ""],
    ];
    expect(short(serviceCheck(backs, callsWithRings(4), STAFF))).toEqual([
      "错误 篇6 四(二)电话接听 2(1) 客服来电登记 2 2",
      "错误 篇6 四(二)电话回访 2(2) 客服回访记录 2 1",
      "错误 篇6 四(二)电话回访 2(1) 客服回访记录 2 3",
      "错误 篇6 四(二)电话回访 2(2) 客服回访记录 2 4",
      "错误 篇6 四(二)电话回访 2(1) 客服回访记录 3 3",
      "待核 篇6 四(二)电话回访 2(3) 客服回访记录 3 5",
    ]);
  });

  test("C3 tells of rows that can't be read", () => {
    const [header, first] = sampleOf("客服来电登记");
    const broken = [header, first, first.map((cell, column) => (column === 0 ? "早上" : cell))];
    const rows = serviceCheck(broken);
    expect(short(rows)[0]).toBe("错误 篇6 四(二)电话接听 1(1) 客服来电登记 3 1");
    expect(rows.at(-1)).toEqual(["另有 1 行无法读取", "", "", "", "", "", ""]);
  });

  test("C4 the policy range counts, in its own place or in any other", () => {
    const calls = callsWithRings(5);
    expect(short(serviceCheck(calls))).toHaveLength(1);
    expect(serviceCheck(calls, ...UNUSED, POLICY)).toEqual([HEADER]);
    expect(serviceCheck(POLICY, calls)).toEqual([HEADER]);
    expect(refusal(() => serviceCheck(calls, POLICY, POLICY))).toEqual([
      "#VALUE!",
      expect.stringContaining("制度参数"),
    ]);
    expect(refusal(() => serviceCheck(calls, [...POLICY, ["replyMinutes", "x"]]))[0]).toBe("#VALUE!");
  });

  test("C3 refuses what it doesn't know with a sentence", () => {
    const calls = sampleOf("客服来电登记");
    expect(refusal(() => serviceCheck(calls, calls))).toEqual(["#VALUE!", expect.stringContaining("《客服来电登记》")]);
    expect(refusal(() => serviceCheck([[""]]))).toEqual(["#VALUE!", expect.stringContaining("请给出要检查的区域")]);
    expect(refusal(() => serviceCheck(POLICY))[0]).toBe("#VALUE!");
    expect(refusal(() => serviceCheck(calls, [["日期", "金额"]]))).toEqual([
      "#VALUE!",
      expect.stringMatching(/^第 2 个区域看不出是哪张表/u),
    ]);
    expect(refusal(() => serviceCheck(calls.slice(1)))[0]).toBe("#VALUE!");
    // Rebates have functions of their own.
    expect(refusal(() => serviceCheck([["日期", "代理商编号", "交易额"]]))[0]).toBe("#VALUE!");
  });

  test("C1 knows every sheet of service from its header alone", () => {
    for (const { name } of SERVICE_SHEETS) {
      const rows = serviceCheck(sampleOf(name));
      expect([name, rows[0]]).toEqual([name, HEADER]);
      expect(rows.slice(1).filter(([, , sheet]) => sheet !== name)).toEqual([]);
    }
  });

  test("says what `check` says of the same sheets", async () => {
    const names = ["客服来电登记", "客服人员"] as const;
    const ranges = { 客服来电登记: callsWithRings(7), 客服人员: sampleOf("客服人员") };
    const sheets = names.map((name) =>
      memorySheet(
        name,
        ranges[name].map((row) => row.map((cell) => String(cell))),
      ),
    );
    const review = await reviewWorkbook(sheets, REGULATIONS, [customerService], { language: "zh-CN" });
    const spilled = serviceCheck(ranges.客服人员, ranges.客服来电登记);
    expect(spilled.slice(1).map(([, clause, sheet, , , message, advice]) => [clause, sheet, message, advice])).toEqual(
      review.findings.map(({ clause, sheet, message, advice }) => [clause, sheet, message, advice]),
    );
    expect(review.findings).toHaveLength(1);
  });
});
