import { qualityItems, qualityVerdict } from "../../../../src/regulations/customer-service/quality-items";
import { checked, runVisits, type Row } from "../visit-workbook";

const RULE = "quality-checks";
const STAFF: readonly Row[] = [
  { 姓名: "周晴", 部门主管: "吴强" },
  { 姓名: "郑敏", 部门主管: "吴强" },
];
const run = (
  rows: readonly Row[],
  more: { staff?: readonly Row[] | null; policy?: [string, string, string?][] } = {},
) =>
  runVisits({
    sheets: { ...(more.staff === null ? {} : { 客服人员: more.staff ?? STAFF.slice(0, 1) }), 客服质检: rows },
    policy: more.policy ?? [],
  });
const found = async (...given: Parameters<typeof run>): Promise<readonly string[]> => (await run(...given)).found(RULE);
const one = (质检项目: string, 质检结果: string | null = "合格"): Row => ({
  日期: "2026-03-02",
  姓名: "周晴",
  质检项目,
  质检结果,
});

describe("篇6 三.6 the three musts, three must-nots and four alikes", () => {
  test("all ten items and the speech pass, in groups or one by one", async () => {
    expect(await found(checked("2026-03-31", "周晴"))).toEqual([]);
    const items = [
      "请字当头",
      "您字不离口",
      "再见结尾",
      "不使用生硬语言",
      "不说推卸责任的话",
      "不责备、埋怨客户",
      "生人、熟人一个样",
      "有无检查一个样",
      "工作忙闲一个样",
      "情绪好坏一个样",
      "普通话",
      "方言",
    ];
    expect(await found(checked("2026-03-31", "周晴", items))).toEqual([]);
    expect(await found(checked("2026-03-31", "周晴", items.slice(0, 9).concat("普通话、方言")))).toEqual([
      "客服质检!C11 needs-review itemsMissing 篇6 三.6",
    ]);
  });

  test("nine of ten is one too few, and the missing one is named", async () => {
    const rows = [...checked("2026-03-31", "周晴", ["三要", "三不", "语言"]), one("生人熟人、有无检查、工作忙闲")];
    const result = await run(rows);
    expect(result.found(RULE)).toEqual(["客服质检!C5 needs-review itemsMissing 篇6 三.6"]);
    expect(result.sentences(RULE, "itemsMissing")).toEqual({
      chinese: "周晴在2026年3月没有检查：情绪好坏一个样。",
      english: "周晴 was not checked in 2026-03 for 情绪好坏一个样.",
    });
  });

  test("speech that wasn't checked is asked for under 三.3", async () => {
    expect(await found(checked("2026-03-31", "周晴", ["十项"]))).toEqual([
      "客服质检!C2 needs-review itemsMissing 篇6 三.3",
    ]);
  });

  test("an item that isn't known is an error", async () => {
    const result = await run([...checked("2026-03-31", "周晴"), one("微笑服务")]);
    expect(result.found(RULE)).toEqual(["客服质检!C6 error unknownItem 篇6 三.6"]);
    expect(result.sentences(RULE, "unknownItem").chinese).toBe("周晴的质检项目“微笑服务”不在十项和普通话、方言里。");
  });

  test.each([
    ["不合格", ["客服质检!D6 error itemFailed 篇6 三.6"]],
    ["否", ["客服质检!D6 error itemFailed 篇6 三.6"]],
    ["达标", []],
    [null, ["客服质检!D6 needs-review resultMissing 篇6 三.6"]],
    ["一般", ["客服质检!D6 error unknownResult 篇6 三.6"]],
  ])("the result %s of one of the ten", async (result, expected) => {
    expect(await found([...checked("2026-03-31", "周晴"), one("请字当头", result)])).toEqual(expected);
  });

  test("speech that fails is a warning under 三.3", async () => {
    const result = await run([...checked("2026-03-31", "周晴"), one("普通话", "不合格")]);
    expect(result.found(RULE)).toEqual(["客服质检!D6 warning itemFailed 篇6 三.3"]);
    expect(result.sentences(RULE, "itemFailed")).toEqual({
      chinese: "周晴质检不合格：普通话。",
      english: "周晴 failed the check of 普通话.",
    });
  });

  test("every person is asked for in every month between the first and the last check", async () => {
    const rows = [...checked("2026-01-31", "周晴"), ...checked("2026-01-31", "郑敏"), ...checked("2026-03-01", "周晴")];
    const result = await run(rows, { staff: STAFF });
    expect(result.found(RULE)).toEqual([
      "客服质检!A1 needs-review personNotChecked 篇6 三.6",
      "客服质检!A1 needs-review personNotChecked 篇6 三.6",
      "客服质检!A1 needs-review personNotChecked 篇6 三.6",
    ]);
    expect(result.sentences(RULE, "personNotChecked").chinese).toBe("周晴在2026年2月没有质检记录。");
  });

  test("nobody is wanted after the month of a dismissal; in that month still", async () => {
    const rows = [...checked("2026-01-31", "周晴"), ...checked("2026-02-28", "周晴"), ...checked("2026-03-31", "周晴")];
    const withQuarrelOn = async (日期: string): Promise<number> => {
      const { found: foundBy } = await runVisits({
        sheets: {
          客服人员: STAFF.map((row) => ({ ...row, 月工资: 5000 })),
          客服质检: [...rows, ...checked("2026-01-31", "郑敏")],
          违纪处罚: [{ 日期, 姓名: "郑敏", 处罚条款: "四(五)3", 行为: "争吵" }],
        },
      });
      return foundBy(RULE).length;
    };
    expect(await withQuarrelOn("2026-01-31")).toBe(0);
    expect(await withQuarrelOn("2026-02-01")).toBe(1);
    expect(await withQuarrelOn("2026-03-01")).toBe(2);
  });

  test("P3 customer-service.qualityPeriod quarter", async () => {
    const rows = [...checked("2026-01-31", "周晴"), ...checked("2026-03-01", "周晴")];
    expect(await found(rows)).toEqual(["客服质检!A1 needs-review personNotChecked 篇6 三.6"]);
    expect(await found(rows, { policy: [["qualityPeriod", "quarter"]] })).toEqual([]);
    const apart = [...checked("2026-01-31", "周晴"), ...checked("2026-07-01", "周晴")];
    const result = await run(apart, { policy: [["qualityPeriod", "quarter"]] });
    expect(result.sentences(RULE, "personNotChecked").chinese).toBe(
      "周晴在2026年4月、2026年5月、2026年6月没有质检记录。",
    );
  });

  test("someone who isn't in 客服人员 is an error; without the sheet it can't be told who was left out", async () => {
    expect(await found([...checked("2026-03-31", "周晴"), { ...one("三要"), 姓名: "王五" }])).toEqual([
      "客服质检!B6 error unknownPerson 篇6 三.6",
      "客服质检!C6 needs-review itemsMissing 篇6 三.6",
      "客服质检!C6 needs-review itemsMissing 篇6 三.3",
    ]);
    expect(await found(checked("2026-03-31", "周晴"), { staff: null })).toEqual([
      "客服质检!A1 needs-review noStaffSheet 篇6 三.6",
    ]);
  });

  test("a day can't be read: the row is left to the reader", async () => {
    expect(await found([...checked("2026-03-31", "周晴"), { ...one("请字当头", "不合格"), 日期: "三月" }])).toEqual([]);
  });

  test("nothing without the sheet, and nothing in a sheet without rows", async () => {
    expect((await runVisits({ sheets: { 客服人员: STAFF } })).found(RULE)).toEqual([]);
    expect(await found([], { staff: STAFF })).toEqual([]);
  });
});

describe("篇6 三.6 how items and results are written", () => {
  test.each([
    ["要“请”字当头", "请字当头"],
    ["“您”字不离口", "您字不离口"],
    ["不责备，埋怨客户", "不责备埋怨客户"],
    ["情绪好、坏一个样", "情绪好坏一个样"],
    ["有无检查", "有无检查一个样"],
    ["请字当头\n普通话", "请字当头 普通话"],
    ["三要", "请字当头 您字不离口 再见结尾"],
  ])("%s", (written, names) => {
    const { items, unknown } = qualityItems(written);
    expect([items.map(({ name }) => name).join(" "), unknown]).toEqual([names, []]);
  });

  test("三要、三不、四个一样 are the ten", () => {
    expect(qualityItems("三要、三不、四个一样").items).toHaveLength(10);
    expect(qualityItems("").items).toEqual([]);
  });

  test("a result is 合格, 不合格 or neither", () => {
    expect(["合格", "√", "不合格", "未做到", "优", ""].map(qualityVerdict)).toEqual([
      true,
      true,
      false,
      false,
      null,
      null,
    ]);
  });
});
