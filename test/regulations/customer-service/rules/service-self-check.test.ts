import { CLAUSES } from "../../../../src/regulations/customer-service/clauses";
import { attestedArticle } from "../../../../src/regulations/customer-service/rules/service-self-check";
import { runVisits, visitor, type Row } from "../visit-workbook";

const RULE = "service-self-check";
const ARTICLES = CLAUSES.flatMap(({ id, attested }) => (attested === undefined ? [] : [id.replace("篇6 ", "")]));
const attest = (日期: string, 条款: string, 结论: string | null = "是", more: Row = {}): Row => ({
  日期,
  条款,
  结论,
  ...more,
});
const whole = (day: string): readonly Row[] => ARTICLES.map((article) => attest(day, article));
const run = (rows: readonly Row[], days: readonly string[] = ["2026-03-02"]) =>
  runVisits({ sheets: { 客户来访登记: days.map((日期) => visitor({ 日期 })), 客服自查: rows } });

describe("篇6 二.1 what only a person can tell is attested every month", () => {
  test("those are the duties but the reports, the reception, the meetings and the tellers' rights", () => {
    expect(ARTICLES).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7].map((number) => `二.${number}`),
      ...[1, 2, 3, 4, 5].map((number) => `四(三)来访 1(${number})`),
      ...[1, 2, 5].map((number) => `四(三)来访 2(${number})`),
      "四(四)1",
      "四(四)2",
      "四(四)3",
      "五(二)4",
    ]);
  });

  test("a month with all of them passes, on its first and its last day", async () => {
    expect((await run(whole("2026-03-01"))).found(RULE)).toEqual([]);
    expect((await run(whole("2026-03-31"))).found(RULE)).toEqual([]);
  });

  test("nothing is said without the sheet", async () => {
    expect((await runVisits({ sheets: { 客户来访登记: [visitor()] } })).found(RULE)).toEqual([]);
  });

  test("each article and month uncovered is asked for under its own article", async () => {
    const rows = [...whole("2026-02-28"), ...whole("2026-03-31").slice(1), ...whole("2026-04-01").slice(0, -1)];
    const result = await run(rows, ["2026-02-27", "2026-04-01"]);
    expect(result.found(RULE)).toEqual([
      "客服自查!A1 needs-review notAttested 篇6 二.1",
      "客服自查!A1 needs-review notAttested 篇6 五(二)4",
    ]);
    expect(result.sentences(RULE, "notAttested")).toEqual({
      chinese: "2026年3月没有核查篇6 二.1。",
      english: "篇6 二.1 was not attested for 2026-03.",
    });
  });

  test("an empty sheet asks for all of a month", async () => {
    expect((await run([])).found(RULE)).toHaveLength(19);
  });

  test("without records of service the months are those of offences, then of rebates, then its own", async () => {
    const months = async (sheets: Readonly<Record<string, readonly Row[]>>): Promise<number> =>
      (await runVisits({ sheets: { ...sheets, 客服自查: whole("2026-05-31") } })).found(RULE).length / 19;
    const fines = { 违纪处罚: [{ 日期: "2026-04-30", 姓名: "甲", 处罚条款: "四(五)1", 违反规定: "四(一)1" }] };
    const trades = {
      交易流水: ["2026-03-31", "2026-06-01"].map((日期) => ({ 日期, 代理商编号: "A", 交易额: 1 })),
    };
    expect(await months({ ...fines, ...trades })).toBe(1);
    expect(await months(trades)).toBe(3);
    expect(await months({})).toBe(0);
  });

  test("an article found not kept is a warning under that article", async () => {
    const result = await run([...whole("2026-03-30"), attest("2026-03-31", "篇6 五(二)4", "否", { 说明: "外借账号" })]);
    expect(result.found(RULE)).toEqual(["客服自查!C21 warning attestedNo 篇6 五(二)4"]);
    expect(result.sentences(RULE, "attestedNo").chinese).toBe("2026年3月自查篇6 五(二)4，结论是没有做到。外借账号");
  });

  test("an article that nobody need attest is a warning", async () => {
    const result = await run([...whole("2026-03-30"), attest("2026-03-31", "四(二)电话接听 2(1)")]);
    expect(result.found(RULE)).toEqual(["客服自查!B21 warning unknownArticle 篇6 二.1"]);
  });

  test("a row without a conclusion is none", async () => {
    const result = await run([...whole("2026-03-30").slice(1), attest("2026-03-31", "二.1", null)]);
    expect(result.found(RULE)).toEqual(["客服自查!A1 needs-review notAttested 篇6 二.1"]);
  });

  test.each([
    ["二.1", "篇6 二.1"],
    ["篇6 二、1", "篇6 二.1"],
    ["第二.1", "篇6 二.1"],
    ["四（三）来访1（1）", "篇6 四(三)来访 1(1)"],
    ["四、(四)1", "篇6 四(四)1"],
    ["二.8", null],
    ["篇5 三.1", null],
    ["", null],
  ])("%s is read as %s", (written, article) => {
    expect(attestedArticle(written)).toBe(article);
  });
});
