import { articleOf } from "../../../../src/regulations/duty/rules/monthly-attestations";
import { record, runDuty, turn, type Row } from "../duty-workbook";

const RULE = "duty/monthly-attestations";
const ARTICLES = [
  "一.1",
  "三.1",
  "三.2",
  "三.3",
  "三.4",
  "三.5",
  "四.2",
  "四.4",
  "四.5",
  "五.1",
  "五.2",
  "五.4",
  "六.3",
];
const attested = (日期: string, 条款: string, 结论 = "是", more: Row = {}): Row => ({ 日期, 条款, 结论, ...more });
const whole = (day: string): Row[] => ARTICLES.map((article) => attested(day, article));

describe("篇5 一.1 what only a person can tell is attested every month", () => {
  it("passes a month with all thirteen articles, on its first and its last day", async () => {
    const first = await runDuty({ 值班安排: [turn("2026-03-02")], 值班自查: whole("2026-03-01") });
    expect(first.found(RULE)).toEqual([]);
    const last = await runDuty({ 值班安排: [turn("2026-03-02")], 值班自查: whole("2026-03-31") });
    expect(last.found(RULE)).toEqual([]);
  });

  it("says nothing without the sheet", async () => {
    expect((await runDuty({ 值班安排: [turn("2026-03-02")] })).found(RULE)).toEqual([]);
  });

  it("asks for a look at each article and month uncovered, under its own article", async () => {
    const run = await runDuty({
      值班安排: [turn("2026-02-27"), turn("2026-04-01")],
      值班自查: [...whole("2026-02-28"), ...whole("2026-03-31").slice(1), ...whole("2026-04-01").slice(0, -1)],
    });
    expect(run.found(RULE)).toEqual([
      "值班自查!A1 needs-review notAttested 篇5 一.1",
      "值班自查!A1 needs-review notAttested 篇5 六.3",
    ]);
    expect(run.sentences(RULE, "notAttested")).toEqual({
      chinese: "2026年3月没有核查篇5 一.1。",
      english: "篇5 一.1 was not attested for 2026-03.",
    });
  });

  it("asks for all thirteen where the sheet has no rows", async () => {
    const run = await runDuty({ 值班安排: [turn("2026-03-02")], 值班自查: [] });
    expect(run.found(RULE)).toHaveLength(13);
  });

  it("goes by the months of the records, then of its own, where there is no roster", async () => {
    const byRecords = await runDuty({
      值班到岗记录: [record("张三"), record("张三", "18:00", "21:00", { 日期: "2026-04-01" })],
      值班自查: whole("2026-03-31"),
    });
    expect(byRecords.found(RULE)).toHaveLength(13);
    const alone = await runDuty({ 值班自查: whole("2026-03-31").slice(0, 12) });
    expect(alone.found(RULE)).toEqual(["值班自查!A1 needs-review notAttested 篇5 六.3"]);
  });

  it("warns of an article that was found not kept, under that article", async () => {
    const run = await runDuty({
      值班自查: [...whole("2026-03-30"), attested("2026-03-31", "篇5 五.2", "否", { 说明: "有人打牌" })],
    });
    expect(run.found(RULE)).toEqual(["值班自查!C15 warning attestedNo 篇5 五.2"]);
    expect(run.sentences(RULE, "attestedNo")).toEqual({
      chinese: "2026年3月自查篇5 五.2，结论是没有做到。有人打牌",
      english: "篇5 五.2 was attested as not kept in 2026-03. 有人打牌",
    });
  });

  it("warns of an article that nobody need attest", async () => {
    const run = await runDuty({ 值班自查: [...whole("2026-03-30"), attested("2026-03-31", "三.6")] });
    expect(run.found(RULE)).toEqual(["值班自查!B15 warning unknownArticle 篇5 一.1"]);
    expect(run.sentences(RULE, "unknownArticle")).toEqual({
      chinese: "“三.6”不在需要自查的条款里。",
      english: "“三.6” is no article to be attested.",
    });
  });

  it("takes a row without a conclusion for none", async () => {
    const run = await runDuty({ 值班自查: [...whole("2026-03-30").slice(1), { 日期: "2026-03-31", 条款: "一.1" }] });
    expect(run.found(RULE)).toEqual(["值班自查!A1 needs-review notAttested 篇5 一.1"]);
    expect(run.found("duty/readable-cells")).toEqual(["值班自查!C14 error blankRequired 篇5 一.1"]);
  });

  it.each(["篇5 三.1", "三.1", "三、1", "第三.1", "篇5三．1", " 三 . 1 "])("reads %s as 篇5 三.1", (written) => {
    expect(articleOf(written)).toBe("篇5 三.1");
  });

  it.each(["三.6", "五.5", "二", "篇6 三.1", ""])("knows no article %s to attest", (written) => {
    expect(articleOf(written)).toBeNull();
  });
});
