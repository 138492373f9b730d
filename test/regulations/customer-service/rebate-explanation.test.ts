import { cellAddress } from "../../../src/kernel/cell-address";
import type { Place } from "../../../src/kernel/finding";
import { fillIn } from "../../../src/kernel/message";
import type { ExplainedEntry, Wording } from "../../../src/kernel/table-view";
import { ONE_PERCENT, runRebates } from "./rebate-workbook";

const said = ({ text, data = {} }: Wording): string => fillIn(text["zh-CN"], data, "zh-CN");
const at = (places: readonly Place[]): string =>
  places.map(({ sheet, row, column }) => `${sheet}!${cellAddress(row, column)}`).join(" ");

/** An entry line by line: wording, yuan, cells. */
function lines({
  period,
  wording,
  yuan,
  steps,
}: ExplainedEntry): readonly (readonly [string, number | null, string])[] {
  return [
    [`${period} ${said(wording)}`, yuan, ""],
    ...steps.map((step) => [said(step.wording), step.yuan, at(step.places)] as const),
  ];
}

describe("篇6 四(一)1、四(一)2 how an agent's balance came about", () => {
  test("base, rate, rounding and payments, each with its cells; months without anything are left out", async () => {
    const { explain, statement } = await runRebates({
      交易流水: [
        ["2026-03-02", "A", null, 100.55, null],
        ["2026-03-09", "B", null, 5, null],
        ["2026-03-16", "A", null, 50, 0.5],
        ["2026-05-02", "B", null, 5, null],
      ],
      返佣政策: ONE_PERCENT,
      返佣支付: [["2026-03-31", "A", 2]],
      期初待返: [["A", 0.5, "2026-03"]],
    });
    const entries = explain("A");
    expect(entries.map(lines)).toEqual([
      [
        ["2026-03 月底待返", 0, ""],
        ["月初待返", 0.5, "期初待返!B2"],
        ["交易额，2 笔，已减退款 0.5 元", 150.05, "交易流水!D2 交易流水!D4"],
        ["固定比例 1%", null, "返佣政策!E2"],
        ["返佣金额，1.5005 元四舍五入到分", 1.5, ""],
        ["实际返佣，1 笔", -2, "返佣支付!C2"],
      ],
    ]);
    expect(statement.find(([month, agent]) => month === "2026-03" && agent === "A")?.[7]).toBe(0);
    expect(explain("没有这个代理商")).toEqual([]);
  });

  test("slabs name the tier that is reached, marginal tiers every part, with all decimals", async () => {
    const tiers = (method: string) => [
      ["全部", method, 0, 1000, 0.005],
      ["全部", method, 1000, null, 0.008],
    ];
    const trades = [["2026-03-02", "A", null, 1234.56, null]];
    const slab = await runRebates({ 交易流水: trades, 返佣政策: tiers("全额阶梯") });
    expect(lines(slab.explain("A")[0]).slice(3, 5)).toEqual([
      ["全额阶梯，到 1,000 元以上一档，比例 0.8%", null, "返佣政策!E3"],
      ["返佣金额，9.87648 元四舍五入到分", 9.88, ""],
    ]);
    const marginal = await runRebates({ 交易流水: trades, 返佣政策: tiers("超额累进") });
    expect(lines(marginal.explain("A")[0]).slice(3, 6)).toEqual([
      ["超额累进，0 元以上的 1,000 元 × 0.5% = 5 元", null, "返佣政策!E2"],
      ["超额累进，1,000 元以上的 234.56 元 × 0.8% = 1.87648 元", null, "返佣政策!E3"],
      ["返佣金额，6.87648 元四舍五入到分", 6.88, ""],
    ]);
    const bounded = await runRebates({
      交易流水: [["2026-03-02", "A", null, 999.99, null]],
      返佣政策: tiers("全额阶梯"),
    });
    expect(lines(bounded.explain("A")[0])[3]).toEqual(["全额阶梯，到 0–1,000 元一档，比例 0.5%", null, "返佣政策!E2"]);
  });

  test("a negative base is at the lowest tier's rate, one below the lowest tier earns nothing", async () => {
    const explained = async (method: string, base: number) => {
      const terms = [["全部", method, 500, null, 0.005]];
      const run = await runRebates({ 交易流水: [["2026-03-02", "A", null, base, null]], 返佣政策: terms });
      return lines(run.explain("A")[0])[3];
    };
    for (const method of ["全额阶梯", "超额累进"]) {
      const negative = ["交易额是负数，按最低一档的比例 0.5%", null, "返佣政策!E2"];
      expect(await explained(method, -100)).toEqual(negative);
      expect(await explained(method, 499.99)).toEqual(["没有到最低一档，没有返佣", null, "返佣政策!C2"]);
    }
    expect(await explained("超额累进", 500)).toEqual(["没有到最低一档，没有返佣", null, "返佣政策!C2"]);
    expect(await explained("固定", -100)).toEqual(["固定比例 0.5%", null, "返佣政策!E2"]);
  });

  test("by other readings: the next month's balance, single trades rounded, refunds not deducted", async () => {
    const { explain } = await runRebates({
      交易流水: [
        ["2026-03-02", "A", null, 100.5, 10],
        ["2026-04-02", "A", null, 100, null],
      ],
      返佣政策: ONE_PERCENT,
      制度参数: [
        ["pendingDue", "nextMonth", null],
        ["roundingPlace", "trade", null],
        ["rebateBase", "gross", null],
      ],
    });
    expect(explain("A").map(lines)).toEqual([
      [
        ["2026-03 月底待返", 0, ""],
        ["月初待返", 0, ""],
        ["交易额，1 笔，按制度参数不减退款 10 元", 100.5, "交易流水!D2"],
        ["固定比例 1%", null, "返佣政策!E2"],
        ["返佣金额，每笔四舍五入到分后相加", 1.01, ""],
        ["计入本月待返的返佣金额", 0, ""],
        ["没有支付", null, ""],
      ],
      [
        ["2026-04 月底待返", 1.01, ""],
        ["月初待返", 0, ""],
        ["交易额，1 笔", 100, "交易流水!D3"],
        ["固定比例 1%", null, "返佣政策!E2"],
        ["返佣金额，每笔四舍五入到分后相加", 1, ""],
        ["计入本月待返的返佣金额", 1.01, ""],
        ["没有支付", null, ""],
      ],
    ]);
  });

  test("an agent whose rebates can't be worked out has its trade and payments, and no amount", async () => {
    const { explain } = await runRebates({
      交易流水: [["2026-03-02", "A", null, 100, null]],
      返佣政策: [["B", "固定", null, null, 0.01]],
      返佣支付: [["2026-03-31", "A", 2]],
    });
    expect(explain("A").map(lines)).toEqual([
      [
        ["2026-03 待返算不出来，原因见检查结果", null, ""],
        ["交易额，1 笔", 100, "交易流水!D2"],
        ["实际返佣，1 笔", -2, "返佣支付!C2"],
      ],
    ]);
  });
});
