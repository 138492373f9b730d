import { runVisits, visitor, type Row } from "../visit-workbook";

const RULE = "standing-service";
const CLAUSE = "篇6 四(三)来访 2(4)";
const run = (more: Row, without: readonly string[] = []) =>
  runVisits({ sheets: { 客户来访登记: [visitor(more)] }, without });

describe("篇6 四(三)来访 2(4) standing where the person in charge receives too", () => {
  test.each<[string | null, string | null, readonly string[]]>([
    ["否", null, []],
    ["否", "否", []],
    ["是", "是", []],
    ["是", "否", [`客户来访登记!L2 error notStanding ${CLAUSE}`]],
    ["是", null, [`客户来访登记!L2 needs-review standingUnknown ${CLAUSE}`]],
    [null, "是", [`客户来访登记!K2 needs-review presenceUnknown ${CLAUSE}`]],
    [null, null, [`客户来访登记!K2 needs-review presenceUnknown ${CLAUSE}`]],
  ])("together %s, standing %s", async (责任人陪同, 站立服务, expected) => {
    expect((await run({ 责任人陪同, 站立服务 })).found(RULE)).toEqual(expected);
  });

  test("says who and when", async () => {
    expect((await run({ 责任人陪同: "是", 站立服务: "否" })).sentences(RULE, "notStanding")).toEqual({
      chinese: "济南代理在2026年3月2日（周一）来访，与责任人一并接待时没有站立服务。",
      english: "The person in charge received 济南代理 on Mon 2026-03-02 too, and staff did not stand.",
    });
  });

  test("a column that isn't there is asked for once", async () => {
    const missing = [`客户来访登记!A1 needs-review columnMissing ${CLAUSE}`];
    const rows = [visitor(), visitor({ 日期: "2026-03-03" })];
    const result = await runVisits({ sheets: { 客户来访登记: rows }, without: ["客户来访登记.责任人陪同"] });
    expect(result.found(RULE)).toEqual(missing);
    const without = ["客户来访登记.站立服务"];
    expect((await run({ 责任人陪同: "是" }, without)).found(RULE)).toEqual(missing);
    expect((await run({}, without)).found(RULE)).toEqual([]);
  });

  test("nothing where there are no rows", async () => {
    expect((await runVisits({ sheets: { 客户来访登记: [] } })).found(RULE)).toEqual([]);
  });
});
