import type { Settlement } from "../../src/kernel/settlement";
import { addSettlements, removeSettlements } from "../../src/workbook/settlement-rows";
import { openWorkbook } from "./open-workbook";

const settlement: Settlement = {
  sheet: "值班安排",
  cell: "C7",
  rule: "duty/leader-post",
  clause: "篇5 一.3",
  message: "组长“张三”不是中层。",
  reason: "=已批准",
  settledBy: "李四",
  date: "2026-03-02",
};
const written = ["值班安排", "C7", "duty/leader-post", "篇5 一.3", "组长“张三”不是中层。", "=已批准", "李四", 46_083];

describe("H5 rows of 核定记录", () => {
  it("makes the sheet, adds what isn't settled yet, and removes it again", async () => {
    const open = await openWorkbook({ 甲: [] });
    const second = { ...settlement, cell: "C8" };
    await addSettlements([settlement]);
    await addSettlements([settlement, second]);
    const header = ["工作表", "单元格", "规则", "条款", "内容", "理由", "核定人", "日期"];
    expect(open.cells("核定记录")).toEqual([header, written, written.with(1, "C8")]);
    expect(open.sheet("核定记录").formula(1, 5)).toBeUndefined();
    expect(await removeSettlements([{ ...settlement, message: "另一句话" }])).toBe(0);
    expect(await removeSettlements([settlement])).toBe(1);
    expect(open.cells("核定记录")).toEqual([header, written.with(1, "C8")]);
  });

  it("writes a thousand at once in a few requests, below other rows of the user's", async () => {
    const open = await openWorkbook({ 核定记录: [["核定人", "理由", "内容", "规则", "单元格", "工作表"], ["王五"]] });
    const before = open.host.requestCount;
    await addSettlements(Array.from({ length: 1_000 }, (_, row) => ({ ...settlement, cell: `C${row + 1}` })));
    expect(open.host.requestCount - before).toBeLessThan(14);
    const cells = open.cells("核定记录");
    expect(cells.length).toBe(1_002);
    expect(cells[1]).toEqual(["王五"]);
    expect(cells[1_001]).toEqual(["李四", "=已批准", settlement.message, settlement.rule, "C1000", "值班安排"]);
  });
});
