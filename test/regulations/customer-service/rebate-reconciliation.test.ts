import { cellAddress } from "../../../src/kernel/cell-address";
import type { Place } from "../../../src/kernel/finding";
import { ONE_PERCENT, runRebates } from "./rebate-workbook";

const at = (places: readonly Place[]): string =>
  places.map(({ sheet, row, column }) => `${sheet}!${cellAddress(row, column)}`).join(" ");

describe("篇6 四(一) reported figures against recomputed ones", () => {
  test("both figures with their cells, the cause, and what is missing, repeated or unknown", async () => {
    const { reconcile } = await runRebates({
      交易流水: [
        ["2026-03-02", "A", "甲店", 100, null],
        ["2026-03-09", "A", "甲店", 50, null],
        ["2026-03-09", "B", null, 200, null],
        ["2026-03-09", "C", null, 300, null],
        ["2026-04-01", "A", "甲店", 10, null],
      ],
      返佣政策: ONE_PERCENT,
      返佣支付: [["2026-03-31", "A", 1]],
      期初待返: [["C", 7, "2026-03"]],
      返佣报表: [
        ["2026-03", "A", 100, 1, null],
        ["2026-03", "B", 120, 1.2, null],
        ["2026-03", "B", 80, 0.8, null],
        ["2026-03", "Z", 5, 0, null],
        ["2026-04", "A", 10, 0.1, null],
        ["2026-04", "B", 0, 0, null],
        ["2026-04", "C", 0, 0, null],
      ],
      待返统计: [
        ["2026-03", "A", 1, 0.5, null],
        ["2026-03", "B", 0, 2, null],
        ["2026-03", "C", 0, 10, null],
        ["2026-04", "A", 0, 0.6, null],
        ["2026-04", "B", 0, 2, null],
      ],
    });
    const { compared, leftOut, figures } = reconcile()!;
    const listed = figures.map((figure) => [
      `${figure.month} ${figure.subject} ${figure.subjectName ?? "-"} ${figure.item}`,
      `${figure.reportedYuan} ${figure.recomputedYuan} ${figure.differenceYuan} ${figure.cause}`,
      at(figure.reportedAt),
      at(figure.recomputedFrom()),
    ]);
    expect(listed).toEqual([
      ["2026-03 A 甲店 交易额", "100 150 -50 missingTrade", "返佣报表!C2", "交易流水!D2 交易流水!D3"],
      ["2026-03 A 甲店 返佣金额", "1 1.5 -0.5 missingTrade", "返佣报表!D2", "交易流水!D2 交易流水!D3"],
      ["2026-03 B - 交易额", "200 200 0 listedTwice", "返佣报表!C3 返佣报表!C4", "交易流水!D4"],
      ["2026-03 B - 返佣金额", "2 2 0 listedTwice", "返佣报表!D3 返佣报表!D4", "交易流水!D4"],
      ["2026-03 C - 交易额", "null 300 null missing", "返佣报表!A1", "交易流水!D5"],
      ["2026-03 C - 返佣金额", "null 3 null missing", "返佣报表!A1", "交易流水!D5"],
      ["2026-03 Z - 交易额", "5 0 5 notInBooks", "返佣报表!C5", ""],
      ["2026-04 C - 待返金额", "null 10 null missing", "待返统计!A1", "期初待返!B2"],
    ]);
    // Six agents and months in each report; C's missing trade and rebate, and its missing balance.
    expect(compared).toBe(6 * 2 + 5 * 2 + 3);
    expect(leftOut).toBe(0);
  });

  test("a balance comes from the month's payments, else its trades", async () => {
    const { reconcile } = await runRebates({
      交易流水: [["2026-03-02", "A", null, 100, null]],
      返佣政策: ONE_PERCENT,
      返佣支付: [["2026-04-03", "A", 0.4]],
      待返统计: [
        ["2026-03", "A", 0, 5, null],
        ["2026-04", "A", 0.5, 5, null],
      ],
    });
    expect(reconcile()?.figures.map(({ month, item, recomputedFrom }) => [month, item, at(recomputedFrom())])).toEqual([
      ["2026-03", "待返金额", "交易流水!D2"],
      ["2026-04", "实际返佣金额", "返佣支付!C2"],
      ["2026-04", "待返金额", "返佣支付!C2"],
    ]);
  });

  test("agents that can't be computed are counted, not compared", async () => {
    const { reconcile } = await runRebates({
      交易流水: [
        ["2026-03-02", "A", null, 100, null],
        ["2026-03-02", "B", null, 100, null],
      ],
      返佣政策: [["A", "固定", null, null, 0.01]],
      返佣报表: [
        ["2026-03", "A", 100, 1, null],
        ["2026-03", "B", 100, 7, null],
      ],
    });
    expect(reconcile()).toEqual({ compared: 2, leftOut: 1, figures: [] });
  });

  test("without anything to recompute from, nothing is compared", async () => {
    const { reconcile } = await runRebates({ 返佣报表: [["2026-03", "A", 100, 1, null]] });
    expect(reconcile()).toEqual({ compared: 0, leftOut: 0, figures: [] });
  });
});
