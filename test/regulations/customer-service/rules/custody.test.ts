import { kept, runVisits, type Row } from "../visit-workbook";

const RULE = "custody";
const OFFICE = "公司责任人办公室";
const run = (row: Row, policy: readonly (readonly [string, string])[] = []) =>
  runVisits({ sheets: { 资料保管台账: [row] }, policy });
const found = async (...given: Parameters<typeof run>): Promise<readonly string[]> => (await run(...given)).found(RULE);
const contract = (more: Row): Row => kept("加盟合同", "绝密", { 保管地点: "公司负责人办公室", ...more });

describe("篇6 五(二)1 contracts", () => {
  test.each([
    ["公司负责人办公室", []],
    ["负责人办公室", []],
    ["公司责任人办公室", []],
    ["公司 负责人办公室3号柜", []],
    ["客服部", ["资料保管台账!H2 error wrongPlace 篇6 五(二)1"]],
    [null, ["资料保管台账!H2 needs-review placeMissing 篇6 五(二)1"]],
  ])("kept in %s", async (place, expected) => {
    expect(await found(contract({ 保管地点: place }))).toEqual(expected);
  });

  test("who keeps it is asked for", async () => {
    expect(await found(contract({ 保管人: null }))).toEqual(["资料保管台账!C2 needs-review keeperMissing 篇6 五(二)1"]);
  });

  test("another name of the office is a parameter", async () => {
    const result = await run(contract({ 保管地点: "总经办" }));
    expect(result.sentences(RULE, "wrongPlace")).toEqual({
      chinese: "加盟合同的保管地点是“总经办”，应在公司负责人办公室存档。",
      english: "加盟合同 is kept in “总经办”; it belongs in 公司负责人办公室.",
    });
    expect(await found(contract({ 保管地点: "总经办" }), [["archiveOffices", "总经办、责任人办公室"]])).toEqual([]);
  });

  test("P3 customer-service.custodyOffice apart", async () => {
    const survey = kept("客户调查分析资料", "机密", { 落实日期: "2026-03-02", 提交日期: "2026-03-02" });
    const apart = [["custodyOffice", "apart"]] as const;
    for (const [place, ofContract, ofSurvey] of [
      ["公司负责人办公室", [], ["资料保管台账!H2 error wrongPlace 篇6 五(二)5"]],
      ["责任人办公室", ["资料保管台账!H2 error wrongPlace 篇6 五(二)1"], []],
    ] as const) {
      expect(await found(contract({ 保管地点: place }))).toEqual([]);
      expect(await found({ ...survey, 保管地点: place })).toEqual([]);
      expect(await found(contract({ 保管地点: place }), apart)).toEqual(ofContract);
      expect(await found({ ...survey, 保管地点: place }, apart)).toEqual(ofSurvey);
    }
  });
});

describe.each([
  ["客户发展跟踪记录", "绝密", "篇6 五(二)2"],
  ["客户调查分析资料", "机密", "篇6 五(二)5"],
])("篇6 五(二)2, 5 %s is handed in when done", (material, level, clause) => {
  const row = (more: Row): Row => kept(material, level, { 资料日期: "2026-03-02", ...more });

  test("while the work goes on it stays with whoever is responsible", async () => {
    expect(await found(row({}))).toEqual([]);
    expect(await found(row({ 保管人: null }))).toEqual([`资料保管台账!C2 needs-review keeperMissing ${clause}`]);
  });

  test.each([
    ["2026-03-04", [`资料保管台账!F2 error handedInBeforeDone ${clause}`]],
    ["2026-03-05", []],
    ["2026-03-06", []],
    [null, [`资料保管台账!F2 needs-review notHandedIn ${clause}`]],
  ])("done on 2026-03-05, handed in on %s", async (day, expected) => {
    expect(await found(row({ 落实日期: "2026-03-05", 提交日期: day, 保管地点: OFFICE }))).toEqual(expected);
  });

  test.each([
    ["2026-03-01", [`资料保管台账!E2 error doneBeforeBegun ${clause}`]],
    ["2026-03-02", []],
  ])("begun on 2026-03-02, done on %s", async (day, expected) => {
    expect(await found(row({ 落实日期: day, 提交日期: "2026-03-09", 保管地点: OFFICE }))).toEqual(expected);
  });

  test("handed in, but not said to be done, or where it is", async () => {
    expect(await found(row({ 提交日期: "2026-03-05" }))).toEqual([
      `资料保管台账!E2 needs-review doneDayMissing ${clause}`,
      `资料保管台账!H2 needs-review placeMissing ${clause}`,
    ]);
    expect(await found(row({ 落实日期: "2026-03-05", 提交日期: "2026-03-05", 保管地点: "客服部" }))).toEqual([
      `资料保管台账!H2 error wrongPlace ${clause}`,
    ]);
  });

  test("a day that can't be read is the reader's alone", async () => {
    const result = await run(row({ 落实日期: "月底", 提交日期: "2026-03-05", 保管地点: OFFICE }));
    expect(result.found(RULE)).toEqual([]);
    expect(result.found("readable-cells")).toHaveLength(1);
    expect(result.leftOut("资料保管台账")).toBe(0);
  });
});

describe("篇6 五(二)4 what a teller's rights show", () => {
  test("is kept secret by someone, and goes nowhere", async () => {
    expect(await found(kept("柜员权限内容", "机密"))).toEqual([]);
    expect(await found(kept("柜员权限内容", "机密", { 保管人: null }))).toEqual([
      "资料保管台账!C2 needs-review keeperMissing 篇6 五(二)4",
    ]);
  });

  test("客户资料 has no sentence of its own in 五(二), but someone answers for it", async () => {
    expect(await found(kept("客户资料", "绝密"))).toEqual([]);
    expect(await found(kept("客户资料", "绝密", { 保管人: null }))).toEqual([
      "资料保管台账!C2 needs-review keeperMissing 篇6 五(一)1",
    ]);
  });

  test("several documents in one row are each kept by their own sentence", async () => {
    expect(await found(kept("加盟合同、客户发展跟踪记录、来电记录", "绝密", { 保管人: null }))).toEqual([
      "资料保管台账!C2 needs-review keeperMissing 篇6 五(二)1",
      "资料保管台账!C2 needs-review keeperMissing 篇6 五(二)2",
      "资料保管台账!H2 needs-review placeMissing 篇6 五(二)1",
    ]);
  });
});
