import { runVisits, visitor, type Row } from "../visit-workbook";

const RULE = "visitor-register";
const run = (more: Row, without: readonly string[] = []) =>
  runVisits({ sheets: { 客户来访登记: [visitor(more)] }, without });
const found = async (more: Row, without: readonly string[] = []): Promise<readonly string[]> =>
  (await run(more, without)).found(RULE);
const OPEN: Row = { 现场答复: "否", 留言: "请回电", 联系方式: "13800000000", 回复日期: "2026-03-03" };
const CLAUSE = "篇6 四(三)来访 2(3)";

describe("篇6 四(三)来访 2(3) the register of visitors", () => {
  test("a visitor answered at once, and one who left a message, pass", async () => {
    expect(await found({})).toEqual([]);
    expect(await found(OPEN)).toEqual([]);
  });

  test.each([
    ["客户", "B"],
    ["来意", "C"],
    ["接待人", "D"],
  ])("a blank %s is an error", async (column, letter) => {
    expect(await found({ [column]: null })).toEqual([`客户来访登记!${letter}2 error fieldMissing ${CLAUSE}`]);
  });

  test("whether there was an answer isn't given: a look, and a message isn't asked for", async () => {
    const result = await run({ 现场答复: null });
    expect(result.found(RULE)).toEqual([`客户来访登记!E2 needs-review answerUnknown ${CLAUSE}`]);
    expect(result.sentences(RULE, "answerUnknown")).toEqual({
      chinese: "济南代理在2026年3月2日（周一）来访，没有写是否现场答复，看不出要不要留言。",
      english:
        "Nobody can tell whether 济南代理, who came on Mon 2026-03-02, was answered at once, or had to leave a message.",
    });
  });

  test.each([
    ["留言", "H2 error messageMissing"],
    ["联系方式", "I2 needs-review contactMissing"],
    ["回复日期", "J2 needs-review notAnsweredYet"],
  ])("without an answer, a blank %s", async (column, expected) => {
    expect(await found({ ...OPEN, [column]: null })).toEqual([`客户来访登记!${expected} ${CLAUSE}`]);
    expect(await found({ [column]: null })).toEqual([]);
  });

  test("a column that isn't there is asked for once, and only where it matters", async () => {
    const without = ["客户来访登记.留言"];
    const rows = [visitor(OPEN), visitor({ ...OPEN, 日期: "2026-03-03" })];
    const result = await runVisits({ sheets: { 客户来访登记: rows }, without });
    expect(result.found(RULE)).toEqual([`客户来访登记!A1 needs-review columnMissing ${CLAUSE}`]);
    expect(await found({}, without)).toEqual([]);
  });

  test.each([
    ["2026-03-01", [`客户来访登记!J2 error answeredBefore ${CLAUSE}`]],
    ["2026-03-02", []],
    ["2026-03-03", []],
  ])("answered on %s, after a visit of 2026-03-02", async (day, expected) => {
    expect(await found({ ...OPEN, 回复日期: day })).toEqual(expected);
  });

  test.each([
    ["09:29:59", [`客户来访登记!G2 error leftBeforeArrival ${CLAUSE}`]],
    ["09:30", []],
    ["09:30:01", []],
    ["2026-03-02 10:00", []],
    ["2026-03-03 08:00", [`客户来访登记!G2 error otherDay ${CLAUSE}`]],
    [null, [`客户来访登记!G2 needs-review timeMissing ${CLAUSE}`]],
  ])("left at %s after coming at 09:30", async (time, expected) => {
    expect(await found({ 离开时间: time })).toEqual(expected);
  });

  test("a blank arrival is asked for; a register without times is not", async () => {
    expect(await found({ 到访时间: null })).toEqual([`客户来访登记!F2 needs-review timeMissing ${CLAUSE}`]);
    expect(await found({}, ["客户来访登记.到访时间", "客户来访登记.离开时间"])).toEqual([]);
  });

  test("a cell that can't be read is the reader's, and the rest of its row is judged", async () => {
    const result = await run({ 离开时间: "下班后", 来意: null });
    expect(result.found(RULE)).toEqual([`客户来访登记!C2 error fieldMissing ${CLAUSE}`]);
    expect(result.found("readable-cells")).toEqual([`客户来访登记!G2 error valueUnusable ${CLAUSE}`]);
    expect(await found({ 日期: "三月", 来意: null })).toEqual([]);
  });
});
