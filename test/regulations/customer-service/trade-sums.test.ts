import fc from "fast-check";
import { reviewWorkbook, type Review } from "../../../src/kernel/review";
import { REGULATIONS } from "../../../src/regulations";
import { customerService } from "../../../src/regulations/customer-service";
import { memorySheet } from "../../memory-sheet";
import { rebatesArbitrary, sheetsOf, type Sheet } from "../../oracle/random-rebates";

const REPORTS = ["返佣报表", "待返统计"];

function review(sheets: readonly Sheet[], foldFrom?: number): Promise<Review> {
  return reviewWorkbook(
    sheets.map(({ name, rows }) => memorySheet(name, rows, { chunkRows: 3 })),
    REGULATIONS,
    [customerService],
    { language: "zh-CN", ...(foldFrom === undefined ? {} : { foldFrom }) },
  );
}

const isFolded = ({ reading }: Review): boolean => reading.regulations[0].input.tables.get("交易流水")?.folded != null;

const told = (found: Review): unknown => ({
  findings: found.findings,
  findingsOfComputation: found.findingsOfComputation,
  counts: found.counts,
  tables: found.tables(),
});

const TERMS = {
  name: "返佣政策",
  rows: [
    ["代理商编号", "方式", "下限", "比例"],
    ["全部", "固定", null, 0.01],
  ],
} as const;
const HEADER = ["日期", "代理商编号", "代理商名称", "交易额", "退款"];
const trades = (...rows: Sheet["rows"]): Sheet => ({ name: "交易流水", rows: [HEADER, ...rows] });

describe("篇6 四(一) trades added up while they are read", () => {
  it("give the same findings and tables as trades that are kept", async () => {
    const readings = fc.record({ rebateBase: fc.constantFrom("net", "gross") }, { requiredKeys: [] });
    await fc.assert(
      fc.asyncProperty(rebatesArbitrary(readings), async (ledger) => {
        const sheets = sheetsOf(ledger).filter(({ name }) => !REPORTS.includes(name));
        const kept = await review(sheets);
        const folded = await review(sheets, 0);
        expect(isFolded(folded)).toBe(sheets.some(({ name }) => name === "交易流水"));
        expect(told(folded)).toEqual(told(kept));
      }),
      { numRuns: 300 },
    );
  });

  it("keep exact sums beyond what a double holds", async () => {
    const largest = 9_999_999_999.99;
    const rows = Array.from({ length: 9_100 }, (_, row) => [
      "2026-03-02",
      "A1",
      null,
      largest,
      row % 2 === 0 ? 0.01 : null,
    ]);
    const sheets = [TERMS, trades(...rows)];
    expect(told(await review(sheets, 0))).toEqual(told(await review(sheets)));
  });

  it("are kept where each trade is rounded by itself, and where reported figures are compared", async () => {
    const ledger = trades(["2026-03-02", "A1", "甲", 100, null]);
    const policy = (value: string): Sheet => ({
      name: "制度参数",
      rows: [
        ["参数", "值", "生效日期"],
        ["roundingPlace", value, "2026-06-01"],
      ],
    });
    const report = { name: "返佣报表", rows: [["月份", "代理商编号", "交易额", "返佣金额"]] };
    expect(isFolded(await review([TERMS, ledger], 0))).toBe(true);
    expect(isFolded(await review([TERMS, ledger, policy("agentMonth")], 0))).toBe(true);
    expect(isFolded(await review([TERMS, ledger, policy("trade")], 0))).toBe(false);
    expect(isFolded(await review([TERMS, ledger, report], 0))).toBe(false);
  });

  it("of a ledger below the limit are kept", async () => {
    const ledger = trades(["2026-03-02", "A1", "甲", 100, null], ["2026-03-03", "A1", "甲", 100, null]);
    expect(isFolded(await review([TERMS, ledger], 4))).toBe(false);
    expect(isFolded(await review([TERMS, ledger], 3))).toBe(true);
  });
});
