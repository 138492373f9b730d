import fc from "fast-check";
import { judgeOffences, TEXT_READINGS, type OffenceLedger, type OffenceReadings } from "../../oracle/offences";
import { OFFENCE_HEADERS, runOffences } from "./offence-workbook";

const optional = <Value>(...values: readonly Value[]): fc.Arbitrary<Value | null> => fc.constantFrom(null, ...values);

const name = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom("甲", "乙", "丁") },
  { weight: 1, arbitrary: fc.constant("庚") },
);
const date = fc.constantFrom(
  "2026-03-02",
  "2026-03-03",
  "2026-03-31",
  "2026-04-01",
  "2026-12-31",
  "2027-01-01",
  "2027-03-02",
  "2027-03-03",
);
const time = optional("00:00", "09:30", "18:05");

const misconduct = fc.record({
  date,
  time,
  name,
  article: fc.constantFrom("四(五)1", "四(五)1", "篇6 四（五）1", "四(五)2", "四(五)2", "四(五)3", "四.五.1"),
  rule: optional("四(二)2(1)", "【篇6 四（二）2（1）】", "四(二)2(3)", "四(一)1"),
  act: optional("谈私事", "谈私事、显露不满", "争吵", "请客户帮私忙"),
  wage: optional(6000, 0, 0.01, 4321.09),
});
const leak = fc.record({
  date,
  time,
  name,
  kind: fc.constantFrom("泄露", "泄露", "严重后果", "强制他人", "偷看"),
  material: optional("客户资料", "加盟合同", "加盟合同、交接记录", "菜单", "柜员权限内容"),
  incident: optional("E1", "E 1", "E2"),
  fine: optional(1000, 9999.99, 10000, 50000, 60000, 100000, 100000.01, 150000, 150000.01),
  handover: optional("是", "否"),
});
const member = fc.record({
  name: fc.constantFrom("甲", "乙", "丁"),
  head: optional("丁", "丁", "乙", "戊"),
  wage: optional(6000, 5000.5, 0, -1),
});
const ledgers: fc.Arbitrary<OffenceLedger> = fc.record({
  staff: fc.option(fc.array(member, { minLength: 1, maxLength: 6 }), { freq: 9 }),
  misconduct: fc.array(misconduct, { maxLength: 9 }),
  leaks: fc.array(leak, { maxLength: 7 }),
});
const allReadings: fc.Arbitrary<OffenceReadings> = fc.record({
  trailing200: fc.constantFrom("ignore", "flat200", "add200", "atThird"),
  serviceThirdOffenceMoney: fc.constantFrom(0, 200, 300),
  escalationKey: fc.constantFrom("article", "person"),
  serviceEscalationWindow: fc.constantFrom("employment", "calendarYear", "rolling12"),
  discretionaryBlank: fc.constantFrom("leaveOut", "minimum"),
  unlistedMaterial: fc.constantFrom("none", "fine"),
  sameIncident: fc.constantFrom("highest", "sum"),
  jointLiabilityScope: fc.constantFrom("allFines", "leaks"),
  jointLiabilityWage: fc.constantFrom("no", "yes"),
});

/** `error 违纪处罚 0 姓名` as the product points at it: `error 违纪处罚!C2`. */
function pointed(finding: string): string {
  const [severity = "", sheet = "", row = "", column = ""] = finding.split(" ");
  const headers = Object.entries(OFFENCE_HEADERS).find(([own]) => own === sheet)?.[1] ?? [];
  const letter = "ABCDEFGH".charAt([...headers].findIndex((header) => header === column));
  return `${severity} ${sheet}!${letter}${row === "header" ? 1 : Number(row) + 2}`;
}

async function expectSame(ledger: OffenceLedger, readings: OffenceReadings): Promise<void> {
  const run = await runOffences({
    客服人员: ledger.staff?.map((row) => [row.name, null, row.head, row.wage]),
    违纪处罚: ledger.misconduct.map((row) => [row.date, row.time, row.name, row.article, row.rule, row.act, row.wage]),
    泄密事件: ledger.leaks.map((row) => [
      row.date,
      row.time,
      row.name,
      row.kind,
      row.material,
      row.incident,
      row.fine,
      row.handover,
    ]),
    制度参数: Object.entries(readings),
  });
  const expected = judgeOffences(ledger, readings);
  expect(run.details).toEqual(expected.客服处罚明细);
  expect(run.joint).toEqual(expected.主管连带罚款);
  expect(run.sums).toEqual(expected.客服罚款汇总);
  expect(run.said.map((said) => said.split(" ").slice(0, 2).join(" ")).sort()).toEqual(
    expected.findings.map(pointed).sort(),
  );
  expect(run.leftOut).toEqual(expected.leftOut);
}

describe("篇6 四(五), 五(三) offences against a plain implementation", () => {
  it("agrees on random ledgers under the default policy", async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, (ledger) => expectSame(ledger, TEXT_READINGS)),
      { numRuns: 500, seed: 20261123 },
    );
  });

  it("agrees on random ledgers under random policies", async () => {
    await fc.assert(fc.asyncProperty(ledgers, allReadings, expectSame), { numRuns: 500, seed: 20261124 });
  });
});
