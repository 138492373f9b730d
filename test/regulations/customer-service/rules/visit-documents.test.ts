import { runVisits, visit, type Row } from "../visit-workbook";

const RULE = "visit-documents";
const run = (more: Row) => runVisits({ sheets: { 客户走访记录: [visit("2026-03-10", "济南代理", more)] } });

describe("篇6 四(三)走访 (1), (3) the documents of a visit", () => {
  test.each(["有", "是", "√", "DC-2026-01", 7, "已写"])("%s is a document", async (written) => {
    expect((await run({ 调查分析报告: written, 客户意见调查表: written })).found(RULE)).toEqual([]);
  });

  test.each(["无", "否", "没有", "未写", "未发放", "×", "待补", "不需要"])("%s is none: an error", async (written) => {
    expect((await run({ 调查分析报告: written, 客户意见调查表: written })).found(RULE)).toEqual([
      "客户走访记录!D2 error documentMissing 篇6 四(三)走访 (1)",
      "客户走访记录!E2 error documentMissing 篇6 四(三)走访 (3)",
    ]);
  });

  test("a blank is left to a person", async () => {
    const result = await run({ 走访人: null, 调查分析报告: null, 客户意见调查表: null });
    expect(result.found(RULE)).toEqual([
      "客户走访记录!C2 needs-review visitorMissing 篇6 四(三)走访 (1)",
      "客户走访记录!D2 needs-review documentUnknown 篇6 四(三)走访 (1)",
      "客户走访记录!E2 needs-review documentUnknown 篇6 四(三)走访 (3)",
    ]);
    expect(result.sentences(RULE, "documentUnknown")).toEqual({
      chinese: "2026年3月10日（周二）走访济南代理，看不出有没有调查分析报告。",
      english: "Whether the visit to 济南代理 on Tue 2026-03-10 has its 调查分析报告 isn't given.",
    });
  });
});
